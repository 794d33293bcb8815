/** The words of an index that a typed word may be a slip of, by the short runs of letters they share. */

import { slipsBetween } from '../lexicon.js';

export type NearWord = { place: number; likeness: number };
export type NearWords = (word: string) => readonly NearWord[];

/** Words of fewer letters have too few runs to compare. */
const shortest = 4;
/** Of pairs and triples of letters, edges included, the share two words must have in common (Dice). */
const leastAlike = 0.35;
/** Of those, so many are compared letter by letter, and must be so like then. */
const mostCompared = 24;
const leastLike = 0.6;
/** Only what is nearly as like as the likest is meant. */
const nearlyAsLike = 0.9;
const most = 6;
/** Distinct words remembered; a hostile corpus must not fill the memory. */
const mostRemembered = 20_000;

function runsOf(word: string): string[] {
  const edged = `^${word}$`;
  const runs = new Set<string>();
  for (let at = 0; at + 2 <= edged.length; at += 1) runs.add(edged.slice(at, at + 2));
  for (let at = 0; at + 3 <= edged.length; at += 1) runs.add(edged.slice(at, at + 3));
  return [...runs];
}

/** @param words the words of the index; an answer names them by their place in this list */
export function indexNearWords(words: readonly string[]): NearWords {
  const holders = new Map<string, number[]>();
  const counts = new Uint16Array(words.length);
  for (const [place, word] of words.entries()) {
    const runs = runsOf(word);
    counts[place] = runs.length;
    for (const run of runs) {
      const list = holders.get(run);
      if (list) list.push(place);
      else holders.set(run, [place]);
    }
  }
  const shared = new Uint16Array(words.length);
  const remembered = new Map<string, readonly NearWord[]>();

  const find = (word: string): readonly NearWord[] => {
    const runs = runsOf(word);
    const touched: number[] = [];
    for (const run of runs)
      for (const place of holders.get(run) ?? []) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + 1;
      }
    let near: NearWord[] = [];
    for (const place of touched) {
      const likeness = (2 * (shared[place] ?? 0)) / (runs.length + (counts[place] ?? 0));
      shared[place] = 0;
      // People keep the first letter or swap it with the second.
      const other = words[place] ?? '';
      const begins = other[0] === word[0] || other[0] === word[1] || other[1] === word[0];
      if (likeness >= leastAlike && begins) near.push({ place, likeness });
    }
    const byLikeness = (a: NearWord, b: NearWord): number => b.likeness - a.likeness || a.place - b.place;
    // A swap breaks five runs and is one slip all the same.
    near = near
      .sort(byLikeness)
      .slice(0, mostCompared)
      .map(({ place, likeness }) => {
        const other = words[place] ?? '';
        const slips = slipsBetween(word, other) / Math.max(word.length, other.length);
        return { place, likeness: Math.max(likeness, 1 - slips) };
      })
      .filter(({ likeness }) => likeness >= leastLike)
      .sort(byLikeness);
    const enough = (near[0]?.likeness ?? 0) * nearlyAsLike;
    near = near.filter((one) => one.likeness >= enough).slice(0, most);
    return near;
  };

  return (word) => {
    if (word.length < shortest || word.length > 32) return [];
    const known = remembered.get(word);
    if (known) return known;
    const near = find(word);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, near);
    return near;
  };
}
