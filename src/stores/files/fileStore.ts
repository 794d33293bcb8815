import { join, resolve } from 'node:path';
import { Low } from 'lowdb';
import { conversationId } from '../conversationId.js';
import { createOneAtATime } from '../oneAtATime.js';
import { type ConversationKey, type ConversationStore, DamagedRecord, StaleWrite } from '../ports.js';
import { openConversationFile, type SavedFile, saved, setAsideOn } from './conversationFile.js';
import { type FileSystem, nodeFileSystem } from './fileSystem.js';
import { holdFolder } from './lock.js';
import { NotPutBack, putBack, syncFolder } from './replaceFile.js';

/** What the file store may write to the log: file names (hashes) and counts, never words or ids of people. */
export type FileStoreEvent =
  | { kind: 'damaged'; because: string }
  | { kind: 'temporaryFilesRemoved'; count: number };

/**
 * With this many writes that could be neither finished nor taken back, the disk is gone: refuse new ones
 * rather than fill the memory with what to put back.
 */
const MOST_IN_DOUBT = 100;

const SHARD = /^[0-9a-f]{2}$/;
const RECORD = /^([0-9a-f]{64})\.json$/;
const SET_ASIDE = /^([0-9a-f]{64})\.json\.damaged-/;
const TEMPORARY = /^[0-9a-f]{64}\.json\.tmp-/;

/**
 * One small file a conversation, through lowdb:
 *
 *     folder/server.lock
 *     folder/conversations/3f/3f09…e1.json
 *                             3f09…e1.json.damaged-20261122T023440123Z   (set aside, see DamagedRecord)
 *
 * Nothing is cached: the only copy of a record is its file, so a write that failed cannot come back with the next.
 * @throws Error with one plain sentence when another server holds the folder, or it cannot be written
 */
export async function createFileStore({
  folder,
  now,
  log = () => {},
  files = nodeFileSystem,
}: {
  folder: string;
  now: () => Date;
  log?: (event: FileStoreEvent) => void;
  files?: FileSystem;
}): Promise<ConversationStore> {
  const root = join(resolve(folder), 'conversations');
  const held = await holdFolder(resolve(folder));
  try {
    await files.makeFolder(root);
    await syncFolder(files, resolve(folder));
    const count = await removeTemporaryFiles(files, root);
    if (count > 0) log({ kind: 'temporaryFilesRemoved', count });
  } catch (error) {
    await held.release();
    throw error;
  }

  const oneAtATime = createOneAtATime({ mostWaiting: Number.POSITIVE_INFINITY });
  const shardsMade = new Set<string>();
  /** Files whose last write failed after its rename, with what must stand there instead. */
  const inDoubt = new Map<string, Uint8Array | null>();
  let closed = false;
  let temporaries = 0;

  const shardOf = (id: string) => join(root, id.slice(0, 2));
  const pathOf = (id: string) => join(shardOf(id), `${id}.json`);
  const temporaryOf = (id: string) => () => {
    temporaries += 1;
    return `${pathOf(id)}.tmp-${process.pid}-${temporaries}`;
  };

  function withFile<T>(id: string, work: () => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new Error('The conversation store is closed.'));
    return oneAtATime.run(id, async () => {
      const before = inDoubt.get(id);
      if (before !== undefined) {
        await putBack(files, pathOf(id), before, temporaryOf(id));
        inDoubt.delete(id);
      }
      return work();
    });
  }

  /** A new `Low` a call: lowdb keeps data whose write failed, and would write it with the next success. */
  async function open(id: string) {
    const file = openConversationFile({ files, path: pathOf(id), id, now, temporaryName: temporaryOf(id) });
    const low = new Low<SavedFile | null>(file, null);
    try {
      await low.read();
    } catch (error) {
      if (error instanceof DamagedRecord) log({ kind: 'damaged', because: error.message });
      throw error;
    }
    return { low, file };
  }

  async function makeShard(shard: string): Promise<void> {
    if (shardsMade.has(shard)) return;
    await files.makeFolder(shard);
    await syncFolder(files, root);
    shardsMade.add(shard);
  }

  /** The record last: when this stops half way, what stands is what was last acknowledged. */
  async function remove(id: string): Promise<void> {
    const names = (await files.list(shardOf(id))).filter((name) => name.startsWith(id));
    if (names.length === 0) return;
    for (const name of names.reverse()) await files.remove(join(shardOf(id), name));
    await syncFolder(files, shardOf(id));
  }

  async function eraseIfSavedBefore(id: string, limit: number): Promise<boolean> {
    const { low } = await open(id);
    if (low.data === null || Date.parse(low.data.record.savedOn) >= limit) return false;
    await remove(id);
    return true;
  }

  return {
    load: (key: ConversationKey) => {
      const id = conversationId(key);
      return withFile(id, async () => (await open(id)).low.data?.record);
    },
    save: (key, record) => {
      const id = conversationId(key);
      return withFile(id, async () => {
        if (inDoubt.size >= MOST_IN_DOUBT)
          throw new Error(`${root}: ${inDoubt.size} writes failed half way. Check the disk.`);
        const { low, file } = await open(id);
        const stored = low.data?.record.version ?? 0;
        if (record.version !== stored + 1) throw StaleWrite.of(id, stored, record.version);
        await makeShard(shardOf(id));
        low.data = saved(id, record);
        try {
          await low.write();
        } catch (error) {
          if (error instanceof NotPutBack) inDoubt.set(id, file.before);
          // Somebody may have removed the folder under us: make it again next time.
          shardsMade.delete(shardOf(id));
          throw error;
        }
      });
    },
    erase: (key) => {
      const id = conversationId(key);
      return withFile(id, () => remove(id));
    },
    async eraseSavedBefore(time) {
      const limit = Date.parse(time);
      let erased = 0;
      const failed: unknown[] = [];
      for (const shard of await files.list(root)) {
        if (!SHARD.test(shard)) continue;
        for (const name of await files.list(join(root, shard))) {
          const id = (RECORD.exec(name) ?? SET_ASIDE.exec(name))?.[1];
          if (id === undefined) continue;
          const asideOn = setAsideOn(name);
          try {
            if (asideOn === null) {
              if (await withFile(id, () => eraseIfSavedBefore(id, limit))) erased += 1;
            } else if (asideOn.getTime() < limit) {
              // What nobody mended in that time is still somebody's words, and goes like the rest.
              await withFile(id, () => files.remove(join(root, shard, name)));
            }
          } catch (error) {
            // One bad file must not keep the others past their time.
            if (!(error instanceof DamagedRecord)) failed.push(error);
          }
        }
      }
      if (failed.length > 0)
        throw new Error(`${erased} conversations were erased, ${failed.length} could not be.`, {
          cause: failed[0],
        });
      return erased;
    },
    async close() {
      if (closed) return;
      closed = true;
      await oneAtATime.drained();
      await held.release();
    },
  };
}

/** What a crash left half written was never acknowledged. */
async function removeTemporaryFiles(files: FileSystem, root: string): Promise<number> {
  let count = 0;
  for (const shard of await files.list(root)) {
    if (!SHARD.test(shard)) continue;
    for (const name of await files.list(join(root, shard))) {
      if (!TEMPORARY.test(name)) continue;
      await files.remove(join(root, shard, name));
      count += 1;
    }
  }
  return count;
}
