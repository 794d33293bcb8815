/** Skills that roles ask for and no unit builds: where a new unit is missing. */
import type { KnowledgeBase } from './knowledgeBase.js';
import type { RoleProfile, Skill, Unit } from './schema.js';
import { isOver } from './standing.js';

export type UncoveredSkill = { role: RoleProfile; skill: Skill; importance: 2 | 3 };

/** A skill for which we know of no awarding organisation's unit; `ours` is the learning that we wrote for it ourselves. */
export type UnawardedSkill = UncoveredSkill & { ours: Unit[] };

/**
 * Every essential (3) or useful (2) need of an active role that no unit on offer builds, by role id, then in the
 * order in which the role names its needs. A unit that was withdrawn builds nothing any more.
 */
export function skillsNoUnitCovers(knowledge: KnowledgeBase): UncoveredSkill[] {
  return skillsNoAwardedUnitCovers(knowledge).flatMap(({ ours, ...skill }) =>
    ours.length === 0 ? [skill] : [],
  );
}

/**
 * The same for an awarding organisation's reader: every such need that no regulated unit we hold builds. A whole
 * qualification may still teach it where we hold none of its units' skills.
 */
export function skillsNoAwardedUnitCovers(knowledge: KnowledgeBase): UnawardedSkill[] {
  return [...knowledge.roles.values()]
    .filter((role) => role.status === 'active')
    .flatMap((role) =>
      role.needs.flatMap(({ skillId, importance }) => {
        const skill = knowledge.skills.get(skillId);
        if (importance === 1 || !skill) return [];
        const units = (knowledge.unitsForSkill.get(skillId) ?? []).filter((unit) => !isOver(unit));
        if (units.some(({ basis }) => basis === 'regulated-unit')) return [];
        return [{ role, skill, importance, ours: units }];
      }),
    );
}
