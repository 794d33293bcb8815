/** Reads the knowledge base's files from folders and links them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { KnowledgeBase, Problem, RawKnowledgeFile } from '../guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../guidance/knowledge/linkKnowledge.js';

async function readKnowledgeFile(
  folder: string,
  path: string,
  problems: Problem[],
): Promise<RawKnowledgeFile[]> {
  const file = relative(folder, path);
  try {
    const text = await readFile(path, 'utf8');
    // CORE_SCHEMA keeps 2026-11-22 a string: dates are ours to check, not YAML's to guess.
    return [{ file, content: load(text, { schema: CORE_SCHEMA, filename: file }) }];
  } catch (error) {
    problems.push({
      severity: 'error',
      file,
      id: '-',
      rule: 'schema',
      what: error instanceof Error ? error.message : 'could not be read',
      fix: 'Correct the YAML at the line named.',
    });
    return [];
  }
}

/**
 * Loads every .yaml and .json file under the folders.
 * @param folders knowledge folders, each with one folder per sector family
 * @param today ISO date against which ages of facts are judged
 * @returns the linked base and all problems; do not serve a base with errors
 */
export async function loadKnowledge({
  folders,
  today,
}: {
  folders: readonly string[];
  today: string;
}): Promise<{ knowledge: KnowledgeBase; problems: Problem[] }> {
  const unreadable: Problem[] = [];
  const files: RawKnowledgeFile[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const read = await Promise.all(paths.map((path) => readKnowledgeFile(folder, path, unreadable)));
    files.push(...read.flat());
  }
  const { knowledge, problems } = linkKnowledge(files, today);
  return { knowledge, problems: [...unreadable, ...problems] };
}
