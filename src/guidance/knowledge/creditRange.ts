/**
 * The least and the most credit that a rule of combination allows, to check our reading of it against the range the
 * awarding side publishes. Exact: groups within groups, barred units, one unit in one group, pathways, least credit.
 */
import { isAtOrAbove } from './levels.js';
import type { Level, RuleOfCombination, UnitGroup } from './schema.js';

/** What is known of a unit; `credit` is missing where the source gives none. */
export type UnitSize = { credit?: number | undefined; level: Level | null };

/**
 * `unknown`: a credit is missing, or the rule borrows units from elsewhere; `tooMany`: more ways to combine than are
 * worth counting; `impossible`: no choice of units meets the rule.
 */
export type CreditRange =
  | { kind: 'range'; least: number; most: number }
  | { kind: 'unknown' | 'tooMany' | 'impossible' };

type RuleBody = Pick<
  RuleOfCombination,
  | 'minCredit'
  | 'minUnits'
  | 'minOptionalCredit'
  | 'minOptionalUnits'
  | 'mandatory'
  | 'groups'
  | 'creditAtOrAbove'
  | 'barred'
  | 'neverCount'
  | 'equivalents'
>;

/** States looked at for one set of groups; beyond it a rule is left to a person. Real ones need a few hundred. */
const mostStates = 4_000;

/**
 * @param sizeOf what is known of a unit the rule names
 * @param otherUnits optional units of the qualification: any may be taken, where the rule has no groups or pathways
 */
export function creditRange(
  rule: RuleOfCombination,
  sizeOf: (unitId: string) => UnitSize | undefined,
  otherUnits: readonly string[] = [],
): CreditRange {
  const ways = rule.pathways.length === 0 ? [undefined] : rule.pathways;
  const ranges: { least: number; most: number }[] = [];
  for (const pathway of ways) {
    if (pathway?.borrow) return { kind: 'unknown' };
    const range = pathway
      ? rangeOf(joined(rule, pathway), sizeOf, [])
      : rangeOf(rule, sizeOf, rule.groups.length === 0 ? otherUnits : []);
    if (range.kind === 'impossible') continue;
    if (range.kind !== 'range') return range;
    ranges.push(range);
  }
  if (ranges.length === 0) return { kind: 'impossible' };
  return {
    kind: 'range',
    least: Math.min(...ranges.map((one) => one.least)),
    most: Math.max(...ranges.map((one) => one.most)),
  };
}

/** What holds for all, and what a pathway adds; the pathway's own totals stand where it has them. */
const joined = (rule: RuleBody, pathway: RuleBody): RuleBody => ({
  minCredit: pathway.minCredit ?? rule.minCredit,
  minUnits: pathway.minUnits ?? rule.minUnits,
  minOptionalCredit: pathway.minOptionalCredit ?? rule.minOptionalCredit,
  minOptionalUnits: pathway.minOptionalUnits ?? rule.minOptionalUnits,
  mandatory: [...rule.mandatory, ...pathway.mandatory],
  groups: [...rule.groups, ...pathway.groups],
  creditAtOrAbove: [...rule.creditAtOrAbove, ...pathway.creditAtOrAbove],
  barred: [...rule.barred, ...pathway.barred],
  neverCount: [...rule.neverCount, ...pathway.neverCount],
  equivalents: [...rule.equivalents, ...pathway.equivalents],
});

const isUnlisted = ({ unitIds, groups = [], minUnits, minCredit }: UnitGroup): boolean =>
  (unitIds.length === 0 && groups.length === 0 && Boolean(minUnits || minCredit)) || groups.some(isUnlisted);

/** Something counted while units are taken: capped where more makes no difference, refused where it is too much. */
type Count = { least: number; most: number | undefined };

function rangeOf(
  rule: RuleBody,
  sizeOf: (unitId: string) => UnitSize | undefined,
  otherUnits: readonly string[],
): CreditRange {
  const never = new Set(rule.neverCount);
  const mandatory = [...new Set(rule.mandatory)].filter((id) => !never.has(id));
  const taken = new Set(mandatory);
  const groups: UnitGroup[] = [...rule.groups];
  if (otherUnits.length > 0) groups.push({ id: 'others', unitIds: [...otherUnits] });

  // A group whose units the source does not list cannot be counted.
  if (groups.some(isUnlisted)) return { kind: 'unknown' };

  const counts: Count[] = [];
  /** Which counts a unit adds to, and by what, for each group it may stand in. */
  const places = new Map<string, { units: number[]; credits: number[] }[]>();
  const place = (group: UnitGroup, above: { units: number[]; credits: number[] }): void => {
    const within = { units: [...above.units], credits: [...above.credits] };
    if (group.minUnits !== undefined || group.maxUnits !== undefined)
      within.units.push(counts.push({ least: group.minUnits ?? 0, most: group.maxUnits }) - 1);
    if (group.minCredit !== undefined || group.maxCredit !== undefined)
      within.credits.push(counts.push({ least: group.minCredit ?? 0, most: group.maxCredit }) - 1);
    for (const id of new Set(group.unitIds)) {
      if (never.has(id) || taken.has(id)) continue;
      places.set(id, [...(places.get(id) ?? []), within]);
    }
    for (const inner of group.groups ?? []) place(inner, within);
  };

  const sizes = new Map<string, { credit: number; level: Level | null }>();
  const know = (id: string): boolean => {
    const size = sizeOf(id);
    if (size?.credit === undefined || !Number.isInteger(size.credit)) return false;
    sizes.set(id, { credit: size.credit, level: size.level });
    return true;
  };
  const creditOf = (id: string): number => sizes.get(id)?.credit ?? 0;
  if (!mandatory.every(know)) return { kind: 'unknown' };
  const sure = mandatory.reduce((sum, id) => sum + creditOf(id), 0);

  const overall = { units: [] as number[], credits: [] as number[] };
  const wantUnits = Math.max((rule.minUnits ?? 0) - mandatory.length, rule.minOptionalUnits ?? 0);
  const wantCredit = Math.max((rule.minCredit ?? 0) - sure, rule.minOptionalCredit ?? 0);
  if (wantUnits > 0) overall.units.push(counts.push({ least: wantUnits, most: undefined }) - 1);
  if (wantCredit > 0) overall.credits.push(counts.push({ least: wantCredit, most: undefined }) - 1);
  const atLevel = rule.creditAtOrAbove.map(({ level, credit }) => {
    const have = mandatory.reduce(
      (sum, id) => sum + (isAtOrAbove(sizes.get(id)?.level ?? null, level) ? creditOf(id) : 0),
      0,
    );
    return { level, count: counts.push({ least: Math.max(0, credit - have), most: undefined }) - 1 };
  });
  for (const group of groups) place(group, overall);
  const optional = [...places.keys()];
  if (!optional.every(know)) return { kind: 'unknown' };

  const exclusive = [...rule.barred, ...rule.equivalents];
  // A mandatory unit bars what may not stand beside it.
  const free = optional.filter(
    (id) => !exclusive.some((set) => set.includes(id) && set.some((other) => taken.has(other))),
  );
  // Units of one set side by side, so that what is barred is soon forgotten again.
  const bars = exclusive.filter((set) => set.filter((id) => free.includes(id)).length > 1);

  // A state is a line of counts and a mark for each barred set; for each the least and most credit that reach it.
  const cap = counts.map(({ least, most }) => (most === undefined ? least : most));
  type Reach = { at: number[]; least: number; most: number };
  const start: Reach = { at: [...counts.map(() => 0), ...bars.map(() => 0)], least: sure, most: sure };
  let reached = new Map<string, Reach>([[start.at.join(), start]]);
  for (const id of free) {
    const credit = creditOf(id);
    const level = sizes.get(id)?.level ?? null;
    const barredBy = bars.flatMap((set, n) => (set.includes(id) ? [counts.length + n] : []));
    const next = new Map(reached);
    for (const reach of reached.values()) {
      if (barredBy.some((n) => reach.at[n] === 1)) continue;
      for (const { units, credits } of places.get(id) ?? []) {
        const at = [...reach.at];
        const add = (n: number, by: number): boolean => {
          const sum = (at[n] ?? 0) + by;
          const most = counts[n]?.most;
          if (most !== undefined && sum > most) return false;
          at[n] = Math.min(sum, cap[n] ?? sum);
          return true;
        };
        const fits =
          units.every((n) => add(n, 1)) &&
          credits.every((n) => add(n, credit)) &&
          atLevel.every((one) => !isAtOrAbove(level, one.level) || add(one.count, credit));
        if (!fits) continue;
        for (const n of barredBy) at[n] = 1;
        const key = at.join();
        const known = next.get(key);
        next.set(key, {
          at,
          least: Math.min(known?.least ?? Number.POSITIVE_INFINITY, reach.least + credit),
          most: Math.max(known?.most ?? 0, reach.most + credit),
        });
      }
    }
    if (next.size > mostStates) return { kind: 'tooMany' };
    reached = next;
  }
  const whole = [...reached.values()].filter(({ at }) =>
    counts.every(({ least }, n) => (at[n] ?? 0) >= least),
  );
  if (whole.length === 0) return { kind: 'impossible' };
  return {
    kind: 'range',
    least: Math.min(...whole.map((one) => one.least)),
    most: Math.max(...whole.map((one) => one.most)),
  };
}
