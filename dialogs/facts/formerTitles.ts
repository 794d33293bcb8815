/** Titles of the past ("nursery nurse", "connexions adviser"): what they are called now, said once. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { plainly } from '../engine/plainly.js';
import { sourceLine } from './provenance.js';
import { factWords as words } from './words.en.js';

/** @param known roles of the picture so far: whoever has heard the note is not told again */
export function formerTitlesIn(text: string, knowledge: KnowledgeBase, known: readonly string[]): string[] {
  const typed = ` ${plainly(text)} `;
  const notes = [...knowledge.roles.values()].flatMap((role) => {
    if (known.includes(role.id)) return [];
    const old = role.formerTitles.find((one) =>
      [one.title, ...one.aliases].some((name) => typed.includes(` ${plainly(name)} `)),
    );
    return old ? [`${words.formerTitle(old.title, old.note)} (${sourceLine(knowledge, old)})`] : [];
  });
  // One title may have become two jobs; more would be a list nobody asked for.
  return notes.slice(0, 2);
}
