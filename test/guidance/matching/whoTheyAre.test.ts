/** Clauses that tell who somebody is are told apart from work that has the same words in it; the ranking never sees them. */
import { describe, expect, test } from '@jest/globals';
import { matchText, sought, sureEnough } from '../../../src/guidance/matching/matcher.js';
import { wordsOf } from '../../../src/guidance/matching/normalise.js';
import { tellsWhoTheyAre } from '../../../src/guidance/matching/whoTheyAre.en.js';
import { whoTheyAre } from './fairness.sentences.js';
import { ourMatcher, stories } from './ourMatcher.js';

const matcher = await ourMatcher();

/** As the matcher asks: the words of one clause in their plain forms. */
const tells = (text: string): boolean =>
  tellsWhoTheyAre(
    wordsOf(text)
      .map(({ word }) => word)
      .join(' '),
  );

const ofThemselves = {
  'a name or a pronoun': [
    'my name is Priya Patel',
    'hi my name is Joy Cook',
    'call me Mason Baker',
    'im called Agnieszka',
    'the name is Dave',
    'my pronouns are she and her',
    'I use he/him pronouns',
    'they/them',
  ],
  'sex and whom they love': [
    'i am a woman',
    'im a man',
    'im a trans woman',
    'i am non binary',
    'speaking as a woman',
    'im gay',
    'i am a lesbian',
    'im bisexual',
  ],
  'an age': [
    'im 26',
    'aged 45',
    'i am 52 years old',
    'just turned thirty four',
    '59 this year',
    'im 40 and a bit',
  ],
  'a faith': [
    'i am muslim',
    'im a christian',
    'as a sikh i pray',
    'i am jewish',
    'i keep the sabbath',
    'i wear a hijab',
    'i go to church every week',
    'i go to the mosque',
    'i was brought up catholic',
  ],
  'where they come from': [
    'im black british',
    'i am white',
    'im mixed race',
    'i am an irish traveller',
    'my family is somali',
    'im polish',
    'i am a refugee',
    'im an asylum seeker',
    'i am a british citizen',
  ],
  'health and disability': [
    'im deaf',
    'i am hard of hearing',
    'im registered blind',
    'im in a wheelchair',
    'i use a hearing aid',
    'ive got epilepsy',
    'im autistic',
    'i have ADHD and dyslexia',
    'i was diagnosed with depression',
    'i live with diabetes',
    'i have a bad back',
    'because of anxiety',
    'i have a learning disability',
    'i had a stroke',
    'my arthritis is under control',
    'i suffer from PTSD',
    'i have a guide dog',
    'i have one arm',
    'im disabled',
    'ive got HIV',
  ],
  'a baby or a family': [
    'im pregnant',
    'i am 5 months pregnant',
    'expecting a baby in march',
    'just had a baby',
    'coming back from maternity leave',
    'we are expecting twins',
    'my baby is due soon',
    'im a single mum',
    'im divorced',
  ],
  'a conviction': [
    'i have a criminal record',
    'ive got a conviction',
    'im on probation',
    'im on tag',
    'i was in trouble with the police',
    'i got a caution for fighting',
    'i was convicted of fraud years ago',
    'got a record for drugs',
    'i have a drink driving conviction',
  ],
};

const ofTheirWork = [
  'support deaf children',
  'i teach blind adults to read',
  'i work with autistic kids',
  'experience with autistic children',
  'i care for people with dementia',
  'help disabled people get out',
  'i push my residents in wheelchairs',
  'i look after a man with epilepsy',
  'i drove disabled kids to school',
  'im a carer for a man with MS',
  'cooked for the church',
  'i cook halal meals for the school',
  'i run a group at the mosque',
  'i volunteer at the church',
  'cleaned the temple',
  'i taught english to refugees',
  'i help asylum seekers fill in forms',
  'i work with gypsy and traveller families',
  'i nursed stroke patients',
  'on the stroke ward',
  'trained in mental health first aid',
  'i was a nurse on maternity',
  'i delivered twins as a midwife',
  'expecting deliveries all day',
  'i support women in prison',
  'i work with men on probation',
  'ran courses for lads on tag',
  'i help people with convictions find work',
  'i was a court usher',
  'i built wheelchairs',
  'i fitted hearing aids',
  'i sell hearing aids',
  'i train guide dogs',
  'i was a bin man',
  'im a maintenance man',
  'i was a lollipop lady',
  'i was a dinner lady',
  'im a security man on the door',
  'i was a black cab driver',
  'im a polish translator',
  'i got my english GCSE',
  'i had add on sales to hit',
  'i do condition monitoring on pumps',
  '26 years in a warehouse',
  'i was a welder for 20 years',
  'i speak somali and english',
  'i painted a church',
  'i was a police officer',
];

describe.each(Object.entries(ofThemselves))('%s', (_what, lines) => {
  test.each(lines)('“%s” tells who they are', (line) => expect(tells(line)).toBe(true));
});

describe('work with the same words in it', () => {
  test.each(ofTheirWork)('“%s” tells of work', (line) => expect(tells(line)).toBe(false));
});

test('a clause that runs on and on is none of it, and nothing is nothing', () => {
  expect(tells(`i am deaf ${'and so on '.repeat(20)}`)).toBe(false);
  expect(tells('')).toBe(false);
});

describe('whoever tells the story, the matcher finds the same', () => {
  const told = Object.values(whoTheyAre).flat();
  /** Where it stands, and of how many sentences one is said there. */
  const places: readonly [string, number, (story: string, said: string) => string][] = [
    ['before it', 1, (story, said) => `${said}. ${story}`],
    ['before it, shouted', 7, (story, said) => `${said.toUpperCase()}. ${story}`],
    ['after it', 1, (story, said) => `${story}. ${said}`],
    ['on a line of its own', 7, (story, said) => `${story}\n${said}`],
    ['before a comma', 5, (story, said) => `${said}, ${story}`],
    ['after a comma', 5, (story, said) => `${story}, ${said}`],
  ];

  test('nearly every story names a job, and nearly every one a skill', () => {
    for (const find of sought)
      expect(
        stories.filter((story) => !matchText(matcher, story, { find }).abstained).length,
      ).toBeGreaterThanOrEqual(stories.length - 1);
  });

  test.each(places)('%s', (_where, every, place) => {
    const changed: unknown[] = [];
    for (const find of sought)
      for (const story of stories) {
        const sureOf = (text: string): string[] =>
          matchText(matcher, text, { find })
            .results.filter(({ confidence }) => confidence >= sureEnough)
            .map(({ id }) => id);
        const plain = sureOf(story).join(' ');
        for (const [at, said] of told.entries()) {
          if (at % every !== 0) continue;
          const text = place(story, said);
          const now = sureOf(text).join(' ');
          if (now !== plain) changed.push({ text, plain, now });
        }
      }
    expect(changed).toEqual([]);
  });
});
