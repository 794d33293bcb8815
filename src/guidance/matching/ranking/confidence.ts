/**
 * How sure a match is. A raw score says little: a short query scores high on anything that shares its one word. So what
 * stands around it is weighed too, first whether the text names anything of the kind at all, then whether the match is
 * the right one. Fitted on one half of our own phrases (`npm run bench:matching -- fit`), checked on the other.
 */
import type { ConceptIndex } from './conceptIndex.js';
import { type QueryWord, type Ranked, termsNear, weights } from './rankConcepts.js';
import { stemOf } from './terms.js';

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

/** The signs, and the share of what was told that rests on slips of the keyboard being what we take them for. */
export type Told = { signs: Signs; slips: number };

/** One weight for each sign, and where to start. */
export type SignWeights = { [Sign in keyof Signs | 'start']: number };

export const namesAnything: SignWeights = {
  start: -2.58,
  score: 0.65,
  covered: -4.81,
  named: 2.88,
  notes: 3.34,
  about: -0.07,
  ahead: 2.18,
  tells: 3.79,
  chats: -1.67,
};
export const isTheRightOne: SignWeights = {
  start: -1.29,
  score: 0.74,
  covered: -0.83,
  named: -0.56,
  notes: 1.64,
  about: 0.75,
  ahead: 5.3,
  tells: 0.25,
  chats: 0,
};

/** Words that tell this much leave no doubt that something was told. */
const muchTold = 12;

/**
 * How much the words of a text tell of the concepts of an index: the worth of each that one of their names holds. Slips
 * are not looked for, so that a page of nonsense costs next to nothing.
 */
export function toldBy(index: ConceptIndex, words: readonly QueryWord[]): number {
  let told = 0;
  for (const { word, counts = 1 } of words) {
    const term = index.stems.get(stemOf(word));
    told += counts * (term === undefined ? unknownTells : (index.worth[term] ?? 0));
  }
  return told;
}
/** A word nobody knows may be a slip of one that tells. */
const unknownTells = 0.5;

function wordByWord(index: ConceptIndex, words: readonly QueryWord[]): { told: number; slips: number } {
  let told = 0;
  let slips = 0;
  for (const { word, counts = 1 } of words) {
    let worth = 0;
    let surest = 0;
    for (const { term, likeness } of termsNear(index, word, weights.slip)) {
      worth = Math.max(worth, likeness * (index.worth[term] ?? 0));
      surest = Math.max(surest, likeness);
    }
    told += counts * worth;
    if (surest < 1) slips += counts * worth;
  }
  return { told, slips: told === 0 ? 0 : slips / told };
}

/** The signs of a ranking of these words. */
export function signsOf(index: ConceptIndex, words: readonly QueryWord[], ranked: readonly Ranked[]): Told {
  const [first, second] = ranked;
  if (!first)
    return {
      signs: { score: 0, covered: 0, named: 0, notes: 0, about: 0, ahead: 0, tells: 0, chats: 1 },
      slips: 0,
    };
  const { told, slips } = wordByWord(index, words);
  const signs = {
    score: first.score,
    covered: first.covered,
    named: first.named,
    notes: first.notes,
    about: first.about,
    ahead: first.score === 0 ? 0 : (first.score - (second?.score ?? 0)) / first.score,
    tells: Math.min(muchTold, first.covered * told) / muchTold,
    chats: words.every(({ counts = 1 }) => counts < 1) ? 1 : 0,
  };
  return { signs, slips };
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
export function confidenceOf({ signs, slips }: Told, first: Ranked, one: Ranked, place: number): number {
  const sure = likelihood(signs, namesAnything) * likelihood(signs, isTheRightOne) * (1 - slipsDoubt * slips);
  const share = place === 0 || first.score === 0 ? 1 : (one.score / first.score) ** nextAreLess;
  return Math.round(1000 * sure * share) / 1000;
}

/** Where all rests on a slip being what we take it for, we are half as sure, and ask. */
const slipsDoubt = 0.5;

/** The second of two near ties is about as likely; one at half the score hardly is. */
const nextAreLess = 3;
