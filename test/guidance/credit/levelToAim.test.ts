import { expect, test } from '@jest/globals';
import { levelToAim } from '../../../src/guidance/credit/levelToAim.js';
import type { Level } from '../../../src/guidance/knowledge/schema.js';

test.each<[Level | 0 | undefined, Level, string, Level[]]>([
  [2, 6, 'rungs-between', [3, 4, 5, 6]],
  [2, 3, 'next', [3]],
  [3, 3, 'held-already', []],
  [4, 2, 'held-already', []],
  [0, 2, 'rungs-between', [1, 2]],
  [0, 1, 'next', [1]],
  [0, 'E2', 'rungs-between', ['E1', 'E2']],
  ['E2', 1, 'rungs-between', ['E3', 1]],
  ['E3', 1, 'next', [1]],
  [1, 'E3', 'held-already', []],
  [undefined, 4, 'start-unknown', [4]],
  [2, 9, 'no-such-level', []],
  [11, 3, 'no-such-level', []],
])('from %s to %s: %s', (current, asked, kind, steps) => {
  expect(levelToAim(current, asked)).toEqual({ kind, steps, forRole: undefined });
});

test.each<[Level, string]>([
  [2, 'below-usual'],
  [3, 'usual'],
  [5, 'usual'],
  [6, 'above-usual'],
  ['E3', 'below-usual'],
])('level %s in a role of 3 to 5 is %s', (asked, forRole) => {
  expect(levelToAim(2, asked, [5, 3]).forRole).toBe(forRole);
});
