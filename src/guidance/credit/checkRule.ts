/**
 * What is wrong with a rule of combination: wrongly written, or written well and impossible to meet. Values, no sentences:
 * editors of the knowledge base and people who send a rule to be planned are told them in words of their own.
 */
import type { UnitGroup } from '../knowledge/schema.js';
import type { Patience } from './choose.js';
import {
  combinationsOf,
  type Demand,
  type FactsOf,
  joinedWith,
  joinSets,
  type Measure,
  type Pathway,
  type Rule,
  type RuleBody,
  unitsOfGroups,
  withInner,
} from './combination.js';
import { isOfCredit } from './progress.js';
import { whyNone } from './whyNone.js';

/** One thing that is wrong with a rule; `pathwayId` where it is so in that pathway alone. */
export type RuleFault = { severity: 'error' | 'warning'; pathwayId?: string } & (
  | { kind: 'missingUnit'; unitId: string }
  /** Listed twice in one list: as mandatory, or in one group. */
  | { kind: 'unitTwice'; unitId: string; groupId?: string }
  | { kind: 'mandatoryAndOptional'; unitId: string; groupId: string }
  /** It never counts, and is mandatory or in a group. */
  | { kind: 'neverAndCounting'; unitId: string }
  /** Two groups, or two pathways, or a group and a pathway that are named alike. */
  | { kind: 'nameTwice'; id: string }
  | { kind: 'borrowedFromNowhere'; groupId: string; from: string }
  | { kind: 'leastOverMost'; groupId: string; of: Measure; least: number; most: number }
  /** It asks for more than all its units come to. */
  | { kind: 'groupTooSmall'; groupId: string; of: Measure; least: number; holds: number }
  /** Mandatory units that stand for one another: credited once, so they can't all count. */
  | { kind: 'mandatoryCreditedOnce'; unitIds: readonly string[] }
  /** Demands that no choice of units meets together; each of them is needed for that. */
  | { kind: 'cannotBeMet'; demands: readonly Demand[] }
);

/** As the qualification marks its units, for rules that list none. */
export type Marks = { mandatory: readonly string[]; others: readonly string[] };

/**
 * Everything wrong with a rule, in its writing first.
 * @param factsOf undefined for a unit that is not held at all: the rule then names a missing unit
 */
export const validateRule = (
  rule: Rule,
  factsOf: FactsOf,
  marks?: Marks,
  patience?: Patience,
): RuleFault[] => [...faultsOfWriting(rule, factsOf), ...whyNotMet(rule, factsOf, marks, patience)];

/** What can be seen without choosing any units. */
export function faultsOfWriting(rule: Rule, factsOf: FactsOf): RuleFault[] {
  const faults: RuleFault[] = [];
  const missing = new Set([rule, ...rule.pathways].flatMap(namesOfUnits));
  for (const unitId of missing)
    if (factsOf(unitId) === undefined) faults.push({ severity: 'error', kind: 'missingUnit', unitId });
  for (const id of namedTwice(rule)) faults.push({ severity: 'error', kind: 'nameTwice', id });
  for (const body of [rule, ...rule.pathways]) {
    const own = faultsOfBody(body, rule, factsOf);
    faults.push(...own.map((fault) => ({ ...fault, ...whereOf(body) })));
  }
  // What holds for all and what a pathway adds may say of one unit that it is both.
  for (const pathway of rule.pathways) {
    const twice = [
      ...placedTwice(rule.mandatory, pathway.groups),
      ...placedTwice(pathway.mandatory, rule.groups),
    ];
    const never = [...neverCounting(rule.neverCount, pathway), ...neverCounting(pathway.neverCount, rule)];
    faults.push(...[...twice, ...never].map((fault) => ({ ...fault, pathwayId: pathway.id })));
  }
  return faults;
}

const whereOf = (body: RuleBody | Pathway): { pathwayId?: string } =>
  'id' in body ? { pathwayId: body.id } : {};

const namesOfUnits = (body: RuleBody): string[] => [
  ...body.mandatory,
  ...unitsOfGroups(body.groups),
  ...body.neverCount,
  ...body.barred.flat(),
  ...body.equivalents.flat(),
];

/** Groups of one pathway may be named like those of another: nobody takes both. */
function namedTwice(rule: Rule): string[] {
  const groupsOf = (body: RuleBody): string[] => [...withInner(body.groups)].map((group) => group.id);
  const forAll = [...rule.pathways.map((one) => one.id), ...groupsOf(rule)];
  const found = [forAll, ...rule.pathways.map((one) => [...forAll, ...groupsOf(one)])].flatMap((names) =>
    names.filter((name, at) => names.indexOf(name) !== at),
  );
  return [...new Set(found)];
}

const placedTwice = (mandatory: readonly string[], groups: readonly UnitGroup[]): RuleFault[] => {
  const must = new Set(mandatory);
  return [...withInner(groups)].flatMap((group) =>
    [...new Set(group.unitIds)]
      .filter((unitId) => must.has(unitId))
      .map(
        (unitId): RuleFault => ({
          severity: 'error',
          kind: 'mandatoryAndOptional',
          unitId,
          groupId: group.id,
        }),
      ),
  );
};

const neverCounting = (never: readonly string[], body: RuleBody): RuleFault[] => {
  const counting = new Set([...body.mandatory, ...unitsOfGroups(body.groups)]);
  return [...new Set(never)]
    .filter((unitId) => counting.has(unitId))
    .map((unitId): RuleFault => ({ severity: 'error', kind: 'neverAndCounting', unitId }));
};

const repeatedIn = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];

function faultsOfBody(body: RuleBody, rule: Rule, factsOf: FactsOf): RuleFault[] {
  const faults: RuleFault[] = repeatedIn(body.mandatory).map((unitId) => ({
    severity: 'error',
    kind: 'unitTwice',
    unitId,
  }));
  faults.push(...placedTwice(body.mandatory, body.groups), ...neverCounting(body.neverCount, body));
  const places = placesIn(rule);
  for (const group of withInner(body.groups)) {
    const { id: groupId } = group;
    for (const unitId of repeatedIn(group.unitIds))
      faults.push({ severity: 'error', kind: 'unitTwice', unitId, groupId });
    for (const from of group.borrow?.from ?? [])
      if (!places.has(from) && factsOf(from) === undefined)
        faults.push({ severity: 'error', kind: 'borrowedFromNowhere', groupId, from });
    faults.push(...faultsOfSize(group, factsOf));
  }
  return faults;
}

/** Names of pathways and groups that units may be borrowed from. */
const placesIn = (rule: Rule): Set<string> =>
  new Set([
    ...rule.pathways.map((one) => one.id),
    ...[rule, ...rule.pathways].flatMap((body) => [...withInner(body.groups)].map((group) => group.id)),
  ]);

/** Least over most, and least over all there is in it; a group whose units the source does not list may ask for any. */
function faultsOfSize(group: UnitGroup, factsOf: FactsOf): RuleFault[] {
  const { id: groupId, minUnits, maxUnits, minCredit, maxCredit } = group;
  const units = [...new Set(unitsOfGroups([group]))];
  const credits = units.map((id) => factsOf(id)?.credit);
  // Borrowed units count too; how many there are is for the search to see.
  const isOpen = units.length === 0 || [...withInner([group])].some((one) => one.borrow !== undefined);
  const holds = (of: Measure): number => {
    if (isOpen) return Number.POSITIVE_INFINITY;
    if (of === 'units') return units.length;
    return credits.includes(undefined)
      ? Number.POSITIVE_INFINITY
      : tidy(credits.reduce<number>((sum, credit) => sum + (credit ?? 0), 0));
  };
  const bounds: [Measure, number | undefined, number | undefined][] = [
    ['units', minUnits, maxUnits],
    ['credit', minCredit, maxCredit],
  ];
  return bounds.flatMap(([of, least = 0, most]): RuleFault[] => [
    ...(most !== undefined && least > most
      ? [{ severity: 'error' as const, kind: 'leastOverMost' as const, groupId, of, least, most }]
      : []),
    ...(least > holds(of)
      ? [{ severity: 'error' as const, kind: 'groupTooSmall' as const, groupId, of, least, holds: holds(of) }]
      : []),
  ]);
}
const tidy = (figure: number): number => Math.round(figure * 100) / 100;

/**
 * Why the rule can't be met, by pathway. Nothing where something a choice would need is not known: a group without units,
 * or a unit without credit where credit is asked for. Then that no choice is found says nothing of the rule.
 */
export function whyNotMet(
  rule: Rule,
  factsOf: FactsOf,
  marks: Marks = { mandatory: [], others: [] },
  patience?: Patience,
): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const combination of combinationsOf(rule, factsOf, marks)) {
    const pathway = rule.pathways.find((one) => one.id === combination.pathway?.id);
    const where = pathway ? { pathwayId: pathway.id } : {};
    const once = creditedOnce(pathway ? joinedWith(rule, pathway) : rule);
    if (once.length > 0) {
      faults.push(
        ...once.map(
          (unitIds): RuleFault => ({ severity: 'error', kind: 'mandatoryCreditedOnce', unitIds, ...where }),
        ),
      );
      continue;
    }
    const { unlisted, counts, items } = combination;
    if (unlisted.length > 0 || items.length === 0) continue;
    const asksCredit = counts.some(({ demand }) => isOfCredit(demand));
    const named = new Set([...(pathway ? [rule, pathway] : [rule]).flatMap(namesOfUnits), ...marks.others]);
    if (asksCredit && [...named].some((id) => factsOf(id)?.credit === undefined)) continue;
    const demands = whyNone(combination, patience);
    if (demands) faults.push({ severity: 'error', kind: 'cannotBeMet', demands, ...where });
  }
  return faults;
}

/** Sets of mandatory units that stand for one another. */
export function creditedOnce(body: Pick<RuleBody, 'mandatory' | 'neverCount' | 'equivalents'>): string[][] {
  const never = new Set(body.neverCount);
  const mandatory = [...new Set(body.mandatory)].filter((id) => !never.has(id));
  const must = new Set(mandatory);
  return joinSets(mandatory, body.equivalents)
    .map((set) => set.filter((id) => must.has(id)))
    .filter((set) => set.length > 1);
}
