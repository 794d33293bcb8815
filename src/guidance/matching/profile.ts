/**
 * What the matching may know of a person: what they can do, have done, want and want to avoid. By its type it
 * holds no name, age, sex, faith, health, disability or conviction, so none can change what is shown.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Matter, RoleCondition } from '../reasons.js';
import { highestLevelIn } from './hearCertificates.js';
import type { Heard } from './hearing.js';
import type { LeastPay } from './hearLeastPay.js';

export type Profile = {
  /** `said` (also when absent): in the person's own words. `from-role`: usual in a job they did, not confirmed. */
  skills: { skillId: string; quote: string; strength?: 'said' | 'from-role' }[];
  /** Skills the person said they do not have, whatever their jobs suggest. */
  removedSkillIds: string[];
  pastRoles: { roleId: string; months?: number; quote: string }[];
  wantedRoles: { roleId: string; quote: string }[];
  avoidedRoles: { roleId: string; quote: string }[];
  interests: { interestId: string; stance: 'wants' | 'avoids'; quote: string }[];
  sectors?: { sectorId: string; stance: 'wants' | 'avoids'; quote: string }[];
  conditions: { condition: RoleCondition; stance: 'avoids' | 'needs'; quote: string }[];
  matters: { what: Matter; quote: string }[];
  /** The least they say they need to be paid. */
  leastPay?: (LeastPay & { quote: string }) | undefined;
  /** Highest level finished, 0 to 8; absent when not told. */
  level?: number | undefined;
  nation?: 'EN' | 'WA' | 'SC' | 'NI' | 'outside' | undefined;
  noFullTimeStudy: boolean;
};

/** A profile of somebody who has said nothing yet. */
export const emptyProfile = (): Profile => ({
  skills: [],
  removedSkillIds: [],
  pastRoles: [],
  wantedRoles: [],
  avoidedRoles: [],
  interests: [],
  sectors: [],
  conditions: [],
  matters: [],
  noFullTimeStudy: false,
});

/**
 * Adds what was heard to a profile; the input is left as it was. What is said later about the same role wins.
 * Only the fields above are copied: age, lanes and circumstances never come in.
 */
export function profileWith(profile: Profile, heard: Heard): Profile {
  const quoteOf = (one: { spans: { text: string }[] }): string => one.spans[0]?.text ?? '';
  const roles = (stance: 'has-done' | 'wants' | 'avoids') =>
    heard.roles.filter((one) => one.stance === stance);
  const upsert = <T>(list: readonly T[], added: readonly T[], same: (a: T, b: T) => boolean): T[] => [
    ...list.filter((one) => !added.some((other) => same(one, other))),
    ...added.filter((one, index) => added.findIndex((other) => same(one, other)) === index),
  ];
  const sameRole = (a: { roleId: string }, b: { roleId: string }): boolean => a.roleId === b.roleId;
  const wanted = roles('wants').map((one) => ({ roleId: one.roleId, quote: quoteOf(one) }));
  const avoided = roles('avoids').map((one) => ({ roleId: one.roleId, quote: quoteOf(one) }));
  const level = highestLevelIn(heard.certificates);
  const skills = upsert(
    profile.skills,
    heard.skills.map((one) => ({ skillId: one.skillId, quote: quoteOf(one), strength: 'said' as const })),
    (a, b) => a.skillId === b.skillId,
  );
  return {
    ...profile,
    skills,
    removedSkillIds: profile.removedSkillIds.filter((id) => !heard.skills.some((one) => one.skillId === id)),
    pastRoles: upsert(
      profile.pastRoles,
      roles('has-done').map((one) => ({
        roleId: one.roleId,
        quote: quoteOf(one),
        ...(one.months === undefined ? {} : { months: one.months }),
      })),
      sameRole,
    ),
    wantedRoles: upsert(
      profile.wantedRoles.filter((one) => !avoided.some((other) => sameRole(one, other))),
      wanted,
      sameRole,
    ),
    avoidedRoles: upsert(
      profile.avoidedRoles.filter((one) => !wanted.some((other) => sameRole(one, other))),
      avoided,
      sameRole,
    ),
    interests: upsert(
      profile.interests,
      heard.interests.map((one) => ({ interestId: one.interestId, stance: one.stance, quote: quoteOf(one) })),
      (a, b) => a.interestId === b.interestId,
    ),
    sectors: upsert(
      profile.sectors ?? [],
      heard.sectors.flatMap((one) =>
        one.stance === 'wants' || one.stance === 'avoids'
          ? [{ sectorId: one.sectorId, stance: one.stance, quote: quoteOf(one) }]
          : [],
      ),
      (a, b) => a.sectorId === b.sectorId,
    ),
    conditions: upsert(
      profile.conditions,
      heard.conditions.map((one) => ({ condition: one.condition, stance: one.stance, quote: quoteOf(one) })),
      (a, b) => a.condition === b.condition && a.stance === b.stance,
    ),
    matters: upsert(
      profile.matters,
      heard.matters.map((one) => ({ what: one.what, quote: quoteOf(one) })),
      (a, b) => a.what === b.what,
    ),
    ...(heard.leastPay === undefined
      ? {}
      : {
          leastPay: {
            amount: heard.leastPay.amount,
            per: heard.leastPay.per,
            quote: heard.leastPay.span.text,
          },
        }),
    ...(level === undefined ? {} : { level: Math.max(level, profile.level ?? 0) }),
    ...(heard.nation === undefined ? {} : { nation: heard.nation.nation }),
    noFullTimeStudy: profile.noFullTimeStudy || heard.lanes.some((one) => one.lane === 'no-full-time-study'),
  };
}

/**
 * How far a skill from a past job counts before the person confirms it. Essentials of a job done for half a
 * year or more (or for a time not told) count three quarters, as most who stay do them daily; useful ones and
 * short stays count half; nice-to-haves do not count.
 */
const usualSkill = { essential: 0.75, other: 0.5 };
/** The time after which C2 of the content design asks about prior learning at all. */
const settledInAfterMonths = 6;

export type HeldSkill = { skillId: string; weight: number; quote?: string; fromRoleIds: string[] };

/** Every skill a profile holds, said or usual in a past job, with how far it counts (0 to 1]. */
export function heldSkills(profile: Profile, knowledge: KnowledgeBase): Map<string, HeldSkill> {
  const held = new Map<string, HeldSkill>();
  const removed = new Set(profile.removedSkillIds);
  for (const past of profile.pastRoles) {
    const short = past.months !== undefined && past.months < settledInAfterMonths;
    for (const need of knowledge.roles.get(past.roleId)?.needs ?? []) {
      if (need.importance === 1 || removed.has(need.skillId)) continue;
      const weight = need.importance === 3 && !short ? usualSkill.essential : usualSkill.other;
      const one = held.get(need.skillId);
      if (one) {
        one.weight = Math.max(one.weight, weight);
        one.fromRoleIds.push(past.roleId);
      } else held.set(need.skillId, { skillId: need.skillId, weight, fromRoleIds: [past.roleId] });
    }
  }
  for (const said of profile.skills) {
    if (removed.has(said.skillId)) continue;
    const weight = said.strength === 'from-role' ? usualSkill.essential : 1;
    const one = held.get(said.skillId);
    held.set(said.skillId, {
      skillId: said.skillId,
      weight: Math.max(weight, one?.weight ?? 0),
      ...(said.quote === '' ? {} : { quote: said.quote }),
      fromRoleIds: one?.fromRoleIds ?? [],
    });
  }
  return held;
}
