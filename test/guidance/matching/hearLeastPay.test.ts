/** The least pay people name, in the ways they name it; and the money that is none of it. */
import { describe, expect, test } from '@jest/globals';
import { hearLeastPay } from '../../../src/guidance/matching/hearLeastPay.js';
import { payAgainstNeed } from '../../../src/guidance/matching/payAgainstNeed.js';

describe('a least pay is heard in', () => {
  test.each([
    ['need at least 25k', 25_000, 'year', 'at least 25k'],
    ['i need £25,000 a year', 25_000, 'year', 'need £25,000 a year'],
    ['at least 25 grand', 25_000, 'year', 'at least 25 grand'],
    ['at least £13 an hour', 13, 'hour', 'at least £13 an hour'],
    ['13.50 an hour minimum', 13.5, 'hour', '13.50 an hour'],
    ['want £13ph or more', 13, 'hour', 'want £13ph'],
    ['nothing under 24k', 24_000, 'year', 'nothing under 24k'],
    ['need to earn 28000', 28_000, 'year', 'need to earn 28000'],
    ['it has to pay over 30k', 30_000, 'year', 'over 30k'],
    ['need £2,000 a month', 24_000, 'year', 'need £2,000 a month'],
    ['i want to be on 450 quid a week', 23_400, 'year', 'want to be on 450 quid a week'],
    ['no less than 22k pa', 22_000, 'year', 'no less than 22k pa'],
    ['I told you £13 an hour', 13, 'hour', 'told you £13 an hour'],
    ['i told you it was £13 an hour', 13, 'hour', 'told you it was £13 an hour'],
    ['I said £13 an hour', 13, 'hour', 'said £13 an hour'],
    ['it must be £13 an hour', 13, 'hour', 'must be £13 an hour'],
    ['it has to be 26k a year', 26_000, 'year', 'has to be 26k a year'],
    ['looking for £14 an hour', 14, 'hour', 'looking for £14 an hour'],
    ['£13 an hour', 13, 'hour', '£13 an hour'],
    ['13.50 an hour please', 13.5, 'hour', '13.50 an hour'],
    ['25k a year', 25_000, 'year', '25k a year'],
    ['school hours, no driving and at least £13 an hour', 13, 'hour', 'at least £13 an hour'],
  ] as const)('“%s”', (text, amount, per, quote) => {
    const heard = hearLeastPay(text);
    expect(heard && { amount: heard.amount, per: heard.per, quote: heard.span.text }).toEqual({
      amount,
      per,
      quote,
    });
  });

  test('the last one said counts', () => {
    expect(hearLeastPay('need at least 25k, well at least 22k')?.amount).toBe(22_000);
  });
});

describe('no least pay is heard in', () => {
  test.each([
    'i was on 25k',
    'i earn £13 an hour now',
    'managed a budget over 25k',
    'need at least 20 hours',
    'at least 3 years experience',
    'i need 2 weeks off',
    'want to work with 30 people',
    'over 50 and looking',
    'need at least 25',
    '',
    'good money',
  ])('“%s”', (text) => expect(hearLeastPay(text)).toBeUndefined());
});

test('a hostile text is read in passing', () => {
  for (const text of ['£'.repeat(5_000), '1,'.repeat(2_500), 'need to be '.repeat(400), '9'.repeat(5_000)])
    expect(hearLeastPay(text)).toBeUndefined();
});

describe('pay held beside the least needed', () => {
  const source = { source: 'SRC-ASHE-2025', date: '2025-10-23' } as const;
  const pay = { low: 20_000, median: 24_000, high: 28_000, per: 'year', basis: 'x', ...source } as const;
  const held = { ...pay, confidence: 'verified' } as const;
  test.each([
    ['even the most is less', held, { amount: 30_000, per: 'year' }, 'under'],
    ['half earn less', held, { amount: 25_000, per: 'year' }, 'middle-under'],
    ['it meets', held, { amount: 23_000, per: 'year' }, 'meets'],
    ['by the hour, with 37.5 hours a week', held, { amount: 15, per: 'hour' }, 'under'],
    ['an hour that fits', held, { amount: 12, per: 'hour' }, 'meets'],
    ['none is held', null, { amount: 1_000_000, per: 'year' }, 'not-held'],
    [
      'no source stands behind it',
      { ...pay, confidence: 'expert' },
      { amount: 30_000, per: 'year' },
      'not-held',
    ],
    [
      'it is held in words',
      { ...held, sayInstead: 'near the minimum wage' },
      { amount: 99_000, per: 'year' },
      'in-words',
    ],
  ] as const)('%s', (_why, one, least, kind) => {
    expect(payAgainstNeed(one as Parameters<typeof payAgainstNeed>[0], least).kind).toBe(kind);
  });
});
