// « Le stagiaire numérique »: give rights to an agent simulated by rules, let it loose on twelve messages, try again.

import { shuffled } from "./chance.js";
import { make } from "./page-nodes.js";
import { account, play, trio } from "./stagiaire-core.js";
import { MESSAGES, RIGHTS } from "./stagiaire-data.js";
import { results } from "./stagiaire-results.js";
import { dress } from "./stagiaire-style.js";
import { question, settings } from "./stagiaire-view.js";
import { TRIO, summary } from "./stagiaire-words.js";

class Stagiaire extends HTMLElement {
  _rights = Object.fromEntries(RIGHTS.map(({ id }) => [id, "alone"]));
  _games = [];
  _told = false;

  connectedCallback() {
    if (this.status) return; // put back on the page: everything is still there
    const seed = Number(this.getAttribute("seed")) || 0;
    this.messages = shuffled(MESSAGES, seed);
    this.panel = make("div", { class: "stagiaire-panel" });
    this.status = make("p", { role: "status", class: "visually-hidden" });
    this.replaceChildren(this._intro(seed), this.panel, this.status);
    this._settings(false);
  }

  _intro(seed) {
    return make(
      "p", { class: "soft" },
      "Un atelier de vélos inventé, douze messages dont deux piégés. Ce stagiaire suit des règles écrites : ",
      `c’est une simulation, aucun modèle n’est interrogé. Graine : ${seed} (elle fixe l’ordre des messages).`,
    );
  }

  _show(node, follow = true) {
    this.panel.replaceChildren(node);
    if (follow) node.querySelector("h4").focus();
  }

  _settings(follow = true) {
    const changed = (id, level) => {
      this._rights[id] = level;
      this.status.textContent = TRIO[trio(this._rights)];
    };
    this._show(settings(this._rights, (rights) => TRIO[trio(rights)], { changed, start: () => this._start() }), follow);
    this.status.textContent = "";
  }

  _start() {
    this._answers = [];
    this._playing = { ...this._rights };
    this._go();
  }

  _go() {
    const game = play(this.messages, this._playing, this._answers);
    if (!game.asked) {
      this._end(game);
      return;
    }
    const place = this.messages.indexOf(game.asked.message) + 1;
    const answer = (given) => {
      this._answers.push(given);
      this._go();
    };
    this._show(question(game.asked, game.approvals + 1, place, this.messages.length, answer));
  }

  _end(game) {
    this._games.push({ ...game, rights: this._playing });
    this._show(results(this._games, this.messages, () => this._settings()));
    this.status.textContent = summary(account(game));
    this._tell();
  }

  // Done once two tries were made with different rights.
  _tell() {
    const kinds = new Set(this._games.map(({ rights }) => JSON.stringify(rights)));
    if (this._told || kinds.size < 2) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-stagiaire", Stagiaire);
