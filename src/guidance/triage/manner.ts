import { hearWords } from './hearWords.js';
import {
  englishWords,
  epithets,
  languageWords,
  mannerClasses,
  mannerRules,
  reportedBefore,
  welshOwn,
  welshWords,
} from './mannerPhrases.en.js';
import { phraseFinder } from './phrasePatterns.js';

export type HeardManner = {
  /** Said to us, not about a job or a boss. */
  insult: boolean;
  /** The person says English is hard for them. */
  limitedEnglish: boolean;
  language: 'en' | 'cy' | 'other' | 'unknown';
  shouting: boolean;
};

const findPhrases = phraseFinder(mannerRules, mannerClasses);

/** How a message is said: never a reason to match differently, only to answer differently. */
export function hearManner(text: string): HeardManner {
  const words = hearWords(text);
  const heard = findPhrases(words);
  const told = new Set(
    heard
      .filter(({ means, start, end }) => means !== 'insult' || isSaidToUs(words, start, end))
      .map(({ means }) => means),
  );
  const alone = words.filter((word) => word !== '.');
  return {
    insult:
      told.has('insult') ||
      (alone.length > 0 && alone.length <= 3 && alone.some((word) => epithets.has(word))),
    limitedEnglish: told.has('limited-english') && !told.has('english-as-subject'),
    language: readLanguage(text),
    shouting: isShouting(text),
  };
}

/** Not when somebody else is quoted, and not when it is denied: "you are not useless". */
const isSaidToUs = (words: readonly string[], start: number, end: number): boolean =>
  !reportedBefore.has(words[start - 1] ?? '') &&
  !words.slice(start, end).some((word) => word === 'not' || word === 'arent' || word === 'isnt');

/** How many characters are looked at: a language shows in its first lines. */
const lookedAt = 1500;

/**
 * The language by its letters, then by its little words. Misspelt English is English: another language needs two
 * of its own words, and more of them than of English ones.
 */
function readLanguage(text: string): HeardManner['language'] {
  const start = text.slice(0, lookedAt).toLowerCase().normalize('NFC');
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const said = start.replace(/['’]/g, '').match(/\p{L}+/gu) ?? [];
  const distinct = new Set(said);
  let english = 0;
  let welsh = 0;
  let other = 0;
  let ownWelsh = false;
  for (const word of distinct) {
    if (englishWords.has(word)) english += 1;
    if (welshWords.has(word)) welsh += 1;
    if (welshOwn.has(word)) ownWelsh = true;
  }
  for (const words of languageWords) {
    let count = 0;
    for (const word of distinct) if (words.has(word)) count += 1;
    if (count > other) other = count;
  }
  const foreignLetters = letters - latin;
  if (foreignLetters >= 3 && foreignLetters > latin && english < 3) return 'other';
  const isWelsh = (welsh >= 2 && welsh > english) || (ownWelsh && english === 0);
  if (isWelsh && welsh >= other) return 'cy';
  if (other >= 2 && other > english) return 'other';
  return english > 0 ? 'en' : 'unknown';
}

/** Most of it in capitals, and words rather than initials: "HGV CSCS NVQ" is not shouting. */
function isShouting(text: string): boolean {
  const start = text.slice(0, lookedAt);
  const upper = start.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = start.match(/\p{Ll}/gu)?.length ?? 0;
  const loud = start.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu)?.length ?? 0;
  return upper >= 12 && loud >= 3 && upper >= (upper + lower) * 0.8;
}
