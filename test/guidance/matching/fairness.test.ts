/** Who somebody is changes nothing of what is heard of their skills, and nothing of what they are shown. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitRoles } from '../../../src/guidance/matching/fitRoles.js';
import { hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon } from '../../../src/guidance/matching/lexicon.js';
import { emptyProfile, profileWith } from '../../../src/guidance/matching/profile.js';
import { whoTheyAre } from './fairness.sentences.js';
import { realKnowledge, today } from './knowledge.js';

const knowledge = await realKnowledge();
const lexicon = buildLexicon(knowledge);

const stories = [
  'been in a warehouse 6 years, picking and reach truck, want something with machines',
  'nursery nurse level 2, 4 years, want to be a teacher',
  'care assistant 3 yrs, nvq 2, no nights',
  'i did stock control and customer service, want to work in a lab',
  'want to help people in recovery, good listener',
  'brickie 10 years, cscs, want to teach it',
  'i drive a van and fix cars at home',
  'part time only, at least 24k, good with old people',
];

/** Where it may stand: before, after, within a sentence or beside it. */
const places: readonly ((story: string, said: string) => string)[] = [
  (story, said) => `${said}. ${story}`,
  (story, said) => `${story}. ${said}`,
  (story, said) => `${story}, ${said}`,
  (story, said) => `${said}, ${story}`,
  (story, said) => `${story} and ${said}`,
  (story, said) => `${said}\n${story}`,
];

const shownFor = (text: string) => {
  const heard = hear(text, lexicon, { today });
  return {
    skills: heard.skills.map((one) => one.skillId).sort(),
    limits: heard.conditions.map((one) => `${one.stance} ${one.condition}`).sort(),
    roles: fitRoles(profileWith(emptyProfile(), heard), knowledge).fits.map((one) => one.roleId),
  };
};
const plain = new Map(stories.map((story) => [story, shownFor(story)]));

describe.each(Object.entries(whoTheyAre))('a %s that is told', (_what, sentences) => {
  test('gives the same skills, limits and roles in the same order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.constantFrom(...sentences),
        fc.constantFrom(...places),
        fc.boolean(),
        (story, sentence, place, shouted) => {
          const text = place(story, shouted ? sentence.toUpperCase() : sentence);
          expect({ text, ...shownFor(text) }).toEqual({ text, ...plain.get(story) });
        },
      ),
      { numRuns: 150, seed: 20261122 },
    );
  });
});

test('several things told at once change nothing either', () => {
  const all = Object.values(whoTheyAre).flat();
  fc.assert(
    fc.property(
      fc.constantFrom(...stories),
      fc.subarray(all, { minLength: 2, maxLength: 4 }),
      (story, said) => {
        const text = `${said.join('. ')}. ${story}. ${said.join('. ')}`;
        expect({ text, ...shownFor(text) }).toEqual({ text, ...plain.get(story) });
      },
    ),
    { numRuns: 100, seed: 20261122 },
  );
});

test('a need that is said counts, and a condition alone does not', () => {
  expect(shownFor('i have a bad back').limits).toEqual([]);
  expect(shownFor('i have a bad back, no heavy lifting').limits).toEqual(['avoids lifting']);
  expect(shownFor('im in a wheelchair').limits).toEqual([]);
});
