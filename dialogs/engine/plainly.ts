/** How short answers are compared. */

/** Lower case, plain quotes, no punctuation at the ends, single spaces: how short answers are compared. */
export function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}'£/+ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
