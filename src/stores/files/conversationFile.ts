import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { DamagedRecord } from '../ports.js';
import { storedConversation } from '../record.js';
import type { FileSystem } from './fileSystem.js';
import { replaceFile, syncFolder } from './replaceFile.js';

/** Rises when the file's own layout changes (not the conversation's state, which has a `shape` of its own). */
const FORMAT = 1;

const savedFile = z.object({
  format: z.literal(FORMAT),
  /** The file's own name: a file copied over another person's must not open as theirs. */
  id: z.string(),
  record: storedConversation,
});

const newerFile = z.object({ format: z.number().int().gt(FORMAT) });

/** What one file holds. */
export type SavedFile = z.infer<typeof savedFile>;

/** A file's content for this record. */
export const saved = (id: string, record: SavedFile['record']): SavedFile => ({ format: FORMAT, id, record });

/**
 * lowdb's two methods over one conversation's file. lowdb's own adapter never syncs, writes one fixed temporary
 * name, indents, and takes a file holding `null` or `0` for an empty database that it then overwrites.
 */
export interface ConversationFile extends Adapter<SavedFile | null> {
  /** What the last read found, damaged or not: what a failed write goes back to. */
  readonly before: Uint8Array | null;
}

export function openConversationFile({
  files,
  path,
  id,
  now,
  temporaryName,
}: {
  files: FileSystem;
  path: string;
  id: string;
  now: () => Date;
  temporaryName: () => string;
}): ConversationFile {
  let before: Uint8Array | null = null;
  return {
    get before() {
      return before;
    },
    async read() {
      before = await files.read(path);
      if (before === null) return null;
      const found = understand(before, id);
      if (found.kind === 'newer')
        throw new Error(
          `${path} was written by a newer Waymark (format ${found.format}, we read ${FORMAT}).`,
        );
      if (found.kind === 'understood') return found.value;
      const aside = await setAside(files, path, now());
      throw new DamagedRecord(
        `${path} could not be read (${found.because}); it is kept as ${basename(aside)}`,
      );
    },
    async write(data) {
      await replaceFile(files, { path, content: JSON.stringify(data), before, temporaryName });
    },
  };
}

type Understanding =
  | { kind: 'understood'; value: SavedFile }
  | { kind: 'newer'; format: number }
  | { kind: 'damaged'; because: string };

/** `because` never quotes the file: it may hold what a person said. */
function understand(bytes: Uint8Array, id: string): Understanding {
  let value: unknown;
  try {
    // `fatal`: bytes that are not UTF-8 are damage, not question marks inside somebody's answers.
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'damaged', because: bytes.length === 0 ? 'it is empty' : 'it is not JSON' };
  }
  const parsed = savedFile.safeParse(value);
  if (!parsed.success) {
    const newer = newerFile.safeParse(value);
    if (newer.success) return { kind: 'newer', format: newer.data.format };
    const at = parsed.error.issues[0]?.path.join('.') || 'the whole of it';
    return { kind: 'damaged', because: `not a conversation at ${at}` };
  }
  if (parsed.data.id !== id) return { kind: 'damaged', because: 'it belongs to another conversation' };
  return { kind: 'understood', value: parsed.data };
}

/** `20261122T023440123Z`: a time that any file system takes as part of a name. */
const stamp = (time: Date) => time.toISOString().replaceAll(/[-:.]/g, '');

/** When a set-aside file was set aside, from its name; null for another file. */
export function setAsideOn(name: string): Date | null {
  const [, y, mo, d, h, mi, s, ms] =
    /\.damaged-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(name) ?? [];
  return y === undefined ? null : new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`);
}

async function setAside(files: FileSystem, path: string, time: Date): Promise<string> {
  const folder = dirname(path);
  const taken = new Set(await files.list(folder));
  const wanted = `${basename(path)}.damaged-${stamp(time)}`;
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}-${n}`;
  await files.rename(path, join(folder, name));
  // When this is lost in a power cut, the damaged file is found again and set aside again.
  await syncFolder(files, folder).catch(() => {});
  return join(folder, name);
}
