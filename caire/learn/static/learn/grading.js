// Reads a response and grades it as the server does (caire/courses/questions), from the table that a formative question
// ships: what each token of a response is worth and what is told back about it. Nothing here touches the page.

const WORTH = { right: 1, close: 0.5 };
const LIGATURES = { œ: "oe", æ: "ae", ß: "ss" };
// What Python calls white space, once control signs are gone.
const SPACES = /[\n \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const WORD_LIMIT = 80;

/** The response that these fields make, `{ response }`, or why it cannot be taken, `{ reason }`. */
export function parse(table, fields) {
  const items = [...new Set(table.verdicts.map((verdict) => verdict.item))];
  if (["check", "discover", "declare", "cards", "highlight"].includes(table.kind)) return chosen(table, fields);
  if (table.kind === "estimate") return single(fields, "chosen", "empty", (text) => [number(text)]);
  if (table.kind === "write") return single(fields, "chosen", "empty", (text) => [text]);
  return placed(table, fields, items);
}

function chosen(table, fields) {
  const response = given(fields, "chosen").sort();
  if (!response.length) return { reason: "empty" };
  if (response.some((id) => !table.verdicts.some(({ token }) => token === id))) return { reason: "unknown-option" };
  if (response.length > 1 && table.rule === "single") return { reason: "too-many" };
  return { response };
}

function placed(table, fields, items) {
  const found = items.map((item) => [item, single(fields, `item-${item}`, "incomplete", (text) => text)]);
  const refused = found.find(([, one]) => one.reason);
  if (refused) return { reason: refused[1].reason };
  const values = found.map(([, one]) => one.response);
  if (table.typed.some((item) => [...values[items.indexOf(item)]].length > WORD_LIMIT)) return { reason: "too-long" };
  const oneEach = ["match", "order"].includes(table.kind);
  if (oneEach && new Set(values).size < values.length) return { reason: "duplicate" };
  const tokens = found.map(([item, { response }]) =>
    table.kind === "order" ? `${response}=${item}` : `${item}=${table.kind === "fill" ? words(response) : response}`,
  );
  return { response: tokens.sort() };
}

function single(fields, name, missing, read) {
  const values = given(fields, name);
  if (!values.length) return { reason: missing };
  return values.length > 1 ? { reason: "too-many" } : { response: read(values[0]) };
}

function given(fields, name) {
  const values = fields.filter(([field]) => field === name).map(([, value]) => clean(value));
  return [...new Set(values)].filter(Boolean);
}

function clean(value) {
  const text = value.replace(/\r\n?/g, "\n").replace(/\p{Cs}/gu, "");
  return strip([...text].filter((sign) => sign >= " " || sign === "\n").join(""));
}

const strip = (text) => text.replace(new RegExp(`^${SPACES.source}|${SPACES.source}$`, "gu"), "");
const words = (text) => strip(text).split(SPACES).join(" ");

/** A number in one way only, whatever was typed: `5,0` and `5` are the same; any other text stays as it is. */
function number(text) {
  const match = /^([-−]?)0*(\d+)(?:[.,](\d+))?$/.exec(text);
  if (!match) return text;
  const decimals = (match[3] ?? "").replace(/0+$/, "");
  const digits = decimals ? `${match[2]}.${decimals}` : match[2];
  return match[1] && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** The score, from 0 to 1 or null, and what is told back: `{ score, feedback: [{ item, label, state, text }] }`. */
export function grade(table, response) {
  const { verdicts } = table;
  const tokens = new Set(response.map((one) => tokenOf(table, one)));
  const met = verdicts.filter(({ token }) => tokens.has(token));
  const tellsMissed = !table.neutral && ["share", "hits"].includes(table.rule);
  const missed = tellsMissed ? verdicts.filter((one) => one.state === "right" && !tokens.has(one.token)) : [];
  const feedback = verdicts
    .filter((one) => met.includes(one) || missed.includes(one))
    .map((one) => ({
      item: one.item,
      label: one.label,
      state: table.neutral ? "neutral" : missed.includes(one) ? "missed" : one.state,
      text: one.text,
    }));
  return { score: score(table, met), feedback };
}

function tokenOf(table, given) {
  if (table.bands.length) return band(table.bands, given);
  const known = (token) => table.verdicts.some((verdict) => verdict.token === token);
  if (known(given) || !given.includes("=")) return given;
  const item = given.slice(0, given.indexOf("="));
  const value = given.slice(item.length + 1);
  const exact = table.typed.includes(item) ? `${item}=${plain(value)}` : given;
  return [exact, `${item}=*`, `*=${value}`].find(known);
}

function band(bands, given) {
  const value = /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  return bands.find(([min, max]) => Number(min) <= value && value <= Number(max))?.[2];
}

/** What counts in a typed word: no case, no accent, no punctuation, single spaces. */
export function plain(text) {
  const bare = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[œæß]/g, (sign) => LIGATURES[sign]);
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function score(table, met) {
  if (table.rule === "none") return null;
  if (!met.length) return 0;
  const isRight = ({ state }) => state === "right";
  const found = met.filter(isRight).length;
  const wrong = met.length - found;
  const toFind = table.verdicts.filter(isRight).length;
  if (table.rule === "single") return Math.min(...met.map(({ state }) => WORTH[state] ?? 0));
  if (table.rule === "share") return found ? 1 - (wrong + toFind - found) / table.verdicts.length : 0;
  if (table.rule === "hits") return Math.max(0, (found - wrong) / toFind);
  return Math.min(1, found / new Set(table.verdicts.map(({ item }) => item)).size);
}
