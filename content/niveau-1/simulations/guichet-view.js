// The page of « Le guichet »: its fixed parts, and small functions that fill them in place.

import { built } from "./page-nodes.js";
import { account, endOfYear, french, timeline } from "./guichet-core.js";
import { COUNTERS, REMINDER, STEPS, USES } from "./guichet-data.js";

const NB = "\u00a0";
export const YEARS = { from: 2024, to: 2028 };

const counters = Object.entries(COUNTERS)
  .map(
    ([id, { name, question }]) =>
      `<button type="button" class="button-quiet" data-act="direct" value="${id}"><strong>${name}</strong>` +
      `<span>${question}</span></button>`,
  )
  .join("");

const reminder = REMINDER.map(([name, list]) => `<p><strong>${name}${NB}:</strong> ${list}</p>`).join("");

const PAGE = `
<div class="panel" data-ref="asking">
  <h4 class="title" data-ref="askingTitle" tabindex="-1"></h4>
  <p class="paper" data-ref="does"></p>
  <p>À quel guichet l’envoyez-vous${NB}?</p>
  <div class="counters">${counters}</div>
  <details><summary>Aide-mémoire${NB}: les listes, en bref</summary>${reminder}</details>
</div>
<div class="panel" data-ref="answer" hidden>
  <h4 class="title" data-ref="answerTitle" tabindex="-1"></h4>
  <p class="soft" data-ref="again"></p>
  <p class="soft" data-ref="recalled"></p>
  <p data-ref="why"></p>
  <dl><div><dt>Texte</dt><dd data-ref="article"></dd></div>
    <div><dt>Qui agit</dt><dd data-ref="who"></dd></div>
    <div><dt>À partir du</dt><dd data-ref="from"></dd></div></dl>
  <div class="actions"><button type="button" class="button" data-act="next"></button></div>
</div>
<div class="panel" data-ref="ending" hidden>
  <h4 class="title" data-ref="endingTitle" tabindex="-1"></h4>
  <p data-ref="sum"></p>
  <ul data-ref="rows"></ul>
  <div class="year"><label>Nous sommes à la fin de l’année <strong data-ref="year"></strong>
    <input type="range" min="${YEARS.from}" max="${YEARS.to}" step="1" value="${YEARS.from}" data-ref="range"></label>
    <p data-ref="applies"></p></div>
</div>
<div class="panel"><h4 class="title">La frise</h4><ol class="steps" data-ref="steps"></ol></div>
<div class="actions" data-ref="restart" hidden>
  <button type="button" class="button-quiet" data-act="restart">Recommencer</button>
</div>
<p class="soft">Graine${NB}: <span data-ref="seed"></span>. Elle fixe l’ordre des usages. Calendrier vérifié le 27${NB}novembre
  2026.</p>
<p role="status" class="visually-hidden" data-ref="status"></p>`;

/** Write the page inside the element and return its named parts. */
export function build(element) {
  return built(element, PAGE);
}

export function showUse(parts, use, at) {
  parts.askingTitle.textContent = `Usage ${at + 1} sur ${USES.length}`;
  parts.does.textContent = use.does;
}

export function showAnswer(parts, use, chosen, last) {
  const { name } = COUNTERS[use.counter];
  const same = chosen === use.counter;
  parts.answerTitle.textContent = `Guichet du règlement${NB}: ${name}` + (same ? ", comme vous" : "");
  parts.again.textContent = `Vous aviez choisi${NB}: ${COUNTERS[chosen].name}.`;
  parts.again.hidden = same;
  parts.recalled.textContent = use.does;
  parts.why.textContent = use.why;
  parts.article.textContent = use.article;
  parts.who.textContent = use.who;
  parts.from.textContent = french(use.from);
  parts.answer.querySelector("button").textContent = last ? "Voir la frise complète" : "Usage suivant";
}

/** Fill the timeline with the steps that the uses have reached; a year, once chosen, says what has begun. */
export function showSteps(parts, directed, year) {
  const begun = year ? endOfYear(year, STEPS, USES).begun : null;
  parts.steps.replaceChildren(...timeline(STEPS, USES, directed).map((step) => line(step, begun)));
}

function line({ date, rule, filled, through }, begun) {
  const item = document.createElement("li");
  const head = words("p", "", "day");
  head.append(words("strong", french(date)));
  item.append(head);
  item.dataset.state = filled ? "filled" : "empty";
  if (!filled) item.append(words("span", "à remplir", "soft"));
  else item.append(words("span", rule));
  const names = through.map((use) => use.short).join(`${NB}; `);
  if (names) item.append(words("span", `Usages${NB}: ${names}.`, "soft"));
  if (!begun) return item;
  const now = begun.includes(date);
  item.dataset.state = now ? "now" : "later";
  head.append(words("em", now ? "s’applique" : "pas encore"));
  return item;
}

function words(tag, text, name = "") {
  return Object.assign(document.createElement(tag), { textContent: text, className: name });
}

export function showEnding(parts, uses, directed) {
  const { rows, agreed } = account(uses, directed);
  parts.endingTitle.textContent = "Huit usages orientés";
  parts.sum.textContent = `Vous et le règlement tombez d’accord sur ${agreed} des ${rows.length} usages. ` +
    (agreed < rows.length ? `Voici où le texte surprend${NB}:` : "La frise les range par date.");
  const apart = rows.filter(({ agrees }) => !agrees);
  parts.rows.replaceChildren(...apart.map(row));
  parts.rows.hidden = !apart.length;
}

function row({ use, chosen }) {
  const item = words("li", `${use.short}${NB}: `);
  item.append(words("strong", COUNTERS[use.counter].name), ` (vous${NB}: ${COUNTERS[chosen].name}).`);
  return item;
}

/** Say in one sentence what applies at the end of a year, and return it. */
export function showYear(parts, year) {
  const { begun, touched } = endOfYear(year, STEPS, USES);
  const some = begun.length > 1 ? `${begun.length} étapes sur ${STEPS.length} ont` : `une étape sur ${STEPS.length} a`;
  const reach = touched.length ? `une règle touche ${touched.length} des huit usages` : "aucun usage n’est touché";
  const sentence = `Fin ${year}${NB}: ${some} commencé, et ${reach}.`;
  parts.year.textContent = year;
  parts.range.value = String(year);
  parts.range.setAttribute("aria-valuetext", `fin ${year}`);
  parts.applies.textContent = sentence;
  return sentence;
}
