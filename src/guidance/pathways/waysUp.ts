/** The steps from one role to another along pathways: no step is closed, some are "not yet". */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { PathwayEdge, RoleProfile } from '../knowledge/schema.js';

/** One step of a ladder. `why` is the pathway's own sentence; it stays in the record `edgeId` names. */
export type Hop = {
  edgeId: string;
  from: string;
  to: string;
  type: PathwayEdge['type'];
  workBased: boolean;
  /** Units that bridge the gap. */
  bridging: string[];
  months?: [number, number];
};

/** Going up is the plainest way; crossing to another sector asks most of a person. */
const effort: Record<PathwayEdge['type'], number> = { up: 10, across: 12, between: 15 };
/** A longer ladder would be no plan: the highest roles are five steps from entry. */
const mostHops = 8;

const hopOf = (edge: PathwayEdge): Hop => ({
  edgeId: edge.id,
  from: edge.from,
  to: edge.to,
  type: edge.type,
  workBased: edge.workBased,
  bridging: [...edge.bridging],
  ...(edge.typicalMonths === undefined ? {} : { months: edge.typicalMonths }),
});

/** Whether two roles are of one sector, or one of a sector that is part of the other's. */
export function sharesSector(roleIdA: string, roleIdB: string, knowledge: KnowledgeBase): boolean {
  const first = knowledge.roles.get(roleIdA)?.sectorIds ?? [];
  const second = knowledge.roles.get(roleIdB)?.sectorIds ?? [];
  const parentOf = (id: string): string | undefined => knowledge.sectors.get(id)?.parent;
  return first.some((a) => second.some((b) => a === b || parentOf(a) === b || parentOf(b) === a));
}

/**
 * Roles on the way up to a role, and roles of its own sector on a lower rung: what somebody who has done it has
 * left behind.
 */
export function rolesBelow(roleId: string, knowledge: KnowledgeBase): Set<string> {
  const below = new Set<string>();
  const open = [roleId];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const edge of knowledge.edgesTo.get(at) ?? [])
      if (edge.type === 'up' && edge.from !== roleId && !below.has(edge.from)) {
        below.add(edge.from);
        open.push(edge.from);
      }
  const role = knowledge.roles.get(roleId);
  if (role)
    for (const other of knowledge.roles.values())
      if (
        rungOf(other) < rungOf(role) &&
        Math.min(...other.rqfTypical) < Math.min(...role.rqfTypical) &&
        sharesSector(other.id, roleId, knowledge)
      )
        below.add(other.id);
  return below;
}

/** How far up a role stands, by its stage; a professional role is a way of its own beside leading ones. */
export const rungOf = (role: RoleProfile): number =>
  ({ 'pre-entry': 1, entry: 1, developing: 2, experienced: 3, leading: 4, professional: 4 })[role.stage];

const isEntry = (role: RoleProfile): boolean => role.stage === 'entry' || role.stage === 'pre-entry';

/**
 * The shortest chain of pathways to a role; among equals the one with less crossing, then the lower ids.
 * @param fromRoleId where the person is; undefined starts from the nearest entry role of the same family
 * @param options `workBasedOnly`: no step that needs full-time study
 * @returns the steps in order; empty when already there, or when no chain is held
 */
export function ladder(
  fromRoleId: string | undefined,
  toRoleId: string,
  knowledge: KnowledgeBase,
  options: { workBasedOnly?: boolean } = {},
): Hop[] {
  const goal = knowledge.roles.get(toRoleId);
  if (!goal || fromRoleId === toRoleId || (fromRoleId === undefined && isEntry(goal))) return [];
  const sectorsOf = (role: RoleProfile): Set<string> =>
    new Set(role.sectorIds.map((id) => knowledge.sectors.get(id)?.family ?? id));
  const goalSectors = sectorsOf(goal);
  const starts = (role: RoleProfile): boolean =>
    fromRoleId === undefined
      ? isEntry(role) && [...sectorsOf(role)].some((family) => goalSectors.has(family))
      : role.id === fromRoleId;

  // Searched backwards from the goal, by effort; the base holds a few hundred pathways at most.
  type Way = { effort: number; hops: number; next?: PathwayEdge };
  const best = new Map<string, Way>([[toRoleId, { effort: 0, hops: 0 }]]);
  const open = new Set([toRoleId]);
  while (open.size > 0) {
    let at: string | undefined;
    for (const id of open) {
      const way = best.get(id);
      const least = at === undefined ? undefined : best.get(at);
      if (way && (!least || way.effort < least.effort || (way.effort === least.effort && id < (at ?? ''))))
        at = id;
    }
    if (at === undefined) break;
    open.delete(at);
    const here = best.get(at);
    const role = knowledge.roles.get(at);
    if (!here || !role) continue;
    if (at !== toRoleId && starts(role)) return follow(at, best);
    if (here.hops >= mostHops) continue;
    for (const edge of knowledge.edgesTo.get(at) ?? []) {
      if (options.workBasedOnly && !edge.workBased) continue;
      // Nobody climbs by going down: a step to a lower level is a way to that job, never through it.
      if (at !== toRoleId && isLower(role, knowledge.roles.get(edge.from))) continue;
      const way = { effort: here.effort + effort[edge.type], hops: here.hops + 1, next: edge };
      const known = best.get(edge.from);
      if (
        known &&
        (known.effort < way.effort || (known.effort === way.effort && (known.next?.id ?? '') <= edge.id))
      )
        continue;
      best.set(edge.from, way);
      open.add(edge.from);
    }
  }
  return [];
}

const isLower = (role: RoleProfile, than: RoleProfile | undefined): boolean =>
  than !== undefined && Math.max(...role.rqfTypical) < Math.min(...than.rqfTypical);

function follow(start: string, best: ReadonlyMap<string, { next?: PathwayEdge }>): Hop[] {
  const hops: Hop[] = [];
  for (let edge = best.get(start)?.next; edge && hops.length < mostHops; edge = best.get(edge.to)?.next)
    hops.push(hopOf(edge));
  return hops;
}
