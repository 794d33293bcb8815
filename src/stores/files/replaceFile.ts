import { dirname } from 'node:path';
import type { FileSystem } from './fileSystem.js';

/** The new content was renamed into place, could not be made safe, and could not be taken back either. */
export class NotPutBack extends Error {
  override readonly name = 'NotPutBack';
}

/** Makes the names in a folder (a rename, a removal) survive a power cut. */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  const open = await files.openFolder(folder);
  try {
    await open.sync();
  } finally {
    await open.close().catch(() => {});
  }
}

async function writeNew(files: FileSystem, path: string, content: string | Uint8Array): Promise<void> {
  const file = await files.create(path);
  try {
    await file.write(content);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
  await file.close();
}

/**
 * Puts new content in place of old, or leaves the old: at every moment, a power cut included, the file is whole.
 *
 *     temporary file → fsync → rename over the old one → fsync folder
 *
 * A rename that could not be made safe is taken back, because its writer will be told that it failed.
 * @param before what was there, or null when there was no file
 * @param temporaryName gives a path in the same folder that no file has yet
 * @throws NotPutBack when taking back failed too
 */
export async function replaceFile(
  files: FileSystem,
  {
    path,
    content,
    before,
    temporaryName,
  }: {
    path: string;
    content: string | Uint8Array;
    before: Uint8Array | null;
    temporaryName: () => string;
  },
): Promise<void> {
  await moveIntoPlace(files, path, content, temporaryName());
  try {
    await syncFolder(files, dirname(path));
  } catch (error) {
    await putBack(files, path, before, temporaryName).catch(() => {
      throw new NotPutBack(`${path}: the last write failed and could not be taken back`, { cause: error });
    });
    throw error;
  }
}

/** Restores what was there before a write that failed half way. */
export async function putBack(
  files: FileSystem,
  path: string,
  before: Uint8Array | null,
  temporaryName: () => string,
): Promise<void> {
  if (before === null) await files.remove(path);
  else await moveIntoPlace(files, path, before, temporaryName());
}

async function moveIntoPlace(
  files: FileSystem,
  path: string,
  content: string | Uint8Array,
  temporary: string,
): Promise<void> {
  try {
    await writeNew(files, temporary, content);
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => {}); // else it goes at the next start
    throw error;
  }
}
