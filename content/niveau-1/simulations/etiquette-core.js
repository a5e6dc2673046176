// The numbers of « L’étiquette »: a range for each use, an order between uses, what another hypothesis turns over.

import { LARGE, MEASURES, USES } from "./etiquette-data.js";

const JOULES = 3600; // in one watt-hour

/** The energies measured for a kind and a size of model, in joules. */
export function measured(measure, size, load) {
  return MEASURES[measure]
    .filter(([, billions]) => (billions > LARGE[measure]) === (size === "large"))
    .map(([, , full, idle]) => (load === "full" ? full : idle));
}

/** The range of one use, once, in watt-hours: from the thriftiest to the hungriest model measured. */
export function once(use, size, load) {
  const { measure, times } = USES[use];
  const energies = measured(measure, size, load).map((energy) => (energy * times) / JOULES);
  return { low: Math.min(...energies), high: Math.max(...energies) };
}

/** The range of a label for a week: so many times, so many people. */
export function week({ use, size, times, people }, load) {
  const { low, high } = once(use, size, load);
  return { low: low * times * people, high: high * times * people };
}

// The middle of a range that goes from one number to a hundred times as much: its geometric mean.
const middle = ({ low, high }) => Math.sqrt(low * high);

/** Labels with their ranges, the heaviest first; `apart` says that a range lies wholly under the one before. */
export function ordered(labels, load) {
  const lines = labels.map((label) => ({ label, range: week(label, load) }));
  lines.sort((one, other) => middle(other.range) - middle(one.range));
  return lines.map((line, rank) => ({ ...line, apart: rank > 0 && line.range.high < lines[rank - 1].range.low }));
}

/** The pairs of labels whose order turns over from one hypothesis to another: [now before, now after]. */
export function turned(labels, before, after) {
  const rank = (load) => new Map(ordered(labels, load).map(({ label }, place) => [label, place]));
  const [was, is] = [rank(before), rank(after)];
  return labels.flatMap((one) =>
    labels.filter((other) => was.get(one) > was.get(other) && is.get(one) < is.get(other)).map((other) => [one, other]),
  );
}

/** Place a range on a scale where each mark is ten times the one before: percentages from the left. */
export function onScale({ low, high }, scale) {
  const [from, to] = scale.map(Math.log10);
  const place = (value) => (100 * (Math.log10(value) - from)) / (to - from);
  return { left: place(low), width: Math.max(1.5, place(high) - place(low)) };
}

/** The marks, powers of ten, that hold every range. */
export function scaleOf(lines) {
  const least = Math.min(...lines.map(({ range }) => range.low));
  const most = Math.max(...lines.map(({ range }) => range.high));
  return [10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most) + 1e-9)];
}

/** How many times ten from one end of the scale to the other. */
export const marks = ([from, to]) => Math.round(Math.log10(to / from));

/** What is still to do. */
export function progress(added, loads) {
  return { added: added >= 2, loads: loads.size >= 2 };
}

export const isDone = (todo) => Object.values(todo).every(Boolean);

/** A number with two figures that count, as it is written in French. */
export function figures(value) {
  if (value >= 100) return grouped(Number(value.toPrecision(2)));
  const digits = Math.max(0, 1 - Math.floor(Math.log10(value)));
  const text = value.toFixed(Math.min(6, digits));
  return (text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text).replace(".", ",");
}

/** A whole number, its thousands set apart. */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** « de 0,18 à 2,4 Wh », in kilowatt-hours when both ends are large. */
export function inWords({ low, high }) {
  const [divisor, unit] = low >= 1000 ? [1000, "kWh"] : [1, "Wh"];
  const [from, to] = [figures(low / divisor), figures(high / divisor)];
  return from === to ? `environ ${from}\u00a0${unit}` : `de ${from} à ${to}\u00a0${unit}`;
}
