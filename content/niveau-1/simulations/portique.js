// « Régler le portique »: move a threshold over a thousand files, make frauds rarer, say who bears each error.

import * as core from "./portique-core.js";
import { make, row } from "./page-nodes.js";
import { table } from "./portique-dom.js";
import { mark, plot, sign } from "./portique-plot.js";
import { dress } from "./portique-style.js";
import { BEARERS, COUNTERS, RARITY_NAMES, TODO } from "./portique-words.js";

const DEFAULT_SEED = "1231";
const FIRST_THRESHOLD = "50";

class Portique extends HTMLElement {
  _noted = []; // { frauds, threshold }
  _compared = false;
  _told = false;

  connectedCallback() {
    if (this.files) return; // put back on the page: everything is still there
    this.files = core.drawFiles(Number(this.seed));
    this.status = make("p", { role: "status" });
    this.todo = make("ul", { class: "todo" });
    this.replaceChildren(this._intro(), this._settings(), this._notes(), this._errors(), this.todo);
    this._drawAll();
    this._list();
  }

  get seed() {
    return this.getAttribute("seed") || DEFAULT_SEED;
  }

  _intro() {
    return make(
      "p", { class: "soft" },
      `Graine\u00a0: ${this.seed}. Caisse, dossiers et notes sont inventés. Ici, nous savons qui fraude\u00a0; `,
      "une vraie caisse ne le découvre qu’après contrôle.",
    );
  }

  // --- The two settings and what they do

  _settings() {
    this.slider = make("input", {
      type: "range", id: "portique-threshold", min: "0", max: "100", step: String(core.STEP), value: FIRST_THRESHOLD,
    });
    this.sliderName = make("label", { for: "portique-threshold" });
    this.slider.addEventListener("input", () => this._update());
    this.figure = make("figure");
    this.counters = {};
    const cards = COUNTERS.map(({ id, kind, flagged, name }) => {
      this.counters[id] = make("b");
      const number = make("span", { class: "number" }, sign(kind, flagged), this.counters[id]);
      return make("li", {}, number, make("span", {}, name));
    });
    const note = make("button", { type: "button", class: "button" }, "Noter ce réglage");
    note.addEventListener("click", () => this._note());
    return make(
      "div", { class: "part" },
      make("h4", {}, "1. Réglez"),
      make("div", { class: "set" }, this.sliderName, this.slider),
      this._rarities(),
      this.figure,
      make("ul", { class: "counters" }, ...cards),
      this.status,
      make("div", { class: "actions" }, note),
    );
  }

  _rarities() {
    this.radios = core.RARITIES.map((frauds) =>
      make("input", { type: "radio", name: "portique-rarity", value: String(frauds) }),
    );
    this.radios[0].checked = true;
    const labels = core.RARITIES.map((frauds, rank) => make("label", {}, this.radios[rank], RARITY_NAMES[frauds]));
    const set = make(
      "fieldset", {},
      make("legend", {}, "Rareté\u00a0: les dossiers frauduleux"),
      make("div", { class: "choices" }, ...labels),
    );
    set.addEventListener("change", () => this._drawAll());
    return set;
  }

  get setting() {
    const frauds = Number(this.radios.find((radio) => radio.checked).value);
    return { frauds, threshold: Number(this.slider.value) };
  }

  // The files change with the rarity: draw them again.
  _drawAll() {
    this.scores = core.withRarity(this.files, this.setting.frauds);
    this.drawing = plot(core.bands(this.scores));
    this.figure.replaceChildren(this.drawing.svg);
    this._update();
  }

  _update() {
    const { threshold } = this.setting;
    const counted = core.count(this.scores, threshold);
    this.sliderName.textContent = `Seuil\u00a0: signaler à partir de la note ${threshold}`;
    this.slider.setAttribute("aria-valuetext", `${threshold} sur 100`);
    for (const { id } of COUNTERS) this.counters[id].textContent = String(counted[id]);
    this.status.textContent = this._inWords(counted);
    const told = COUNTERS.map(({ id, name }) => `${name}\u00a0: ${counted[id]}`).join(". ");
    mark(this.drawing, threshold, `${told}.`);
  }

  _inWords({ found, missed, accused, flagged }) {
    if (!flagged) return `Aucun dossier n’est signalé. Personne n’est inquiété à tort, et ${missed} fraudes passent.`;
    const share = core.percent(core.honestShare({ accused, flagged }));
    return (
      `${flagged} dossiers signalés, dont ${found} fraudes et ${accused} honnêtes. ` +
      `Part d’honnêtes parmi les signalés\u00a0: ${share}. Fraudes manquées\u00a0: ${missed}.`
    );
  }

  // --- The settings noted

  _notes() {
    const titles = ["Seuil", "Fraudes trouvées", "Honnêtes signalés", "Part d’honnêtes"];
    this.journal = table("Vos réglages. La part d’honnêtes est comptée parmi les dossiers signalés", ...titles);
    this.empty = make("p", { class: "soft" }, "Chaque réglage noté s’ajoutera ici.");
    this.journal.node.hidden = true;
    return make("div", { class: "part" }, make("h4", {}, "2. Comparez"), this.empty, this.journal.node);
  }

  _note() {
    const { frauds, threshold } = this.setting;
    const name = `seuil ${threshold}, ${frauds} fraudes`;
    if (this._noted.some((one) => one.frauds === frauds && one.threshold === threshold)) {
      this.status.textContent = `Déjà noté\u00a0: ${name}. Changez le seuil ou la rareté.`;
      return;
    }
    const counted = core.count(this.scores, threshold);
    const share = core.honestShare(counted);
    const shown = share === null ? "aucun signalé" : core.percent(share);
    this._noted.push({ frauds, threshold });
    this.journal.body.append(
      row(threshold, `${counted.found} sur ${frauds}`, counted.accused, shown),
    );
    this.journal.node.hidden = false;
    this.empty.hidden = true;
    this.status.textContent = `Noté\u00a0: ${name}. ${this._inWords(counted)}`;
    this._report();
  }

  // --- Who bears each error

  _errors() {
    this.ours = BEARERS.map(({ ours }) =>
      make("p", { class: "ours", hidden: "" }, make("strong", {}, "Notre relevé. "), ours),
    );
    const fields = BEARERS.map(({ id, question }, rank) => {
      const input = make("input", { type: "text", id: `portique-${id}`, maxlength: "200", autocomplete: "off" });
      return make("div", { class: "bearer" }, make("label", { for: input.id }, question), input, this.ours[rank]);
    });
    const compare = make("button", { type: "button", class: "button-quiet" }, "Comparer avec notre relevé");
    this.lesson = make("p", { role: "status", class: "lesson", tabindex: "-1", hidden: "" });
    compare.addEventListener("click", () => this._compare());
    return make(
      "div", { class: "part" },
      make("h4", {}, "3. Dites qui subit"),
      make("p", { class: "soft" }, "Quelques mots suffisent. Rien n’est enregistré ni envoyé."),
      ...fields,
      make("div", { class: "actions" }, compare),
      this.lesson,
    );
  }

  _compare() {
    this._compared = true;
    for (const one of this.ours) one.hidden = false;
    this.lesson.hidden = false;
    this.lesson.textContent =
      "Notre relevé est affiché sous chaque question. Les deux erreurs ne touchent pas les mêmes personnes\u00a0: " +
      "choisir le seuil, c’est choisir qui porte l’erreur.";
    this.lesson.focus();
    this._report();
  }

  // --- What is left to do

  _list() {
    const todo = core.progress(this._noted, this._compared);
    const lines = Object.entries(TODO).map(([id, words]) =>
      make("li", {}, `${words}\u00a0: ${todo[id] ? "fait" : "à faire"}.`),
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

if (!customElements.get("caire-portique")) {
  dress();
  customElements.define("caire-portique", Portique);
}
