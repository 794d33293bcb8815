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
/** All of them at once, letter case apart, to pass over the many texts that hold none. */
const anyBanned =
  /\bprovision\b|\bNEETs?\b|\b(?:low|un)-?skilled\b|\bhard[- ]to[- ]reach\b|\bwheelchair[- ]bound\b|\bsimply\b|\bsadly\b|\bbest\b|[%!]|\bper ?cent\b|\p{Extended_Pictographic}/iu;

/** The names of what a text says and should not. */
export function bannedIn(text: string): string[] {
  if (!anyBanned.test(text)) return [];
  return banned.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []));
}

/** What stands between spaces and has a letter or a figure in it. */
export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));

export const sentencesIn = (text: string): string[] => text.split(/(?<=[.?…:])["”’)]*\s+|\n+/u);

/** Sentences with more words than `mostWords`, each with its count. */
export function longSentences(text: string): { words: number; sentence: string }[] {
  // So many words need at least as many letters and the spaces between them.
  if (text.length <= 2 * mostWords) return [];
  return sentencesIn(text)
    .map((sentence) => ({ words: wordsIn(sentence).length, sentence }))
    .filter(({ words }) => words > mostWords);
}
