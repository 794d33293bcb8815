/**
 * POST /api/plan: a qualification or a rule and what somebody holds in, the smallest set of units left out. What is held is
 * somebody's own: it is answered and forgotten, in no store, no cache and no log.
 */
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import type { Answer, Asked, Route } from '../http.js';
import { plainName, refuseParameter } from '../knowledgeApi/parameters.js';
import { words as knowledgeWords } from '../knowledgeApi/words.en.js';
import { limitPerMinute } from '../limits.js';
import { readPlan } from './readPlan.js';
import { tellPlan } from './tellPlan.js';
import { type Clock, startPatience } from './timeToPlan.js';

export const planPath = '/api/plan';

export type PlanApiOptions = {
  /** The base of this moment: asked for at each request, because it may be swapped while the server runs. */
  knowledge(): KnowledgeBase;
  /** The guide's date, as 2026-11-22. */
  today(): string;
  /** Requests from one network address. */
  perMinute: number;
  /** Milliseconds of a clock that only goes on; the machine's own when left out. */
  clock?: Clock;
};

/** The one route of the plan API. */
export function planRoutes({ knowledge, today, perMinute, clock }: PlanApiOptions): Route[] {
  const limit = limitPerMinute(perMinute, knowledgeWords.tooMany);
  const answer = async ({ address, query, body }: Asked): Promise<Answer> => {
    await limit.count(address);
    for (const [given] of query)
      return refuseParameter(plainName(given), knowledgeWords.unknownParameter, []);
    const [at, day] = [knowledge(), today()];
    const told = tellPlan(readPlan(body, at, day), at, day, startPatience(clock));
    return { status: 200, body: told, headers: { 'Cache-Control': 'no-store' } };
  };
  return [{ method: 'POST', path: planPath, answer }];
}
