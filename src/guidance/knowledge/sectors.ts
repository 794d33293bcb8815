/** Which sectors a sector takes in, and what belongs to them. */
import type { KnowledgeBase } from './knowledgeBase.js';

/** A sector and every sector below it; the sector alone where it has none. */
export function sectorAndBelow(sectorId: string, knowledge: KnowledgeBase): ReadonlySet<string> {
  const found = new Set([sectorId]);
  // A set grows while it is read: sectors below those below are taken in too.
  for (const id of found)
    for (const sector of knowledge.sectors.values()) if (sector.parent === id) found.add(sector.id);
  return found;
}

/** A sector and every sector above it. */
export function sectorAndAbove(sectorId: string, knowledge: KnowledgeBase): ReadonlySet<string> {
  const found = new Set([sectorId]);
  for (const id of found) {
    const parent = knowledge.sectors.get(id)?.parent;
    if (parent !== undefined) found.add(parent);
  }
  return found;
}

/** Whether any of a record's sectors is this one or one below it. */
export const isInSector = (
  sectorIds: readonly string[],
  sectorId: string,
  knowledge: KnowledgeBase,
): boolean => {
  const within = sectorAndBelow(sectorId, knowledge);
  return sectorIds.some((id) => within.has(id));
};
