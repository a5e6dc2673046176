// Drawing one axis for « La ligne de partage ». The table beside it says the same numbers.

import { draw } from "./page-nodes.js";

// One shape for each voice, so that colour is never alone: disc, triangle, square, diamond.
const SHAPES = {
  me: (x, y) => draw("circle", { class: "me", cx: x, cy: y, r: 7 }),
  author: (x, y) => draw("path", { class: "author", d: `M${x} ${y - 7}l7 13h-14Z` }),
  reader: (x, y) => draw("rect", { class: "reader", x: x - 6, y: y - 6, width: 12, height: 12 }),
  lead: (x, y) => draw("path", { class: "lead", d: `M${x} ${y - 8}l8 8-8 8-8-8Z` }),
};

/** The shape of one voice alone, for the key. */
export function sign(voice) {
  return draw("svg", { viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" }, SHAPES[voice](10, 10));
}

/** An axis from 0 to 10 with the place of each voice, one under the other. */
export function axis(places) {
  const at = (place) => 12 + place * 29.6;
  const ticks = Array.from({ length: 11 }, (_, place) =>
    draw("path", { class: "tick", d: `M${at(place)} 4V72` }),
  );
  const marks = Object.entries(places).map(([voice, place], row) => SHAPES[voice](at(place), 12 + row * 18));
  const line = draw("path", { class: "line", d: "M12 74H308" });
  const ends = [draw("text", { x: 8, y: 90 }, "0"), draw("text", { x: 308, y: 90, "text-anchor": "end" }, "10")];
  const about = { viewBox: "0 0 320 94", "aria-hidden": "true", focusable: "false" };
  return draw("svg", about, ...ticks, line, ...ends, ...marks);
}
