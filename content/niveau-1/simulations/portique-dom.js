// The tables of « Régler le portique ».

import { head, make, scrollable } from "./page-nodes.js";

/** A table that scrolls by itself on a narrow screen, and the body to fill. */
export function table(caption, ...titles) {
  const body = make("tbody");
  const grid = make("table", {}, make("caption", {}, caption), head(...titles), body);
  return { body, node: scrollable(grid, caption) };
}
