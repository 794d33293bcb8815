/** "who awards it", pay and rules of a place in the list, "do I need the NVQ": each as people put it. */
import { describe, expect, test } from '@jest/globals';
import { listShown, said, talkAfter } from '../conversations/talk.js';

const jobShown = [...listShown, '1'];

const whoAwards = [
  'who awards it',
  'who gives it',
  'who awards the level 2',
  'who gives me the level 2',
  'who issues the certificate',
  'who gives out the level 2 award',
  'who does it',
  'who is the awarding body',
  'what awarding organisation is it',
  'which exam board is it',
  'who certifies it',
  'who is it awarded by',
];

describe('who awards the certificate', () => {
  test.each(whoAwards)('of the job on screen: %s', (text) => {
    const talk = talkAfter(...jobShown, text);
    expect(said(talk)).toContain('City & Guilds');
    expect(said(talk)).not.toContain('120 hours');
  });
  test.each(whoAwards.filter((text) => !text.includes('level 2')))('of the one on screen: %s', (text) => {
    expect(said(talkAfter('603/2618/9', text))).toContain('NCFE');
  });
  test.each(whoAwards)('with nothing on screen, which one is asked: %s', (text) => {
    expect(said(talkAfter(text))).toMatch(/Type its title or the number/);
  });
});

test.each([
  ['how much does 1 pay', 'Lift truck operator. Pay'],
  ['what does number 1 pay', 'Lift truck operator. Pay'],
  ['what about your number 4, what does it pay', '£32,644'],
  ['whats the pay for number 4', '£32,644'],
  ['how much is 4', '£32,644'],
  ['4, how much', '£32,644'],
  ['does 4 pay well', '£32,644'],
  ['hw much does no 4 pay', '£32,644'],
  ['what does the fourth one pay', '£32,644'],
  ['how much would i get for 4', '£32,644'],
])('an item of the list: %s', (text, holds) => {
  const talk = talkAfter(...listShown, text);
  expect(said(talk)).toContain(holds);
  expect(said(talk)).not.toContain("don't hold an answer");
  // To ask of one picks none.
  expect(talk.state()?.asking).toBe('closer');
});

test('two things asked of one are both answered', () => {
  const text = said(talkAfter(...listShown, 'how much does 1 pay and do i need a licence'));
  expect(text).toContain('Pay');
  expect(text).toContain('Lift truck training');
});

test.each([
  'do I need the NVQ',
  'do i need a nvq for it',
  'do you need a qualification',
  'do i have to have the certificate for it',
  'do i need the level 2',
  'do i need a level 2 for it',
  'do i need a diploma',
  'is the nvq compulsory',
  'can i do it without a qualification',
  'do i really need the level 2',
])('whether a paper is needed: %s', (text) => {
  const answer = said(talkAfter(...jobShown, text));
  expect(answer).toContain('Usual ways in');
  expect(answer).not.toContain("don't hold an answer");
});

test.each([
  'is 12 hour shifts normal',
  'are 12 hour shifts normal',
  'is 12 hour days usual',
  'are 12 hr shifts common',
  'do i do 12 hour shifts',
  'is it 12 hour shifts',
  'are there 12 hour shifts',
  'is there nights',
  'what are the shifts like',
  'are long shifts normal',
])('shifts: only what the record holds: %s', (text) => {
  const answer = said(talkAfter(...jobShown, text));
  expect(answer).toContain('44 to 46 hours');
  expect(answer).toContain('changing shifts');
});
