/** A job that only an imported classification holds: found again by its address, and what it teaches. */
import type { Classification } from '../../src/guidance/classification/classification.js';
import type { Occupation } from '../../src/guidance/classification/schema.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Matcher } from '../../src/guidance/matching/matcher.js';
import { type Linking, linkedSkills } from '../../src/guidance/pathways/linkedSkills.js';

/** What is needed to know such a job; without a classification there is none. */
export type Imported = {
  knowledge: KnowledgeBase;
  matcher?: Matcher | undefined;
  classification?: Classification | undefined;
};

export type OtherJob = { uri: string; place: number; title: string; of: Occupation; linking: Linking };

/** Whether a code is the address of an imported job, whether or not it can still be found. */
export const isAddress = (code: string): boolean => /^https?:\/\//.test(code);

/** The job an address stands for; undefined when it, or the whole classification, is gone since. */
export function otherJob(
  uri: string,
  { knowledge, matcher, classification }: Imported,
): OtherJob | undefined {
  if (!matcher || !classification) return undefined;
  const place = classification.occupationByUri.get(uri);
  const of = place === undefined ? undefined : classification.occupations[place];
  if (place === undefined || !of) return undefined;
  return { uri, place, title: titled(of.label), of, linking: { knowledge, matcher, classification } };
}

/** A label of the classification as our own titles are written. */
export const titled = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;

/** The skills of ours that a job usually teaches. */
export function taughtBy(uri: string, imported: Imported): string[] {
  const job = otherJob(uri, imported);
  return job ? linkedSkills(job.place, job.linking).map((one) => one.skillId) : [];
}
