/**
 * Whether a unit somebody holds stands for another. In the order in which centres look: the record itself, its full
 * reference, our group of equivalents, the standard it covers, and last its title, which alone says only "ask".
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification, Unit } from '../knowledge/schema.js';
import { plainPhrase } from '../matching/normalise.js';
import { joinSets } from './combination.js';

export type Sameness =
  | { kind: 'same-unit' }
  | { kind: 'same-reference'; reference: string }
  | { kind: 'equivalent'; group: string }
  | { kind: 'same-standard'; code: string }
  /** Generations and owners share titles: never more than a question to the centre. */
  | { kind: 'same-title' };

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
export const plainTitle = (title: string): string => plainPhrase(title).join(' ');

/** "unit 203" is a place in one handbook, and no name; D/616/6569, HE9D 04 and "City & Guilds 3072 unit 401" are. */
const isFull = (reference: string): boolean => !/^(?:unit ?)?\d{1,3}$/i.test(reference.trim());

/**
 * What a full reference names, for comparing. The title is part of it: one source prints HF4A 04 for two units.
 * @returns undefined where the unit has no reference that would name it outside its own handbook
 */
export const referenceKey = (unit: Unit): string | undefined =>
  unit.awardingRef !== undefined && isFull(unit.awardingRef)
    ? `${bare(unit.awardingRef)} ${plainTitle(unit.title)}`
    : undefined;

const classesIn = new WeakMap<KnowledgeBase, ReadonlyMap<string, string>>();

/**
 * One name for all units of which only one is ever credited: of one group of equivalents or with one full reference,
 * also through others. The unit's own id where there is none like it.
 */
export function creditedOnceAs(unitId: string, knowledge: KnowledgeBase): string {
  let classes = classesIn.get(knowledge);
  if (classes === undefined) {
    const sets = new Map<string, string[]>();
    for (const unit of knowledge.units.values())
      for (const key of [unit.equivGroup && `group ${unit.equivGroup}`, referenceKey(unit)])
        if (key) sets.set(key, [...(sets.get(key) ?? []), unit.id]);
    const joined = joinSets([...knowledge.units.keys()], [...sets.values()]);
    classes = new Map(joined.flatMap((set) => set.map((id) => [id, set[0] ?? id] as const)));
    classesIn.set(knowledge, classes);
  }
  return classes.get(unitId) ?? unitId;
}

/** The standards a unit covers, as coded, from records and from codes printed without one. */
export function standardsOf(unit: Unit, knowledge: KnowledgeBase): string[] {
  const codes = unit.nosRefs.flatMap((id) => knowledge.nos.get(id)?.code ?? []);
  return [...codes, ...unit.nosCodes];
}

/** The strongest reason for which one unit may stand for another; undefined where there is none. */
export function samenessOf(held: Unit, wanted: Unit, knowledge: KnowledgeBase): Sameness | undefined {
  if (held.id === wanted.id) return { kind: 'same-unit' };
  const key = referenceKey(wanted);
  if (key !== undefined && referenceKey(held) === key)
    return { kind: 'same-reference', reference: wanted.awardingRef ?? '' };
  if (wanted.equivGroup !== undefined && held.equivGroup === wanted.equivGroup)
    return { kind: 'equivalent', group: wanted.equivGroup };
  const theirs = new Set(standardsOf(held, knowledge).map(bare));
  const code = standardsOf(wanted, knowledge).find((one) => theirs.has(bare(one)));
  if (code !== undefined) return { kind: 'same-standard', code };
  return plainTitle(held.title) === plainTitle(wanted.title) ? { kind: 'same-title' } : undefined;
}

const strength: Record<Sameness['kind'], number> = {
  'same-unit': 0,
  'same-reference': 1,
  equivalent: 2,
  'same-standard': 3,
  'same-title': 4,
};
/** Below 0 where the first is the stronger reason. */
export const compareSameness = (one: Sameness, other: Sameness): number =>
  strength[one.kind] - strength[other.kind];

/**
 * Units that everybody who holds a qualification has: its mandatory ones, and of its pathways those that all of them
 * ask for. Where the rule names none, the units marked mandatory.
 */
export function mandatoryUnitsOf({ unitIds, ruleOfCombination: rule }: Qualification): string[] {
  const marked = unitIds.flatMap((one) => (one.mandatory ? [one.unitId] : []));
  if (rule === undefined) return marked;
  const never = new Set([rule, ...rule.pathways].flatMap((one) => one.neverCount));
  const [first, ...others] = rule.pathways;
  const inAll = (first?.mandatory ?? []).filter((id) => others.every((one) => one.mandatory.includes(id)));
  const ofAll = rule.mandatory.length > 0 ? rule.mandatory : marked;
  return [...new Set([...ofAll, ...inAll])].filter((id) => !never.has(id));
}
