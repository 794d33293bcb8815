/** An employer's own course beside parts of qualifications: what it covers of each, what not, and the steps from here. */
import { type CourseUnit, mapCourse } from '../../src/guidance/credit/courseMap.js';
import type { Unit } from '../../src/guidance/knowledge/schema.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf, sourcesTogether } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import type { CourseAnswers } from './courseForm.js';
import { creditWords as words } from './words.en.js';

/** The map, with its next step and no promise. */
export function courseResult(
  { courseTopics: topics = [] }: Partial<CourseAnswers>,
  known: Known,
): FactAnswer {
  const { knowledge, picture } = known;
  const sectorIds = [
    ...picture.roles.flatMap((one) => knowledge.roles.get(one.roleId)?.sectorIds ?? []),
    ...picture.sectors.map((one) => one.sectorId),
  ];
  const map = mapCourse(
    topics.map(({ topic, skillIds }) => ({ text: topic, skillIds })),
    knowledge,
    { sectorIds, nation: known.nation === 'outside' ? undefined : known.nation },
  );
  const units = map.units.flatMap((one) => {
    const unit = knowledge.units.get(one.unitId);
    return unit ? [{ one, unit }] : [];
  });
  const refreshers = units.filter(({ one }) => one.refresher !== undefined);
  return {
    say: [],
    cards: [
      {
        kind: 'learning',
        title: words.courseTitle,
        lead: words.courseLead,
        facts: [],
        ...(units.length === 0
          ? {}
          : {
              table: {
                columns: [words.tablePart, words.courseColumn] as [string, string],
                rows: units.map(({ one, unit }): [string, string] => [
                  unit.title,
                  words.courseOf(one.covered.length, one.covered.length + one.open.length),
                ]),
              },
            }),
        sections: [
          {
            heading: words.courseNear,
            lines:
              units.length === 0
                ? [words.courseNone]
                : units.map(({ one, unit }) => mapLine(one, unit, known)),
          },
          {
            heading: words.courseUnplaced,
            lines: units.length === 0 ? [] : map.unplaced.slice(0, mostUnplaced),
          },
          { heading: words.courseSteps, lines: map.steps.map((step) => words.courseStep[step]) },
          {
            heading: words.goodToKnow,
            lines: [
              ...(units.some(({ unit }) => unit.basis !== 'regulated-unit') ? [words.topicRows] : []),
              ...(refreshers.length > 0 ? [words.refresherWhy] : []),
              words.resultDecides,
            ],
          },
          {
            heading: words.whereFrom,
            lines: sourcesTogether(
              [...new Set(units.flatMap(({ unit }) => sourcesOf(knowledge, unit).slice(0, 1)))].slice(0, 3),
            ),
          },
        ].filter((section) => section.lines.length > 0),
      },
    ],
    next: words.courseNext,
    lists: units.map(({ unit }) => unit.id),
  };
}
const mostUnplaced = 4;

function mapLine({ covered, open }: CourseUnit, unit: Unit, { knowledge }: Known): string {
  const name = ({ outcomeId, skillId }: { outcomeId?: string; skillId?: string }): string => {
    const text =
      unit.outcomes.find((one) => one.id === outcomeId)?.text ??
      knowledge.skills.get(skillId ?? '')?.title ??
      '';
    return text.charAt(0).toLowerCase() + text.slice(1);
  };
  return words.courseCovered(
    unit.title,
    [...new Set(covered.flatMap((one) => one.by))],
    open.map(name).slice(0, 3),
  );
}
