/**
 * Jobs or skills made ready for ranking: every name, every example, every note, as lists of numbers that a query walks
 * in a millisecond. Built once; `rankConcepts.ts` does the ranking.
 */
import { indexNearWords, type NearWords } from './nearWords.js';
import { headsOf, plainTerms, stemOf } from './terms.js';
import { addDirection, dimensions, middleOf, toLengthOne, type WordVectors } from './wordVectors.js';

/** A job or a skill as the ranking sees it. */
export type Concept = {
  id: string;
  /** Its title first, then its other names. */
  names: readonly string[];
  /** Lines as people say it. */
  examples?: readonly string[];
  /** What it is about, in sentences: a description, what it takes. */
  notes?: readonly string[];
  /** Concepts of one group are alike: where one fits, its neighbours gain a little. */
  group?: string;
};

/** Lists of numbers laid end to end: list `i` is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export type Lists = { readonly starts: Int32Array; readonly values: Int32Array };

export type ConceptIndex = {
  readonly ids: readonly string[];
  /** Every name and example: the concept it belongs to, whether it is the title or an example, its terms. */
  readonly labels: {
    readonly concept: Int32Array;
    /** 0 for a title, 1 for another name, 2 for an example. */
    readonly kind: Uint8Array;
    readonly terms: Lists;
    readonly heads: Lists;
    /** Length of the label as a vector of term worths, and their sum. */
    readonly length: Float32Array;
    readonly sum: Float32Array;
  };
  /** Where each label text can be found again: concept, then which of its names and examples. */
  readonly firstLabel: Int32Array;
  readonly stems: ReadonlyMap<string, number>;
  /** The labels in which a term stands. */
  readonly inLabels: Lists;
  /** How much a term tells: high where few concepts are named with it. 0 where none is. */
  readonly worth: Float32Array;
  /** What a word none of the names holds is worth. */
  readonly strange: number;
  /** Terms of the notes: concepts and weights (each concept's notes have length 1), and what the term is worth there. */
  readonly inNotes: Lists;
  readonly noteWeight: Float32Array;
  readonly noteWorth: Float32Array;
  /** 1 for concepts that have examples: their notes hold them too, and tell more. */
  readonly hasExamples: Uint8Array;
  readonly group: Int32Array;
  readonly groups: number;
  readonly surface: readonly string[];
  /** The term of each surface word. */
  readonly surfaceTerm: Int32Array;
  readonly surfacePlace: ReadonlyMap<string, number>;
  readonly near: NearWords;
  readonly meaning?: {
    readonly vectors: WordVectors;
    readonly middle: Float32Array;
    /** One direction a concept: what its names and notes are about. */
    readonly directions: Float32Array;
    /** One direction a group, and the concepts of each; the last list holds those of no group. */
    readonly groupDirections: Float32Array;
    readonly members: Lists;
  };
};

/** The share of the names, beside the notes, in what a concept is about. */
const aboutNames = 0.4;
const aboutNotes = 0.6;

function laidOut(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  let total = 0;
  for (const [at, list] of lists.entries()) {
    starts[at] = total;
    total += list.length;
  }
  starts[lists.length] = total;
  const values = new Int32Array(total);
  let next = 0;
  for (const list of lists) for (const value of list) values[next++] = value;
  return { starts, values };
}

/** Lists turned round: from label → terms to term → labels. */
function turnedRound(lists: Lists, count: number): Lists {
  const starts = new Int32Array(count + 1);
  for (const value of lists.values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice(0, count);
  const values = new Int32Array(lists.values.length);
  for (let from = 0; from + 1 < lists.starts.length; from += 1)
    for (let at = lists.starts[from] ?? 0; at < (lists.starts[from + 1] ?? 0); at += 1) {
      const to = lists.values[at] ?? 0;
      values[next[to] ?? 0] = from;
      next[to] = (next[to] ?? 0) + 1;
    }
  return { starts, values };
}

/**
 * Builds the index; a second or two for a national set, milliseconds for our own.
 * @param concepts in any order; the order breaks ties
 * @param vectors word vectors, where they are at hand: without them words that share no letters stay apart
 */
export function buildConceptIndex(concepts: readonly Concept[], vectors?: WordVectors): ConceptIndex {
  const stems = new Map<string, number>();
  const surfacePlace = new Map<string, number>();
  const surface: string[] = [];
  const surfaceTerm: number[] = [];
  const termOfWord = (word: string): number => {
    const stem = stemOf(word);
    let term = stems.get(stem);
    if (term === undefined) {
      term = stems.size;
      stems.set(stem, term);
    }
    return term;
  };
  const nameTerm = (word: string): number => {
    const term = termOfWord(word);
    if (!surfacePlace.has(word)) {
      surfacePlace.set(word, surface.length);
      surface.push(word);
      surfaceTerm.push(term);
    }
    return term;
  };

  const labelTerms: number[][] = [];
  const labelHeads: number[][] = [];
  const labelConcept: number[] = [];
  const labelKind: number[] = [];
  const firstLabel = new Int32Array(concepts.length + 1);
  const namedWith: Set<number>[] = [];
  const nameWords: string[][] = [];
  for (const [place, concept] of concepts.entries()) {
    firstLabel[place] = labelTerms.length;
    const named = new Set<number>();
    const allWords: string[] = [];
    for (const [at, text] of [...concept.names, ...(concept.examples ?? [])].entries()) {
      const words = plainTerms(text);
      const terms = [...new Set(words.map(nameTerm))];
      labelTerms.push(terms);
      const isExample = at >= concept.names.length;
      labelHeads.push(isExample ? [] : headsOf(text).map(nameTerm));
      labelConcept.push(place);
      labelKind.push(at === 0 ? 0 : isExample ? 2 : 1);
      for (const term of terms) named.add(term);
      allWords.push(...words);
    }
    namedWith.push(named);
    nameWords.push(allWords);
  }
  firstLabel[concepts.length] = labelTerms.length;

  // Where there are examples, all that is said of a concept tells about it as one, beside its nearest single name.
  const noteWords = concepts.map((concept, place) => [
    ...(concept.notes ?? []).flatMap(plainTerms),
    ...(concept.examples === undefined ? [] : (nameWords[place] ?? [])),
  ]);
  const noteTerms = noteWords.map((words) => {
    const counts = new Map<number, number>();
    for (const word of words) {
      const term = termOfWord(word);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  });

  const count = stems.size;
  const worth = worthOf(
    namedWith.map((named) => named),
    count,
    concepts.length,
  );
  const noteWorth = worthOf(
    noteTerms.map((counts) => new Set(counts.keys())),
    count,
    concepts.length,
  );

  const terms = laidOut(labelTerms);
  const length = new Float32Array(labelTerms.length);
  const sum = new Float32Array(labelTerms.length);
  for (const [at, list] of labelTerms.entries()) {
    let squares = 0;
    let total = 0;
    for (const term of list) {
      const value = worth[term] ?? 0;
      squares += value * value;
      total += value;
    }
    length[at] = Math.sqrt(squares) || 1;
    sum[at] = total || 1;
  }

  // Notes: weights of one concept's terms as a vector of length 1, laid out by term.
  const byConcept = laidOut(noteTerms.map((counts) => [...counts.keys()]));
  const weights = new Float32Array(byConcept.values.length);
  for (const [place, counts] of noteTerms.entries()) {
    let squares = 0;
    const start = byConcept.starts[place] ?? 0;
    let at = start;
    for (const [term, times] of counts) {
      const weight = (1 + Math.log(times)) * (noteWorth[term] ?? 0);
      weights[at++] = weight;
      squares += weight * weight;
    }
    const scale = 1 / (Math.sqrt(squares) || 1);
    for (let index = start; index < at; index += 1) weights[index] = (weights[index] ?? 0) * scale;
  }
  const inNotes = turnedRound(byConcept, count);
  const noteWeight = new Float32Array(weights.length);
  const next = inNotes.starts.slice(0, count);
  for (const [at, term] of byConcept.values.entries()) {
    const to = next[term] ?? 0;
    noteWeight[to] = weights[at] ?? 0;
    next[term] = to + 1;
  }

  const groupPlace = new Map<string, number>();
  const group = new Int32Array(concepts.length).fill(-1);
  for (const [place, concept] of concepts.entries()) {
    if (concept.group === undefined) continue;
    let one = groupPlace.get(concept.group);
    if (one === undefined) {
      one = groupPlace.size;
      groupPlace.set(concept.group, one);
    }
    group[place] = one;
  }

  return {
    ids: concepts.map((concept) => concept.id),
    labels: {
      concept: Int32Array.from(labelConcept),
      kind: Uint8Array.from(labelKind),
      terms,
      heads: laidOut(labelHeads),
      length,
      sum,
    },
    firstLabel,
    stems,
    inLabels: turnedRound(terms, count),
    worth,
    strange: Math.log(concepts.length + 1) + 1,
    inNotes,
    noteWeight,
    noteWorth,
    hasExamples: Uint8Array.from(concepts, (concept) => (concept.examples === undefined ? 0 : 1)),
    group,
    groups: groupPlace.size,
    surface,
    surfaceTerm: Int32Array.from(surfaceTerm),
    surfacePlace,
    near: indexNearWords(surface),
    ...(vectors === undefined
      ? {}
      : {
          meaning: meaningOf(nameWords, noteWords, worth, stems, vectors, {
            of: group,
            count: groupPlace.size,
          }),
        }),
  };
}

function worthOf(holders: readonly ReadonlySet<number>[], count: number, concepts: number): Float32Array {
  const held = new Int32Array(count);
  for (const terms of holders) for (const term of terms) held[term] = (held[term] ?? 0) + 1;
  const worth = new Float32Array(count);
  for (let term = 0; term < count; term += 1) {
    const many = held[term] ?? 0;
    worth[term] = many === 0 ? 0 : Math.log((concepts + 1) / (many + 1)) + 1;
  }
  return worth;
}

function meaningOf(
  nameWords: readonly (readonly string[])[],
  noteWords: readonly (readonly string[])[],
  worth: Float32Array,
  stems: ReadonlyMap<string, number>,
  vectors: WordVectors,
  groups: { of: Int32Array; count: number },
): NonNullable<ConceptIndex['meaning']> {
  const middle = middleOf(new Set([...nameWords, ...noteWords].flat()), vectors);
  const directions = new Float32Array(nameWords.length * dimensions);
  const worthOfWord = (word: string): number => {
    const term = stems.get(stemOf(word));
    return (term === undefined ? 0 : worth[term]) || 1;
  };
  // A word's own direction is worked out once: the same few thousand words make all the names and notes.
  const known = new Map<string, Float32Array | undefined>();
  const directionOf = (word: string): Float32Array | undefined => {
    if (known.has(word)) return known.get(word);
    const sum = new Float32Array(dimensions);
    const one = addDirection(sum, word, 1, vectors, middle) ? sum : undefined;
    known.set(word, one);
    return one;
  };
  const summed = (words: Iterable<string>): Float32Array | undefined => {
    const sum = new Float32Array(dimensions);
    for (const word of words) {
      const direction = directionOf(word);
      if (!direction) continue;
      const weight = worthOfWord(word);
      for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + weight * (direction[at] ?? 0);
    }
    return toLengthOne(sum) ? sum : undefined;
  };
  for (let place = 0; place < nameWords.length; place += 1) {
    const names = summed(nameWords[place] ?? []);
    const notes = summed(new Set(noteWords[place]));
    for (let at = 0; at < dimensions; at += 1)
      directions[place * dimensions + at] = aboutNames * (names?.[at] ?? 0) + aboutNotes * (notes?.[at] ?? 0);
  }
  const groupDirections = new Float32Array(groups.count * dimensions);
  const members: number[][] = Array.from({ length: groups.count + 1 }, () => []);
  for (let place = 0; place < nameWords.length; place += 1) {
    const group = groups.of[place] ?? -1;
    members[group < 0 ? groups.count : group]?.push(place);
    if (group < 0) continue;
    for (let at = 0; at < dimensions; at += 1)
      groupDirections[group * dimensions + at] =
        (groupDirections[group * dimensions + at] ?? 0) + (directions[place * dimensions + at] ?? 0);
  }
  for (let group = 0; group < groups.count; group += 1)
    toLengthOne(groupDirections.subarray(group * dimensions, (group + 1) * dimensions));
  return { vectors, middle, directions, groupDirections, members: laidOut(members) };
}
