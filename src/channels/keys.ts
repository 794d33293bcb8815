/** The server's own key: made once, kept under the data folder, so that tokens outlive a restart. */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const FILE_NAME = 'server.key';

export type ServerKeys = { tokens: Buffer; log: Buffer };

/**
 * Reads the key file, or makes it with 256 random bits, readable by its owner alone. One key a purpose is
 * derived from it, so that a leaked log key signs nothing.
 * @throws Error naming the file when it is damaged or when others on this machine may read it
 */
export function openServerKeys(dataDir: string): ServerKeys {
  try {
    makeFolder(dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Error(`The data folder ${dataDir} cannot be made (${code}). Set WAYMARK_DATA_DIR to another.`);
  }
  const file = join(dataDir, FILE_NAME);
  const secret = readKey(file) ?? makeKey(file, dataDir);
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `waymark ${purpose}`, 32));
  return { tokens: derive('tokens'), log: derive('log') };
}

/** With the folders above it. Not `recursive`: under /proc that never comes back. */
function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start may have made it in between.
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(folder).isDirectory();
    if (!isThere) throw error;
  }
}

function readKey(file: string): Buffer | undefined {
  let written: string;
  try {
    written = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(written)) {
    throw new Error(`${file} is not a key of ours; delete it to make a new one (people then start anew)`);
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} may be read by others on this machine; run: chmod 600 ${file}`);
  }
  return Buffer.from(written, 'hex');
}

function makeKey(file: string, dataDir: string): Buffer {
  const secret = randomBytes(32);
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Error(
      `The data folder ${dataDir} cannot be written (${code}). Set WAYMARK_DATA_DIR to another.`,
    );
  }
  try {
    writeSync(handle, secret.toString('hex'));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return secret;
}

/** A keyed hash of an id: the same id reads the same in the log, and nobody can go back from it. */
export function hashId(key: Buffer, id: string): string {
  return createHmac('sha256', key).update(id).digest('hex').slice(0, 16);
}
