// The page of « L’atelier de règles »: its fixed parts, and small functions that fill them in place.

import { built } from "./page-nodes.js";
import { isOpen, level, sentence, SETTINGS, started, worth } from "./regles-core.js";
import { themeOf, WORDINGS } from "./regles-data.js";

const NB = "\u00a0";
const NAMES = { moment: "Moment", gesture: "Geste", proof: "Preuve" };
const HINTS = {
  moment: {
    missing: "À choisir : quand la règle joue-t-elle ?",
    vague: "Flou : ce moment ne se repère pas.",
    firm: "Net : on sait reconnaître ce moment.",
  },
  gesture: {
    missing: "À choisir : que fait-on ?",
    vague: "Flou : deux personnes feraient deux choses différentes.",
    firm: "Net : c’est une action précise.",
  },
  proof: {
    missing: "À choisir : comment le constate-t-on ?",
    vague: "Flou : il ne reste rien à montrer.",
    firm: "Net : une trace reste, ou quelqu’un peut le voir.",
  },
};
const STARTS = {
  wish: "C’est un vœu : tout reste à préciser.",
  half: "C’est un début : il manque du net.",
  rule: "C’est déjà une règle. Gardez-la, ou changez-la.",
};

const settings = SETTINGS.map(
  (name) => `<div class="setting"><label for="regles-${name}">${NAMES[name]}</label>
    <select id="regles-${name}" data-setting="${name}" aria-describedby="regles-${name}-hint"></select>
    <p class="hint" id="regles-${name}-hint" data-ref="${name}Hint"></p></div>`,
).join("");

const PAGE = `
<div class="panel" data-ref="choosing">
  <h4 class="title" data-ref="choosingTitle" tabindex="-1">Gardez cinq formulations sur vingt</h4>
  <div class="bank" data-ref="bank"></div>
  <p class="count" data-ref="count"></p>
  <div class="actions"><button type="button" class="button" data-act="precise">Préciser mes cinq lignes</button></div>
</div>
<div class="panel" data-ref="precising" hidden>
  <h4 class="title" data-ref="precisingTitle" tabindex="-1"></h4>
  <p class="soft" data-ref="start"></p>
  ${settings}
  <p class="soft">La ligne devient${NB}:</p>
  <p class="line" data-ref="line"></p>
  <div class="actions"><button type="button" class="button" data-act="next"></button>
    <button type="button" class="button-quiet" data-act="back"></button></div>
</div>
<div class="panel" data-ref="charter" hidden>
  <div class="sheet" data-ref="sheet">
    <h4 class="title" data-ref="charterTitle" tabindex="-1">Ma charte en cinq lignes</h4>
    <ol data-ref="lines"></ol></div>
  <p data-ref="sum"></p>
  <div class="actions"><button type="button" class="button" data-act="copy">Copier</button>
    <button type="button" class="button-quiet" data-act="download">Télécharger en texte</button>
    <button type="button" class="button-quiet" data-act="print">Imprimer</button></div>
  <details data-ref="source"><summary>Le texte à copier</summary>
    <textarea readonly rows="9" aria-label="Le texte de ma charte" data-ref="text"></textarea></details>
  <p class="soft">L’atelier n’envoie rien${NB}: vos lignes restent dans cet onglet jusqu’à sa fermeture. Au bas de la page,
    «${NB}Écrire et garder ma charte${NB}» ouvre un formulaire où elles vous attendent, à réécrire avec vos mots. Vous
    pouvez aussi ne rien garder.</p>
  <div class="actions"><button type="button" class="button-quiet" data-act="again">Reprendre mes lignes</button>
    <button type="button" class="button-quiet" data-act="other">Choisir d’autres formulations</button></div>
</div>
<p role="status" data-ref="status"></p>
<p class="soft">Graine${NB}: <span data-ref="seed"></span>. Elle fixe l’ordre des thèmes.</p>`;

/** Write the page inside the element and return its named parts. */
export function build(element) {
  const parts = built(element, PAGE);
  parts.selects = Object.fromEntries(SETTINGS.map((name) => [name, element.querySelector(`[data-setting=${name}]`)]));
  return parts;
}

function node(tag, text, properties = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

/** The bank, theme by theme. */
export function showBank(parts, themes, list) {
  parts.bank.replaceChildren(...themes.map((theme) => {
    const group = document.createElement("fieldset");
    const mine = WORDINGS.filter((one) => one.theme === theme.id);
    group.append(node("legend", theme.name), ...mine.map((one) => choice(one, list)));
    return group;
  }));
  showCount(parts, list);
}

function choice({ id, text }, list) {
  const label = node("label", "", { className: "pick" });
  label.append(node("input", "", { type: "checkbox", value: id, checked: list.includes(id) }), node("span", text));
  return label;
}

/** Say beside a box why it stays empty, and return the words. */
export function noteFull(box) {
  const words = node("p", "Cinq sont déjà gardées : décochez-en une pour changer.", { className: "full" });
  box.closest("label").after(words);
  return words;
}

export function showCount(parts, list) {
  parts.count.textContent = `Formulations gardées${NB}: ${list.length} sur 5.`;
}

/** One line to make precise. */
export function showLine(parts, { wording, line, at }) {
  const theme = themeOf(line);
  parts.precisingTitle.textContent = `Ligne ${at + 1} sur 5${NB}: ${theme.name.toLowerCase()}`;
  const start = level(started(wording), theme);
  parts.start.textContent = `Au départ${NB}: «${NB}${wording.text}${NB}» ${STARTS[start]}`;
  for (const name of SETTINGS) fill(parts.selects[name], theme[name], line[name]);
  parts.precising.querySelector("[data-act=next]").textContent = at < 4 ? "Ligne suivante" : "Voir ma charte";
  parts.precising.querySelector("[data-act=back]").textContent = at ? "Ligne précédente" : "Changer mes choix";
  showSentence(parts, line);
}

function fill(select, choices, chosen) {
  const options = choices.map(({ text }, at) => node("option", text, { value: String(at), selected: at === chosen }));
  select.replaceChildren(node("option", "À choisir", { value: "", selected: chosen === null }), ...options);
}

/** The sentence as it stands, and what each setting is worth. */
export function showSentence(parts, line) {
  const theme = themeOf(line);
  for (const name of SETTINGS) {
    const value = worth(theme, name, line[name]);
    parts[`${name}Hint`].textContent = HINTS[name][value];
    parts[`${name}Hint`].dataset.state = value;
  }
  parts.line.textContent = sentence(line, theme);
}

export const hintOf = (parts, name) => parts[`${name}Hint`].textContent;

/** The first setting still to be chosen in a line, if any. */
export const missing = (line) => (isOpen(line) ? SETTINGS.find((name) => line[name] === null) : null);

/** The charter: its five lines, and how many a person could check. */
export function showCharter(parts, lines, sentences, text) {
  parts.lines.replaceChildren(...sentences.map((one) => node("li", one)));
  parts.text.value = text;
  parts.source.open = false;
  const firm = lines.filter((line) => level(line, themeOf(line)) === "rule").length;
  parts.sum.textContent = firm === 5
    ? "Les cinq lignes sont nettes : une autre personne pourrait constater chacune."
    : `Lignes qu’une autre personne pourrait constater : ${firm} sur 5. Les autres gardent un mot flou.`;
}
