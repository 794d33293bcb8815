/**
 * The house's rules for words that people read (tone guide, C6 of the content design): what is never said, and how
 * long a sentence may be. Held for the words of the dialogs and for the knowledge base alike.
 */

/** Words in one sentence of a chat line. */
export const mostWords = 35;

/** Words of offices and of selling, and words that put people down. What is said instead is in the tone guide. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\blearning provision\b/i, 'learning provision'],
  [/\bprovision\b/i, 'provision'],
  [/\bNEETs?\b/, 'NEET'],
  [/\b(?:low|un)-?skilled\b/i, 'low-skilled'],
  [/\bhard[- ]to[- ]reach\b/i, 'hard to reach'],
  [/\bwheelchair[- ]bound\b/i, 'wheelchair-bound'],
  [/\bsimply\b/i, 'simply'],
  [/\bsadly\b/i, 'sadly'],
  [/\bbest\b/i, 'best'],
  [/%|\bper ?cent\b/i, 'a percentage'],
  [/!/, 'an exclamation mark'],
  [/\p{Extended_Pictographic}/u, 'an emoji'],
];
/**
 * A piece of each, to pass over the many texts that hold none: looked for without letter case, word edges or Unicode
 * properties, which is six times as quick. Above U+2190 stand arrows, signs and emoji.
 */
const mayBeBanned =
  /[%!\u2190-\uffff]|rovision|NEET|(?:ow|n)-?skilled|o[- ]reach|r[- ]bound|imply|adly|best|Best|ercent|er cent/;

/** The names of what a text says and should not. */
export function bannedIn(text: string): string[] {
  if (!mayBeBanned.test(text)) return [];
  return banned.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []));
}

/** What stands between spaces and has a letter or a figure in it. */
export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));

export const sentencesIn = (text: string): string[] => text.split(/(?<=[.?…:])["”’)]*\s+|\n+/u);

/** Words of one sentence have spaces between them: most texts hold too few for a long one, and are not taken apart. */
function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) spaces += 1;
  return spaces;
}

/** Sentences with more words than `mostWords`, each with its count. */
export function longSentences(text: string): { words: number; sentence: string }[] {
  if (spacesIn(text) < mostWords) return [];
  return sentencesIn(text)
    .map((sentence) => ({ words: wordsIn(sentence).length, sentence }))
    .filter(({ words }) => words > mostWords);
}
