import { beforeAll, describe, expect, test } from '@jest/globals';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { findAnswer, findRole } from '../../../src/guidance/matching/findRecord.js';
import { buildLexicon, type Lexicon } from '../../../src/guidance/matching/lexicon.js';
import { realKnowledge } from './knowledge.js';

let knowledge: KnowledgeBase;
let lexicon: Lexicon;
beforeAll(async () => {
  knowledge = await realKnowledge();
  lexicon = buildLexicon(knowledge);
});

/** Phrasings that are no ask in the data, and an ask in the data whose article must answer them. */
const phrasings: readonly [string, string][] = [
  ['whats a level 3 worth', 'what is level 3 worth'],
  ['What is a Level 3 worth?', 'what is level 3 worth'],
  ['wots a lvl 3 worth mate', 'what is level 3 worth'],
  ['is a level 3 the same as A levels?', 'what is level 3 worth'],
  ['whats a level 2 worth', 'what is level 2 worth'],
  ['is level 2 same as gcse', 'what is level 2 worth'],
  ['whats a qcf level 3 worth these days', 'is my qcf still valid'],
  ['is my old qcf diploma still valid?', 'is my qcf still valid'],
  ['what do the levels mean', 'what do levels mean'],
  ['can you explain the levels please', 'what do levels mean'],
  ['difference between a certificate and a diploma', 'whats a diploma'],
  ['how many hours is one credit', 'what are credits'],
  ['what is an nvq', 'what is an nvq'],
  ['do nvqs still exist?', 'what is an nvq'],
  ['what are functional skills', 'what are functional skills'],
  ['what is functionl skills', 'what are functional skills'],
  ['whats a t level', 'what is a t level'],
  ['are t levels any good', 'what is a t level'],
  ['what is an apprenticeship', 'what is an apprenticeship'],
  ['am i too old', 'what is an apprenticeship'],
  ['is there an upper age limit', 'what is an apprenticeship'],
  ['will they take someone at 52', 'what is an apprenticeship'],
  ['do i have to pay for training', 'free courses'],
  ['is there a grant', 'free courses'],
  ['can i do it with no gcses', 'what are functional skills'],
  ['does my nigerian degree count', 'overseas degree'],
  ['am i too old to do an apprenticship', 'what is an apprenticeship'],
  ['how do apprentiships work', 'what is an apprenticeship'],
  ['what do apprentices get paid', 'how much do apprentices get paid'],
  ['apprentice wage?', 'how much do apprentices get paid'],
  ['what is the minimum wage now', 'what is the minimum wage'],
  ['minimun wage', 'what is the minimum wage'],
  ['can i get a loan for hnc starts feb 2027', 'lifelong learning entitlement'],
  ['can i get a student loan in 2027', 'lifelong learning entitlement'],
  ['are there any free courses', 'free courses'],
  ['free corses?', 'free courses'],
  ['how do i pay for a college course', 'free courses'],
  ['what is a skills bootcamp', 'what is a skills bootcamp'],
  ['are bootcamps free?', 'what is a skills bootcamp'],
  ['what is a foundation apprenticeship', 'what is a foundation apprenticeship'],
];

/** Not questions about anything held, or about something else: silence is right. */
const noQuestion: readonly string[] = [
  'i have a level 3',
  'ive got level 2 and nvq',
  'im doing an apprenticeship',
  'i want to be a bricklayer',
  'want to do an apprenticeship in engineering',
  'made redundant from the warehouse',
  'dunno',
  'hi',
  'yes',
  'no',
  'skip',
  'im 15',
  'live in leeds',
  'better pay',
  'i did a course at college years ago in hairdressing and hated it',
  'what is the weather like',
  'whats your favourite colour',
  'can you write my essay',
  'how old are you',
  'what is level 9',
  'i need a loan for a car',
  'working with children',
  'machines and processes',
];

describe('findAnswer', () => {
  test.each(phrasings)('%s', (text, ask) => {
    const expected = [...knowledge.articles.values()].find((one) => one.asks.includes(ask));
    expect(expected?.id).toBeDefined();
    expect(findAnswer(text, lexicon)).toBe(expected?.id);
  });

  test.each(noQuestion)('nothing for: %s', (text) => {
    expect(findAnswer(text, lexicon)).toBeUndefined();
  });

  test('every ask in the data finds an article that lists it', () => {
    const missed: string[] = [];
    for (const article of knowledge.articles.values()) {
      for (const ask of article.asks) {
        const found = findAnswer(ask, lexicon);
        if (found === undefined || !knowledge.articles.get(found)?.asks.includes(ask)) missed.push(ask);
      }
    }
    expect(missed).toEqual([]);
  });

  test('a long story is no question', () => {
    expect(
      findAnswer(`what is a level 3 worth ${'and then I went to work again '.repeat(20)}`, lexicon),
    ).toBeUndefined();
  });
});

describe('findRole', () => {
  test.each([
    ['what does a process operator do', 'ROL-PSN-02'],
    ['whats a process op', 'ROL-PSN-02'],
    ['how much does a nuclear operative get', 'ROL-PSN-14'],
    ['tell me about brickies', 'ROL-CON-02'],
    ['what is a TA', 'ROL-CYP-09'],
    ['lab technicain pay', 'ROL-PSN-06'],
    ['warehouse supervisor', 'ROL-LOG-03'],
  ])('%s', (text, id) => {
    expect(findRole(text, lexicon)).toBe(id);
  });

  test.each(['what is a wizard', '', 'how much is a level 3', 'what does a vet do', 'what is the pay'])(
    'nothing for: %s',
    (text) => {
      expect(findRole(text, lexicon)).toBeUndefined();
    },
  );

  test('every role is found by its own title', () => {
    const missed = [...knowledge.roles.values()]
      .filter((role) => findRole(role.title, lexicon) !== role.id)
      .map((role) => [role.id, role.title, findRole(role.title, lexicon)]);
    expect(missed).toEqual([]);
  });
});
