// The looks of « L’étiquette », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-etiquette { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; overflow-wrap: break-word; }
caire-etiquette :is(p, ul, ol, dl, dd, h4, fieldset) { margin: 0; }
caire-etiquette h4 { font-size: 1em; line-height: 1.35; }
caire-etiquette .soft { color: var(--ink-soft); }
caire-etiquette .part { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; min-inline-size: 0; }
caire-etiquette .part + .part { border-block-start: 1px solid var(--border); padding-block-start: 1rem; }
caire-etiquette button { min-block-size: 44px; }
caire-etiquette .asks {
  display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
}
caire-etiquette .ask { display: grid; gap: .25rem; align-content: end; min-inline-size: 0; }
caire-etiquette .ask.whole { grid-column: 1 / -1; }
caire-etiquette .ask label { font-weight: 700; line-height: 1.3; }
caire-etiquette .ask :is(select, input) { inline-size: 100%; max-inline-size: 100%; min-block-size: 44px; }
caire-etiquette .tag {
  display: grid; gap: .6rem; padding: 1rem; background: var(--card);
  border: 2px solid var(--ink); border-radius: var(--radius);
}
caire-etiquette .tag .range { font-size: 1.35em; font-weight: 700; line-height: 1.25; }
caire-etiquette .tag .range small { display: block; font-size: .7em; font-weight: 400; }
caire-etiquette .tag dl {
  display: grid; gap: .4rem; border-block-start: 1px solid var(--border); padding-block-start: .6rem;
}
caire-etiquette .tag :is(dt, dd) { display: inline; line-height: 1.4; }
caire-etiquette .tag dt { font-weight: 700; }
caire-etiquette .board { display: grid; gap: .6rem; list-style: none; padding: 0; counter-reset: place; }
caire-etiquette .board li {
  counter-increment: place; margin: 0; display: grid; gap: .3rem; padding: .6rem .75rem; line-height: 1.35;
  background: var(--card); border: 1px solid var(--border); border-radius: var(--radius);
}
caire-etiquette .board .name::before { content: counter(place) ". "; }
caire-etiquette .board .name { font-weight: 700; }
caire-etiquette .track {
  display: block; block-size: .9rem; border: solid var(--border); border-width: 0 1px 1px 0;
  background: repeat-x linear-gradient(to right, var(--border) 1px, transparent 1px);
}
caire-etiquette .fill { display: block; block-size: 100%; background: var(--primary); min-inline-size: 4px; }
caire-etiquette [role="status"] {
  background: var(--hollow); border-inline-start: 4px solid var(--primary); border-radius: var(--radius);
  padding: .75rem 1rem;
}
caire-etiquette .todo { list-style: none; padding: 0; color: var(--ink-soft); }
caire-etiquette .todo li { margin: 0; }
@media (forced-colors: active) {
  caire-etiquette .fill { background: CanvasText; forced-color-adjust: none; }
}
`;

export const dress = () => adopt(css);
