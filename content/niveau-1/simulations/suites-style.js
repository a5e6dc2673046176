// The look of « La machine à suites »: the page's own tokens, nothing outside the element.

import { adopt } from "./page-style.js";

const CSS = `
caire-suites { display: grid; gap: 1.25rem; overflow-wrap: anywhere; }
caire-suites [hidden] { display: none !important; }
caire-suites :is(p, ul, li, dl, table) { margin: 0; }
caire-suites button, caire-suites select, caire-suites input, caire-suites textarea { font: inherit; max-width: 100%; }
caire-suites button, caire-suites select, caire-suites summary, caire-suites input { min-height: 44px; }
caire-suites summary { padding-block: 0.5rem; cursor: pointer; }
caire-suites .panel { display: grid; gap: 1rem; min-width: 0; }
caire-suites .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
caire-suites .draws { gap: 0.6rem; }
caire-suites .draws button { flex: 1 1 auto; padding-inline: 0.5rem; white-space: nowrap; }
caire-suites .soft { color: var(--ink-soft); }
caire-suites label { display: grid; gap: 0.25rem; }
caire-suites label > span { color: var(--ink); }

caire-suites .reading, caire-suites .paper {
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius); padding: 0.9rem 1rem;
}
caire-suites .reading { min-height: 5.5em; }
caire-suites .paper { height: 8.4em; overflow-y: auto; font-size: 1.15em; line-height: 1.5; }
caire-suites mark {
  background: var(--honey); color: var(--on-honey); border-radius: 4px; padding: 0.1em 0.2em;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
caire-suites .counters { display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fit, minmax(10em, 1fr)); }
caire-suites .counters div { background: var(--hollow); border-radius: var(--radius); padding: 0.4rem 0.75rem; }
caire-suites .counters div { display: flex; gap: 0.5rem; align-items: baseline; justify-content: space-between; }
caire-suites .counters dt { color: var(--ink-soft); font-weight: 400; font-size: 0.9em; line-height: 1.3; }
caire-suites .counters dd { margin: 0; font-size: 1.25em; font-weight: 700; white-space: nowrap; }
caire-suites .watch { list-style: none; padding: 0; display: grid; gap: 0.35rem; min-height: 6.6em; }
caire-suites .watch { align-content: start; }
caire-suites [role="status"] {
  background: var(--hollow); border-left: 4px solid var(--primary); border-radius: 4px; padding: 0.6rem 0.9rem;
}
caire-suites [role="status"]:empty { padding: 0; border: 0; }

caire-suites .line { position: relative; overflow-x: clip; height: 1.1rem; margin-top: 0.4rem; }
caire-suites .line i { position: absolute; inset-block: 0; background: var(--hollow); border: 1px solid var(--border); }
caire-suites .line i.drawn { background: var(--primary); }
caire-suites .line b {
  position: absolute; inset-block: -0.5rem -0.2rem; width: 4px; margin-left: -2px;
  background: var(--brick); outline: 2px solid var(--page); border-radius: 2px;
}

caire-suites table { width: 100%; border-collapse: collapse; table-layout: fixed; }
caire-suites table { font-variant-numeric: tabular-nums; }
caire-suites caption { text-align: left; font-weight: 700; padding-bottom: 0.5rem; }
caire-suites th, caire-suites td { text-align: left; padding: 0.35rem 0.6rem 0.35rem 0; vertical-align: middle; }
caire-suites thead th { color: var(--ink-soft); font-weight: 400; font-size: 0.9em; }
caire-suites tbody tr, caire-suites tfoot tr { border-top: 1px solid var(--border); }
caire-suites tbody th { font-weight: 700; }
caire-suites thead th { overflow-wrap: normal; width: 36%; }
caire-suites thead th:first-child { width: 42%; }
caire-suites thead th:nth-child(2) { width: 22%; }
caire-suites tbody button { width: 100%; justify-content: start; text-align: left; }
caire-suites tbody button { padding-inline: 0.5rem; hyphens: auto; overflow-wrap: break-word; }
caire-suites .bar { display: block; height: 0.7rem; background: var(--hollow); border-radius: 4px; overflow: hidden; }
caire-suites .bar i { display: block; height: 100%; background: var(--primary); transition: width 0.35s; }
caire-suites .share > span:first-child { white-space: nowrap; }
@media (max-width: 30rem) {
  [data-comfort*=large] caire-suites table { font-size: 0.8em; letter-spacing: 0.03em; overflow-wrap: normal; }
  [data-comfort*=large] caire-suites tbody button { padding-inline: 0; letter-spacing: 0.03em; overflow-wrap: anywhere; }
  [data-comfort*=large] caire-suites thead th { hyphens: auto; overflow-wrap: anywhere; width: 30%; }
  [data-comfort*=large] caire-suites thead th:first-child { width: 50%; }
  [data-comfort*=large] caire-suites thead th:nth-child(2) { width: 20%; }
}

caire-suites .dial input[type="range"] { width: 100%; accent-color: var(--primary); }
caire-suites .dial { display: grid; gap: 0.25rem; }
caire-suites .dial output { font-weight: 700; font-variant-numeric: tabular-nums; }
caire-suites .ends { display: flex; justify-content: space-between; gap: 0.5rem; }
caire-suites .ends { font-size: 0.9em; color: var(--ink-soft); }
caire-suites .ends span { max-width: 9em; }
caire-suites .ends span:nth-child(2):not(:last-child) { text-align: center; }
caire-suites .ends span:last-child { text-align: right; }
caire-suites input[type="number"] { width: 6em; }
caire-suites textarea { width: 100%; min-height: 9em; }
caire-suites .pair { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
caire-suites .pair label { flex: 1 1 12em; }
caire-suites .pair label.short { flex: 0 1 7em; }

caire-suites .origins { list-style: none; padding: 0; display: grid; gap: 1rem; }
caire-suites .origins > li { border: 1px solid var(--border); border-radius: var(--radius); padding: 0.75rem 1rem; }
caire-suites .origins strong { display: block; }
caire-suites .origins ol { margin: 0.25rem 0 0; padding-left: 1.4em; }
caire-suites .origins .verdict { color: var(--ink-soft); }
caire-suites .source p { margin-block: 0 0.75rem; }
caire-suites .goal { border-top: 1px solid var(--border); padding-top: 0.75rem; color: var(--ink-soft); }

@media (prefers-reduced-motion: reduce) { caire-suites .bar i { transition: none; } }
@media (forced-colors: active) {
  caire-suites .bar i, caire-suites .line i.drawn, caire-suites .line b { background: CanvasText; }
  caire-suites .bar { border: 1px solid CanvasText; }
}
`;

adopt(CSS);
