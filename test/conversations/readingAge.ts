/** The reading age of what the guide says, with the names the knowledge base holds as one word. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { gradeOf as gradeOfText } from '../../src/guidance/readingAge.js';

/** US school grade; add five for a reading age in years. */
export function gradeOf(text: string, knowledge: KnowledgeBase): number {
  const names = [
    ...[...knowledge.roles.values(), ...knowledge.resources.values()].map((one) => one.title),
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Anytown Careers',
    'UK ENIC',
  ].sort((a, b) => b.length - a.length);
  return gradeOfText(text, names);
}
