// « Avec et sans béquille »: twelve words learned in two ways, a detour, a recall, and how little it proves.

import { deal, isRight, learned, letters, recallOrder, scores } from "./bequille-core.js";
import { SUMS, WAYS, WORDS } from "./bequille-data.js";
import { results } from "./bequille-results.js";
import { dress } from "./bequille-style.js";
import { card, detour, recallForm } from "./bequille-view.js";
import { make } from "./page-nodes.js";

const now = () => performance.now() / 1000;

class Bequille extends HTMLElement {
  _swapped = false;
  _told = false;

  connectedCallback() {
    if (this.status) return; // put back on the page: everything is still there
    this.seed = Number(this.getAttribute("seed")) || 0;
    this.panel = make("div", { class: "bequille-panel" });
    this.status = make("p", { role: "status", hidden: "" });
    this.replaceChildren(this._intro(), this.panel, this.status);
    this._begin(false);
  }

  _intro() {
    return make(
      "p", { class: "soft" },
      "Une langue inventée, douze mots à retenir. L’orthographe ne compte pas et personne ne vous note. ",
      `Graine : ${this.seed} (elle fixe l’ordre des mots et leur façon).`,
    );
  }

  // What the card already shows is only said aloud.
  _say(sentence, shown = false) {
    this.status.textContent = sentence;
    this.status.classList.toggle("visually-hidden", shown);
    this.status.hidden = !sentence;
  }

  _show(node, follow = true) {
    this.panel.replaceChildren(node);
    if (follow) node.querySelector("h4").focus();
  }

  _begin(follow) {
    this.dealt = deal(WORDS, this.seed, this._swapped);
    this.steps = [];
    this.first = null;
    this._learn(0, follow);
  }

  // --- Learning

  _learn(at, follow = true) {
    this.at = at;
    this.asked = 0;
    this.since = now();
    const word = this.dealt[at];
    this.card = card(word, at, this.dealt.length, WAYS[word.way], {
      copy: () => this._leave(true),
      propose: (typed) => this._propose(word, typed),
      help: () => this._help(word),
      next: () => this._leave(this.found),
    });
    this._show(this.card.node, follow);
    this._say("");
  }

  _propose(word, typed) {
    if (!typed.trim()) {
      this._say("Écrivez une idée, même incertaine, ou demandez un indice.");
      this.card.field.focus();
    } else if (isRight(word, typed)) {
      this._reveal(word, true);
    } else {
      this._help(word, "Pas encore. ");
    }
  }

  _help(word, before = "") {
    this.asked += 1;
    if (this.asked > 1) {
      this._reveal(word, false);
      return;
    }
    const { first, length } = letters(word);
    const hint = `${before}Indice : le mot français commence par « ${first} » et compte ${length} lettres.`;
    this.card.showHint(hint);
    this._say(hint, true);
  }

  _reveal(word, found) {
    this.found = found;
    this.card.showAnswer(`${found ? "Vous l’avez trouvé" : "La solution"} : ${word.form} veut dire ${word.means[0]}.`);
    this._say("");
  }

  _leave(found) {
    const { form, way } = this.dealt[this.at];
    this.steps.push({ form, way, found, seconds: now() - this.since });
    if (this.at + 1 < this.dealt.length) {
      this._learn(this.at + 1);
      if (way === "solution") this._say(`${form} : solution recopiée, exercice réussi.`);
    } else {
      this.learnedAt = now();
      this._detour(0);
    }
  }

  // --- Detour and recall

  _detour(at) {
    if (at === SUMS.length) {
      this._recall((answers) => this._end(answers));
      return;
    }
    this._show(detour(SUMS[at], at, SUMS.length, () => this._detour(at + 1)));
    this._say("");
  }

  _recall(then) {
    this._show(recallForm(recallOrder(WORDS, this.seed), then));
    this._say("");
  }

  _end(answers) {
    this.first = { scores: scores(this.dealt, answers), answers };
    this._results(null);
    this._tell();
  }

  _later(answers) {
    const minutes = Math.floor(this.elapsed / 60);
    this._results({ scores: scores(this.dealt, answers), minutes });
  }

  _results(later) {
    const again = () => {
      this.elapsed = now() - this.learnedAt;
      this._recall((answers) => this._later(answers));
    };
    const other = () => {
      this._swapped = !this._swapped;
      this._begin(true);
      this._say("Les réponses précédentes sont effacées. Les deux façons ont échangé leurs mots.");
    };
    const shown = { dealt: this.dealt, learned: learned(this.steps), first: this.first, later };
    this._show(results(shown, { again, other }));
  }

  _tell() {
    if (this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-bequille", Bequille);
