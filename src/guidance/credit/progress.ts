/**
 * Where somebody stands in a rule: what each of its demands asks for, what counts towards it, and what is left. Also for
 * rules of which the source lists no units, where what is held is told as amounts.
 */

import { isAtOrAbove } from '../knowledge/levels.js';
import type { Level, UnitGroup } from '../knowledge/schema.js';
import { choose, type Patience, usualPatience } from './choose.js';
import { type Combination, combinationsOf, type Demand, type UnitItem, withInner } from './combination.js';
import type { Target } from './targets.js';

/** Credit or units held without saying which: of the mandatory part, of a pathway's own, or of a group. */
export type Amount = {
  /** `mandatory`, the id of a group or of the pathway, or `optional`: of no group. */
  in: string;
  credit?: number | undefined;
  units?: number | undefined;
  level?: Level | undefined;
};

/** One demand, with what counts towards it. `over` is what is held beyond a most and can't count. */
export type Standing = { demand: Demand; have: number; left: number; over: number };

export type Progress = {
  pathway: { id: string; title: string } | undefined;
  /** Mandatory units by name, where the source lists them. */
  mandatory: { held: readonly string[]; left: readonly string[] };
  /** Credit of the mandatory part as the rule gives it, where it does. */
  mandatoryCredit: { have: number; of: number } | undefined;
  standings: readonly Standing[];
  /** Credit that counts, of what the whole asks for; and units. */
  credit: { have: number; of: number | undefined };
  units: { have: number; of: number | undefined };
  /** Groups of which the source lists no units: what to choose there is to be asked for. */
  unlisted: readonly UnitGroup[];
  /** The source does not say how much there is to achieve in all. */
  isOpen: boolean;
  /** Every demand is met, and there are no others. */
  isMet: boolean;
};

/**
 * How far somebody is, for each pathway of the rule. A unit counts in the place where it helps most.
 * @param held unit ids; `amounts` are counted beside them
 * @param patience beyond it, held units that are hard to place may not be counted
 */
export const progressTo = (
  target: Target,
  held: ReadonlySet<string>,
  amounts: readonly Amount[] = [],
  patience: Patience = usualPatience,
): Progress[] =>
  combinationsOf(target.rule, target.factsOf, target.marks).map((one) =>
    progressOf(target, one, held, amounts, patience),
  );

function progressOf(
  target: Target,
  combination: Combination,
  held: ReadonlySet<string>,
  amounts: readonly Amount[],
  patience: Patience,
): Progress {
  const { counts, scale } = combination;
  const heldItems = combination.items.filter((item) => item.unitIds.some((id) => held.has(id)));
  const sums = fill(combination, heldItems, patience);
  for (const amount of amounts) addAmount(sums, amount, target, combination);
  const standings = counts.flatMap(({ demand, least, most }, at): Standing[] => {
    if (demand.kind === 'barred') return [];
    const by = isOfCredit(demand) ? scale : 1;
    const sum = (sums[at] ?? 0) / by;
    const limit = most === undefined ? Number.POSITIVE_INFINITY : most / by;
    const have = Math.min(sum, limit);
    return [
      {
        demand,
        have: tidy(have),
        left: tidy(Math.max(0, least / by - have)),
        over: tidy(Math.max(0, sum - limit)),
      },
    ];
  });
  // What is over a most doesn't count in the whole either.
  const overCredit = standings.reduce(
    (most, one) => Math.max(most, isOfCredit(one.demand) ? one.over : 0),
    0,
  );
  const whole = (of: 'credit' | 'units'): Standing | undefined =>
    standings.find(({ demand }) => demand.kind === 'total' && demand.of === of);
  const adjusted = standings.map((one) =>
    overCredit > 0 && one.demand.kind === 'total' && one.demand.of === 'credit'
      ? {
          ...one,
          have: tidy(one.have - overCredit),
          left: tidy(Math.max(0, one.demand.least - (one.have - overCredit))),
        }
      : one,
  );
  const body = combination.pathway;
  const pathway = target.rule.pathways.find((one) => one.id === body?.id);
  const must = combination.items.filter((item) => item.must);
  const mandatoryOf =
    target.rule.mandatoryCredit === undefined && pathway?.mandatoryCredit === undefined
      ? undefined
      : (target.rule.mandatoryCredit ?? 0) + (pathway?.mandatoryCredit ?? 0);
  const creditOf = (item: UnitItem): number => target.factsOf(item.ways[0]?.unitId ?? '')?.credit ?? 0;
  const mandatoryTold = amounts
    .filter((one) => one.in === 'mandatory' || one.in === pathway?.id)
    .reduce((sum, one) => sum + (one.credit ?? 0), 0);
  const mandatoryHave =
    heldItems.filter((item) => item.must).reduce((sum, item) => sum + creditOf(item), 0) + mandatoryTold;
  const left = must.filter((item) => !heldItems.includes(item));
  const total = adjusted.find(({ demand }) => demand.kind === 'total' && demand.of === 'credit');
  // All of the mandatory credit may be told as an amount, also where its units are listed.
  const mandatoryMet =
    (mandatoryOf !== undefined && mandatoryTold >= mandatoryOf) ||
    (left.length === 0 &&
      (mandatoryOf === undefined || !combination.lacksMandatory || mandatoryHave >= mandatoryOf));
  return {
    pathway: combination.pathway,
    mandatory: {
      held: must.filter((item) => heldItems.includes(item)).map((item) => item.ways[0]?.unitId ?? ''),
      left: left.map((item) => item.ways[0]?.unitId ?? item.unitIds[0] ?? ''),
    },
    mandatoryCredit:
      mandatoryOf === undefined
        ? undefined
        : { have: tidy(Math.min(mandatoryHave, mandatoryOf)), of: mandatoryOf },
    standings: adjusted,
    credit: {
      have: total?.have ?? tidy(heldItems.reduce((sum, item) => sum + creditOf(item), 0)),
      of: total?.demand.kind === 'total' ? total.demand.least : undefined,
    },
    units: {
      have: heldItems.length,
      of: (() => {
        const one = whole('units');
        return one?.demand.kind === 'total' ? one.demand.least : undefined;
      })(),
    },
    unlisted: combination.unlisted,
    isOpen: combination.isOpen,
    isMet: !combination.isOpen && mandatoryMet && adjusted.every((one) => one.left === 0),
  };
}

const tidy = (figure: number): number => Math.round(figure * 100) / 100;
/** Whether a demand counts credit, not units. */
export const isOfCredit = (demand: Demand): boolean =>
  demand.kind === 'level' || ('of' in demand && demand.of === 'credit');

/**
 * What held units add to each count, each standing where it helps most: left out, a unit costs more than anything it adds.
 * Units that can't all count (barred, or over a most) are left out one at a time.
 */
function fill(combination: Combination, items: readonly UnitItem[], patience: Patience): number[] {
  const sums = combination.counts.map(() => 0);
  const relaxed = combination.counts.map(({ most }) => ({ least: 0, most }));
  const needs = combination.counts.map(({ least }) => least);
  const chosen = choose(
    relaxed,
    items.map((item) => {
      const worth = item.ways.map((way) => 1 + way.adds.filter(([count]) => (needs[count] ?? 0) > 0).length);
      const most = Math.max(1, ...worth);
      return {
        must: true,
        ways: [
          { adds: [], cost: most },
          ...item.ways.map(({ adds }, n) => ({ adds, cost: most - (worth[n] ?? 0) })),
        ],
      };
    }),
    patience,
  );
  const ways =
    chosen.kind === 'smallest'
      ? chosen.choice.ways
      : chosen.kind === 'undecided'
        ? (chosen.best?.ways ?? [])
        : [];
  for (const [n, item] of items.entries())
    for (const [count, by] of item.ways[(ways[n] ?? 0) - 1]?.adds ?? [])
      sums[count] = (sums[count] ?? 0) + by;
  return sums;
}

/** The ids of a group and of the groups around it. */
function groupsAround(groups: readonly UnitGroup[], id: string): string[] {
  for (const group of groups) {
    if (group.id === id) return [id];
    const inner = groupsAround(group.groups ?? [], id);
    if (inner.length > 0) return [group.id, ...inner];
  }
  return [];
}

function addAmount(sums: number[], amount: Amount, target: Target, combination: Combination): void {
  const pathway = target.rule.pathways.find((one) => one.id === combination.pathway?.id);
  const isMandatory = amount.in === 'mandatory' || amount.in === pathway?.id;
  const around = isMandatory
    ? []
    : groupsAround([...target.rule.groups, ...(pathway?.groups ?? [])], amount.in);
  // It is of another pathway: it says nothing here.
  if (!isMandatory && amount.in !== 'optional' && around.length === 0) return;
  const credit = (amount.credit ?? 0) * combination.scale;
  for (const [at, { demand }] of combination.counts.entries()) {
    const add = isOfCredit(demand) ? credit : (amount.units ?? 0);
    const counts =
      demand.kind === 'total' ||
      (demand.kind === 'optional' && !isMandatory) ||
      (demand.kind === 'group' && around.includes(demand.groupId)) ||
      (demand.kind === 'level' && amount.level !== undefined && isAtOrAbove(amount.level, demand.level));
    if (counts) sums[at] = (sums[at] ?? 0) + add;
  }
}

/** Names under which an amount may be told, for a rule. */
export const amountsIn = ({ rule }: Pick<Target, 'rule'>): string[] => [
  'mandatory',
  // Rules that have groups tell optional credit by them.
  ...(rule.groups.length === 0 ? ['optional'] : []),
  ...rule.pathways.map((one) => one.id),
  ...[rule, ...rule.pathways].flatMap((body) => [...withInner(body.groups)].map((group) => group.id)),
];
