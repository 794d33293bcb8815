import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hearDurations } from '../../../src/guidance/matching/hearDurations.js';
import { asSaid, keysOf, plainPhrase, wordsOf } from '../../../src/guidance/matching/normalise.js';

test.each([
  ["I'm", 'i am'],
  ['I’ve', 'i have'],
  ['dont', 'do not'],
  ["can't", 'can not'],
  ['wanna', 'want to'],
  ['summat wiv machines', 'something with machines'],
  ['6yrs', '6 years'],
  ['lv2', 'level 2'],
  ['L3', 'level 3'],
  ['nvq3', 'nvq 3'],
  ['twenty-five years', '25 years'],
  ['three and a half', '3 and a half'],
  ['workin', 'working'],
  ['organizing', 'organising'],
  ['labor', 'labour'],
  ['H&S', 'h&s'],
  ["my son's 15", 'my son 15'],
  ['soooo good', 'soo good'],
  ['Dublin cabin', 'dublin cabin'],
  ['3½', '3.5'],
])('%s is %s', (text, plain) => {
  expect(plainPhrase(text).join(' ')).toBe(plain);
});

test('every word stands where it was typed, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      for (const one of wordsOf(text)) {
        expect(one.start).toBeGreaterThanOrEqual(Math.min(last, one.start));
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.end).toBeLessThanOrEqual(text.length);
        last = one.start;
      }
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('a word is looked up by its own form first', () => {
  expect(keysOf('nursing')).toEqual(expect.arrayContaining(['nursing', 'nurse']));
  expect(keysOf('lorries')).toEqual(expect.arrayContaining(['lorry']));
  expect(keysOf('caring')).not.toContain('car');
  expect(keysOf('bus')).toEqual(['bus']);
});

describe('how long', () => {
  const months = (text: string): number[] =>
    hearDurations(asSaid(text, wordsOf(text)), '2026-11-22').map((one) => one.months);
  test.each([
    ['6 yrs', [72]],
    ['six years', [72]],
    ['3½ years', [42]],
    ['18 month', [18]],
    ['18 months', [18]],
    ['since 2015', [132]],
    ['a year and a half', [18]],
    ['2 years and 3 months', [27]],
    ['couple of years', [24]],
    ['over a decade', [120]],
    ['5 years ago', []],
    ['15 years old', []],
    ['in 2 years', []],
    ['no job 8 months', []],
    ['2 year in uk', []],
  ])('%s', (text, expected) => {
    expect(months(text)).toEqual(expected);
  });

  test('"since" says nothing without a date to count to', () => {
    expect(hearDurations(asSaid('since 2015', wordsOf('since 2015')))).toEqual([]);
  });
});
