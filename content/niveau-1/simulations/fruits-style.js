// The looks of « Dresser un classeur de fruits », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-fruits { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
caire-fruits > * { min-inline-size: 0; margin: 0; }
caire-fruits p { margin-block: 0; }
caire-fruits fieldset {
  border: 0; border-block-start: 1px solid var(--border); border-radius: 0; padding: 1rem 0 0; background: none;
}
caire-fruits legend { float: inline-start; inline-size: 100%; font-weight: 700; padding: 0 0 .4rem; }
caire-fruits legend + * { clear: both; }
caire-fruits fieldset > * + * { margin-block-start: .75rem; }
caire-fruits .actions { display: flex; flex-wrap: wrap; gap: .6rem; }
caire-fruits button, caire-fruits summary { min-block-size: 44px; }
caire-fruits button[aria-pressed="true"] { outline: 3px solid var(--primary); outline-offset: 2px; }
caire-fruits button[aria-pressed="true"]:focus-visible { outline-color: var(--honey); }
caire-fruits button[aria-pressed="true"]::before { content: "• "; }
caire-fruits details > :not(summary) { margin-inline: .6rem; }
caire-fruits .k { display: grid; max-inline-size: 30rem; }
caire-fruits input[type="range"] {
  display: block; inline-size: 100%; block-size: 44px; accent-color: var(--primary); margin: 0;
}
caire-fruits .ticks { display: flex; justify-content: space-between; padding-inline: .35rem; color: var(--ink-soft); }
caire-fruits figure { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem; }
caire-fruits svg {
  inline-size: 100%; max-inline-size: 34rem; block-size: auto; display: block;
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius);
}
caire-fruits figure > svg { cursor: pointer; }
caire-fruits svg text { fill: var(--ink); font-size: 12.5px; }
caire-fruits .zone { fill: var(--card); }
caire-fruits .zone.pomme { fill: var(--primary); fill-opacity: .2; }
caire-fruits .zone.poire { fill: var(--honey); fill-opacity: .3; }
caire-fruits .hatch { stroke: var(--ink-soft); stroke-width: 1; stroke-opacity: .45; fill: none; }
caire-fruits .absent { display: none; }
caire-fruits .fruit circle, caire-fruits .fruit path { fill: var(--card); stroke: var(--ink-soft); stroke-width: 1.5; }
caire-fruits .chosen circle, caire-fruits .chosen path { fill: var(--ink); stroke: var(--card); stroke-width: 1; }
caire-fruits .newcomer circle, caire-fruits .newcomer path { stroke: var(--plum); stroke-width: 2.5; }
caire-fruits .newcomer .miss { fill: none; stroke: var(--wrong); }
caire-fruits .keys {
  display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 0; color: var(--ink-soft);
}
caire-fruits .keys li { display: flex; align-items: center; gap: .4rem; margin: 0; }
caire-fruits .keys svg { inline-size: 28px; block-size: 28px; border: 0; border-radius: 4px; flex: none; }
caire-fruits .table-scroll { overflow-x: auto; }
caire-fruits table { border-collapse: collapse; inline-size: 100%; font-size: .9em; }
caire-fruits caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); }
caire-fruits table :is(th, td), caire-fruits .table-scroll :is(th, td) {
  padding: .3rem .4rem; min-inline-size: 0; text-align: start; vertical-align: middle;
  border-block-end: 1px solid var(--border); font-variant-numeric: tabular-nums;
}
caire-fruits tbody th { font-weight: 400; }
caire-fruits th label {
  display: flex; align-items: center; gap: .5rem; min-block-size: 44px; min-inline-size: 44px; cursor: pointer;
}
caire-fruits th input { inline-size: 1.4rem; block-size: 1.4rem; flex: none; accent-color: var(--primary); }
caire-fruits .wrong { color: var(--wrong); font-weight: 700; }
caire-fruits [role="status"] {
  background: var(--hollow); border-inline-start: 4px solid var(--primary); border-radius: var(--radius);
  padding: .75rem 1rem;
}
caire-fruits .todo { padding-inline-start: 1.25rem; margin: 0; }
caire-fruits .soft { color: var(--ink-soft); }
caire-fruits .part { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; }
@media (max-width: 30rem) {
  caire-fruits svg text { font-size: 15.5px; }
  caire-fruits th, caire-fruits td { padding-inline: .2rem; }
}
@media (forced-colors: active) {
  caire-fruits .chosen circle, caire-fruits .chosen path { fill: CanvasText; }
}
`;

export const dress = () => adopt(css);
