import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../../src/guidance/triage/readNumber.js';

describe('a number', () => {
  test.each<[string, number | undefined]>([
    ['3', 3],
    ['three', 3],
    ['3 and a half', 3.5],
    ['three and a half', 3.5],
    ['3½', 3.5],
    ['½', 0.5],
    ['3 1/2', 3.5],
    ['a couple', 2],
    ['couple of years', 2],
    ['5yrs', 5],
    ['5 yrs', 5],
    ['6mths', 6],
    ['12ppl', 12],
    ['half a year', 0.5],
    ['a year and a half', 1.5],
    ['year n a half', 1.5],
    ['a year', 1],
    ['about a year', 1],
    ['twenty-five', 25],
    ['forty two', 42],
    ['fourty', 40],
    ['twnety', 20],
    ['1,200', 1200],
    ['£26,800', 26800],
    ['26.8k', 26800],
    ['2k', 2000],
    ['a dozen', 12],
    ['two thousand', 2000],
    ['one hundred and twenty', 120],
    ['1.5', 1.5],
    ['5+ years', 5],
    ['over 10', 10],
    ['12.71 an hour', 12.71],
    ['zero', 0],
    ['none', 0],
    ['nowt', 0],
    ['im 42 next week', 42],
    ['two or three', undefined],
    ['10-12', undefined],
    ['6/7 yrs', undefined],
    ['603/2611/6', undefined],
    ['2nd', undefined],
    ['a few', undefined],
    ['dunno', undefined],
    ['no', undefined],
    ['', undefined],
    ['?', undefined],
    ['ages', undefined],
  ])('%s is %p', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test('a long message is read by its beginning', () => {
    expect(readNumber(`7 ${'words '.repeat(5000)}`)).toBe(7);
  });

  test('any text is read without throwing, to a finite number or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const value = readNumber(text);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
