/** Which texts are adverts, what they ask for, and how that stands beside what somebody told. */
import { describe, expect, test } from '@jest/globals';
import { wordingToLookAt } from '../../../src/guidance/matching/advertWording.js';
import { hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon } from '../../../src/guidance/matching/lexicon.js';
import { emptyProfile, profileWith } from '../../../src/guidance/matching/profile.js';
import { looksLikeAdvert, readAdvert } from '../../../src/guidance/matching/readAdvert.js';
import { clashesWith, weighAdvert } from '../../../src/guidance/matching/weighAdvert.js';
import { realKnowledge, today } from './knowledge.js';

const knowledge = await realKnowledge();
const lexicon = buildLexicon(knowledge);

const laboratory = `Job advert: Laboratory Technician. We are looking for a reliable person. You will:
- prepare samples and reagents
- keep accurate records
- operate the flux capacitor
Essential: GCSE maths and English grade 4, full driving licence.
Desirable: degree in chemistry, 2 years experience in a lab.
Night shifts. Salary £24,000 to £25,500. An enhanced DBS is required. Benefits include 25 days holiday.`;
const care = `Care Assistant – Sunny Home
We're looking for kind people. You'll help residents with washing and dressing, give medicines, and keep care records.
You must have a Level 2 in health and social care or equivalent experience. To apply send your CV.`;
const warehouse = `is this job for me?
Warehouse Operative. Full time, 40 hours per week.
• Picking and packing orders
• Counterbalance forklift licence essential
• 6 months warehouse experience
• Saturdays on a rota`;

describe('an advert is known by an employer’s voice', () => {
  test.each([laboratory, care, warehouse])('%#', (text) => expect(looksLikeAdvert(text)).toBe(true));
});

describe('a story is none', () => {
  test.each([
    'I worked in a care home for 5 years. My responsibilities were:\n- washing and dressing\n- giving medicines\n- training new starters\nI want something part time near home with a good salary and I can start full time later on.',
    'made redundant from a warehouse, 6 years, I drive a reach truck, load lorries and train new starters. I am looking for a job with machines, full time, permanent, with a pension if I can get it, my salary was 25k.',
    'we are looking for training for our 12 process operatives, they are full time and permanent, what do we need by law and is there any funding for level 2, we have a closing date in march',
    'is this job for me',
    'advert: young fit lad for lab, min degree. ok?',
    'CV. Jo. I was a team leader. Key duties: rotas, stock, tills. Skills: I am good with people. My salary was £24,000. References on request. I want a permanent full-time job now.',
    '',
  ])('%#', (text) => expect(looksLikeAdvert(text)).toBe(false));
});

const asked = (text: string) =>
  readAdvert(text, lexicon, knowledge).lines.map((one) => [
    one.weight,
    one.quote,
    one.asks.map((ask) => ask.kind).join(' '),
  ]);

test('each thing asked for keeps the advert’s words and how much it matters', () => {
  expect(asked(laboratory)).toEqual([
    ['essential', 'We are looking for a reliable person', 'skills'],
    ['duty', 'prepare samples and reagents', ''],
    ['duty', 'keep accurate records', 'skills'],
    ['duty', 'operate the flux capacitor', ''],
    ['essential', 'GCSE maths and English grade 4', 'gcse'],
    ['essential', 'full driving licence', 'driving-licence'],
    ['desirable', 'degree in chemistry', 'level'],
    ['desirable', '2 years experience in a lab', 'time'],
    ['essential', 'An enhanced DBS is required', 'background-check'],
  ]);
  expect(asked(warehouse)).toEqual([
    ['duty', 'Picking and packing orders', 'skills'],
    ['essential', 'Counterbalance forklift licence essential', 'requirement skills'],
    ['essential', '6 months warehouse experience', 'time'],
  ]);
});

test('the job, the pay and the shifts are read', () => {
  const advert = readAdvert(laboratory, lexicon, knowledge);
  expect(knowledge.roles.get(advert.roleId ?? '')?.title).toBe('Laboratory technician');
  expect(advert.pay).toMatchObject({ amount: 25_500, per: 'year' });
  expect(advert.conditions.map((one) => one.condition)).toContain('nights');
});

const told = (text: string) => {
  const heard = hear(text, lexicon, { today });
  return {
    profile: profileWith(emptyProfile(), heard),
    certificates: heard.certificates.map((one) => ({ ...one, quote: one.spans[0]?.text ?? '' })),
    knowledge,
  };
};
const states = (advert: string, story: string) =>
  Object.fromEntries(
    weighAdvert(readAdvert(advert, lexicon, knowledge), told(story)).map((one) => [
      one.line.quote,
      [one.state, ...one.evidence],
    ]),
  );

describe('set beside what somebody told', () => {
  test('met is told in their words, partly in the job that brings it, and nothing known is not judged', () => {
    expect(states(laboratory, 'lab assistant 3 years, gcses, i have a driving licence')).toMatchObject({
      'prepare samples and reagents': ['cannot-judge'],
      'operate the flux capacitor': ['cannot-judge'],
      'GCSE maths and English grade 4': ['partly', 'gcses'],
      'full driving licence': ['met', 'driving licence'],
      'degree in chemistry': ['ask'],
      '2 years experience in a lab': ['partly', 'lab assistant'],
      'An enhanced DBS is required': ['employer-does'],
    });
  });
  test('what they said they cannot do is missing, in their words', () => {
    expect(states(laboratory, 'cant drive, no gcses')).toMatchObject({
      'full driving licence': ['missing', 'cant drive'],
      'GCSE maths and English grade 4': ['missing', 'gcses'],
    });
  });
  test('time in the job counts', () => {
    expect(states(warehouse, 'warehouse operative 3 years')['6 months warehouse experience']).toEqual([
      'met',
      'warehouse operative',
    ]);
    expect(states(warehouse, 'warehouse operative 2 months')['6 months warehouse experience']?.[0]).toBe(
      'partly',
    );
  });
  test('each task of a sentence is judged on its own', () => {
    expect(states(care, 'i help my nan with washing and dressing')).toMatchObject({
      "You'll help residents with washing and dressing": ['met', 'washing and dressing'],
      'give medicines': ['cannot-judge'],
    });
  });
  test('a level is compared, and similar experience leaves it open', () => {
    const line = 'You must have a Level 2 in health and social care or equivalent experience';
    // The level fits; nobody here compares the subject.
    expect(states(care, 'i have a level 3 in care')[line]?.[0]).toBe('partly');
    const plain = `${care}\nEssential:\n- NVQ level 2\n- NVQ level 2 and an enhanced DBS`;
    expect(states(plain, 'i have a level 3')['NVQ level 2']?.[0]).toBe('met');
    expect(states(plain, 'i have a level 3')['NVQ level 2 and an enhanced DBS']?.[0]).toBe('partly');
    expect(states(care, 'no qualifications')[line]?.[0]).toBe('ask');
  });
  test('shifts and pay that go against a need are said', () => {
    const { profile } = told('no nights, need at least 28k');
    expect(clashesWith(readAdvert(laboratory, lexicon, knowledge), profile).map((one) => one.kind)).toEqual([
      'condition',
      'pay',
    ]);
  });
});

test('a hostile text is read in bounded steps', () => {
  for (const text of [
    '- essential\n'.repeat(450),
    '•'.repeat(5_000),
    `job advert: ${'you will, '.repeat(480)}`,
    `job advert: ${'£1,000 '.repeat(700)}`,
    `is this job for me ${'a'.repeat(4_900)}`,
    ':'.repeat(5_000),
  ]) {
    looksLikeAdvert(text);
    expect(readAdvert(text, lexicon, knowledge).lines.length).toBeLessThanOrEqual(30);
  }
});

describe('wording of age and sex in an employer’s advert', () => {
  test.each([
    ['young fit lad for lab', ['age young', 'sex lad']],
    [
      'We want a mature lady, under 35. She will greet guests.',
      ['age mature', 'sex lady', 'age under 35', 'sex She'],
    ],
    ['Salesman wanted', ['sex Salesman']],
    ['support young people and work with men and women', []],
    ['he or she will report to the manager', []],
    ['must be over 18 to sell alcohol', []],
    ['Lift 15 kg. Level 2 helps. 40 hours.', []],
  ])('“%s”', (text, found) => {
    expect(wordingToLookAt(text).map((one) => `${one.kind} ${one.quote}`)).toEqual(found);
  });
});
