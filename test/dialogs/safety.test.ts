/** Who is shown to somebody in distress, by nation and age; and that nothing of it comes back later. */
import { describe, expect, test } from '@jest/globals';
import { contactsFor } from '../../src/guidance/pathways/contacts.js';
import { knowledge, startTalk, textOf, wordsOf } from '../conversations/talk.js';

const risky = 'i cant go on, i want to end my life';
const nations = [
  ['England', 'NHS 111', ['Lifeline']],
  ['Scotland', 'NHS', ['Lifeline', 'press 2']],
  ['Wales', '111 and press 2', ['Lifeline']],
  ['Northern Ireland', '0808 808 8000', ['111']],
] as const;

describe('contacts by nation', () => {
  test.each(nations)('%s', (nation, shown, notShown) => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i drive a forklift');
    talk.press('agreed');
    talk.press(nation);
    talk.say(risky);
    const [card] = talk.reply().cards;
    const lines = card?.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n') ?? '';
    expect(lines).toContain('116 123');
    expect(lines).toContain(shown);
    for (const wrong of notShown) expect(lines).not.toContain(wrong);
    expect(talk.reply().private).toBe(true);
    expect(talk.log()[0]).toMatchObject({ kind: 'safety' });
  });

  test('where the nation is not known, only contacts that answer everywhere', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say(risky);
    const ids = talk.log().flatMap((one) => one.contactIds);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    for (const id of ids) expect(knowledge.resources.get(id)?.nation).toContain('UK');
  });

  test('a child is shown the line for children, whatever else', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('im 14 and my step dad hits me');
    expect(wordsOf(talk.reply())).toContain('0800 1111');
    expect(wordsOf(talk.reply())).not.toMatch(/tell someone for you|I will tell/i);
  });

  test('adults are not sent to the line for children, and Northern Ireland not to Acas', () => {
    expect(contactsFor(knowledge, 'child-helpline', 'EN', '25-plus')).toEqual([]);
    expect(contactsFor(knowledge, 'child-helpline', 'EN', '13-15').length).toBe(1);
    const rights = contactsFor(knowledge, 'work-rights', 'NI', '25-plus').map((one) => one.id);
    expect(rights).not.toContain('RES-ACAS');
    expect(rights).toContain('RES-LRA-NI');
  });
});

describe('afterwards', () => {
  test('careers talk stops in that turn, and nothing of it comes back', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('warehouse 3 years, want to work in a lab');
    talk.press('agreed');
    talk.say(risky);
    expect(textOf(talk.reply())).not.toMatch(/warehouse|\blab|notes|apprenticeship/i);
    expect(JSON.stringify(talk.state())).not.toContain('end my life');
    talk.say('yes im safe');
    talk.press('talk');
    expect(talk.reply().private).toBe(false);
    talk.press('England');
    talk.say('my data');
    expect(wordsOf(talk.reply())).not.toMatch(/116 123|Samaritans|end my life/);
    talk.say('finish now');
    expect(wordsOf(talk.reply())).not.toMatch(/116 123|Samaritans|safe/i);
  });

  test.each(['no', 'not really', 'dunno', 'whatever', 'haha', ''])(
    '“%s” after “are you safe” is treated as danger',
    (answer) => {
      const talk = startTalk();
      talk.arrive();
      talk.say(risky);
      talk.say(answer === '' ? '...' : answer);
      expect(wordsOf(talk.reply())).toContain('999');
      expect(talk.reply().private).toBe(true);
    },
  );

  test('a picture after “are you safe” is treated as danger too', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say(risky);
    talk.send({ kind: 'sentSomethingElse', what: 'attachment' });
    expect(wordsOf(talk.reply())).toContain('999');
  });

  test('asking for a person, or to delete everything, works in the middle of it', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say(risky);
    talk.say('speak to a person');
    expect(wordsOf(talk.reply())).toContain('Anytown Careers');
    const other = startTalk();
    other.arrive();
    other.say(risky);
    other.say('delete my data');
    other.say('yes');
    expect(other.keep()).toBe('erase');
  });
});

test('somebody under 13 is told at once that no notes are kept, and none are', () => {
  const talk = startTalk();
  talk.arrive();
  talk.say('im 12 and i like fixing bikes');
  expect(wordsOf(talk.reply())).toMatch(/under 13, so I keep no notes/);
  expect(talk.reply().choices.map((one) => one.code)).not.toContain('agreed');
  talk.say('england');
  expect(talk.keep()).toBe('memory');
});
