/**
 * How sure a match is. A raw score says little: a short query scores high on anything that shares its one word. So what
 * stands around it is weighed too, first whether the text names anything of the kind at all, then whether the match is
 * the right one. Fitted on one half of our own phrases (`npm run bench:matching -- fit`), checked on the other.
 */
import type { ConceptIndex } from './conceptIndex.js';
import { type QueryWord, type Ranked, termsNear, weights } from './rankConcepts.js';

/** What a ranking shows of itself, each about 0 to 1. */
export type Signs = {
  score: number;
  covered: number;
  named: number;
  notes: number;
  about: number;
  /** How far the first is ahead of the second. */
  ahead: number;
  /** How much the words that the first holds tell. */
  tells: number;
  /** 1 where every word only chats. */
  chats: number;
};

/** One weight for each sign, and where to start. */
export type SignWeights = { [Sign in keyof Signs | 'start']: number };

export const namesAnything: SignWeights = {
  start: -1.59,
  score: 0.28,
  covered: -4.31,
  named: 3.03,
  notes: 0.64,
  about: -0.42,
  ahead: 0.55,
  tells: 4.68,
  chats: -2.02,
};
export const isTheRightOne: SignWeights = {
  start: -2.83,
  score: 1.37,
  covered: -0.68,
  named: 0,
  notes: -0.73,
  about: -0.3,
  ahead: 4.94,
  tells: 1.33,
  chats: 0,
};

/** Words that tell this much leave no doubt that something was told. */
const muchTold = 12;

/** How much the words of a text tell of the concepts of an index: the worth of each that one of their names holds. */
export function toldBy(index: ConceptIndex, words: readonly QueryWord[]): number {
  let told = 0;
  for (const { word, counts = 1 } of words) {
    let worth = 0;
    for (const { term, likeness } of termsNear(index, word, weights.slip))
      worth = Math.max(worth, likeness * (index.worth[term] ?? 0));
    told += counts * worth;
  }
  return told;
}

/** The signs of a ranking of these words. */
export function signsOf(index: ConceptIndex, words: readonly QueryWord[], ranked: readonly Ranked[]): Signs {
  const [first, second] = ranked;
  if (!first) return { score: 0, covered: 0, named: 0, notes: 0, about: 0, ahead: 0, tells: 0, chats: 1 };
  return {
    score: first.score,
    covered: first.covered,
    named: first.named,
    notes: first.notes,
    about: first.about,
    ahead: first.score === 0 ? 0 : (first.score - (second?.score ?? 0)) / first.score,
    tells: Math.min(muchTold, first.covered * toldBy(index, words)) / muchTold,
    chats: words.every(({ counts = 1 }) => counts < 1) ? 1 : 0,
  };
}

const likelihood = (signs: Signs, by: SignWeights): number => {
  let sum = by.start;
  for (const [sign, value] of Object.entries(signs)) sum += value * by[sign as keyof Signs];
  return 1 / (1 + Math.exp(-sum));
};

/**
 * 0 to 1: of first matches of this confidence, about that share are right. Those further down are as sure as the first
 * would be, for their share of its score.
 */
export function confidenceOf(signs: Signs, first: Ranked, one: Ranked, place: number): number {
  const sure = likelihood(signs, namesAnything) * likelihood(signs, isTheRightOne);
  const share = place === 0 || first.score === 0 ? 1 : (one.score / first.score) ** nextAreLess;
  return Math.round(1000 * sure * share) / 1000;
}

/** The second of two near ties is about as likely; one at half the score hardly is. */
const nextAreLess = 3;
