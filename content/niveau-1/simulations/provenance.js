// « D’où vient cette image ? »: three invented cases; each clue takes minutes; one decides when to stop looking.

import { shuffled } from "./chance.js";
import { account, left, minutes, POSSIBLE, shortest, spent, standing } from "./provenance-core.js";
import { CASES, LABELS } from "./provenance-data.js";
import { make, table } from "./page-nodes.js";
import { picture } from "./provenance-draw.js";
import { dress } from "./provenance-style.js";

const STANDINGS = {
  held: "Votre décision s’appuie sur vos indices.",
  bare: "Vos indices ne suffisaient pas encore à l’appuyer.",
  waits: "S’abstenir ne demande aucune preuve. C’est souvent le bon choix, mais personne n’est informé.",
};
const SHORT = { held: "appuyée", bare: "pas encore appuyée", waits: "abstention" };

class Provenance extends HTMLElement {
  _outcomes = [];
  _told = false;

  connectedCallback() {
    if (this.status) return; // put back on the page: everything is still there
    this.seed = Number(this.getAttribute("seed")) || 0;
    this.cases = shuffled(CASES, this.seed);
    this.status = make("p", { role: "status", class: "visually-hidden" });
    this.stage = make("div", { class: "case" });
    const intro = make(
      "p", { class: "soft" },
      "Trois cas inventés et dessinés pour l’exercice. Ici, un indice écarte une possibilité. ",
      `Dans la vie, il la rend moins probable. Graine : ${this.seed} (elle fixe l’ordre des cas).`,
    );
    this.replaceChildren(intro, this.stage, this.status);
    this._open(false);
  }

  get _case() {
    return this.cases[this._outcomes.length];
  }

  _open(follow = true) {
    const { title, role, clues } = this._case;
    this._read = new Set();
    this.place = make(
      "h4", { class: "title", tabindex: "-1" }, `Cas ${this._outcomes.length + 1} sur ${this.cases.length} : ${title}`,
    );
    this.state = make("div", { class: "state" });
    this.form = this._deciding();
    this.outcome = make("div", { class: "outcome", hidden: "" });
    this.stage.replaceChildren(
      this.place, make("p", {}, role), this._post(), make("h4", { class: "label" }, "Les indices, et leur prix"),
      make("ul", { class: "clues" }, ...clues.map((clue) => this._clue(clue))), this.state, this.form, this.outcome,
    );
    this._showState();
    if (follow) this.place.focus();
  }

  _post() {
    const { id, message, seen } = this._case;
    const words = make("figcaption", {}, make("strong", {}, `« ${message} »`), make("span", { class: "seen" }, seen));
    return make("figure", { class: "post" }, picture(id), words);
  }

  _clue(clue) {
    const price = make("span", {}, minutes(clue.minutes));
    const button = make("button", { type: "button", class: "button-quiet" }, make("span", {}, clue.name), price);
    const finding = make(
      "p", { class: "finding", hidden: "" }, clue.finding, " ", make("span", { class: "soft" }, this._effect(clue)),
    );
    button.addEventListener("click", () => this._look(clue, button, finding));
    return make("li", {}, button, finding);
  }

  _effect({ excludes }) {
    if (!excludes.length) return "Rien n’est écarté.";
    return `Écarte : ${excludes.map((id) => `« ${LABELS[id]} »`).join(" et ")}.`;
  }

  _look(clue, button, finding) {
    if (!finding.hidden) return;
    button.setAttribute("aria-disabled", "true");
    finding.hidden = false;
    if (!this.outcome.hidden) {
      this.status.textContent = `${clue.finding} ${this._effect(clue)}`; // decided: read for free
      return;
    }
    this._read.add(clue);
    this._showState();
    const clock = minutes(spent(this._clues()));
    this.status.textContent = `${clue.finding} ${this._effect(clue)} Temps passé : ${clock}.`;
  }

  _clues() {
    return [...this._read];
  }

  _showState() {
    const possible = left(this._clues());
    const line = (id) => {
      const gone = !possible.includes(id);
      const word = gone ? "écarté" : "possible";
      return make("li", { class: gone ? "gone" : "" }, make("span", {}, LABELS[id]), ` : ${word}`);
    };
    const clock = make("strong", {}, `Temps passé : ${minutes(spent(this._clues()))}`);
    this.state.replaceChildren(
      make("p", {}, clock, ". Ce contenu est-il…"),
      make("ul", {}, ...POSSIBLE.map(line)),
    );
  }

  _deciding() {
    this.radios = Object.keys(this._case.choices).map((value) =>
      make("input", { type: "radio", name: "provenance-decision", value }),
    );
    const labels = this.radios.map((radio) =>
      make("label", { class: "choice" }, radio, this._case.choices[radio.value]),
    );
    this.warn = make("p", { class: "warn", role: "status" });
    const form = make(
      "form", { novalidate: "" },
      make("fieldset", {}, make("legend", {}, "Assez cherché ? Décidez."), ...labels),
      this.warn,
      make("div", { class: "actions" }, make("button", { type: "submit", class: "button" }, "Décider")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._decide();
    });
    return form;
  }

  _decide() {
    const chosen = this.radios.find((radio) => radio.checked);
    if (!chosen) {
      this.warn.textContent = "Choisissez une décision. « Je ne sais pas » en est une.";
      this.radios[0].focus();
      return;
    }
    const { title, clues, choices } = this._case;
    const read = this._clues();
    this.form.hidden = true;
    this._showOutcome(chosen.value, read);
    this._outcomes.push({ title, clues, read, decision: chosen.value, words: choices[chosen.value] });
    this._tell();
  }

  _showOutcome(decision, read) {
    const { truth, lesson, clues, choices } = this._case;
    const best = shortest(clues);
    const names = best.map(({ name }) => name.toLowerCase()).join(", puis ");
    const last = this._outcomes.length + 1 === this.cases.length;
    const next = make("button", { type: "button", class: "button" }, last ? "Voir le bilan" : "Cas suivant");
    next.addEventListener("click", () => (last ? this._account() : this._open()));
    const words = choices[decision].toLowerCase();
    const title = make("h4", { class: "label", tabindex: "-1" }, `Vous avez choisi : ${words}.`);
    this.outcome.replaceChildren(
      title,
      make("p", {}, `${STANDINGS[standing(decision, read)]} Temps passé : ${minutes(spent(read))}.`),
      make("p", {}, make("strong", {}, `Ce contenu est ${LABELS[truth]}. `), lesson),
      make("p", { class: "soft" }, `Vu après coup, le chemin le plus court : ${names} (${minutes(spent(best))}). `,
        "Vous pouvez lire les autres indices, plus haut : leur temps ne compte plus."),
      make("div", { class: "actions" }, next),
    );
    this.outcome.hidden = false;
    title.focus();
  }

  _account() {
    const { minutes: total, least, held } = account(this._outcomes);
    const title = make("h4", { class: "title", tabindex: "-1" }, "Bilan des trois cas");
    const rows = this._outcomes.map((one) => [
      one.title, `${one.words} (${SHORT[standing(one.decision, one.read)]})`,
      `${minutes(spent(one.read))}, ${spent(shortest(one.clues))} au mieux`,
    ]);
    const again = make("button", { type: "button", class: "button-quiet" }, "Recommencer");
    again.addEventListener("click", () => this._restart());
    this.stage.replaceChildren(
      title,
      make(
        "p", {},
        `Décisions appuyées par vos indices : ${held} sur ${rows.length}. Temps passé : ${minutes(total)}. `,
        `Les chemins les plus courts demandaient ${minutes(least)}, mais on ne les connaît qu’après.`,
      ),
      table("Cas par cas", ["Cas", "Votre décision", "Temps"], rows),
      make("p", {}, "Ici, scruter les défauts n’écartait rien. L’origine ou un second canal tranchaient."),
      this._hint(),
      make("div", { class: "actions" }, again),
    );
    title.focus();
  }

  _hint() {
    const none = account(this._outcomes).clues === 0;
    return make("p", { class: "soft" }, none ? "Vous n’avez ouvert aucun indice. Recommencez pour en essayer." : "");
  }

  _restart() {
    this._outcomes = [];
    this._open();
  }

  _tell() {
    const done = this._outcomes.length === this.cases.length && account(this._outcomes).clues > 0;
    if (this._told || !done) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-provenance", Provenance);
