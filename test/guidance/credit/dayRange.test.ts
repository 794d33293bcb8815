import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencyOf, daysOf, monthsAfter } from '../../../src/guidance/credit/dayRange.js';

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  [' 2026-11-22 ', '2026-11-22', '2026-11-22'],
])('%s is from %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual({ first, last });
});

test.each([
  '',
  '24',
  '2024-2',
  '2024-00',
  '2024-13',
  '2024-04-31',
  '2024-04-00',
  '1066',
  '22/11/2026',
  '2024-04-1x',
])('%s is no date', (date) => {
  expect(daysOf(date)).toBeUndefined();
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-11-22', 36, '2026-11-22'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-01-10', -13, '2022-12-10'],
])('%s and %s months is %s', (day, months, then) => {
  expect(monthsAfter(day, months)).toBe(then);
});

test('so many months later is a real day, and never before', () => {
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.nat(240), (day, months) => {
      const then = monthsAfter(day, months);
      expect(daysOf(then)).toEqual({ first: then, last: then });
      expect(then >= day).toBe(true);
    }),
  );
});

describe('still good today', () => {
  test.each([
    ['2024', 'current'],
    ['2023', 'unknown-date'],
    ['2022', 'needs-refresh'],
  ])('three years after %s: %s', (date, kind) => {
    expect(currencyOf(daysOf(date), 36, '2026-11-22').kind).toBe(kind);
  });

  test('with no day told nobody knows', () => {
    expect(currencyOf(undefined, 36, '2026-11-22')).toEqual({ kind: 'unknown-date' });
  });
});
