/** Qualifications of the knowledge base as the planner takes them. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification, Unit } from '../knowledge/schema.js';
import type { FactsOf, Rule, UnitFacts } from './combination.js';

/** A qualification to be planned for. */
export type Target = {
  id: string;
  title: string;
  rule: Rule;
  factsOf: FactsOf;
  /** As the qualification marks its units, for rules that list none. */
  marks: { mandatory: readonly string[]; others: readonly string[] };
  /** Conditions before a person may register. */
  entry: readonly string[];
};

/** A unit's figures. Hours are those of all learning: the unit's total time where a source gives it. */
export const factsOfUnit = (unit: Unit): UnitFacts => ({
  id: unit.id,
  title: unit.title,
  level: unit.level,
  credit: unit.credit,
  hours: unit.tqt ?? unit.hours,
  guidedHours: unit.glh,
});

/** A qualification with a rule, or with units that are all mandatory; undefined where nothing is held to plan with. */
export function targetOf(one: Qualification, knowledge: KnowledgeBase): Target | undefined {
  const marked = one.unitIds.flatMap(({ unitId, mandatory }) => (mandatory ? [unitId] : []));
  const others = one.unitIds.flatMap(({ unitId, mandatory }) => (mandatory ? [] : [unitId]));
  const rule = one.ruleOfCombination;
  if (rule === undefined && marked.length === 0) return undefined;
  return {
    id: one.id,
    title: one.title,
    rule: rule ?? emptyRule,
    // A standard, or a name without a record, is planned with as a name: no figure of it is known.
    factsOf: (id) => {
      const unit = knowledge.units.get(id);
      return unit ? factsOfUnit(unit) : { id, title: knowledge.nos.get(id)?.title ?? id, level: null };
    },
    marks: { mandatory: marked, others },
    entry: rule?.entry ?? [],
  };
}

const emptyRule: Target['rule'] = {
  mandatory: [],
  groups: [],
  creditAtOrAbove: [],
  barred: [],
  neverCount: [],
  equivalents: [],
  pathways: [],
  notInSource: [],
};

/** Smaller qualifications whose units all lie inside one, through any number of steps; a circle of them ends. */
export function smallerWithin(one: Qualification, knowledge: KnowledgeBase): Target[] {
  const found = new Map<string, Target>();
  const seen = new Set([one.id]);
  const look = (ids: readonly string[]): void => {
    for (const id of ids) {
      const inner = knowledge.qualifications.get(id);
      if (inner === undefined || seen.has(id)) continue;
      seen.add(id);
      const target = targetOf(inner, knowledge);
      if (target) found.set(id, target);
      look(inner.includes);
    }
  };
  look(one.includes);
  return [...found.values()];
}
