/** V3: pathways make sense, and going up never leads back. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import { type RoleProfile, stages } from '../schema.js';
import type { Report } from './report.js';

const lowest = (role: RoleProfile): number => Math.min(...role.rqfTypical);
const highest = (role: RoleProfile): number => Math.max(...role.rqfTypical);

export function everyPathwayMakesSense(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const edge = knowledge.pathways.get(one.id);
  if (!edge) return;
  const from = knowledge.roles.get(edge.from);
  const to = knowledge.roles.get(edge.to);
  if (!from || !to) return;
  if (edge.type === 'up') {
    const rises = stages.indexOf(to.stage) > stages.indexOf(from.stage) || highest(to) > highest(from);
    if (!rises)
      report(one, 'V3', 'goes up without a higher stage or level', 'Use across, or correct the roles.');
    if (climbsBack(knowledge, edge.to, edge.from))
      report(one, 'V3', 'going up leads back to where it began', 'Break the circle of up pathways.');
  }
  if (edge.type === 'across' && Math.abs(lowest(from) - lowest(to)) > 1)
    report(one, 'V3', 'goes across more than one level', 'Use up, or correct the levels.');
  if (edge.type === 'between' && from.sectorIds.every((id) => to.sectorIds.includes(id)))
    report(one, 'V3', 'goes between sectors but stays in the same one', 'Use up or across.');
}

/** Whether `up` pathways lead from one role to another. */
function climbsBack(knowledge: KnowledgeBase, from: string, to: string): boolean {
  const reached = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (reached.has(next)) continue;
    reached.add(next);
    for (const further of knowledge.edgesFrom.get(next) ?? [])
      if (further.type === 'up') open.push(further.to);
  }
  return false;
}
