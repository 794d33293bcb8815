/** A text of several clauses: the whole and each clause together. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/guidance/matching/normalise.js';
import { buildConceptIndex } from '../../../../src/guidance/matching/ranking/conceptIndex.js';
import {
  type QueryWord,
  queryWords,
  rankConcepts,
} from '../../../../src/guidance/matching/ranking/rankConcepts.js';
import { clausesOf, rankText, weightOf } from '../../../../src/guidance/matching/ranking/rankText.js';

const index = buildConceptIndex([
  { id: 'van', names: ['Van driver'] },
  { id: 'office', names: ['Office clerk', 'filing clerk'] },
  { id: 'carer', names: ['Carer'], notes: ['helps people eat, drink, wash and take their tablets'] },
  { id: 'chemist', names: ['Tablet maker'], notes: ['makes tablets'] },
  { id: 'site', names: ['Site office driver'] },
]);
const clausesIn = (text: string): QueryWord[][] => {
  const words = wordsOf(text);
  return clausesOf(queryWords(words), (at) => words[at]?.clause ?? 0);
};
const idsOf = (text: string, most = 5): string[] =>
  rankText(index, clausesIn(text), { most }).map(({ place }) => index.ids[place] ?? '');

describe('clauses', () => {
  test('hold the words said between two commas, in the order they were said', () => {
    expect(clausesIn('bread, cakes pies. jam').map((words) => words.map(({ word }) => word))).toEqual([
      ['bread'],
      ['cakes', 'pies'],
      ['jam'],
    ]);
    expect(clausesIn('')).toEqual([]);
  });

  test('words of one clause are one even where others stand between', () => {
    const words = ['a1', 'b1', 'a2'].map((word, at) => ({ word, at }));
    expect(clausesOf(words, (at) => at % 2).map((clause) => clause.map(({ word }) => word))).toEqual([
      ['a1', 'a2'],
      ['b1'],
    ]);
  });

  test('weigh what their words count', () => {
    expect(weightOf([])).toBe(0);
    expect(
      weightOf([
        { word: 'a1', at: 0 },
        { word: 'b1', at: 1, counts: 0.4 },
      ]),
    ).toBeCloseTo(1.4, 9);
  });
});

describe('ranking', () => {
  test('one clause is ranked as it stands', () => {
    const [words = []] = clausesIn('driver of a van for the office');
    expect(rankText(index, [words], { most: 3 })).toEqual(rankConcepts(index, words, { most: 3 }));
  });

  test('no clause names nothing', () => expect(rankText(index, [], { most: 3 })).toEqual([]));

  test('two things told are both found before what shares a word with each', () => {
    const apart = idsOf('van driver, filing clerk in an office');
    expect(apart.slice(0, 2).sort()).toEqual(['office', 'van']);
  });

  test('a score is the mean of the whole and of each clause, a clause for less and by its share of the words', () => {
    const clauses = clausesIn('van driver, clerk of the office, wash');
    const scoresOf = (words: readonly QueryWord[]): Map<number, number> =>
      new Map(rankConcepts(index, words, { most: 60 }).map(({ place, score }) => [place, score]));
    const parts = [
      { part: 1, scores: scoresOf(clauses.flat()) },
      ...clauses.map((words) => ({ part: 0.7 * Math.sqrt(words.length / 5), scores: scoresOf(words) })),
    ];
    const all = parts.reduce((sum, { part }) => sum + part, 0);
    for (const { place, score } of rankText(index, clauses, { most: 60 })) {
      const sum = parts.reduce((total, { part, scores }) => total + part * (scores.get(place) ?? 0), 0);
      expect(score).toBeCloseTo(sum / all, 5);
    }
  });

  test('one thing told in three clauses is found', () => {
    expect(idsOf('eat, drink, wash them')[0]).toBe('carer');
  });

  test('a score means the same however much was said', () => {
    const [one] = rankText(index, clausesIn('van driver'), { most: 1 });
    const [thrice] = rankText(index, clausesIn('van driver, van driver, van driver'), { most: 1 });
    expect(thrice?.score).toBeCloseTo(one?.score ?? 0, 5);
  });

  test('ranked text is in order, without repeats, and no longer than asked', () => {
    const word = fc.constantFrom(
      'van',
      'driver',
      'office',
      'clerk',
      'tablets',
      'wash',
      'site',
      'zebra',
      'filng',
    );
    const clause = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 4 }), fc.nat({ max: 6 }), (said, most) => {
        const clauses = clausesIn(said.join(', '));
        const ranked = rankText(index, clauses, { most });
        expect(ranked.length).toBeLessThanOrEqual(most);
        expect(new Set(ranked.map(({ place }) => place)).size).toBe(ranked.length);
        const inOrder = [...ranked].sort((a, b) => b.score - a.score || a.place - b.place);
        expect(ranked).toEqual(inOrder);
        // What is asked for beside does not change who comes first.
        expect(ranked).toEqual(rankText(index, clauses, { most: 6 }).slice(0, most));
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
