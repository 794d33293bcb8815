/** Somebody who employs people is answered as an employer, in the first reply; never as a learner or a member of staff. */
import { describe, expect, test } from '@jest/globals';
import { moneyAsked, speaksAsEmployer } from '../../dialogs/employer/asEmployer.en.js';
import { said, talkAfter } from '../conversations/talk.js';

test.each([
  'im a farmer with 6 staff',
  'I run a care home',
  'i own a small cafe',
  'we run a nursery',
  'we have 12 care staff',
  'i employ 5 lads',
  "I'm a business owner",
  'ive got 8 carers working for me, i have 8 carers',
  'me and my wife run a small haulage company',
  'i want to train my staff to level 2',
  'any funding for my drivers',
  'im the owner of a garage with 3 staff',
])('an employer: %s', (text) => {
  expect(speaksAsEmployer(text)).toBe(true);
  expect(
    talkAfter(text)
      .told()
      .find((one) => one.name === 'purpose')?.value,
  ).toBe('staff');
});

test.each([
  'i worked in a care home 6 years',
  'i work in a nursery and want more money',
  'i want to run my own business',
  'i used to run a shop, now i want a new job',
  'i run a small cafe but im fed up and want a change of career',
  'i train new staff in a warehouse',
  'im a team leader in a care home',
  'my staff room is cold',
  'i manage a shift in a warehouse',
  'i have 2 kids and worked in a shop',
  'my manager wont train me',
])('no employer: %s', (text) => expect(speaksAsEmployer(text)).toBe(false));

const owner = 'I run a care home with 20 staff';

test.each([
  ['who pays their wages while they train', 'wages are yours to pay'],
  ['who pays the wages when they are on the course', 'wages are yours to pay'],
  ['do i pay there wages while there training', 'wages are yours to pay'],
  ['can I use the levy or LDSS to pay for it', 'Levy money pays for apprenticeships'],
  ['can we use the levy', 'Levy money pays for apprenticeships'],
  ['is ldss still open', '2025 to 2026 only'],
  ['how much per person for the level 2 diploma', 'no price for a person'],
  ['what does it cost per head', 'no price for a person'],
  ['who pays for the training', 'Employers that pay no levy'],
  ['any grants', 'Employers that pay no levy'],
  ['what funding is there', 'Employers that pay no levy'],
  ['i cant afford to train them', 'Employers that pay no levy'],
])('a question of theirs: %s', (text, holds) => {
  for (const talk of [talkAfter(owner, text), talkAfter(`${owner}. ${text}`)]) {
    expect(said(talk)).toContain(holds);
    expect(said(talk)).not.toMatch(/DWP Careers Service|Care to Learn|ask your (?:manager|employer)/i);
  }
});

test('the learner who asks the same is answered as a learner', () => {
  expect(said(talkAfter('who pays for the training'))).toContain('adults aged 19 or over');
});

test('what is held for England is not told to an employer in Wales', () => {
  const answer = said(talkAfter('I run a care home in Cardiff', 'any grants'));
  expect(answer).toContain('for England');
  expect(answer).not.toContain('£2,000');
});

test('what is not held is referred to somebody for employers', () => {
  const answer = said(talkAfter(owner, 'no', 'england', 'what colour should the uniforms be?'));
  expect(answer).not.toContain('DWP Careers Service');
});

describe('no owner is told to ask a manager', () => {
  test.each([
    'what training covers manual handling',
    'what is changing in care',
    'show more',
    'what are apprenticeship units',
  ])('%s', (text) =>
    expect(said(talkAfter(owner, 'what is changing in care', text))).not.toMatch(
      /ask (?:your|a training provider or your) (?:manager|employer)/i,
    ),
  );
});

test.each([
  ['who pays their wages while they train', ['wages']],
  ['can I use the levy or LDSS to pay for it', ['levy', 'careFund']],
  ['any money for training', ['money']],
  ['what does a care worker do', []],
])('what is asked about money in “%s”', (text, asked) => expect(moneyAsked(text)).toEqual(asked));
