/** The description of the knowledge API in OpenAPI 3.1, made from the table of addresses and the zod schemas. */
import type { ZodTypeAny } from 'zod';
import { ignoreOverride, zodToJsonSchema } from 'zod-to-json-schema';
import { MOST_MATCHES } from '../matchApi/shapes.js';
import { words as matchWords } from '../matchApi/words.en.js';
import { words as serverWords } from '../words.en.js';
import type { Endpoint } from './endpoints.js';
import {
  MOST_ITEMS,
  MOST_NOS_LETTERS,
  MOST_OFFSET,
  MOST_SECTOR_LETTERS,
  type ParameterName,
  USUAL_ITEMS,
} from './parameters.js';
import { components, themes } from './shapes.js';
import { words } from './words.en.js';

type Json = { [name: string]: unknown };

const names = new Map<unknown, string>(
  Object.entries(components).map(([name, schema]) => [schema._def as unknown, name]),
);
const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** A schema of what is answered: shapes that have a name are pointed to. */
function describe(schema: ZodTypeAny): Json {
  const { $schema: _, ...described } = zodToJsonSchema(schema, {
    // Not its 2019-09: there, bounds are still written as draft 4 had them. What 3.1 has otherwise is mended below.
    target: 'jsonSchema7',
    $refStrategy: 'none',
    override: (def, { currentPath }) => {
      const name = names.get(def);
      const isWhole = currentPath.length <= 1;
      return name === undefined || (isWhole && def === schema._def) ? ignoreOverride : refTo(name);
    },
  }) as Json;
  return asAnswered(described) as Json;
}

/** The name of a schema that has one. */
const pointTo = (schema: ZodTypeAny): Json => {
  const name = names.get(schema._def);
  return name === undefined ? describe(schema) : refTo(name);
};

/**
 * What zod reads and what we answer differ in one thing: a field with a default is always answered. And the list of
 * schemas for the places of a tuple is named otherwise in OpenAPI 3.1.
 */
function asAnswered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asAnswered);
  if (typeof value !== 'object' || value === null) return value;
  const { default: _, items, ...node } = value as Json & { required?: string[] };
  const always = Object.entries((node.properties ?? {}) as Record<string, Json>).flatMap(
    ([name, property]) => ('default' in property ? [name] : []),
  );
  const required = [...new Set([...(node.required ?? []), ...always])];
  const answered: Json = {};
  for (const [name, part] of Object.entries(node)) {
    answered[name] =
      name === 'properties'
        ? Object.fromEntries(Object.entries(part as Json).map(([key, one]) => [key, asAnswered(one)]))
        : asAnswered(part);
  }
  if (items !== undefined) answered[Array.isArray(items) ? 'prefixItems' : 'items'] = asAnswered(items);
  if (required.length > 0) answered.required = required;
  return answered;
}

/** The places of a tuple are named otherwise in OpenAPI 3.1. */
function forRequest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forRequest);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name === 'items' && Array.isArray(part) ? 'prefixItems' : name,
      forRequest(part),
    ]),
  );
}

const parameterSchemas: Record<ParameterName, Json> = {
  limit: { schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: USUAL_ITEMS } },
  offset: { schema: { type: 'integer', minimum: 0, maximum: MOST_OFFSET, default: 0 } },
  sector: {
    schema: { type: 'string', minLength: 1, maxLength: MOST_SECTOR_LETTERS },
    examples: {
      id: { summary: words.sectorExamples.id, value: 'SEC-PSN-NUC' },
      family: { summary: words.sectorExamples.family, value: 'PSN' },
      name: { summary: words.sectorExamples.name, value: 'nuclear' },
    },
  },
  nos: { schema: { type: 'string', minLength: 1, maxLength: MOST_NOS_LETTERS }, example: 'SCDHSC0035' },
  theme: { schema: { type: 'string', enum: themes }, example: 'psychosocial' },
};

const jsonOf = (schema: Json, example?: unknown): Json => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});
const errorOf = (description: string, example: Json): Json => ({
  description,
  content: jsonOf(refTo('Error'), { ...example, requestId: '0b0c2f6e-6a57-4b8e-9d0a-3f1f0f6f2f11' }),
});
const etag = { ETag: { description: words.etag, schema: { type: 'string' } } };

const responses = {
  Unchanged: { description: words.unchanged, headers: etag },
  BadParameter: errorOf(words.wrongParameter, {
    code: 'BadParameter',
    message: words.badLimit(MOST_ITEMS),
    parameter: 'limit',
  }),
  NotFound: errorOf(words.nothingThere, { code: 'NotFound', message: words.notFound }),
  TooManyRequests: {
    ...errorOf(words.slowDown, { code: 'TooManyRequests', message: words.tooMany }),
    headers: { 'Retry-After': { description: words.retryAfter, schema: { type: 'integer', minimum: 1 } } },
  },
  BadField: errorOf(matchWords.wrongField, {
    code: 'BadParameter',
    message: matchWords.badLimit(MOST_MATCHES),
    parameter: 'limit',
  }),
  Forbidden: errorOf(matchWords.forbidden, { code: 'ForeignOrigin', message: serverWords.foreignOrigin }),
  TooLarge: errorOf(matchWords.tooLarge, { code: 'TooLarge', message: serverWords.tooLarge }),
  UnsupportedMediaType: errorOf(matchWords.wrongType, {
    code: 'UnsupportedMediaType',
    message: serverWords.plainJson,
  }),
  Other: { description: words.other, content: jsonOf(refTo('Error')) },
};
const respond = (name: keyof typeof responses): Json => ({ $ref: `#/components/responses/${name}` });

function bodyOf(endpoint: Endpoint): { description: string; schema: Json } {
  const { gives } = endpoint;
  if (gives === null)
    return { description: words.description, schema: { type: 'object', required: ['openapi'] } };
  if ('one' in gives) return { description: words.itself, schema: pointTo(gives.one) };
  return {
    description: words.items,
    schema: {
      type: 'object',
      properties: {
        items: { type: 'array', items: pointTo(gives.list), maxItems: MOST_ITEMS },
        total: { type: 'integer', minimum: 0, description: words.total },
      },
      required: ['items', 'total'],
      additionalProperties: false,
    },
  };
}

function pathItem(endpoint: Endpoint, { inPath: held, body: example }: Example): Json {
  const { summary, takes, inPath } = endpoint;
  const { description, schema } = bodyOf(endpoint);
  const inBraces = inPath && {
    name: inPath.name,
    in: 'path',
    required: true,
    description: inPath.say,
    schema: { type: 'string' },
    ...(held !== undefined && { example: held }),
  };
  return {
    get: {
      summary,
      // /api/knowledge/roles/{id} → knowledgeRolesId: a name for programs that write clients.
      operationId: (endpoint.path.match(/\w+/g) ?? [])
        .slice(1)
        .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
        .join(''),
      parameters: [
        ...(inBraces ? [inBraces] : []),
        ...takes.map((name) => ({ $ref: `#/components/parameters/${name}` })),
        { $ref: '#/components/parameters/ifNoneMatch' },
      ],
      responses: {
        200: { description, headers: etag, content: jsonOf(schema, example) },
        304: respond('Unchanged'),
        400: respond('BadParameter'),
        ...(inPath && { 404: respond('NotFound') }),
        429: respond('TooManyRequests'),
        default: respond('Other'),
      },
    },
  };
}

/** An address that is asked with a body, as it is now, with a question and its answer. */
export type DescribedPost = {
  path: string;
  operationId: string;
  words: { summary: string; about: string; answered: string; notCached: string };
  request: ZodTypeAny;
  answer: ZodTypeAny;
  asked: unknown;
  answered: unknown;
};

function postItem({ operationId, words: own, request, answer, asked, answered }: DescribedPost): Json {
  // Not `describe`: that tells what is answered, where a field with a default always stands.
  const { $schema: _, ...schema } = zodToJsonSchema(request, {
    target: 'jsonSchema7',
    $refStrategy: 'none',
  }) as Json;
  return {
    post: {
      summary: own.summary,
      description: own.about,
      operationId,
      requestBody: { required: true, content: jsonOf(forRequest(schema) as Json, asked) },
      responses: {
        200: {
          description: own.answered,
          headers: { 'Cache-Control': { description: own.notCached, schema: { const: 'no-store' } } },
          content: jsonOf(pointTo(answer), answered),
        },
        400: respond('BadField'),
        403: respond('Forbidden'),
        413: respond('TooLarge'),
        415: respond('UnsupportedMediaType'),
        429: respond('TooManyRequests'),
        default: respond('Other'),
      },
    },
  };
}

/** What is held today and what an address answers with it, for readers. */
export type Example = { inPath?: string | undefined; body?: unknown };

/** Describes the API as it is now. */
export function describeApi(
  endpoints: readonly Endpoint[],
  perMinute: number,
  posts: readonly DescribedPost[],
  example: (endpoint: Endpoint) => Example,
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: words.title,
      version: '1.0.0',
      description: words.about(perMinute),
      license: {
        name: words.licence,
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    },
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    servers: [{ url: '/' }],
    security: [],
    paths: Object.fromEntries([
      ...endpoints.map((endpoint) => [endpoint.path, pathItem(endpoint, example(endpoint))]),
      ...posts.map((post) => [post.path, postItem(post)]),
    ]),
    components: {
      schemas: Object.fromEntries(
        Object.entries(components).map(([name, schema]) => [name, describe(schema)]),
      ),
      parameters: {
        ...Object.fromEntries(
          Object.entries(parameterSchemas).map(([name, parameter]) => [
            name,
            { name, in: 'query', description: words.parameters[name as ParameterName], ...parameter },
          ]),
        ),
        ifNoneMatch: {
          name: 'If-None-Match',
          in: 'header',
          description: words.ifNoneMatch,
          schema: { type: 'string' },
        },
      },
      responses,
    },
  };
}
