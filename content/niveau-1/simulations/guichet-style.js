// The look of « Le guichet »: the page's own tokens, nothing outside the element.

import { adopt } from "./page-style.js";

const CSS = `
caire-guichet { display: grid; gap: 1.5rem; overflow-wrap: break-word; }
caire-guichet [hidden] { display: none !important; }
caire-guichet :is(p, ol, ul, dl, dd, h4) { margin: 0; }
caire-guichet .panel { display: grid; gap: 1rem; min-width: 0; }
caire-guichet .panel > * { min-width: 0; }
caire-guichet .title { font-size: 1em; font-weight: 700; }
caire-guichet .soft { color: var(--ink-soft); }
caire-guichet .paper {
  padding: 1rem; border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
  font-size: 1.1em; font-weight: 600; line-height: 1.45; min-height: 7.5em;
}
caire-guichet .counters { display: grid; gap: 0.6rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
caire-guichet .counters button {
  display: grid; gap: 0.15rem; align-content: center; justify-content: stretch; justify-items: start;
  padding: 0.6rem 1rem; text-align: start; font-weight: 400;
}
caire-guichet .counters span { color: var(--ink); line-height: 1.35; }
caire-guichet details p + p { margin-top: 0.6rem; }
caire-guichet dl { display: grid; gap: 0.5rem; }
caire-guichet dl > div { display: grid; gap: 0 1rem; grid-template-columns: 7em minmax(0, 1fr); }
caire-guichet [data-ref=answer] { padding: 1rem; border-radius: var(--radius); border-left: 5px solid var(--primary); }
caire-guichet [data-ref=answer] { background: var(--hollow); }
caire-guichet .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
caire-guichet .steps { padding: 0; list-style: none; border-left: 4px solid var(--border); }
caire-guichet .steps li { position: relative; display: grid; gap: 0.15rem; margin: 0; padding: 0 0 1rem 1.2rem; }
caire-guichet .steps li:last-child { padding-bottom: 0; }
caire-guichet .steps li::before {
  content: ""; position: absolute; left: -0.62rem; top: 0.3rem; width: 0.8rem; height: 0.8rem; border-radius: 50%;
  border: 2px solid var(--border); background: var(--card);
}
caire-guichet .steps [data-state=filled]::before { background: var(--honey); border-color: var(--ink); }
caire-guichet .steps [data-state=now]::before { background: var(--primary); border-color: var(--primary); }
caire-guichet .steps .day { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
caire-guichet .steps em { padding: 0 0.6rem; border-radius: 8px; font-style: normal; font-weight: 700; }
caire-guichet .steps em { border: 1px dashed var(--border); color: var(--ink-soft); }
caire-guichet .steps [data-state=now] em { border-style: solid; color: var(--primary); background: var(--primary-soft); }
caire-guichet .year { display: grid; gap: 0.5rem; }
caire-guichet .year label { display: block; }
caire-guichet .year input { display: block; min-height: 44px; }
@media (max-width: 26rem) { caire-guichet dl > div { grid-template-columns: minmax(0, 1fr); } }
@media (forced-colors: active) { caire-guichet .steps [data-state=now]::before { background: CanvasText; } }
`;

adopt(CSS);
