/** "Got level 2, want level 6": the rungs between, never a no. */
import { levelToAim } from '../../src/guidance/credit/levelToAim.js';
import type { Level, Qualification } from '../../src/guidance/knowledge/schema.js';
import { isAwardedBySomebody, isOpen } from '../../src/guidance/knowledge/standing.js';
import { namedIn } from '../../src/guidance/lookUp/named.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf, sourcesTogether } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import { creditWords as words } from './words.en.js';

const mostOnARung = 2;
/**
 * The steps between two levels, with qualifications of the person's own field where it is known.
 * @param levels of the framework of England, Wales and Northern Ireland, 1 to 8
 */
export function rungsAnswer(
  { held, wished }: { held: number | undefined; wished: number },
  text: string,
  known: Known,
): FactAnswer {
  const { knowledge, picture } = known;
  const roles = picture.roles
    .filter((one) => one.stance === 'wants' || one.stance === 'has-done')
    .flatMap((one) => knowledge.roles.get(one.roleId) ?? []);
  const sectors = new Set([
    ...roles.flatMap((one) => one.sectorIds),
    ...picture.sectors.filter((one) => one.stance === 'wants').map((one) => one.sectorId),
  ]);
  const named = namedIn(text, known.lexicon);
  for (const id of named.sectorIds) sectors.add(id);
  for (const id of named.roleIds.slice(0, 1))
    for (const sector of knowledge.roles.get(id)?.sectorIds ?? []) sectors.add(sector);
  const isOwn = (one: Qualification): boolean =>
    one.servesRoleIds.some((id) => knowledge.roles.get(id)?.sectorIds.some((sector) => sectors.has(sector)));
  const offered = [...knowledge.qualifications.values()].filter(
    (one) => isOpen(one) && one.levelSystem !== 'SCQF' && isOwn(one) && isAwardedBySomebody(one),
  );
  const atLevel = (level: number): Qualification[] =>
    offered
      .filter((one) => one.level === level)
      .sort((a, b) => Number(b.workBased) - Number(a.workBased) || (a.id < b.id ? -1 : 1))
      .slice(0, mostOnARung);
  const aim = levelToAim(held, wished as Level);
  const steps = aim.steps.filter((one): one is Exclude<typeof one, string> => typeof one === 'number');
  const told = steps.flatMap(atLevel);
  return {
    say: [words.rungsLead(wished)],
    cards: [
      {
        kind: 'learning',
        title: held === undefined ? words.rungsUnknown(wished) : words.rungsTitle(held, wished),
        facts: [],
        sections: [
          {
            heading: words.rungsSteps,
            lines: steps.map((level) =>
              words.rungsStep(
                level,
                atLevel(level).map((one) => one.title),
              ),
            ),
          },
          { heading: words.rungsWhy, lines: [words.rungsOver, words.rungsPrior, words.decides] },
          {
            heading: words.whereFrom,
            lines: sourcesTogether(
              [...new Set(told.flatMap((one) => sourcesOf(knowledge, one).slice(0, 1)))].slice(0, 3),
            ),
          },
        ].filter((section) => section.lines.length > 0),
      },
    ],
    next: words.rungsNext,
    lists: told.map((one) => one.id),
  };
}
