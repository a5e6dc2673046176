import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { adopt } from "./page-style.js";

// What a phone of 2020 lacks (Chrome 90, Safari 14): one of these, and the whole experiment stays closed there.
const TOO_RECENT = [
  /\.(at|findLast|findLastIndex|toReversed|toSorted|toSpliced|with)\(/,
  /\b(structuredClone|hasOwn|groupBy|fromAsync|withResolvers)\b/,
  /[\s.]#[a-z]\w*/i, // private methods
  /\bstatic\s*\{/,
  /\(\?<[=!]/, // looking behind, in a regular expression
];

const folder = new URL("./", import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith(".js") && !name.endsWith(".test.js"));
const code = (name) => readFileSync(new URL(name, folder), "utf8").replace(/^\s*\/\/.*$/gm, "");

test("a phone of 2020 can read every module", () => {
  const found = modules.flatMap((name) => TOO_RECENT.map((recent) => [name, code(name).match(recent)?.[0]]));

  assert.deepEqual(found.filter(([, words]) => words), []);
});

test("a sheet is made in one place only, which knows what to do where none can be", () => {
  assert.deepEqual(modules.filter((name) => code(name).includes("CSSStyleSheet")), ["page-style.js"]);
});

test("the page adopts a new sheet, after its others", () => {
  globalThis.CSSStyleSheet = class {
    replaceSync(css) {
      this.css = css;
    }
  };
  globalThis.document = { adoptedStyleSheets: ["first"] };

  adopt("p { margin: 0 }");

  const [first, mine] = document.adoptedStyleSheets;
  assert.deepEqual([first, mine.css], ["first", "p { margin: 0 }"]);
});

test("without that, the rules go at the end of a sheet of the page that is not for print alone", () => {
  const added = [];
  const sheet = (href, media, rules) => ({
    href, media, cssRules: { length: rules }, insertRule: (rule, at) => added.push([href, rule, at]),
  });
  globalThis.document = { styleSheets: [sheet(null, [], 1), sheet("print.css", ["print"], 2), sheet("a.css", [], 3)] };

  adopt("p { margin: 0 }");

  assert.deepEqual(added, [["a.css", "@media all {p { margin: 0 }}", 3]]);
});
