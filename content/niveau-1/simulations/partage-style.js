// The looks of « La ligne de partage », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-partage, caire-partage form, caire-partage .outcome {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem;
}
caire-partage > *, caire-partage form > *, caire-partage .outcome > * { min-inline-size: 0; margin: 0; }
caire-partage [hidden] { display: none; }
caire-partage :is(p, h4, ul, dl, dd) { margin-block: 0; }
caire-partage dd { margin-inline-start: 0; }
caire-partage .title { font-size: 1.1em; font-weight: 700; }
caire-partage .label { font-size: 1em; font-weight: 700; }
caire-partage .soft { color: var(--ink-soft); }
caire-partage fieldset {
  display: grid; gap: .75rem; min-inline-size: 0; margin: 0; padding: .25rem 1rem 1rem;
  border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
}
caire-partage legend { font-weight: 700; padding-inline: .4rem; }
caire-partage label { display: grid; gap: .35rem; margin: 0; font-weight: 400; }
caire-partage input[type="range"] {
  display: block; inline-size: 100%; block-size: 44px; margin: 0; accent-color: var(--primary);
}
caire-partage select { inline-size: 100%; min-inline-size: 0; min-block-size: 44px; }
caire-partage .mention { display: grid; gap: .35rem; min-inline-size: 0; }
caire-partage .whole { padding: .4rem .75rem; border-inline-start: 4px solid var(--honey); background: var(--hollow); line-height: 1.35; }
caire-partage .ends {
  display: flex; justify-content: space-between; gap: 1rem; color: var(--ink-soft); font-size: .85em;
}
caire-partage .warn:not(:empty) { padding: .5rem .75rem; background: var(--honey-soft); border-radius: var(--radius); }
caire-partage .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-partage .actions button { min-block-size: 44px; }
caire-partage .outcome { padding-block-start: 1.25rem; border-block-start: 1px solid var(--border); }
caire-partage dl { display: grid; gap: .6rem; }
caire-partage dt { font-weight: 700; }
caire-partage dt svg, caire-partage .you svg { inline-size: 1rem; block-size: 1rem; margin-inline-end: .4rem; }
caire-partage .axes { display: grid; gap: .5rem; }
caire-partage .axis { display: grid; gap: .1rem; }
caire-partage .axis svg {
  display: block; inline-size: 100%; max-inline-size: 34rem; block-size: auto; overflow: visible;
}
caire-partage .axis text { fill: var(--ink-soft); font-size: 15px; }
caire-partage svg .line { stroke: var(--border); stroke-width: 2; }
caire-partage svg .tick { stroke: var(--border); stroke-width: 1; }
caire-partage svg .me { fill: var(--primary); }
caire-partage svg .author { fill: var(--plum); }
caire-partage svg .reader { fill: var(--honey); stroke: var(--ink); stroke-width: 1; }
caire-partage svg .lead { fill: var(--brick); }
caire-partage .table-scroll { overflow-x: auto; }
caire-partage table { border-collapse: collapse; inline-size: 100%; }
caire-partage caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); }
caire-partage table :is(th, td), caire-partage .table-scroll :is(th, td) {
  padding: .4rem .3rem; min-inline-size: 0; text-align: start; border-block-end: 1px solid var(--border);
  font-variant-numeric: tabular-nums;
}
caire-partage .mentions { display: grid; gap: .6rem; padding-inline-start: 1.25rem; }
@media (max-width: 24rem) {
  caire-partage table { font-size: .85em; }
  caire-partage table :is(th, td), caire-partage .table-scroll :is(th, td) { padding-inline: 0 .4rem; }
}
@media (forced-colors: active) {
  caire-partage svg :is(.me, .author, .reader, .lead) { fill: CanvasText; }
}
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
