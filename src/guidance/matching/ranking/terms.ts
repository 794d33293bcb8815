/** Text as terms: lower-case words without the ones that say nothing, each with its stem. */
import { stemmer } from 'stemmer';
import { oneWordForTwo, sayNothing } from './wordLists.en.js';

/** Any more distinct words than this in one process would be somebody's attack on the memory of stems. */
const mostRemembered = 200_000;
const stems = new Map<string, string>();

/** The stem of a plain word, by Porter's rules: "drivers" and "driving" are one. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (stems.size < mostRemembered) stems.set(word, stem);
  return stem;
}

/** A word in the form both sides are compared in: an American or older word in its British one. */
export const sharedForm = (word: string): string => oneWordForTwo.get(word) ?? word;

/** Whether a word helps to tell one job or skill from another. */
export const saysSomething = (word: string): boolean => word !== '' && !sayNothing.has(word);

const between = /[^a-z0-9+#]+/;

/** The plain words of a label or description, without those that say nothing. */
export function plainTerms(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');
  const terms: string[] = [];
  for (const word of plain.split(between)) if (saysSomething(word)) terms.push(sharedForm(word));
  return terms;
}

const afterHead = /\b(?:of|for|in|at|to|with|on)\b.*$/;
const partsOfTitle = /,|\/|&|\band\b/;
const namesPeople =
  /(?:ers?|ors?|ists?|ians?|ants?|ents?|men|man|women|woman|nurses?|cooks?|clerks?|aides?|guards?|chefs?|mechanics?)$/;

/**
 * What a title says somebody is: "driver" of "driver of a delivery van", "cook" of "cook, fast food". Each word that
 * names people at the end of a part of the title; where none does, the last word.
 */
export function headsOf(title: string): string[] {
  const ends: string[] = [];
  for (const part of title.toLowerCase().split(partsOfTitle)) {
    const last = plainTerms(part.replace(afterHead, '')).at(-1);
    if (last !== undefined) ends.push(last);
  }
  const people = ends.filter((word) => namesPeople.test(word));
  return [...new Set(people.length > 0 ? people : ends.slice(-1))];
}
