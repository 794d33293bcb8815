import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const FILE = 'server.lock';

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
 * Takes the data folder for this server alone: two servers on one folder lose each other's writes.
 * A lock whose server is gone is taken over: its process id is free, or another process has it since.
 * It knows processes of this machine only; a lock that another machine or container left is never guessed at.
 * @throws Error with one plain sentence when the folder is held, or cannot be written
 */
export async function holdFolder(folder: string): Promise<HeldFolder> {
  const path = join(folder, FILE);
  const mine = await thisServer();
  const text = JSON.stringify(mine);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Written whole, then linked: linking fails when the name exists (O_EXCL), and nobody reads half a lock.
    // Random, not counted: in a container every start has the same process id.
    const draft = `${path}.${process.pid}-${randomBytes(6).toString('hex')}`;
    await writeSafely(draft, text);
    try {
      await claim(folder, path, draft);
    } finally {
      await unlink(draft).catch(() => {});
    }
  } catch (error) {
    if (error instanceof FolderHeld) throw error;
    throw new Error(`The data folder ${folder} cannot be written (${codeOf(error)}).`, { cause: error });
  }
  return {
    async release() {
      if ((await readText(path)) === text) await unlink(path).catch(() => {});
    },
  };
}

/** Another server has the folder. The message is for the person starting this one. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
}

/** Starts that meet over one stale lock step back from each other, and try again a little later. */
const MOST_TRIES = 30;

async function claim(folder: string, path: string, draft: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await linked(draft, path)) return;
    await refuseIfHeld(folder, path);
    if (await takeOver(folder, path, draft)) return;
    await sleep(5 + Math.random() * 30);
  }
  throw new FolderHeld(`The data folder ${folder} is being taken by another Waymark that is starting.`);
}

/** True when a stale lock is there, false when none is. */
async function refuseIfHeld(folder: string, path: string): Promise<boolean> {
  const text = await readText(path);
  const because = text === null ? null : await whyItHolds(text, path);
  if (because !== null) throw new FolderHeld(`The data folder ${folder} ${because}`);
  return text !== null;
}

/**
 * Removes a stale lock and puts ours there. Removing by name is only safe alone: another start may have replaced
 * the lock since we looked. So each announces itself first, under a name of its own, and goes on only when it
 * sees nobody else; of two that overlap, at least the later sees the earlier.
 */
async function takeOver(folder: string, path: string, draft: string): Promise<boolean> {
  const announced = `${FILE}.takeover-${randomBytes(6).toString('hex')}`;
  await link(draft, join(folder, announced));
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(`${FILE}.takeover-`) || name === announced) continue;
      const other = await readText(join(folder, name));
      if (other === null) continue;
      if ((await whyItHolds(other, name)) !== null) return false;
      await unlink(join(folder, name)).catch(() => {});
    }
    // While a stale lock is there nobody else can put theirs; where none is, somebody may just have.
    if (await refuseIfHeld(folder, path)) await unlink(path);
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

/** Why this lock must be respected, or null when its server is gone. */
async function whyItHolds(text: string, path: string): Promise<string | null> {
  const holder = readHolder(text);
  if (holder === null) return `has a lock that cannot be read. If no Waymark is running, delete ${path}.`;
  if (holder.host !== hostname())
    return `is held by Waymark on ${JSON.stringify(holder.host)}. If none is running there, delete ${path}.`;
  if (holder.boot !== (await bootId())) return null;
  if (!isRunning(holder.pid)) return null;
  const started = await startOf(holder.pid);
  if (started !== '' && holder.started !== '' && started !== holder.started) return null;
  return `is in use by another Waymark (process ${holder.pid}). Stop it first, or choose another folder.`;
}

function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function thisServer(): Promise<Holder> {
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
