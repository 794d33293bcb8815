import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CoreCoverage,
  commonCoreOf,
  coreCoverage,
  coreOfQualification,
} from '../../../src/guidance/credit/commonCore.js';
import type { HeldItem } from '../../../src/guidance/credit/readHeld.js';
import { type Evidence, evidenceFromRole } from '../../../src/guidance/credit/recognise.js';
import { knowledge, qualification, today } from './records.js';

const found = commonCoreOf(knowledge);
if (found === undefined) throw new Error('the base holds no common core');
const core = found;
const cover = (items: readonly HeldItem[], told: readonly Evidence[] = []): CoreCoverage =>
  coreCoverage(core, items, told, knowledge, today);
const areas = (of: CoreCoverage): string[] => of.areas.flatMap((one) => (one.isCovered ? [one.areaId] : []));
const held = (unitId: string, more: Partial<HeldItem> = {}): HeldItem => ({
  id: unitId,
  title: unitId,
  unitId,
  evidence: 'document',
  ...more,
});

describe('the six areas', () => {
  test('nothing held covers none of six', () => {
    expect(cover([])).toMatchObject({ frameworkId: 'FRM-COMMON-CORE', covered: 0, of: 6 });
  });

  test('units cover the areas they name, and say by what', () => {
    const one = cover([held('UNI-CYP-01'), held('UNI-CYP-03'), held('UNI-CYP-11', { evidence: 'self' })]);
    expect([one.covered, areas(one)]).toEqual([4, ['CC-1', 'CC-2', 'CC-3', 'CC-6']]);
    expect(one.areas[0]?.by).toEqual([
      { kind: 'unit', unitId: 'UNI-CYP-11', grade: 'self', needsRefresh: false },
    ]);
  });

  test('first aid that ran out is listed and covers nothing today', () => {
    const one = cover([held('UNI-CYP-13', { date: '2019' })]);
    expect(areas(one)).toEqual([]);
    expect(one.areas[2]?.by).toEqual([
      { kind: 'unit', unitId: 'UNI-CYP-13', grade: 'document', needsRefresh: true },
    ]);
  });

  test('a qualification held covers by its mandatory units', () => {
    const one = cover([{ id: 'q', title: '', qualificationId: 'QUA-CYP-L2-NCFE', evidence: 'document' }]);
    expect(areas(one)).toEqual(['CC-1', 'CC-2', 'CC-3', 'CC-4', 'CC-5']);
  });

  test('a job with children covers by its skills, in the person’s words', () => {
    const job = evidenceFromRole(
      'ROL-CYP-02',
      { quote: 'nursery nurse', grade: 'self', months: 48 },
      knowledge,
    );
    const one = cover([], job ? [job] : []);
    expect(areas(one)).toContain('CC-1');
    expect(one.areas[0]?.by[0]).toMatchObject({ kind: 'skill', quote: 'nursery nurse', grade: 'self' });
  });

  test('explaining things in a warehouse is not building trust with children', () => {
    const job: Evidence = { quote: 'warehouse', skillIds: ['SKL-COM-05', 'SKL-COM-33'], grade: 'employer' };
    expect(areas(cover([], [job]))).toEqual([]);
    expect(areas(cover([held('UNI-T-506-1798')]))).toEqual([]);
    expect(areas(cover([], [{ ...job, skillIds: [...job.skillIds, 'SKL-CYP-05'] }]))).toEqual([
      'CC-1',
      'CC-3',
    ]);
  });

  test('a qualification: all its units, and what everybody takes', () => {
    expect(coreOfQualification(core, qualification('QUA-CYP-L2-NCFE'), knowledge)).toMatchObject({
      covered: 5,
      of: 6,
      byMandatory: 5,
    });
    expect(coreOfQualification(core, qualification('QUA-CYP-STLS-L2-NCFE'), knowledge)).toMatchObject({
      covered: 3,
      byMandatory: 0,
    });
    expect(coreOfQualification(core, qualification('QUA-TL-L2-OCR'), knowledge).covered).toBe(0);
  });

  test('more held never covers less', () => {
    const ids = [...knowledge.units.values()]
      .filter((one) => one.commonCoreIds.length > 0)
      .map((one) => one.id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (some, more) => {
        const [less, all] = [some, [...some, more]].map((list) =>
          areas(cover([...new Set(list)].map((id) => held(id)))),
        );
        expect(all).toEqual(expect.arrayContaining(less ?? []));
      }),
    );
  });
});
