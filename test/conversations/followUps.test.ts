/**
 * What is being talked about: short questions are tied to what was shown, tell nothing of the person, and are
 * forgotten after a few turns. The golden conversations beside this show how it reads.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newState, readState } from '../../dialogs/state.js';
import { answerAbout, canBeAsked, subjectOf } from '../../dialogs/talkingOf/answerAbout.js';
import { aspects } from '../../dialogs/talkingOf/followUps.en.js';
import { knowledge, questionMarks, said, type Talk, talkAfter, today } from './talk.js';

const things = (talk: Talk): string[] =>
  ((talk.state()?.talkingOf ?? []) as { id: string }[]).map((one) => one.id);

const story = 'worked in a warehouse 6 years, want something with machines';
/** Conversations that wait for something, with what they wait for. */
const waiting: Readonly<Record<string, readonly string[]>> = {
  purpose: [],
  notes: [story],
  nation: [story, 'no'],
  heardRight: [story, 'no', 'england'],
  closer: [story, 'no', 'england', 'yes'],
  action: [story, 'no', 'england', 'yes', '1'],
};

describe('each thing shown is what "it" means next', () => {
  test.each([
    ['what does a lab technician do', 'ROL-PSN-06'],
    ['603/2618/9', 'QUA-ACH-ADC-L3-2618'],
    ['what is unit A/503/1170', 'UNI-A-503-1170'],
    ['what does manual handling mean', 'SKL-COM-03'],
    ['how much do paramedics earn', 'NOT-PARAMEDIC'],
    ['whats the pay for a lab technician', 'ROL-PSN-06'],
  ])('%s', (text, id) => expect(things(talkAfter(text))).toEqual([id]));

  test('a closer look, and why this', () => {
    expect(things(talkAfter(...(waiting.action ?? [])))[0]).toMatch(/^ROL-/);
    expect(things(talkAfter(...(waiting.closer ?? []), 'why 2'))[0]).toMatch(/^ROL-/);
  });

  test('the last two are kept, the newest first', () => {
    expect(things(talkAfter('what does a lab technician do', '603/2618/9', 'pay for a care worker'))).toEqual(
      ['ROL-ACH-02', 'QUA-ACH-ADC-L3-2618'],
    );
  });

  test('what the newest cannot be asked is asked of the one before', () => {
    const talk = talkAfter('603/2618/9', 'what does a lab technician do', 'how many credits');
    expect(said(talk)).toContain('58 credits');
  });

  test('two turns of other talk, and it still stands; after five it does not', () => {
    const shown = 'what does a lab technician do';
    expect(said(talkAfter(shown, 'thanks', 'help', 'pay?'))).toContain('£26,861');
    const gone = talkAfter(shown, 'thanks', 'help', 'thanks', 'help', 'thanks', 'pay?');
    expect(gone.reply().ask).toBe('Which job do you mean?');
    // It is still offered, because it may be the one.
    expect(gone.reply().choices.map((one) => one.label)).toContain('Laboratory technician');
  });

  test('starting again forgets it', () => {
    expect(things(talkAfter('what does a lab technician do', 'start again', 'yes'))).toEqual([]);
  });
});

describe('a question never waits', () => {
  const questions = [
    'what does a lorry driver earn',
    'how many credits is 603/2618/9',
    'what grades for lab technician',
    'is nuclear dangerous',
    'do i need a licence to drive a digger',
    'what is SCDHSC0025',
    'what does a lab technician do',
  ];
  const states = Object.entries(waiting).filter(([, texts]) => texts.length > 0);
  test.each(states)('while %s is asked', (name, texts) => {
    for (const question of questions) {
      const talk = talkAfter(...texts);
      const before = { asking: talk.state()?.asking, ask: talk.reply().ask, told: talk.told() };
      talk.say(question);
      expect(before.asking).toBe(name);
      expect([question, talk.state()?.asking, talk.reply().ask]).toEqual([question, name, before.ask]);
      expect([question, talk.told()]).toEqual([question, before.told]);
      expect(said(talk)).not.toMatch(/Say yes or no|A town or a nation|don't hold an answer/);
    }
  });

  test('"how long" means the notes only while they are what is talked about', () => {
    expect(said(talkAfter(story, 'how long'))).toContain('30 days');
    expect(said(talkAfter(story, 'what does a lorry driver do', 'how long'))).toContain('13 months');
    expect(said(talkAfter(story, 'no', 'how long'))).not.toContain('30 days');
    expect(said(talkAfter('what does a lorry driver do', 'how long'))).toContain('13 months');
    expect(talkAfter('how long').reply().ask).toBe('Which job do you mean?');
  });
});

test('thanks for an answer are no consent', () => {
  const talk = talkAfter(story, 'what does a lorry driver earn', 'ok thanks');
  expect(talk.state()?.asking).toBe('notes');
  expect(talk.keep()).toBe('memory');
  expect(talkAfter(story, 'ok thanks').keep()).toBe('disk');
});

describe('a new question is not called said already', () => {
  test.each([
    ['are lorries fun', 'are tractors fun'],
    ['what level is it', 'what is a level'],
    ['pay?', 'hours?'],
  ])('“%s”, then “%s”', (one, other) => {
    expect(said(talkAfter(one, other))).not.toContain('said that already');
  });
});

describe('questions are no wishes', () => {
  test.each([
    'is nuclear dangerous',
    'do i need a licence to drive a digger',
    'do chemical plants blow up',
    'is care work hard',
    'does farming pay well',
    'how old do i have to be to drive a lorry',
    'are nurses happy',
    'whats an nvq level 2 in warehousing',
    'is lorry driving hard on your back',
  ])('%s', (text) => {
    const talk = talkAfter(text);
    expect(talk.told()).toEqual([]);
    expect(said(talk)).not.toContain('I heard');
  });

  test.each(['what can i do with animals', 'is there anything with machines', 'i want to work in nuclear'])(
    'and %s still is one',
    (text) => expect(talkAfter(text).told().length).toBeGreaterThan(0),
  );
});

describe('which of those listed', () => {
  const listing = [...(waiting.closer ?? [])];
  test('by its place, by its name, and the same of another', () => {
    const talk = talkAfter(...listing);
    const titles = talk.reply().choices.map((one) => one.label);
    for (const [text, title] of [
      ['how much does the first one pay', titles[0]],
      ['and the second one?', titles[1]],
      ['hours for number 3', titles[2]],
      ['is the polymer one heavy', 'Polymer process operative'],
    ] as const) {
      talk.say(text);
      expect([text, said(talk)]).toEqual([text, expect.stringContaining(`${title}. `)]);
    }
  });

  test('picking with no question picks for the question that offers it', () => {
    const talk = talkAfter(...listing, 'the polymer one');
    expect(talk.state()?.asking).toBe('action');
  });

  test('"pay?" of a list asks which, with the list as buttons; one question', () => {
    const talk = talkAfter(...listing);
    const offered = talk
      .reply()
      .choices.map((one) => one.label)
      .slice(0, 5);
    talk.say('pay?');
    expect(questionMarks(talk.reply())).toBe(1);
    expect(
      talk
        .reply()
        .choices.map((one) => one.label)
        .slice(0, 5),
    ).toEqual(offered);
    talk.press(offered[2] ?? '');
    expect(said(talk)).toContain(`${offered[2]}. `);
    expect(talk.state()?.asking).toBe('closer');
  });
});

describe('what is answered', () => {
  const asking = { knowledge, today, where: { nation: 'EN', age: undefined }, line: '' } as const;
  const all = [
    ...knowledge.roles.keys(),
    ...knowledge.qualifications.keys(),
    ...knowledge.units.keys(),
    ...knowledge.skills.keys(),
    ...knowledge.notHeld.keys(),
  ];
  test('everything held answers what it can be asked: in words, without a question, "null" or an empty line', () => {
    for (const id of all) {
      const subject = subjectOf(id, knowledge);
      if (!subject) throw new Error(id);
      for (const aspect of aspects) {
        if (!canBeAsked(subject, aspect)) continue;
        const answer = answerAbout(subject, [aspect], asking);
        const text = answer?.say.join('\n') ?? '';
        expect([id, aspect, text.length > 10, answer?.about]).toEqual([id, aspect, true, id]);
        expect([id, aspect, /undefined|null|\[object|NaN|^\s*$|\?$/m.test(text)]).toEqual([
          id,
          aspect,
          false,
        ]);
      }
    }
  });

  test('the codes a record holds, and no other', () => {
    for (const unit of knowledge.units.values()) {
      const codes = [...unit.nosCodes, ...unit.nosRefs.map((id) => knowledge.nos.get(id)?.code ?? id)];
      const text = answerAbout({ kind: 'unit', of: unit }, ['standard'], asking)?.say.join('\n') ?? '';
      for (const code of codes) expect(text).toContain(code);
      if (codes.length === 0) expect(text).toContain('I do not hold');
    }
  });

  test('no price is made up', () => {
    for (const qualification of knowledge.qualifications.values())
      expect(
        answerAbout({ kind: 'qualification', of: qualification }, ['cost'], asking)?.say.join(),
      ).not.toContain('£');
  });
});

test('news: every item once, what has changed newest first, what is coming nearest first', () => {
  const talk = talkAfter("what's changing");
  const seen: string[] = [];
  const dates = { changed: [] as string[], coming: [] as string[] };
  for (let page = 0; page < 30; page += 1) {
    for (const card of talk.reply().cards)
      for (const section of card.sections) {
        seen.push(section.heading);
        const item = [...knowledge.horizon.values()].find((one) =>
          section.heading.endsWith(`: ${one.title}`),
        );
        dates[card.title.includes('coming') ? 'coming' : 'changed'].push(item?.date ?? '');
      }
    if (talk.reply().cards.length === 0) break;
    talk.say('show more');
  }
  const news = [...knowledge.horizon.values()].filter(
    (one) => one.expires > today && one.status !== 'withdrawn',
  );
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(news.length - 5);
  expect(dates.changed).toEqual([...dates.changed].sort().reverse());
  const lastDay = (date: string): string =>
    date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  expect(dates.coming.map(lastDay)).toEqual(dates.coming.map(lastDay).sort());
});

describe('properties', () => {
  const followUps = [
    'pay?',
    'n the hours?',
    'what grades',
    'how long does it take',
    'is it hard',
    'what next',
    'how many credits',
    'which units are mandatory',
    'how do i show that',
    'the first one pay?',
    'who needs it',
    'any near me',
    'and the second one?',
  ];
  const shown = [
    'what does a lab technician do',
    '603/2618/9',
    'what does manual handling mean',
    'what is unit A/503/1170',
    'show the map for nuclear',
  ];
  test('a follow-up never changes what was told, nor which question waits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(waiting)),
        fc.constantFrom(...shown),
        fc.array(fc.constantFrom(...followUps), { minLength: 1, maxLength: 4 }),
        (texts, show, asks) => {
          const talk = talkAfter(...texts, show);
          // Another of the list, named while steps are on screen, is what is looked at: nothing else is ever told.
          const told = () => talk.told().filter((one) => one.name !== 'closer');
          const before = { told: told(), asking: talk.state()?.asking };
          for (const text of asks) {
            talk.say(text);
            expect(told()).toEqual(before.told);
            expect(talk.state()?.asking).toEqual(before.asking);
            expect(questionMarks(talk.reply())).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test('the state survives a store, and an older or spoilt one costs only what is spoilt', () => {
    const talk = talkAfter('what does a lab technician do', 'pay?', "what's changing");
    const state = readState(JSON.parse(JSON.stringify(talk.state())));
    expect(JSON.parse(JSON.stringify(state))).toEqual(talk.state());
    const spoilt = readState({
      shape: 1,
      ...talk.state(),
      talkingOf: 'ROL-1',
      listed: null,
      wondering: 3,
      newsLeft: [],
    });
    expect({ ...spoilt, talkingOf: 0, listed: 0, wondering: 0, newsLeft: 0 }).toEqual({
      ...state,
      talkingOf: 0,
      listed: 0,
      wondering: 0,
      newsLeft: 0,
    });
    expect(spoilt.talkingOf).toEqual(newState().talkingOf);
    // No word that was typed is in it.
    expect(JSON.stringify(talk.state()?.talkingOf)).not.toMatch(/technician|pay/);
  });
});
