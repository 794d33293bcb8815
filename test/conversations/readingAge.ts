/** A rough reading age of what the guide says: Flesch–Kincaid grade, with the names of jobs and services as one word. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';

const syllables = (word: string): number => {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  return Math.max(
    1,
    (plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g) ?? []).length,
  );
};

/** US school grade; add five for a reading age in years. */
export function gradeOf(text: string, knowledge: KnowledgeBase): number {
  let plain = text;
  const names = [
    ...[...knowledge.roles.values(), ...knowledge.resources.values()].map((one) => one.title),
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Anytown Careers',
    'UK ENIC',
  ].sort((a, b) => b.length - a.length);
  for (const name of names) plain = plain.replaceAll(name, 'Name');
  const sentences = plain.split(/[.!?:;\n]+/).filter((one) => /[a-z]/i.test(one));
  const words = plain.match(/[a-z'’]+/gi) ?? [];
  const total = words.reduce((sum, word) => sum + syllables(word), 0);
  return (
    0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * (total / Math.max(1, words.length)) - 15.59
  );
}
