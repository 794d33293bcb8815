import { describe, expect, test } from '@jest/globals';
import {
  type HeldInduction,
  type InductionAnswer,
  siteInduction,
} from '../../../src/guidance/credit/siteInduction.js';
import { knowledge, requirement, today, withRecords } from './records.js';

const nuclear = 'PPR-SITE-INDUCTION-NUCLEAR';
const process = 'PPR-SITE-INDUCTION-PROCESS';
const had = (more: Partial<HeldInduction> = {}): HeldInduction => ({
  id: 'a',
  requirementId: nuclear,
  site: 'Site A',
  evidence: 'document',
  ...more,
});
/** As the records are: no source says that a nuclear induction moves; a process site gives its own. */
const asHeld = (held: readonly HeldInduction[], requirementId = nuclear, site = 'Site B'): InductionAnswer =>
  siteInduction(held, { requirementId, site }, knowledge, today);
/** With a standard that moves from site to site and lasts three years, as the sector asked for. */
const standard = withRecords({
  requirements: [{ ...requirement(nuclear), transferable: true, validityMonths: 36 }],
});
const asStandard = (held: readonly HeldInduction[], site = 'Site B'): InductionAnswer =>
  siteInduction(held, { requirementId: nuclear, site }, standard, today);

describe('an induction from another site', () => {
  test('to a standard that moves: held already, and the site briefing still to check', () => {
    expect(asStandard([had({ date: '2025-03' })])).toEqual({
      kind: 'already-held',
      next: ['check-site-briefing'],
      heldId: 'a',
      currency: { kind: 'current' },
      isLengthUnknown: false,
    });
  });

  test.each([
    ['2023-11-22', 'already-held'],
    ['2023-11-21', 'needs-refresh'],
    ['2023', 'ask'],
    ['2022', 'needs-refresh'],
    [undefined, 'ask'],
    ['2027', 'not-held'],
    ['2025-02-30', 'ask'],
  ])('done %s: %s', (date, kind) => {
    expect(asStandard([had({ date })]).kind).toBe(kind);
  });

  test('the day printed on it decides', () => {
    expect(asStandard([had({ date: '2010', expires: '2026-11-22' })]).kind).toBe('already-held');
    expect(asStandard([had({ date: '2026', expires: '2026-11-21' })])).toMatchObject({
      kind: 'needs-refresh',
      next: ['book-refresher', 'check-site-briefing'],
      currency: { kind: 'needs-refresh', since: '2026-11-21' },
    });
  });

  test('no source says whether it moves: ask the site', () => {
    expect(asHeld([had({ date: '2025' })])).toMatchObject({
      kind: 'ask',
      next: ['ask-site', 'check-site-briefing'],
      isLengthUnknown: true,
    });
  });

  test('where each site gives its own, it is done anew', () => {
    expect(asHeld([had({ requirementId: process })], process)).toMatchObject({
      kind: 'site-gives-its-own',
      next: ['do-induction'],
    });
  });

  test('on the same site it is held, whatever moves, marks and case aside', () => {
    expect(asHeld([had({ requirementId: process, site: 'site-b' })], process).kind).toBe('held-on-this-site');
    expect(asHeld([had({ site: 'SITE B' })]).kind).toBe('held-on-this-site');
  });

  test('one to another standard says nothing', () => {
    expect(asHeld([had({ requirementId: process })])).toMatchObject({
      kind: 'not-held',
      next: ['do-induction'],
      heldId: undefined,
    });
  });

  test('of several, what is good today stands before what ran out, and this site before another', () => {
    const old = had({ id: 'old', date: '2010', site: 'Site B' });
    const fresh = had({ id: 'fresh', date: '2026' });
    const here = had({ id: 'here', date: '2025', site: 'Site B' });
    expect(asStandard([old, fresh])).toMatchObject({ kind: 'already-held', heldId: 'fresh' });
    expect(asStandard([fresh, here, old])).toMatchObject({ kind: 'held-on-this-site', heldId: 'here' });
  });

  test('what is no site induction is said', () => {
    for (const id of ['PPR-CCNSG', 'PPR-NO-SUCH']) expect(asHeld([], id).kind).toBe('no-such-requirement');
  });
});
