// What « Le caviardeur » counts: a drawn town, and who there still fits what is left of a message. No DOM here.

import { generator } from "./chance.js";
import { CAROLE, CHILDREN, CLUBS, DETAILS, INHABITANTS, JOBS, MONTHS, PLACES } from "./caviardeur-data.js";

/** One value of a weighted list, for a number drawn from 0 to 1. */
export function weighted(list, drawn) {
  const total = list.reduce((sum, [, weight]) => sum + weight, 0);
  let left = drawn * total;
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return list[list.length - 1][0];
}

/** The town: the person of the message, then inhabitants drawn one by one from a seed. */
export function town(seed, size = INHABITANTS) {
  const random = generator(seed);
  const people = [CAROLE];
  while (people.length < size) people.push(inhabitant(random));
  return people;
}

// Every inhabitant takes the same number of draws, so that one rule can change without moving all the others.
function inhabitant(random) {
  const [sex, age, place, job, club, children, alone, sick, month] = Array.from({ length: 9 }, random);
  const years = Math.floor(age * 90);
  const works = years >= 20 && years < 64;
  const parent = years >= 24 && years < 58 ? weighted(CHILDREN, children) : 0;
  return {
    sex: sex < 0.51 ? "f" : "h",
    age: years,
    place: weighted(PLACES, place),
    job: works ? weighted(JOBS, job) : outOfWork(years),
    club: weighted(CLUBS, club),
    leads: false,
    children: parent,
    alone: parent > 0 && alone < 0.22,
    sick: works && sick < 0.08 ? MONTHS[Math.floor(month * MONTHS.length)] : "",
  };
}

function outOfWork(years) {
  return years < 20 ? "élève" : "retraité";
}

/** The inhabitants who fit every detail that is not masked. */
export function fitting(people, masked) {
  const left = DETAILS.filter(({ id }) => !masked.has(id));
  return people.filter((one) => left.every(({ fits }) => fits(one)));
}

/** For each detail, how many inhabitants it leaves when it is alone. */
export function alone(people) {
  return DETAILS.map(({ id, text, fits }) => ({ id, text, left: people.filter(fits).length }));
}

/** What is still missing before the message may go: enough people, no health, and something to answer. */
export function missing(people, masked, enough) {
  const health = DETAILS.some((detail) => detail.health && !masked.has(detail.id));
  const empty = DETAILS.some((detail) => detail.asks && masked.has(detail.id));
  return { few: fitting(people, masked).length < enough, health, empty };
}
