/**
 * CG-05, "training does not have to be duplicated": which units of something proposed a person may not need to repeat.
 * Our word is never an exemption: each is for the centre to agree, and the awarding organisation's policy decides.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification } from '../knowledge/schema.js';
import { unitIdsOf } from '../knowledge/sectors.js';
import type { Currency } from './dayRange.js';
import { type Grade, isAtLeast } from './evidence.js';
import { heldUnits } from './heldUnits.js';
import type { HeldItem, HeldQuestion } from './readHeld.js';
import { type RefresherReason, refresherReason } from './refresherOnly.js';
import type { Sameness } from './sameUnit.js';

export type AlreadyThere = {
  /** The unit proposed. */
  unitId: string;
  /** What of the person's it rests on. */
  itemId: string;
  heldUnitId?: string;
  /** The qualification whose mandatory unit it is, where that is how it is held. */
  throughQualificationId?: string;
  evidence: Grade;
  because: Sameness;
  currency: Currency;
  /** Set where at most a refresher is ever left out: say the word. */
  refresher: RefresherReason | undefined;
};
export type AlreadyThereIn = {
  /** "You may not need to repeat": an employer, a document or a provider stands behind it, and it is good today. */
  mayNotRepeat: readonly AlreadyThere[];
  /** Worth asking: only the person's own word, a title alone, or a date that was not told. */
  ask: readonly AlreadyThere[];
  /** Held once and run out. */
  refresh: readonly AlreadyThere[];
  /** How many units are proposed, of those we hold records of. */
  of: number;
  questions: readonly HeldQuestion[];
};

/**
 * @param proposed a qualification (all its units, optional ones too) or unit ids; what we hold no record of is left out
 * @param today ISO day
 */
export function alreadyThere(
  items: readonly HeldItem[],
  proposed: Qualification | readonly string[],
  knowledge: KnowledgeBase,
  today: string,
): AlreadyThereIn {
  const ids = 'id' in proposed ? unitIdsOf(proposed) : [...new Set(proposed)];
  const wanted = ids.flatMap((id) => knowledge.units.get(id) ?? []);
  const held = heldUnits(
    items,
    knowledge,
    today,
    wanted.map((one) => one.id),
  );
  const own = new Map([...held.sure, ...held.toRefresh].map((one) => [one.unitId, one]));
  const like = new Map(held.mayCount.map((one) => [one.wantedId, one]));
  const found = wanted.flatMap((unit): AlreadyThere[] => {
    const refresher = refresherReason(unit, knowledge);
    const same = own.get(unit.id);
    if (same) {
      const { itemId, evidence, currency, because } = same;
      const through =
        because.kind === 'mandatory-in' ? { throughQualificationId: because.qualificationId } : {};
      return [
        {
          unitId: unit.id,
          itemId,
          heldUnitId: unit.id,
          ...through,
          evidence,
          because: { kind: 'same-unit' },
          currency,
          refresher,
        },
      ];
    }
    const other = like.get(unit.id);
    if (!other) return [];
    const { wantedId: unitId, ...rest } = other;
    return [{ unitId, ...rest, refresher }];
  });
  const isOut = (one: AlreadyThere): boolean => one.currency.kind === 'needs-refresh';
  const isSure = (one: AlreadyThere): boolean =>
    isAtLeast(one.evidence, 'employer') &&
    one.because.kind !== 'same-title' &&
    one.currency.kind === 'current';
  return {
    mayNotRepeat: found.filter((one) => !isOut(one) && isSure(one)),
    ask: found.filter((one) => !isOut(one) && !isSure(one)),
    refresh: found.filter(isOut),
    of: wanted.length,
    questions: held.questions,
  };
}
