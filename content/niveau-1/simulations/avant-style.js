// The looks of « Avant / après », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-avant-apres { display: grid; gap: 1.25rem; overflow-wrap: break-word; }
caire-avant-apres [hidden] { display: none !important; }
caire-avant-apres :is(p, h4, ul, fieldset, blockquote) { margin: 0; }
caire-avant-apres .title { font-size: 1em; font-weight: 700; }
caire-avant-apres .soft { color: var(--ink-soft); }
caire-avant-apres .avant-panel, caire-avant-apres .avant-part { display: grid; gap: 1rem; min-width: 0; }
caire-avant-apres .avant-said { display: grid; gap: .3rem; }
caire-avant-apres .avant-said > p:first-child { color: var(--ink-soft); font-weight: 700; }
caire-avant-apres blockquote {
  padding: .75rem 1rem; border: 1px solid var(--border); border-left: 4px solid var(--border);
  border-radius: var(--radius); background: var(--hollow); white-space: pre-line;
}
caire-avant-apres .avant-answer { border-left-color: var(--plum); background: var(--card); }
caire-avant-apres .avant-pieces span { display: block; }
caire-avant-apres .avant-pieces span + span { margin-top: .5rem; }
caire-avant-apres .avant-pieces b { color: var(--primary); }
caire-avant-apres fieldset { min-width: 0; padding: .5rem 1rem .75rem; border: 1px solid var(--border); border-radius: var(--radius); }
caire-avant-apres legend { padding-inline: .4rem; font-weight: 700; }
caire-avant-apres .avant-choice {
  display: flex; gap: .6rem; align-items: flex-start; min-height: 44px; padding-block: .5rem; font-weight: 400; cursor: pointer;
}
caire-avant-apres .avant-choice input { width: 1.3rem; height: 1.3rem; margin: .15rem 0 0; flex: none; accent-color: var(--primary); }
caire-avant-apres .avant-choice span { min-width: 0; }
caire-avant-apres .avant-list { display: grid; gap: .4rem; padding-left: 1.2rem; }
caire-avant-apres label.avant-free { display: grid; gap: .4rem; font-weight: 700; }
caire-avant-apres textarea { width: 100%; min-height: 8rem; box-sizing: border-box; font: inherit; font-weight: 400; }
caire-avant-apres .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-avant-apres button { min-height: 44px; }
caire-avant-apres .avant-note { padding: .75rem 1rem; border-left: 4px solid var(--primary); border-radius: 4px; background: var(--hollow); }
caire-avant-apres [role="status"]:empty { display: none; }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
