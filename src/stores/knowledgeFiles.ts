/** Reads the knowledge base's files from folders and links them. */
import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { KnowledgeBase, Problem, RawKnowledgeFile } from '../guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../guidance/knowledge/linkKnowledge.js';
import type { OldFacts } from '../guidance/knowledge/rules/ages.js';
import { expandedSize, mostExpanded } from './expandedSize.js';
import { readRegularFile } from './regularFile.js';

/** Bytes of one file. The largest of ours is a fiftieth of it; an editor splits a file long before. */
export const mostBytes = 2_000_000;

const isKnowledge = /\.(ya?ml|json)$/;

type Folder = {
  /** As messages name it: empty for the base, whose files are named from its own folder. */
  name: string;
  path: string;
  /** With links followed: nothing outside it is read. */
  real: string;
  order: number;
};

/** A problem with what is on the disk, before any record is looked at. */
const problem = (file: string, rule: 'schema' | 'PACK', what: string, fix: string): Problem => ({
  severity: 'error',
  file,
  id: '-',
  rule,
  what,
  fix,
});
const nameOf = (folder: Folder, path: string): string => join(folder.name, relative(folder.path, path));

/** A file of the folder, or an error for a person: too big, or so built that reading it would never end. */
async function readKnowledgeFile(
  folder: Folder,
  path: string,
  problems: Problem[],
): Promise<RawKnowledgeFile[]> {
  const file = nameOf(folder, path);
  const refuse = (what: string, fix: string): [] => {
    problems.push(problem(file, 'schema', what, fix));
    return [];
  };
  try {
    // The folder was listed a moment ago: what is there now may be a link, or no file.
    const read = await readRegularFile(path, mostBytes);
    if (read.kind === 'notRegular') return refuse('no regular file', 'Put the file itself there.');
    if (read.kind === 'tooLarge')
      return refuse(
        `larger than ${mostBytes / 1_000_000} MB`,
        'Split it: a folder may hold as many files of a kind as you like.',
      );
    const text = read.bytes.toString('utf8');
    // CORE_SCHEMA keeps 2026-11-22 a string: dates are ours to check, not YAML's to guess.
    const content = load(text, { schema: CORE_SCHEMA, filename: file });
    // Only an anchor (&name, never & alone) lets a small file stand for a large one.
    const size = /&\S/.test(text) ? expandedSize(content) : 0;
    if (size === 'circular')
      return refuse('an alias that stands for itself', 'Write out what the alias (*name) stands for.');
    if (size > mostExpanded)
      return refuse(
        'aliases (*name) that stand for more than 8 MB when written out',
        'Write out what they stand for, or use fewer.',
      );
    return [{ file, content, folder: folder.order }];
  } catch (error) {
    return refuse(
      error instanceof Error ? error.message : 'could not be read',
      'Correct the YAML at the line named.',
    );
  }
}

/** Links are followed nowhere: what they lead to inside the folder is read where it stands. */
async function refuseLinksOutside(
  folder: Folder,
  links: readonly Dirent[],
  problems: Problem[],
): Promise<void> {
  for (const link of links) {
    const path = join(link.parentPath, link.name);
    const target = await realpath(path).catch(() => undefined);
    const isInside = target === folder.real || target?.startsWith(folder.real + sep);
    if (isInside) continue;
    problems.push(
      problem(
        nameOf(folder, path),
        'PACK',
        target === undefined ? 'a link that leads nowhere' : 'a link that leads out of its folder',
        'Put the file itself there.',
      ),
    );
  }
}

async function readFolder(folder: Folder, problems: Problem[]): Promise<RawKnowledgeFile[]> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  await refuseLinksOutside(
    folder,
    entries.filter((entry) => entry.isSymbolicLink()),
    problems,
  );
  const paths = entries
    .filter((entry) => entry.isFile() && isKnowledge.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0)
    problems.push(
      problem(
        folder.name || folder.path,
        'PACK',
        'the folder holds no .yaml or .json file',
        'Put the pack there, or take the folder out of WAYMARK_PACKS.',
      ),
    );
  const read = await Promise.all(paths.map((path) => readKnowledgeFile(folder, path, problems)));
  return read.flat();
}

/**
 * Loads every .yaml and .json file under the folders. Never throws for what the folders hold: whatever is wrong with
 * them is a problem that names the file.
 * @param folders knowledge folders, each with one folder per sector family: the base first, then packs, which may
 * replace records of earlier folders where a file's `overrides` says so
 * @param today ISO date against which ages of facts are judged
 * @param oldFacts whether a fact past its limit is told (a warning, as by default) or refused (an error)
 * @returns the linked base and all problems; do not serve a base with errors
 */
export async function loadKnowledge({
  folders,
  today,
  oldFacts,
}: {
  folders: readonly string[];
  today: string;
  oldFacts?: OldFacts;
}): Promise<{ knowledge: KnowledgeBase; problems: Problem[] }> {
  const unreadable: Problem[] = [];
  const files: RawKnowledgeFile[] = [];
  for (const [order, path] of folders.entries()) {
    const name = order === 0 ? '' : path;
    try {
      const real = await realpath(path);
      files.push(...(await readFolder({ name, path, real, order }, unreadable)));
    } catch (error) {
      const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
      unreadable.push(
        problem(
          path,
          'PACK',
          isMissing ? 'there is no such folder' : 'the folder cannot be read',
          order === 0
            ? 'Install Waymark again.'
            : 'Correct WAYMARK_PACKS, or give this account leave to read it.',
        ),
      );
    }
  }
  const { knowledge, problems } = linkKnowledge(files, today, { oldFacts });
  return { knowledge, problems: [...unreadable, ...problems] };
}
