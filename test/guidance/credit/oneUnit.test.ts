import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type NeedContext,
  themesFor,
  type UnitForNeed,
  unitsForNeed,
  unitThatOpensMost,
} from '../../../src/guidance/credit/oneUnit.js';
import { fieldOf } from '../../../src/guidance/credit/ownField.js';
import { skillsOf } from '../../../src/guidance/credit/refresherOnly.js';
import { samenessOf } from '../../../src/guidance/credit/sameUnit.js';
import { isOpen } from '../../../src/guidance/knowledge/standing.js';
import { emptyProfile, type Profile } from '../../../src/guidance/matching/profile.js';
import { skillGap } from '../../../src/guidance/matching/skillGap.js';
import { knowledge, unit, withRecords } from './records.js';

const worked = (roleId: string): Profile => ({ ...emptyProfile(), pastRoles: [{ roleId, quote: '' }] });
const ids = (found: readonly UnitForNeed[]): string[] => found.map((one) => one.unitId);
const safety = ['SKL-COM-01', 'SKL-COM-02', 'SKL-COM-30'];

describe('units for one need', () => {
  test('only the health and safety bit: what teaches exactly that, and for everybody', () => {
    const found = unitsForNeed({ skillIds: safety }, { knowledge });
    expect(found[0]).toMatchObject({ field: 'shared', besides: [], level: 'unknown' });
    expect(ids(found)).toContain('UNI-COM-01');
    expect(found.length).toBeLessThanOrEqual(3);
  });

  test('a process operator who wants improvement gets it of their own field first', () => {
    const found = unitsForNeed({ theme: 'improvement' }, { knowledge, profile: worked('ROL-PSN-01') });
    expect(found[0]).toMatchObject({ unitId: 'UNI-PRO-08', field: 'own', level: 'near' });
    // Beside it, units of certificates in business improvement.
    expect(ids(found).filter((id) => /^UNI-(?:CG-0194|NCFE-BIT)-/.test(id)).length).toBeGreaterThan(0);
  });

  test('someone in a nursery gets safety with children, and none of demolition', () => {
    const found = unitsForNeed({ theme: 'safety' }, { knowledge, profile: worked('ROL-CYP-02') });
    expect(ids(found)[0]).toBe('UNI-CYP-13');
    // Further away, and first aid is in the first already.
    expect(ids(found)).not.toContain('UNI-ACH-CC-12');
    expect(found.map((one) => one.field)).not.toContain('other');
  });

  test('what is for other fields is shown where nothing nearer is held', () => {
    const found = unitsForNeed({ skillIds: ['SKL-LOG-02'] }, { knowledge, sectorIds: ['SEC-CYP-EY'] });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((one) => one.field))).toEqual(new Set(['other']));
  });

  test('about their level: the same or the next comes before a distant one', () => {
    const at = (level: number): UnitForNeed[] =>
      unitsForNeed({ skillIds: ['SKL-COM-30', 'SKL-COM-02', 'SKL-COM-01'] }, { knowledge, level });
    expect(at(1)[0]?.level).toBe('near');
    expect(at(7).map((one) => one.level)).not.toContain('near');
  });

  test("Scotland's units are for Scotland, and those of one nation for it", () => {
    const nations = (nation: NeedContext['nation']): Set<string> =>
      new Set(
        [...knowledge.skills.keys()].flatMap((id) =>
          ids(unitsForNeed({ skillIds: [id] }, { knowledge, nation })).map((one) => unit(one).levelSystem),
        ),
      );
    expect(nations('EN').has('SCQF')).toBe(false);
    expect(nations(undefined).has('SCQF')).toBe(false);
    expect(nations('SC').has('SCQF')).toBe(true);
  });

  test('a skill nobody teaches, a skill that is none: nothing', () => {
    expect(unitsForNeed({ skillIds: ['SKL-NO-SUCH'] }, { knowledge })).toEqual([]);
    expect(unitsForNeed({ skillIds: [] }, { knowledge })).toEqual([]);
  });

  test('where every unit held is mostly about other things, they are shown, and say what else is in them', () => {
    const [first] = unitsForNeed({ skillIds: ['SKL-LOG-02'] }, { knowledge, profile: worked('ROL-LOG-01') });
    expect(first).toMatchObject({ unitId: 'UNI-LOG-03', teaches: ['SKL-LOG-02'], field: 'own' });
    expect(first?.besides.length).toBeGreaterThan(1);
  });

  const isMostly = (one: UnitForNeed): boolean => one.teaches.length >= one.besides.length;
  test('whatever is needed: at most three, open, about it, no two alike', () => {
    const needs = [...knowledge.skills.keys()];
    const roles = [...knowledge.roles.keys()];
    fc.assert(
      fc.property(
        fc.subarray(needs, { minLength: 1, maxLength: 6 }),
        fc.option(fc.constantFrom(...roles), { nil: undefined }),
        (skillIds, roleId) => {
          const found = unitsForNeed(
            { skillIds },
            { knowledge, ...(roleId === undefined ? {} : { profile: worked(roleId) }) },
          );
          expect(found.length).toBeLessThanOrEqual(3);
          for (const one of found) {
            expect(isOpen(unit(one.unitId))).toBe(true);
            expect(one.teaches.length).toBeGreaterThan(0);
            expect(isMostly(one)).toBe(found.some(isMostly));
            expect([...one.teaches, ...one.besides].sort()).toEqual(skillsOf(unit(one.unitId)).sort());
            for (const other of found)
              if (other !== one)
                expect(samenessOf(unit(one.unitId), unit(other.unitId), knowledge)).toBeUndefined();
          }
        },
      ),
    );
  });
});

describe('themes of a job', () => {
  test('the most important first', () => {
    expect(themesFor('ROL-PSN-01', knowledge)).toEqual([
      { theme: 'safety', skillIds: ['SKL-COM-01', 'SKL-COM-03', 'SKL-PSN-33'], importance: 3 },
    ]);
    for (const roleId of knowledge.roles.keys()) {
      const found = themesFor(roleId, knowledge).map((one) => one.importance);
      expect(found).toEqual([...found].sort((a, b) => b - a));
    }
  });

  test('a role no longer held has none', () => {
    expect(themesFor('ROL-NO-SUCH', knowledge)).toEqual([]);
  });
});

describe('the field of a unit', () => {
  test.each([
    ['UNI-COM-01', 'SEC-CYP-EY', 'shared'],
    ['UNI-CYP-13', 'SEC-CYP-EY', 'own'],
    ['UNI-PRO-07', 'SEC-CYP-EY', 'other'],
    ['UNI-CYP-13', 'SEC-CYP-SCH', 'near'],
  ])('%s for %s: %s', (unitId, sectorId, field) => {
    expect(fieldOf(unit(unitId), [sectorId], knowledge)).toBe(field);
  });

  test('with no sector told, every field is near', () => {
    expect(fieldOf(unit('UNI-PRO-07'), [], knowledge)).toBe('near');
    expect(fieldOf(unit('UNI-PRO-07'), ['SEC-NO-SUCH'], knowledge)).toBe('near');
  });
});

describe('the one unit that opens most', () => {
  const roles = ['ROL-PSN-01', 'ROL-PSN-02', 'ROL-LOG-01'];
  const missing = (roleId: string, profile: Profile): string[] =>
    skillGap(roleId, profile, knowledge)
      .filter((one) => one.importance === 3 && one.state === 'missing')
      .map((one) => one.skillId)
      .filter((id) => knowledge.skills.get(id)?.kind !== 'attitude');

  test('says for each role what it closes, and no other does more', () => {
    const profile = emptyProfile();
    const found = unitThatOpensMost(profile, roles, knowledge);
    const count = (unitId: string): number => {
      const skills = skillsOf(unit(unitId));
      return roles.flatMap((roleId) => missing(roleId, profile)).filter((id) => skills.includes(id)).length;
    };
    expect(found?.closes.map((one) => one.roleId)).toEqual(roles);
    for (const { roleId, skillIds } of found?.closes ?? [])
      for (const id of skillIds) {
        expect(missing(roleId, profile)).toContain(id);
        expect(skillsOf(unit(found?.unitId ?? ''))).toContain(id);
      }
    const within = [...knowledge.units.values()].filter(
      (one) => isOpen(one) && one.levelSystem === 'RQF' && (typeof one.level !== 'number' || one.level <= 2),
    );
    const most = Math.max(...within.map((one) => count(one.id)));
    expect(count(found?.unitId ?? '')).toBe(most);
  });

  test('roles it closes nothing of are named', () => {
    const found = unitThatOpensMost(emptyProfile(), ['ROL-PSN-02', 'ROL-CAR-01'], knowledge);
    const closed = found?.closes.map((one) => one.roleId) ?? [];
    expect([...closed, ...(found?.closesNoneOf ?? [])].sort()).toEqual(['ROL-CAR-01', 'ROL-PSN-02']);
  });

  test('nothing essential missing, or no role held: none', () => {
    const all: Profile = {
      ...emptyProfile(),
      skills: [...knowledge.skills.keys()].map((skillId) => ({ skillId, quote: 'yes' })),
    };
    expect(unitThatOpensMost(all, roles, knowledge)).toBeUndefined();
    expect(unitThatOpensMost(emptyProfile(), ['ROL-NO-SUCH'], knowledge)).toBeUndefined();
  });

  test('a closed unit is not offered', () => {
    const first = unitThatOpensMost(emptyProfile(), roles, knowledge)?.unitId ?? '';
    const closed = withRecords({ units: [{ ...unit(first), status: 'withdrawn' }] });
    const index = new Map(
      [...knowledge.unitsForSkill].map(([id, units]) => [
        id,
        units.map((one) => closed.units.get(one.id) ?? one),
      ]),
    );
    const next = unitThatOpensMost(emptyProfile(), roles, { ...closed, unitsForSkill: index })?.unitId;
    expect(next).not.toBe(first);
    expect(next).toBeDefined();
  });
});
