// « L’assistant en pièces détachées »: one question, five switches, thirty-two composed answers, three needs to serve.

import { make } from "./page-nodes.js";
import { compose, costOf, judge, orderedNeeds } from "./pieces-core.js";
import { MATERIALS, ORIGINS, PIECES, QUESTION } from "./pieces-data.js";
import { notesOf } from "./pieces-notes.js";
import { dress } from "./pieces-style.js";

class Pieces extends HTMLElement {
  _on = new Set();
  _solved = new Set();
  _need = null;
  _told = false;

  connectedCallback() {
    if (this.status) return; // put back on the page: everything is still there
    const seed = Number(this.getAttribute("seed")) || 0;
    this.needs = orderedNeeds(seed);
    this._need = this.needs[0];
    this.status = make("p", { role: "status" }, "Aucune pièce n’est allumée : le modèle continue votre message.");
    this.replaceChildren(
      this._intro(seed), this._question(), this._needList(), this._switches(),
      this._answer(), this._proposal(), this._noteList(),
    );
    this._show();
  }

  _intro(seed) {
    return make(
      "p", { class: "soft" },
      "Piscine et pages inventées, sorties écrites pour l’exercice : aucun assistant n’est interrogé. ",
      `Graine : ${seed} (elle fixe l’ordre des besoins).`,
    );
  }

  _question() {
    const materials = MATERIALS.map(({ title, text }) => make("div", {}, make("dt", {}, title), make("dd", {}, text)));
    return make(
      "div", {},
      make("h4", { class: "title" }, "La question, toujours la même"),
      make("blockquote", { class: "asked" }, QUESTION),
      make(
        "details", {},
        make("summary", {}, "Voir la feuille, la consigne et les pages"), make("dl", {}, ...materials),
      ),
    );
  }

  _needList() {
    this.states = new Map();
    const choices = this.needs.map((need, index) => {
      const radio = make("input", { type: "radio", name: "pieces-need", value: need.id });
      radio.checked = index === 0;
      radio.addEventListener("change", () => this._serve(need));
      const state = make("span", { class: "state" }, "à servir");
      this.states.set(need.id, state);
      const who = make("span", {}, make("strong", {}, need.who), `, ${need.role} `, state);
      const words = make("span", {}, who, make("span", { class: "soft" }, `« ${need.ask} »`));
      return make("label", { class: "choice" }, radio, words);
    });
    return make("fieldset", {}, make("legend", {}, "1. Choisir la personne à servir"), ...choices);
  }

  _switches() {
    const choices = PIECES.map((piece) => {
      const box = make("input", { type: "checkbox", name: `pieces-${piece.id}` });
      box.addEventListener("change", () => this._turn(piece, box.checked));
      const words = make(
        "span", {},
        make("strong", {}, piece.name), make("span", { class: "cost" }, `coût ${piece.cost}`),
        make("span", { class: "soft" }, piece.what),
      );
      return make("label", { class: "choice" }, box, words);
    });
    return make("fieldset", {}, make("legend", {}, "2. Allumer ou éteindre les pièces"), ...choices);
  }

  _answer() {
    this.output = make("blockquote", { class: "output" });
    this.cost = make("p");
    return make(
      "section", { "aria-label": "La réponse obtenue" },
      make("h4", { class: "title" }, "3. Lire la réponse obtenue"),
      make("p", { class: "soft" }, "Entre parenthèses : d’où vient chaque phrase. Un vrai assistant ne l’affiche pas."),
      this.output, this.cost,
    );
  }

  _proposal() {
    this.button = make("button", { type: "button", class: "button" });
    this.button.addEventListener("click", () => this._propose());
    this.tally = make("p");
    return make("div", { class: "proposal" }, make("div", { class: "actions" }, this.button), this.status, this.tally);
  }

  _noteList() {
    this.notes = make("ul", { class: "notes" });
    const title = make("h4", { class: "title" }, "Ce que chaque pièce apporte et risque dans cette réponse");
    return make("section", { "aria-label": "Notes sur les pièces allumées" }, title, this.notes);
  }

  _serve(need) {
    this._need = need;
    this._show();
    this.status.textContent = `Vous servez ${need.who}. Cherchez la combinaison utile, sans pièce de trop.`;
  }

  _turn(piece, on) {
    // Rebuilt in the order of the switches, so that two ways to the same combination give the same words.
    const kept = PIECES.map(({ id }) => id).filter((id) => (id === piece.id ? on : this._on.has(id)));
    this._on = new Set(kept);
    this._show();
    const { wait, energy } = costOf(this._on);
    const state = `${piece.name} : ${on ? "pièce allumée" : "pièce éteinte"}. La réponse a été recomposée.`;
    this.status.textContent = `${state} Attente ${wait}, énergie ${energy}.`;
  }

  _show() {
    this.output.replaceChildren(
      ...compose(this._on).flatMap(({ text, origin }) => [
        `${text} `, make("span", { class: "origin" }, `(${ORIGINS[origin]})`), " ",
      ]),
    );
    const { wait, energy } = costOf(this._on);
    this.cost.replaceChildren(
      "Attente : ", make("strong", {}, wait), ". Énergie : ", make("strong", {}, energy),
      ". Ces mots comparent les combinaisons entre elles ; rien n’est mesuré ici.",
    );
    this.button.textContent = `Proposer cette réponse à ${this._need.who}`;
    this._showNotes();
    this._showTally();
  }

  _showNotes() {
    const items = notesOf(this._on).map(({ piece, gain, risk }) =>
      make(
        "li", {},
        make("strong", {}, piece),
        make("span", {}, make("span", { class: "gain" }, "Gain. "), gain),
        make("span", {}, make("span", { class: "risk" }, "Risque. "), risk),
      ),
    );
    const none = make("li", {}, "Aucune pièce allumée : un modèle brut, sans utilité ici.");
    this.notes.replaceChildren(...(items.length ? items : [none]));
  }

  _showTally() {
    const left = this.needs.filter((need) => !this._solved.has(need.id)).map((need) => need.who);
    this.tally.textContent = left.length
      ? `Besoins servis : ${this._solved.size} sur ${this.needs.length}. À servir : ${left.join(", ")}.`
      : "Les trois besoins sont servis, avec trois combinaisons différentes du même modèle.";
  }

  _propose() {
    const { solved, message } = judge(this._need.id, this._on);
    if (solved) {
      this._solved.add(this._need.id);
      const state = this.states.get(this._need.id);
      state.textContent = "servi";
      state.classList.add("served");
    }
    this._showTally();
    this.status.textContent = solved ? `Besoin servi. ${message}` : `Pas encore. ${message}`;
    if (this._solved.size === this.needs.length) this._tell();
  }

  _tell() {
    if (this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-pieces", Pieces);
