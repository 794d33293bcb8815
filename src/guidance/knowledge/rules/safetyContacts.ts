/** V17: somebody in danger finds a number in each nation. */
import type { KnowledgeBase, Problem } from '../knowledgeBase.js';

const nations = ['EN', 'WA', 'SC', 'NI'] as const;
const neededEverywhere = [
  'emergency',
  'crisis-talk',
  'urgent-mental-health',
  'domestic-abuse',
  'child-helpline',
] as const;

export function everyNationHasSafetyContacts(knowledge: KnowledgeBase, problems: Problem[]): void {
  for (const nation of nations) {
    for (const need of neededEverywhere) {
      const found = (knowledge.resourcesFor.get(need) ?? []).some(
        (resource) => resource.nation.includes(nation) || resource.nation.includes('UK'),
      );
      if (!found)
        problems.push({
          severity: 'error',
          file: '-',
          id: nation,
          rule: 'V17',
          what: `no contact for ${need} in ${nation}`,
          fix: 'Add a sourced resource of kind helpline.',
        });
    }
  }
}
