import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { creditLedger, type Ledger, type LedgerEntry } from '../../../src/guidance/credit/ledger.js';
import type { HeldItem } from '../../../src/guidance/credit/readHeld.js';
import { creditedOnceAs, mandatoryUnitsOf } from '../../../src/guidance/credit/sameUnit.js';
import { knowledge, qualification, today, unit, withRecords } from './records.js';

const ledger = (...items: HeldItem[]): Ledger => creditLedger(items, knowledge, today);
const held = (id: string, more: Partial<HeldItem>): HeldItem => ({
  id,
  title: id,
  evidence: 'document',
  ...more,
});
const entry = (of: Ledger, id: string): LedgerEntry => {
  const one = of.entries.find(({ itemId }) => itemId === id);
  if (one === undefined) throw new Error(`no entry ${id}`);
  return one;
};
const totals = (of: Ledger): string[] =>
  of.totals.map(
    ({ levelSystem, level, credit, toRefresh }) =>
      `${levelSystem} ${level}: ${credit}${toRefresh > 0 ? ` and ${toRefresh} to refresh` : ''}`,
  );
const kinds = (of: Ledger): string[] => of.questions.map((one) => `${one.itemId} ${one.kind}`);

describe('what counts', () => {
  test('a unit whose credit has a source counts at its level', () => {
    const one = ledger(held('a', { unitId: 'UNI-D-616-6569' }));
    expect(totals(one)).toEqual(['RQF 1: 2']);
    expect(entry(one, 'a')).toMatchObject({ state: 'counts', notCounted: [], noCredit: undefined });
  });

  test('levels of two systems are never added', () => {
    const one = ledger(
      held('a', { unitId: 'UNI-L-506-1788' }),
      held('b', { unitId: 'UNI-HE9D-04' }),
      held('c', { qualificationId: 'QUA-CYP-YW-L2-AGORED' }),
    );
    expect(totals(one)).toEqual(['CQFW 2: 26', 'RQF 2: 4', 'SCQF 5: 5']);
  });

  test('credit of which no source gives the level stands apart', () => {
    expect(totals(ledger(held('a', { unitId: 'UNI-OCRCIA-05', level: 4 })))).toEqual(['RQF null: 6']);
  });

  test('a unit without a sourced credit is hours, as told before as recorded', () => {
    const one = ledger(
      held('a', { unitId: 'UNI-ACH-01', hours: 30, credit: 3 }),
      held('b', { unitId: 'UNI-CYP-13', date: '2026' }),
    );
    expect(one.totals).toEqual([]);
    expect(one.hoursRecorded).toBe(42);
    expect(entry(one, 'a')).toMatchObject({
      state: 'hours',
      noCredit: { kind: 'no-sourced-credit' },
      hours: { hours: 30, from: 'told' },
    });
    expect(entry(one, 'b').hours).toEqual({ hours: 12, from: 'record' });
  });

  test('a learning block never gives credit, whatever is said of it', () => {
    const one = ledger(held('a', { unitId: 'UNI-COM-01', credit: 5, evidence: 'provider' }));
    expect(one.totals).toEqual([]);
    expect(entry(one, 'a').noCredit).toEqual({ kind: 'learning-block' });
    const written = withRecords({ units: [{ ...unit('UNI-COM-01'), credit: 5 }] });
    expect(creditLedger([held('a', { unitId: 'UNI-COM-01' })], written, today).totals).toEqual([]);
  });

  test('what somebody merely says is hours or nothing known, never credit', () => {
    const one = ledger(
      held('a', { title: 'First aid at the mill', credit: 12, hours: 16, evidence: 'self' }),
      held('b', { title: 'Some course', credit: 12, evidence: 'document' }),
    );
    expect(one.totals).toEqual([]);
    expect(one.hoursRecorded).toBe(16);
    expect(entry(one, 'b')).toMatchObject({
      state: 'hours',
      hours: undefined,
      noCredit: { kind: 'no-record' },
    });
  });
});

describe('what is equivalent counts once', () => {
  test('the same unit from two organisations: the better evidence counts, and the other says which does', () => {
    const one = ledger(
      held('mine', { unitId: 'UNI-D-616-6569', awardedBy: 'GQA', evidence: 'self' }),
      held('paper', { unitId: 'UNI-D-616-6569', awardedBy: 'SQA' }),
    );
    expect(totals(one)).toEqual(['RQF 1: 2']);
    expect(entry(one, 'mine')).toMatchObject({
      state: 'not-counted',
      parts: [],
      notCounted: [
        {
          because: { kind: 'same-unit', unitId: 'UNI-D-616-6569', fromTwo: true },
          countsInstead: 'paper',
          credit: 2,
        },
      ],
    });
  });

  test('among equals the id decides, not which was told first; hours of the other are not added', () => {
    const [a, b] = ['a', 'b'].map((id) => held(id, { unitId: 'UNI-COM-01', hours: 8 }));
    for (const items of [
      [a, b],
      [b, a],
    ]) {
      const one = ledger(...items.flatMap((item) => item ?? []));
      expect(entry(one, 'b').notCounted[0]?.countsInstead).toBe('a');
      expect(one.hoursRecorded).toBe(8);
    }
  });

  test('one organisation named twice is not two', () => {
    const one = ledger(
      held('a', { unitId: 'UNI-D-616-6569', awardedBy: 'SQA' }),
      held('b', { unitId: 'UNI-D-616-6569', awardedBy: ' sqa ' }),
      held('c', { unitId: 'UNI-D-616-6569' }),
    );
    expect(['b', 'c'].map((id) => entry(one, id).notCounted[0]?.because)).toEqual([
      { kind: 'same-unit', unitId: 'UNI-D-616-6569', fromTwo: false },
      { kind: 'same-unit', unitId: 'UNI-D-616-6569', fromTwo: false },
    ]);
  });

  test('two generations of one group', () => {
    const one = ledger(
      held('old', { unitId: 'UNI-A-503-1170' }),
      held('new', { unitId: 'UNI-D-616-6569', evidence: 'self' }),
    );
    expect(totals(one)).toEqual(['RQF 1: 2']);
    expect(entry(one, 'new').notCounted[0]).toMatchObject({
      because: { kind: 'equivalent', group: 'EQ-COSVR641' },
      countsInstead: 'old',
    });
  });

  test('the higher level of a group wins over better evidence', () => {
    const higher = { ...unit('UNI-A-503-1170'), level: 2, credit: 3 };
    const base = withRecords({ units: [higher] });
    const one = creditLedger(
      [
        held('low', { unitId: 'UNI-D-616-6569', evidence: 'provider' }),
        held('high', { unitId: 'UNI-A-503-1170', evidence: 'self' }),
      ],
      base,
      today,
    );
    expect(totals(one)).toEqual(['RQF 2: 3']);
    expect(entry(one, 'low').notCounted[0]?.countsInstead).toBe('high');
  });

  test('a block of ours never takes the place of a unit with credit', () => {
    const one = ledger(
      held('block', { unitId: 'UNI-ACH-CC-01', evidence: 'provider' }),
      held('unit', { unitId: 'UNI-A-651-1482', evidence: 'self' }),
    );
    expect(totals(one)).toEqual(['RQF 2: 2']);
    expect(entry(one, 'block').notCounted[0]?.countsInstead).toBe('unit');
  });

  test('one full reference in two records is one unit; "unit 203" of two handbooks is not', () => {
    const twin = (reference: string) => ({
      ...unit('UNI-H-505-0053'),
      id: 'UNI-TWIN',
      awardingRef: reference,
      equivGroup: undefined,
    });
    const ledgerWith = (reference: string, title: string): Ledger =>
      creditLedger(
        [held('a', { unitId: 'UNI-H-505-0053' }), held('b', { unitId: 'UNI-TWIN' })],
        withRecords({ units: [{ ...twin(reference), title }] }),
        today,
      );
    const { title } = unit('UNI-H-505-0053');
    const same = ledgerWith('h/505/0053', title);
    expect(totals(same)).toEqual(['RQF null: 3']);
    expect(entry(same, 'b').notCounted[0]?.because).toMatchObject({ kind: 'same-reference' });
    expect(totals(ledgerWith('unit 203', title))).toEqual(['RQF null: 6']);
    // One source prints HF4A 04 for two units: a reference with another title is another unit.
    expect(totals(ledgerWith('H/505/0053', 'Something else'))).toEqual(['RQF null: 6']);
    expect(
      totals(ledger(held('a', { unitId: 'UNI-SEMEMI2-09' }), held('b', { unitId: 'UNI-SEMEMI2-16' }))),
    ).toEqual(['SCQF 5: 63']);
  });

  test('a title alone is asked about, and both count until it is answered', () => {
    // "Working efficiently and effectively in engineering" is a unit of two levels, each with a standard of its own.
    const one = ledger(held('a', { unitId: 'UNI-FR0T-04' }), held('b', { unitId: 'UNI-H4R4-04' }));
    expect(totals(one)).toEqual(['SCQF 5: 5', 'SCQF 4: 5']);
    expect(one.questions).toEqual([{ kind: 'may-be-same', itemId: 'b', otherItemId: 'a' }]);
  });
});

describe('qualifications', () => {
  test('its own credit counts once, and its units are not added', () => {
    const one = ledger(
      held('whole', { qualificationId: 'QUA-TL-L2-OCR' }),
      held('inside', { unitId: 'UNI-H-506-1800' }),
      held('ilm', { unitId: 'UNI-ILM-8620-202', evidence: 'provider' }),
    );
    expect(totals(one)).toEqual(['RQF 2: 40']);
    for (const [id, unitId] of [
      ['inside', 'UNI-H-506-1800'],
      ['ilm', 'UNI-ILM-8620-202'],
    ] as const)
      expect(entry(one, id).notCounted).toEqual([
        {
          because: { kind: 'inside-qualification', unitId, qualificationId: 'QUA-TL-L2-OCR' },
          countsInstead: 'whole',
          credit: 5,
        },
      ]);
  });

  test('an optional unit of it is asked about, not added', () => {
    const one = ledger(
      held('whole', { qualificationId: 'QUA-TL-L2-OCR' }),
      held('option', { unitId: 'UNI-J-506-1806' }),
    );
    expect(totals(one)).toEqual(['RQF 2: 40']);
    expect(entry(one, 'option').notCounted[0]?.because.kind).toBe('may-be-inside-qualification');
    expect(one.questions).toEqual([
      { kind: 'part-of-it', itemId: 'option', qualificationItemId: 'whole', unitId: 'UNI-J-506-1806' },
    ]);
  });

  test('without credit of its own it stands for its mandatory units', () => {
    const one = ledger(
      held('q', { qualificationId: 'QUA-TL-L2-ILM' }),
      held('u', { unitId: 'UNI-L-506-1788' }),
    );
    expect(totals(one)).toEqual(['RQF 2: 22']);
    expect(entry(one, 'q').parts).toHaveLength(5);
    expect(entry(one, 'u').notCounted[0]?.because).toEqual({
      kind: 'inside-qualification',
      unitId: 'UNI-L-506-1788',
      qualificationId: 'QUA-TL-L2-ILM',
    });
  });

  test('two that share units count them once, and say which', () => {
    const one = ledger(
      held('ocr', { qualificationId: 'QUA-TL-L2-OCR' }),
      held('skillsfirst', { qualificationId: 'QUA-TL-L2-SKILLSFIRST', evidence: 'self' }),
    );
    expect(totals(one)).toEqual(['RQF 2: 58']);
    expect(entry(one, 'skillsfirst').notCounted).toHaveLength(5);
    expect(entry(one, 'skillsfirst').parts).toEqual([{ levelSystem: 'RQF', level: 2, credit: 18 }]);
  });

  test('where the credit of a shared unit is not held, it is asked about', () => {
    const one = ledger(
      held('new', { qualificationId: 'QUA-CON-L3-OWS-SQA' }),
      held('old', { qualificationId: 'QUA-CON-L3-OWS-SQA-3377' }),
    );
    expect(kinds(one)).toContain('old shared-credit-unknown');
    expect(kinds(one)).toContain('old may-be-same');
  });

  test('a smaller one inside a bigger one adds nothing', () => {
    const one = ledger(
      held('small', { qualificationId: 'QUA-CAR-ACWE-NCFE' }),
      held('big', { qualificationId: 'QUA-CAR-CAVA-TQUK', evidence: 'self' }),
    );
    expect(totals(one)).toEqual(['RQF 3: 15']);
    expect(entry(one, 'small').notCounted).toEqual([
      {
        because: {
          kind: 'qualification-inside',
          qualificationId: 'QUA-CAR-CAVA-TQUK',
          insideId: 'QUA-CAR-ACWE-NCFE',
        },
        countsInstead: 'big',
        credit: 9,
      },
    ]);
  });

  test('told twice, it is held once', () => {
    const one = ledger(
      held('a', { qualificationId: 'QUA-TL-L2-OCR', evidence: 'self' }),
      held('b', { number: '', qualificationId: 'QUA-TL-L2-OCR', evidence: 'employer' }),
    );
    expect(totals(one)).toEqual(['RQF 2: 40']);
    expect(entry(one, 'a').notCounted[0]).toMatchObject({
      because: { kind: 'same-qualification' },
      countsInstead: 'b',
    });
  });

  test('one that nobody can start any more still counts, and says so with what came after', () => {
    const one = ledger(held('a', { qualificationId: 'QUA-ACH-ADC-L3-2618', date: '2022' }));
    expect(totals(one)).toEqual(['RQF 3: 58']);
    expect(entry(one, 'a').over).toEqual({ status: 'withdrawn', replacedBy: ['QUA-ACH-ADC-L3'] });
    expect(one.questions).toEqual([]);
  });

  test('beside the one that came after it, it is asked whether they are one', () => {
    const one = ledger(
      held('a', { qualificationId: 'QUA-ACH-ADC-L3-2618' }),
      held('b', { qualificationId: 'QUA-ACH-ADC-L3' }),
    );
    expect(one.questions).toEqual([{ kind: 'may-be-same', itemId: 'b', otherItemId: 'a' }]);
  });
});

describe('what runs out', () => {
  test('is kept aside and says since when', () => {
    const one = ledger(held('a', { unitId: 'UNI-Y-615-8504', date: '2023-11-20' }));
    expect(totals(one)).toEqual(['RQF null: 0 and 1 to refresh']);
    expect(entry(one, 'a')).toMatchObject({
      state: 'needs-refresh',
      currency: { kind: 'needs-refresh', since: '2026-11-20' },
    });
  });

  test.each([
    ['2023-11-22', 'counts', []],
    ['2023-11-21', 'needs-refresh', []],
    ['2023-11', 'counts', ['a date-needed']],
    ['2023-10', 'needs-refresh', []],
    ['2023', 'counts', ['a date-needed']],
    [undefined, 'counts', ['a date-needed']],
  ] as const)('three years after %s: %s', (date, state, asked) => {
    const one = ledger(held('a', { unitId: 'UNI-Y-615-8504', date }));
    expect(entry(one, 'a').state).toBe(state);
    expect(kinds(one)).toEqual(asked);
  });

  test('the day printed on it decides', () => {
    const until = (expires: string): string =>
      entry(ledger(held('a', { unitId: 'UNI-D-616-6569', expires })), 'a').state;
    expect(until('2026-11-21')).toBe('needs-refresh');
    expect(until('2026-11-22')).toBe('counts');
    expect(until('2026')).toBe('counts');
  });

  test('a first aid certificate runs out; a diploma with first aid in it does not', () => {
    expect(totals(ledger(held('a', { qualificationId: 'QUA-FAW-FAA', date: '2020' })))).toEqual([
      'RQF 3: 0 and 2 to refresh',
    ]);
    const diploma = {
      ...qualification('QUA-TL-L2-ILM'),
      ruleOfCombination: undefined,
      unitIds: [
        { unitId: 'UNI-Y-615-8504', mandatory: true },
        { unitId: 'UNI-L-506-1788', mandatory: true },
      ],
    };
    const one = creditLedger(
      [held('a', { qualificationId: diploma.id, date: '2015' })],
      withRecords({ qualifications: [diploma] }),
      today,
    );
    expect(entry(one, 'a').currency).toEqual({ kind: 'current' });
  });

  test('a renewed one counts in place of the old, which is not lost', () => {
    const one = ledger(
      held('old', { unitId: 'UNI-Y-615-8504', date: '2020', evidence: 'provider' }),
      held('new', { unitId: 'UNI-Y-615-8504', date: '2025', evidence: 'self' }),
    );
    expect(totals(one)).toEqual(['RQF null: 1']);
    expect(entry(one, 'old')).toMatchObject({ state: 'not-counted', currency: { kind: 'needs-refresh' } });
    expect(entry(one, 'old').notCounted[0]?.countsInstead).toBe('new');
  });
});

describe('who stands behind it', () => {
  test.each([
    [['document'], false],
    [['provider', 'document'], false],
    [['document', 'employer'], true],
    [['self'], true],
  ] as const)('%j: self-declared %s', (grades, isSelfDeclared) => {
    const ids = ['UNI-L-506-1788', 'UNI-T-506-1798'];
    const one = ledger(...grades.map((evidence, at) => held(`${at}`, { unitId: ids[at], evidence })));
    expect(one.selfDeclared).toBe(isSelfDeclared);
    expect(one.totals.map((total) => total.selfDeclared)).toEqual([isSelfDeclared]);
  });

  test('what does not count makes nothing self-declared, and one level nothing of another', () => {
    const one = ledger(
      held('a', { unitId: 'UNI-L-506-1788' }),
      held('b', { unitId: 'UNI-ILM-8620-200', evidence: 'self' }),
      held('c', { unitId: 'UNI-D-616-6569', evidence: 'self' }),
      held('d', { unitId: 'UNI-COM-01', evidence: 'self' }),
    );
    expect(one.totals).toEqual([
      { levelSystem: 'RQF', level: 2, credit: 4, toRefresh: 0, selfDeclared: false },
      { levelSystem: 'RQF', level: 1, credit: 2, toRefresh: 0, selfDeclared: true },
    ]);
    expect(one.selfDeclared).toBe(true);
  });
});

describe('what is wrong becomes a question', () => {
  test.each<[string, Partial<HeldItem>, string[]]>([
    ['a level that is none', { level: 9, levelSystem: 'RQF' }, ['no-such-level']],
    ['a level that is none anywhere', { level: 13 }, ['no-such-level']],
    ['a level in words', { level: 'advanced' }, ['no-such-level']],
    ['an entry level of Scotland', { level: 'E2', levelSystem: 'SCQF' }, ['no-such-level']],
    ['a fourth entry level', { level: 'Entry 4' }, ['no-such-level']],
    ['level 0', { level: 0 }, ['no-such-level']],
    ['half a level', { level: 2.5 }, ['no-such-level']],
    ['a level of Scotland', { level: 9, levelSystem: 'SCQF' }, []],
    ['an entry level', { level: 'entry level 3' }, []],
    ['another level than the record', { unitId: 'UNI-D-616-6569', level: 3 }, ['level-differs']],
    ['a date to come', { date: '2026-11-23' }, ['date-in-future']],
    ['this year', { date: '2026' }, []],
    ['a 13th month', { date: '2025-13' }, ['impossible-date']],
    ['30 February', { date: '2024-02-30' }, ['impossible-date']],
    ['29 February of a leap year', { date: '2024-02-29' }, []],
    ['29 February of another', { date: '2023-02-29' }, ['impossible-date']],
    ['words for a date', { date: 'last spring' }, ['impossible-date']],
    ['the year 23', { date: '0023' }, ['impossible-date']],
    ['an impossible last day', { expires: '2027-00' }, ['impossible-date']],
    ['no credit', { credit: 0 }, ['not-a-figure']],
    ['credit below nothing', { credit: -4 }, ['not-a-figure']],
    ['endless hours', { hours: Number.POSITIVE_INFINITY }, ['not-a-figure']],
    ['hours that are no number', { hours: Number.NaN }, ['not-a-figure']],
    ['another credit than the record', { unitId: 'UNI-D-616-6569', credit: 20 }, ['credit-differs']],
    ['a unit we do not hold', { unitId: 'UNI-NO-SUCH' }, ['unknown-unit']],
    ['a qualification we do not hold', { qualificationId: 'QUA-NO-SUCH' }, ['unknown-qualification']],
    ['a number with a slip in it', { number: '601/3522/1' }, ['check-number']],
    ['a number that is none', { number: '12' }, ['check-number']],
    ['a number we do not hold', { number: '600/0000/4' }, ['number-not-held']],
    ['a number of another', { number: '60135220', qualificationId: 'QUA-TL-L2-ILM' }, ['number-of-another']],
    ['a number in place of an id', { qualificationId: '601/3522/0' }, []],
    ['a Scottish code', { number: 'GH5Y 22' }, []],
    ['a unit beside its qualification', { unitId: 'UNI-L-506-1788', qualificationId: 'QUA-TL-L2-OCR' }, []],
    [
      'after the last certificates',
      { qualificationId: 'QUA-CYP-L3-CYPW-CG', date: '2020' },
      ['after-last-certificate'],
    ],
    ['in the year of the last certificates', { qualificationId: 'QUA-CYP-L3-CYPW-CG', date: '2017' }, []],
  ])('%s', (_, item, asked) => {
    expect(ledger(held('a', item)).questions.map((one) => one.kind)).toEqual(asked);
  });

  test('and takes nothing else away', () => {
    const one = ledger(
      held('a', { unitId: 'UNI-D-616-6569', credit: -4, level: 99, date: '2025-13', hours: 0 }),
    );
    expect(totals(one)).toEqual(['RQF 1: 2']);
    expect(kinds(one)).toEqual(['a no-such-level', 'a not-a-figure', 'a not-a-figure', 'a impossible-date']);
  });

  test('what is dated after today is not held yet', () => {
    const one = ledger(held('a', { unitId: 'UNI-D-616-6569', date: '2027-01', hours: 3 }));
    expect(one.totals).toEqual([]);
    expect(one.hoursRecorded).toBe(0);
    expect(entry(one, 'a')).toMatchObject({ state: 'not-counted', noCredit: { kind: 'not-held-yet' } });
  });

  test('a number finds its qualification', () => {
    expect(totals(ledger(held('a', { number: '601 3522 0' })))).toEqual(['RQF 2: 40']);
  });

  test('a unit named beside its qualification is what is held', () => {
    expect(totals(ledger(held('a', { unitId: 'UNI-L-506-1788', qualificationId: 'QUA-TL-L2-OCR' })))).toEqual(
      ['RQF 2: 4'],
    );
  });

  test('nothing held is nothing wrong', () => {
    expect(ledger()).toEqual({
      entries: [],
      totals: [],
      hoursRecorded: 0,
      selfDeclared: false,
      questions: [],
    });
  });
});

describe('for whatever is held', () => {
  const unitIds = [...knowledge.units.values()]
    .filter((one) => one.credit !== undefined || one.equivGroup)
    .map((one) => one.id);
  const qualificationIds = [...knowledge.qualifications.values()]
    .filter((one) => one.credit !== undefined || mandatoryUnitsOf(one).length > 0)
    .map((one) => one.id);
  const anyItem = fc.record(
    {
      what: fc.oneof(
        fc.constantFrom(...unitIds).map((unitId) => ({ unitId })),
        fc.constantFrom(...qualificationIds).map((qualificationId) => ({ qualificationId })),
        fc.constant({}),
      ),
      evidence: fc.constantFrom(
        'self' as const,
        'employer' as const,
        'document' as const,
        'provider' as const,
      ),
      date: fc.constantFrom(undefined, '2014', '2023-11', '2024-05-06', '2026', '2031', '2020-15'),
      hours: fc.constantFrom(undefined, 6, 12.5, -1),
      awardedBy: fc.constantFrom(undefined, 'SQA', 'OCR'),
    },
    { requiredKeys: ['what', 'evidence'] },
  );
  const anyItems = fc
    .array(anyItem, { maxLength: 8 })
    .map((all) =>
      all.map(({ what, ...one }, at): HeldItem => ({ id: `i${at}`, title: `thing ${at}`, ...what, ...one })),
    );
  const sum = (of: Ledger): number => of.totals.reduce((all, one) => all + one.credit + one.toRefresh, 0);
  const worth = ({ unitId, qualificationId }: HeldItem): number => {
    if (unitId !== undefined) return unit(unitId).credit ?? 0;
    if (qualificationId === undefined) return 0;
    const whole = qualification(qualificationId);
    return (
      whole.credit ??
      mandatoryUnitsOf(whole).reduce((all, id) => all + (knowledge.units.get(id)?.credit ?? 0), 0)
    );
  };

  test('the totals never exceed the sum of what each is worth', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const all = items.reduce((total, one) => total + worth(one), 0);
        expect(sum(ledger(...items))).toBeLessThanOrEqual(all + 1e-6);
      }),
    );
  });

  test('the order of telling changes no total, no hours and no question', () => {
    const many = anyItems.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(many, ([items, shuffled]) => {
        const [one, other] = [ledger(...items), ledger(...shuffled)];
        expect(other.totals).toEqual(one.totals);
        expect(other.hoursRecorded).toBe(one.hoursRecorded);
        expect(new Set(other.entries.map((e) => JSON.stringify(e)))).toEqual(
          new Set(one.entries.map((e) => JSON.stringify(e))),
        );
      }),
    );
  });

  test('telling everything twice changes no total', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const again = items
          .filter((one) => one.unitId !== undefined || one.qualificationId !== undefined)
          .map((one) => ({ ...one, id: `z-${one.id}` }));
        expect(ledger(...items, ...again).totals).toEqual(ledger(...items).totals);
      }),
    );
  });

  test('of equivalents with credit one counts', () => {
    const pairs = unitIds.flatMap((id) =>
      unitIds
        .filter(
          (other) => other !== id && unit(id).credit !== undefined && unit(id).validityMonths === undefined,
        )
        // Of two systems neither credit is more than the other: the better evidence decides which one counts.
        .filter((other) => unit(other).levelSystem === unit(id).levelSystem)
        .filter((other) => creditedOnceAs(other, knowledge) === creditedOnceAs(id, knowledge))
        .map((other) => [id, other] as const),
    );
    expect(pairs.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(anyItems, fc.constantFrom(...pairs), (items, [id, other]) => {
        const before = [...items, held('one', { unitId: id, evidence: 'employer' })];
        const more = held('other', { unitId: other, evidence: 'provider' });
        // Either of the two may be the one that counts; never both.
        const alone = Math.max(sum(ledger(...before)), sum(ledger(...items, more)));
        expect(sum(ledger(...before, more))).toBeLessThanOrEqual(alone + 1e-6);
      }),
    );
  });

  test('an entry that does not count names another that is there', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const of = ledger(...items);
        for (const one of of.entries)
          for (const { countsInstead } of one.notCounted) {
            expect(countsInstead).not.toBe(one.itemId);
            expect(of.entries.map((other) => other.itemId)).toContain(countsInstead);
          }
      }),
    );
  });
});
