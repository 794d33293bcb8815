/**
 * What a knowledge-base record may hold. Types are inferred from these schemas, never written twice.
 * Every schema is strict: a misspelt field is an error an editor sees, not a fact that goes missing.
 */
import { z } from 'zod';

const text = z.string().trim().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write dates as 2026-11-22');
/** A date as the source gives it: a day, a month or a year. */
const sourceDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write 2026, 2026-11 or 2026-11-22');
const idOf = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-[A-Z0-9]+(-[A-Z0-9]+)*$`), `ids here look like ${prefix}-ABC-01`);

export const nationSchema = z.enum(['EN', 'WA', 'SC', 'NI', 'UK']);
/** `UK` on a record means all four nations; a person's own nation is one of the four or `outside`. */
export type Nation = z.infer<typeof nationSchema>;

/**
 * How sure we are, said aloud to people. Marks in the source notes map so: V `verified`, V? `secondary`,
 * K `expert`, UNVERIFIED `unverified`. A K mark is never `verified`.
 */
export const confidenceSchema = z.enum(['verified', 'secondary', 'expert', 'unverified']);
export type Confidence = z.infer<typeof confidenceSchema>;

export const sourceIdSchema = idOf('SRC');

/** One publication a fact came from. Name the publisher and edition, never a mirror. */
export const sourceSchema = z
  .object({
    id: sourceIdSchema,
    title: text,
    publisher: text,
    edition: text.optional(),
    url: z.string().url().optional(),
    licence: z.enum(['OGL-3.0', 'MIT', 'OPL-3.0', 'CC-BY-4.0', '© – facts only', 'authored']),
    date: sourceDate.optional(),
    checkedOn: isoDate,
    checkedBy: text.default('unreviewed'),
    confidence: confidenceSchema,
  })
  .strict();
export type Source = z.infer<typeof sourceSchema>;

/** What every other record carries beside its own fields. */
const common = {
  title: text,
  summary: text.optional(),
  nation: z.array(nationSchema).min(1).default(['UK']),
  status: z.enum(['active', 'emerging', 'closing', 'withdrawn', 'historic']).default('active'),
  provenance: z.array(sourceIdSchema).min(1),
  checkedOn: isoDate,
  reviewBy: isoDate,
  version: z.number().int().positive().default(1),
};

/** A fact with its own source; `date` is the date of the figure, absent when the source shows none. */
const sourced = { source: sourceIdSchema, date: sourceDate.optional(), confidence: confidenceSchema };

/** Entry 1 to 3, then 1 to 8; 1 to 12 where `levelSystem` is SCQF. Numbers first: most are, and a union tries in order. */
const levelSchema = z.union([z.number().int().min(1).max(12), z.enum(['E1', 'E2', 'E3'])]);
/**
 * Whose levels and credits these are: the Regulated Qualifications Framework (England, Northern Ireland), the Credit
 * and Qualifications Framework for Wales, or Scotland's. Credit is never converted from one to another.
 */
const levelSystemSchema = z.enum(['RQF', 'CQFW', 'SCQF']);
export type LevelSystem = z.infer<typeof levelSystemSchema>;
export type Level = z.infer<typeof levelSchema>;

export const sectorSchema = z
  .object({
    id: idOf('SEC'),
    family: z.enum(['PSN', 'DAR', 'CYP', 'ACH', 'CAR', 'TRA']),
    parent: idOf('SEC').optional(),
    aliases: z.array(text).default([]),
    regulators: z.array(text).default([]),
    horizonIds: z.array(idOf('HOR')).default([]),
    ...common,
  })
  .strict();

/** A theme a person may be drawn to ("something with machines"); roles name theirs. */
export const interestSchema = z
  .object({ id: idOf('INT'), plain: text, aliases: z.array(text).min(1), ...common })
  .strict();

export const skillSchema = z
  .object({
    id: idOf('SKL'),
    /** `title` is two to five words, for lists and buttons: "manual handling". */
    kind: z.enum(['skill', 'knowledge', 'attitude']),
    /** The field's own wording. */
    statement: text,
    /** Plain English, starting "You …". */
    plain: text,
    aliases: z.array(text).default([]),
    theme: z
      .enum(['safety', 'improvement', 'change', 'leadership', 'psychosocial', 'digital', 'safeguarding'])
      .optional(),
    sscRef: text.optional(),
    nosRefs: z.array(idOf('NOS')).default([]),
    progression: z.object({ frontline: text, supervisor: text, manager: text }).strict().optional(),
    ...common,
  })
  .strict();

/** As an enum of numbers: looked up once, where a union of three would be tried one by one. */
const importances = { nice: 1, useful: 2, essential: 3 } as const;

export const stages = ['pre-entry', 'entry', 'developing', 'experienced', 'leading', 'professional'] as const;

export const roleSchema = z
  .object({
    id: idOf('ROL'),
    sectorIds: z.array(idOf('SEC')).min(1),
    stage: z.enum(stages),
    tier: z.enum(['support', 'frontline', 'specialist', 'supervisor', 'manager', 'leader', 'commissioner']),
    /** The job family this role sits in, e.g. "process operations". */
    family: text,
    context: text.optional(),
    rqfTypical: z.array(z.number().int().min(1).max(8)).min(1),
    purpose: text,
    duties: z.array(text).min(4).max(8),
    needs: z
      .array(
        z
          .object({
            skillId: idOf('SKL'),
            /** 3 essential, 2 useful, 1 nice to have. */
            importance: z.nativeEnum(importances),
            level: z.enum(['aware', 'do', 'lead']),
          })
          .strict(),
      )
      .min(3),
    interests: z.array(idOf('INT')).min(1),
    /** What the work is like, so that what a person wants to avoid can count. */
    conditions: z
      .array(
        z.enum([
          'nights',
          'rotating-shifts',
          'weekends',
          'evenings',
          'early-starts',
          'lifting',
          'driving',
          'screens',
          'outdoors',
          'heights',
          'personal-care',
          'sleep-ins',
          'on-feet',
          'term-time',
          'part-time-common',
          'daytime',
          'uniform-ppe',
          'noise',
          'people-facing',
        ]),
      )
      .default([]),
    entry: z.array(text).min(1),
    usualQualIds: z.array(idOf('QUA')).default([]),
    /** Why there is no usual qualification, where there is none. */
    noQualReason: text.optional(),
    requirementIds: z.array(idOf('PPR')).default([]),
    worksWith: z.array(text).min(1),
    aliases: z.array(text).default([]),
    /** Apprenticeship standards and occupations: ST0250, OCC0291. */
    standardRefs: z.array(z.string().regex(/^(ST|OCC|FA)\d{4}$/)).default([]),
    soc2020: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    /** `null` is "not held", and the card says so. Pounds sterling. */
    pay: z
      .object({
        low: z.number().positive().optional(),
        median: z.number().positive().optional(),
        high: z.number().positive().optional(),
        per: z.enum(['year', 'hour']),
        /** Who the figure describes, e.g. "full-time plastics process operatives, UK". */
        basis: text,
        /** Said instead of the figures, where they must not be shown, e.g. "at or near the minimum wage". */
        sayInstead: text.optional(),
        ...sourced,
      })
      .strict()
      .nullable(),
    hours: z
      .object({ text, ...sourced })
      .strict()
      .nullable(),
    timeToGetThere: z
      .object({ text, ...sourced })
      .strict()
      .nullable(),
    cost: z
      .object({ text, ...sourced })
      .strict()
      .nullable(),
    seeIt: z.array(text).default([]),
    /** Caution a person should hear about this role's routes, each with its source. */
    notes: z.array(z.object({ text, ...sourced }).strict()).default([]),
    commonCoreIds: z.array(text).default([]),
    /** Capabilities of frameworks this role is asked for. */
    capabilityIds: z.array(text).default([]),
    overlayFor: z.array(text).default([]),
    /** A title of the past and what became of it: "connexions adviser". */
    formerTitles: z
      .array(
        z
          .object({
            title: text,
            aliases: z.array(text).default([]),
            note: text,
            source: sourceIdSchema,
            confidence: confidenceSchema,
          })
          .strict(),
      )
      .default([]),
    emerging: z.boolean().default(false),
    ...common,
  })
  .strict();

export const unitSchema = z
  .object({
    id: idOf('UNI'),
    /** `null` where the source does not give it; only a regulated unit may leave it open. */
    level: levelSchema.nullable(),
    levelSystem: levelSystemSchema.default('RQF'),
    /** Hours of learning, all of it. */
    hours: z.number().positive().optional(),
    /** Guided hours and total time, where a source gives them for the unit. */
    glh: z.number().positive().optional(),
    tqt: z.number().positive().optional(),
    credit: z.number().positive().optional(),
    /**
     * regulated-unit: an awarding organisation's own, title and figures only; nos-derived: ours, drawn from a
     * standard; learning-block: ours, a topic to ask for. Ours carry no credit and have outcomes, skills and uses.
     */
    basis: z.enum(['regulated-unit', 'nos-derived', 'learning-block']),
    /** As published: D/616/6569, HE9D 04, SHC 31. */
    awardingRef: text.optional(),
    outcomes: z
      .array(z.object({ id: text, text, skillIds: z.array(idOf('SKL')).default([]) }).strict())
      .default([]),
    skillIds: z.array(idOf('SKL')).default([]),
    /** Standards held as records of their own. */
    nosRefs: z.array(idOf('NOS')).default([]),
    /** Standards named by the structure, as published, where no record of the standard is held. */
    nosCodes: z.array(text).default([]),
    /** How long a pass lasts, where it runs out (first aid). */
    validityMonths: z.number().int().positive().optional(),
    /** A unit that goes with this one: the knowledge part of a workplace part. */
    pairedWith: idOf('UNI').optional(),
    equivGroup: text.optional(),
    mandatoryFor: z.array(text).default([]),
    assessedBy: z.array(text).default([]),
    useAtWork: z.array(text).default([]),
    commonCoreIds: z.array(text).default([]),
    capabilityIds: z.array(text).default([]),
    ...common,
  })
  .strict();

/** A set of units with least and most, by units or by credit; groups nest. */
export type UnitGroup = {
  id: string;
  title?: string | undefined;
  unitIds: string[];
  minUnits?: number | undefined;
  maxUnits?: number | undefined;
  minCredit?: number | undefined;
  maxCredit?: number | undefined;
  /** Units of other pathways or groups that may count here, and how many of them: named by pathway, group or unit. */
  borrow?: { from: string[]; maxUnits: number } | undefined;
  groups?: UnitGroup[] | undefined;
};
export const unitGroupSchema: z.ZodType<UnitGroup, z.ZodTypeDef, unknown> = z.lazy(() =>
  z
    .object({
      id: text,
      title: text.optional(),
      unitIds: z.array(text).default([]),
      minUnits: z.number().int().nonnegative().optional(),
      maxUnits: z.number().int().nonnegative().optional(),
      minCredit: z.number().nonnegative().optional(),
      maxCredit: z.number().nonnegative().optional(),
      borrow: z
        .object({ from: z.array(text).min(1), maxUnits: z.number().int().positive() })
        .strict()
        .optional(),
      groups: z.array(unitGroupSchema).optional(),
    })
    .strict(),
);

/**
 * A rule of combination as data: what must be achieved for the whole qualification. `mandatory`, `groups`, `barred`,
 * `neverCount` and `equivalents` name units by id. A unit listed in several groups counts in one of them only.
 */
const ruleBody = {
  minCredit: z.number().positive().optional(),
  minUnits: z.number().int().positive().optional(),
  /** Credit all mandatory units add up to, where the source gives only the sum. */
  mandatoryCredit: z.number().positive().optional(),
  minOptionalCredit: z.number().nonnegative().optional(),
  minOptionalUnits: z.number().int().nonnegative().optional(),
  mandatory: z.array(text).default([]),
  groups: z.array(unitGroupSchema).default([]),
  creditAtOrAbove: z
    .array(z.object({ level: levelSchema, credit: z.number().positive() }).strict())
    .default([]),
  /** At most one of each set may count. */
  barred: z.array(z.array(text).min(2)).default([]),
  /** Additional units: they may be taken and never count. */
  neverCount: z.array(text).default([]),
  /** Units that stand for one another; credited once. */
  equivalents: z.array(z.array(text).min(2)).default([]),
  /** Least and most credit as the awarding side publishes it, to check our reading of the rule against. */
  publishedCredit: z.tuple([z.number().positive(), z.number().positive()]).optional(),
};
export const ruleOfCombinationSchema = z
  .object({
    ...ruleBody,
    pathways: z
      .array(
        z
          .object({
            id: text,
            title: text,
            ...ruleBody,
          })
          .strict(),
      )
      .default([]),
    /** Conditions before a person may register. */
    entry: z.array(text).default([]),
    /** The edition or date of the rule: awarding bodies change them under the same number. */
    edition: text.optional(),
    /** What the copy read does not show, so that nobody takes the list for whole. */
    notInSource: z.array(text).default([]),
    source: sourceIdSchema,
    confidence: confidenceSchema,
  })
  .strict();
export type RuleOfCombination = z.infer<typeof ruleOfCombinationSchema>;

export const qualificationSchema = z
  .object({
    id: idOf('QUA'),
    /** 603/2611/6; absent when no source gives it. */
    qan: z
      .string()
      .regex(/^\d{3}\/\d{4}\/[0-9X]$/)
      .optional(),
    noQanReason: text.optional(),
    awardingOrg: text.optional(),
    kind: z.enum([
      'award',
      'certificate',
      'diploma',
      'apprenticeship',
      'tlevel',
      'hnc',
      'hnd',
      'degree',
      'status',
      'licence',
      'card',
      'certification',
      'functional-skills',
      'induction',
      'svq',
    ]),
    level: levelSchema.nullable(),
    levelSystem: levelSystemSchema.default('RQF'),
    /** Other numbers: an SQA group award code, a Welsh number. */
    otherNumbers: z.array(text).default([]),
    /** How it is assessed, where a source says; else people are told to ask. */
    assessment: z.array(text).default([]),
    /** Smaller qualifications whose units are all inside this one. */
    includes: z.array(idOf('QUA')).default([]),
    /** How people name it ("care cert", "level 3 childcare"). */
    aliases: z.array(text).default([]),
    glh: z.number().positive().optional(),
    tqt: z.number().positive().optional(),
    credit: z.number().positive().optional(),
    /** Whole months, least and most, as the source says. */
    months: z.tuple([z.number().positive(), z.number().positive()]).optional(),
    unitIds: z.array(z.object({ unitId: idOf('UNI'), mandatory: z.boolean() }).strict()).default([]),
    /** Unit titles where the source gives titles and no unit records are held. */
    unitTitles: z.array(text).default([]),
    ruleOfCombination: ruleOfCombinationSchema.optional(),
    standardRef: z
      .string()
      .regex(/^(ST|FA)\d{4}$/)
      .optional(),
    servesRoleIds: z.array(idOf('ROL')).min(1),
    need: text,
    entry: z.array(text).default([]),
    minAge: z.number().int().positive().optional(),
    /** Can be done without leaving work. */
    workBased: z.boolean(),
    rplPolicy: z.enum(['unknown', 'yes', 'no', 'limited']).default('unknown'),
    partialCertificate: z.boolean().optional(),
    operationalStart: isoDate.optional(),
    operationalEnd: isoDate.optional(),
    certificationEnd: isoDate.optional(),
    replaces: z.array(idOf('QUA')).default([]),
    replacedBy: z.array(idOf('QUA')).default([]),
    registerStatus: z.enum(['unchecked', 'available', 'not-available']).default('unchecked'),
    fullAndRelevant: z
      .object({ level: z.number().int(), caveat: text.optional(), ...sourced })
      .strict()
      .optional(),
    notes: z.array(z.object({ text, ...sourced }).strict()).default([]),
    ...common,
  })
  .strict();

export const providerSchema = z
  .object({
    id: idOf('PRV'),
    ukprn: z
      .string()
      .regex(/^\d{8}$/)
      .optional(),
    kind: z.enum(['college', 'itp', 'university', 'employer', 'academy', 'charity', 'awarding-organisation']),
    region: text.nullable(),
    sectorIds: z.array(idOf('SEC')).default([]),
    modes: z.array(text).default([]),
    /** Empty: no quality information is held, and that is said. */
    quality: z
      .array(z.object({ name: text, value: text, date: sourceDate, source: sourceIdSchema }).strict())
      .default([]),
    isExample: z.boolean(),
    ...common,
  })
  .strict();

export const partnershipSchema = z
  .object({
    id: idOf('PAR'),
    sectorId: idOf('SEC'),
    employers: z.array(text).min(1),
    providers: z.array(text).min(1),
    providerIds: z.array(idOf('PRV')).default([]),
    from: sourceDate,
    to: sourceDate.optional(),
    /** What the two sides made together; `null` where the source does not say. */
    coDesigned: text.nullable(),
    /** More than three years old: shown as what was done, never as an offer. */
    historical: z.boolean(),
    ...common,
  })
  .strict();

/** What a person may need a resource for; the conversation asks by need, never by name. */
export const needs = [
  'emergency',
  'crisis-talk',
  'crisis-text',
  'urgent-mental-health',
  'child-helpline',
  'young-suicide',
  'worried-about-child',
  'domestic-abuse',
  'modern-slavery',
  'own-substance-use',
  'family-substance-use',
  'gambling',
  'low-mood',
  'work-rights',
  'discrimination',
  'benefits-debt-housing',
  'money',
  'immigration',
  'overseas-qualifications',
  'esol',
  'adult-careers',
  'school-careers',
  'redundancy',
  'jobcentre',
  'disclosure',
  'health-careers',
  'apprenticeships',
  'courses',
  'card-cscs',
  'disability-at-work',
  'legal',
  'tax',
  'funding',
  'qualification-check',
  'labour-market',
  'skills-check',
  'career-framework',
  'careers-quality',
  'levels',
  'prior-learning',
  'portfolio',
  'passport',
  'cv-application',
  'interview',
  'returning-to-work',
  'age-and-routes',
  'wellbeing-at-work',
  'supervision',
  'workload-and-reward',
  'team-development',
  'skills-mix',
  'co-design',
  'inclusive-recruitment',
  'induction',
  'placements',
  'service-user-voice',
  'good-practice',
] as const;
export const needSchema = z.enum(needs);
export type Need = z.infer<typeof needSchema>;

export const resourceSchema = z
  .object({
    id: idOf('RES'),
    kind: z.enum(['service', 'guide', 'tool', 'helpline', 'case-study', 'template', 'video']),
    audience: z.array(z.enum(['individual', 'adviser', 'employer'])).min(1),
    /** The needs it answers, in the order it should be offered is by `rank`. */
    needs: z.array(needSchema).min(1),
    /** 1 comes first among resources for the same need. */
    rank: z.number().int().positive().default(5),
    url: z.string().url().optional(),
    phone: text.optional(),
    /** How to use it in one line, e.g. "Text SHOUT to 85258". */
    how: text,
    hours: text.optional(),
    cost: z.enum(['free', 'paid', 'call-charge', 'not held']),
    ageMin: z.number().int().optional(),
    ageMax: z.number().int().optional(),
    safety: z.boolean().default(false),
    /** Sectors it is for; none: all. */
    sectorIds: z.array(idOf('SEC')).default([]),
    /** How people ask for it. */
    asks: z.array(text).default([]),
    /** What a guide or template of our own holds, a line each. */
    lines: z.array(text).max(10).default([]),
    confidence: confidenceSchema,
    ...common,
  })
  .strict();

export const fundingSchema = z
  .object({
    id: idOf('FUN'),
    kind: z.enum(['grant', 'loan', 'levy', 'entitlement', 'bootcamp', 'employer']),
    rules: z.array(
      z
        .object({
          field: text,
          op: z.enum(['=', '!=', '<', '<=', '>', '>=', 'in', 'not-in']),
          value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
          text,
        })
        .strict(),
    ),
    /** Which learning it pays for: levels, and sectors where it is for some only. */
    levels: z.array(levelSchema).default([]),
    sectorIds: z.array(idOf('SEC')).default([]),
    /** First and last day on which the course may start; absent: no such bound is known. */
    courseStartFrom: isoDate.optional(),
    courseStartTo: isoDate.optional(),
    amount: text.optional(),
    decidedBy: text,
    /** How people ask for it, and what we say, a line each. */
    asks: z.array(text).default([]),
    lines: z.array(text).min(1).max(5),
    next: text,
    confidence: confidenceSchema,
    ...common,
    /** Said outright, never by default: each nation pays in its own way. */
    nation: z.array(nationSchema).min(1),
  })
  .strict();

export const pathwaySchema = z
  .object({
    id: idOf('PTH'),
    from: idOf('ROL'),
    to: idOf('ROL'),
    /** up: a higher rung; across: same level; between: another sector or service. */
    type: z.enum(['up', 'across', 'between']),
    workBased: z.boolean(),
    /** Units or learning blocks that bridge the gap. */
    bridging: z.array(idOf('UNI')).default([]),
    typicalMonths: z.tuple([z.number().positive(), z.number().positive()]).optional(),
    evidence: z.enum(['standard-progression', 'framework', 'expert']),
    why: text,
    ...common,
    title: text.optional(),
  })
  .strict();

export const frameworkSchema = z
  .object({
    id: idOf('FRM'),
    owner: text,
    kind: z.enum(['role', 'capability', 'common-core', 'career-skills', 'quality', 'overlay']),
    edition: text,
    /** A short name for addresses: cdi-cdf, dar-capability, children. */
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .optional(),
    /** How people name it when they ask for it. */
    aliases: z.array(text).default([]),
    sectorIds: z.array(idOf('SEC')).default([]),
    /** overlay: the professions it is for ("housing officer"). */
    professions: z.array(z.object({ title: text, aliases: z.array(text).default([]) }).strict()).default([]),
    /** A second axis, where the framework has one (nuclear job contexts × skill levels). */
    levels: z.array(z.object({ id: text, title: text }).strict()).default([]),
    capabilities: z
      .array(
        z
          .object({
            id: text,
            title: text,
            /** One plain line. */
            plain: text.optional(),
            /** A heading it stands under. */
            group: text.optional(),
            /** Whose it is; none: everybody's. */
            tiers: z.array(z.enum(['frontline', 'manager', 'commissioner'])).default([]),
            /** The services it spans, e.g. "early years". */
            services: z.array(text).default([]),
            roleIds: z.array(idOf('ROL')).default([]),
            skillIds: z.array(idOf('SKL')).default([]),
            /** Where it is from, when not from the framework's own source. */
            source: sourceIdSchema.optional(),
          })
          .strict(),
      )
      .min(1),
    confidence: confidenceSchema,
    ...common,
  })
  .strict();

export const requirementSchema = z
  .object({
    id: idOf('PPR'),
    kind: z.enum(['site-induction', 'card', 'licence', 'check', 'medical', 'refresher', 'registration']),
    issuer: text,
    /** How people name it when they ask what the rule is. */
    aliases: z.array(text).default([]),
    /** Required by law or a regulator, by sites and employers, or only helpful. */
    force: z.enum(['law', 'site', 'helpful']),
    validityMonths: z.number().int().positive().nullable(),
    /** Where no one number holds: "It depends on the card". */
    validityNote: text.optional(),
    transferable: z.boolean().nullable(),
    note: text,
    ...common,
  })
  .strict();

export const nosSchema = z
  .object({
    id: idOf('NOS'),
    code: text,
    suite: text,
    owner: text,
    year: z.number().int().optional(),
    currency: z.enum(['current', 'archived', 'unknown']),
    ...common,
  })
  .strict();

export const horizonSchema = z
  .object({
    id: idOf('HOR'),
    date: sourceDate,
    what: text,
    effect: text,
    /** Ids of what it changes: sectors, roles, qualifications, funding. Empty: everybody. */
    affects: z.array(z.string().regex(/^(SEC|ROL|QUA|FUN|RES|FRM|PPR)-/, 'name records by id')),
    /** The day from which it is no longer news. */
    expires: isoDate,
    confidence: confidenceSchema,
    ...common,
  })
  .strict();

export const issueSchema = z
  .object({
    id: idOf('ISS'),
    problem: text,
    /** How people say it: "cant find an assessor". */
    asks: z.array(text).min(1),
    causes: z.array(text).max(5),
    routes: z.array(text).min(1).max(5),
    escalateTo: text,
    sectorIds: z.array(idOf('SEC')).default([]),
    resourceIds: z.array(idOf('RES')).default([]),
    confidence: confidenceSchema,
    ...common,
  })
  .strict();

/** A question people really ask, with its answer in short lines. */
export const articleSchema = z
  .object({
    id: idOf('ART'),
    /** How people ask it; matched by meaning-bearing words, typos allowed. */
    asks: z.array(text).min(1),
    answer: z.array(text).min(1).max(5),
    /** The one next step, as a statement. */
    next: text,
    resourceIds: z.array(idOf('RES')).default([]),
    confidence: confidenceSchema,
    ...common,
  })
  .strict();

/** A word with several meanings ("carer"): asked, never guessed. */
export const ambiguitySchema = z
  .object({
    id: idOf('AMB'),
    aliases: z.array(text).min(1),
    senses: z
      .array(
        z
          .object({
            code: text,
            label: text,
            roleIds: z.array(idOf('ROL')).default([]),
            skillIds: z.array(idOf('SKL')).default([]),
            /** Words that, said in the same message, settle it. */
            settledBy: z.array(text).default([]),
          })
          .strict(),
      )
      .min(2),
    ...common,
  })
  .strict();

/** A place name that tells the nation, so that nobody is asked twice. */
export const placeSchema = z
  .object({ id: idOf('PLC'), aliases: z.array(text).default([]), devolvedArea: text.optional(), ...common })
  .strict();

/** A job we hear and do not hold: we say so, and who does. */
export const notHeldSchema = z
  .object({
    id: idOf('NOT'),
    aliases: z.array(text).min(1),
    resourceIds: z.array(idOf('RES')).default([]),
    nearRoleIds: z.array(idOf('ROL')).default([]),
    /** What people who have done it usually bring, so that years of it are worth something here too. */
    skillIds: z.array(idOf('SKL')).default([]),
    /** Plain first steps that hold whatever the details, each with a source through provenance. */
    firstSteps: z.array(text).default([]),
    ...common,
  })
  .strict();

/** What a person keeps of themselves. Never part of the knowledge base: it lives in the person store. */
export const passportEntrySchema = z
  .object({
    id: text,
    userId: text,
    kind: z.enum(['training', 'qualification', 'unit', 'experience', 'assessment', 'requirement', 'cpd']),
    refId: text.optional(),
    title: text,
    level: text.optional(),
    credit: z.number().positive().optional(),
    date: isoDate.optional(),
    expires: isoDate.optional(),
    evidence: z.enum(['self', 'document', 'employer', 'provider']),
    note: text.optional(),
  })
  .strict();

export const schemas = {
  source: sourceSchema,
  sector: sectorSchema,
  interest: interestSchema,
  skill: skillSchema,
  role: roleSchema,
  unit: unitSchema,
  qualification: qualificationSchema,
  provider: providerSchema,
  partnership: partnershipSchema,
  resource: resourceSchema,
  funding: fundingSchema,
  pathway: pathwaySchema,
  framework: frameworkSchema,
  requirement: requirementSchema,
  nos: nosSchema,
  horizon: horizonSchema,
  issue: issueSchema,
  article: articleSchema,
  ambiguity: ambiguitySchema,
  place: placeSchema,
  notHeld: notHeldSchema,
} as const;

export type RecordKind = keyof typeof schemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof schemas)[K]>;
export type Sector = RecordOf<'sector'>;
export type Interest = RecordOf<'interest'>;
export type Skill = RecordOf<'skill'>;
export type RoleProfile = RecordOf<'role'>;
export type Unit = RecordOf<'unit'>;
export type Qualification = RecordOf<'qualification'>;
export type Resource = RecordOf<'resource'>;
export type PathwayEdge = RecordOf<'pathway'>;
export type Requirement = RecordOf<'requirement'>;
export type Article = RecordOf<'article'>;
export type Ambiguity = RecordOf<'ambiguity'>;
export type Place = RecordOf<'place'>;
export type NotHeld = RecordOf<'notHeld'>;
export type Provider = RecordOf<'provider'>;
export type Partnership = RecordOf<'partnership'>;
export type Funding = RecordOf<'funding'>;
export type Framework = RecordOf<'framework'>;
export type Nos = RecordOf<'nos'>;
export type HorizonItem = RecordOf<'horizon'>;
export type Issue = RecordOf<'issue'>;
export type PassportEntry = z.infer<typeof passportEntrySchema>;

/** Fields not looked into yet: each record is checked against its kind's own schema, once. */
const fieldsSchema = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'Expected object',
);

/** One file as an editor writes it: what kind of record, what they share, the records. */
export const knowledgeFileSchema = z
  .object({
    kind: z.enum(Object.keys(schemas) as [RecordKind, ...RecordKind[]]),
    defaults: fieldsSchema.default({}),
    /** Ids of records of an earlier folder that this file means to replace; nothing is replaced unsaid. */
    overrides: z.array(z.string()).default([]),
    records: z.array(fieldsSchema).min(1),
  })
  .strict();
