/** The states a choice may be in after one item, each with the least it costs to be there. */
import type { Flat } from './prices.js';

/** All states after one item. `values` holds the counts of each in a row; `from` and `way` tell how each was come by. */
export type Layer = {
  states: number;
  values: Int32Array;
  cost: Float64Array;
  bound: Float64Array;
  from: Int32Array;
  way: Int32Array;
  /** By state: the one before it that is alike in what must be equal, -1 where there is none. */
  before: Int32Array;
};
export const emptyLayer = (room: number, size: number): Layer => ({
  states: 0,
  values: new Int32Array(room * size),
  cost: new Float64Array(room),
  bound: new Float64Array(room),
  from: new Int32Array(room),
  way: new Int32Array(room),
  before: new Int32Array(room),
});
/** The bound of a state that another surpasses, until it is taken out. */
const leftOut = Number.POSITIVE_INFINITY;
const columns = ['cost', 'bound', 'from', 'way', 'before'] as const;
const grown = (layer: Layer, size: number): Layer => {
  const larger = emptyLayer(layer.cost.length * 2, size);
  larger.values.set(layer.values);
  for (const name of columns) larger[name].set(layer[name]);
  return { ...larger, states: layer.states };
};
function copyState(from: Layer, state: number, to: Layer, at: number, size: number): void {
  for (let count = 0; count < size; count++)
    to.values[at * size + count] = from.values[state * size + count] ?? 0;
  to.cost[at] = from.cost[state] ?? 0;
  to.bound[at] = from.bound[state] ?? 0;
  to.from[at] = from.from[state] ?? 0;
  to.way[at] = from.way[state] ?? 0;
}

/**
 * How two states after one item are compared. Of two that are equal in what must be, the one with no more cost, no less of
 * what may only fall short and no more of what may only be passed can go on in every way the other can: the other is left out.
 */
export type Compared = {
  /** Counts that have a least and a most, both still open. */
  equal: readonly number[];
  /** Counts of which more is better, and those of which less is. */
  more: readonly number[];
  less: readonly number[];
};

/** By place: how states after its item are compared. Counts not begun, or done with, are the same in all. */
export function comparedBy(flat: Flat, touched: readonly Int32Array[]): Compared[] {
  const { size, places, least, most, reach } = flat;
  const isBegun = new Uint8Array(size);
  return touched.slice(0, places).map((counts, place) => {
    for (const count of counts) isBegun[count] = 1;
    const open = Array.from(isBegun.keys()).filter(
      (count) => isBegun[count] === 1 && (reach[(place + 1) * size + count] ?? 0) > 0,
    );
    const has = (row: Int32Array, count: number, none: number): boolean => (row[count] ?? none) > none;
    return {
      equal: open.filter((count) => has(least, count, 0) && has(most, count, -1)),
      more: open.filter((count) => has(least, count, 0) && !has(most, count, -1)),
      less: open.filter((count) => !has(least, count, 0) && has(most, count, -1)),
    };
  });
}

/** So many of those alike are compared with a new state, the last of use first: with all of them it would take too long. */
const mostCompared = 32;

/** A layer being filled. A new state is written behind the last one, and then kept or not. */
export class Filling {
  layer: Layer;
  /** States by all counts that may differ; and the first of those alike, by the counts that must be equal. */
  private same: Int32Array;
  private alike: Int32Array;
  private readonly all: readonly number[];

  constructor(
    room: number,
    private readonly size: number,
    private readonly compared: Compared,
  ) {
    this.layer = emptyLayer(Math.max(16, room), size);
    this.same = emptyTable(this.layer.cost.length);
    this.alike = emptyTable(this.layer.cost.length);
    this.all = [...compared.equal, ...compared.more, ...compared.less];
  }

  /** Keeps the state written behind the last one, unless one that is kept is as good. Those it surpasses are left out. */
  keep(cost: number, bound: number, from: number, way: number): void {
    const state = this.layer.states;
    const slot = this.slotOf(state, this.same, this.all);
    const known = this.same[slot] ?? -1;
    if (known >= 0 && cost >= (this.layer.cost[known] ?? 0)) return;
    if (known >= 0 && this.layer.bound[known] !== leftOut) {
      this.write(known, cost, bound, from, way);
      return;
    }
    const first = this.slotOf(state, this.alike, this.compared.equal);
    if (this.isSurpassed(state, cost, first)) return;
    this.write(state, cost, bound, from, way);
    this.layer.before[state] = this.alike[first] ?? -1;
    this.alike[first] = state;
    this.same[slot] = state;
    this.layer.states += 1;
    if (this.layer.states === this.layer.cost.length) this.grow();
  }

  /** Whether one of those alike is as good. On the way those that are no better than the new state are left out. */
  private isSurpassed(state: number, cost: number, first: number): boolean {
    const { size, alike } = this;
    const { before, bound, cost: costs } = this.layer;
    let nearer = -1;
    let at = alike[first] ?? -1;
    for (let tried = 0; at >= 0 && tried < mostCompared; tried++) {
      const further = before[at] ?? -1;
      const spent = costs[at] ?? 0;
      if (spent <= cost && this.isAsGood(at * size, state * size)) {
        // What surpasses one state often surpasses the next.
        if (nearer >= 0) {
          before[nearer] = further;
          before[at] = alike[first] ?? -1;
          alike[first] = at;
        }
        return true;
      }
      // The first of those alike stays in any case: the table is looked up by it.
      if (cost <= spent && this.isAsGood(state * size, at * size)) {
        bound[at] = leftOut;
        if (nearer >= 0) before[nearer] = further;
        else nearer = at;
      } else nearer = at;
      at = further;
    }
    return false;
  }

  /** The layer as it is filled, without those left out. */
  filled(): Layer {
    const { layer, size } = this;
    let to = 0;
    for (let state = 0; state < layer.states; state++) {
      if (layer.bound[state] === leftOut) continue;
      if (to < state) copyState(layer, state, layer, to, size);
      to += 1;
    }
    layer.states = to;
    return layer;
  }

  private write(to: number, cost: number, bound: number, from: number, way: number): void {
    const { layer } = this;
    layer.cost[to] = cost;
    layer.bound[to] = bound;
    layer.from[to] = from;
    layer.way[to] = way;
  }

  private grow(): void {
    this.layer = grown(this.layer, this.size);
    this.same = this.moved(this.same, this.all);
    this.alike = this.moved(this.alike, this.compared.equal);
  }
  private moved(table: Int32Array, counts: readonly number[]): Int32Array {
    const larger = emptyTable(this.layer.cost.length);
    for (const state of table) if (state >= 0) larger[this.slotOf(state, larger, counts)] = state;
    return larger;
  }

  /** Where a state is in a table, or would be. */
  private slotOf(state: number, table: Int32Array, counts: readonly number[]): number {
    const { values } = this.layer;
    const row = state * this.size;
    let hash = 0;
    for (const count of counts) hash = mixed(hash, values[row + count] ?? 0);
    let slot = (hash ^ (hash >>> 13)) & (table.length - 1);
    for (let known = table[slot] ?? -1; known >= 0; known = table[slot] ?? -1) {
      if (this.isSame(known * this.size, row, counts)) break;
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
  private isSame(a: number, b: number, counts: readonly number[]): boolean {
    const { values } = this.layer;
    for (const count of counts) if (values[a + count] !== values[b + count]) return false;
    return true;
  }
  /** Whether the counts of one row can do whatever those of another can. */
  private isAsGood(a: number, b: number): boolean {
    const { values } = this.layer;
    for (const count of this.compared.more)
      if ((values[a + count] ?? 0) < (values[b + count] ?? 0)) return false;
    for (const count of this.compared.less)
      if ((values[a + count] ?? 0) > (values[b + count] ?? 0)) return false;
    return true;
  }
}

/** The state whose bound is in the middle of a sample of them. */
export function middleOf(layer: Layer): number {
  const every = Math.max(1, Math.floor(layer.states / 32));
  const some = Array.from({ length: Math.floor(layer.states / every) }, (_, n) => n * every);
  some.sort((a, b) => (layer.bound[a] ?? 0) - (layer.bound[b] ?? 0) || a - b);
  return some[Math.floor(some.length / 2)] ?? 0;
}

/** How finely bounds are told apart where some states are left out, and how many places a mixture has. */
const bandsInOne = 4;
const mixtures = 2 ** 20;

/**
 * The states that promise most. Of those that promise about the same a mixture is kept, not the first ones, which are often
 * alike; it is the same mixture every time, so that equal tasks are solved alike.
 */
export function nearest(layer: Layer, width: number, size: number): Layer {
  const ranks = new Float64Array(layer.states);
  for (let state = 0; state < layer.states; state++) {
    let hash = 0;
    for (let count = 0; count < size; count++) hash = mixed(hash, layer.values[state * size + count] ?? 0);
    const band = Math.ceil((layer.bound[state] ?? 0) * bandsInOne - 0.5);
    ranks[state] = band * mixtures + ((hash ^ (hash >>> 13)) >>> 12);
  }
  const last = ranks.slice().sort()[width - 1] ?? 0;
  const next = emptyLayer(width, size);
  for (let state = 0; state < layer.states && next.states < width; state++) {
    if ((ranks[state] ?? 0) > last) continue;
    copyState(layer, state, next, next.states, size);
    next.states += 1;
  }
  return next;
}

/** A table of so many states: its places are a power of two, and never more than half full. */
const emptyTable = (states: number): Int32Array =>
  new Int32Array(2 ** Math.ceil(Math.log2(states * 2 + 2))).fill(-1);
const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
