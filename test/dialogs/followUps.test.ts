/** How short follow-up questions are heard: what is asked, what is pointed at, and what is no question at all. */
import { describe, expect, test } from '@jest/globals';
import {
  type Aspect,
  asksForMore,
  asksOfTheWorld,
  hearFollowUp,
  type Pointer,
  questionWords,
} from '../../dialogs/talkingOf/followUps.en.js';
import { buildLexicon } from '../../src/guidance/matching/lexicon.js';
import { knowledge } from '../conversations/talk.js';

const lexicon = buildLexicon(knowledge);
const lineOf = (text: string): string => questionWords(text, lexicon).join(' ');
const heard = (text: string) => hearFollowUp(lineOf(text));

const phrasings: Readonly<Partial<Record<Aspect, readonly string[]>>> = {
  pay: [
    'pay?',
    'Pay',
    'whats the pay like',
    "what's the pay",
    'what do they earn',
    'wot do they get paid',
    'hw much it pay',
    'how much does it pay',
    'how much do you get a year',
    'and the money?',
    'what about wages',
    'salary?',
    'is it well paid',
    'does it pay well',
    'hows the pay',
    'how much would i earn',
    'what does that one pay',
    'how much do they pay',
    'what was the pay again',
  ],
  howMuch: ['how much', 'how much?', 'how much is it', 'how much is the course'],
  hours: [
    'hours',
    'n the hours?',
    'what hours do you work',
    'how many hours a week',
    'what are the hours like',
    'is it full time',
    'can i do it part time',
  ],
  shifts: [
    'shifts',
    'nights?',
    'is it shifts',
    'do they work nights',
    'any weekends?',
    'is there night work',
    'do i have to work weekends',
    'nights or days',
    'are there shifts',
  ],
  grades: [
    'what grades',
    'wot grades',
    'what grades do i need',
    'grades?',
    'what do i need',
    'what do i need to start',
    'do i need gcses',
    'what qualifications do you need',
    'wat quals do i need',
    'entry requirements',
    'can i get in without gcses',
  ],
  degree: [
    'do i need a degree',
    'do u need a degree',
    'degree?',
    'do i have to go to uni',
    'need a degree for it?',
  ],
  waysIn: [
    'how do i get in',
    'how do i get into it',
    'how do i become one',
    'how do you get started',
    'ways in',
    'how do i train for it',
  ],
  howLong: [
    'how long',
    'how long does it take',
    'how long dus it take',
    'how long to qualify',
    'how many years is it',
    'how long is the training',
    'how long is it',
  ],
  day: [
    'what would i do all day',
    'what do you actually do',
    'whats it like',
    'whats a typical day',
    'what does it involve',
    'whats the job like',
    'duties',
  ],
  hard: [
    'is it hard',
    'is it heavy',
    'is it hard work',
    'is the work heavy',
    'how hard is it',
    'any heavy lifting',
    'is it stressful',
    'is it boring',
  ],
  safe: [
    'is it safe',
    'is it dangerous',
    'is that dangerous',
    'how dangerous is it',
    'any risks',
    'what are the dangers',
  ],
  rules: [
    'do i need a licence for it',
    'do i need a dbs',
    'do i need a dbs for it',
    'what licence do i need',
    'do you need a cscs card',
    'is there a medical',
    'do i need a driving license',
    'dbs?',
  ],
  leads: [
    'what next',
    'where does it lead',
    'wheres it lead',
    'what can i do after it',
    'what comes next',
    'any promotion',
    'can i move up',
    'where can it take me',
  ],
  apprenticeship: [
    'apprenticeship?',
    'is there an apprenticeship',
    'can i do an apprenticeship',
    'aprenticeship?',
    'do they do apprenticeships',
  ],
  near: [
    'any near me',
    'any jobs near me',
    'where can i do it',
    'are there any round here',
    'any vacancies',
    'where do i apply',
  ],
  cost: ['how much does it cost', 'what does it cost', 'is it free', 'do i have to pay for it', 'cost?'],
  credits: [
    'how many credits',
    'hwo many creds',
    'credits?',
    'how many credits is it',
    'how many credits is it worth',
  ],
  level: ['what level is it', 'level?', 'whats the lvl', 'is it level 3', 'what level is that'],
  awardedBy: ['who awards it', 'who gives it', "who's the awarding body", 'who is it by'],
  mandatory: [
    'which units are mandatory',
    'mandatory units',
    'what units are compulsory',
    'which units do i have to do',
    'which are mandatory',
  ],
  units: ['what units', 'what units are in it', 'units?', "what's in it", 'what does it cover'],
  open: ['is it still open', 'still open?', 'is it still running', 'can i still do it'],
  number: ['what number', 'whats the number', 'what number is it'],
  standard: [
    'what standard does it cover',
    'which standards does it cover',
    'nos?',
    'what nos does it cover',
  ],
  learn: ['what will i learn', 'what do you learn', 'what would i learn on it'],
  show: ['how do i show that', 'how do i prove it', 'how can i show it', 'what evidence do i need'],
  whoNeeds: ['who needs it', 'which jobs need it', 'what jobs use it', 'who needs that'],
  assessed: ['how is it assessed', 'is there an exam', 'any exams'],
  skills: ['what skills do i need', 'skills'],
};

describe('what is asked', () => {
  const all = Object.entries(phrasings).flatMap(([aspect, texts]) => texts.map((text) => ({ text, aspect })));
  test('there are many ways of asking', () => expect(all.length).toBeGreaterThan(140));
  test.each(all)('“$text” asks for $aspect', ({ text, aspect }) =>
    expect(heard(text)?.asks).toEqual([aspect]),
  );
  test('two things at once', () => {
    expect(heard('pay and hours?')?.asks).toEqual(['pay', 'hours']);
    expect(heard('what level is it and how many credits')?.asks).toEqual(['level', 'credits']);
  });
});

describe('what is pointed at', () => {
  const pointers: readonly (readonly [string, Pointer])[] = [
    ['how much does the first one pay', { kind: 'place', at: 0 }],
    ['hours for number 2', { kind: 'place', at: 1 }],
    ['and number 3?', { kind: 'place', at: 2 }],
    ['the second one', { kind: 'place', at: 1 }],
    ['the first 1', { kind: 'place', at: 0 }],
    ['first one', { kind: 'place', at: 0 }],
    ['whats the pay for the last one', { kind: 'last' }],
    ['is the other one hard', { kind: 'other' }],
    ['what does the warehouse one pay', { kind: 'called', words: 'warehouse' }],
    ['the lab one', { kind: 'called', words: 'lab' }],
    ['do i need a degree for that job', { kind: 'it' }],
    ['how long is that course', { kind: 'it' }],
    ['what does this pay', { kind: 'it' }],
  ];
  test.each(pointers)('“%s”', (text, pointer) => expect(heard(text)?.pointer).toEqual(pointer));
});

describe('what asks nothing of a thing', () => {
  test.each([
    'i want good pay',
    'no nights please',
    'i need part time because of the kids',
    'i have a degree',
    'i did nights for 6 years',
    'my hours were cut',
    'level 3 childcare',
    'yes',
    'not reach truck',
    'i will ring my old boss on monday',
    'laboratory technician',
    'skip',
    'next',
    'i get paid monthly and want to leave',
    'how long do you keep notes',
    'what do you know about me',
    'can i speak to someone',
    'i like helping people',
    'the boss was a bully',
  ])('“%s”', (text) => expect(heard(text)?.asks ?? []).toEqual([]));
});

describe('questions of how the world is', () => {
  test.each([
    'is nuclear dangerous',
    'do i need a licence to drive a digger',
    'do chemical plants blow up',
    'is care work hard',
    'are lorry drivers well treated',
    'does farming pay',
    'will robots take over warehouse jobs',
    'why are nurses on strike',
    'how old do i have to be to drive a lorry',
    'do nurses have to do nights?',
  ])('“%s” is one', (text) => expect(asksOfTheWorld(lineOf(text), text)).toBe(true));

  test.each([
    'what can i do with animals',
    'is there anything with machines',
    'can you help me get into nursing',
    'do a bit of cleaning and cooking',
    'i do care work',
    'are there jobs in farming',
    'would like to work with kids',
    'will do anything',
    'does anyone need a driver',
    'how do i get into care',
    'is it ok if i want to work in a lab',
  ])('“%s” is none', (text) => expect(asksOfTheWorld(lineOf(text), text)).toBe(false));
});

test('“show more” in its many ways, and not “more money”', () => {
  for (const text of [
    'show more',
    'more',
    'more news',
    'show me more',
    'and the rest',
    'the rest please',
    'what else',
  ])
    expect([text, asksForMore(lineOf(text))]).toEqual([text, true]);
  for (const text of ['more money', 'i want more', 'show different', 'no more nights'])
    expect([text, asksForMore(lineOf(text))]).toEqual([text, false]);
});
