/** Questions about parts of qualifications, credit and what may already count: which there are, and who answers each. */

import type { Measure } from '../../src/guidance/credit/combination.js';
import { preferences } from '../../src/guidance/credit/plan.js';
import { mandatoryUnitsOf, samenessOf } from '../../src/guidance/credit/sameUnit.js';
import { otherNumberIn, qualificationNumberIn } from '../../src/guidance/knowledge/qualificationNumber.js';
import type { Qualification } from '../../src/guidance/knowledge/schema.js';
import { unitIdsOf } from '../../src/guidance/knowledge/sectors.js';
import { isAwardedBySomebody } from '../../src/guidance/knowledge/standing.js';
import { findQualifications } from '../../src/guidance/lookUp/findQualifications.js';
import { referencePattern } from '../../src/guidance/lookUp/unitsAndStandards.js';
import { hearDurations } from '../../src/guidance/matching/hearDurations.js';
import { asSaid, wordsOf } from '../../src/guidance/matching/normalise.js';
import { isForStaff } from '../employer/questions.js';
import type { Choice } from '../engine/messages.js';
import { answerOf } from '../facts/answers.js';
import { qualificationLine } from '../facts/cards.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import {
  type AsksOfCredit,
  asksToBegin,
  creditsWithoutName,
  levelNamed,
  levelsIn,
  limitWished,
  negativeCredit,
  preferenceIn,
} from './asks.en.js';
import { levelName, mayBeMeant, towardsName, workChecked } from './checkForm.js';
import { worthAsking } from './checkResult.js';
import { commonCoreAnswer } from './commonCore.js';
import { countingFor } from './counting.js';
import { type HeardLearning, heldAndRest, heldLearning, type Odd, unitsIn } from './heldLearning.js';
import { inductionAnswer } from './induction.js';
import { ledgerAnswer } from './ledgerCard.js';
import { onePartAnswer, opensMostAnswer, upskillAnswer } from './oneUnit.js';
import { rungsAnswer } from './rungs.js';
import type { SideName } from './sideForms.js';
import { type Wish, whatsLeft } from './whatsLeft.js';
import { creditWords as words } from './words.en.js';

export type CreditAnswer = FactAnswer & {
  /** A short conversation that begins now. */
  begins?: SideName;
  /** Its questions that the message has answered already. */
  tells?: Readonly<Record<string, unknown>>;
  /** Buttons that go with it. */
  offer?: Choice[];
  /** A question of its own, with its buttons: which one is meant. */
  asks?: { ask: string; choices: Choice[] };
};

const leftCode = 'left:';
const beginChoice: Choice = { code: 'side:check', label: words.checkBeginLabel };
/** The check, begun by its button. */
export const beginsByButton = (code: string | undefined): SideName | undefined =>
  code === beginChoice.code ? 'check' : undefined;
/** The button of a name keeps what was asked beside it. */
const leftCodeOf = (one: Qualification, { limit, prefer }: Wish): string =>
  [leftCode.slice(0, -1), one.id, limit?.of ?? '', limit?.most ?? '', prefer ?? ''].join(':');

/**
 * Answers one of these questions.
 * @param learned what this message says is held, told already
 * @returns undefined where it is none of them after all, or where facts answer it better
 */
export function answerOfCredit(
  text: string,
  asks: AsksOfCredit | undefined,
  learned: HeardLearning,
  known: Known,
): CreditAnswer | undefined {
  const noted = notedLines(learned, known);
  const before = (answer: CreditAnswer | undefined): CreditAnswer | undefined =>
    answer && { ...answer, say: [...noted, ...answer.say] };
  if (negativeCredit(text)) return { say: [words.odd.negative], cards: [] };
  if (learned.isOfSeveral && learned.held.length > 0) return { say: [words.onePersonAtATime], cards: [] };
  switch (asks) {
    case 'check': {
      // Somebody who told of no work asks what it is: that is said, and the check is theirs to begin.
      const article =
        asksToBegin(text) || mayBeMeant(known).length > 0 || known.hear(text).roles.length > 0
          ? undefined
          : answerOf('ART-RPL', known.knowledge, known.on.today);
      if (article && !isForStaff(known)) return before({ ...article, offer: [beginChoice] });
      // An employer asks for their staff: what they need is answered elsewhere.
      return isForStaff(known)
        ? undefined
        : before({
            say: beginLines(known),
            cards: [],
            begins: 'check',
            tells: answeredByMessage(text, known),
          });
    }
    case 'ownCourse':
      return before({ say: [words.courseMay], cards: [], begins: 'course' });
    case 'left':
    case 'again':
      return before(leftAnswer(text, known, asks === 'again'));
    case 'counts':
      return before(countsAnswer(text, known));
    case 'onePart':
      return before(onePartAnswer(text, known));
    case 'upskill':
      return before(upskillAnswer(text, known));
    case 'opensMost':
      return before(opensMostAnswer(known));
    case 'ledger':
      return before(ledgerAnswer(known));
    case 'commonCore':
      return before(commonCoreAnswer(known));
    case 'siteInduction':
      return before(inductionAnswer(text, known));
    case 'old': {
      const told = answerOf('ART-CREDIT-LASTS', known.knowledge, known.on.today);
      return told && before(told);
    }
    case 'rungs': {
      const levels = levelsIn(text);
      return levels && rungsAnswer(levels, text, known);
    }
    case undefined:
      // Told, and nothing asked: it is noted, and set beside what else is held.
      if (creditsWithoutName(text)) return { say: [words.odd.whichCredits], cards: [] };
      if (!learned.isNamed && learned.takenOff.length === 0) return oddAnswer(learned.odd);
      // "What if they also had …", after a qualification: what would be left of that.
      return before(
        (learned.isSupposed && meant(text, known).length === 1
          ? leftAnswer(text, known, false)
          : undefined) ?? ledgerAnswer(known),
      );
  }
}

/** The check says at once that it may count: nobody waits for the last question to hear that. */
const beginLines = (known: Known): string[] => [
  words.checkMay,
  ...(workChecked(known) ? [words.checkBegin] : []),
];

/** Questions of the check that the message answers itself: one length of time, one job, what it is to count towards. */
function answeredByMessage(text: string, known: Known): Record<string, unknown> {
  const { on, knowledge } = known;
  const [only, another] = hearDurations(asSaid(text, wordsOf(text)), on.today);
  // A job named in the question is the work that is asked about, whatever else it may be to them.
  const [job, otherJob] = known.hear(text).roles.filter((one) => one.stance !== 'avoids');
  const level = levelNamed(text)?.level;
  const [towards, several] =
    level === undefined && qualificationNumberIn(text) === undefined
      ? []
      : meant(text, { ...known, state: { ...known.state, talkingOf: [] } });
  return {
    ...(only && !another ? { checkMonths: only.months } : {}),
    ...(job && !otherJob ? { checkWork: job.roleId } : {}),
    ...(towards && !several && knowledge.qualifications.has(towards.id)
      ? { [towardsName]: towards.id }
      : level === undefined
        ? {}
        : { [levelName]: level }),
  };
}

const oddLine = (odd: Odd): string => {
  switch (odd.kind) {
    case 'future':
      return words.odd.future(odd.year);
    case 'level':
      return words.odd.level(odd.level);
    case 'wrong-number':
      return words.odd.number(odd.number);
    case 'unknown-unit':
      return words.odd.unknownUnit(odd.reference);
    case 'several':
      return words.odd.several;
  }
};

const notedLines = ({ held, odd, takenOff, isSupposed }: HeardLearning, { knowledge }: Known): string[] => [
  ...(takenOff.length > 0
    ? [
        words.takenOff(
          takenOff.flatMap(
            (id) => (knowledge.units.get(id) ?? knowledge.qualifications.get(id))?.title ?? [],
          ),
        ),
      ]
    : []),
  ...(held.length > 0
    ? [(isSupposed ? words.supposed : words.heldNoted)([...new Set(held.map((one) => one.title))])]
    : []),
  ...odd.map(oddLine),
];

/** What is odd and nothing else: asked plainly. A number that adds up to nothing is told of elsewhere. */
const oddAnswer = (odd: readonly Odd[]): CreditAnswer | undefined => {
  const told = odd.filter(
    (one) => one.kind === 'future' || one.kind === 'level' || one.kind === 'unknown-unit',
  );
  return told.length === 0 ? undefined : { say: told.map(oddLine), cards: [] };
};

/** The qualification a button or a message means, or those it may mean. */
function meant(text: string, known: Known): readonly Qualification[] {
  const { knowledge } = known;
  const { rest: wish } = heldAndRest(text);
  const rest = wish === '' ? text : wish;
  // "603/2611/6 then. What have I left of it": a number before the wish is what is meant, unless it is what is held.
  const number =
    qualificationNumberIn(rest) ??
    (qualificationNumberIn(heldAndRest(text).told) ? undefined : qualificationNumberIn(text));
  if (number !== undefined) return [knowledge.qualificationByNumber.get(number)].flatMap((one) => one ?? []);
  const other = otherNumberIn(rest);
  if (other !== undefined)
    return [...knowledge.qualifications.values()].filter((one) => one.otherNumbers.includes(other));
  // "Do I have to do communication again in the level 3 diploma in …": what is named stands after one of these words.
  const pieces = [
    rest,
    ...[...rest.matchAll(/\b(?:in|of|for|on|to|towards|with) (?:the |a |an |my )?/gi)].map((one) =>
      rest.slice((one.index ?? 0) + one[0].length),
    ),
  ];
  for (const piece of pieces) {
    // A part's reference names no qualification.
    const about = aboutIn(piece.replace(referencePattern, ' '));
    const named = about === '' ? [] : findQualifications(about, knowledge, levelNamed(about)?.level);
    if (named.length > 0) return plannable(named);
  }
  const talked = known.state.talkingOf.flatMap((one) => knowledge.qualifications.get(one.id) ?? []);
  return talked.slice(0, 1);
}

/** What names a qualification in "what parts have i left of the level 3 diploma in adult care". */
const aboutIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /\b(?:what|whats|wot|which|how many|how much|how|units?|parts?|credits?|modules?|bits?|left|remaining|still|more|missing|need|do|does|would|will|have|i|to|go|take|finish|complete|for|of|on|in|the|my|a|an|if|with|am|from|far|get|again|repeat|redo|must|should|fewest|smallest|least|number|set|way|can|only|just|two|three|one|doing|it|its|them|they|their|that|those|these|this|she|he|her|his|we|our|you|your|client|clients|learner|learners|staff|please|so|and|or|ok|okay|then|now|be|is|are|was|s|d|u|r|all|any|part|unit|up|at|by|already|holds?|has|had|got|done|say|tell|me|there)\b/g,
      ' ',
    )
    .replace(/\b(?:first certificate|soonest|quickest|fastest|shortest|with the|route|way)\b/g, ' ')
    .replace(/\d+ (?=units?|parts?|credits?)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Where several share a name, those with a rule to plan by come first; a rule without a number stands for the others. */
const plannable = (found: readonly Qualification[]): readonly Qualification[] => {
  const ruled = found.filter((one) => one.ruleOfCombination !== undefined || one.unitIds.length > 0);
  const awarded = ruled.filter(isAwardedBySomebody);
  return awarded.length > 0 ? awarded : ruled.length > 0 ? ruled : found.slice(0, 1);
};

function leftAnswer(text: string, known: Known, again: boolean): CreditAnswer | undefined {
  const { knowledge } = known;
  const number = qualificationNumberIn(heldAndRest(text).rest || text);
  // A number we do not hold, or that adds up to nothing, is told of with those it may be.
  if (number !== undefined && !knowledge.qualificationByNumber.has(number)) return undefined;
  const level = levelNamed(text);
  if (level?.isWrong) return { say: [words.odd.level(level.as)], cards: [] };
  const found = meant(text, known);
  const limit = limitWished(text);
  const [only] = found;
  if (only === undefined) {
    if (again) return fadesAnswer(text, known);
    const choices = usualOnes(known);
    return {
      say: [words.leftNone],
      cards: [],
      ...(choices.length > 0 ? { asks: { ask: words.leftWhich, choices } } : {}),
    };
  }
  if (found.length > 1) return whichOne(found, { limit, prefer: preferenceIn(text) });
  return leftOf(only, known, { limit, prefer: preferenceIn(text) });
}
const mostOffered = 5;

/** "My first aid ran out, must I do it all again": how long it lasts, and what to ask; nothing of other parts. */
function fadesAnswer(text: string, known: Known): CreditAnswer | undefined {
  const { knowledge } = known;
  const skillIds = known.hear(text).skills.map((one) => one.skillId);
  // The one that is about nothing else: first aid, before first aid for children.
  const [fading] = [...knowledge.units.values()]
    .filter((one) => one.validityMonths !== undefined && one.skillIds.some((id) => skillIds.includes(id)))
    .sort((a, b) => a.skillIds.length - b.skillIds.length || (a.id < b.id ? -1 : 1));
  return fading?.validityMonths === undefined
    ? undefined
    : {
        say: [
          words.fades(fading.title, fading.validityMonths),
          words.fadesAsk,
          ...sourcesOf(knowledge, fading).slice(0, 1),
        ],
        cards: [],
        about: fading.id,
      };
}

/** What may be meant where nothing is named: the usual certificates of the job that is looked at or done. */
function usualOnes(known: Known): Choice[] {
  const roles = known.picture.roles.filter((one) => one.stance === 'wants' || one.stance === 'has-done');
  const ids = roles.flatMap((one) => known.knowledge.roles.get(one.roleId)?.usualQualIds ?? []);
  const held = [...new Set(ids)].flatMap((id) => known.knowledge.qualifications.get(id) ?? []);
  return plannable(held)
    .filter((one) => one.unitIds.length > 0 || one.ruleOfCombination)
    .slice(0, 3)
    .map((one) => ({ code: leftCodeOf(one, {}), label: qualificationLine(one) }));
}

/** "Does HSC 024 count towards the level 3": whether the part is in it, or stands for one that is. */
function countsAnswer(text: string, known: Known): CreditAnswer | undefined {
  const { knowledge } = known;
  const [unit] = unitsIn(text, knowledge);
  const found = meant(text, known);
  const [only] = found;
  if (unit === undefined || only === undefined) return undefined;
  if (found.length > 1) return whichOne(found, {});
  const parts = unitIdsOf(only).flatMap((id) => knowledge.units.get(id) ?? []);
  const same = parts.find((one) => one.id === unit.id);
  const like = same ?? parts.find((one) => samenessOf(unit, one, knowledge) !== undefined);
  const never = [only.ruleOfCombination, ...(only.ruleOfCombination?.pathways ?? [])].flatMap(
    (one) => one?.neverCount ?? [],
  );
  const line =
    same && never.includes(same.id)
      ? words.countsNever(unit.title, only.title)
      : same
        ? mandatoryUnitsOf(only).includes(same.id)
          ? words.countsMandatory(unit.title, only.title)
          : words.countsOption(unit.title, only.title)
        : like
          ? words.countsLike(unit.title, like.title, only.title)
          : words.countsNot(unit.title, only.title);
  return {
    say: [
      line,
      ...((only.ruleOfCombination?.notInSource.length ?? 0) > 0 && !like ? [words.countsPartial] : []),
      words.decides,
    ],
    cards: [],
    about: only.id,
  };
}

/** Several have that name: which is meant is asked, and what was asked beside it is kept. */
const whichOne = (found: readonly Qualification[], wish: Wish): CreditAnswer => ({
  say: [words.leftWhichSay],
  cards: [],
  asks: {
    ask: words.leftWhich,
    choices: found
      .slice(0, mostOffered)
      .map((one) => ({ code: leftCodeOf(one, wish), label: qualificationLine(one) })),
  },
  lists: found.slice(0, mostOffered).map((one) => one.id),
});

/** What is left of one qualification, beside everything told; that nothing is known of its parts, where it is so. */
function leftOf(one: Qualification, known: Known, wish: Wish): CreditAnswer {
  if (heldLearning(known.state.told).some((held) => held.qualificationId === one.id))
    return { say: [words.wholeHeld(one.title)], cards: [] };
  const counting = countingFor(known, unitIdsOf(one), worthAsking(known));
  return (
    whatsLeft(one, counting, known.knowledge, known.on.today, wish) ?? {
      say: [words.leftNoRule(one.title)],
      cards: [],
      about: one.id,
    }
  );
}

/** A button that picks one of several. */
export function leftByButton(code: string | undefined, known: Known): CreditAnswer | undefined {
  if (code === undefined || !code.startsWith(leftCode)) return undefined;
  const [id = '', of, most, by] = code.slice(leftCode.length).split(':');
  const one = known.knowledge.qualifications.get(id);
  const measure: Measure | undefined = of === 'units' || of === 'credit' ? of : undefined;
  const limit = measure === undefined ? undefined : { of: measure, most: Number(most) };
  const prefer = preferences.find((each) => each === by);
  return one && leftOf(one, known, { limit, prefer });
}
