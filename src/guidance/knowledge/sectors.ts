/** Which sectors a name means, and which sectors a record belongs to, its own or through the roles it serves. */
import type { KnowledgeBase } from './knowledgeBase.js';
import { type RoleProfile, type Sector, sectorSchema, type UnitGroup } from './schema.js';

export type SectorsNamed = {
  /** What the name stands for, in id order: one sector, or several that share an alias. */
  named: readonly Sector[];
  /** Those and every sector inside them. */
  ids: ReadonlySet<string>;
  /** The sectors they are inside of: what is for the whole is for its parts. */
  above: ReadonlySet<string>;
};

export const families: readonly string[] = sectorSchema.shape.family.options;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A sector and every sector below it; the sector alone where it has none. */
export function sectorAndBelow(sectorId: string, knowledge: KnowledgeBase): ReadonlySet<string> {
  const found = new Set([sectorId]);
  // A set grows while it is read: sectors below those below are taken in too, and a circle ends.
  for (const id of found)
    for (const sector of knowledge.sectors.values()) if (sector.parent === id) found.add(sector.id);
  return found;
}

/** A sector and every sector above it. */
export function sectorAndAbove(sectorId: string, knowledge: KnowledgeBase): ReadonlySet<string> {
  const found = new Set([sectorId]);
  for (const id of found) {
    const parent = knowledge.sectors.get(id)?.parent;
    if (parent !== undefined) found.add(parent);
  }
  return found;
}

/** Whether any of a record's sectors is this one or one below it. */
export const isInSector = (
  sectorIds: readonly string[],
  sectorId: string,
  knowledge: KnowledgeBase,
): boolean => {
  const within = sectorAndBelow(sectorId, knowledge);
  return sectorIds.some((id) => within.has(id));
};

/**
 * The sectors meant by an id (SEC-PSN-NUC), a family's code (PSN), a title or an alias. Case and marks between words
 * do not count, so that adult-social-care is Adult social care. A title comes before an alias of another.
 * @returns undefined for a name nobody here uses
 */
export function findSectors(knowledge: KnowledgeBase, name: string): SectorsNamed | undefined {
  const all = [...knowledge.sectors.values()];
  const code = name.trim().toUpperCase();
  const said = plain(name);
  if (said === '') return undefined;
  const named = [
    all.filter((sector) => sector.id === code),
    all.filter((sector) => sector.family === code),
    all.filter((sector) => plain(sector.title) === said),
    all.filter((sector) => sector.aliases.some((alias) => plain(alias) === said)),
  ].find((found) => found.length > 0);
  if (!named) return undefined;
  const ids = new Set(named.flatMap((sector) => [...sectorAndBelow(sector.id, knowledge)]));
  const above = new Set(named.flatMap((sector) => [...sectorAndAbove(sector.id, knowledge)]));
  for (const id of ids) above.delete(id);
  return { named, ids, above };
}

/** Ids of the units a rule of combination's groups name, however deep. */
const unitsInGroups = (groups: readonly UnitGroup[]): string[] =>
  groups.flatMap((group) => [...group.unitIds, ...unitsInGroups(group.groups ?? [])]);

/** Ids of everything a qualification is made of: its list, and what its rule and the rule's pathways name. */
export function unitIdsOf(qualification: {
  unitIds: readonly { unitId: string }[];
  ruleOfCombination?: {
    mandatory: readonly string[];
    groups: readonly UnitGroup[];
    pathways: readonly { mandatory: readonly string[]; groups: readonly UnitGroup[] }[];
  };
}): string[] {
  const rule = qualification.ruleOfCombination;
  const parts = rule ? [rule, ...rule.pathways] : [];
  return [
    ...new Set([
      ...qualification.unitIds.map((one) => one.unitId),
      ...parts.flatMap((part) => [...part.mandatory, ...unitsInGroups(part.groups)]),
    ]),
  ];
}

type SectorsById = ReadonlyMap<string, ReadonlySet<string>>;
export type SectorIndex = {
  /** Where a skill is essential or useful. */
  skills: SectorsById;
  /** Where a unit leads: through a qualification it is part of, a skill it builds, or a pathway it bridges. */
  units: SectorsById;
  qualifications: SectorsById;
  requirements: SectorsById;
};

/** Sectors of the records that name none themselves, through the roles they serve. */
export function indexSectors(knowledge: KnowledgeBase): SectorIndex {
  const index = {
    skills: new Map<string, Set<string>>(),
    units: new Map<string, Set<string>>(),
    qualifications: new Map<string, Set<string>>(),
    requirements: new Map<string, Set<string>>(),
  };
  const add = (to: Map<string, Set<string>>, id: string, role: RoleProfile | undefined): void => {
    const known = to.get(id) ?? new Set<string>();
    for (const sectorId of role?.sectorIds ?? []) known.add(sectorId);
    to.set(id, known);
  };
  for (const role of knowledge.roles.values()) {
    for (const { skillId, importance } of role.needs) {
      if (importance === 1) continue;
      add(index.skills, skillId, role);
      for (const unit of knowledge.unitsForSkill.get(skillId) ?? []) add(index.units, unit.id, role);
    }
    for (const id of role.usualQualIds) add(index.qualifications, id, role);
    for (const id of role.requirementIds) add(index.requirements, id, role);
  }
  for (const qualification of knowledge.qualifications.values()) {
    const unitIds = unitIdsOf(qualification).filter((id) => knowledge.units.has(id));
    for (const roleId of qualification.servesRoleIds) {
      const role = knowledge.roles.get(roleId);
      add(index.qualifications, qualification.id, role);
      for (const id of unitIds) add(index.units, id, role);
    }
  }
  for (const edge of knowledge.pathways.values()) {
    for (const id of edge.bridging) add(index.units, id, knowledge.roles.get(edge.to));
  }
  return index;
}
