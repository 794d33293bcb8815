/**
 * The least and the most credit that a rule of combination allows, to check our reading of it against the range the
 * awarding side publishes: the surest check there is.
 */
import type { Level } from '../knowledge/schema.js';
import { choose, type Item } from './choose.js';
import { type Combination, combinationsOf, type Rule, unitsOfGroups } from './combination.js';

/** What is known of a unit; `credit` is missing where the source gives none. */
export type UnitSize = { credit?: number | undefined; level: Level | null };

/**
 * `unknown`: a credit or the units of a group are missing; `tooMany`: more ways to combine than are worth counting;
 * `impossible`: no choice of units meets the rule.
 */
export type CreditRange =
  | { kind: 'range'; least: number; most: number }
  | { kind: 'unknown' | 'tooMany' | 'impossible' };

/** Beyond it a rule is left to a person. Real ones need some thousands. */
const patience = { steps: 3_000_000 };

/**
 * @param sizeOf what is known of a unit the rule names
 * @param otherUnits optional units of the qualification: any may be taken, where the rule has no groups or pathways
 */
export function creditRange(
  rule: Rule,
  sizeOf: (unitId: string) => UnitSize | undefined,
  otherUnits: readonly string[] = [],
): CreditRange {
  const creditOf = (id: string): number | undefined => sizeOf(id)?.credit;
  const ways = combinationsOf(
    rule,
    (id) => {
      const size = sizeOf(id);
      return size && { id, title: id, level: size.level, credit: size.credit };
    },
    { mandatory: [], others: otherUnits },
  );
  const ranges: { least: number; most: number }[] = [];
  for (const combination of ways) {
    // A group whose units the source does not list cannot be counted, nor can a unit whose credit it does not give.
    if (combination.unlisted.length > 0 || isCreditMissing(combination, rule, creditOf))
      return { kind: 'unknown' };
    const { scale } = combination;
    const credit = (id: string): number => Math.round((creditOf(id) ?? 0) * scale);
    const least = choose(
      combination.counts,
      combination.items.map(
        (item): Item => ({
          must: item.must,
          ways: item.ways.map(({ unitId, adds }) => ({ adds, cost: credit(unitId) })),
        }),
      ),
      patience,
    );
    if (least.kind === 'none') continue;
    // Left out, a unit costs its credit; taken, nothing: the cheapest choice leaves out least.
    const worth = combination.items.map((item) => Math.max(0, ...item.ways.map((way) => credit(way.unitId))));
    const most = choose(
      combination.counts,
      combination.items.map(
        (item, n): Item => ({
          must: true,
          ways: [
            ...(item.must ? [] : [{ adds: [], cost: worth[n] ?? 0 }]),
            ...item.ways.map(({ unitId, adds }) => ({ adds, cost: (worth[n] ?? 0) - credit(unitId) })),
          ],
        }),
      ),
      patience,
    );
    if (least.kind !== 'smallest' || most.kind !== 'smallest') return { kind: 'tooMany' };
    ranges.push({
      least: least.choice.cost / scale,
      most: (worth.reduce((sum, one) => sum + one, 0) - most.choice.cost) / scale,
    });
  }
  if (ranges.length === 0) return { kind: 'impossible' };
  return {
    kind: 'range',
    least: Math.min(...ranges.map((one) => one.least)),
    most: Math.max(...ranges.map((one) => one.most)),
  };
}

/** Also of units that a most would keep out for want of their credit. */
function isCreditMissing(
  { pathway, items }: Combination,
  rule: Rule,
  creditOf: (id: string) => number | undefined,
): boolean {
  const own = rule.pathways.find((one) => one.id === pathway?.id);
  const listed = [...unitsOfGroups(rule.groups), ...(own ? unitsOfGroups(own.groups) : [])];
  const named = new Set([...items.flatMap((item) => item.ways.map((way) => way.unitId)), ...listed]);
  const never = new Set([...rule.neverCount, ...(own?.neverCount ?? [])]);
  return [...named].some((id) => !never.has(id) && creditOf(id) === undefined);
}
