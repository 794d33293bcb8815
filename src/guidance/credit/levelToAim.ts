/** CG-23: the level to aim for. The rungs between are shown; nobody is refused one. */
import type { Level } from '../knowledge/schema.js';

/** Lowest first, of England, Wales and Northern Ireland; Scotland's levels are its own and are not compared. */
const rungs: readonly Level[] = ['E1', 'E2', 'E3', 1, 2, 3, 4, 5, 6, 7, 8];

export type LevelAim = {
  /**
   * `next`: the next rung; `rungs-between`: more than one up; `held-already`: at or below their own, which may still be
   * right in a new field; `start-unknown`: their own level was not told; `no-such-level`: one of the two is no level.
   */
  kind: 'next' | 'rungs-between' | 'held-already' | 'start-unknown' | 'no-such-level';
  /** From the rung after their own to the one asked for, lowest first. */
  steps: readonly Level[];
  /** Against what a role usually asks for, where a role was given. */
  forRole: 'usual' | 'above-usual' | 'below-usual' | undefined;
};

/**
 * @param current highest level finished; 0 is below every level; undefined where it was not told
 * @param usualInRole levels usual in the role they want it for
 */
export function levelToAim(
  current: Level | 0 | undefined,
  asked: Level,
  usualInRole: readonly number[] = [],
): LevelAim {
  const to = rungs.indexOf(asked);
  // Nothing finished yet: entry levels stand on the way to another entry level only.
  const nothing = typeof asked === 'number' ? rungs.indexOf(1) - 1 : -1;
  const from = current === 0 ? nothing : current === undefined ? undefined : rungs.indexOf(current);
  if (to < 0 || (current !== 0 && from === -1))
    return { kind: 'no-such-level', steps: [], forRole: undefined };
  const forRole = againstRole(asked, usualInRole);
  if (from === undefined) return { kind: 'start-unknown', steps: [asked], forRole };
  if (to <= from) return { kind: 'held-already', steps: [], forRole };
  const steps = rungs.slice(from + 1, to + 1);
  return { kind: steps.length === 1 ? 'next' : 'rungs-between', steps, forRole };
}

function againstRole(asked: Level, usual: readonly number[]): LevelAim['forRole'] {
  if (usual.length === 0) return undefined;
  const figure = typeof asked === 'number' ? asked : 0;
  if (figure > Math.max(...usual)) return 'above-usual';
  return figure < Math.min(...usual) ? 'below-usual' : 'usual';
}
