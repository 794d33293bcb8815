/** How long: "6yrs", "three and a half years", "18 month", "since 2015". */
import { type Found, findAll, type Said } from './normalise.js';

export type HeardDuration = { months: number; from: number; to: number };

/** "in 2 years", "no job 8 months", "got out after 18 months": time, but not in a job. */
const notBefore = new Set(
  'in next within another last key than job unemployed after inside pregnant every'.split(' '),
);

const monthsIn = (unit: string): number => (unit.startsWith('y') ? 12 : unit.startsWith('m') ? 1 : 0.25);

/** Lengths of time in a message. "5 years ago", "15 years old" and "in 2 years" are none. */
export function hearDurations(said: Said, today?: string): HeardDuration[] {
  const durations: HeardDuration[] = [];
  const add = (found: Found, months: number): void => {
    if (months > 0 && months <= 720 && !durations.some((one) => one.from <= found.to && one.to >= found.from))
      durations.push({ months: Math.round(months), from: found.from, to: found.to });
  };
  const before = (found: Found): string => said.words[found.from - 1]?.word ?? '';
  for (const found of findAll(said, /\b(\d{1,2}) (?:year|years) and (?:a half|(\d{1,2}) months?)\b/g))
    add(found, Number(found.match[1]) * 12 + (found.match[2] ? Number(found.match[2]) : 6));
  for (const found of findAll(said, /\b(\d{1,2}) and a half (?:year|years)\b/g))
    add(found, Number(found.match[1]) * 12 + 6);
  for (const found of findAll(said, /\ba year and a half\b/g)) add(found, 18);
  for (const found of findAll(
    said,
    /\b(\d{1,2}(?:\.\d)?)(?: plus| odd| or so)? (years?|months?|y|weeks?)\b(?! (?:old|ago|away|of age|olds|time|in (?:the )?(?:uk|england|scotland|wales|britain|prison|jail)|here|inside|pregnant|unemployed|out of work|off work|left|apart))/g,
  )) {
    if (notBefore.has(before(found))) continue;
    add(found, Number(found.match[1]) * monthsIn(found.match[2] ?? 'y'));
  }
  for (const found of findAll(said, /\b(?:a )?couple (?:of )?(years|months)\b(?! ago)/g))
    add(found, 2 * monthsIn(found.match[1] ?? 'y'));
  for (const found of findAll(said, /\b(?:a|over a|about a|half a) (year|decade)\b(?! (?:ago|old|and))/g))
    add(found, /half/.test(found.match[0]) ? 6 : found.match[1] === 'decade' ? 120 : 12);
  if (today !== undefined) {
    const year = Number(today.slice(0, 4));
    for (const found of findAll(said, /\bsince (19[6-9]\d|20\d\d)\b/g))
      add(found, (year - Number(found.match[1])) * 12);
  }
  return durations.sort((a, b) => a.from - b.from);
}
