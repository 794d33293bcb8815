/** Of a list of words, those that a typed word may be a slip of. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexNearWords } from '../../../../src/guidance/matching/ranking/nearWords.js';
import { nearInList } from './naive.js';

const list =
  'electrician electrical plumber plasterer receptionist warehouse forklift nursery nurse welder baker cook'.split(
    ' ',
  );
const near = indexNearWords(list);
const wordsNear = (typed: string): string[] => near(typed).map(({ place }) => list[place] ?? '');

test.each([
  ['a letter missing', 'electrican', 'electrician'],
  ['a letter too many', 'plummber', 'plumber'],
  ['a wrong letter', 'plasteror', 'plasterer'],
  ['two letters swapped', 'warehosue', 'warehouse'],
  ['the first two letters swapped', 'lpumber', 'plumber'],
  ['the first letter missing', 'arehouse', 'warehouse'],
  ['two slips in a long word', 'recepsionst', 'receptionist'],
  ['a swap in a short word', 'weledr', 'welder'],
])('%s: “%s” is likest “%s”', (_what, typed, word) => expect(wordsNear(typed)[0]).toBe(word));

test('the word itself is likest of all, and wholly alike', () => {
  for (const word of list) expect(near(word)[0]).toEqual({ place: list.indexOf(word), likeness: 1 });
});

test.each(['cok', 'xylophone', 'astronaut', 'bricks', '', 'zzzzzz'])('“%s” is near none', (typed) =>
  expect(near(typed)).toEqual([]),
);

test('words of more than 32 letters are not looked at', () => {
  const long = 'warehouse'.repeat(4);
  expect(indexNearWords([long])(long)).toEqual([]);
  expect(indexNearWords([long.slice(0, 32)])(long.slice(0, 32))).toHaveLength(1);
});

test('only what is nearly as like as the likest is meant', () => {
  expect(wordsNear('electricial')).toEqual(['electrician', 'electrical']);
  expect(wordsNear('electricians')).toEqual(['electrician']);
});

test('of words equally near, those first in the list come first, and six at most', () => {
  const alike = ['bcooker', 'acooker', 'ccooker', 'dcooker', 'ecooker', 'fcooker', 'gcooker', 'hcooker'];
  const found = indexNearWords(alike.map((word) => `c${word}`))('cxcooker');
  expect(found.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('an index of no words is near nothing', () => expect(indexNearWords([])('welder')).toEqual([]));

describe('always', () => {
  const letter = fc.constantFrom(...'abcde');
  const word = fc.string({ unit: letter, minLength: 3, maxLength: 9 });
  const lists = fc.uniqueArray(word, { minLength: 1, maxLength: 40 });
  /** A word of the list with one letter put in, left out or changed; or another word. */
  const typedFrom = (words: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      word,
      fc
        .tuple(
          fc.constantFrom(...words),
          fc.nat({ max: 9 }),
          fc.constantFrom('', 'a', 'b'),
          fc.nat({ max: 1 }),
        )
        .map(([one, at, put, out]) => one.slice(0, at) + put + one.slice(at + out)),
    );
  const asked = lists.chain((words) =>
    fc.tuple(fc.constant(words), fc.array(typedFrom(words), { minLength: 1, maxLength: 6 })),
  );

  test('the same words are near as when each is compared with each', () => {
    let found = 0;
    fc.assert(
      fc.property(asked, ([words, typed]) => {
        const ours = indexNearWords(words);
        for (const one of typed) {
          expect(ours(one)).toEqual(nearInList(words, one));
          found += ours(one).length;
        }
      }),
      { numRuns: 300, seed: 20261122 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test('the same word is near the same, whatever was asked before', () => {
    fc.assert(
      fc.property(asked, ([words, [typed = '', ...others]]) => {
        const ours = indexNearWords(words);
        const before = ours(typed);
        for (const other of others) ours(other);
        expect(ours(typed)).toEqual(before);
        expect(indexNearWords(words)(typed)).toEqual(before);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  test('likeness is between 0.6 and 1', () => {
    fc.assert(
      fc.property(asked, ([words, typed]) => {
        for (const { likeness } of typed.flatMap(indexNearWords(words))) {
          expect(likeness).toBeGreaterThanOrEqual(0.6);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  test('words asked for until none more are remembered answer as at first', () => {
    const before = near('plummber');
    // Each one new: more than are remembered.
    for (let at = 0; at < 20_100; at += 1) near(`q${at}xyz`);
    expect(near('plummber')).toEqual(before);
  });
});
