/** What comes before everything else a message may be: safety, then manner. */
import { contactsFor } from '../../src/guidance/pathways/contacts.js';
import { hearManner } from '../../src/guidance/triage/manner.js';
import { readSafeAnswer } from '../../src/guidance/triage/safeAnswer.js';
import { checkSafety } from '../../src/guidance/triage/safety.js';
import type { Draft } from '../draft.js';
import { commandIn, commandInCode } from '../engine/commands.js';
import { plainly } from '../engine/plainly.js';
import type { Said } from '../engine/readings.js';
import { engineWords } from '../engine/words.en.js';
import type { Surroundings } from '../findRoles/known.js';
import { peopleToTalkTo } from '../person/person.js';
import { known } from '../whatIsKnown.js';
import { mayMeanThisChat, meantThisChat } from './meansThisChat.en.js';
import {
  afterChatMeant,
  afterSafe,
  answerRisk,
  immediateDanger,
  kindLines,
  meantChatCode,
  orThisChat,
  reach,
  type SafetyReply,
} from './safety.js';
import { safetyWords } from './words.en.js';

/** Notes which contacts were shown, and nothing of what was said. */
function showSafety(draft: Draft, reply: SafetyReply): void {
  draft.private = true;
  draft.say = [...reply.say];
  draft.cards = reply.cards;
  draft.close = { ask: reply.ask, choices: reply.choices };
  draft.state.waiting = reply.waiting;
  draft.log.push({ kind: 'safety', tier: reply.tier, contactIds: reply.contactIds });
}

/** Safety before everything: true when this turn is about nothing else. */
export function answeredForSafety(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  const { state } = draft;
  const { knowledge, settings } = surroundings;
  const { nation, age } = known(draft, surroundings);
  const where = { nation, age };
  const finding = said.code === undefined ? checkSafety(said.text) : ({ kind: 'clear' } as const);
  const waiting = state.waiting;

  if (finding.kind === 'risk' && finding.tier !== 'R3') {
    const check = answerRisk(finding, knowledge, settings, where);
    // In the middle of a talk "i dont want to do this anymore" may mean the talk. It is checked all the same.
    showSafety(draft, state.turn > 1 && mayMeanThisChat(said.text) ? orThisChat(check) : check);
    return true;
  }
  if (waiting === 'areYouSafe') {
    const command = commandInCode(said.code) ?? commandIn(said.text);
    if (command?.kind === 'person' || command?.kind === 'deleteData' || command?.kind === 'stop') {
      state.waiting = command.kind === 'deleteData' ? state.waiting : 'afterSafety';
      return false;
    }
    const offersChat = state.offered.some((one) => one.code === meantChatCode);
    const meantChat = offersChat && (said.code === meantChatCode || meantThisChat(said.text));
    const safe =
      meantChat || said.code === 'safe' || (said.code === undefined && readSafeAnswer(said.text) === 'safe');
    if (!safe) {
      showSafety(draft, immediateDanger(knowledge, where, []));
      return true;
    }
    const next = meantChat ? afterChatMeant() : afterSafe();
    draft.private = true;
    draft.say.push(...next.say);
    draft.close = { ask: next.ask, choices: next.choices };
    state.waiting = next.waiting;
    return true;
  }
  if (waiting === 'afterSafety') {
    state.waiting = null;
    if (said.code === 'stopHere') {
      draft.private = true;
      draft.say.push(safetyWords.stoppedKindly);
      draft.close = { ask: null, choices: [] };
      return true;
    }
    if (
      said.code === 'talk' ||
      /^(?:talk|keep|carry|work|job|lets|let's)\b.*\b(?:work|talking|on|job|jobs|courses)$|^work$/.test(
        plainly(said.text),
      )
    ) {
      // Back to where the conversation was; nothing of the safety turn is said again.
      draft.interrupted = true;
      return true;
    }
  }
  const kind = kindLines(finding, knowledge, where);
  if (kind.say.length > 0) {
    draft.say.push(...kind.say);
    if (finding.kind === 'risk')
      draft.log.push({ kind: 'safety', tier: finding.tier, contactIds: kind.contactIds });
  }
  return false;
}

/** Insults get one calm boundary and then an end; other languages get a way to go on. */
export function answeredForManner(draft: Draft, said: Said, surroundings: Surroundings): boolean {
  const { state } = draft;
  if (said.code !== undefined) return false;
  const manner = hearManner(said.text);
  const { nation, age } = known(draft, surroundings);
  if (manner.limitedEnglish) state.easyRead = true;
  if (manner.language === 'cy' && state.language !== 'cy') {
    state.language = 'cy';
    state.easyRead = true;
    draft.say.push(engineWords.welshHello);
    const welsh = contactsFor(surroundings.knowledge, 'adult-careers', 'WA', age)[0];
    if (welsh) draft.say.push(engineWords.welshService(reach(welsh)));
    return false;
  }
  if (manner.language === 'other') {
    state.easyRead = true;
    draft.say.push(engineWords.otherLanguage);
    draft.interrupted = true;
    return true;
  }
  if (!manner.insult) return false;
  state.insults += 1;
  if (state.insults === 1) {
    draft.say.push(engineWords.boundary);
    draft.close = {
      ask: engineWords.boundaryAsk,
      choices: [
        { code: '!person', label: engineWords.personLabel },
        { code: '!carryOn', label: engineWords.carryOnLabel },
      ],
    };
    return true;
  }
  const people = peopleToTalkTo(surroundings.knowledge, surroundings.settings, { nation, age });
  draft.say.push(engineWords.boundaryEnd);
  draft.cards.push(...people.cards);
  draft.close = { ask: null, choices: [{ code: '!carryOn', label: engineWords.carryOnLabel }] };
  return true;
}
