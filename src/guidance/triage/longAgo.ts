/** Whether a death is told as long past: part of somebody's story, and no grief to be met with help lines. */

/** Grief that is still felt, whenever it began. */
const stillFelt = new Set(
  `still cant cope coping miss missing misses cry crying cried grieving grief struggle struggling lost lonely alone
   numb recently lately yet hard worse since never hurts broken raw`.split(/\s+/),
);
/** Fewer years than this, told by number, may still be raw. */
const fewestYears = 3;
const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, a: 1, couple: 2, few: 3 };
const young = new Set('kid child little young baby teenager teen boy girl small school toddler'.split(' '));
/** How far behind the words of a death its time is told. */
const reach = 6;

const yearsOf = (word: string): number | undefined => {
  const number = Number(word);
  return Number.isNaN(number) ? numbers[word] : number;
};

/**
 * "My mum passed years ago", "mum died when i was a kid". A year or two is not long, and neither is any time at which
 * it is still felt: then help lines are shown, as for a death last month.
 * @param words the message in its plain words
 */
export function isLongAgo({ start, end }: { start: number; end: number }, words: readonly string[]): boolean {
  const said = words.slice(start, end);
  // "Lost my nan" is the death itself; any other loss in the message is felt now.
  const others = [...words.slice(0, start), ...words.slice(end)];
  if (others.some((word, at) => stillFelt.has(word) && !(word === 'since' && at < start))) return false;
  if (said.some((word) => word !== 'lost' && word !== 'since' && stillFelt.has(word))) return false;
  for (let at = start; at < Math.min(words.length, end + reach); at += 1) {
    const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
    if ((one === 'years' || one === 'yrs' || one === 'decades') && two === 'ago')
      return (yearsOf(words[at - 1] ?? '') ?? fewestYears) >= fewestYears;
    if (one === 'long' && (two === 'ago' || (two === 'time' && three === 'ago'))) return true;
    if (one === 'in' && /^19\d\d$/.test(two ?? '')) return true;
    if (one === 'when' && (two === 'i' || two === 'im') && three === 'was')
      return words.slice(at + 3, at + 7).some((word) => young.has(word));
  }
  return false;
}
