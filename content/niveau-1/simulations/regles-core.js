// The reasoning of « L’atelier de règles »: what a line says, what it lacks, and the charter as text. No DOM here.
// A line is { theme, moment, gesture, proof }: each setting is the number of a choice, or null while nothing is chosen.

export const SETTINGS = ["moment", "gesture", "proof"];
const NB = "\u00a0";

/** The line that a wording starts: what it already says is set, the rest is open. */
export function started({ theme, moment = null, gesture = null, proof = null }) {
  return { theme, moment, gesture, proof };
}

/** What a setting is worth: « missing », « vague » or « firm ». */
export function worth(theme, setting, choice) {
  if (choice === null) return "missing";
  return theme[setting][choice].vague ? "vague" : "firm";
}

/** What each setting of a line is worth. */
export function review(line, theme) {
  return Object.fromEntries(SETTINGS.map((setting) => [setting, worth(theme, setting, line[setting])]));
}

/** « wish » when nothing is firm, « rule » when everything is, « half » in between. */
export function level(line, theme) {
  const firm = Object.values(review(line, theme)).filter((value) => value === "firm").length;
  if (firm === SETTINGS.length) return "rule";
  return firm ? "half" : "wish";
}

/** Whether something is still to be chosen in a line. */
export const isOpen = (line) => SETTINGS.some((setting) => line[setting] === null);

/** The line as a sentence, with an ellipsis where nothing is chosen. */
export function sentence(line, theme) {
  const [moment, gesture, proof] = SETTINGS.map((name) => (line[name] === null ? "…" : theme[name][line[name]].text));
  return `${moment}, ${gesture}${NB}; ${proof}${proof === "…" ? "" : "."}`;
}

/** Keep a wording, or let it go: five at most. Returns the new list, and whether there was room. */
export function kept(list, id, wanted, most = 5) {
  const others = list.filter((one) => one !== id);
  if (!wanted) return { list: others, full: false };
  return others.length < most ? { list: [...others, id], full: false } : { list: others, full: true };
}

/** The charter as the text of a file. */
export function asText(lines) {
  return ["Ma charte en cinq lignes", "", ...lines.map((line, at) => `${at + 1}. ${line}`), ""].join("\n");
}
