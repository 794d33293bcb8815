/**
 * CH-03: how much of a common core of skills and knowledge (six areas, in the children's workforce) somebody or a
 * qualification covers, area by area and by what.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Framework, Qualification } from '../knowledge/schema.js';
import { unitIdsOf } from '../knowledge/sectors.js';
import type { Grade } from './evidence.js';
import { heldUnits } from './heldUnits.js';
import { isShared } from './ownField.js';
import type { HeldItem } from './readHeld.js';
import type { Evidence } from './recognise.js';
import { skillsOf } from './refresherOnly.js';
import { mandatoryUnitsOf } from './sameUnit.js';

/** By what an area is covered: a unit that names it, or a skill of it, with the person's words where they told it. */
export type CoveredBy =
  | { kind: 'unit'; unitId: string; grade: Grade | undefined; needsRefresh: boolean }
  | { kind: 'skill'; skillId: string; quote: string; grade: Grade };

export type CoreArea = { areaId: string; isCovered: boolean; by: readonly CoveredBy[] };
export type CoreCoverage = {
  frameworkId: string;
  /** Areas covered, of all there are. */
  covered: number;
  of: number;
  /** In the framework's order. */
  areas: readonly CoreArea[];
};

/** The common core held, where there is one; the framework is historic, and words say so. */
export const commonCoreOf = (knowledge: KnowledgeBase): Framework | undefined =>
  [...knowledge.frameworks.values()].find((one) => one.kind === 'common-core');

/**
 * What somebody covers. A unit covers the areas it names; a skill told covers the areas that name it, where something of
 * the core's own field was told with it: explaining things in a warehouse is not building trust with children. A unit
 * that ran out is listed and covers nothing today.
 * @param told what they have done beside units, with their words
 * @param today ISO day
 */
export function coreCoverage(
  core: Framework,
  items: readonly HeldItem[],
  told: readonly Evidence[],
  knowledge: KnowledgeBase,
  today: string,
): CoreCoverage {
  const { sure, toRefresh } = heldUnits(items, knowledge, today);
  const units = [
    ...sure.map((one) => ({ ...one, needsRefresh: false })),
    ...toRefresh.map((one) => ({ ...one, needsRefresh: true })),
  ];
  const passed = told.flatMap(({ unitIds = [], grade }) =>
    unitIds.map((unitId) => ({ unitId, evidence: grade, needsRefresh: false })),
  );
  const known = new Set(units.map((one) => one.unitId));
  const all = [...units, ...passed.filter((one) => !known.has(one.unitId))];
  const inField = told.filter((one) => one.skillIds.some((id) => isOfField(id, core)));
  return coverage(core, (area) => [
    ...all.flatMap(({ unitId, evidence: grade, needsRefresh }): CoveredBy[] =>
      names(unitId, area, knowledge) ? [{ kind: 'unit', unitId, grade, needsRefresh }] : [],
    ),
    ...area.skillIds.flatMap((skillId) =>
      inField
        .filter((one) => one.skillIds.includes(skillId))
        .map(({ quote, grade }): CoveredBy => ({ kind: 'skill', skillId, quote, grade })),
    ),
  ]);
}

export type QualificationCore = CoreCoverage & {
  /** Areas everybody who takes it covers; the others hang on the options chosen. */
  byMandatory: number;
};

/** What a qualification covers by the units of it that we hold: all of them, and its mandatory ones alone. */
export function coreOfQualification(
  core: Framework,
  qualification: Qualification,
  knowledge: KnowledgeBase,
): QualificationCore {
  const by = (ids: readonly string[]): CoreCoverage =>
    coverage(core, (area) =>
      ids.flatMap((unitId): CoveredBy[] =>
        names(unitId, area, knowledge)
          ? [{ kind: 'unit', unitId, grade: undefined, needsRefresh: false }]
          : [],
      ),
    );
  return { ...by(unitIdsOf(qualification)), byMandatory: by(mandatoryUnitsOf(qualification)).covered };
}

function coverage(
  core: Framework,
  find: (area: Framework['capabilities'][number]) => CoveredBy[],
): CoreCoverage {
  const areas = core.capabilities.map((area): CoreArea => {
    const by = find(area);
    return { areaId: area.id, isCovered: by.some((one) => one.kind === 'skill' || !one.needsRefresh), by };
  });
  return {
    frameworkId: core.id,
    covered: areas.filter((one) => one.isCovered).length,
    of: areas.length,
    areas,
  };
}

/** A skill that the core asks for and that is not every field's. */
const isOfField = (skillId: string, core: Framework): boolean =>
  !isShared(skillId) && core.capabilities.some((area) => area.skillIds.includes(skillId));

/** Whether a unit names an area itself; where it names none, whether it teaches what only the area's own field needs. */
function names(unitId: string, area: Framework['capabilities'][number], knowledge: KnowledgeBase): boolean {
  const unit = knowledge.units.get(unitId);
  if (unit === undefined) return false;
  if (unit.commonCoreIds.length > 0) return unit.commonCoreIds.includes(area.id);
  return skillsOf(unit).some((id) => !isShared(id) && area.skillIds.includes(id));
}
