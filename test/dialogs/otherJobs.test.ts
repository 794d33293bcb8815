/** Jobs that only an imported list holds, in a conversation: told, taken out, asked about, and gone with the list. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConversationState } from '../../dialogs/conversation.js';
import { escoAttribution } from '../../src/guidance/classification/schema.js';
import { guideWithMadeUp, jobAt } from '../conversations/otherJobs/madeUp.js';
import {
  guide,
  knowledge,
  questionMarks,
  startTalk,
  type Talk,
  textOf,
  wordsOf,
} from '../conversations/talk.js';

const talkWithList = (from?: ConversationState): Talk => startTalk('webChat', from, guideWithMadeUp);

function toHeard(text: string): Talk {
  const talk = talkWithList();
  talk.say(text);
  talk.press('browse');
  talk.press('England');
  return talk;
}
const labels = (talk: Talk): string[] => talk.reply().choices.map((one) => one.label);
const cardKinds = (talk: Talk): string[] => talk.reply().cards.map((one) => one.title);

describe('told', () => {
  test('kept as an address and the words, and what it brings is among the reasons', () => {
    const talk = toHeard('ive been a hairdresser for 3 years');
    expect(talk.told().find((one) => one.name === 'said')?.value).toMatchObject({
      imported: [
        {
          uri: jobAt('hairdresser'),
          stance: 'has-done',
          quote: 'hairdresser',
          months: 36,
          besideId: 'NOT-HAIRDRESSER',
        },
      ],
    });
    expect(wordsOf(talk.reply())).toContain('Hairdresser, 3 years (you said “hairdresser”)');
    talk.press('right');
    talk.press('Helping people');
    expect(wordsOf(talk.reply())).toContain('Jobs like “hairdresser” often ask for this');
    expect(wordsOf(talk.reply())).toContain('serving customers');
  });

  test('taken out in one tap, with the job of ours that the same words named', () => {
    const talk = toHeard('im a dog groomer');
    talk.press('Not Pet groomer');
    expect(wordsOf(talk.reply())).not.toMatch(/groomer|vet/i);
    expect(talk.reply().ask).toMatch(/normal day/);
  });

  test('taken out by typing, too', () => {
    const talk = toHeard('i was a lighthouse keeper');
    talk.say('not a lighthouse keeper');
    expect(wordsOf(talk.reply())).not.toContain('Lighthouse keeper (you said');
  });

  test('told in the middle of a talk, it is noted', () => {
    const talk = toHeard('i worked in a warehouse 5 years');
    talk.press('right');
    talk.say('i used to be a tram driver');
    expect(wordsOf(talk.reply())).toContain('Tram driver');
    expect(textOf(talk.reply())).toContain(escoAttribution);
  });

  test('it is in the summary and in the data', () => {
    const talk = toHeard('i was a lighthouse keeper');
    talk.press('right');
    talk.say('finish now');
    expect(wordsOf(talk.reply())).toContain('Lighthouse keeper');
    talk.say('my data');
    expect(wordsOf(talk.reply())).toContain(jobAt('keeper'));
  });
});

describe('shown', () => {
  test.each([
    'im a dog groomer',
    'i want to be a bus driver',
    'what does a barber do',
    'lollipop lady 12 years',
  ])('%s: what is shared, how thin it is, and where it is from', (text) => {
    const talk = talkWithList();
    talk.say(text);
    const said = textOf(talk.reply());
    expect(said).toMatch(/they share \d+ of \d+ main skills/);
    expect(said).toContain('thinner than what I hold');
    expect(said).toContain('no UK pay');
    expect(said).toContain(`${escoAttribution} Version 9.9. Newest change: 3 February 2026.`);
    expect(questionMarks(talk.reply())).toBeLessThanOrEqual(1);
  });

  test('a button leads to a job of ours, and "pay?" is then about that', () => {
    const talk = talkWithList();
    talk.say('i want to be a bus driver');
    talk.press('Look at Lorry driver');
    expect(cardKinds(talk)).toEqual(['Lorry driver']);
    talk.say('pay?');
    expect(wordsOf(talk.reply())).toMatch(/^Lorry driver\. Pay/);
  });

  test('short answers say who knows here, and where the little there is comes from', () => {
    const talk = toHeard('i want to be a lighthouse keeper');
    for (const [asked, answer] of [
      ['pay?', 'I hold no pay for it'],
      ['hours?', 'I do not hold that'],
      ['what do i need', 'it takes: mend lamps'],
      ['do i need a licence', 'names no rule'],
      ['lighthouse keeper pay', 'I hold no pay for it'],
    ] as const) {
      talk.say(asked);
      expect([asked, wordsOf(talk.reply())]).toEqual([asked, expect.stringContaining(answer)]);
      expect(textOf(talk.reply())).toContain(escoAttribution);
      expect(wordsOf(talk.reply())).toContain('DWP Careers Service');
    }
  });

  test('why, why not and side by side are answered, and never called unknown', () => {
    const talk = talkWithList();
    talk.say('im a dog groomer');
    for (const asked of [
      'why not a tram driver',
      'compare tram driver and lorry driver',
      'compare barber and hairdresser',
    ]) {
      talk.say(asked);
      expect(wordsOf(talk.reply())).toContain('a list for all of Europe');
      expect(wordsOf(talk.reply())).not.toMatch(/I don't hold “|I don't hold a job called/);
    }
  });

  test('wanted, with nothing near: the plan comes at once, without a list of one', () => {
    const talk = toHeard('i want to be a lighthouse keeper');
    expect(wordsOf(talk.reply())).toContain('You have seen what I know of Lighthouse keeper');
    expect(labels(talk).join()).toContain('careers adviser');
  });
});

describe('over time', () => {
  test('a state from before there was any list reads as it did', () => {
    const old = startTalk();
    old.say('ive been a hairdresser for 3 years');
    old.press('browse');
    old.press('England');
    const state = old.state();
    expect(JSON.stringify(state)).not.toContain('imported');
    const talk = talkWithList(state);
    talk.say('yes');
    expect(talk.reply().ask).toMatch(/sounds most like you/);
    const without = startTalk('webChat', state);
    without.say('yes');
    expect(talk.text()).toBe(without.text());
  });

  test('what is no list of jobs costs nothing but itself', () => {
    const talk = toHeard('i was a lighthouse keeper for 3 years');
    const state = JSON.parse(JSON.stringify(talk.state())) as {
      told: { name: string; value: { imported: unknown } }[];
    };
    for (const one of state.told) if (one.name === 'said') one.value.imported = 'nothing';
    const after = talkWithList(state as unknown as ConversationState);
    after.say('my answers');
    expect(wordsOf(after.reply())).not.toContain('Lighthouse');
  });

  test('where the list is gone, the talk goes on without it', () => {
    const talk = toHeard('i was a lighthouse keeper and want to be a tram driver');
    const state = talk.state();
    for (const text of ['that is right', 'pay?', 'my answers', 'finish now', 'what does a tram driver do']) {
      const after = startTalk('webChat', state, guide);
      after.say(text);
      expect(wordsOf(after.reply())).not.toContain('Lighthouse keeper');
      expect(questionMarks(after.reply())).toBeLessThanOrEqual(1);
    }
  });

  test('without a list everything is as it was', () => {
    const talk = startTalk();
    talk.say('im a dog groomer');
    expect(wordsOf(talk.reply())).toContain(knowledge.notHeld.get('NOT-VET')?.title);
    expect(textOf(talk.reply())).not.toContain(escoAttribution);
  });
});

describe('whatever is said', () => {
  test('one question a turn, a state that survives, and nothing of the list without its source', () => {
    const said = fc.constantFrom(
      'im a dog groomer',
      'i want to be a bus driver',
      'lighthouse keeper',
      'was a bell maker',
      'what does a vet do',
      'pay?',
      'what do i need',
      'why this',
      'why not a barber',
      'compare barber and lorry driver',
      'compare 1 and 2',
      'no',
      'yes',
      'England',
      'Not Pet groomer',
      'not a dog groomer',
      'change my goal',
      'back',
      'my data',
      'finish now',
      'show different',
      '1',
      '4',
      '5',
      'im a nursery nurse',
      'skip',
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 9 }), (texts) => {
        const talk = talkWithList();
        for (const text of texts) {
          const { reply } = talk.say(text);
          if (!reply) continue;
          expect(questionMarks(reply)).toBeLessThanOrEqual(1);
          const all = textOf(reply);
          if (/a list for all of Europe/.test(all) && !/is not ruled out|is not one of my ideas/.test(all))
            expect(all).toContain(escoAttribution);
        }
      }),
      { numRuns: 150 },
    );
  });
});
