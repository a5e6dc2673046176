// Chrome 90, Safari 14 and Firefox 102 run these scripts: what they lack is not used, or is asked for first.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../static/learn/", import.meta.url);
const LACKING = {
  "an await outside a function": /^(?!.*\basync\b)\S.*\bawait\b/m,
  "AbortSignal.timeout": /AbortSignal\.timeout\(/,
  "findLast": /\.findLast(Index)?\(/,
  "at": /\.at\(/,
  "Object.hasOwn": /Object\.hasOwn\(/,
  "requestSubmit": /\.requestSubmit\(/,
  "structuredClone": /structuredClone\(/,
  "a new copy of an array": /\.(toSorted|toReversed|toSpliced|with)\(/,
  "grouping": /\b(Object|Map)\.groupBy\(/,
  "Promise.withResolvers": /withResolvers\(/,
  "looking behind in an expression": /\(\?<[=!]/,
  "a private method or a static block": /^\s*(static\s*\{|#\w+\()/m,
  "the list of databases, unasked": /^(?!.*!indexedDB\.databases \|\|).*indexedDB\.databases\(/m,
};

for (const name of readdirSync(FOLDER).filter((one) => one.endsWith(".js"))) {
  test(`${name} asks nothing of a browser that old ones lack`, () => {
    const code = readFileSync(new URL(name, FOLDER), "utf-8").replace(/^\s*(\/\/|\/?\*).*$/gm, "");

    assert.deepEqual(Object.keys(LACKING).filter((lack) => LACKING[lack].test(code)), []);
  });
}
