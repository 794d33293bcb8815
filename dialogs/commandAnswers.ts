/** What happens when somebody asks for something at any moment; every answer leads back to the question it left. */

import { showAdvert } from './advert/advertAnswer.js';
import { heldFacts } from './credit/ledgerCard.js';
import { sideFacts } from './credit/sideForms.js';
import type { Draft } from './draft.js';
import { assertNever } from './engine/assertNever.js';
import type { Command } from './engine/commands.js';
import { questionCalled, questionNamed, untellLast } from './engine/form.js';
import type { Choice } from './engine/messages.js';
import { plainly } from './engine/plainly.js';
import type { Said } from './engine/readings.js';
import { engineWords as words } from './engine/words.en.js';
import { yesOrNo } from './engine/yesNo.en.js';
import { dateInWords } from './facts/words.en.js';
import { mayTellOfSkill } from './findRoles/answers.en.js';
import { answersCard } from './findRoles/checkAnswers.js';
import { comparison } from './findRoles/closerLook.js';
import { findRolesForm, takenOut } from './findRoles/form.js';
import { heardThings } from './findRoles/heard.js';
import { hiddenShown } from './findRoles/hidden.js';
import { knowing } from './findRoles/knowing.js';
import type { Known, Surroundings } from './findRoles/known.js';
import { limitNamed, namesLimit } from './findRoles/limitNamed.js';
import { notHeldLines, planChoices, whyNot, whyThis } from './findRoles/matches.js';
import { acceptedName, forgetWantsName, saidName } from './findRoles/picture.js';
import { roleMeant, rolesCompared } from './findRoles/roleMeant.js';
import { nothingLeft, whyThese } from './findRoles/theList.js';
import { howToComplain, peopleToTalkTo, whoCanSee, whoRunsThis } from './person/person.js';
import { noteThing, wasJustShown } from './talkingOf/notice.js';
import { yourDataWords } from './yourData/words.en.js';

/** What anybody may want to change, whether or not it was asked. */
const always: ReadonlySet<string> = new Set(['nation', 'tasks', 'matters']);

/** Buttons to change each answer that has been given. */
function changeChoices(known: Known): Choice[] {
  const given = new Set(
    known.state.told.filter((one) => !one.skipped && !one.reopened).map((one) => one.name),
  );
  return Object.keys(findRolesForm).flatMap((name) => {
    if (!(given.has(name) || always.has(name)) || name === 'close') return [];
    const question = questionNamed(findRolesForm, name);
    const called = question?.calledBy[0];
    return question && called !== undefined
      ? [{ code: `!change:${called}`, label: upperFirst(question.label) }]
      : [];
  });
}
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const hasMatches = ({ state }: Known): boolean => state.shown.length > 0;

/**
 * Answers a command.
 * @returns false when it is no command here and now: "good" may be an answer to the question asked
 */
export function answerCommand(
  command: Command,
  draft: Draft,
  said: Said,
  surroundings: Surroundings,
  known: Known,
): boolean {
  const { state } = draft;
  const { knowledge, settings } = surroundings;
  const where = { nation: known.nation, age: known.age };
  const come = (say: readonly string[]): true => {
    draft.say.push(...say);
    draft.interrupted = true;
    return true;
  };
  switch (command.kind) {
    case 'help':
      return come([words.help, words.helpAsk]);
    case 'noNotes':
      // Withdrawn at once, whatever was asked: from now on nothing of this is on disk.
      state.told.push({ name: 'notes', value: 'browse', turn: state.turn });
      return come([known.answers.notes === 'agreed' ? words.notesWithdrawn : known.words.browsing]);
    case 'language':
      state.easyRead = true;
      return come([words.otherLanguage]);
    case 'why': {
      // A bare "why" under a list asks after the list.
      if (state.asking === 'closer' && hasMatches(known) && /\b(?:why|y)$/.test(plainly(said.text))) {
        const reasons = whyThese(known);
        if (reasons.length > 0) return come(reasons);
      }
      const question = questionNamed(findRolesForm, state.asking);
      return question ? come([question.why]) : come([words.help]);
    }
    case 'areYouAPerson':
      return come([words.areYouAPerson]);
    case 'thanks':
      // "Good" or "great" may be the answer to a question that takes yes.
      if (state.asking !== null && state.asking !== 'purpose' && yesOrNo(said.text) !== undefined)
        return false;
      return come([words.thanks]);
    case 'whoRuns':
      return come(whoRunsThis(settings));
    case 'whoSees':
      return come(whoCanSee(draft.on.channel));
    case 'complain':
      return come(howToComplain(settings));
    case 'person': {
      const people = peopleToTalkTo(knowledge, settings, where);
      draft.cards.push(...people.cards);
      return come(people.say);
    }
    case 'repeat':
      if (state.asking === null) return come([words.help]);
      draft.misread = true;
      return true;
    case 'carryOn':
      if (state.told.length === 0) return come([]);
      return come([words.carryOn]);
    case 'stop':
      draft.say.push(
        words.stopped,
        known.answers.notes === 'agreed' ? words.stoppedKept : words.stoppedNotKept,
      );
      draft.close = { ask: null, choices: [{ code: '!carryOn', label: words.carryOnLabel }] };
      return true;
    case 'back': {
      const { told, takenBack } = untellLast(state.told);
      if (takenBack.length === 0) return come([words.nothingToTakeBack]);
      state.told = told;
      state.goTo = null;
      state.lastAsk = null;
      draft.say.push(words.takenBack);
      return true;
    }
    case 'skip': {
      const question = questionNamed(findRolesForm, state.asking);
      if (!question || state.asking === null) return come([words.help]);
      if (state.asking === 'notes') {
        state.told.push({ name: 'notes', value: 'browse', turn: state.turn });
        draft.say.push(known.words.browsing);
        return true;
      }
      if (!question.mayBeSkipped) return come([words.cantSkip, question.why]);
      state.told.push({ name: state.asking, value: null, turn: state.turn, skipped: true });
      state.goTo = null;
      draft.say.push(words.skipped);
      return true;
    }
    case 'change':
      // "I want to change job" as a first message is a wish, not a correction.
      return said.code === undefined && state.told.length === 0 ? false : change(command.about, draft, known);
    case 'myAnswers':
      draft.cards.push(answersCard(known));
      draft.close = {
        ask: words.whichChange,
        choices: [...changeChoices(known), { code: '!carryOn', label: words.carryOnLabel }],
      };
      return true;
    case 'startAgain':
      if (state.waiting === 'confirmStartAgain') return false;
      state.waiting = 'confirmStartAgain';
      draft.close = {
        ask: words.startAgainAsk,
        choices: [
          { code: 'startAgain', label: words.startAgainYes },
          { code: 'keepAnswers', label: words.startAgainNo },
        ],
      };
      return true;
    case 'deleteData':
      state.waiting = 'confirmDelete';
      draft.close = {
        ask: yourDataWords.confirm,
        choices: [
          { code: 'delete', label: yourDataWords.yes },
          { code: 'keepData', label: yourDataWords.no },
        ],
      };
      return true;
    case 'myData':
      return showData(draft, known);
    case 'finish':
      return finishNow(draft, known);
    case 'whyThis': {
      if (!hasMatches(known)) return false;
      // "why this" after one was talked about means that one; else it means the list.
      const ofList = /\b(?:these|them|those)\b/i.test(said.text) || !wasJustShown(state);
      if (command.about === '' && state.asking === 'closer' && ofList) {
        const reasons = whyThese(known);
        if (reasons.length > 0) return come(reasons);
      }
      const named = command.about === '' ? undefined : roleMeant(command.about, known);
      const meant =
        named?.kind === 'role'
          ? named.roleId
          : known.answers.closer?.kind === 'role'
            ? known.answers.closer.roleId
            : [
                ...(wasJustShown(state) ? state.talkingOf.map((one) => one.id) : []),
                ...planChoices(known).map((one) => one.code),
              ].find((id) => knowledge.roles.has(id));
      if (meant === undefined) return come([known.words.closerHelp]);
      noteThing(state, meant);
      return come(whyThis(known, meant).say);
    }
    case 'whyNot': {
      // "why not nursing" is a question at any moment, and never says that somebody does not want it.
      if (!hasMatches(known) && !/^why/.test(plainly(said.text))) return false;
      const meant = roleMeant(command.about, known);
      switch (meant.kind) {
        case 'role': {
          const { say, choices } = whyNot(known, meant.roleId);
          draft.offer.push(...choices);
          noteThing(state, meant.roleId);
          state.askedFor = [...new Set([...state.askedFor, meant.roleId])];
          return come(say);
        }
        case 'notHeld':
          noteThing(state, meant.id);
          return come(notHeldLines(known, [meant.id]));
        case 'unknown':
          // "What about money" may be a question; "why not …" asks after something that was not shown.
          return /^(?:why|how come)\b/i.test(said.text.trim())
            ? come([known.words.whyNotUnknown(meant.words)])
            : false;
        default:
          return assertNever(meant);
      }
    }
    case 'hidden': {
      if (!hasMatches(known)) return false;
      const { say, choices } = hiddenShown(known);
      draft.offer.push(...choices);
      return come(say);
    }
    case 'showAgain':
      return showAgain(command.about, draft, known, said.code === undefined ? said.text : '');
    case 'advert':
      return showAdvert(draft, known);
    case 'takeOut':
      return takeOut(command.about, draft, known);
    case 'compare': {
      // As it was typed, where it was: the commas between jobs are lost in a command's own words.
      const typed = said.code === undefined ? /compare\s+(.{1,90})$/i.exec(said.text.trim())?.[1] : undefined;
      const { roleIds, unknown } = rolesCompared(typed ?? command.about, known);
      // Before any matches only jobs that are named can be meant.
      if (!hasMatches(known) && (roleIds.length < 2 || command.about === '')) return false;
      const shown = comparison(known, roleIds);
      draft.cards.push(...shown.cards);
      return come([...(unknown.length > 0 ? [known.words.compareUnknown(unknown)] : []), ...shown.say]);
    }
    case 'list':
      if (!hasMatches(known)) return false;
      if (known.matches().fits.length === 0) return noMoreIdeas(draft, known);
      draft.say.push(known.words.listHere);
      reopen(draft, 'closer');
      state.goTo = 'closer';
      state.lastAsk = null;
      return true;
    case 'different': {
      if (!hasMatches(known)) return false;
      const before = state.passedOver;
      state.passedOver = [...new Set([...before, ...known.matches().fits.map((fit) => fit.roleId)])];
      if (knowing(surroundings, state, draft.on, undefined).matches().fits.length === 0) {
        // What was shown last stays the list, to come back to; it is not read out again.
        state.passedOver = before;
        return noMoreIdeas(draft, known);
      }
      state.goTo = 'closer';
      state.lastAsk = null;
      draft.say.push(known.words.different);
      return true;
    }
  }
}

/** Says that there are no more ideas, and asks the one thing that would bring others. */
function noMoreIdeas(draft: Draft, known: Known): true {
  const { say, ask, choices } = nothingLeft(known);
  draft.say.push(...say);
  draft.close = { ask, choices };
  draft.state.asking = 'closer';
  draft.state.goTo = 'closer';
  return true;
}

/** "Nights are fine": what was said against it no longer counts. False when nothing was, and it is no command. */
function showAgain(about: string, draft: Draft, known: Known, typed: string): boolean {
  const { state } = draft;
  const limit = limitNamed(about, known);
  if (limit.length === 0) {
    // "I can do heavy lifting" tells of a skill where it takes nothing back.
    if (!namesLimit(about, known) || mayTellOfSkill(typed)) return false;
    draft.say.push(known.words.hidesNothing(about));
    draft.interrupted = true;
    return true;
  }
  for (const what of limit) state.told.push({ name: acceptedName, value: { what }, turn: state.turn });
  draft.say.push(known.words.shownAgain(about));
  if (hasMatches(known) && known.state.told.some((one) => one.name === 'closer')) reopen(draft, 'closer');
  if (hasMatches(known)) state.goTo = 'closer';
  state.lastAsk = null;
  return true;
}

/** Takes out one thing that was heard, at once and for good; asked about in the form it is read there. */
function takeOut(about: string, draft: Draft, known: Known): boolean {
  const { state } = draft;
  if (state.asking === 'heardRight') return false;
  const things = heardThings(known);
  const named = things.find((one) => one.id === about);
  const ids = named ? [named.id] : takenOut({ text: `not ${about}`, code: undefined }, known);
  if (ids.length === 0) return false;
  const before = known.answers.heardRight;
  state.told.push({
    name: 'heardRight',
    value: { right: before?.right ?? false, removed: [...(before?.removed ?? []), ...ids] },
    turn: state.turn,
  });
  draft.say.push(known.words.takenOut(things.filter((one) => ids.includes(one.id)).map((one) => one.label)));
  if (hasMatches(known)) {
    reopen(draft, 'closer');
    state.goTo = 'closer';
  }
  state.lastAsk = null;
  return true;
}

/** Opens questions again without losing what was answered: "back" brings it back. */
function reopen({ state }: Draft, ...names: string[]): void {
  for (const name of names)
    if (state.told.some((one) => one.name === name))
      state.told.push({ name, value: null, turn: state.turn, reopened: true });
}

/** "Change my goal": goes to that question and says which; without a name, shows what can be changed. */
function change(about: string, draft: Draft, known: Known): true {
  const { state } = draft;
  const name = Object.hasOwn(findRolesForm, about)
    ? (about as keyof typeof findRolesForm)
    : about === ''
      ? undefined
      : questionCalled(findRolesForm, plainly(about));
  const question = questionNamed(findRolesForm, name ?? null);
  if (!question || name === undefined) {
    const choices = changeChoices(known);
    if (about !== '') draft.say.push(words.cantFindAnswer(about));
    if (choices.length === 0) {
      draft.say.push(words.nothingTold);
      draft.interrupted = true;
      return true;
    }
    draft.cards.push(answersCard(known));
    draft.close = {
      ask: words.whichChange,
      choices: [...choices, { code: '!carryOn', label: words.carryOnLabel }],
    };
    return true;
  }
  const empty = name === 'closer' && known.matches().fits.length === 0;
  if (name === 'closer') {
    // Another look: at the ideas there are, or at what draws the person where there are none.
    reopen(draft, 'closer', 'action', 'close');
    state.goTo = empty ? 'interest' : 'closer';
    state.lastAsk = null;
    return true;
  }
  draft.say.push(words.changing(question.label));
  if (name === 'purpose') {
    // A new goal replaces the old ones; what the person can do stands.
    state.told.push({ name: forgetWantsName, value: true, turn: state.turn });
    reopen(draft, 'closer', 'action', 'close');
  }
  if (name === 'heardRight')
    state.told.push({
      name,
      value: { right: false, removed: known.answers.heardRight?.removed ?? [] },
      turn: state.turn,
    });
  state.goTo = name;
  state.lastAsk = null;
  return true;
}

/** Finish now: the summary as it stands, whatever has not been asked. */
function finishNow(draft: Draft, known: Known): true {
  const { state } = draft;
  const told = known.state.told.some((one) => one.name === saidName || one.name === 'closer');
  if (!told) {
    draft.say.push(words.nothingTold);
    draft.interrupted = true;
    return true;
  }
  for (const name of Object.keys(findRolesForm)) {
    if (name === 'close') continue;
    if (name === 'notes') {
      // Finishing is no yes: without one, nothing is kept.
      if (known.answers.notes === undefined) state.told.push({ name, value: 'browse', turn: state.turn });
      continue;
    }
    if (!state.told.some((one) => one.name === name))
      state.told.push({ name, value: null, turn: state.turn, skipped: true });
  }
  state.goTo = 'close';
  state.lastAsk = null;
  return true;
}

/** Everything held, readable and as data; nothing of a safety turn is in it, because none is kept. */
function showData(draft: Draft, known: Known): true {
  const { told } = known.state;
  const held = told.filter((one) => !one.skipped);
  const answers = answersCard(known);
  draft.cards.push({
    kind: 'data',
    title: yourDataWords.title,
    facts: [...answers.facts, ...heldFacts(known), ...sideFacts(known)],
    sections: [
      {
        heading: yourDataWords.asData,
        lines: [
          JSON.stringify({
            notes: known.answers.notes ?? 'not agreed',
            nation: known.nation ?? null,
            told: held,
          }),
        ],
      },
    ],
  });
  draft.say.push(
    known.answers.notes === 'agreed' ? yourDataWords.kept : yourDataWords.notKept,
    yourDataWords.safetyLeftOut,
    yourDataWords.deleteHow,
  );
  draft.interrupted = true;
  return true;
}

/** The answer to a confirmation we asked for, if one is open. */
export function answerConfirmation(draft: Draft, said: Said): boolean {
  const { state } = draft;
  const { waiting } = state;
  if (waiting !== 'confirmDelete' && waiting !== 'confirmStartAgain') return false;
  const answer = said.code === undefined ? yesOrNo(said.text) : undefined;
  state.waiting = null;
  if (waiting === 'confirmDelete') {
    if (said.code === 'delete' || answer === 'yes' || /^(?:yes )?delete\b/.test(plainly(said.text))) {
      draft.erase = true;
      const answers = state.told.filter((one) => !one.skipped && one.name !== saidName).length;
      draft.say.push(
        yourDataWords.deleted(yourDataWords.deletedWhat(answers)),
        yourDataWords.receipt(dateInWords(draft.on.today)),
        yourDataWords.comeBack,
      );
      return true;
    }
    draft.say.push(yourDataWords.kept2);
    draft.interrupted = true;
    return said.code === 'keepData' || answer === 'no';
  }
  if (said.code === 'startAgain' || answer === 'yes') {
    const notes = state.told.filter((one) => one.name === 'notes');
    Object.assign(state, {
      told: notes,
      asking: null,
      goTo: null,
      shown: [],
      passedOver: [],
      askedFor: [],
      lastAsk: null,
      talkingOf: [],
      listed: { ids: [], turn: 0 },
      wondering: null,
      newsLeft: null,
    });
    draft.say.push(words.startedAgain);
    return true;
  }
  draft.say.push(words.keptAnswers);
  draft.interrupted = true;
  return said.code === 'keepAnswers' || answer === 'no';
}
