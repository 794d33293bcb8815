/**
 * Finds the weights of the ranking and of its confidence on the `tune` halves, by going up one weight at a time and by
 * logistic regression. Prints them; a person puts them into the code.
 */
import { quality, rankOf } from './measures.mjs';

const most = 60;

/** How well weights do: the mean of mean reciprocal ranks, the sets people type counting most. */
const worth = {
  melo: 1,
  titles: 0.5,
  tasks: 0.3,
  roles: 1,
  skills: 1,
  'esco-occupations': 0.7,
  'esco-skills': 0.4,
};

const steps = [0, 0.7, 1.4];

export function fitRanking({ searches, start }) {
  const value = (use) =>
    Object.entries(searches).reduce((sum, [name, { queries, search }]) => {
      const ranks = queries.map(({ text, right }) => rankOf(search(text, most, use), right));
      return sum + (worth[name] ?? 1) * quality(ranks).mrr;
    }, 0);
  let use = { ...start };
  let best = value(use);
  console.log('from', best.toFixed(4));
  for (let round = 0; round < 2; round += 1) {
    for (const name of Object.keys(use))
      for (const step of steps) {
        const other = { ...use, [name]: step === 0 ? (use[name] === 0 ? 0.1 : 0) : use[name] * step };
        const now = value(other);
        if (now > best + 1e-4) {
          best = now;
          use = other;
        }
      }
    console.log('round', round + 1, best.toFixed(4), use);
  }
  return use;
}

/** Weights by name, from rows of signs and whether each is so. */
export function fitLogistic(rows, isSo) {
  const names = Object.keys(rows[0].signs);
  const weights = new Array(names.length + 1).fill(0);
  const inputs = rows.map(({ signs }) => [1, ...names.map((name) => signs[name])]);
  for (let round = 0; round < 6_000; round += 1) {
    const slope = new Array(weights.length).fill(0);
    for (const [at, row] of rows.entries()) {
      const sum = inputs[at].reduce((total, value, place) => total + value * weights[place], 0);
      const error = 1 / (1 + Math.exp(-sum)) - (isSo(row) ? 1 : 0);
      for (let place = 0; place < weights.length; place += 1) slope[place] += error * inputs[at][place];
    }
    for (let place = 0; place < weights.length; place += 1)
      weights[place] -= 0.3 * (slope[place] / rows.length + 0.001 * (place === 0 ? 0 : weights[place]));
  }
  return Object.fromEntries(
    ['start', ...names].map((name, place) => [name, Number(weights[place].toFixed(2))]),
  );
}

/** The share of first matches that are right, by how sure we said we were. */
export function reliability(rows) {
  const table = {};
  for (const [from, to] of [
    [0, 0.2],
    [0.2, 0.4],
    [0.4, 0.6],
    [0.6, 0.8],
    [0.8, 1.01],
  ]) {
    const these = rows.filter(({ confidence }) => confidence >= from && confidence < to);
    table[`${from} to ${Math.min(1, to)}`] = {
      matches: these.length,
      right: these.length === 0 ? '-' : (these.filter(({ ok }) => ok).length / these.length).toFixed(2),
    };
  }
  return table;
}
