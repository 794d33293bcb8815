import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Removed, redactPersonal } from '../../../src/guidance/triage/redact.js';

describe('personal numbers', () => {
  test.each<[string, string, Removed[]]>([
    ['my ni is QQ123456C', 'my ni is [number removed]', ['national-insurance']],
    ['qq 12 34 56 c', '[number removed]', ['national-insurance']],
    ['QQ-12-34-56-C thanks', '[number removed] thanks', ['national-insurance']],
    [
      'national insurance number QQ 12 34 56',
      'national insurance number [number removed]',
      ['national-insurance'],
    ],
    ['ring me on 07700 900123', 'ring me on [number removed]', ['phone']],
    ['07700900123', '[number removed]', ['phone']],
    ['phone 07700900123ok', 'phone [number removed]ok', ['phone']],
    ['+44 20 7946 0958 or (0113) 496 0123', '[number removed] or [number removed]', ['phone']],
    ['+44 (0)7700 900123', '[number removed]', ['phone']],
    ['its jo.b@example.co.uk', 'its [email removed]', ['email']],
    ['JO@EXAMPLE.COM!', '[email removed]!', ['email']],
    ['card 4111 1111 1111 1111 exp', 'card [number removed] exp', ['card-number']],
    ['4111111111111111', '[number removed]', ['card-number']],
    [
      'sort code 12-34-56 account 12345678',
      'sort code [number removed] account [number removed]',
      ['sort-code', 'bank-account'],
    ],
    ['20-99-93 55779911', '[number removed] [number removed]', ['sort-code', 'bank-account']],
    ['sort code 123456', 'sort code [number removed]', ['sort-code']],
    ['my account number is 1234 5678', 'my account number is [number removed]', ['bank-account']],
    ['GB29NWBK60161331926819', '[number removed]', ['bank-account']],
  ])('%s', (text, expected, removed) => {
    expect(redactPersonal(text)).toEqual({ text: expected, removed });
  });

  test.each([
    '603/2611/6',
    '60326116',
    '610/4121/X',
    '603/2618/9 is my diploma still ok',
    '2015 2019 1234',
    'from 2015 to 2019',
    '2015-2019',
    'ST0250',
    'OCC0291 and ST 0095',
    '£26,800 a year',
    '26800',
    'GBP 25000',
    '£12.71 an hour',
    'LS1 4AP area',
    'M1',
    'BD3',
    'started 01/09/2019',
    '01-09-2019',
    '01-09-19',
    '12 10 19',
    'on 22 November 2026',
    'since 09.2015',
    '18 month, 12 people, 3 kids',
    'UKPRN 10004718',
    'SOC 8133',
    'PA1 PA6 PA2',
    'level 3, 37 credits, 370 hours',
    '12345678',
    'unit 305 and 401 402 403 404 405',
    'ISO 9001:2015 and ISO 45001',
    'City & Guilds 3072-03',
    'nights 22:00 - 06:00 7 days',
    '10 000 people',
    '@ the moment im at college',
    'hello',
    '',
  ])('is left alone: %s', (text) => {
    expect(redactPersonal(text)).toEqual({ text, removed: [] });
  });

  test('is found wherever it stands in a long message', () => {
    const talk = 'i did six years in a warehouse on days and nights. '.repeat(40);
    const { text, removed } = redactPersonal(`${talk}call 0161 496 0000 ${talk}or jo@example.org ${talk}`);
    expect(text).not.toMatch(/496|jo@/);
    expect(new Set(removed)).toEqual(new Set(['phone', 'email']));
    expect(text.startsWith(talk)).toBe(true);
  });

  test('redacting twice changes nothing more, and nothing throws', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '07700 900123',
        ' QQ123456C ',
        'a@b.co',
        '4111111111111111',
        ' 12-34-56 12345678 ',
        ' 603/2611/6 ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = redactPersonal(pieces.join(' '));
        expect(redactPersonal(once.text).text).toBe(once.text);
      }),
      { numRuns: 150 },
    );
  });
});
