// The written rule of « Le feu de décision », which dial decides, and the account of a game. No DOM here.

export const DIALS = ["harm", "sight", "data"];

// Read from the top: the first line that applies gives the light.
export const RULES = [
  { id: "unseen", light: "no", applies: ({ harm, sight }) => harm >= 1 && sight === 2 },
  { id: "secret", light: "no", applies: ({ data }) => data === 2 },
  { id: "personal", light: "tool", applies: ({ data }) => data === 1 },
  { id: "check", light: "check", applies: ({ harm, sight }) => needsCheck(harm, sight) },
  { id: "free", light: "yes", applies: () => true },
];

const needsCheck = (harm, sight) => harm === 2 || (harm === 1 && sight === 1);

/** The light for three dials, from 0 to 2, the line of the rule that gives it, and whether a check is due as well. */
export function decide(dials) {
  const line = RULES.findIndex(({ applies }) => applies(dials));
  const { light } = RULES[line];
  return { light, line, check: light === "tool" && needsCheck(dials.harm, dials.sight) };
}

/** The dials that decide alone: brought down to nothing, each would change the light by itself. */
export function deciding(dials) {
  const { light } = decide(dials);
  return DIALS.map((dial) => ({ dial, light: decide({ ...dials, [dial]: 0 }).light })).filter(
    (other) => other.light !== light,
  );
}

/** Account for a game: what each person decided, which first opinions changed, how often each dial decided. */
export function account(rounds) {
  const rows = rounds.map((round) => ({
    ...round,
    changed: round.first !== round.final,
    contested: Boolean(round.reason),
    dials: deciding(round.dials).map(({ dial }) => dial),
  }));
  const count = (test) => rows.filter(test).length;
  const often = DIALS.map((dial) => ({ dial, times: count((row) => row.dials.includes(dial)) }));
  return { rows, changed: count((row) => row.changed), contested: count((row) => row.contested), often };
}

/** The dials that decided most often: none, one, or several at the same number. */
export function mostOften(often) {
  const most = Math.max(...often.map(({ times }) => times));
  return most ? often.filter(({ times }) => times === most).map(({ dial }) => dial) : [];
}

