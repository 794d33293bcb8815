/** Gives an answer and comes back to the question that was asked; or says honestly that there is none. */
import type { Heard } from '../src/guidance/matching/hearing.js';
import { isYoung } from '../src/guidance/pathways/contacts.js';
import { withAlreadyThere } from './credit/alreadyThere.js';
import type { Draft } from './draft.js';
import { whoHelpsEmployers, withoutAskingTheBoss } from './employer/moneyForStaff.js';
import { isCareEmployer, isForStaff } from './employer/questions.js';
import type { Card } from './engine/messages.js';
import { engineWords } from './engine/words.en.js';
import type { FactAnswer } from './facts/factAnswer.js';
import type { Known, Surroundings } from './findRoles/known.js';
import { whoAdvises } from './person/person.js';
import { canAskOf, subjectOf } from './talkingOf/answerAbout.js';
import { noteAnswer, noteThing, talkedOf } from './talkingOf/notice.js';
import { known } from './whatIsKnown.js';

/** Gives an answer and comes back to the question that was asked; what it is about is what "it" means next. */
export function giveFact(draft: Draft, answer: FactAnswer, surroundings: Surroundings): void {
  const told = withAlreadyThere(answer, known(draft, surroundings));
  const forStaff = draft.state.told.findLast((one) => one.name === 'purpose')?.value === 'staff';
  const fact = forStaff ? withoutAskingTheBoss(told) : told;
  draft.say.push(...fact.say);
  draft.cards.push(...cardsWithNext(fact));
  if (fact.cards.length === 0 && fact.next !== undefined) draft.say.push(fact.next);
  noteAnswer(draft.state, fact);
  draft.interrupted = true;
  draft.asksAnew = 'answered';
}

/** An honest "I don't know", with who may: never a push back to the buttons. */
export function noAnswer(draft: Draft, view: Known, isOfTheWorld: boolean): void {
  const adviser =
    isYoung(view.age) || isForStaff(view)
      ? []
      : whoAdvises(view.knowledge, 'adult-careers', view).slice(0, 1);
  // One nation's line would send somebody elsewhere in the UK to the wrong door.
  const who = isForStaff(view)
    ? whoHelpsEmployers({ ...view, care: isCareEmployer(view) }).slice(0, 1)
    : view.nation === undefined && adviser.length > 0
      ? [engineWords.noAnswerNation]
      : adviser.map((one) => engineWords.noAnswerAsk(one));
  // A question nobody foresaw about the thing that is talked about: what can be asked of it stands first.
  const [id] = isOfTheWorld ? [] : talkedOf(draft.state, undefined).things;
  const subject = id === undefined ? undefined : subjectOf(id, view.knowledge);
  if (subject) noteThing(draft.state, subject.of.id);
  draft.say.push(engineWords.noAnswer, ...(subject ? [canAskOf(subject)] : []), ...who);
  draft.interrupted = true;
  draft.asksAnew = 'unanswered';
}

/** The last card ends with the one next step. */
export const cardsWithNext = ({ cards, next }: FactAnswer): Card[] =>
  cards.map((card, at) => (at === cards.length - 1 && next !== undefined ? { ...card, next } : card));

/** Beside a question: only what somebody plainly says they do, have done or want paints the picture. */
export const toldOfWork = (heard: Heard): boolean =>
  heard.roles.some((one) => one.stance === 'has-done' || one.stance === 'wants') ||
  heard.lanes.some((one) => one.lane === 'for-my-staff');
