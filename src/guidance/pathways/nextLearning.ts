/** The next things to learn towards a role: at most three, the first closing what matters most. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification, Unit } from '../knowledge/schema.js';
import { isOpen } from '../knowledge/standing.js';
import type { Profile } from '../matching/profile.js';
import { skillGap } from '../matching/skillGap.js';
import type { LearningReason } from '../reasons.js';
import { ladder, sharesSector } from './waysUp.js';

export type NextLearning = {
  /** One of the two. */
  unitId?: string;
  qualificationId?: string;
  because: LearningReason[];
  /** Roles that open after this one, when the goal is more than a step away. */
  then?: string[];
};

const most = 3;
const rungOf = (level: Unit['level'] | null): number => (typeof level === 'number' ? level : 0);

/**
 * The unit that closes the most important gaps, then one qualification at work and one at a college where both
 * are held and fit; units fill what is left. A qualification more than one level above the person is "not
 * yet": the one for the next step on the ladder is given in its place.
 * @param options `isUnder19`: known to be young enough for study at 16 to 19, such as a T Level
 */
export function nextLearning(
  roleId: string,
  profile: Profile,
  knowledge: KnowledgeBase,
  options: { isUnder19?: boolean } = {},
): NextLearning[] {
  const goal = knowledge.roles.get(roleId);
  if (!goal) return [];
  const from = profile.pastRoles.find((one) => one.roleId !== roleId)?.roleId;
  const hops = ladder(from, roleId, knowledge, { workBasedOnly: profile.noFullTimeStudy });
  const level = profile.level ?? levelOfPast(profile, knowledge);
  const goalLevel = Math.min(...goal.rqfTypical);
  const isNotYet = level !== undefined ? goalLevel > level + 1 : hops.length > 1 && goalLevel > 3;
  const firstHop = hops[0];
  const aim =
    isNotYet && firstHop && knowledge.roles.has(firstHop.to)
      ? (knowledge.roles.get(firstHop.to) ?? goal)
      : goal;
  const then = aim === goal ? undefined : hops.slice(1).map((hop) => hop.to);
  const onTheWay: LearningReason[] =
    aim === goal
      ? [{ kind: 'leads-to-role', roleId: goal.id }]
      : [{ kind: 'step-on-the-way', roleId: aim.id, towardsRoleId: goal.id }];

  const units = unitsFor(aim.id, profile, knowledge, Math.max((level ?? 0) + 1, ...aim.rqfTypical));
  const found: NextLearning[] = [];
  const addUnit = (one: { unit: Unit; closes: string[] } | undefined): void => {
    if (one) found.push({ unitId: one.unit.id, because: [{ kind: 'closes-gaps', skillIds: one.closes }] });
  };
  addUnit(units[0]);
  const fitting = qualificationsFor(aim.id, profile, knowledge, level).filter(
    (one) => one.kind !== 'tlevel' || options.isUnder19 === true,
  );
  const atWork = fitting.find((one) => one.workBased);
  const atCollege = profile.noFullTimeStudy ? undefined : fitting.find((one) => !one.workBased);
  for (const one of [atWork, atCollege])
    if (one)
      found.push({
        qualificationId: one.id,
        because: onTheWay,
        ...(then === undefined || then.length === 0 ? {} : { then }),
      });
  for (const one of units.slice(1)) if (found.length < most) addUnit(one);
  return found.slice(0, most);
}

/** The level usual in the highest job somebody has done, where they named no certificate. */
function levelOfPast(profile: Profile, knowledge: KnowledgeBase): number | undefined {
  const levels = profile.pastRoles.flatMap((one) => knowledge.roles.get(one.roleId)?.rqfTypical ?? []);
  return levels.length === 0 ? undefined : Math.min(...levels);
}

/** Units that close gaps, chosen one after the other so that no two close the same. */
function unitsFor(
  roleId: string,
  profile: Profile,
  knowledge: KnowledgeBase,
  highest: number,
): { unit: Unit; closes: string[] }[] {
  const gaps = new Map(
    skillGap(roleId, profile, knowledge)
      // An attitude is shown, not taught: no unit is offered to make somebody patient.
      .filter((one) => one.state === 'missing' && knowledge.skills.get(one.skillId)?.kind !== 'attitude')
      .map((one) => [one.skillId, one.importance]),
  );
  const role = knowledge.roles.get(roleId);
  const bridging = new Set(
    profile.pastRoles.flatMap((past) =>
      (knowledge.edgesFrom.get(past.roleId) ?? [])
        .filter((edge) => edge.to === roleId)
        .flatMap((edge) => edge.bridging),
    ),
  );
  const needed = new Set((role?.needs ?? []).map((need) => need.skillId));
  const candidates = new Map<string, { unit: Unit; skillIds: Set<string> }>();
  for (const skillId of gaps.keys()) {
    for (const unit of knowledge.unitsForSkill.get(skillId) ?? []) {
      // A part of which only the title is known tells nobody what they would learn.
      if (unit.levelSystem === 'SCQF' || (unit.level === null && unit.outcomes.length === 0)) continue;
      if (rungOf(unit.level) > highest || !isOpen(unit)) continue;
      if (!suitsNation(unit.nation, profile) || isWrittenForOthers(unit, roleId, knowledge)) continue;
      const one = candidates.get(unit.id) ?? { unit, skillIds: new Set<string>() };
      one.skillIds.add(skillId);
      candidates.set(unit.id, one);
    }
  }
  const chosen: { unit: Unit; closes: string[] }[] = [];
  while (chosen.length < most && candidates.size > 0) {
    const worth = ({ unit, skillIds }: { unit: Unit; skillIds: Set<string> }): number => {
      let sum = 0;
      // Essentials first: one essential outweighs two useful ones.
      for (const id of skillIds) sum += (gaps.get(id) ?? 0) ** 2;
      // A unit mostly about things the role has no use for is worth that much less.
      sum *= shareOfUse(unit, needed);
      // Written for other fields, its examples would be strange here: "count who can give naloxone training".
      if (isOfOtherFields(unit, roleId, knowledge)) sum *= 0.5;
      // Where only title and level are known, nobody can say what is learnt; of this field, it is still the less strange.
      if (unit.outcomes.length === 0) sum *= 0.55;
      // A unit this role's pathway names as the bridge, or that is close to its level, comes before a distant one.
      if (bridging.has(unit.id)) sum *= 1.25;
      const nearest = Math.min(
        // Where no source gives its level, it is neither near nor distant.
        ...(role?.rqfTypical ?? [2]).map((at) =>
          unit.level === null ? 0 : Math.abs(at - rungOf(unit.level)),
        ),
      );
      return sum - nearest * 0.1;
    };
    const [first] = [...candidates.values()].sort(
      (a, b) => worth(b) - worth(a) || (a.unit.id < b.unit.id ? -1 : 1),
    );
    if (!first || first.skillIds.size === 0) break;
    const closes = [...first.skillIds].sort(
      (a, b) => (gaps.get(b) ?? 0) - (gaps.get(a) ?? 0) || (a < b ? -1 : 1),
    );
    chosen.push({ unit: first.unit, closes });
    candidates.delete(first.unit.id);
    for (const one of candidates.values()) for (const id of closes) one.skillIds.delete(id);
    for (const id of closes) gaps.delete(id);
  }
  return chosen;
}

/** What share of the skills a unit builds the role makes use of, 0 to 1. */
function shareOfUse(unit: Unit, needed: ReadonlySet<string>): number {
  const built = new Set([...unit.skillIds, ...unit.outcomes.flatMap((one) => one.skillIds)]);
  return built.size === 0 ? 0 : [...built].filter((id) => needed.has(id)).length / built.size;
}

/**
 * Whether a unit belongs to other sectors' certificates: "working relationships in logistics operations" teaches
 * teamwork, but not to a nursery worker. A learning block of ours is written for whoever needs the skill.
 */
function isWrittenForOthers(unit: Unit, roleId: string, knowledge: KnowledgeBase): boolean {
  if (unit.basis === 'learning-block') return false;
  const served = servedBy(unit, knowledge);
  if (served.length > 0) return !served.some((id) => id === roleId || sharesSector(id, roleId, knowledge));
  // With no certificate held to tell whose it is, only a skill of its own field can.
  return unit.skillIds.every((id) => id.startsWith('SKL-COM-'));
}

/** Whether the ways that name a unit all lead elsewhere: it still teaches the skill, after units nearer by. */
function isOfOtherFields(unit: Unit, roleId: string, knowledge: KnowledgeBase): boolean {
  const served = servedBy(unit, knowledge);
  const familyOf = (id: string): string | undefined =>
    knowledge.sectors.get(knowledge.roles.get(id)?.sectorIds[0] ?? '')?.family;
  return served.length > 0 && !served.some((id) => familyOf(id) === familyOf(roleId));
}

const servedIn = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>();

/** Roles whose qualifications hold a unit, or whose ways in name it; worked out once for a base. */
function servedBy(unit: Unit, knowledge: KnowledgeBase): readonly string[] {
  let served = servedIn.get(knowledge);
  if (!served) {
    const roles = new Map<string, string[]>();
    const add = (unitId: string, roleIds: readonly string[]): void => {
      const known = roles.get(unitId);
      if (known) known.push(...roleIds);
      else roles.set(unitId, [...roleIds]);
    };
    for (const one of knowledge.qualifications.values())
      for (const { unitId } of one.unitIds) add(unitId, one.servesRoleIds);
    for (const one of knowledge.units.values())
      for (const [qan, qualification] of knowledge.qualificationByNumber)
        if (one.awardingRef?.includes(qan)) add(one.id, qualification.servesRoleIds);
    for (const edge of knowledge.pathways.values())
      for (const unitId of edge.bridging) add(unitId, [edge.to]);
    served = roles;
    servedIn.set(knowledge, served);
  }
  return served.get(unit.id) ?? [];
}

/** A certificate at or below the level somebody holds, in a sector they have worked in, is behind them. */
const isHeldAlready = (
  one: Qualification,
  roleId: string,
  profile: Profile,
  knowledge: KnowledgeBase,
): boolean =>
  profile.level !== undefined &&
  rungOf(one.level) <= profile.level &&
  profile.pastRoles.some((past) => sharesSector(past.roleId, roleId, knowledge));

const suitsNation = (nations: readonly string[], profile: Profile): boolean =>
  profile.nation === undefined || nations.includes('UK') || nations.includes(profile.nation);

/** A card or licence is a requirement, not a way in; it is shown with the role. */
const leadsIn = new Set<Qualification['kind']>([
  'award',
  'certificate',
  'diploma',
  'apprenticeship',
  'tlevel',
  'hnc',
  'hnd',
  'degree',
  'status',
  'certification',
  'functional-skills',
]);

function qualificationsFor(
  roleId: string,
  profile: Profile,
  knowledge: KnowledgeBase,
  level: number | undefined,
): Qualification[] {
  const usual = knowledge.roles.get(roleId)?.usualQualIds ?? [];
  const serving = [...knowledge.qualifications.values()].filter((one) => one.servesRoleIds.includes(roleId));
  const order = (one: Qualification): number => {
    const place = usual.indexOf(one.id);
    return place < 0 ? usual.length : place;
  };
  return [...new Set([...usual.flatMap((id) => knowledge.qualifications.get(id) ?? []), ...serving])]
    .filter(
      (one) =>
        isOpen(one) &&
        one.replacedBy.length === 0 &&
        leadsIn.has(one.kind) &&
        // A course of many levels, such as English classes, helps everywhere and leads to no one role.
        one.level !== null &&
        suitsNation(one.nation, profile) &&
        !isHeldAlready(one, roleId, profile, knowledge) &&
        (level === undefined || rungOf(one.level) <= Math.max(level + 1, 2)),
    )
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}
