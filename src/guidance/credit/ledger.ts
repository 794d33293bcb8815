/**
 * A person's credit, unit by unit: what counts, at which level of whose system, and what does not count and why.
 *
 * Rules (D2 of the domain notes; Ofqual's Conditions E8 and E9 on credit): credit counts only where our record has it
 * from a source; what is equivalent counts once; a qualification counts whole and its units are not added to it; levels
 * of two systems are never added or converted; what ran out is kept aside and not lost.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { isAtOrAbove } from '../knowledge/levels.js';
import type { Level, LevelSystem, Unit } from '../knowledge/schema.js';
import { unitIdsOf } from '../knowledge/sectors.js';
import type { Currency } from './dayRange.js';
import { compareGrades, type Grade, isProven } from './evidence.js';
import { type HeldItem, type HeldQuestion, type HeldRead, readHeld } from './readHeld.js';
import { creditedOnceAs, mandatoryUnitsOf, plainTitle, referenceKey } from './sameUnit.js';

/** Why an entry, or a part of it, does not count beside another one. */
export type NotCounted =
  /** The same unit; `fromTwo` where two organisations gave it. */
  | { kind: 'same-unit'; unitId: string; fromTwo: boolean }
  | { kind: 'same-reference'; unitId: string; reference: string; fromTwo: boolean }
  | { kind: 'equivalent'; unitId: string; group: string | undefined; fromTwo: boolean }
  | { kind: 'same-qualification'; qualificationId: string; fromTwo: boolean }
  /** It, or its equivalent, is a mandatory unit of a qualification that counts whole. */
  | { kind: 'inside-qualification'; unitId: string; qualificationId: string }
  /** An optional unit of a qualification that counts whole: to be asked whether it was part of it. */
  | { kind: 'may-be-inside-qualification'; unitId: string; qualificationId: string }
  | { kind: 'qualification-inside'; qualificationId: string; insideId: string };

/** Why an entry carries no credit of its own. */
export type NoCredit =
  /** Our record of it has no credit with a source. */
  | { kind: 'no-sourced-credit' }
  /** A learning block is ours: no awarding organisation gives credit for it. */
  | { kind: 'learning-block' }
  /** Told, and no record of ours says what it is: hours, where they were told. */
  | { kind: 'no-record' }
  /** Dated after today. */
  | { kind: 'not-held-yet' };

/** Credit at one level of one system; `level` null where no source gives it. */
export type CreditPart = { unitId?: string; levelSystem: LevelSystem; level: Level | null; credit: number };

export type LedgerEntry = {
  itemId: string;
  title: string;
  unitId?: string;
  qualificationId?: string;
  awardedBy?: string;
  date?: string;
  evidence: Grade;
  /**
   * `counts`: some credit of it is in the totals. `needs-refresh`: it ran out, its credit is kept aside. `hours`: it is
   * in the hours, where any are known. `not-counted`: another entry stands for it.
   */
  state: 'counts' | 'needs-refresh' | 'hours' | 'not-counted';
  currency: Currency;
  /** What of it is in the totals, or kept aside where it needs a refresh. */
  parts: readonly CreditPart[];
  /** What is left out, and the entry that counts in its place. */
  notCounted: readonly { because: NotCounted; countsInstead: string; credit?: number }[];
  noCredit: NoCredit | undefined;
  /** Hours of learning, told or in our record, of an entry without credit; whole or with decimals. */
  hours: { hours: number; from: 'told' | 'record' } | undefined;
  over: HeldRead['over'];
};

export type LedgerTotal = {
  levelSystem: LevelSystem;
  /** Null: credit of which no source gives the level. */
  level: Level | null;
  /** Credit that counts today, and credit of what needs a refresh; not in one sum. */
  credit: number;
  toRefresh: number;
  /** True unless a document or a provider stands behind every entry of this total. */
  selfDeclared: boolean;
};

export type LedgerQuestion =
  | HeldQuestion
  /** Two entries share a title, or one became the other, and nothing tells that they are one. */
  | { kind: 'may-be-same'; itemId: string; otherItemId: string }
  /** Was this unit part of that qualification? */
  | { kind: 'part-of-it'; itemId: string; qualificationItemId: string; unitId: string }
  /** Two qualifications share a unit of which no source gives the credit: their sum may be too high by it. */
  | { kind: 'shared-credit-unknown'; itemId: string; otherItemId: string; unitId: string };

export type Ledger = {
  /** In the order of the items. */
  entries: readonly LedgerEntry[];
  /** By system, then level, highest first, an unknown level last. */
  totals: readonly LedgerTotal[];
  hoursRecorded: number;
  /** True unless a document or a provider stands behind every entry with credit in the totals. */
  selfDeclared: boolean;
  questions: readonly LedgerQuestion[];
};

/**
 * The ledger of what somebody holds. Pure; the totals are the same for any order of the items.
 * @param items with ids of their own; anything wrong in one becomes a question
 * @param today ISO day
 */
export function creditLedger(items: readonly HeldItem[], knowledge: KnowledgeBase, today: string): Ledger {
  const reads = items.map((item) => readHeld(item, knowledge, today));
  const books: Books = {
    knowledge,
    taken: new Map(),
    optional: new Map(),
    parts: new Map(),
    notCounted: new Map(),
    questions: [],
  };
  const held = withoutCopies(
    reads.filter((one) => one.isHeld),
    books,
  );
  // What is good today is entered first: something that ran out never stands in its place.
  for (const isOut of [false, true]) {
    const now = held.filter((one) => (one.currency.kind === 'needs-refresh') === isOut);
    for (const one of now.filter(isWhole).sort(compareWhole)) enterWhole(one, held, books);
    enterUnits(
      now.filter((one) => !isWhole(one)),
      books,
    );
  }
  const entries = reads.map((one) => entryOf(one, books));
  return {
    entries,
    totals: totalsOf(entries),
    hoursRecorded: tidy(entries.reduce((sum, one) => sum + (one.hours?.hours ?? 0), 0)),
    selfDeclared: entries.some((one) => one.parts.length > 0 && !isProven(one.evidence)),
    questions: [
      ...reads.flatMap((one) => one.questions),
      ...books.questions,
      ...sameTitles(reads, books),
    ].sort((a, b) => compareText(a.itemId, b.itemId)),
  };
}

const tidy = (figure: number): number => Math.round(figure * 100) / 100;
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Left = LedgerEntry['notCounted'][number];
/** Who stands for a class of units that are credited once. */
type Taken = { read: HeldRead; unit: Unit; credit: number | undefined };
/** What is entered so far. */
type Books = {
  knowledge: KnowledgeBase;
  taken: Map<string, Taken>;
  /** Classes of units that may be part of a qualification counted whole. */
  optional: Map<string, HeldRead>;
  parts: Map<HeldRead, CreditPart[]>;
  notCounted: Map<HeldRead, Left[]>;
  questions: LedgerQuestion[];
};

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A qualification with credit of its own counts whole; one without stands for its mandatory units. */
const isWhole = ({ qualification }: HeldRead): boolean => qualification?.credit !== undefined;

/** Two organisations, both told, and not the same. */
const fromTwo = (one: HeldRead, other: HeldRead): boolean => {
  const [a, b] = [one, other].map((read) => plainTitle(read.item.awardedBy ?? ''));
  return a !== '' && b !== '' && a !== b;
};

/** Better evidence first; among equals the id decides, so that an order of telling never does. */
const compareEvidence = (one: HeldRead, other: HeldRead): number =>
  compareGrades(other.item.evidence, one.item.evidence) || compareText(one.item.id, other.item.id);

/** Levels of one system, the higher first; an unknown level last. Levels of two systems are not compared. */
const compareLevels = (one: Level | null, other: Level | null): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return isAtOrAbove(one, other) ? -1 : 1;
};

/** A qualification told twice is held once: what is good today first, then the better evidence. */
function withoutCopies(reads: readonly HeldRead[], books: Books): HeldRead[] {
  const isOut = (one: HeldRead): number => (one.currency.kind === 'needs-refresh' ? 1 : 0);
  const kept = new Map<string, HeldRead>();
  const inOrder = [...reads].sort((a, b) => isOut(a) - isOut(b) || compareEvidence(a, b));
  return inOrder.filter((one) => {
    if (one.qualification === undefined) return true;
    const { id } = one.qualification;
    const first = kept.get(id);
    if (first === undefined) {
      kept.set(id, one);
      return true;
    }
    push(books.notCounted, one, {
      because: { kind: 'same-qualification', qualificationId: id, fromTwo: fromTwo(one, first) },
      countsInstead: first.item.id,
    });
    return false;
  });
}

const compareWhole = (one: HeldRead, other: HeldRead): number => {
  const [a, b] = [one.qualification, other.qualification];
  if (a === undefined || b === undefined) return 0;
  return (
    compareText(a.levelSystem, b.levelSystem) ||
    compareLevels(a.level, b.level) ||
    (b.credit ?? 0) - (a.credit ?? 0) ||
    compareEvidence(one, other)
  );
};

/** Whether one qualification lies inside another, through any number of steps. */
function isInside(innerId: string, outerId: string, knowledge: KnowledgeBase): boolean {
  const found = new Set<string>([outerId]);
  // A set grows while it is read; a circle ends.
  for (const id of found)
    for (const inner of knowledge.qualifications.get(id)?.includes ?? []) found.add(inner);
  return innerId !== outerId && found.has(innerId);
}

/** Enters a qualification with its own credit, less what of it is counted already. */
function enterWhole(read: HeldRead, held: readonly HeldRead[], books: Books): void {
  const { qualification } = read;
  const { knowledge } = books;
  if (qualification?.credit === undefined) return;
  const outer = held.find(
    (one) =>
      one.qualification?.credit !== undefined &&
      isInside(qualification.id, one.qualification.id, knowledge) &&
      (one.currency.kind !== 'needs-refresh' || read.currency.kind === 'needs-refresh'),
  );
  if (outer?.qualification !== undefined) {
    push(books.notCounted, read, {
      because: {
        kind: 'qualification-inside',
        qualificationId: outer.qualification.id,
        insideId: qualification.id,
      },
      countsInstead: outer.item.id,
      credit: qualification.credit,
    });
    return;
  }
  let credit = qualification.credit;
  const mandatory = mandatoryUnitsOf(qualification).flatMap((id) => knowledge.units.get(id) ?? []);
  for (const unit of mandatory) {
    const key = creditedOnceAs(unit.id, knowledge);
    const before = books.taken.get(key);
    if (before === undefined) {
      books.taken.set(key, { read, unit, credit: unit.credit });
      continue;
    }
    if (before.read === read) continue;
    const shared = unit.credit ?? before.credit;
    if (shared === undefined)
      books.questions.push({
        kind: 'shared-credit-unknown',
        itemId: read.item.id,
        otherItemId: before.read.item.id,
        unitId: unit.id,
      });
    else credit = Math.max(0, credit - shared);
    push(books.notCounted, read, {
      because: whyOnce({ read, unit }, before),
      countsInstead: before.read.item.id,
      ...(shared === undefined ? {} : { credit: shared }),
    });
  }
  for (const id of unitIdsOf(qualification)) {
    const key = creditedOnceAs(id, knowledge);
    if (!books.taken.has(key) && !books.optional.has(key)) books.optional.set(key, read);
  }
  const { levelSystem, level } = qualification;
  if (credit > 0) push(books.parts, read, { levelSystem, level, credit: tidy(credit) });
}

/** Why a unit does not count beside the one that stands for its class. */
function whyOnce(one: { read: HeldRead; unit: Unit }, counts: Taken): NotCounted {
  const { unit } = one;
  const qualificationId = counts.read.qualification?.id;
  if (qualificationId !== undefined)
    return { kind: 'inside-qualification', unitId: unit.id, qualificationId };
  const two = fromTwo(one.read, counts.read);
  if (unit.id === counts.unit.id) return { kind: 'same-unit', unitId: unit.id, fromTwo: two };
  const key = referenceKey(unit);
  return key !== undefined && key === referenceKey(counts.unit)
    ? { kind: 'same-reference', unitId: unit.id, reference: unit.awardingRef ?? '', fromTwo: two }
    : { kind: 'equivalent', unitId: unit.id, group: unit.equivGroup, fromTwo: two };
}

/** Ours carry no credit, whatever is written; an awarding organisation's where a source gives it. */
const sourcedCredit = (unit: Unit): number | undefined =>
  unit.basis === 'regulated-unit' ? unit.credit : undefined;

type Claim = { read: HeldRead; unit: Unit };

/** The claim that counts: with credit before without; of one system the highest level; then evidence. */
const compareClaims = (one: Claim, other: Claim): number => {
  const has = ({ unit }: Claim): number => (sourcedCredit(unit) === undefined ? 1 : 0);
  const apart = ({ read }: Claim): number => (read.qualification === undefined ? 1 : 0);
  return (
    has(one) - has(other) ||
    compareLevels(one.unit.level, other.unit.level) ||
    compareGrades(other.read.item.evidence, one.read.item.evidence) ||
    apart(one) - apart(other) ||
    compareEvidence(one.read, other.read) ||
    compareText(one.unit.id, other.unit.id)
  );
};

/** The best of each system, and of these the one with the best evidence: their levels can't be compared. */
function bestClaim(claims: readonly Claim[]): Claim | undefined {
  const best = new Map<LevelSystem, Claim>();
  for (const one of [...claims].sort(compareClaims))
    if (!best.has(one.unit.levelSystem)) best.set(one.unit.levelSystem, one);
  const has = ({ unit }: Claim): number => (sourcedCredit(unit) === undefined ? 1 : 0);
  return [...best.values()].sort(
    (a, b) =>
      has(a) - has(b) ||
      compareEvidence(a.read, b.read) ||
      compareText(a.unit.levelSystem, b.unit.levelSystem),
  )[0];
}

/** Enters units held alone, and the mandatory units of qualifications that carry no credit of their own. */
function enterUnits(reads: readonly HeldRead[], books: Books): void {
  const { knowledge } = books;
  const claims = new Map<string, Claim[]>();
  for (const read of reads) {
    const inside = read.qualification ? mandatoryUnitsOf(read.qualification) : [];
    const units = read.unit ? [read.unit] : inside.flatMap((id) => knowledge.units.get(id) ?? []);
    for (const unit of units) push(claims, creditedOnceAs(unit.id, knowledge), { read, unit });
  }
  for (const [key, all] of claims) {
    const wholeMayHold = books.optional.get(key);
    const before = books.taken.get(key);
    const best = before === undefined && wholeMayHold === undefined ? bestClaim(all) : undefined;
    const counts: Taken | undefined =
      best === undefined ? before : { ...best, credit: sourcedCredit(best.unit) };
    if (best !== undefined && counts !== undefined) {
      books.taken.set(key, counts);
      const { id: unitId, levelSystem, level } = best.unit;
      if (counts.credit !== undefined)
        push(books.parts, best.read, { unitId, levelSystem, level, credit: counts.credit });
    }
    for (const one of all) {
      if (one === best) continue;
      const credit = sourcedCredit(one.unit);
      const left = credit === undefined ? {} : { credit };
      if (counts !== undefined)
        push(books.notCounted, one.read, {
          because: whyOnce(one, counts),
          countsInstead: counts.read.item.id,
          ...left,
        });
      else if (wholeMayHold?.qualification !== undefined) {
        push(books.notCounted, one.read, {
          because: {
            kind: 'may-be-inside-qualification',
            unitId: one.unit.id,
            qualificationId: wholeMayHold.qualification.id,
          },
          countsInstead: wholeMayHold.item.id,
          ...left,
        });
        books.questions.push({
          kind: 'part-of-it',
          itemId: one.read.item.id,
          qualificationItemId: wholeMayHold.item.id,
          unitId: one.unit.id,
        });
      }
    }
  }
}

function entryOf(read: HeldRead, books: Books): LedgerEntry {
  const { item, unit, qualification, currency } = read;
  const parts = books.parts.get(read) ?? [];
  const notCounted = books.notCounted.get(read) ?? [];
  const standsAlone = parts.length === 0 && notCounted.length === 0;
  const noCredit = standsAlone ? whyNoCredit(read) : undefined;
  const hours = standsAlone && read.isHeld ? hoursOf(read) : undefined;
  const isOut = currency.kind === 'needs-refresh';
  return {
    itemId: item.id,
    title: item.title,
    ...(unit === undefined ? {} : { unitId: unit.id }),
    ...(qualification === undefined ? {} : { qualificationId: qualification.id }),
    ...(item.awardedBy === undefined ? {} : { awardedBy: item.awardedBy }),
    ...(item.date === undefined ? {} : { date: item.date }),
    evidence: item.evidence,
    state:
      !read.isHeld || (parts.length === 0 && notCounted.length > 0)
        ? 'not-counted'
        : isOut
          ? 'needs-refresh'
          : parts.length > 0
            ? 'counts'
            : 'hours',
    currency,
    parts,
    notCounted,
    noCredit,
    hours,
    over: read.over,
  };
}

function whyNoCredit({ isHeld, unit, qualification }: HeldRead): NoCredit {
  if (!isHeld) return { kind: 'not-held-yet' };
  if (unit !== undefined && unit.basis !== 'regulated-unit') return { kind: 'learning-block' };
  return unit === undefined && qualification === undefined
    ? { kind: 'no-record' }
    : { kind: 'no-sourced-credit' };
}

/** Hours as told; else those of our record. */
function hoursOf({ hours, unit, qualification }: HeldRead): LedgerEntry['hours'] {
  if (hours !== undefined) return { hours, from: 'told' };
  const known = unit?.tqt ?? unit?.hours ?? qualification?.tqt;
  return known === undefined ? undefined : { hours: known, from: 'record' };
}

function totalsOf(entries: readonly LedgerEntry[]): LedgerTotal[] {
  const totals = new Map<string, LedgerTotal>();
  for (const { parts, evidence, state } of entries)
    for (const { levelSystem, level, credit } of parts) {
      const key = `${levelSystem} ${level}`;
      const total = totals.get(key) ?? { levelSystem, level, credit: 0, toRefresh: 0, selfDeclared: false };
      const at = state === 'needs-refresh' ? 'toRefresh' : 'credit';
      totals.set(key, {
        ...total,
        [at]: tidy(total[at] + credit),
        selfDeclared: total.selfDeclared || !isProven(evidence),
      });
    }
  return [...totals.values()].sort(
    (a, b) => compareText(a.levelSystem, b.levelSystem) || compareLevels(a.level, b.level),
  );
}

/** Entries with one title of which nothing tells that they are one; and a qualification beside the one it became. */
function sameTitles(reads: readonly HeldRead[], books: Books): LedgerQuestion[] {
  const apart = reads
    .filter((one) => one.isHeld && (books.parts.has(one) || !books.notCounted.has(one)))
    .sort((a, b) => compareText(a.item.id, b.item.id));
  return apart.flatMap((one, at) => {
    const other = apart.slice(0, at).find((before) => mayBeSame(before, one));
    return other ? [{ kind: 'may-be-same' as const, itemId: one.item.id, otherItemId: other.item.id }] : [];
  });
}

function mayBeSame(one: HeldRead, other: HeldRead): boolean {
  const [a, b] = [one, other].map((read) =>
    plainTitle(read.unit?.title ?? read.qualification?.title ?? read.item.title),
  );
  const became = (from: HeldRead, to: HeldRead): boolean =>
    to.qualification !== undefined && from.over?.replacedBy.includes(to.qualification.id) === true;
  return (a !== '' && a === b) || became(one, other) || became(other, one);
}
