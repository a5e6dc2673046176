// « Le détecteur de certitude »: bet on eight answers with a confidence, then see one's own calibration.

import { shuffled } from "./chance.js";
import { ANSWERS } from "./certitude-data.js";
import { make } from "./page-nodes.js";
import { results } from "./certitude-results.js";
import { dress } from "./certitude-style.js";

const FEELINGS = {
  50: "pile ou face",
  60: "petite préférence",
  70: "plutôt confiance",
  80: "confiance",
  90: "grande confiance",
  100: "aucun doute",
};

class Certitude extends HTMLElement {
  _bets = new Map();
  _at = 0;
  _told = false;

  connectedCallback() {
    if (this.status) return; // put back on the page: everything is still there
    this.seed = Number(this.getAttribute("seed")) || 0;
    this.answers = shuffled(ANSWERS, this.seed);
    this.status = make("p", { role: "status" }, "Aucun pari enregistré pour l’instant.");
    this.outcome = make("div", { class: "outcome", hidden: "" });
    this.replaceChildren(this._intro(), this._form(), this.status, this.outcome);
    this._show();
  }

  _intro() {
    return make(
      "p", { class: "soft" },
      "Huit réponses écrites pour l’exercice, toutes sur le même ton assuré. Certaines sont fausses. ",
      `Graine : ${this.seed} (elle fixe l’ordre des réponses).`,
    );
  }

  _form() {
    this.place = make("h4", { class: "title", tabindex: "-1" });
    this.question = make("p", { class: "bet-question" });
    this.answer = make("blockquote");
    this.form = make(
      "form", { novalidate: "" },
      this.place, this.question, this.answer, this._verdictField(), this._confidenceField(), this._buttons(),
    );
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._keep();
    });
    return this.form;
  }

  _verdictField() {
    this.radios = ["vraie", "fausse"].map((value) => make("input", { type: "radio", name: "certitude-says", value }));
    const labels = this.radios.map((radio) => make("label", { class: "choice" }, radio, `Je la crois ${radio.value}`));
    const legend = make("legend", {}, "Cette réponse est-elle exacte ?");
    return make("fieldset", {}, legend, make("div", { class: "pair" }, ...labels));
  }

  _confidenceField() {
    this.range = make("input", { type: "range", min: "50", max: "100", step: "10", value: "50" });
    this.shown = make("strong");
    this.range.addEventListener("input", () => this._showConfidence());
    const ends = make(
      "div", { class: "bet-ends", "aria-hidden": "true" },
      make("span", {}, "50 % pile ou face"), make("span", {}, "100 % aucun doute"),
    );
    const label = make("label", {}, "Mon assurance : ", this.shown, this.range);
    return make("div", { class: "bet-confidence" }, label, ends);
  }

  _buttons() {
    this.next = make("button", { type: "submit", class: "button" });
    this.back = make("button", { type: "button", class: "button-quiet" }, "Revenir au pari précédent");
    this.back.addEventListener("click", () => {
      this._at -= 1;
      this._show();
      this.place.focus();
    });
    return make("div", { class: "actions" }, this.next, this.back);
  }

  _show() {
    const { id, question, answer } = this.answers[this._at];
    const bet = this._bets.get(id);
    this.place.textContent = `Réponse ${this._at + 1} sur ${this.answers.length}`;
    this.question.textContent = question;
    this.answer.textContent = answer;
    for (const radio of this.radios) radio.checked = bet !== undefined && (radio.value === "vraie") === bet.says;
    this.range.value = String(bet?.confidence ?? 50);
    this.back.hidden = this._at === 0;
    this.next.textContent = this._isLast() ? "Enregistrer et voir ma courbe" : "Enregistrer ce pari";
    this._showConfidence();
  }

  _showConfidence() {
    const words = `${this.range.value} %, ${FEELINGS[this.range.value]}`;
    this.shown.textContent = words;
    this.range.setAttribute("aria-valuetext", words);
  }

  _keep() {
    const chosen = this.radios.find((radio) => radio.checked);
    if (!chosen) {
      this.status.textContent = "Il manque votre avis : choisissez « vraie » ou « fausse », puis enregistrez.";
      this.radios[0].focus();
      return;
    }
    const confidence = Number(this.range.value);
    this._bets.set(this.answers[this._at].id, { says: chosen.value === "vraie", confidence });
    this.status.textContent = `Pari ${this._at + 1} enregistré : ${chosen.value}, ${confidence} %.`;
    if (this._isLast()) {
      this._reveal();
      return;
    }
    this._at += 1;
    this._show();
    this.place.focus();
  }

  _isLast() {
    return this._at + 1 === this.answers.length;
  }

  _reveal() {
    const { node, sentence } = results(this.answers, this._bets);
    const again = make("button", { type: "button", class: "button-quiet" }, "Laisser la place à une autre personne");
    again.addEventListener("click", () => this._restart());
    this.outcome.replaceChildren(node, make("div", { class: "actions" }, again));
    this.outcome.hidden = false;
    this.form.hidden = true;
    this.status.textContent = `Huit paris enregistrés. ${sentence}`;
    node.querySelector("[tabindex='-1']").focus();
    this._tell();
  }

  _restart() {
    this._bets.clear();
    this._at = 0;
    this.outcome.hidden = true;
    this.outcome.replaceChildren();
    this.form.hidden = false;
    this._show();
    this.status.textContent = "Les paris précédents sont effacés de cette page.";
    this.place.focus();
  }

  _tell() {
    if (this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-certitude", Certitude);
