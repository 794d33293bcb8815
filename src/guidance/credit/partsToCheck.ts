/** Which units the work of a job may count towards: those that a check of prior learning is held against. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification, RoleProfile, Unit } from '../knowledge/schema.js';
import { unitIdsOf } from '../knowledge/sectors.js';
import { isOpen, isOver } from '../knowledge/standing.js';
import { skillsOf } from './refresherOnly.js';

export type PartsToCheck = {
  /** The qualification most of them are of; undefined where none is held with its units. */
  qualification: Qualification | undefined;
  units: readonly Unit[];
};

/** Enough for a table on a phone. */
const most = 10;
/** With fewer units that are ever certificated, topics are shown as well. */
const enough = 3;

/**
 * The units of one qualification for the job, then units of the job's field that are drawn from national standards; topics
 * to learn only where there is little else. Of units that stand for one another the first is enough.
 * @param options `towards`: the qualification somebody named; `level`: the level they named; `scottish`: whether Scottish qualifications are meant
 */
export function partsToCheck(
  role: RoleProfile,
  knowledge: KnowledgeBase,
  options: { towards?: Qualification | undefined; level?: number; scottish?: boolean } = {},
): PartsToCheck {
  const qualification = options.towards ?? usualFor(role, knowledge, options);
  const own = qualification ? unitsWithTopics(qualification, knowledge) : [];
  if (options.towards !== undefined && own.length > 0)
    return { qualification, units: own.slice(0, mostOfOne) };
  const needs = new Set(role.needs.map((one) => one.skillId));
  const family = role.id.split('-')[1] ?? '';
  const used = (unit: Unit): number => {
    const built = skillsOf(unit);
    return built.filter((id) => needs.has(id)).length / Math.max(1, built.length);
  };
  const ofField = [...knowledge.units.values()]
    .filter((unit) => isOpen(unit) && unit.levelSystem !== 'SCQF' && unit.id.startsWith(`UNI-${family}-`))
    .filter((unit) => used(unit) >= half)
    .sort((a, b) => used(b) - used(a) || (a.id < b.id ? -1 : 1));
  const certificated = distinct([
    ...own,
    ...ofField.filter((unit) => unit.basis === 'regulated-unit'),
    ...ofField.filter((unit) => unit.basis === 'nos-derived'),
  ]);
  const topics = ofField.filter((unit) => unit.basis === 'learning-block');
  return {
    qualification,
    units: (certificated.length >= enough ? certificated : distinct([...certificated, ...topics])).slice(
      0,
      Math.max(most, Math.min(own.length, mostOfOne)),
    ),
  };
}
/** A whole qualification is shown where that is not too long to read. */
const mostOfOne = 16;
/** A unit is of the job's field when at least half of what it builds is of use in the job. */
const half = 0.5;

function distinct(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const name = unit.equivGroup ?? unit.title.toLowerCase();
    return !seen.has(name) && seen.add(name);
  });
}

const unitsWithTopics = (one: Qualification, knowledge: KnowledgeBase): Unit[] =>
  unitIdsOf(one)
    .flatMap((id) => knowledge.units.get(id) ?? [])
    .filter((unit) => skillsOf(unit).length > 0);

/** The open qualification of which most units are known, at the job's own level and among its usual ones first. */
function usualFor(
  role: RoleProfile,
  knowledge: KnowledgeBase,
  { level = Math.max(...role.rqfTypical), scottish = false }: { level?: number; scottish?: boolean },
): Qualification | undefined {
  const apart = (one: Qualification): number =>
    typeof one.level === 'number' ? Math.abs(one.level - level) : 1;
  return [...knowledge.qualifications.values()]
    .filter(
      (one) =>
        one.servesRoleIds.includes(role.id) &&
        !isOver(one) &&
        one.levelSystem === (scottish ? 'SCQF' : 'RQF'),
    )
    .map((one) => ({ one, units: unitsWithTopics(one, knowledge).length }))
    .filter(({ units }) => units > 1)
    .sort(
      (a, b) =>
        apart(a.one) - apart(b.one) ||
        Number(role.usualQualIds.includes(b.one.id)) - Number(role.usualQualIds.includes(a.one.id)) ||
        b.units - a.units ||
        (a.one.id < b.one.id ? -1 : 1),
    )[0]?.one;
}
