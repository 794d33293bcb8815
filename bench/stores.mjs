/**
 * What the file store costs a turn: one load and one save, with more and more conversations present.
 * Run after `npx tsc`: node bench/stores.mjs [folder] [dist]. Prints a table; asserts nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const where = process.argv[2] ?? tmpdir();
const dist = resolve(process.argv[3] ?? 'dist');
const { createFileStore } = await import(pathToFileURL(join(dist, 'src/stores/files/fileStore.js')).href);

const now = () => new Date();
const key = (n) => ({ channel: 'webChat', conversation: `conversation-${n}` });
const TURNS = 500;

function record(version, bytes) {
  const time = now().toISOString();
  const base = {
    version,
    person: 'person',
    state: { shape: 1, told: [] },
    inbox: [],
    startedOn: time,
    savedOn: time,
  };
  const item = (seq) => ({ seq, id: `a${seq}`, from: 'person', at: time, text: 'x'.repeat(300) });
  const count = Math.max(
    1,
    Math.round((bytes - JSON.stringify(base).length) / JSON.stringify(item(100)).length),
  );
  return { ...base, history: Array.from({ length: count }, (_, n) => item(n + 1)) };
}

async function inLanes(total, lanes, work) {
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < total) await work(next++);
    }),
  );
}

const at = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2);

async function measure({ present, bytes, lanes }) {
  const folder = await mkdtemp(join(where, 'waymark-bench-'));
  let store = await createFileStore({ folder, now });
  try {
    await inLanes(present, 16, (n) => store.save(key(n), record(1, bytes)));
    await store.close();
    const startedAt = performance.now();
    store = await createFileStore({ folder, now });
    const start = performance.now() - startedAt;
    const took = [];
    const began = performance.now();
    await inLanes(TURNS, lanes, async (n) => {
      const from = performance.now();
      // A prime step spreads the turns over all conversations.
      const of = key((n * 7919) % present);
      const found = await store.load(of);
      await store.save(of, { ...found, version: found.version + 1 });
      took.push(performance.now() - from);
    });
    const rate = (TURNS / (performance.now() - began)) * 1000;
    took.sort((a, b) => a - b);
    const sweepFrom = performance.now();
    await store.eraseSavedBefore('2000-01-01T00:00:00.000Z');
    const sweep = performance.now() - sweepFrom;
    return {
      conversations: present,
      'record kB': Math.round(bytes / 1000),
      'at once': lanes,
      'p50 ms': at(took, 0.5),
      'p95 ms': at(took, 0.95),
      'p99 ms': at(took, 0.99),
      'max ms': at(took, 1),
      'turns/s': Math.round(rate),
      'start ms': Math.round(start),
      'sweep ms': Math.round(sweep),
    };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const rows = [];
for (const present of [100, 1_000, 10_000])
  for (const lanes of [1, 16]) rows.push(await measure({ present, bytes: 4_000, lanes }));
// A long talk: 200 items with cards.
rows.push(await measure({ present: 100, bytes: 200_000, lanes: 1 }));
console.table(rows);
