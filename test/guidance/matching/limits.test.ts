/** Limits said in everyday words are heard as limits; a body told of is met, and limits nothing by itself. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Heard, hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon, type Lexicon } from '../../../src/guidance/matching/lexicon.js';
import { realKnowledge, today } from './knowledge.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = buildLexicon(await realKnowledge());
});
const listen = (text: string): Heard => hear(text, lexicon, { today });
const limits = (text: string): string[] =>
  listen(text).conditions.map((one) => `${one.condition} ${one.stance}`);

describe('needs said in everyday words', () => {
  test.each([
    ['my back not great so nothing to hevy', 'lifting avoids'],
    ['my back is bad so nothing heavy', 'lifting avoids'],
    ['nothing too physical please', 'lifting avoids'],
    ['anything heavy is out', 'lifting avoids'],
    ['not too heavy', 'lifting avoids'],
    ['cant lift any more', 'lifting avoids'],
    ["I can't lift much these days", 'lifting avoids'],
    ['nothing where i have to lift', 'lifting avoids'],
    ['nowt heavy', 'lifting avoids'],
    ['no carrying boxes', 'lifting avoids'],
    ['nothing with lifting or standing', 'lifting avoids'],
    ['nothing that involves heavy stuff', 'lifting avoids'],
  ])('%s: %s', (text, limit) => {
    expect(limits(text)).toContain(limit);
  });

  test.each([
    'my back has gone, sitting down work',
    'sitting down work',
    'sit down jobs only',
    'knees are shot, nothing on my feet',
    'nothing with lifting or standing',
    "can't be on my feet all day",
    "I can't stand all day any more",
    'no standing about',
    'something sat down',
    'a job where I can sit down',
    'i need to be sitting down',
    'nothing that involves standing all day',
    'i want a seated job',
    'no walking about all day',
    'cant stand for long',
    'nothing on your feet all day',
    'something off my feet',
  ])('%s: no standing for long', (text) => {
    expect(limits(text)).toContain('on-feet avoids');
  });

  test.each(['mornings only', 'i can only do mornings', 'just mornings', 'afternoons only please'])(
    '%s: part time',
    (text) => {
      expect(limits(text)).toContain('part-time-common needs');
    },
  );

  test.each(['sick of split shifts', 'no more split shifts', 'fed up with split shifts'])('%s', (text) => {
    expect(limits(text)).toContain('rotating-shifts avoids');
  });

  test('a limit is no job and no skill', () => {
    const heard = listen('waitressing with a bad back? nothing with lifting or standing');
    expect(heard.skills.map((one) => one.skillId)).not.toContain('SKL-COM-03');
    expect(heard.conditions.map((one) => one.condition)).toEqual(['lifting', 'on-feet']);
  });

  test.each([
    'i like being on my feet',
    'i hate sitting down all day',
    "i don't mind lifting",
    'no heavy goods vehicles yet',
    "i can't stand my boss",
    'i worked on my feet for ten years',
    'heavy lifting is fine',
    'i was sat at a desk',
  ])('%s: no limit on standing or lifting', (text) => {
    expect(limits(text).filter((one) => /on-feet|lifting/.test(one))).toEqual([]);
  });
});

describe('a body told of', () => {
  test.each([
    'my backs gone',
    'my back has gone',
    'knees are shot',
    'my back not great',
    'ive got arthritis in my hands',
    'bad hip since the fall',
    'I have asthma',
    'knee replacement last year',
    'my shoulders bad from plastering',
    'me hips gone',
    'my feet are killing me',
    'i suffer with my back',
    'bad back',
    'my knee packed in',
    'trouble with my knees',
    'im a chef with sciatica',
    'my wrists hurt',
  ])('%s is heard, and limits nothing', (text) => {
    const heard = listen(text);
    expect(heard.ownBody).toBe(true);
    expect(heard.conditions).toEqual([]);
  });

  test.each([
    'my mum has a bad back',
    'my dads back is gone',
    'my husband has bad knees',
    'i want my job back',
    'back pain clinic reception',
    'worked with people with bad backs',
    'hands on work',
    'my client has arthritis',
    'asthma nurse',
    'i was a shop steward back then',
  ])("%s is of nobody's own body", (text) => {
    expect(listen(text).ownBody).toBeUndefined();
  });
});
