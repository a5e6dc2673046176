// The page of « Le trieur de cartes »: its fixed parts, and small functions that fill them in place.

import { built } from "./page-nodes.js";
import { chanceUnwanted, percent, refusesByRule } from "./trieur-core.js";
import { EFFECTS, FORBIDDEN_WORD, KINDS, MAILBOXES, MESSAGES } from "./trieur-data.js";

const NB = "\u00a0";
export const quoted = (text) => `«${NB}${text}${NB}»`;

const buttons = (choices, act) =>
  Object.entries(choices)
    .map(([value, label]) => `<button type="button" class="button-quiet" value="${value}">${label}</button>`)
    .join("")
    .replaceAll("<button", `<button data-act="${act}"`);

const piles = Object.values(KINDS)
  .map((label) => `<li><span class="pile" aria-hidden="true"></span><span>${label} <b>0</b></span></li>`)
  .join("");

const mailboxes = Object.entries(MAILBOXES)
  .map(([id, { name }]) => `<label><input type="radio" name="box" value="${id}"> ${name}</label>`)
  .join("");

const PAGE = `
<div class="panel" data-ref="sorting">
  <p data-ref="sortingTitle" tabindex="-1"></p>
  <div class="paper"><p class="name" data-ref="sortingName"></p><p data-ref="sortingDoes"></p></div>
  <p>D’où vient son comportement${NB}?</p>
  <div class="choices">${buttons(KINDS, "sort")}</div>
  <ul class="piles" data-ref="piles">${piles}</ul>
  <div class="actions">
    <button type="button" class="button-quiet" data-act="back" disabled>Carte précédente</button>
  </div>
</div>
<div class="panel" data-ref="filter" hidden>
  <p data-ref="filterTitle" tabindex="-1"><strong>Deux filtres à courrier, pour de vrai.</strong> Le premier suit une
    règle écrite${NB}: refuser tout message qui contient ${quoted(FORBIDDEN_WORD)}. Le second n’a que six exemples,
    déjà triés par quelqu’un. Changez ses exemples.</p>
  <fieldset><legend>Les six exemples viennent de${NB}:</legend>${mailboxes}</fieldset>
  <div class="examples">
    <div><p>Indésirables</p><ul data-ref="unwanted"></ul></div>
    <div><p>Attendus</p><ul data-ref="wanted"></ul></div>
  </div>
  <table class="verdicts">
    <caption>Trois nouveaux messages</caption>
    <thead><tr><th scope="col">Message</th><th scope="col">Règle écrite</th>
      <th scope="col">Filtre appris</th></tr></thead>
    <tbody data-ref="verdicts">
      ${MESSAGES.map((text) => `<tr><th scope="row">${text}</th><td></td><td></td></tr>`).join("")}
    </tbody>
  </table>
  <div class="actions">
    <button type="button" class="button" data-act="test">Revenir aux cartes</button>
  </div>
</div>
<div class="panel" data-ref="testing" hidden>
  <p data-ref="testingTitle" tabindex="-1"></p>
  <div class="paper"><p class="name" data-ref="testingName"></p><p class="soft" data-ref="testingSorted"></p>
    <p class="what" data-ref="testingChange"></p></div>
  <p>Son comportement change-t-il${NB}?</p>
  <div class="choices">${buttons(EFFECTS, "foresee")}</div>
  <div class="reveal" data-ref="reveal" hidden><p><strong data-ref="verdict"></strong></p><p data-ref="why"></p>
    <p data-ref="compare"></p></div>
  <div class="actions">
    <button type="button" class="button" data-act="next" hidden>Carte suivante</button>
    <button type="button" class="button-quiet" data-act="end" hidden>Voir le bilan</button>
  </div>
</div>
<div class="panel" data-ref="ending" hidden>
  <p data-ref="endingTitle" tabindex="-1"></p>
  <p data-ref="lesson"></p>
  <div class="table-scroll" tabindex="0" role="region" aria-label="Bilan carte par carte">
    <table><caption>Carte par carte</caption>
      <thead><tr><th scope="col">Carte</th><th scope="col">Votre tri</th><th scope="col">Notre tri</th>
        <th scope="col">Change avec les exemples</th></tr></thead>
      <tbody data-ref="rows"></tbody></table>
  </div>
  <p class="soft">Un tri vaut pour l’objet décrit sur la carte. Un autre modèle peut se ranger ailleurs.</p>
  <div class="actions">
    <button type="button" class="button-quiet" data-act="again">Recommencer</button>
  </div>
</div>
<p class="soft">Graine${NB}: <span data-ref="seed"></span>. Elle fixe l’ordre des cartes.</p>
<p role="status" class="visually-hidden" data-ref="status"></p>`;

/** Build the page inside the element and return its named parts. */
export function build(element) {
  return built(element, PAGE);
}

export function showSorting(parts, card, at, many, sorted) {
  parts.sortingTitle.textContent = `Carte ${at + 1} sur ${many}`;
  parts.sortingName.textContent = card.name;
  parts.sortingDoes.textContent = card.does;
  Object.keys(KINDS).forEach((kind, place) => {
    const number = Object.values(sorted).filter((chosen) => chosen === kind).length;
    const pile = parts.piles.children[place];
    pile.querySelector("b").textContent = number;
    pile.firstElementChild.replaceChildren(...Array.from({ length: number }, () => document.createElement("i")));
  });
  press(parts.sorting, sorted[card.id]);
  parts.sorting.querySelector("[data-act=back]").disabled = at === 0;
}

function press(panel, value) {
  for (const button of panel.querySelectorAll(".choices button")) {
    button.setAttribute("aria-pressed", String(button.value === value));
  }
}

export function showFilter(parts, { unwanted, wanted }, filter) {
  list(parts.unwanted, unwanted);
  list(parts.wanted, wanted);
  MESSAGES.forEach((message, at) => {
    const [, byRule, learned] = parts.verdicts.rows[at].cells;
    const chance = chanceUnwanted(filter, message);
    byRule.textContent = outcome(refusesByRule(message, FORBIDDEN_WORD));
    learned.replaceChildren(Object.assign(document.createElement("strong"), { textContent: outcome(chance > 0.5) }));
    learned.append(`indésirable${NB}: ${percent(chance)}`);
  });
}

const outcome = (refused) => (refused ? "Refusé" : "Accepté");

function list(node, texts) {
  node.replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

export function showTesting(parts, card, at, many, kind) {
  parts.testingTitle.textContent = `On change les données${NB}: carte ${at + 1} sur ${many}`;
  parts.testingName.textContent = card.name;
  parts.testingSorted.textContent = `Rangé par vous${NB}: ${KINDS[kind].toLowerCase()}.`;
  parts.testingChange.textContent = card.change;
  parts.reveal.hidden = true;
  press(parts.testing, undefined);
}

/** Show what really changes, and whether the person's sorting fits it. */
export function showReveal(parts, card, effect, foreseen, kind) {
  const says = { none: "non, rien ne change.", all: "oui, il change.", part: "il change en partie." };
  parts.reveal.hidden = false;
  parts.verdict.textContent =
    (foreseen === effect ? "Votre prévision tient" : "Ce n’est pas ce que vous prévoyiez") + `${NB}: ${says[effect]}`;
  parts.why.textContent = card.why;
  const ours = KINDS[card.kind].toLowerCase();
  parts.compare.textContent =
    kind === card.kind ? `D’où le rangement${NB}: ${ours}, comme vous.` : `D’où notre rangement${NB}: ${ours}.`;
  press(parts.testing, foreseen);
}

export function showEnding(parts, { rows, agreed, foreseen, learned, written }) {
  parts.endingTitle.textContent =
    `Bilan${NB}: sur ${rows.length} cartes examinées, ${agreed} rangées comme nous ` +
    `et ${foreseen} effets prévus.`;
  parts.lesson.textContent =
    `Cartes où quelque chose a été appris${NB}: ${learned.changing} sur ${learned.of} changent avec les exemples. ` +
    `Cartes à règle écrite${NB}: ${written.changing} sur ${written.of}.`;
  parts.rows.replaceChildren(...rows.map(line));
}

function line({ card, sorted, effect }) {
  const row = document.createElement("tr");
  const head = Object.assign(document.createElement("th"), { scope: "row", textContent: card.name });
  const cells = [KINDS[sorted], KINDS[card.kind], EFFECTS[effect]];
  row.append(head, ...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text })));
  return row;
}
