/** A site induction done on one site, and what it is worth on the next. */
import { type InductionAnswer, siteInduction } from '../../src/guidance/credit/siteInduction.js';
import type { Requirement } from '../../src/guidance/knowledge/schema.js';
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import { plainly } from '../engine/plainly.js';
import { answerOf } from '../facts/answers.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { lastChecked, sourcesOf } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import { isNuclearSite, ranOut, sitesIn, yearIn } from './asks.en.js';
import { creditWords as words } from './words.en.js';

const anyInduction = /^(?:site )?inductions?$/;

/** The induction meant: by name, by the kind of site, or by the field somebody works in. */
function meant(text: string, known: Known): Requirement | undefined {
  const all = [...known.knowledge.requirements.values()].filter((one) => one.kind === 'site-induction');
  const line = ` ${plainly(text)} `;
  // By the longest of its names: "site induction" alone is every kind of them.
  const named = all
    .flatMap((one) => [one.title, ...one.aliases].map((name) => ({ one, name: plainly(name) })))
    .filter(({ name }) => line.includes(` ${name} `) && !anyInduction.test(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.one;
  if (named) return named;
  const sectors = known.picture.roles.flatMap(
    (one) => known.knowledge.roles.get(one.roleId)?.sectorIds ?? [],
  );
  const ofWork = (id: string): boolean => all.some((one) => one.id === id);
  if (isNuclearSite(text) || isInSector(sectors, 'SEC-PSN-NUC', known.knowledge))
    return ofWork('PPR-SITE-INDUCTION-NUCLEAR')
      ? known.knowledge.requirements.get('PPR-SITE-INDUCTION-NUCLEAR')
      : undefined;
  const roles = known.picture.roles.flatMap(
    (one) => known.knowledge.roles.get(one.roleId)?.requirementIds ?? [],
  );
  return all.find((one) => roles.includes(one.id));
}

/** "I did it at A, do I need another at B": held already, to be refreshed, or the site's to say; and its briefing. */
export function inductionAnswer(text: string, known: Known): FactAnswer | undefined {
  const requirement = meant(text, known);
  if (requirement === undefined) return answerOf('ART-SITE-INDUCTION', known.knowledge, known.on.today);
  const [from = 'one', to = 'another'] = sitesIn(text);
  const year = yearIn(text);
  const answer = siteInduction(
    [
      {
        id: '1',
        requirementId: requirement.id,
        site: from,
        evidence: 'self',
        ...(year === undefined ? {} : ranOut(text) ? { expires: year } : { date: year }),
      },
    ],
    { requirementId: requirement.id, site: to },
    known.knowledge,
    known.on.today,
  );
  return {
    say: [...linesFor(answer, requirement.title), words.inductionNever],
    cards: [
      {
        kind: 'fact',
        title: requirement.title,
        facts: [],
        sections: [
          {
            heading: words.goodToKnow,
            lines: [requirement.note, ...lastChecked(requirement, known.on.today)],
          },
          { heading: words.whereFrom, lines: sourcesOf(known.knowledge, requirement).slice(0, 2) },
        ].filter((section) => section.lines.length > 0),
      },
    ],
    about: requirement.id,
  };
}

function linesFor({ kind }: InductionAnswer, title: string): string[] {
  switch (kind) {
    case 'already-held':
    case 'held-on-this-site':
      return [words.inductionHeld(title), words.inductionBriefing];
    case 'needs-refresh':
      return [words.inductionRefresh(title), words.inductionBriefing];
    case 'site-gives-its-own':
    case 'not-held':
      return [words.inductionOwn];
    case 'ask':
    case 'no-such-requirement':
      return [words.inductionAsk(title), words.inductionBriefing];
  }
}
