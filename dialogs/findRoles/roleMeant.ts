/** Which job a person means by a number, a place in the list or a name, spelled as it may be. */
import { didYouMean } from '../../src/guidance/matching/didYouMean.js';
import { findRole } from '../../src/guidance/matching/findRecord.js';
import { plainly } from '../engine/plainly.js';
import { joinsJobs, placesInList, trailing } from './answers.en.js';
import type { Known } from './known.js';
import { planChoices } from './matches.js';

export type RoleMeant =
  | { kind: 'role'; roleId: string }
  | { kind: 'notHeld'; id: string }
  | { kind: 'unknown'; words: string };

/** The place in the list that "2", "number 2" or "the second one" names; undefined when none. */
function placeNamed(about: string): number | undefined {
  const number = /^(?:number |option |no |job )?([1-9])(?: one)?$/.exec(about);
  if (number) return Number(number[1]);
  const named = about.replace(/^(?:the )?(.*?)(?: (?:one|job|role|idea))?$/, '$1');
  return Object.hasOwn(placesInList, named) ? placesInList[named] : undefined;
}

/** The job meant: by its place in the list shown, by name, or by the nearest name there is. */
export function roleMeant(about: string, known: Known): RoleMeant {
  const words = plainly(about).replace(trailing, '');
  const place = placeNamed(words);
  const listed = planChoices(known);
  const code = place === undefined ? undefined : listed.at(place < 0 ? place : place - 1)?.code;
  if (code?.startsWith('ROL-')) return { kind: 'role', roleId: code };
  if (code !== undefined) return { kind: 'notHeld', id: code };
  if (known.knowledge.roles.has(about)) return { kind: 'role', roleId: about };
  const found = findRole(words, known.lexicon);
  if (found !== undefined) return { kind: 'role', roleId: found };
  const heard = known.hear(words);
  const [role] = heard.roles;
  if (role) return { kind: 'role', roleId: role.roleId };
  const [other] = heard.notHeld;
  if (other) return { kind: 'notHeld', id: other.id };
  for (const { ambiguityId } of heard.ambiguous) {
    const sense = known.knowledge.ambiguities.get(ambiguityId)?.senses.find((one) => one.roleIds.length > 0);
    if (sense?.roleIds[0] !== undefined) return { kind: 'role', roleId: sense.roleIds[0] };
  }
  const [near] = didYouMean(
    words,
    [...known.knowledge.roles.values()].map((one) => ({ code: one.id, label: one.title })),
  );
  return near ? { kind: 'role', roleId: near.code } : { kind: 'unknown', words: about.trim() };
}

/** Two or three are read side by side; more is a list again. */
const mostCompared = 3;

/** The jobs to compare: those named, each once, or the first of the list where none is. */
export function rolesCompared(about: string, known: Known): { roleIds: string[]; unknown: string[] } {
  const listed = planChoices(known).flatMap(({ code }) => (code.startsWith('ROL-') ? [code] : []));
  const words = plainly(about);
  const top = /^(?:(?:them|these|those|the|all|first|top) ?)*(two|2|three|3)?$/.exec(words);
  if (top) {
    const most = top[1] === 'three' || top[1] === '3' ? mostCompared : 2;
    return { roleIds: listed.slice(0, most), unknown: [] };
  }
  // "compare 1 2 3": nothing stands between the numbers.
  const parts = about
    .split(joinsJobs)
    .map((one) => one.trim())
    .flatMap((one) => (/^[1-9](?: [1-9])+$/.test(one) ? one.split(' ') : [one]))
    .filter(Boolean);
  const meant = parts.map((one) => roleMeant(one, known));
  const roleIds = [...new Set(meant.flatMap((one) => (one.kind === 'role' ? [one.roleId] : [])))];
  if (roleIds.length < 2)
    for (const { roleId } of known.hear(about).roles) if (!roleIds.includes(roleId)) roleIds.push(roleId);
  const unknown =
    roleIds.length >= meant.length
      ? []
      : meant.flatMap((one) =>
          one.kind === 'unknown'
            ? [one.words]
            : one.kind === 'notHeld'
              ? [known.knowledge.notHeld.get(one.id)?.title ?? '']
              : [],
        );
  return { roleIds: roleIds.slice(0, mostCompared), unknown };
}
