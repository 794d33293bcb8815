/**
 * The knowledge API: what is known, for programs. Read only; it is handed no store, no key and no conversation, so
 * that nothing of anybody can be in an answer.
 */
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import type { Answer, Asked, Route } from '../http.js';
import { limitPerMinute } from '../limits.js';
import { readMatch } from '../matchApi/readMatch.js';
import { type MatchApiOptions, matchPath } from '../matchApi/routes.js';
import { matchesSchema, matchRequestSchema } from '../matchApi/shapes.js';
import { tellMatches } from '../matchApi/tellMatches.js';
import { words as matchWords } from '../matchApi/words.en.js';
import { planExample } from '../planApi/example.js';
import type { PlanApiOptions } from '../planApi/routes.js';
import { type Endpoint, endpoints, readyFor } from './endpoints.js';
import { tell } from './keptAnswers.js';
import { type DescribedPost, describeApi } from './openApi.js';
import { readParameters } from './parameters.js';
import { words } from './words.en.js';

export type KnowledgeApiOptions = {
  /** The base of this moment: asked for at each request, because it may be swapped while the server runs. */
  knowledge(): KnowledgeBase;
  /** The guide's date, as 2026-11-22. */
  today(): string;
  /** Requests from one network address. */
  perMinute: number;
  /** What answers beside it at /api/match: described here, answered there. */
  match: MatchApiOptions;
  /** The same of /api/plan. */
  plan: PlanApiOptions;
};

/** The match API for the description: a question, and what the matcher of this moment answers. */
function matchExample({ matcher, perMinute }: MatchApiOptions): DescribedPost {
  const at = matcher();
  const asked = { text: matchWords.requestExample, find: 'roles', limit: 1 };
  return {
    path: matchPath,
    operationId: 'match',
    words: { ...matchWords, about: matchWords.about(perMinute) },
    request: matchRequestSchema(at.packs),
    answer: matchesSchema,
    asked,
    answered: tellMatches(at, readMatch(asked, at.packs)),
  };
}

/** GET and HEAD for every address of the API, the description included. */
export function knowledgeApiRoutes({
  knowledge,
  today,
  perMinute,
  match,
  plan,
}: KnowledgeApiOptions): Route[] {
  const limit = limitPerMinute(perMinute, words.tooMany);
  const description: Endpoint = {
    path: '/api/openapi.json',
    summary: words.description,
    takes: [],
    gives: null,
    make(at, { query, today: day }) {
      readParameters(query, [], at.knowledge);
      return at.kept(`description ${day}`, () =>
        JSON.stringify(
          describeApi(
            [...endpoints, description],
            perMinute,
            [matchExample(match), planExample(plan)],
            (endpoint) => {
              const { gives, exampleInPath } = endpoint;
              if (gives === null || 'one' in gives) return { inPath: exampleInPath?.(at, day) };
              const query = new URLSearchParams({ limit: '1' });
              const { content } = endpoint.make(at, { inPath: '', query, today: day });
              return { body: JSON.parse(content.toString()) };
            },
          ),
        ),
      );
    },
  };
  return [...endpoints, description].flatMap((endpoint) => {
    const inPath = endpoint.inPath?.name ?? '';
    const answer = async (asked: Asked): Promise<Answer> => {
      await limit.count(asked.address);
      const given = { inPath: asked.params[inPath] ?? '', query: asked.query, today: today() };
      return tell(endpoint.make(readyFor(knowledge()), given), asked);
    };
    const path = endpoint.path.replace(/\{(\w+)\}/, ':$1');
    return (['GET', 'HEAD'] as const).map((method) => ({ method, path, answer }));
  });
}
