// The looks of « D’où vient cette image ? », from the tokens of the page only.

import { adopt } from "./page-style.js";

const css = `
caire-provenance, caire-provenance .case, caire-provenance form, caire-provenance .outcome {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem;
}
caire-provenance > *, caire-provenance .case > *, caire-provenance form > * { min-inline-size: 0; margin: 0; }
caire-provenance [hidden] { display: none; }
caire-provenance :is(p, h4, ul, figure) { margin-block: 0; }
caire-provenance .title { font-size: 1.1em; font-weight: 700; }
caire-provenance .label { font-size: 1em; font-weight: 700; }
caire-provenance .soft { color: var(--ink-soft); }
caire-provenance .post {
  margin: 0; max-inline-size: 26rem; overflow: hidden;
  border: 1px solid var(--border); border-radius: var(--radius); background: var(--card);
}
caire-provenance .post svg { display: block; inline-size: 100%; block-size: auto; }
caire-provenance .post figcaption {
  display: grid; gap: .4rem; padding: .75rem 1rem; color: var(--ink); font-size: 1em;
}
caire-provenance .post .seen { color: var(--ink-soft); font-size: .9em; }
caire-provenance .clues { display: grid; gap: .6rem; list-style: none; padding: 0; }
caire-provenance .clues li { margin: 0; }
caire-provenance .clues button {
  display: flex; justify-content: space-between; align-items: center; gap: .75rem;
  inline-size: 100%; min-block-size: 44px; text-align: start;
}
caire-provenance .clues button span:last-child { flex: none; font-variant-numeric: tabular-nums; }
caire-provenance .clues button[aria-disabled="true"] { border-style: dashed; cursor: default; color: var(--ink-soft); }
caire-provenance .finding {
  margin: .4rem 0 .4rem .5rem; padding-inline-start: .75rem; border-inline-start: 3px solid var(--plum);
}
caire-provenance .state {
  display: grid; gap: .4rem; padding: .75rem 1rem; border-radius: var(--radius);
  background: var(--hollow); border-inline-start: 4px solid var(--primary);
}
caire-provenance .state ul { display: grid; gap: .25rem; padding-inline-start: 1.25rem; }
caire-provenance .state .gone { color: var(--ink-soft); }
caire-provenance .state .gone span { text-decoration: line-through; }
caire-provenance fieldset { display: grid; gap: .6rem; border: 0; padding: 0; margin: 0; }
caire-provenance legend { padding: 0; margin-block-end: .6rem; font-weight: 700; }
caire-provenance .choice {
  display: flex; gap: .6rem; align-items: center; min-block-size: 44px; padding: .5rem .75rem; margin: 0;
  border: 1px solid var(--border); border-radius: var(--radius); cursor: pointer; font-weight: 400;
}
caire-provenance .choice:has(input:checked) { border-color: var(--primary); box-shadow: inset 4px 0 0 var(--primary); }
caire-provenance .choice input {
  inline-size: 1.4rem; block-size: 1.4rem; margin: 0; flex: none; accent-color: var(--primary);
}
caire-provenance .warn:not(:empty) {
  padding: .5rem .75rem; background: var(--honey-soft); border-radius: var(--radius);
}
caire-provenance .outcome { padding: 1rem; border: 1px solid var(--border); border-radius: var(--radius); }
caire-provenance .actions { display: flex; flex-wrap: wrap; gap: .75rem; }
caire-provenance .actions button { min-block-size: 44px; }
caire-provenance .table-scroll { overflow-x: auto; }
caire-provenance table { border-collapse: collapse; inline-size: 100%; font-size: .95em; }
caire-provenance caption { text-align: start; padding-block: .4rem; color: var(--ink-soft); }
caire-provenance table :is(th, td), caire-provenance .table-scroll :is(th, td) {
  padding: .4rem .35rem; min-inline-size: 0; text-align: start; vertical-align: top;
  border-block-end: 1px solid var(--border);
}
caire-provenance svg .sky, caire-provenance svg .wall { fill: var(--hollow); }
caire-provenance svg .hill { fill: var(--primary-soft); }
caire-provenance svg .stone, caire-provenance svg .sack { fill: var(--line); stroke: var(--border); stroke-width: 1.5; }
caire-provenance svg .water { fill: var(--primary); fill-opacity: .75; }
caire-provenance svg .ripple { fill: none; stroke: var(--card); stroke-width: 2.5; }
caire-provenance svg .line { fill: none; stroke: var(--border); stroke-width: 2.5; }
caire-provenance svg .sign { fill: var(--honey); stroke: var(--border); stroke-width: 2; }
caire-provenance svg .coat { fill: var(--card); stroke: var(--border); stroke-width: 2; }
caire-provenance svg .skin { fill: var(--brick-soft); stroke: var(--border); stroke-width: 2; }
caire-provenance svg .hair { fill: var(--brick); }
caire-provenance svg .dot { fill: var(--ink); }
caire-provenance svg .play { fill: var(--ink); fill-opacity: .8; }
caire-provenance svg .arrow { fill: var(--page); }
caire-provenance svg .board { fill: var(--primary-soft); stroke: var(--border); stroke-width: 2; }
caire-provenance svg .stage { fill: var(--border); }
caire-provenance svg .deer { fill: var(--brick); }
caire-provenance svg .antler { fill: none; stroke: var(--brick); stroke-width: 4; stroke-linecap: round; }
`;

/** Give the looks to every experiment of this kind on the page, once. */
export const dress = () => adopt(css);
