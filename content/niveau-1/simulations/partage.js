// « La ligne de partage »: one leaflet made in five ways; place each on an axis, choose its mention, compare.

import { shuffled } from "./chance.js";
import { closest, compare, french, gap, mostDivided, range } from "./partage-core.js";
import { LEAFLETS, MENTIONS, VERDICTS, VIEWS } from "./partage-data.js";
import { make, table } from "./page-nodes.js";
import { axis, sign } from "./partage-dom.js";
import { dress } from "./partage-style.js";

class Partage extends HTMLElement {
  _told = false;

  connectedCallback() {
    if (this.form) return; // put back on the page: everything is still there
    const seed = Number(this.getAttribute("seed")) || 0;
    this.leaflets = shuffled(LEAFLETS, seed);
    const intro = make(
      "p", { class: "soft" },
      "La médiathèque imprime un dépliant pour son atelier de réparation. Cinq personnes inventées le font, ",
      `chacune à sa façon. Graine : ${seed} (elle fixe l’ordre).`,
    );
    this.form = this._form();
    this.outcome = make("div", { class: "outcome", hidden: "" });
    this.replaceChildren(intro, this.form, this.outcome);
  }

  _form() {
    this.ranges = new Map();
    this.selects = new Map();
    this.warn = make("p", { class: "warn", role: "status" });
    const form = make(
      "form", { novalidate: "" },
      ...this.leaflets.map((leaflet, place) => this._leaflet(leaflet, place)),
      this.warn,
      make(
        "div", { class: "actions" },
        make("button", { type: "submit", class: "button" }, "Comparer avec trois points de vue"),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._compare();
    });
    return form;
  }

  _leaflet(leaflet, place) {
    const { name, how } = leaflet;
    return make(
      "fieldset", {},
      make("legend", {}, `${place + 1}. Le dépliant de ${name}`), make("p", {}, how),
      this._place(leaflet), this._mention(leaflet),
    );
  }

  _place({ id }) {
    const input = make("input", { type: "range", min: "0", max: "10", step: "1", value: "5" });
    const shown = make("strong", {}, "5 sur 10");
    input.setAttribute("aria-valuetext", "5 sur 10");
    input.addEventListener("input", () => {
      shown.textContent = `${input.value} sur 10`;
      input.setAttribute("aria-valuetext", shown.textContent);
    });
    this.ranges.set(id, input);
    const ends = make(
      "div", { class: "ends", "aria-hidden": "true" },
      make("span", {}, "0 tout machine"), make("span", {}, "10 tout humain"),
    );
    return make("div", {}, make("label", {}, make("span", {}, "Apport humain : ", shown), input), ends);
  }

  _mention({ id }) {
    const options = MENTIONS.map((mention) => make("option", { value: mention.id }, mention.words));
    const select = make("select", {}, make("option", { value: "" }, "Choisir une mention"), ...options);
    this.selects.set(id, select);
    const whole = make("p", { class: "whole", "aria-hidden": "true", hidden: "" }); // a narrow select cuts its words
    select.addEventListener("change", () => {
      const chosen = MENTIONS.find((mention) => mention.id === select.value);
      whole.textContent = chosen ? chosen.words : "";
      whole.hidden = !chosen || chosen.share === 0;
    });
    return make("div", { class: "mention" }, make("label", {}, "Mention à imprimer", select), whole);
  }

  _compare() {
    const missing = this.leaflets.filter(({ id }) => !this.selects.get(id).value);
    if (missing.length) {
      this.warn.textContent = `Il manque la mention de : ${missing.map(({ name }) => name).join(", ")}.`;
      this.selects.get(missing[0].id).focus();
      return;
    }
    this.warn.textContent = "";
    const mine = Object.fromEntries(this.leaflets.map(({ id }) => [id, Number(this.ranges.get(id).value)]));
    this._show(mine);
    this._tell();
  }

  _show(mine) {
    const title = make("h4", { class: "title", tabindex: "-1" }, "Votre ligne et trois autres");
    const edit = make("button", { type: "button", class: "button-quiet" }, "Modifier mes réponses");
    edit.addEventListener("click", () => this.ranges.get(this.leaflets[0].id).focus());
    this.outcome.replaceChildren(
      title, ...this._sentences(mine), this._key(), this._axes(mine), this._numbers(mine),
      make("h4", { class: "label" }, "Vos cinq mentions"), this._mentions(),
      make("div", { class: "actions" }, edit),
    );
    this.outcome.hidden = false;
    title.focus();
  }

  _sentences(mine) {
    const near = closest(mine, VIEWS);
    const names = near.map(({ view }) => view.name).join(" et ");
    const divided = mostDivided(this.leaflets, VIEWS);
    const { low, high } = range(divided.id, VIEWS);
    return [
      make("p", { class: "soft" }, "Ces trois points de vue sont écrits par nous. Ce n’est pas un sondage."),
      make("p", {}, "Le plus proche du vôtre : ", make("strong", {}, names),
        `, à ${french(near[0].gap)}\u00a0point d’écart en moyenne.`),
      make("p", {}, `Le dépliant qui les divise le plus : celui de ${divided.name}, placé de ${low} à ${high}.`),
    ];
  }

  _key() {
    const you = make("div", { class: "you" }, make("dt", {}, sign("me"), "Vous"));
    const others = VIEWS.map(({ id, name, cares }) =>
      make("div", {}, make("dt", {}, sign(id), name), make("dd", {}, cares)),
    );
    return make("dl", {}, you, ...others);
  }

  _axes(mine) {
    const lines = this.leaflets.map(({ id, name }) => {
      const places = Object.fromEntries([["me", mine[id]], ...VIEWS.map((view) => [view.id, view.places[id]])]);
      return make("div", { class: "axis" }, make("span", {}, name), axis(places));
    });
    return make("div", { class: "axes", "aria-hidden": "true" }, ...lines);
  }

  _numbers(mine) {
    const rows = this.leaflets.map(({ id, name }) => [name, mine[id], ...VIEWS.map((view) => view.places[id])]);
    const gaps = ["Écart moyen", "", ...VIEWS.map((view) => french(gap(mine, view.places)))];
    const heads = ["Nom", "Vous", ...VIEWS.map(({ name }) => name.split(",")[0])];
    return table("Apport humain, de 0 à 10", heads, [...rows, gaps]);
  }

  _mentions() {
    const lines = this.leaflets.map((leaflet) => {
      const chosen = MENTIONS.find(({ id }) => id === this.selects.get(leaflet.id).value);
      const words = `${leaflet.name}, « ${chosen.words} » : `;
      return make("li", {}, make("strong", {}, words), VERDICTS[compare(chosen, leaflet)]);
    });
    return make("ul", { class: "mentions" }, ...lines);
  }

  _tell() {
    if (this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-partage", Partage);
