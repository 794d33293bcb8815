/** The smallest set of units that closes the essential gaps of several roles at once. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Unit } from '../knowledge/schema.js';
import type { Profile } from '../matching/profile.js';
import { choose, type Patience, usualPatience } from './choose.js';
import { byRole, type ClosedAt, reachOf, sectorsOfRoles } from './oneUnit.js';
import { fieldOf, fieldRank } from './ownField.js';
import { skillsOf } from './refresherOnly.js';
import { type EssentialGap, essentialGaps, isOnOffer, rungOf } from './unitsOnOffer.js';

export type ServesRoles = {
  /**
   * `smallest`: no set of fewer units does it. `undecided`: the best found in time, none has fewer than `atLeast`.
   * `nothing-missing`: no essential gap is left that a unit teaches.
   */
  kind: 'smallest' | 'undecided' | 'nothing-missing';
  atLeast: number;
  /** In id order, each with the gaps it closes; a gap two of them close stands with both. */
  units: readonly { unitId: string; closes: readonly ClosedAt[] }[];
  /** Essential gaps no unit on offer teaches. */
  uncovered: readonly EssentialGap[];
};

/** A unit costs so much that no sum of small preferences outweighs one unit fewer. */
const unitCost = 10_000;

/**
 * Exact: each missing skill is a count that must be reached once, each unit a way to reach some of them. Among sets of
 * one size, units of the roles' own fields and with less beside the need come first.
 * @param roleIds a role no longer held adds nothing
 */
export function unitsServingRoles(
  roleIds: readonly string[],
  profile: Profile,
  knowledge: KnowledgeBase,
  patience: Patience = usualPatience,
): ServesRoles {
  const gaps = essentialGaps(roleIds, profile, knowledge);
  const missing = [...new Set(gaps.map((one) => one.skillId))].sort();
  const within = reachOf(profile, roleIds, knowledge);
  const sectorIds = sectorsOfRoles(roleIds, knowledge);
  const teaching = [...new Set(missing.flatMap((id) => knowledge.unitsForSkill.get(id) ?? []))]
    .filter((unit) => isOnOffer(unit, profile.nation) && (rungOf(unit) ?? 0) <= within)
    .map((unit) => {
      const skills = skillsOf(unit);
      const closes = skills.filter((id) => missing.includes(id)).sort();
      const besides = Math.min(9, skills.length - closes.length);
      return { unit, closes, cost: unitCost + fieldRank[fieldOf(unit, sectorIds, knowledge)] * 10 + besides };
    });
  const candidates = withoutDominated(teaching);
  const taught = missing.filter((id) => candidates.some(({ closes }) => closes.includes(id)));
  const uncovered = gaps.filter((one) => !taught.includes(one.skillId));
  if (taught.length === 0) return { kind: 'nothing-missing', atLeast: 0, units: [], uncovered };
  const chosen = choose(
    taught.map(() => ({ least: 1 })),
    candidates.map(({ closes, cost }) => ({
      must: false,
      ways: [{ adds: closes.map((id): [number, number] => [taught.indexOf(id), 1]), cost }],
    })),
    patience,
  );
  const choice =
    chosen.kind === 'smallest' ? chosen.choice : chosen.kind === 'undecided' ? chosen.best : undefined;
  const units = candidates
    .filter((_, at) => (choice?.ways[at] ?? -1) >= 0)
    .map(({ unit, closes }) => ({
      unitId: unit.id,
      closes: byRole(gaps.filter((one) => closes.includes(one.skillId))),
    }))
    .sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return {
    kind: chosen.kind === 'smallest' ? 'smallest' : 'undecided',
    // Every unit costs at least that, and what is on top of it is less than one unit more.
    atLeast: chosen.kind === 'undecided' ? Math.floor(chosen.bound / unitCost) : units.length,
    units,
    uncovered,
  };
}

type Candidate = { unit: Unit; closes: readonly string[]; cost: number };

/** Leaves out units whose every gap another closes at no more cost: the smallest set stays as small without them. */
function withoutDominated(all: readonly Candidate[]): Candidate[] {
  const inOrder = [...all].sort(
    (a, b) => b.closes.length - a.closes.length || a.cost - b.cost || (a.unit.id < b.unit.id ? -1 : 1),
  );
  const kept: Candidate[] = [];
  for (const one of inOrder) {
    const isLess = kept.some(
      (other) => other.cost <= one.cost && one.closes.every((id) => other.closes.includes(id)),
    );
    if (!isLess) kept.push(one);
  }
  return kept;
}
