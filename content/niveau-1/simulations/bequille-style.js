// The looks of « Avec et sans béquille », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-bequille, caire-bequille .bequille-panel { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-bequille > *, caire-bequille .bequille-panel > * { min-inline-size: 0; margin: 0; }
caire-bequille [hidden] { display: none; }
caire-bequille p, caire-bequille h4 { margin-block: 0; }
caire-bequille .title { font-size: 1em; font-weight: 700; }
caire-bequille .soft { color: var(--ink-soft); }
caire-bequille .bequille-card, caire-bequille .bequille-results { display: grid; gap: 1rem; }
caire-bequille .bequille-card > *, caire-bequille .bequille-results > * { min-inline-size: 0; margin: 0; }
caire-bequille .bequille-card {
  padding: 1rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
}
caire-bequille .bequille-sentence {
  padding: .75rem 1rem; border-inline-start: 4px solid var(--plum);
  border-radius: var(--radius); background: var(--hollow); font-size: 1.1em;
}
caire-bequille .bequille-answer { font-weight: 700; }
caire-bequille label { display: grid; gap: .35rem; margin: 0; font-weight: 400; }
caire-bequille input[type="text"] {
  inline-size: 100%; min-block-size: 44px; padding: .4rem .75rem; font: inherit; color: var(--ink);
  border: 1px solid var(--border); border-radius: var(--radius); background: var(--page); box-sizing: border-box;
}
caire-bequille .bequille-recall {
  display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
}
caire-bequille .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-bequille button { min-block-size: 44px; }
caire-bequille .bequille-sums button { min-inline-size: 4.5rem; }
caire-bequille [role="status"] {
  padding: .75rem 1rem; border-radius: var(--radius); background: var(--hollow);
  border-inline-start: 4px solid var(--primary);
}
caire-bequille .bequille-sum { font-size: 1.15em; font-weight: 700; }
caire-bequille summary { min-block-size: 44px; }
caire-bequille caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); font-size: 1rem; }
caire-bequille .table-scroll :is(th, td) { padding: .4rem .6rem .4rem 0; min-inline-size: 0; }
caire-bequille tbody th { font-weight: 400; }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
