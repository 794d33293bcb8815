/** What a person may ask for at any moment, whatever the question; each comes back to that question. */
import { commandPatterns } from './commands.en.js';
import { farewellIn } from './farewells.en.js';
import { plainly } from './plainly.js';

export type CommandKind = keyof typeof commandPatterns;

/** `about` is what follows: "change my goal" → "goal"; "why not nursing" → "nursing". */
export type Command = { kind: CommandKind; about: string };

/** Buttons that mean a command carry it in their code, so that they mean the same in every language. */
export const commandCode = (kind: CommandKind, about = ''): string => `!${kind}${about ? `:${about}` : ''}`;

const isKind = (text: string): text is CommandKind => Object.hasOwn(commandPatterns, text);

/** The command a pressed button carries, if any. */
export function commandInCode(code: string | undefined): Command | undefined {
  const found = code === undefined ? null : /^!([a-zA-Z]+)(?::(.*))?$/.exec(code);
  const kind = found?.[1];
  return kind !== undefined && isKind(kind) ? { kind, about: found?.[2] ?? '' } : undefined;
}

/** Longer messages are a person's story, even when they begin like a command. */
const longestCommand = 90;

/** The command a typed message is, if it is one as a whole. */
export function commandIn(text: string): Command | undefined {
  if (/^\s*\?+\s*$/.test(text)) return { kind: 'help', about: '' };
  if (text.length > longestCommand) return undefined;
  const inParts = takenBackInParts(text);
  if (inParts !== undefined) return inParts;
  const typed = plainly(text)
    .replace(/^(?:please|can you|could you|can i|i want to|i wanna|id like to|i'd like to) /, '')
    .replace(/ (?:please|pls|plz|ta|thanks|thank you|mate)$/, '');
  for (const [kind, patterns] of Object.entries(commandPatterns)) {
    if (!isKind(kind)) continue;
    for (const pattern of patterns) {
      const found = pattern.exec(typed);
      if (found) return { kind, about: found[1]?.trim() ?? '' };
    }
  }
  const ends = farewellIn(plainly(text));
  return ends === undefined ? undefined : { kind: ends, about: '' };
}

/** "I could do evenings, forget the school hours": every part takes a limit back, so the whole does. */
function takenBackInParts(text: string): Command | undefined {
  const parts = text.split(/[,;.!]|\b(?:and|but|so)\b/i).filter((part) => plainly(part) !== '');
  if (parts.length < 2) return undefined;
  const read = parts.map((part) => commandIn(part));
  return read.every((one) => one?.kind === 'showAgain')
    ? { kind: 'showAgain', about: read.map((one) => one?.about ?? '').join(' and ') }
    : undefined;
}
