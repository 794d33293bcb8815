/** What a choice is made among, and what it is counted by. */

/** Something that is counted; whole numbers. */
export type Count = { least: number; most?: number | undefined };
/** One way an item may be taken: what it adds to which count, and what it costs. */
export type Way = { adds: readonly (readonly [count: number, by: number])[]; cost: number };
/** `must`: it is taken in one of its ways. Without that it may be left. */
export type Item = { must: boolean; ways: readonly Way[] };
