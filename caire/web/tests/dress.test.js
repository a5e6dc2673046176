import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const SCRIPT = readFileSync(new URL("../static/web/dress.js", import.meta.url), "utf-8");

/** Run the script in a browser that holds these cookies; return what it put on the page, now or when shown again. */
function page(cookie) {
  const bars = ["#FBF7EF", "#1B1A17"].map((content) => ({ content }));
  const document = { cookie, documentElement: { dataset: {} }, querySelectorAll: () => bars };
  const handlers = {};
  runInNewContext(SCRIPT, { document, addEventListener: (name, handler) => { handlers[name] = handler; } });
  const seen = () => [document.documentElement.dataset.comfort, ...bars.map(({ content }) => content)];
  return { document, seen, show: () => handlers.pageshow({}) };
}

test("nothing is asked for at first", () => {
  assert.deepEqual(page("csrftoken=jeton").seen(), ["", "#FBF7EF", "#1B1A17"]);
});

test("the words of the cookie are put on the page, whatever the other cookies", () => {
  assert.equal(page("a=b; caire_comfort=larger.wide.plain; c=d").seen()[0], "larger wide plain");
});

test("the bars of the browser take the colour of the theme", () => {
  assert.deepEqual(page("caire_comfort=dark").seen().slice(1), ["#1B1A17", "#1B1A17"]);
  assert.deepEqual(page("caire_comfort=wide.light").seen().slice(1), ["#FBF7EF", "#FBF7EF"]);
});

test("a page shown again follows what was chosen meanwhile, and its end", () => {
  const { document, seen, show } = page("caire_comfort=dark");

  document.cookie = "";
  show();

  assert.deepEqual(seen(), ["", "#FBF7EF", "#1B1A17"]);
});

test("what no page of ours wrote brings nothing but words", () => {
  assert.equal(page('caire_comfort="><script>').seen()[0], "");
});
