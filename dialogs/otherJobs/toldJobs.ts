/** The imported jobs a person has told us of, each with what it is. */
import type { Known } from '../findRoles/known.js';
import { attributionLines } from './card.js';
import { type OtherJob, otherJob } from './otherJob.js';

type ToldJob = Known['picture']['imported'][number] & { job: OtherJob };

/** Those of a stance that can still be found: a classification may be gone since. */
export const toldJobs = (known: Known, stance: 'has-done' | 'wants'): ToldJob[] =>
  known.picture.imported.flatMap((one) => {
    const job = one.stance === stance ? otherJob(one.uri, known) : undefined;
    return job ? [{ ...one, job }] : [];
  });

/** Whose the words are, where what a job of the list brings is told. */
export const attributionOfTold = (known: Known): string[] =>
  toldJobs(known, 'has-done')
    .slice(0, 1)
    .flatMap(({ job }) => attributionLines(job));

/** Wanted, and told by no job of ours that stands for it. */
export const wantedAlone = (known: Known): ToldJob[] =>
  toldJobs(known, 'wants').filter((one) => one.besideId === undefined);

/** The job that the words which named one not held name more closely. */
export const closerTo = (notHeldId: string, known: Known): ToldJob | undefined =>
  [...toldJobs(known, 'wants'), ...toldJobs(known, 'has-done')].find((one) => one.besideId === notHeldId);
