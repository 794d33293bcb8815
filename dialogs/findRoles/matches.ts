/** The ideas that fit: each with its match word, why in the person's own words, and the gap. */
import type { RoleFit } from '../../src/guidance/matching/fitRoles.js';
import { toAskAbout, untold, untoldConditions } from '../../src/guidance/matching/needsToAsk.js';
import { fullTimeHours, weeklyHours } from '../../src/guidance/matching/payAgainstNeed.js';
import { whereRoleStands } from '../../src/guidance/matching/whereRoleStands.js';
import { contactsFor, isUnder16 } from '../../src/guidance/pathways/contacts.js';
import type { Missing } from '../../src/guidance/reasons.js';
import { assertNever } from '../engine/assertNever.js';
import { commandCode } from '../engine/commands.js';
import type { Asked } from '../engine/form.js';
import type { Card, Choice } from '../engine/messages.js';
import { nearOurs } from '../otherJobs/card.js';
import { attributionOfTold, closerTo, wantedAlone } from '../otherJobs/toldJobs.js';
import { reach } from '../safety/safety.js';
import { hiddenLine, hiddenOf, undoChoices } from './hidden.js';
import type { Known } from './known.js';
import { hiddenInFull, missingInWords, reasonInWords, toAskInWords } from './reasonsInWords.js';
import { listed } from './words.en.js';

/** Three reasons and four gaps are what people read on a phone; the rest is one "why" away. */
const mostReasons = 3;
const mostGaps = 4;

/** A liking and the sector it lies in are one reason, said once. */
const withoutEchoes = ({ because }: RoleFit): RoleFit['because'] =>
  because.some((one) => one.kind === 'wants-interest' || one.kind === 'wants-role')
    ? because.filter((one) => one.kind !== 'wants-sector')
    : because;

export const reasonsOf = (known: Known, fit: RoleFit, most = mostReasons): string[] =>
  [
    ...new Set(
      withoutEchoes(fit).flatMap((reason, index, all) => {
        if (reason.kind !== 'has-skill') return reasonInWords(known, reason) ?? [];
        // Skills that the same words earned are told together, where the first of them stands.
        const alike = all.filter((one) => one.kind === 'has-skill' && one.quote === reason.quote);
        return alike[0] === all[index] ? skillsInWords(known, alike) : [];
      }),
    ),
  ].slice(0, most);

/** What the person's words say they can do, or what the job they name usually teaches. */
function skillsInWords(known: Known, alike: readonly RoleFit['because'][number][]): string[] {
  const { picture, words, knowledge } = known;
  const ids = alike.flatMap((one) => (one.kind === 'has-skill' ? [one.skillId] : []));
  const titles = ids.flatMap((id) => knowledge.skills.get(id)?.title ?? []).slice(0, 4);
  const [first] = alike;
  const quote = first?.kind === 'has-skill' ? first.quote : undefined;
  if (!quote || titles.length === 0) return [];
  // What a job not held teaches is our guess, and is told as one; so is what an imported list says of one.
  if (
    [...picture.notHeld, ...picture.imported].some((one) => one.stance === 'has-done' && one.quote === quote)
  )
    return [words.whyLikeJobs(quote, titles)];
  const isAJob = picture.roles.some((one) => one.stance === 'has-done' && one.quote === quote);
  return [isAJob ? words.whyTaught(quote, titles) : words.whyHasSkill(listed(titles), quote)];
}

/** The gaps that matter most first, as few words each. */
export const gapsOf = (known: Known, fit: RoleFit, most = mostGaps): string[] =>
  missingOf(known, fit.missing, most);

/** What is missing, each said once. */
export const missingOf = (known: Known, all: readonly Missing[], most = mostGaps): string[] =>
  [
    ...new Set(
      all
        // Nobody is told they lack patience because they did not mention it.
        .filter((one) => one.kind !== 'skill' || known.knowledge.skills.get(one.skillId)?.kind !== 'attitude')
        .map((missing) => missingInWords(known, missing))
        .filter(Boolean),
    ),
  ].slice(0, most);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the person needs and the record does not tell, as one line to ask about. */
function askLine(known: Known, roleId: string): string[] {
  const role = known.knowledge.roles.get(roleId);
  const asks = role ? toAskAbout(role, known.profile).map((one) => toAskInWords(known, one)) : [];
  return asks.length > 0 ? [`${known.words.askLine}: ${asks.join('; ')}.`] : [];
}

/** What matters to them that no record tells: said, so that nobody thinks it was looked at. */
function untoldLines(known: Known): string[] {
  const { words } = known;
  const matters = untold(known.profile);
  const named = [
    ...matters.flatMap((what) => words.untold[what] ?? []),
    ...untoldConditions(known.profile, known.knowledge).map((one) =>
      words.untoldCondition(words.conditions[one] ?? one),
    ),
  ];
  const { leastPay } = known.profile;
  return [
    ...(leastPay?.per === 'hour'
      ? [words.payCompared(leastPay.amount, Math.round(leastPay.amount * fullTimeHours), weeklyHours)]
      : []),
    ...(named.length > 0 ? [words.cannotTell(named)] : []),
    ...(matters.includes('pay') ? [words.payHow] : []),
  ];
}

function matchesCard(known: Known, fits: readonly RoleFit[], title: string): Card {
  const { words, knowledge } = known;
  return {
    kind: 'matches',
    title,
    facts: [],
    sections: fits.map((fit, index) => {
      const gaps = gapsOf(known, fit);
      return {
        heading: `${index + 1}. ${knowledge.roles.get(fit.roleId)?.title ?? ''} – ${words.matchWord[fit.word]}`,
        lines: [
          ...reasonsOf(known, fit).map(
            (reason, at) => `${at === 0 ? words.because : words.also}: ${upperFirst(reason)}.`,
          ),
          `${words.gap}: ${gaps.length > 0 ? `${upperFirst(listed(gaps))}.` : words.noGap}`,
          ...askLine(known, fit.roleId),
        ],
      };
    }),
  };
}

/** Jobs asked for that this edition does not hold, that the person wants. */
const wantedNotHeld = ({ picture, knowledge }: Known) =>
  picture.notHeld
    .filter((one) => one.stance !== 'avoids' && one.stance !== 'has-done')
    // The job they do now is nothing to make a plan for, however often they name it.
    .filter(
      ({ id, stance }) =>
        stance === 'wants' || !picture.notHeld.some((one) => one.id === id && one.stance === 'has-done'),
    )
    .flatMap((one) => knowledge.notHeld.get(one.id) ?? []);

/** What is honest and useful about a job that is not held: who knows, and first steps that hold. Those wanted, or those named. */
export function notHeldLines(known: Known, ids?: readonly string[]): string[] {
  const { words, knowledge, nation, age } = known;
  const jobs = ids?.flatMap((id) => knowledge.notHeld.get(id) ?? []) ?? wantedNotHeld(known);
  return jobs.flatMap((job) => {
    const contacts = job.resourceIds.flatMap((id) => knowledge.resources.get(id) ?? []);
    // Adult services are not for somebody under 16: their school is asked first.
    const fitting = contacts.filter(
      (one) =>
        !(age !== '16-18' && !isUnder16(age) && one.needs.includes('school-careers')) &&
        !(isUnder16(age) && one.needs.includes('adult-careers')) &&
        (one.nation.includes('UK') ||
          (nation !== undefined && nation !== 'outside' && one.nation.includes(nation))),
    );
    return [
      words.notHeldYet(job.title),
      ...(job.nearRoleIds.length > 0
        ? [words.nearIt(job.nearRoleIds.flatMap((id) => knowledge.roles.get(id)?.title ?? []).slice(0, 3))]
        : []),
      ...job.firstSteps.slice(0, 3),
      ...(isUnder16(age)
        ? [known.picture.isForChild ? words.schoolFirstChild : words.schoolFirst]
        : fitting.slice(0, 1).map((one) => words.askHere(reach(one)))),
    ];
  });
}

/** The roles of the list as buttons, in its order; also what "2" or a role's name means. */
export const planChoices = (known: Known): Choice[] => {
  const ofRole = (roleId: string): Choice => ({
    code: roleId,
    label: known.knowledge.roles.get(roleId)?.title ?? roleId,
  });
  const fits = known.matches().fits.map((fit) => fit.roleId);
  // Where all that was told is a job we hardly know, the nearest of ours are the first ideas.
  const near = wantedAlone(known)
    .flatMap(({ job }) => nearOurs(job, undefined).map((one) => one.roleId))
    .filter((id, at, all) => all.indexOf(id) === at && !fits.includes(id));
  return [
    ...fits.map(ofRole),
    ...(fits.length === 0 ? near.map(ofRole) : []),
    ...wantedNotHeld(known).map((job) => ({
      code: job.id,
      label: known.words.closerPlanFor(closerTo(job.id, known)?.job.title ?? job.title),
    })),
    ...wantedAlone(known).map(({ uri, job }) => ({
      code: uri,
      label: known.words.closerPlanFor(job.title),
    })),
  ];
};

/** The matches and the question which is worth a closer look. */
export function matchesShown(known: Known): Asked {
  const { words, state } = known;
  const { fits } = known.matches();
  const choices = planChoices(known);
  const again = state.shown.length > 0;
  const none = fits.length === 0;
  const sure = fits.some((fit) => fit.word !== 'look');
  const adviser =
    none && choices.length === 0 && !isUnder16(known.age)
      ? contactsFor(known.knowledge, 'adult-careers', known.nation, known.age)
          .slice(0, 1)
          .map((one) => words.askHere(reach(one)))
      : [];
  const say = [
    ...(none
      ? choices.length > 0
        ? []
        : [state.passedOver.length > 0 ? words.noneLeft : words.matchesFew, ...adviser]
      : again && state.passedOver.length > 0 && known.heardNow === undefined
        ? []
        : again
          ? toldSinceShown(known)
            ? [words.matchesAgain]
            : []
          : [words.matchesSay(fits.length)]),
    ...(none || sure ? [] : [words.thin]),
    ...hiddenLine(known),
    ...untoldLines(known),
    ...(none ? [] : [words.notOnlyThese, ...attributionOfTold(known)]),
  ];
  return {
    say,
    cards: none ? [] : [matchesCard(known, fits, words.matchesTitle)],
    ask: none && choices.length === 0 ? words.tasksNotWorking : words.closer,
    choices: [
      ...(none ? undoChoices(known, hiddenOf(known)).slice(0, 2) : []),
      ...choices,
      ...(none ? [] : [{ code: commandCode('different'), label: words.closerNone }]),
      { code: commandCode('change', 'matters'), label: words.closerMatters },
    ],
  };
}

/** Whether anything was told since the list was last on screen: only then was it looked for again. */
const toldSinceShown = ({ state }: Known): boolean =>
  state.told.some((one) => one.reopened !== true && one.name !== 'closer' && one.turn > state.listed.turn);

/** Everything that can be said of one fit: its word, why, and the gap. */
function explained(known: Known, fit: RoleFit): string[] {
  const { words, knowledge } = known;
  const reasons = reasonsOf(known, fit, 8);
  const gaps = gapsOf(known, fit, 10);
  return [
    `${knowledge.roles.get(fit.roleId)?.title ?? ''}: ${words.matchWord[fit.word].toLowerCase()}.`,
    [words.because, ...reasons.map((one) => `• ${upperFirst(one)}`)].join('\n'),
    gaps.length > 0 ? [words.gap, ...gaps.map((one) => `• ${upperFirst(one)}`)].join('\n') : words.noGap,
  ];
}

/** All reasons and gaps of one role: the answer to "why this". */
export function whyThis(known: Known, roleId: string): { say: string[] } {
  const fit = known.matches().fits.find((one) => one.roleId === roleId);
  return { say: fit ? [...explained(known, fit), ...attributionOfTold(known)] : whyNot(known, roleId).say };
}

/** Why a role is not in the list: hidden by their words, done already, or what has not been heard yet. Never "no". */
export function whyNot(known: Known, roleId: string): { say: string[]; choices: Choice[] } {
  const { words, knowledge, state } = known;
  const title = knowledge.roles.get(roleId)?.title;
  // A role that was there when it was chosen may be gone from a base that was loaded since.
  if (title === undefined) return { say: [words.closerHelp], choices: [] };
  if (known.matches().fits.some((one) => one.roleId === roleId))
    return { say: [words.whyNotListed, ...whyThis(known, roleId).say], choices: [] };
  const standing = whereRoleStands(roleId, known.profile, knowledge);
  switch (standing.kind) {
    case 'hidden': {
      const undo = undoChoices(known, [standing]);
      return {
        say: [
          words.whyNotHidden(title, listed(hiddenInFull(known, standing.because))),
          ...undo.map((one) => words.undoOne(one.label)),
        ],
        choices: undo,
      };
    }
    case 'done-already':
      return { say: [words.whyNotDone(title)], choices: [] };
    case 'fits':
      return {
        say: [
          state.passedOver.includes(roleId) ? words.whyNotPassed : words.whyNotFurther,
          ...explained(known, standing.fit),
        ],
        choices: [],
      };
    case 'not-near-yet': {
      const held = standing.held.flatMap((one) => {
        const skill = knowledge.skills.get(one.skillId)?.title;
        if (skill === undefined) return [];
        return [one.quote ? words.hiddenFor(skill, words.quoted(one.quote)) : skill];
      });
      const missing = missingOf(known, standing.missing, mostGaps + 2);
      return {
        say: [
          missing.length > 0 ? words.whyNotFit(title, missing) : words.whyNotOpen(title),
          ...(held.length > 0 ? [words.whyNotHeldSome(held.slice(0, mostGaps))] : []),
        ],
        choices: [],
      };
    }
    default:
      return assertNever(standing);
  }
}
