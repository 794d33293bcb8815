/** How somebody is met who says they helped somewhere without pay, and names nothing they did there. */
import type { Known } from './known.js';

/**
 * What to say, and whether the next question is what they did there; undefined where tasks were heard as well, or none of
 * it was said. At a later question the answer is only asked for, and the question stands.
 */
export function metUnpaid(
  { heardNow, words }: Known,
  asking: string | null,
): { say: string[]; asksWhat: boolean } | undefined {
  if (heardNow?.unpaid === undefined || heardNow.skills.length + heardNow.roles.length > 0) return undefined;
  const counts = words.unpaidCounts(heardNow.unpaid.text);
  return asking === null || asking === 'purpose' || asking === 'tasks'
    ? { say: [counts], asksWhat: true }
    : { say: [counts, words.unpaidTell], asksWhat: false };
}
