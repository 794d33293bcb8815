/** What every matcher is made with, read once: word vectors and what people say. The server and the tools share it. */
import { join } from 'node:path';
import type { KnowledgeBase } from './guidance/knowledge/knowledgeBase.js';
import { type ConceptSet, createMatcher, type Matcher } from './guidance/matching/matcher.js';
import { loadSayings } from './stores/sayings.js';
import { loadWordVectors } from './stores/wordVectors.js';

/** Makes the matcher over a base, and over concept sets of imported packs where there are any. */
export type MatcherOver = (knowledge: KnowledgeBase, imported?: readonly ConceptSet[]) => Matcher;

/**
 * @param data the folder that holds `words` and `sayings`
 * @throws when the vectors are absent or a file of sayings is malformed
 */
export async function readMatcherOver(data: string): Promise<MatcherOver> {
  const [vectors, sayings] = await Promise.all([
    loadWordVectors(join(data, 'words')),
    loadSayings(join(data, 'sayings')),
  ]);
  return (knowledge, imported) => createMatcher(knowledge, { sayings, vectors, imported });
}
