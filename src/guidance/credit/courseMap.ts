/**
 * CG-21: an employer's own course set beside units that are there already. It shows what the course covers and what it
 * does not; whether it ever counts is for the awarding organisation to say.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Nation, Unit } from '../knowledge/schema.js';
import { type Field, fieldOf, fieldRank } from './ownField.js';
import { type RefresherReason, refresherReason, skillsOf } from './refresherOnly.js';
import { samenessOf } from './sameUnit.js';
import { isOnOffer } from './unitsOnOffer.js';

/** One topic of a course in the employer's words, and the skills it was matched to; none where nothing matched. */
export type CourseTopic = { text: string; skillIds: readonly string[] };

/** Part of a unit: an outcome as we hold it, or a skill where its own outcomes are not held. */
export type UnitPart = { outcomeId?: string; skillId?: string };
export type CourseUnit = {
  unitId: string;
  /** `topics`: the awarding organisation's own outcomes are not held, and are to be asked for. */
  basis: 'outcomes' | 'topics';
  /** Ours, and no awarding organisation's: it shows what is taught, and there is nobody who gives credit for it. */
  isOurs: boolean;
  /** What the course teaches of it, with the topics that do. */
  covered: readonly (UnitPart & { by: readonly string[] })[];
  /** What it would still have to teach or show. */
  open: readonly UnitPart[];
  /** How much of the unit the course covers, in parts; more than 0 to 1. */
  coverage: number;
  /** How much of the course the unit makes use of, in topics that were matched; more than 0 to 1. */
  ofCourse: number;
  field: Field;
  refresher: RefresherReason | undefined;
};

/**
 * The steps to recognition, in order. Each is a code for words to say:
 * `map-to-outcomes` get the unit's own outcomes and set the course beside them; `teach-what-is-open` add what is missing;
 * `ask-awarding-organisation` whether and how it would count, and for its policy on prior learning; `ask-centre` whether
 * an approved centre would assess it; `keep-evidence` of what each person did; `internal-quality` who checks that all are
 * judged alike; `pilot` with a few people first; `agree-in-writing` before anything is promised to staff.
 */
export type RecognitionStep =
  | 'map-to-outcomes'
  | 'teach-what-is-open'
  | 'ask-awarding-organisation'
  | 'ask-centre'
  | 'keep-evidence'
  | 'internal-quality'
  | 'pilot'
  | 'agree-in-writing';

export type CourseMap = {
  /**
   * At most five, no two equivalent; first where unit and course cover most of one another. By the unit's coverage alone,
   * a small unit on "working safely" would come before the one the course was written for.
   */
  units: readonly CourseUnit[];
  /** Topics no unit shown covers anything by, in the employer's words. */
  unplaced: readonly string[];
  steps: readonly RecognitionStep[];
};

const mostUnits = 5;

/**
 * @param topics as typed, each with its matched skills
 * @param context sectors of the employer, to put units of their own field first among equals; nation, to leave others' out
 */
export function mapCourse(
  topics: readonly CourseTopic[],
  knowledge: KnowledgeBase,
  context: { sectorIds?: readonly string[]; nation?: Nation | undefined } = {},
): CourseMap {
  const taught = new Map<string, string[]>();
  for (const { text, skillIds } of topics)
    for (const id of new Set(skillIds)) taught.set(id, [...(taught.get(id) ?? []), text]);
  const relevant = new Set([...taught.keys()].flatMap((id) => knowledge.unitsForSkill.get(id) ?? []));
  const mapped = [...relevant]
    .filter((unit) => isOnOffer(unit, context.nation))
    .map((unit) => ({ unit, map: mapUnit(unit, taught, context.sectorIds ?? [], knowledge) }))
    .filter(({ map }) => map.covered.length > 0)
    .sort(
      (a, b) =>
        overlap(b.map) - overlap(a.map) ||
        // Then one an awarding organisation already has; then the employer's field.
        Number(a.unit.basis !== 'regulated-unit') - Number(b.unit.basis !== 'regulated-unit') ||
        fieldRank[a.map.field] - fieldRank[b.map.field] ||
        (a.unit.id < b.unit.id ? -1 : 1),
    );
  // Units of other fields are shown only where nothing nearer is held: their words and assessors are others.
  const nearer = mapped.filter(({ map }) => map.field !== 'other');
  const shown: typeof mapped = [];
  for (const one of nearer.length > 0 ? nearer : mapped) {
    if (shown.length === mostUnits) break;
    if (shown.every(({ unit }) => samenessOf(unit, one.unit, knowledge) === undefined)) shown.push(one);
  }
  const units = shown.map((one) => one.map);
  const placed = new Set(units.flatMap((one) => one.covered.flatMap(({ by }) => by)));
  return {
    units,
    unplaced: topics.map((one) => one.text).filter((text) => !placed.has(text)),
    steps: stepsFor(units),
  };
}

/** How much two things are one another, 0 to 1: little of either is little. */
const overlap = ({ coverage, ofCourse }: CourseUnit): number =>
  (2 * coverage * ofCourse) / (coverage + ofCourse);

/** An outcome is covered where every skill it asks for is taught. */
function mapUnit(
  unit: Unit,
  taught: ReadonlyMap<string, readonly string[]>,
  sectorIds: readonly string[],
  knowledge: KnowledgeBase,
): CourseUnit {
  const stated = unit.outcomes.filter((one) => one.skillIds.length > 0);
  const parts: (UnitPart & { skillIds: readonly string[] })[] =
    stated.length > 0
      ? stated.map(({ id, skillIds }) => ({ outcomeId: id, skillIds }))
      : skillsOf(unit).map((skillId) => ({ skillId, skillIds: [skillId] }));
  const covered: CourseUnit['covered'][number][] = [];
  const open: UnitPart[] = [];
  for (const { skillIds, ...part } of parts) {
    const by = skillIds.flatMap((id) => taught.get(id) ?? []);
    if (skillIds.every((id) => taught.has(id))) covered.push({ ...part, by: [...new Set(by)] });
    else open.push(part);
  }
  const used = new Set(covered.flatMap(({ by }) => by));
  const topics = new Set([...taught.values()].flat());
  return {
    unitId: unit.id,
    basis: stated.length > 0 ? 'outcomes' : 'topics',
    isOurs: unit.basis !== 'regulated-unit',
    covered,
    open,
    coverage: parts.length === 0 ? 0 : covered.length / parts.length,
    ofCourse: topics.size === 0 ? 0 : used.size / topics.size,
    field: fieldOf(unit, sectorIds, knowledge),
    refresher: refresherReason(unit, knowledge),
  };
}

/** With no unit near it, an awarding organisation is still the one to ask; a mapping comes after that. */
function stepsFor(units: readonly CourseUnit[]): RecognitionStep[] {
  if (units.length === 0)
    return ['ask-awarding-organisation', 'map-to-outcomes', 'ask-centre', 'agree-in-writing'];
  const isOpen = units.every((one) => one.open.length > 0);
  return [
    'map-to-outcomes',
    ...(isOpen ? (['teach-what-is-open'] as const) : []),
    'ask-awarding-organisation',
    'ask-centre',
    'keep-evidence',
    'internal-quality',
    'pilot',
    'agree-in-writing',
  ];
}
