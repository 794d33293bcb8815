/**
 * The smallest set of units left to take, over what is held and over what may be recognised. Exact, for one qualification
 * or for several at once; where a structure is too large for the patience given, the best found with a bound.
 */
import { type Choice, choose, type Item, type Patience, usualPatience, type Way } from './choose.js';
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

/** Costs are compared by three figures in order; each stays well below this. */
const step = 100_000;
/** Pathways tried together, where several qualifications each have some. */
const mostTogether = 64;

/** Hours of learning a unit is counted with: as its source gives them, else ten for each credit (Ofqual, Condition E8.2). */
export const hoursOf = (facts: UnitFacts | undefined): number | undefined =>
  facts?.hours ?? (facts?.credit === undefined ? undefined : facts.credit * 10);

/** What a unit costs by a preference: three figures in one number. Unknown figures are taken as the largest known. */
function costing(
  targets: readonly Target[],
  combinations: readonly Combination[],
  prefer: Preference,
): (unitId: string) => number {
  const facts = new Map<string, UnitFacts>();
  for (const [n, combination] of combinations.entries())
    for (const item of combination.items)
      for (const way of item.ways) {
        const known = targets[n]?.factsOf(way.unitId);
        if (known) facts.set(way.unitId, known);
      }
  const largest = (figure: (one: UnitFacts) => number | undefined): number =>
    Math.max(1, ...[...facts.values()].flatMap((one) => figure(one) ?? []));
  const mostCredit = largest((one) => one.credit);
  const mostHours = largest(hoursOf);
  const costs = new Map<string, number>();
  return (unitId) => {
    const known = costs.get(unitId);
    if (known !== undefined) return known;
    const credit = Math.round(facts.get(unitId)?.credit ?? mostCredit);
    const hours = Math.round(hoursOf(facts.get(unitId)) ?? mostHours);
    const [first, second, third] =
      prefer === 'credit' ? [credit, 1, hours] : prefer === 'units' ? [1, credit, hours] : [hours, 1, credit];
    const cost = (first * step + second) * step + third;
    costs.set(unitId, cost);
    return cost;
  };
}

/** The preference's own figure of a cost. */
const firstFigure = (cost: number): number => Math.floor(cost / (step * step));

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
      ways: ways.filter((way) => way.picks.some((pick) => pick !== undefined)),
      sets: parts.map(({ item }) => [...item.unitIds]),
      targets: parts.map(({ target }) => target),
    };
  });
}

type Task = {
  targets: readonly Target[];
  combinations: readonly Combination[];
  joined: readonly JoinedItem[];
};

/** Units that a way takes anew: one for each pick that nothing held, and nothing taken before, stands for. */
function takenBy(
  way: JoinedItem['ways'][number],
  sets: readonly string[][],
  held: ReadonlySet<string>,
): string[] {
  const taken: string[] = [];
  for (const [n, pick] of way.picks.entries()) {
    const set = sets[n] ?? [];
    if (pick && !set.some((id) => held.has(id) || taken.includes(id))) taken.push(pick.unitId);
  }
  return taken;
}

function solve(
  task: Task,
  held: ReadonlySet<string>,
  cost: (unitId: string) => number,
  patience: Patience,
  extra: (way: JoinedItem['ways'][number], item: Task['joined'][number]) => number = () => 0,
) {
  const counts = task.combinations.flatMap((one) => one.counts);
  const items = task.joined.map(
    (item): Item => ({
      must: item.must,
      ways: item.ways.map(
        (way): Way => ({
          adds: way.adds,
          cost: takenBy(way, item.sets, held).reduce((sum, id) => sum + cost(id), 0) + extra(way, item),
        }),
      ),
    }),
  );
  return choose(counts, items, patience);
}

function planOf(task: Task, choice: Choice, held: ReadonlySet<string>): Plan {
  const counted: PlannedUnit[] = [];
  const left: PlannedUnit[] = [];
  for (const [n, item] of task.joined.entries()) {
    const way = item.ways[choice.ways[n] ?? -1];
    if (way === undefined) continue;
    const taken = takenBy(way, item.sets, held);
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

type Found = { task: Task; cost: (unitId: string) => number; choice: Choice; way: Combination[] };

/** @returns the cheapest of all pathways, each pathway's cheapest, and how sure that is */
function overPathways(request: PlanRequest, held: ReadonlySet<string>) {
  const { targets, prefer, patience = usualPatience } = request;
  const { all, isCut } = together(targets);
  const found: Found[] = [];
  let bound = Number.POSITIVE_INFINITY;
  let isSure = !isCut;
  const share = { ...patience, steps: Math.max(20_000, Math.floor(patience.steps / all.length)) };
  for (const combinations of all) {
    const task: Task = { targets, combinations, joined: joinItems(combinations) };
    const cost = costing(targets, combinations, prefer);
    const chosen = solve(task, held, cost, share);
    if (chosen.kind === 'none') continue;
    if (chosen.kind === 'undecided') {
      isSure = false;
      bound = Math.min(bound, chosen.bound);
    }
    const choice = chosen.kind === 'smallest' ? chosen.choice : chosen.best;
    if (choice) found.push({ task, cost, choice, way: combinations });
    if (choice && chosen.kind === 'smallest') bound = Math.min(bound, choice.cost);
  }
  found.sort((a, b) => a.choice.cost - b.choice.cost);
  return { found, isSure, bound: isCut ? 0 : bound, all };
}

/**
 * Whether something a plan needs is missing in the source of a rule: it says so, or a group lists no units, or a unit has no
 * credit where credit is asked for. That no plan is found then says nothing of the qualification.
 */
export const lacksFacts = (target: Target): boolean =>
  target.rule.notInSource.length > 0 ||
  combinationsOf(target.rule, target.factsOf, target.marks).some(
    ({ unlisted, counts, items }) =>
      unlisted.length > 0 ||
      items.length === 0 ||
      (counts.some(({ demand }) => isOfCredit(demand)) &&
        items.some((item) => item.ways.some((way) => target.factsOf(way.unitId)?.credit === undefined))),
  );

/** Plans the smallest set of units left. Pure: the same request is the same plan, unless its patience looks at a clock. */
export function planUnits(request: PlanRequest): PlanAnswer {
  if (request.prefer === 'first-certificate') return planToFirst(request);
  const { targets, held, perhaps, patience = usualPatience } = request;
  const { found, isSure, bound, all } = overPathways(request, held);
  const [best] = found;
  if (!isSure)
    return {
      kind: 'bounded',
      plan: best && planOf(best.task, best.choice, held),
      bound: firstFigure(Math.min(bound, Number.MAX_SAFE_INTEGER)),
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
  const agreed = more.size > held.size ? overPathways(request, more) : undefined;
  const [bestAgreed] = agreed?.found ?? [];
  const ifAgreed = bestAgreed && planOf(bestAgreed.task, bestAgreed.choice, more);
  return {
    kind: 'plan',
    plan,
    ...(ifAgreed && agreed?.isSure && bestAgreed.choice.cost < best.choice.cost ? { ifAgreed } : {}),
    otherPathways: others.flatMap(({ task, choice, way }) => {
      const pathway = way[0]?.pathway;
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
      const task: Task = { targets: pair, combinations, joined: joinItems(combinations) };
      const byHours = costing(pair, combinations, 'hours');
      // Hours to the first certificate, then units of the whole: two figures in one number.
      const chosen = solve(
        task,
        held,
        () => 1,
        patience,
        (way, item) => {
          const picked = way.picks.map((pick, at) => (item.targets[at] === 1 ? pick : undefined));
          return (
            step *
            takenBy({ picks: picked, adds: [] }, item.sets, held).reduce(
              (sum, id) => sum + firstFigure(byHours(id)),
              0,
            )
          );
        },
      );
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
  const pathwayId = plan.pathways[0]?.id;
  const combination = combinationsOf(target.rule, target.factsOf, target.marks).find(
    (one) => one.pathway?.id === pathwayId,
  );
  if (!combination) return [];
  const planned = new Set([...plan.counted, ...plan.left].map((one) => one.facts.id));
  const itemOf = (id: string): UnitItem | undefined =>
    combination.items.find((item) => item.unitIds.includes(id));
  const used = new Set([...planned].map(itemOf));
  const free = combination.items.filter((item) => !used.has(item) && !item.must && item.ways.length > 0);
  const swaps: Swap[] = [];
  for (const { facts } of plan.left) {
    const item = itemOf(facts.id);
    if (item === undefined || item.must) continue;
    const near = free
      .filter((one) => !one.unitIds.some((id) => held.has(id)))
      .map((one) => ({ one, facts: target.factsOf(one.ways[0]?.unitId ?? '') }))
      .sort((a, b) => apartBy(a.facts, facts) - apartBy(b.facts, facts));
    let found = 0;
    for (const { one, facts: other } of near) {
      if (found >= most || other === undefined) break;
      if (patience.isOver?.() === true) return swaps;
      const rest = combination.items.filter((each) => used.has(each) && each !== item);
      if (!isMetBy(combination, [...rest, one], patience)) continue;
      swaps.push({ instead: facts.id, take: other });
      found += 1;
    }
  }
  return swaps;
}
const apartBy = (a: UnitFacts | undefined, b: UnitFacts): number =>
  Math.abs((a?.credit ?? 0) - (b.credit ?? 0));

/** Whether these items, and no others, meet a rule. */
export const isMetBy = (
  combination: Combination,
  items: readonly UnitItem[],
  patience: Patience = usualPatience,
): boolean =>
  combination.items.every((item) => !item.must || items.includes(item)) &&
  choose(
    combination.counts,
    items.map((item) => ({ must: item.must, ways: item.ways.map(({ adds }) => ({ adds, cost: 0 })) })),
    patience,
  ).kind === 'smallest';
