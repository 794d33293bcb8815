/** Whose field a unit is of, so that nobody who works in a nursery is shown the safety of demolition first. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Unit } from '../knowledge/schema.js';
import { sectorAndAbove, sectorAndBelow, unitIdsOf } from '../knowledge/sectors.js';
import type { Profile } from '../matching/profile.js';
import { skillsOf } from './refresherOnly.js';

/**
 * `own`: of one of the sectors; `shared`: written for every field; `near`: of the same family of sectors, or of a field
 * no record tells; `other`: of other fields alone.
 */
export type Field = 'own' | 'shared' | 'near' | 'other';
export const fieldRank: Record<Field, number> = { own: 0, shared: 1, near: 2, other: 3 };

/** Whether a skill is every field's: their ids begin so. */
export const isShared = (skillId: string): boolean => skillId.startsWith('SKL-COM-');

const sectorsIn = new WeakMap<KnowledgeBase, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Sectors of the roles served by qualifications that hold a unit, and reached by pathways that it bridges; worked out
 * once for a base. A skill alone tells little: nearly every field has some safety in it.
 */
function sectorsServed(knowledge: KnowledgeBase): ReadonlyMap<string, ReadonlySet<string>> {
  const known = sectorsIn.get(knowledge);
  if (known) return known;
  const served = new Map<string, Set<string>>();
  const add = (unitId: string, roleIds: readonly string[]): void => {
    const sectors = served.get(unitId) ?? new Set<string>();
    for (const roleId of roleIds)
      for (const sectorId of knowledge.roles.get(roleId)?.sectorIds ?? []) sectors.add(sectorId);
    served.set(unitId, sectors);
  };
  for (const one of knowledge.qualifications.values())
    for (const unitId of unitIdsOf(one)) add(unitId, one.servesRoleIds);
  for (const edge of knowledge.pathways.values()) for (const unitId of edge.bridging) add(unitId, [edge.to]);
  // Where nothing else tells, whose work needs the skills that are no field's but its own.
  for (const unit of knowledge.units.values()) {
    const special = skillsOf(unit).filter((id) => !isShared(id));
    if (served.has(unit.id) || special.length === 0) continue;
    const roles = [...knowledge.roles.values()].filter((role) =>
      role.needs.some((need) => need.importance >= 2 && special.includes(need.skillId)),
    );
    add(
      unit.id,
      roles.map((role) => role.id),
    );
  }
  sectorsIn.set(knowledge, served);
  return served;
}

/** @param told the person's sectors; none, or none we hold: every field is near */
export function fieldOf(unit: Unit, told: readonly string[], knowledge: KnowledgeBase): Field {
  const sectorIds = told.filter((id) => knowledge.sectors.has(id));
  if (unit.basis === 'learning-block' && skillsOf(unit).every(isShared)) return 'shared';
  const served = sectorsServed(knowledge).get(unit.id);
  if (sectorIds.length === 0 || served === undefined || served.size === 0) return 'near';
  const own = new Set(
    sectorIds.flatMap((id) => [...sectorAndBelow(id, knowledge), ...sectorAndAbove(id, knowledge)]),
  );
  if ([...served].some((id) => own.has(id))) return 'own';
  const familyOf = (id: string): string | undefined => knowledge.sectors.get(id)?.family;
  const families = new Set(sectorIds.map(familyOf));
  return [...served].some((id) => families.has(familyOf(id))) ? 'near' : 'other';
}

/** The sectors somebody works or has worked in; those they want, where they have not told a job. */
export function sectorsOf(profile: Profile, knowledge: KnowledgeBase): string[] {
  const of = (roles: readonly { roleId: string }[]): string[] =>
    roles.flatMap(({ roleId }) => knowledge.roles.get(roleId)?.sectorIds ?? []);
  const wanted = (profile.sectors ?? []).flatMap((one) => (one.stance === 'wants' ? [one.sectorId] : []));
  const done = of(profile.pastRoles);
  return [...new Set(done.length > 0 ? done : [...of(profile.wantedRoles), ...wanted])];
}
