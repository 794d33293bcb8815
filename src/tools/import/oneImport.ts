/** One import at a time in a data folder: two would swap each other's packs, and clear away what the other writes. */
import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FolderHeld, type HeldFolder, holdFolder, type Lock } from '../../stores/files/lock.js';
import { ImportProblem, problemIn } from './importProblem.js';

const importLock: Lock = {
  file: 'import.lock',
  inUse: (folder, pid) =>
    `Another import into ${folder} is running (process ${pid}). Wait until it has ended, then start this one again.`,
  onAnotherMachine: (folder, host, path) =>
    `Another import into ${folder} was started on ${host}. If none is running there, delete ${path}.`,
  unreadable: (folder, path) =>
    `${folder} has a lock that cannot be read. If no import is running, delete ${path}.`,
  beingTaken: (folder) =>
    `Another import into ${folder} is starting. Start this one again when it has ended.`,
  unwritable: (folder, code) => `${folder}: cannot be written (${code}). The pack before is untouched.`,
};

/**
 * Does the work while no other import writes into the folder. One that was killed does not keep the next out.
 * @param folder made where it is not there, and taken away again where nothing was put into it
 * @throws ImportProblem where another import runs, or the folder cannot be written
 */
export async function asOnlyImport<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let made: string | undefined;
  let held: HeldFolder | undefined;
  try {
    made = await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw problemIn(folder, null, `cannot be written (${error.code}). The pack before is untouched.`);
    });
    held = await hold(folder);
    return await work();
  } finally {
    await held?.release();
    if (made !== undefined) await removeEmpty(folder, made);
  }
}

async function hold(folder: string): Promise<HeldFolder> {
  try {
    return await holdFolder(folder, importLock);
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    // What the disc refuses, as EACCES; ERR_… would be a mistake of ours.
    if (error instanceof FolderHeld || (code !== undefined && /^E(?!RR_)/.test(code)))
      throw new ImportProblem([(error as Error).message]);
    throw error;
  }
}

/** The folder and those above it that were made for it, as far as they are empty. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let path = folder; ; path = dirname(path)) {
    const isRemoved = await rmdir(path).then(
      () => true,
      () => false,
    );
    if (!isRemoved || path === first || path === dirname(path)) return;
  }
}
