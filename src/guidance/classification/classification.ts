/** An imported classification, linked for looking things up: by address, and from a skill to who needs it. */
import type { ClassifiedGroup, ClassifiedSkill, Occupation, Pack } from './schema.js';

/** Lists of whole numbers, end to end: list `n` is `values` from `starts[n]` up to `starts[n + 1]`. */
export type NumberLists = { readonly starts: Int32Array; readonly values: Int32Array };

/** What somebody imported, as the guide reads it. Nothing changes it after it is linked. */
export type Classification = {
  readonly pack: 'esco';
  readonly title: string;
  /** Null where the import did not say: it is never guessed. */
  readonly version: string | null;
  /** The newest date of change of any of its rows, as the publisher writes it. */
  readonly newestChange: string | null;
  /** To be shown with anything taken from it. */
  readonly attribution: string;
  readonly occupations: readonly Occupation[];
  readonly skills: readonly ClassifiedSkill[];
  readonly groups: readonly ClassifiedGroup[];
  /** Places in `occupations`, `skills` and `groups`. */
  readonly occupationByUri: ReadonlyMap<string, number>;
  readonly skillByUri: ReadonlyMap<string, number>;
  readonly groupByUri: ReadonlyMap<string, number>;
  /** Skill → the places of the occupations it is essential for, and of those it helps in. */
  readonly essentialFor: NumberLists;
  readonly optionalFor: NumberLists;
};

export type LinkedClassification =
  | { kind: 'classification'; classification: Classification }
  | { kind: 'problems'; problems: string[] };

/** The occupations, by place, that a skill is essential for: a view, not a copy. */
export const listAt = ({ starts, values }: NumberLists, place: number): Int32Array =>
  values.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);

/**
 * Links the records of a pack.
 * @returns the classification, or what its records contradict: an address twice, or a link to a skill that is not there
 */
export function linkClassification(
  pack: Pick<Pack, 'name' | 'title' | 'version' | 'newestChange' | 'attribution'>,
  {
    occupations,
    skills,
    groups,
  }: {
    occupations: readonly Occupation[];
    skills: readonly ClassifiedSkill[];
    groups: readonly ClassifiedGroup[];
  },
): LinkedClassification {
  const problems: string[] = [];
  const occupationByUri = placesByUri(occupations, 'occupations', problems);
  const skillByUri = placesByUri(skills, 'skills', problems);
  const groupByUri = placesByUri(groups, 'groups', problems);
  for (const record of [...occupations, ...skills]) {
    const isOutside = (place: number) => place >= skills.length;
    if (record.essential.some(isOutside) || record.optional.some(isOutside))
      problems.push(`${record.uri} names a skill that the pack does not hold.`);
  }
  if (problems.length > 0) return { kind: 'problems', problems };
  const classification: Classification = {
    pack: pack.name,
    title: pack.title,
    version: pack.version,
    newestChange: pack.newestChange,
    attribution: pack.attribution,
    occupations,
    skills,
    groups,
    occupationByUri,
    skillByUri,
    groupByUri,
    essentialFor: turnRound(
      occupations.map((occupation) => occupation.essential),
      skills.length,
    ),
    optionalFor: turnRound(
      occupations.map((occupation) => occupation.optional),
      skills.length,
    ),
  };
  return { kind: 'classification', classification };
}

function placesByUri(
  records: readonly { uri: string }[],
  what: string,
  problems: string[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { uri }] of records.entries()) {
    if (places.has(uri)) problems.push(`${uri} is twice among the ${what}.`);
    places.set(uri, place);
  }
  return places;
}

/** From lists of what each one names to lists of who names each: counted first, so that nothing grows. */
function turnRound(lists: readonly (readonly number[])[], targets: number): NumberLists {
  const starts = new Int32Array(targets + 1);
  for (const list of lists) for (const target of list) starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  for (let target = 0; target < targets; target++)
    starts[target + 1] = (starts[target + 1] ?? 0) + (starts[target] ?? 0);
  const values = new Int32Array(starts[targets] ?? 0);
  const next = starts.slice();
  for (const [from, list] of lists.entries())
    for (const target of list) {
      const at = next[target] ?? 0;
      values[at] = from;
      next[target] = at + 1;
    }
  return { starts, values };
}
