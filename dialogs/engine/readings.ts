/** What a question makes of an answer: understood, unclear, or misread. Never a bare undefined. */
import Fuse from 'fuse.js';
import { readNumber } from '../../src/guidance/triage/readNumber.js';
import type { Choice } from './messages.js';
import { plainly } from './plainly.js';
import { yesOrNo } from './yesNo.en.js';

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

/**
 * Which offered button a typed text means: its number, its label, or a label it is plainly short for.
 * Long texts are never a button: a person may tell a story that begins with one.
 */
export function choiceNamed(text: string, offered: readonly Choice[]): Choice | undefined {
  const typed = plainly(text);
  const longest = Math.max(64, ...offered.map((choice) => choice.label.length + 8));
  // "-3" is a figure below nothing, and no third button.
  if (typed === '' || typed.length > longest || /^\s*[-−]\s*\d/.test(text)) return undefined;
  const number = /^(?:number |option |no )?([1-9])$/.exec(typed);
  if (number) return offered[Number(number[1]) - 1];
  // "two" and "number three", as people dictate them.
  const spoken = /^(?:(?:number|option) [a-z]+|one|two|three|four|five|six|seven|eight|nine)$/.test(typed);
  const meant = spoken ? readNumber(typed) : undefined;
  if (meant !== undefined && Number.isInteger(meant) && meant >= 1) return offered[meant - 1];
  const bare = (words: string): string => words.replaceAll("'", '');
  return offered.find((choice) => bare(plainly(choice.label)) === bare(typed));
}

/** Words that mean a choice although its label does not hold them, one list a code. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

const negation =
  /\b(?:not|no|nor|never|don't|dont|doesn't|doesnt|isn't|isnt|except|but not|anything but|apart from|hate)\b/;
/** What people put around a label: "i like the sound of …", "i think i could do this: …". */
const longestWithLabel = 40;

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
  // "Not in England" and "anything but lorries" name what is not meant.
  if (negation.test(typed)) return misread(help);
  const words = ` ${typed} `;
  const held = choices.filter((choice) => {
    const label = plainly(choice.label);
    return label.length >= 6 && words.includes(` ${label} `);
  });
  const [contained, anotherHeld] = held;
  if (contained && !anotherHeld && typed.length <= longestWithLabel + contained.label.length)
    return understood(contained.code as Code);
  const meant = choices.filter((choice) =>
    (synonyms[choice.code] ?? []).some((synonym) => typed === synonym || words.includes(` ${synonym} `)),
  );
  const [only, another] = meant;
  if (only && !another) return understood(only.code as Code);
  if (meant.length > 1) return { kind: 'unclear', didYouMean: meant.slice(0, 3) };
  const near = yesOrNo(said.text) === undefined ? nearChoices(typed, choices) : [];
  const [nearest, second] = near;
  if (nearest && !second && nearest.furthest <= plainSlip && nearest.choice.label.length >= longLabel)
    return understood(nearest.choice.code as Code);
  return near.length > 0 ? { kind: 'unclear', didYouMean: near.map((one) => one.choice) } : misread(help);
}

/** Labels a typing mistake away. Fuse is the right tool for a short list; see docs/decisions. */
function nearChoices(typed: string, choices: readonly Choice[]): { choice: Choice; furthest: number }[] {
  // A sentence is no misspelt button.
  if (typed.length < 3 || typed.length > 64 || typed.split(' ').length > 6) return [];
  const fuse = new Fuse(choices, {
    keys: ['label'],
    threshold: 0.34,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: 3,
  });
  return fuse
    .search(typed)
    .slice(0, 3)
    .map((found) => ({ choice: found.item, furthest: found.score ?? 1 }));
}
/** So near that asking "did you mean" would only hold somebody up: a slip or two in a long label. */
const plainSlip = 0.2;
const longLabel = 10;
