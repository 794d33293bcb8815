/**
 * POST /api/match: a text in, the roles or skills it names out. The text is a person's own words: it is answered and
 * forgotten, in no store, no cache and no log, and it is sent in the body because addresses are written down on the way.
 */
import type { Matcher } from '../../guidance/matching/matcher.js';
import type { Answer, Asked, Route } from '../http.js';
import { plainName, refuseParameter } from '../knowledgeApi/parameters.js';
import { words as knowledgeWords } from '../knowledgeApi/words.en.js';
import { limitPerMinute } from '../limits.js';
import { readMatch } from './readMatch.js';
import { tellMatches } from './tellMatches.js';

export const matchPath = '/api/match';

export type MatchApiOptions = {
  /** The matcher of this moment: asked for at each request, because it may be swapped while the server runs. */
  matcher(): Matcher;
  /** Requests from one network address. */
  perMinute: number;
};

/** The one route of the match API. */
export function matchRoutes({ matcher, perMinute }: MatchApiOptions): Route[] {
  const limit = limitPerMinute(perMinute, knowledgeWords.tooMany);
  const answer = async ({ address, query, body }: Asked): Promise<Answer> => {
    await limit.count(address);
    for (const [given] of query)
      return refuseParameter(plainName(given), knowledgeWords.unknownParameter, []);
    const at = matcher();
    const told = tellMatches(at, readMatch(body, at.packs));
    return { status: 200, body: told, headers: { 'Cache-Control': 'no-store' } };
  };
  return [{ method: 'POST', path: matchPath, answer }];
}
