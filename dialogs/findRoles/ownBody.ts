/** How somebody who tells of their own body is met: a kind word, and at most one question about what to plan round. */
import type { Heard } from '../../src/guidance/matching/hearing.js';
import type { Known } from './known.js';

/** Who tells of a client, a child or staff does not tell of their own body. */
const ofOthers = new Set(['is-adviser', 'for-my-staff', 'for-my-child']);

/** What to say, and whether the question about limits comes next; undefined where no body was told of. */
export function metBody(
  { heardNow, words, picture }: Known,
  newlyHeard: readonly string[],
  asking: string | null,
): { say: string[]; asksLimits: boolean } | undefined {
  if (heardNow?.ownBody !== true || heardNow.lanes.some(({ lane }) => ofOthers.has(lane))) return undefined;
  // A need they said, now or before, is the answer already; nobody is asked twice.
  const saysLimit = [...heardNow.conditions, ...picture.conditions].some((one) => one.stance === 'avoids');
  if (saysLimit || asking === 'avoid') return { say: [words.bodyKind], asksLimits: false };
  return newlyHeard.length > 0
    ? { say: [words.bodyKind, words.bodyTell], asksLimits: false }
    : { say: [words.bodyKind], asksLimits: true };
}

/** "Lifting and standing", said when asked what to avoid, refuses them: nobody repeats the "no" of the question. */
export function namedToAvoid(text: string, heard: Heard, hear: (text: string) => Heard): Heard {
  if (heard.conditions.length > 0) return heard;
  const refused = hear(`no ${text}`);
  if (refused.conditions.length === 0) return heard;
  const conditions = refused.conditions.map((one) => ({
    ...one,
    // The quote is theirs, without the "no" that was added to hear it.
    spans: one.spans.map((span) => ({ ...span, text: span.text.replace(/^no /, '') })),
  }));
  return { ...refused, conditions };
}
