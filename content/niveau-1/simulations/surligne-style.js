// The look of « La réponse surlignée »: the page's own tokens, nothing outside the element.

import { adopt } from "./page-style.js";

const CSS = `
caire-surligne { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-surligne [hidden] { display: none !important; }
caire-surligne :is(h4, p, ul, dl, dd, fieldset, table, blockquote) { margin: 0; }
caire-surligne .title { font-size: 1em; font-weight: 700; }
caire-surligne :is(.panel, form, .read, .reveal, .paper, [data-ref="verdicts"]) {
  display: grid; gap: 1rem; min-width: 0;
}
caire-surligne button { font: inherit; font-weight: 700; min-height: 44px; }
caire-surligne .soft { color: var(--ink-soft); }
caire-surligne fieldset { border: 0; padding: 0; min-width: 0; }
caire-surligne legend { padding: 0; font-weight: 700; }
caire-surligne .highlight-text { display: grid; gap: .6rem; margin-top: .8rem; line-height: 1.45; }
caire-surligne .mark { display: block; min-height: 44px; padding: .55rem .8rem .55rem 2.6rem; }
caire-surligne .mark input { left: .7rem; top: .7rem; }
caire-surligne blockquote {
  padding: .75rem 1rem; border: 0; border-left: 4px solid var(--honey); border-radius: var(--radius);
  background: var(--hollow); font-weight: 700;
}
caire-surligne .picks { display: grid; gap: .6rem; margin-top: .6rem; }
caire-surligne .pick {
  display: flex; gap: .7rem; align-items: center; min-height: 44px; padding: .5rem .8rem; line-height: 1.35;
  border: 1px solid var(--border); border-radius: var(--radius); cursor: pointer;
}
caire-surligne .pick input { flex: none; width: 1.4rem; height: 1.4rem; margin: 0; accent-color: var(--primary); }
caire-surligne .read { padding-top: 1rem; border-top: 1px dashed var(--border); }
caire-surligne dl { display: grid; gap: .2rem; }
caire-surligne dt { color: var(--ink-soft); font-weight: 400; }
caire-surligne dd {
  padding: .6rem 1rem; margin-bottom: .6rem; background: var(--hollow); border-radius: var(--radius);
}
caire-surligne .choices { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
caire-surligne .reveal {
  padding: .75rem 1rem 1rem; border-left: 4px solid var(--primary); border-radius: 4px; background: var(--hollow);
}
caire-surligne .paper {
  padding: 1rem; gap: .5rem; background: var(--page); border: 1px solid var(--border); border-radius: var(--radius);
}
caire-surligne .paper p:last-child { padding-top: .6rem; border-top: 1px dashed var(--border); color: var(--ink-soft); }
caire-surligne del { color: var(--ink-soft); }
caire-surligne ins { text-decoration: none; background: var(--honey-soft); }
caire-surligne caption { text-align: left; font-weight: 700; }
caire-surligne small { display: block; color: var(--ink-soft); font-weight: 400; }
caire-surligne .table-scroll :is(th, td) { min-width: 0; padding-inline: 0 .5rem; font-size: .86em; }
caire-surligne .table-scroll table { min-width: 0; }
caire-surligne .table-scroll :is(th, td):last-child { padding-right: 0; }
@media (forced-colors: active) { caire-surligne ins { text-decoration: underline; } }
`;

adopt(CSS);
