/** A pasted advert is answered and never heard: whatever was asked, and whatever is in it. */
import { describe, expect, test } from '@jest/globals';
import { startTalk, type Talk } from '../conversations/talk.js';

const advert = `Job advert: Lorry driver. We are looking for an experienced nurse to join our team. You will:
- drive a reach truck and weld
- look after children
Essential: level 7 in teaching, must love nights, no car needed. Desirable: at least £90,000 a year. I am in Scotland. Apply now.`;

const said = (talk: Talk) => talk.told().filter((one) => one.name === 'said');
const shown = (talk: Talk) =>
  talk
    .reply()
    .choices.filter((one) => one.code.startsWith('ROL-'))
    .map((one) => one.code);

describe('an advert pasted in', () => {
  test.each([
    ['as the first message', []],
    ['where notes are asked about', ['i drive a van and lift boxes']],
    ['where the nation is asked', ['i drive a van and lift boxes', 'no']],
    ['where what was heard is confirmed', ['i drive a van and lift boxes', 'no', 'england']],
  ])('%s tells nothing of the person', (_where, before) => {
    const talk = startTalk();
    talk.arrive();
    for (const text of before) talk.say(text);
    const had = said(talk);
    talk.say(advert);
    expect(talk.text()).toContain('That reads like a job advert');
    expect(said(talk)).toEqual(had);
  });

  test('after the ideas changes neither the ideas nor their order', () => {
    const talk = startTalk();
    talk.arrive();
    for (const text of ['warehouse 6 years, reach truck, want machines', 'no', 'england', 'yes'])
      talk.say(text);
    const before = shown(talk);
    expect(before.length).toBeGreaterThan(2);
    talk.say(advert);
    expect(shown(talk)).toEqual(before);
  });

  test('is kept as what it asks for, and not as a whole', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say(`${advert} ${'The quick brown fox jumps over the lazy dog. '.repeat(20)}`);
    expect(JSON.stringify(talk.told())).not.toContain('brown fox');
  });

  test('as long as a message may be is answered', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say(`${advert}\n${'- keep records of everything\n- weld\n'.repeat(200)}`.slice(0, 5_000));
    expect(talk.text()).toContain('Which of these have you done?');
  });

  test('is forgotten with everything else', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say(advert);
    talk.say('delete my data');
    talk.say('yes');
    expect(talk.state()).toBeUndefined();
  });
});
