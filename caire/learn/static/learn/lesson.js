// What scripts do in a unit's page, each in its own module. Without them the page works: forms are sent and come back.

import * as acts from "./acts.js";
import * as ending from "./ending.js";
import * as line from "./line.js";
import * as offline from "./offline.js";
import * as place from "./place.js";
import * as questions from "./questions.js";
import * as simulations from "./simulations.js";
import * as terms from "./terms.js";
import * as voices from "./voices.js";

start();

async function start() {
  await acts.recover();
  for (const part of [questions, line, simulations, terms, place, ending, offline, voices]) part.start();
}
