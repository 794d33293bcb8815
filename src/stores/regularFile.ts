/** Reads a file somebody else put there: never more than was expected, and never anything that would not end. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

export type FileRead =
  /** `written` tells this file from another, or a later one, under the same name. */
  | { kind: 'read'; bytes: Buffer; written: string }
  | { kind: 'tooLarge' }
  /** A link, a folder, a device, a pipe: nothing of it was read. */
  | { kind: 'notRegular' };

/**
 * Reads a regular file of at most so many bytes.
 * @throws the error of the call that failed, with its code: ENOENT where there is none
 */
export async function readRegularFile(path: string, most: number): Promise<FileRead> {
  // Not through a link, and not waiting for somebody to write into a pipe.
  const opened = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => {
      // What opening a link, and a socket, fails with.
      if (error.code === 'ELOOP' || error.code === 'ENXIO') return undefined;
      throw error;
    },
  );
  if (opened === undefined) return { kind: 'notRegular' };
  try {
    const about = await opened.stat({ bigint: true });
    if (!about.isFile()) return { kind: 'notRegular' };
    if (about.size > most) return { kind: 'tooLarge' };
    // As many as it had: it may grow while it is read.
    const bytes = Buffer.alloc(Number(about.size));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await opened.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return {
      kind: 'read',
      bytes: bytes.subarray(0, filled),
      written: `${about.dev} ${about.ino} ${about.mtimeNs}`,
    };
  } finally {
    await opened.close();
  }
}
