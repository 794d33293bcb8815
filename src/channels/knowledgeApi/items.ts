/** Records as the knowledge API answers them: what they point to is named, and their sources stand beside them. */
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import {
  type Framework,
  type PathwayEdge,
  type RoleProfile,
  type Sector,
  type Source,
  stages,
} from '../../guidance/knowledge/schema.js';
import { type SectorIndex, type SectorsNamed, unitIdsOf } from '../../guidance/knowledge/sectors.js';
import { isOver } from '../../guidance/knowledge/standing.js';
import type { ItemOf, Kind, SectorMap } from './shapes.js';

type Named = { id: string; title: string };
type ApiSource = ItemOf<'roles'>['sources'][number];

/** Every source named anywhere in a value, once, in the order of the first mention. */
function sourceIdsIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value === 'string') {
    if (value.startsWith('SRC-')) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) sourceIdsIn(one, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) sourceIdsIn(one, found);
  }
  return found;
}

const tell = ({ id, title, publisher, edition, url, licence, date, checkedOn, confidence }: Source) => ({
  id,
  title,
  publisher,
  edition,
  url,
  licence,
  date,
  checkedOn,
  confidence,
});

/** A record's own sources first, then those of the single facts in it. */
export function sourcesOf(knowledge: KnowledgeBase, record: { provenance?: readonly string[] }): ApiSource[] {
  const ids = sourceIdsIn(record, new Set(record.provenance));
  return [...ids].flatMap((id) => {
    const source = knowledge.sources.get(id);
    return source ? [tell(source)] : [];
  });
}

/** Ids to their titles; an id that is no record's is left out. */
function name(records: ReadonlyMap<string, { id: string; title?: string }>, ids: Iterable<string>): Named[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = records.get(id);
    return record ? [{ id, title: record.title ?? id }] : [];
  });
}

function roleEnd(knowledge: KnowledgeBase, id: string): ItemOf<'pathways'>['fromRole'] {
  const role = knowledge.roles.get(id);
  // Both ends of a pathway resolve in a base that is served (V1).
  if (!role) throw new Error(`a pathway names ${id}, which is no role`);
  const { title, stage, tier, rqfTypical, sectorIds } = role;
  return { id, title, stage, tier, rqfTypical, sectorIds };
}

const nameQualifications = (knowledge: KnowledgeBase, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const qualification = knowledge.qualifications.get(id);
    if (!qualification) return [];
    const { title, kind, level, levelSystem } = qualification;
    return [{ id, title, kind, level, levelSystem }];
  });

/** Standards by the code they are published under, with the record where one is held. */
function standardsOf(
  knowledge: KnowledgeBase,
  { nosRefs, nosCodes = [] }: { nosRefs: readonly string[]; nosCodes?: readonly string[] },
): { code: string; id?: string; title?: string }[] {
  const held = nosRefs.flatMap((id) => {
    const standard = knowledge.nos.get(id);
    return standard ? [{ code: standard.code, id, title: standard.title }] : [];
  });
  const codes = nosCodes.filter((code) => !held.some((one) => one.code === code));
  return [...held, ...codes.map((code) => ({ code }))];
}

/** Every skill a unit builds, its own and its outcomes'. */
export const skillIdsOf = (unit: {
  skillIds: readonly string[];
  outcomes: readonly { skillIds: readonly string[] }[];
}): string[] => [...new Set([...unit.skillIds, ...unit.outcomes.flatMap((outcome) => outcome.skillIds)])];

const edgeOf = (knowledge: KnowledgeBase, edge: PathwayEdge) => ({
  pathwayId: edge.id,
  to: roleEnd(knowledge, edge.to),
  type: edge.type,
  workBased: edge.workBased,
  typicalMonths: edge.typicalMonths,
  evidence: edge.evidence,
  why: edge.why,
  provenance: edge.provenance,
});

function roleItem(knowledge: KnowledgeBase, role: RoleProfile): ItemOf<'roles'> {
  const needed = role.needs.flatMap(({ skillId, importance, level }) => {
    const skill = knowledge.skills.get(skillId);
    if (!skill) return [];
    return [
      { kind: skill.kind, told: { id: skillId, title: skill.title, plain: skill.plain, importance, level } },
    ];
  });
  const ofKind = (kind: string) => needed.filter((one) => one.kind === kind).map((one) => one.told);
  const whole = {
    ...role,
    sectors: name(knowledge.sectors, role.sectorIds),
    skills: ofKind('skill'),
    knowledge: ofKind('knowledge'),
    attitudes: ofKind('attitude'),
    usualQualifications: nameQualifications(knowledge, role.usualQualIds),
    requirements: name(knowledge.requirements, role.requirementIds),
    leadsTo: (knowledge.edgesFrom.get(role.id) ?? []).map((edge) => edgeOf(knowledge, edge)),
  };
  return { ...whole, sources: sourcesOf(knowledge, whole) };
}

function frameworkItem(knowledge: KnowledgeBase, framework: Framework): ItemOf<'frameworks'> {
  const groups = new Map<string | null, ItemOf<'frameworks'>['tree'][number]['capabilities']>();
  for (const capability of framework.capabilities) {
    const { id, title, plain, services, skillIds, roleIds } = capability;
    const points = (record: { capabilityIds: readonly string[]; commonCoreIds: readonly string[] }) =>
      record.capabilityIds.includes(id) || record.commonCoreIds.includes(id);
    const unitIds = [
      ...skillIds.flatMap((skillId) => (knowledge.unitsForSkill.get(skillId) ?? []).map((unit) => unit.id)),
      ...[...knowledge.units.values()].filter(points).map((unit) => unit.id),
    ];
    const roles = [...roleIds, ...[...knowledge.roles.values()].filter(points).map((role) => role.id)];
    const group = capability.group ?? null;
    const told = {
      id,
      title,
      plain,
      services,
      skills: name(knowledge.skills, skillIds),
      units: name(knowledge.units, unitIds),
      roles: name(knowledge.roles, roles),
    };
    groups.set(group, [...(groups.get(group) ?? []), told]);
  }
  return {
    ...framework,
    services: [...new Set(framework.capabilities.flatMap((capability) => capability.services))].sort(),
    tree: [...groups].map(([group, capabilities]) => ({ group, capabilities })),
    sources: sourcesOf(knowledge, framework),
  };
}

type Build = { [K in Kind]: (knowledge: KnowledgeBase, index: SectorIndex) => ItemOf<K>[] };

const withSources = <R extends { provenance: string[] }>(
  knowledge: KnowledgeBase,
  record: R,
): R & { sources: ApiSource[] } => ({ ...record, sources: sourcesOf(knowledge, record) });

const sectorsNamed = (
  knowledge: KnowledgeBase,
  sectors: ReadonlyMap<string, ReadonlySet<string>>,
  id: string,
): Named[] => name(knowledge.sectors, [...(sectors.get(id) ?? [])].sort());

/** All items of a kind, in id order. */
export const itemsOf: Build = {
  sectors: (base) => [...base.sectors.values()].map((record) => withSources(base, record)),
  roles: (base) => [...base.roles.values()].map((role) => roleItem(base, role)),
  skills: (base) => {
    const neededBy = new Map<string, string[]>();
    for (const role of base.roles.values())
      for (const { skillId } of role.needs)
        neededBy.set(skillId, [...(neededBy.get(skillId) ?? []), role.id]);
    return [...base.skills.values()].map((skill) =>
      withSources(base, {
        ...skill,
        standards: standardsOf(base, skill),
        units: name(
          base.units,
          (base.unitsForSkill.get(skill.id) ?? []).map((unit) => unit.id),
        ),
        roles: name(base.roles, neededBy.get(skill.id) ?? []),
      }),
    );
  },
  units: (base, index) =>
    [...base.units.values()].map((unit) => {
      const skillIds = skillIdsOf(unit);
      const themes = skillIds.flatMap((id) => base.skills.get(id)?.theme ?? []);
      return withSources(base, {
        ...unit,
        sectors: sectorsNamed(base, index.units, unit.id),
        themes: [...new Set(themes)].sort(),
        skills: name(base.skills, skillIds),
        standards: standardsOf(base, unit),
      });
    }),
  qualifications: (base, index) =>
    [...base.qualifications.values()].map((qualification) =>
      withSources(base, {
        ...qualification,
        sectors: sectorsNamed(base, index.qualifications, qualification.id),
        roles: name(base.roles, qualification.servesRoleIds),
        units: name(base.units, unitIdsOf(qualification)),
      }),
    ),
  pathways: (base) =>
    [...base.pathways.values()].map((edge) =>
      withSources(base, {
        ...edge,
        fromRole: roleEnd(base, edge.from),
        toRole: roleEnd(base, edge.to),
        bridgingUnits: name(base.units, edge.bridging),
      }),
    ),
  frameworks: (base) => [...base.frameworks.values()].map((framework) => frameworkItem(base, framework)),
  providers: (base) => [...base.providers.values()].map((record) => withSources(base, record)),
  partnerships: (base) => [...base.partnerships.values()].map((record) => withSources(base, record)),
  resources: (base) => [...base.resources.values()].map((record) => withSources(base, record)),
  funding: (base) => [...base.funding.values()].map((record) => withSources(base, record)),
  requirements: (base) =>
    [...base.requirements.values()].map((requirement) =>
      withSources(base, {
        ...requirement,
        roles: name(
          base.roles,
          [...base.roles.values()]
            .filter((role) => role.requirementIds.includes(requirement.id))
            .map((role) => role.id),
        ),
      }),
    ),
  horizon: (base) => {
    const known = new Map<string, { id: string; title?: string }>(
      [
        base.sectors,
        base.roles,
        base.qualifications,
        base.funding,
        base.resources,
        base.frameworks,
        base.requirements,
      ].flatMap((records) => [...(records as ReadonlyMap<string, { id: string; title: string }>)]),
    );
    return [...base.horizon.values()].map((record) =>
      withSources(base, { ...record, affected: name(known, record.affects) }),
    );
  },
};

type Belongs = { [K in Kind]: (item: ItemOf<K>, asked: SectorsNamed, at: Held) => boolean };
/** A base with the sectors worked out for what names none itself. */
export type Held = { knowledge: KnowledgeBase; index: SectorIndex };

const meets = (ids: Iterable<string> | undefined, asked: ReadonlySet<string>): boolean => {
  for (const id of ids ?? []) if (asked.has(id)) return true;
  return false;
};
/** What names no sector is for everybody; what is for a whole sector is for its parts too. */
const isFor = (ids: readonly string[], { ids: asked, above }: SectorsNamed): boolean =>
  ids.length === 0 || meets(ids, asked) || meets(ids, above);

/** Whether news about a record is news for a sector. */
function touches(id: string, asked: SectorsNamed, { knowledge, index }: Held): boolean {
  if (knowledge.sectors.has(id)) return isFor([id], asked);
  const role = knowledge.roles.get(id);
  if (role) return meets(role.sectorIds, asked.ids);
  const served = index.qualifications.get(id) ?? index.requirements.get(id);
  if (served) return meets(served, asked.ids);
  const offer = knowledge.funding.get(id) ?? knowledge.resources.get(id) ?? knowledge.frameworks.get(id);
  return isFor(offer?.sectorIds ?? [], asked);
}

/** Whether an item is of a sector. */
export const belongs: Belongs = {
  sectors: ({ id }, { ids }) => ids.has(id),
  roles: ({ sectorIds }, { ids }) => meets(sectorIds, ids),
  skills: ({ id }, { ids }, { index }) => meets(index.skills.get(id), ids),
  units: ({ id }, { ids }, { index }) => meets(index.units.get(id), ids),
  qualifications: ({ id }, { ids }, { index }) => meets(index.qualifications.get(id), ids),
  pathways: ({ fromRole, toRole }, { ids }) => meets(fromRole.sectorIds, ids) || meets(toRole.sectorIds, ids),
  frameworks: ({ sectorIds, tree }, asked, { knowledge }) => {
    const roles = tree.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.roles));
    if (sectorIds.length > 0 || roles.length === 0) return isFor(sectorIds, asked);
    return roles.some(({ id }) => meets(knowledge.roles.get(id)?.sectorIds, asked.ids));
  },
  // A provider that names none has not said what it teaches.
  providers: ({ sectorIds }, asked) => sectorIds.length > 0 && isFor(sectorIds, asked),
  partnerships: ({ sectorId }, asked) => isFor([sectorId], asked),
  resources: ({ sectorIds }, asked) => isFor(sectorIds, asked),
  funding: ({ sectorIds }, asked) => isFor(sectorIds, asked),
  requirements: ({ id }, { ids }, { index }) => meets(index.requirements.get(id), ids),
  horizon: ({ affects }, asked, held) =>
    affects.length === 0 || affects.some((id) => touches(id, asked, held)),
};

/** The map of a sector: who works there by stage, and every way in, up, across and out, each with its reason. */
export function sectorMap(knowledge: KnowledgeBase, { named, ids }: SectorsNamed): SectorMap {
  const roles = [...knowledge.roles.values()].filter((role) => !isOver(role) && meets(role.sectorIds, ids));
  const inside = new Set(roles.map((role) => role.id));
  const whole = {
    title: (named.find((sector: Sector) => sector.parent === undefined) ?? named[0])?.title ?? '',
    sectors: named.map(({ id, title }) => ({ id, title })),
    stages: stages.flatMap((stage) => {
      const at = roles.filter((role) => role.stage === stage);
      if (at.length === 0) return [];
      return [
        {
          stage,
          roles: at.map(({ id, title, tier, rqfTypical, purpose, status, provenance, ...role }) => ({
            id,
            title,
            tier,
            rqfTypical,
            purpose,
            status,
            usualQualifications: nameQualifications(knowledge, role.usualQualIds),
            requirements: name(knowledge.requirements, role.requirementIds),
            provenance,
          })),
        },
      ];
    }),
    edges: [...knowledge.pathways.values()]
      .filter((edge) => !isOver(edge) && (inside.has(edge.from) || inside.has(edge.to)))
      .map((edge) => ({ ...edgeOf(knowledge, edge), from: roleEnd(knowledge, edge.from) })),
  };
  return { ...whole, sources: sourcesOf(knowledge, whole as object) };
}
