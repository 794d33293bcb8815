/** Figures of a ranking, and of a guess whether there is anything to rank. */

/** Where the first right answer stands, from 1; Infinity when it is not there. */
export const rankOf = (answer, right) => {
  const place = answer.findIndex((id) => right.has(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
};
const share = (ranks, most) => ranks.filter((rank) => rank <= most).length / ranks.length;
const three = (value) => Number(value.toFixed(3));

/** Mean reciprocal rank, and how often the right answer is first, among five, among ten. */
export const quality = (ranks) => ({
  n: ranks.length,
  mrr: three(ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length),
  'hit@1': three(share(ranks, 1)),
  'hit@5': three(share(ranks, 5)),
  'hit@10': three(share(ranks, 10)),
});

/** Of what belongs to a query, the share among its first `most` answers (of `most`, where more belong). */
export const rPrecision = (answer, right, most) =>
  answer.slice(0, most).filter((id) => right.has(id)).length / Math.min(most, right.size);

/** How often a text that names something is surer than one that names nothing (0.5: a coin). */
export function auroc(named, nothing) {
  let won = 0;
  for (const a of named) for (const b of nothing) won += a > b ? 1 : a === b ? 0.5 : 0;
  return three(won / (named.length * nothing.length));
}

/** Which half a query is in, by FNV-1a of its id: `tune` may be looked at while tuning, `report` not. */
export function halfOf(id) {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
  return (hash >>> 7) & 1 ? 'tune' : 'report';
}

/** Numbers between 0 and 1 that are the same in every run. */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The text with one slip of the keyboard in one of its longer words: a letter lost, doubled in, wrong, or swapped. */
export function withOneTypo(text, next) {
  const words = text.split(' ');
  const places = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
  if (places.length === 0) return text;
  const at = places[Math.floor(next() * places.length)];
  const word = words[at];
  const place = 1 + Math.floor(next() * (word.length - 2));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(next() * 26)];
  const kind = Math.floor(next() * 4);
  const before = word.slice(0, place);
  words[at] =
    kind === 0
      ? before + word.slice(place + 1)
      : kind === 1
        ? before + letter + word.slice(place)
        : kind === 2
          ? before + letter + word.slice(place + 1)
          : before + word[place + 1] + word[place] + word.slice(place + 2);
  return words.join(' ');
}
