// The look of « Le caviardeur »: the page's own tokens, nothing outside the element.

import { adopt } from "./page-style.js";

const CSS = `
caire-caviardeur { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-caviardeur [hidden] { display: none !important; }
caire-caviardeur :is(h4, p, ul, fieldset, table, blockquote) { margin: 0; }
caire-caviardeur .title { font-size: 1em; font-weight: 700; }
caire-caviardeur :is(.panel, .count, .reveal) { display: grid; gap: 1rem; min-width: 0; }
caire-caviardeur button { font: inherit; font-weight: 700; min-height: 44px; }
caire-caviardeur .soft { color: var(--ink-soft); }
caire-caviardeur fieldset { border: 0; padding: 0; min-width: 0; }
caire-caviardeur legend { padding: 0; font-weight: 700; }
caire-caviardeur .paper {
  display: grid; gap: .5rem; padding: .8rem 1rem 1rem; margin-top: .6rem;
  border: 1px solid var(--border); border-radius: var(--radius); background: var(--page);
}
caire-caviardeur .line { display: flex; flex-wrap: wrap; gap: .5rem; }
caire-caviardeur .line:empty { display: none; }
caire-caviardeur .mark { min-height: 44px; padding: .5rem .7rem .5rem 2.4rem; line-height: 1.4; }
caire-caviardeur .mark input { left: .6rem; top: .6rem; width: 1.4rem; height: 1.4rem; }
caire-caviardeur .mark:focus-within { outline: 3px solid var(--ink); outline-offset: 2px; }
caire-caviardeur .mark input:checked + span { background: currentColor; border-radius: 4px; }
caire-caviardeur .mark:has(:checked) { border: 2px solid var(--ink); background: var(--hollow); color: var(--ink); }
caire-caviardeur .count { gap: .6rem; }
caire-caviardeur [role="status"] {
  padding: .75rem 1rem; border-left: 4px solid var(--primary); border-radius: var(--radius); background: var(--hollow);
  font-size: 1.1em; font-weight: 700; line-height: 1.35;
}
caire-caviardeur svg { display: block; width: 100%; height: auto; }
caire-caviardeur .all { fill: var(--line); }
caire-caviardeur .fit { fill: var(--brick); stroke: var(--brick); stroke-width: 1.6; }
caire-caviardeur .reveal {
  padding: .75rem 1rem 1rem; gap: .5rem; border-left: 4px solid var(--brick); border-radius: 4px;
  background: var(--hollow);
}
caire-caviardeur table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caire-caviardeur caption { text-align: left; font-weight: 700; }
caire-caviardeur :is(th, td) {
  padding: .5rem .5rem .5rem 0; text-align: left; line-height: 1.35; border-bottom: 1px solid var(--line);
}
caire-caviardeur thead th { color: var(--ink-soft); font-weight: 400; }
caire-caviardeur :is(td, th:last-child) { text-align: right; padding-right: 0; }
caire-caviardeur tbody th { font-weight: 400; }
caire-caviardeur td { font-weight: 700; }
caire-caviardeur blockquote {
  padding: .75rem 1rem; border: 0; border-left: 4px solid var(--honey); border-radius: var(--radius);
  background: var(--hollow);
}
@media (forced-colors: active) {
  caire-caviardeur .mark input:checked + span { text-decoration: line-through; }
  caire-caviardeur .all { fill: GrayText; }
  caire-caviardeur .fit { fill: Highlight; stroke: Highlight; }
}
`;

adopt(CSS);
