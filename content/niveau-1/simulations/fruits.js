// « Dresser un classeur de fruits »: choose the examples, move k, watch the map, measure on ten hidden fruits.

import * as core from "./fruits-core.js";
import { APPLE } from "./fruits-data.js";
import { head, make, scrollable } from "./page-nodes.js";
import { FruitMap, keys } from "./fruits-map.js";
import { dress } from "./fruits-style.js";

const DEFAULT_SEED = "114";
const PRESETS = {
  varied: { button: "8 fruits variés", journal: "8 variés" },
  lookalike: { button: "16 fruits\u00a0: pommes rouges, poires vertes", journal: "16 semblables" },
  all: { button: "Les 30 fruits", journal: "les 30" },
  none: { button: "Tout décocher", journal: "aucun" },
};

const percent = (part, whole) => `${Math.round((100 * part) / whole)}\u00a0%`;
const count = (number, word) => `${number}\u00a0${word}${number > 1 ? "s" : ""}`;

function verdict(cell, line) {
  cell.classList.toggle("wrong", line.given !== null && !line.right);
  if (line.given === null) cell.textContent = "–";
  else cell.textContent = line.right ? `${line.given}, juste` : `${line.given}, raté`;
}

class Fruits extends HTMLElement {
  _chosen = new Set();
  _k = core.K_MIN;
  _kMoved = false;
  _measures = [];
  _measured = null; // the hidden fruits as last judged, until something changes
  _told = false;

  connectedCallback() {
    if (this.map) return; // put back on the page: everything is still there
    const { visible, hidden } = core.drawFruits(Number(this.seed));
    this.fruits = visible;
    this.coming = hidden;
    this.map = new FruitMap(visible);
    this._chosen = core.preset("varied", visible);
    this.status = make("p", { role: "status" }, "Choisissez des exemples, puis mesurez.");
    this.replaceChildren(
      this._intro(), this._choice(), this._figure(), this._setting(), this._measuring(), this.status, this._results(),
    );
    this._refresh();
  }

  get seed() {
    return this.getAttribute("seed") || DEFAULT_SEED;
  }

  _intro() {
    const words = `Graine\u00a0: ${this.seed}. Trente fruits sont devant vous, dix restent cachés.`;
    return make("p", { class: "soft" }, words, " La même graine redonne toujours les mêmes fruits.");
  }

  _choice() {
    this.presets = Object.entries(PRESETS).map(([name, words]) => {
      const button = make("button", { type: "button", class: "button-quiet", "data-preset": name }, words.button);
      button.addEventListener("click", () => this._choose(core.preset(name, this.fruits)));
      return button;
    });
    this.tally = make("p");
    return make(
      "fieldset", {},
      make("legend", {}, "1. Choisir les exemples"),
      make("p", {}, "La machine ne connaîtra que les fruits choisis ici, avec leur étiquette."),
      make("div", { class: "actions" }, ...this.presets),
      this.tally,
      make("details", {}, make("summary", {}, "Choisir fruit par fruit (30 cases)"), this._fruitTable()),
    );
  }

  _fruitTable() {
    this.rows = new Map();
    const lines = this.fruits.map((fruit) => {
      const box = make("input", { type: "checkbox", name: `fruit-${fruit.id}` });
      box.addEventListener("change", () => this._toggle(fruit.id, box.checked));
      const said = make("td");
      this.rows.set(fruit.id, { box, said });
      const label = make("label", {}, box, `N°\u00a0${fruit.id}, ${fruit.label}`);
      const numbers = [make("td", {}, `${fruit.mass}\u00a0g`), make("td", {}, String(fruit.colour))];
      return make("tr", {}, make("th", { scope: "row" }, label), said, ...numbers);
    });
    const words = "Case cochée\u00a0: le fruit sert d’exemple. Couleur\u00a0: 0 vert, 100 rouge.";
    const titles = head("Fruit et étiquette", "La machine dit", "Masse", "Couleur");
    const table = make("table", {}, make("caption", {}, words), titles, make("tbody", {}, ...lines));
    return scrollable(table, "Les trente fruits, ligne à ligne");
  }

  _figure() {
    this.map.svg.addEventListener("click", (event) => {
      const fruit = this.map.nearest(event.clientX, event.clientY);
      if (fruit) this._toggle(fruit.id, !this._chosen.has(fruit.id));
    });
    this.said = make("figcaption");
    const axes = "De gauche à droite\u00a0: la masse. De bas en haut\u00a0: la couleur, du vert (0) au rouge (100).";
    return make("figure", {}, make("p", { class: "soft" }, axes), this.map.svg, this.said, keys());
  }

  _setting() {
    this.range = make("input", { type: "range", min: core.K_MIN, max: core.K_MAX, step: 1, value: this._k });
    this.kShown = make("strong");
    this.range.addEventListener("input", () => this._moveK(Number(this.range.value)));
    this.range.addEventListener("change", () => this._announce());
    const ticks = Array.from({ length: core.K_MAX }, (_, i) => make("span", {}, String(i + 1)));
    const rule = "Égalité des voix\u00a0: le voisin le plus proche décide. Moins d’exemples que k\u00a0: tous votent.";
    return make(
      "fieldset", {},
      make("legend", {}, "2. Régler k, le nombre de voisins qui votent"),
      make(
        "div", { class: "k" },
        make("label", {}, "Nombre de voisins\u00a0: ", this.kShown, this.range),
        make("div", { class: "ticks", "aria-hidden": "true" }, ...ticks),
      ),
      make("p", { class: "soft" }, rule),
    );
  }

  _measuring() {
    const button = make("button", { type: "button", class: "button" }, "Mesurer sur les dix fruits cachés");
    button.addEventListener("click", () => this._measure());
    return make(
      "fieldset", {},
      make("legend", {}, "3. Mesurer sur des fruits nouveaux"),
      make("p", {}, "Ces dix fruits ne servent jamais d’exemples. La machine les voit pour la première fois."),
      make("div", { class: "actions" }, button),
    );
  }

  _results() {
    this.todo = make("ul", { class: "todo" });
    const challenge =
      "Avec votre propre choix d’au moins six fruits, dont deux de chaque étiquette\u00a0: 100\u00a0% sur les " +
      "exemples, et cinq justes au plus sur les dix nouveaux.";
    const hint =
      "Prenez des fruits qui se ressemblent tous dans chaque étiquette. Oubliez une partie de ceux qui viendront.";
    return make(
      "div", { class: "part" },
      this._tables(),
      make("p", {}, make("strong", {}, "Défi. "), challenge),
      make("details", {}, make("summary", {}, "Un indice pour le défi"), make("p", {}, hint)),
      this.todo,
    );
  }

  _tables() {
    this.journal = make("tbody");
    this.lastLines = make("tbody");
    this.lastTitle = make("caption");
    const titles = head("N°", "Choix", "k", "Exemples", "Nouveaux");
    const caption = make("caption", {}, "Vos mesures\u00a0: fruits bien classés");
    const journal = make("table", {}, caption, titles, this.journal);
    const lines = head("Fruit caché", "La machine dit", "Votes", "Masse", "Couleur");
    const last = make("table", {}, this.lastTitle, lines, this.lastLines);
    const summary = make("summary", {}, "Voir les dix fruits cachés, ligne à ligne");
    const details = make("details", {}, summary, scrollable(last, "Dernière mesure, ligne à ligne"));
    this.tables = make("div", { hidden: "" }, scrollable(journal, "Vos mesures"), details);
    return this.tables;
  }

  _choose(ids) {
    this._chosen = new Set(ids);
    this._measured = null;
    this._refresh();
    this._announce();
  }

  _toggle(id, kept) {
    const ids = new Set(this._chosen);
    if (kept) ids.add(id);
    else ids.delete(id);
    this._choose(ids);
  }

  _moveK(k) {
    this._k = k;
    this._kMoved = true;
    this._measured = null;
    this._refresh();
    this._report();
  }

  _examples() {
    return this.fruits.filter((fruit) => this._chosen.has(fruit.id));
  }

  _refresh() {
    const examples = this._examples();
    const apples = examples.filter((fruit) => fruit.label === APPLE).length;
    const pears = examples.length - apples;
    const [columns, rows] = this.map.size;
    this.tally.textContent =
      `${count(examples.length, "exemple")}\u00a0: ${count(apples, "pomme")}, ${count(pears, "poire")}.`;
    this.kShown.textContent = String(this._k);
    this.range.setAttribute("aria-valuetext", count(this._k, "voisin"));
    for (const button of this.presets) {
      const preset = core.preset(button.dataset.preset, this.fruits);
      button.setAttribute("aria-pressed", String(core.sameChoice(preset, this._chosen)));
    }
    for (const line of core.judge(examples, this.fruits, this._k).lines) {
      const { box, said } = this.rows.get(line.id);
      box.checked = this._chosen.has(line.id);
      verdict(said, line);
    }
    const zones = core.decisionMap(examples, this._k, columns, rows);
    this.said.textContent = this._sentence(examples, zones);
    this.map.draw(zones, this._chosen, this._measured, `Carte des décisions. ${this.said.textContent}`);
    this._list();
  }

  _sentence(examples, zones) {
    if (!examples.length) return "Sans exemple, la machine ne sait rien dire.";
    const { right, total } = core.judge(examples, examples, this._k);
    const share = percent(zones.filter((label) => label === APPLE).length, zones.length);
    return (
      `Avec k = ${this._k}, la machine dit «\u00a0pomme\u00a0» sur ${share} de la carte. ` +
      `Sur ses propres exemples\u00a0: ${right} sur ${total}, soit ${percent(right, total)}.`
    );
  }

  _announce() {
    this.status.textContent = this._chosen.size
      ? `${this.tally.textContent} ${this.said.textContent} Reste à mesurer sur les fruits cachés.`
      : "Aucun exemple\u00a0: choisissez au moins un fruit.";
  }

  _measure() {
    const examples = this._examples();
    if (!examples.length) {
      this._announce();
      return;
    }
    const known = core.judge(examples, examples, this._k);
    const fresh = core.judge(examples, this.coming, this._k);
    const won = core.meetsChallenge(this.fruits, this._chosen, known, fresh);
    this._measured = fresh.lines;
    this._measures.push({ chosen: new Set(this._chosen), k: this._k, won });
    this._log(known, fresh);
    this._refresh();
    this.status.textContent =
      `Mesure ${this._measures.length}\u00a0: ${fresh.right} justes sur ${fresh.total} fruits nouveaux, ` +
      `contre ${percent(known.right, known.total)} sur les exemples.` +
      (won ? " Défi relevé\u00a0: parfait sur le connu, pas mieux qu’une pièce lancée sur le nouveau." : "");
    this._report();
  }

  _log(known, fresh) {
    const number = this._measures.length;
    const name = Object.keys(PRESETS).find((one) => core.sameChoice(core.preset(one, this.fruits), this._chosen));
    const cells = [
      name ? PRESETS[name].journal : `${this._chosen.size}, votre choix`,
      String(this._k),
      `${known.right} sur ${known.total}`,
      `${fresh.right} sur ${fresh.total}`,
    ];
    const title = make("th", { scope: "row" }, String(number));
    this.journal.append(make("tr", {}, title, ...cells.map((cell) => make("td", {}, cell))));
    this.lastTitle.textContent = `Mesure ${number}. ${this.tally.textContent} k = ${this._k}.`;
    this.lastLines.replaceChildren(...fresh.lines.map((line) => this._freshLine(line)));
    this.tables.hidden = false;
  }

  _freshLine(line) {
    const said = make("td");
    verdict(said, line);
    const votes = make("td", {}, `${count(line.apples, "pomme")}, ${count(line.pears, "poire")}`);
    const numbers = [make("td", {}, `${line.mass}\u00a0g`), make("td", {}, String(line.colour))];
    return make("tr", {}, make("th", { scope: "row" }, `N°\u00a0${line.id}, ${line.label}`), said, votes, ...numbers);
  }

  _list() {
    const { choices } = core.progress(this._measures, this._kMoved);
    const line = (words, done) => make("li", {}, `${words}\u00a0: ${done ? "fait" : "à faire"}.`);
    this.todo.replaceChildren(
      line("Deux mesures avec des exemples différents", choices >= 2),
      line("k changé au moins une fois", this._kMoved),
      line("Défi (facultatif)", this._measures.some((measure) => measure.won)),
    );
  }

  _report() {
    this._list();
    if (this._told || !core.progress(this._measures, this._kMoved).done) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

if (!customElements.get("caire-fruits")) {
  dress();
  customElements.define("caire-fruits", Fruits);
}
