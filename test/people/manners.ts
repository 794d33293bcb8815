/** How people answer: the same person, terse or chatty, with slips, in capitals, by number, or not at all. */
import type { Choice } from '../../dialogs/engine/messages.js';
import type { Profile } from './profiles.js';

/** What somebody means to answer: a button, or words of their own. */
export type Meant =
  | { kind: 'choice'; what: What; choice: Choice; number: number }
  | { kind: 'words'; text: string };
/** What a question is about, as a person reading it would see. */
export type What =
  | 'near'
  | 'purpose'
  | 'notes'
  | 'nation'
  | 'age'
  | 'meaning'
  | 'who'
  | 'need'
  | 'tasks'
  | 'heard'
  | 'interest'
  | 'closer'
  | 'action'
  | 'close'
  | 'other';

/** What somebody then does. */
export type Doing =
  | { kind: 'say'; text: string }
  | { kind: 'press'; code: string }
  | { kind: 'leaveAndReturn' };

export type Manner = {
  name: string;
  /** Whether they answer what is asked, so that ideas may be expected soon. */
  cooperates: boolean;
  /** Whether they tell enough of themselves for an expert to name a job. */
  tellsEnough: boolean;
  first(profile: Profile): string;
  answer(meant: Meant, turn: number, chance: () => number): Doing;
};

/** A small seeded generator (mulberry32): the same seed gives the same person. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One slip in some words: a letter dropped, doubled or swapped with its neighbour, never the first. */
export function withTypos(text: string, chance: () => number): string {
  return text.replace(/\p{L}{5,}/gu, (word) => {
    if (chance() > 0.3) return word;
    const at = 1 + Math.floor(chance() * (word.length - 2));
    const kind = chance();
    if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1);
    if (kind < 0.67) return word.slice(0, at) + word.charAt(at) + word.slice(at);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
}

const say = (text: string): Doing => ({ kind: 'say', text });
const press = (choice: Choice): Doing => ({ kind: 'press', code: choice.code });

/** The plainest words for a button. */
function plainWords(meant: Meant): string {
  if (meant.kind === 'words') return meant.text;
  const { what, choice } = meant;
  if (what === 'notes') return choice.code === 'agreed' ? 'yes' : 'no';
  if (what === 'heard' || what === 'close') return 'yes';
  return choice.label.toLowerCase();
}

/** How a talkative person would say the same. */
function chattyWords(meant: Meant): string {
  if (meant.kind === 'words')
    return `well it is a bit of a long story but ${meant.text}, and my sister said i should try this so here i am`;
  const { what, choice } = meant;
  const label = choice.label.toLowerCase();
  switch (what) {
    case 'notes':
      return choice.code === 'agreed'
        ? 'yes that is fine, go ahead'
        : 'no thanks, i would rather you did not';
    case 'near':
      return `yes, ${label}`;
    case 'nation':
      return `im in ${label}, been here all my life`;
    case 'heard':
      return 'yes that is right, you have got me there';
    case 'close':
      return 'yes that looks right to me, thank you';
    case 'closer':
      return `i like the sound of ${label}`;
    case 'interest':
      return `i think ${label} sounds most like me`;
    case 'age':
      return label;
    case 'action':
      return `i think i could do this: ${label}`;
    default:
      return label;
  }
}

export const manners: readonly Manner[] = [
  {
    name: 'terse',
    cooperates: true,
    tellsEnough: true,
    first: ({ short }) => short,
    answer: (meant) => say(plainWords(meant)),
  },
  {
    name: 'chatty',
    cooperates: true,
    tellsEnough: true,
    first: ({ first }) => `hiya, hope you are well. ${first}. anyway that is me, what do you reckon`,
    answer: (meant) => say(chattyWords(meant)),
  },
  {
    name: 'typo-prone',
    cooperates: true,
    tellsEnough: true,
    first: ({ first }) => first,
    answer: (meant, _turn, chance) => say(withTypos(plainWords(meant), chance)),
  },
  {
    name: 'contradictory',
    cooperates: false,
    tellsEnough: true,
    first: ({ first }) => first,
    answer: (meant, turn) =>
      turn === 3 || turn === 8
        ? say('no wait')
        : turn === 5
          ? say('back')
          : turn === 10
            ? say('actually change where i am')
            : say(plainWords(meant)),
  },
  {
    name: 'leaves and returns',
    cooperates: true,
    tellsEnough: true,
    first: ({ first }) => first,
    answer: (meant, turn) => (turn === 3 || turn === 6 ? { kind: 'leaveAndReturn' } : say(plainWords(meant))),
  },
  {
    name: 'skipper',
    cooperates: false,
    tellsEnough: false,
    first: ({ first }) => first,
    answer: (meant) => (meant.kind === 'choice' && meant.what === 'notes' ? say('no') : say('skip')),
  },
  {
    name: 'button-presser',
    cooperates: true,
    tellsEnough: true,
    first: ({ first }) => first,
    answer: (meant) => (meant.kind === 'choice' ? press(meant.choice) : say(meant.text)),
  },
  {
    name: 'only numbers',
    cooperates: true,
    tellsEnough: true,
    first: ({ first }) => first,
    answer: (meant) =>
      meant.kind === 'choice'
        ? meant.number <= 9
          ? say(String(meant.number))
          : press(meant.choice)
        : say(meant.text),
  },
  {
    name: 'caps lock',
    cooperates: true,
    tellsEnough: true,
    first: ({ first }) => first.toUpperCase(),
    answer: (meant) => say(plainWords(meant).toUpperCase()),
  },
];
