// The page of « La réponse surlignée »: its fixed parts, and small functions that fill them in place.

import { built } from "./page-nodes.js";
import { CLAIMS, MENTION, PASSAGES, SOURCES, VERDICTS } from "./surligne-data.js";

const NB = "\u00a0";

const passage = ({ id, text }) =>
  `<label class="mark"><input type="checkbox" name="surligne-${id}" value="${id}"> ${text}</label>`;

const source = (id) =>
  `<label class="pick"><input type="radio" name="surligne-source" value="${id}"><span>${SOURCES[id]}</span></label>`;

const verdictButton = ([value, label]) =>
  `<button type="button" class="button-quiet" data-act="decide" value="${value}">${label}</button>`;

const page = (order) => `
<div class="panel" data-ref="marking">
  <h4 class="title" data-ref="markingTitle" tabindex="-1">Premier geste${NB}: isoler</h4>
  <p>Malik anime un centre de loisirs. Il a demandé à un assistant une note pour une sortie à vélo. Voici la réponse,
    écrite pour l’exercice, en neuf passages.</p>
  <fieldset><legend>Cochez les passages à contrôler avant l’envoi.</legend>
    <div class="highlight-text">${PASSAGES.map(passage).join(" ")}</div></fieldset>
  <div class="actions"><button type="button" class="button" data-act="isolate">Passer aux contrôles</button></div>
</div>
<div class="panel" data-ref="checking" hidden>
  <h4 class="title" data-ref="checkingTitle" tabindex="-1"></h4>
  <p data-ref="intro"></p>
  <blockquote data-ref="claim"></blockquote>
  <form data-ref="form"><fieldset><legend>Où regardez-vous${NB}?</legend>
    <div class="picks">${order.map(source).join("")}</div></fieldset>
    <div class="actions"><button type="submit" class="button" data-ref="open">Ouvrir</button></div></form>
  <div class="read" data-ref="read" hidden>
    <h4 class="title" data-ref="readTitle" tabindex="-1">Ce que vous lisez</h4>
    <dl data-ref="extracts"></dl>
    <div data-ref="verdicts"><p class="ask">Que décidez-vous${NB}? Vous pouvez aussi ouvrir une autre source.</p>
      <div class="choices">${Object.entries(VERDICTS).map(verdictButton).join("")}</div>
      <p class="soft">Introuvable${NB}: aucune source ne permet de trancher.</p></div>
  </div>
  <div class="reveal" data-ref="reveal" hidden>
    <h4 class="title" data-ref="revealTitle" tabindex="-1"></h4>
    <p data-ref="why"></p><p data-ref="then"></p>
    <div class="actions"><button type="button" class="button" data-act="next" data-ref="next"></button></div>
  </div>
</div>
<div class="panel" data-ref="ending" hidden>
  <h4 class="title" data-ref="endingTitle" tabindex="-1">Quatrième geste${NB}: décider et signaler</h4>
  <p>Voici la note corrigée. Sans la phrase barrée, elle peut partir.</p>
  <div class="paper" data-ref="note"></div>
  <ul class="tally" data-ref="tally"></ul>
  <div class="table-scroll" tabindex="0" role="region" aria-label="Les quatre contrôles">
    <table><caption>Les quatre contrôles</caption>
      <thead><tr><th scope="col">Affirmation</th><th scope="col">Verdict</th><th scope="col">Le vôtre</th></tr></thead>
      <tbody data-ref="rows"></tbody></table>
  </div>
  <div class="actions"><button type="button" class="button-quiet" data-act="again">Recommencer</button></div>
</div>
<p class="soft">Graine${NB}: <span data-ref="seed"></span>. Elle fixe l’ordre des sources.</p>
<p role="status" class="visually-hidden" data-ref="status"></p>`;

/** Build the page inside the element and return its named parts. */
export function build(element, order) {
  return built(element, page(order));
}

/** What the first move found, in a sentence. */
export function isolated({ found, claims, avoided, others }) {
  return (
    `Affirmations utiles repérées${NB}: ${found} sur ${claims}. ` +
    `Contrôles inutiles évités${NB}: ${avoided} sur ${others}.`
  );
}

/** What leads from the first move to the next ones. */
export function leading(marks) {
  const why = marks.avoided < marks.others ? " Une politesse, un conseil ou une opinion n’ont rien à contrôler." : "";
  return `${isolated(marks)}${why} Voici les quatre affirmations, une par une.`;
}

export function showClaim(parts, { id, at, many, intro }) {
  parts.checkingTitle.textContent = `Deuxième et troisième gestes${NB}: affirmation ${at + 1} sur ${many}`;
  parts.intro.textContent = intro;
  parts.intro.hidden = !intro;
  parts.claim.textContent = PASSAGES.find((one) => one.id === id).text;
  parts.form.reset();
  parts.form.hidden = false;
  parts.extracts.replaceChildren();
  parts.read.hidden = true;
  parts.verdicts.hidden = false;
  parts.reveal.hidden = true;
}

export function showExtract(parts, id, from) {
  parts.extracts.prepend(element("dt", SOURCES[from]), element("dd", CLAIMS[id].extracts[from]));
  parts.read.hidden = false;
}

/** Show the verdict and why; return its sentences, for a screen reader. */
export function showVerdict(parts, id, { right, grounded }, last) {
  const { source: suited, verdict, extracts, act } = CLAIMS[id];
  parts.form.hidden = true;
  parts.verdicts.hidden = true;
  parts.reveal.hidden = false;
  const whose = right ? "Même verdict que nous" : "Notre verdict";
  parts.revealTitle.textContent = `${whose}${NB}: ${VERDICTS[verdict].toLowerCase()}`;
  parts.why.textContent = grounded
    ? "Vous aviez ouvert la source qui permet de trancher."
    : `Pas encore de source qui tranche. ${SOURCES[suited]}${NB}: ${extracts[suited]}`;
  parts.then.textContent = act;
  parts.next.textContent = last ? "Voir la note corrigée" : "Affirmation suivante";
}

export function showEnding(parts, note, marks, counts) {
  parts.note.replaceChildren(...note.map(line), element("p", MENTION));
  const sentences = [
    isolated(marks),
    `Verdicts partagés${NB}: ${counts.right} sur ${counts.of}. ` +
      `Affirmations tranchées sur la bonne source${NB}: ${counts.grounded} sur ${counts.of}.`,
    `Sources ouvertes${NB}: ${counts.opened}. Quatre suffisaient, une par affirmation.`,
  ];
  parts.tally.replaceChildren(...sentences.map((text) => element("li", text)));
  parts.rows.replaceChildren(...counts.rows.map(row));
}

function line({ text, state }) {
  const node = document.createElement("p");
  const tags = { out: "del", changed: "ins" };
  const inner = element(tags[state] || "span", text);
  const said = { out: "Retiré", changed: "Corrigé" }[state];
  if (said) node.append(element("b", `${said}${NB}: `));
  node.append(inner);
  return node;
}

const SHORT = {
  casque: ["Casque", "Légifrance"],
  heure: ["Heure du départ", "planning"],
  insee: ["Vélo et travail", "Insee"],
  etude: ["Étude", "catalogue"],
};

function row({ id, verdict }) {
  const node = document.createElement("tr");
  const [name, source] = SHORT[id];
  const head = Object.assign(element("th", name), { scope: "row" });
  head.append(element("small", ` (${source})`));
  const cells = [VERDICTS[CLAIMS[id].verdict], VERDICTS[verdict]];
  node.append(head, ...cells.map((text) => element("td", text)));
  return node;
}

function element(tag, textContent) {
  return Object.assign(document.createElement(tag), { textContent });
}
