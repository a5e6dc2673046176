import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

// A page small enough for these tests: a paragraph, the words that it marks, and the template of their definitions.
class Element {
  constructor(name, dataset = {}) {
    Object.assign(this, { name, dataset, attributes: {}, children: [], classList: new Set() });
  }

  setAttribute(name, value) { this.attributes[name] = value; }
  after(sibling) { this.nextElementSibling = sibling; }
  append(...children) { this.children.push(...children); }
  replaceChildren() { this.children = []; }
  cloneNode() { return new Element(this.name, this.dataset); }
  contains(other) { return this === other || this.children.some((one) => one.contains?.(other)); }
  closest(selector) {
    if (selector === "p, li") return this.paragraph;
    return selector === "a.term[aria-expanded]" && "aria-expanded" in this.attributes ? this : null;
  }
  focus() { focused = this; }
  click() { this.clicked = true; }
}

let focused;
let listeners;
let agent;
let modele;
let turn = 0;

beforeEach(async () => {
  focused = undefined;
  listeners = {};
  [agent, modele] = ["agent", "modele"].map((term) => {
    const link = new Element("a", { term });
    link.href = `../glossaire/#${term}`;
    link.paragraph = new Element("p");
    return link;
  });
  const book = { content: { querySelector: (selector) => new Element(selector) } };
  globalThis.document = {
    querySelector: () => book,
    querySelectorAll: () => [agent, modele],
    createElement: (name) => new Element(name),
    addEventListener: (type, listener) => { listeners[type] = listener; },
  };
  (await import(`../static/learn/terms.js?${(turn += 1)}`)).start();
});

function fire(type, target, more = {}) {
  const event = { target, defaultPrevented: false, preventDefault: () => { event.defaultPrevented = true; }, ...more };
  listeners[type](event);
  return event;
}

const shown = (term) => term.nextElementSibling.children.map((one) => one.name ?? one);
const state = (term) => term.attributes["aria-expanded"];

test("a word is a button that says that it is closed, with an empty place to be read aloud", () => {
  assert.deepEqual(agent.attributes, { role: "button", "aria-expanded": "false" });
  assert.deepEqual([agent.nextElementSibling.attributes, shown(agent)], [{ "aria-live": "polite" }, []]);
  assert.ok(agent.paragraph.classList.has("defines"));
});

test("a click opens the definition instead of leaving, and leads to its place in the glossary", () => {
  const event = fire("click", agent);

  assert.equal(event.defaultPrevented, true);
  assert.deepEqual([state(agent), shown(agent)], ["true", ['[data-term="agent"]', " ", "[data-more]"]]);
  assert.equal(agent.nextElementSibling.children[2].href, "../glossaire/#agent");
  assert.deepEqual([state(modele), focused], ["false", undefined]);
});

test("a second click closes it", () => {
  fire("click", agent);
  fire("click", agent);

  assert.deepEqual([state(agent), shown(agent)], ["false", []]);
});

for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
  test(`a click with ${key} stays a link`, () => {
    const event = fire("click", agent, { [key]: true });

    assert.deepEqual([event.defaultPrevented, state(agent)], [false, "false"]);
  });
}

test("Space presses a word and scrolls nothing, and does nothing elsewhere", () => {
  const pressed = fire("keydown", agent, { key: " " });
  const elsewhere = fire("keydown", new Element("textarea"), { key: " " });

  assert.deepEqual([agent.clicked, pressed.defaultPrevented, elsewhere.defaultPrevented], [true, true, false]);
});

test("Escape closes the definition of the word that has the focus", () => {
  fire("click", agent);
  fire("click", modele);

  fire("keydown", agent, { key: "Escape" });

  assert.deepEqual([state(agent), state(modele), focused], ["false", "true", undefined]);
});

test("Escape inside a definition closes it and brings the focus back to its word", () => {
  fire("click", agent);
  fire("click", modele);

  fire("keydown", agent.nextElementSibling.children[2], { key: "Escape" });

  assert.deepEqual([state(agent), state(modele), focused], ["false", "true", agent]);
});

test("Escape elsewhere closes the last one opened and moves nothing", () => {
  fire("click", agent);
  fire("click", modele);

  fire("keydown", new Element("body"), { key: "Escape" });
  fire("keydown", new Element("body"), { key: "Escape" });
  fire("keydown", new Element("body"), { key: "Escape" });

  assert.deepEqual([state(agent), state(modele), focused], ["false", "false", undefined]);
});

test("Escape that an experiment has used closes nothing", () => {
  fire("click", agent);

  fire("keydown", agent, { key: "Escape", defaultPrevented: true });

  assert.equal(state(agent), "true");
});

test("a page without definitions keeps its links", async () => {
  const plain = new Element("a", { term: "agent" });
  globalThis.document.querySelector = () => null;
  globalThis.document.querySelectorAll = () => [plain];

  (await import(`../static/learn/terms.js?${(turn += 1)}`)).start();

  assert.deepEqual([plain.attributes, fire("click", plain).defaultPrevented], [{}, false]);
});
