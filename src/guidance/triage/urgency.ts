/** How soon somebody should be answered by a person (content design C3), and why. */
import type { Heard } from '../matching/hearing.js';
import type { UrgencyReason } from '../reasons.js';

export type Urgency = { when: 'this-week' | 'planned'; because: UrgencyReason };

/** `now` is never decided here: the safety check does that, before anything else is heard. */
export function urgency(heard: Pick<Heard, 'lanes'>): Urgency {
  const has = (lane: Heard['lanes'][number]['lane']): boolean => heard.lanes.some((one) => one.lane === lane);
  if (has('exclusion')) return { when: 'this-week', because: 'exclusion' };
  if (has('deadline')) return { when: 'this-week', because: 'deadline' };
  if (has('redundant')) return { when: 'this-week', because: 'redundancy' };
  return { when: 'planned', because: 'none' };
}
