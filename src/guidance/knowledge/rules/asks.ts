/** A question has one answer: where two records claim the same phrasing, which is told would be chance. */
import type { Written } from '../knowledgeBase.js';
import type { Report } from './report.js';

const plain = (ask: string): string =>
  ask
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** V1: no ask stands on two records. */
export function everyAskHasOneAnswer(written: readonly Written[], report: Report): void {
  const owners = new Map<string, string>();
  for (const one of written) {
    const { asks } = one.record as { asks?: readonly string[] };
    for (const ask of asks ?? []) {
      const owner = owners.get(plain(ask));
      if (owner !== undefined && owner !== one.id)
        report(
          one,
          'V1',
          `“${ask}” is asked of ${owner} too`,
          'Leave it on the record that answers it; word the other one’s asks otherwise.',
        );
      else owners.set(plain(ask), one.id);
    }
  }
}
