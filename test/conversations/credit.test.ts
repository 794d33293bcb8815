/**
 * Units, credit and prior learning in chat, as the acceptance checks of the mission ask for them. No rewrite of the golden
 * conversations changes what stands here.
 */
import { describe, expect, test } from '@jest/globals';
import { type AsksOfCredit, asksOfCredit } from '../../dialogs/credit/asks.en.js';
import { heldName } from '../../dialogs/credit/heldLearning.js';
import { creditWords as words } from '../../dialogs/credit/words.en.js';
import type { Card } from '../../dialogs/engine/messages.js';
import { shownInFull } from '../../dialogs/talkingOf/followUp.js';
import { talkWords } from '../../dialogs/talkingOf/words.en.js';
import { usesAtWork } from '../../src/guidance/lookUp/usesAtWork.js';
import { knowledge, said, startTalk, type Talk, talkAfter, today, wordsOf } from './talk.js';

const lastCard = (talk: Talk): Card => {
  const card = talk.reply().cards.at(-1);
  if (!card) throw new Error(`no card: ${said(talk)}`);
  return card;
};
const under = (card: Card, heading: string): readonly string[] =>
  card.sections.find((section) => section.heading === heading)?.lines ?? [];

/** Nothing we say exempts anybody, and nothing is promised to count. */
const promise =
  /\b(?:you (?:are|will be) exempt|will count|counts in full|guarantee|definitely|you do not need to take)\b/i;

describe('what a message asks for', () => {
  const asked: readonly (readonly [AsksOfCredit, readonly string[]])[] = [
    [
      'check',
      [
        'does my experience count',
        'check if my experience counts',
        'ive done key work 5yrs no bit of paper can that count',
        'can my years in the army count',
        'could my work experience count towards a qualification',
        'will they let me off any units',
        'can i get qualified for what i already do at work',
        'start the rpl check',
      ],
    ],
    [
      'left',
      [
        'what units do i still need for the early years practitioner diploma',
        'how many credits have i got left',
        'whats left of the level 3 diploma in adult care',
        'how far am i from the level 2 diploma in care',
        'which parts would i have left to do',
        'can i finish the diploma with 3 units',
        'what is the smallest set of units to finish',
      ],
    ],
    [
      'again',
      [
        'do i have to do communication again in the level 3',
        'will i have to repeat the safeguarding unit',
        'do i have to retake health and safety',
        'ive already done that unit do i have to do it again',
      ],
    ],
    [
      'onePart',
      [
        'I only need the health and safety bit',
        'just the safeguarding part',
        'i want just one unit',
        'not the whole thing',
      ],
    ],
    [
      'upskill',
      [
        'i want to upskill in my current job',
        'im a process op want to learn improvement stuff',
        'get better at my job',
        'learn something new in my job',
      ],
    ],
    [
      'opensMost',
      [
        'which one unit would open most for me',
        'what course would open up the most doors',
        'if i could only do one unit',
      ],
    ],
    ['ledger', ['how many credits do i have', 'show my credits', 'what do my certificates add up to']],
    ['commonCore', ['how much of the common core have i got']],
    [
      'ownCourse',
      [
        'our inhouse course counts for anything?',
        'is our in-house training recognised',
        'get our course accredited',
      ],
    ],
    [
      'siteInduction',
      ['i did my site induction at hinkley do i need another one at sellafield', 'my site induction expired'],
    ],
    [
      'old',
      ['my old nvq 2 from 2004 still valid?', 'do old certificates expire', 'city and guilds 1998 any use'],
    ],
    ['rungs', ['got level 2 want level 6', 'i have nvq 2 and want to get level 5']],
  ];
  test.each(asked.flatMap(([kind, all]) => all.map((text) => [text, kind] as const)))('%s', (text, kind) =>
    expect(asksOfCredit(text)).toBe(kind),
  );

  test.each([
    'what is rpl',
    'whats a credit',
    'i worked in a care home for 5 years and want a change',
    'what does a care worker earn',
    'i got made redundant from the warehouse',
    'how do i become a nurse',
    'i have a level 3 in childcare and want to work in a school',
    'who pays for the course',
    'i need a job near home',
    'i want to learn something',
    'no experience at all',
    'my experience is mostly in shops',
    'i only want days',
    'i just want to work with animals',
    'universal credit',
  ])('%s asks none of this', (text) => expect(asksOfCredit(text)).toBeUndefined());
});

describe('CG-04: one part, not the whole', () => {
  test.each([
    'I only need the health and safety bit',
    'im a care assistant, i only need the health and safety bit',
    'i just need the manual handling part',
  ])('%s', (text) => {
    const card = lastCard(talkAfter(text));
    const parts = card.sections.filter((section) => section.heading !== words.whereFrom);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.length).toBeLessThanOrEqual(3);
    // No whole qualification is offered first: each is one part, or a topic.
    const titles = [...knowledge.qualifications.values()].map((one) => one.title);
    for (const part of parts) expect(titles).not.toContain(part.heading);
  });
});

describe('CG-05: what need not be repeated', () => {
  test('an equivalent part held is named for a qualification that holds it, with why', () => {
    const talk = talkAfter('i passed unit L/506/1788', 'what have i left of 601/3216/4');
    const [line, ...others] = under(lastCard(talk), words.ifAgreed);
    expect(others.length).toBeLessThan(3);
    expect(line).toMatch(/^Manage personal performance and development may count: .*covers the same/);
  });
  test('the same part is, under its own heading', () => {
    const talk = talkAfter(
      'i did unit SHC 21, do i have to do communication again in the level 2 diploma in health and social care',
    );
    expect(under(lastCard(talk), words.counts)).toEqual([expect.stringContaining(words.why.same)]);
    expect(said(talk)).not.toMatch(promise);
  });
  test('a course asked about later says it too', () => {
    const talk = talkAfter(
      'i have SHC 21',
      'what units are in the level 2 diploma in health and social care',
    );
    expect(said(talk)).toContain('You may not need to repeat');
  });
});

test('CG-10: improvement first, before any new job', () => {
  const talk = talkAfter('im a process op want to learn improvement stuff');
  const card = lastCard(talk);
  expect(card.title).toContain('own job');
  const units = card.sections.map((section) => section.heading.toLowerCase());
  expect(units.some((heading) => /improvement|problem|fault/.test(heading))).toBe(true);
  expect(said(talk)).not.toMatch(/First ideas|Ideas for you/);
});

describe('CG-14: site inductions', () => {
  test('to a standard made to carry over: held, and the site’s own briefing', () => {
    const talk = talkAfter('got triple bar induction at sellafield this year, do i need it again at hinkley');
    expect(said(talk)).toMatch(/You already hold it: Nuclear site induction standard/);
    expect(said(talk)).toContain(words.inductionBriefing);
  });
  test('run out: a refresher', () => {
    const talk = talkAfter('my triple bar induction ran out in 2019 does it still count at sizewell');
    expect(said(talk)).toMatch(/may have run out\. Ask if you need a refresher/);
    expect(said(talk)).not.toContain('You already hold it');
  });
  test('a building site gives its own', () =>
    expect(
      said(talkAfter('had a site induction at the tesco building site, do i need another at the next site')),
    ).toContain(words.inductionOwn));
});

describe('CG-20: does experience count', () => {
  const keyWorker = (...after: string[]): Talk => {
    const talk = startTalk();
    talk.arrive();
    talk.say('ive done key work 5yrs no bit of paper can that count');
    talk.press('Drug and alcohol worker');
    for (const text of after) talk.say(text);
    return talk;
  };
  test('the key worker with five years and no paper: three or more parts worth asking about, in a table', () => {
    const talk = keyWorker('all', 'still there', 'boss would write it');
    const { table } = lastCard(talk);
    expect(table?.columns).toEqual([words.tablePart, words.tableState]);
    const worth = table?.rows.filter(([, state]) => state === words.state['worth-asking']) ?? [];
    expect(worth.length).toBeGreaterThanOrEqual(3);
    expect(said(talk)).toContain(words.resultDecides);
    const proof = under(lastCard(talk), words.proofHeading).join(' ');
    for (const line of Object.values(words.proofLines)) expect(proof).toContain(line);
    expect(said(talk)).not.toMatch(promise);
  });
  test('a bare word is never worth asking about by itself, and a letter is what would change it', () => {
    const talk = keyWorker('all', 'still', 'only me');
    const states = (lastCard(talk).table?.rows ?? []).map(([, state]) => state);
    expect(states).not.toContain(words.state['worth-asking']);
    expect(under(lastCard(talk), words.withEmployer).length).toBeGreaterThan(0);
  });
  test('safeguarding and first aid are never more than a refresher', () => {
    const talk = talkAfter('does my experience count im a care assistant 6 years', 'all', 'still', 'boss');
    const rows = lastCard(talk).table?.rows ?? [];
    const safe = rows.filter(([part]) => /safeguarding|first aid/i.test(part));
    expect(safe.length).toBeGreaterThan(0);
    for (const [, state] of safe) expect(state).toBe(words.state.refresher);
  });
  test('it is short: from the first message to the table in at most six turns', () => {
    const talk = talkAfter('does my experience count im a care assistant 6 years', 'all', 'still', 'boss');
    expect(lastCard(talk).table).toBeDefined();
  });
  test('what it found counts in a plan, if the centre agrees', () => {
    const talk = talkAfter(
      'does my experience count im a care assistant 6 years',
      'all',
      'still',
      'boss',
      'whats left of 603/2660/8',
    );
    expect(under(lastCard(talk), words.ifAgreed).length).toBeGreaterThan(2);
  });
  test('danger and a person come before it', () => {
    const talk = keyWorker('i want to kill myself');
    expect(talk.reply().private).toBe(true);
    expect(said(keyWorker('speak to a person')).length).toBeGreaterThan(100);
  });
  test('it can be taken back, skipped, left and begun again', () => {
    const talk = keyWorker('all', 'back');
    expect(talk.reply().ask).toBe(words.did);
    talk.say('all');
    talk.say('skip');
    expect(talk.reply().ask).toBe(words.proof);
    talk.say('stop the check');
    expect(said(talk)).toContain(words.left);
    talk.say('check if my experience counts');
    expect(talk.reply().ask).not.toBe(words.proof);
  });
  test('what was answered is in the data somebody can see', () => {
    const talk = keyWorker('all', 'still', 'boss', 'my data');
    expect(said(talk)).toContain('checkDid');
    expect(said(talk)).toContain(words.proofChoices.employer);
  });
});

test('CG-21: an employer’s own course: a map, the next step, no promise', () => {
  const talk = talkAfter(
    'our inhouse course counts for anything?',
    'manual handling, fire safety, food hygiene and customer service',
  );
  const card = lastCard(talk);
  expect(card.table?.rows.length).toBeGreaterThan(0);
  expect(under(card, words.courseSteps)[0]).toBe(words.courseStep['map-to-outcomes']);
  expect(talk.reply().cards.at(-1)?.next).toBe(words.courseNext);
  expect(said(talk)).toContain(words.courseLead);
  expect(said(talk)).not.toMatch(promise);
});

test('CG-22: the same part from two awarding organisations counts once, and it says why', () => {
  const talk = talkAfter('ive got D/616/6569 from SQA and the same one from City & Guilds');
  const card = lastCard(talk);
  expect(under(card, words.ledgerTotals)).toEqual(['Level 1: 2 credits.']);
  expect(under(card, words.ledgerOnce)).toEqual([expect.stringMatching(/counts once, whoever awards it/)]);
  expect(card.lead).toBe(words.ledgerLead);
});

test('CG-23: level 2 asking for level 6 sees the rungs, and no refusal', () => {
  const talk = talkAfter('got level 2 in care want to go straight to level 6');
  const steps = under(lastCard(talk), words.rungsSteps);
  expect(steps.map((line) => line.slice(0, 7))).toEqual(['Level 3', 'Level 4', 'Level 5', 'Level 6']);
  expect(said(talk)).not.toMatch(/\b(?:you can't|you cannot|not possible|no,)\b/i);
});

describe('TW-03: where you would use it', () => {
  test('every part’s card says so', () => {
    const without: string[] = [];
    for (const unit of knowledge.units.values()) {
      const shown = shownInFull(unit.id, knowledge, today);
      const card = shown?.cards[0];
      if (!card || under(card, talkWords.usedFor).length === 0) without.push(unit.id);
    }
    expect(without).toEqual([]);
    expect(knowledge.units.size).toBeGreaterThan(900);
  });
  test('where none is written for the part, it is a duty of a job its certificate is for', () => {
    const unit = [...knowledge.units.values()].find((one) => one.useAtWork.length === 0);
    if (!unit) throw new Error('every unit has a use written for it: this test can go');
    const [use] = usesAtWork(unit, knowledge);
    const role = [...knowledge.roles.values()].find((one) => one.title === use?.inRole);
    expect(role?.duties).toContain(use?.use);
  });
});

test('TW-04: who was made redundant sees parts and prior learning before whole courses', () => {
  const talk = talkAfter(
    'made redundant from a warehouse after 6 years, want something with machines',
    'no',
    'england',
    'yes',
    '1',
  );
  const card = talk.reply().cards.find((one) => one.title === 'What to learn next');
  const headings = card?.sections.map((section) => section.heading) ?? [];
  const prior = headings.indexOf('What you have done may count');
  const courses = headings.flatMap((heading, at) =>
    [...knowledge.qualifications.values()].some((one) => heading.startsWith(one.title)) ? [at] : [],
  );
  expect(courses.length).toBeGreaterThan(0);
  expect(prior).toBeGreaterThan(0);
  for (const at of courses) expect(at).toBeGreaterThan(prior);
});

test('CH-03: how much of the common core, with by what', () => {
  const talk = talkAfter(
    'i was a teaching assistant 4 years and a youth worker, good at talking with parents. how much of the common core have i got',
  );
  const card = lastCard(talk);
  expect(card.title).toMatch(/^Common core: [1-6] of 6 areas covered$/);
  for (const line of under(card, words.coreCovered)) expect(line).toMatch(/: .*“/);
  expect(under(card, words.coreCovered).length + under(card, words.coreOpen).length).toBe(6);
});

describe('what can’t be is told plainly', () => {
  test('too few parts: the fewest there are', () => {
    const talk = talkAfter('can i finish the level 2 diploma in team leading with 3 units');
    talk.press('Level 2 Diploma in Team Leading, OCR, level 2');
    expect(said(talk)).toContain(words.notWithin('units', 3, 9));
  });
  test.each([
    ['whats left of the level 9 diploma in care', 'There is no level 9.'],
    ['i passed a level 3 diploma in care in 2031', '2031 is still to come.'],
    ['i have -5 credits', words.odd.negative],
    ['whats left of 603/2611/7', 'does not add up as a qualification number'],
  ])('%s', (text, answer) => expect(said(talkAfter(text))).toContain(answer));
  test('a withdrawn one says so, and what came after it', () => {
    const talk = talkAfter('whats left of 603/2618/9');
    expect(said(talk)).toContain(words.closed);
    expect(said(talk)).toContain('610/0498/4');
  });
});

describe('nothing is said to be held, or not to count, that nobody said', () => {
  test('where the source leaves the parts out, nobody can tell', () => {
    const talk = talkAfter('I have 603/2618/9', 'what is left for 610/0498/4');
    expect(said(talk)).toContain(words.cannotTell);
    expect(said(talk)).not.toContain(words.noneCounts);
    expect(lastCard(talk).facts).toEqual([]);
  });
  test('where all its parts are known and none is held, that is said', () =>
    expect(said(talkAfter('I have D/616/6569', 'what is left for GL2M 23'))).toContain(words.noneCounts));
  test('a whole one held has nothing left, until it is taken off', () => {
    const talk = talkAfter('I have GL2M 23', 'what is left for GL2M 23');
    expect(said(talk)).toContain('nothing of it is left to take');
    talk.say('i have not got GL2M 23');
    talk.say('what is left for GL2M 23');
    expect(lastCard(talk).facts).toContainEqual({ label: words.everyoneTakes, value: words.of(0, 4) });
  });
  test.each(['i have done half of GL2M 23', 'ive got 3 units of GL2M 23', 'i have started GL2M 23'])(
    '%s: not the whole',
    (text) => expect(said(talkAfter(text, 'what is left for GL2M 23'))).toContain('smallest set'),
  );
  test('what if: planned with, and not noted', () => {
    const talk = talkAfter('I have D/616/6569', 'what if they also had Y/616/6571');
    expect(said(talk)).toContain(words.supposed(['Moving, Handling and Storing Resources in the Workplace']));
    expect(under(lastCard(talk), words.ledgerCounts)).toHaveLength(2);
    talk.say('how many credits have i got');
    expect(under(lastCard(talk), words.ledgerCounts)).toHaveLength(1);
  });
  test('two people are not one list', () => {
    const talk = talkAfter('Ann has D/616/6569. Bob has Y/616/6571. what has Bob left of 603/2618/9');
    expect(said(talk)).toContain(words.onePersonAtATime);
    talk.say('how many credits have i got');
    expect(said(talk)).toContain(words.ledgerEmpty);
  });
  test('every code of a message is noted, by reference or by standard', () =>
    expect(said(talkAfter('I hold SEMEM311 and HE9D 04'))).toContain(
      'Complying with statutory regulations and organisational safety requirements; Carrying Out Fault Diagnosis',
    ));
  test('a number no part here has is told of', () =>
    expect(said(talkAfter('i have unit F/601/4056'))).toContain(words.odd.unknownUnit('F/601/4056')));
  test('a question that names no work checks no work', () =>
    expect(
      said(talkAfter('i was a mechanic in the army 6 years', 'yes', 'do my army courses count')),
    ).not.toMatch(/Careers information/));
  test('what is held is told once a turn, and shown with everything else', () => {
    const talk = talkAfter('I have D/616/6569, do i have to repeat it');
    const held = () => talk.told().filter((one) => one.name === heldName);
    expect(held()).toHaveLength(1);
    talk.say('what do you know about me');
    expect(lastCard(talk).facts).toContainEqual({
      label: words.heldLabel,
      value: 'Conforming to General Health, Safety and Welfare in the Workplace',
    });
  });
  test('an employer’s topic touched is not a part covered', () => {
    const talk = talkAfter(
      'our own forklift and process induction is good, can it be a proper qualification',
    );
    expect(said(talk)).toContain(words.courseMay);
    talk.say('lifting, fire');
    expect(lastCard(talk).table?.rows).toContainEqual([
      'Moving, Handling and Storing Resources in the Workplace',
      words.courseOf(1, 1),
    ]);
    expect(said(talk)).not.toContain('1 of 1');
  });
});

test('one question a turn, whatever is asked', () => {
  for (const text of [
    'check if my experience counts',
    'whats left of the level 2 diploma in care',
    'which one unit would open most for me',
    'our inhouse course counts for anything?',
  ]) {
    const reply = talkAfter(text).reply();
    expect((wordsOf(reply).match(/\?/g) ?? []).length).toBeLessThanOrEqual(1);
  }
});
