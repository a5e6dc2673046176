// The numbers of « Régler le portique »: a thousand files with a score, a threshold, what each choice does. No DOM.

import { generator } from "./chance.js";

export const FILES = 1000;
export const RARITIES = [200, 50, 10]; // frauds in a thousand files: one in 5, one in 20, one in 100
export const STEP = 5;

const HONEST = { mean: 38, spread: 14 };
const FRAUD = { mean: 64, spread: 14 };

// A score from 0 to 100, near a mean: twelve uniform draws, added, make a bell.
function score(random, { mean, spread }) {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return Math.min(100, Math.max(0, Math.round(mean + spread * sum)));
}

/** Draw the files once for all: enough honest ones and enough frauds for every rarity. The tool never changes. */
export function drawFiles(seed) {
  const random = generator(seed);
  const many = (number, bell) => Array.from({ length: number }, () => score(random, bell));
  const most = Math.max(...RARITIES);
  return { honest: many(FILES - Math.min(...RARITIES), HONEST), fraud: many(most, FRAUD) };
}

/** Return the scores of a thousand files, so many of which are frauds. */
export function withRarity(files, frauds) {
  return { honest: files.honest.slice(0, FILES - frauds), fraud: files.fraud.slice(0, frauds) };
}

/** Count what a threshold does: a file is flagged when its score reaches it. */
export function count({ honest, fraud }, threshold) {
  const reaches = (scores) => scores.filter((one) => one >= threshold).length;
  const found = reaches(fraud);
  const accused = reaches(honest);
  return {
    found,
    missed: fraud.length - found,
    accused,
    left: honest.length - accused,
    flagged: found + accused,
  };
}

/** The share of honest files among those that are flagged, from 0 to 1; null when none is. */
export function honestShare({ accused, flagged }) {
  return flagged ? accused / flagged : null;
}

/** The files by band of score: band n goes from 5 n to 5 n + 4, and the last one takes 100 too. */
export function bands({ honest, fraud }) {
  const found = Array.from({ length: 100 / STEP }, (_, rank) => ({ from: rank * STEP, honest: 0, fraud: 0 }));
  const add = (scores, kind) => {
    for (const one of scores) found[Math.min(found.length - 1, Math.floor(one / STEP))][kind] += 1;
  };
  add(honest, "honest");
  add(fraud, "fraud");
  return found;
}

/** What is still to do, from the settings noted and from whether the two errors were compared. */
export function progress(noted, compared) {
  const thresholds = new Set(noted.map((one) => one.threshold)).size;
  const sameThreshold = noted.some((one) =>
    noted.some((other) => other.threshold === one.threshold && other.frauds !== one.frauds),
  );
  return { thresholds: thresholds >= 2, rarity: sameThreshold, compared };
}

export const isDone = (todo) => Object.values(todo).every(Boolean);

/** « 48 % », « moins de 1 % », « plus de 99 % » : never a round 0 or 100 that is not one. */
export function percent(share) {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return "moins de 1\u00a0%";
  if (whole === 100 && share < 1) return "plus de 99\u00a0%";
  return `${whole}\u00a0%`;
}
