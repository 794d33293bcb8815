/** What has changed for a sector and what is coming; what is no longer news is left out. */
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

export type Changes = {
  /** What has happened, the latest first. */
  changed: readonly HorizonItem[];
  /** What is still to come, the nearest first. */
  coming: readonly HorizonItem[];
};

/** The last day a date may mean: "2027" is any day of that year. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/**
 * @param sectorIds none: everything that is news
 * @param today ISO date
 * @returns what has changed and what is coming; in each, items that name the sectors first, then those that reach them
 * through money or a card for many, then those for everybody, and each of these in time
 */
export function whatChanges(sectorIds: readonly string[], knowledge: KnowledgeBase, today: string): Changes {
  const asked = new Set(
    sectorIds.flatMap((id) => [...sectorAndBelow(id, knowledge), ...sectorAndAbove(id, knowledge)]),
  );
  const isFor = (item: HorizonItem): boolean =>
    item.affects.some((id) => sectorsOf(id, knowledge).some((sector) => asked.has(sector)));
  const isForAll = (item: HorizonItem): boolean =>
    item.affects.every((id) => sectorsOf(id, knowledge).length === 0);
  const isNamed = (item: HorizonItem): boolean => item.affects.some((id) => asked.has(id));
  const nearness = (item: HorizonItem): number =>
    asked.size === 0 || isNamed(item) ? 0 : isFor(item) ? 1 : 2;
  const news = [...knowledge.horizon.values()].filter(
    (item) => isNews(item, today) && !isOver(item) && (asked.size === 0 || isFor(item) || isForAll(item)),
  );
  const isPast = (item: HorizonItem): boolean => item.date < today;
  const byNearness = (a: HorizonItem, b: HorizonItem): number => nearness(a) - nearness(b);
  return {
    changed: news.filter(isPast).sort((a, b) => byNearness(a, b) || latestFirst(a, b)),
    coming: news.filter((item) => !isPast(item)).sort((a, b) => byNearness(a, b) || nearestFirst(a, b)),
  };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Soonest first; of one day by id. */
export const nearestFirst = (a: HorizonItem, b: HorizonItem): number =>
  inOrder(lastDay(a.date), lastDay(b.date)) || inOrder(a.id, b.id);
/** Latest first; a date that names only its year or month stands after the days in it. */
export const latestFirst = (a: HorizonItem, b: HorizonItem): number =>
  inOrder(b.date, a.date) || inOrder(a.id, b.id);
