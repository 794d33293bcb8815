/**
 * How sure a match is. A raw score says little (a short query scores high on anything that shares its one word), so what
 * surrounds it is weighed too; the weights were fitted on one half of our own phrases and of the national job profiles.
 */
import type { Ranked } from './rankConcepts.js';

export const confidenceWeights = {
  bias: -3,
  score: 2,
  covered: 1,
  named: 1,
  notes: 1,
  about: 1,
  margin: 1,
  words: 0.1,
};

/** What confidence looks at. */
export function signsOf(one: Ranked, ranked: readonly Ranked[], place: number, words: number): number[] {
  const other = place === 0 ? ranked[1] : ranked[0];
  return [
    1,
    one.score,
    one.covered,
    one.named,
    one.notes,
    one.about,
    one.score - (other?.score ?? 0),
    Math.min(words, 6) / 6,
  ];
}

/** 0 to 1: of matches of this confidence, about that share are right. */
export function confidenceOf(one: Ranked, ranked: readonly Ranked[], place: number, words: number): number {
  const w = confidenceWeights;
  const by = [w.bias, w.score, w.covered, w.named, w.notes, w.about, w.margin, w.words];
  const sum = signsOf(one, ranked, place, words).reduce((total, sign, at) => total + sign * (by[at] ?? 0), 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
