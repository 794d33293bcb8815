/** What somebody holds already, rates of pay, two kinds of CPC: plain answers, only from what is held. */
import { describe, expect, test } from '@jest/globals';
import { said, talkAfter } from '../conversations/talk.js';

const educator = [
  'I am a early years educator in a nursery 4 years, got my level 3. want to move up',
  'no',
  'england',
  'yes',
];

describe('somebody who holds level 3', () => {
  test('sees the next rung among the ideas', () =>
    expect(
      talkAfter(...educator)
        .reply()
        .choices.map((one) => one.label),
    ).toContain('Room leader'));

  test.each([
    'how is the level 3 apprenticeship different to what I have',
    'how is that different from what ive got',
    'is the level 3 apprenticeship the same as mine',
    'is it better than the one i have',
    'whats the difference between the level 3 apprenticeship and what i have',
    'do i have to do the level 3 again',
    'would i do level 3 again',
    'is the apprenticeship different to what i already have',
    'how is it different to the one ive got',
    'is it the same as what i have',
  ])('%s', (text) => expect(said(talkAfter(...educator, text))).toContain('You said you have level 3'));

  test.each([
    'does my level 3 count',
    'will my level 3 count for it',
    'is my level 3 enough',
    'does my diploma count',
    'is my certificate any good for it',
    'would my level 3 be accepted',
    'is my level 3 recognised',
    'does my qualification count',
    'is level 3 enough',
    'is my nvq any use',
  ])('%s', (text) => {
    const answer = said(talkAfter(...educator, 'Room leader', text));
    expect(answer).toContain('You said you have level 3. Room leader usually asks for that level or below.');
    expect(answer).not.toContain('as hard as A levels');
  });

  test('a step that is done is not proposed as the way in', () => {
    const talk = talkAfter(...educator, 'Early years educator');
    expect(said(talk)).toContain('is for people who do not have it yet');
  });
});

describe('another of the list while steps are on screen', () => {
  test.each([
    'and number 2?',
    'and 2?',
    'what about number 2',
    'what about the second one?',
    'and the second one?',
    'so what about number 2',
    'how about number 2',
    'ok and number 2',
    'and the 2nd one?',
    'the second one',
  ])('%s: the steps are those of number 2', (text) => {
    const talk = talkAfter(...educator, '4', text);
    const closer = talk.told().findLast((one) => one.name === 'closer')?.value;
    const second = talkAfter(...educator).reply().choices[1]?.code;
    expect(closer).toEqual({ kind: 'role', roleId: second });
    expect(talk.state()?.asking).toBe('action');
  });
});

test.each([
  ['is £12.85 a good rate', '14p more'],
  ['is 12.85 an hour good', '14p more'],
  ['is £12.85 ok?', '14p more'],
  ['£12.85 is that a good rate?', '14p more'],
  ['is £12.71 an hour fair', 'is the least the law allows'],
  ['is 11 quid an hour ok', '£1.71 less'],
  ['is £10 an hour low', '£2.71 less'],
  ['are they right to pay £12 an hour', '71p less'],
  ['is £15 ph decent', '£2.29 more'],
  ['so is £13.50 an hr any good', '79p more'],
])('%s', (text, holds) => {
  const answer = said(talkAfter(text));
  expect(answer).toContain(holds);
  expect(answer).toContain('From 1 April 2026');
});

test.each([
  ['what is the difference between driver cpc and transport manager cpc', 'two different things'],
  ['which cpc do i need', 'two different things'],
  ['is driver cpc the same as transport manager cpc', 'two different things'],
  ['are there two cpcs', 'two different things'],
  ['can i get a cscs card with a criminal record', 'I do not hold whether CSCS asks'],
  ['does a criminal record stop me getting a cscs card', 'I do not hold whether CSCS asks'],
  ['can i work on site with a criminal record', 'I do not hold whether CSCS asks'],
  ['which certificates are worth it', 'I cannot say which is worth it'],
  ['are certificates worth it', 'I cannot say which is worth it'],
  ['does volunteering count', 'counts here like any other work'],
  ['where can i volunteer', 'no list of places'],
  ['is there an age limit', 'no upper age limit'],
  ['do i need gcses', 'Functional Skills'],
])('%s', (text, holds) => expect(said(talkAfter(text))).toContain(holds));
