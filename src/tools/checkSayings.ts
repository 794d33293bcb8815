/** What is wrong with the lines that people say, beside a knowledge base. */
import type { KnowledgeBase, Problem } from '../guidance/knowledge/knowledgeBase.js';
import { isOurs, type ReadSayings, sayingProblem } from '../stores/sayings.js';

/** A longer line is a story: it is compared as a whole, and then anything is a little like it. */
export const longestSaying = 200;

/** Lines that differ in case or spaces alone are one to the matcher. */
const plainLine = (said: string): string => said.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** Every id of ours is held, no line stands twice for one id, and none is a story. */
export function checkSayings({ rows, problems }: ReadSayings, knowledge: KnowledgeBase): Problem[] {
  const found = [...problems];
  const seen = new Map<string, string>();
  for (const saying of rows) {
    const { id, said, file, row } = saying;
    if (isOurs(id) && !knowledge.roles.has(id) && !knowledge.skills.has(id))
      found.push(
        sayingProblem(saying, 'no role or skill has this id', 'Correct the id, or take the row out.'),
      );
    if (said.length > longestSaying)
      found.push(
        sayingProblem(
          saying,
          `${said.length} characters, and ${longestSaying} is the most`,
          'Keep the part that names the role or skill.',
        ),
      );
    const key = `${id} ${plainLine(said)}`;
    const before = seen.get(key);
    if (before !== undefined)
      found.push(sayingProblem(saying, `says again what ${before} says`, 'Take one of the two out.'));
    else seen.set(key, `${file} row ${row}`);
  }
  return found;
}
