// The looks of « Le jury des CV », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-jury, caire-jury .part { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
caire-jury .part { gap: .75rem; }
caire-jury > *, caire-jury .part > * { min-inline-size: 0; margin: 0; }
caire-jury p, caire-jury ul { margin-block: 0; }
caire-jury ul { padding-inline-start: 1.25rem; }
caire-jury fieldset {
  border: 0; border-block-start: 1px solid var(--border); border-radius: 0; padding: 1rem 0 0; background: none;
}
caire-jury legend { float: inline-start; inline-size: 100%; font-weight: 700; padding: 0 0 .4rem; }
caire-jury legend + * { clear: both; }
caire-jury fieldset > * + * { margin-block-start: .75rem; }
caire-jury .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
caire-jury .choices.rules { grid-template-columns: minmax(0, 1fr); gap: .6rem; }
caire-jury label { display: flex; align-items: center; gap: .6rem; min-block-size: 44px; cursor: pointer; }
caire-jury label input { inline-size: 1.4rem; block-size: 1.4rem; flex: none; margin: 0; accent-color: var(--primary); }
caire-jury button, caire-jury summary { min-block-size: 44px; }
caire-jury details > :not(summary) { margin-inline: .6rem; }
caire-jury h4 { margin: 0; font-size: 1em; }
caire-jury .table-scroll { overflow-x: auto; }
caire-jury table { border-collapse: collapse; inline-size: 100%; font-size: .9em; }
caire-jury caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); }
caire-jury table :is(th, td), caire-jury .table-scroll :is(th, td) {
  padding: .35rem .4rem; min-inline-size: 0; text-align: start; vertical-align: middle;
  border-block-end: 1px solid var(--border); font-variant-numeric: tabular-nums;
}
caire-jury tbody th { font-weight: 400; }
caire-jury .drawn { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .8rem; }
caire-jury td:has(.drawn) { inline-size: 62%; }
caire-jury .drawn > :first-child { flex: 0 0 3.5em; }
caire-jury .drawn.rate > :first-child { flex-basis: 9.5em; }
caire-jury .drawn > :last-child { flex: 1 1 7rem; }
caire-jury .track, caire-jury .half { display: flex; block-size: 1rem; background: var(--hollow); }
caire-jury .track { border: 1px solid var(--border); border-radius: 4px; overflow: hidden; }
caire-jury .balance { display: grid; grid-template-columns: 1fr 1fr; }
caire-jury .half.against { justify-content: flex-end; border-inline-end: 2px solid var(--ink); }
caire-jury .fill { display: block; block-size: 100%; background: var(--primary); }
caire-jury .fill.women { background: var(--plum); }
caire-jury .fill.against { background: var(--brick); }
caire-jury [role="status"] {
  background: var(--hollow); border-inline-start: 4px solid var(--primary); border-radius: var(--radius);
  padding: .75rem 1rem;
}
caire-jury .soft { color: var(--ink-soft); }
@media (max-width: 30rem) {
  caire-jury table :is(th, td), caire-jury .table-scroll :is(th, td) { padding-inline: .2rem; }
}
@media (forced-colors: active) {
  caire-jury .fill { background: CanvasText; forced-color-adjust: none; }
}
`;

export const dress = () => adopt(css);
