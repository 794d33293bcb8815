/** Choices among counts and items: beside trying everything, and where there is far too much to try. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Chosen, type Count, choose, type Item } from '../../../src/guidance/credit/choose.js';

type Task = { counts: Count[]; items: Item[] };
const seed = 20261125;
const countsOf = 4;

const itemOf = fc.record({
  must: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  ways: fc.array(
    fc.record({
      adds: fc
        .uniqueArray(fc.tuple(fc.nat(countsOf - 1), fc.integer({ min: 1, max: 7 })), {
          maxLength: 3,
          selector: ([count]) => count,
        })
        .map((adds): [number, number][] => adds),
      cost: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
/** What each count gets where every other item is taken, and how far its bounds are from that. */
const taskOf: fc.Arbitrary<Task> = fc
  .record({
    items: fc.array(itemOf, { minLength: 5, maxLength: 9 }),
    bounds: fc.array(fc.record({ kind: fc.nat(3), below: fc.nat(3), above: fc.nat(3) }), {
      minLength: countsOf,
      maxLength: countsOf,
    }),
    times: fc.constantFrom(1, 1, 10),
  })
  .map(({ items, bounds, times }) => ({
    counts: bounds.map(({ kind, below, above }, count) => {
      const middle = items
        .filter((item, n) => item.must || n % 2 === 0)
        .flatMap(({ ways }) => ways[0]?.adds ?? [])
        .reduce((sum, [to, by]) => sum + (to === count ? by : 0), 0);
      const least = kind === 1 ? 0 : Math.max(0, middle - below);
      return kind === 0 ? { least } : { least, most: middle + above };
    }),
    items: items.map(({ must, ways }) => ({
      must,
      ways: ways.map(({ adds, cost }) => ({ adds, cost: cost * times })),
    })),
  }));

/** The cost of ways, where they keep every count between its bounds. */
function costOf({ counts, items }: Task, ways: readonly number[]): number | undefined {
  const sums = counts.map(() => 0);
  let cost = 0;
  for (const [n, item] of items.entries()) {
    const way = item.ways[ways[n] ?? -1];
    if (way === undefined && item.must) return undefined;
    cost += way?.cost ?? 0;
    for (const [count, by] of way?.adds ?? []) sums[count] = (sums[count] ?? 0) + by;
  }
  const isValid = counts.every(({ least, most }, n) => {
    const sum = sums[n] ?? 0;
    return sum >= least && (most === undefined || sum <= most);
  });
  return isValid ? cost : undefined;
}

/** The smallest cost, by trying every way of every item. */
function smallestOf(task: Task): number | undefined {
  let best: number | undefined;
  const ways: number[] = [];
  const from = (n: number): void => {
    const item = task.items[n];
    if (item === undefined) {
      const cost = costOf(task, ways);
      if (cost !== undefined && (best === undefined || cost < best)) best = cost;
      return;
    }
    for (let way = item.must ? 0 : -1; way < item.ways.length; way += 1) {
      ways[n] = way;
      from(n + 1);
    }
  };
  from(0);
  return best;
}

const isFoundTo = (chosen: Chosen, task: Task, cost: number | undefined): void => {
  if (cost === undefined) {
    expect(chosen).toEqual({ kind: 'none' });
    return;
  }
  if (chosen.kind !== 'smallest') throw new Error(`${chosen.kind} where ${cost} is the smallest`);
  expect(chosen.choice.cost).toBe(cost);
  expect(costOf(task, chosen.choice.ways)).toBe(cost);
};

describe('the smallest choice', () => {
  test('is found wherever trying everything finds one', () => {
    let found = 0;
    fc.assert(
      fc.property(taskOf, (task) => {
        const cost = smallestOf(task);
        if (cost !== undefined) found += 1;
        isFoundTo(choose(task.counts, task.items), task, cost);
      }),
      { seed, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('of several tasks put together is the smallest of each', () => {
    const some = fc.array(
      taskOf.filter((task) => smallestOf(task) !== undefined),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat(999)), (tasks, order) => {
        const items = tasks.flatMap((task, n) =>
          task.items.map(({ must, ways }) => ({
            must,
            ways: ways.map(({ adds, cost }) => ({
              cost,
              adds: adds.map(([count, by]): [number, number] => [count + n * countsOf, by]),
            })),
          })),
        );
        // Items of one task lie among those of the others.
        const mixed = items
          .map((item) => ({ item, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
        const whole = { counts: tasks.flatMap(({ counts }) => counts), items: mixed };
        const cost = tasks.reduce((sum, task) => sum + (smallestOf(task) ?? 0), 0);
        const chosen = choose(whole.counts, whole.items);
        isFoundTo(chosen, whole, cost);
        expect(choose(whole.counts, whole.items)).toEqual(chosen);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('is bounded from below where patience ends before it is sure', () => {
    fc.assert(
      fc.property(taskOf, fc.integer({ min: 1, max: 200 }), (task, steps) => {
        const cost = smallestOf(task);
        const chosen = choose(task.counts, task.items, { steps });
        if (chosen.kind !== 'undecided') return isFoundTo(chosen, task, cost);
        if (cost !== undefined) expect(chosen.bound).toBeLessThanOrEqual(cost);
        if (chosen.best) expect(costOf(task, chosen.best.ways)).toBe(chosen.best.cost);
      }),
      { seed, numRuns: 200 },
    );
  });

  // All that is alike here is far more than is compared with one state.
  test('among a hundred items with twelve leasts ends within its patience', () => {
    const numbers = (n: number): number => (Math.imul(n + 1, 0x9e3779b1) >>> 16) % 9;
    const items = Array.from({ length: 100 }, (_, n) => ({
      must: false,
      ways: [
        {
          adds: Array.from({ length: 12 }, (_, at): [number, number] => [at, 1 + numbers(n * 12 + at)]),
          cost: 10 + numbers(n * 31) * 4 + numbers(n * 17),
        },
      ],
    }));
    const counts = Array.from({ length: 12 }, () => ({ least: 200 }));
    const chosen = choose(counts, items, { steps: 300_000 });
    if (chosen.kind === 'none') throw new Error('all together are enough');
    const choice = chosen.kind === 'smallest' ? chosen.choice : chosen.best;
    expect(choice && costOf({ counts, items }, choice.ways)).toBe(choice?.cost);
  });
});
