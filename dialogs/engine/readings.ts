/** What a question makes of an answer: understood, unclear, or misread. Never a bare undefined. */
import Fuse from 'fuse.js';
import type { Choice } from './messages.js';

export type Reading<Value> =
  | { kind: 'understood'; value: Value }
  /** Near enough to ask "did you mean"; at most three. */
  | { kind: 'unclear'; didYouMean: Choice[] }
  /** Not an answer to this question; `say` is new help, without a question mark. */
  | { kind: 'misread'; say: string };

/** What the person said, with the code of a button if they pressed or typed one that was offered. */
export type Said = { text: string; code: string | undefined };

export const understood = <Value>(value: Value): Reading<Value> => ({ kind: 'understood', value });
export const misread = <Value>(say: string): Reading<Value> => ({ kind: 'misread', say });

/** Lower case, plain quotes, no punctuation at the ends, single spaces: how short answers are compared. */
export function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}'£/+ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Which offered button a typed text means: its number, its label, or a label it is plainly short for.
 * Long texts are never a button: a person may tell a story that begins with one.
 */
export function choiceNamed(text: string, offered: readonly Choice[]): Choice | undefined {
  const typed = plainly(text);
  if (typed === '' || typed.length > 64) return undefined;
  const number = /^(?:number |option |no )?([1-9])$/.exec(typed);
  if (number) return offered[Number(number[1]) - 1];
  const bare = (words: string): string => words.replaceAll("'", '');
  return offered.find((choice) => bare(plainly(choice.label)) === bare(typed));
}

/** Words that mean a choice although its label does not hold them, one list a code. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** Builds a reader for a closed list of choices; typing, numbers, synonyms and near misses all work. */
export function readChoice<Code extends string>(
  said: Said,
  choices: readonly Choice[],
  synonyms: Synonyms,
  help: string,
): Reading<Code> {
  if (said.code !== undefined && choices.some((choice) => choice.code === said.code))
    return understood(said.code as Code);
  const named = choiceNamed(said.text, choices);
  if (named) return understood(named.code as Code);
  const typed = plainly(said.text);
  const words = ` ${typed} `;
  const meant = choices.filter((choice) =>
    (synonyms[choice.code] ?? []).some((synonym) => typed === synonym || words.includes(` ${synonym} `)),
  );
  const [only, another] = meant;
  if (only && !another) return understood(only.code as Code);
  if (meant.length > 1) return { kind: 'unclear', didYouMean: meant.slice(0, 3) };
  const near = yesOrNo(said.text) === undefined ? nearChoices(typed, choices) : [];
  return near.length > 0 ? { kind: 'unclear', didYouMean: near } : misread(help);
}

/** Labels a typing mistake away. Fuse is the right tool for a short list; see docs/decisions. */
function nearChoices(typed: string, choices: readonly Choice[]): Choice[] {
  if (typed.length < 3 || typed.length > 64) return [];
  const fuse = new Fuse(choices, {
    keys: ['label'],
    threshold: 0.34,
    ignoreLocation: true,
    minMatchCharLength: 3,
  });
  return fuse
    .search(typed)
    .slice(0, 3)
    .map((found) => found.item);
}

const yesWords =
  /^(?:y|ye|yes|yep|yeah|yea|yh|yup|aye|sure|ok|okay|k|okey|fine|of course|correct|right|that's right|thats right|that is right|spot on|looks right|looks good|all good|go on|go on then|go ahead|please|please do|definitely|absolutely|sounds good|i agree|agreed?|i do|it is|ie|iawn)$/;
const noWords =
  /^(?:n|no|nope|nah|na|naw|no thanks|no thank you|no ta|not really|not quite|not right|wrong|that's wrong|thats wrong|don't|dont|never|i don't|i dont|rather not|not now|no way|nae|nage|na dim)$/;
/** A yes or no that opens or closes a longer answer: "yes please", "no ta mate". */
const opening =
  /^(yes|yeah|yep|yh|aye|ok|okay|sure|no|nope|nah)\b(?: (?:please|thanks|thank you|ta|mate|love|pal|that's (?:right|fine|ok)|thats (?:right|fine|ok)|fine|it is|it's not|its not|not right))+$/;

/** Yes, no, or neither ("not sure" is neither: the stock recogniser reads it as yes). */
export function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const typed = plainly(text);
  if (yesWords.test(typed)) return 'yes';
  if (noWords.test(typed)) return 'no';
  const first = opening.exec(typed)?.[1];
  if (first === undefined) return undefined;
  return noWords.test(first) ? 'no' : 'yes';
}
