/** What somebody told of as held, set against the parts of a qualification: what counts, what may, and why in a few words. */
import { heldUnits } from '../../src/guidance/credit/heldUnits.js';
import type { HeldItem } from '../../src/guidance/credit/readHeld.js';
import type { Sameness } from '../../src/guidance/credit/sameUnit.js';
import type { Told } from '../engine/form.js';
import type { Known } from '../findRoles/known.js';
import { heldLearning } from './heldLearning.js';
import type { Counting } from './whatsLeft.js';
import { creditWords as words } from './words.en.js';

/** Told by themselves: nobody here has seen a certificate. */
export const itemsOf = (told: readonly Told[]): HeldItem[] =>
  heldLearning(told).map((one, at) => ({
    id: String(at + 1),
    title: one.title,
    evidence: 'self',
    ...(one.unitId === undefined ? {} : { unitId: one.unitId }),
    ...(one.qualificationId === undefined ? {} : { qualificationId: one.qualificationId }),
    ...(one.awardedBy === undefined ? {} : { awardedBy: one.awardedBy }),
    ...(one.year === undefined ? {} : { date: one.year }),
  }));

/**
 * What of a qualification counts, and what may.
 * @param wanted unit ids of what is planned for
 * @param recognised unit ids that a check of prior learning found worth asking about
 */
export function countingFor(
  { state, knowledge, on }: Pick<Known, 'state' | 'knowledge' | 'on'>,
  wanted: readonly string[],
  recognised: readonly string[] = [],
): Counting {
  const { sure, mayCount } = heldUnits(itemsOf(state.told), knowledge, on.today, wanted);
  const why = new Map<string, string>();
  for (const one of sure)
    why.set(
      one.unitId,
      one.because.kind === 'unit'
        ? words.why.same
        : words.why.qualification(knowledge.qualifications.get(one.because.qualificationId)?.title ?? ''),
    );
  for (const one of mayCount)
    if (!why.has(one.wantedId))
      why.set(one.wantedId, inWords(one.because, knowledge.units.get(one.heldUnitId ?? '')?.title ?? ''));
  for (const id of recognised) if (!why.has(id)) why.set(id, words.why.experience);
  return {
    anyTold: heldLearning(state.told).length > 0,
    held: new Set(sure.map((one) => one.unitId)),
    // The same number is the same part; anything less is for the centre.
    perhaps: new Set([...mayCount.map((one) => one.wantedId), ...recognised]),
    why: (id) => why.get(id),
  };
}

function inWords(because: Sameness, held: string): string {
  switch (because.kind) {
    case 'same-unit':
      return words.why.same;
    case 'same-reference':
      return words.why.reference;
    case 'equivalent':
      return words.why.group(held);
    case 'same-standard':
      return words.why.standard(held);
    case 'same-title':
      return words.why.title;
  }
}
