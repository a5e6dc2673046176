// The looks of « L’assistant en pièces détachées », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-pieces { display: grid; gap: 1.25rem; }
caire-pieces > * { min-inline-size: 0; margin: 0; }
caire-pieces p, caire-pieces h4 { margin-block: 0; }
caire-pieces .title { font-size: 1em; font-weight: 700; }
caire-pieces .soft { color: var(--ink-soft); }
caire-pieces fieldset {
  display: grid; gap: .75rem; margin: 0; padding: 1rem;
  border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
}
caire-pieces legend { font-weight: 700; padding-inline: .4rem; }
caire-pieces .choice {
  display: grid; grid-template-columns: auto 1fr; gap: .25rem .75rem; align-items: start;
  min-block-size: 44px; padding: .75rem; margin: 0;
  border: 1px solid var(--border); border-radius: var(--radius); cursor: pointer; font-weight: 400;
}
caire-pieces .choice:has(input:checked) {
  border-color: var(--primary); box-shadow: inset 4px 0 0 var(--primary); background: var(--hollow);
}
caire-pieces .choice input {
  inline-size: 1.4rem; block-size: 1.4rem; margin: .15rem 0 0; accent-color: var(--primary);
}
caire-pieces .choice > span, caire-pieces .choice .soft { display: block; }
caire-pieces .choice .state {
  display: inline-block; padding-inline: .5rem; border: 1px solid var(--border);
  border-radius: var(--radius); font-size: .85em;
}
caire-pieces .choice .served {
  border-color: var(--right); background: var(--right-soft); color: var(--right); font-weight: 700;
}
caire-pieces blockquote {
  margin: .5rem 0; padding: .75rem 1rem; border: 0; border-radius: var(--radius);
  background: var(--hollow); border-inline-start: 4px solid var(--border);
}
caire-pieces .output {
  background: var(--card); border: 1px solid var(--border); border-inline-start: 4px solid var(--plum);
}
caire-pieces .origin { color: var(--plum); font-size: .85em; font-weight: 700; }
caire-pieces summary { min-block-size: 44px; }
caire-pieces dl, caire-pieces dd { margin: 0; }
caire-pieces dl { display: grid; gap: .75rem; }
caire-pieces dt { font-weight: 700; }
caire-pieces .proposal { display: grid; gap: .75rem; }
caire-pieces button { min-block-size: 44px; }
caire-pieces [role="status"] {
  padding: .75rem 1rem; border-radius: var(--radius); background: var(--hollow);
  border-inline-start: 4px solid var(--primary);
}
caire-pieces .notes { display: grid; gap: .75rem; list-style: none; padding: 0; margin-block-start: .5rem; }
caire-pieces .notes li { padding-inline-start: .75rem; border-inline-start: 3px solid var(--border); }
caire-pieces .notes li > * { display: block; }
caire-pieces .gain { color: var(--right); font-weight: 700; }
caire-pieces .risk { color: var(--brick); font-weight: 700; }
caire-pieces .cost { margin-inline-start: .5rem; color: var(--ink-soft); font-size: .85em; }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
