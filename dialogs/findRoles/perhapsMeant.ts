/** "Did you mean": what a message may have named, where nothing was heard surely enough to take it as said. */

import type { Classification } from '../../src/guidance/classification/classification.js';
import { type Heard, nothingHeard } from '../../src/guidance/matching/hearing.js';
import { type Matcher, matchText, ourPack } from '../../src/guidance/matching/matcher.js';
import { asSaid, wordsOf } from '../../src/guidance/matching/normalise.js';
import { cuesIn } from '../../src/guidance/matching/stance.js';
import type { Choice } from '../engine/messages.js';
import { type Imported, isAddress, otherJob, titled } from '../otherJobs/otherJob.js';
import type { FindRolesWords } from './words.en.js';

/** Below this, a guess would be a guess at random. */
const worthAsking = 0.22;
const most = 3;
/** A choice carries the few words that led to it, so that the reason can quote them. */
const longestQuote = 80;
const prefix = 'mean:';
const noneCode = `${prefix}none`;

/** A job of an imported list, with how it was spoken of: its address holds colons, so bars part what follows. */
const importedCode = (uri: string, stance: string, quote: string): string =>
  `${prefix}${uri}|${stance}|${quote.slice(0, longestQuote)}`;

/** Two or three imported jobs that the same words name about as surely. */
export const whichJobMeant = (
  perhaps: NonNullable<Heard['perhapsImported']>,
  words: FindRolesWords,
): Choice[] => [
  ...perhaps
    .slice(0, most)
    .map((one) => ({ code: importedCode(one.uri, one.stance, one.quote), label: titled(one.label) })),
  { code: noneCode, label: words.noneOfThese },
];

/** Up to three jobs or skills a text may mean, likeliest first, and "none of these"; empty where nothing is near. */
export function perhapsMeant(
  text: string,
  {
    matcher,
    classification,
    words,
  }: {
    matcher?: Matcher | undefined;
    classification?: Classification | undefined;
    words: FindRolesWords;
  },
): Choice[] {
  if (matcher === undefined) return [];
  const found = (['skills', 'roles'] as const).flatMap(
    (find) =>
      // Of imported lists only jobs: their skills are none that we could count.
      matchText(matcher, text, {
        find,
        from: find === 'roles' && classification ? [ourPack, classification.pack] : [ourPack],
        limit: most,
      }).results,
  );
  const wants = cuesIn(asSaid(text, wordsOf(text))).some((one) => one.stance === 'wants');
  const choices = found
    .filter((one) => one.confidence >= worthAsking)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, most)
    .map((one) => ({
      code:
        one.pack === ourPack
          ? `${prefix}${one.id}:${(one.spans[0]?.text ?? '').slice(0, longestQuote)}`
          : importedCode(one.uri, wants ? 'wants' : 'has-done', one.spans[0]?.text ?? ''),
      label: one.pack === ourPack ? one.label : titled(one.label),
    }));
  return choices.length === 0 ? [] : [...choices, { code: noneCode, label: words.noneOfThese }];
}

/** What was pressed under "did you mean": as if it had been heard; `none` when it was none of them. */
export function heardAsMeant(code: string | undefined, imported: Imported): Heard | 'none' | undefined {
  const { knowledge } = imported;
  if (code === noneCode) return 'none';
  if (!code?.startsWith(prefix)) return undefined;
  const [uri = '', stance, ...quoted] = code.slice(prefix.length).split('|');
  if (isAddress(uri)) {
    const job = otherJob(uri, imported);
    const text = quoted.join('|');
    return job
      ? {
          ...nothingHeard(),
          somethingHeard: true,
          imported: [
            {
              uri,
              label: job.of.label,
              stance: stance === 'wants' ? 'wants' : 'has-done',
              spans: [{ start: 0, end: text.length, text }],
            },
          ],
        }
      : 'none';
  }
  const [id = '', ...rest] = code.slice(prefix.length).split(':');
  const quote = rest.join(':');
  const spans = [{ start: 0, end: quote.length, text: quote }];
  if (knowledge.skills.has(id))
    return {
      ...nothingHeard(),
      somethingHeard: true,
      skills: [{ skillId: id, spans, how: 'near', setting: 'unknown' }],
    };
  if (knowledge.roles.has(id))
    return {
      ...nothingHeard(),
      somethingHeard: true,
      roles: [{ roleId: id, stance: 'has-done', spans, how: 'near' }],
    };
  return undefined;
}
