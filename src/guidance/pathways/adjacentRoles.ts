/**
 * What lies near a job of an imported classification: other jobs that cannot do without the same skills, and the roles
 * of ours that ask for some of them. It measures what two descriptions of work have in common, and neither how many
 * people make the move nor how easy it is.
 */
import { type Classification, listAt } from '../classification/classification.js';
import type { RoleProfile } from '../knowledge/schema.js';
import { matchText, ourPack } from '../matching/matcher.js';
import { type Linking, linkedSkills, rarity } from './linkedSkills.js';

/** Another occupation, by place, with the essential skills both have, the most telling first. */
export type NearOccupation = {
  place: number;
  because: { kind: 'shares-skills'; skillPlaces: number[]; of: number };
};

/** A role of ours: people who know both say it is near, skills are shared, or what it is about is alike. */
export type NearRole = {
  roleId: string;
  because: (
    | { kind: 'said-to-be-near'; notHeldId: string }
    | { kind: 'shares-skills'; skillIds: string[] }
    | { kind: 'described-alike' }
  )[];
};

/** One skill in common is a coincidence. */
const fewestShared = 2;

/**
 * The occupations nearest by shared essential skills: the share of all that two of them need which both need, each
 * skill counting by how few jobs ask for it.
 * @param place in `classification.occupations`
 */
export function nearOccupations(
  place: number,
  classification: Classification,
  { most = 3 }: { most?: number } = {},
): NearOccupation[] {
  const { occupations, essentialFor } = classification;
  const own = [...new Set(occupations[place]?.essential ?? [])];
  const shared = new Map<number, number[]>();
  for (const skill of own)
    for (const other of new Set(listAt(essentialFor, skill))) {
      if (other === place) continue;
      const so = shared.get(other);
      if (so) so.push(skill);
      else shared.set(other, [skill]);
    }
  // In one order, so that the same skills always weigh the same to the last bit.
  const weigh = (skills: readonly number[]): number =>
    [...skills].sort((a, b) => a - b).reduce((sum, skill) => sum + rarity(skill, classification), 0);
  const mine = weigh(own);
  return [...shared]
    .filter(([, skills]) => skills.length >= Math.min(fewestShared, own.length))
    .map(([other, skills]) => {
      const both = weigh(skills);
      const theirs = weigh([...new Set(occupations[other]?.essential ?? [])]);
      return { other, skills, near: both / (mine + theirs - both) };
    })
    .sort(
      (a, b) =>
        b.near - a.near || ((occupations[a.other]?.uri ?? '') < (occupations[b.other]?.uri ?? '') ? -1 : 1),
    )
    .slice(0, most)
    .map(({ other, skills }) => ({
      place: other,
      because: {
        kind: 'shares-skills',
        skillPlaces: [...skills].sort(
          (a, b) => rarity(b, classification) - rarity(a, classification) || a - b,
        ),
        of: own.length,
      },
    }));
}

/** The skills an occupation cannot do without: what can be done before what is known, the most telling first. */
export function tellingSkills(place: number, classification: Classification): number[] {
  const { occupations, skills } = classification;
  const isKnowledge = (one: number): number => Number(skills[one]?.type === 'knowledge');
  return [...new Set(occupations[place]?.essential ?? [])].sort(
    (a, b) =>
      isKnowledge(a) - isKnowledge(b) || rarity(b, classification) - rarity(a, classification) || a - b,
  );
}

/** Fewer leads who leads: a job that leads people is near only where the skills for it are. */
const leads: ReadonlySet<RoleProfile['tier']> = new Set(['supervisor', 'manager', 'leader', 'commissioner']);
const leadsLess = 0.6;
/** From here on what two jobs are about may add to the skills they share; alone it never makes them near. */
const alike = 0.4;
const oneSkillMore = 1.5;

/**
 * The roles of ours nearest to an occupation: those that are said to be near first, then by the skills both ask for.
 * @param options `notHeldId` a job of our own list of jobs not held that it belongs to
 */
export function nearRoles(
  place: number,
  linking: Linking,
  { most = 3, notHeldId }: { most?: number; notHeldId?: string | undefined } = {},
): NearRole[] {
  const { knowledge, classification, matcher } = linking;
  const occupation = classification.occupations[place];
  if (!occupation) return [];
  const taught = new Set(linkedSkills(place, linking).map((one) => one.skillId));
  const roles = [...knowledge.roles.values()].filter(
    (one) => one.status === 'active' || one.status === 'emerging',
  );
  const askedBy = new Map<string, number>();
  for (const role of roles)
    for (const need of role.needs) askedBy.set(need.skillId, (askedBy.get(need.skillId) ?? 0) + 1);
  const tells = (skillId: string): number => Math.log(1 + roles.length / (askedBy.get(skillId) ?? 1));
  const about = new Map(
    matchText(matcher, `${occupation.label}. ${occupation.description}`, {
      find: 'roles',
      from: [ourPack],
      limit: 5,
    }).results.map((one) => [one.id, one.confidence]),
  );
  const said = notHeldId === undefined ? [] : (knowledge.notHeld.get(notHeldId)?.nearRoleIds ?? []);
  return roles
    .flatMap((role) => {
      const needs = role.needs.filter((one) => one.importance > 1);
      const shared = needs
        .filter((one) => taught.has(one.skillId))
        .sort((a, b) => tells(b.skillId) - tells(a.skillId) || (a.skillId < b.skillId ? -1 : 1));
      // Patience is asked for everywhere: what is done or known makes two jobs near.
      const telling = shared.filter((one) => knowledge.skills.get(one.skillId)?.kind !== 'attitude');
      const isAlike = (about.get(role.id) ?? 0) >= alike;
      const isSaid = said.includes(role.id);
      const enough = telling.length > 0 && telling.length + Number(isAlike) >= fewestShared;
      if (!isSaid && !enough) return [];
      const all = needs.reduce((sum, one) => sum + tells(one.skillId) * one.importance, 0);
      const both = shared.reduce((sum, one) => sum + tells(one.skillId) * one.importance, 0);
      const near =
        (both / Math.sqrt(all || 1)) * (isAlike ? oneSkillMore : 1) * (leads.has(role.tier) ? leadsLess : 1);
      const because: NearRole['because'] = [
        ...(isSaid && notHeldId !== undefined ? [{ kind: 'said-to-be-near' as const, notHeldId }] : []),
        ...(shared.length > 0
          ? [{ kind: 'shares-skills' as const, skillIds: shared.map((one) => one.skillId) }]
          : []),
        ...(isAlike ? [{ kind: 'described-alike' as const }] : []),
      ];
      return [{ roleId: role.id, because, isSaid, near }];
    })
    .sort((a, b) => Number(b.isSaid) - Number(a.isSaid) || b.near - a.near || (a.roleId < b.roleId ? -1 : 1))
    .slice(0, most)
    .map(({ roleId, because }) => ({ roleId, because }));
}
