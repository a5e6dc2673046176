// The numbers of « Le jury des CV »: drawing fictitious files, learning a linear score, applying a rule. No DOM here.

import { generator } from "./chance.js";
import { ABILITY, CHANCES, FIELDS, FILES, PLACES, TRAINING, UNFAIRNESS } from "./jury-data.js";

export const ALL_FIELDS = FIELDS.map(({ id }) => id);

function drawFile(random, id) {
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const upTo = (count) => Math.floor(random() * count);
  const sex = (id + 1) % 2; // 1: a woman, 0: a man, in turn
  const who = sex ? "woman" : "man";
  const career = 4 + upTo(15);
  const degree = 1 + upTo(4);
  const pause = random() < CHANCES.pause[who] ? 1 : 0;
  const yearsOff = 1 + upTo(4);
  const partTime = random() < CHANCES.partTime[who] ? 1 : 0;
  const distance = 1 + upTo(40);
  const ability =
    ABILITY.perYear * (career - ABILITY.middleCareer) + ABILITY.perDegree * (degree - ABILITY.middleDegree) + bell();
  const taken = UNFAIRNESS.woman * sex + UNFAIRNESS.pause * pause + UNFAIRNESS.partTime * partTime;
  const opinion = ability - taken + UNFAIRNESS.mood * bell();
  const experience = career - pause * yearsOff;
  return { id, sex, pause, partTime, experience, degree, distance, able: ability > ABILITY.able, opinion };
}

// Sixty past files with the jury's decision, and sixty new ones that nobody has decided on.
export function drawFiles(seed) {
  const random = generator(seed);
  const pool = (start) => Array.from({ length: FILES }, (_, i) => drawFile(random, start + i));
  const [past, fresh] = [pool(1), pool(FILES + 1)];
  const kept = new Set([...past].sort((one, other) => other.opinion - one.opinion).slice(0, PLACES));
  const withoutOpinion = ({ opinion, ...file }) => file;
  return {
    past: past.map((file) => ({ ...withoutOpinion(file), retained: kept.has(file) })),
    fresh: fresh.map(withoutOpinion),
  };
}

function scaleOf(files, fields) {
  return fields.map((field) => {
    const mean = files.reduce((sum, file) => sum + file[field], 0) / files.length;
    const variance = files.reduce((sum, file) => sum + (file[field] - mean) ** 2, 0) / files.length;
    return { mean, spread: Math.sqrt(variance) || 1 };
  });
}

export const sigmoid = (value) => 1 / (1 + Math.exp(-value));

const dot = (one, other) => one.reduce((sum, value, i) => sum + value * other[i], 0);

// The mean surprise of the model before the jury's real decisions (cross-entropy): 0.69 when it knows nothing.
function meanError(rows, truth, weights, bias) {
  const side = (i) => (truth[i] ? 1 : -1);
  const surprise = (row, i) => -Math.log(sigmoid(side(i) * (bias + dot(row, weights))));
  return rows.reduce((sum, row, i) => sum + surprise(row, i), 0) / rows.length;
}

// Logistic regression by plain gradient descent, from zero, in a fixed number of small corrections.
export function train(files, fields, { steps, rate, pull } = TRAINING) {
  const scale = scaleOf(files, fields);
  const rows = files.map((file) => fields.map((field, i) => (file[field] - scale[i].mean) / scale[i].spread));
  const truth = files.map((file) => (file.retained ? 1 : 0));
  let weights = fields.map(() => 0);
  let bias = 0;
  const errorBefore = meanError(rows, truth, weights, bias);
  for (let step = 0; step < steps; step += 1) {
    const misses = rows.map((row, i) => sigmoid(bias + dot(row, weights)) - truth[i]);
    const slope = (i) => misses.reduce((sum, miss, file) => sum + miss * rows[file][i], 0) / rows.length;
    const slopes = weights.map((weight, i) => slope(i) + pull * weight);
    weights = weights.map((weight, i) => weight - rate * slopes[i]);
    bias -= (rate * misses.reduce((sum, miss) => sum + miss, 0)) / rows.length;
  }
  return { fields: [...fields], scale, weights, bias, errorBefore, errorAfter: meanError(rows, truth, weights, bias) };
}

export function weightOf(model, field) {
  const place = model.fields.indexOf(field);
  return place < 0 ? null : model.weights[place];
}

export function score(model, file) {
  const shift = (field, i) => (model.weights[i] * (file[field] - model.scale[i].mean)) / model.scale[i].spread;
  return model.fields.reduce((sum, field, i) => sum + shift(field, i), model.bias);
}

// Best score first; at equal scores, the smaller number first.
export function ranked(model, files) {
  return files
    .map((file) => ({ file, score: score(model, file) }))
    .sort((one, other) => other.score - one.score || one.file.id - other.file.id)
    .map(({ file }) => file);
}

const women = (files) => files.filter((file) => file.sex === 1);
const men = (files) => files.filter((file) => file.sex === 0);

function bestOfEach(order, womenKept) {
  return [...women(order).slice(0, womenKept), ...men(order).slice(0, PLACES - womenKept)];
}

function shareOfAble(group, kept) {
  const able = group.filter((file) => file.able);
  return able.length ? able.filter((file) => kept.includes(file)).length / able.length : 0;
}

// Every way to split the places, each group keeping its best: the smallest gap between able women and able men wins;
// at equal gaps, the split that keeps most able people, then the one nearest to the single threshold.
function sameShareOfAble(order) {
  const single = women(order.slice(0, PLACES)).length;
  const splits = Array.from({ length: PLACES + 1 }, (_, womenKept) => {
    const kept = bestOfEach(order, womenKept);
    const gap = Math.abs(shareOfAble(women(order), kept) - shareOfAble(men(order), kept));
    const able = kept.filter((file) => file.able).length;
    return { kept, gap: Math.round(gap * 1e9), able, move: Math.abs(womenKept - single) };
  });
  splits.sort((one, other) => one.gap - other.gap || other.able - one.able || one.move - other.move);
  return splits[0].kept;
}

export const RULES = {
  threshold: (order) => order.slice(0, PLACES),
  rate: (order) => bestOfEach(order, Math.round((PLACES * women(order).length) / order.length)),
  able: sameShareOfAble,
};

// The numbers of the files that a rule retains.
export function apply(rule, model, files) {
  return new Set(RULES[rule](ranked(model, files)).map((file) => file.id));
}

function tally(files, kept) {
  const retained = files.filter((file) => kept.has(file.id));
  const able = files.filter((file) => file.able).length;
  const ableRetained = retained.filter((file) => file.able).length;
  return {
    files: files.length,
    retained: retained.length,
    able,
    ableRetained,
    ableLeft: able - ableRetained,
    notAbleRetained: retained.length - ableRetained,
  };
}

// What a decision does, group by group.
export function outcome(files, kept) {
  return { women: tally(women(files), kept), men: tally(men(files), kept), all: tally(files, kept) };
}

// How many more men than women are retained: both groups have the same number of files.
export function gap({ women: w, men: m }) {
  return m.retained - w.retained;
}

// Who gains and who loses a place when one decision replaces another.
export function changes(files, before, after) {
  const gained = files.filter((file) => after.has(file.id) && !before.has(file.id));
  const lost = files.filter((file) => before.has(file.id) && !after.has(file.id));
  return { gained, lost };
}

// Three trainings on different information, and one rule chosen.
export function progress(trainings, ruleChosen) {
  const kinds = new Set(trainings.map((fields) => [...fields].sort().join()));
  return { trainings: kinds.size, ruleChosen, done: kinds.size >= 3 && ruleChosen };
}
