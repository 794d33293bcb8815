/** The ideas that fit: each with its match word, why in the person's own words, and the gap. */
import type { RoleFit } from '../../src/guidance/matching/fitRoles.js';
import { contactsFor, isUnder16 } from '../../src/guidance/pathways/contacts.js';
import { commandCode } from '../engine/commands.js';
import type { Asked } from '../engine/form.js';
import type { Card, Choice } from '../engine/messages.js';
import { reach } from '../safety/safety.js';
import type { Known } from './known.js';
import { hiddenInWords, missingInWords, reasonInWords } from './reasonsInWords.js';
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
  const isAJob =
    picture.notHeld.some((one) => one.stance === 'has-done' && one.quote === quote) ||
    picture.roles.some((one) => one.stance === 'has-done' && one.quote === quote);
  return [isAJob ? words.whyTaught(quote, titles) : words.whyHasSkill(listed(titles), quote)];
}

/** The gaps that matter most first, as few words each. */
export const gapsOf = (known: Known, fit: RoleFit, most = mostGaps): string[] =>
  [
    ...new Set(
      fit.missing
        // Nobody is told they lack patience because they did not mention it.
        .filter((one) => one.kind !== 'skill' || known.knowledge.skills.get(one.skillId)?.kind !== 'attitude')
        .map((missing) => missingInWords(known, missing))
        .filter(Boolean),
    ),
  ].slice(0, most);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
        ],
      };
    }),
  };
}

/** Jobs asked for that this edition does not hold, that the person wants. */
const wantedNotHeld = ({ picture, knowledge }: Known) =>
  picture.notHeld
    .filter((one) => one.stance !== 'avoids' && one.stance !== 'has-done')
    .flatMap((one) => knowledge.notHeld.get(one.id) ?? []);

/** What is honest and useful about a job that is not held: who knows, and first steps that hold. */
export function notHeldLines(known: Known): string[] {
  const { words, knowledge, nation, age } = known;
  return wantedNotHeld(known).flatMap((job) => {
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
export const planChoices = (known: Known): Choice[] => [
  ...known.matches().fits.map((fit) => ({
    code: fit.roleId,
    label: known.knowledge.roles.get(fit.roleId)?.title ?? fit.roleId,
  })),
  ...wantedNotHeld(known).map((job) => ({ code: job.id, label: known.words.closerPlanFor(job.title) })),
];

/** What is hidden, counted, with the person's own words that hide it. */
export function hiddenLine(known: Known): string[] {
  const { hidden } = known.matches();
  if (hidden.length === 0) return [];
  const why = [
    ...new Set(hidden.flatMap((one) => one.because.map((because) => hiddenInWords(known, because)))),
  ];
  return [known.words.hiddenCount(hidden.length, why.slice(0, 3))];
}

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
      : [again ? words.matchesAgain : words.matchesSay(fits.length)]),
    ...(none || sure ? [] : [words.thin]),
    ...hiddenLine(known),
    ...(none ? [] : [words.notOnlyThese]),
  ];
  return {
    say,
    cards: none ? [] : [matchesCard(known, fits, words.matchesTitle)],
    ask: none && choices.length === 0 ? words.tasksNotWorking : words.closer,
    choices: [
      ...choices,
      ...(none ? [] : [{ code: commandCode('different'), label: words.closerNone }]),
      { code: commandCode('change', 'matters'), label: words.closerMatters },
    ],
  };
}

/** All reasons and gaps of one role: the answer to "why this". */
export function whyThis(known: Known, roleId: string): { say: string[] } {
  const { words, knowledge } = known;
  const title = knowledge.roles.get(roleId)?.title ?? '';
  const fit = known.matches().fits.find((one) => one.roleId === roleId);
  if (!fit) return { say: [words.whyNotOpen(title)] };
  const reasons = reasonsOf(known, fit, 8);
  const gaps = gapsOf(known, fit, 10);
  return {
    say: [
      `${title}: ${words.matchWord[fit.word].toLowerCase()}.`,
      [words.because, ...reasons.map((one) => `• ${upperFirst(one)}`)].join('\n'),
      gaps.length > 0 ? [words.gap, ...gaps.map((one) => `• ${upperFirst(one)}`)].join('\n') : words.noGap,
    ],
  };
}

/** Why a role is not in the list: hidden by their words, or what has not been heard yet. Never "no". */
export function whyNot(known: Known, roleId: string): { say: string[] } {
  const { words, knowledge } = known;
  const title = knowledge.roles.get(roleId)?.title ?? '';
  const hidden = known.matches().hidden.find((one) => one.roleId === roleId);
  if (hidden)
    return {
      say: [words.whyNotHidden(title, listed(hidden.because.map((one) => hiddenInWords(known, one))))],
    };
  if (known.matches().fits.some((one) => one.roleId === roleId)) return whyThis(known, roleId);
  const role = knowledge.roles.get(roleId);
  const missing = (role?.needs ?? [])
    .filter(
      (need) => need.importance === 3 && !known.picture.skills.some((one) => one.skillId === need.skillId),
    )
    .flatMap((need) => knowledge.skills.get(need.skillId)?.title ?? []);
  return { say: [missing.length > 0 ? words.whyNotFit(title, missing) : words.whyNotOpen(title)] };
}

/** The hidden roles, with what hides each. */
export function hiddenShown(known: Known): { say: string[] } {
  const { hidden } = known.matches();
  const { words, knowledge } = known;
  if (hidden.length === 0) return { say: [words.nothingHidden] };
  const lines = hidden
    .slice(0, 10)
    .map(
      (one) =>
        `• ${knowledge.roles.get(one.roleId)?.title ?? ''}: ${listed(one.because.map((why) => hiddenInWords(known, why)))}`,
    );
  return { say: [[words.hiddenShown, ...lines].join('\n')] };
}
