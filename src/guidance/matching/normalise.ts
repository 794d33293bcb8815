/** What a person typed, as words in one plain form; every word knows where it stood in the original. */
import { shorthand } from './spellings.en.js';

/** A piece of the original message, word for word. */
export type Span = { start: number; end: number; text: string };

export type Word = {
  /** The plain form: lower case, no apostrophes, contractions opened, British spelling, digits for numbers. */
  word: string;
  start: number;
  end: number;
  /** Rises at each full stop, question mark or new line. */
  sentence: number;
  /** Rises at each comma as well. */
  clause: number;
  /** Whether a typo was mended to reach `word`. */
  mended: boolean;
};

/** Longest message read; more would be an attack or a pasted document, and the beginning says enough. */
const longest = 10_000;

// Decimals and degree classes first, so that 3.5 and 2:1 stay one; then words with apostrophes or an ampersand inside (don't, h&s).
const wordPattern =
  /\d+\.\d+|(?<!\d)2:[12](?!\d)|[\p{L}\p{M}\p{N}]+(?:['’‘`´ʼ&][\p{L}\p{M}\p{N}]+)*|[.!?;,\n:()…–—]/gu;
const units = 'yrs|yr|years|year|y|yo|months|month|mths|mth|mos|mo|weeks|week|wks|wk|hrs|hr|k';
const numberThenUnit = new RegExp(`^(\\d+(?:\\.\\d+)?)(${units})$`);
const wordThenNumber = /^(level|lvl|lev|lv|l|nvq|btec|class|year|yr|y|band|stage)(\d{1,2})$/;

const small: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
};
const numberOf = (from: Record<string, number>, word: string): number | undefined =>
  Object.hasOwn(from, word) ? from[word] : undefined;

/** American spellings to British; only endings that no ordinary British word has. */
function british(word: string): string {
  if (word.length > 6) {
    if (/(?:ization|izations)$/.test(word)) return word.replace(/ization/, 'isation');
    if (/[^s]iz(?:e|ed|es|er|ers|ing)$/.test(word) && !/^(?:seiz|capsiz|prize)/.test(word))
      return word.replace(/iz(e|ed|es|er|ers|ing)$/, 'is$1');
  }
  return word.replace(/^(col|lab|behavi|fav|neighb|hon)or(s|ed|ing)?$/, '$1our$2');
}

const endsInForReal = new Set(
  'begin cabin admin login plugin robin resin satin virgin margin dublin berlin austin martin justin protein cousin basin toxin vitamin coffin muffin puffin penguin aspirin insulin bitcoin linkedin napkin pumpkin dolphin cumin latin origin within therein pippin merlin marvin gavin kevin calvin colin rankin'.split(
    ' ',
  ),
);

/** "workin" is "working" with its g dropped. */
function withItsG(word: string): string {
  return word.length >= 5 && /[bcdfghjklmnpqrstvwxyz]in$/.test(word) && !endsInForReal.has(word)
    ? `${word}g`
    : word;
}

/** What our own redaction leaves in a message: said by us, so never heard as theirs. */
const takenOut = /\[[a-z]+ removed\]/g;

/** Endings as people write them who spell by rule: "lorrys", "manageing", "driveing", "studys". */
function wellEnded(word: string): string {
  if (word.length >= 5 && /[bcdfghjklmnpqrstvwxz]ys$/.test(word)) return `${word.slice(0, -2)}ies`;
  if (word.length >= 7 && /[^aeiouy]eing$/.test(word)) return `${word.slice(0, -4)}ing`;
  return word;
}

/** One typed token to its plain words. */
function plainWords(token: string): string[] {
  let plain = token.normalize('NFKC').toLowerCase();
  plain = plain.replace(/[\u200b-\u200f\u2060\ufeff\u00ad\p{M}]/gu, '');
  plain = plain.replace(/^(\d+)1⁄2$/, '$1.5').replace(/^1⁄2$/, '0.5');
  plain = plain.replace(/[’‘`´ʼ]/g, "'").replace(/(\p{L})\1{2,}/gu, '$1$1');
  const opened = shorthand.get(plain);
  if (opened !== undefined) return opened.split(' ');
  // A noun's 's is left off: "my son's 15" and "Tesco's" are about the son and Tesco.
  const bare = plain.replace(/'s$/, '').replace(/'/g, '');
  const known = shorthand.get(bare);
  if (known !== undefined) return known.split(' ');
  const counted = numberThenUnit.exec(bare);
  if (counted?.[1] && counted[2]) return [counted[1], shorthand.get(counted[2]) ?? counted[2]];
  const numbered = wordThenNumber.exec(bare);
  if (numbered?.[1] && numbered[2]) {
    const first = numbered[1] === 'l' ? 'level' : numbered[1] === 'y' ? 'year' : numbered[1];
    return [shorthand.get(first) ?? first, numbered[2]];
  }
  return bare === '' ? [] : [wellEnded(british(withItsG(bare)))];
}

/** Reads a text into plain words, with no knowledge of what they mean. Time grows in line with the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  const read = text
    .slice(0, longest)
    .replace(takenOut, (token) => ','.repeat(token.length))
    // "i wont a job": wanting, said as it sounds; "won't" keeps its apostrophe or its verb.
    .replace(/\bwont(?=\s+(?:a|an|to|2|some|something|summat|sumthing|more|betta|better)\b)/gi, 'want');
  for (const found of read.matchAll(wordPattern)) {
    const token = found[0];
    if (/^[.!?;\n…]$/.test(token)) {
      sentence += 1;
      clause += 1;
      continue;
    }
    if (/^[,:()–—]$/.test(token)) {
      clause += 1;
      continue;
    }
    const at = { start: found.index, end: found.index + token.length, sentence, clause, mended: false };
    for (const word of plainWords(token)) {
      const last = words.at(-1);
      const unit = numberOf(small, word);
      const ten = numberOf(tens, word);
      const lastIsTens = last !== undefined && /^[2-7]0$/.test(last.word) && last.clause === clause;
      if (unit !== undefined && unit < 10 && lastIsTens && /[a-z]/i.test(text[last.start] ?? '')) {
        last.word = String(Number(last.word) + unit);
        last.end = at.end;
      } else words.push({ word: unit !== undefined ? String(unit) : ten ? String(ten) : word, ...at });
    }
  }
  return words;
}

/** The singular of a word, by its ending alone. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * The forms under which a word may be looked up: itself, its singular, and itself without -ing or -ed.
 * The first is the surest.
 */
export function keysOf(word: string): string[] {
  const keys = [word];
  const one = singular(word);
  if (one !== word) keys.push(one);
  const ending = /^(.{3,})(?:ing|ed)$/.exec(one);
  if (ending?.[1]) {
    const stem = ending[1];
    // "fix" and "sew" keep their sense in three letters; most stems of three ("car" of caring) do not.
    if (stem.length >= 4 || /[wxy]$/.test(stem)) keys.push(stem);
    keys.push(`${stem}e`);
    if (/([bdgmnprt])\1$/.test(stem)) keys.push(stem.slice(0, -1));
  }
  return keys;
}

/** The plain words of a phrase of ours (a title, an alias), for comparing with what people type. */
export const plainPhrase = (phrase: string): string[] => wordsOf(phrase).map((one) => one.word);

/** A message ready for hearing: its words, and one line of them on which patterns are run. */
export type Said = { text: string; words: Word[]; line: string; wordAt: Int32Array };

/** The words as one line: single spaces; ` , ` between clauses and ` . ` between sentences. */
export function asSaid(text: string, words: Word[]): Said {
  let line = ' ';
  const starts: number[] = [];
  let before: Word | undefined;
  for (const one of words) {
    if (before && one.sentence !== before.sentence) line += '. ';
    else if (before && one.clause !== before.clause) line += ', ';
    starts.push(line.length);
    line += `${one.word} `;
    before = one;
  }
  const wordAt = new Int32Array(line.length);
  for (const [index, start] of starts.entries()) wordAt.fill(index, start, starts[index + 1] ?? line.length);
  return { text, words, line, wordAt };
}

/** The original words from one index up to and including another. */
export function spanOf(said: Said, from: number, to: number): Span {
  const start = said.words[from]?.start ?? 0;
  const end = Math.max(said.words[to]?.end ?? start, start);
  return { start, end, text: said.text.slice(start, end) };
}

/** Where a pattern was found: word indexes (inclusive), the match itself, the original words. */
export type Found = { from: number; to: number; match: RegExpMatchArray; span: Span };

/** Every place a global pattern matches the line. Patterns start and end at word edges (`\b`). */
export function findAll(said: Said, pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const match of said.line.matchAll(pattern)) {
    const matched = match[0].trim();
    if (matched === '') continue;
    const begin = match.index + match[0].indexOf(matched);
    const from = said.wordAt[begin] ?? 0;
    const to = said.wordAt[begin + matched.length - 1] ?? from;
    found.push({ from, to, match, span: spanOf(said, from, to) });
  }
  return found;
}
