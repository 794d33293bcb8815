/**
 * What an expert would want of nine first messages. These assertions stand beside the golden conversations, and
 * rewriting a golden changes none of them.
 */
import { describe, expect, test } from '@jest/globals';
import { hear } from '../../src/guidance/matching/hearing.js';
import { buildLexicon } from '../../src/guidance/matching/lexicon.js';
import { ladder } from '../../src/guidance/pathways/waysUp.js';
import { urgency } from '../../src/guidance/triage/urgency.js';
import { gradeOf } from './readingAge.js';
import { knowledge, questionMarks, startTalk, type Talk, today, wordsOf } from './talk.js';

const lexicon = buildLexicon(knowledge);
const firstMessages = {
  1: 'hi ive just been made redundnt from amazon warehouse 6yrs picking and reach truck dont kno wot to do want summat with machines',
  2: 'im a nursery nurse lv 2 been doing it 4 yrs want to be a teacher but cant afford to stop workin',
  3: 'whats a qcf level 3 worth these days',
  7: 'hello my inglish not good i am 2 year in uk i was teacher my country i want work with childrens',
  8: 'just got out after 18 month wana do bricklayin had cscs before i went in',
  10: 'im 15 n want 2 be a paramedic wots the quickest way',
  11: 'lost my job wife left whats the point anymore',
  16: 'ur useless stupid bot f off',
  25: 'dunno',
} as const;

/** Every reply of a talk so far, and the role ids of the first matches. */
function carried(first: string, then: (talk: Talk) => void) {
  const talk = startTalk();
  const said: string[] = [];
  const marks: number[] = [];
  const note = () => {
    said.push(wordsOf(talk.reply()));
    marks.push(questionMarks(talk.reply()));
  };
  const noting: Talk = {
    ...talk,
    say: (text) => {
      const result = talk.say(text);
      note();
      return result;
    },
    press: (label) => {
      const result = talk.press(label);
      note();
      return result;
    },
  };
  talk.arrive();
  noting.say(first);
  then(noting);
  return { talk: noting, said, marks, all: said.join('\n') };
}

/** Goes on until the matches are shown; answers only what is asked. Returns the roles shown. */
function toMatches(talk: Talk, nation = 'England'): { turns: number; roleIds: string[] } {
  let turns = 1;
  for (; turns < 10; turns += 1) {
    const { cards, choices, ask } = talk.reply();
    if (cards.some((card) => card.kind === 'matches'))
      return { turns, roleIds: choices.map((one) => one.code).filter((code) => code.startsWith('ROL-')) };
    if (choices.some((one) => one.code === 'agreed')) talk.press('agreed');
    else if (choices.some((one) => one.code === 'EN')) talk.press(nation);
    else if (choices.some((one) => one.code === 'right')) talk.press('right');
    else throw new Error(`no way on from “${ask}”`);
  }
  throw new Error('no matches within ten turns');
}

/** Looks at a role and picks the first step offered: the plan, with what came before it. */
function toPlan(talk: Talk, roleId: string): { role: string; plan: string } {
  talk.press(roleId);
  const role = wordsOf(talk.reply());
  const [action] = talk.reply().choices;
  talk.press(action?.code ?? '');
  expect(talk.reply().cards.map((card) => card.kind)).toContain('plan');
  return { role, plan: wordsOf(talk.reply()) };
}

describe('message 1: made redundant, wants something with machines', () => {
  test('first roles, urgency, one question; a plan within six turns', () => {
    const { talk, said, marks } = carried(firstMessages[1], () => {});
    expect(marks).toEqual([1]);
    expect(said[0]).toContain('0300 123 1100');
    expect(urgency(hear(firstMessages[1], lexicon, { today }))).toEqual({
      when: 'this-week',
      because: 'redundancy',
    });
    const { turns, roleIds } = toMatches(talk);
    expect(turns).toBeLessThanOrEqual(6);
    expect(roleIds.length).toBeGreaterThanOrEqual(3);
    expect(roleIds.length).toBeLessThanOrEqual(5);
    expect(roleIds).toEqual(expect.arrayContaining(['ROL-PSN-01', 'ROL-ENG-01']));
    // Reasons quote the person, and only the person.
    const quotes = [...wordsOf(talk.reply()).matchAll(/you (?:said|want) “([^”]+)”/gi)].map(
      (found) => found[1] ?? '',
    );
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    for (const quote of quotes) expect(firstMessages[1]).toContain(quote);
    const { role, plan } = toPlan(talk, 'ROL-PSN-01');
    for (const fact of ['Pay:', 'Hours:', 'Time to get there:', 'Cost to you:']) expect(role).toContain(fact);
    expect(role).toContain('A topic to ask for, not a course');
    expect(plan).toContain('This week');
  });
});

describe('message 2: a nursery nurse who wants to teach and cannot stop work', () => {
  test('a ladder that ends at level 6, all at work, with level 2 English', () => {
    const { talk } = carried(firstMessages[2], () => {});
    const { roleIds } = toMatches(talk);
    expect(roleIds[0]).toBe('ROL-CYP-03');
    expect(roleIds).toContain('ROL-CYP-09');
    talk.say('early years teacher');
    const shown = wordsOf(talk.reply());
    expect(shown).toMatch(/level 2 English/i);
    expect(shown).toContain('Not yet, but there is a way');
    expect(shown).not.toContain('time away from work');
    const hops = ladder('ROL-CYP-02', 'ROL-CYP-07', knowledge, { workBasedOnly: true });
    expect(hops.length).toBeGreaterThanOrEqual(2);
    expect(hops.every((hop) => hop.workBased)).toBe(true);
    const last = hops.at(-1);
    expect(last && knowledge.roles.get(last.to)?.rqfTypical).toContain(6);
  });
});

describe('message 3: what a QCF level 3 is worth', () => {
  test('it still counts; level is not size; source beside it', () => {
    const { said, marks } = carried(firstMessages[3], () => {});
    expect(said[0]).toMatch(/still counts/);
    expect(said[0]).toMatch(/not how big/);
    expect(said[0]).toMatch(/Ofqual/);
    expect(marks).toEqual([1]);
  });
});

describe('message 7: English is hard', () => {
  test('short words, ESOL and ENIC, children roles, and no visa advice', () => {
    const { talk, said } = carried(firstMessages[7], () => {});
    const { roleIds } = toMatches(talk);
    expect(roleIds).toEqual(expect.arrayContaining(['ROL-CYP-02', 'ROL-CYP-09']));
    talk.press('ROL-CYP-09');
    const actions = talk
      .reply()
      .choices.map((one) => one.label)
      .join('\n');
    expect(actions).toContain('ESOL');
    expect(actions).toContain('UK ENIC');
    for (const reply of said) expect(reply).not.toMatch(/visa/i);
    // Reading age 8 is about school grade 3: held for the words of the guide, not for the names of jobs.
    for (const reply of said.slice(0, 2)) expect(gradeOf(reply, knowledge)).toBeLessThanOrEqual(3);
    // Names of skills are longer words: matches and cards may reach the reading age of a nine-year-old.
    for (const reply of said) expect(gradeOf(reply, knowledge)).toBeLessThanOrEqual(4.5);
  });
});

describe('message 8: out of prison, wants bricklaying', () => {
  test('nobody asks what for; CSCS and disclosure are there', () => {
    const { talk, said } = carried(firstMessages[8], () => {});
    expect(toMatches(talk).roleIds[0]).toBe('ROL-CON-02');
    talk.press('ROL-CON-02');
    const labels = talk
      .reply()
      .choices.map((one) => one.label)
      .join('\n');
    const everything = [...said, labels].join('\n');
    expect(everything).toContain('CSCS');
    expect(everything).toMatch(/what you have to tell employers/);
    expect(everything).not.toMatch(/what (?:were you|was it|did you do).*(?:for|inside)\?/i);
    expect(everything).not.toMatch(/offence|crime|sentence/i);
  });
});

describe('message 10: fifteen, wants to be a paramedic', () => {
  test('honest that it is not held, school first, no referral to adult services', () => {
    const { talk, said, all } = carried(firstMessages[10], (on) => {
      on.press('agreed');
      on.press('England');
      const [first] = on.reply().choices;
      on.press(first?.code ?? '');
    });
    expect(said[0]).toMatch(/don't hold Paramedic/);
    expect(said[0]).toMatch(/school careers leader/i);
    expect(said[0]).toMatch(/GCSE/);
    expect(talk.reply().cards.map((card) => card.kind)).toContain('plan');
    expect(all).not.toMatch(/DWP Careers Service|nationalcareers\.service/);
    talk.say('speak to a person');
    expect(wordsOf(talk.reply())).toMatch(/school careers leader/i);
    expect(wordsOf(talk.reply())).toMatch(/Childline/);
    expect(wordsOf(talk.reply())).not.toMatch(/DWP Careers Service/);
  });
});

describe('message 11: whats the point anymore', () => {
  test('R2, three contacts, no job talk in that turn, then they choose', () => {
    const { talk, said } = carried(firstMessages[11], () => {});
    expect(talk.log()).toEqual([expect.objectContaining({ kind: 'safety', tier: 'R2' })]);
    expect(talk.reply().private).toBe(true);
    const [card] = talk.reply().cards;
    expect(card?.facts).toHaveLength(3);
    expect(said[0]).toContain('116 123');
    expect(said[0]).toContain('85258');
    expect(talk.reply().ask).toBe('Are you safe right now?');
    for (const role of knowledge.roles.values()) expect(said[0]).not.toContain(role.title);
    expect(talk.told()).toEqual([]);
    talk.say('not really');
    expect(talk.log()).toEqual([expect.objectContaining({ kind: 'safety', tier: 'R1' })]);
    expect(wordsOf(talk.reply())).toContain('999');
  });
});

describe('message 16: an insult', () => {
  test('no echo, a person offered, at most two turns', () => {
    const { talk, said } = carried(firstMessages[16], (on) => on.say('u stupid useless bot'));
    for (const reply of said) expect(reply).not.toMatch(/useless|stupid/i);
    expect(said[0]).toMatch(/reach a person/);
    expect(talk.reply().ask).toBeNull();
    expect(talk.reply().cards.map((card) => card.kind)).toContain('contacts');
  });
});

describe('message 25: dunno', () => {
  test('a tiny choice with skip, and one question', () => {
    const { talk, marks } = carried(firstMessages[25], () => {});
    const labels = talk.reply().choices.map((one) => one.label);
    expect(labels).toEqual(
      expect.arrayContaining([
        'I want to change job',
        'I want to learn something',
        "I'm not working",
        "I'm just looking",
        'Skip',
      ]),
    );
    expect(marks).toEqual([1]);
  });
});
