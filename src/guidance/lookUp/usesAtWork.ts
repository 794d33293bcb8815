/** Where somebody would use what a unit teaches: the line of sight from learning to work (TW-03). */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Unit } from '../knowledge/schema.js';
import { unitIdsOf } from '../knowledge/sectors.js';

/** A use that is written down for the unit, or a duty of a job that one of its qualifications is for. */
export type UseAtWork = { use: string; inRole?: string };

/**
 * Uses of a unit, those written for it first; else what people do in the jobs its qualifications serve, one duty a job.
 * @param most no more than so many
 */
export function usesAtWork(unit: Unit, knowledge: KnowledgeBase, most = 3): UseAtWork[] {
  if (unit.useAtWork.length > 0) return unit.useAtWork.slice(0, most).map((use) => ({ use }));
  const roleIds = [...knowledge.qualifications.values()]
    .filter((one) => unitIdsOf(one).includes(unit.id))
    .flatMap((one) => one.servesRoleIds);
  return [...new Set(roleIds)]
    .flatMap((id) => knowledge.roles.get(id) ?? [])
    .flatMap((role) => (role.duties[0] === undefined ? [] : [{ use: role.duties[0], inRole: role.title }]))
    .slice(0, most);
}
