/** V4: each sector family is a whole ladder: from the first job to graduate level, and a way up in work. */
import type { KnowledgeBase, Problem, Written } from '../knowledgeBase.js';
import type { Qualification, RoleProfile, Sector } from '../schema.js';

export const families = [
  'PSN',
  'DAR',
  'CYP',
  'ACH',
  'CAR',
  'TRA',
] as const satisfies readonly Sector['family'][];
type Family = (typeof families)[number];

/** CG-03 and CG-09 of the checks: four stages, a graduate-level role, three qualifications at level 4 or above. */
const leastStages = 4;
const graduateLevel = 6;
const leastHigherQualifications = 3;
/** Level 4 of the RQF and the CQFW is level 7 of the SCQF. */
const isHigher = ({ level, levelSystem }: Qualification): boolean =>
  typeof level === 'number' && level >= (levelSystem === 'SCQF' ? 7 : 4);

const leads = (role: RoleProfile): boolean =>
  role.stage === 'leading' || ['supervisor', 'manager', 'leader'].includes(role.tier);
const isGraduate = (role: RoleProfile): boolean => Math.max(...role.rqfTypical) >= graduateLevel;
const isFirstJob = (role: RoleProfile): boolean => role.stage === 'pre-entry' || role.stage === 'entry';

/** The roles that can be reached from some without leaving work. */
function reachedInWork(knowledge: KnowledgeBase, from: readonly RoleProfile[]): Set<string> {
  const reached = new Set<string>();
  const open = from.map((role) => role.id);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const edge of knowledge.edgesFrom.get(next) ?? []) if (edge.workBased) open.push(edge.to);
  }
  return reached;
}

/** What a family still lacks, each with what to do. */
function lacks(knowledge: KnowledgeBase, family: Family): [what: string, fix: string][] {
  const roles = [...knowledge.roles.values()].filter(
    (role) =>
      ['active', 'emerging'].includes(role.status) &&
      role.sectorIds.some((id) => knowledge.sectors.get(id)?.family === family),
  );
  const ids = new Set(roles.map((role) => role.id));
  const stages = new Set(roles.map((role) => role.stage));
  const graduates = roles.filter(isGraduate);
  const higher = [...knowledge.qualifications.values()].filter(
    (one) => isHigher(one) && one.servesRoleIds.some((id) => ids.has(id)),
  );
  const found: [string, string][] = [];
  if (stages.size < leastStages)
    found.push([
      `roles at ${stages.size} of the stages`,
      `Add roles until there are ${leastStages} stages, from entry to professional.`,
    ]);
  if (graduates.length === 0)
    found.push(['no role at graduate level', `Add a role with level ${graduateLevel} in rqfTypical.`]);
  else {
    const reached = reachedInWork(knowledge, roles.filter(isFirstJob));
    if (!graduates.some((role) => reached.has(role.id)))
      found.push([
        'no way in work from a first job to graduate level',
        'Add pathways with workBased: true that lead from an entry role, step by step, to a graduate-level one.',
      ]);
  }
  if (higher.length < leastHigherQualifications)
    found.push([
      `${higher.length} qualifications at level 4 or above`,
      `Add some that serve its roles, until there are ${leastHigherQualifications}.`,
    ]);
  if (!roles.some(leads))
    found.push([
      'nobody who leads',
      'Add a role of stage leading, or of tier supervisor, manager or leader.',
    ]);
  return found;
}

/** V4, for each family that the base has a sector for. */
export function everyFamilyIsALadder(
  knowledge: KnowledgeBase,
  written: readonly Written[],
  problems: Problem[],
): void {
  const files = new Map(written.flatMap((one) => (one.kind === 'sector' ? [[one.id, one.file]] : [])));
  for (const family of families) {
    const id = `SEC-${family}`;
    const file = files.get(id);
    if (file === undefined) continue;
    const severity = stillBeingWritten.has(family) ? 'warning' : 'error';
    for (const [what, fix] of lacks(knowledge, family))
      problems.push({ severity, file, id, rule: 'V4', what, fix });
  }
}

/**
 * Families whose ladder is not whole yet: told, not refused. A test fails when one of these has become whole, so that
 * it is taken out of this list and kept whole from then on.
 */
export const stillBeingWritten: ReadonlySet<Family> = new Set<Family>([]);
