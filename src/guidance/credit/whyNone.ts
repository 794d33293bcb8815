/** Why no choice of units meets a rule: a smallest set of its demands that can't be met together. */
import { choose, type Patience, usualPatience } from './choose.js';
import { type Combination, combinationsOf, type Demand, type FactsOf, type Rule } from './combination.js';

/**
 * Leaves out one demand after another as long as the rest still can't be met; what remains needs every one of its members.
 * @returns undefined where the rule can be met, or where it takes too long to be sure
 */
export function whyNone(combination: Combination, patience: Patience = usualPatience): Demand[] | undefined {
  type Part = { kind: 'count'; at: number } | { kind: 'must'; at: number };
  const parts: Part[] = [
    // Demands on the whole are left out last: "the group holds too little" says more than "the total is not reached".
    ...combination.items.flatMap((item, at): Part[] => (item.must ? [{ kind: 'must', at }] : [])),
    ...[...combination.counts.keys()].map((at): Part => ({ kind: 'count', at })),
  ].sort((a, b) => order(a, combination) - order(b, combination));
  const cannot = (kept: ReadonlySet<Part>): boolean => {
    const counts = combination.counts.map((count, at) =>
      [...kept].some((one) => one.kind === 'count' && one.at === at) ? count : { least: 0 },
    );
    const items = combination.items.map((item, at) => ({
      must: item.must && [...kept].some((one) => one.kind === 'must' && one.at === at),
      ways: item.ways.map(({ adds }) => ({ adds, cost: 0 })),
    }));
    return choose(counts, items, patience).kind === 'none';
  };
  const kept = new Set(parts);
  if (!cannot(kept)) return undefined;
  for (const part of parts) {
    kept.delete(part);
    if (!cannot(kept)) kept.add(part);
  }
  return [...kept].map(
    (part): Demand =>
      part.kind === 'must'
        ? { kind: 'mandatory', unitId: combination.items[part.at]?.unitIds[0] ?? '' }
        : (combination.counts[part.at]?.demand ?? { kind: 'total', of: 'units', least: 0 }),
  );
}

const rank: Record<Demand['kind'], number> = {
  total: 0,
  optional: 1,
  level: 2,
  mandatory: 3,
  barred: 4,
  group: 5,
};
function order(part: { kind: 'count' | 'must'; at: number }, combination: Combination): number {
  const kind = part.kind === 'must' ? 'mandatory' : combination.counts[part.at]?.demand.kind;
  return kind === undefined ? 0 : rank[kind];
}

/** The same for a whole rule, by pathway; empty where each pathway can be met with the units that are listed. */
export const whyImpossible = (
  rule: Rule,
  factsOf: FactsOf,
  marks?: { mandatory: readonly string[]; others: readonly string[] },
): { pathwayId?: string; demands: Demand[] }[] =>
  combinationsOf(rule, factsOf, marks).flatMap((one) => {
    const demands = whyNone(one);
    return demands ? [{ ...(one.pathway && { pathwayId: one.pathway.id }), demands }] : [];
  });
