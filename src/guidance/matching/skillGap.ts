/** What a role needs and how much of it a person has told us they can do. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { heldSkills, type Profile } from './profile.js';

export type NeedMet = {
  skillId: string;
  importance: 1 | 2 | 3;
  level: 'aware' | 'do' | 'lead';
  /** `held`: they said so. `partly`: usual in a job they did. `missing`: not told, which is not "no". */
  state: 'held' | 'partly' | 'missing';
  quote?: string;
};

/**
 * Each need of a role, most important first.
 * @throws when no role has the id: the caller named it, not the person
 */
export function skillGap(roleId: string, profile: Profile, knowledge: KnowledgeBase): NeedMet[] {
  const role = knowledge.roles.get(roleId);
  if (!role) throw new Error(`skillGap: the knowledge base holds no role ${roleId}`);
  const held = heldSkills(profile, knowledge);
  return role.needs
    .map((need): NeedMet => {
      const one = held.get(need.skillId);
      const state = one === undefined ? 'missing' : one.weight >= 1 ? 'held' : 'partly';
      return { ...need, state, ...(one?.quote === undefined ? {} : { quote: one.quote }) };
    })
    .sort(
      (a, b) => b.importance - a.importance || (a.skillId < b.skillId ? -1 : a.skillId > b.skillId ? 1 : 0),
    );
}
