/** One part and not the whole: the part somebody names, topics for the job they have, and the one that opens most. */
import { type Theme, themesFor, unitsForNeed, unitThatOpensMost } from '../../src/guidance/credit/oneUnit.js';
import { unitsServingRoles } from '../../src/guidance/credit/severalRoles.js';
import type { Qualification, Unit } from '../../src/guidance/knowledge/schema.js';
import { isOver } from '../../src/guidance/knowledge/standing.js';
import { matchText, ourPack } from '../../src/guidance/matching/matcher.js';
import { isForStaff } from '../employer/questions.js';
import type { Card, CardSection } from '../engine/messages.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf, sourcesTogether } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import { hasSubstance } from '../findRoles/picture.js';
import { isThemeAlone, partMeant, themeMeant } from './asks.en.js';
import { creditWords as words } from './words.en.js';

/** Below it nothing is guessed of what a part is about. */
const sureEnough = 0.5;

/** Skills that a few words name, or else mean. */
function skillsMeant(text: string, known: Known): string[] {
  const named = known.hear(text).skills.map((one) => one.skillId);
  if (named.length > 0 || known.matcher === undefined) return named;
  const [first] = matchText(known.matcher, text, { find: 'skills', from: [ourPack], limit: 1 }).results;
  return first && first.confidence >= sureEnough ? [first.id] : [];
}

const context = (known: Known) => ({
  knowledge: known.knowledge,
  profile: known.profile,
  nation: known.nation,
  level: known.profile.level,
});

/** The qualification a unit is of, for its number: an open one where there is. */
function heldIn(unit: Unit, known: Known): Qualification | undefined {
  const all = [...known.knowledge.qualifications.values()].filter((one) =>
    one.unitIds.some(({ unitId }) => unitId === unit.id),
  );
  return all.find((one) => !isOver(one)) ?? all[0];
}

/** A unit as one part: what is in it, where it is used, whose it is. */
function partSection(unit: Unit, known: Known): CardSection {
  const whole = unit.basis === 'regulated-unit' ? heldIn(unit, known) : undefined;
  return {
    heading:
      unit.basis === 'regulated-unit'
        ? words.part(unit.title, unit.level, unit.credit)
        : words.oneTopic(unit.title),
    lines: [
      ...unit.outcomes.slice(0, 2).map((one) => one.text),
      ...unit.useAtWork.slice(0, 1).map(words.oneUse),
      ...(whole ? [words.oneIn(whole.title)] : []),
    ],
  };
}

function partsCard(
  title: string,
  lead: string,
  units: readonly Unit[],
  known: Known,
  more: CardSection[] = [],
): Card {
  const sources = units.flatMap((unit) => sourcesOf(known.knowledge, unit).slice(0, 1));
  return {
    kind: 'learning',
    title,
    lead,
    facts: [],
    sections: [
      ...more,
      ...units.map((unit) => partSection(unit, known)),
      { heading: words.whereFrom, lines: sourcesTogether([...new Set(sources)]) },
    ].filter((section) => section.lines.length > 0),
  };
}

const unitsById = (ids: readonly string[], known: Known): Unit[] =>
  ids.flatMap((id) => known.knowledge.units.get(id) ?? []);

/** "I only need the health and safety bit": at most three parts, and no whole qualification. */
export function onePartAnswer(text: string, known: Known): FactAnswer | undefined {
  const about = partMeant(text);
  const theme = themeMeant(about);
  const skillIds = skillsMeant(about, known);
  if (skillIds.length === 0 && theme === undefined) {
    // "I just need one part" and nothing more: which one is asked. Anything else may be no wish for a part at all.
    return /\b(?:unit|part|module)\b/.test(about) || about === ''
      ? { say: [words.oneWhich], cards: [] }
      : undefined;
  }
  // "The health and safety bit" is the whole topic; "the lifting bit" is one skill of it.
  const isTopic = theme !== undefined && isThemeAlone(about);
  const found = unitsForNeed(
    skillIds.length > 0 && !isTopic ? { skillIds } : { theme: theme as Theme },
    context(known),
  );
  const units = unitsById(
    found.map((one) => one.unitId),
    known,
  );
  if (units.length === 0) return { say: [words.oneNone], cards: [] };
  return {
    say: [],
    cards: [partsCard(words.oneTitle(about), words.oneLead, units, known)],
    next: words.oneNext,
    lists: units.map((unit) => unit.id),
  };
}

/** As many topics of one job as are read at once. */
const mostThemes = 4;

/** "Upskill in my current job": topics of that job before any other job. */
export function upskillAnswer(text: string, known: Known): FactAnswer | undefined {
  const role = [...known.picture.roles]
    .reverse()
    .filter((one) => one.stance === 'has-done')
    .flatMap((one) => known.knowledge.roles.get(one.roleId) ?? [])[0];
  const asked = themeMeant(text);
  if (role === undefined && asked === undefined) return { say: [words.upskillWhich], cards: [] };
  const themes = role ? themesFor(role.id, known.knowledge) : [];
  const own = themes.slice(0, mostThemes).map((one) => one.theme);
  const shown: Theme[] = asked === undefined ? own : [asked, ...own.filter((one) => one !== asked)];
  // What was asked for is shown with its parts; the other topics are named.
  const [first] = shown;
  const units =
    first === undefined
      ? []
      : unitsById(
          unitsForNeed(
            { theme: first },
            { ...context(known), ...(role && { sectorIds: role.sectorIds }) },
          ).map((one) => one.unitId),
          known,
        );
  const lines = shown.map((one) => words.upskillTheme[one]);
  return {
    say: [],
    cards: [
      partsCard(words.upskillTitle(role?.title), words.upskillLead, units, known, [
        { heading: words.upskillThemes, lines: lines.slice(asked === undefined ? 0 : 1) },
        ...(first === undefined
          ? []
          : [
              {
                heading: words.upskillFirst(words.upskillTheme[first]),
                lines: units.length === 0 ? [words.oneNone] : [words.upskillPick],
              },
            ]),
      ]),
    ],
    next: isForStaff(known) ? words.upskillNextSelf : words.upskillNext,
    lists: units.map((unit) => unit.id),
  };
}

/** Jobs looked at, or else the first ideas. */
function rolesInMind(known: Known): string[] {
  const wanted = known.picture.roles.filter((one) => one.stance === 'wants').map((one) => one.roleId);
  const shown = [...wanted, ...known.state.shown];
  const ids =
    shown.length > 0
      ? shown
      : hasSubstance(known.picture)
        ? known.matches().fits.map((one) => one.roleId)
        : [];
  return [...new Set(ids)].slice(0, mostRoles);
}
const mostRoles = 5;

const skillTitles = (ids: readonly string[], known: Known): string[] =>
  ids.flatMap((id) => known.knowledge.skills.get(id)?.title ?? []).slice(0, 3);

/** "Which one part would open most for me": over the jobs in mind, with what it covers for each. */
export function opensMostAnswer(known: Known): FactAnswer | undefined {
  const roleIds = rolesInMind(known);
  if (roleIds.length === 0) return { say: [words.mostNone], cards: [] };
  const found = unitThatOpensMost(known.profile, roleIds, known.knowledge);
  const unit = found && known.knowledge.units.get(found.unitId);
  if (!found || !unit) return { say: [words.mostNothing], cards: [] };
  const together = unitsServingRoles(roleIds, known.profile, known.knowledge);
  const title = (id: string): string => known.knowledge.roles.get(id)?.title ?? '';
  return {
    say: [],
    cards: [
      partsCard(words.mostTitle, words.mostLead(unit.title, found.closes.length), [unit], known, [
        {
          heading: words.mostHelps,
          lines: found.closes.map((one) =>
            words.mostCloses(title(one.roleId), skillTitles(one.skillIds, known)),
          ),
        },
        {
          heading: words.mostSet,
          lines:
            together.units.length > 1 && together.kind === 'smallest'
              ? together.units
                  .flatMap((one) => known.knowledge.units.get(one.unitId)?.title ?? [])
                  .slice(0, 6)
              : [],
        },
      ]),
    ],
    next: words.mostNext,
    about: unit.id,
  };
}
