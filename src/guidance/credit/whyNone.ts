/** Why no choice of units meets a rule: a smallest set of its demands that can't be met together. */
import { type Count, choose, type Item, type Patience, usualPatience } from './choose.js';
import { type Combination, combinationsOf, type Demand, type FactsOf, type Rule } from './combination.js';

/**
 * Leaves out one demand after another as long as the rest still can't be met; what remains needs every one of its members.
 * @returns undefined where the rule can be met, or where it takes too long to be sure
 */
export function whyNone(combination: Combination, patience: Patience = usualPatience): Demand[] | undefined {
  const parts: Part[] = [
    // Demands on the whole are left out first: "the group holds too little" says more than "the total is not reached".
    ...combination.items.flatMap((item, at) =>
      item.mandatory.map(({ unitId }): Part => ({ kind: 'must', at, unitId })),
    ),
    ...[...combination.counts.keys()].map((at): Part => ({ kind: 'count', at })),
  ].sort((a, b) => order(a, combination) - order(b, combination));
  const kept = new Set(parts);
  const cannot = (): boolean => {
    const counts = combination.counts.map((): Count => ({ least: 0 }));
    const asked = combination.items.map((): string[] => []);
    for (const part of kept)
      if (part.kind === 'must') asked[part.at]?.push(part.unitId);
      else counts[part.at] = combination.counts[part.at] ?? { least: 0 };
    const items = combination.items.map((item, at): Item => {
      const must = asked[at] ?? [];
      // Where one of two that are credited once is not asked for, it is no longer in the other's way.
      const ways =
        must.length > 1
          ? []
          : must.length === 1
            ? item.mandatory.filter((way) => must.includes(way.unitId))
            : item.mandatory.length > 0
              ? item.mandatory
              : item.ways;
      return { must: must.length > 0, ways: ways.map(({ adds }) => ({ adds, cost: 0 })) };
    });
    return choose(counts, items, patience).kind === 'none';
  };
  if (!cannot()) return undefined;
  for (const part of parts) {
    kept.delete(part);
    if (!cannot()) kept.add(part);
  }
  return [...kept].map(
    (part): Demand =>
      part.kind === 'must'
        ? { kind: 'mandatory', unitId: part.unitId }
        : (combination.counts[part.at]?.demand ?? { kind: 'total', of: 'units', least: 0 }),
  );
}

type Part = { kind: 'count'; at: number } | { kind: 'must'; at: number; unitId: string };
const rank: Record<Demand['kind'], number> = {
  total: 0,
  optional: 1,
  level: 2,
  mandatory: 3,
  barred: 4,
  group: 5,
};
function order(part: Part, combination: Combination): number {
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
