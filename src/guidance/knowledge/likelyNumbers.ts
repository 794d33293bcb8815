/** A mistyped qualification number: which held ones it may have meant. */
import type { KnowledgeBase } from './knowledgeBase.js';
import type { Qualification } from './schema.js';

/** One wrong character, or two neighbours swapped: the slips people make copying a number. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  if (wrong.length === 1) return true;
  const [first, second] = wrong;
  return (
    wrong.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

/** The held qualifications one slip away, in id order; at most three. */
export function likelyNumbers(number: string, knowledge: KnowledgeBase): Qualification[] {
  const digits = number.replaceAll('/', '');
  return [...knowledge.qualificationByNumber]
    .filter(([held]) => isOneSlip(held.replaceAll('/', ''), digits))
    .map(([, qualification]) => qualification)
    .slice(0, 3);
}
