/** The lines of an imported classification's files, and what its `pack.json` says of them. Strict: what is not known is told. */
import { z } from 'zod';

/** Said wherever something of ESCO is shown. The words are the European Commission's condition for its reuse. */
export const escoAttribution = 'This service uses the ESCO classification of the European Commission.';

// Not zod's own check of addresses: it builds a URL each time, a third of the whole reading.
const uri = z
  .string()
  .max(400)
  .regex(/^https?:\/\/\S+$/);
const label = z.string().min(1).max(1_000);
// One test for a whole list, not one schema for each of a pack's 130,000 names and 160,000 places: half the time.
const names = z.custom<string[]>(
  (list) =>
    Array.isArray(list) &&
    list.every((name) => typeof name === 'string' && name.length > 0 && name.length <= 1_000),
  'must be a list of names, none empty and none longer than 1000 characters',
);
/** Zero-based line numbers of the pack's skills.jsonl. */
const places = z.custom<number[]>(
  (list) => Array.isArray(list) && list.every((place) => Number.isSafeInteger(place) && place >= 0),
  'must be a list of whole numbers from 0',
);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** How widely a skill is used. The publisher leaves it open for a few. */
export const reuseLevels = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;

/** A line of occupations.jsonl. */
export const occupationSchema = z
  .object({
    uri,
    code: z.string().max(40),
    /** Code of the ISCO-08 group the occupation is in. */
    isco: z.string().max(10),
    label,
    otherNames: names,
    hiddenNames: names,
    description: z.string(),
    /** What the publisher says of regulation; null where it says "unregulated" or nothing. */
    regulated: uri.nullable(),
    essential: places,
    optional: places,
    /** Of a broader occupation or of the ISCO group. */
    broader: z.array(uri),
  })
  .strict();

/** A line of skills.jsonl. */
export const skillSchema = z
  .object({
    uri,
    /** Null for the few of which the publisher does not say it. */
    type: z.enum(['skill', 'knowledge']).nullable(),
    reuse: z.enum(reuseLevels).nullable(),
    label,
    otherNames: names,
    hiddenNames: names,
    description: z.string(),
    /** The first broader one that is a group. */
    group: uri.nullable(),
    /** Every broader one, groups and skills, in the publisher's order. */
    broader: z.array(uri),
    essential: places,
    optional: places,
  })
  .strict();

/** A line of groups.jsonl: ISCO groups of occupations first, then groups of skills. */
export const groupSchema = z
  .object({
    uri,
    of: z.enum(['occupations', 'skills']),
    code: z.string().max(40),
    label,
    otherNames: names,
    description: z.string(),
    broader: z.array(uri),
  })
  .strict();

/** A reference of a publisher's file to something that no file holds: where it is first, and how often. */
export const danglingSchema = z
  .object({ file: z.string(), row: count, uri: z.string(), times: count })
  .strict();

/** The whole of pack.json. */
export const packSchema = z
  .object({
    name: z.literal('esco'),
    /** Counted up when the lines change their shape: a pack of another format is imported again. */
    format: z.literal(1),
    title: z.string().min(1),
    version: z.string().nullable(),
    language: z.literal('en'),
    attribution: z.literal(escoAttribution),
    licence: z.string().min(1),
    newestChange: z.string().nullable(),
    counts: z
      .object({
        occupations: count,
        skills: count,
        occupationGroups: count,
        skillGroups: count,
        occupationSkillLinks: count,
        skillSkillLinks: count,
        broaderOccupationLinks: count,
        broaderSkillLinks: count,
      })
      .strict(),
    /** References to what the files do not hold: left out of the links. How many in all, and the first ones. */
    dangling: z
      .object({
        total: count,
        /** What the numbers count, in words. As the numbers by file, not in packs of the first imports. */
        counted: z.string().optional(),
        /** Every file of links that was read. A row may hold two references. */
        files: z.array(z.object({ file: z.string(), references: count, rows: count }).strict()).optional(),
        first: z.array(danglingSchema),
      })
      .strict(),
    /** The publisher's files as read: the sum is of the CSV itself, unpacked. */
    sources: z.array(z.object({ file: z.string(), sha256, rows: count }).strict()),
    /** The pack's own files. */
    files: z.array(
      z
        .object({
          file: z.enum(['occupations.jsonl', 'skills.jsonl', 'groups.jsonl']),
          sha256,
          lines: count,
        })
        .strict(),
    ),
  })
  .strict();

/** An occupation as a pack's line holds it. */
export type Occupation = Readonly<z.infer<typeof occupationSchema>>;
/** A skill or a field of knowledge as a pack's line holds it. */
export type ClassifiedSkill = Readonly<z.infer<typeof skillSchema>>;
/** A group of occupations (ISCO-08) or of skills. */
export type ClassifiedGroup = Readonly<z.infer<typeof groupSchema>>;
/** What a pack says of itself. */
export type Pack = Readonly<z.infer<typeof packSchema>>;
export type Dangling = z.infer<typeof danglingSchema>;
