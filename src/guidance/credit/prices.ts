/**
 * Prices on counts, and what they prove. Whatever adds to a count that has a least is paid for, and charged for where the
 * count has a most; at such prices every item is chosen on its own, and what that costs in all is never more than the cheapest
 * valid choice does (Lagrangian relaxation: Held and Karp, 1971). Good prices are found by moving them towards what
 * is short and away from what is over (subgradient steps after Polyak, 1969).
 */
import type { Count, Item } from './counted.js';

/** A task as rows of numbers. Items are by place, ways and what they add one after another. */
export type Flat = {
  size: number;
  places: number;
  least: Int32Array;
  /** -1: none that can be passed. */
  most: Int32Array;
  must: Uint8Array;
  /** By place and one more: where its ways begin. */
  waysFrom: Int32Array;
  wayCost: Float64Array;
  /** By way and one more: where what it adds begins. */
  addsFrom: Int32Array;
  addTo: Int32Array;
  addBy: Int32Array;
  /** By place and count: how much the items from there on can add at most. */
  reach: Int32Array;
};

/** @param items in the order they are taken */
export function flatten(counts: readonly Count[], items: readonly Item[]): Flat {
  const [size, places] = [counts.length, items.length];
  const ways = items.flatMap((item) => item.ways);
  const flat: Flat = {
    size,
    places,
    least: Int32Array.from(counts, (one) => Math.max(0, one.least)),
    most: new Int32Array(size),
    must: Uint8Array.from(items, (item) => (item.must ? 1 : 0)),
    waysFrom: startsOf(items.map((item) => item.ways.length)),
    wayCost: Float64Array.from(ways, (way) => way.cost),
    addsFrom: startsOf(ways.map((way) => way.adds.length)),
    addTo: Int32Array.from(ways.flatMap((way) => way.adds.map(([count]) => count))),
    addBy: Int32Array.from(ways.flatMap((way) => way.adds.map(([, by]) => by))),
    reach: new Int32Array((places + 1) * size),
  };
  const { reach } = flat;
  for (let place = places - 1; place >= 0; place--) {
    const row = place * size;
    for (let count = 0; count < size; count++) reach[row + count] = reach[row + size + count] ?? 0;
    const most = new Map<number, number>();
    for (const way of items[place]?.ways ?? [])
      for (const [count, by] of way.adds) most.set(count, Math.max(most.get(count) ?? 0, by));
    for (const [count, by] of most) reach[row + count] = (reach[row + count] ?? 0) + by;
  }
  for (const [count, { most }] of counts.entries())
    flat.most[count] = most === undefined || most >= (reach[count] ?? 0) ? -1 : most;
  return flat;
}
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [n, length] of lengths.entries()) starts[n + 1] = (starts[n] ?? 0) + length;
  return starts;
}

export type Prices = {
  /** By count: what one more towards its least is worth, and what one more towards its most is charged. */
  paid: Float64Array;
  charged: Float64Array;
  /** By place: what the items from there on cost at these prices, each in its cheapest way. */
  rest: Float64Array;
  /** No valid choice costs less. */
  bound: number;
};

/** What is still to be paid at least from a place on, given the counts so far. */
export function boundOf(flat: Flat, prices: Prices, values: Int32Array, row: number, place: number): number {
  const { size, least, most, reach } = flat;
  const { paid, charged, rest } = prices;
  let sum = rest[place] ?? 0;
  for (let count = 0; count < size; count++) {
    const value = values[row + count] ?? 0;
    const need = (least[count] ?? 0) - value;
    if (need > 0) sum += need * (paid[count] ?? 0);
    const high = most[count] ?? -1;
    if (high < 0) continue;
    const room = Math.min(high - value, reach[place * size + count] ?? 0);
    sum -= room * (charged[count] ?? 0);
  }
  return sum;
}

const mostSteps = 150;
/** Steps without a better bound before they are made shorter. */
const stepsBeforeShorter = 6;

/**
 * Good prices, though not always the best.
 * @param aim cost of a valid choice; without one, a little more than what is proved is aimed at
 * @param from prices to go on from
 */
export function pricesFor(flat: Flat, aim?: number, from?: Prices): Prices {
  return moved(flat, flat.wayCost, aim, from?.paid, from?.charged);
}

/** Nothing paid, nothing charged: what is left costs what its items cost that must be taken. */
export const unpriced = (flat: Flat): Prices =>
  moved(flat, flat.wayCost, undefined, undefined, undefined, 0, 0);

/**
 * Prices for what is left from a place on, as one row of counts has it. What they prove is true of any other row too.
 * @param aim what the rest may cost for that row before it is of no more use
 */
export function pricesFrom(
  flat: Flat,
  from: Prices,
  place: number,
  values: Int32Array,
  row: number,
  aim: number | undefined,
): Prices {
  const { size, least, most, reach } = flat;
  const needs = new Int32Array(size);
  const rooms = new Int32Array(size);
  for (let count = 0; count < size; count++) {
    const value = values[row + count] ?? 0;
    needs[count] = Math.max(0, (least[count] ?? 0) - value);
    const room = (most[count] ?? -1) - value;
    rooms[count] = (most[count] ?? -1) < 0 || room >= (reach[place * size + count] ?? 0) ? -1 : room;
  }
  return moved({ ...flat, least: needs, most: rooms }, flat.wayCost, aim, from.paid, from.charged, place);
}

/** Whether prices alone show that no choice is valid: what is free costs something at them. */
export const infeasibleBy = (flat: Flat): boolean =>
  moved(flat, new Float64Array(flat.wayCost.length), 1).bound > 1e-3;

function moved(
  flat: Flat,
  wayCost: Float64Array,
  aim: number | undefined,
  paidFrom?: Float64Array,
  chargedFrom?: Float64Array,
  start = 0,
  steps = mostSteps,
): Prices {
  const { size, places, least, most, must, waysFrom, addsFrom, addTo, addBy } = flat;
  const paid = Float64Array.from(paidFrom ?? new Float64Array(size));
  const charged = Float64Array.from(chargedFrom ?? new Float64Array(size));
  // Where nothing is short, or nothing can be over, there is nothing to pay or to charge for.
  for (let count = 0; count < size; count++) {
    if ((least[count] ?? 0) === 0) paid[count] = 0;
    if ((most[count] ?? -1) < 0) charged[count] = 0;
  }
  const total = new Float64Array(size);
  const each = new Float64Array(places);
  // Credit moves in larger numbers than units do: each count's price moves by the size of what is added to it.
  const unit = new Float64Array(size).fill(1);
  for (const [n, count] of addTo.entries()) unit[count] = Math.max(unit[count] ?? 1, addBy[n] ?? 1);
  let best: { paid: Float64Array; charged: Float64Array; each: Float64Array; bound: number } | undefined;
  let [length, since] = [1, 0];
  for (let step = 0; step <= steps; step++) {
    total.fill(0);
    let bound = 0;
    for (let place = start; place < places; place++) {
      let cheapest = must[place] === 1 ? Number.POSITIVE_INFINITY : 0;
      let taken = -1;
      for (let way = waysFrom[place] ?? 0; way < (waysFrom[place + 1] ?? 0); way++) {
        let cost = wayCost[way] ?? 0;
        for (let add = addsFrom[way] ?? 0; add < (addsFrom[way + 1] ?? 0); add++) {
          const count = addTo[add] ?? 0;
          cost -= (addBy[add] ?? 0) * ((paid[count] ?? 0) - (charged[count] ?? 0));
        }
        if (cost < cheapest) {
          cheapest = cost;
          taken = way;
        }
      }
      each[place] = cheapest;
      bound += cheapest;
      if (taken < 0) continue;
      for (let add = addsFrom[taken] ?? 0; add < (addsFrom[taken + 1] ?? 0); add++) {
        const count = addTo[add] ?? 0;
        total[count] = (total[count] ?? 0) + (addBy[add] ?? 0);
      }
    }
    let away = 0;
    for (let count = 0; count < size; count++) {
      const [low, high, sum, by] = [
        least[count] ?? 0,
        most[count] ?? -1,
        total[count] ?? 0,
        unit[count] ?? 1,
      ];
      bound += (paid[count] ?? 0) * low;
      if (low > 0 && ((paid[count] ?? 0) > 0 || low > sum)) away += ((low - sum) / by) ** 2;
      if (high < 0) continue;
      bound -= (charged[count] ?? 0) * high;
      if ((charged[count] ?? 0) > 0 || sum > high) away += ((sum - high) / by) ** 2;
    }
    if (best === undefined || bound > best.bound + 1e-9) {
      best = { paid: paid.slice(), charged: charged.slice(), each: each.slice(), bound };
      since = 0;
    } else {
      since += 1;
      if (since >= stepsBeforeShorter) {
        length /= 2;
        since = 0;
      }
    }
    // Nothing is short or over, or the bound is the aim itself: these prices can't be better.
    if (away === 0 || (aim !== undefined && best.bound > aim - 0.5) || length < 1e-3) break;
    const target = aim ?? best.bound + Math.max(1, Math.abs(best.bound) * 0.1);
    const by = (length * Math.max(target - bound, 1e-6)) / away;
    for (let count = 0; count < size; count++) {
      const [low, high, sum, square] = [
        least[count] ?? 0,
        most[count] ?? -1,
        total[count] ?? 0,
        (unit[count] ?? 1) ** 2,
      ];
      if (low > 0) paid[count] = Math.max(0, (paid[count] ?? 0) + (by * (low - sum)) / square);
      if (high >= 0) charged[count] = Math.max(0, (charged[count] ?? 0) + (by * (sum - high)) / square);
    }
  }
  const rest = new Float64Array(places + 1);
  for (let place = places - 1; place >= start; place--)
    rest[place] = (rest[place + 1] ?? 0) + (best?.each[place] ?? 0);
  return {
    paid: best?.paid ?? paid,
    charged: best?.charged ?? charged,
    rest,
    bound: best?.bound ?? Number.NEGATIVE_INFINITY,
  };
}
