// The looks of « Régler le portique », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-portique { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; overflow-wrap: break-word; }
caire-portique :is(p, ul, figure, fieldset, table, h4) { margin: 0; }
caire-portique .soft { color: var(--ink-soft); }
caire-portique h4 { font-size: 1em; line-height: 1.35; }
caire-portique .part { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; min-inline-size: 0; }
caire-portique .part + .part { border-block-start: 1px solid var(--border); padding-block-start: 1rem; }
caire-portique button, caire-portique summary { min-block-size: 44px; }
caire-portique .set { display: grid; gap: .1rem; }
caire-portique .set > label { font-weight: 700; }
caire-portique input[type="range"] {
  display: block; inline-size: 100%; block-size: 44px; accent-color: var(--primary); margin: 0;
}
caire-portique fieldset { border: 0; padding: 0; min-inline-size: 0; background: none; }
caire-portique legend { float: inline-start; inline-size: 100%; font-weight: 700; padding: 0 0 .2rem; }
caire-portique legend + * { clear: both; }
caire-portique .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
caire-portique .choices label { display: flex; align-items: center; gap: .6rem; min-block-size: 44px; cursor: pointer; }
caire-portique figure > svg {
  display: block; inline-size: 100%; max-inline-size: 40rem; block-size: auto;
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius);
}
caire-portique svg text { fill: var(--ink); font-size: 12.5px; }
caire-portique svg .axis { stroke: var(--border); stroke-width: 1; }
caire-portique svg .threshold { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
caire-portique svg .threshold-name { font-weight: 700; }
caire-portique .files .honest { fill: none; stroke: var(--border); stroke-width: .8; }
caire-portique .files.flagged .honest { fill: var(--brick); stroke: var(--brick); }
caire-portique .files .fraud { fill: none; stroke: var(--plum); stroke-width: 1; }
caire-portique .files.flagged .fraud { fill: var(--primary); stroke: var(--primary); }
caire-portique .sign { inline-size: 18px; block-size: 18px; flex: none; overflow: visible; }
caire-portique .sign :is(.honest, .fraud) { stroke-width: 2; }
caire-portique .counters {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(7.5rem, 40%)), 1fr)); gap: .6rem;
  list-style: none; padding: 0;
}
caire-portique .counters li {
  margin: 0; display: grid; gap: .2rem; align-content: start; padding: .6rem .75rem; line-height: 1.25;
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius);
}
caire-portique .counters .number { display: flex; align-items: center; gap: .5rem; }
caire-portique .counters b { font-size: 1.5em; line-height: 1.1; font-variant-numeric: tabular-nums; }
caire-portique [role="status"] {
  background: var(--hollow); border-inline-start: 4px solid var(--primary); border-radius: var(--radius);
  padding: .75rem 1rem;
}
caire-portique .table-scroll table { border-collapse: collapse; inline-size: 100%; font-size: .9em; }
caire-portique caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); }
caire-portique .table-scroll :is(th, td) {
  padding: .35rem .6rem .35rem 0; min-inline-size: 0; text-align: start; vertical-align: top;
  border-block-end: 1px solid var(--border); font-variant-numeric: tabular-nums; line-height: 1.3;
}
caire-portique tbody th { font-weight: 400; }
caire-portique .bearer { display: grid; gap: .3rem; }
caire-portique .bearer label { font-weight: 700; }
caire-portique .bearer input { inline-size: 100%; max-inline-size: 100%; min-block-size: 44px; }
caire-portique .ours { margin-block-start: .4rem; border-inline-start: 4px solid var(--border); padding-inline-start: .75rem; }
caire-portique .todo { list-style: none; padding: 0; color: var(--ink-soft); }
caire-portique .todo li { margin: 0; }
@media (forced-colors: active) {
  caire-portique .files.flagged :is(.honest, .fraud) { fill: CanvasText; }
}
`;

export const dress = () => adopt(css);
