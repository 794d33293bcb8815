/** What is asked of the matcher over HTTP, and what it answers. Types and the OpenAPI description are made from these. */
import { z } from 'zod';
import { longestMatched, sought } from '../../guidance/matching/matcher.js';
import { words } from './words.en.js';

/** In UTF-16 code units, as the places of spans are. */
export const MOST_TEXT = longestMatched;
export const MOST_MATCHES = 50;
export const USUAL_MATCHES = 10;
export const MOST_PACKS = 10;

/** What may be sent; `packs` are the names of what is loaded now. */
export const matchRequestSchema = (packs: readonly string[]) =>
  z
    .object({
      // At least one character that is no space.
      text: z.string().min(1).max(MOST_TEXT).regex(/\S/).describe(words.fields.text(MOST_TEXT)),
      find: z.enum(sought).describe(words.fields.find),
      from: z
        .array(z.enum(packs as [string, ...string[]]))
        .min(1)
        .max(MOST_PACKS)
        .optional()
        .describe(words.fields.from),
      limit: z.number().int().min(1).max(MOST_MATCHES).default(USUAL_MATCHES).describe(words.fields.limit),
    })
    .strict();
export type MatchRequest = z.infer<ReturnType<typeof matchRequestSchema>>;

export const spanSchema = z
  .object({
    start: z.number().int().min(0).max(MOST_TEXT),
    end: z.number().int().min(0).max(MOST_TEXT),
    text: z.string(),
  })
  .strict()
  .describe(words.span);

/** Closed, as `MatchReason` of the matcher is: `tellMatches.ts` does not compile where the two part. */
export const matchReasonSchema = z
  .discriminatedUnion('kind', [
    z
      .object({ kind: z.literal('name'), name: z.string(), isTitle: z.boolean() })
      .strict()
      .describe(words.because.name),
    z
      .object({ kind: z.literal('saying'), saying: z.string() })
      .strict()
      .describe(words.because.saying),
    z
      .object({ kind: z.literal('described') })
      .strict()
      .describe(words.because.described),
    z
      .object({ kind: z.literal('alike') })
      .strict()
      .describe(words.because.alike),
  ])
  .describe(words.because.all);

export const matchSchema = z
  .object({
    id: z.string(),
    uri: z.string().describe(words.uri),
    label: z.string(),
    pack: z.string(),
    confidence: z.number().min(0).max(1).describe(words.confidence),
    spans: z.array(spanSchema),
    because: z.array(matchReasonSchema).min(1),
  })
  .strict();

export const matchesSchema = z
  .object({
    results: z.array(matchSchema).max(MOST_MATCHES).describe(words.results),
    abstained: z.boolean().describe(words.abstained),
    attributions: z.array(z.string()).optional().describe(words.attributions),
  })
  .strict();
export type Matches = z.infer<typeof matchesSchema>;
