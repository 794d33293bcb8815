import { expect, test } from '@jest/globals';
import type { Lane } from '../../../src/guidance/matching/hearing.js';
import { urgency } from '../../../src/guidance/triage/urgency.js';

const heard = (...lanes: Lane[]) => ({ lanes: lanes.map((lane) => ({ lane, spans: [] })) });

test('redundancy, a deadline and exclusion are for this week; the rest is planned', () => {
  expect(urgency(heard('redundant'))).toEqual({ when: 'this-week', because: 'redundancy' });
  expect(urgency(heard('deadline'))).toEqual({ when: 'this-week', because: 'deadline' });
  expect(urgency(heard('redundant', 'exclusion'))).toEqual({ when: 'this-week', because: 'exclusion' });
  expect(urgency(heard('wants-change', 'not-working'))).toEqual({ when: 'planned', because: 'none' });
  expect(urgency(heard())).toEqual({ when: 'planned', because: 'none' });
});
