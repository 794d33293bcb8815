/** Where in a turn imported jobs are answered: a button, a short question, a name, and one that was just told of. */
import type { Draft } from '../draft.js';
import type { Said } from '../engine/readings.js';
import { engineWords } from '../engine/words.en.js';
import { meansNotes } from '../findRoles/answers.en.js';
import type { Known, Surroundings } from '../findRoles/known.js';
import { whichJobMeant } from '../findRoles/perhapsMeant.js';
import { hasSubstance } from '../findRoles/picture.js';
import { giveFact } from '../giveAnswer.js';
import { putAsQuestion } from '../talkingOf/followUps.en.js';
import { noteAsked, noteThing, wasJustShown } from '../talkingOf/notice.js';
import { known } from '../whatIsKnown.js';
import { askedOfOtherJob, cardAskedFor, type OtherJobAnswer, shownByButton, shownJob } from './askedAbout.js';
import { jobIn } from './card.js';
import { otherJob } from './otherJob.js';

/** A button under the card of an imported job, or a short question about one; nothing is told by it. */
export function answeredForOtherJob(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  const view = known(draft, surroundings);
  const pressed = jobIn(said.code);
  if (pressed !== undefined) return giveOtherJob(draft, shownByButton(pressed, view), surroundings);
  if (said.code !== undefined) return false;
  // As for what we hold: "how long" may mean the notes, and "nights" answers what to avoid.
  const { state } = draft;
  if (state.asking === 'notes' && meansNotes(said.text) && !wasJustShown(state)) return false;
  if ((state.asking === 'matters' || state.asking === 'avoid') && !putAsQuestion(said.text)) return false;
  return giveOtherJob(draft, askedOfOtherJob(said.text, view), surroundings);
}

/** The card of an imported job that is asked for; its name alone asks for it where it would answer no question. */
export function cardOfOtherJob(draft: Draft, text: string, surroundings: Surroundings): boolean {
  const view = known(draft, surroundings);
  const { asking } = draft.state;
  const answers = asking === 'tasks' || asking === 'job' || asking === 'heardRight';
  const nameAlone = draft.state.lookingUp || (hasSubstance(view.picture) && !answers);
  return giveOtherJob(draft, cardAskedFor(text, view, nameAlone), surroundings);
}

function giveOtherJob(draft: Draft, given: OtherJobAnswer | undefined, surroundings: Surroundings): boolean {
  if (!given) return false;
  giveFact(draft, given.answer, surroundings);
  draft.offer.push(...given.offer);
  if (given.asks) noteAsked(draft.state, given.asks, false);
  return true;
}

/** The card of the first imported job that a message told of, with ways back into what we hold. */
export function showToldJob(draft: Draft, view: Known): void {
  const [told] = draft.heard?.imported ?? [];
  const job = told && otherJob(told.uri, view);
  if (!told || !job || told.stance === 'mentions') return;
  const { answer, offer } = shownJob(job, view, told);
  draft.cards.push(...answer.cards);
  draft.offer.push(...offer);
  noteThing(draft.state, job.uri);
}

/** Asks which imported job is meant, once, where the same words name several. */
export function askedWhichImported(draft: Draft, view: Known): boolean {
  const perhaps = draft.heard?.perhapsImported ?? [];
  if (perhaps.length === 0 || draft.state.lastAsk === engineWords.didYouMean) return false;
  draft.close = { ask: engineWords.didYouMean, choices: whichJobMeant(perhaps, view.words) };
  return true;
}
