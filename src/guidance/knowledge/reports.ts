/** What editors look at beside the rules: gaps, records said twice, old facts, thin roles. */
import type { KnowledgeBase } from './knowledgeBase.js';
import { ageOf, daysBetween } from './rules/ages.js';
import type { RecordKind, RecordOf } from './schema.js';
import { skillsNoUnitCovers } from './skillsNoUnitCovers.js';

/** A skill that a role needs and no unit builds. Nice-to-have skills (importance 1) are nobody's gap. */
export type Gap = { role: string; skill: string; importance: 2 | 3 };

/** CG-08: skills with no unit, by role and skill in id order, essential or useful ones only. */
export const findGaps = (knowledge: KnowledgeBase): Gap[] =>
  skillsNoUnitCovers(knowledge)
    .map(({ role, skill, importance }) => ({ role: role.id, skill: skill.id, importance }))
    .sort(inOrder);

/** A gap that a person has looked at and accepted. */
export type SignedOffGap = Pick<Gap, 'role' | 'skill'>;
const keyOf = ({ role, skill }: SignedOffGap): string => `${role} ${skill}`;
const inOrder = (a: SignedOffGap, b: SignedOffGap): number =>
  keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;

/** The list grows only by sign-off: gaps nobody has accepted, and accepted ones that are closed since. */
export function compareWithSignedOff(
  gaps: readonly Gap[],
  signedOff: readonly SignedOffGap[],
): { unsigned: Gap[]; closed: SignedOffGap[] } {
  const accepted = new Set(signedOff.map(keyOf));
  const present = new Set(gaps.map(keyOf));
  return {
    unsigned: gaps.filter((gap) => !accepted.has(keyOf(gap))),
    closed: signedOff.filter((gap) => !present.has(keyOf(gap))),
  };
}

type Maps = { [Name in keyof KnowledgeBase]: KnowledgeBase[Name] };
/** Where the records of each kind are held. */
const heldAs = {
  sector: 'sectors',
  interest: 'interests',
  skill: 'skills',
  role: 'roles',
  unit: 'units',
  qualification: 'qualifications',
  provider: 'providers',
  partnership: 'partnerships',
  resource: 'resources',
  funding: 'funding',
  framework: 'frameworks',
  requirement: 'requirements',
  nos: 'nos',
  horizon: 'horizon',
  issue: 'issues',
  article: 'articles',
  ambiguity: 'ambiguities',
  place: 'places',
  notHeld: 'notHeld',
  pathway: 'pathways',
  source: 'sources',
} as const satisfies Record<RecordKind, keyof Maps>;
const kinds = Object.keys(heldAs) as RecordKind[];
const recordsOf = (knowledge: KnowledgeBase, kind: RecordKind): Iterable<RecordOf<RecordKind>> =>
  knowledge[heldAs[kind]].values();

/** One name for several records of a kind: people who say it are asked, or sent to the wrong one. */
export type Duplicate = { kind: RecordKind; name: string; ids: string[] };

/**
 * Titles and aliases on two records or more of one kind, letter case apart. Titles that others gave and several
 * awarding sides share (regulated units, qualifications, standards) count only where the awarding side is the same.
 */
export function findDuplicates(knowledge: KnowledgeBase): Duplicate[] {
  const found: Duplicate[] = [];
  for (const kind of kinds) {
    if (kind === 'pathway' || kind === 'source') continue;
    const named = new Map<string, Set<string>>();
    for (const record of recordsOf(knowledge, kind)) {
      for (const name of namesOf(record)) {
        const ids = named.get(name) ?? new Set<string>();
        named.set(name, ids.add(record.id));
      }
    }
    for (const [name, ids] of named)
      if (ids.size > 1) found.push({ kind, name: name.replace(/^.*\|/, ''), ids: [...ids].sort() });
  }
  return found.sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind < b.kind ? -1 : 1));
}
function namesOf(record: RecordOf<RecordKind>): string[] {
  const title = (record.title ?? '').toLowerCase();
  const aliases = 'aliases' in record ? record.aliases.map((alias) => alias.toLowerCase()) : [];
  if ('basis' in record) return [`${record.awardingRef ?? record.level}|${title}`];
  if ('rplPolicy' in record) return [`${record.awardingOrg ?? record.level}|${title}`, ...aliases];
  return [...new Set([title, ...aliases])].filter((name) => name !== '');
}

/** A record to be checked again, and why: its time is over, its review is due, or its news is no news any more. */
export type StaleFact = { id: string; because: 'old' | 'reviewDue' | 'expired'; days: number };

/** @param today ISO date; `days` is since the last check, the day the review was due, or the day it expired */
export function findStaleFacts(knowledge: KnowledgeBase, today: string): StaleFact[] {
  const stale: StaleFact[] = [];
  for (const kind of kinds) {
    for (const record of recordsOf(knowledge, kind)) {
      const { days, limit } = ageOf({ kind, record }, today);
      if (days > limit) stale.push({ id: record.id, because: 'old', days });
      else if ('expires' in record && record.expires <= today)
        stale.push({ id: record.id, because: 'expired', days: daysBetween(record.expires, today) });
      else if ('reviewBy' in record && record.reviewBy < today)
        stale.push({ id: record.id, because: 'reviewDue', days: daysBetween(record.reviewBy, today) });
    }
  }
  return stale.sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
}

/** What a role's card would leave open. */
export type Thinness =
  | 'fewNeeds'
  | 'noPay'
  | 'noHours'
  | 'noTimeToGetThere'
  | 'noCost'
  | 'fewAliases'
  | 'noWayIn'
  | 'noWayOn'
  | 'nowhereToSeeIt'
  | 'noStandard';
export type ThinRole = { role: string; lacks: Thinness[] };

/** Fewer, and a person's own words seldom find the role, or find nothing to fit. */
const fewestNeeds = 6;
const fewestAliases = 4;

/** Roles with something missing, those with most missing first. */
export function findThinRoles(knowledge: KnowledgeBase): ThinRole[] {
  return [...knowledge.roles.values()]
    .map((role): ThinRole => {
      const lacks: [Thinness, boolean][] = [
        ['fewNeeds', role.needs.length < fewestNeeds],
        ['noPay', role.pay === null],
        ['noHours', role.hours === null],
        ['noTimeToGetThere', role.timeToGetThere === null],
        ['noCost', role.cost === null],
        ['fewAliases', role.aliases.length < fewestAliases],
        ['noWayIn', !knowledge.edgesTo.has(role.id)],
        ['noWayOn', !knowledge.edgesFrom.has(role.id)],
        ['nowhereToSeeIt', role.seeIt.length === 0],
        ['noStandard', role.standardRefs.length === 0],
      ];
      return { role: role.id, lacks: lacks.flatMap(([what, isSo]) => (isSo ? [what] : [])) };
    })
    .filter(({ lacks }) => lacks.length > 0)
    .sort((a, b) => b.lacks.length - a.lacks.length || (a.role < b.role ? -1 : 1));
}
