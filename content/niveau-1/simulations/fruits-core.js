// The numbers of « Dresser un classeur de fruits »: drawing the fruits, k nearest neighbours, scores. No DOM here.

import { generator } from "./chance.js";
import { APPLE, COLOUR_RANGE, MASS_RANGE, PEAR, VARIETIES } from "./fruits-data.js";

export const K_MIN = 1;
export const K_MAX = 7;
export const CHALLENGE = { examples: 6, perLabel: 2, hiddenAtMost: 5 };

// Box and Muller: two uniform draws make one draw from a bell curve.
function bell(random, mean, spread) {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + spread * radius * Math.cos(2 * Math.PI * random());
}

function within([low, high], value) {
  return Math.min(high, Math.max(low, Math.round(value)));
}

function drawOne(random, variety, taken) {
  for (;;) {
    const mass = within(MASS_RANGE, bell(random, variety.mass, variety.massSpread));
    const colour = within(COLOUR_RANGE, bell(random, variety.colour, variety.colourSpread));
    const place = `${mass}/${colour}`;
    if (taken.has(place)) continue; // two fruits at one place could bear two labels: k = 1 would contradict itself
    taken.add(place);
    return { variety: variety.id, label: variety.label, mass, colour };
  }
}

function shuffle(random, list) {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}

// The thirty fruits one may choose from, and ten more that stay hidden until they are measured.
export function drawFruits(seed) {
  const random = generator(seed);
  const taken = new Set();
  const draw = (count) =>
    VARIETIES.flatMap((variety) => Array.from({ length: variety[count] }, () => drawOne(random, variety, taken)));
  const number = (fruits, start) => shuffle(random, fruits).map((fruit, i) => ({ ...fruit, id: start + i }));
  return { visible: number(draw("visible"), 1), hidden: number(draw("hidden"), 31) };
}

// Mean and spread of each number, over the examples alone: nothing may leak from the fruits to be judged.
export function scaleOf(examples) {
  const measure = (key) => {
    const mean = examples.reduce((sum, fruit) => sum + fruit[key], 0) / examples.length;
    const variance = examples.reduce((sum, fruit) => sum + (fruit[key] - mean) ** 2, 0) / examples.length;
    return { mean, spread: Math.sqrt(variance) || 1 }; // no spread: every example is equally far on that side
  };
  return { mass: measure("mass"), colour: measure("colour") };
}

export function distance(scale, one, other) {
  const side = (key) => (one[key] - other[key]) / scale[key].spread;
  return Math.hypot(side("mass"), side("colour"));
}

// The k nearest examples; two at the same distance: the smaller number first. Fewer than k examples: all of them.
export function neighbours(examples, scale, fruit, k) {
  return examples
    .map((example) => ({ example, far: distance(scale, example, fruit) }))
    .sort((one, other) => one.far - other.far || one.example.id - other.example.id)
    .slice(0, k)
    .map(({ example }) => example);
}

// A vote of the neighbours; when it ties, the nearest neighbour decides. Null without any example.
export function classify(examples, scale, fruit, k) {
  const near = neighbours(examples, scale, fruit, k);
  const apples = near.filter((example) => example.label === APPLE).length;
  const pears = near.length - apples;
  if (!near.length) return { label: null, apples, pears };
  const majority = apples > pears ? APPLE : PEAR;
  return { label: apples === pears ? near[0].label : majority, apples, pears };
}

// Each fruit with the label given by the machine, and how many are right.
export function judge(examples, fruits, k) {
  const scale = examples.length ? scaleOf(examples) : null;
  const lines = fruits.map((fruit) => {
    const given = classify(examples, scale, fruit, k);
    return { ...fruit, ...given, label: fruit.label, given: given.label, right: given.label === fruit.label };
  });
  return { lines, right: lines.filter((line) => line.right).length, total: lines.length };
}

// The label given at every cell of a grid laid over the map, row by row from the top (red) to the bottom (green).
export function decisionMap(examples, k, columns, rows) {
  if (!examples.length) return Array(columns * rows).fill(null);
  const scale = scaleOf(examples);
  const at = ([low, high], share) => low + (high - low) * share;
  return Array.from({ length: columns * rows }, (_, cell) => {
    const mass = at(MASS_RANGE, ((cell % columns) + 0.5) / columns);
    const colour = at(COLOUR_RANGE, 1 - (Math.floor(cell / columns) + 0.5) / rows);
    return classify(examples, scale, { mass, colour }, k).label;
  });
}

// Ready-made choices. « varied » takes the first two of each variety: eight fruits that look like those to come.
export const PRESETS = {
  varied: (fruits) => VARIETIES.flatMap(({ id }) => fruits.filter((fruit) => fruit.variety === id).slice(0, 2)),
  lookalike: (fruits) => fruits.filter((fruit) => ["red-apple", "green-pear"].includes(fruit.variety)),
  all: (fruits) => [...fruits],
  none: () => [],
};

export function preset(name, fruits) {
  return new Set(PRESETS[name](fruits).map((fruit) => fruit.id));
}

// All examples right, no better than a coin on new fruits, with a choice of one's own that is large enough to mean
// something.
export function meetsChallenge(fruits, chosen, onExamples, onHidden) {
  const examples = fruits.filter((fruit) => chosen.has(fruit.id));
  const apples = examples.filter((example) => example.label === APPLE).length;
  const pears = examples.length - apples;
  const enough = examples.length >= CHALLENGE.examples && Math.min(apples, pears) >= CHALLENGE.perLabel;
  const own = Object.keys(PRESETS).every((name) => !sameChoice(preset(name, fruits), chosen));
  return enough && own && onExamples.right === onExamples.total && onHidden.right <= CHALLENGE.hiddenAtMost;
}

export function sameChoice(one, other) {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

// How much of the experiment was really done: measures with different examples, and whether k was moved.
export function progress(measures, kMoved) {
  const choices = [];
  for (const { chosen } of measures) {
    if (!choices.some((choice) => sameChoice(choice, chosen))) choices.push(chosen);
  }
  return { choices: choices.length, kMoved, done: choices.length >= 2 && kMoved };
}
