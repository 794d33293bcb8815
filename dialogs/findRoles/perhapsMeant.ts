/** "Did you mean": what a message may have named, where nothing was heard surely enough to take it as said. */

import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { type Heard, nothingHeard } from '../../src/guidance/matching/hearing.js';
import { type Matcher, matchText, ourPack } from '../../src/guidance/matching/matcher.js';
import type { Choice } from '../engine/messages.js';
import type { FindRolesWords } from './words.en.js';

/** Below this, a guess would be a guess at random. */
const worthAsking = 0.22;
const most = 3;
/** A choice carries the few words that led to it, so that the reason can quote them. */
const longestQuote = 80;
const prefix = 'mean:';
const noneCode = `${prefix}none`;

/** Up to three jobs or skills a text may mean, likeliest first, and "none of these"; empty where nothing is near. */
export function perhapsMeant(
  text: string,
  { matcher, words }: { matcher?: Matcher | undefined; words: FindRolesWords },
): Choice[] {
  if (matcher === undefined) return [];
  const found = (['skills', 'roles'] as const).flatMap(
    (find) => matchText(matcher, text, { find, from: [ourPack], limit: most }).results,
  );
  const choices = found
    .filter((one) => one.confidence >= worthAsking)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, most)
    .map((one) => ({
      code: `${prefix}${one.id}:${(one.spans[0]?.text ?? '').slice(0, longestQuote)}`,
      label: one.label,
    }));
  return choices.length === 0 ? [] : [...choices, { code: noneCode, label: words.noneOfThese }];
}

/** What was pressed under "did you mean": as if it had been heard; `none` when it was none of them. */
export function heardAsMeant(code: string | undefined, knowledge: KnowledgeBase): Heard | 'none' | undefined {
  if (code === noneCode) return 'none';
  if (!code?.startsWith(prefix)) return undefined;
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
