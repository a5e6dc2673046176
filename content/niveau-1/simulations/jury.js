// « Le jury des CV »: train a linear score on unfair decisions, take information away, choose a rule and see its cost.

import * as core from "./jury-core.js";
import { FIELDS } from "./jury-data.js";
import { make, row, scrollable } from "./page-nodes.js";
import { balance, bar, count, percent, signed, table } from "./jury-dom.js";
import { dress } from "./jury-style.js";
import { MAKING, RULES } from "./jury-words.js";

const DEFAULT_SEED = "640";
const JOURNAL = "Vos entraînements\u00a0: dossiers retenus sur 30 dans chaque groupe, au même seuil";

class Jury extends HTMLElement {
  _trainings = []; // { fields, model, result }
  _ruleChosen = false;
  _told = false;

  connectedCallback() {
    if (this.files) return; // put back on the page: everything is still there
    this.files = core.drawFiles(Number(this.seed));
    this.status = make("p", { role: "status" }, "Cochez ce que le modèle peut lire, puis entraînez-le.");
    this.todo = make("ul");
    this.replaceChildren(
      this._intro(), this._reading(), this._learned(), this._ruling(), this.status, this._ruled(), this.todo,
    );
    this._list();
  }

  get seed() {
    return this.getAttribute("seed") || DEFAULT_SEED;
  }

  _intro() {
    const kept = new Set(this.files.past.filter((file) => file.retained).map((file) => file.id));
    const past = core.outcome(this.files.past, kept);
    const words =
      `Graine\u00a0: ${this.seed}. Tous les dossiers sont fictifs, et les décisions passées sont injustes\u00a0: ` +
      "nous les avons écrites ainsi. Le modèle apprend sur 60 dossiers passés, puis trie 60 dossiers nouveaux.";
    const able =
      `Une relecture à l’aveugle, sans nom ni sexe, jugeait pourtant aptes ${past.women.able} femmes et ` +
      `${past.men.able} hommes de ces dossiers passés.`;
    const list = make("ul", {}, ...MAKING.map((line) => make("li", {}, line)));
    return make(
      "div", { class: "part" },
      make("p", { class: "soft" }, words),
      this._rates("Décisions passées de l’ancien jury", past),
      make("p", {}, able),
      make("details", {}, make("summary", {}, "Comment ces dossiers ont été fabriqués"), list),
    );
  }

  _rates(caption, { women, men }) {
    const { body, table: rates } = table(caption, "Groupe", "Dossiers retenus");
    const line = (name, group, style) => {
      const number = make("span", {}, `${group.retained} sur ${group.files} (${percent(group.retained, group.files)})`);
      return row(name, make("span", { class: "drawn rate" }, number, bar(group.retained / group.files, style)));
    };
    body.append(line("Femmes", women, "women"), line("Hommes", men, "men"));
    return scrollable(rates, caption);
  }

  _reading() {
    const box = (id) => make("input", { type: "checkbox", name: `read-${id}`, value: id, checked: "" });
    this.boxes = FIELDS.map(({ id }) => box(id));
    const labels = FIELDS.map(({ name }, i) => make("label", {}, this.boxes[i], name));
    const button = make("button", { type: "button", class: "button" }, "Entraîner le modèle");
    button.addEventListener("click", () => this._train());
    return make(
      "fieldset", {},
      make("legend", {}, "1. Ce que le modèle peut lire"),
      make("p", {}, "Entraînez avec tout, puis sans le sexe, puis sans le sexe ni l’interruption. Comparez."),
      make("div", { class: "choices" }, ...labels),
      make("div", { class: "actions" }, button),
    );
  }

  _learned() {
    this.error = make("p", { class: "soft" });
    this.weights = table("Poids appris\u00a0: contre à gauche, pour à droite", "Information", "Poids");
    this.sorted = make("div", { class: "part" });
    this.journal = table(JOURNAL, "Modèle et retrait", "Femmes", "Hommes", "Écart");
    this.training = make(
      "div", { class: "part", hidden: "" },
      scrollable(this.weights.table, "Poids appris"),
      this.error,
      this.sorted,
      scrollable(this.journal.table, "Vos entraînements"),
    );
    return this.training;
  }

  _ruling() {
    const labels = Object.entries(RULES).map(([id, { name, says }], i) => {
      const radio = make("input", { type: "radio", name: "caire-jury-rule", value: id });
      radio.checked = i === 0;
      return make("label", {}, radio, make("span", {}, make("strong", {}, `${name}\u00a0: `), says));
    });
    this.rules = make("div", { class: "choices rules" }, ...labels);
    const button = make("button", { type: "button", class: "button" }, "Appliquer cette règle");
    button.addEventListener("click", () => this._rule());
    return make(
      "fieldset", {},
      make("legend", {}, "2. La règle pour donner les 24 entretiens"),
      make("p", {}, "Elle s’applique au dernier modèle entraîné. Personne ne vous dira laquelle est juste."),
      this.rules,
      make("div", { class: "actions" }, button),
    );
  }

  _ruled() {
    this.effects = table("", "Effet de la règle", "Femmes", "Hommes", "Total");
    this.moves = make("p");
    this.compared = table("Règles essayées", "Règle", "Femmes", "Hommes", "Aptes écartés", "Modèle");
    const columns = ["Dossier", "Apte", "Décision", ...FIELDS.slice(1).map(({ name }) => name)];
    this.people = table("Du mieux noté au moins bien noté par le modèle", ...columns);
    const summary = make("summary", {}, "Voir les soixante dossiers nouveaux, ligne à ligne");
    this.ruling = make(
      "div", { class: "part", hidden: "" },
      scrollable(this.effects.table, "Effet de la règle"),
      this.moves,
      scrollable(this.compared.table, "Règles essayées"),
      make("details", {}, summary, scrollable(this.people.table, "Les soixante dossiers nouveaux")),
    );
    return this.ruling;
  }

  _train() {
    const fields = this.boxes.filter((box) => box.checked).map((box) => box.value);
    if (!fields.length) {
      this.status.textContent = "Laissez au moins une information à lire.";
      return;
    }
    const model = core.train(this.files.past, fields);
    const result = core.outcome(this.files.fresh, core.apply("threshold", model, this.files.fresh));
    this._trainings.push({ fields, model, result });
    this._showModel(model, result);
    this._logTraining(fields, result);
    const removed = this._removed(fields);
    this.status.textContent =
      `Entraînement ${this._trainings.length}, ${removed ? `sans ${removed}` : "rien de retiré"}\u00a0: ` +
      this._inWords(result);
    this._report();
  }

  _removed(fields) {
    return FIELDS.filter(({ id }) => !fields.includes(id)).map(({ short }) => short).join(" ni ");
  }

  _inWords(result) {
    const { women, men } = result;
    const share = (group) => `${group.retained} sur ${group.files} (${percent(group.retained, group.files)})`;
    return `femmes retenues ${share(women)}, hommes ${share(men)}. ${this._gapInWords(core.gap(result))}`;
  }

  _gapInWords(gap) {
    if (!gap) return "Pas d’écart.";
    return `${count(Math.abs(gap), "place")} de plus pour les ${gap > 0 ? "hommes" : "femmes"}.`;
  }

  _showModel(model, result) {
    const most = Math.max(...model.weights.map(Math.abs));
    this.weights.body.replaceChildren(
      ...FIELDS.map(({ id, name }) => {
        const weight = core.weightOf(model, id);
        if (weight === null) return row(name, make("span", { class: "soft" }, "retiré"));
        return row(name, make("span", { class: "drawn" }, make("span", {}, signed(weight)), balance(weight, most)));
      }),
    );
    const error = (value) => value.toFixed(2).replace(".", ",");
    this.error.textContent =
      "Un poids négatif fait baisser la note, un poids positif la fait monter. Toutes les colonnes sont à la même " +
      `échelle. Erreur sur les dossiers passés\u00a0: ${error(model.errorBefore)} avant réglage, ` +
      `${error(model.errorAfter)} après 400 petites corrections.`;
    const caption = `Dossiers nouveaux triés par le modèle ${this._trainings.length}, au même seuil`;
    this.sorted.replaceChildren(this._rates(caption, result));
    this.training.hidden = false;
  }

  _logTraining(fields, result) {
    const numbers = [result.women.retained, result.men.retained, core.gap(result)].map(String);
    const removed = this._removed(fields).replaceAll(" ni ", ", ") || "rien";
    this.journal.body.append(row(`${this._trainings.length}. ${removed}`, ...numbers));
  }

  _rule() {
    const last = this._trainings[this._trainings.length - 1];
    if (!last) {
      this.status.textContent = "Entraînez d’abord un modèle, plus haut.";
      return;
    }
    const rule = this.rules.querySelector("input:checked").value;
    const { fresh } = this.files;
    const before = core.apply("threshold", last.model, fresh);
    const after = core.apply(rule, last.model, fresh);
    const result = core.outcome(fresh, after);
    const moved = core.changes(fresh, before, after);
    this._ruleChosen = true;
    this._showEffects(rule, result);
    this.moves.textContent = this._movesInWords(rule, moved);
    this._logRule(rule, result);
    this._showPeople(last.model, before, after);
    this.ruling.hidden = false;
    this.status.textContent =
      `${RULES[rule].name}\u00a0: ${count(result.women.retained, "femme")}, ` +
      `${count(result.men.retained, "homme")}. ` +
      `Personnes aptes laissées de côté\u00a0: ${count(result.women.ableLeft, "femme")}, ` +
      `${count(result.men.ableLeft, "homme")}. ${this.moves.textContent}`;
    this._report();
  }

  _showEffects(rule, { women, men, all }) {
    const number = this._trainings.length;
    this.effects.table.caption.textContent = `${RULES[rule].name}, modèle ${number}`;
    const line = (title, words) => row(title, words(women), words(men), words(all));
    this.effects.body.replaceChildren(
      line("Retenus", (group) => String(group.retained)),
      line("Part retenue", (group) => percent(group.retained, group.files)),
      line("Aptes retenus", (group) => `${group.ableRetained} sur ${group.able}`),
      line("Aptes écartés", (group) => String(group.ableLeft)),
      line("Non aptes retenus", (group) => String(group.notAbleRetained)),
    );
  }

  _movesInWords(rule, { gained, lost }) {
    if (rule === "threshold") return "C’est le point de comparaison des deux autres règles.";
    if (!gained.length) return "Avec ce modèle, cette règle donne la même liste que le même seuil.";
    const group = (files) => {
      const women = files.filter((file) => file.sex).length;
      const words = [women && count(women, "femme"), files.length - women && count(files.length - women, "homme")];
      const able = files.filter((file) => file.able).length;
      return `${words.filter(Boolean).join(" et ")} (dont ${count(able, "apte")})`;
    };
    const verb = gained.length > 1 ? "prennent" : "prend";
    return `Par rapport au même seuil, ${group(gained)} ${verb} la place de ${group(lost)}.`;
  }

  _logRule(rule, { women, men, all }) {
    const numbers = [women.retained, men.retained, all.ableLeft, this._trainings.length].map(String);
    this.compared.body.append(row(RULES[rule].name, ...numbers));
  }

  _showPeople(model, before, after) {
    const yes = (value) => (value ? "oui" : "non");
    const decision = ({ id }) => {
      if (after.has(id)) return before.has(id) ? "entretien" : "entretien (place gagnée)";
      return before.has(id) ? "refus (place perdue)" : "refus";
    };
    const cells = (file) => [
      yes(file.able), decision(file), yes(file.pause), yes(file.partTime),
      count(file.experience, "an"), `niveau ${file.degree}`, `${file.distance}\u00a0km`,
    ];
    const lines = core.ranked(model, this.files.fresh);
    const title = (file) => `N°\u00a0${file.id}, ${file.sex ? "femme" : "homme"}`;
    this.people.body.replaceChildren(...lines.map((file) => row(title(file), ...cells(file))));
  }

  _list() {
    const kinds = core.progress(this._trainings.map(({ fields }) => fields), this._ruleChosen);
    const line = (words, done) => make("li", {}, `${words}\u00a0: ${done ? "fait" : "à faire"}.`);
    this.todo.replaceChildren(
      line("Trois entraînements avec des informations différentes", kinds.trainings >= 3),
      line("Une règle appliquée", this._ruleChosen),
    );
  }

  _report() {
    this._list();
    const { done } = core.progress(this._trainings.map(({ fields }) => fields), this._ruleChosen);
    if (this._told || !done) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

if (!customElements.get("caire-jury")) {
  dress();
  customElements.define("caire-jury", Jury);
}
