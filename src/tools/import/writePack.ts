/** Writes a pack beside the one that is served and puts it in its place whole, or not at all. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type {
  ClassifiedGroup,
  ClassifiedSkill,
  Occupation,
  Pack,
} from '../../guidance/classification/schema.js';
import { folderBefore, mostBytes, readImportedPack } from '../../stores/importedPacks.js';
import { ImportProblem, problemIn } from './importProblem.js';

export type PackContent = {
  /** All that pack.json says, but for the files, whose sums come from the writing. */
  about: Omit<Pack, 'files'>;
  occupations: readonly Occupation[];
  skills: readonly ClassifiedSkill[];
  groups: readonly ClassifiedGroup[];
};

/** Characters gathered before they are written: few calls, little memory. */
const mostGathered = 1_000_000;

/**
 * Writes and swaps, while no other import writes there. Whatever fails, the pack before stays where it is and nothing half-written is left.
 * @param folder where the guide looks for the pack
 * @param stop is asked between files, and for the last time before the swap
 * @throws ImportProblem where the disc refuses
 */
export async function writePack(folder: string, content: PackContent, stop?: AbortSignal): Promise<void> {
  const fresh = `${folder}.new-${process.pid}`;
  try {
    await mkdir(dirname(folder), { recursive: true });
    await finishLast(folder);
    await mkdir(fresh);
    await writeInto(fresh, content, stop);
    const read = await readImportedPack(fresh);
    // What the guide would refuse must not replace what it serves; that it would is our mistake, not the file's.
    if (read.kind !== 'pack')
      throw new Error(
        `The pack just written cannot be read: ${read.kind === 'problems' ? read.problems.join(' ') : 'it is not there.'}`,
      );
    stop?.throwIfAborted();
    await swap(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ImportProblem || code === undefined || !/^E(?!RR_)/.test(code)) throw error;
    throw problemIn(dirname(folder), null, `cannot be written (${code}). The pack before is untouched.`);
  }
}

async function writeInto(folder: string, content: PackContent, stop?: AbortSignal): Promise<void> {
  const files: Pack['files'] = [];
  const lists = [
    ['occupations.jsonl', content.occupations],
    ['skills.jsonl', content.skills],
    ['groups.jsonl', content.groups],
  ] as const;
  for (const [file, records] of lists) {
    stop?.throwIfAborted();
    const sha256 = await writeLines(folder, file, records);
    files.push({ file, sha256, lines: records.length });
  }
  await writeSynced(join(folder, 'pack.json'), async (handle) => {
    await handle.writeFile(`${JSON.stringify({ ...content.about, files } satisfies Pack, null, 2)}\n`);
  });
  await syncFolder(folder);
}

async function writeLines(
  folder: string,
  file: Pack['files'][number]['file'],
  records: readonly object[],
): Promise<string> {
  const hash = createHash('sha256');
  await writeSynced(join(folder, file), async (handle) => {
    let gathered = '';
    let written = 0;
    const put = async () => {
      const bytes = Buffer.from(gathered);
      gathered = '';
      written += bytes.length;
      if (written > mostBytes[file])
        throw problemIn(
          file,
          null,
          `would be larger than the ${mostBytes[file] / 1_000_000} MB a guide reads: no classification of this kind is.`,
        );
      hash.update(bytes);
      await handle.writeFile(bytes);
    };
    for (const record of records) {
      gathered += `${JSON.stringify(record)}\n`;
      if (gathered.length > mostGathered) await put();
    }
    await put();
  });
  return hash.digest('hex');
}

async function writeSynced(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** No call swaps two folders at once. Between these renames the guide finds the old pack under its other name. */
async function swap(fresh: string, folder: string): Promise<void> {
  const before = folderBefore(folder);
  const hadOne = await isThere(folder);
  if (hadOne) await rename(folder, before);
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (hadOne) await rename(before, folder);
    throw error;
  }
  // Served already. Where the disc does not promise to remember the rename, the old one waits for the next import.
  const isKept = await syncFolder(dirname(folder)).then(
    () => true,
    () => false,
  );
  if (isKept) await rm(before, { recursive: true, force: true }).catch(() => {});
}

/** What an import that was killed has left, for no other runs: its pack before goes back, its half-written one goes. */
async function finishLast(folder: string): Promise<void> {
  const before = folderBefore(folder);
  if (await isThere(before)) {
    if (await isThere(folder)) await rm(before, { recursive: true, force: true });
    else await rename(before, folder);
  }
  const start = `${basename(folder)}.new-`;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(start)) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
