/**
 * Questions about the knowledge base, asked in chat as people ask them. What is asserted here is what an adviser would
 * check; no rewrite of the golden conversations changes it.
 */
import { describe, expect, test } from '@jest/globals';
import type { Card, Reply } from '../../dialogs/engine/messages.js';
import { roleCard } from '../../dialogs/facts/cards.js';
import { factWords } from '../../dialogs/facts/words.en.js';
import { guide, knowledge, startTalk, today, wordsOf } from './talk.js';

/** What the guide answers to a message, as the first one of a conversation. */
function ask(text: string): Reply {
  const talk = startTalk();
  talk.arrive();
  talk.say(text);
  return talk.reply();
}
const said = (text: string): string => wordsOf(ask(text));
function cardOf(text: string): Card {
  const [card] = ask(text).cards;
  if (!card) throw new Error(`no card for “${text}”: ${said(text)}`);
  return card;
}
const linesUnder = (card: Card, heading: string): readonly string[] =>
  card.sections.find((section) => section.heading === heading)?.lines ?? [];

/** A phone shows some 400 characters a screen: an answer is a few screens, a role card (folded there) some more. */
const phoneSized = 2_600;
const lengthOf = (card: Card): number =>
  wordsOf({ say: [], cards: [card], ask: null, choices: [], private: false, language: 'en' }).length;

const sixSections = [
  factWords.duties,
  factWords.skill,
  factWords.knowledge,
  factWords.attitude,
  factWords.entry,
  factWords.leads,
];

describe('a role in six sections', () => {
  test.each(['what does a process operator do', 'whats a process op', 'wot does a care worker do'])(
    '%s',
    (text) => {
      const card = cardOf(text);
      expect(card.lead?.length).toBeGreaterThan(20);
      for (const heading of sixSections)
        expect([heading, linesUnder(card, heading).length]).not.toEqual([heading, 0]);
      expect(linesUnder(card, factWords.qualifications).length).toBeGreaterThan(0);
      expect(linesUnder(card, factWords.worksWith).length).toBeGreaterThan(0);
      expect(linesUnder(card, factWords.seeIt).length).toBeGreaterThan(0);
      // Pay, hours, time and cost: each with its source, or said not to be held.
      expect(card.facts).toHaveLength(4);
      for (const fact of card.facts)
        if (fact.value !== factWords.notHeld) expect(fact.source?.length).toBeGreaterThan(5);
      expect(card.next?.length).toBeGreaterThan(10);
    },
  );

  test('every role held is whole in this way', () => {
    const thin = [...knowledge.roles.values()]
      .filter((role) => role.status === 'active' || role.status === 'emerging')
      .flatMap((role) => {
        const card = cardOf(`what does a ${role.title} do`);
        if (card.title !== role.title) return [`${role.id}: asked for by name, ${card.title} came`];
        const empty = sixSections.filter((heading) => linesUnder(card, heading).length === 0);
        return empty.map((heading) => `${role.id}: ${heading}`);
      });
    expect(thin).toEqual([]);
  });
});

describe('maps and what comes next', () => {
  test('show the map for nuclear', () => {
    const card = cardOf('show the map for nuclear');
    const text = said('show the map for nuclear');
    expect(card.title).toBe('Map: Nuclear');
    expect(card.sections.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('Nuclear operative (level 2): up to');
    expect(text).toContain('Nuclear scientist or nuclear engineer (level 6)');
    expect(linesUnder(card, factWords.whereFrom).length).toBeGreaterThan(0);
    expect(lengthOf(card)).toBeLessThan(phoneSized);
  });

  test.each([...knowledge.sectors.values()].map((sector) => sector.title))(
    'the map for %s leads somewhere',
    (title) => {
      const text = said(`show the map for ${title}`);
      expect(text).toMatch(/^Map: |pick a part|level \d/m);
    },
  );

  test('what can I do after level 3 adult care', () => {
    const card = cardOf('what can I do after level 3 adult care');
    expect(linesUnder(card, factWords.afterJobs).join()).toMatch(/adult care|senior/i);
    expect(linesUnder(card, factWords.afterLeads).join('\n')).toMatch(
      /^Up: .*(?:manager|practitioner|leader)/m,
    );
    expect(linesUnder(card, factWords.afterLearning).join('\n')).toMatch(/level [45]/);
    expect(linesUnder(card, factWords.whereFrom).length).toBeGreaterThan(0);
    expect(said('what can I do after level 3 adult care')).toContain('number on your certificate');
  });
});

describe('frameworks', () => {
  const listed = (text: string): string =>
    cardOf(text)
      .sections.filter(
        (section) => section.heading !== factWords.whereFrom && section.heading !== factWords.notes,
      )
      .flatMap((section) => section.lines)
      .join('\n');

  test('framework for commissioners is another list than for frontline workers', () => {
    const commissioners = listed('framework for commissioners');
    const frontline = listed('drug and alcohol framework for frontline workers');
    expect(commissioners.split('\n').length).toBeGreaterThanOrEqual(4);
    expect(commissioners).not.toBe(frontline);
    expect(said('framework for commissioners')).toContain('What commissioners are asked for');
  });

  test('a housing officer gets a short set, not the specialist ladder', () => {
    const card = cardOf('im a housing officer need drugs training');
    const lines = listed('im a housing officer need drugs training').split('\n');
    expect(card.title).toMatch(/housing officer/i);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.length).toBeLessThanOrEqual(6);
  });

  test('cdi framework has its six areas', () =>
    expect(listed('show me the cdi framework').split('\n')).toHaveLength(6));
});

describe('employers, and what is changing', () => {
  test('who works with employers in farming', () => {
    const text = said('who works with employers in farming');
    expect(text).toContain('Boston College');
    expect(text).toContain('T.H. Clements');
    expect(text).toContain('2015 project, may no longer run');
    expect(text).toContain('No quality information held');
  });

  test("what's changing in care: dated, sourced, nothing expired", () => {
    const { cards } = ask("what's changing in care");
    expect(cards.map((card) => card.title)).toEqual([
      'What has changed lately: Adult care and health',
      'What is coming: Adult care and health',
    ]);
    const items = cards.flatMap((card) => card.sections);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.heading).toMatch(/\b20\d\d\b/);
      expect(item.lines.length).toBeGreaterThanOrEqual(3);
    }
    const expired = [...knowledge.horizon.values()].filter((item) => item.expires < today);
    for (const item of expired) expect(said("what's changing")).not.toContain(item.title);
  });
});

describe('numbers and certificates', () => {
  test('is 603/2618/9 still ok: closed, replaced, still yours, no alarm', () => {
    const text = said('is 603/2618/9 still ok');
    expect(text).toContain('30 April 2022');
    expect(text).toContain('610/0498/4');
    expect(text).toContain('it stays yours');
    expect(text).not.toMatch(/invalid|worthless|expired|fake/i);
  });

  test('a mistyped number brings the likely right one', () => {
    const text = said('603/2681/9 is on my certificate');
    expect(text).toContain('603/2618/9');
    expect(text).not.toMatch(/fake|false|fraud/i);
  });

  test('does 603/3723/0 count at level 2, with the knowledge-only caveat', () => {
    const text = said('does 603/3723/0 count at level 2');
    expect(text).toMatch(
      /^Yes, the Department for Education early years list .* at level 2 \(copy of \d+ \w+ 2024\)/m,
    );
    expect(text).toContain('knowledge only pathway');
    expect(text).toContain('Check an early years qualification');
  });

  test('asked of another level, it says what the list has', () =>
    expect(said('does 603/3723/0 count at level 3')).toContain('at level 2, not level 3'));
});

describe('training, old titles, and plain questions', () => {
  test('what training covers motivational interviewing', () => {
    const card = cardOf('what training covers motivational interviewing');
    const text = said('what training covers motivational interviewing');
    expect(card.sections[0]?.heading).toMatch(/motivational interviewing/i);
    expect(text).toContain('It is evidence for');
    expect(text).toContain('A topic to ask for, not a course');
  });

  test.each([
    ['nursery nurse', /early years/i],
    ['connexions adviser', /careers adviser/i],
  ])('“%s” is met with what it is called now', (title, now) => {
    const text = said(title);
    const note = text.split('\n').find((line) => line.toLowerCase().startsWith(`${title}:`));
    expect(note).toMatch(now);
    // Its source, or that it has none, stands in the same line.
    expect(note).toMatch(/\(.+\)$/);
  });

  test('should i pay a career coach: free routes first, then a checklist', () => {
    const text = said('should i pay a career coach');
    expect(text).toMatch(/free/i);
    expect(text).toMatch(/level 6/);
    expect(text.search(/free/i)).toBeLessThan(text.search(/level 6/));
  });

  test('whats the min wage for a apprentice', () => {
    const text = said('whats the min wage for a apprentice');
    expect(text).toContain('£8.00');
    expect(text).toMatch(/GOV\.UK.*April 2026/);
  });

  test.each(['issue: cant find assessor', 'i cant find an assessor'])('the issue desk: %s', (text) => {
    const card = cardOf(text);
    expect(linesUnder(card, factWords.issueRoutes).length).toBeGreaterThanOrEqual(2);
  });

  test('how do we develop the team brings a checklist, not a course list', () =>
    expect(said('how do we develop the team')).toMatch(/supervision/i));

  test('does this satisfy cqc: explained and disclaimed', () => {
    const text = said('does this satisfy cqc');
    expect(text).toMatch(/I cannot say that yours is/);
    expect(text).toMatch(/regulator/);
  });
});

describe('rules, ages of facts, pay and skills', () => {
  test('what is required stands apart from what only helps', () => {
    const role = [...knowledge.roles.values()].find((one) => {
      const forces = one.requirementIds.map((id) => knowledge.requirements.get(id)?.force);
      return forces.includes('helpful') && forces.some((force) => force === 'site' || force === 'law');
    });
    const card = cardOf(`what does a ${role?.title} do`);
    const required = [
      ...linesUnder(card, factWords.requiredByLaw),
      ...linesUnder(card, factWords.requiredBySite),
    ];
    expect(required.length).toBeGreaterThan(0);
    expect(linesUnder(card, factWords.helpful).length).toBeGreaterThan(0);
    expect(required.filter((line) => linesUnder(card, factWords.helpful).includes(line))).toEqual([]);
  });

  test('facts past their day of review say when they were checked, and no others do', () => {
    const on = (day: string): string => {
      const { reply } = guide.turn(
        undefined,
        { kind: 'said', text: 'what does a nuclear operative do' },
        {
          today: day,
          channel: 'webChat',
        },
      );
      return reply ? wordsOf(reply) : '';
    };
    expect(on(today)).not.toContain('Last checked');
    expect(on('2028-06-01')).toMatch(/Last checked 22 November 2026, please confirm/);
  });

  test('pay comes with its source and the least the law asks for, or as not held', () => {
    const held = said('whats the pay for a nuclear operative');
    expect(held).toContain('£36,760');
    expect(held).toMatch(/Skills England, undated/);
    expect(held).toContain('£12.71');
    expect(held).toContain('I cannot promise it');
    expect(said('whats the pay for a lift truck operator')).toContain('Not held');
  });

  test('a skill grows from frontline to supervisor to manager', () => {
    const lines = linesUnder(cardOf('what does teamwork mean'), factWords.skillGrows);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['Frontline', 'Supervisor', 'Manager']);
  });

  test('a new kind of job says so, with the day it was seen', () => {
    const role = knowledge.roles.get('ROL-PSN-02');
    if (!role) throw new Error('no role');
    const notes = (emerging: boolean): readonly string[] =>
      linesUnder(roleCard(knowledge, { ...role, emerging }, today), factWords.notes);
    expect(notes(true).join()).toContain('a new kind of job, as we saw it on 22 November 2026');
    expect(notes(false).join()).not.toContain('new kind of job');
  });

  test.each([0, 1, 2, 3, 4, 5])(
    '“speak to someone” after %s messages brings people within that turn',
    (after) => {
      const story = ['made redundant from a warehouse', 'yes', 'england', 'yes', '1'];
      const talk = startTalk();
      talk.arrive();
      for (const text of story.slice(0, after)) talk.say(text);
      talk.say('speak to someone');
      expect(talk.reply().cards.some((card) => card.kind === 'contacts')).toBe(true);
    },
  );
});

describe('courses and apprenticeships', () => {
  test('by field: those of the field, by level, with sources and one next step', () => {
    const card = cardOf('what apprenticeships are there in farming');
    expect(card.title).toBe(factWords.coursesTitle('Farming and agribusiness', true));
    const levels = card.sections.map(({ heading }) => heading).filter((heading) => /^Level/.test(heading));
    expect(levels).toEqual([...levels].sort());
    expect(linesUnder(card, 'Level 2').join()).toMatch(/General farm worker apprenticeship/);
    expect(linesUnder(card, 'Level 3').join()).toMatch(/Crop technician apprenticeship/);
    expect(linesUnder(card, factWords.whereFrom)).not.toEqual([]);
    expect(card.next).toBe(factWords.coursesNext);
    expect(lengthOf(card)).toBeLessThan(phoneSized);
  });

  test.each([
    // A place of work names the job; “in” names the field, though the word is also a job's.
    ['which course for a new starter on the farm', 'Level 2', /General farm worker apprenticeship/],
    ['any training for lorry drivers', 'Level 2', /LGV driver/],
    ['any courses in drugs and alcohol', 'Level 1', /Awareness of Substance Misuse/],
    ['any level 3 courses in childcare', 'Level 3', /Early Years Educator/],
    ['what is the apprenticeship framework for adult social care', 'Level 3', /Lead adult care worker/],
  ])('%s', (text, heading, title) => {
    expect(linesUnder(cardOf(text), heading).join('\n')).toMatch(title);
  });

  test.each([
    'who pays for the training in care',
    'what courses did i do in care',
    'is the course free in wales',
  ])('who pays and one’s own courses are other questions: %s', (text) => {
    expect(ask(text).cards.map(({ next }) => next)).not.toContain(factWords.coursesNext);
  });

  test('a framework nobody has named is asked for, and never a tractor', () => {
    const held = linesUnder(cardOf('which framework does it belong to'), factWords.frameworkWhich);
    expect(held).toHaveLength(knowledge.frameworks.size);
  });
});

describe('rules of work, as far as the law or a site asks', () => {
  test.each([
    ['what about spraying certificate', factWords.whoAsks, factWords.force.law],
    ['how long does a dbs last', factWords.lasts, /No end date/],
    ['how long does a cscs card last', factWords.lasts, /depends on the card.*2 years/],
  ])('%s', (text, label, value) => {
    expect(cardOf(text).facts.find((fact) => fact.label === label)?.value).toMatch(value);
  });
});
