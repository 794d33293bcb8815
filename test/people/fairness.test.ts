/** Who somebody is changes nothing of what they are shown, over whole conversations. */
import { describe, expect, test } from '@jest/globals';
import { manners } from './manners.js';
import { meet } from './meet.js';
import { profiles } from './profiles.js';

const presser = manners.find((one) => one.name === 'button-presser');
if (!presser) throw new Error('no manner of pressing buttons');

/** Said beside the same story: none of it is about what somebody can do or wants. */
const sentences = [
  'My name is Mohammed Ali.',
  'My name is Emily Carter.',
  'Im called Agnieszka.',
  'My pronouns are she and her.',
  'My pronouns are they/them.',
  'I am a woman.',
  'I am a man.',
  'I am 27 years old.',
  'I am 45.',
  'im 61 years old',
  'I have a disability.',
  'I use a wheelchair.',
  'I am deaf.',
  'I have dyslexia and ADHD.',
  'I am autistic.',
  'I am pregnant.',
  'My baby is due in March.',
  'I am Muslim.',
  'I am a Christian.',
  'I am Jewish and keep the Sabbath.',
  'I am gay.',
  'I am black.',
  'I am a Polish citizen.',
  'I have a criminal record.',
  'I have a conviction for theft from years ago.',
  'I have anxiety.',
];

/** People who do not say their age or past in their story already. */
const told = profiles.filter(
  (one) => one.expected.length > 0 && !/\bim \d|got out|army|english not good|dunno/.test(one.first),
);

describe.each(told.map((one) => [one.name, one] as const))('%s', (_name, profile) => {
  const plain = meet(profile, presser, 1).roleIds;

  test('sees something to compare', () => expect(plain.length).toBeGreaterThan(0));

  test.each(sentences)('“%s” after the story changes no idea and no order', (sentence) => {
    expect(meet(profile, presser, 1, (first) => `${first}. ${sentence}`).roleIds).toEqual(plain);
  });

  test.each(sentences)('“%s” before the story changes no idea and no order', (sentence) => {
    expect(meet(profile, presser, 1, (first) => `${sentence} ${first}`).roleIds).toEqual(plain);
  });
});
