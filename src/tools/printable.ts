/** Text of somebody's files, made fit for a terminal: none of it can move the cursor or turn the line around. */

/** The text with a visible mark in place of each control character. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD');
