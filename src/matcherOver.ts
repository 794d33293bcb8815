/** What every matcher is made with, read once: word vectors and what people say. The server and the tools share it. */
import { join } from 'node:path';
import type { Classification } from './guidance/classification/classification.js';
import type { KnowledgeBase } from './guidance/knowledge/knowledgeBase.js';
import { type ConceptSet, conceptSet, createMatcher, type Matcher } from './guidance/matching/matcher.js';
import {
  classifiedSkillConcepts,
  occupationConcepts,
} from './guidance/matching/ranking/classifiedConcepts.js';
import { loadSayings } from './stores/sayings.js';
import { loadWordVectors } from './stores/wordVectors.js';

/** Makes the matcher over a base, and over an imported classification where there is one. */
export type MatcherOver = (knowledge: KnowledgeBase, classification?: Classification) => Matcher;

/**
 * @param data the folder that holds `words` and `sayings`
 * @throws when the vectors are absent or a file of sayings is malformed
 */
export async function readMatcherOver(data: string): Promise<MatcherOver> {
  const [vectors, sayings] = await Promise.all([
    loadWordVectors(join(data, 'words')),
    loadSayings(join(data, 'sayings')),
  ]);
  // Making the sets of a national classification takes a second or two; an edit of our own base does not change them.
  const made = new WeakMap<Classification, readonly ConceptSet[]>();
  const setsOf = (classification: Classification): readonly ConceptSet[] => {
    const known = made.get(classification);
    if (known) return known;
    const { pack, attribution } = classification;
    const sets = [
      conceptSet(pack, 'roles', occupationConcepts(classification, sayings), vectors, { attribution }),
      conceptSet(pack, 'skills', classifiedSkillConcepts(classification, sayings), vectors, { attribution }),
    ];
    made.set(classification, sets);
    return sets;
  };
  return (knowledge, classification) =>
    createMatcher(knowledge, {
      sayings,
      vectors,
      ...(classification === undefined ? {} : { imported: setsOf(classification) }),
    });
}
