/** Jobs of an imported list in what people type: by name, beside ours, and never over ours. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hearFurther } from '../../../src/guidance/matching/hearFurther.js';
import { type Heard, hear } from '../../../src/guidance/matching/hearing.js';
import { hearOccupations } from '../../../src/guidance/matching/hearOccupations.js';
import { buildLexicon } from '../../../src/guidance/matching/lexicon.js';
import { jobAt, matcherWithMadeUp } from '../../conversations/otherJobs/madeUp.js';
import { knowledge, matcher, today } from '../../conversations/talk.js';

const lexicon = buildLexicon(knowledge);
const heardIn = (text: string): Heard =>
  hearOccupations(
    hearFurther(hear(text, lexicon, { today }), text, matcherWithMadeUp),
    text,
    matcherWithMadeUp,
    { today },
  );
const importedIn = (text: string) =>
  (heardIn(text).imported ?? []).map(({ uri, stance }) => [uri.split('/').at(-1), stance]);

describe('jobs of an imported list', () => {
  test.each([
    ['im a dog groomer', [['groomer', 'has-done']]],
    ['i want to be a lighthouse keeper', [['keeper', 'wants']]],
    ['lollipop lady 12 years', [['crossing', 'has-done']]],
    [
      'was a hairdresser for 5 years then a tram driver',
      [
        ['hairdresser', 'has-done'],
        ['tram', 'has-done'],
      ],
    ],
    [
      'i used to be a barber and now i want to be a bus driver',
      [
        ['barber', 'has-done'],
        ['bus', 'wants'],
      ],
    ],
    ['sick of being a barber', [['barber', 'has-done']]],
    // Said of others, not wanted, or ours.
    ['my mum is a hairdresser', []],
    ['i dont want to be a hairdresser', []],
    ['im a chef', []],
    ['hello', []],
    ['i like walking and the sea', []],
  ])('%s', (text, jobs) => expect(importedIn(text)).toEqual(jobs));

  test('the words, the time, and the job of ours that the same words name', () => {
    const [one] = heardIn('ive been a dog groomer for 3 years').imported ?? [];
    expect(one).toMatchObject({ uri: jobAt('groomer'), months: 36, besideId: 'NOT-VET' });
    expect(one?.spans.map((span) => span.text)).toEqual(['dog groomer']);
  });

  test('two of one name are to be asked about', () => {
    const heard = heardIn('i was a bell maker');
    expect(heard.imported).toBeUndefined();
    expect(heard.perhapsImported?.map((one) => one.uri).sort()).toEqual([
      jobAt('bellFounder'),
      jobAt('bellHanger'),
    ]);
  });

  test('without a list nothing is heard, and what was heard stands', () => {
    const heard = hear('im a dog groomer', lexicon, { today });
    expect(hearOccupations(heard, 'im a dog groomer', matcher)).toBe(heard);
  });

  test('whatever is typed: it quotes the text, and takes nothing of ours by its name away', () => {
    const pieces = fc.constantFrom(
      'im a dog groomer',
      'bus driver',
      'i want to be a',
      'chef',
      'carer',
      'no',
      'hairdresser',
      'and',
      '.',
      'for 3 years',
      'bell maker',
      'not a',
      'warehouse operative',
      '£$%',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 7 }), (parts) => {
        const text = parts.join(' ');
        const plain = hear(text, lexicon, { today });
        const heard = hearOccupations(plain, text, matcherWithMadeUp, { today });
        const named = plain.roles.filter((one) => one.how === 'exact');
        for (const one of named) expect(heard.roles).toContain(one);
        for (const one of heard.imported ?? [])
          for (const span of one.spans) {
            expect(text.slice(span.start, span.end)).toBe(span.text);
            for (const ours of named.flatMap((role) => role.spans))
              expect(span.start < ours.end && ours.start < span.end).toBe(false);
          }
      }),
      { numRuns: 200 },
    );
  });
});
