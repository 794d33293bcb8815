/**
 * Chooses at most one way of each item so that every count stays between its least and its most, at the smallest cost.
 * Exact: items are taken one after another, and of all choices that can go on in the same ways only the cheapest is kept
 * (`layer.ts`).
 * What need not be followed is known from prices (`prices.ts`): whatever adds to a count is paid or charged for, and no
 * choice can cost less than it does at such prices. Nothing here knows of units or credit; `combination.ts` says them in
 * these terms.
 */
import type { Count, Item, Way } from './counted.js';
import { type Compared, comparedBy, emptyLayer, Filling, middleOf, nearest } from './layer.js';
import {
  boundOf,
  type Flat,
  flatten,
  infeasibleBy,
  type Prices,
  pricesFor,
  pricesFrom,
  unpriced,
} from './prices.js';

export type { Count, Item, Way };

/** The way taken of each item, by its place in `ways`; -1 where it is left. */
export type Choice = { cost: number; ways: readonly number[] };
export type Chosen =
  | { kind: 'smallest'; choice: Choice }
  | { kind: 'none' }
  /** Stopped before it was sure. No choice costs less than `bound`. */
  | { kind: 'undecided'; best: Choice | undefined; bound: number };

/** When to stop: after so many steps, or when told to. A step is one way tried on one state. */
export type Patience = { steps: number; isOver?: () => boolean };
/** Half a second, or one where much is alike. Real structures need some thousands of steps. */
export const usualPatience: Patience = { steps: 1_500_000 };

/** States kept for each item, run after run, until a run needs to leave none out. */
const widths = [50, 500, 20_000, Number.POSITIVE_INFINITY];
/** How often the clock is asked, in steps. */
const stepsBetweenLooks = 4_096;
/** With fewer items to choose from than this, all is followed sooner than prices are found. */
const choicesWorthPrices = 12;
/** Prices are made again for so many states and more, every few items: it takes as long as following some hundreds. */
const statesWorthPrices = 400;
const placesBetweenPrices = 2;
const nothing: Compared = { equal: [], more: [], less: [] };
const never = Number.POSITIVE_INFINITY;
/** Costs are whole: what is under by less than this is not under at all, whatever a sum of prices was rounded to. */
const half = 0.5;

/**
 * @param items with whole, not negative numbers
 * @param patience beyond it the best found so far is given, with a bound
 * @param known a choice that is valid: only a cheaper one is looked for, and without one it is the smallest
 */
export function choose(
  counts: readonly Count[],
  items: readonly Item[],
  patience: Patience = usualPatience,
  known?: Choice,
): Chosen {
  // Where all costs are so many times the same, as hours often are, nothing lies between two of its multiples.
  const step = items.flatMap(({ ways }) => ways.map(({ cost }) => cost)).reduce(commonOf, 0);
  if (step <= 1) return chooseWhole(counts, items, patience, known);
  const chosen = chooseWhole(
    counts,
    items.map(({ must, ways }) => ({ must, ways: ways.map((way) => ({ ...way, cost: way.cost / step })) })),
    patience,
    known && { ...known, cost: known.cost / step },
  );
  const back = ({ cost, ways }: Choice): Choice => ({ cost: cost * step, ways });
  if (chosen.kind === 'smallest') return { kind: 'smallest', choice: back(chosen.choice) };
  if (chosen.kind === 'none') return chosen;
  return { kind: 'undecided', best: chosen.best && back(chosen.best), bound: chosen.bound * step };
}

/** The largest number that both are so many times. */
function commonOf(a: number, b: number): number {
  return b === 0 ? a : commonOf(b, a % b);
}

function chooseWhole(
  counts: readonly Count[],
  items: readonly Item[],
  patience: Patience,
  known?: Choice,
): Chosen {
  const task = prepare(counts, items);
  if (task === undefined) return { kind: 'none' };
  const left = { steps: patience.steps, isOver: patience.isOver };
  let best = known;
  const isSmall = task.choices <= choicesWorthPrices;
  let prices = isSmall ? unpriced(task.flat) : pricesFor(task.flat, best?.cost);
  for (const [n, width] of widths.entries()) {
    if (best !== undefined && prices.bound > best.cost - 1 + half) break;
    const run = follow(task, prices, width, best?.cost ?? never, left);
    if (run.found) best = run.found;
    if (run.kind === 'stopped')
      return {
        kind: 'undecided',
        best,
        bound: Math.min(Math.max(run.bound, Math.ceil(prices.bound - half)), best?.cost ?? never),
      };
    if (run.kind === 'whole') break;
    if (n > 0) continue;
    // The first, quick run tells what to aim at; or that there may be nothing to find.
    if (best === undefined && infeasibleBy(task.flat)) return { kind: 'none' };
    if (best !== undefined || isSmall) prices = pricesFor(task.flat, best?.cost, prices);
  }
  return best === undefined ? { kind: 'none' } : { kind: 'smallest', choice: best };
}

type Task = {
  /** Items in the order they are taken: by place. */
  flat: Flat;
  order: readonly number[];
  /** Items that may be left, or taken in more than one way. */
  choices: number;
  /** By place, the counts that the item adds to. */
  touched: readonly Int32Array[];
  compared: readonly Compared[];
};

/** @returns undefined where some count can never be reached, or an item that must be taken has no way */
function prepare(counts: readonly Count[], items: readonly Item[]): Task | undefined {
  if (items.some((item) => item.must && item.ways.length === 0)) return undefined;
  if (counts.some(({ least, most }) => most !== undefined && most < Math.max(0, least))) return undefined;
  const order = inOrder(counts.length, items);
  const flat = flatten(
    counts,
    order.flatMap((at) => items[at] ?? []),
  );
  // What all items together reach at most, from the first place on.
  if (flat.least.some((least, count) => (flat.reach[count] ?? 0) < least)) return undefined;
  const touched = order.map((at) =>
    Int32Array.from(new Set((items[at]?.ways ?? []).flatMap((way) => way.adds.map(([count]) => count)))),
  );
  const choices = items.filter(({ must, ways }) => ways.length > (must ? 1 : 0)).length;
  return { flat, order, choices, touched, compared: comparedBy(flat, touched) };
}

/** Counts that are done with soonest come first, so that few stay open at a time. */
function inOrder(counts: number, items: readonly Item[]): number[] {
  const open = new Set(items.keys());
  const order: number[] = [];
  const take = (at: number): void => {
    if (open.delete(at)) order.push(at);
  };
  // Those without a choice change nothing about what is open.
  for (const [at, item] of items.entries()) if (item.must && item.ways.length === 1) take(at);
  const adds = Array.from({ length: counts }, (): number[] => []);
  for (const [at, item] of items.entries())
    for (const count of new Set(item.ways.flatMap((way) => way.adds.map(([one]) => one))))
      adds[count]?.push(at);
  const waiting = new Set(adds.keys());
  while (waiting.size > 0) {
    let next = -1;
    let fewest = never;
    for (const count of waiting) {
      const left = (adds[count] ?? []).reduce((sum, at) => sum + (open.has(at) ? 1 : 0), 0);
      if (left < fewest) {
        fewest = left;
        next = count;
      }
    }
    waiting.delete(next);
    for (const at of adds[next] ?? []) take(at);
  }
  for (const at of [...open]) take(at);
  return order;
}

type Followed =
  | { kind: 'whole' | 'cut'; found: Choice | undefined }
  | { kind: 'stopped'; found: undefined; bound: number };

/**
 * @param width most states kept after each item; fewer than there are makes the run quick and not sure
 * @param under only choices cheaper than this are worth following
 */
function follow(
  task: Task,
  prices: Prices,
  width: number,
  under: number,
  left: { steps: number; isOver?: (() => boolean) | undefined },
): Followed {
  const { flat, order, touched, compared } = task;
  const { size, least, most, reach, must, waysFrom, wayCost, addsFrom, addTo, addBy } = flat;
  const places = order.length;
  let layer = emptyLayer(1, size);
  layer.states = 1;
  const steps: { from: Int32Array; way: Int32Array }[] = [];
  let isCut = false;
  // Prices good for the whole task are not the best for what is left of it later on.
  let [nearer, pricedAt]: [Prices | undefined, number] = [undefined, 0];

  for (let place = 0; place < places; place++) {
    const here = touched[place] ?? new Int32Array(0);
    const [first, end] = [waysFrom[place] ?? 0, waysFrom[place + 1] ?? 0];
    const after = (place + 1) * size;
    if (layer.states >= statesWorthPrices && place >= pricedAt + placesBetweenPrices) {
      const state = middleOf(layer);
      const aim = under === never ? undefined : under - (layer.cost[state] ?? 0);
      nearer = pricesFrom(flat, prices, place, layer.values, state * size, aim);
      pricedAt = place;
    }
    const filling = new Filling(layer.states * 2, size, compared[place] ?? nothing);
    for (let state = 0; state < layer.states; state++) {
      const start = state * size;
      const spent = layer.cost[state] ?? 0;
      for (let way = must[place] === 1 ? first : first - 1; way < end; way++) {
        left.steps -= 1;
        if (left.steps <= 0 || (left.steps % stepsBetweenLooks === 0 && left.isOver?.() === true)) {
          // Everything not yet tried goes on from a state of this layer.
          let bound = isCut ? 0 : never;
          if (!isCut) for (const one of layer.bound.subarray(0, layer.states)) bound = Math.min(bound, one);
          return { kind: 'stopped', found: undefined, bound: Math.max(0, Math.ceil(bound - half)) };
        }
        const { values, states } = filling.layer;
        const row = states * size;
        for (let count = 0; count < size; count++) values[row + count] = layer.values[start + count] ?? 0;
        let cost = spent;
        if (way >= first) {
          cost += wayCost[way] ?? 0;
          for (let add = addsFrom[way] ?? 0; add < (addsFrom[way + 1] ?? 0); add++) {
            const at = row + (addTo[add] ?? 0);
            values[at] = (values[at] ?? 0) + (addBy[add] ?? 0);
          }
        }
        let isOpen = true;
        for (const count of here) {
          const value = values[row + count] ?? 0;
          const [low, high, more] = [least[count] ?? 0, most[count] ?? -1, reach[after + count] ?? 0];
          if (value + more < low || (high >= 0 && value > high)) {
            isOpen = false;
            break;
          }
          // A count that has enough, and can't get too much any more, says nothing: states that differ in nothing else are one.
          if (value > low && (high < 0 || value + more <= high)) values[row + count] = low;
        }
        if (!isOpen) continue;
        let bound = cost + boundOf(flat, prices, values, row, place + 1);
        if (bound > under - half) continue;
        if (nearer !== undefined) {
          bound = Math.max(bound, cost + boundOf(flat, nearer, values, row, place + 1));
          if (bound > under - half) continue;
        }
        filling.keep(cost, bound, state, way < first ? -1 : way - first);
      }
    }
    let next = filling.filled();
    if (next.states > width) {
      isCut = true;
      next = nearest(next, width, size);
    }
    steps.push({ from: next.from.slice(0, next.states), way: next.way.slice(0, next.states) });
    layer = next;
    if (layer.states === 0) return { kind: isCut ? 'cut' : 'whole', found: undefined };
  }

  let state = 0;
  for (let one = 1; one < layer.states; one++)
    if ((layer.cost[one] ?? never) < (layer.cost[state] ?? never)) state = one;
  const cost = layer.cost[state] ?? 0;
  const ways = new Array<number>(places).fill(-1);
  for (let place = places - 1; place >= 0; place--) {
    ways[order[place] ?? 0] = steps[place]?.way[state] ?? -1;
    state = steps[place]?.from[state] ?? 0;
  }
  return { kind: isCut ? 'cut' : 'whole', found: { cost, ways } };
}
