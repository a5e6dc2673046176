// « Le feu de décision »: a first opinion, three dials, a light given by a written rule that may be contested.

import { shuffled } from "./chance.js";
import { DIALS, account, decide, deciding, mostOften } from "./feu-core.js";
import { DIAL_WORDS, LIGHTS, REASONS, SITUATIONS, oursOf } from "./feu-data.js";
import { dress } from "./feu-style.js";
import * as view from "./feu-view.js";

const { make } = view;
const compareWords = (most) =>
  (most.length
    ? `D’après vos réglages, ce qui a le plus souvent décidé du feu : ${view.namesOf(most)}.`
    : "D’après vos réglages, aucun curseur n’a décidé seul.") +
  " Ce que l’on ressent et ce que la règle calcule peuvent différer.";
const ASKED = 5; // the situations to decide before the account is offered

class Feu extends HTMLElement {
  _rounds = [];
  _told = false;

  connectedCallback() {
    if (this.panel) return; // put back on the page: everything is still there
    const seed = Number(this.getAttribute("seed")) || 0;
    this.situations = shuffled(SITUATIONS, seed);
    this.panel = make("div", { class: "feu-panel" });
    this.status = make("p", { role: "status" });
    const intro = "Personnes et situations inventées. Rien n’est envoyé. ";
    this.replaceChildren(
      make("p", { class: "soft" }, intro, `Graine : ${seed} (elle fixe l’ordre des situations).`), this.panel, this.status,
    );
    this._ask(false);
  }

  // Show one step; the focus goes to its title, for the button that was pressed is gone.
  _open(title, nodes, follow = true) {
    this.panel.replaceChildren(title, ...nodes);
    this.status.textContent = "";
    if (!follow) return;
    title.focus();
    title.scrollIntoView({ block: "nearest" });
  }

  get _situation() {
    return this.situations[this._rounds.length];
  }

  _place() {
    return `Situation ${this._rounds.length + 1} sur ${this.situations.length}`;
  }

  _paper() {
    const { who, task } = this._situation;
    return make("div", { class: "feu-paper" }, make("strong", {}, who), make("p", {}, task));
  }

  // --- First opinion

  _ask(follow = true) {
    const choices = Object.keys(LIGHTS).map((light) =>
      view.button(LIGHTS[light], () => this._dials(light), true),
    );
    const question = make("p", { id: "feu-first" }, "Utiliser une IA générative ? Votre premier avis, sans réfléchir :");
    const group = { class: "feu-choices", role: "group", "aria-labelledby": "feu-first" };
    this._open(view.heading(this._place()), [this._paper(), question, make("div", group, ...choices)], follow);
  }

  // --- Three dials, the light, the rule

  _dials(first) {
    this._first = first;
    this.dials = DIALS.map((id) => view.dial(id, () => this._show()));
    for (const dial of this.dials) dial.set("0");
    this.light = view.trafficLight();
    this.rule = view.ruleList();
    this.contest = make("div", { class: "feu-step", hidden: "" });
    this.decisions = make(
      "div", { class: "actions" },
      view.button("Suivre la règle", () => this._keep(decide(this._settings()).light)),
      view.button("Contester", () => this._contest(), true),
    );
    this._show();
    const told = `Votre premier avis : « ${LIGHTS[first]} ». Réglez les trois curseurs, puis décidez.`;
    this._open(view.heading(`${this._place()} : les curseurs`), [
      this._paper(), make("p", {}, told), make("div", { class: "feu-dials" }, ...this.dials.map(({ node }) => node)), this.light.node,
      this.decisions, this.contest,
      make("p", { class: "soft" }, "La règle, lue de haut en bas ; la première ligne qui convient décide :"), this.rule,
    ]);
  }

  _settings() {
    return Object.fromEntries(DIALS.map((id, place) => [id, this.dials[place].value()]));
  }

  _show() {
    const result = decide(this._settings());
    this.light.node.dataset.light = result.light;
    this.light.says.textContent = view.lightWords(result);
    const others = view.decidingWords(deciding(this._settings()), result.light);
    this.light.why.textContent = `Ligne ${result.line + 1} de la règle. ${others}`;
    view.showLine(this.rule, result.line);
  }

  _contest() {
    const { light } = decide(this._settings());
    const others = Object.fromEntries(Object.entries(LIGHTS).filter(([id]) => id !== light));
    const decision = view.radios("decision", "Votre décision", others);
    const reason = view.radios("reason", "Votre raison", view.reasonChoices);
    const save = view.button("Enregistrer mon désaccord", () => {
      if (decision.chosen() && reason.chosen()) return this._keep(decision.chosen(), reason.chosen());
      this.status.textContent = "Choisissez une décision et une raison, puis enregistrez.";
      return (decision.chosen() ? reason : decision).inputs[0].focus();
    });
    this.contest.replaceChildren(decision.node, reason.node, make("div", { class: "actions" }, save));
    this.contest.hidden = false;
    decision.inputs[0].focus();
  }

  // --- What we would say, then the next one

  _keep(final, reason) {
    const situation = this._situation;
    const dials = this._settings();
    this._rounds.push({ id: situation.id, first: this._first, final, reason, dials });
    const ours = oursOf(situation);
    const same = DIALS.every((id) => dials[id] === ours[id]);
    const start = same ? "Même réglage que nous" : `Notre réglage, discutable : ${view.dialsWords(ours)}`;
    this._open(view.heading(`Décidé : ${LIGHTS[final]}`), [
      ...(reason ? [make("p", {}, REASONS[reason].answer)] : []),
      make(
        "div", { class: "feu-note" },
        make("p", {}, `${start}. `, "Feu : ", make("strong", {}, view.lightWords(decide(ours))), "."),
        make("p", {}, situation.why),
        make("p", {}, make("strong", {}, "Sans IA : "), situation.without),
      ),
      make("div", { class: "actions" }, ...this._next()),
    ]);
  }

  _next() {
    const left = this.situations.length - this._rounds.length;
    const next = view.button("Situation suivante", () => this._ask(), this._rounds.length >= ASKED);
    const end = view.button("Voir mon bilan", () => this._end());
    return [...(this._rounds.length >= ASKED ? [end] : []), ...(left ? [next] : [])];
  }

  // --- The account

  _end() {
    const done = account(this._rounds);
    const many = (number, one, several) => `${number || "aucun"} ${number > 1 ? several : one}`;
    const sums = `${this._rounds.length} situations : ${many(done.changed, "premier avis changé", "premiers avis changés")}, `;
    const question = view.radios("dial", "Quel curseur vous a fait changer d’avis, le plus souvent ?", {
      ...Object.fromEntries(DIALS.map((id) => [id, DIAL_WORDS[id].name])), none: "Aucun",
    });
    const compared = make("p", { role: "status" });
    question.node.addEventListener("change", () => (compared.textContent = compareWords(mostOften(done.often))));
    const left = this.situations.length - this._rounds.length;
    this._open(view.heading("Votre bilan"), [
      make("p", {}, sums, many(done.contested, "désaccord avec la règle", "désaccords avec la règle"), "."),
      view.accountTable(done.rows, this.situations),
      question.node, compared,
      make(
        "div", { class: "actions" },
        ...(left ? [view.button("Reprendre les situations", () => this._ask(), true)] : []),
        view.button("Tout recommencer", () => this._again(), true),
      ),
    ]);
    this._tell();
  }

  _again() {
    this._rounds = [];
    this._ask();
  }

  _tell() {
    if (this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-feu", Feu);
