/** Static word vectors: words used alike lie near one another. Bytes come from a store; nothing is read here. */

/** How many numbers stand for one word. */
export const dimensions = 100;

export type WordVectors = {
  /** Words in the order of how often they are written, the most frequent first. */
  readonly places: ReadonlyMap<string, number>;
  /** One row of `dimensions` numbers a word. */
  readonly rows: Int8Array;
};

/** Words rarer than this in ordinary text may themselves be slips of the keyboard. */
const ordinaryUpTo = 40000;

/** Whether ordinary English knows the word: then it is no typo of one of ours. */
export const isOrdinary = (word: string, vectors: WordVectors | undefined): boolean =>
  (vectors?.places.get(word) ?? ordinaryUpTo) < ordinaryUpTo;

/** Adds a word's direction, `weight` long, to `sum`; false when the word has none. */
export function addDirection(
  sum: Float32Array,
  word: string,
  weight: number,
  vectors: WordVectors,
  middle: Float32Array,
): boolean {
  const place = vectors.places.get(word);
  if (place === undefined) return false;
  const start = place * dimensions;
  const direction = new Float32Array(dimensions);
  let length = 0;
  for (let at = 0; at < dimensions; at += 1) length += (vectors.rows[start + at] ?? 0) ** 2;
  length = Math.sqrt(length) || 1;
  let centred = 0;
  for (let at = 0; at < dimensions; at += 1) {
    const value = (vectors.rows[start + at] ?? 0) / length - (middle[at] ?? 0);
    direction[at] = value;
    centred += value * value;
  }
  const scale = weight / (Math.sqrt(centred) || 1);
  for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + scale * (direction[at] ?? 0);
  return true;
}

/** What all the given words have in common: taken out of each, so that what tells them apart is left. */
export function middleOf(words: Iterable<string>, vectors: WordVectors): Float32Array {
  const middle = new Float32Array(dimensions);
  let count = 0;
  for (const word of words) {
    const place = vectors.places.get(word);
    if (place === undefined) continue;
    let length = 0;
    for (let at = 0; at < dimensions; at += 1) length += (vectors.rows[place * dimensions + at] ?? 0) ** 2;
    length = Math.sqrt(length) || 1;
    for (let at = 0; at < dimensions; at += 1)
      middle[at] = (middle[at] ?? 0) + (vectors.rows[place * dimensions + at] ?? 0) / length;
    count += 1;
  }
  for (let at = 0; at < dimensions; at += 1) middle[at] = (middle[at] ?? 0) / Math.max(1, count);
  return middle;
}

/** Makes a direction of length 1; false when there is none. */
export function toLengthOne(sum: Float32Array): boolean {
  let length = 0;
  for (const value of sum) length += value * value;
  if (length === 0) return false;
  const scale = 1 / Math.sqrt(length);
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) * scale;
  return true;
}
