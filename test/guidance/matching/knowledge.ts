/** The real knowledge base, loaded once for the tests of hearing and fitting. */
import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { loadKnowledge } from '../../../src/stores/knowledgeFiles.js';

export const today = '2026-11-22';

/** The data of this edition; frozen, as every clock in a test. */
export async function realKnowledge(): Promise<KnowledgeBase> {
  const folder = fileURLToPath(new URL('../../../data/knowledge', import.meta.url));
  return (await loadKnowledge({ folders: [folder], today })).knowledge;
}
