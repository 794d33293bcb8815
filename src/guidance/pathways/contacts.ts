/** Which contacts suit somebody: by what they need, where they are and how old they are. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Nation, Need, Resource } from '../knowledge/schema.js';
import { isOver } from '../knowledge/standing.js';

export type AgeBand = 'under-13' | '13-15' | '16-18' | '19-24' | '25-plus';

/** The youngest and oldest somebody in the band may be, in years. */
const yearsOf: Record<AgeBand, { from: number; to: number }> = {
  'under-13': { from: 0, to: 12 },
  '13-15': { from: 13, to: 15 },
  '16-18': { from: 16, to: 18 },
  '19-24': { from: 19, to: 24 },
  '25-plus': { from: 25, to: 120 },
};

/** A nation as a person gives it; `undefined` while it is not known. */
export type WhereSomebodyIs = Exclude<Nation, 'UK'> | 'outside' | undefined;

/**
 * The contacts for a need, in rank order. Where the nation is unknown only UK-wide ones are given: a number that
 * does not answer where the person lives is worse than none (facts B10).
 * Lines for children and young people are given only to somebody known to be one.
 */
export function contactsFor(
  knowledge: KnowledgeBase,
  need: Need,
  nation: WhereSomebodyIs,
  age: AgeBand | undefined,
): readonly Resource[] {
  return (knowledge.resourcesFor.get(need) ?? []).filter((resource) => {
    if (isOver(resource)) return false;
    const serves =
      resource.nation.includes('UK') ||
      (nation !== undefined && nation !== 'outside' && resource.nation.includes(nation)) ||
      (['EN', 'WA', 'SC', 'NI'] as const).every((one) => resource.nation.includes(one));
    if (!serves) return false;
    const { ageMin, ageMax } = resource;
    if (ageMin === undefined && ageMax === undefined) return true;
    // A line for the young is shown to somebody known to be young; a service for adults to anyone not known not to be.
    if (age === undefined) return ageMax === undefined;
    const years = yearsOf[age];
    return years.from <= (ageMax ?? 200) && years.to >= (ageMin ?? 0);
  });
}

/**
 * Contacts for a need in every nation, each with the nations it serves: for a need that cannot wait for "where are
 * you", where a number may be given as long as it says where it answers.
 */
export const contactsInEveryNation = (knowledge: KnowledgeBase, need: Need): readonly Resource[] =>
  (knowledge.resourcesFor.get(need) ?? []).filter(
    (resource) => resource.phone !== undefined && !resource.nation.includes('UK'),
  );

/** Young enough that school, college or council come before services for adults of 18 or over. */
export const isYoung = (age: AgeBand | undefined): boolean => isUnder16(age) || age === '16-18';

/** Younger than sixteen: school comes first, and no referral to adult services. */
export const isUnder16 = (age: AgeBand | undefined): boolean => age === 'under-13' || age === '13-15';
