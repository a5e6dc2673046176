// The cards of « Avec et sans béquille »: a word to learn, a sum to think of something else, the form of the recall.

import { make } from "./page-nodes.js";

const title = (words) => make("h4", { class: "title", tabindex: "-1" }, words);

/** A button that does something. */
export function button(words, act, kind = "button") {
  const node = make("button", { type: "button", class: kind }, words);
  node.addEventListener("click", act);
  return node;
}

// What is typed is a word of French that the phone must not correct.
function field() {
  return make("input", {
    type: "text", autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", maxlength: "30",
  });
}

const sentenceOf = ({ form, sentence }) => {
  const [before, after] = sentence.split(form);
  return make("p", { class: "bequille-sentence" }, before, make("strong", {}, form), after);
};

/** A word to learn, in its way. `acts`: copy, propose, help, next. */
export function card(word, at, of, way, acts) {
  const head = title(`Mot ${at + 1} sur ${of} : ${way.toLowerCase()}`);
  const node = make("form", { class: "bequille-card", novalidate: "" }, head, sentenceOf(word));
  node.dataset.way = word.way;
  if (word.way === "solution") {
    const answer = make("p", {}, "Solution : ", make("strong", {}, word.form), " veut dire ");
    answer.append(make("strong", {}, word.means[0]), ".");
    node.append(answer, make("div", { class: "actions" }, button("Recopier la solution", acts.copy)));
    return { node };
  }
  return guessing(word, node, acts);
}

function guessing(word, node, acts) {
  const input = field();
  const hint = make("p", { class: "bequille-hint", hidden: "" });
  const help = button("Demander un indice", acts.help, "button-quiet");
  const propose = make("button", { type: "submit", class: "button" }, "Proposer");
  const actions = make("div", { class: "actions" }, propose, help);
  const label = make("label", {}, `À votre avis, que veut dire « ${word.form} » en français ?`, input);
  node.append(label, hint, actions);
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    acts.propose(input.value);
  });
  const showHint = (words) => {
    hint.textContent = words;
    hint.hidden = false;
    help.textContent = "Voir la solution";
    input.focus();
  };
  const showAnswer = (words) => {
    const next = button("Mot suivant", acts.next);
    const answer = make("p", { class: "bequille-answer", tabindex: "-1" }, words);
    label.replaceWith(answer);
    hint.remove();
    actions.replaceChildren(next);
    answer.focus();
  };
  return { node, field: input, showHint, showAnswer };
}

/** A sum, to think of something else; the choice is not looked at. */
export function detour({ asked, choices }, at, of, next) {
  return make(
    "div", { class: "bequille-card" },
    title(`Petit détour : calcul ${at + 1} sur ${of}`),
    make("p", {}, "Le résultat n’est ni vérifié ni compté. Ces calculs occupent seulement votre mémoire un moment."),
    make("p", { class: "bequille-sentence" }, `${asked} = …`),
    make("div", { class: "actions bequille-sums" }, ...choices.map((one) => button(String(one), next, "button-quiet"))),
  );
}

/** The recall: every word and its field; `then` gets what was typed, by form. */
export function recallForm(words, then) {
  const inputs = new Map(words.map(({ form }) => [form, field()]));
  const labels = words.map(({ form }) => make("label", {}, make("strong", {}, form), inputs.get(form)));
  const node = make(
    "form", { class: "bequille-card", novalidate: "" },
    title("Rappel : que veulent dire ces mots en français ?"),
    make("p", {}, "Sans aide. Laissez vide ce qui ne vient pas."),
    make("div", { class: "bequille-recall" }, ...labels),
    make("div", { class: "actions" }, make("button", { type: "submit", class: "button" }, "Voir mes deux scores")),
  );
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    then(Object.fromEntries([...inputs].map(([form, input]) => [form, input.value])));
  });
  return node;
}
