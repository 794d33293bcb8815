/** The files of what somebody gave to an import: a folder, or a zip, either with everything one folder deeper. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { ImportProblem, problemIn } from './importProblem.js';

/** A file of the input, still as it was packed: a name that ends in .gz is not yet unpacked. */
export type InputFile = {
  name: string;
  /** What it takes up in the input, against which the unpacked size is judged. */
  packedBytes: number;
  /** The sum a zip holds of its content, to be compared once all of it is read. */
  crc32: number | undefined;
  open(): Promise<Readable>;
};

export type Input = {
  /** The last part of the path as given, and the folder inside it where there is one. */
  names: readonly string[];
  files: readonly InputFile[];
  close(): void;
};

/** The publisher's download holds some twenty files; a list longer than this is no download of a classification. */
const mostEntries = 1_000;
/** How a zip made on Unix marks a symbolic link, in the upper half of an entry's attributes. */
const fileTypeMask = 0xf000;
const linkType = 0xa000;

/**
 * Opens a folder or a zip.
 * @param isWanted tells a file's name, without folders, from one the import does not read
 * @throws ImportProblem where it cannot be read or is not safe to read
 */
export async function openInput(path: string, isWanted: (name: string) => boolean): Promise<Input> {
  const found = await stat(path).catch(({ code }: NodeJS.ErrnoException) => {
    throw problemIn(
      path,
      null,
      code === 'ENOENT' ? 'there is no such folder or zip.' : `cannot be read (${code}).`,
    );
  });
  if (found.isDirectory()) return openFolder(resolve(path), isWanted);
  if (found.isFile()) return openZip(path, isWanted);
  throw problemIn(path, null, 'is neither a folder nor a zip.');
}

async function openFolder(path: string, isWanted: (name: string) => boolean): Promise<Input> {
  const here = await filesIn(path, isWanted);
  if (here.length > 0) return { names: [basename(path)], files: here, close: () => {} };
  const entries = await readdir(path, { withFileTypes: true });
  const inside = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .slice(0, mostEntries)
      .map(async ({ name }) => ({ name, files: await filesIn(join(path, name), isWanted) })),
  );
  const [only, another] = inside.filter(({ files }) => files.length > 0);
  if (another !== undefined && only !== undefined)
    throw problemIn(
      path,
      null,
      `both ${only.name} and ${another.name} hold such files: name the one to import.`,
    );
  return {
    names: only === undefined ? [basename(path)] : [basename(path), only.name],
    files: only?.files ?? [],
    close: () => {},
  };
}

async function filesIn(path: string, isWanted: (name: string) => boolean): Promise<InputFile[]> {
  try {
    const names = (await readdir(path)).filter(isWanted).sort();
    const files = await Promise.all(
      names.map(async (name) => ({ name, found: await stat(join(path, name)) })),
    );
    return files
      .filter(({ found }) => found.isFile())
      .map(({ name, found }) => ({
        name,
        packedBytes: found.size,
        crc32: undefined,
        open: async () => createReadStream(join(path, name)),
      }));
  } catch (error) {
    throw problemIn(path, null, `cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

async function openZip(path: string, isWanted: (name: string) => boolean): Promise<Input> {
  const name = basename(path);
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw problemIn(name, null, `is no zip, or is cut off (${error.message}).`);
  });
  try {
    const entries = await safeEntries(zip, name);
    const folders = new Set<string>();
    const wanted = entries.filter(({ fileName }) => {
      const parts = fileName.split('/');
      const isFile = isWanted(parts.at(-1) ?? '') && parts.length <= 2;
      if (isFile) folders.add(parts.slice(0, -1).join('/'));
      return isFile;
    });
    const [folder, another] = folders;
    if (another !== undefined)
      throw problemIn(name, null, `holds such files both in “${folder}/” and in “${another}/”: keep one.`);
    return {
      names: folder ? [name, folder] : [name],
      files: wanted.map((entry) => ({
        name: entry.fileName.split('/').at(-1) ?? '',
        packedBytes: entry.compressedSize,
        crc32: entry.crc32,
        open: () => zip.openReadStreamPromise(entry),
      })),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Nothing is ever unpacked to the disk; still, a zip that tries to write elsewhere was not made by the publisher. */
async function safeEntries(zip: yauzl.ZipFile, name: string): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > mostEntries) throw problemIn(name, null, `holds more than ${mostEntries} files.`);
      if (((entry.externalFileAttributes >>> 16) & fileTypeMask) === linkType)
        throw problemIn(name, null, `holds a symbolic link, ${entry.fileName}: nothing of it is read.`);
      if (entry.isEncrypted()) throw problemIn(name, null, `${entry.fileName} is encrypted.`);
    }
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    // The reader itself refuses absolute paths and "..", and says which.
    throw problemIn(name, null, `is not safe to read, or is damaged (${(error as Error).message}).`);
  }
  return entries;
}
