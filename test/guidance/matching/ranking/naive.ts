/**
 * The ranking written down a second time, as its comments tell it: everything compared with everything, in plain
 * numbers, with nothing kept between two queries. Without word vectors.
 */
import type { Concept } from '../../../../src/guidance/matching/ranking/conceptIndex.js';
import { plainTerms, stemOf } from '../../../../src/guidance/matching/ranking/terms.js';

/** Runs of two and three letters, edges included. */
function runs(word: string): Set<string> {
  const edged = `^${word}$`;
  const all = new Set<string>();
  for (const long of [2, 3])
    for (let at = 0; at + long <= edged.length; at += 1) all.add(edged.slice(at, at + long));
  return all;
}

/** Letters lost, added, changed, or swapped with their neighbour. */
function slips(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = Math.min(...ways);
    }
  return at(a.length, b.length);
}

export type Near = { place: number; likeness: number };

/** The words of a list that a typed word may be a slip of, the likest first, ties by the order of the list. */
export function nearInList(list: readonly string[], typed: string): Near[] {
  if (typed.length < 4 || typed.length > 32) return [];
  const inOrder = (a: Near, b: Near): number => b.likeness - a.likeness || a.place - b.place;
  const own = runs(typed);
  const near = list
    .map((word, place) => {
      const theirs = runs(word);
      const shared = [...own].filter((run) => theirs.has(run)).length;
      return { place, likeness: (2 * shared) / (own.size + theirs.size) };
    })
    .filter(({ place, likeness }) => {
      const word = list[place] ?? '';
      const begins = word[0] === typed[0] || word[0] === typed[1] || word[1] === typed[0];
      return begins && likeness >= 0.35;
    })
    .sort(inOrder)
    .slice(0, 24)
    .map(({ place, likeness }) => {
      const word = list[place] ?? '';
      const kept = 1 - slips(typed, word) / Math.max(typed.length, word.length);
      return { place, likeness: Math.max(likeness, kept) };
    })
    .filter(({ likeness }) => likeness >= 0.6)
    .sort(inOrder);
  return near.filter(({ likeness }) => likeness >= (near[0]?.likeness ?? 0) * 0.9).slice(0, 6);
}

const ofPeople =
  /(?:er|or|ist|ian|ant|ent)s?$|(?:men|man|women|woman|nurses?|cooks?|clerks?|aides?|guards?|chefs?|mechanics?)$/;
/** Who somebody is by a title: the last word of each part that names people, or else the last word. */
function headsOf(title: string): string[] {
  const ends = title
    .toLowerCase()
    .split(/,|\/|&|\band\b/)
    .map((part) => plainTerms(part.replace(/\b(?:of|for|in|at|to|with|on)\b.*$/, '')).at(-1))
    .filter((word): word is string => word !== undefined);
  const people = ends.filter((word) => ofPeople.test(word));
  return people.length > 0 ? people : ends.slice(-1);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const longOf = (values: readonly number[]): number => Math.sqrt(sum(values.map((value) => value ** 2)));
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export type NaiveRanked = { id: string; place: number; score: number; covered: number; named: number };

/** Every concept that shares a word with the query, nearest first. */
export function rankNaively(
  concepts: readonly Concept[],
  query: readonly { word: string; counts?: number }[],
  use: Readonly<Record<string, number>>,
  title?: string,
): NaiveRanked[] {
  const weigh = (name: string): number => use[name] ?? 0;
  const labelsOf = concepts.map(({ names, examples = [] }) =>
    [...names, ...examples].map((text, at) => ({
      terms: unique(plainTerms(text).map(stemOf)),
      heads: at < names.length ? headsOf(text).map(stemOf) : [],
      kind: at === 0 ? 'title' : at < names.length ? 'name' : 'example',
    })),
  );
  const namedWords = concepts.map(({ names, examples = [] }) => [...names, ...examples].flatMap(plainTerms));
  const noteWords = concepts.map((one, place) => [
    ...(one.notes ?? []).flatMap(plainTerms),
    ...(one.examples === undefined ? [] : (namedWords[place] ?? [])),
  ]);
  // High where few concepts hold the term; nothing where none does.
  const worthIn = (lists: readonly (readonly string[])[], term: string): number => {
    const many = lists.filter((words) => words.some((word) => stemOf(word) === term)).length;
    return many === 0 ? 0 : Math.log((concepts.length + 1) / (many + 1)) + 1;
  };
  const worth = (term: string): number => worthIn(namedWords, term);
  const noteWorth = (term: string): number => worthIn(noteWords, term);
  const strange = Math.log(concepts.length + 1) + 1;

  const surface = unique(namedWords.flat());
  const known = new Set([...surface, ...noteWords.flat()].map(stemOf));
  const termsFor = (word: string): [string, number][] => {
    const own = stemOf(word);
    if (worth(own) > 0) return [[own, 1]];
    const terms = new Map<string, number>();
    for (const { place, likeness } of nearInList(surface, word)) {
      const term = stemOf(surface[place] ?? '');
      terms.set(term, Math.max(terms.get(term) ?? 0, likeness * weigh('slip')));
    }
    return [...(known.has(own) ? [[own, 1] as [string, number]] : []), ...terms];
  };

  const stems = query.map(({ word }) => stemOf(word));
  const asked = query.flatMap(({ word, counts = 1 }, at) => {
    if (stems.indexOf(stemOf(word)) !== at) return [];
    const terms = termsFor(word);
    const joined = word + (query[at + 1]?.word ?? '');
    if (at + 1 < query.length && surface.includes(joined)) terms.push([stemOf(joined), 0.95]);
    return [
      { terms, counts, worth: counts * (Math.max(0, ...terms.map(([term]) => worth(term))) || strange) },
    ];
  });
  const askedLong = longOf(asked.map((one) => one.worth));
  const askedSum = sum(asked.map((one) => one.worth));
  const last = query.at(-1)?.word;
  const askedHeads = new Map<string, number>();
  for (const word of title === undefined ? (last === undefined ? [] : [last]) : headsOf(title))
    for (const [term, likeness] of termsFor(word))
      askedHeads.set(term, Math.max(askedHeads.get(term) ?? 0, likeness));
  const askedNotesLong = longOf(
    asked.map(
      ({ terms, counts }) =>
        counts * (Math.max(0, ...terms.map(([term, likeness]) => likeness * noteWorth(term))) || strange),
    ),
  );

  const scored = concepts.map((concept, place) => {
    const labels = (labelsOf[place] ?? []).map((label) => {
      // Of the terms a word may stand for, the label counts the one that serves it best.
      const served = asked.map(({ terms }): [string, number] => {
        const here = terms.filter(([term]) => label.terms.includes(term));
        return here.sort(([a, x], [b, y]) => y * worth(b) - x * worth(a))[0] ?? ['', 0];
      });
      const held = served.map(([term, likeness]) => likeness * worth(term));
      const long = longOf(label.terms.map(worth)) || 1;
      const like = sum(asked.map((one, at) => (one.worth * (held[at] ?? 0)) / (askedLong * long)));
      const covered = sum(asked.map((one, at) => ((served[at]?.[1] ?? 0) * one.worth) / askedSum));
      const named = sum(held) / (sum(label.terms.map(worth)) || 1);
      const head = Math.max(0, ...label.heads.map((term) => askedHeads.get(term) ?? 0));
      const score =
        (weigh('name') * like +
          weigh('coversQuery') * covered +
          weigh('head') * head +
          (label.kind === 'title' ? weigh('title') * like : 0)) *
        (label.kind === 'example' ? weigh('example') : 1);
      return { score: like === 0 ? 0 : score, covered, named };
    });
    const [best, second] = [...labels].sort((a, b) => b.score - a.score);

    const counts = new Map<string, number>();
    for (const word of noteWords[place] ?? []) counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + 1);
    const weighed = new Map(
      [...counts].map(([term, times]) => [term, (1 + Math.log(times)) * noteWorth(term)]),
    );
    const noteLong = longOf([...weighed.values()]) || 1;
    const notes = sum(
      asked.flatMap(({ terms, counts }) =>
        terms.map(
          ([term, likeness]) =>
            ((counts * likeness * noteWorth(term)) / askedNotesLong) * ((weighed.get(term) ?? 0) / noteLong),
        ),
      ),
    );
    const own =
      (best?.score ?? 0) +
      weigh('second') * (second?.score ?? 0) +
      weigh(concept.examples === undefined ? 'notes' : 'told') * notes;
    return { id: concept.id, place, own, covered: best?.covered ?? 0, named: best?.named ?? 0 };
  });

  return scored
    .filter(({ own }) => own > 0)
    .map(({ own, ...one }) => {
      const { group } = concepts[one.place] ?? {};
      // The mean of the two that stand highest in its group.
      const [first = 0, next = 0] =
        group === undefined
          ? []
          : scored
              .filter(({ place }) => concepts[place]?.group === group)
              .map((other) => other.own)
              .sort((a, b) => b - a);
      return { ...one, score: own + (weigh('neighbours') * (first + next)) / 2 };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}
