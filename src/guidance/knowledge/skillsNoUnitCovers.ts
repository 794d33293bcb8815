/** Skills that roles ask for and no unit builds: where a new unit is missing. */
import type { KnowledgeBase } from './knowledgeBase.js';
import type { RoleProfile, Skill } from './schema.js';

export type UncoveredSkill = { role: RoleProfile; skill: Skill; importance: 2 | 3 };

/**
 * Every essential (3) or useful (2) need of an active role that no unit on offer builds, by role id, then in the
 * order in which the role names its needs. A unit that was withdrawn builds nothing any more.
 */
export function skillsNoUnitCovers(knowledge: KnowledgeBase): UncoveredSkill[] {
  const isOffered = (status: string): boolean => status !== 'withdrawn' && status !== 'historic';
  const isCovered = (skillId: string): boolean =>
    (knowledge.unitsForSkill.get(skillId) ?? []).some((unit) => isOffered(unit.status));
  return [...knowledge.roles.values()]
    .filter((role) => role.status === 'active')
    .flatMap((role) =>
      role.needs.flatMap(({ skillId, importance }) => {
        const skill = knowledge.skills.get(skillId);
        return importance === 1 || !skill || isCovered(skillId) ? [] : [{ role, skill, importance }];
      }),
    );
}
