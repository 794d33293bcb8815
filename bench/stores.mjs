/**
 * What the file store costs a turn: one load and one save, with more and more conversations present. The stores take
 * turns in short rounds, so that a machine that slows down slows them all. Asserts nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, median, round } from './figures.mjs';

const now = () => new Date();
const key = (n) => ({ channel: 'webChat', conversation: `conversation-${n}` });
const PRESENT = [100, 1_000, 10_000];
/** A conversation of some twenty turns, without cards. */
const USUAL_BYTES = 4_000;
/** 200 items with cards: the longest a record gets. */
const LONGEST_BYTES = 200_000;
const ROUNDS = 21;
const TURNS_A_ROUND = 60;

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

async function fill({ createFileStore, present, bytes }) {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const filling = await createFileStore({ folder, now });
  await inLanes(present, 16, (n) => filling.save(key(n), record(1, bytes)));
  await filling.close();
  const startedAt = performance.now();
  const store = await createFileStore({ folder, now });
  const startMs = performance.now() - startedAt;
  let next = 0;
  const turn = async () => {
    // A prime step spreads the turns over all conversations.
    const of = key((next++ * 7919) % present);
    const found = await store.load(of);
    await store.save(of, { ...found, version: found.version + 1 });
  };
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { present, bytes, store, startMs, turn, close, means: [], took: [] };
}

async function playRound(one) {
  const began = performance.now();
  for (let n = 0; n < TURNS_A_ROUND; n += 1) {
    const from = performance.now();
    await one.turn();
    one.took.push(performance.now() - from);
  }
  one.means.push((performance.now() - began) / TURNS_A_ROUND);
}

/** @param dist the folder of the compiled program */
export async function measureStores(dist) {
  const { createFileStore } = await import(pathToFileURL(join(dist, 'src/stores/files/fileStore.js')).href);
  const stores = [];
  try {
    for (const present of PRESENT) stores.push(await fill({ createFileStore, present, bytes: USUAL_BYTES }));
    stores.push(await fill({ createFileStore, present: 100, bytes: LONGEST_BYTES }));
    for (let n = 0; n <= ROUNDS; n += 1) {
      // Each store is first as often as it is last.
      const order = n % 2 === 0 ? stores : [...stores].reverse();
      for (const one of order) await playRound(one);
      if (n === 0) for (const one of stores) [one.means, one.took] = [[], []];
    }
    const least = stores[0].means;
    const rows = [];
    for (const { present, bytes, store, startMs, means, took } of stores) {
      const sweepFrom = performance.now();
      await store.eraseSavedBefore('2000-01-01T00:00:00.000Z');
      rows.push({
        conversations: present,
        'record kB': Math.round(bytes / 1000),
        'ms a turn': round(median(means)),
        'p50 ms': round(at(took, 0.5)),
        'p99 ms': round(at(took, 0.99)),
        'times the first': round(median(means.map((mean, n) => mean / least[n]))),
        'start ms': Math.round(startMs),
        'sweep ms': Math.round(performance.now() - sweepFrom),
      });
    }
    console.table(rows);
  } finally {
    for (const one of stores) await one.close();
  }
}
