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
const columns = ['cost', 'bound', 'from', 'way', 'before'] as const;
const grown = (layer: Layer, size: number): Layer => {
  const larger = emptyLayer(layer.cost.length * 2, size);
  larger.values.set(layer.values);
  for (const name of columns) larger[name].set(layer[name]);
  return { ...larger, states: layer.states };
};

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

/** A layer being filled. A new state is written behind the last one, and then kept or not. */
export class Filling {
  layer: Layer;
  private table: Int32Array;

  constructor(
    room: number,
    private readonly size: number,
    private readonly compared: Compared,
  ) {
    this.layer = emptyLayer(Math.max(16, room), size);
    this.table = new Int32Array(tableFor(this.layer.cost.length)).fill(-1);
  }

  /** Keeps the state written behind the last one, where none before is as good. */
  keep(cost: number, bound: number, from: number, way: number): void {
    const { layer, size, table } = this;
    const { values } = layer;
    const row = layer.states * size;
    let slot = this.hashOf(row) & (table.length - 1);
    let head = table[slot] ?? -1;
    while (head >= 0 && !this.isAlike(head * size, row)) {
      slot = (slot + 1) & (table.length - 1);
      head = table[slot] ?? -1;
    }
    let to = layer.states;
    for (let known = head; known >= 0; known = layer.before[known] ?? -1) {
      const costs = layer.cost[known] ?? 0;
      if (costs <= cost && this.isAsGood(known * size, row)) return;
      if (cost <= costs && this.isAsGood(row, known * size)) {
        to = known;
        break;
      }
    }
    layer.cost[to] = cost;
    layer.bound[to] = bound;
    layer.from[to] = from;
    layer.way[to] = way;
    if (to < layer.states) {
      values.copyWithin(to * size, row, row + size);
      return;
    }
    layer.before[to] = head;
    table[slot] = to;
    layer.states += 1;
    if (layer.states === layer.cost.length) this.grow();
  }

  private grow(): void {
    this.layer = grown(this.layer, this.size);
    const heads = this.table;
    const table = new Int32Array(tableFor(this.layer.cost.length)).fill(-1);
    for (const head of heads) {
      if (head < 0) continue;
      let slot = this.hashOf(head * this.size) & (table.length - 1);
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = head;
    }
    this.table = table;
  }

  private hashOf(start: number): number {
    const { values } = this.layer;
    let hash = 0;
    for (const count of this.compared.equal) hash = mixed(hash, values[start + count] ?? 0);
    return (hash ^ (hash >>> 13)) >>> 0;
  }
  private isAlike(a: number, b: number): boolean {
    const { values } = this.layer;
    for (const count of this.compared.equal) if (values[a + count] !== values[b + count]) return false;
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
    next.values.set(layer.values.subarray(state * size, (state + 1) * size), next.states * size);
    for (const name of columns) next[name][next.states] = layer[name][state] ?? 0;
    next.states += 1;
  }
  return next;
}

/** Places in a table of so many states: a power of two, never more than half full. */
const tableFor = (states: number): number => 2 ** Math.ceil(Math.log2(states * 2 + 2));
const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
