/**
 * The shape of everything the knowledge API answers: each record as the knowledge base holds it, with what it points
 * to named and its sources written out. Types and the OpenAPI description are both made from these.
 */
import { z } from 'zod';
import {
  ruleOfCombinationSchema,
  schemas,
  sourceSchema,
  stages,
  unitGroupSchema,
} from '../../guidance/knowledge/schema.js';
import { matchesSchema, matchReasonSchema, matchSchema, spanSchema } from '../matchApi/shapes.js';
import {
  demandSchema,
  planAnswerSchema,
  plannedUnitSchema,
  planSchema,
  sizeSchema,
  unitToldSchema,
} from '../planApi/shapes.js';

export const namedSchema = z.object({ id: z.string(), title: z.string() }).strict();

export const apiSourceSchema = sourceSchema
  .pick({
    id: true,
    title: true,
    publisher: true,
    edition: true,
    url: true,
    licence: true,
    date: true,
    checkedOn: true,
    confidence: true,
  })
  .strict();

/** At least one: a record without a source is not in the knowledge base. */
const sources = z.array(apiSourceSchema).min(1);

const themeSchema = schemas.skill.shape.theme.unwrap();
export const themes: readonly string[] = themeSchema.options;

const { tier, rqfTypical } = schemas.role.shape;
const stage = z.enum(stages);

const neededSkillSchema = namedSchema
  .extend({
    plain: z.string(),
    importance: schemas.role.shape.needs.element.shape.importance,
    level: schemas.role.shape.needs.element.shape.level,
  })
  .strict();

const namedQualificationSchema = namedSchema
  .extend({
    kind: schemas.qualification.shape.kind,
    level: schemas.qualification.shape.level,
    levelSystem: schemas.qualification.shape.levelSystem,
  })
  .strict();

const roleEndSchema = namedSchema
  .extend({ stage, tier, rqfTypical, sectorIds: z.array(z.string()).min(1) })
  .strict();

const { type, workBased, typicalMonths, evidence, why } = schemas.pathway.shape;
const wayOnSchema = z
  .object({
    pathwayId: z.string(),
    to: roleEndSchema,
    type,
    workBased,
    typicalMonths,
    evidence,
    why,
    provenance: schemas.pathway.shape.provenance,
  })
  .strict();

const standardSchema = z
  .object({ code: z.string(), id: z.string().optional(), title: z.string().optional() })
  .strict();

const capabilitySchema = namedSchema
  .extend({
    plain: z.string().optional(),
    services: z.array(z.string()),
    skills: z.array(namedSchema),
    units: z.array(namedSchema),
    roles: z.array(namedSchema),
  })
  .strict();

/** One entry a kind; its key is its part of the address. */
export const itemSchemas = {
  sectors: schemas.sector.extend({ sources }).strict(),
  roles: schemas.role
    .extend({
      sectors: z.array(namedSchema),
      skills: z.array(neededSkillSchema),
      knowledge: z.array(neededSkillSchema),
      attitudes: z.array(neededSkillSchema),
      usualQualifications: z.array(namedQualificationSchema),
      requirements: z.array(namedSchema),
      leadsTo: z.array(wayOnSchema),
      sources,
    })
    .strict(),
  skills: schemas.skill
    .extend({
      standards: z.array(standardSchema),
      units: z.array(namedSchema),
      roles: z.array(namedSchema),
      sources,
    })
    .strict(),
  units: schemas.unit
    .extend({
      sectors: z.array(namedSchema),
      themes: z.array(themeSchema),
      skills: z.array(namedSchema),
      standards: z.array(standardSchema),
      sources,
    })
    .strict(),
  qualifications: schemas.qualification
    .extend({
      sectors: z.array(namedSchema),
      roles: z.array(namedSchema),
      units: z.array(namedSchema),
      sources,
    })
    .strict(),
  pathways: schemas.pathway
    .extend({
      fromRole: roleEndSchema,
      toRole: roleEndSchema,
      bridgingUnits: z.array(namedSchema),
      sources,
    })
    .strict(),
  frameworks: schemas.framework
    .extend({
      services: z.array(z.string()),
      tree: z.array(
        z.object({ group: z.string().nullable(), capabilities: z.array(capabilitySchema) }).strict(),
      ),
      sources,
    })
    .strict(),
  providers: schemas.provider.extend({ sources }).strict(),
  partnerships: schemas.partnership.extend({ sources }).strict(),
  resources: schemas.resource.extend({ sources }).strict(),
  funding: schemas.funding.extend({ sources }).strict(),
  requirements: schemas.requirement.extend({ roles: z.array(namedSchema), sources }).strict(),
  horizon: schemas.horizon.extend({ affected: z.array(namedSchema), sources }).strict(),
} as const;

export type Kind = keyof typeof itemSchemas;
export type ItemOf<K extends Kind> = z.infer<(typeof itemSchemas)[K]>;
export const kinds = Object.keys(itemSchemas) as Kind[];

export const mapSchema = z
  .object({
    title: z.string(),
    sectors: z.array(namedSchema).min(1),
    /** In the order of a working life; stages nobody is at are left out. */
    stages: z.array(
      z
        .object({
          stage,
          roles: z.array(
            namedSchema
              .extend({
                tier,
                rqfTypical,
                purpose: z.string(),
                status: schemas.role.shape.status,
                usualQualifications: z.array(namedQualificationSchema),
                requirements: z.array(namedSchema),
                provenance: schemas.role.shape.provenance,
              })
              .strict(),
          ),
        })
        .strict(),
    ),
    edges: z.array(
      z
        .object({
          pathwayId: z.string(),
          from: roleEndSchema,
          to: roleEndSchema,
          type,
          workBased,
          typicalMonths,
          evidence,
          why,
          provenance: schemas.pathway.shape.provenance,
        })
        .strict(),
    ),
    sources: z.array(apiSourceSchema),
  })
  .strict();
export type SectorMap = z.infer<typeof mapSchema>;

export const gapSchema = z
  .object({
    roleId: z.string(),
    role: z.string(),
    skillId: z.string(),
    skill: z.string(),
    importance: z.union([z.literal(2), z.literal(3)]),
    /** Learning that we wrote for it ourselves; empty where there is nothing at all. */
    ours: z.array(namedSchema),
  })
  .strict();
export type Gap = z.infer<typeof gapSchema>;

/** Fixed words of ours, never the request's own; `code` is for programs. */
export const errorSchema = z
  .object({
    code: z.string(),
    /** Absent where the fault is the server's. */
    message: z.string().optional(),
    requestId: z.string(),
    parameter: z.string().optional(),
    allowed: z.array(z.string()).optional(),
  })
  .strict();

/** What the description names, so that a shape used in many places is told once. */
export const components = {
  Sector: itemSchemas.sectors,
  Role: itemSchemas.roles,
  Skill: itemSchemas.skills,
  Unit: itemSchemas.units,
  Qualification: itemSchemas.qualifications,
  Pathway: itemSchemas.pathways,
  Framework: itemSchemas.frameworks,
  Provider: itemSchemas.providers,
  Partnership: itemSchemas.partnerships,
  Resource: itemSchemas.resources,
  Funding: itemSchemas.funding,
  Requirement: itemSchemas.requirements,
  HorizonItem: itemSchemas.horizon,
  SectorMap: mapSchema,
  Gap: gapSchema,
  Source: apiSourceSchema,
  Named: namedSchema,
  NamedQualification: namedQualificationSchema,
  NeededSkill: neededSkillSchema,
  RoleEnd: roleEndSchema,
  WayOn: wayOnSchema,
  Standard: standardSchema,
  Capability: capabilitySchema,
  RuleOfCombination: ruleOfCombinationSchema,
  UnitGroup: unitGroupSchema,
  Matches: matchesSchema,
  Match: matchSchema,
  MatchReason: matchReasonSchema,
  Span: spanSchema,
  PlanAnswer: planAnswerSchema,
  Plan: planSchema,
  PlannedUnit: plannedUnitSchema,
  PlanUnit: unitToldSchema,
  PlanSize: sizeSchema,
  Demand: demandSchema,
  Error: errorSchema,
} as const satisfies Record<string, z.ZodTypeAny>;
