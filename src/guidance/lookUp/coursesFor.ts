/** Which qualifications we hold for a job or a field of work: "what apprenticeships are there in farming". */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Qualification } from '../knowledge/schema.js';
import { isInSector } from '../knowledge/sectors.js';
import { isOpen } from '../knowledge/standing.js';

export type CoursesAsked = {
  /** Jobs named; where there are some, the fields named with them say nothing more. */
  roleIds: readonly string[];
  sectorIds: readonly string[];
  apprenticeshipsOnly: boolean;
  /** Only this level, where one is named: RQF, 0 to 8. */
  level: number | undefined;
};

/** What is no learning that a person signs up for. */
const notCourses: ReadonlySet<Qualification['kind']> = new Set(['status', 'licence', 'card']);

/** Short ones that many jobs share (first aid, English, maths) after those for the job itself. */
const isSide = ({ kind }: Qualification): number =>
  kind === 'award' || kind === 'functional-skills' || kind === 'induction' ? 1 : 0;

/** Entry levels before level 1; RQF, Welsh and Scottish levels each in their own numbers. */
const rung = ({ level }: Qualification): number =>
  typeof level === 'number' ? level : level === null ? 99 : 0;

/**
 * Open ones by level, those without one last, and on each level those for the job itself first; of one title from one
 * awarding side the first by id.
 */
export function coursesFor(asked: CoursesAsked, knowledge: KnowledgeBase): Qualification[] {
  const { apprenticeshipsOnly, level } = asked;
  const [sectorId] = asked.sectorIds;
  const isMeant = (roleId: string): boolean => {
    if (asked.roleIds.length > 0) return asked.roleIds.includes(roleId);
    const role = knowledge.roles.get(roleId);
    return role !== undefined && sectorId !== undefined && isInSector(role.sectorIds, sectorId, knowledge);
  };
  const seen = new Set<string>();
  return [...knowledge.qualifications.values()]
    .filter(isOpen)
    .filter(({ kind }) => (apprenticeshipsOnly ? kind === 'apprenticeship' : !notCourses.has(kind)))
    .filter((one) => level === undefined || (one.level === level && one.levelSystem === 'RQF'))
    .filter(({ servesRoleIds }) => servesRoleIds.some(isMeant))
    .sort((a, b) => rung(a) - rung(b) || isSide(a) - isSide(b) || (a.id < b.id ? -1 : 1))
    .filter(({ title, awardingOrg }) => {
      const key = `${title} ${awardingOrg ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
}
