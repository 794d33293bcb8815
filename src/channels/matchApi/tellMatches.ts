/** Finds what a text names and writes it as the API answers it; the command-line tool prints the same. */
import { assertNever } from '../../../dialogs/engine/assertNever.js';
import { type Matcher, type MatchReason, matchText } from '../../guidance/matching/matcher.js';
import type { Matches, MatchRequest } from './shapes.js';

type ToldReason = Matches['results'][number]['because'][number];

function tellReason(reason: MatchReason): ToldReason {
  switch (reason.kind) {
    case 'name':
      return { kind: 'name', name: reason.name, isTitle: reason.isTitle };
    case 'saying':
      return { kind: 'saying', saying: reason.saying };
    case 'described':
      return { kind: 'described' };
    case 'alike':
      return { kind: 'alike' };
    default:
      return assertNever(reason);
  }
}

/** The answer to what `readMatch` read. */
export function tellMatches(matcher: Matcher, { text, ...options }: MatchRequest): Matches {
  const { results, abstained, attributions } = matchText(matcher, text, options);
  return {
    results: results.map(({ id, uri, label, pack, confidence, spans, because }) => ({
      id,
      uri,
      label,
      pack,
      confidence,
      spans: spans.map(({ start, end, text: words }) => ({ start, end, text: words })),
      because: because.map(tellReason),
    })),
    abstained,
    ...(attributions.length > 0 && { attributions }),
  };
}
