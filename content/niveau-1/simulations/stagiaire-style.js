// The looks of « Le stagiaire numérique », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-stagiaire, caire-stagiaire .stagiaire-panel { display: grid; gap: 1.25rem; overflow-wrap: break-word; overflow-wrap: anywhere; }
caire-stagiaire > *, caire-stagiaire .stagiaire-panel > * { min-inline-size: 0; margin: 0; }
caire-stagiaire :is(p, h4, ul, ol) { margin-block: 0; }
caire-stagiaire .title { font-size: 1em; font-weight: 700; }
caire-stagiaire .soft { color: var(--ink-soft); }
caire-stagiaire .stagiaire-card, caire-stagiaire .stagiaire-results { display: grid; gap: 1rem; }
caire-stagiaire .stagiaire-card > *, caire-stagiaire .stagiaire-results > * { min-inline-size: 0; margin: 0; }
caire-stagiaire .stagiaire-card {
  padding: 1rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
}
caire-stagiaire fieldset { display: grid; gap: .25rem; border: 0; padding: 0; margin: 0; min-inline-size: 0; }
caire-stagiaire legend { padding: 0; margin-block-end: .5rem; font-weight: 700; }
caire-stagiaire .stagiaire-right {
  display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; justify-content: space-between;
  padding-block: .6rem; margin: 0; border-block-start: 1px solid var(--line); font-weight: 400;
}
caire-stagiaire .stagiaire-right > span { flex: 1 1 12rem; }
caire-stagiaire .stagiaire-right .soft { display: block; font-size: .9em; }
caire-stagiaire select {
  flex: 0 1 14rem; min-inline-size: 0; max-inline-size: 100%; min-block-size: 44px; font: inherit;
}
caire-stagiaire .stagiaire-trio {
  padding: .75rem 1rem; border-radius: var(--radius); background: var(--hollow);
  border-inline-start: 4px solid var(--plum);
}
caire-stagiaire blockquote {
  margin: 0; padding: .75rem 1rem; border: 0; border-inline-start: 4px solid var(--border);
  border-radius: var(--radius); background: var(--hollow);
}
caire-stagiaire .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-stagiaire button, caire-stagiaire summary { min-block-size: 44px; }
caire-stagiaire .stagiaire-sum { font-size: 1.15em; font-weight: 700; }
caire-stagiaire .stagiaire-harms {
  padding: .75rem 1rem .75rem 2.25rem; border-radius: var(--radius); background: var(--brick-soft);
}
caire-stagiaire .stagiaire-harm, caire-stagiaire .stagiaire-trap { color: var(--brick); }
caire-stagiaire details :is(ol, ul) { display: grid; gap: .75rem; padding-inline-start: 1.5rem; }
caire-stagiaire details li ul { gap: .25rem; }
caire-stagiaire caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); font-size: 1rem; }
caire-stagiaire .table-scroll :is(th, td) { padding: .4rem .6rem .4rem 0; min-inline-size: 0; overflow-wrap: normal; }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
