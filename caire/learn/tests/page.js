// Elements small enough for Node's tests: what a script reads of a page, and a voice that one lets speak.

const INLINE = /^(SPAN|A|STRONG|EM|SUP|CODE|INPUT|SELECT|BUTTON)$/;

class Element {
  nodeType = 1;
  lang = "";

  constructor(tag, classes, childNodes, more) {
    Object.assign(this, { tagName: tag.toUpperCase(), classes, childNodes, ...more });
  }

  matches(selectors) {
    return selectors.split(", ").some((one) => {
      if (one.startsWith(".")) return this.classes.includes(one.slice(1));
      if (one.startsWith("[")) return one === "[aria-hidden=true]" && this.ariaHidden === true;
      const [tag, ...classes] = one.split(".");
      return tag.toUpperCase() === this.tagName && classes.every((name) => this.classes.includes(name));
    });
  }

  querySelector() {
    return this.childNodes.find(({ tagName }) => tagName === "SELECT" || tagName === "INPUT");
  }
}

/** Write an element: `el("p.hint", "text", el("sup.cite", "1"))`; an object among its content is its attributes. */
export function el(name, ...content) {
  const [tag, ...classes] = name.split(".");
  const more = content.filter((one) => Object.getPrototypeOf(one) === Object.prototype);
  const nodes = content.filter((one) => !more.includes(one));
  const childNodes = nodes.map((one) => (typeof one === "string" ? { nodeType: 3, data: one } : one));
  return new Element(tag, classes, childNodes, Object.assign({}, ...more));
}

/** A list of choices; the first one is « Choisir… ». */
export function select(form, chosen, ...texts) {
  const options = ["Choisir…", ...texts].map((text, place) => ({ text, value: place ? `v${place}` : "" }));
  const at = texts.indexOf(chosen) + 1;
  return el("select", { options, form, value: options[at].value, selectedOptions: [options[at]] });
}

globalThis.getComputedStyle = ({ tagName, isHidden, isBlock }) => ({
  display: isHidden ? "none" : INLINE.test(tagName) && !isBlock ? "inline" : "block",
});

/** Put a voice in place of the browser's; `said` is what it was asked to say, `finish` ends what it is saying. */
export function speak() {
  const speech = { said: [], current: null };
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  globalThis.speechSynthesis = {
    speak(utterance) {
      speech.said.push(utterance.text);
      speech.current = utterance;
    },
    cancel() {
      const { current } = speech;
      speech.current = null;
      current?.onerror({ error: "canceled" });
    },
  };
  speech.finish = (how = "onend") => {
    const { current } = speech;
    speech.current = null;
    current[how]({ error: "synthesis-failed" });
  };
  return speech;
}
