/**
 * The smallest set of units left to take, over what is held and over what may be recognised. Exact, for one qualification
 * or for several at once; where a structure is too large for the patience given, the best found with a bound.
 */
import {
  type Choice,
  type Chosen,
  type Count,
  choose,
  type Item,
  type Patience,
  usualPatience,
  type Way,
} from './choose.js';
import {
  type Combination,
  combinationsOf,
  type Demand,
  joinSets,
  type Stand,
  type UnitFacts,
  type UnitItem,
  type UnitWay,
} from './combination.js';
import { isOfCredit, type Progress, progressTo } from './progress.js';
import type { Target } from './targets.js';
import { whyNone } from './whyNone.js';

/**
 * What a plan is smallest by. `units`: how many; `credit`: their credit; `hours`: hours of learning;
 * `first-certificate`: hours until the first certificate that stands on its own, then units.
 */
export const preferences = ['units', 'credit', 'hours', 'first-certificate'] as const;
export type Preference = (typeof preferences)[number];

export type PlanRequest = {
  /** One to four. */
  targets: readonly Target[];
  /** Unit ids held for sure: the same unit, or one the rule itself says stands for it. */
  held: ReadonlySet<string>;
  /** Unit ids that may be recognised, if the centre agrees: equivalents of ours, or from experience. */
  perhaps?: ReadonlySet<string>;
  prefer: Preference;
  /** Smaller qualifications whose units lie inside the target: what `first-certificate` may be. */
  smaller?: readonly Target[];
  patience?: Patience;
};

/** A unit of a plan, and where it counts for which target. */
export type PlannedUnit = {
  facts: UnitFacts;
  stands: readonly (Stand & { targetId: string })[];
  /** What is held that counts here; the unit itself or one that stands for it. */
  heldAs?: string;
};
export type Size = {
  units: number;
  /** Of the units whose figures are held; `unknown` counts the others. */
  credit: number;
  hours: number;
  guidedHours: number;
  unknown: { credit: number; hours: number; guidedHours: number };
};
export type Plan = {
  /** By target, where its rule has pathways. */
  pathways: readonly { targetId: string; id: string; title: string }[];
  /** Held, or recognised, and counted. */
  counted: readonly PlannedUnit[];
  /** Still to take: mandatory first, then as the rule lists them. */
  left: readonly PlannedUnit[];
  size: Size;
  /** The first certificate on the way, with what is left to it, where one was looked for. */
  first?: { id: string; title: string; unitIds: readonly string[] };
};
/** One thing that keeps any plan from being valid: demands that can't be met together. */
export type Obstacle = { targetId: string; pathwayId?: string; demands: readonly Demand[] };

export type PlanAnswer =
  | {
      kind: 'plan';
      plan: Plan;
      /** With what may be recognised counted as well; only where that makes a difference. */
      ifAgreed?: Plan;
      /** Other pathways, with the size of their smallest plan. */
      otherPathways: readonly { id: string; title: string; size: Size }[];
    }
  /** Too large to be sure: the best found, if any, and the least a plan can cost by the preference. */
  | { kind: 'bounded'; plan: Plan | undefined; bound: number }
  /** The source leaves out what a plan would need: where somebody stands, by target and pathway, and what is not known. */
  | { kind: 'outline'; progress: readonly (Progress & { targetId: string })[] }
  | { kind: 'none'; obstacles: readonly Obstacle[] };

/** Pathways tried together, where several qualifications each have some. */
const mostTogether = 64;

/** Hours of learning a unit is counted with: as its source gives them, else ten for each credit (Ofqual, Condition E8.2). */
export const hoursOf = (facts: UnitFacts | undefined): number | undefined =>
  facts?.hours ?? (facts?.credit === undefined ? undefined : facts.credit * 10);

/** What units cost by a preference, in one number that whole costs are added up in. */
type Costing = {
  cost: (unitId: string) => number;
  /** What each figure is multiplied with in it, largest first. */
  weights: readonly number[];
  /** The preference's own figure of a cost: units, credit or hours. */
  first: (cost: number) => number;
};

/**
 * A cost is three figures in one number, each counted so finely that it is whole, and each with room for its sum over all
 * units: no difference in the second ever outweighs the first. Unknown figures are taken as the largest known. Costs of one
 * request are compared over all its pathways, so they are made over all of them.
 */
function costing(targets: readonly Target[], all: readonly Combination[][], prefer: Preference): Costing {
  const facts = factsIn(targets, all);
  const credit = figureOf(facts, (one) => one.credit);
  const hours = figureOf(facts, hoursOf);
  const units = { of: () => 1, scale: 1, sum: facts.size };
  const [first, second, third] =
    prefer === 'credit'
      ? [credit, units, hours]
      : prefer === 'units'
        ? [units, credit, hours]
        : [hours, units, credit];
  const step = (second.sum + 1) * (third.sum + 1);
  return {
    cost: (id) => first.of(id) * step + second.of(id) * (third.sum + 1) + third.of(id),
    weights: [step, third.sum + 1, 1],
    first: (cost) => Math.floor(cost / step) / first.scale,
  };
}

/** What is known of every unit that may count. */
function factsIn(
  targets: readonly Target[],
  all: readonly Combination[][],
): Map<string, UnitFacts | undefined> {
  const facts = new Map<string, UnitFacts | undefined>();
  for (const combinations of all)
    for (const [n, combination] of combinations.entries())
      for (const item of combination.items)
        for (const { unitId } of item.ways)
          if (facts.get(unitId) === undefined) facts.set(unitId, targets[n]?.factsOf(unitId));
  return facts;
}

/** Hours of each unit in hundredths, and what they are multiplied with to count before any number of units. */
function hoursThenUnits(targets: readonly Target[], combinations: Combination[]) {
  const facts = factsIn(targets, [combinations]);
  const figure = figureOf(facts, hoursOf, 100);
  return { hours: figure.of, others: facts.size + 1 };
}

/** A figure of units as a whole number, so many times as large where figures have decimals; and its sum over all. */
function figureOf(
  facts: ReadonlyMap<string, UnitFacts | undefined>,
  figure: (one: UnitFacts) => number | undefined,
  always?: number,
): { of: (unitId: string) => number; scale: number; sum: number } {
  const known = [...facts.values()].flatMap((one) => (one && figure(one)) ?? []);
  const scale = always ?? [1, 10].find((times) => known.every((one) => Number.isInteger(one * times))) ?? 100;
  const largest = Math.max(1, ...known);
  const of = (id: string): number => {
    const one = facts.get(id);
    return Math.round(((one && figure(one)) ?? largest) * scale);
  };
  return { of, scale, sum: [...facts.keys()].reduce((sum, id) => sum + of(id), 0) };
}

/** An item over all targets: each way is one way, or none, for every target. */
type JoinedItem = {
  must: boolean;
  ways: { picks: (UnitWay | undefined)[]; adds: [number, number][] }[];
  /** By pick: units that stand for the one picked, and which target it is for. */
  sets: readonly string[][];
  targets: readonly number[];
};

/**
 * Items of several combinations that share a unit are one: it is taken once and counts for all.
 * Counts of the targets stand one after another.
 */
function joinItems(combinations: readonly Combination[]): JoinedItem[] {
  const offsets: number[] = [];
  let next = 0;
  for (const one of combinations) {
    offsets.push(next);
    next += one.counts.length;
  }
  const all = combinations.flatMap((one, target) => one.items.map((item) => ({ item, target })));
  const sets = joinSets(
    all.flatMap(({ item }) => item.unitIds),
    all.map(({ item }) => item.unitIds),
  );
  const bySet = new Map<string, { item: UnitItem; target: number }[]>();
  const setOf = new Map(sets.flatMap((set) => set.map((id) => [id, set[0] ?? id] as const)));
  for (const one of all) {
    const key = setOf.get(one.item.unitIds[0] ?? '') ?? '';
    bySet.set(key, [...(bySet.get(key) ?? []), one]);
  }
  return [...bySet.values()].map((parts) => {
    let ways: JoinedItem['ways'] = [{ picks: [], adds: [] }];
    for (const { item, target } of parts) {
      const options: (UnitWay | undefined)[] = item.must ? [...item.ways] : [undefined, ...item.ways];
      ways = ways.flatMap((way) =>
        options.map((option) => ({
          picks: [...way.picks, option],
          adds: option
            ? [
                ...way.adds,
                ...option.adds.map(([count, by]): [number, number] => [count + (offsets[target] ?? 0), by]),
              ]
            : way.adds,
        })),
      );
    }
    return {
      must: parts.some(({ item }) => item.must),
      ways: ways
        .filter((way) => way.picks.some((pick) => pick !== undefined))
        .map((way) => ({ ...way, adds: summed(way.adds) })),
      sets: parts.map(({ item }) => [...item.unitIds]),
      targets: parts.map(({ target }) => target),
    };
  });
}

/** One entry for each count: several picks may add to the same. */
function summed(adds: readonly [number, number][]): [number, number][] {
  const sums = new Map<number, number>();
  for (const [count, by] of adds) sums.set(count, (sums.get(count) ?? 0) + by);
  return [...sums];
}

type Task = {
  targets: readonly Target[];
  combinations: readonly Combination[];
  joined: readonly JoinedItem[];
  cost: (unitId: string) => number;
  weights: readonly number[];
};

/** Units that a way takes anew: the fewest of its picks, and of those the cheapest, that stand for every one not held. */
function takenBy(
  way: JoinedItem['ways'][number],
  sets: readonly string[][],
  held: ReadonlySet<string>,
  cost: (unitId: string) => number,
): string[] {
  const needed = way.picks.flatMap((pick, n) => {
    const set = sets[n] ?? [];
    return pick && !set.some((id) => held.has(id)) ? [{ id: pick.unitId, set }] : [];
  });
  const ids = [...new Set(needed.map((one) => one.id))];
  const [only] = ids;
  if (only === undefined || ids.length === 1) return ids;
  // One target may say that two units stand for each other where another does not: then one may do for both. There are at
  // most as many picks as targets.
  let best: { taken: string[]; cost: number } | undefined;
  for (let mask = 1; mask < 2 ** ids.length; mask += 1) {
    const taken = ids.filter((_, n) => (mask >> n) % 2 === 1);
    if (!needed.every(({ set }) => taken.some((id) => set.includes(id)))) continue;
    const sum = taken.reduce((total, id) => total + cost(id), 0);
    if (best === undefined || sum < best.cost) best = { taken, cost: sum };
  }
  return best?.taken ?? ids;
}

function solve(
  task: Task,
  held: ReadonlySet<string>,
  patience: Patience,
  extra: (way: JoinedItem['ways'][number], item: Task['joined'][number]) => number = () => 0,
): Chosen {
  const counts = task.combinations.flatMap((one) => one.counts);
  const items = task.joined.map(
    (item): Item => ({
      must: item.must,
      ways: item.ways.map(
        (way): Way => ({
          adds: way.adds,
          cost:
            takenBy(way, item.sets, held, task.cost).reduce((sum, id) => sum + task.cost(id), 0) +
            extra(way, item),
        }),
      ),
    }),
  );
  return chooseInTurn(counts, items, task.weights, patience);
}

/** About a hundredth of a second for each figure after the first. */
const stepsBetweenEquals = 20_000;

/** Whether one figure of every way is so many times another. */
function isMultiple(costs: readonly (readonly number[][])[], figure: number, of: number): boolean {
  const pairs = costs.flat().map((one) => [one[figure] ?? 0, one[of] ?? 0] as const);
  const [some, ofSome] = pairs.find(([, before]) => before > 0) ?? [0, 1];
  return pairs.every(([one, before]) => one * ofSome === before * some);
}

/**
 * Chooses by the first figure of the costs; then, with no more of it than that, by the second; and so on. The same choice as
 * by the whole cost at once, and much sooner: a small figure is proved with few states, where a whole cost has many between.
 * The first figure is proved to be smallest; between choices equal in it the rest of a large structure is looked at for a
 * bounded while, and the best then known is taken.
 */
function chooseInTurn(
  counts: readonly Count[],
  items: readonly Item[],
  weights: readonly number[],
  patience: Patience,
): Chosen {
  const figures = (cost: number): number[] => {
    let rest = cost;
    return weights.map((weight) => {
      const figure = Math.floor(rest / weight);
      rest -= figure * weight;
      return figure;
    });
  };
  const costs = items.map((item) => item.ways.map((way) => figures(way.cost)));
  const sumOf = (ways: readonly number[], figure: number): number =>
    ways.reduce((sum, way, item) => sum + (costs[item]?.[way]?.[figure] ?? 0), 0);
  const mosts: { figure: number; most: number }[] = [];
  let best: Choice | undefined;
  for (const figure of weights.keys()) {
    // Hours are mostly ten for each credit: with the credit they are decided.
    if (mosts.some((before) => isMultiple(costs, figure, before.figure))) continue;
    const chosen = choose(
      [...counts, ...mosts.map(({ most }): Count => ({ least: 0, most }))],
      items.map((item, n) => ({
        must: item.must,
        ways: item.ways.map(({ adds }, way) => ({
          adds: [
            ...adds,
            ...mosts.flatMap((before, at): [number, number][] => {
              const by = costs[n]?.[way]?.[before.figure] ?? 0;
              return by > 0 ? [[counts.length + at, by]] : [];
            }),
          ],
          cost: costs[n]?.[way]?.[figure] ?? 0,
        })),
      })),
      figure === 0 ? patience : { ...patience, steps: Math.min(patience.steps, stepsBetweenEquals) },
      best && { ways: best.ways, cost: sumOf(best.ways, figure) },
    );
    if (chosen.kind === 'none') return chosen;
    best = (chosen.kind === 'smallest' ? chosen.choice : chosen.best) ?? best;
    if (chosen.kind === 'undecided' && figure === 0)
      return { kind: 'undecided', best: best && whole(best), bound: chosen.bound * (weights[0] ?? 1) };
    if (best !== undefined) mosts.push({ figure, most: sumOf(best.ways, figure) });
  }
  return best === undefined ? { kind: 'none' } : { kind: 'smallest', choice: whole(best) };

  function whole({ ways }: Choice): Choice {
    return { ways, cost: ways.reduce((sum, way, n) => sum + (items[n]?.ways[way]?.cost ?? 0), 0) };
  }
}

function planOf(task: Task, choice: Choice, held: ReadonlySet<string>): Plan {
  const counted: PlannedUnit[] = [];
  const left: PlannedUnit[] = [];
  for (const [n, item] of task.joined.entries()) {
    const way = item.ways[choice.ways[n] ?? -1];
    if (way === undefined) continue;
    const taken = takenBy(way, item.sets, held, task.cost);
    const byUnit = new Map<string, PlannedUnit>();
    for (const [at, pick] of way.picks.entries()) {
      if (!pick) continue;
      const set = item.sets[at] ?? [];
      const target = task.targets[item.targets[at] ?? 0];
      const heldAs =
        set.includes(pick.unitId) && held.has(pick.unitId) ? pick.unitId : set.find((id) => held.has(id));
      // What stands for it is what is taken; it is shown once.
      const shown =
        heldAs === undefined ? (set.find((id) => taken.includes(id)) ?? pick.unitId) : pick.unitId;
      const stand = {
        unitId: pick.unitId,
        in: pick.in,
        ...(pick.groupId === undefined ? {} : { groupId: pick.groupId }),
        targetId: target?.id ?? '',
      };
      const facts = target?.factsOf(shown) ?? { id: shown, title: shown, level: null };
      const before = byUnit.get(shown);
      byUnit.set(shown, {
        facts,
        stands: [...(before?.stands ?? []), stand],
        ...(heldAs === undefined ? {} : { heldAs }),
      });
    }
    for (const one of byUnit.values()) (one.heldAs === undefined ? left : counted).push(one);
  }
  const isOption = (one: PlannedUnit): number =>
    one.stands.some((stand) => stand.in === 'mandatory') ? 0 : 1;
  left.sort((a, b) => isOption(a) - isOption(b));
  return {
    pathways: task.combinations.flatMap((one, n) =>
      one.pathway ? [{ targetId: task.targets[n]?.id ?? '', ...one.pathway }] : [],
    ),
    counted,
    left,
    size: sizeOf(left.map((one) => one.facts)),
  };
}

/** How much a set of units is, with how many of them lack each figure. */
export function sizeOf(units: readonly UnitFacts[]): Size {
  const sum = (figure: (one: UnitFacts) => number | undefined): [number, number] =>
    units.reduce<[number, number]>(
      ([total, unknown], one) => {
        const value = figure(one);
        return value === undefined ? [total, unknown + 1] : [total + value, unknown];
      },
      [0, 0],
    );
  const [credit, noCredit] = sum((one) => one.credit);
  const [hours, noHours] = sum(hoursOf);
  const [guidedHours, noGuided] = sum((one) => one.guidedHours);
  return {
    units: units.length,
    credit: Math.round(credit * 100) / 100,
    hours,
    guidedHours,
    unknown: { credit: noCredit, hours: noHours, guidedHours: noGuided },
  };
}

/** Every way to take one pathway of each target. */
function together(targets: readonly Target[]): { all: Combination[][]; isCut: boolean } {
  let all: Combination[][] = [[]];
  for (const target of targets) {
    const ways = combinationsOf(target.rule, target.factsOf, target.marks);
    all = all.flatMap((before) => ways.map((way) => [...before, way]));
  }
  return { all: all.slice(0, mostTogether), isCut: all.length > mostTogether };
}

/** What is told of a rule can be met with less than it asks for: that would be no plan. */
const isPartlyTold = ({ isOpen, lacksMandatory }: Combination): boolean => isOpen || lacksMandatory;

type Found = { task: Task; choice: Choice };

/** @returns the cheapest of all pathways, each pathway's cheapest, and how sure that is */
function overPathways(
  request: PlanRequest,
  { all, isCut }: { all: readonly Combination[][]; isCut: boolean },
  { cost, weights, first }: Costing,
  held: ReadonlySet<string>,
) {
  const { targets, patience = usualPatience } = request;
  const found: Found[] = [];
  /** Of the pathways that took too long: what each costs at least. */
  const unsure: number[] = isCut ? [0] : [];
  const share = { ...patience, steps: Math.max(20_000, Math.floor(patience.steps / all.length)) };
  for (const combinations of all) {
    if (combinations.some(isPartlyTold)) continue;
    const task: Task = { targets, combinations, joined: joinItems(combinations), cost, weights };
    const chosen = solve(task, held, share);
    if (chosen.kind === 'undecided') unsure.push(chosen.bound);
    const choice =
      chosen.kind === 'smallest' ? chosen.choice : chosen.kind === 'undecided' ? chosen.best : undefined;
    if (choice) found.push({ task, choice });
  }
  found.sort((a, b) => a.choice.cost - b.choice.cost);
  const least = found[0]?.choice.cost ?? Number.POSITIVE_INFINITY;
  // A pathway that took too long matters only where it may still be cheaper by the preference than the best of all.
  const isSure = unsure.every((bound) => found.length > 0 && first(bound) >= first(least));
  return { found, isSure, bound: Math.min(least, ...unsure) };
}

/**
 * Whether something a plan needs is missing in the source of a rule: it says so, or how much is asked for in all, or a group
 * lists no units, or a unit has no credit where credit is asked for. That no plan is found then says nothing of the qualification.
 */
export const lacksFacts = (target: Target): boolean =>
  target.rule.notInSource.length > 0 ||
  combinationsOf(target.rule, target.factsOf, target.marks).some((one) => {
    const { unlisted, counts, items } = one;
    return (
      isPartlyTold(one) ||
      unlisted.length > 0 ||
      items.length === 0 ||
      (counts.some(({ demand }) => isOfCredit(demand)) &&
        items.some((item) => item.ways.some((way) => target.factsOf(way.unitId)?.credit === undefined)))
    );
  });

/** Plans the smallest set of units left. Pure: the same request is the same plan, unless its patience looks at a clock. */
export function planUnits(request: PlanRequest): PlanAnswer {
  if (request.prefer === 'first-certificate') return planToFirst(request);
  const { targets, held, perhaps, patience = usualPatience } = request;
  const ways = together(targets);
  const { all } = ways;
  const costs = costing(targets, all, request.prefer);
  const { found, isSure, bound } = overPathways(request, ways, costs, held);
  const [best] = found;
  if (!isSure)
    return {
      kind: 'bounded',
      plan: best && planOf(best.task, best.choice, held),
      bound: costs.first(bound),
    };
  if (best === undefined && targets.some(lacksFacts))
    return {
      kind: 'outline',
      progress: targets.flatMap((target) =>
        progressTo(target, held, [], patience).map((one) => ({ ...one, targetId: target.id })),
      ),
    };
  if (best === undefined)
    return {
      kind: 'none',
      obstacles: all.flatMap((combinations) =>
        combinations.flatMap((one, n) => {
          const demands = whyNone(one, patience);
          const target = targets[n];
          return demands === undefined || target === undefined
            ? []
            : [{ targetId: target.id, ...(one.pathway && { pathwayId: one.pathway.id }), demands }];
        }),
      ),
    };
  const plan = planOf(best.task, best.choice, held);
  const others = targets.length === 1 ? found.slice(1) : [];
  const more = perhaps === undefined ? held : new Set([...held, ...perhaps]);
  const agreed = more.size > held.size ? overPathways(request, ways, costs, more) : undefined;
  const [bestAgreed] = agreed?.found ?? [];
  const ifAgreed = bestAgreed && planOf(bestAgreed.task, bestAgreed.choice, more);
  return {
    kind: 'plan',
    plan,
    ...(ifAgreed && agreed?.isSure && bestAgreed.choice.cost < best.choice.cost ? { ifAgreed } : {}),
    otherPathways: others.flatMap(({ task, choice }) => {
      const pathway = task.combinations[0]?.pathway;
      return pathway ? [{ ...pathway, size: planOf(task, choice, held).size }] : [];
    }),
  };
}

/**
 * The smaller qualification that is done soonest by hours, and the whole with the fewest units beside it. Both are planned
 * together, so that nothing taken for the first is lost for the whole. With none smaller it is the plan by hours.
 */
function planToFirst(request: PlanRequest): PlanAnswer {
  const { targets, held, smaller = [], patience = usualPatience } = request;
  const whole = planUnits({ ...request, prefer: 'units' });
  const [target] = targets;
  if (whole.kind !== 'plan' || target === undefined || targets.length !== 1 || smaller.length === 0)
    return whole;
  let best: { plan: Plan; cost: number } | undefined;
  for (const first of smaller) {
    const pair = [target, first];
    for (const combinations of together(pair).all) {
      if (combinations.some(isPartlyTold)) continue;
      const { hours, others } = hoursThenUnits(pair, combinations);
      const joined = joinItems(combinations);
      const task: Task = { targets: pair, combinations, joined, cost: () => 1, weights: [others, 1] };
      const chosen = solve(task, held, patience, (way, item) => {
        const picks = way.picks.map((pick, at) => (item.targets[at] === 1 ? pick : undefined));
        const soon = takenBy({ picks, adds: [] }, item.sets, held, hours);
        return others * soon.reduce((sum, id) => sum + hours(id), 0);
      });
      if (chosen.kind !== 'smallest' || (best && chosen.choice.cost >= best.cost)) continue;
      const plan = planOf(task, chosen.choice, held);
      const soon = plan.left.filter((one) => one.stands.some((stand) => stand.targetId === first.id));
      best = {
        cost: chosen.choice.cost,
        plan: {
          ...plan,
          left: [...soon, ...plan.left.filter((one) => !soon.includes(one))],
          first: { id: first.id, title: first.title, unitIds: soon.map((one) => one.facts.id) },
        },
      };
    }
  }
  return best === undefined ? whole : { ...whole, plan: best.plan };
}

/** A unit of a plan that may be changed for another, everything else staying as it is. */
export type Swap = { instead: string; take: UnitFacts };

/**
 * What may be taken instead, one unit at a time, with the rest of the plan as it is. Each swap is valid by the whole rule.
 * A unit that counts for another target too is left as it is.
 * @param most as many for each unit, nearest in size first
 * @param patience when it is over, what was found until then is given
 */
export function swapsOf(
  target: Target,
  plan: Plan,
  held: ReadonlySet<string>,
  most = 8,
  patience: Patience = usualPatience,
): Swap[] {
  const pathwayId = plan.pathways.find((one) => one.targetId === target.id)?.id;
  const combination = combinationsOf(target.rule, target.factsOf, target.marks).find(
    (one) => one.pathway?.id === pathwayId,
  );
  if (!combination) return [];
  const stands = [...plan.counted, ...plan.left].flatMap((one) => one.stands);
  const planned = new Set(stands.filter((one) => one.targetId === target.id).map((one) => one.unitId));
  const isHeld = (item: UnitItem): boolean => item.unitIds.some((id) => held.has(id));
  const used = combination.items.filter((item) => item.ways.some(({ unitId }) => planned.has(unitId)));
  // What is held counts as any unit it stands for; what is still to be taken, as itself.
  const asPlanned = used.map((item) => (isHeld(item) ? item : only(item, planned)));
  const free = combination.items
    .filter((item) => !used.includes(item) && !isHeld(item))
    .flatMap((item) =>
      [...new Set(item.ways.map((way) => way.unitId))].flatMap((id) => {
        const facts = target.factsOf(id);
        return facts ? [{ item: only(item, new Set([id])), facts }] : [];
      }),
    );
  const swaps: Swap[] = [];
  for (const { facts, stands } of plan.left) {
    const own = used.findIndex((item) => item.unitIds.includes(facts.id));
    if (own < 0 || used[own]?.must || stands.some((one) => one.targetId !== target.id)) continue;
    const rest = asPlanned.filter((_, n) => n !== own);
    const near = [...free].sort((a, b) => apartBy(a.facts, facts) - apartBy(b.facts, facts));
    let found = 0;
    for (const other of near) {
      if (found >= most) break;
      if (patience.isOver?.() === true) return swaps;
      if (!isMetBy(combination, [...rest, other.item], patience)) continue;
      swaps.push({ instead: facts.id, take: other.facts });
      found += 1;
    }
  }
  return swaps;
}
const only = (item: UnitItem, unitIds: ReadonlySet<string>): UnitItem => ({
  ...item,
  ways: item.ways.filter((way) => unitIds.has(way.unitId)),
});
const apartBy = (a: UnitFacts | undefined, b: UnitFacts): number =>
  Math.abs((a?.credit ?? 0) - (b.credit ?? 0));

/** Whether these items, and no others, meet a rule. */
export const isMetBy = (
  combination: Combination,
  items: readonly UnitItem[],
  patience: Patience = usualPatience,
): boolean =>
  combination.items.every((one) => !one.must || items.some((item) => item.unitIds === one.unitIds)) &&
  choose(
    combination.counts,
    items.map((item) => ({ must: item.must, ways: item.ways.map(({ adds }) => ({ adds, cost: 0 })) })),
    patience,
  ).kind === 'smallest';
