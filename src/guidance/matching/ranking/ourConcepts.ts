/** Our own roles and skills as the ranking sees them. */
import type { KnowledgeBase } from '../../knowledge/knowledgeBase.js';
import type { Concept } from './conceptIndex.js';

/**
 * What people say when they mean a role or a skill, by its id (an imported one by its publisher's identifier): lines
 * for the matcher to compare with, never shown.
 */
export type Sayings = ReadonlyMap<string, readonly string[]>;

const examplesOf = (sayings: Sayings, id: string): { examples?: readonly string[] } => {
  const examples = sayings.get(id);
  return examples === undefined ? {} : { examples };
};

/** How the roles of the base are named and what they are about. Withdrawn ones are left out. */
export function roleConcepts(knowledge: KnowledgeBase, sayings: Sayings): Concept[] {
  return [...knowledge.roles.values()]
    .filter((role) => role.status === 'active' || role.status === 'emerging')
    .map((role) => ({
      id: role.id,
      names: [
        role.title,
        ...role.aliases,
        ...role.formerTitles.flatMap((old) => [old.title, ...old.aliases]),
      ],
      notes: [
        role.purpose,
        ...role.duties,
        ...role.needs.flatMap((need) => knowledge.skills.get(need.skillId)?.title ?? []),
      ],
      group: role.family,
      ...examplesOf(sayings, role.id),
    }));
}

/** How the skills of the base are named and what they are about. */
export function skillConcepts(knowledge: KnowledgeBase, sayings: Sayings): Concept[] {
  return [...knowledge.skills.values()].map((skill) => ({
    id: skill.id,
    names: [skill.title, ...skill.aliases],
    notes: [skill.plain, skill.statement],
    ...examplesOf(sayings, skill.id),
  }));
}
