/** A rough reading age: Flesch–Kincaid grade, with the names of jobs and services counted as one short word. */

/** Words come again and again; each is counted out once. */
const counted = new Map<string, number>();

function syllables(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const found =
    plain.length <= 3
      ? 1
      : (plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g) ?? []).length;
  const count = Math.max(1, found);
  // What people type never comes here; still, no table of ours grows without end.
  if (counted.size < 20_000) counted.set(word, count);
  return count;
}

/**
 * @param names what is counted as one short word, the longer first
 * @returns US school grade; add five for a reading age in years
 */
export function gradeOf(text: string, names: readonly string[] = []): number {
  let plain = text;
  for (const name of names) plain = plain.replaceAll(name, 'Name');
  const sentences = plain.split(/[.!?:;\n]+/).filter((one) => /[a-z]/i.test(one));
  const words = plain.match(/[a-z'’]+/gi) ?? [];
  const total = words.reduce((sum, word) => sum + syllables(word), 0);
  return (
    0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * (total / Math.max(1, words.length)) - 15.59
  );
}
