// The page of « Le caviardeur »: its fixed parts, and small functions that fill them in place.

import { built } from "./page-nodes.js";
import { ENOUGH, INHABITANTS, MESSAGE, REWRITTEN, TOWN } from "./caviardeur-data.js";

const NB = "\u00a0";
const ACROSS = 40;

const detail = ({ id, text }) =>
  `<label class="mark"><input type="checkbox" name="caviardeur-${id}" value="${id}"><span>${text}</span></label>`;

const line = ({ opens, details }) => `<p>${opens}</p><div class="line">${details.map(detail).join("")}</div>`;

const page = () => `
<div class="panel" data-ref="masking">
  <h4 class="title" data-ref="maskingTitle" tabindex="-1">Le message à coller</h4>
  <p>Sami travaille à la mairie de ${TOWN}, ${INHABITANTS} habitants. Il veut coller ce message dans un assistant grand
    public. La ville et le message sont inventés.</p>
  <p role="status" data-ref="status"></p>
  <fieldset><legend>Cochez ce que vous masquez.</legend>
    <div class="paper">${MESSAGE.map(line).join("")}</div>
  </fieldset>
  <div class="count">
    <svg viewBox="0 0 400 200" aria-hidden="true">
      <path class="all" data-ref="all"/><path class="fit" data-ref="fit"/></svg>
    <p class="soft">Un carré par habitant. Plein${NB}: cette personne correspond au message. On suppose un lecteur qui
      connaît toute la ville.</p>
  </div>
  <div class="actions">
    <button type="button" class="button" data-act="send">Ce message peut partir</button>
    <button type="button" class="button-quiet" data-act="end" data-ref="end" hidden>Voir le bilan</button>
  </div>
  <div class="reveal" data-ref="reveal" hidden>
    <h4 class="title" data-ref="revealTitle" tabindex="-1">Pas encore</h4>
    <ul data-ref="lacks"></ul>
  </div>
</div>
<div class="panel" data-ref="ending" hidden>
  <h4 class="title" data-ref="endingTitle" tabindex="-1">Ce que révèle chaque détail</h4>
  <p data-ref="sum"></p>
  <p data-ref="nameless"></p>
  <table><caption>Habitants qui correspondent à un seul détail</caption>
    <thead><tr><th scope="col">Détail laissé seul</th><th scope="col">Habitants</th></tr></thead>
    <tbody data-ref="rows"></tbody></table>
  <p class="soft">Pour la demande, on compte les parents${NB}: rien ne dit lequel demande.</p>
  <p><strong>Mieux que masquer${NB}: réécrire.</strong></p>
  <blockquote>${REWRITTEN}</blockquote>
  <p>L’assistant n’a besoin de rien d’autre. Sami remettra le nom et les dates dans sa lettre.</p>
  <div class="actions"><button type="button" class="button-quiet" data-act="again">Recommencer</button></div>
</div>
<p class="soft">Graine${NB}: <span data-ref="seed"></span>. Elle fixe les habitants tirés au sort.</p>`;

/** Build the page inside the element and return its named parts. */
export function build(element) {
  return built(element, page());
}

/** How many still fit, in a sentence. */
export function told(many, masked) {
  if (many > 1) return `${many} habitants sur ${INHABITANTS} correspondent encore.`;
  const who = masked.has("nom") ? "C’est elle, même sans son nom." : "C’est Carole Rivas.";
  return `1 habitant sur ${INHABITANTS} correspond encore. ${who}`;
}

export function showCount(parts, people, found, masked) {
  parts.status.textContent = told(found.length, masked);
  const chosen = new Set(found);
  parts.all.setAttribute("d", squares(people, (one) => !chosen.has(one)));
  parts.fit.setAttribute("d", squares(people, (one) => chosen.has(one)));
  parts.reveal.hidden = true;
}

// Everyone has a place in the grid; the person of the message stands in the middle, not in a corner.
function squares(people, wanted) {
  return people.map((one, at) => (wanted(one) ? square(at + INHABITANTS / 2 + ACROSS / 2) : "")).join("");
}

function square(place) {
  const at = place % INHABITANTS;
  return `M${(at % ACROSS) * 10 + 1} ${Math.floor(at / ACROSS) * 10 + 1}h8v8h-8z`;
}

/** What is still missing before the message may go. */
export function showLacks(parts, { few, health, empty }, many) {
  const lacks = [
    few && `Trop peu de personnes correspondent${NB}: ${many}. Nous en demandons ${ENOUGH} au moins.`,
    health && "Une information de santé reste lisible, et la réponse n’en a pas besoin.",
    empty && `La demande est masquée${NB}: l’assistant n’a plus rien à traiter.`,
  ].filter(Boolean);
  parts.lacks.replaceChildren(...lacks.map((text) => element("li", text)));
  parts.reveal.hidden = false;
  parts.end.hidden = false;
}

export function showEnding(parts, details, { many, nameless, ready }) {
  parts.sum.textContent = ready
    ? `Votre message pouvait partir${NB}: ${many} habitants y correspondaient, sans information de santé.`
    : `Votre message laissait ${many > 1 ? `${many} habitants possibles` : "une seule personne possible"}.`;
  const left = nameless > 1 ? `${nameless} personnes` : "une seule personne";
  parts.nameless.textContent = `Le nom masqué, et tout le reste laissé${NB}: ${left}.`;
  parts.rows.replaceChildren(...details.map(row));
}

function row({ text, left }) {
  const node = document.createElement("tr");
  const head = Object.assign(element("th", text), { scope: "row" });
  node.append(head, element("td", String(left)));
  return node;
}

function element(tag, textContent) {
  return Object.assign(document.createElement(tag), { textContent });
}
