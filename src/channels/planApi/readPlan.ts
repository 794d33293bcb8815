/** What somebody wants planned, read strictly. Nothing of what was sent comes back in a refusal, save plain ids and fields. */
import type { ZodIssue } from 'zod';
import { faultsOfWriting } from '../../guidance/credit/checkRule.js';
import { unitsOfGroups, withInner } from '../../guidance/credit/combination.js';
import { type Preference, preferences } from '../../guidance/credit/plan.js';
import { type Amount, amountsIn } from '../../guidance/credit/progress.js';
import { smallerWithin, type Target, targetOf } from '../../guidance/credit/targets.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import {
  hasRightCheckCharacter,
  otherNumberIn,
  qualificationNumberIn,
} from '../../guidance/knowledge/qualificationNumber.js';
import type { Qualification } from '../../guidance/knowledge/schema.js';
import { plainName, refuseParameter } from '../knowledgeApi/parameters.js';
import * as most from './shapes.js';
import { type NotCounted, type PlanRequestSent, planRequestSchema, type SentRule } from './shapes.js';
import { words } from './words.en.js';

/** What a rule that was sent is called in the answer. */
export const SENT_RULE = 'rule';

/** One of what is planned for; the record where it is one of ours. */
export type PlanFor = { target: Target | undefined; record?: Qualification; sent?: SentRule };

/** A request that can be planned. */
export type PlanAsked = {
  for: readonly PlanFor[];
  /** Qualifications whose units lie inside the one planned for. */
  smaller: readonly Target[];
  /** By unit id: its place in what was sent, and who awarded it. */
  held: ReadonlyMap<string, { at: number; awardedBy?: string | undefined }>;
  /** Held, and of no use by itself: no such unit, or a pass that ran out. */
  leftOut: readonly NotCounted[];
  perhaps: ReadonlySet<string>;
  amounts: readonly Amount[];
  prefer: Preference;
  alternatives: boolean;
};

/**
 * Reads what was sent.
 * @param today ISO day, so that a date to come is seen
 * @throws Refusal 400 that names the field, and what it may be
 */
export function readPlan(body: unknown, knowledge: KnowledgeBase, today: string): PlanAsked {
  const read = planRequestSchema.safeParse(body);
  if (!read.success) return refuseIssue(read.error.issues[0]);
  const sent = read.data;
  const planFor = sent.rule ? [readRule(sent, sent.rule)] : readQualifications(sent, knowledge);
  const targets = planFor.flatMap(({ target }) => (target ? [target] : []));
  const { held, leftOut, idsFor } = readHeld(sent, targets, knowledge, today);
  const [first] = planFor;
  return {
    for: planFor,
    smaller:
      first?.record && planFor.length === 1 && sent.prefer === 'first-certificate'
        ? smallerWithin(first.record, knowledge)
        : [],
    held,
    leftOut,
    perhaps: new Set(sent.perhaps.flatMap(idsFor).filter((id) => !held.has(id))),
    amounts: readAmounts(sent, targets),
    prefer: sent.prefer,
    alternatives: sent.alternatives,
  };
}

const fields = Object.keys(planRequestSchema.shape);

/** `held[3].date`: made of names of ours and places, never of what was sent. */
const placeOf = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (place, part) =>
      typeof part === 'number' ? `${place}[${part}]` : place === '' ? part : `${place}.${part}`,
    '',
  );

function refuseIssue(issue: ZodIssue | undefined): never {
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys')
    return refuseParameter(
      plainName(issue.keys[0] ?? ''),
      words.unknownField,
      path.length === 0 ? fields : undefined,
    );
  if (path.length === 0) return refuseParameter(undefined, words.badBody, fields);
  const names = path.filter((part): part is string => typeof part === 'string');
  const leaf = names.at(-1) ?? '';
  const isPart = typeof path.at(-1) === 'number';
  return refuseParameter(placeOf(path), sayBad(leaf, names.length === 1, isPart), allowedFor(leaf));
}

const allowedFor = (leaf: string): readonly string[] | undefined =>
  leaf === 'prefer' ? preferences : undefined;

/** @param isTop a field of the request itself; `isPart` one of a list that the field is */
function sayBad(field: string, isTop: boolean, isPart: boolean): string {
  switch (field) {
    case 'qualification':
      return words.badQualification(most.MOST_QUALIFICATIONS);
    case 'rule':
      return words.badRule;
    case 'units':
      return isTop ? words.badUnits(most.MOST_UNITS) : words.badCount(most.MOST_UNITS);
    case 'held':
      return words.badHeld(most.MOST_HELD);
    case 'prefer':
      return words.badPrefer;
    case 'alternatives':
      return words.badAlternatives;
    case 'credit':
      return isTop ? words.badAmounts(most.MOST_AMOUNTS) : words.badCredit(most.MOST_CREDIT);
    case 'level':
      return words.badLevel;
    case 'hours':
    case 'guidedHours':
      return words.badHours(most.MOST_HOURS);
    case 'date':
      return words.badDate;
    case 'groups':
      return words.badGroups(most.MOST_GROUPS, most.MOST_NESTING);
    case 'pathways':
      return words.badPathways(most.MOST_PATHWAYS);
    case 'barred':
    case 'equivalents':
      return isPart ? words.badId(most.MOST_ID) : words.badSets(most.MOST_SETS);
    case 'minCredit':
    case 'maxCredit':
    case 'minOptionalCredit':
      return words.badSumOrNone(most.MOST_ASKED);
    case 'mandatoryCredit':
    case 'publishedCredit':
      return words.badSum(most.MOST_ASKED);
    case 'minUnits':
    case 'maxUnits':
    case 'minOptionalUnits':
      return words.badCount(most.MOST_UNITS);
    case 'title':
    case 'edition':
    case 'awardedBy':
      return words.badText(most.MOST_TEXT);
    case 'entry':
    case 'notInSource':
      return isPart ? words.badText(most.MOST_TEXT) : words.badList(most.MOST_TEXTS);
    case 'creditAtOrAbove':
      return words.badList(most.MOST_LEVELS);
    case 'perhaps':
    case 'mandatory':
    case 'unitIds':
    case 'neverCount':
    case 'from':
      return isPart ? words.badId(most.MOST_ID) : words.badList(listBound(field));
    default:
      return words.badId(most.MOST_ID);
  }
}
const listBound = (field: 'perhaps' | 'mandatory' | 'unitIds' | 'neverCount' | 'from'): number =>
  field === 'perhaps' ? most.MOST_HELD : field === 'from' ? most.MOST_BORROWED : most.MOST_UNITS;

function readQualifications(sent: PlanRequestSent, knowledge: KnowledgeBase): PlanFor[] {
  if (sent.units !== undefined) return refuseParameter('units', words.strayUnits);
  if (sent.qualification === undefined)
    return refuseParameter(undefined, words.neither, ['qualification', 'rule']);
  const isList = Array.isArray(sent.qualification);
  const names = [sent.qualification].flat();
  const records = names.map((name, at) => {
    const field = isList ? `qualification[${at}]` : 'qualification';
    const found = qualificationNamed(name, knowledge);
    if (found) return found;
    const number = qualificationNumberIn(name);
    return refuseParameter(
      field,
      number !== undefined && !hasRightCheckCharacter(number)
        ? words.wrongCheckCharacter
        : words.unknownQualification,
    );
  });
  if (new Set(records).size < records.length)
    return refuseParameter('qualification', words.sameQualification);
  return records.map((record) => ({ record, target: targetOf(record, knowledge) }));
}

/** By its id here, its number with or without strokes, or another number of it. */
function qualificationNamed(name: string, knowledge: KnowledgeBase): Qualification | undefined {
  const byId = knowledge.qualifications.get(name);
  if (byId) return byId;
  const number = qualificationNumberIn(name);
  if (number !== undefined) return knowledge.qualificationByNumber.get(number);
  const plain = plainReference(otherNumberIn(name) ?? name);
  return [...knowledge.qualifications.values()].find((one) =>
    one.otherNumbers.some((other) => plainReference(other) === plain),
  );
}

/** A reference however it was spaced, stroked and cased: D/616/6569 is D6166569. */
const plainReference = (reference: string): string => reference.replace(/[\s/]+/g, '').toUpperCase();

function readRule(sent: PlanRequestSent, rule: SentRule): PlanFor {
  if (sent.qualification !== undefined) return refuseParameter('rule', words.both, ['qualification', 'rule']);
  if (sent.units === undefined) return refuseParameter('units', words.noUnits);
  const units = new Map<string, (typeof sent.units)[number]>();
  for (const [at, unit] of sent.units.entries()) {
    if (units.has(unit.id)) return refuseParameter(`units[${at}].id`, words.unitTwice(unit.id));
    units.set(unit.id, unit);
  }
  const groups = [rule, ...rule.pathways].flatMap((body) => [...withInner(body.groups)]);
  if (groups.length > most.MOST_GROUPS)
    return refuseParameter('rule.groups', words.badGroups(most.MOST_GROUPS, most.MOST_NESTING));
  for (const { id } of [...groups, ...rule.pathways]) {
    if (units.has(id)) return refuseParameter('rule', words.unitAsGroup(id));
    if (id === 'mandatory') return refuseParameter('rule', words.reserved);
  }
  const target: Target = {
    id: SENT_RULE,
    title: SENT_RULE,
    rule,
    factsOf: (id) => {
      const unit = units.get(id);
      return unit && { ...unit, title: unit.title ?? unit.id };
    },
    marks: { mandatory: [], others: [] },
    entry: rule.entry,
  };
  // What no search could mend. What only fails when units are chosen is an answer, not a mistake.
  const [fault] = faultsOfWriting(rule, target.factsOf).filter(
    ({ kind, severity }) => severity === 'error' && kind !== 'groupTooSmall',
  );
  if (fault) return refuseParameter('rule', words.fault(fault));
  return { target, sent: rule };
}

const references = new WeakMap<KnowledgeBase, Map<string, string[]>>();
/** Units by awarding reference: several records may carry one. */
function unitsByReference(knowledge: KnowledgeBase): Map<string, string[]> {
  const known = references.get(knowledge);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const { id, awardingRef } of knowledge.units.values()) {
    if (awardingRef === undefined) continue;
    const plain = plainReference(awardingRef);
    made.set(plain, [...(made.get(plain) ?? []), id]);
  }
  references.set(knowledge, made);
  return made;
}

/** Every unit that a target's rule names, in it or as one that stands for another. */
export const unitsNamedBy = ({ rule, marks }: Target): string[] => [
  ...marks.mandatory,
  ...marks.others,
  ...[rule, ...rule.pathways].flatMap((body) => [
    ...body.mandatory,
    ...unitsOfGroups(body.groups),
    ...body.neverCount,
    ...body.equivalents.flat(),
  ]),
];

function readHeld(
  sent: PlanRequestSent,
  targets: readonly Target[],
  knowledge: KnowledgeBase,
  today: string,
): Pick<PlanAsked, 'held' | 'leftOut'> & { idsFor(name: string): string[] } {
  const isOfOurs = sent.rule === undefined;
  const named = new Map<string, string[]>();
  const own = [...targets.flatMap(unitsNamedBy), ...(sent.units ?? []).map(({ id }) => id)];
  for (const id of new Set(own)) {
    const plain = plainReference(id);
    named.set(plain, [...(named.get(plain) ?? []), id]);
  }
  const idsFor = (name: string): string[] => {
    const plain = plainReference(name);
    const ours = isOfOurs
      ? [...(knowledge.units.has(name) ? [name] : []), ...(unitsByReference(knowledge).get(plain) ?? [])]
      : [];
    return [...new Set([...(named.get(plain) ?? []), ...ours])];
  };
  const held = new Map<string, { at: number; awardedBy?: string | undefined }>();
  const leftOut: NotCounted[] = [];
  for (const [at, { unit, date, awardedBy }] of sent.held.entries()) {
    if (date !== undefined) checkDay(date, today, `held[${at}].date`);
    const ids = idsFor(unit);
    if (ids.length === 0) leftOut.push({ held: at, because: 'unknown' });
    for (const id of ids) {
      const months = isOfOurs ? knowledge.units.get(id)?.validityMonths : undefined;
      if (date !== undefined && months !== undefined && monthsAfter(date, months) < today)
        leftOut.push({ held: at, unit: id, because: 'ran-out' });
      else if (!held.has(id)) held.set(id, { at, awardedBy });
    }
  }
  return { held, leftOut, idsFor };
}

/** @throws Refusal 400 where it is no day there is, or one to come */
function checkDay(day: string, today: string, field: string): void {
  const time = Date.parse(`${day}T00:00:00Z`);
  // 31 February is read as a day of March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!isDay) refuseParameter(field, words.badDate);
  if (day > today) refuseParameter(field, words.futureDate);
}

/** The day so many months later, to be compared as text; 31 February stands before 1 March, as it should. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const pad = (n: number, places: number): string => String(n).padStart(places, '0');
  return `${pad(Math.floor(all / 12), 4)}-${pad((all % 12) + 1, 2)}-${pad(date, 2)}`;
}

function readAmounts(sent: PlanRequestSent, targets: readonly Target[]): Amount[] {
  if (sent.credit.length === 0) return [];
  const [target] = targets;
  if (target === undefined || targets.length > 1 || [sent.qualification].flat().length > 1)
    return refuseParameter('credit', words.oneForAmounts);
  const allowed = amountsIn(target);
  for (const [at, amount] of sent.credit.entries()) {
    if (!allowed.includes(amount.in))
      return refuseParameter(`credit[${at}].in`, words.badIn, [...new Set(allowed)]);
    if (amount.credit === undefined && amount.units === undefined)
      return refuseParameter(`credit[${at}]`, words.badAmounts(most.MOST_AMOUNTS), [...new Set(allowed)]);
  }
  return sent.credit;
}
