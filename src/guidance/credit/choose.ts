/**
 * Chooses at most one way of each item so that every count stays between its least and its most, at the smallest cost.
 * Exact: items are taken one after another, and of all choices that leave the same counts open only the cheapest is kept.
 * Nothing here knows of units or credit; `combination.ts` says them in these terms.
 */

/** Something that is counted; whole numbers. */
export type Count = { least: number; most?: number | undefined };
/** One way an item may be taken: what it adds to which count, and what it costs. */
export type Way = { adds: readonly (readonly [count: number, by: number])[]; cost: number };
/** `must`: it is taken in one of its ways. Without that it may be left. */
export type Item = { must: boolean; ways: readonly Way[] };

/** The way taken of each item, by its place in `ways`; -1 where it is left. */
export type Choice = { cost: number; ways: readonly number[] };
export type Chosen =
  | { kind: 'smallest'; choice: Choice }
  | { kind: 'none' }
  /** Stopped before it was sure. No choice costs less than `bound`. */
  | { kind: 'undecided'; best: Choice | undefined; bound: number };

/** When to stop: after so many steps, or when told to. A step is one way tried on one state. */
export type Patience = { steps: number; isOver?: () => boolean };
/** About a fifth of a second. Real structures need some thousands of steps. */
export const usualPatience: Patience = { steps: 1_500_000 };

/** States kept for each item in the quick runs that come before the exact one, to know what is worth following. */
const quickWidths = [60, 1_500];
/** How often the clock is asked, in steps. */
const stepsBetweenLooks = 4_096;
/** A tenth of what a whole number can hold: costs are added up below it. */
const never = Number.MAX_SAFE_INTEGER;

/**
 * @param items with whole, not negative numbers
 * @param patience beyond it the best found so far is given, with a bound
 */
export function choose(
  counts: readonly Count[],
  items: readonly Item[],
  patience: Patience = usualPatience,
): Chosen {
  const task = prepare(counts, items);
  if (task === undefined) return { kind: 'none' };
  const left = { steps: patience.steps, isOver: patience.isOver };
  let best: Choice | undefined;
  for (const width of [...quickWidths, Number.POSITIVE_INFINITY]) {
    const run = follow(task, width, best?.cost ?? never, left);
    if (run.found) best = run.found;
    if (run.kind === 'stopped')
      return { kind: 'undecided', best, bound: Math.min(run.bound, best?.cost ?? never) };
    if (run.kind === 'whole') break;
  }
  return best === undefined ? { kind: 'none' } : { kind: 'smallest', choice: best };
}

type Task = {
  items: readonly Item[];
  /** Items in the order they are taken. */
  order: readonly number[];
  /** By count: least, most (-1: none) and where it stops counting, because more makes no difference. */
  least: Int32Array;
  most: Int32Array;
  cap: Int32Array;
  /** For each place in the order, the counts that no later item adds to. */
  closes: readonly (readonly number[])[];
  /** The least that must still be paid from a place on, to fill a count by so much: [place][count][need]. */
  toFill: readonly (readonly (Float64Array | undefined)[])[];
  /** What items that must be taken cost from a place on. */
  mustCost: Float64Array;
  /** Counts no item adds to twice, so that what they need may be added up. */
  apart: readonly number[];
};

const addOf = (way: Way, count: number): number => way.adds.find(([one]) => one === count)?.[1] ?? 0;
const cheapest = (item: Item): number => Math.min(...item.ways.map((way) => way.cost));

/** @returns undefined where some count can never be reached, or an item that must be taken has no way */
function prepare(counts: readonly Count[], items: readonly Item[]): Task | undefined {
  if (items.some((item) => item.must && item.ways.length === 0)) return undefined;
  if (counts.some(({ least, most }) => most !== undefined && most < Math.max(0, least))) return undefined;
  const reach = counts.map((_, count) =>
    items.reduce((sum, item) => sum + Math.max(0, ...item.ways.map((way) => addOf(way, count))), 0),
  );
  if (counts.some(({ least }, count) => (reach[count] ?? 0) < least)) return undefined;
  const least = Int32Array.from(counts, (one) => Math.max(0, one.least));
  // A most that nobody can pass is none.
  const most = Int32Array.from(counts, (one, count) =>
    one.most === undefined || one.most >= (reach[count] ?? 0) ? -1 : one.most,
  );
  const cap = Int32Array.from(
    counts,
    (_, count) => ((most[count] ?? -1) >= 0 ? most[count] : least[count]) ?? 0,
  );

  const order = inOrder(counts.length, items);
  const lastAdd = new Int32Array(counts.length).fill(-1);
  order.forEach((at, place) => {
    for (const way of items[at]?.ways ?? []) for (const [count] of way.adds) lastAdd[count] = place;
  });
  const closes = order.map((_, place) => [...lastAdd.keys()].filter((count) => lastAdd[count] === place));

  const mustCost = new Float64Array(order.length + 1);
  const toFill: (Float64Array | undefined)[][] = [];
  toFill[order.length] = counts.map((_, count) =>
    (least[count] ?? 0) > 0
      ? Float64Array.from({ length: (least[count] ?? 0) + 1 }, (__, need) => (need === 0 ? 0 : never))
      : undefined,
  );
  for (let place = order.length - 1; place >= 0; place--) {
    const item = items[order[place] ?? 0];
    const after = toFill[place + 1] ?? [];
    if (item === undefined) continue;
    // What an item that must be taken costs at least is paid whatever it adds.
    const paid = item.must ? cheapest(item) : 0;
    mustCost[place] = (mustCost[place + 1] ?? 0) + paid;
    toFill[place] = after.map((table, count) => {
      if (table === undefined || !item.ways.some((way) => addOf(way, count) > 0)) return table;
      const next = Float64Array.from(table);
      for (const way of item.ways) {
        const add = addOf(way, count);
        if (add === 0) continue;
        for (let need = 1; need < next.length; need++)
          next[need] = Math.min(
            next[need] ?? never,
            way.cost - paid + (table[Math.max(0, need - add)] ?? never),
          );
      }
      return next;
    });
  }
  return { items, order, least, most, cap, closes, toFill, mustCost, apart: countsApart(least, items) };
}

/** Counts that are done with soonest come first, so that few stay open at a time. */
function inOrder(counts: number, items: readonly Item[]): number[] {
  const open = new Set(items.keys());
  const order: number[] = [];
  const waiting = new Set(Array.from({ length: counts }, (_, count) => count));
  const adds = Array.from({ length: counts }, (_, count) =>
    [...items.keys()].filter((at) => items[at]?.ways.some((way) => addOf(way, count) > 0)),
  );
  // Those without a choice change nothing about what is open.
  const take = (at: number): void => {
    if (!open.delete(at)) return;
    order.push(at);
  };
  for (const [at, item] of items.entries()) if (item.must && item.ways.length === 1) take(at);
  while (waiting.size > 0) {
    let next = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const count of waiting) {
      const left = (adds[count] ?? []).filter((at) => open.has(at)).length;
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

/** Counts with a least, no two of which one item can fill, smallest number of items first. */
function countsApart(least: Int32Array, items: readonly Item[]): number[] {
  const touching = Array.from(least, (need, count) => ({
    count,
    need,
    items: [...items.keys()].filter((at) => items[at]?.ways.some((way) => addOf(way, count) > 0)),
  }))
    .filter((one) => one.need > 0)
    .sort((a, b) => a.items.length - b.items.length || a.count - b.count);
  const taken = new Set<number>();
  const apart: number[] = [];
  for (const one of touching) {
    if (one.items.some((at) => taken.has(at))) continue;
    apart.push(one.count);
    for (const at of one.items) taken.add(at);
  }
  return apart;
}

/** All states after one item: `values` holds the counts of each in a row. */
type Layer = { values: Int32Array; cost: number[]; from: number[]; way: number[] };

type Followed =
  | { kind: 'whole' | 'cut'; found: Choice | undefined }
  | { kind: 'stopped'; found: Choice | undefined; bound: number };

/**
 * @param width most states kept after each item; fewer than there are makes the run quick and not sure
 * @param under only choices cheaper than this are worth following
 */
function follow(
  task: Task,
  width: number,
  under: number,
  left: { steps: number; isOver?: (() => boolean) | undefined },
): Followed {
  const { items, order, least, most, cap, closes, toFill, mustCost, apart } = task;
  const size = least.length;
  const layers: Layer[] = [{ values: new Int32Array(size), cost: [0], from: [-1], way: [-1] }];
  const scratch = new Int32Array(size);
  let isCut = false;

  /** What is still to be paid at least, from a place on; `never` where a count can no longer be filled. */
  const atLeast = (values: Int32Array, start: number, place: number): number => {
    const tables = toFill[place] ?? [];
    let most = 0;
    for (let count = 0; count < size; count++) {
      const need = (least[count] ?? 0) - (values[start + count] ?? 0);
      if (need <= 0) continue;
      const pay = tables[count]?.[need] ?? never;
      if (pay >= never) return never;
      if (pay > most) most = pay;
    }
    let sum = 0;
    for (const count of apart) {
      const need = (least[count] ?? 0) - (values[start + count] ?? 0);
      if (need > 0) sum += tables[count]?.[need] ?? 0;
    }
    return (mustCost[place] ?? 0) + Math.max(most, sum);
  };

  for (let place = 0; place < order.length; place++) {
    const layer = layers[place];
    const item = items[order[place] ?? 0];
    if (layer === undefined || item === undefined) break;
    const closing = closes[place] ?? [];
    const seen = new Map<string | number, number>();
    const keyOf = keysFor(task);
    const next = { values: [] as number[], cost: [] as number[], from: [] as number[], way: [] as number[] };
    const bounds: number[] = [];
    let cheapestLeft = never;
    for (let state = 0; state < layer.cost.length; state++) {
      const start = state * size;
      const cost = layer.cost[state] ?? 0;
      for (let way = item.must ? 0 : -1; way < item.ways.length; way++) {
        left.steps -= 1;
        if (left.steps <= 0 || (left.steps % stepsBetweenLooks === 0 && left.isOver?.() === true)) {
          // Everything not yet tried goes on from a state of this layer.
          for (let one = 0; one < layer.cost.length; one++)
            cheapestLeft = Math.min(
              cheapestLeft,
              (layer.cost[one] ?? 0) + atLeast(layer.values, one * size, place),
            );
          return {
            kind: 'stopped',
            found: undefined,
            bound: isCut ? atLeast(new Int32Array(size), 0, 0) : cheapestLeft,
          };
        }
        scratch.set(layer.values.subarray(start, start + size));
        const taken = way < 0 ? undefined : item.ways[way];
        if (taken && !fits(taken, scratch, most, cap)) continue;
        if (closing.some((count) => (scratch[count] ?? 0) < (least[count] ?? 0))) continue;
        // A count that is done with says no more: states that differ in nothing else are one.
        for (const count of closing) scratch[count] = least[count] ?? 0;
        const spent = cost + (taken?.cost ?? 0);
        const bound = spent + atLeast(scratch, 0, place + 1);
        if (bound >= under) continue;
        const key = keyOf(scratch);
        const known = seen.get(key);
        if (known === undefined) {
          seen.set(key, next.cost.length);
          next.values.push(...scratch);
          next.cost.push(spent);
          next.from.push(state);
          next.way.push(way);
          bounds.push(bound);
        } else if (spent < (next.cost[known] ?? never)) {
          next.cost[known] = spent;
          next.from[known] = state;
          next.way[known] = way;
          bounds[known] = bound;
        }
      }
    }
    if (next.cost.length > width) {
      isCut = true;
      const kept = [...next.cost.keys()]
        .sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0) || a - b)
        .slice(0, width);
      layers.push({
        values: Int32Array.from(kept.flatMap((one) => next.values.slice(one * size, one * size + size))),
        cost: kept.map((one) => next.cost[one] ?? 0),
        from: kept.map((one) => next.from[one] ?? -1),
        way: kept.map((one) => next.way[one] ?? -1),
      });
    } else layers.push({ ...next, values: Int32Array.from(next.values) });
  }

  const kind = isCut ? 'cut' : 'whole';
  const last = layers[order.length];
  let end = -1;
  for (const [state, cost] of (last?.cost ?? []).entries())
    if (end < 0 || cost < (last?.cost[end] ?? never)) end = state;
  if (last === undefined || end < 0) return { kind, found: undefined };
  const ways = new Array<number>(items.length).fill(-1);
  const cost = last.cost[end] ?? 0;
  for (let place = order.length, state = end; place > 0; place--) {
    const layer = layers[place];
    ways[order[place - 1] ?? 0] = layer?.way[state] ?? -1;
    state = layer?.from[state] ?? 0;
  }
  return { kind, found: { cost, ways } };
}

/** Adds what a way adds; false where that is more than a count allows. */
function fits(way: Way, values: Int32Array, most: Int32Array, cap: Int32Array): boolean {
  for (const [count, by] of way.adds) {
    const sum = (values[count] ?? 0) + by;
    const limit = most[count] ?? -1;
    if (limit >= 0 && sum > limit) return false;
    values[count] = Math.min(sum, cap[count] ?? sum);
  }
  return true;
}

/** One number for a row of counts where they fit into one; else the row itself as a text. */
function keysFor({ cap }: Task): (values: Int32Array) => string | number {
  const room = cap.reduce((product, most) => product * (most + 1), 1);
  if (room > Number.MAX_SAFE_INTEGER) return (values) => values.join();
  return (values) => {
    let key = 0;
    for (let count = 0; count < values.length; count++)
      key = key * ((cap[count] ?? 0) + 1) + (values[count] ?? 0);
    return key;
  };
}
