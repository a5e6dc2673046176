// « Le caviardeur »: mask the details of a message and count who, in a small town, still fits what is left.
// What is counted is in caviardeur-core.js, the message in caviardeur-data.js, the page in caviardeur-view.js.

import { alone, fitting, missing, town } from "./caviardeur-core.js";
import { ENOUGH } from "./caviardeur-data.js";
import "./caviardeur-style.js";
import * as view from "./caviardeur-view.js";

class Caviardeur extends HTMLElement {
  connectedCallback() {
    if (this.parts) return; // put back on the page: everything is still there
    this.seed = Number.parseInt(this.getAttribute("seed") ?? "", 10) || 0;
    this.people = town(this.seed);
    this.parts = view.build(this);
    this.parts.seed.textContent = this.seed;
    this.addEventListener("change", () => this.count());
    this.addEventListener("click", (event) => this.act(event.target.closest("button[data-act]")));
    this.restart();
  }

  act(button) {
    const acts = { send: () => this.send(), end: () => this.end(), again: () => this.restart(true) };
    if (button) acts[button.dataset.act]();
  }

  goTo(ref) {
    this.parts[ref].focus();
    this.parts[ref].scrollIntoView({ block: "nearest" });
  }

  restart(follow = false) {
    for (const box of this.querySelectorAll("[type=checkbox]")) box.checked = false;
    this.parts.end.hidden = true;
    this.parts.ending.hidden = true;
    this.parts.masking.hidden = false;
    this.count();
    if (follow) this.goTo("maskingTitle");
  }

  masked() {
    return new Set([...this.querySelectorAll("[type=checkbox]:checked")].map((box) => box.value));
  }

  count() {
    const masked = this.masked();
    view.showCount(this.parts, this.people, fitting(this.people, masked), masked);
  }

  send() {
    const masked = this.masked();
    const lacks = missing(this.people, masked, ENOUGH);
    if (!lacks.few && !lacks.health && !lacks.empty) return this.end();
    view.showLacks(this.parts, lacks, fitting(this.people, masked).length);
    return this.goTo("revealTitle");
  }

  end() {
    const masked = this.masked();
    const { few, health, empty } = missing(this.people, masked, ENOUGH);
    view.showEnding(this.parts, alone(this.people), {
      many: fitting(this.people, masked).length,
      nameless: fitting(this.people, new Set(["nom"])).length,
      ready: !few && !health && !empty,
    });
    this.parts.masking.hidden = true;
    this.parts.ending.hidden = false;
    this.goTo("endingTitle");
    this.report();
  }

  report() {
    if (this.reported) return;
    this.reported = true;
    this.dispatchEvent(new CustomEvent("caire:done", { bubbles: true, detail: {} }));
  }
}

customElements.define("caire-caviardeur", Caviardeur);
