/** V11 to V13, V15, V16, V18 and V19: what is said is sourced, of its time, plain, nobody's, and said once. */
import { describe, expect, test } from '@jest/globals';
import { linkKnowledge } from '../../../src/guidance/knowledge/linkKnowledge.js';
import { adding, copyOfReal, expectFault, linkReal, planted, type Raw, role, today } from './planting.js';

const article = (more: Raw): Raw => ({
  id: 'ART-TEST-01',
  title: 'A test',
  asks: ['is it a test'],
  answer: ['Yes, it is one.'],
  next: 'Ask again.',
  confidence: 'secondary',
  ...more,
});

describe('V11: figures and marks', () => {
  test.each([
    ['It costs £40.', 'an amount of money'],
    ['Ring 0300 123 1100.', 'a phone number'],
    ['It ends on 31 July 2027.', 'a date'],
  ])('“%s” and no published source', (line, figure) => {
    const result = adding('article', [article({ answer: [line], provenance: ['SRC-OURS'] })]);
    expectFault(result, 'V11', 'ART-TEST-01', new RegExp(`${figure} without a published source`));
    expect(adding('article', [article({ answer: [line] })]).found).toEqual([]);
  });

  test('a figure inside a fact is judged by the source of that fact', () => {
    const expert = [...linkReal().knowledge.sources.values()].find((one) => one.confidence === 'expert')?.id;
    const result = planted(role, (record) => {
      record.cost = { text: 'About £30.', source: expert, confidence: 'expert' };
    });
    expectFault(result, 'V11', role, /an amount of money without a published source: “About £30.”/);
  });

  test('a record that nobody published marked verified, of any kind', () => {
    const result = adding('article', [article({ confidence: 'verified', provenance: ['SRC-OURS'] })]);
    expectFault(result, 'V11', 'ART-TEST-01', /marked verified, with no published source/);
    const issue = {
      id: 'ISS-TEST',
      title: 'T',
      problem: 'P',
      asks: ['x'],
      causes: [],
      routes: ['Ask.'],
      escalateTo: 'us',
    };
    expectFault(
      adding('issue', [{ ...issue, confidence: 'verified', provenance: ['SRC-OURS'] }]),
      'V11',
      'ISS-TEST',
      /marked verified/,
    );
  });

  test('a fact that is surer than its source is for an editor to see', () => {
    const copied = [...linkReal().knowledge.sources.values()].find(
      (one) => one.confidence === 'secondary',
    )?.id;
    const result = planted(
      role,
      (record) => {
        record.hours = { text: 'Shifts.', source: copied, confidence: 'verified' };
      },
      today,
      copyOfReal,
    );
    expectFault(result, 'V11', role, /surer than its source/, 'warning');
  });

  test('our own wording as a verified source', () => {
    const result = planted('SRC-WAYMARK', (record) => {
      record.confidence = 'verified';
    });
    expectFault(result, 'V11', 'SRC-WAYMARK', /our own wording is marked verified/);
  });

  test('a number to ring without a published source', () => {
    const { knowledge } = linkReal();
    const helpline = [...knowledge.resources.values()].find((one) => one.phone !== undefined)?.id ?? '';
    const expert = [...knowledge.sources.values()].find((one) => one.confidence === 'expert')?.id;
    const result = planted(helpline, (record) => {
      record.provenance = [expert];
      record.confidence = 'expert';
    });
    expectFault(result, 'V11', helpline, /a phone number without a published source/);
  });
});

describe('V12: with --today, a fact past its limit is refused', () => {
  test('funding after a year, a role after two', () => {
    const on = '2036-11-22';
    const told = linkKnowledge(copyOfReal(), on).problems.filter((one) => one.rule === 'V12');
    const refused = linkKnowledge(copyOfReal(), on, { oldFacts: 'refused' }).problems.filter(
      (one) => one.rule === 'V12' && one.what.startsWith('last checked'),
    );
    expect(told.some((one) => one.severity === 'error')).toBe(false);
    expect(refused.length).toBeGreaterThan(100);
    expect(refused.every((one) => one.severity === 'error')).toBe(true);
    const soon = linkKnowledge(copyOfReal(), '2027-06-30', { oldFacts: 'refused' }).problems;
    expect(soon.filter((one) => one.rule === 'V12' && one.severity === 'error')).toEqual([]);
  });
});

describe('V13: funding is of a nation and a time', () => {
  const loan = (id: string, title: string, more: Raw): Raw => ({
    id,
    title,
    kind: 'loan',
    rules: [],
    levels: [4, 5, 6],
    nation: ['EN'],
    decidedBy: 'Student Finance England',
    lines: ['A loan for a course.'],
    next: 'Ask.',
    confidence: 'secondary',
    ...more,
  });
  const [all, lle] = ['Advanced Learner Loan', 'Lifelong Learning Entitlement'];

  test('both loans for one start and level', () => {
    const result = adding('funding', [
      loan('FUN-TEST-ALL', all, { courseStartTo: '2027-07-31' }),
      loan('FUN-TEST-LLE', lle, { courseStartFrom: '2027-01-01' }),
    ]);
    expectFault(result, 'V13', 'FUN-TEST-LLE', /both it and FUN-TEST-ALL would pay/);
  });

  test.each<[string, Raw, Raw]>([
    ['the day before, and the day', { courseStartTo: '2026-12-31' }, { courseStartFrom: '2027-01-01' }],
    ['other levels', { levels: [3], courseStartTo: '2030-01-01' }, { courseStartFrom: '2027-01-01' }],
    ['other nations', { nation: ['WA'], courseStartTo: '2030-01-01' }, { courseStartFrom: '2027-01-01' }],
  ])('%s: no overlap', (_what, a, b) => {
    expect(adding('funding', [loan('FUN-TEST-ALL', all, a), loan('FUN-TEST-LLE', lle, b)]).found).toEqual([]);
  });

  test('no nation', () => {
    const result = adding('funding', [
      loan('FUN-TEST-LLE', lle, { nation: undefined, courseStartFrom: '2027-01-01' }),
    ]);
    expectFault(result, 'schema', 'FUN-TEST-LLE', /nation/);
  });

  test('a window that closes before it opens', () => {
    const closed = adding('funding', [
      loan('FUN-TEST-LLE', lle, { courseStartFrom: '2027-01-01', courseStartTo: '2026-01-01' }),
    ]);
    expectFault(closed, 'V13', 'FUN-TEST-LLE', /opens on 2027-01-01, after it closes/);
  });

  test.each([
    ['closing', /no last course start/],
    ['emerging', /no first course start/],
  ])('%s, and nobody hears for which courses', (status, what) => {
    const result = adding('funding', [loan('FUN-TEST-LLE', lle, { status })]);
    expectFault(result, 'V13', 'FUN-TEST-LLE', what, 'warning');
  });

  test('V11: who may have it, and nobody published that', () => {
    const rules = [{ field: 'age', op: '>=', value: 19, text: 'You are 19 or over' }];
    const result = adding('funding', [loan('FUN-TEST-LLE', lle, { rules, provenance: ['SRC-OURS'] })]);
    expectFault(result, 'V11', 'FUN-TEST-LLE', /rules without a published source/, 'warning');
  });
});

describe('V15: words are plain', () => {
  test.each(['Simply ask.', 'This is the best way.', 'Training for the hard to reach.', 'About 20% pass.'])(
    '“%s”',
    (line) => {
      const result = adding('article', [article({ answer: [line] })]);
      expectFault(result, 'V15', 'ART-TEST-01', /^says /);
    },
  );

  test('a sentence nobody can read in one breath', () => {
    const line = `Ask ${'and ask '.repeat(18)}once more.`;
    const result = adding('article', [article({ answer: [line] })]);
    expectFault(result, 'V15', 'ART-TEST-01', /a sentence of 39 words/, 'warning');
  });

  test('an answer for people who read laws', () => {
    const line =
      'Administrative authorities necessitate documentary authentication preceding qualification registration; organisational accreditation arrangements subsequently differentiate individual eligibility.';
    const result = adding('article', [
      article({ answer: [line, line.replace('Administrative', 'Regulatory')] }),
    ]);
    expectFault(result, 'V15', 'ART-TEST-01', /reads like school year/, 'warning');
  });

  test('words of others are theirs', () => {
    const { found } = adding('nos', [
      {
        id: 'NOS-TEST',
        title: 'Simply the best provision',
        code: 'X',
        suite: 'Y',
        owner: 'Z',
        currency: 'current',
      },
    ]);
    expect(found).toEqual([]);
  });
});

describe('V16: nobody is in it', () => {
  test.each([
    ['Write to jane.smith@college.example.', /jane.smith@college.example may be a person/],
    ['QQ 12 34 56 C is hers, AB 12 34 56 C is too.', /National Insurance number/],
    ['Ask for Sam, born 3 May 1990, published.', /date of birth/],
  ])('“%s”', (line, what) => {
    const result = adding('article', [article({ answer: [line] })]);
    expectFault(result, 'V16', 'ART-TEST-01', what);
  });

  test('the mailbox of an office is nobody', () =>
    expect(adding('article', [article({ answer: ['Write to enquiries@college.example.'] })]).found).toEqual(
      [],
    ));

  test.each(['Helps his colleagues.', 'She keeps the room tidy.', 'Works as a foreman.', 'Plans manpower.'])(
    '“%s” as a duty',
    (duty) => {
      const result = planted(role, (record) => {
        record.duties = [duty, ...(record.duties as string[]).slice(1)];
      });
      expectFault(result, 'V16', role, /^says /);
    },
  );
});

describe('V18: old partnerships say so', () => {
  const partnership = (more: Raw): Raw => ({
    id: 'PAR-TEST',
    title: 'A college and a farm',
    sectorId: 'SEC-TRA-AGR',
    employers: ['A farm'],
    providers: ['A college'],
    from: '2015',
    coDesigned: null,
    historical: false,
    ...more,
  });
  test('of 2015 and not historical', () => {
    expectFault(adding('partnership', [partnership({})]), 'V18', 'PAR-TEST', /of 2015, and not marked/);
    expect(adding('partnership', [partnership({ historical: true })]).found).toEqual([]);
    expect(adding('partnership', [partnership({ to: '2025-06' })]).found).toEqual([]);
  });
});

describe('V19: nothing is padded', () => {
  const skill = (id: string, statement: string, plain: string): Raw => ({
    id,
    kind: 'skill',
    title: id,
    statement,
    plain,
  });

  test.each([
    [
      'one word changed',
      'Check incoming pallets against the delivery paperwork and report damage',
      'Check incoming crates against the delivery paperwork and report damage',
    ],
    [
      'the order changed',
      'Check incoming pallets against the delivery paperwork and report damage',
      'Report damage, and check the delivery paperwork against incoming pallets',
    ],
    ['short, and the same', 'Stack empty zinc barrels', 'stack empty zinc barrels'],
  ])('%s', (_what, a, b) => {
    const result = adding('skill', [
      skill('SKL-TEST-01', a, 'You sort parcels by hand'),
      skill('SKL-TEST-02', b, 'You climb ladders with ropes'),
    ]);
    expectFault(result, 'V19', 'SKL-TEST-02', /its statement is nearly that of SKL-TEST-01/);
    expect(result.found).toHaveLength(1);
  });

  test('honest parallels are not', () => {
    const { found } = adding('skill', [
      skill(
        'SKL-TEST-01',
        'Read a gauge and write down its figure',
        'You know the law about about GCSE level',
      ),
      skill(
        'SKL-TEST-02',
        'Read a plan and mark out its corners',
        'You know the law at about degree level now',
      ),
    ]);
    expect(found).toEqual([]);
  });

  test('titles of regulated units are shared by awarding sides', () => {
    const unit = (id: string, basis: string): Raw => ({
      id,
      title: 'Handle and store dangerous liquids in a warehouse',
      level: 2,
      basis,
      skillIds: ['SKL-COM-01'],
      useAtWork: ['Anywhere'],
      outcomes: [{ id: '1', text: `Say ${id}`, skillIds: [] }],
    });
    const both = (basis: string) => adding('unit', [unit('UNI-TEST-01', basis), unit('UNI-TEST-02', basis)]);
    expect(both('regulated-unit').found).toEqual([]);
    expectFault(both('learning-block'), 'V19', 'UNI-TEST-02', /its title is nearly that of UNI-TEST-01/);
  });

  test('lines of one record may be alike', () => {
    const line = 'Ask the college which of the two courses counts at level two';
    expect(adding('article', [article({ answer: [`${line} here`, `${line} there`] })]).found).toEqual([]);
  });

  test('the answers of two nations may say the same, for nobody meets both', () => {
    const line = 'A record does not always rule you out of working with children or adults';
    const both = (nation: string) =>
      adding('article', [
        article({ answer: [line], nation: ['SC'] }),
        article({ id: 'ART-TEST-02', asks: ['is it'], answer: [line], nation: [nation] }),
      ]);
    expect(both('NI').found).toEqual([]);
    expectFault(both('UK'), 'V19', 'ART-TEST-02', /its answer is nearly that of ART-TEST-01/);
  });

  test('there and back share words, but no whole sentence', () => {
    const path = (id: string, from: string, to: string, why: string): Raw => ({
      id,
      from,
      to,
      type: 'between',
      workBased: true,
      evidence: 'expert',
      why,
    });
    const [a, b] = ['ROL-PSN-01', 'ROL-CON-01'];
    const both = (there: string, back: string) =>
      adding('pathway', [path('PTH-TEST-A', a, b, there), path('PTH-TEST-B', b, a, back)], copyOfReal);
    const same = 'Moving drums and sacks by hand carries over between them';
    expectFault(
      both(`${same}. Mortar is new.`, `${same}. Valves are new.`),
      'V19',
      'PTH-TEST-B',
      /word for word/,
    );
    expect(both(`${same}, outdoors`, `${same}, indoors`).found).toEqual([]);
  });
});
