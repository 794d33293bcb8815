/**
 * Free text in; ranked roles or skills out, each with the person's words that earned it and how sure we are, or nothing
 * where the text names none. One matcher over our own base and over every imported classification.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { figuresOfSpeech, notOfThemselves } from './figuresOfSpeech.en.js';
import { asSaid, findAll, type Said, type Span, spanOf, wordsOf } from './normalise.js';
import { buildConceptIndex, type Concept, type ConceptIndex } from './ranking/conceptIndex.js';
import { confidenceOf, signsOf, toldBy } from './ranking/confidence.js';
import { roleConcepts, type Sayings, skillConcepts } from './ranking/ourConcepts.js';
import { type QueryWord, queryWords, type Ranked, termsNear, weights } from './ranking/rankConcepts.js';
import { clausesOf, rankText } from './ranking/rankText.js';
import { plainTerms, stemOf } from './ranking/terms.js';
import { chat, joins } from './ranking/wordLists.en.js';
import type { WordVectors } from './ranking/wordVectors.js';
import { cuesIn, stanceAt } from './stance.js';
import { ageTold, tellsWhoTheyAre } from './whoTheyAre.en.js';

export const sought = ['roles', 'skills'] as const;
/** What is looked for. */
export type Sought = (typeof sought)[number];

/** The name under which our own knowledge base is asked for. */
export const ourPack = 'waymark';

/** What earned a match, strongest first. */
export type MatchReason =
  /** A name of it, and whether it is its title. */
  | { kind: 'name'; name: string; isTitle: boolean }
  /** A line people say who mean it. */
  | { kind: 'saying'; saying: string }
  /** Words of its description, duties or skills. */
  | { kind: 'described' }
  /** Words used alike, none of them its own. */
  | { kind: 'alike' };

export type TextMatch = {
  pack: string;
  id: string;
  /** The publisher's own identifier; ours have none but their id. */
  uri: string;
  label: string;
  /** 0 to 1: of matches so sure, about that share are right. Never shown to people. */
  confidence: number;
  /** The words of the text that earned it, in reading order. */
  spans: Span[];
  because: MatchReason[];
};

export type TextMatches = {
  /** Most likely first. */
  results: TextMatch[];
  /** True when nothing in the text names what is looked for surely enough: the results, if any, are to ask about. */
  abstained: boolean;
  /** What the publishers of the packs in the results ask to be shown beside them. */
  attributions: string[];
};

/** Roles or skills of one pack, ready to be ranked. */
export type ConceptSet = {
  pack: string;
  find: Sought;
  concepts: readonly Concept[];
  uris: readonly string[];
  index: ConceptIndex;
  /** To be shown wherever a fact of it appears. */
  attribution?: string;
};

export type Matcher = { readonly sets: readonly ConceptSet[]; readonly packs: readonly string[] };

/** Makes one set ready. A national set takes a second or two. */
export const conceptSet = (
  pack: string,
  find: Sought,
  concepts: readonly Concept[],
  vectors: WordVectors | undefined,
  options: { uris?: readonly string[]; attribution?: string } = {},
): ConceptSet => ({
  pack,
  find,
  concepts,
  uris: options.uris ?? concepts.map((one) => one.id),
  index: buildConceptIndex(concepts, vectors),
  ...(options.attribution === undefined ? {} : { attribution: options.attribution }),
});

/** The matcher over our own base, and over sets of imported packs made ready before. */
export function createMatcher(
  knowledge: KnowledgeBase,
  options: { sayings: Sayings; vectors?: WordVectors; imported?: readonly ConceptSet[] },
): Matcher {
  const ours = [
    conceptSet(ourPack, 'roles', roleConcepts(knowledge, options.sayings), options.vectors),
    conceptSet(ourPack, 'skills', skillConcepts(knowledge, options.sayings), options.vectors),
  ];
  const sets = [...ours, ...(options.imported ?? [])];
  return { sets, packs: [...new Set(sets.map((one) => one.pack))] };
}

/** Longest text read; the rest of a longer one is not looked at. */
export const longestMatched = 5_000;
/** A longer text is ranked sentence by sentence, and not taken apart further: a page would cost twice the time. */
const longestTakenApart = 80;
/** A sentence that runs on is cut after so many words, or half as many where a word joins two things. */
const shortStory = 28;
/** In a text of so few sentences the clauses of each are weighed one by one as well. */
const fewSentences = 4;
/** Of a longer text, so many sentences are ranked, those first that tell most. */
const mostSentences = 20;
/** From this confidence on a match is claimed; below it, it is asked about. */
export const sureEnough = 0.5;
/** Below this, a match is not even worth asking about. */
const worthAsking = 0.1;

/**
 * The roles or skills a text names, most likely first.
 * @param options `find` what is looked for; `from` names of packs (all that are loaded); `limit` at most so many (10)
 */
export function matchText(
  matcher: Matcher,
  text: string,
  options: { find: Sought; from?: readonly string[]; limit?: number },
): TextMatches {
  const read = text.slice(0, longestMatched);
  const said = asSaid(read, wordsOf(read));
  const whole = matchSaid(matcher, said, options);
  return whole.abstained || said.words.length > longestTakenApart
    ? whole
    : withTheRest(matcher, said, whole, options);
}

/**
 * "6 yrs picking and reach truck" tells two things. Where the whole is surely one of them, the parts that said nothing of
 * it are heard for themselves, and come after it.
 */
function withTheRest(
  matcher: Matcher,
  said: Said,
  whole: TextMatches,
  options: { find: Sought; from?: readonly string[]; limit?: number },
): TextMatches {
  const claimed = whole.results.filter((one) => one.confidence >= sureEnough).flatMap((one) => one.spans);
  const parts = matchSaid(matcher, said, { ...options, pieces: 'only' });
  const more = parts.results.filter(
    (one) =>
      one.confidence >= sureEnough &&
      !whole.results.some((other) => other.id === one.id && other.confidence >= one.confidence) &&
      !one.spans.some((span) => claimed.some((other) => span.start < other.end && other.start < span.end)),
  );
  if (more.length === 0) return whole;
  const [first, ...others] = whole.results;
  const rest = others.filter((one) => !more.some((other) => other.id === one.id && other.pack === one.pack));
  const results = [
    ...(first ? [first] : []),
    ...[...more, ...rest]
      .map((one) => ({ ...one, confidence: Math.min(one.confidence, first?.confidence ?? 1) }))
      .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1)),
  ].slice(0, options.limit ?? 10);
  return { ...whole, results, attributions: attributionsOf(matcher, results) };
}

/**
 * As `matchText`, for a text whose words have been read already.
 * @param options `pieces`: each part of a sentence is heard for itself, beside the whole or without it
 */
export function matchSaid(
  matcher: Matcher,
  said: Said,
  options: { find: Sought; from?: readonly string[]; limit?: number; pieces?: 'also' | 'only' },
): TextMatches {
  const limit = options.limit ?? 10;
  const kept = wordsThatCount(said);
  const found = new Map<string, TextMatch>();
  for (const set of matcher.sets) {
    if (set.find !== options.find || (options.from && !options.from.includes(set.pack))) continue;
    const stories = storiesOf(said, kept, set.index);
    const pieces = options.pieces === undefined ? [] : piecesOf(said, stories);
    for (const story of options.pieces === 'only' ? pieces : [...stories, ...pieces]) {
      const words = story.flat();
      const ranked = rankText(set.index, story, { most: Math.max(limit, 2) });
      const [first] = ranked;
      if (!first) continue;
      const signs = signsOf(set.index, words, ranked);
      for (const [place, one] of ranked.entries()) {
        const confidence = confidenceOf(signs, first, one, place);
        if (confidence < worthAsking) break;
        const key = `${set.pack} ${set.index.ids[one.place]}`;
        const known = found.get(key);
        if (known && known.confidence >= confidence) continue;
        found.set(key, matchOf(set, one, words, said, confidence));
      }
    }
  }
  const results = [...found.values()]
    .sort(
      (a, b) =>
        b.confidence - a.confidence ||
        Number(b.pack === ourPack) - Number(a.pack === ourPack) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, limit);
  return {
    results,
    abstained: (results[0]?.confidence ?? 0) < sureEnough,
    attributions: attributionsOf(matcher, results),
  };
}

/** What the publishers of the packs in some results ask to be shown. */
function attributionsOf(matcher: Matcher, results: readonly TextMatch[]): string[] {
  const shown = new Set(results.map((one) => one.pack));
  return [
    ...new Set(
      matcher.sets.flatMap((set) =>
        set.attribution !== undefined && shown.has(set.pack) ? [set.attribution] : [],
      ),
    ),
  ];
}

/** The words that may name something: not what somebody does not do, does not want, or tells of somebody else. */
function wordsThatCount(said: Said): QueryWord[] {
  const cues = cuesIn(said);
  const silent = wordsOfWhoTheyAre(said);
  const spoken = [figuresOfSpeech, notOfThemselves, ageTold].flatMap((pattern) => findAll(said, pattern));
  return queryWords(said.words, chat).filter(({ at }) => {
    if (silent.has(at)) return false;
    if (spoken.some((one) => one.from <= at && at <= one.to)) return false;
    const stance = stanceAt(said, cues, at, at);
    return stance !== 'avoids' && stance !== 'lacks' && stance !== 'other';
  });
}

/** Words after which somebody begins to tell another thing of themselves: "… on nights and i am a woman". */
const beginsAnew: ReadonlySet<string> = new Set(['i', 'my', 'am', 'we']);

/** The words of the clauses that tell who somebody is, by their places: the ranking never sees them. */
function wordsOfWhoTheyAre(said: Said): ReadonlySet<number> {
  const parts: number[][] = [];
  for (const [at, { clause, word }] of said.words.entries()) {
    const next = said.words[at + 1]?.word ?? '';
    const isNew =
      at === 0 || said.words[at - 1]?.clause !== clause || (joins.has(word) && beginsAnew.has(next));
    const last = parts.at(-1);
    if (isNew || !last) parts.push([at]);
    else last.push(at);
  }
  const isJoin = (at: number): boolean =>
    joins.has(said.words[at]?.word ?? '') && beginsAnew.has(said.words[at + 1]?.word ?? '');
  return new Set(
    parts
      .filter((part) => {
        const told = part.filter((at, place) => place > 0 || !isJoin(at));
        return tellsWhoTheyAre(told.map((at) => said.words[at]?.word ?? '').join(' '));
      })
      .flat(),
  );
}

/**
 * The sentences, each with its clauses; of many, those that tell most. A sentence stands for itself: what is said
 * beside it neither adds to it nor takes from it.
 */
function storiesOf(said: Said, kept: readonly QueryWord[], index: ConceptIndex): QueryWord[][][] {
  const clauseAt = (at: number): number => said.words[at]?.clause ?? 0;
  const sentences: QueryWord[][] = [];
  for (const one of kept) {
    const last = sentences.at(-1);
    const before = last?.at(-1);
    const isNew =
      before === undefined ||
      said.words[before.at]?.sentence !== said.words[one.at]?.sentence ||
      ((last?.length ?? 0) >= shortStory / 2 &&
        said.words.slice(before.at + 1, one.at).some(({ word }) => joins.has(word))) ||
      (last?.length ?? 0) >= shortStory;
    if (isNew || !last) sentences.push([one]);
    else last.push(one);
  }
  if (sentences.length <= fewSentences) return sentences.map((words) => clausesOf(words, clauseAt));
  return sentences
    .map((words, order) => ({ words, order, tells: toldBy(index, words) }))
    .sort((a, b) => b.tells - a.tells || a.order - b.order)
    .slice(0, mostSentences)
    .map(({ words }) => [words]);
}

/** The parts of sentences between commas and words that join, where a sentence has more than one. */
function piecesOf(said: Said, stories: readonly QueryWord[][][]): QueryWord[][][] {
  if (stories.length > fewSentences) return [];
  return stories.flatMap((story) => {
    const pieces: QueryWord[][] = [];
    for (const one of story.flat()) {
      const last = pieces.at(-1);
      const before = last?.at(-1);
      const isNew =
        before === undefined ||
        said.words[before.at]?.clause !== said.words[one.at]?.clause ||
        said.words.slice(before.at + 1, one.at).some(({ word }) => joins.has(word));
      if (isNew || !last) pieces.push([one]);
      else last.push(one);
    }
    return pieces.length > 1 ? pieces.map((piece) => [piece]) : [];
  });
}

function matchOf(
  set: ConceptSet,
  one: Ranked,
  piece: readonly QueryWord[],
  said: Said,
  confidence: number,
): TextMatch {
  const concept = set.concepts[one.place];
  const names = concept?.names ?? [];
  const label = names[0] ?? '';
  const text = one.label < 0 ? undefined : [...names, ...(concept?.examples ?? [])][one.label];
  const because: MatchReason[] = [];
  if (text !== undefined)
    because.push(
      one.label < names.length
        ? { kind: 'name', name: text, isTitle: one.label === 0 }
        : { kind: 'saying', saying: text },
    );
  if (one.notes > 0) because.push({ kind: 'described' });
  if (because.length === 0) because.push({ kind: 'alike' });
  return {
    pack: set.pack,
    id: set.index.ids[one.place] ?? '',
    uri: set.uris[one.place] ?? '',
    label,
    confidence,
    spans: spansOf(set, text, concept, piece, said),
    because,
  };
}

/** The words of the text that the nearest name holds, or else its notes; all of the piece where neither holds one. */
function spansOf(
  set: ConceptSet,
  text: string | undefined,
  concept: Concept | undefined,
  piece: readonly QueryWord[],
  said: Said,
): Span[] {
  const holding = (words: readonly string[]): QueryWord[] => {
    const stems = new Set(words.map(stemOf));
    return piece.filter(({ word }) =>
      termsNear(set.index, word, weights.slip).some(({ term }) => stems.has(stemAt(set.index, term))),
    );
  };
  let earned = text === undefined ? [] : holding(plainTerms(text));
  if (earned.length === 0) earned = holding((concept?.notes ?? []).flatMap(plainTerms));
  if (earned.length === 0) earned = [...piece];
  const spans: Span[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0) spans.push(spanOf(said, from, to));
  };
  for (const { at } of earned) {
    // Words side by side, or with one small word between, are one span.
    if (from >= 0 && at - to <= 2 && said.words[at]?.clause === said.words[to]?.clause) to = at;
    else {
      close();
      from = at;
      to = at;
    }
  }
  close();
  return spans;
}

const stemsOf = new WeakMap<ConceptIndex, string[]>();
/** The stem that a term of an index stands for. */
function stemAt(index: ConceptIndex, term: number): string {
  let stems = stemsOf.get(index);
  if (!stems) {
    stems = [...index.stems.keys()];
    stemsOf.set(index, stems);
  }
  return stems[term] ?? '';
}
