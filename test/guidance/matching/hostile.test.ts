/**
 * Texts that nobody types in good faith: each is answered, soundly, and in time not far from that of a plain story of the
 * same length. Times are compared within one run only.
 */
import { describe, expect, test } from '@jest/globals';
import { hearFurther } from '../../../src/guidance/matching/hearFurther.js';
import { hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon } from '../../../src/guidance/matching/lexicon.js';
import { longestMatched, matchText, sought } from '../../../src/guidance/matching/matcher.js';
import { tellsWhoTheyAre } from '../../../src/guidance/matching/whoTheyAre.en.js';
import { realKnowledge, today } from './knowledge.js';
import { ourMatcher, phrases } from './ourMatcher.js';

const knowledge = await realKnowledge();
const lexicon = buildLexicon(knowledge);
const matcher = await ourMatcher();

/** Numbers that are the same in every run, and different for each turn, so that nothing is answered from memory. */
function numbers(turn: number): () => number {
  let state = 20261122 + turn;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const filled = (piece: (at: number) => string): string => {
  let text = '';
  for (let at = 0; text.length < longestMatched; at += 1) {
    const more = piece(at);
    if (more === '') throw new Error('an empty piece never fills a text');
    text += more;
  }
  return text.slice(0, longestMatched);
};
const someOf = (all: readonly string[], turn: number, between: string): string => {
  const next = numbers(turn);
  return filled(() => `${all[Math.floor(next() * all.length)]}${between}`);
};
const nonsense = (turn: number): string => {
  const next = numbers(turn);
  const letter = (): string => String.fromCharCode(97 + Math.floor(next() * 26));
  return filled(() => `${Array.from({ length: 4 + Math.floor(next() * 8) }, letter).join('')} `);
};
const titles = [...knowledge.roles.values(), ...knowledge.skills.values()].map(({ title }) => title);
/** Each title with one letter lost: every word is looked for among all of the base's. */
const misspelt = titles.map((title) =>
  title.replace(/\p{L}{5,}/gu, (word) => word.slice(0, 3) + word.slice(4)),
);

const hostile: readonly [string, (turn: number) => string][] = [
  ['one letter', (turn) => filled(() => 'abcdefgh'[turn] ?? 'z')],
  [
    'one word again and again',
    (turn) => filled(() => `${['welder', 'carer', 'teacher', 'driver'][turn % 4]} `),
  ],
  [
    'one slip again and again',
    (turn) => filled(() => `${['weldr', 'techer', 'drivver', 'plubmer'][turn % 4]} `),
  ],
  ['nonsense words, each another', nonsense],
  ['nonsense words, each a sentence', (turn) => nonsense(turn).replaceAll(' ', '.')],
  ['nonsense words, each a clause', (turn) => nonsense(turn).replaceAll(' ', ',')],
  ['emoji', (turn) => filled((at) => ['👩‍🔧', '🙂', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👷🏽‍♀️'][(at + turn) % 4] ?? '')],
  ['marks upon marks', (turn) => filled((at) => (at % (200 + turn) === 0 ? ' e' : '\u0301'))],
  [
    'letters nobody sees',
    (turn) => filled((at) => (at % (9 + turn) === 0 ? 'welder' : '\u200b\u200d\ufeff')),
  ],
  ['turned from right to left', (turn) => filled((at) => `\u202eredlew\u202c سباك נגר ${at + turn} `)],
  [
    'other alphabets',
    (turn) => someOf(['сварщик', '护士', '溶接工', 'ช่างเชื่อม', 'নার্স', 'υδραυλικός'], turn, ' '),
  ],
  ['commas', () => filled(() => ',')],
  ['every stop there is', (turn) => someOf([',', '.', '!', '?', ';', ':', '…', '–', '(', ')'], turn, '')],
  ['and and and', (turn) => filled(() => ['and ', 'and then ', 'but ', 'and i '][turn % 4] ?? '')],
  [
    'not not not',
    (turn) => filled(() => ['not ', 'do not want ', 'never ', 'anything but '][turn % 4] ?? ''),
  ],
  ['i am i am', (turn) => filled(() => ['i am ', 'i am a ', 'my name is ', 'my mum does '][turn % 4] ?? '')],
  ['spaces', (turn) => filled((at) => (at % (1_000 + turn) === 0 ? 'a' : ' '))],
  [
    'what patterns choke on',
    (turn) => filled((at) => ['(a+)+$', '^(.*)*', '\\b\\w+', "a'a'a'", 'aaaa!'][(at + turn) % 5] ?? ''),
  ],
  ['apostrophes in a row', (turn) => filled(() => `a${"'"}${'b’'.repeat(turn + 1)}`)],
  ['one very long word', (turn) => filled((at) => String.fromCharCode(97 + ((at * 7 + turn) % 26)))],
  [
    'long words',
    (turn) => nonsense(turn).replaceAll(' ', 'ing').replace(/.{31}/g, '$& ').slice(0, longestMatched),
  ],
  ['digits', (turn) => filled((at) => `${(at * 7919 + turn) % 100_000}`)],
  ['numbers and units', (turn) => filled((at) => `${at + turn} yrs ${at}k level ${at % 9} `)],
  [
    'HTML',
    (turn) => filled((at) => `<div class="job"><b onclick='x(${at + turn})'>welder</b>&amp;&#x27;</div>`),
  ],
  ['JSON', (turn) => filled((at) => `{"role":"chef","n":[${at + turn},null]},`)],
  ['all of the base’s titles', (turn) => someOf(titles, turn, ' ')],
  ['all of the base’s titles, misspelt', (turn) => someOf(misspelt, turn, ' ')],
  ['all of the base’s titles, each a sentence', (turn) => someOf(titles, turn, '. ')],
  ['new lines', () => filled(() => '\n')],
  ['a word a line', (turn) => someOf(titles.join(' ').split(' '), turn, '\n')],
  ['half a character', (turn) => filled((at) => (at % 2 === 0 ? '\ud83d' : `\udc00${turn}`))],
  ['zeros and controls', (turn) => filled((at) => String.fromCharCode((at + turn) % 32))],
  [
    'names of what every object has',
    (turn) => someOf(['constructor', '__proto__', 'hasOwnProperty', 'toString'], turn, ' '),
  ],
];

const plainStory = (turn: number): string =>
  someOf(
    phrases.filter(({ right }) => right.size > 0).map(({ text }) => text),
    turn,
    '. ',
  );

const turns = [0, 1, 2];
/** Everything that is asked of one text. */
function answer(text: string): void {
  for (const find of sought) matchText(matcher, text, { find });
  hearFurther(hear(text, lexicon, { today }), text, matcher);
}
/** The middle one of three times. */
function timeOf(make: (turn: number) => string): number {
  const times = turns.map((turn) => {
    const text = make(turn);
    const begun = performance.now();
    answer(text);
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

const slowest = 30;

describe('5,000 characters of', () => {
  // Before anything is compared, everything has run once.
  answer(plainStory(9));
  const plain = timeOf(plainStory);

  test.each(hostile)('%s', (_what, make) => {
    for (const turn of turns) {
      const text = make(turn);
      expect(text).toHaveLength(longestMatched);
      for (const find of sought) {
        const { results } = matchText(matcher, text, { find });
        for (const { confidence, spans } of results) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
        }
      }
    }
    expect(timeOf((turn) => make(turn === 0 ? 3 : turn))).toBeLessThan(slowest * plain);
  });
});

describe('names nothing surely', () => {
  test.each(
    hostile.filter(([what]) =>
      /^(?:one letter|nonsense words, each another|emoji|commas|every stop|and and|one very|digits|new lines|half|zeros|names of|spaces|marks)/.test(
        what,
      ),
    ),
  )('%s', (_what, make) => {
    for (const turn of turns)
      for (const find of sought) expect(matchText(matcher, make(turn), { find }).abstained).toBe(true);
  });
});

test('after all of it, a plain question is answered as before', () => {
  const asked = (): unknown => sought.map((find) => matchText(matcher, 'i fry fish and chips', { find }));
  const before = asked();
  for (const [, make] of hostile) answer(make(4));
  expect(asked()).toEqual(before);
});

test('a whole page in one clause never tells who somebody is', () => {
  for (const [, make] of hostile) expect(tellsWhoTheyAre(make(0))).toBe(false);
});
