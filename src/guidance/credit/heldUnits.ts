/** Which units somebody holds for sure, and which of those they want may count if the centre agrees. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Unit } from '../knowledge/schema.js';
import { type Currency, currencyOf } from './dayRange.js';
import { compareGrades, type Grade } from './evidence.js';
import { type HeldItem, type HeldQuestion, readHeld } from './readHeld.js';
import { compareSameness, mandatoryUnitsOf, plainTitle, type Sameness, samenessOf } from './sameUnit.js';

export type HeldUnit = {
  unitId: string;
  itemId: string;
  evidence: Grade;
  because: { kind: 'unit' } | { kind: 'mandatory-in'; qualificationId: string };
  currency: Currency;
};
/** A wanted unit and what of the person's may stand for it: the strongest reason first of all there are. */
export type MayCount = {
  wantedId: string;
  itemId: string;
  /** The unit held; absent where only the title of something told is like it. */
  heldUnitId?: string;
  evidence: Grade;
  because: Exclude<Sameness, { kind: 'same-unit' }>;
  currency: Currency;
};
export type HeldUnits = {
  /** Good today, or with no date to tell; one line a unit, the best evidence of it. */
  sure: readonly HeldUnit[];
  /** Held and run out: not lost, and not good today. */
  toRefresh: readonly HeldUnit[];
  /** Wanted units not held as such, in the order wanted; one line each, only what is good today unless nothing is. */
  mayCount: readonly MayCount[];
  questions: readonly HeldQuestion[];
};

/**
 * @param today ISO day
 * @param wanted unit ids, such as those of a qualification; an id without a record is left out
 */
export function heldUnits(
  items: readonly HeldItem[],
  knowledge: KnowledgeBase,
  today: string,
  wanted: readonly string[] = [],
): HeldUnits {
  const reads = items.map((item) => readHeld(item, knowledge, today));
  const held = reads.filter((one) => one.isHeld);
  const all = held.flatMap((read): HeldUnit[] => {
    const { unit, qualification, currency } = read;
    const { id: itemId, evidence } = read.item;
    if (unit) return [{ unitId: unit.id, itemId, evidence, because: { kind: 'unit' }, currency }];
    if (!qualification) return [];
    const because = { kind: 'mandatory-in' as const, qualificationId: qualification.id };
    return mandatoryUnitsOf(qualification).map((unitId) => {
      // A diploma stays, and the first aid in it runs out.
      const months = knowledge.units.get(unitId)?.validityMonths;
      const own =
        months === undefined || currency.kind !== 'current'
          ? currency
          : currencyOf(read.gained, months, today);
      return { unitId, itemId, evidence, because, currency: own };
    });
  });
  const best = new Map<string, HeldUnit>();
  for (const one of [...all].sort(compareHeld)) if (!best.has(one.unitId)) best.set(one.unitId, one);
  const inOrder = [...best.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const isOut = (one: HeldUnit): boolean => one.currency.kind === 'needs-refresh';
  const titled = held.filter((one) => !one.unit && !one.qualification);

  const mayCountFor = (unit: Unit): MayCount[] => {
    if (best.has(unit.id)) return [];
    const likeUnits = inOrder.flatMap((one): MayCount[] => {
      const other = knowledge.units.get(one.unitId);
      const because = other && samenessOf(other, unit, knowledge);
      if (because === undefined || because.kind === 'same-unit') return [];
      const { itemId, evidence, currency, unitId: heldUnitId } = one;
      return [{ wantedId: unit.id, itemId, heldUnitId, evidence, because, currency }];
    });
    const likeTitles = titled.flatMap(({ item, currency }): MayCount[] =>
      plainTitle(item.title) === plainTitle(unit.title)
        ? [
            {
              wantedId: unit.id,
              itemId: item.id,
              evidence: item.evidence,
              because: { kind: 'same-title' },
              currency,
            },
          ]
        : [],
    );
    return [...likeUnits, ...likeTitles]
      .sort((a, b) => outLast(a, b) || compareSameness(a.because, b.because) || compareHeld(a, b))
      .slice(0, 1);
  };

  return {
    sure: inOrder.filter((one) => !isOut(one)),
    toRefresh: inOrder.filter(isOut),
    mayCount: [...new Set(wanted)].flatMap((id) => {
      const unit = knowledge.units.get(id);
      return unit ? mayCountFor(unit) : [];
    }),
    questions: reads.flatMap((one) => one.questions),
  };
}

type Line = { itemId: string; evidence: Grade; currency: Currency };
const outLast = (one: Line, other: Line): number =>
  Number(one.currency.kind === 'needs-refresh') - Number(other.currency.kind === 'needs-refresh');
/** What is good today first, then better evidence; the id decides among equals. */
const compareHeld = (one: Line, other: Line): number =>
  outLast(one, other) ||
  compareGrades(other.evidence, one.evidence) ||
  (one.itemId < other.itemId ? -1 : one.itemId > other.itemId ? 1 : 0);
