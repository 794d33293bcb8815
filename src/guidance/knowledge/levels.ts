/** Which of two levels of one system is higher: entry 1 to 3, then the numbers. */
import type { Level } from './schema.js';

const entryLevels = ['E1', 'E2', 'E3'] as const;
/** Entry levels stand below level 1. */
const rank = (level: Level): number =>
  typeof level === 'number' ? level : entryLevels.indexOf(level) - entryLevels.length + 1;

/** An unknown level is at or above nothing: nobody may count on it. */
export const isAtOrAbove = (level: Level | null, least: Level): boolean =>
  level !== null && rank(level) >= rank(least);
