import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Evidence,
  evidenceFromRole,
  type Recognition,
  type RecognitionState,
  recogniseFor,
  recogniseUnit,
} from '../../../src/guidance/credit/recognise.js';
import { refresherReason, skillsOf } from '../../../src/guidance/credit/refresherOnly.js';
import { knowledge, qualification, today, unit } from './records.js';

const recognise = (unitId: string, ...evidence: Evidence[]): Recognition =>
  recogniseUnit(unit(unitId), evidence, knowledge, today);
/** Two outcomes on hazards (SKL-COM-02), one on rules (SKL-COM-30). */
const hazards = 'UNI-COM-02';
const both = ['SKL-COM-02', 'SKL-COM-30'];
const did = (more: Partial<Evidence>): Evidence => ({
  quote: 'did it',
  skillIds: both,
  grade: 'self',
  ...more,
});

describe('how much evidence weighs', () => {
  test.each<[string, Partial<Evidence>, number]>([
    ['a document', { grade: 'document' }, 1],
    ['a provider', { grade: 'provider' }, 1],
    ['an employer', { grade: 'employer' }, 0.8],
    ['their own word with dates', { from: '2024', until: '2026-05' }, 0.5],
    ['their own word with a date and a duration', { until: '2026-05', months: 18 }, 0.5],
    ['their own word of what goes on', { from: '2024-05' }, 0.5],
    ['their own word with a duration alone', { months: 72 }, 0.3],
    ['their own word with a date alone', { until: '2026-05' }, 0.3],
    ['their own word', {}, 0.3],
    ['a duration of nothing', { until: '2026-05', months: 0 }, 0.3],
    ['a duration that is no number', { until: '2026-05', months: Number.NaN }, 0.3],
    ['dates that are none', { from: '2024-13', until: '2026-02-30' }, 0.3],
    ['a day under three years', { grade: 'document', until: '2023-11-23' }, 1],
    ['three years to the day', { grade: 'document', until: '2023-11-22' }, 0.8],
    ['a day under five years', { grade: 'document', until: '2021-11-23' }, 0.8],
    ['five years to the day', { grade: 'document', until: '2021-11-22' }, 0.5],
    ['twenty years', { grade: 'employer', until: '2006' }, 0.4],
    ['started long ago, for some months', { grade: 'document', from: '2019-01', months: 12 }, 0.5],
    ['started long ago, and until lately', { grade: 'document', from: '2009', until: '2026' }, 1],
    ['not begun yet', { grade: 'document', from: '2027' }, 0],
  ])('%s', (_, evidence, weight) => {
    expect(recognise(hazards, did(evidence)).mean).toBeCloseTo(weight, 10);
  });
});

describe('a unit, outcome by outcome', () => {
  test('worth asking where every outcome is covered', () => {
    const one = recognise(hazards, did({ grade: 'employer', until: '2026-10', months: 24 }));
    expect(one).toMatchObject({ basis: 'outcomes', state: 'worth-asking', withEmployer: 'worth-asking' });
    expect(one.outcomes.map((outcome) => [outcome.outcomeId, outcome.coverage])).toEqual([
      ['1', 0.8],
      ['2', 0.8],
      ['3', 0.8],
    ]);
  });

  test('one outcome open: partly', () => {
    const one = recognise(hazards, did({ skillIds: ['SKL-COM-02'], grade: 'document' }));
    expect(one.state).toBe('partly');
    expect(one.outcomes.map((outcome) => outcome.quotes)).toEqual([['did it'], [], ['did it']]);
  });

  test('their own word in full is partly, and a letter would make it worth asking', () => {
    const one = recognise(hazards, did({ from: '2020', until: '2026' }));
    expect(one).toMatchObject({ state: 'partly', withEmployer: 'worth-asking', letterFor: ['did it'] });
  });

  test('four years ago, their word is still partly, and a letter does not do', () => {
    const one = recognise(hazards, did({ from: '2018', until: '2022-11-23' }));
    expect(one).toMatchObject({ state: 'partly', withEmployer: 'partly' });
  });

  test('a bare word is a gap; a letter would help', () => {
    expect(recognise(hazards, did({}))).toMatchObject({ state: 'gap', withEmployer: 'worth-asking' });
  });

  test('nothing told is a gap, and every point is open', () => {
    const one = recognise(hazards);
    expect(one).toMatchObject({ state: 'gap', withEmployer: 'gap', mean: 0, letterFor: [] });
    expect(one.checklist.map(({ point, isMet }) => [point, isMet])).toEqual([
      ['valid', false],
      ['authentic', false],
      ['current', false],
      ['sufficient', false],
      ['reliable', false],
    ]);
  });

  test('an outcome with several skills is covered by the mean of the best of each', () => {
    const of = { ...unit(hazards), outcomes: [{ id: '1', text: 'Both', skillIds: both }] };
    const one = recogniseUnit(
      of,
      [did({ skillIds: ['SKL-COM-02'], grade: 'document' }), did({ grade: 'self' })],
      knowledge,
      today,
    );
    expect(one.outcomes[0]?.coverage).toBeCloseTo((1 + 0.3) / 2, 10);
  });

  test('what does not touch the unit says nothing of it', () => {
    const one = recognise(hazards, did({ quote: 'drove', skillIds: ['SKL-COM-19'] }));
    expect([one.state, one.letterFor]).toEqual(['gap', []]);
  });

  test('a unit passed covers itself and its equivalents whole', () => {
    const passed = (unitId: string): Evidence => ({
      quote: 'passed',
      skillIds: [],
      unitIds: [unitId],
      grade: 'document',
    });
    expect(recognise('UNI-ILM-8620-202', passed('UNI-H-506-1800'))).toMatchObject({ state: 'worth-asking' });
    expect(recognise('UNI-A-503-1170', passed('UNI-D-616-6569'))).toMatchObject({
      basis: 'topics',
      state: 'worth-asking',
    });
  });
});

describe('what we hold of a unit', () => {
  test('skills alone are topics, and never met as valid', () => {
    const one = recognise(
      'UNI-BUSADMIN3-02',
      did({ skillIds: ['SKL-COM-05', 'SKL-COM-06'], grade: 'provider', until: '2026' }),
    );
    expect(one).toMatchObject({ basis: 'topics', state: 'worth-asking' });
    expect(one.outcomes.map((outcome) => outcome.skillId)).toEqual(['SKL-COM-05', 'SKL-COM-06']);
    expect(one.checklist).toEqual([
      { point: 'valid', isMet: false },
      { point: 'authentic', isMet: true },
      { point: 'current', isMet: true },
      { point: 'sufficient', isMet: true },
      { point: 'reliable', isMet: true },
    ]);
  });

  test('a title alone is unknown, whatever was done', () => {
    const everything = did({ skillIds: [...knowledge.skills.keys()], grade: 'provider' });
    expect(recognise('UNI-A-600-7686', everything)).toMatchObject({
      basis: 'title-only',
      state: 'unknown',
      mean: undefined,
      outcomes: [],
    });
  });
});

describe('the five points', () => {
  const met = (one: Recognition): string[] =>
    one.checklist.flatMap(({ point, isMet }) => (isMet ? [point] : []));
  test.each<[string, Partial<Evidence>, string[]]>([
    ['their own word', { from: '2024', until: '2026' }, ['valid', 'current']],
    [
      'an employer for three months',
      { grade: 'employer', until: '2026', months: 3 },
      ['valid', 'authentic', 'current', 'sufficient'],
    ],
    [
      'an employer for half a year',
      { grade: 'employer', until: '2026', months: 6 },
      ['valid', 'authentic', 'current', 'sufficient', 'reliable'],
    ],
    ['a document without a date', { grade: 'document' }, ['valid', 'authentic', 'sufficient', 'reliable']],
    ['an old document', { grade: 'document', until: '2010' }, ['valid', 'authentic', 'reliable']],
    ['a document of half of it', { grade: 'document', skillIds: ['SKL-COM-02'], until: '2026' }, []],
  ])('%s', (_, evidence, points) => {
    expect(met(recognise(hazards, did(evidence)))).toEqual(points);
  });
});

describe('what is never more than a refresher', () => {
  test.each([
    ['UNI-CYP-13', 'runs-out'],
    ['UNI-T-616-1457', 'first-aid'],
    ['UNI-ACH-CC-12', 'first-aid'],
    ['UNI-D-651-1519', 'safeguarding'],
    ['UNI-SWIS2-02', 'safeguarding'],
    ['UNI-ACH-20', 'safeguarding'],
    ['UNI-NUC-03', 'site-induction'],
    ['UNI-LOG-03', 'licence'],
    ['UNI-LOG-07', 'licence'],
  ])('%s: %s', (unitId, kind) => {
    const one = unit(unitId);
    expect(refresherReason(one, knowledge)?.kind).toBe(kind);
    const proven = did({ skillIds: skillsOf(one), grade: 'provider', until: '2026' });
    expect(['refresher', 'unknown']).toContain(recognise(unitId, proven).state);
  });

  test('what is named like a requirement that has to be kept up', () => {
    const of = { ...unit(hazards), title: 'Good manufacturing practice training for new starters' };
    expect(refresherReason(of, knowledge)).toEqual({
      kind: 'requirement',
      requirementId: 'PPR-GMP-TRAINING',
    });
    expect(refresherReason(unit(hazards), knowledge)).toBeUndefined();
  });

  test('one such skill among many asks for a refresher of that alone', () => {
    const one = recognise('UNI-ACH-27');
    expect(one.refresher).toBeUndefined();
    expect(one.refreshSkills).toEqual([{ kind: 'safeguarding', skillId: 'SKL-COM-33' }]);
  });

  test('first aid that ran out counts for nothing', () => {
    const firstAid = (until: string): RecognitionState =>
      recognise('UNI-CYP-13', did({ skillIds: ['SKL-CYP-20', 'SKL-COM-18'], grade: 'provider', until }))
        .state;
    expect([firstAid('2024'), firstAid('2022')]).toEqual(['refresher', 'gap']);
    const shown = recognise('UNI-COM-05', {
      quote: 'first aid course',
      skillIds: [],
      unitIds: ['UNI-Y-615-8504'],
      grade: 'provider',
      until: '2019',
    });
    expect(shown.mean).toBe(0);
  });
});

describe('for a qualification', () => {
  test('its policy is passed on, and the order of its units kept', () => {
    const one = qualification('QUA-TL-L2-ILM');
    const units = [unit('UNI-ILM-8620-202'), unit('UNI-COM-02')];
    expect(recogniseFor(units, [], knowledge, today, { ...one, rplPolicy: 'limited' })).toMatchObject({
      rplPolicy: 'limited',
      units: [{ unitId: 'UNI-ILM-8620-202' }, { unitId: 'UNI-COM-02' }],
    });
    expect(recogniseFor(units, [], knowledge, today, one).rplPolicy).toBe('unknown');
    expect(recogniseFor([], [], knowledge, today)).toEqual({ rplPolicy: 'unknown', units: [] });
  });
});

describe('a past job as evidence', () => {
  test('what is essential or useful there and done, not only known of', () => {
    const one = evidenceFromRole(
      'ROL-PSN-01',
      { quote: 'process op', grade: 'employer', months: 30 },
      knowledge,
    );
    expect(one).toMatchObject({ quote: 'process op', grade: 'employer', months: 30 });
    expect(one?.skillIds).toContain('SKL-COM-03');
    // Only to be aware of: chemicals. Nice to have: SKL-COM-17.
    expect(one?.skillIds).not.toContain('SKL-PSN-33');
    expect(one?.skillIds).not.toContain('SKL-COM-17');
  });

  test('a role we no longer hold is none', () => {
    expect(evidenceFromRole('ROL-NO-SUCH', { quote: '', grade: 'self' }, knowledge)).toBeUndefined();
  });
});

describe('for whatever was done', () => {
  const better: Record<Evidence['grade'], readonly Evidence['grade'][]> = {
    self: ['self', 'employer', 'document', 'provider'],
    employer: ['employer', 'document', 'provider'],
    document: ['document', 'provider'],
    provider: ['document', 'provider'],
  };
  const units = [...knowledge.units.values()];
  const told = units.filter((one) => skillsOf(one).length > 0);
  const anyEvidence = fc.record({
    quote: fc.constantFrom('a', 'b'),
    skillIds: fc.constant<string[]>([]),
    grade: fc.constantFrom('self' as const, 'employer' as const, 'document' as const, 'provider' as const),
    from: fc.constantFrom(undefined, '2008', '2024-02', '2027', 'x'),
    until: fc.constantFrom(undefined, '2014-02-03', '2022', '2026-05', '2030'),
    months: fc.constantFrom(undefined, 3, 40, -2),
  });
  const anyCase = fc.constantFrom(...told).chain((of) =>
    fc.tuple(
      fc.constant(of),
      fc.array(
        fc
          .tuple(
            anyEvidence,
            fc.subarray(skillsOf(of)),
            fc.subarray([of.id, ...told.slice(0, 3).map((one) => one.id)]),
          )
          .map(([one, skillIds, unitIds]): Evidence => ({ ...one, skillIds, unitIds })),
        { minLength: 1, maxLength: 4 },
      ),
    ),
  );
  const rank: Record<RecognitionState, number> = {
    unknown: 0,
    gap: 1,
    refresher: 2,
    partly: 3,
    'worth-asking': 4,
  };

  test('better or more evidence never lowers it', () => {
    fc.assert(
      fc.property(anyCase, anyEvidence, fc.nat(), fc.nat(), ([of, evidence], more, which, grade) => {
        const before = recogniseUnit(of, evidence, knowledge, today);
        const at = which % evidence.length;
        const raised = evidence.map((one, n) => {
          const grades = better[one.grade];
          return n === at ? { ...one, grade: grades[grade % grades.length] ?? one.grade } : one;
        });
        for (const after of [
          recogniseUnit(of, raised, knowledge, today),
          recogniseUnit(of, [...evidence, { ...more, skillIds: skillsOf(of) }], knowledge, today),
        ]) {
          expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
          expect(after.mean ?? 0).toBeGreaterThanOrEqual((before.mean ?? 0) - 1e-9);
        }
        expect(rank[before.withEmployer]).toBeGreaterThanOrEqual(rank[before.state]);
      }),
    );
  });

  test('the time that passes never raises it', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('2027-01-01', '2029-05-05', '2040-12-31'),
        ([of, evidence], later) => {
          const past = evidence.filter((one) => one.until !== undefined && one.from !== '2027');
          const ended = past.filter((one) => one.until !== '2030');
          const now = recogniseUnit(of, ended, knowledge, today);
          expect(rank[recogniseUnit(of, ended, knowledge, later).state]).toBeLessThanOrEqual(rank[now.state]);
        },
      ),
    );
  });

  test('refresher units never exceed refresher', () => {
    const fading = units.filter((one) => refresherReason(one, knowledge) !== undefined);
    expect(fading.length).toBeGreaterThan(20);
    for (const of of fading) {
      const everything: Evidence = {
        quote: 'all of it',
        skillIds: skillsOf(of),
        unitIds: [of.id],
        grade: 'provider',
        until: '2026-11',
      };
      expect([of.id, recogniseUnit(of, [everything], knowledge, today).state]).toEqual([of.id, 'refresher']);
    }
  });

  test('a unit of which only the title is held stays unknown until it, or its equal, was passed', () => {
    const bare = units.filter((one) => skillsOf(one).length === 0);
    expect(bare.length).toBeGreaterThan(30);
    const all = did({ skillIds: [...knowledge.skills.keys()], grade: 'provider', until: '2026' });
    expect(new Set(bare.map((one) => recogniseUnit(one, [all], knowledge, today).state))).toEqual(
      new Set(['unknown']),
    );
  });
});
