// « L’étiquette »: compose uses of AI, read a range, its perimeter and its source, change the hypothesis, see the order.

import * as core from "./etiquette-core.js";
import { FIRST, LOADS, PERIMETER, SIZES, USES } from "./etiquette-data.js";
import { make } from "./page-nodes.js";
import { bar, choice, number } from "./etiquette-dom.js";
import { dress } from "./etiquette-style.js";

const MOST = 8; // labels on the board
const MOST_TIMES = 500;
const MOST_PEOPLE = 10000;
const NB = "\u00a0";

const entry = ([title, words]) => make("div", {}, make("dt", {}, `${title}${NB}: `), make("dd", {}, words));

const quoted = (words) => `«${NB}${words}${NB}»`;

const TODO = {
  added: "Deux étiquettes ajoutées au tableau",
  loads: "Les deux hypothèses regardées",
};

class Etiquette extends HTMLElement {
  _load = "full";
  _labels = [...FIRST];
  _seen = new Set();
  _told = false;

  connectedCallback() {
    if (this.status) return; // put back on the page: everything is still there
    this.status = make("p", { role: "status" }, "Composez un usage, puis ajoutez son étiquette au tableau.");
    this.todo = make("ul", { class: "todo" });
    this.replaceChildren(this._intro(), this._composing(), this._board(), this.todo);
    this._refresh();
    this._list();
  }

  get seed() {
    return this.getAttribute("seed") || "1";
  }

  _intro() {
    return make(
      "p", { class: "soft" },
      `Graine${NB}: ${this.seed}. Rien n’est tiré au sort ici${NB}: mêmes choix, mêmes nombres. `,
      `Un wattheure (Wh), c’est l’énergie d’un appareil de 1${NB}watt pendant une heure.`,
    );
  }

  // --- Composing one use

  _composing() {
    const names = Object.fromEntries(Object.entries(USES).map(([id, { name }]) => [id, name]));
    this.use = choice("etiquette-use", "Ce que l’on demande", names);
    this.size = choice("etiquette-size", "Taille du modèle", SIZES);
    for (const { node } of [this.use, this.size]) node.classList.add("whole");
    this.times = number("etiquette-times", `Fois par semaine (1${NB}à ${MOST_TIMES})`, MOST_TIMES, "10");
    this.people = number("etiquette-people", `Nombre de personnes (1${NB}à 10${NB}000)`, MOST_PEOPLE, "1");
    const asks = [this.use, this.size, this.times, this.people];
    for (const { control } of asks) control.addEventListener("input", () => this._showTag());
    this.tag = make("div", { class: "tag" });
    const add = make("button", { type: "button", class: "button" }, "Ajouter au tableau");
    add.addEventListener("click", () => this._add());
    return make(
      "div", { class: "part" },
      make("h4", {}, "1. Composez un usage"),
      make("div", { class: "asks" }, ...asks.map(({ node }) => node)),
      this.tag,
      make("div", { class: "actions" }, add),
    );
  }

  get label() {
    const whole = ({ control }, most) => Math.min(most, Math.max(1, Math.round(Number(control.value)) || 1));
    return {
      use: this.use.control.value,
      size: this.size.control.value,
      times: whole(this.times, MOST_TIMES),
      people: whole(this.people, MOST_PEOPLE),
    };
  }

  _showTag() {
    const { label } = this;
    const each = core.inWords(core.once(label.use, label.size, this._load));
    const about = [...PERIMETER, ["Hypothèse", `${LOADS[this._load].name}. ${LOADS[this._load].says}`]];
    this.tag.replaceChildren(
      make("p", {}, make("strong", {}, "Étiquette. "), this._name(label)),
      make(
        "p", { class: "range" },
        core.inWords(core.week(label, this._load)), make("small", {}, `par semaine, soit ${each} chaque fois`),
      ),
      make("dl", {}, ...about.map(entry)),
    );
  }

  _name({ use, size, times, people }) {
    const group = people > 1 ? `${core.grouped(people)}${NB}personnes` : `1${NB}personne`;
    return `${USES[use].name}, ${SIZES[size].toLowerCase()}, ${times}${NB}fois par semaine, ${group}`;
  }

  _add() {
    if (this._labels.length >= MOST) {
      this.status.textContent = `Le tableau est plein${NB}: ${MOST} étiquettes. Videz-le pour recommencer.`;
      return;
    }
    const { label } = this;
    this._labels.push(label);
    this._refresh();
    const place = core.ordered(this._labels, this._load).findIndex((line) => line.label === label) + 1;
    const range = core.inWords(core.week(label, this._load));
    this.status.textContent =
      `Ajouté${NB}: ${this._name(label)}. ${range} par semaine, rang ${place} sur ${this._labels.length}.`;
    this._report();
  }

  // --- The board and its hypothesis

  _board() {
    this.hypothesis = make("p");
    this.lines = make("ol", { class: "board" });
    this.scale = make("p", { class: "soft" });
    const change = make("button", { type: "button", class: "button" }, "Changer d’hypothèse");
    const clear = make("button", { type: "button", class: "button-quiet" }, "Vider le tableau");
    change.addEventListener("click", () => this._change());
    clear.addEventListener("click", () => this._clear());
    return make(
      "div", { class: "part" },
      make("h4", {}, "2. Comparez, puis changez d’hypothèse"),
      this.hypothesis,
      make("div", { class: "actions" }, change, clear),
      this.status, this.lines, this.scale,
    );
  }

  _refresh() {
    const lines = core.ordered(this._labels, this._load);
    const scale = core.scaleOf(lines);
    this._showTag();
    this.hypothesis.replaceChildren(
      make("strong", {}, `Hypothèse${NB}: ${LOADS[this._load].name}.`), ` ${LOADS[this._load].says}`,
    );
    this.lines.replaceChildren(...lines.map((line, rank) => this._line(line, rank, scale)));
    const [from, to] = scale.map((end) => core.inWords({ low: end, high: end }).replace("environ ", ""));
    this.scale.textContent =
      `Le plus lourd en haut, d’après le milieu de chaque fourchette. Barres${NB}: de ${from} à gauche à ${to} ` +
      `à droite${NB}; chaque trait vaut dix fois le précédent.`;
  }

  _line({ label, range, apart }, rank, scale) {
    const beside = apart
      ? "Moins que la ligne du dessus, quel que soit le modèle mesuré."
      : `Fourchettes mêlées${NB}: l’ordre avec la ligne du dessus n’est pas sûr.`;
    return make(
      "li", {},
      make("span", { class: "name" }, this._name(label)),
      make("span", {}, `${core.inWords(range)} par semaine`),
      bar(core.onScale(range, scale), core.marks(scale)),
      ...(rank ? [make("span", { class: "soft" }, beside)] : []),
    );
  }

  _change() {
    const before = this._load;
    this._load = before === "full" ? "idle" : "full";
    this._seen.add(before).add(this._load);
    this._refresh();
    const [pair] = core.turned(this._labels, before, this._load);
    const order = pair
      ? `L’ordre s’inverse${NB}: ${quoted(this._short(pair[0]))} passe devant ${quoted(this._short(pair[1]))}.`
      : "L’ordre reste le même.";
    this.status.textContent = `Hypothèse${NB}: ${LOADS[this._load].name}. ${order}`;
    this._report();
  }

  _short({ use, size }) {
    return `${USES[use].short}, ${SIZES[size].toLowerCase()}`;
  }

  _clear() {
    this._labels = [...FIRST];
    this._refresh();
    this.status.textContent = "Le tableau a retrouvé ses deux étiquettes de départ.";
  }

  // --- What is left to do

  _list() {
    this._added = Math.max(this._added || 0, this._labels.length - FIRST.length);
    const todo = core.progress(this._added, this._seen);
    const lines = Object.entries(TODO).map(([id, words]) =>
      make("li", {}, `${words}${NB}: ${todo[id] ? "fait" : "à faire"}.`),
    );
    this.todo.replaceChildren(...lines);
    return core.isDone(todo);
  }

  _report() {
    if (!this._list() || this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

if (!customElements.get("caire-etiquette")) {
  dress();
  customElements.define("caire-etiquette", Etiquette);
}
