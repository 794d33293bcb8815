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
/** A phrase, and how many words may come before the rarest word it must hold. */
type Compiled<Meaning> = {
  id: number;
  means: Meaning;
  elements: Element[];
  first: WordElement;
  fewestBefore: number;
  mostBefore: number;
};

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
 * A phrase is tried only near the rarest of its words, and gaps are short, so the work grows with the length of
 * the message.
 * @throws when a phrase names an unknown class or begins with a gap: our mistake, told at start-up.
 */
export function phraseFinder<Meaning>(
  rules: readonly PhraseRule<Meaning>[],
  classes: Readonly<Record<string, readonly string[]>>,
): (words: readonly string[]) => Hearing<Meaning>[] {
  const byWord = new Map<string, Compiled<Meaning>[]>();
  const byStem: { stem: string; phrase: Compiled<Meaning> }[] = [];
  let count = 0;
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
        const rarest = needed.reduce((least, next) => (usualness(next) < usualness(least) ? next : least));
        const before = elements.slice(0, elements.indexOf(rarest));
        const compiled = { id: count, means, elements, first, ...wordsIn(before) };
        count += 1;
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
    const heard: Hearing<Meaning>[] = [];
    // The first place not yet tried, by phrase: rare words close together share the places before them.
    const untried = new Uint32Array(count);
    const tryNear = (phrase: Compiled<Meaning>, index: number) => {
      const from = Math.max(index - phrase.mostBefore, untried[phrase.id] ?? 0, 0);
      const to = index - phrase.fewestBefore;
      for (let start = from; start <= to; start += 1) {
        const word = words[start];
        if (word === undefined || !isOneOf(word, phrase.first)) continue;
        const end = matchFrom(phrase.elements, 0, words, start);
        if (end > start) heard.push({ means: phrase.means, start, end });
      }
      if (to + 1 > from) untried[phrase.id] = to + 1;
    };
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? '';
      const known = byWord.get(word);
      if (known !== undefined) for (const phrase of known) tryNear(phrase, index);
      for (const { stem, phrase } of byStem) if (word.startsWith(stem)) tryNear(phrase, index);
    }
    return heard;
  };
}

/** The fewest and the most words that these parts of a phrase stand for. */
function wordsIn(elements: readonly Element[]): { fewestBefore: number; mostBefore: number } {
  let fewestBefore = 0;
  let mostBefore = 0;
  for (const element of elements) {
    if (element.kind === 'gap') mostBefore += element.most;
    else if (element.kind === 'word') {
      mostBefore += 1;
      if (!element.optional && !element.orEnd) fewestBefore += 1;
    }
  }
  return { fewestBefore, mostBefore };
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
