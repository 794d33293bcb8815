/** One simulated person meets the guide: each turn they look at what is asked and answer as they would. */
import type { Choice, Reply } from '../../dialogs/engine/messages.js';
import { startTalk, type Talk, wordsOf } from '../conversations/talk.js';
import { type Manner, type Meant, seeded, type What, withTypos } from './manners.js';
import type { Profile } from './profiles.js';

export const mostTurns = 16;

export type Meeting = {
  /** How it ended; `open` when nothing had come of it after the last turn they would wait for. */
  ended: 'plan' | 'honestly' | 'open';
  turns: number;
  /** Their own turns until the first ideas; undefined when none came. */
  turnsToMatches: number | undefined;
  /** Role ids of every list of ideas they saw, in order. */
  roleIds: string[];
  /** Questions put twice in a row with nothing new. */
  repeated: string[];
  /** Turn by turn, to read when something went wrong. */
  story: string;
};

const codesOf = (reply: Reply): Set<string> => new Set(reply.choices.map((one) => one.code));

/** What a question is about, seen from its buttons, as a person would see it from the page. */
function whatIsAsked(reply: Reply): What {
  const codes = codesOf(reply);
  const some = (prefix: string): boolean => [...codes].some((code) => code.startsWith(prefix));
  if (reply.ask?.startsWith('Did you mean')) return 'near';
  if (codes.has('agreed')) return 'notes';
  if (codes.has('EN')) return 'nation';
  if (codes.has('16-18')) return 'age';
  if (codes.has('team')) return 'who';
  if (codes.has('training')) return 'need';
  if (codes.has('change') && codes.has('learn')) return 'purpose';
  if (some('ROL-') || some('NOT-')) return 'closer';
  if (some('act:')) return 'action';
  if (some('INT-')) return 'interest';
  if (codes.has('right')) return some('!change') ? 'close' : 'heard';
  if (codes.has('nothing')) return 'tasks';
  if (reply.ask?.startsWith('When you say')) return 'meaning';
  return 'other';
}

/** What this person means to answer; undefined when there is nothing to answer. */
function meantBy(profile: Profile, reply: Reply): Meant | undefined {
  if (reply.ask === null) return undefined;
  const what = whatIsAsked(reply);
  const { choices } = reply;
  const choose = (wanted: (choice: Choice) => boolean): Meant | undefined => {
    const index = choices.findIndex(wanted);
    const choice = choices[index];
    return choice && { kind: 'choice', what, choice, number: index + 1 };
  };
  const code = (wanted: string): Meant | undefined => choose((one) => one.code === wanted);
  const words: Meant = { kind: 'words', text: profile.does };
  switch (what) {
    case 'notes':
      return code(profile.notes);
    case 'nation':
      return code(profile.nation);
    case 'age':
      return code(profile.age);
    case 'purpose':
      return code(profile.purpose);
    case 'who':
      return code('team');
    case 'need':
      return code('training');
    case 'heard':
    case 'close':
      return code('right');
    case 'interest':
      return code(profile.interest) ?? choose((one) => one.code.startsWith('INT-'));
    case 'closer':
      return (
        choose((one) => profile.expected.includes(one.code)) ??
        choose((one) => /^(?:ROL|NOT)-/.test(one.code))
      );
    case 'action':
      return choose((one) => one.code.startsWith('act:'));
    case 'meaning':
      return choose((one) => profile.sense?.test(one.label) ?? true) ?? choose(() => true);
    case 'near':
      return choose((one) => profile.expected.includes(one.code)) ?? choose(() => true);
    case 'tasks':
      return words;
    case 'other':
      return choices.length > 0 && !/what|which|tell/i.test(reply.ask) ? choose(() => true) : words;
  }
}

const rolesIn = (reply: Reply): string[] =>
  reply.choices.flatMap((one) => (one.code.startsWith('ROL-') ? [one.code] : []));

/** Whether a reply says plainly that something is not held, or names people to ask. */
const isHonestEnd = (reply: Reply): boolean =>
  reply.cards.some((card) => card.kind === 'contacts') || /I don't hold|can look wider/.test(wordsOf(reply));

/** Plays the whole meeting. @param more a sentence added to the first message */
export function meet(
  profile: Profile,
  manner: Manner,
  seed: number,
  more: (first: string) => string = (first) => first,
): Meeting {
  const chance = seeded(seed);
  let talk: Talk = startTalk();
  talk.arrive();
  const lines: string[] = [];
  const meeting: Meeting = {
    ended: 'open',
    turns: 0,
    turnsToMatches: undefined,
    roleIds: [],
    repeated: [],
    story: '',
  };
  let ownTurns = 0;
  let sawHonesty = false;
  let last: Reply = talk.reply();
  const look = (did: string): void => {
    const reply = talk.reply();
    meeting.turns += 1;
    lines.push(
      `> ${did}`,
      ...reply.say.map((one) => `  ${one.replaceAll('\n', ' / ')}`),
      `  [${reply.cards.map((card) => card.kind).join()}] ${reply.ask ?? '(no question)'} {${reply.choices.map((one) => one.code).join(' ')}}`,
    );
    if (
      reply.ask !== null &&
      reply.ask === last.ask &&
      reply.cards.length === 0 &&
      (reply.say.length === 0 || reply.say.join('\n') === last.say.join('\n'))
    )
      meeting.repeated.push(reply.ask);
    if (reply.cards.some((card) => card.kind === 'matches')) {
      meeting.turnsToMatches ??= ownTurns;
      meeting.roleIds.push(...rolesIn(reply).filter((id) => !meeting.roleIds.includes(id)));
    }
    if (isHonestEnd(reply)) sawHonesty = true;
    if (reply.cards.some((card) => card.kind === 'plan')) meeting.ended = 'plan';
    last = reply;
  };

  const first = more(
    manner.name === 'typo-prone' ? withTypos(manner.first(profile), chance) : manner.first(profile),
  );
  ownTurns += 1;
  talk.say(first);
  look(first);
  for (let turn = 2; turn <= mostTurns && meeting.ended === 'open'; turn += 1) {
    const meant = meantBy(profile, last);
    if (!meant) {
      // A question left out, with people to talk to, is an ending; anything else is gone on from.
      if (sawHonesty) break;
      ownTurns += 1;
      talk.say('carry on');
      look('carry on');
      continue;
    }
    const doing = manner.answer(meant, turn, chance);
    switch (doing.kind) {
      case 'say':
        ownTurns += 1;
        talk.say(doing.text);
        look(doing.text);
        break;
      case 'press':
        ownTurns += 1;
        talk.press(doing.code);
        look(`[${doing.code}]`);
        break;
      case 'leaveAndReturn': {
        talk.say('stop');
        look('stop');
        talk = startTalk('webChat', JSON.parse(JSON.stringify(talk.state())));
        talk.send({ kind: 'arrived' });
        talk.say('carry on');
        look('carry on');
        break;
      }
    }
  }
  if (meeting.ended === 'open' && sawHonesty) meeting.ended = 'honestly';
  meeting.story = lines.join('\n');
  return meeting;
}
