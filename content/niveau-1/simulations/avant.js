// « Avant / après »: a case worked through, one to complete, one of one's own. Twelve answers, all written by us.

import { diagnose, nadiaAnswer, nearest, spotted, turned } from "./avant-core.js";
import { ANSWERS, MARKS, NADIA, OMAR, YANIS } from "./avant-data.js";
import { dress } from "./avant-style.js";
import * as view from "./avant-view.js";

const { make, paragraph } = view;
const named = (mark, words) => [make("strong", {}, `${MARKS[mark].name}. `), words];
const questions = () => Object.fromEntries(Object.entries(MARKS).map(([mark, { ask }]) => [mark, named(mark, ask)]));

class AvantApres extends HTMLElement {
  _told = false;

  connectedCallback() {
    if (this.panel) return; // put back on the page: everything is still there
    this.seed = Number(this.getAttribute("seed")) || 0;
    this.panel = make("div", { class: "avant-panel" });
    this.status = make("p", { role: "status" });
    const intro = "Personnes inventées. Les réponses sont écrites pour l’exercice : aucun assistant n’est interrogé. ";
    this.replaceChildren(
      make("p", { class: "soft" }, intro, `Graine : ${this.seed} (elle fixe l’ordre des choix).`), this.panel, this.status,
    );
    this._weak(false);
  }

  // Show one step; the focus goes to its title, for the button that was pressed is gone.
  _open(title, nodes, follow = true) {
    const head = view.heading(title);
    this.panel.replaceChildren(head, ...nodes);
    this.status.textContent = "";
    if (follow) this._go(head);
  }

  _go(head) {
    head.focus();
    head.scrollIntoView({ block: "nearest" });
  }

  // --- Case 1: worked through

  _weak(follow = true) {
    const missing = view.choices("checkbox", "missing", "Que manque-t-il à cette demande ?", questions());
    this._open(`Cas 1 sur 3 : ${OMAR.who}`, [
      view.request("Sa demande", OMAR.weak),
      view.answer("La réponse obtenue", ANSWERS.omarWeak),
      missing.node,
      view.actions(view.button("Comparer mon diagnostic", () => this._corrected(missing.chosen()))),
    ], follow);
  }

  _corrected(ticked) {
    const { rows, agreed } = diagnose(OMAR.has, ticked);
    this._open("Le diagnostic, puis la demande corrigée", [
      paragraph(`Vous êtes d’accord avec nous sur ${agreed} repère${agreed > 1 ? "s" : ""} sur ${rows.length}.`),
      view.list(...rows.map(({ mark }) => named(mark, OMAR.diagnosis[mark]))),
      view.marked("Demande corrigée", OMAR.full, MARKS),
      view.answer("Réponse obtenue", ANSWERS.omarFull),
      view.note("Rien d’inventé. Le trou se voit : Omar n’a plus qu’à le remplir."),
      view.actions(view.button("Passer au cas de Nadia", () => this._complete())),
    ]);
  }

  // --- Case 2: to complete, then to take up again

  _complete() {
    const fields = Object.entries(NADIA.choices).map(([mark, words], place) => [
      mark, view.choices("radio", mark, `${MARKS[mark].name} : choisissez`, this._ordered(words, place)),
    ]);
    this.result = view.part();
    this._open(`Cas 2 sur 3 : ${NADIA.who}`, [
      view.request("Sa demande", NADIA.weak),
      view.answer("La réponse obtenue", ANSWERS.nadiaWeak, true),
      paragraph(NADIA.gaps),
      view.request("Elle reprend ; complétez sa nouvelle demande", NADIA.start),
      ...fields.map(([, { node }]) => node),
      view.actions(view.button("Voir la réponse", () => this._composed(fields))),
      this.result,
    ]);
  }

  // Neither kind of choice always comes first.
  _ordered(words, place) {
    const pairs = Object.entries(words);
    return Object.fromEntries(turned(this.seed, place) ? pairs.reverse() : pairs);
  }

  _composed(fields) {
    const empty = fields.find(([, field]) => !field.chosen().length);
    if (empty) return this._missing(`Il manque un choix : ${MARKS[empty[0]].name.toLowerCase()}.`, empty[1].inputs[0]);
    const chosen = Object.fromEntries(fields.map(([mark, field]) => [mark, field.chosen()[0]]));
    const head = view.heading("La nouvelle réponse");
    this.status.textContent = "";
    this.result.replaceChildren(
      head,
      view.answer("Avec vos deux choix", ANSWERS[nadiaAnswer(chosen)], true),
      view.note(...Object.entries(chosen).map(([mark, kind]) => paragraph(NADIA.notes[mark][kind]))),
      paragraph("Changez un choix et comparez, ou continuez."),
      view.actions(view.button("Reprendre la réponse", () => this._again())),
    );
    return this._go(head);
  }

  _missing(words, field) {
    this.status.textContent = words;
    field.focus();
  }

  _again() {
    const words = Object.fromEntries(Object.entries(NADIA.again).map(([kind, one]) => [kind, one.words]));
    const relaunch = view.choices("radio", "again", "Quelle relance envoyer ?", this._ordered(words, 2));
    this.result = view.part();
    this._open("Nadia trouve le ton trop administratif", [
      view.answer("La réponse, une fois la demande complète", ANSWERS.nadiaClearClear, true),
      relaunch.node,
      view.actions(view.button("Envoyer la relance", () => this._relaunched(relaunch))),
      this.result,
    ]);
  }

  _relaunched(relaunch) {
    const [kind] = relaunch.chosen();
    if (!kind) return this._missing("Choisissez une relance.", relaunch.inputs[0]);
    const head = view.heading("La réponse reprise");
    this.status.textContent = "";
    this.result.replaceChildren(
      head,
      view.answer("Après cette relance", ANSWERS[kind === "clear" ? "nadiaAgainClear" : "nadiaAgainVague"], true),
      view.note(paragraph(NADIA.again[kind].note)),
      view.actions(view.button("Passer au cas de Yanis", () => this._free())),
    );
    return this._go(head);
  }

  // --- Case 3: one's own words

  _free() {
    this.text = make("textarea", { rows: "5", maxlength: "600" });
    this.result = view.part();
    this._open(`Cas 3 sur 3 : ${YANIS.who}`, [
      paragraph("Yanis veut un message pour son groupe. Ce qu’il sait :"),
      view.list(...YANIS.facts),
      make("label", { class: "avant-free" }, "Votre demande à l’assistant", this.text),
      view.actions(
        view.button("Chercher les repères", () => this._spot()),
        view.button("Partir d’un exemple", () => this._example(), true),
      ),
      this.result,
    ]);
  }

  _example() {
    this.text.value = YANIS.example;
    this.status.textContent = "Un exemple est écrit. Améliorez-le si vous le souhaitez.";
    this.text.focus();
  }

  _spot() {
    if (!this.text.value.trim()) return this._missing("Écrivez une demande, même courte, ou partez d’un exemple.", this.text);
    const found = spotted(this.text.value);
    const marks = view.choices("checkbox", "spotted", "Ce que dit votre demande", questions());
    for (const input of marks.inputs) input.checked = found.includes(input.value);
    const head = view.heading(`Repères trouvés : ${found.length} sur 4`);
    this.answered = view.part();
    this.status.textContent = "";
    this.result.replaceChildren(
      head,
      paragraph("Ce programme cherche quelques mots ; il ne comprend pas. Corrigez les cases s’il se trompe."),
      marks.node,
      view.actions(view.button("Voir la réponse type", () => this._typical(marks.chosen()))),
      this.answered,
    );
    return this._go(head);
  }

  _typical(marks) {
    const name = nearest(marks);
    const lacking = Object.keys(MARKS).filter((mark) => !marks.includes(mark)).map((mark) => MARKS[mark].name.toLowerCase());
    const head = view.heading("La réponse à une demande de ce type");
    this.answered.replaceChildren(
      head,
      view.answer("Réponse écrite pour l’exercice", ANSWERS[name]),
      view.note(paragraph(YANIS.notes[name])),
      paragraph(
        lacking.length ? `Absent de votre demande : ${lacking.join(", ")}. Complétez, puis recommencez.` : "Les quatre repères y sont.",
      ),
      view.actions(view.button("Revoir les trois cas", () => this._weak(), true)),
    );
    this._go(head);
    this._tell();
  }

  _tell() {
    if (this._told) return;
    this._told = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

dress();
customElements.define("caire-avant-apres", AvantApres);
