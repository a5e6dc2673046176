// An act that the server takes while its page gives way to another: that other one shows it.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as acts from "../static/learn/acts.js";
import { open } from "./browser.js";

const { document, page } = open(async () => new Response('<p class="send-state" data-state="saved">Enregistré</p>'));
const { deliver, flush } = await import("../static/learn/sender.js");

test("an act that is saved meanwhile stays to be sent once more, unless the page stays", async (context) => {
  let now = performance.now();
  const told = [];
  context.mock.method(performance, "now", () => now);
  context.mock.timers.enable({ apis: ["setTimeout"] });
  document.addEventListener("caire:act", ({ detail }) => told.push(detail.state));
  page.dispatchEvent(new Event("beforeunload"));

  await deliver(acts.keep({ id: "a", url: "/repondre/", page: "/cours/", label: "Unité", fields: [], claimed_at: "" }));
  assert.deepEqual([acts.all().length, told], [1, ["waiting"]]);

  now += 10_000; // what was followed was a download
  await flush();
  assert.deepEqual([acts.all().length, told], [0, ["waiting", "saved"]]);
});
