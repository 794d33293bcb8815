/** What is changing for a sector, soonest first; what is no longer news is left out. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { HorizonItem } from '../knowledge/schema.js';
import { sectorAndAbove, sectorAndBelow } from '../knowledge/sectors.js';
import { isOver } from '../knowledge/standing.js';

/** The sectors a record of any kind is for. */
function sectorsOf(id: string, knowledge: KnowledgeBase): readonly string[] {
  if (knowledge.sectors.has(id)) return [id];
  const role = knowledge.roles.get(id);
  if (role) return role.sectorIds;
  const own =
    knowledge.funding.get(id)?.sectorIds ??
    knowledge.frameworks.get(id)?.sectorIds ??
    knowledge.resources.get(id)?.sectorIds;
  if (own) return own;
  if (knowledge.requirements.has(id))
    return [...knowledge.roles.values()]
      .filter((one) => one.requirementIds.includes(id))
      .flatMap((one) => one.sectorIds);
  const serves = knowledge.qualifications.get(id)?.servesRoleIds ?? [];
  return serves.flatMap((roleId) => knowledge.roles.get(roleId)?.sectorIds ?? []);
}

/** Whether an item is still news on a day: up to the day before it expires. */
export const isNews = (item: HorizonItem, today: string): boolean => item.expires > today;

/**
 * @param sectorIds none: everything that is news
 * @param today ISO date
 * @returns those for the sectors first, then those for everybody; within each, the soonest still to come first,
 * then what has happened, latest first
 */
export function whatChanges(
  sectorIds: readonly string[],
  knowledge: KnowledgeBase,
  today: string,
): readonly HorizonItem[] {
  const asked = new Set(
    sectorIds.flatMap((id) => [...sectorAndBelow(id, knowledge), ...sectorAndAbove(id, knowledge)]),
  );
  const isFor = (item: HorizonItem): boolean =>
    item.affects.some((id) => sectorsOf(id, knowledge).some((sector) => asked.has(sector)));
  const isForAll = (item: HorizonItem): boolean =>
    item.affects.every((id) => sectorsOf(id, knowledge).length === 0);
  const inTime = (a: HorizonItem, b: HorizonItem): number => {
    const [aPast, bPast] = [a.date < today, b.date < today];
    if (aPast !== bPast) return aPast ? 1 : -1;
    const sooner = a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1;
    return aPast ? -sooner : sooner;
  };
  const news = [...knowledge.horizon.values()].filter((item) => isNews(item, today) && !isOver(item));
  if (asked.size === 0) return news.sort(inTime);
  // What names the sector itself comes before what reaches it through money or a card for many.
  const isNamed = (item: HorizonItem): boolean => item.affects.some((id) => asked.has(id));
  const own = news.filter(isFor).sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || inTime(a, b));
  return [...own, ...news.filter((item) => isForAll(item) && !own.includes(item)).sort(inTime)];
}
