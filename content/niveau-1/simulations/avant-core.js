// What « Avant / après » works out: a diagnosis, the answer of a composed request, the marks found in a free one.
// No DOM here.

export const MARKS = ["goal", "reader", "form", "limits"];

/** Compare what a person ticked as missing with what a request really has. */
export function diagnose(has, ticked) {
  const rows = MARKS.map((mark) => {
    const missing = !has.includes(mark);
    return { mark, missing, agrees: missing === ticked.includes(mark) };
  });
  return { rows, agreed: rows.filter(({ agrees }) => agrees).length };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The name of the answer for Nadia's two choices, each « vague » or « clear ». */
export const nadiaAnswer = ({ reader, limits }) => `nadia${capital(reader)}${capital(limits)}`;

/** The message itself: what the assistant asks back, between brackets at the end, does not count. */
export const message = (answer) => answer.replace(/\n\(.*\)$/, "");

/** How many signs a message has. */
export const signs = (answer) => [...message(answer)].length;

/** Whether the seed turns round the two choices of a place: its bits are read one by one. */
export const turned = (seed, place) => Boolean((seed >> place) & 1);

// Words that hint at each mark, in a text without capitals or accents. A hint, not understanding.
const HINTS = {
  goal: [
    /\bpour (qu|savoir|prevenir|informer|annoncer|dire)/, /\bafin\b/, /\bbut\b/, /\bobjectif\b/, /\bconfirm/,
    /\bil faut qu/, /\bdoi(t|vent)\b/, /\bqui vien/, /\bs.ils? vien/,
  ],
  reader: [
    /\bcamarades?\b/, /\bgroupe\b/, /\bequipe\b/, /\bdestinataires?\b/, /\bami(e?s)?\b/, /\betudiant/,
    /\bpour (mes|les|des|mon|ma) /,
  ],
  form: [
    /(\d+|une?|deux|trois|quatre|cinq) (lignes?|phrases?|mots?|signes?|points?)\b/, /\bcourt/, /\bbref/, /\bsms\b/,
    /\bliste\b/, /\btableau\b/,
  ],
  limits: [
    /\bn.?(invente|ajoute)/, /\b(sans|pas) (inventer|ajouter)/, /\b(ne|n.en) sais pas\b/, /\bmanque/, /\ba completer\b/,
    /\bpas encore\b/, /\bseulement\b/, /\binconnue?\b/, /\brien d.autre\b/,
  ],
};

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").toLowerCase();

/** The marks that a free request seems to have: simple words are looked for, which may be wrong both ways. */
export function spotted(text) {
  const words = plain(text);
  return MARKS.filter((mark) => HINTS[mark].some((hint) => hint.test(words)));
}

/** The typical request nearest to a free one, by its marks: too little said, no limits, or all that is needed. */
export function nearest(marks) {
  const said = ["goal", "reader", "form"].filter((mark) => marks.includes(mark)).length;
  if (said < 2) return "yanisWeak";
  return marks.includes("limits") ? "yanisFull" : "yanisGuess";
}
