/** Employers and colleges that built training together, by sector. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Partnership } from '../knowledge/schema.js';
import { isInSector } from '../knowledge/sectors.js';

/**
 * @param sectorId none: all of them
 * @returns in id order; `hasQuality`: some quality signal is held for one of its providers. No signal is said aloud,
 * so that a name here is never taken for a recommendation.
 */
export const partnershipsIn = (
  sectorId: string | undefined,
  knowledge: KnowledgeBase,
): { partnership: Partnership; hasQuality: boolean }[] =>
  [...knowledge.partnerships.values()]
    .filter((one) => sectorId === undefined || isInSector([one.sectorId], sectorId, knowledge))
    .map((partnership) => ({
      partnership,
      hasQuality: partnership.providerIds.some(
        (id) => (knowledge.providers.get(id)?.quality ?? []).length > 0,
      ),
    }));
