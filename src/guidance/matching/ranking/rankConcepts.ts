/**
 * Ranks jobs or skills by how well a few words name them.
 *
 * Each concept has its nearest name (terms weighed by how much they tell, slips of the keyboard allowed), a share of
 * the second nearest, whether the name says the same thing somebody *is*, what its notes tell, what it is about by
 * word vectors, and a little of its neighbours' standing. The weights were found on one half of several sets of
 * queries and are checked on the other: `docs/benchmarks.md`.
 */
import type { ConceptIndex } from './conceptIndex.js';
import { headsOf, saysSomething, sharedForm, stemOf } from './terms.js';
import { addDirection, dimensions, isOrdinary, toLengthOne } from './wordVectors.js';

export type Weights = {
  /** Likeness of the nearest name, and how much of the query it covers. */
  name: number;
  coversQuery: number;
  head: number;
  title: number;
  /** An example counts this much of what a name would. */
  example: number;
  second: number;
  notes: number;
  /** The same, of a concept that has examples. */
  told: number;
  about: number;
  neighbours: number;
  /** How much of the word itself a slip counts, beside its likeness. */
  slip: number;
};

export const weights: Weights = {
  name: 1.6,
  coversQuery: 0.084,
  head: 0.2,
  title: 0.11,
  example: 1.1,
  second: 0.39,
  notes: 0.42,
  told: 1.5,
  about: 0.78,
  neighbours: 0.2,
  slip: 0.88,
};

/** A word of the query: plain, where it stood in what was typed, and how much of a word it counts (1 unless said). */
export type QueryWord = { word: string; at: number; counts?: number };

export type Ranked = {
  /** Place of the concept in the index. */
  place: number;
  score: number;
  /** The label that named it best, counted from the concept's first; -1 where no name shares a word. */
  label: number;
  /** Share of what the query tells that the nearest name holds, 0 to 1. */
  covered: number;
  /** Share of the nearest name that the query tells, 0 to 1. */
  named: number;
  /** Likeness of notes and meaning, each 0 to 1. */
  notes: number;
  about: number;
};

/** Words of one query that are looked at: a clause has a dozen; the rest of a list would only cost time. */
const mostWords = 48;

type Expanded = { at: number; counts: number; worth: number; near: { term: number; likeness: number }[] };

/** Reused between queries: a query touches few of the labels, and clears what it touched. */
type Scratch = {
  like: Float32Array;
  covers: Float32Array;
  named: Float32Array;
  heads: Float32Array;
  best: Float32Array;
  second: Float32Array;
  bestLabel: Int32Array;
  notes: Float32Array;
  about: Float32Array;
  seen: Uint8Array;
  now: Float32Array;
};
const scratches = new WeakMap<ConceptIndex, Scratch>();

function scratchOf(index: ConceptIndex): Scratch {
  const known = scratches.get(index);
  if (known) return known;
  const labels = index.labels.concept.length;
  const concepts = index.ids.length;
  const made: Scratch = {
    like: new Float32Array(labels),
    covers: new Float32Array(labels),
    named: new Float32Array(labels),
    heads: new Float32Array(labels),
    now: new Float32Array(labels),
    best: new Float32Array(concepts),
    second: new Float32Array(concepts),
    bestLabel: new Int32Array(concepts),
    notes: new Float32Array(concepts),
    about: new Float32Array(concepts),
    seen: new Uint8Array(concepts),
  };
  scratches.set(index, made);
  return made;
}

/** The terms of the index a word may stand for: itself, or what it is a slip of. */
export function termsNear(
  index: ConceptIndex,
  word: string,
  slip: number,
): { term: number; likeness: number }[] {
  const stem = stemOf(word);
  const term = index.stems.get(stem);
  if (term !== undefined && (index.worth[term] ?? 0) > 0) return [{ term, likeness: 1 }];
  const own = term === undefined ? [] : [{ term, likeness: 1 }];
  if (isOrdinary(word, index.meaning?.vectors)) return own;
  const near = new Map<number, number>();
  for (const { place, likeness } of index.near(word)) {
    const one = index.surfaceTerm[place] ?? 0;
    near.set(one, Math.max(near.get(one) ?? 0, Math.min(1, likeness * slip)));
  }
  return [...own, ...[...near].map(([each, likeness]) => ({ term: each, likeness }))];
}

function expand(index: ConceptIndex, words: readonly QueryWord[], slip: number): Expanded[] {
  const expanded: Expanded[] = [];
  const seen = new Set<string>();
  for (const [place, { word, at, counts = 1 }] of words.entries()) {
    const near = termsNear(index, word, slip);
    // "fork lift" for "forklift": two words typed where a name has one.
    const next = words[place + 1];
    if (next) {
      const joined = index.surfacePlace.get(word + next.word);
      if (joined !== undefined) near.push({ term: index.surfaceTerm[joined] ?? 0, likeness: 0.95 });
    }
    const stem = stemOf(word);
    if (seen.has(stem)) continue;
    seen.add(stem);
    let worth = 0;
    for (const one of near) worth = Math.max(worth, index.worth[one.term] ?? 0);
    expanded.push({ at, counts, worth: counts * (worth || index.strange), near });
    if (expanded.length === mostWords) break;
  }
  return expanded;
}

/** A word that only chats still tells a little: people say "i help", "i look after". */
const chatCounts = 0.4;

/** The words of a text that a query keeps, in order; `chat` is the words people put around the thing itself. */
export function queryWords(words: readonly { word: string }[], chat?: ReadonlySet<string>): QueryWord[] {
  const kept: QueryWord[] = [];
  for (const [at, { word }] of words.entries())
    if (saysSomething(word))
      kept.push({ word: sharedForm(word), at, ...(chat?.has(word) ? { counts: chatCounts } : {}) });
  return kept;
}

/**
 * The concepts nearest to the words, nearest first; ties by the order of the index, so the same query always has the
 * same answer. Empty when no word says anything.
 * @param most at most so many
 * @param title the query as a title, when it is one: who somebody is weighs more than what for
 */
export function rankConcepts(
  index: ConceptIndex,
  words: readonly QueryWord[],
  options: { most: number; weights?: Weights; title?: string },
): Ranked[] {
  const use = options.weights ?? weights;
  const query = expand(index, words, use.slip);
  if (query.length === 0) return [];
  const scratch = scratchOf(index);
  const { labels } = index;
  let squares = 0;
  let sum = 0;
  for (const one of query) {
    squares += one.worth * one.worth;
    sum += one.worth;
  }
  const length = Math.sqrt(squares);

  const touched: number[] = [];
  for (const one of query) {
    // Of several words a slip may stand for, a label counts the one that serves it best.
    const here: number[] = [];
    for (const { term, likeness } of one.near) {
      const value = likeness * (index.worth[term] ?? 0);
      if (value === 0) continue;
      for (let at = index.inLabels.starts[term] ?? 0; at < (index.inLabels.starts[term + 1] ?? 0); at += 1) {
        const label = index.inLabels.values[at] ?? 0;
        const now = scratch.now[label] ?? 0;
        if (value <= now) continue;
        if (now === 0) here.push(label);
        if (scratch.like[label] === 0 && now === 0) touched.push(label);
        scratch.like[label] =
          (scratch.like[label] ?? 0) + (one.worth * (value - now)) / (length * (labels.length[label] ?? 1));
        scratch.named[label] = (scratch.named[label] ?? 0) + (value - now) / (labels.sum[label] ?? 1);
        scratch.covers[label] =
          (scratch.covers[label] ?? 0) + ((value - now) / (index.worth[term] || 1)) * (one.worth / sum);
        scratch.now[label] = value;
      }
    }
    for (const label of here) scratch.now[label] = 0;
  }

  const heads = headTerms(index, words, options.title, use.slip);
  const concepts: number[] = [];
  for (const label of touched) {
    const concept = labels.concept[label] ?? 0;
    let head = 0;
    for (let at = labels.heads.starts[label] ?? 0; at < (labels.heads.starts[label + 1] ?? 0); at += 1)
      head = Math.max(head, heads.get(labels.heads.values[at] ?? 0) ?? 0);
    const like = scratch.like[label] ?? 0;
    const kind = labels.kind[label] ?? 0;
    const score =
      (use.name * like +
        use.coversQuery * (scratch.covers[label] ?? 0) +
        use.head * head +
        (kind === 0 ? use.title * like : 0)) *
      (kind === 2 ? use.example : 1);
    if (scratch.seen[concept] === 0) {
      scratch.seen[concept] = 1;
      concepts.push(concept);
      scratch.best[concept] = score;
      scratch.second[concept] = 0;
      scratch.bestLabel[concept] = label;
    } else if (score > (scratch.best[concept] ?? 0)) {
      scratch.second[concept] = scratch.best[concept] ?? 0;
      scratch.best[concept] = score;
      scratch.bestLabel[concept] = label;
    } else if (score > (scratch.second[concept] ?? 0)) scratch.second[concept] = score;
  }

  const touch = (concept: number): void => {
    if (scratch.seen[concept] !== 0) return;
    scratch.seen[concept] = 1;
    concepts.push(concept);
    scratch.best[concept] = 0;
    scratch.second[concept] = 0;
    scratch.bestLabel[concept] = -1;
  };
  let noteSquares = 0;
  for (const one of query) {
    let worth = 0;
    for (const { term, likeness } of one.near)
      worth = Math.max(worth, likeness * (index.noteWorth[term] ?? 0));
    noteSquares += (one.counts * (worth || index.strange)) ** 2;
  }
  const noteLength = Math.sqrt(noteSquares);
  for (const one of query)
    for (const { term, likeness } of one.near) {
      const value = (one.counts * likeness * (index.noteWorth[term] ?? 0)) / noteLength;
      if (value === 0) continue;
      for (let at = index.inNotes.starts[term] ?? 0; at < (index.inNotes.starts[term + 1] ?? 0); at += 1) {
        const concept = index.inNotes.values[at] ?? 0;
        touch(concept);
        scratch.notes[concept] = (scratch.notes[concept] ?? 0) + value * (index.noteWeight[at] ?? 0);
      }
    }

  if (index.meaning && use.about > 0) {
    const meant = meaningOfQuery(index, query, words);
    if (meant)
      for (const concept of toCompare(index, meant, concepts, scratch)) {
        const about = likeness(index.meaning.directions, concept, meant);
        if (about > leastAbout) touch(concept);
        scratch.about[concept] = Math.max(0, about);
      }
  }

  const ranked: Ranked[] = [];
  const groupBest = new Float32Array(index.groups * 2);
  const scoreOf = (concept: number): number =>
    (scratch.best[concept] ?? 0) +
    use.second * (scratch.second[concept] ?? 0) +
    (index.hasExamples[concept] === 1 ? use.told : use.notes) * (scratch.notes[concept] ?? 0) +
    use.about * (scratch.about[concept] ?? 0);
  for (const concept of concepts) {
    const group = index.group[concept] ?? -1;
    if (group < 0) continue;
    const score = scoreOf(concept);
    if (score > (groupBest[group * 2] ?? 0)) {
      groupBest[group * 2 + 1] = groupBest[group * 2] ?? 0;
      groupBest[group * 2] = score;
    } else if (score > (groupBest[group * 2 + 1] ?? 0)) groupBest[group * 2 + 1] = score;
  }
  for (const concept of concepts) {
    const group = index.group[concept] ?? -1;
    const neighbours = group < 0 ? 0 : ((groupBest[group * 2] ?? 0) + (groupBest[group * 2 + 1] ?? 0)) / 2;
    const score = scoreOf(concept) + use.neighbours * neighbours;
    const label = scratch.bestLabel[concept] ?? -1;
    if (isAmongFirst(ranked, score, concept, options.most))
      place(ranked, options.most, {
        place: concept,
        score,
        label: label < 0 ? -1 : label - (index.firstLabel[concept] ?? 0),
        covered: label < 0 ? 0 : (scratch.covers[label] ?? 0),
        named: label < 0 ? 0 : (scratch.named[label] ?? 0),
        notes: scratch.notes[concept] ?? 0,
        about: scratch.about[concept] ?? 0,
      });
  }
  for (const concept of concepts) {
    scratch.seen[concept] = 0;
    scratch.notes[concept] = 0;
  }
  scratch.about.fill(0);
  for (const label of touched) {
    scratch.like[label] = 0;
    scratch.covers[label] = 0;
    scratch.named[label] = 0;
  }
  return ranked;
}

/** By meaning alone, a concept must be at least so near to be looked at. */
const leastAbout = 0.3;
/** Above so many concepts, meaning is compared only with the likeliest by their words and with the nearest groups. */
const mostCompared = 4_000;
const likeliestCompared = 400;
const groupsCompared = 30;

function likeness(directions: Float32Array, place: number, meant: Float32Array): number {
  let dot = 0;
  const start = place * dimensions;
  for (let at = 0; at < dimensions; at += 1)
    dot += (directions[start + at] as number) * (meant[at] as number);
  return dot;
}

/** The concepts whose meaning is compared with the query's. */
function toCompare(
  index: ConceptIndex,
  meant: Float32Array,
  touched: readonly number[],
  scratch: Scratch,
): Iterable<number> {
  const { meaning } = index;
  if (index.ids.length <= mostCompared || !meaning || index.groups === 0) return index.ids.keys();
  const chosen = new Set<number>();
  const byWords = (concept: number): number => (scratch.best[concept] ?? 0) + (scratch.notes[concept] ?? 0);
  // The likeliest by words: those above the score that about so many reach, found by counting, not by sorting.
  const steps = 64;
  const counts = new Int32Array(steps + 1);
  let highest = 0;
  for (const concept of touched) highest = Math.max(highest, byWords(concept));
  for (const concept of touched) {
    const step = Math.floor((byWords(concept) / (highest || 1)) * steps);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let least = steps;
  let reached = counts[steps] ?? 0;
  while (least > 0 && reached + (counts[least - 1] ?? 0) <= likeliestCompared) {
    least -= 1;
    reached += counts[least] ?? 0;
  }
  for (const concept of touched)
    if (byWords(concept) >= (least / steps) * highest && chosen.size < 2 * likeliestCompared)
      chosen.add(concept);
  const nearest: { group: number; near: number }[] = [];
  for (let group = 0; group < index.groups; group += 1)
    nearest.push({ group, near: likeness(meaning.groupDirections, group, meant) });
  nearest.sort((a, b) => b.near - a.near || a.group - b.group);
  for (const { group } of [...nearest.slice(0, groupsCompared), { group: index.groups }])
    for (let at = meaning.members.starts[group] ?? 0; at < (meaning.members.starts[group + 1] ?? 0); at += 1)
      chosen.add(meaning.members.values[at] ?? 0);
  return chosen;
}

const comesBefore = (score: number, place: number, other: Ranked): boolean =>
  score > other.score || (score === other.score && place < other.place);

const isAmongFirst = (ranked: readonly Ranked[], score: number, place: number, most: number): boolean => {
  const last = ranked.at(-1);
  return ranked.length < most || (last !== undefined && comesBefore(score, place, last));
};

/** Puts one in its place among the first few. */
function place(ranked: Ranked[], most: number, one: Ranked): void {
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ranked[middle];
    if (other && comesBefore(one.score, one.place, other)) high = middle;
    else low = middle + 1;
  }
  ranked.splice(low, 0, one);
  if (ranked.length > most) ranked.pop();
}

/** What the query says somebody is, as terms. */
function headTerms(
  index: ConceptIndex,
  words: readonly QueryWord[],
  title: string | undefined,
  slip: number,
): Map<number, number> {
  const heads = new Map<number, number>();
  const last = words.at(-1)?.word;
  const named = title === undefined ? (last === undefined ? [] : [last]) : headsOf(title);
  for (const word of named)
    for (const { term, likeness } of termsNear(index, word, slip))
      heads.set(term, Math.max(heads.get(term) ?? 0, likeness));
  return heads;
}

/** What the query is about: the directions of its words, each as long as the word is worth. */
function meaningOfQuery(
  index: ConceptIndex,
  query: readonly Expanded[],
  words: readonly QueryWord[],
): Float32Array | undefined {
  const { meaning } = index;
  if (!meaning) return undefined;
  const sum = new Float32Array(dimensions);
  const wordAt = new Map(words.map((one) => [one.at, one.word]));
  for (const { at, worth, near } of query) {
    const word = wordAt.get(at) ?? '';
    if (addDirection(sum, word, worth, meaning.vectors, meaning.middle)) continue;
    // A slip: what it most likely stands for.
    const likeliest = index.near(word)[0];
    if (near.length > 0 && likeliest)
      addDirection(sum, index.surface[likeliest.place] ?? '', worth, meaning.vectors, meaning.middle);
  }
  return toLengthOne(sum) ? sum : undefined;
}
