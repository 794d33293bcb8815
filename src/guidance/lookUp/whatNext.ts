/** What somebody can do after a qualification, or from a role: the jobs it is for, the ways on, what to learn next. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { PathwayEdge, Qualification, RoleProfile } from '../knowledge/schema.js';
import { isOpen } from '../knowledge/standing.js';

export type WhatNext = {
  /** Jobs the qualification is for, or the role asked about. */
  roles: RoleProfile[];
  /** Ways on from there: up first, then across, then to another sector; one for each role reached. */
  leads: PathwayEdge[];
  /** Open qualifications of a higher level that serve the roles reached upwards. */
  qualifications: Qualification[];
};

const order: Record<PathwayEdge['type'], number> = { up: 0, across: 1, between: 2 };

const levelOf = ({ level, levelSystem }: Qualification): number =>
  typeof level === 'number' && levelSystem !== 'SCQF' ? level : 0;

/** @param after the qualifications meant, all of one level or none where a role was named */
export function whatNext(
  roleIds: readonly string[],
  after: readonly Qualification[],
  knowledge: KnowledgeBase,
): WhatNext {
  const from = new Set([...roleIds, ...after.flatMap((one) => one.servesRoleIds)]);
  const roles = [...from].flatMap((id) => knowledge.roles.get(id) ?? []);
  const reached = new Set<string>(from);
  const leads = roles
    .flatMap((role) => knowledge.edgesFrom.get(role.id) ?? [])
    .sort((a, b) => order[a.type] - order[b.type] || (a.id < b.id ? -1 : 1))
    .filter((edge) => !reached.has(edge.to) && reached.add(edge.to));
  const upwards = new Set(leads.filter((edge) => edge.type === 'up').map((edge) => edge.to));
  const least =
    after.length > 0
      ? Math.max(...after.map(levelOf))
      : Math.max(0, ...roles.map((role) => Math.min(...role.rqfTypical)));
  const qualifications = [...knowledge.qualifications.values()]
    .filter((one) => isOpen(one) && levelOf(one) > least && one.servesRoleIds.some((id) => upwards.has(id)))
    .sort((a, b) => levelOf(a) - levelOf(b) || (a.id < b.id ? -1 : 1));
  return { roles, leads, qualifications };
}
