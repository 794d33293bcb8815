/** Where one role stands for a person: shown, further down, ruled out by their words, or not near enough yet. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { HiddenBecause, Missing } from '../reasons.js';
import { fitRoles, type RoleFit } from './fitRoles.js';
import type { Profile } from './profile.js';
import { ruledOut } from './ruledOut.js';
import { type NeedMet, skillGap } from './skillGap.js';

export type RoleStanding =
  /** It fits: in the list, or further down than the list goes. */
  | { kind: 'fits'; fit: RoleFit }
  /** The person's own words hide it, and they can take them back. */
  | { kind: 'hidden'; because: HiddenBecause[] }
  /** They have done it, so new jobs come first. */
  | { kind: 'done-already' }
  /** Too little of it has been heard yet: what has, and what has not. Never "no". */
  | { kind: 'not-near-yet'; held: NeedMet[]; missing: Missing[] };

/** Every role there is fits in this: a role asked about by name is looked for beyond the list shown. */
const everyRole = Number.MAX_SAFE_INTEGER;

/** Needs below this are nice to have: nobody is told they lack them. */
const leastImportance = 2;

/**
 * Works out where a role stands, whether or not it was ever shown.
 * @throws when no role has the id: the caller named it, not the person
 */
export function whereRoleStands(roleId: string, profile: Profile, knowledge: KnowledgeBase): RoleStanding {
  const role = knowledge.roles.get(roleId);
  if (!role) throw new Error(`whereRoleStands: the knowledge base holds no role ${roleId}`);
  const because = ruledOut(role, profile, knowledge);
  if (because.length > 0) return { kind: 'hidden', because };
  const fit = fitRoles(profile, knowledge, { most: everyRole }).fits.find((one) => one.roleId === roleId);
  if (fit) return { kind: 'fits', fit };
  if (profile.pastRoles.some((one) => one.roleId === roleId)) return { kind: 'done-already' };
  const needs = skillGap(roleId, profile, knowledge);
  const lowest = Math.min(...role.rqfTypical);
  return {
    kind: 'not-near-yet',
    held: needs.filter((one) => one.state !== 'missing'),
    missing: [
      ...needs
        .filter((one) => one.state === 'missing' && one.importance >= leastImportance)
        .map(
          (one): Missing => ({
            kind: 'skill',
            skillId: one.skillId,
            importance: one.importance,
            unitIds: [],
          }),
        ),
      ...(profile.level !== undefined && profile.level < lowest
        ? [{ kind: 'level', needed: lowest, held: profile.level } as const]
        : []),
      ...role.requirementIds.map((requirementId): Missing => ({ kind: 'requirement', requirementId })),
    ],
  };
}
