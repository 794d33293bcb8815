/** What `npm run match` was asked, and what it prints: read and found as POST /api/match does it. */
import { Refusal } from '../channels/http.js';
import { readMatch } from '../channels/matchApi/readMatch.js';
import type { Matches } from '../channels/matchApi/shapes.js';
import { tellMatches } from '../channels/matchApi/tellMatches.js';
import { type Matcher, ourPack, type Sought, sureEnough } from '../guidance/matching/matcher.js';
import { words } from './match.words.en.js';

export type Arguments =
  | { kind: 'help' }
  | { kind: 'wrong'; say: string }
  /** `fields` are the API's, beside the text, and not judged yet; no text means standard input. */
  | { kind: 'match'; text: string | undefined; fields: Record<string, unknown>; json: boolean };

/** Reads the command line; several words without quotes are one text. */
export function readArguments(given: readonly string[]): Arguments {
  const fields: Record<string, unknown> = { find: 'roles' };
  const text: string[] = [];
  let json = false;
  const rest = [...given];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name = '', joined] = argument.split(/=(.*)/s);
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    if (argument === '--') text.push(...rest.splice(0));
    else if (argument === '--json') json = true;
    else if (name === '--find' || name === '--from' || name === '--limit') {
      const value = joined ?? rest.shift();
      if (value === undefined) return { kind: 'wrong', say: words.noValue(name) };
      if (name === '--find') fields.find = value;
      else if (name === '--from') fields.from = value.split(',').map((pack) => pack.trim());
      // What is no number stays as it is, for the API's own reading to refuse.
      else fields.limit = /^\d{1,9}$/.test(value) ? Number(value) : value;
    } else if (argument.startsWith('--')) return { kind: 'wrong', say: words.unknownOption(argument) };
    else text.push(argument);
  }
  return { kind: 'match', text: text.length === 0 ? undefined : text.join(' '), fields, json };
}

export type Printed = { kind: 'found'; text: string } | { kind: 'refused'; text: string };

/** Finds what the text names; what the API would refuse is refused in its words. */
export function matchOnce(matcher: Matcher, body: Record<string, unknown>, json: boolean): Printed {
  try {
    const asked = readMatch(body, matcher.packs);
    const found = tellMatches(matcher, asked);
    return { kind: 'found', text: json ? JSON.stringify(found) : table(found, asked.find) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { allowed } = error.about;
    const lines = [error.say, ...(allowed ? [words.allowed(allowed.join(', '))] : [])];
    return { kind: 'refused', text: lines.join('\n') };
  }
}

/** From here up, a match is called sure. */
const sureFrom = 0.8;

const sureness = (confidence: number): string =>
  confidence >= sureFrom
    ? words.sure.sure
    : confidence >= sureEnough
      ? words.sure.likely
      : words.sure.perhaps;

/** One line a result. No control character that somebody pasted reaches the terminal. */
function table({ results, abstained, attributions = [] }: Matches, find: Sought): string {
  if (results.length === 0) return words.nothing(find);
  const rows = results.map(({ id, label, pack, confidence, spans }) =>
    [
      sureness(confidence),
      label,
      pack === ourPack ? id : `${pack} ${id}`,
      spans.map(({ text }) => `“${text}”`).join(' … '),
    ].map((cell) => cell.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...(abstained ? [words.notSure(find)] : []), ...lines, ...attributions].join('\n');
}
