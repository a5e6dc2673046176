// The reasoning of « Le guichet »: the order of the uses, the steps of the timeline, and what applies on a given day.
// No DOM here. A date is written as 2026-08-02, so that dates compare as text.

/** The timeline: each step with the uses, among those already directed, that made it appear. */
export function timeline(steps, uses, directed) {
  return steps.map((step) => {
    const through = uses.filter(({ id, from }) => id in directed && from === step.date);
    return { ...step, through, filled: Boolean(step.given) || through.length > 0 };
  });
}

/** On the last day of a year: the steps that have begun, and the uses that a rule already touches. */
export function endOfYear(year, steps, uses) {
  const day = `${year}-12-31`;
  return {
    begun: steps.filter(({ date }) => date <= day).map(({ date }) => date),
    touched: uses.filter(({ from }) => from <= day).map(({ id }) => id),
  };
}

/** What was directed, use by use, and how many went to the counter that the regulation gives. */
export function account(uses, directed) {
  const rows = uses.filter(({ id }) => id in directed).map((use) => {
    const chosen = directed[use.id];
    return { use, chosen, agrees: chosen === use.counter };
  });
  return { rows, agreed: rows.filter(({ agrees }) => agrees).length };
}

const MONTHS = [
  "janvier", "février", "mars", "avril", "mai", "juin",
  "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];

/** A date as it is written in French, its day bound to its month. */
export function french(date) {
  const [year, month, day] = date.split("-").map(Number);
  return `${day === 1 ? "1er" : day}\u00a0${MONTHS[month - 1]} ${year}`;
}
