/**
 * Recognition of prior learning: how far what somebody has done covers a unit, outcome by outcome, and what would help.
 * It never says "exempt": an awarding organisation publishes whether it recognises prior learning at all (Ofqual's
 * Condition E10), and decides. The figures are those of D2 of the domain notes; they are ours, and stand here alone.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification, RoleProfile, Unit } from '../knowledge/schema.js';
import { currencyOf, type DayRange, daysOf, monthsAfter } from './dayRange.js';
import { compareGrades, type Grade, isAtLeast, isProven } from './evidence.js';
import {
  type FadingSkill,
  fadingSkills,
  type RefresherReason,
  refresherReason,
  skillsOf,
} from './refresherOnly.js';
import { samenessOf } from './sameUnit.js';

/** One thing somebody has done, and who stands behind it. */
export type Evidence = {
  /** In the person's own words. */
  quote: string;
  skillIds: readonly string[];
  /** Units passed, where they are known: these cover the unit itself and what is equivalent to it, whole. */
  unitIds?: readonly string[] | undefined;
  grade: Grade;
  /** ISO day, month or year. `from` without `until` and without `months`: it goes on. */
  from?: string | undefined;
  until?: string | undefined;
  /** How long, in whole or part months; more than 0. */
  months?: number | undefined;
};

/** From a paper to a bare word. Told with a date and a duration it can be asked about; without, hardly. */
const weightOf = { proven: 1, employer: 0.8, selfInFull: 0.5, self: 0.3 };
/** How much is left of it by the time since it ended; where no end was told, nothing is taken off and it is asked. */
const recency = [
  { underMonths: 36, factor: 1 },
  { underMonths: 60, factor: 0.8 },
] as const;
const older = 0.5;
/** An outcome that evidence covers, and a unit that it covers in part. */
const covered = 0.7;
const coveredInPart = 0.4;
/** An employer who saw somebody do it for half a year saw it done more than once. */
const monthsToRely = 6;
/** Sums of tenths are not exact in binary. */
const hair = 1e-9;

export type RecognitionState =
  /** Worth asking the centre about. */
  | 'worth-asking'
  | 'partly'
  | 'gap'
  /** Licences, safeguarding, first aid, site induction: a refresher may do, and nothing less. */
  | 'refresher'
  /** Only the unit's title is held: ask what is in it. */
  | 'unknown';

/** `outcomes`: as the unit states them; `topics`: the awarding organisation's own outcomes are not held. */
export type RecognitionBasis = 'outcomes' | 'topics' | 'title-only';

export type OutcomeCoverage = {
  /** The outcome's id in its unit, or the skill of a topic. */
  outcomeId?: string;
  skillId?: string;
  /** 0 to 1: the mean over its skills of the best evidence of each. */
  coverage: number;
  /** The person's words it rests on, best first; none: nothing told covers it. */
  quotes: readonly string[];
};

/** The five tests of evidence that assessors use. */
export type ChecklistPoint = {
  point: 'valid' | 'authentic' | 'current' | 'sufficient' | 'reliable';
  /** False: open, to be shown; never "failed". */
  isMet: boolean;
};

export type Recognition = {
  unitId: string;
  basis: RecognitionBasis;
  state: RecognitionState;
  /** What the state would be with an employer's letter behind what is only told. */
  withEmployer: RecognitionState;
  /** The person's words that such a letter would be about. */
  letterFor: readonly string[];
  outcomes: readonly OutcomeCoverage[];
  /** Mean coverage, 0 to 1; undefined where there is nothing to cover. */
  mean: number | undefined;
  /** Why it is never more than a refresher. */
  refresher: RefresherReason | undefined;
  /** Skills in it that ask for a refresher whatever counts of the rest. */
  refreshSkills: readonly FadingSkill[];
  checklist: readonly ChecklistPoint[];
};

export type RecognitionOf = {
  /** `unknown`, `yes`, `no` or `limited`, as our record of the qualification says; `unknown` without one. */
  rplPolicy: Qualification['rplPolicy'];
  units: readonly Recognition[];
};

/**
 * Every unit in the order given.
 * @param qualification whose policy it is asked under
 */
export const recogniseFor = (
  units: readonly Unit[],
  evidence: readonly Evidence[],
  knowledge: KnowledgeBase,
  today: string,
  qualification?: Qualification,
): RecognitionOf => ({
  rplPolicy: qualification?.rplPolicy ?? 'unknown',
  units: units.map((unit) => recogniseUnit(unit, evidence, knowledge, today)),
});

/**
 * How far evidence covers one unit. More or better evidence never lowers it.
 * @param today ISO day
 */
export function recogniseUnit(
  unit: Unit,
  evidence: readonly Evidence[],
  knowledge: KnowledgeBase,
  today: string,
): Recognition {
  const refresher = refresherReason(unit, knowledge);
  const weighed = evidence.map((one) => weigh(one, unit, knowledge, today));
  const told = coverageOf(unit, weighed);
  const withLetter = evidence.map((one) =>
    weigh(isAtLeast(one.grade, 'employer') ? one : { ...one, grade: 'employer' }, unit, knowledge, today),
  );
  const used = weighed.filter((one) => one.weight > 0 && one.touches);
  return {
    unitId: unit.id,
    basis: told.basis,
    state: stateOf(told, refresher),
    withEmployer: stateOf(coverageOf(unit, withLetter), refresher),
    letterFor: used.filter(({ from }) => from.grade === 'self').map(({ from }) => from.quote),
    outcomes: told.outcomes.map(({ best, ...one }) => ({
      ...one,
      quotes: [...new Set(best.map(({ from }) => from.quote))],
    })),
    mean: told.mean,
    refresher,
    refreshSkills: fadingSkills(unit, knowledge),
    checklist: checklistOf(told),
  };
}

/** When evidence ended, how long it took, and whether both were told. */
type Spell = { ended: DayRange | undefined; months: number | undefined };

function spellOf({ from, until, months }: Evidence, today: string): Spell | 'not-yet' {
  const start = from === undefined ? undefined : daysOf(from);
  const stop = until === undefined ? undefined : daysOf(until);
  if (start !== undefined && start.first > today) return 'not-yet';
  const told = months !== undefined && Number.isFinite(months) && months > 0 ? months : undefined;
  const now = { first: today, last: today };
  const goesOn = start !== undefined && until === undefined && told === undefined;
  const reckoned = start !== undefined && until === undefined && told !== undefined;
  const end = goesOn
    ? now
    : reckoned
      ? {
          first: monthsAfter(start.first, Math.round(told)),
          last: monthsAfter(start.last, Math.round(told)),
        }
      : stop;
  // What goes on past today has lasted until today.
  const ended = end && {
    first: end.first > today ? today : end.first,
    last: end.last > today ? today : end.last,
  };
  const span = start && ended && start.first <= ended.last ? monthsFrom(start.first, ended.last) : undefined;
  return { ended, months: told ?? span };
}

/** Months between two days, to the nearest. */
function monthsFrom(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return year * 12 + month + date / 31;
  });
  return Math.round((b ?? 0) - (a ?? 0));
}

/** One piece of evidence as it bears on one unit. */
type Weighed = {
  from: Evidence;
  /** 0 to 1. */
  weight: number;
  /** It covers the unit itself, whole. */
  isWhole: boolean;
  /** Skills it shows, its units' among them. */
  skills: ReadonlySet<string>;
  touches: boolean;
  isRecent: boolean;
  months: number | undefined;
};

function weigh(from: Evidence, unit: Unit, knowledge: KnowledgeBase, today: string): Weighed {
  const units = (from.unitIds ?? []).flatMap((id) => knowledge.units.get(id) ?? []);
  const skills = new Set([...from.skillIds, ...units.flatMap(skillsOf)]);
  const isWhole = units.some((one) => {
    const same = samenessOf(one, unit, knowledge);
    return same !== undefined && same.kind !== 'same-standard' && same.kind !== 'same-title';
  });
  const touches = isWhole || skillsOf(unit).some((id) => skills.has(id));
  const spell = spellOf(from, today);
  if (spell === 'not-yet')
    return { from, weight: 0, isWhole, skills, touches, isRecent: false, months: undefined };
  const { ended, months } = spell;
  // What the unit asks for, or what it was learned in, may have run out: nothing is left of that.
  const ranOut = [unit, ...units].some(
    ({ validityMonths }) =>
      ended !== undefined &&
      validityMonths !== undefined &&
      currencyOf(ended, validityMonths, today).kind === 'needs-refresh',
  );
  const weight = ranOut ? 0 : gradeWeight(from.grade, spell) * recencyOf(ended, today);
  const isRecent = ended !== undefined && monthsAfter(ended.first, recency[0].underMonths) > today;
  return { from, weight, isWhole, skills, touches, isRecent, months };
}

const gradeWeight = (grade: Grade, { ended, months }: Spell): number =>
  isProven(grade)
    ? weightOf.proven
    : grade === 'employer'
      ? weightOf.employer
      : ended !== undefined && months !== undefined
        ? weightOf.selfInFull
        : weightOf.self;

function recencyOf(ended: DayRange | undefined, today: string): number {
  if (ended === undefined) return 1;
  return recency.find(({ underMonths }) => monthsAfter(ended.last, underMonths) > today)?.factor ?? older;
}

type Covered = {
  basis: RecognitionBasis;
  outcomes: readonly (Omit<OutcomeCoverage, 'quotes'> & { best: readonly Weighed[]; isFull: boolean })[];
  mean: number | undefined;
};

/** An outcome without skills of its own is about the unit's. */
function coverageOf(unit: Unit, weighed: readonly Weighed[]): Covered {
  const topics = skillsOf(unit);
  const useful = weighed.filter((one) => one.weight > 0);
  const cover = (skillIds: readonly string[]) => {
    const bests = skillIds.map((skillId) =>
      best(useful.filter((one) => one.isWhole || one.skills.has(skillId))),
    );
    const sum = bests.reduce((all, one) => all + (one?.weight ?? 0), 0);
    const found = bests.flatMap((one) => one ?? []);
    return {
      coverage: skillIds.length === 0 ? 0 : sum / skillIds.length,
      best: [...new Set(found)].sort(compareWeighed),
      isFull: found.length === skillIds.length && skillIds.length > 0,
    };
  };
  const whole = best(useful.filter((one) => one.isWhole));
  const inTitle = whole === undefined ? [] : [{ coverage: whole.weight, best: [whole], isFull: true }];
  const outcomes =
    unit.outcomes.length > 0 && topics.length > 0
      ? unit.outcomes.map(({ id, skillIds }) => ({
          outcomeId: id,
          ...cover(skillIds.length > 0 ? skillIds : topics),
        }))
      : topics.length > 0
        ? topics.map((skillId) => ({ skillId, ...cover([skillId]) }))
        : inTitle;
  const basis = topics.length === 0 ? 'title-only' : unit.outcomes.length > 0 ? 'outcomes' : 'topics';
  const mean =
    outcomes.length === 0
      ? undefined
      : outcomes.reduce((all, one) => all + one.coverage, 0) / outcomes.length;
  return { basis, outcomes, mean };
}

const compareWeighed = (one: Weighed, other: Weighed): number =>
  other.weight - one.weight || compareGrades(other.from.grade, one.from.grade);
const best = (weighed: readonly Weighed[]): Weighed | undefined => [...weighed].sort(compareWeighed)[0];

function stateOf(told: Covered, refresher: RefresherReason | undefined): RecognitionState {
  const { mean = 0, outcomes, basis } = told;
  const isCovered = outcomes.length > 0 && outcomes.every((one) => one.coverage >= covered - hair);
  if (!isCovered && mean < coveredInPart - hair) return basis === 'title-only' ? 'unknown' : 'gap';
  if (refresher !== undefined) return 'refresher';
  return isCovered ? 'worth-asking' : 'partly';
}

/** Valid, authentic, current, sufficient, reliable: met only where everything the unit asks for meets it. */
function checklistOf({ basis, outcomes }: Covered): ChecklistPoint[] {
  const bests = outcomes.flatMap((one) => one.best);
  const isFull = outcomes.length > 0 && outcomes.every((one) => one.isFull);
  const all = (is: (one: Weighed) => boolean): boolean => isFull && bests.every(is);
  return [
    // About what the unit asks for: on topics alone, the awarding organisation's outcomes are still to be looked at.
    { point: 'valid', isMet: isFull && (basis === 'outcomes' || bests.every((one) => one.isWhole)) },
    // Their own: somebody else says so.
    { point: 'authentic', isMet: all((one) => isAtLeast(one.from.grade, 'employer')) },
    { point: 'current', isMet: all((one) => one.isRecent) },
    { point: 'sufficient', isMet: isFull && outcomes.every((one) => one.coverage >= covered - hair) },
    // It would be found again: proven, or seen for long enough.
    {
      point: 'reliable',
      isMet: all(
        (one) =>
          isProven(one.from.grade) || (one.from.grade === 'employer' && (one.months ?? 0) >= monthsToRely),
      ),
    },
  ];
}

/**
 * A past job as evidence of what is essential or useful in it and is done, not only known of, there.
 * @param told quote, grade, and the dates or months as far as known; months of 0 or less count as not told
 * @returns undefined for a role no longer held
 */
export function evidenceFromRole(
  roleId: string,
  told: Pick<Evidence, 'quote' | 'grade' | 'from' | 'until' | 'months'>,
  knowledge: KnowledgeBase,
): Evidence | undefined {
  const role: RoleProfile | undefined = knowledge.roles.get(roleId);
  if (role === undefined) return undefined;
  const skillIds = role.needs
    .filter(({ importance, level }) => importance >= 2 && level !== 'aware')
    .map((need) => need.skillId);
  return { ...told, skillIds };
}
