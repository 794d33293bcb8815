import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { skillsOf } from '../../../src/guidance/credit/refresherOnly.js';
import { type ServesRoles, unitsServingRoles } from '../../../src/guidance/credit/severalRoles.js';
import { essentialGaps, isOnOffer, rungOf } from '../../../src/guidance/credit/unitsOnOffer.js';
import { emptyProfile, type Profile } from '../../../src/guidance/matching/profile.js';
import { knowledge, unit } from './records.js';

const serve = (roleIds: readonly string[], profile: Profile = emptyProfile()): ServesRoles =>
  unitsServingRoles(roleIds, profile, knowledge);

/** Whether so many units, or fewer, teach all of the skills: every unit for the first one is tried. */
function canBeTaught(skills: readonly string[], by: number, within: number): boolean {
  const [first, ...others] = skills;
  if (first === undefined) return true;
  if (by === 0) return false;
  return (knowledge.unitsForSkill.get(first) ?? []).some((one) => {
    if (!isOnOffer(one, undefined) || (rungOf(one) ?? 0) > within) return false;
    const taught = new Set(skillsOf(one));
    return canBeTaught(
      others.filter((id) => !taught.has(id)),
      by - 1,
      within,
    );
  });
}
const withinFor = (roleIds: readonly string[]): number =>
  Math.max(1, ...roleIds.flatMap((id) => knowledge.roles.get(id)?.rqfTypical ?? []));

describe('units that serve several roles', () => {
  test('close every essential gap that a unit teaches, and none is left unsaid', () => {
    const roles = ['ROL-PSN-01', 'ROL-PSN-02', 'ROL-LOG-01'];
    const one = serve(roles);
    expect(one.kind).toBe('smallest');
    const closed = one.units.flatMap(({ closes }) =>
      closes.flatMap(({ roleId, skillIds }) => skillIds.map((skillId) => `${roleId} ${skillId}`)),
    );
    const left = one.uncovered.map(({ roleId, skillId }) => `${roleId} ${skillId}`);
    expect(new Set([...closed, ...left])).toEqual(
      new Set(essentialGaps(roles, emptyProfile(), knowledge).map((gap) => `${gap.roleId} ${gap.skillId}`)),
    );
    for (const { unitId, closes } of one.units)
      for (const id of closes.flatMap((close) => close.skillIds))
        expect(skillsOf(unit(unitId))).toContain(id);
  });

  test('no set of fewer units does it', () => {
    const some = fc.subarray([...knowledge.roles.keys()], { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(some, (roles) => {
        const one = serve(roles);
        const skills = [
          ...new Set(one.units.flatMap(({ closes }) => closes.flatMap((close) => close.skillIds))),
        ];
        fc.pre(one.units.length <= 5);
        expect(canBeTaught(skills, one.units.length, withinFor(roles))).toBe(true);
        expect(one.units.length > 0 && canBeTaught(skills, one.units.length - 1, withinFor(roles))).toBe(
          false,
        );
        expect(one.atLeast).toBe(one.units.length);
      }),
      { numRuns: 60 },
    );
  });

  test('what no unit on offer teaches is listed', () => {
    const roles = [...knowledge.roles.keys()];
    const uncovered = roles.flatMap((id) => serve([id]).uncovered);
    for (const { roleId, skillId } of uncovered) {
      const units = (knowledge.unitsForSkill.get(skillId) ?? []).filter(
        (one) => isOnOffer(one, undefined) && (rungOf(one) ?? 0) <= withinFor([roleId]),
      );
      expect(units).toEqual([]);
    }
    const untaught = { ...knowledge, unitsForSkill: new Map() };
    const none = unitsServingRoles(['ROL-PSN-02'], emptyProfile(), untaught);
    expect(none).toMatchObject({ kind: 'nothing-missing', units: [], atLeast: 0 });
    expect(none.uncovered).toEqual(essentialGaps(['ROL-PSN-02'], emptyProfile(), knowledge));
    expect(none.uncovered.length).toBeGreaterThan(0);
  });

  test('the order of the roles changes no unit', () => {
    const ids = (roles: readonly string[]): string[] => serve(roles).units.map((one) => one.unitId);
    fc.assert(
      fc.property(fc.subarray([...knowledge.roles.keys()], { minLength: 2, maxLength: 4 }), (roles) => {
        expect(ids([...roles].reverse())).toEqual(ids(roles));
      }),
      { numRuns: 40 },
    );
  });

  test('nothing missing, or no role held', () => {
    const all: Profile = {
      ...emptyProfile(),
      skills: [...knowledge.skills.keys()].map((skillId) => ({ skillId, quote: 'yes' })),
    };
    const nothing = { kind: 'nothing-missing', atLeast: 0, units: [], uncovered: [] };
    expect(serve(['ROL-PSN-01'], all)).toEqual(nothing);
    expect(serve(['ROL-NO-SUCH'])).toEqual(nothing);
    expect(serve([])).toEqual(nothing);
  });

  test('out of patience, it says what it could not be sure of', () => {
    const one = unitsServingRoles([...knowledge.roles.keys()].slice(0, 12), emptyProfile(), knowledge, {
      steps: 1,
    });
    expect(one.kind).toBe('undecided');
    expect(one.atLeast).toBeGreaterThan(0);
  });
});
