// The look of « Le trieur de cartes »: the page's own tokens, nothing outside the element.

import { adopt } from "./page-style.js";

const CSS = `
caire-trieur { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-trieur [hidden] { display: none !important; }
caire-trieur :is(p, ul, li, fieldset, table) { margin: 0; }
caire-trieur .panel { display: grid; gap: 1rem; min-width: 0; }
caire-trieur button { font: inherit; min-height: 44px; }
caire-trieur .soft { color: var(--ink-soft); }
caire-trieur .paper {
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius);
  padding: 1rem; display: grid; gap: 0.4rem; min-height: 8.5em; align-content: start;
}
caire-trieur .paper .name { font-size: 1.2em; font-weight: 700; line-height: 1.35; }
caire-trieur .paper .what { border-top: 1px dashed var(--border); padding-top: 0.6rem; margin-top: 0.3rem; }
caire-trieur .choices { display: flex; flex-wrap: wrap; gap: 0.6rem; }
caire-trieur .choices button { flex: 1 1 0; min-width: min-content; padding: 0.5rem; line-height: 1.25; }
caire-trieur .choices button[aria-pressed="true"] { background: var(--primary); color: var(--on-primary); }
caire-trieur .choices button[aria-pressed="true"] { text-decoration: underline; text-underline-offset: 0.25em; }
caire-trieur .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
caire-trieur .piles { display: grid; gap: 0.6rem; grid-template-columns: repeat(3, minmax(0, 1fr)); }
caire-trieur .piles { list-style: none; padding: 0; }
caire-trieur .piles li { display: grid; gap: 0.4rem; align-content: start; text-align: center; color: var(--ink-soft); }
caire-trieur .piles b { display: block; color: var(--ink); font-size: 1.2em; }
caire-trieur .pile { display: grid; gap: 3px; align-content: end; min-height: 3.4rem; padding-inline: 15%; }
caire-trieur .pile i { display: block; height: 0.4rem; border: 1px solid var(--border); border-radius: 3px; }
caire-trieur .pile i { background: var(--honey); }
caire-trieur fieldset { border: 1px solid var(--border); border-radius: var(--radius); min-width: 0; }
caire-trieur fieldset { padding: 0.5rem 1rem 0.75rem; }
caire-trieur legend { padding-inline: 0.4rem; }
caire-trieur fieldset label { display: flex; align-items: center; gap: 0.6rem; min-height: 44px; }
caire-trieur input[type="radio"] { width: 1.3rem; height: 1.3rem; flex: none; accent-color: var(--primary); }
caire-trieur .examples { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(13em, 1fr)); }
caire-trieur .examples ul { padding-left: 1.2em; }
caire-trieur table { width: 100%; border-collapse: collapse; }
caire-trieur caption { text-align: left; font-weight: 700; padding-bottom: 0.5rem; }
caire-trieur th, caire-trieur td { text-align: left; vertical-align: top; line-height: 1.35; }
caire-trieur th, caire-trieur td { padding: 0.5rem 0.6rem 0.5rem 0; }
caire-trieur tr + tr, caire-trieur tbody tr { border-top: 1px solid var(--border); }
caire-trieur thead th { color: var(--ink-soft); font-weight: 400; }
caire-trieur tbody th { font-weight: 400; }
caire-trieur td strong { display: block; }
caire-trieur .verdicts { table-layout: fixed; }
caire-trieur .verdicts th:first-child { width: 34%; }
caire-trieur .verdicts th:last-child { width: 39%; }
caire-trieur .verdicts td:last-child { font-size: 0.9em; }
caire-trieur .table-scroll { overflow-x: auto; }
caire-trieur .table-scroll table { min-width: 30em; }
caire-trieur .reveal { border-left: 4px solid var(--primary); border-radius: 4px; padding: 0.75rem 1rem; }
caire-trieur .reveal { display: grid; gap: 0.5rem; background: var(--hollow); }
@media (forced-colors: active) { caire-trieur .pile i { background: CanvasText; } }
`;

adopt(CSS);
