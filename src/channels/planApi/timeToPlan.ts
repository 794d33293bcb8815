/**
 * How long one request may plan. Guidance reads no clock: it is asked here, and told when to stop. Stopping is asked for
 * softly first, so that what was found is given; much later it is done from here, so that nothing hangs whatever is sent.
 */
import type { Patience } from '../../guidance/credit/choose.js';
import type { Combination } from '../../guidance/credit/combination.js';

/** A structure that takes longer is answered with the smallest found and a bound. */
export const MS_TO_BE_SURE = 250;
/** Real structures never come near it. */
const MS_TO_GIVE_UP = 500;
/** More than the time allows on any machine; on a slow one the clock is first. */
const MOST_STEPS = 5_000_000;
/**
 * Getting ready to choose takes time and memory before the clock is first asked. Both are far above any structure that
 * is published: the largest held comes to 648 and 2,384.
 */
const MOST_LOOKS = 250_000;
const MOST_CELLS = 4_000_000;

/** The end: thrown where planning does not stop by itself, and caught where the answer is written. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

export type Clock = () => number;

/** Patience that is over after a quarter of a second, and not to be had at all after a half. */
export function startPatience(clock: Clock = () => performance.now()): Patience & { isOver(): boolean } {
  const began = clock();
  const isOver = (): boolean => {
    const passed = clock() - began;
    if (passed > MS_TO_GIVE_UP) throw new TimeIsUp();
    return passed > MS_TO_BE_SURE;
  };
  return {
    isOver,
    // Read at the start of every search: a late one ends after its first look at the clock, or does not begin.
    get steps() {
      return isOver() ? 1 : MOST_STEPS;
    },
  };
}

/** Whether getting ready alone would take too long. */
export function isTooLarge(combinations: readonly Combination[]): boolean {
  let looks = 0;
  let cells = 0;
  for (const { counts, items } of combinations) {
    const adds = items.reduce(
      (sum, { ways }) => sum + ways.reduce((all, way) => all + 1 + way.adds.length, 0),
      0,
    );
    looks += counts.length * adds;
    for (const { ways } of items)
      for (const count of new Set(ways.flatMap((way) => way.adds.map(([one]) => one))))
        cells += counts[count]?.least ?? 0;
    if (looks > MOST_LOOKS || cells > MOST_CELLS) return true;
  }
  return false;
}
