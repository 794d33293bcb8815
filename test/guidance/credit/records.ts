/** The real base for tests of credit, and a way to look at it with a record changed. */
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import type { Qualification, Requirement, Unit } from '../../../src/guidance/knowledge/schema.js';
import { linkReal } from '../knowledge/planting.js';

export { today } from '../knowledge/planting.js';
export const knowledge: KnowledgeBase = linkReal().knowledge;

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const record = map.get(id);
  if (record === undefined) throw new Error(`no record ${id} in the knowledge base`);
  return record;
}
export const unit = (id: string): Unit => found(knowledge.units, id);
export const qualification = (id: string): Qualification => found(knowledge.qualifications, id);

/** The base with units, qualifications or requirements changed or added; the real one is left as it is. */
export function withRecords(changed: {
  units?: readonly Unit[];
  qualifications?: readonly Qualification[];
  requirements?: readonly Requirement[];
}): KnowledgeBase {
  const over = <T extends { id: string }>(
    map: ReadonlyMap<string, T>,
    records: readonly T[] = [],
  ): ReadonlyMap<string, T> => new Map([...map, ...records.map((one) => [one.id, one] as const)]);
  return {
    ...knowledge,
    units: over(knowledge.units, changed.units),
    qualifications: over(knowledge.qualifications, changed.qualifications),
    requirements: over(knowledge.requirements, changed.requirements),
  };
}
export const requirement = (id: string): Requirement => found(knowledge.requirements, id);
