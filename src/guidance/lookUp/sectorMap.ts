/** The map of a sector: who works on which rung, and every way on from there. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { type PathwayEdge, type RoleProfile, stages } from '../knowledge/schema.js';
import { isInSector } from '../knowledge/sectors.js';
import { isOpen } from '../knowledge/standing.js';

export type Rung = {
  stage: RoleProfile['stage'];
  /** By lowest usual level, then by id. */
  roles: { role: RoleProfile; leads: readonly PathwayEdge[] }[];
};

/** Rungs from the first to the last; rungs nobody of the sector stands on are left out. */
export function sectorMap(sectorId: string, knowledge: KnowledgeBase): Rung[] {
  const roles = [...knowledge.roles.values()].filter(
    (role) => isInSector(role.sectorIds, sectorId, knowledge) && isOpen(role),
  );
  return stages.flatMap((stage) => {
    const here = roles
      .filter((role) => role.stage === stage)
      .sort((a, b) => Math.min(...a.rqfTypical) - Math.min(...b.rqfTypical) || (a.id < b.id ? -1 : 1))
      .map((role) => ({ role, leads: knowledge.edgesFrom.get(role.id) ?? [] }));
    return here.length > 0 ? [{ stage, roles: here }] : [];
  });
}
