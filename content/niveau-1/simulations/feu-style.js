// The looks of « Le feu de décision », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-feu { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-feu [hidden] { display: none !important; }
caire-feu :is(p, h4, ol, ul, fieldset) { margin: 0; }
caire-feu .title { font-size: 1em; font-weight: 700; }
caire-feu .soft { color: var(--ink-soft); }
caire-feu .feu-panel, caire-feu .feu-step { display: grid; gap: 1rem; min-width: 0; }
caire-feu .feu-paper {
  display: grid; gap: .3rem; padding: 1rem; border: 1px solid var(--border); border-radius: var(--radius);
  background: var(--hollow);
}
caire-feu .feu-paper strong { font-size: 1.15em; line-height: 1.35; }
caire-feu .feu-choices { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); }
caire-feu button { min-height: 44px; }
caire-feu .feu-choices button { padding: .5rem .75rem; line-height: 1.3; }
caire-feu .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-feu .feu-dials { display: grid; border: 1px solid var(--border); border-radius: var(--radius); }
caire-feu .feu-dial { padding: .75rem 1rem; }
caire-feu .feu-dial + .feu-dial { border-top: 1px solid var(--border); }
caire-feu .feu-dial label { display: block; font-weight: 400; line-height: 1.4; }
caire-feu .feu-dial input { display: block; width: 100%; min-height: 44px; margin: .4rem 0; accent-color: var(--primary); }
caire-feu .feu-word { display: block; font-weight: 700; line-height: 1.3; }
caire-feu .feu-light {
  display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; align-items: center; padding: 1rem;
  border: 2px solid var(--ink); border-radius: var(--radius); background: var(--card);
}
caire-feu .feu-lamps { display: grid; gap: .3rem; padding: .4rem; border-radius: 1rem; background: rgb(38, 35, 31); }
caire-feu .feu-lamps i { width: 1.3rem; height: 1.3rem; border: 2px solid rgb(243, 236, 223); border-radius: 50%; box-sizing: border-box; }
caire-feu [data-light="no"] .feu-lamps i:nth-child(1) { border: 0; background: rgb(232, 102, 74); }
caire-feu :is([data-light="check"], [data-light="tool"]) .feu-lamps i:nth-child(2) { border: 0; background: rgb(240, 185, 66); }
caire-feu [data-light="yes"] .feu-lamps i:nth-child(3) { border: 0; background: rgb(111, 191, 131); }
caire-feu .feu-says { font-size: 1.2em; font-weight: 700; line-height: 1.3; }
caire-feu .feu-rule { display: grid; gap: .3rem; padding-inline-start: 1.6rem; }
caire-feu .feu-rule li { padding: .3rem .6rem; border-radius: 8px; line-height: 1.4; }
caire-feu .feu-rule li[aria-current] { background: var(--honey-soft); box-shadow: inset 4px 0 0 var(--honey); font-weight: 700; }
caire-feu fieldset { min-width: 0; padding: .5rem 1rem .75rem; border: 1px solid var(--border); border-radius: var(--radius); }
caire-feu legend { padding-inline: .4rem; font-weight: 700; }
caire-feu .feu-choice { display: flex; gap: .6rem; align-items: center; min-height: 44px; font-weight: 400; cursor: pointer; }
caire-feu .feu-choice input { width: 1.3rem; height: 1.3rem; margin: 0; flex: none; accent-color: var(--primary); }
caire-feu .feu-note { display: grid; gap: .5rem; padding: .75rem 1rem; border-left: 4px solid var(--primary); border-radius: 4px; background: var(--hollow); }
caire-feu [role="status"]:empty { display: none; }
caire-feu .table-scroll { overflow-x: auto; }
caire-feu table { width: 100%; min-width: 25rem; border-collapse: collapse; }
caire-feu caption { padding-block: .4rem; text-align: left; color: var(--ink-soft); }
caire-feu :is(th, td) { padding: .5rem .6rem .5rem 0; text-align: left; vertical-align: top; line-height: 1.35; }
caire-feu tbody tr { border-top: 1px solid var(--border); }
caire-feu tbody th { font-weight: 400; }
@media (forced-colors: active) { caire-feu .feu-lamps i { forced-color-adjust: none; } }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
