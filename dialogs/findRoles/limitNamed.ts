/** Which of the limits a person has set they take back: "nights are fine", "never mind the pay". */
import { plainly } from '../engine/plainly.js';
import { isAnyHours, isPay, refused } from './answers.en.js';
import type { Known } from './known.js';

/** Taking work at these times also takes back "days only". */
const notByDay = new Set(['nights', 'rotating-shifts', 'evenings', 'sleep-ins']);

/** Whether a text names a limit anybody may set, set here or not: "lifting is fine" tells of no skill. */
export const namesLimit = (about: string, known: Known): boolean =>
  known.hear(refused(plainly(about))).conditions.length > 0;

/** What is taken back, as the picture names it; empty when nothing the person said is meant. */
export function limitNamed(about: string, known: Known): string[] {
  const { picture, words } = known;
  const named = plainly(about);
  const against = known.hear(refused(named));
  const plain = known.hear(named);
  const conditions = new Set<string>([
    ...[...against.conditions, ...plain.conditions].map((one) => one.condition),
    ...Object.entries(words.conditions).flatMap(([code, label]) => (plainly(label) === named ? [code] : [])),
  ]);
  const limits = picture.conditions.map((one) => one.condition);
  const taken: string[] = limits.filter((one) => conditions.has(one));
  // "Nights are fine" takes back "no nights"; where only days were asked for, it takes that back.
  if (
    limits.includes('daytime') &&
    (isAnyHours(named) || (taken.length === 0 && [...conditions].some((other) => notByDay.has(other))))
  )
    taken.push('daytime');
  if (isPay(named) && (picture.leastPay || picture.matters.some((one) => one.what === 'pay')))
    taken.push('pay');
  const matters = new Set<string>(plain.matters.map((one) => one.what));
  taken.push(...picture.matters.map((one) => one.what).filter((what) => matters.has(what)));
  const titled = (title: string | undefined): boolean => title !== undefined && plainly(title) === named;
  const { knowledge } = known;
  const roles = new Set([...against.roles, ...plain.roles].map((one) => one.roleId));
  const sectors = new Set([...against.sectors, ...plain.sectors].map((one) => one.sectorId));
  const interests = new Set([...against.interests, ...plain.interests].map((one) => one.interestId));
  for (const one of picture.roles)
    if (one.stance === 'avoids' && (roles.has(one.roleId) || titled(knowledge.roles.get(one.roleId)?.title)))
      taken.push(one.roleId);
  for (const one of picture.sectors)
    if (
      one.stance === 'avoids' &&
      (sectors.has(one.sectorId) || titled(knowledge.sectors.get(one.sectorId)?.title))
    )
      taken.push(one.sectorId);
  for (const one of picture.interests)
    if (
      one.stance === 'avoids' &&
      (interests.has(one.interestId) || titled(knowledge.interests.get(one.interestId)?.title))
    )
      taken.push(one.interestId);
  return [...new Set(taken)];
}
