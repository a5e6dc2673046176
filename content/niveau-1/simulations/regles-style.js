// The look of « L’atelier de règles »: the page's own tokens, nothing outside the element but what a print leaves out.

import { adopt } from "./page-style.js";

const CSS = `
caire-regles { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-regles [hidden] { display: none !important; }
caire-regles :is(p, ol, h4, fieldset) { margin: 0; }
caire-regles .panel { display: grid; gap: 1rem; min-width: 0; }
caire-regles .panel > * { min-width: 0; }
caire-regles .title { font-size: 1.1em; font-weight: 700; }
caire-regles .soft { color: var(--ink-soft); }
caire-regles .bank { display: grid; gap: 1rem; }
caire-regles fieldset { min-width: 0; padding: 0.3rem 1rem 0.6rem; border: 1px solid var(--border); }
caire-regles fieldset { border-radius: var(--radius); }
caire-regles legend { padding-inline: 0.4rem; font-weight: 700; }
caire-regles .pick { display: flex; align-items: flex-start; gap: 0.75rem; min-height: 44px; padding-block: 0.5rem; }
caire-regles .pick { cursor: pointer; line-height: 1.4; }
caire-regles .pick + .pick { border-top: 1px solid var(--line); }
caire-regles .pick input { margin-top: 0.05em; }
caire-regles .count { font-weight: 700; }
caire-regles .full { margin-bottom: 0.6rem; padding: 0.5rem 0.75rem; border-left: 4px solid var(--brick); }
caire-regles .setting { display: grid; gap: 0.3rem; }
caire-regles .setting label { font-weight: 700; }
caire-regles .setting select { min-width: 0; min-height: 3rem; }
caire-regles .hint { display: flex; gap: 0.5rem; line-height: 1.4; }
caire-regles .hint::before { content: ""; flex: none; width: 0.75rem; height: 0.75rem; margin-top: 0.35em; }
caire-regles .hint::before { border: 2px solid var(--border); border-radius: 50%; }
caire-regles .hint[data-state=vague]::before { background: linear-gradient(90deg, var(--brick) 50%, transparent 50%); }
caire-regles .hint[data-state=vague]::before { border-color: var(--brick); }
caire-regles .hint[data-state=firm]::before { border-color: var(--primary); background: var(--primary); }
caire-regles .line, caire-regles .sheet { padding: 1rem; border-radius: var(--radius); background: var(--honey-soft); }
caire-regles .line { min-height: 7em; font-weight: 600; line-height: 1.5; }
caire-regles .sheet { display: grid; gap: 0.8rem; }
caire-regles .sheet ol { display: grid; gap: 0.6rem; padding-left: 1.5rem; }
caire-regles .sheet li { margin: 0; }
caire-regles .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
caire-regles details textarea { width: calc(100% - 2.2rem); margin: 0 1.1rem 1.1rem; line-height: 1.45; }
caire-regles [role=status] { padding: 0.75rem 1rem; border-left: 4px solid var(--primary); border-radius: var(--radius); }
caire-regles [role=status] { background: var(--hollow); }
caire-regles [role=status]:is(:empty, .visually-hidden) { position: absolute; padding: 0; border: 0; }
@media (forced-colors: active) { caire-regles .hint[data-state=firm]::before { background: CanvasText; } }
@media print {
  [data-regles-aside] { display: none !important; }
  [data-regles-kept] { display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
  caire-regles .sheet { padding: 0; background: none; }
}
`;

adopt(CSS);
