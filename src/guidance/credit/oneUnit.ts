/**
 * One unit as a next step, without the whole qualification around it: the few that teach exactly what is asked for
 * (CG-04, CG-10), and the one that opens most of several roles.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Nation, Skill, Unit } from '../knowledge/schema.js';
import type { Profile } from '../matching/profile.js';
import { type Field, fieldOf, fieldRank, sectorsOf } from './ownField.js';
import { skillsOf } from './refresherOnly.js';
import { samenessOf } from './sameUnit.js';
import { essentialGaps, isOnOffer, levelOf, rungOf } from './unitsOnOffer.js';

export type Theme = NonNullable<Skill['theme']>;
export type LearningNeed = { skillIds: readonly string[] } | { theme: Theme };
export type NeedContext = {
  knowledge: KnowledgeBase;
  profile?: Profile | undefined;
  nation?: Nation | 'outside' | undefined;
  sectorIds?: readonly string[] | undefined;
  /** The person's level, 0 to 8. */
  level?: number | undefined;
};
export type UnitForNeed = {
  unitId: string;
  /** What of the need it teaches, and what else it teaches; skill ids. */
  teaches: readonly string[];
  besides: readonly string[];
  field: Field;
  /** Against the person's level; `near`: the same or the next. `unknown` where either is. */
  level: 'near' | 'lower' | 'higher' | 'unknown';
};

const mostUnits = 3;
/** A unit of which less is about the need teaches something else; one of which more is comes first. */
const leastShare = 0.5;
/** A unit of the own field that the own work has no use for comes after one for everybody that it has. */
const noUseAtWork = 2;

/** A unit weighed for one person and need. */
type Candidate = UnitForNeed & {
  unit: Unit;
  /** Rungs from their level; 1 where that is not known. */
  rungs: number;
  /** How much of it is about the need, above 0 to 1, and how much their work asks for that. */
  share: number;
  useAtWork: number;
  /** How far from their field and work. */
  distance: number;
};

/**
 * At most three open units that teach what is needed and little else: of the person's own field first, then about their
 * level, then what their work needs most. No two are equivalent. Where every unit held is mostly about other things, the
 * nearest of them, and `besides` tells. Empty where none is held: say so, and who to ask.
 */
export function unitsForNeed(need: LearningNeed, context: NeedContext): UnitForNeed[] {
  const { knowledge, profile } = context;
  const nation = context.nation ?? profile?.nation;
  const sectorIds = context.sectorIds ?? (profile ? sectorsOf(profile, knowledge) : []);
  const level = context.level ?? (profile ? levelOf(profile, knowledge) : undefined);
  const wanted = new Set('skillIds' in need ? need.skillIds : skillsOfTheme(need.theme, knowledge));
  const atWork = needsAtWork(profile, sectorIds, knowledge);

  const teaching = [...new Set([...wanted].flatMap((id) => knowledge.unitsForSkill.get(id) ?? []))];
  const all = teaching
    .filter((unit) => isOnOffer(unit, nation))
    .map((unit): Candidate => {
      const skills = skillsOf(unit);
      const teaches = skills.filter((id) => wanted.has(id));
      const field = fieldOf(unit, sectorIds, knowledge);
      const useAtWork = teaches.reduce((sum, id) => sum + (atWork.get(id) ?? 0), 0);
      return {
        unit,
        unitId: unit.id,
        teaches,
        besides: skills.filter((id) => !wanted.has(id)),
        field,
        ...stepTo(unit, level),
        share: teaches.length / skills.length,
        useAtWork,
        distance: fieldRank[field] + (atWork.size > 0 && useAtWork === 0 ? noUseAtWork : 0),
      };
    })
    .sort(compareCandidates);
  const aboutIt = all.filter((one) => one.share >= leastShare);
  return distinctOf(aboutIt.length > 0 ? aboutIt : all, knowledge).map(
    ({ unitId, teaches, besides, field, level: at }) => ({ unitId, teaches, besides, field, level: at }),
  );
}

const levelRank: Record<UnitForNeed['level'], number> = { near: 0, unknown: 1, lower: 2, higher: 2 };

const compareCandidates = (a: Candidate, b: Candidate): number =>
  Number(a.share <= leastShare) - Number(b.share <= leastShare) ||
  a.distance - b.distance ||
  levelRank[a.level] - levelRank[b.level] ||
  b.useAtWork - a.useAtWork ||
  b.share - a.share ||
  b.teaches.length - a.teaches.length ||
  a.rungs - b.rungs ||
  (a.unitId < b.unitId ? -1 : 1);

/** The first few, no two alike; what is written for other fields only where nothing nearer is held. */
function distinctOf(inOrder: readonly Candidate[], knowledge: KnowledgeBase): Candidate[] {
  const nearer = inOrder.filter((one) => one.field !== 'other');
  const chosen: Candidate[] = [];
  for (const one of nearer.length > 0 ? nearer : inOrder) {
    if (chosen.length === mostUnits) break;
    // Further from their field, and nothing in it that a nearer one does not teach.
    const nearerBy = chosen.filter((other) => fieldRank[other.field] < fieldRank[one.field]);
    const isTaught = one.teaches.every((id) => nearerBy.some(({ teaches }) => teaches.includes(id)));
    const isOther = chosen.every(({ unit }) => samenessOf(unit, one.unit, knowledge) === undefined);
    if (isOther && !isTaught) chosen.push(one);
  }
  return chosen;
}

const skillsOfTheme = (theme: Theme, knowledge: KnowledgeBase): string[] =>
  [...knowledge.skills.values()].flatMap((one) => (one.theme === theme ? [one.id] : []));

/** How much each skill matters in the jobs somebody has done; else in all jobs of their sectors. */
function needsAtWork(
  profile: Profile | undefined,
  sectorIds: readonly string[],
  knowledge: KnowledgeBase,
): ReadonlyMap<string, number> {
  const own = (profile?.pastRoles ?? []).flatMap(({ roleId }) => knowledge.roles.get(roleId) ?? []);
  const inSectors = [...knowledge.roles.values()].filter((role) =>
    role.sectorIds.some((id) => sectorIds.includes(id)),
  );
  const weights = new Map<string, number>();
  for (const { needs } of own.length > 0 ? own : inSectors)
    for (const { skillId, importance } of needs)
      weights.set(skillId, Math.max(importance, weights.get(skillId) ?? 0));
  return weights;
}

function stepTo(unit: Unit, level: number | undefined): Pick<Candidate, 'level' | 'rungs'> {
  const rung = rungOf(unit);
  if (rung === undefined || level === undefined) return { level: 'unknown', rungs: 1 };
  const by = rung - level;
  return { level: by < 0 ? 'lower' : by > 1 ? 'higher' : 'near', rungs: Math.abs(by) };
}

export type ThemeAtWork = { theme: Theme; skillIds: readonly string[]; importance: 1 | 2 | 3 };

/** Themes a role asks for, the most important first, then by how much of it each is; for "learn more in my own job". */
export function themesFor(roleId: string, knowledge: KnowledgeBase): ThemeAtWork[] {
  const themes = new Map<Theme, ThemeAtWork>();
  for (const { skillId, importance } of knowledge.roles.get(roleId)?.needs ?? []) {
    const theme = knowledge.skills.get(skillId)?.theme;
    if (theme === undefined) continue;
    const one = themes.get(theme);
    themes.set(theme, {
      theme,
      skillIds: [...(one?.skillIds ?? []), skillId],
      importance: one !== undefined && one.importance > importance ? one.importance : importance,
    });
  }
  return [...themes.values()].sort(
    (a, b) =>
      b.importance - a.importance || b.skillIds.length - a.skillIds.length || (a.theme < b.theme ? -1 : 1),
  );
}

export type ClosedAt = { roleId: string; skillIds: readonly string[] };
export type OpensMost = {
  unitId: string;
  /** Essential gaps it closes, for each role it closes any of, in the order of the roles. */
  closes: readonly ClosedAt[];
  /** Roles of which it closes none. */
  closesNoneOf: readonly string[];
};

/**
 * The one unit on offer that closes most essential gaps over several roles: most of all of them, then in most roles, then
 * the one least about other things. A skill that two roles ask for counts twice: it opens both.
 * @returns undefined where nothing essential is missing, or no unit held teaches any of it
 */
export function unitThatOpensMost(
  profile: Profile,
  roleIds: readonly string[],
  knowledge: KnowledgeBase,
): OpensMost | undefined {
  const gaps = essentialGaps(roleIds, profile, knowledge);
  const within = reachOf(profile, roleIds, knowledge);
  const missing = new Set(gaps.map((one) => one.skillId));
  const units = new Set([...missing].flatMap((id) => knowledge.unitsForSkill.get(id) ?? []));
  const [first] = [...units]
    .filter((unit) => isOnOffer(unit, profile.nation) && (rungOf(unit) ?? 0) <= within)
    .map((unit) => {
      const skills = new Set(skillsOf(unit));
      const closed = gaps.filter((one) => skills.has(one.skillId));
      return {
        unit,
        closes: byRole(closed),
        count: closed.length,
        share: [...skills].filter((id) => missing.has(id)).length / skills.size,
        field: fieldRank[fieldOf(unit, sectorsOfRoles(roleIds, knowledge), knowledge)],
      };
    })
    .sort(
      (a, b) =>
        b.count - a.count ||
        b.closes.length - a.closes.length ||
        a.field - b.field ||
        b.share - a.share ||
        (a.unit.id < b.unit.id ? -1 : 1),
    );
  if (first === undefined) return undefined;
  const closing = new Set(first.closes.map((one) => one.roleId));
  return {
    unitId: first.unit.id,
    closes: first.closes,
    closesNoneOf: [...new Set(roleIds)].filter((id) => !closing.has(id)),
  };
}

/** Gaps under the role they are of. */
export function byRole(gaps: readonly { roleId: string; skillId: string }[]): ClosedAt[] {
  const roles = new Map<string, string[]>();
  for (const { roleId, skillId } of gaps) roles.set(roleId, [...(roles.get(roleId) ?? []), skillId]);
  return [...roles].map(([roleId, skillIds]) => ({ roleId, skillIds }));
}

/** The highest level worth offering: one above their own, or what the roles usually ask for. */
export const reachOf = (profile: Profile, roleIds: readonly string[], knowledge: KnowledgeBase): number =>
  Math.max(
    (levelOf(profile, knowledge) ?? 0) + 1,
    ...roleIds.flatMap((id) => knowledge.roles.get(id)?.rqfTypical ?? []),
  );

export const sectorsOfRoles = (roleIds: readonly string[], knowledge: KnowledgeBase): string[] => [
  ...new Set(roleIds.flatMap((id) => knowledge.roles.get(id)?.sectorIds ?? [])),
];
