// Three simple drawings for « D’où vient cette image ? ». Each stands beside a sentence that says what it shows.

import { draw } from "./page-nodes.js";

const shape = (tag, name, attributes) => draw(tag, { class: name, ...attributes });
const path = (name, d) => shape("path", name, { d });
const box = (name, x, y, width, height) => shape("rect", name, { x, y, width, height });
const disc = (name, cx, cy, r) => shape("circle", name, { cx, cy, r });

const DRAWINGS = {
  bridge: () => [
    box("sky", 0, 0, 320, 180),
    path("hill", "M0 84C60 52 110 60 160 80S270 58 320 74V180H0Z"),
    path("stone", "M0 84H320V120H292A40 40 0 0 0 212 120H108A40 40 0 0 0 28 120H0Z"),
    path("line", "M0 98H320M60 84V98M120 84V98M180 84V98M240 84V98M300 84V98"),
    path("water", "M0 108Q20 100 40 108T80 108T120 108T160 108T200 108T240 108T280 108T320 108V180H0Z"),
    path("ripple", "M20 132q14-8 28 0t28 0M150 150q14-8 28 0t28 0M230 128q14-8 28 0t28 0"),
    path("line", "M262 108 276 44"),
    path("sign", "M258 26 300 35 294 63 252 54Z"),
  ],
  video: () => [
    box("sky", 0, 0, 320, 180),
    path("sack", "M8 180V112q0-18 14-20h44q14 2 14 20v68Z"),
    path("sack", "M236 180V96q0-18 14-20h48q14 2 14 20v84Z"),
    path("line", "M22 112h44M250 98h48M34 92l10-12 10 12M262 76l12-12 12 12"),
    path("coat", "M92 180q4-58 68-58t68 58Z"),
    path("line", "M160 124v56M140 126l20 22 20-22"),
    disc("skin", 160, 82, 38),
    path("hair", "M122 80q2-42 38-42t38 42q-14-22-38-22t-38 22Z"),
    disc("dot", 147, 80, 4),
    disc("dot", 173, 80, 4),
    path("line", "M146 100q14 10 28 0"),
    disc("play", 290, 28, 17),
    path("arrow", "M285 19v18l14-9Z"),
  ],
  deer: () => [
    box("wall", 0, 0, 320, 180),
    box("board", 92, 14, 136, 54),
    path("stone", "M0 180V118h44v20h34v20h34v22ZM320 180V118h-44v20h-34v20h-34v22Z"),
    box("stage", 92, 146, 136, 12),
    path("deer", "M118 98h60l14-26 14-6 12 8-6 8-10 2-6 24q-2 8-10 10v28h-7v-26h-38v26h-7v-28q-16-2-16-14Z"),
    path("antler", "M204 66q-12-14-8-32M198 48l-14-6M206 66q10-12 8-30M212 48l14-8M196 38l-8-10M214 40l8-10"),
    disc("dot", 208, 73, 2.5),
  ],
};

/** The drawing of a case; the words that say it stand beside it. */
export function picture(id) {
  return draw("svg", { viewBox: "0 0 320 180", "aria-hidden": "true", focusable: "false" }, ...DRAWINGS[id]());
}
