/** How much of the common core of work with children what somebody told covers, area by area. */
import { commonCoreOf, coreCoverage } from '../../src/guidance/credit/commonCore.js';
import type { Evidence } from '../../src/guidance/credit/recognise.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { lastChecked, sourcesOf } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import { itemsOf } from './counting.js';
import { creditWords as words } from './words.en.js';

/** Everything told: skills in their own words, and what jobs they have done usually bring. */
function toldBy(known: Known): Evidence[] {
  const skills = known.picture.skills.map(
    (one): Evidence => ({ quote: one.quote, skillIds: [one.skillId], grade: 'self' }),
  );
  const roles = known.picture.roles
    .filter((one) => one.stance === 'has-done')
    .flatMap((one): Evidence[] => {
      const role = known.knowledge.roles.get(one.roleId);
      if (!role) return [];
      const needs = role.needs
        .filter((need) => need.importance >= 2 && need.level !== 'aware')
        .map((need) => need.skillId);
      return [{ quote: one.quote === '' ? role.title : one.quote, skillIds: needs, grade: 'self' }];
    });
  return [...skills, ...roles];
}

/** "4 of 6", with by what, and which areas are open. */
export function commonCoreAnswer(known: Known): FactAnswer | undefined {
  const { knowledge, on } = known;
  const core = commonCoreOf(knowledge);
  if (core === undefined) return undefined;
  const evidence = toldBy(known);
  const items = itemsOf(known.state.told);
  if (evidence.length + items.length === 0) return { say: [words.coreNone], cards: [] };
  const { covered, of, areas } = coreCoverage(core, items, evidence, knowledge, on.today);
  const titled = areas.map((one) => ({
    ...one,
    area: core.capabilities.find(({ id }) => id === one.areaId),
  }));
  return {
    say: [],
    cards: [
      {
        kind: 'learning',
        title: words.coreTitle(covered, of),
        lead: words.coreLead,
        facts: [],
        sections: [
          {
            heading: words.coreCovered,
            lines: titled
              .filter((one) => one.isCovered)
              .map(({ area, by }) =>
                words.coreBy(
                  area?.title ?? '',
                  [
                    ...new Set(
                      by.map((one) =>
                        one.kind === 'unit'
                          ? (knowledge.units.get(one.unitId)?.title ?? '')
                          : `“${one.quote}”`,
                      ),
                    ),
                  ].slice(0, 2),
                ),
              ),
          },
          {
            heading: words.coreOpen,
            lines: titled
              .filter((one) => !one.isCovered)
              .map(({ area }) => [area?.title, area?.plain].filter(Boolean).join('. ')),
          },
          { heading: words.goodToKnow, lines: [words.coreJob, ...lastChecked(core, on.today)] },
          { heading: words.whereFrom, lines: sourcesOf(knowledge, core).slice(0, 1) },
        ].filter((section) => section.lines.length > 0),
      },
    ],
    next: words.coreNext,
  };
}
