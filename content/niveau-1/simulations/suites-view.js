// The page of « La machine à suites »: its fixed parts, and small functions that fill them in place.
// Nothing that a person can focus is ever replaced: the same buttons stay, their words change.

import { built } from "./page-nodes.js";
import { capitalized, decimal, display, join, percent, space, START, whole } from "./suites-core.js";

export const SHOWN = 5;
const CONTEXTS_WATCHED = 3;
const NB = "\u00a0";

const ROW = `<tr><th scope="row"><button type="button" class="button-quiet" data-act="choose"></button></th>
  <td></td><td class="share"><span></span><span class="bar" aria-hidden="true"><i></i></span></td></tr>`;

const PAGE = `
<div class="panel" data-ref="training">
  <p data-ref="lead">La machine n’a encore rien lu. Elle ne connaît aucun mot.</p>
  <div class="actions">
    <button type="button" class="button" data-act="train">Entraîner la machine</button>
  </div>
  <div class="panel" data-ref="show" aria-hidden="true" hidden>
    <p class="reading" data-ref="reading"></p>
    <ul class="watch" data-ref="watch"></ul>
  </div>
  <dl class="counters" data-ref="counters" hidden>
    <div><dt>mots et signes lus</dt><dd data-ref="read"></dd></div>
    <div><dt>différents</dt><dd data-ref="kinds"></dd></div>
    <div><dt>suites de trois retenues</dt><dd data-ref="triples"></dd></div>
  </dl>
</div>
<div class="panel" data-ref="writing" hidden>
  <label><span>Début du texte</span><select data-ref="starts" data-act="start"></select></label>
  <div class="paper" data-ref="paper" tabindex="0" role="region" aria-label="Texte écrit par la machine"></div>
  <p class="soft">En surbrillance${NB}: les deux derniers mots, les seuls que la machine regarde.</p>
  <div class="actions draws">
    <button type="button" class="button" data-act="one">Tirer un mot</button>
    <button type="button" class="button" data-act="ten">Tirer dix mots</button>
    <button type="button" class="button-quiet" data-act="restart">Recommencer</button>
  </div>
</div>
<p role="status" data-ref="status"></p>
<div class="panel" data-ref="odds" hidden>
  <div data-ref="lot" aria-hidden="true" hidden>
    <div class="line" data-ref="line"></div><div class="ends"><span>0</span><span>100</span></div>
  </div>
  <div class="dial">
    <label><span>Température${NB}: <output data-ref="degree">1,0</output></span>
      <input type="range" min="0.2" max="2" step="0.1" value="1" data-ref="temperature"></label>
    <div class="ends" aria-hidden="true">
      <span>0,2 prudente</span><span>1 comme le texte</span><span>2 joueuse</span>
    </div>
  </div>
  <p data-ref="effect"></p>
  <table>
    <caption data-ref="caption"></caption>
    <thead><tr><th scope="col">Mot${NB}: appuyez pour le choisir</th><th scope="col">Vu</th>
      <th scope="col">Probabilité</th></tr></thead>
    <tbody data-ref="rows">${ROW.repeat(SHOWN)}</tbody>
    <tfoot><tr><th scope="row" data-ref="othersName"></th><td>–</td>
      <td class="share"><span></span><span class="bar" aria-hidden="true"><i></i></span></td></tr></tfoot>
  </table>
  <p class="soft" data-ref="note"></p>
  <p class="goal" data-ref="goal"></p>
  <div class="pair">
    <label class="short"><span>Graine${NB}:</span>
      <input type="number" min="0" max="9999" step="1" inputmode="numeric" data-ref="seed"></label>
    <button type="button" class="button-quiet" data-act="reseed">Changer la graine</button>
  </div>
  <p class="soft">La graine fixe le hasard. Même graine, mêmes gestes${NB}: mêmes mots.</p>
</div>
<div class="panel" data-ref="checks" hidden>
  <p><strong>D’où viennent ces phrases${NB}?</strong> Les phrases terminées s’affichent ici, comparées au texte lu.</p>
  <ul class="origins" data-ref="origins"></ul>
</div>
<div class="panel" data-ref="more" hidden>
  <details><summary>Écrire mon propre début</summary>
    <div class="pair">
      <label><span>Vos premiers mots</span><input type="text" maxlength="120" data-ref="opening"></label>
      <button type="button" class="button-quiet" data-act="open">Commencer ainsi</button></div></details>
  <details class="source"><summary>Lire le texte d’entraînement</summary><div data-ref="source"></div></details>
  <details class="source"><summary>Comment la probabilité est calculée</summary>
    <p>La machine compte les mots qui ont suivi ces deux mots, puis divise par le total. Ces comptes font 95${NB}% de la
      probabilité. Après un point, elle repart d’un début de phrase.</p>
    <p>Les 5${NB}% restants sont un repli${NB}: elle compte après le dernier mot seul, puis dans tout le texte. Si
      elle n’a jamais lu ces deux mots ensemble, elle n’a plus que le repli.</p>
    <p>La température T élève chaque probabilité à la puissance 1/T, puis ramène le total à 100${NB}%. Sous 1, les
      écarts se creusent. Au-dessus de 1, ils se réduisent.</p></details>
  <details><summary>Entraîner la machine sur mon texte</summary>
    <div class="panel">
      <p>Collez un courriel, une recette, une chanson… Votre texte reste dans cette page. Il n’est envoyé nulle part et
        disparaît quand vous la quittez.</p>
      <label><span>Votre texte (au moins 40 mots, mieux${NB}: plus de 500)</span>
        <textarea data-ref="own" maxlength="60000" spellcheck="false"></textarea></label>
      <p data-ref="ownProblem" role="alert"></p>
      <div class="actions"><button type="button" class="button" data-act="own">Entraîner sur mon texte</button>
        <button type="button" class="button-quiet" data-act="village" hidden>Revenir au texte du village</button></div>
    </div></details>
</div>`;

/** Build the page inside the element and return its named parts. */
export function build(element) {
  return built(element, PAGE);
}

const bare = (context) => context.filter((token) => token !== START);

/** Name a context as people read it: « ouvre à », or « le début d’une phrase ». */
export function named(context) {
  const tokens = bare(context);
  if (!tokens.length) return "le début d’une phrase";
  return quoted(tokens.length < 2 ? capitalized(join(tokens)) : join(tokens));
}

export const quoted = (text) => `«${NB}${text}${NB}»`;

// A lone sign is hard to see and mute in a screen reader: it is named too.
const SIGNS = {
  ",": "virgule", ".": "point", ";": "point-virgule", ":": "deux-points",
  "!": "point d’exclamation", "?": "point d’interrogation", "…": "points de suspension",
};

/** Name a token as it is drawn: with its capital where a sentence starts, in letters when it is a sign. */
export function shown(token, context) {
  if (token in SIGNS) return `${token} (${SIGNS[token]})`;
  return context[1] === START ? capitalized(token) : token;
}

/** Show the sentence being read, its last three tokens marked, and the richest pairs so far. */
export function showReading(parts, sentence, at, pairs) {
  const from = Math.max(0, at - 2);
  write(parts.reading, sentence.slice(0, from), sentence.slice(from, at + 1));
  const rest = sentence.slice(at + 1);
  if (rest.length) parts.reading.append(space(sentence[at], rest[0]) + join(rest));
  const lines = pairs.slice(0, CONTEXTS_WATCHED).map(({ context, followers }) => {
    const counts = followers.slice(0, 4).map(([token, count]) => `${SIGNS[token] ?? token}${NB}(${count})`);
    return `Après ${quoted(join(context))}${NB}: ${counts.join(", ")}${followers.length > 4 ? "…" : ""}`;
  });
  if (!lines.length) lines.push("Aucune paire de mots n’a encore eu deux suites différentes.");
  parts.watch.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
  );
}

export function showCounters(parts, model) {
  parts.read.textContent = whole(model.read);
  parts.kinds.textContent = whole(model.counts.size);
  parts.triples.textContent = whole(model.triples);
}

/** Fill a paragraph with tokens, the second part marked. */
function write(paragraph, before, marked) {
  const mark = document.createElement("mark");
  mark.textContent = display([...before, ...marked]).slice(display(before).length).trimStart();
  const gap = before.length && marked.length ? space(before[before.length - 1], marked[0]) : "";
  paragraph.replaceChildren(display(before) + gap, ...(marked.length ? [mark] : []));
}

export function showPaper(parts, tokens, context) {
  const looked = bare(context).length;
  write(parts.paper, tokens.slice(0, tokens.length - looked), tokens.slice(tokens.length - looked));
  if (!tokens.length) parts.paper.textContent = "(page blanche)";
  parts.paper.scrollTop = parts.paper.scrollHeight;
}

/** Fill the table of the likeliest words, and the line that says how much the others share. */
export function showOdds(parts, options, context, temperature, times) {
  parts.caption.textContent =
    `Les ${SHOWN} suites les plus probables après ${named(context)}` + ` (température ${decimal(temperature)})`;
  [...parts.rows.rows].forEach((row, at) => {
    const option = options[at];
    row.hidden = !option;
    if (!option) return;
    const button = row.querySelector("button");
    button.textContent = shown(option.token, context);
    button.value = option.token;
    row.cells[1].textContent = times ? `${option.count}${NB}sur ${times}` : "jamais";
    fill(row.cells[2], option.p);
  });
  const others = options.slice(SHOWN);
  parts.othersName.textContent = `Les ${whole(others.length)} autres mots`;
  fill(parts.othersName.closest("tr").cells[2], others.reduce((all, option) => all + option.p, 0));
}

function fill(cell, share) {
  cell.firstElementChild.textContent = percent(share);
  cell.querySelector("i").style.width = `${share * 100}%`;
}

/** Draw the line from 0 to 1 cut in shares, and where the random number fell. */
export function showLine(parts, options, drawn, number) {
  parts.lot.hidden = false;
  const shares = [...options.slice(0, SHOWN), ...(options.indexOf(drawn) >= SHOWN ? [drawn] : [])].map((option) => {
    const share = document.createElement("i");
    share.style.left = `${option.low * 100}%`;
    share.style.width = `${(option.high - option.low) * 100}%`;
    share.className = option === drawn ? "drawn" : "";
    return share;
  });
  const pin = document.createElement("b");
  pin.style.left = `${number * 100}%`;
  parts.line.replaceChildren(...shares, pin);
}

/** Add a finished sentence on top of the list: copied, or made of which pieces. */
export function addOrigin(parts, sentence, { copied, pieces }) {
  const item = document.createElement("li");
  const title = document.createElement("strong");
  title.textContent = display(sentence);
  const verdict = document.createElement("p");
  verdict.className = "verdict";
  verdict.textContent = `Cette phrase n’est nulle part dans le texte. Elle colle ${pieces.length} morceaux.`;
  if (pieces.length === 1) verdict.textContent = "C’est un bout d’une phrase du texte.";
  if (copied) verdict.textContent = "Elle est recopiée mot pour mot du texte.";
  item.append(title, verdict);
  if (!copied) item.append(seams(pieces));
  parts.origins.prepend(item);
  while (parts.origins.children.length > 4) parts.origins.lastElementChild.remove();
}

/** Say where the sentences just finished come from. */
export function verdict(ended) {
  const read = ended.filter(({ pieces }) => pieces.length === 1).length;
  if (!ended.length) return "";
  if (read) {
    const taken = read > 1 ? "prises telles quelles" : "prise telle quelle";
    return ` Phrases terminées${NB}: ${ended.length}, dont ${read} ${taken} dans le texte.`;
  }
  if (ended.length === 1) return " La phrase terminée n’est nulle part dans le texte lu.";
  return ` Les ${ended.length} phrases terminées ne sont nulle part dans le texte lu.`;
}

function seams(pieces) {
  const list = document.createElement("ol");
  for (const { tokens, source } of pieces) {
    const item = document.createElement("li");
    const from = source ? `, pris dans${NB}: ${quoted(display(source))}` : ", que le texte ne contient pas";
    item.textContent = `${quoted(join(tokens))}${from}`;
    list.append(item);
  }
  return list;
}

export function showSource(parts, text) {
  parts.source.replaceChildren(
    ...text.split(/\n\s*\n/).map((paragraph) => {
      const p = document.createElement("p");
      p.textContent = paragraph.replace(/\s*\n\s*/g, " ");
      return p;
    }),
  );
}

export function showStarts(parts, starts) {
  const options = ["", ...starts].map((start) => new Option(start ? `${start}…` : "Page blanche", start));
  parts.starts.replaceChildren(...options);
}

/** Say in words what a temperature does. */
export function mood(temperature) {
  if (temperature < 0.7) return "La machine prend presque toujours le mot le plus probable. Elle se répète.";
  if (temperature > 1.3) return "Les mots rares gagnent du terrain. Les phrases se cassent.";
  return "La machine suit à peu près les comptes du texte.";
}

/** Say what the temperature does to the likeliest word. */
export function showEffect(parts, temperature, plain, options, context) {
  const [witness] = plain;
  const now = options.find((option) => option.token === witness.token).p;
  const name = quoted(shown(witness.token, context));
  parts.effect.textContent =
    temperature === 1
      ? `À température 1, ${name} a ${percent(witness.p)}. Bougez le curseur pour voir ce nombre changer.`
      : `À température 1, ${name} avait ${percent(witness.p)}. À ${decimal(temperature)}, il a ${percent(now)}.`;
}
