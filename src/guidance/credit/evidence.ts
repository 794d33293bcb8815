/** How sure it is that somebody did what they say: who stands behind it. */
import type { PassportEntry } from '../knowledge/schema.js';

/** `self`: told; `employer`: an employer says so; `document`: a certificate or paper seen; `provider`: who taught it says so. */
export type Grade = PassportEntry['evidence'];

/** A paper and the word of a provider weigh the same: either is what a centre starts from. */
const ranks: Record<Grade, number> = { self: 0, employer: 1, document: 2, provider: 2 };

/** Above 0 where the first is the better evidence, below it where the second is, 0 where they weigh the same. */
export const compareGrades = (one: Grade, other: Grade): number => ranks[one] - ranks[other];
export const isAtLeast = (one: Grade, least: Grade): boolean => compareGrades(one, least) >= 0;
/** Seen on paper, or told by who taught it; everything less is self-declared in a ledger. */
export const isProven = (one: Grade): boolean => isAtLeast(one, 'document');
