import { sentenceEnd } from './hearWords.js';

/**
 * Phrases written as people say them, in the plain forms of `hearWords`:
 * `a|b` either word · `<kin>` any word of a class · `word?` may be left out · `stem*` any word so begun ·
 * `..3` up to three words between, never across a sentence end · `!a|b` the next word is neither ·
 * `!!a|b` none of the next three words of the sentence is ·
 * `^` a sentence begins · `$` a sentence ends, also as one of several: `anymore|$`.
 */
export type PhraseRule<Meaning> = { means: Meaning; phrases: readonly string[] };

/** Where a phrase was heard: the words from `start` up to but not including `end`. */
export type Hearing<Meaning> = { means: Meaning; start: number; end: number };

type Element =
  | { kind: 'word'; words: Set<string>; stems: string[]; optional: boolean; orEnd: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'not'; words: Set<string>; stems: string[]; orEnd: boolean; reach: number }
  | { kind: 'begins' }
  | { kind: 'ends' };

type WordElement = Extract<Element, { kind: 'word' }>;
type Compiled<Meaning> = { means: Meaning; elements: Element[]; first: WordElement };

const nowhere: readonly number[] = [];

/** Words so usual that finding one tells little: a phrase is looked up by a rarer one it holds. */
const usual = new Set(
  `i im ive id me my our the a an to is are was be been am not dont cant no and in on with of for he she hes shes they
   theyre it this that all just really so very have has had do doing get got going go want wanna gonna would can you
   at from up out off by if when because like work working job time day what or as but we your some who there`.split(
    /\s+/,
  ),
);
const usualness = ({ words, stems }: WordElement): number => {
  let sum = stems.length * 5;
  for (const word of words) sum += usual.has(word) ? 50 : 1;
  return sum;
};

/**
 * Compiles phrases once; the answer finds every one of them in a message's words.
 * A phrase is tried only when the message holds the rarest of its words, and gaps are short, so the work grows
 * with the length of the message.
 * @throws when a phrase names an unknown class or begins with a gap: our mistake, told at start-up.
 */
export function phraseFinder<Meaning>(
  rules: readonly PhraseRule<Meaning>[],
  classes: Readonly<Record<string, readonly string[]>>,
): (words: readonly string[]) => Hearing<Meaning>[] {
  const byWord = new Map<string, Compiled<Meaning>[]>();
  const byStem: { stem: string; phrase: Compiled<Meaning> }[] = [];
  for (const { means, phrases } of rules) {
    for (const phrase of phrases) {
      for (const elements of withAndWithoutFirst(parse(phrase, classes))) {
        const needed = elements.filter(
          (element): element is WordElement => element.kind === 'word' && !element.optional && !element.orEnd,
        );
        const first = needed[0];
        if (first === undefined) throw new Error(`phrase "${phrase}" has no word to begin with`);
        if (elements[0]?.kind === 'word' && elements[0] !== first) {
          throw new Error(`phrase "${phrase}" begins with a word that may be missing`);
        }
        if (elements[0]?.kind === 'gap') throw new Error(`phrase "${phrase}" begins with a gap`);
        const compiled = { means, elements, first };
        const rarest = needed.reduce((least, next) => (usualness(next) < usualness(least) ? next : least));
        for (const word of rarest.words) {
          const known = byWord.get(word);
          if (known === undefined) byWord.set(word, [compiled]);
          else known.push(compiled);
        }
        for (const stem of rarest.stems) byStem.push({ stem, phrase: compiled });
      }
    }
  }
  return (words) => {
    const places = new Map<string, number[]>();
    words.forEach((word, index) => {
      const known = places.get(word);
      if (known === undefined) places.set(word, [index]);
      else known.push(index);
    });
    const likely = new Set<Compiled<Meaning>>();
    for (const word of places.keys()) {
      for (const phrase of byWord.get(word) ?? []) likely.add(phrase);
      for (const { stem, phrase } of byStem) if (word.startsWith(stem)) likely.add(phrase);
    }
    const heard: Hearing<Meaning>[] = [];
    for (const { means, elements, first } of likely) {
      const tryAt = (starts: readonly number[]) => {
        for (const start of starts) {
          const end = matchFrom(elements, 0, words, start);
          if (end > start) heard.push({ means, start, end });
        }
      };
      if (first.stems.length === 0 && first.words.size < places.size) {
        for (const word of first.words) tryAt(places.get(word) ?? nowhere);
      } else {
        for (const [word, starts] of places) if (isOneOf(word, first)) tryAt(starts);
      }
    }
    return heard;
  };
}

/** A phrase whose first word may be left out is two phrases. */
function withAndWithoutFirst(elements: Element[]): Element[][] {
  const first = elements[0];
  if (first?.kind !== 'word' || !first.optional) return [elements];
  return [[{ ...first, optional: false }, ...elements.slice(1)], ...withAndWithoutFirst(elements.slice(1))];
}

function parse(phrase: string, classes: Readonly<Record<string, readonly string[]>>): Element[] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((part): Element => {
      if (part === '^') return { kind: 'begins' };
      if (part === '$') return { kind: 'ends' };
      if (part.startsWith('..')) return { kind: 'gap', most: Number(part.slice(2)) };
      if (part.startsWith('!!')) return { kind: 'not', ...choices(part.slice(2), phrase, classes), reach: 3 };
      if (part.startsWith('!')) return { kind: 'not', ...choices(part.slice(1), phrase, classes), reach: 1 };
      const optional = part.endsWith('?');
      return {
        kind: 'word',
        ...choices(optional ? part.slice(0, -1) : part, phrase, classes),
        optional,
      };
    });
}

function choices(
  part: string,
  phrase: string,
  classes: Readonly<Record<string, readonly string[]>>,
): { words: Set<string>; stems: string[]; orEnd: boolean } {
  const all = part.split('|').flatMap((choice) => {
    if (!choice.startsWith('<')) return [choice];
    const known = classes[choice.slice(1, -1)];
    if (known === undefined) throw new Error(`phrase "${phrase}" names an unknown class ${choice}`);
    return known;
  });
  return {
    words: new Set(all.filter((choice) => choice !== '$' && !choice.endsWith('*'))),
    stems: all.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
    orEnd: all.includes('$'),
  };
}

const isOneOf = (word: string, element: { words: Set<string>; stems: string[] }): boolean =>
  element.words.has(word) || element.stems.some((stem) => word.startsWith(stem));

const isEnd = (word: string | undefined): boolean => word === undefined || word === sentenceEnd;

/** The end of the match, or -1. */
function matchFrom(
  elements: readonly Element[],
  at: number,
  words: readonly string[],
  index: number,
): number {
  const element = elements[at];
  if (element === undefined) return index;
  const word = words[index];
  switch (element.kind) {
    case 'word': {
      if (word !== undefined && isOneOf(word, element)) {
        const end = matchFrom(elements, at + 1, words, index + 1);
        if (end >= 0) return end;
      }
      if (element.orEnd && isEnd(word)) return matchFrom(elements, at + 1, words, index);
      return element.optional ? matchFrom(elements, at + 1, words, index) : -1;
    }
    case 'gap': {
      for (let skipped = 0; skipped <= element.most; skipped += 1) {
        const end = matchFrom(elements, at + 1, words, index + skipped);
        if (end >= 0) return end;
        const next = words[index + skipped];
        if (next === undefined || next === sentenceEnd) return -1;
      }
      return -1;
    }
    case 'not':
      if (element.orEnd && isEnd(word)) return -1;
      for (let next = index; next < index + element.reach && !isEnd(words[next]); next += 1) {
        if (isOneOf(words[next] ?? '', element)) return -1;
      }
      return matchFrom(elements, at + 1, words, index);
    case 'begins': {
      const before = words[index - 1];
      return before === undefined || before === sentenceEnd ? matchFrom(elements, at + 1, words, index) : -1;
    }
    case 'ends':
      return isEnd(word) ? matchFrom(elements, at + 1, words, index) : -1;
  }
}
