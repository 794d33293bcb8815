/**
 * One turn of the conversation: redact → safety → manner → a pressed button → a short question about what was shown →
 * a command → a pasted advert → what we do not advise on → a question of fact → the question we asked → what else was
 * heard → the next question. No step reaches back.
 */
import type { Classification } from '../src/guidance/classification/classification.js';
import type { KnowledgeBase } from '../src/guidance/knowledge/knowledgeBase.js';
import { findAnswerExactly } from '../src/guidance/matching/findRecord.js';
import { type Heard, hear } from '../src/guidance/matching/hearing.js';
import { buildLexicon } from '../src/guidance/matching/lexicon.js';
import type { Matcher } from '../src/guidance/matching/matcher.js';
import { contactsFor } from '../src/guidance/pathways/contacts.js';
import { redactPersonal } from '../src/guidance/triage/redact.js';
import { checkScope } from '../src/guidance/triage/scope.js';
import { answeredForAdvert, asksOfAdvert, lookAgain } from './advert/advertAnswer.js';
import { answerCommand, answerConfirmation } from './commandAnswers.js';
import type { ConversationState, Guide, TurnEvent, TurnResult } from './conversation.js';
import { asksOfCredit } from './credit/asks.en.js';
import {
  answeredForCredit,
  answeredForCreditButton,
  answeredForSide,
  sideClosing,
} from './credit/creditInTurn.js';
import { type Draft, newDraft } from './draft.js';
import { speaksAsEmployer } from './employer/asEmployer.en.js';
import { answerForEmployer, isWrittenForEmployers } from './employer/moneyForStaff.js';
import { isCareEmployer, isForStaff } from './employer/questions.js';
import { assertNever } from './engine/assertNever.js';
import { commandIn, commandInCode } from './engine/commands.js';
import { nextQuestion, questionNamed } from './engine/form.js';
import type { Choice, Reply } from './engine/messages.js';
import { plainly } from './engine/plainly.js';
import { choiceNamed, type Said } from './engine/readings.js';
import { engineWords } from './engine/words.en.js';
import { yesOrNo } from './engine/yesNo.en.js';
import { insistsOnAnswer, yesThenAsk } from './engine/yesThenAsk.en.js';
import { answerFact } from './facts/answer.js';
import { formerTitlesIn } from './facts/formerTitles.js';
import { newsFrom } from './facts/lookUps.js';
import { isQuestion } from './facts/questions.en.js';
import { lookingAt } from './findRoles/actions.js';
import { isAboutNotes, meansNotes } from './findRoles/answers.en.js';
import { idOf } from './findRoles/answers.js';
import { answerAfterJob } from './findRoles/asksAfterJob.js';
import { closingLines } from './findRoles/closing.js';
import { speaksOfFear } from './findRoles/fears.en.js';
import { firstAnswer, firstIdeas, noticed, unknownJob } from './findRoles/firstAnswer.js';
import { findRolesForm, takenOut } from './findRoles/form.js';
import type { Known, Surroundings } from './findRoles/known.js';
import { planChoices } from './findRoles/matches.js';
import { metBody } from './findRoles/ownBody.js';
import { answerOfOwnCertificate } from './findRoles/ownCertificate.js';
import { heardAsMeant, perhapsMeant } from './findRoles/perhapsMeant.js';
import { digestOf, hasSubstance, saidName } from './findRoles/picture.js';
import { whatChanged } from './findRoles/theList.js';
import { metUnpaid } from './findRoles/unpaidHelp.js';
import { tellsAndAsksForIdeas, toldAgain, wishIn } from './findRoles/wishes.en.js';
import { giveFact, noAnswer, toldOfWork } from './giveAnswer.js';
import { hearOut, withoutRemoved } from './hearOut.js';
import {
  answeredForOtherJob,
  askedWhichImported,
  cardOfOtherJob,
  showToldJob,
} from './otherJobs/otherJobsInTurn.js';
import { answerOutOfScope, type OutOfScope } from './person/person.js';
import { withServicesOnce } from './person/servicesTold.js';
import { answeredForManner, answeredForSafety } from './safety/beforeAll.js';
import { reach } from './safety/safety.js';
import type { Settings } from './settings.js';
import { type GuideState, readState } from './state.js';
import { answerAbout, subjectOf } from './talkingOf/answerAbout.js';
import { answerCode, answerOfWork, hearAbout, shownInFull } from './talkingOf/followUp.js';
import {
  type Aspect,
  asksForMore,
  asksOfTheWorld,
  putAsQuestion,
  questionWords,
  thanksForIt,
} from './talkingOf/followUps.en.js';
import {
  askingCode,
  askingIn,
  mayBeMeant,
  noteAsked,
  noteListed,
  noteThing,
  talkedOf,
  wasJustShown,
} from './talkingOf/notice.js';
import { answerThenQuestion, questionIn } from './talkingOf/questionIn.en.js';
import { talkWords } from './talkingOf/words.en.js';
import { known, tell } from './whatIsKnown.js';

/** More than this of one message is not read; a page of a CV fits. */
const longestRead = 5000;

/** Makes the guide over a linked knowledge base. Pure after that: it reads no clock, file or network. */
export function createGuide({
  knowledge,
  settings,
  matcher,
  classification,
}: {
  knowledge: KnowledgeBase;
  settings: Settings;
  /** Finds roles and skills in what is typed; over the same base. */
  matcher?: Matcher;
  /** What somebody imported: jobs that are none of ours. */
  classification?: Classification;
}): Guide {
  const surroundings: Surroundings = {
    knowledge,
    settings,
    lexicon: buildLexicon(knowledge),
    matcher,
    classification,
  };
  return {
    turn: (stored, event, on) => {
      const draft = newDraft(withKnownQuestions(readState(stored)), on);
      switch (event.kind) {
        case 'arrived':
          if (draft.state.greeted) return silent(draft, surroundings);
          greet(draft, surroundings);
          break;
        case 'sentSomethingElse':
          if (event.what === 'reaction') return silent(draft, surroundings);
          draft.state.turn += 1;
          if (
            draft.state.waiting === 'areYouSafe' &&
            answeredForSafety(draft, { text: '', code: undefined }, surroundings)
          )
            break;
          draft.say.push(engineWords.attachment);
          draft.interrupted = true;
          break;
        case 'said':
          draft.state.turn += 1;
          answer(draft, event, surroundings);
          break;
      }
      return finish(draft, surroundings);
    },
  };
}

/** A question that is gone since the state was stored is not waited for. */
const withKnownQuestions = (state: GuideState): GuideState => ({
  ...state,
  asking: questionNamed(findRolesForm, state.asking) ? state.asking : null,
  goTo: questionNamed(findRolesForm, state.goTo) ? state.goTo : null,
});

function greet(draft: Draft, surroundings: Surroundings): void {
  const { words } = known(draft, surroundings);
  draft.state.greeted = true;
  draft.say.push(words.hello(surroundings.settings.operator.name), words.goodAt, words.nothingKept);
  if (draft.on.channel === 'teams') {
    draft.say.push(words.teams);
    // The page and the terminal show help lines all the time; a Teams chat can only say them once.
    const needs = ['emergency', 'crisis-talk'] as const;
    for (const need of needs)
      draft.say.push(
        ...contactsFor(surroundings.knowledge, need, undefined, undefined).slice(0, 1).map(reach),
      );
  }
}

/** Somebody who writes before any greeting is met with one, if they only greet. */
const helloAgain = (draft: Draft, surroundings: Surroundings, text: string): string[] => {
  const { words } = known(draft, surroundings);
  return hear(text, surroundings.lexicon).greetingOnly
    ? [words.hello(surroundings.settings.operator.name), words.goodAt]
    : [];
};

/** Everything that may become of what a person said, in order; the first that applies ends the turn. */
function answer(draft: Draft, event: Extract<TurnEvent, { kind: 'said' }>, surroundings: Surroundings): void {
  const { state } = draft;
  const whole = event.text.normalize('NFC');
  const read = whole.slice(0, longestRead);
  const { text: typed, removed } = redactPersonal(read);
  // "You forgot X" tells X once more. Safety reads what was typed.
  const text = toldAgain(typed) ?? typed;
  if (removed.length > 0) draft.say.push(engineWords.redacted);
  if (whole.length > longestRead) draft.say.push(engineWords.tooLong(longestRead), engineWords.longGist);

  const unmet = !state.greeted;
  state.greeted = true;
  if (unmet) draft.say.push(...helloAgain(draft, surroundings, text));
  // Silence after "are you safe" is no yes: dots or a picture are heard as danger, like any unclear answer.
  if (
    plainly(text) === '' &&
    event.code === undefined &&
    state.waiting !== 'areYouSafe' &&
    !/^\s*\?+\s*$/.test(text)
  ) {
    draft.say.push(text.trim() === '' ? engineWords.empty : engineWords.noEmoji);
    draft.interrupted = true;
    return;
  }
  const guessed =
    state.lastAsk === engineWords.didYouMean && yesOrNo(text) === 'yes' ? state.offered[0] : undefined;
  const pressed =
    state.offered.find((choice) => choice.code === event.code) ?? choiceNamed(text, state.offered) ?? guessed;
  const said: Said = { text, code: pressed?.code };

  if (answeredForSafety(draft, { ...said, text: typed }, surroundings)) return;
  if (answeredForManner(draft, said, surroundings)) return;

  if (answerConfirmation(draft, said)) return;
  if (answeredForSide(draft, said, surroundings)) return;
  if (answeredForCreditButton(draft, said, surroundings)) return;
  // What is left, what counts and the like are asked at any moment, by employers too.
  const asksCredit = said.code === undefined ? asksOfCredit(text) : undefined;
  if (asksCredit !== undefined) {
    if (!isForStaff(known(draft, surroundings)) && speaksAsEmployer(text)) tell(draft, 'purpose', 'staff');
    if (answeredForCredit(draft, text, asksCredit, surroundings)) return;
  }
  if (answeredForEmployer(draft, said, surroundings)) return;
  const both = said.code === undefined ? yesThenAsk(text) : undefined;
  if (both && tookTheYes(draft, both, surroundings)) return;
  const asksForIdeas = said.code === undefined && tellsAndAsksForIdeas(text);
  if (!asksForIdeas && answeredAndAsked(draft, said, surroundings)) return;
  if (!asksForIdeas && answeredForOtherJob(draft, said, surroundings)) return;
  const about = asksForIdeas ? undefined : answeredForTalk(draft, said, surroundings);
  if (about === 'answered') return;
  const command = commandInCode(said.code) ?? (said.code === undefined ? commandIn(text) : undefined);
  if (command && answerCommand(command, draft, said, surroundings, known(draft, surroundings))) return;

  if (said.code === undefined && answeredForAdvert(draft, text, known(draft, surroundings))) return;
  if (said.code === undefined) {
    const scope = checkScope(text);
    const asks: OutOfScope[] = [
      ...(scope.discrimination ? (['discrimination'] as const) : []),
      ...(scope.workRights ? (['work-rights'] as const) : []),
      ...scope.asks,
    ];
    if (asks.length > 0) {
      const { nation, age } = known(draft, surroundings);
      draft.say.push(...answerOutOfScope(surroundings.knowledge, asks, { nation, age }));
      // Their circumstances count later on; the question they asked does not paint the picture.
      hearOut(draft, text, surroundings, toldOfWork, 'asks');
      draft.interrupted = true;
      return;
    }
    // Nothing of it asked: what is held may still be told. What was asked above is heard already.
    if (!asksForIdeas && asksCredit === undefined && answeredForCredit(draft, text, undefined, surroundings))
      return;
    const fact = asksForIdeas
      ? undefined
      : (answerOfOwnCertificate(text, known(draft, surroundings)) ??
        answerFact(text, surroundings.knowledge, surroundings.lexicon, draft.on.today, {
          nameAlone: state.lookingUp,
        }) ??
        answerCode(text, surroundings));
    state.lookingUp = fact?.invitesJob === true;
    if (fact) {
      giveFact(draft, fact, surroundings);
      hearOut(draft, text, surroundings, toldOfWork, 'asks');
      return;
    }
    if (cardOfOtherJob(draft, text, surroundings)) return;
    if (answeredForJob(draft, text, surroundings)) return;
    if (toldAndAsked(draft, text, surroundings)) return;
    if (about !== undefined) {
      askWhichJob(draft, about, surroundings);
      return;
    }
    if (!asksForIdeas && answeredForWorld(draft, text, surroundings)) return;
  }
  if (said.code === undefined) {
    const roles = known(draft, surroundings).picture.roles.map((one) => one.roleId);
    draft.say.push(...formerTitlesIn(text, surroundings.knowledge, roles));
  }
  const ofAdvert = asksOfAdvert(state.lastAsk);
  readAnswer(draft, said, surroundings);
  if (text !== typed) {
    const { words } = known(draft, surroundings);
    if (draft.heard?.somethingHeard !== true) draft.say.unshift(words.sorryLost);
    else if (draft.say.length === 0) draft.say.push(words.knownAlready);
  }
  if (ofAdvert && draft.heard?.somethingHeard) lookAgain(draft, known(draft, surroundings));
}

/** "Yes. What else can a chef do": the yes answers our question, and theirs is answered as well. */
function tookTheYes(
  draft: Draft,
  { yes, rest, apart }: { yes: string; rest: string; apart: boolean },
  surroundings: Surroundings,
): boolean {
  const { state } = draft;
  // Consent is a yes said by itself, and no question about the notes stands beside it.
  if (state.asking === 'notes' ? !apart || isAboutNotes(rest) : state.asking !== 'heardRight') return false;
  readAnswer(draft, { text: yes, code: undefined }, surroundings);
  if (!answeredQuestion(draft, rest, surroundings) && !insistsOnAnswer(rest))
    noAnswer(draft, known(draft, surroundings), false);
  return true;
}

/**
 * A short question about what was just shown, and "show more": neither tells anything of the person.
 * @returns what was asked, where nothing was shown that it could be about
 */
function answeredForTalk(
  draft: Draft,
  said: Said,
  surroundings: Surroundings,
): 'answered' | readonly Aspect[] | undefined {
  const { state } = draft;
  const { knowledge, lexicon } = surroundings;
  const { today } = draft.on;
  const view = known(draft, surroundings);
  const on = { today, where: { nation: view.nation, age: view.age } };
  if (state.newsLeft !== null && said.code === undefined && asksForMore(plainly(said.text))) {
    giveFact(draft, newsFrom(state.newsLeft, knowledge, today), surroundings);
    return 'answered';
  }
  const pressed = askingIn(said.code);
  if (pressed) {
    const subject = subjectOf(pressed.id, knowledge);
    const told = subject && answerAbout(subject, pressed.asks, { knowledge, ...on, line: '' });
    if (!told) return undefined;
    noteAsked(state, pressed.asks, false);
    giveFact(draft, told, surroundings);
    return 'answered';
  }
  if (said.code !== undefined) return undefined;
  // Thanks for an answer are no yes to the question that came back under it.
  if ((wasJustShown(state) || state.newsLeft !== null) && thanksForIt(said.text)) {
    draft.say.push(engineWords.thanks);
    draft.interrupted = true;
    return 'answered';
  }
  // While notes are asked about, "how long" and "is it safe" mean them, unless something was shown just before.
  if (state.asking === 'notes' && meansNotes(said.text) && !wasJustShown(state)) return undefined;
  // "nights" and "near me" are answers to what matters and what to avoid, unless put as a question.
  if ((state.asking === 'matters' || state.asking === 'avoid') && !putAsQuestion(said.text)) return undefined;
  const closer = view.answers.closer;
  const looking = closer && idOf(closer);
  const heard = hearAbout(said.text, talkedOf(state, looking), { knowledge, lexicon }, on);
  if (heard === undefined) return undefined;
  switch (heard.kind) {
    case 'answer':
      noteAsked(state, heard.asks, false);
      giveFact(draft, heard.answer, surroundings);
      if (heard.picks !== undefined) lookInstead(draft, heard.picks, view);
      return 'answered';
    case 'which':
      return heard.asks;
    case 'pick': {
      // At a question that offers it, picking is the answer to that question; "and the second one?" only asks.
      if (state.offered.some((one) => one.code === heard.id) && !putAsQuestion(said.text)) {
        readAnswer(draft, { text: said.text, code: heard.id }, surroundings);
        return 'answered';
      }
      if (lookInstead(draft, heard.id, view)) return 'answered';
      const shown = shownInFull(heard.id, knowledge, today);
      if (!shown) return undefined;
      giveFact(draft, shown, surroundings);
      return 'answered';
    }
    default:
      return assertNever(heard);
  }
}

/** Somebody who employs people is heard as that from the first message on, and asked nothing before their answer. */
function answeredForEmployer(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  if (said.code !== undefined) return false;
  const { knowledge, lexicon } = surroundings;
  const before = known(draft, surroundings);
  if (!isForStaff(before)) {
    if (!speaksAsEmployer(said.text)) return false;
    tell(draft, 'purpose', 'staff');
  }
  const on = { knowledge, nation: before.nation, care: isCareEmployer(before) };
  const exact = isWrittenForEmployers(findAnswerExactly(said.text, lexicon));
  const fact = exact ? undefined : answerForEmployer(said.text, on);
  if (!fact) return false;
  giveFact(draft, fact, surroundings);
  hearOut(draft, said.text, surroundings, () => true, 'asks');
  return true;
}

/** "isnt there bus driver": a job asked after mid-talk is no wish, and no word to be asked about. */
function answeredForJob(draft: Draft, text: string, surroundings: Surroundings): boolean {
  const view = known(draft, surroundings);
  if (draft.state.asking === 'notes' || !hasSubstance(view.picture)) return false;
  const told = answerAfterJob(text, view);
  if (!told) return false;
  draft.say.push(...told.say);
  if (told.about !== undefined) noteThing(draft.state, told.about);
  draft.state.askedFor = [...new Set([...draft.state.askedFor, ...told.roleIds])];
  draft.interrupted = true;
  return true;
}

/** "and number 2?" while steps for number 1 are on screen: the steps are those of number 2 from now on. */
function lookInstead(draft: Draft, id: string, view: Known): boolean {
  const { answers } = view;
  if (!planChoices(view).some((one) => one.code === id)) return false;
  const isOther = answers.closer?.kind !== 'role' || answers.closer.roleId !== id;
  if (draft.state.asking !== 'action' || !id.startsWith('ROL-') || !isOther) return false;
  tell(draft, 'closer', { kind: 'role', roleId: id });
  return true;
}

/** Answers what one part of a message asks, where that is held. */
function answeredQuestion(draft: Draft, text: string, surroundings: Surroundings): boolean {
  if (answeredForTalk(draft, { text, code: undefined }, surroundings) === 'answered') return true;
  const { knowledge, lexicon } = surroundings;
  const fact = answerFact(text, knowledge, lexicon, draft.on.today);
  if (fact) giveFact(draft, fact, surroundings);
  return fact !== undefined;
}

/** "1. do i get paid while i learn": the first part answers the question asked, the second is answered. */
function answeredAndAsked(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  const { state } = draft;
  if (said.code !== undefined || state.asking === null) return false;
  const mixed = answerThenQuestion(said.text, (text) => choiceNamed(text, state.offered) !== undefined);
  if (!mixed) return false;
  // Consent is a yes said by itself; what runs on into a question is none, and ours comes back.
  if (state.asking !== 'notes') {
    const code = choiceNamed(mixed.told, state.offered)?.code;
    if (code?.startsWith('!')) return false;
    readAnswer(draft, { text: mixed.told, code }, surroundings);
    if (code !== undefined && surroundings.knowledge.roles.has(code)) noteThing(state, code);
  }
  if (!answeredQuestion(draft, mixed.asked, surroundings)) noAnswer(draft, known(draft, surroundings), false);
  return true;
}

/** "i bin doin it 9 yr. who pays for the training": the question is answered, and the rest is heard. */
function toldAndAsked(draft: Draft, text: string, surroundings: Surroundings): boolean {
  const mixed = questionIn(text);
  if (!mixed || !answeredQuestion(draft, mixed.asked, surroundings)) return false;
  if (mixed.told === '') return true;
  const isFirst = !hasSubstance(known(draft, surroundings).picture) && draft.state.goTo === null;
  if (isFirst && (draft.state.asking === null || draft.state.asking === 'purpose')) {
    readAnswer(draft, { text: mixed.told, code: undefined }, surroundings);
    return true;
  }
  const heard = hearOut(draft, mixed.told, surroundings, () => true);
  if (heard.length > 0) draft.say.push(known(draft, surroundings).words.noted(heard));
  return true;
}

/** As many jobs as buttons as a phone shows. */
const mostOffered = 5;

/** "pay?" with nothing shown: which job is meant, with those on screen to press. */
function askWhichJob(draft: Draft, asks: readonly Aspect[], { knowledge }: Surroundings): void {
  const { state } = draft;
  const choices = mayBeMeant(state, mostOffered)
    .flatMap((id) => knowledge.roles.get(id) ?? [])
    .map((role) => ({ code: askingCode(asks, role.id), label: role.title }));
  noteAsked(state, asks, true);
  draft.say.push(choices.length > 0 ? talkWords.whichJobSay : talkWords.whichJobType);
  draft.close = {
    ask: talkWords.whichJob,
    choices: choices.length > 0 ? [...choices, { code: '!carryOn', label: engineWords.carryOnLabel }] : [],
  };
  draft.asksAnew = 'which';
}

/** A question about how the world is ("is nuclear dangerous") is answered or left open; it is never a wish. */
function answeredForWorld(draft: Draft, text: string, surroundings: Surroundings): boolean {
  if (draft.state.asking === 'notes' && isAboutNotes(text)) return false;
  const line = questionWords(text, surroundings.lexicon).join(' ');
  if (!asksOfTheWorld(line, text)) return false;
  const view = known(draft, surroundings);
  const { nation, age } = view;
  const told = answerOfWork(text, surroundings, { today: draft.on.today, where: { nation, age } });
  if (told) giveFact(draft, told, surroundings);
  // "how old do i have to be" is about the job shown, where it names no other.
  else noAnswer(draft, view, !/^(?:how|do i|must i)\b/.test(line));
  return true;
}

/** What was pressed under "did you mean" is told as if it had been heard; "none" says so, and the talk goes on. */
function tookMeant(draft: Draft, said: Said, surroundings: Surroundings, first: boolean): boolean {
  const meant = heardAsMeant(said.code, surroundings);
  if (meant === undefined) return false;
  const before = known(draft, surroundings);
  if (meant === 'none') {
    draft.say.push(before.words.notRecognised);
    draft.interrupted = true;
    return true;
  }
  draft.heard = meant;
  tell(draft, saidName, digestOf(meant));
  if (first) {
    if (before.answers.purpose === undefined) tell(draft, 'purpose', 'told');
    draft.say.push(...firstAnswer(known(draft, surroundings), meant));
    showToldJob(draft, known(draft, surroundings));
    return true;
  }
  draft.say.push(before.words.noted(noticed(before, known(draft, surroundings))));
  showToldJob(draft, known(draft, surroundings));
  // Under "what have you done", it is the answer.
  if (draft.state.asking === 'tasks') tell(draft, 'tasks', 'told');
  else draft.interrupted = true;
  return true;
}

/** Asks "did you mean" once, where a message that answers nothing may still have named something. */
function askedWhatWasMeant(draft: Draft, text: string, surroundings: Surroundings): boolean {
  const { state } = draft;
  if (draft.heard?.somethingHeard !== false || draft.heard.greetingOnly) return false;
  if (state.lastAsk === engineWords.didYouMean) return false;
  const choices = perhapsMeant(withoutRemoved(text), known(draft, surroundings));
  if (choices.length === 0) return false;
  draft.say.push(known(draft, surroundings).words.notSureMeant);
  draft.close = { ask: engineWords.didYouMean, choices };
  return true;
}

/** Reads the message as the answer to the question that was asked, and hears whatever else it says. */
function readAnswer(draft: Draft, said: Said, surroundings: Surroundings): void {
  const { state } = draft;
  const asking = state.asking;
  const question = questionNamed(findRolesForm, asking);
  const before = known(draft, surroundings);
  const first =
    !hasSubstance(before.picture) && (asking === null || asking === 'purpose') && state.goTo === null;
  if (tookMeant(draft, said, surroundings, first)) return;
  // What is taken out of what was heard ("not reach truck") must not be heard as something new.
  const takesOut = asking === 'heardRight' && said.code === undefined && takenOut(said, before).length > 0;
  // A plain yes or no says nothing more: "no ta" is no teaching assistant.
  const says = said.code === undefined && yesOrNo(said.text) === undefined;
  // Asked in the middle of the talk, "whats that worth against a degree" says of nobody that they have one.
  const asks = !first && isQuestion(plainly(said.text), said.text) && !tellsAndAsksForIdeas(said.text);
  // Fear is met first, in a line, unless the safety check has met it already.
  if (says && draft.log.length === 0 && speaksOfFear(said.text)) draft.say.push(before.words.fear);
  const newlyHeard = says
    ? hearOut(draft, said.text, surroundings, () => !takesOut, asks ? 'asks' : 'answers')
    : [];
  const body = says ? metBody(known(draft, surroundings), newlyHeard, asking) : undefined;
  draft.say.push(...(body?.say ?? []));
  if (body && newlyHeard.length === 0 && asking !== 'avoid') {
    // Nothing else was said: one question about limits, or back to the question that stands.
    if (body.asksLimits) state.goTo = 'avoid';
    else draft.interrupted = true;
    return;
  }
  const unpaid = says ? metUnpaid(known(draft, surroundings), asking) : undefined;
  draft.say.push(...(unpaid?.say ?? []));
  if (unpaid) {
    if (unpaid.asksWhat) {
      if (before.answers.purpose === undefined) tell(draft, 'purpose', 'told');
      state.goTo = 'tasks';
    } else draft.interrupted = true;
    return;
  }
  if (first && draft.heard && usable(draft.heard)) {
    // A first message with content is answered in the same reply as the contract.
    if (known(draft, surroundings).answers.purpose === undefined) tell(draft, 'purpose', 'told');
    const view = known(draft, surroundings);
    draft.say.push(...firstAnswer(view, draft.heard));
    noteListed(state, firstIdeas(view));
    showToldJob(draft, view);
    askedWhichImported(draft, view);
    return;
  }
  const tellsOfWork = first || asking === 'tasks' || asking === 'job';
  if (says && !asks && askedWhichImported(draft, before)) return;
  if (newlyHeard.length > 0 && asking !== 'heardRight') showToldJob(draft, known(draft, surroundings));
  if (says && !asks && tellsOfWork && askedWhatWasMeant(draft, said.text, surroundings)) return;
  const wish = said.code === undefined && newlyHeard.length === 0 ? wishIn(said.text) : undefined;
  if (wish !== undefined && (first || asking === 'job')) {
    // A job nobody here has heard of: said honestly, and the talk goes on with what the person can do.
    tell(draft, 'purpose', 'told');
    if (asking === 'job') state.told.push({ name: 'job', value: null, turn: state.turn, skipped: true });
    draft.say.push(...unknownJob(before, wish));
    return;
  }
  if (!question) {
    if (newlyHeard.length > 0) {
      draft.say.push(before.words.noted(newlyHeard));
      if (state.told.some((one) => one.name === 'closer')) state.goTo = 'closer';
      return;
    }
    draft.interrupted = true;
    if (draft.heard?.greetingOnly !== true) draft.say.push(engineWords.cannotRead);
    return;
  }
  const view = known(draft, surroundings);
  const reading = question.read(said, view);
  switch (reading.kind) {
    case 'understood':
      tell(draft, asking ?? '', reading.value);
      state.goTo = null;
      acknowledge(draft, asking, reading.value, newlyHeard, surroundings);
      return;
    case 'unclear':
      if (state.timesAsked >= patience) {
        leaveQuestion(draft, asking ?? '', view);
        return;
      }
      state.timesAsked += 1;
      draft.close = {
        ask: engineWords.didYouMean,
        choices: [...reading.didYouMean, { code: '!skip', label: engineWords.skipLabel }],
      };
      return;
    case 'misread':
      if (newlyHeard.length > 0) {
        // Not an answer to this question, and not lost either.
        draft.say.push(view.words.noted(newlyHeard));
        if (asking === 'closer') draft.say.push(...whatChanged(before, view));
        else draft.interrupted = true;
        return;
      }
      if (draft.heard && namesKnown(draft.heard) && !asks) {
        draft.say.push(view.words.knownAlready);
        draft.interrupted = true;
        return;
      }
      if (isQuestion(plainly(said.text), said.text) && (asking !== 'notes' || !isAboutNotes(said.text))) {
        noAnswer(draft, view, false);
        return;
      }
      if (state.timesAsked >= (asking === 'tasks' || asking === 'notes' ? 1 : patience)) {
        // Asked often enough: the question is left, and nobody is kept at it.
        leaveQuestion(draft, asking ?? '', view);
        return;
      }
      // A story in which nothing was recognised deserves more than "a few words".
      draft.say.push(
        asking === 'purpose' && said.text.split(/\s+/).length >= longStory
          ? view.words.notRecognised
          : reading.say,
      );
      draft.misread = true;
      return;
  }
}

/** What is told a second time adds nothing, and is no misunderstanding either. */
const namesKnown = (heard: Heard): boolean =>
  heard.conditions.length + heard.matters.length + heard.skills.length > 0 ||
  heard.roles.some((one) => one.stance === 'has-done') ||
  heard.leastPay !== undefined;

/** After three answers that were none, goes on without one; no answer about notes means no notes. */
function leaveQuestion(draft: Draft, name: string, view: Known): void {
  const { state } = draft;
  draft.say.push(engineWords.leavingIt);
  if (name === 'notes') {
    tell(draft, name, 'browse');
    draft.say.push(view.words.browsing);
  } else state.told.push({ name, value: null, turn: state.turn, skipped: true });
  state.goTo = null;
}

const longStory = 6;

/** Whether a first message says anything to go on: a dunno says only that. */
const usable = (heard: Heard): boolean =>
  heard.somethingHeard &&
  (heard.skills.length +
    heard.roles.length +
    heard.interests.length +
    heard.notHeld.length +
    (heard.imported ?? []).length +
    heard.sectors.filter((one) => one.stance === 'wants').length +
    heard.ambiguous.length +
    heard.conditions.length +
    heard.matters.length +
    heard.certificates.length >
    0 ||
    heard.lanes.some(
      (one) => !['dunno', 'just-looking', 'wants-change', 'knows-the-job'].includes(one.lane),
    ));

function acknowledge(
  draft: Draft,
  asking: string | null,
  value: unknown,
  newlyHeard: readonly string[],
  surroundings: Surroundings,
): void {
  const { words } = known(draft, surroundings);
  if (asking === 'action' && (value as { kind?: string }).kind === 'own') draft.say.push(words.yesPlan);
  if (asking === 'notes') draft.say.push(value === 'agreed' ? words.notesAgreed : words.browsing);
  else if (asking === 'heardRight' && newlyHeard.length > 0) draft.say.push(words.heardAdded(newlyHeard));
  else if (newlyHeard.length > 0 && ['tasks', 'matters', 'avoid', 'interest'].includes(asking ?? ''))
    draft.say.push(words.noted(newlyHeard));
}

/** Nothing to say: a second arrival, a reaction. */
const silent = (draft: Draft, surroundings: Surroundings): TurnResult => ({
  state: draft.state as unknown as ConversationState,
  reply: null,
  keep: keepOf(known(draft, surroundings)),
  log: [],
});

/** Notes are kept on disk once the person has agreed, and never before; under 13 never at all. */
const keepOf = ({ answers, age }: Known): 'memory' | 'disk' =>
  answers.notes === 'agreed' && age !== 'under-13' ? 'disk' : 'memory';

/** Puts the next question, or closes, and makes sure no question is ever put twice in a row without new help. */
function finish(draft: Draft, surroundings: Surroundings): TurnResult {
  if (draft.erase) {
    return {
      state: null,
      reply: replyOf(draft, { ask: null, choices: [] }),
      keep: 'erase',
      log: draft.log,
    };
  }
  const { state } = draft;
  const closing = withOffer(draft, draft.close ?? putNextQuestion(draft, surroundings));
  if (!draft.private) {
    const once = withServicesOnce(draft.say, state.servicesTold, surroundings.knowledge);
    draft.say = once.say;
    state.servicesTold = once.told;
  }
  // The very same words twice running help nobody: the second time something is added.
  const said = draft.say.join('\n');
  const whole = `${said}\n${closing.ask ?? ''}`;
  const isSame = said !== '' && whole === state.lastSay && draft.cards.length === 0;
  state.saidAgain = isSame ? state.saidAgain + 1 : 0;
  // A new question may have the same answer: it was not asked again, so it is not called said already.
  const again = draft.asksAnew === 'no' ? engineWords.sameAgain : engineWords.sameAnswer[draft.asksAnew];
  if (isSame) draft.say.push(state.saidAgain % 2 === 1 ? again : engineWords.sameAgainPerson);
  state.lastSay = draft.private ? null : whole;
  state.offered = closing.choices;
  state.lastAsk = closing.ask;
  return {
    state: state as unknown as ConversationState,
    reply: replyOf(draft, closing),
    keep: keepOf(known(draft, surroundings)),
    log: draft.log,
  };
}

type Closing = { ask: string | null; choices: Choice[] };

/** What goes with this turn's answer stands after the question's own buttons, whose numbers stay the same. */
const withOffer = ({ offer }: Draft, closing: Closing): Closing => ({
  ...closing,
  choices: [
    ...closing.choices,
    ...offer.filter((one) => !closing.choices.some(({ code }) => code === one.code)),
  ],
});

/** A question put so often without an answer offers ways past it. */
const patience = 2;

function putNextQuestion(
  draft: Draft,
  surroundings: Surroundings,
): { ask: string | null; choices: Choice[] } {
  const { state } = draft;
  const beside = sideClosing(draft, surroundings);
  if (beside) return beside;
  const view = known(draft, surroundings);
  // Once the summary is right, nothing more is asked; what was left out may stay out.
  const isClosed = view.answers.close === 'right' && state.goTo === null;
  const name = isClosed ? null : (state.goTo ?? nextQuestion(findRolesForm, state.told, view));
  const question = questionNamed(findRolesForm, name);
  if (!question || name === null) {
    const wasAsking = state.asking;
    state.asking = null;
    state.timesAsked = 0;
    const end = closingLines(view, wasAsking !== null && !draft.interrupted);
    draft.say.push(...end.say);
    return { ask: end.ask, choices: end.choices };
  }
  const sameAgain = state.asking === name && state.lastAsk !== null;
  state.timesAsked = sameAgain && draft.misread ? state.timesAsked + 1 : sameAgain ? state.timesAsked : 0;
  state.asking = name;
  const asked = draft.misread
    ? question.askAgain(view, state.timesAsked)
    : draft.interrupted && (sameAgain || name === 'purpose')
      ? (question.askBack?.(view) ?? { ...question.ask(view), say: [], cards: [] })
      : question.ask(view);
  for (const line of asked.say) if (!draft.say.includes(line)) draft.say.push(line);
  draft.cards.push(...asked.cards);
  const looking = lookingAt(view);
  if (name === 'action' && asked.say.length + asked.cards.length > 0 && looking !== undefined)
    noteThing(state, idOf(looking));
  if (name === 'closer' && asked.cards.length > 0) {
    noteListed(
      state,
      planChoices(view).map((one) => one.code),
    );
    state.newsLeft = null;
  }
  if (name === 'closer' && asked.cards.length > 0)
    state.shown = [...new Set([...state.shown, ...view.matches().fits.map((fit) => fit.roleId)])];
  const stuck = draft.misread && state.timesAsked >= patience;
  if (stuck) draft.say.push(engineWords.stillStuck);
  if (asked.ask === state.lastAsk && draft.say.length === 0 && draft.cards.length === 0)
    draft.say.push(engineWords.backTo);
  const skip: Choice[] =
    question.mayBeSkipped &&
    !asked.choices.some((one) => one.code === '!skip') &&
    asked.choices.length > 0 &&
    skippable.has(name)
      ? [{ code: '!skip', label: engineWords.skipLabel }]
      : [];
  const person: Choice[] = stuck ? [{ code: '!person', label: engineWords.personLabel }] : [];
  return { ask: asked.ask, choices: [...asked.choices, ...skip, ...person] };
}

/** Questions whose buttons include "Skip"; every question that may be skipped can also be skipped by typing it. */
const skippable: ReadonlySet<string> = new Set([
  'purpose',
  'nation',
  'age',
  'meaning',
  'interest',
  'matters',
  'avoid',
  'action',
  'staffWho',
  'staffNeed',
]);

const replyOf = (draft: Draft, { ask, choices }: { ask: string | null; choices: Choice[] }): Reply => ({
  say: draft.say,
  cards: draft.cards,
  ask,
  choices,
  private: draft.private,
  language: 'en',
});
