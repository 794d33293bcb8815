/** What somebody wants matched, read strictly. Nothing of what was sent comes back, save a field's name in plain letters. */
import { assertNever } from '../../../dialogs/engine/assertNever.js';
import { sought } from '../../guidance/matching/matcher.js';
import { plainName, refuseParameter } from '../knowledgeApi/parameters.js';
import { type MatchRequest, MOST_MATCHES, MOST_PACKS, MOST_TEXT, matchRequestSchema } from './shapes.js';
import { words } from './words.en.js';

/**
 * Reads what was sent.
 * @param packs names of what is loaded now
 * @throws Refusal 400 that names the field, and what it may be where that is a list
 */
export function readMatch(body: unknown, packs: readonly string[]): MatchRequest {
  const schema = matchRequestSchema(packs);
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const fields = Object.keys(schema.shape);
  if (issue?.code === 'unrecognized_keys')
    return refuseParameter(plainName(issue.keys[0] ?? ''), words.unknownField, fields);
  const field = issue?.path[0] as keyof MatchRequest | undefined;
  switch (field) {
    case 'text':
      return refuseParameter(field, words.badText(MOST_TEXT));
    case 'find':
      return refuseParameter(field, words.badFind, sought);
    case 'from':
      return refuseParameter(field, words.badFrom(MOST_PACKS), packs);
    case 'limit':
      return refuseParameter(field, words.badLimit(MOST_MATCHES));
    case undefined:
      return refuseParameter(undefined, words.badBody, fields);
    default:
      return assertNever(field);
  }
}
