import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Which lock a folder is held by, and what it tells a person whom it keeps out. One plain sentence, or two, each. */
export type Lock = {
  /** Its name in the folder. */
  file: string;
  inUse(folder: string, pid: number): string;
  onAnotherMachine(folder: string, host: string, path: string): string;
  unreadable(folder: string, path: string): string;
  /** Others try to take it at this moment. */
  beingTaken(folder: string): string;
  unwritable(folder: string, code: string): string;
};

const serverLock: Lock = {
  file: 'server.lock',
  inUse: (folder, pid) =>
    `The data folder ${folder} is in use by another Waymark (process ${pid}). Stop it first, or choose another folder.`,
  onAnotherMachine: (folder, host, path) =>
    `The data folder ${folder} is held by Waymark on ${host}. If none is running there, delete ${path}.`,
  unreadable: (folder, path) =>
    `The data folder ${folder} has a lock that cannot be read. If no Waymark is running, delete ${path}.`,
  beingTaken: (folder) => `The data folder ${folder} is being taken by another Waymark that is starting.`,
  unwritable: (folder, code) => `The data folder ${folder} cannot be written (${code}).`,
};

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Which start of the machine, or '' where /proc does not tell. */
  boot: z.string(),
  /** When the process started, in ticks since then, or '' where /proc does not tell. */
  started: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** The folder is ours until this is released. */
export type HeldFolder = { release(): Promise<void> };

/**
 * Takes a folder for this process alone: two servers on one data folder lose each other's writes.
 * A lock whose process is gone is taken over: its process id is free, or another process has it since.
 * It knows processes of this machine only; a lock that another machine or container left is never guessed at.
 * @throws Error with one plain sentence when the folder is held, or cannot be written
 */
export async function holdFolder(folder: string, lock = serverLock): Promise<HeldFolder> {
  const path = join(folder, lock.file);
  const mine = await thisProcess();
  const text = JSON.stringify(mine);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Written whole, then linked: linking fails when the name exists (O_EXCL), and nobody reads half a lock.
    // Random, not counted: in a container every start has the same process id.
    const draft = `${path}.${process.pid}-${randomBytes(6).toString('hex')}`;
    try {
      await writeSafely(draft, text);
      await claim({ folder, path, lock }, draft);
    } finally {
      await unlink(draft).catch(() => {});
    }
  } catch (error) {
    if (error instanceof FolderHeld) throw error;
    throw new Error(lock.unwritable(folder, codeOf(error)), { cause: error });
  }
  return {
    async release() {
      if ((await readText(path)) === text) await unlink(path).catch(() => {});
    },
  };
}

/** Another process has the folder. The message is for the person starting this one. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
}

/** Starts that meet over one stale lock step back from each other, and try again a little later. */
const MOST_TRIES = 30;

/** The lock of one folder, and where its file is. */
type Place = { folder: string; path: string; lock: Lock };

async function claim(place: Place, draft: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await linked(draft, place.path)) return;
    await refuseIfHeld(place);
    if (await takeOver(place, draft)) return;
    await sleep(5 + Math.random() * 30);
  }
  throw new FolderHeld(place.lock.beingTaken(place.folder));
}

/** True when a stale lock is there, false when none is. */
async function refuseIfHeld(place: Place): Promise<boolean> {
  const text = await readText(place.path);
  const because = text === null ? null : await whyItHolds(text, place);
  if (because !== null) throw new FolderHeld(because);
  return text !== null;
}

/**
 * Removes a stale lock and puts ours there. Removing by name is only safe alone: another start may have replaced
 * the lock since we looked. So each announces itself first, under a name of its own, and goes on only when it
 * sees nobody else; of two that overlap, at least the later sees the earlier.
 */
async function takeOver(place: Place, draft: string): Promise<boolean> {
  const { folder, path, lock } = place;
  const announced = `${lock.file}.takeover-${randomBytes(6).toString('hex')}`;
  await link(draft, join(folder, announced));
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(`${lock.file}.takeover-`) || name === announced) continue;
      const other = await readText(join(folder, name));
      if (other === null) continue;
      if ((await whyItHolds(other, { ...place, path: join(folder, name) })) !== null) return false;
      await unlink(join(folder, name)).catch(() => {});
    }
    // While a stale lock is there nobody else can put theirs; where none is, somebody may just have.
    if (await refuseIfHeld(place)) await unlink(path);
    return await linked(draft, path);
  } finally {
    await unlink(join(folder, announced)).catch(() => {});
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Why this lock must be respected, or null when its process is gone. */
async function whyItHolds(text: string, { folder, path, lock }: Place): Promise<string | null> {
  const holder = readHolder(text);
  if (holder === null) return lock.unreadable(folder, path);
  if (holder.host !== hostname()) return lock.onAnotherMachine(folder, JSON.stringify(holder.host), path);
  if (holder.boot !== (await bootId())) return null;
  if (!isRunning(holder.pid)) return null;
  const started = await startOf(holder.pid);
  if (started !== '' && holder.started !== '' && started !== holder.started) return null;
  return lock.inUse(folder, holder.pid);
}

function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function thisProcess(): Promise<Holder> {
  return {
    pid: process.pid,
    host: hostname(),
    boot: await bootId(),
    started: await startOf(process.pid),
  };
}

async function bootId(): Promise<string> {
  return ((await readText('/proc/sys/kernel/random/boot_id').catch(() => null)) ?? '').trim();
}

/** Field 22 of /proc/<pid>/stat. The name, field 2, may hold spaces and brackets: count from its last bracket. */
async function startOf(pid: number): Promise<string> {
  const stat = await readText(`/proc/${pid}/stat`).catch(() => null);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return codeOf(error) === 'EPERM';
  }
}

async function writeSafely(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);
