/** Finds phrases of the lexicon in a message: longest first, typos mended, ordinary words left alone. */
import { type Entry, type EntryKind, type Lexicon, mend } from './lexicon.js';
import { asSaid, findAll, keysOf, type Said, singular } from './normalise.js';

/** `near`: reached by mending a typo. */
export type How = 'exact' | 'near';

/** A phrase found, by word indexes (inclusive). */
export type Match = { entry: Entry; from: number; to: number; how: How };

/** Small words that may stand inside a phrase without breaking it: "drive a reach truck". */
const skippable = new Set(['a', 'an', 'the', 'my', 'me', 'our', 'some', 'of', 'and', 'on']);

/** "in a school" is a place of work; "school hours" and "left school" are not. */
const inASchool = (before: string, after: string): boolean =>
  /\b(?:in|at|for|with)(?: (?:a|an|the|local|primary|secondary|special|our))*$/.test(before) &&
  !/\b(?:am|still|kids|children|son|daughter|are|while|now) (?:in|at)$/.test(before) &&
  !/^(?:hours?|holidays?|run|leaver|at|when|term|days?|last)\b/.test(after);

/** "work with kids", not "had kids" or "because of the kids". */
const othersChildren = (before: string, after: string): boolean =>
  !/\b(?:my|our|the|had|have|got|having|has|of|\d|no|their|her|his|raising|raised|for|bringing up)$/.test(
    before,
  ) && !/^(?:are|now|at school|home|off|in school|grown|have|started|go)\b/.test(after);

/** Watching children and writing it down; on a ward or a site the same word means something else. */
const aboutChildren = (_before: string, _after: string, line: string): boolean =>
  /\b(?:child|children|childs|kids?|nursery|preschool|early years|eyfs|baby|babies|toddlers?|reception class|key person|tapestry|pupils?|learning journ\w*)\b/.test(
    line,
  );

/** What a word stands beside: the three words before it, the three after, and the whole line. */
type Company = (before: string, after: string, line: string) => boolean;

/** Ordinary words that are a phrase of ours only in some company; tested against the line around them. */
const traps: ReadonlyMap<string, Company> = new Map<string, Company>([
  ['ta', (before: string) => /\b(?:a|as|an|the|school|be|was|been|being|primary|level 3)$/.test(before)],
  [
    'kind',
    (before: string, after: string) =>
      /\b(?:am|is|being|very|and|patient|be)$/.test(before) && !/^of\b/.test(after),
  ],
  [
    'word',
    (before: string, after: string) =>
      /\b(?:microsoft|ms|excel|and|using|use)$/.test(before) && !/^(?:of|for)\b/.test(after),
  ],
  ['patient', (before: string) => /\b(?:am|very|be|being|and|really|quite|stay)$/.test(before)],
  ['calm', (before: string) => /\b(?:am|stay|keep|very|be|being|and|remain|really)$/.test(before)],
  ['caring', (before: string, after: string) => !/^for\b/.test(after) && !/\bbeen$/.test(before)],
  ['plant', (_before: string, after: string) => !/^based\b/.test(after)],
  ['level', () => false],
  ['levels', (before: string) => !/\b(?:a|as|o|t|the|what|which|different)$/.test(before)],
  ['stores', (before: string) => /\b(?:in|the|worked|working|ran)$/.test(before)],
  ['store', () => false],
  ['material', () => false],
  ['target', () => false],
  ['turning', (before: string, after: string) => !/^(?:\d|up)/.test(after) && !/\bam$/.test(before)],
  ['trusted', (before: string) => /\b(?:am|be|was)$/.test(before)],
  ['outside', (_before: string, after: string) => !/^(?:of|the uk)\b/.test(after)],
  ['building', (before: string) => !/\b(?:the|this|that|old|a)$/.test(before)],
  ['trade', (before: string) => /\b(?:a|the|building|new)$/.test(before)],
  ['kit', (before: string) => !/\b(?:first aid|my)$/.test(before)],
  ['detail', (before: string) => /\b(?:to|for|with)$/.test(before)],
  [
    'care',
    (before: string, after: string) =>
      !/\b(?:do not|not|who|really|day|take|i)$/.test(before) && !/^(?:about|for my|of)\b/.test(after),
  ],
  ['shops', (before: string) => !/\bthe$/.test(before)],
  ['contract', () => false],
  ['record', () => false],
  ['log', () => false],
  ['listening', (before: string) => !/\bnot$/.test(before)],
  // "if i am honest", "to be honest": a way of speaking.
  ['honest', (before: string) => !/\b(?:if i am|to be|being|am|can i be)$/.test(before)],
  ['school', inASchool],
  ['schools', inASchool],
  ['observations', aboutChildren],
  ['observation', aboutChildren],
  ['obs', aboutChildren],
  // "i nurse my mum" is what somebody does for their own, not the job.
  [
    'nurse',
    (before, after) => !(/\b(?:i|we|to)$/.test(before) && /^(?:my|him|her|them|a baby)\b/.test(after)),
  ],
  ['fix', (_before, after) => !/^(?:a (?:date|time)|up|dinner|tea)\b/.test(after)],
  [
    'fixed',
    (_before, after) => !/^(?:term|hours?|contract|income|rate|price|days?|shifts?|abode)\b/.test(after),
  ],
  ['diagnostics', (_before, _after, line) => !/\b(?:medical|hospital|ward|patients?)\b/.test(line)],
  ['kids', othersChildren],
  ['children', othersChildren],
  ['babies', othersChildren],
  // A baby of one's own, or on the way, is nobody's wish to work with babies.
  [
    'baby',
    (before, after) =>
      othersChildren(before, after) &&
      !/\b(?:had|have|having|expecting|got|due) (?:a|an|another|our)$/.test(before),
  ],
  // "a drink driving conviction" tells of no skill, and must change nothing.
  [
    'driving',
    (before, after) =>
      !/\b(?:drink|drunk|drug|dangerous|careless)$/.test(before) &&
      !/^(?:conviction|ban|offence|disqualification)\b/.test(after),
  ],
  // "a mental health condition", "my health": of oneself, and no field of work.
  [
    'health',
    (before, after) =>
      !(
        /\b(?:mental|my|poor|bad)$/.test(before) &&
        !/^(?:care|and safety|work|service|services|sector|support)\b/.test(after)
      ) && !/^(?:conditions?|problems?|issues?|reasons?)\b/.test(after),
  ],
  // "im managing epilepsy" manages nobody.
  [
    'managing',
    (before, after) =>
      !/\bam$/.test(before) ||
      /\b(?:people|staff|team|teams|others|shop|site|projects?|budgets?)\b/.test(after),
  ],
  // Somebody who is in recovery has not said that they want to work in it.
  [
    'recovery',
    (before) =>
      !/\bin$/.test(before) ||
      /\b(?:work|works|working|worked|job|jobs|people|others|those|anyone|clients|interested|career|help|helping|supporting) in$/.test(
        before,
      ),
  ],
  [
    'picking',
    (_before: string, after: string) =>
      !/^(?:up|out|my|a |the |fruit|strawberr|berries|apples|veg|potato|flowers|litter)/.test(after),
  ],
]);

/** Words in the message mended where they are surely typos of ours. */
export function mended(said: Said, lexicon: Lexicon): Said {
  let any = false;
  const words = said.words.map((one) => {
    const better = /^[a-z]+$/.test(one.word) ? mend(one.word, lexicon) : undefined;
    if (better === undefined) return one;
    any = true;
    return { ...one, word: better, mended: true };
  });
  return any ? asSaid(said.text, words) : said;
}

/** "my name is Mason": the two words after are a name, whatever else they mean. */
const named = /\b(?:my name is|name is|call me|i am called|named) \w+(?: \w+)?\b/g;

/** Every phrase of the lexicon that the words hold, longest first. */
export function phrasesIn(said: Said, lexicon: Lexicon): Match[] {
  const matches: Match[] = [];
  const names = findAll(said, named);
  const keys = said.words.map((one) => keysOf(one.word));
  for (let from = 0; from < said.words.length; from += 1) {
    if (names.some((one) => one.to - 1 <= from && from <= one.to)) continue;
    const tried = new Set<Entry>();
    for (const key of keys[from] ?? []) {
      for (const entry of lexicon.byFirst.get(key) ?? []) {
        if (tried.has(entry)) continue;
        tried.add(entry);
        const to = endOf(entry, from, said, keys);
        if (to !== undefined) matches.push({ entry, from, to, how: howHeard(said, from, to) });
      }
    }
  }
  return matches.sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      a.from - b.from ||
      Number(b.entry.isTitle) - Number(a.entry.isTitle) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
}

const howHeard = (said: Said, from: number, to: number): How =>
  said.words.slice(from, to + 1).some((one) => one.mended) ? 'near' : 'exact';

function endOf(entry: Entry, from: number, said: Said, keys: readonly string[][]): number | undefined {
  const sentence = said.words[from]?.sentence;
  let at = from;
  for (const [index, word] of entry.words.entries()) {
    if (index === 0) continue;
    at += 1;
    const here = said.words[at];
    if (here && here.word !== word && skippable.has(here.word) && !skippable.has(word)) at += 1;
    if (said.words[at]?.sentence !== sentence) return undefined;
    const alike = keys[at]?.some((key) => key === word || key === singular(word)) ?? false;
    if (!alike && !keysOf(word).includes(keys[at]?.[0] ?? '')) return undefined;
  }
  if (entry.words.length > 1) return at;
  const around = (start: number, end: number): string =>
    said.words
      .slice(Math.max(0, start), end)
      .map((one) => one.word)
      .join(' ');
  const trap = traps.get(said.words[from]?.word ?? '') ?? traps.get(entry.words[0] ?? '');
  return trap && !trap(around(from - 3, from), around(from + 1, from + 4), said.line) ? undefined : at;
}

/** The longest phrases of one kind that do not overlap; phrases that tie on the same words all stay. */
export function longestOf(matches: readonly Match[], kind: EntryKind): Match[] {
  const kept: Match[] = [];
  const taken = new Map<number, Match>();
  for (const one of matches) {
    if (one.entry.kind !== kind) continue;
    let clash = false;
    for (let at = one.from; at <= one.to; at += 1) {
      const other = taken.get(at);
      if (other && (other.from !== one.from || other.to !== one.to)) clash = true;
    }
    if (clash || kept.some((other) => other.entry.id === one.entry.id && other.from === one.from)) continue;
    for (let at = one.from; at <= one.to; at += 1) taken.set(at, one);
    kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Whether one match holds another and more. */
export const covers = (outer: Match, inner: Match): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
/** Whether two stretches of words share any. */
export const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from <= b.to && a.to >= b.from;
