/**
 * Free text in; ranked roles or skills out, each with the person's words that earned it and how sure we are, or nothing
 * where the text names none. One matcher over our own base and over every imported classification.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { asSaid, type Said, type Span, spanOf, wordsOf } from './normalise.js';
import { buildConceptIndex, type Concept, type ConceptIndex } from './ranking/conceptIndex.js';
import { confidenceOf } from './ranking/confidence.js';
import { roleConcepts, type Sayings, skillConcepts } from './ranking/ourConcepts.js';
import {
  type QueryWord,
  queryWords,
  type Ranked,
  rankConcepts,
  termsNear,
  weights,
} from './ranking/rankConcepts.js';
import { plainTerms, stemOf } from './ranking/terms.js';
import { chat, joins } from './ranking/words.en.js';
import type { WordVectors } from './ranking/wordVectors.js';
import { cuesIn, stanceAt } from './stance.js';

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
};

/** Roles or skills of one pack, ready to be ranked. */
export type ConceptSet = {
  pack: string;
  find: Sought;
  concepts: readonly Concept[];
  uris: readonly string[];
  index: ConceptIndex;
};

export type Matcher = { readonly sets: readonly ConceptSet[]; readonly packs: readonly string[] };

/** Makes one set ready. A national set takes a second or two. */
export const conceptSet = (
  pack: string,
  find: Sought,
  concepts: readonly Concept[],
  vectors: WordVectors | undefined,
  uris: readonly string[] = concepts.map((one) => one.id),
): ConceptSet => ({ pack, find, concepts, uris, index: buildConceptIndex(concepts, vectors) });

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
/** Pieces of a text that are ranked on their own: a story has a dozen, a page a hundred. */
const mostPieces = 40;
/** Below this confidence nothing is claimed. */
export const sureEnough = 0.5;
/** Below this, a match is not even worth asking about. */
const worthAsking = 0.15;

/**
 * The roles or skills a text names, most likely first.
 * @param options `find` what is looked for; `from` names of packs (all that are loaded); `limit` at most so many (10)
 */
export function matchText(
  matcher: Matcher,
  text: string,
  options: { find: Sought; from?: readonly string[]; limit?: number },
): TextMatches {
  const limit = options.limit ?? 10;
  const said = asSaid(text.slice(0, longestMatched), wordsOf(text.slice(0, longestMatched)));
  const pieces = piecesOf(said);
  const found = new Map<string, TextMatch>();
  for (const set of matcher.sets) {
    if (set.find !== options.find || (options.from && !options.from.includes(set.pack))) continue;
    for (const piece of pieces) {
      const ranked = rankConcepts(set.index, piece, { most: limit });
      for (const [place, one] of ranked.entries()) {
        const confidence = confidenceOf(one, ranked, place, piece.length);
        if (confidence < worthAsking) continue;
        const key = `${set.pack} ${set.index.ids[one.place]}`;
        const known = found.get(key);
        if (known && known.confidence >= confidence) continue;
        found.set(key, matchOf(set, one, piece, said, confidence));
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
  return { results, abstained: (results[0]?.confidence ?? 0) < sureEnough };
}

/**
 * The text in pieces, each a thing somebody may have said on its own: the whole when it is short, every clause, and the
 * parts of a clause between words that join. Words that chat, and what somebody says they do not do or want, are left out.
 */
function piecesOf(said: Said): QueryWord[][] {
  const cues = cuesIn(said);
  const kept = queryWords(said.words, chat).filter(({ at }) => {
    const stance = stanceAt(said, cues, at, at);
    return stance !== 'avoids' && stance !== 'lacks' && stance !== 'other';
  });
  if (kept.length === 0) return [];
  const pieces: QueryWord[][] = [];
  const clauses: QueryWord[][] = [];
  for (const one of kept) {
    const last = clauses.at(-1);
    const before = last?.at(-1);
    const isNew =
      before === undefined ||
      said.words[before.at]?.clause !== said.words[one.at]?.clause ||
      said.words.slice(before.at + 1, one.at).some((between) => joins.has(between.word));
    if (isNew || !last) clauses.push([one]);
    else last.push(one);
  }
  if (kept.length <= longestPiece) pieces.push(kept);
  if (clauses.length > 1) pieces.push(...clauses);
  return pieces.slice(0, mostPieces);
}

/** Of more words than this the whole says too much at once; its clauses are ranked alone. */
const longestPiece = 16;

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
