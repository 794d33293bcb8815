import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';

/** A file or folder held open. */
export interface OpenFile {
  write(text: string | Uint8Array): Promise<void>;
  /** Resolves when what was written survives a power cut (fsync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The few calls the file store makes, so that a test can count them, order them and make any of them fail. */
export interface FileSystem {
  /** The bytes, or null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Makes a new file to write, or fails when there is one. */
  create(path: string): Promise<OpenFile>;
  openFolder(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** No error when there was no such file. */
  remove(path: string): Promise<void>;
  /** With the folders above it; no error when it is there. */
  makeFolder(path: string): Promise<void>;
  /** Names inside, in order; none when there is no such folder. */
  list(path: string): Promise<string[]>;
}

/** For the owner alone: what people tell a careers guide is nobody else's to read. */
const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function openFile(path: string, flags: string): Promise<OpenFile> {
  const handle = await open(path, flags, OWNER_FILE);
  return {
    write: (text) => handle.writeFile(text),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** The real one. */
export const nodeFileSystem: FileSystem = {
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  create: (path) => openFile(path, 'wx'),
  async openFolder(path) {
    // Windows cannot open a folder; NTFS journals the rename by itself.
    if (process.platform === 'win32')
      return { write: async () => {}, sync: async () => {}, close: async () => {} };
    return openFile(path, 'r');
  },
  rename,
  async remove(path) {
    try {
      await unlink(path);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: OWNER_FOLDER });
  },
  async list(path) {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
};
