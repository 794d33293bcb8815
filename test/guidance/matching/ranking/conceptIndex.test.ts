/** What the index holds of a few made-up concepts, number by number. */
import { describe, expect, test } from '@jest/globals';
import {
  buildConceptIndex,
  type Concept,
  type Lists,
} from '../../../../src/guidance/matching/ranking/conceptIndex.js';

const listAt = (lists: Lists, at: number): number[] => [
  ...lists.values.slice(lists.starts[at], lists.starts[at + 1]),
];

const concepts: Concept[] = [
  { id: 'baker', names: ['Baker', 'bread baker'], notes: ['bakes bread and cakes, cakes above all'] },
  { id: 'driver', names: ['Driver of a van'], examples: ['I drive a van all day'], group: 'roads' },
  { id: 'sailor', names: ['Sailor, boats'], group: 'water' },
  { id: 'rower', names: ['Rower of boats'], group: 'water' },
];
const index = buildConceptIndex(concepts);
const term = (stem: string): number => index.stems.get(stem) ?? -1;

describe('labels', () => {
  test('every name and example stands under its concept, titles apart from other names and from examples', () => {
    expect([...index.labels.concept]).toEqual([0, 0, 1, 1, 2, 3]);
    expect([...index.labels.kind]).toEqual([0, 1, 0, 2, 0, 0]);
    expect([...index.firstLabel]).toEqual([0, 2, 4, 5, 6]);
  });

  test('words of one stem are one term, and words that say nothing are none', () => {
    expect(listAt(index.labels.terms, 2)).toEqual([term('driver'), term('van')]);
    expect(index.stems.has('of')).toBe(false);
    expect(listAt(index.labels.terms, 4)).toEqual([term('sailor'), term('boat')]);
    expect(listAt(index.labels.terms, 5)).toEqual([term('rower'), term('boat')]);
  });

  test('a word that is said twice in a name counts once', () => {
    const twice = buildConceptIndex([{ id: 'a', names: ['bread and brown bread'] }]);
    expect(listAt(twice.labels.terms, 0)).toHaveLength(2);
  });

  test('a term finds the labels it stands in', () => {
    expect(listAt(index.inLabels, term('boat'))).toEqual([4, 5]);
    expect(listAt(index.inLabels, term('van'))).toEqual([2, 3]);
    expect(listAt(index.inLabels, term('cake'))).toEqual([]);
  });

  test('a title says who somebody is: before “of”, before a comma; an example says nothing of the kind', () => {
    expect(listAt(index.labels.heads, 2)).toEqual([term('driver')]);
    expect(listAt(index.labels.heads, 3)).toEqual([]);
    expect(listAt(index.labels.heads, 4)).toEqual([term('sailor')]);
  });
});

describe('what terms are worth', () => {
  const worthIfHeldBy = (many: number): number => Math.log((concepts.length + 1) / (many + 1)) + 1;

  test('a term tells the more, the fewer concepts are named with it', () => {
    expect(index.worth[term('boat')]).toBeCloseTo(worthIfHeldBy(2), 5);
    expect(index.worth[term('van')]).toBeCloseTo(worthIfHeldBy(1), 5);
    // Two of its names hold it, and it is one concept.
    expect(index.worth[term('baker')]).toBeCloseTo(worthIfHeldBy(1), 5);
    expect(index.strange).toBeCloseTo(worthIfHeldBy(0), 5);
  });

  test('a term that no name holds is worth nothing as a name, and something in notes', () => {
    expect(index.worth[term('cake')]).toBe(0);
    expect(index.noteWorth[term('cake')]).toBeCloseTo(worthIfHeldBy(1), 5);
  });

  test('a label is as long as its terms together', () => {
    const [sailor = 0, boat = 0] = [index.worth[term('sailor')], index.worth[term('boat')]];
    expect(index.labels.length[4]).toBeCloseTo(Math.hypot(sailor, boat), 5);
    expect(index.labels.sum[4]).toBeCloseTo(sailor + boat, 5);
  });
});

describe('notes', () => {
  test('have length 1 for each concept that has any', () => {
    const squares = new Map<number, number>();
    for (const [at, concept] of [...index.inNotes.values].entries())
      squares.set(concept, (squares.get(concept) ?? 0) + (index.noteWeight[at] ?? 0) ** 2);
    expect([...squares.keys()].sort()).toEqual([0, 1]);
    for (const value of squares.values()) expect(value).toBeCloseTo(1, 5);
  });

  test('a word said twice weighs more there than one said once', () => {
    const weightOf = (stem: string): number => index.noteWeight[index.inNotes.starts[term(stem)] ?? -1] ?? 0;
    expect(weightOf('cake')).toBeGreaterThan(weightOf('bread'));
  });

  test('of a concept with examples hold its names and examples too', () => {
    expect([...index.hasExamples]).toEqual([0, 1, 0, 0]);
    expect(listAt(index.inNotes, term('van'))).toEqual([1]);
    expect(listAt(index.inNotes, term('boat'))).toEqual([]);
  });
});

describe('groups and vectors', () => {
  test('groups are numbered, and those of none are in none', () => {
    expect([...index.group]).toEqual([-1, 0, 1, 1]);
    expect(index.groups).toBe(2);
  });

  test('without vectors nothing is known of meaning', () => expect(index.meaning).toBeUndefined());

  test('with vectors each group has a direction of length 1 and its members, those of no group last', () => {
    const dimensions = 100;
    const words = ['baker', 'bread', 'driver', 'van', 'sailor', 'boats', 'rower', 'boat'];
    const rows = Int8Array.from(
      { length: words.length * dimensions },
      (_, at) => ((at * 7919 + 13) % 101) - 50,
    );
    const vectors = { places: new Map(words.map((word, place) => [word, place])), rows };
    const meaning = buildConceptIndex(concepts, vectors).meaning;
    expect([0, 1, 2].map((group) => listAt(meaning?.members ?? index.inLabels, group))).toEqual([
      [1],
      [2, 3],
      [0],
    ]);
    for (const group of [0, 1]) {
      const direction = meaning?.groupDirections.slice(group * dimensions, (group + 1) * dimensions);
      expect(Math.hypot(...(direction ?? []))).toBeCloseTo(1, 4);
    }
  });
});

describe('next to nothing', () => {
  test('no concepts make an index of none', () => {
    const none = buildConceptIndex([]);
    expect(none.ids).toEqual([]);
    expect([...none.firstLabel]).toEqual([0]);
    expect(none.stems.size).toBe(0);
    expect(none.near('baker')).toEqual([]);
  });

  test('a concept whose names hold no word that counts is kept in its place', () => {
    const index = buildConceptIndex([
      { id: 'a', names: ['of the'] },
      { id: 'b', names: [] },
      { id: 'c', names: ['Baker'] },
    ]);
    expect(index.ids).toEqual(['a', 'b', 'c']);
    expect([...index.firstLabel]).toEqual([0, 1, 1, 2]);
    expect([...index.labels.length].every((length) => length > 0)).toBe(true);
  });
});
