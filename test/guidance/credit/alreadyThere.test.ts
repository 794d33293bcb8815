import { describe, expect, test } from '@jest/globals';
import { type AlreadyThereIn, alreadyThere } from '../../../src/guidance/credit/alreadyThere.js';
import { heldUnits } from '../../../src/guidance/credit/heldUnits.js';
import type { HeldItem } from '../../../src/guidance/credit/readHeld.js';
import { knowledge, qualification, today, unit, withRecords } from './records.js';

const held = (id: string, more: Partial<HeldItem>): HeldItem => ({
  id,
  title: id,
  evidence: 'document',
  ...more,
});
const there = (proposed: string | readonly string[], ...items: HeldItem[]): AlreadyThereIn =>
  alreadyThere(items, typeof proposed === 'string' ? qualification(proposed) : proposed, knowledge, today);
const lines = (of: AlreadyThereIn['ask']): string[] => of.map((one) => `${one.unitId} ${one.because.kind}`);

describe('units held', () => {
  test('for sure: units told, and the mandatory ones of a qualification, the better evidence of each', () => {
    const { sure, mayCount, toRefresh } = heldUnits(
      [
        held('u', { unitId: 'UNI-L-506-1788', evidence: 'self' }),
        held('q', { qualificationId: 'QUA-TL-L2-OCR', evidence: 'employer' }),
        held('s', { unitId: 'UNI-J-506-1806', evidence: 'self' }),
        held('later', { unitId: 'UNI-D-616-6569', date: '2027' }),
      ],
      knowledge,
      today,
    );
    expect(sure.map((one) => `${one.unitId} ${one.itemId}`)).toEqual([
      'UNI-H-506-1800 q',
      'UNI-J-506-1806 s',
      'UNI-L-506-1788 q',
      'UNI-R-506-2294 q',
      'UNI-R-506-2957 q',
      'UNI-T-506-1798 q',
    ]);
    expect([mayCount, toRefresh]).toEqual([[], []]);
  });

  test('a unit only some pathways ask for is not held for sure', () => {
    const twoWays = {
      ...qualification('QUA-TL-L2-OCR'),
      unitIds: [],
      ruleOfCombination: {
        mandatory: ['UNI-L-506-1788'],
        groups: [],
        creditAtOrAbove: [],
        barred: [],
        neverCount: [],
        equivalents: [],
        entry: [],
        notInSource: [],
        source: 'SRC-WAYMARK',
        confidence: 'expert' as const,
        pathways: [
          ['UNI-T-506-1798', 'UNI-H-506-1800'],
          ['UNI-H-506-1800', 'UNI-R-506-2294'],
        ].map((mandatory, at) => ({
          id: `${at}`,
          title: `Way ${at}`,
          mandatory,
          groups: [],
          creditAtOrAbove: [],
          barred: [],
          neverCount: [],
          equivalents: [],
        })),
      },
    };
    const { sure } = heldUnits(
      [held('q', { qualificationId: twoWays.id })],
      withRecords({ qualifications: [twoWays] }),
      today,
    );
    expect(sure.map((one) => one.unitId)).toEqual(['UNI-H-506-1800', 'UNI-L-506-1788']);
  });

  test('may count: by reference before group, group before standard, standard before title', () => {
    const wanted = unit('UNI-A-503-1170');
    const twin = { ...wanted, id: 'UNI-TWIN', equivGroup: undefined, nosRefs: [] };
    const standard = { ...wanted, id: 'UNI-STANDARD', equivGroup: undefined, awardingRef: undefined };
    const titled = { ...standard, id: 'UNI-TITLED', nosRefs: [] };
    const base = withRecords({ units: [twin, standard, titled] });
    const strongest = (...ids: string[]): string | undefined =>
      heldUnits(
        ids.map((unitId) => held(unitId, { unitId })),
        base,
        today,
        [wanted.id],
      ).mayCount[0]?.because.kind;
    expect(strongest(titled.id, standard.id, 'UNI-D-616-6569', twin.id)).toBe('same-reference');
    expect(strongest(titled.id, standard.id, 'UNI-D-616-6569')).toBe('equivalent');
    expect(strongest(titled.id, standard.id)).toBe('same-standard');
    expect(strongest(titled.id)).toBe('same-title');
    expect(strongest('UNI-HE9D-04')).toBeUndefined();
  });

  test('what is good today stands before a stronger reason that ran out', () => {
    const [wanted, ranOut] = ['UNI-M-615-8508', 'UNI-Y-615-8504'];
    const base = withRecords({
      units: [
        { ...unit(wanted), equivGroup: 'EQ-TEST' },
        { ...unit(ranOut), equivGroup: 'EQ-TEST' },
      ],
    });
    const told = { id: 'told', title: unit(wanted).title, evidence: 'self' as const };
    const { mayCount } = heldUnits([held('old', { unitId: ranOut, date: '2010' }), told], base, today, [
      wanted,
    ]);
    expect(mayCount.map((one) => one.itemId)).toEqual(['told']);
  });

  test('the title of something told without a record is enough to ask', () => {
    const { mayCount } = heldUnits(
      [held('a', { title: 'lead and manage a TEAM', evidence: 'self' })],
      knowledge,
      today,
      ['UNI-H-506-1800', 'UNI-NO-SUCH'],
    );
    expect(mayCount).toEqual([
      {
        wantedId: 'UNI-H-506-1800',
        itemId: 'a',
        evidence: 'self',
        because: { kind: 'same-title' },
        currency: { kind: 'current' },
      },
    ]);
  });

  test('a diploma stays, and the first aid in it runs out', () => {
    const diploma = {
      ...qualification('QUA-TL-L2-ILM'),
      ruleOfCombination: undefined,
      unitIds: [
        { unitId: 'UNI-Y-615-8504', mandatory: true },
        { unitId: 'UNI-L-506-1788', mandatory: true },
      ],
    };
    const { sure, toRefresh } = heldUnits(
      [held('a', { qualificationId: diploma.id, date: '2015' })],
      withRecords({ qualifications: [diploma] }),
      today,
    );
    expect(sure.map((one) => one.unitId)).toEqual(['UNI-L-506-1788']);
    expect(toRefresh.map((one) => one.unitId)).toEqual(['UNI-Y-615-8504']);
  });
});

describe('what need not be repeated', () => {
  test('equivalents inside a proposed qualification, with the reason', () => {
    const one = there('QUA-TL-L2-ILM', held('a', { unitId: 'UNI-H-506-1800', evidence: 'employer' }));
    expect(one.mayNotRepeat).toEqual([
      {
        unitId: 'UNI-ILM-8620-202',
        itemId: 'a',
        heldUnitId: 'UNI-H-506-1800',
        evidence: 'employer',
        because: { kind: 'equivalent', group: 'EQ-TL-3' },
        currency: { kind: 'current' },
        refresher: undefined,
      },
    ]);
    expect([one.ask, one.refresh, one.of]).toEqual([[], [], 5]);
  });

  test('what is only told is asked about', () => {
    const one = there('QUA-TL-L2-ILM', held('a', { unitId: 'UNI-H-506-1800', evidence: 'self' }));
    expect(one.mayNotRepeat).toEqual([]);
    expect(lines(one.ask)).toEqual(['UNI-ILM-8620-202 equivalent']);
  });

  test('a title alone is asked about, whatever the evidence', () => {
    const one = there(['UNI-H4R4-04'], held('a', { unitId: 'UNI-FR0T-04', evidence: 'provider' }));
    expect(one.mayNotRepeat).toEqual([]);
    expect(lines(one.ask)).toEqual(['UNI-H4R4-04 same-title']);
  });

  test('a whole qualification held: all its mandatory units, said through which', () => {
    const one = there('QUA-TL-L2-OCR', held('a', { qualificationId: 'QUA-TL-L2-SKILLSFIRST' }));
    expect(lines(one.mayNotRepeat)).toEqual([
      'UNI-L-506-1788 same-unit',
      'UNI-T-506-1798 same-unit',
      'UNI-H-506-1800 same-unit',
      'UNI-R-506-2294 same-unit',
      'UNI-R-506-2957 same-unit',
    ]);
    expect(one.mayNotRepeat[0]?.throughQualificationId).toBe('QUA-TL-L2-SKILLSFIRST');
    expect(one.of).toBeGreaterThan(20);
  });

  test('first aid that ran out is to refresh; with no date it is asked; in date it says refresher', () => {
    const proposed = ['UNI-M-615-8508'];
    const firstAid = (date?: string): AlreadyThereIn =>
      there(proposed, held('a', { unitId: 'UNI-M-615-8508', date }));
    expect(lines(firstAid('2020').refresh)).toEqual(['UNI-M-615-8508 same-unit']);
    expect(lines(firstAid().ask)).toEqual(['UNI-M-615-8508 same-unit']);
    expect(firstAid('2025').mayNotRepeat[0]?.refresher).toEqual({ kind: 'runs-out', validityMonths: 36 });
  });

  test('nothing held, nothing listed; what we hold no record of is left out', () => {
    expect(there('QUA-TL-L2-ILM')).toEqual({ mayNotRepeat: [], ask: [], refresh: [], of: 5, questions: [] });
    expect(there(['UNI-NO-SUCH', 'UNI-COM-01', 'UNI-COM-01']).of).toBe(1);
  });

  test('what is wrong in an item comes back as a question', () => {
    const one = there('QUA-TL-L2-ILM', held('a', { unitId: 'UNI-H-506-1800', date: '2025-02-30' }));
    expect(one.questions.map((question) => question.kind)).toEqual(['impossible-date']);
    expect(one.mayNotRepeat).toHaveLength(1);
  });
});
