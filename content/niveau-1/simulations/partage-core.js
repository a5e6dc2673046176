// The numbers of « La ligne de partage »: gaps between placings, who is nearest, what divides, and what a mention says.

/** The mean distance between two placings of the same leaflets, in points. */
export function gap(one, other) {
  const ids = Object.keys(one);
  return ids.reduce((sum, id) => sum + Math.abs(one[id] - other[id]), 0) / ids.length;
}

/** The points of view from the nearest to the furthest, each with its gap. */
export function nearest(mine, views) {
  return views.map((view) => ({ view, gap: gap(mine, view.places) })).sort((one, other) => one.gap - other.gap);
}

/** All the points of view that are as near as the nearest one. */
export function closest(mine, views) {
  const ranked = nearest(mine, views);
  return ranked.filter((one) => one.gap - ranked[0].gap < 1e-9);
}

/** For one leaflet, the lowest and the highest place that the points of view give. */
export function range(id, views) {
  const places = views.map((view) => view.places[id]);
  return { low: Math.min(...places), high: Math.max(...places) };
}

/** The leaflet on which the points of view differ most. */
export function mostDivided(leaflets, views) {
  const width = ({ id }) => range(id, views).high - range(id, views).low;
  return leaflets.reduce((best, one) => (width(one) > width(best) ? one : best));
}

/** What a mention says of what was done, as a key of `VERDICTS`. */
export function compare(mention, leaflet) {
  if (mention.share < leaflet.share) return mention.share === 0 && leaflet.quiet ? "open" : "less";
  if (mention.share > leaflet.share) return "more";
  if (mention.share === 0) return "nothing";
  if (mention.checked && !leaflet.checked) return "promise";
  if (mention.checked === false && leaflet.checked) return "mute";
  return "exact";
}

/** A number with one decimal at most, as it is written in French. */
export const french = (number) => number.toFixed(1).replace(/\.0$/, "").replace(".", ",");
