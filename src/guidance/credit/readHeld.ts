/** What somebody says they hold, read against our records: what it is, whether it is good today, and what to ask. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import {
  hasRightCheckCharacter,
  otherNumberIn,
  qualificationNumberIn,
} from '../knowledge/qualificationNumber.js';
import type { Level, LevelSystem, Qualification, Unit } from '../knowledge/schema.js';
import { isOver } from '../knowledge/standing.js';
import { type Currency, currencyOf, type DayRange, daysOf } from './dayRange.js';
import type { Grade } from './evidence.js';
import { mandatoryUnitsOf } from './sameUnit.js';

/** One thing somebody holds or has done, as they told it. */
export type HeldItem = {
  /** Unique among the items: it names the entry in every answer. */
  id: string;
  title: string;
  /** One of the two; neither where we hold no record of it. With both, the unit is what is held. */
  unitId?: string | undefined;
  qualificationId?: string | undefined;
  /** A qualification number as typed: 603/2611/6, 60326116. */
  number?: string | undefined;
  /** As told: 3, "3", "E2", "Entry 2", "level 3". */
  level?: number | string | undefined;
  levelSystem?: LevelSystem | undefined;
  credit?: number | undefined;
  hours?: number | undefined;
  /** The organisation on the certificate. */
  awardedBy?: string | undefined;
  /** When it was gained: an ISO day, month or year. */
  date?: string | undefined;
  /** The last day printed on it, where there is one; an ISO day, month or year. */
  expires?: string | undefined;
  evidence: Grade;
};

/** Something to ask the person: never an error, and what they told is kept. */
export type HeldQuestion =
  | { kind: 'no-such-level'; itemId: string; level: string }
  | { kind: 'level-differs'; itemId: string; told: Level; held: Level }
  | { kind: 'date-in-future'; itemId: string; date: string }
  | { kind: 'impossible-date'; itemId: string; field: 'date' | 'expires'; date: string }
  /** It lasts so long only, and when it was gained was not told, or not closely enough. */
  | { kind: 'date-needed'; itemId: string; validityMonths: number }
  | { kind: 'not-a-figure'; itemId: string; field: 'credit' | 'hours'; figure: number }
  | { kind: 'credit-differs'; itemId: string; told: number; held: number }
  | { kind: 'unknown-unit'; itemId: string; unitId: string }
  | { kind: 'unknown-qualification'; itemId: string; qualificationId: string }
  /** The check character does not fit: please look at the number again; never "fake". */
  | { kind: 'check-number'; itemId: string; number: string }
  | { kind: 'number-not-held'; itemId: string; number: string }
  | { kind: 'number-of-another'; itemId: string; number: string; qualificationId: string }
  /** Dated after the last day on which certificates were given. */
  | { kind: 'after-last-certificate'; itemId: string; last: string };

export type HeldRead = {
  item: HeldItem;
  unit: Unit | undefined;
  qualification: Qualification | undefined;
  /** Level as told, where it is one. */
  level: Level | undefined;
  credit: number | undefined;
  hours: number | undefined;
  gained: DayRange | undefined;
  /** False where it cannot be held yet. */
  isHeld: boolean;
  currency: Currency;
  /** What the record says of a qualification that nobody can start any more: it stays theirs. */
  over: { status: 'withdrawn' | 'historic'; replacedBy: readonly string[] } | undefined;
  questions: readonly HeldQuestion[];
};

/** Reads one item. It never throws: what can't be read becomes a question, and the rest stands. */
export function readHeld(item: HeldItem, knowledge: KnowledgeBase, today: string): HeldRead {
  const questions: HeldQuestion[] = [];
  const ask = (one: HeldQuestion): void => {
    questions.push(one);
  };
  const unit = unitOf(item, knowledge, ask);
  // A unit named beside its qualification is what is held: nothing told says that the whole is.
  const qualification = item.unitId === undefined ? qualificationOf(item, knowledge, ask) : undefined;
  const level = levelOf(item, unit ?? qualification, ask);
  const figure = (field: 'credit' | 'hours'): number | undefined => {
    const told = item[field];
    if (told === undefined || (Number.isFinite(told) && told > 0)) return told;
    ask({ kind: 'not-a-figure', itemId: item.id, field, figure: told });
    return undefined;
  };
  const credit = figure('credit');
  const hours = figure('hours');
  const held = unit?.credit ?? qualification?.credit;
  if (credit !== undefined && held !== undefined && credit !== held)
    ask({ kind: 'credit-differs', itemId: item.id, told: credit, held });

  const day = (field: 'date' | 'expires'): DayRange | undefined => {
    const told = item[field];
    if (told === undefined) return undefined;
    const range = daysOf(told);
    if (range === undefined) ask({ kind: 'impossible-date', itemId: item.id, field, date: told });
    return range;
  };
  const gained = day('date');
  const expires = day('expires');
  const isHeld = gained === undefined || gained.first <= today;
  if (!isHeld) ask({ kind: 'date-in-future', itemId: item.id, date: item.date ?? '' });
  const last = qualification?.certificationEnd;
  if (isHeld && last !== undefined && gained !== undefined && gained.first > last)
    ask({ kind: 'after-last-certificate', itemId: item.id, last });

  const validityMonths = unit?.validityMonths ?? (qualification && validityOf(qualification, knowledge));
  const currency = currencyNow(validityMonths, gained, expires, today);
  if (currency.kind === 'unknown-date' && validityMonths !== undefined)
    ask({ kind: 'date-needed', itemId: item.id, validityMonths });
  const over =
    qualification !== undefined && isOver(qualification)
      ? {
          status: qualification.status === 'withdrawn' ? ('withdrawn' as const) : ('historic' as const),
          replacedBy: qualification.replacedBy,
        }
      : undefined;
  return { item, unit, qualification, level, credit, hours, gained, isHeld, currency, over, questions };
}

/** The day printed on it comes first; else how long our record says a pass lasts; else it does not run out. */
function currencyNow(
  validityMonths: number | undefined,
  gained: DayRange | undefined,
  expires: DayRange | undefined,
  today: string,
): Currency {
  if (expires !== undefined)
    return expires.last < today ? { kind: 'needs-refresh', since: expires.last } : { kind: 'current' };
  return validityMonths === undefined ? { kind: 'current' } : currencyOf(gained, validityMonths, today);
}

/** A qualification runs out where every mandatory unit does: a first aid certificate, not a diploma with first aid in it. */
function validityOf(qualification: Qualification, knowledge: KnowledgeBase): number | undefined {
  const months = mandatoryUnitsOf(qualification).map((id) => knowledge.units.get(id)?.validityMonths ?? 0);
  return months.length > 0 && months.every((one) => one > 0) ? Math.min(...months) : undefined;
}

type Ask = (question: HeldQuestion) => void;

function unitOf({ id, unitId }: HeldItem, knowledge: KnowledgeBase, ask: Ask): Unit | undefined {
  if (unitId === undefined) return undefined;
  const unit = knowledge.units.get(unitId);
  if (unit === undefined) ask({ kind: 'unknown-unit', itemId: id, unitId });
  return unit;
}

function qualificationOf(item: HeldItem, knowledge: KnowledgeBase, ask: Ask): Qualification | undefined {
  const { id: itemId, qualificationId } = item;
  const named = qualificationId === undefined ? undefined : knowledge.qualifications.get(qualificationId);
  // A number may stand where an id is asked for: it is read as a number.
  const typed = item.number ?? (named === undefined ? qualificationId : undefined);
  const number = typed === undefined ? undefined : qualificationNumberIn(typed);
  if (number === undefined) {
    const other = typed === undefined ? undefined : otherNumberIn(typed);
    const known = [...knowledge.qualifications.values()].find(
      (one) => other !== undefined && one.otherNumbers.includes(other),
    );
    if (named === undefined && known !== undefined) return known;
    if (qualificationId !== undefined && named === undefined)
      ask({ kind: 'unknown-qualification', itemId, qualificationId });
    if (item.number !== undefined && (known === undefined || known.id !== named?.id))
      ask({ kind: 'check-number', itemId, number: item.number });
    return named;
  }
  // Two numbers in print do not pass the check: what we hold is not asked about.
  const numbered = knowledge.qualificationByNumber.get(number);
  if (numbered === undefined)
    ask(
      hasRightCheckCharacter(number)
        ? { kind: 'number-not-held', itemId, number }
        : { kind: 'check-number', itemId, number },
    );
  else if (named !== undefined && numbered.id !== named.id)
    ask({ kind: 'number-of-another', itemId, number, qualificationId: numbered.id });
  return named ?? numbered;
}

/** Levels 1 to 8 and entry 1 to 3; 1 to 12 in Scotland, and where nobody said whose levels they are. */
export function levelTold(told: number | string, system: LevelSystem | undefined): Level | undefined {
  const found = /^\s*(?:level\s*)?(?:(e|entry(?:\s*level)?)\s*)?(\d{1,2})\s*$/i.exec(String(told));
  if (!found) return undefined;
  const figure = Number(found[2]);
  if (found[1] !== undefined) {
    if (system === 'SCQF') return undefined;
    return figure === 1 ? 'E1' : figure === 2 ? 'E2' : figure === 3 ? 'E3' : undefined;
  }
  const highest = system === 'RQF' || system === 'CQFW' ? 8 : 12;
  return figure >= 1 && figure <= highest ? figure : undefined;
}

function levelOf(
  item: HeldItem,
  record: { level: Level | null; levelSystem: LevelSystem } | undefined,
  ask: Ask,
): Level | undefined {
  if (item.level === undefined) return undefined;
  const level = levelTold(item.level, record?.levelSystem ?? item.levelSystem);
  if (level === undefined) ask({ kind: 'no-such-level', itemId: item.id, level: String(item.level) });
  else if (record !== undefined && record.level !== null && record.level !== level)
    ask({ kind: 'level-differs', itemId: item.id, told: level, held: record.level });
  return level;
}
