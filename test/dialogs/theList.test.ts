/** The list of ideas as a whole: why these, none of these, the list again, what changed in it, and what is hidden. */
import { describe, expect, test } from '@jest/globals';
import { listShown, said, talkAfter } from '../conversations/talk.js';

const exhausted = [...listShown, 'none', 'none', 'none'];
const firstFive = [
  'Lift truck operator',
  'Science manufacturing process operative',
  'Engineering operative',
  'Polymer process operative',
  'General farm worker',
];

test.each([
  'why',
  'why?',
  'Why these',
  'why these ones',
  'why those jobs',
  'why them',
  'why this',
  'y',
  'why these jobs',
  'WHY',
])('“%s” of a list asks after all of it', (text) => {
  const answer = said(talkAfter(...listShown, text));
  for (const title of firstFive) expect(answer).toContain(`• ${title}: you said`);
  expect(answer).not.toContain('You are not choosing');
});

test('“why 2” still tells all of one', () =>
  expect(said(talkAfter(...listShown, 'why 2'))).toContain(
    'Science manufacturing process operative: possible',
  ));

const noneOfThem = [
  'none',
  'none of these',
  'none of them',
  'not these',
  'not any of these',
  'i dont like any of these',
  'dont fancy any of them',
  'show different',
  'something else',
  'any others',
];
describe.each(noneOfThem.filter((text) => text !== 'dont fancy any of them'))('“%s”', (text) => {
  test('shows others', () => {
    const talk = talkAfter(...listShown, text);
    const labels = talk.reply().choices.map((one) => one.label);
    for (const title of firstFive) expect(labels).not.toContain(title);
    expect(labels).toContain('Lorry driver');
  });
  test('with nothing left says so and asks one thing, without the list', () => {
    const talk = talkAfter(...exhausted, text);
    expect(said(talk)).toContain('Those were all the ideas');
    expect(said(talk)).not.toContain('Lift truck operator');
    expect(said(talk)).not.toMatch(/DWP Careers Service/);
    expect(talk.reply().cards).toEqual([]);
    expect(talk.reply().ask).toMatch(/\?$/);
  });
});

test('the job somebody does now is never an idea', () => {
  const talk = talkAfter(...listShown);
  for (const _ of [1, 2, 3, 4, 5]) {
    expect(talk.reply().choices.map((one) => one.label)).not.toContain('Warehouse operative');
    talk.say('show different');
  }
});

test.each([
  'show me the list again',
  'show the list',
  'the list again',
  'list',
  'go back to the list',
  'show me the ideas again',
  'what was the list',
  'what were they again',
  'can you show me the list again please',
  'see the list again',
])('“%s” shows it', (text) => {
  for (const before of [[], ['how much does 1 pay'], ['1']]) {
    const talk = talkAfter(...listShown, ...before, text);
    expect(
      talk
        .reply()
        .choices.slice(0, 5)
        .map((one) => one.label),
    ).toEqual(firstFive);
    expect(said(talk)).not.toContain('with what you just told me');
  }
});

test.each([
  ['no nights', /Gone from the list: .*Lift truck operator/],
  ['i cant do nights', /Gone from the list: .*Lift truck operator/],
  ['not nights', /Gone from the list: .*Lift truck operator/],
  ['i want daytime hours', /Gone from the list|New in it|nothing in the list|new order/],
  ['no weekends', /Gone from the list|nothing in the list/],
  ['no driving', /Gone from the list|nothing in the list/],
  ['no heavy lifting', /Gone from the list|nothing in the list/],
  ['at least £30,000', /Gone from the list|nothing in the list/],
  ['no shifts', /Gone from the list|nothing in the list/],
  ['i hate working outdoors', /Gone from the list|nothing in the list/],
])('after “%s” it is said what changed', (text, says) =>
  expect(said(talkAfter(...listShown, text))).toMatch(says),
);

describe('what is hidden', () => {
  test.each([
    'what did you hide',
    'what have you hidden',
    'what is hidden',
    'whats hidden',
    'show hidden',
    'show me the hidden jobs',
    'which jobs did you hide',
    'what jobs are hidden',
    'list hidden ones',
    'which ones have you hidden',
  ])('“%s” lists everything that is counted, and what was asked about', (text) => {
    const talk = talkAfter(...listShown, 'no nights', 'why not nurse', text);
    expect(said(talk)).toContain('Registered nurse');
    const listed = /\((\d+) jobs\): (.*)/.exec(said(talk));
    expect(listed?.[2]?.split(', ')).toHaveLength(Number(listed?.[1]));
    talk.say('show me the list again');
    expect(said(talk)).toContain(`${listed?.[1]} ideas are hidden`);
  });
});
