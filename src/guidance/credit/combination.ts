/**
 * A rule of combination as counts and items that `choose.ts` works on: which units may stand where, what each adds to,
 * and for every count which demand of the rule it is, so that a plan, or the lack of one, can be told in the rule's words.
 *
 * How a rule is read (`docs/rules-of-combination.md`): a unit counts whole or not at all, in one place; a most limits what
 * counts and not what may be held; units that stand for one another are credited once, as the one whose place is filled.
 */
import { isAtOrAbove } from '../knowledge/levels.js';
import type { Level, RuleOfCombination, UnitGroup } from '../knowledge/schema.js';
import type { Count, Way } from './choose.js';

/** What is known of a unit. Credit is whole or with one or two decimals; a missing figure is missing in the source. */
export type UnitFacts = {
  id: string;
  title: string;
  level: Level | null;
  credit?: number | undefined;
  /** Hours of learning in all, and those with a teacher. */
  hours?: number | undefined;
  guidedHours?: number | undefined;
};
export type FactsOf = (unitId: string) => UnitFacts | undefined;

/** The parts of a rule that say what must be achieved. */
export type RuleBody = Pick<
  RuleOfCombination,
  | 'minCredit'
  | 'minUnits'
  | 'mandatoryCredit'
  | 'minOptionalCredit'
  | 'minOptionalUnits'
  | 'mandatory'
  | 'groups'
  | 'creditAtOrAbove'
  | 'barred'
  | 'neverCount'
  | 'equivalents'
>;
export type Pathway = RuleOfCombination['pathways'][number];
export type Rule = RuleBody & Pick<RuleOfCombination, 'pathways' | 'notInSource'>;

/** One demand of a rule, in the rule's own terms. */
export type Demand =
  | { kind: 'mandatory'; unitId: string }
  | { kind: 'total' | 'optional'; of: Measure; least: number }
  | { kind: 'group'; groupId: string; of: Measure; least?: number; most?: number }
  | { kind: 'level'; level: Level; least: number }
  /** At most one of these may count. */
  | { kind: 'barred'; unitIds: readonly string[] };
export type Measure = 'units' | 'credit';

/** Where a unit counts: as mandatory, or in a group (the innermost one). */
export type Stand = { unitId: string; in: 'mandatory' | 'group'; groupId?: string };
export type UnitWay = Stand & { adds: readonly (readonly [count: number, by: number])[] };
/** Units that stand for one another, and the ways in which one of them may count. */
export type UnitItem = {
  unitIds: readonly string[];
  must: boolean;
  /** None where it must count and can't: two mandatory units that are credited once. */
  ways: readonly UnitWay[];
  /** Of its units those that are mandatory. */
  mandatory: readonly UnitWay[];
};

/** One way through a rule: of its pathways one is taken. */
export type Combination = {
  pathway: { id: string; title: string } | undefined;
  counts: readonly (Count & { demand: Demand })[];
  items: readonly UnitItem[];
  /** Groups of which the source lists no units. */
  unlisted: readonly UnitGroup[];
  /** The source does not say how much there is to achieve in all: what it does say being met is not the end of it. */
  isOpen: boolean;
  /** The mandatory units that are listed are not all there are: their credit is less than the mandatory credit. */
  lacksMandatory: boolean;
  /** What credit is multiplied with, so that all counts are whole. */
  scale: number;
};

/** A group and every group within it. */
export function* withInner(groups: readonly UnitGroup[]): Generator<UnitGroup> {
  for (const group of groups) {
    yield group;
    yield* withInner(group.groups ?? []);
  }
}
export const unitsOfGroups = (groups: readonly UnitGroup[]): string[] =>
  [...withInner(groups)].flatMap((group) => group.unitIds);

/** What holds for all, and what a pathway adds; the pathway's own totals stand where it has them. */
export const joinedWith = (rule: RuleBody, pathway: RuleBody): RuleBody => ({
  minCredit: pathway.minCredit ?? rule.minCredit,
  minUnits: pathway.minUnits ?? rule.minUnits,
  mandatoryCredit:
    rule.mandatoryCredit === undefined && pathway.mandatoryCredit === undefined
      ? undefined
      : (rule.mandatoryCredit ?? 0) + (pathway.mandatoryCredit ?? 0),
  minOptionalCredit: pathway.minOptionalCredit ?? rule.minOptionalCredit,
  minOptionalUnits: pathway.minOptionalUnits ?? rule.minOptionalUnits,
  mandatory: [...rule.mandatory, ...pathway.mandatory],
  groups: [...rule.groups, ...pathway.groups],
  creditAtOrAbove: [...rule.creditAtOrAbove, ...pathway.creditAtOrAbove],
  barred: [...rule.barred, ...pathway.barred],
  neverCount: [...rule.neverCount, ...pathway.neverCount],
  equivalents: [...rule.equivalents, ...pathway.equivalents],
});

/** Units that a pathway, a group or a unit's own name stands for, looked up in the whole rule. */
function unitsNamed(name: string, rule: Rule): string[] {
  const pathway = rule.pathways.find((one) => one.id === name);
  if (pathway) return [...pathway.mandatory, ...unitsOfGroups(pathway.groups)];
  for (const body of [rule, ...rule.pathways])
    for (const group of withInner(body.groups)) if (group.id === name) return unitsOfGroups([group]);
  return [name];
}

/** Borrowed units are a group within the group, with a most of their own. */
function withBorrowed(groups: readonly UnitGroup[], rule: Rule): UnitGroup[] {
  return groups.map((group) => {
    const inner = withBorrowed(group.groups ?? [], rule);
    if (group.borrow === undefined) return { ...group, groups: inner };
    const own = new Set(unitsOfGroups([group]));
    const unitIds = group.borrow.from.flatMap((name) => unitsNamed(name, rule)).filter((id) => !own.has(id));
    const borrowed: UnitGroup = {
      id: `${group.id}:borrowed`,
      unitIds: [...new Set(unitIds)],
      maxUnits: group.borrow.maxUnits,
    };
    return { ...group, groups: [...inner, ...(borrowed.unitIds.length > 0 ? [borrowed] : [])] };
  });
}

/**
 * Every way through a rule, one for each pathway, in the rule's order.
 * @param marks of the qualification: units marked mandatory count as that where the rule itself lists none, and the others
 *   may be chosen freely where the rule has neither groups nor pathways
 */
export function combinationsOf(
  rule: Rule,
  factsOf: FactsOf,
  marks: { mandatory: readonly string[]; others: readonly string[] } = { mandatory: [], others: [] },
): Combination[] {
  const body = rule.mandatory.length > 0 ? rule : { ...rule, mandatory: [...marks.mandatory] };
  const scale = scaleFor([rule, ...rule.pathways], factsOf, marks);
  if (rule.pathways.length === 0) {
    const others = rule.groups.length === 0 ? marks.others : [];
    return [combinationOf(body, rule, undefined, others, factsOf, scale)];
  }
  return rule.pathways.map((pathway) =>
    combinationOf(joinedWith(body, pathway), rule, pathway, [], factsOf, scale),
  );
}

/** 1, or 10 or 100 where credits have decimals. */
function scaleFor(
  bodies: readonly RuleBody[],
  factsOf: FactsOf,
  marks: { mandatory: readonly string[]; others: readonly string[] },
): number {
  const ids = [...marks.mandatory, ...marks.others, ...bodies.flatMap(unitsInRule)];
  const figures = [
    ...ids.map((id) => factsOf(id)?.credit ?? 0),
    ...bodies.flatMap((body) => [body.minCredit ?? 0, body.minOptionalCredit ?? 0]),
    ...bodies.flatMap((body) => body.creditAtOrAbove.map((one) => one.credit)),
    ...bodies.flatMap((body) =>
      [...withInner(body.groups)].flatMap((group) => [group.minCredit ?? 0, group.maxCredit ?? 0]),
    ),
  ];
  for (const scale of [1, 10]) if (figures.every((one) => Number.isInteger(one * scale))) return scale;
  return 100;
}
const unitsInRule = (body: RuleBody): string[] => [...body.mandatory, ...unitsOfGroups(body.groups)];

function combinationOf(
  body: RuleBody,
  rule: Rule,
  pathway: Pathway | undefined,
  others: readonly string[],
  factsOf: FactsOf,
  scale: number,
): Combination {
  const never = new Set(body.neverCount);
  const mandatory = [...new Set(body.mandatory)].filter((id) => !never.has(id));
  const isMandatory = new Set(mandatory);
  const groups = withBorrowed(body.groups, rule);
  if (others.length > 0) groups.push({ id: 'options', unitIds: [...others] });

  const counts: (Count & { demand: Demand })[] = [];
  const count = (demand: Demand, least: number, most?: number): number =>
    counts.push({ least, ...(most === undefined ? {} : { most }), demand }) - 1;
  const credit = (id: string): number => Math.round((factsOf(id)?.credit ?? 0) * scale);

  const everyUnit: number[] = [];
  const everyCredit: number[] = [];
  const optionalUnit: number[] = [];
  const optionalCredit: number[] = [];
  if (body.minUnits)
    everyUnit.push(count({ kind: 'total', of: 'units', least: body.minUnits }, body.minUnits));
  if (body.minCredit)
    everyCredit.push(
      count({ kind: 'total', of: 'credit', least: body.minCredit }, Math.round(body.minCredit * scale)),
    );
  if (body.minOptionalUnits)
    optionalUnit.push(
      count({ kind: 'optional', of: 'units', least: body.minOptionalUnits }, body.minOptionalUnits),
    );
  if (body.minOptionalCredit)
    optionalCredit.push(
      count(
        { kind: 'optional', of: 'credit', least: body.minOptionalCredit },
        Math.round(body.minOptionalCredit * scale),
      ),
    );
  const atLevel = body.creditAtOrAbove.map(({ level, credit: least }) => ({
    level,
    count: count({ kind: 'level', level, least }, Math.round(least * scale)),
  }));
  const bars = body.barred.map((unitIds) => ({ unitIds, count: count({ kind: 'barred', unitIds }, 0, 1) }));

  /** What a unit adds wherever it counts. */
  const always = (id: string): [number, number][] => {
    const worth = credit(id);
    const adds: [number, number][] = everyUnit.map((one) => [one, 1]);
    if (worth > 0) {
      for (const one of everyCredit) adds.push([one, worth]);
      const level = factsOf(id)?.level ?? null;
      for (const one of atLevel) if (isAtOrAbove(level, one.level)) adds.push([one.count, worth]);
    }
    for (const bar of bars) if (bar.unitIds.includes(id)) adds.push([bar.count, 1]);
    return adds;
  };

  const ways = new Map<string, UnitWay[]>();
  const addWay = (way: UnitWay): void => {
    ways.set(way.unitId, [...(ways.get(way.unitId) ?? []), way]);
  };
  for (const unitId of mandatory) addWay({ unitId, in: 'mandatory', adds: always(unitId) });

  const place = (group: UnitGroup, above: { units: readonly number[]; credits: readonly number[] }): void => {
    const units = [...above.units];
    const credits = [...above.credits];
    const { id: groupId, minUnits, maxUnits, minCredit, maxCredit } = group;
    const bounds = (least?: number, most?: number) => ({
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    });
    if (minUnits !== undefined || maxUnits !== undefined)
      units.push(
        count(
          { kind: 'group', groupId, of: 'units', ...bounds(minUnits, maxUnits) },
          minUnits ?? 0,
          maxUnits,
        ),
      );
    if (minCredit !== undefined || maxCredit !== undefined)
      credits.push(
        count(
          { kind: 'group', groupId, of: 'credit', ...bounds(minCredit, maxCredit) },
          Math.round((minCredit ?? 0) * scale),
          // What is left of a most after rounding never allows more than the rule does.
          maxCredit === undefined ? undefined : Math.floor(maxCredit * scale + 1e-9),
        ),
      );
    for (const unitId of new Set(group.unitIds)) {
      if (never.has(unitId) || isMandatory.has(unitId)) continue;
      const worth = credit(unitId);
      // A credit nobody knows may be too much for a group that has a most.
      if (
        worth === 0 &&
        credits.some((one) => counts[one]?.most !== undefined) &&
        factsOf(unitId)?.credit === undefined
      )
        continue;
      const adds: [number, number][] = [
        ...always(unitId),
        ...[...units, ...optionalUnit].map((one): [number, number] => [one, 1]),
      ];
      if (worth > 0) for (const one of [...credits, ...optionalCredit]) adds.push([one, worth]);
      addWay({ unitId, in: 'group', groupId, adds });
    }
    for (const inner of group.groups ?? []) place(inner, { units, credits });
  };
  for (const group of groups) place(group, { units: [], credits: [] });

  return {
    pathway: pathway && { id: pathway.id, title: pathway.title },
    counts,
    items: itemsOf(ways, body.equivalents, isMandatory),
    unlisted: groups.filter(isUnlisted),
    isOpen: isOpenEnded(body, mandatory, groups, rule.notInSource.length > 0),
    lacksMandatory:
      mandatory.every((id) => factsOf(id)?.credit !== undefined) &&
      mandatory.reduce((sum, id) => sum + (factsOf(id)?.credit ?? 0), 0) < (body.mandatoryCredit ?? 0),
    scale,
  };
}

/** A rule that asks for nothing, or that leaves something out and gives neither a total nor a least of every group. */
function isOpenEnded(
  body: RuleBody,
  mandatory: readonly string[],
  groups: readonly UnitGroup[],
  leavesOut: boolean,
): boolean {
  if ([body.minCredit, body.minUnits, body.minOptionalCredit, body.minOptionalUnits].some(Boolean))
    return false;
  const hasLeast = (group: UnitGroup): boolean =>
    [group.minUnits, group.minCredit].some(Boolean) || (group.groups ?? []).some(hasLeast);
  if (leavesOut) return groups.length === 0 || !groups.every(hasLeast);
  return mandatory.length === 0 && body.creditAtOrAbove.length === 0 && !groups.some(hasLeast);
}

/** A group that asks for something and of whose units none are listed, in it or in the groups within it. */
const isUnlisted = (group: UnitGroup): boolean => unitsOfGroups([group]).length === 0;

/** Units that stand for one another are one item: it is credited once. */
function itemsOf(
  ways: ReadonlyMap<string, readonly UnitWay[]>,
  equivalents: readonly (readonly string[])[],
  isMandatory: ReadonlySet<string>,
): UnitItem[] {
  const sets = joinSets([...ways.keys()], equivalents);
  return sets.map((unitIds) => {
    const all = unitIds.flatMap((id) => ways.get(id) ?? []);
    const mandatory = all.filter((way) => isMandatory.has(way.unitId));
    return {
      unitIds,
      must: mandatory.length > 0,
      ways: mandatory.length === 0 ? all : mandatory.length === 1 ? mandatory : [],
      mandatory,
    };
  });
}

/** Joins ids that stand in one set, also through others; every set keeps the order of `ids`, names not among them last. */
export function joinSets(ids: readonly string[], sets: readonly (readonly string[])[]): string[][] {
  const head = new Map<string, string>();
  const headOf = (id: string): string => {
    let at = id;
    for (let up = head.get(at); up !== undefined && up !== at; up = head.get(at)) at = up;
    return at;
  };
  for (const set of sets)
    for (const id of set) {
      const [one, other] = [headOf(set[0] ?? id), headOf(id)];
      if (one !== other) head.set(other, one);
    }
  const joined = new Map<string, string[]>();
  for (const id of new Set([...ids, ...sets.flat()])) {
    const at = headOf(id);
    joined.set(at, [...(joined.get(at) ?? []), id]);
  }
  const known = new Set(ids);
  return [...joined.values()].filter((set) => set.some((id) => known.has(id)));
}

/** The ways of an item with what each costs. */
export const waysAt = (item: UnitItem, cost: (way: UnitWay) => number): Way[] =>
  item.ways.map((way) => ({ adds: way.adds, cost: cost(way) }));
