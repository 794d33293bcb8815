/** What is asked of the planner over HTTP, and what it answers. Types and the OpenAPI description are made from these. */
import { z } from 'zod';
import { preferences } from '../../guidance/credit/plan.js';
import type { UnitGroup } from '../../guidance/knowledge/schema.js';
import { words } from './words.en.js';

export const MOST_QUALIFICATIONS = 4;
export const MOST_UNITS = 200;
export const MOST_GROUPS = 60;
export const MOST_NESTING = 6;
export const MOST_PATHWAYS = 20;
/** Bars and equivalents, each. */
export const MOST_SETS = 100;
export const MOST_HELD = 300;
export const MOST_AMOUNTS = 100;
export const MOST_LEVELS = 12;
export const MOST_BORROWED = 20;
export const MOST_TEXTS = 20;
export const MOST_TEXT = 400;
export const MOST_ID = 80;
/** Above any unit there is: the largest held is 172. Costs of 200 such units are still whole numbers. */
export const MOST_CREDIT = 400;
export const MOST_HOURS = 4_000;
/** Above any qualification there is. */
export const MOST_ASKED = 10_000;

/** Ids and references as they are published: letters, digits, and what stands between them. */
const id = z
  .string()
  .max(MOST_ID)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9 ./_+-]*[A-Za-z0-9])?$/);
const text = z.string().trim().min(1).max(MOST_TEXT);
/** Two decimals at most: more are no credit, and counts would be very long. */
const hasTwoDecimals = (figure: number): boolean => Math.abs(figure * 100 - Math.round(figure * 100)) < 1e-6;
const credit = z.number().positive().max(MOST_CREDIT).refine(hasTwoDecimals);
const sum = z.number().positive().max(MOST_ASKED).refine(hasTwoDecimals);
const sumOrNone = z.number().nonnegative().max(MOST_ASKED).refine(hasTwoDecimals);
const count = z.number().int().positive().max(MOST_UNITS);
const countOrNone = z.number().int().nonnegative().max(MOST_UNITS);
const hours = z.number().positive().max(MOST_HOURS);
export const levelSchema = z
  .union([z.number().int().min(1).max(12), z.enum(['E1', 'E2', 'E3'])])
  .describe(words.fields.level);
const unitIds = z.array(id).max(MOST_UNITS);
const sets = z.array(z.array(id).min(2).max(MOST_UNITS)).max(MOST_SETS).default([]);
const texts = z.array(text).max(MOST_TEXTS).default([]);

/** Groups as the knowledge base has them, to a depth: what is deeper is refused before anything walks it. */
const groupsTo = (depth: number): z.ZodType<UnitGroup[], z.ZodTypeDef, unknown> =>
  depth === 0
    ? z.array(z.never()).max(0)
    : z
        .array(
          z
            .object({
              id,
              title: text.optional(),
              unitIds: unitIds.default([]),
              minUnits: countOrNone.optional(),
              maxUnits: countOrNone.optional(),
              minCredit: sumOrNone.optional(),
              maxCredit: sumOrNone.optional(),
              borrow: z
                .object({ from: z.array(id).min(1).max(MOST_BORROWED), maxUnits: count })
                .strict()
                .optional(),
              groups: groupsTo(depth - 1).optional(),
            })
            .strict(),
        )
        .max(MOST_GROUPS);

const ruleBody = {
  minCredit: sum.optional(),
  minUnits: count.optional(),
  mandatoryCredit: sum.optional(),
  minOptionalCredit: sumOrNone.optional(),
  minOptionalUnits: countOrNone.optional(),
  mandatory: unitIds.default([]),
  groups: groupsTo(MOST_NESTING).default([]),
  creditAtOrAbove: z
    .array(z.object({ level: levelSchema, credit: sum }).strict())
    .max(MOST_LEVELS)
    .default([]),
  barred: sets,
  neverCount: unitIds.default([]),
  equivalents: sets,
  publishedCredit: z.tuple([sum, sum]).optional(),
};
/** A rule of combination as the knowledge base holds one, without whose it is. */
const sentRuleSchema = z
  .object({
    ...ruleBody,
    pathways: z
      .array(z.object({ id, title: text, ...ruleBody }).strict())
      .max(MOST_PATHWAYS)
      .default([]),
    entry: texts,
    edition: text.optional(),
    notInSource: texts,
  })
  .strict();
export type SentRule = z.infer<typeof sentRuleSchema>;

const sentUnitSchema = z
  .object({
    id,
    title: text.optional(),
    level: levelSchema.nullable().default(null),
    credit: credit.optional(),
    hours: hours.optional(),
    guidedHours: hours.optional(),
  })
  .strict();

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const planRequestSchema = z
  .object({
    qualification: z
      .union([id, z.array(id).min(1).max(MOST_QUALIFICATIONS)])
      .optional()
      .describe(words.fields.qualification),
    rule: sentRuleSchema.optional().describe(words.fields.rule),
    units: z.array(sentUnitSchema).max(MOST_UNITS).optional().describe(words.fields.units),
    held: z
      .array(z.object({ unit: id, date: isoDay.optional(), awardedBy: text.optional() }).strict())
      .max(MOST_HELD)
      .default([])
      .describe(words.fields.held),
    perhaps: z.array(id).max(MOST_HELD).default([]).describe(words.fields.perhaps),
    credit: z
      .array(
        z
          .object({
            in: id,
            credit: sum.optional(),
            units: count.optional(),
            level: levelSchema.optional(),
          })
          .strict(),
      )
      .max(MOST_AMOUNTS)
      .default([])
      .describe(words.fields.credit),
    prefer: z.enum(preferences).default('units').describe(words.fields.prefer),
    alternatives: z.boolean().default(true).describe(words.fields.alternatives),
  })
  .strict();
export type PlanRequestSent = z.infer<typeof planRequestSchema>;

const whole = z.number().int().min(0);
const figure = z.number().min(0);

export const unitToldSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    level: levelSchema.nullable(),
    credit: figure.optional(),
    hours: figure.optional(),
    guidedHours: figure.optional(),
  })
  .strict();

const placeSchema = z
  .object({
    for: z.string().describe(words.told.placeFor),
    as: z.string().describe(words.told.placeAs),
    in: z.enum(['mandatory', 'group']),
    group: z.string().optional(),
  })
  .strict();

export const plannedUnitSchema = unitToldSchema.extend({ counts: z.array(placeSchema).min(1) }).strict();

const countedUnitSchema = plannedUnitSchema
  .extend({
    heldAs: z.string().describe(words.told.heldAs),
    because: z.enum(['itself', 'stands-for-it']).describe(words.told.because),
    ifAgreed: z.boolean().optional().describe(words.told.unitIfAgreed),
    awardedElsewhere: z.boolean().optional().describe(words.told.awardedElsewhere),
  })
  .strict();

export const sizeSchema = z
  .object({
    units: whole,
    credit: figure,
    hours: figure,
    guidedHours: figure,
    unknown: z
      .object({ credit: whole, hours: whole, guidedHours: whole })
      .strict()
      .describe(words.told.unknown),
  })
  .strict();

const pathwaySchema = z.object({ for: z.string(), id: z.string(), title: z.string() }).strict();

export const planSchema = z
  .object({
    left: z.array(plannedUnitSchema).describe(words.told.left),
    counted: z.array(countedUnitSchema).describe(words.told.counted),
    size: sizeSchema.describe(words.told.size),
    pathways: z.array(pathwaySchema),
    firstCertificate: z
      .object({ id: z.string(), title: z.string(), units: z.array(z.string()) })
      .strict()
      .optional()
      .describe(words.told.firstCertificate),
  })
  .strict();

const measure = z.enum(['units', 'credit']);
/** `Demand` of guidance, and the one reason that no demand says. `tellPlan.ts` does not compile where they part. */
export const demandSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('mandatory'), unitId: z.string() }).strict(),
    z.object({ kind: z.literal('total'), of: measure, least: figure }).strict(),
    z.object({ kind: z.literal('optional'), of: measure, least: figure }).strict(),
    z
      .object({
        kind: z.literal('group'),
        groupId: z.string(),
        of: measure,
        least: figure.optional(),
        most: figure.optional(),
      })
      .strict(),
    z.object({ kind: z.literal('level'), level: levelSchema, least: figure }).strict(),
    z
      .object({ kind: z.literal('barred'), unitIds: z.array(z.string()) })
      .strict()
      .describe(words.told.barred),
    z
      .object({ kind: z.literal('credited-once'), unitIds: z.array(z.string()) })
      .strict()
      .describe(words.told.creditedOnce),
  ])
  .describe(words.told.demand);

const progressSchema = z
  .object({
    for: z.string(),
    pathway: z.object({ id: z.string(), title: z.string() }).strict().optional(),
    says: z.array(z.string()),
    isMet: z.boolean().describe(words.told.isMet),
    mandatory: z.object({ held: z.array(unitToldSchema), left: z.array(unitToldSchema) }).strict(),
    mandatoryCredit: z.object({ have: figure, of: figure }).strict().optional(),
    credit: z.object({ have: figure, of: figure.optional() }).strict(),
    units: z.object({ have: whole, of: whole.optional() }).strict(),
    demands: z.array(
      z
        .object({ demand: demandSchema, have: figure, left: figure, over: figure.describe(words.told.over) })
        .strict(),
    ),
    unlisted: z
      .array(z.object({ id: z.string(), title: z.string().optional() }).strict())
      .describe(words.told.unlisted),
  })
  .strict();

const aboutSchema = z
  .object({
    id: z.string().describe(words.told.aboutId),
    title: z.string(),
    qan: z.string().optional(),
    status: z.enum(['active', 'emerging', 'closing', 'withdrawn', 'historic']).optional(),
    standing: z.string().optional().describe(words.told.standing),
    replacedBy: z.array(z.string()).optional(),
    certificationEnd: z.string().optional(),
    entry: z.array(z.string()).describe(words.told.entry),
    notInSource: z.array(z.string()).describe(words.told.notInSource),
    rule: z
      .object({
        source: z
          .object({
            id: z.string(),
            title: z.string(),
            publisher: z.string(),
            date: z.string().optional(),
            checkedOn: z.string(),
          })
          .strict(),
        confidence: z.enum(['verified', 'secondary', 'expert', 'unverified']),
        edition: z.string().optional(),
      })
      .strict()
      .optional()
      .describe(words.told.rule),
  })
  .strict();

const notCountedSchema = z
  .object({
    held: whole.describe(words.told.heldPlace),
    unit: z.string().optional(),
    because: z
      .enum(['unknown', 'not-in-rule', 'ran-out', 'no-room-or-need'])
      .describe(words.told.notCountedBecause),
  })
  .strict();

/** What every answer holds. */
const always = {
  says: z.array(z.string()).describe(words.told.says),
  decides: z.string().describe(words.told.decides),
  for: z.array(aboutSchema).min(1).describe(words.told.for),
  notCounted: z.array(notCountedSchema).describe(words.told.notCounted),
};

export const planAnswerSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('plan'),
      plan: planSchema,
      ifAgreed: z
        .object({ says: z.string(), plan: planSchema })
        .strict()
        .optional()
        .describe(words.told.ifAgreed),
      otherPathways: z
        .array(z.object({ id: z.string(), title: z.string(), size: sizeSchema }).strict())
        .optional()
        .describe(words.told.otherPathways),
      swaps: z
        .array(z.object({ instead: z.string(), take: unitToldSchema }).strict())
        .optional()
        .describe(words.told.swaps),
      swapsCut: z.boolean().optional().describe(words.told.swapsCut),
      ...always,
    })
    .strict()
    .describe(words.told.kinds.plan),
  z
    .object({ kind: z.literal('outline'), progress: z.array(progressSchema), ...always })
    .strict()
    .describe(words.told.kinds.outline),
  z
    .object({
      kind: z.literal('none'),
      obstacles: z.array(
        z
          .object({
            for: z.string(),
            pathway: z.string().optional(),
            demands: z.array(demandSchema).min(1),
            says: z.string(),
          })
          .strict(),
      ),
      ...always,
    })
    .strict()
    .describe(words.told.kinds.none),
  z
    .object({
      kind: z.literal('bounded'),
      plan: planSchema.optional().describe(words.told.found),
      bound: z
        .object({ of: z.enum(['units', 'credit', 'hours']), least: figure })
        .strict()
        .describe(words.told.bound),
      ...always,
    })
    .strict()
    .describe(words.told.kinds.bounded),
]);
export type PlanAnswered = z.infer<typeof planAnswerSchema>;
export type ToldDemand = z.infer<typeof demandSchema>;
export type ToldPlan = z.infer<typeof planSchema>;
export type ToldAbout = z.infer<typeof aboutSchema>;
export type ToldUnit = z.infer<typeof unitToldSchema>;
export type NotCounted = z.infer<typeof notCountedSchema>;
export type ToldProgress = z.infer<typeof progressSchema>;
