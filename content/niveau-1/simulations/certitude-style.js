// The looks of « Le détecteur de certitude », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-certitude { display: grid; gap: 1.25rem; }
caire-certitude > * { min-inline-size: 0; margin: 0; }
caire-certitude [hidden] { display: none; }
caire-certitude p, caire-certitude h4 { margin-block: 0; }
caire-certitude .title { font-size: 1em; font-weight: 700; }
caire-certitude .soft { color: var(--ink-soft); }
caire-certitude form, caire-certitude .outcome, caire-certitude .results { display: grid; gap: 1rem; }
caire-certitude form > *, caire-certitude .results > * { min-inline-size: 0; margin: 0; }
caire-certitude form {
  padding: 1rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
}
caire-certitude .bet-question { font-weight: 700; }
caire-certitude blockquote {
  margin: 0; padding: .75rem 1rem; border: 0; border-inline-start: 4px solid var(--plum);
  border-radius: var(--radius); background: var(--hollow);
}
caire-certitude fieldset { border: 0; padding: 0; margin: 0; }
caire-certitude legend { padding: 0; margin-block-end: .5rem; }
caire-certitude .pair { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-certitude .choice {
  display: flex; flex: 1 1 10rem; gap: .6rem; align-items: center;
  min-block-size: 44px; padding: .5rem .75rem; margin: 0;
  border: 1px solid var(--border); border-radius: var(--radius); cursor: pointer; font-weight: 400;
}
caire-certitude .choice:has(input:checked) { border-color: var(--primary); box-shadow: inset 4px 0 0 var(--primary); }
caire-certitude .choice input {
  inline-size: 1.4rem; block-size: 1.4rem; margin: 0; flex: none; accent-color: var(--primary);
}
caire-certitude .bet-confidence label { display: block; }
caire-certitude input[type="range"] {
  display: block; inline-size: 100%; block-size: 44px; margin: 0; accent-color: var(--primary);
}
caire-certitude .bet-ends {
  display: flex; justify-content: space-between; gap: 1rem; color: var(--ink-soft); font-size: .85em;
}
caire-certitude .bet-ends span:last-child { text-align: end; }
caire-certitude .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-certitude button { min-block-size: 44px; }
caire-certitude [role="status"] {
  padding: .75rem 1rem; border-radius: var(--radius); background: var(--hollow);
  border-inline-start: 4px solid var(--primary);
}
caire-certitude .sum { font-size: 1.15em; font-weight: 700; }
caire-certitude svg {
  inline-size: 100%; max-inline-size: 34rem; block-size: auto; display: block;
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius);
}
caire-certitude svg text { fill: var(--ink); font-size: 13px; }
caire-certitude svg .value { font-weight: 700; stroke: var(--card); stroke-width: 4px; paint-order: stroke; }
caire-certitude svg .grid { stroke: var(--border); stroke-opacity: .6; }
caire-certitude svg .perfect { stroke: var(--ink-soft); stroke-width: 2; stroke-dasharray: 6 5; }
caire-certitude svg .mine { fill: none; stroke: var(--primary); stroke-width: 2.5; }
caire-certitude svg circle { fill: var(--primary); stroke: var(--card); stroke-width: 2; }
caire-certitude .table-scroll { overflow-x: auto; }
caire-certitude table { border-collapse: collapse; inline-size: 100%; }
caire-certitude caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); }
caire-certitude table :is(th, td), caire-certitude .table-scroll :is(th, td) {
  padding: .4rem .25rem; min-inline-size: 0; text-align: start; border-block-end: 1px solid var(--border);
  font-variant-numeric: tabular-nums;
}
caire-certitude ol { display: grid; gap: 1rem; padding-inline-start: 1.5rem; }
caire-certitude .true { color: var(--right); }
caire-certitude .false { color: var(--wrong); }
@media (max-width: 30rem) { caire-certitude svg text { font-size: 16.5px; } }
@media (forced-colors: active) { caire-certitude svg circle { fill: CanvasText; } }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
