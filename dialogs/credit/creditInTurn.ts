/** Where in a turn parts, credit and prior learning are answered, and where a side conversation puts its questions. */
import type { Draft } from '../draft.js';
import type { Choice } from '../engine/messages.js';
import type { Said } from '../engine/readings.js';
import { engineWords } from '../engine/words.en.js';
import type { Known, Surroundings } from '../findRoles/known.js';
import { giveFact, toldOfWork } from '../giveAnswer.js';
import { hearOut } from '../hearOut.js';
import { known, tell } from '../whatIsKnown.js';
import { answerOfCredit, beginsByButton, type CreditAnswer, leftByButton } from './answerCredit.js';
import { type AsksOfCredit, creditsWithoutName, negativeCredit, withoutQuestion } from './asks.en.js';
import { type HeardLearning, hearLearning, heldName, notHeldName } from './heldLearning.js';
import { beginSide, readSide, sideQuestion, sideResult } from './sideForms.js';

/** Buttons that begin the check, or say which qualification is meant. */
export function answeredForCreditButton(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  const begun = beginsByButton(said.code);
  if (begun !== undefined) {
    beginSide(draft, begun);
    draft.interrupted = true;
    return true;
  }
  const left = leftByButton(said.code, known(draft, surroundings));
  if (left) giveCredit(draft, left, surroundings);
  return left !== undefined;
}

/** The answer to the short conversation that goes on beside the main one; with its last answer comes its result. */
export function answeredForSide(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  if (draft.state.side === null) return false;
  const reading = readSide(draft, said, known(draft, surroundings));
  if (reading === 'else') return false;
  draft.interrupted = true;
  return true;
}

/**
 * Questions of parts, credit and what may already count; called once a turn, since it tells what the message says is held.
 * @param asks what the message asks of it; undefined where it asks nothing, and may still tell
 */
export function answeredForCredit(
  draft: Draft,
  text: string,
  asks: AsksOfCredit | undefined,
  surroundings: Surroundings,
): boolean {
  const learned = hearLearning(text, surroundings.knowledge, draft.on.today);
  const isTold = learned.held.length > 0 && !learned.isSupposed && !learned.isOfSeveral;
  if (isTold) tell(draft, heldName, learned.held);
  if (learned.takenOff.length > 0) tell(draft, notHeldName, learned.takenOff);
  const says = learned.held.length + learned.odd.length + learned.takenOff.length > 0;
  if (asks === undefined && !says && !negativeCredit(text) && !creditsWithoutName(text)) return false;
  // What they say of their work beside the question is heard first: the answer may rest on it.
  const restsOnWork = asks === 'check' || asks === 'upskill' || asks === 'commonCore';
  // "Do my army courses count": the words of the question itself name no work.
  if (restsOnWork) hearOut(draft, withoutQuestion(text), surroundings, () => true);
  else hearOut(draft, text, surroundings, toldOfWork, 'asks');
  const view = known(draft, surroundings);
  const answer = answerOfCredit(text, asks, learned, learned.isSupposed ? supposing(view, learned) : view);
  if (answer === undefined) return false;
  if (answer.begins !== undefined) {
    draft.say.push(...answer.say);
    beginSide(draft, answer.begins);
    for (const [name, value] of Object.entries(answer.tells ?? {})) tell(draft, name, value);
    draft.interrupted = true;
    return true;
  }
  giveCredit(draft, answer, surroundings);
  return true;
}

/** What is known, as if this were held too. */
const supposing = (view: Known, { held }: HeardLearning): Known => ({
  ...view,
  state: {
    ...view.state,
    told: [...view.state.told, { name: heldName, value: held, turn: view.state.turn }],
  },
});

/** Gives it; where it asks which one is meant, that question stands in place of the main one's. */
function giveCredit(draft: Draft, answer: CreditAnswer, surroundings: Surroundings): void {
  giveFact(draft, answer, surroundings);
  draft.offer.push(...(answer.offer ?? []));
  if (answer.asks)
    draft.close = {
      ask: answer.asks.ask,
      choices: [...answer.asks.choices, { code: '!carryOn', label: engineWords.carryOnLabel }],
    };
}

/** The next question of the conversation beside the main one; with none left its result is given and the main one goes on. */
export function sideClosing(
  draft: Draft,
  surroundings: Surroundings,
): { ask: string | null; choices: Choice[] } | undefined {
  const { state } = draft;
  if (state.side === null) return undefined;
  const view = known(draft, surroundings);
  const next = sideQuestion(view);
  if (next) {
    const isSame = state.side.asking === next.name;
    state.side = { ...state.side, asking: next.name, ...(isSame ? {} : { times: 0 }) };
    state.asking = null;
    if (!isSame || draft.say.length === 0) draft.say.push(...next.asked.say);
    draft.cards.push(...next.asked.cards);
    return { ask: next.asked.ask, choices: next.asked.choices };
  }
  const result = sideResult(view);
  state.side = null;
  if (result) giveFact(draft, result, surroundings);
  return undefined;
}
