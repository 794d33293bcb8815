/** Which units a person can be offered at all, and what each would teach them that they miss. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Nation, Unit } from '../knowledge/schema.js';
import { isOpen } from '../knowledge/standing.js';
import type { Profile } from '../matching/profile.js';
import { skillGap } from '../matching/skillGap.js';

/**
 * Open today, of their nation, and more than a title. Scotland's units stand on levels of their own and are for those who
 * say they are there.
 */
export const isOnOffer = (unit: Unit, nation: Nation | 'outside' | undefined): boolean =>
  isOpen(unit) &&
  (unit.level !== null || unit.outcomes.length > 0 || unit.skillIds.length > 0) &&
  (unit.levelSystem !== 'SCQF' || nation === 'SC') &&
  (nation === undefined || unit.nation.some((one) => one === 'UK' || one === nation));

/** Levels of England, Wales and Northern Ireland as a number: entry below 1; undefined where no source gives it. */
export const rungOf = ({ level, levelSystem }: Pick<Unit, 'level' | 'levelSystem'>): number | undefined =>
  level === null || levelSystem === 'SCQF' ? undefined : typeof level === 'number' ? level : 0;

/** One essential skill a role asks for that a person has not told of; attitudes are shown, not taught, and left out. */
export type EssentialGap = { roleId: string; skillId: string };

/** Essential gaps of roles, in the order of the roles; a role no longer held has none. */
export const essentialGaps = (
  roleIds: readonly string[],
  profile: Profile,
  knowledge: KnowledgeBase,
): EssentialGap[] =>
  [...new Set(roleIds)].flatMap((roleId) =>
    knowledge.roles.has(roleId)
      ? skillGap(roleId, profile, knowledge)
          .filter(
            ({ importance, state, skillId }) =>
              importance === 3 && state === 'missing' && knowledge.skills.get(skillId)?.kind !== 'attitude',
          )
          .map(({ skillId }) => ({ roleId, skillId }))
      : [],
  );

/** The rung of somebody who names none: that of the jobs they did, the lowest usual there. */
export function levelOf(profile: Profile, knowledge: KnowledgeBase): number | undefined {
  if (profile.level !== undefined) return profile.level;
  const usual = profile.pastRoles.flatMap(({ roleId }) => knowledge.roles.get(roleId)?.rqfTypical ?? []);
  return usual.length === 0 ? undefined : Math.min(...usual);
}
