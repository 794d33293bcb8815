/**
 * npm run bench [-- turns http stores start hear]: tables of what a turn costs. Without names: everything, about five
 * minutes. What the figures were, on which machine, is in docs/benchmarks.md. Asserts nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { agreeing, readConversations, today } from './conversations.mjs';
import { at, median, round } from './figures.mjs';
import { startServer, talk } from './server.mjs';
import { measureStores } from './stores.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const load = (path) => import(pathToFileURL(join(dist, path)).href);

const { loadKnowledge } = await load('src/stores/knowledgeFiles.js');
const { createGuide } = await load('dialogs/guide.js');
const { readMatcherOver } = await load('src/matcherOver.js');
const { knowledge } = await loadKnowledge({ folders: [join(root, 'data', 'knowledge')], today });
const operator = { name: undefined, contact: undefined, complaints: undefined, safeguardingLead: undefined };
const matcherOver = await readMatcherOver(join(root, 'data'));
const guide = createGuide({ knowledge, matcher: matcherOver(knowledge), settings: { operator } });
const conversations = readConversations(root);
const scripts = agreeing(conversations, guide);

const benchmarks = {
  turns: ['Whole turns in one process', measureTurns],
  http: ['Turns over Direct Line, kept on disk, beside an echo bot on the same stack', measureHttp],
  stores: [
    'What the store costs a turn, with more and more conversations present',
    () => measureStores(dist),
  ],
  start: ['From start to ready, and memory', measureStart],
  hear: ['Hearing a message, and fitting roles to it', measureHearing],
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}
const [cpu] = cpus();
console.log(
  `node ${process.version} · ${process.platform} ${process.arch} · ${availableParallelism()} cores of ${cpu?.model ?? 'an unknown kind'} · ${Math.round(totalmem() / 2 ** 30)} GB · ${new Date().toISOString().slice(0, 10)}`,
);
console.log(
  `${knowledge.roles.size} roles · ${conversations.length} conversations, of which ${scripts.length} agree to notes`,
);
for (const [name, [title, measure]] of Object.entries(benchmarks)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n${title} (${name})`);
  await measure();
}

/** Plays every conversation so many times; `turn` answers one event of a conversation. */
async function play(times, open) {
  const took = [];
  const began = performance.now();
  for (let n = 0; n < times; n += 1) {
    for (const { lines } of conversations) {
      const turn = open();
      await turn({ kind: 'arrived' });
      for (const text of lines) {
        const from = performance.now();
        await turn({ kind: 'said', text });
        took.push(performance.now() - from);
      }
    }
  }
  return { took, rate: (took.length / (performance.now() - began)) * 1000 };
}

async function measureTurns() {
  const { createUnitOfWork } = await load('src/channels/unitOfWork.js');
  const { createFileStore } = await load('src/stores/files/fileStore.js');
  const { createMemoryStore } = await load('src/stores/memoryStore.js');
  const now = () => new Date();
  const on = { today, channel: 'webChat' };
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const disk = await createFileStore({ folder, now });
  const memory = createMemoryStore({ mostConversations: 20_000, now });
  const log = { info() {}, warn() {}, error() {} };
  const unit = createUnitOfWork({ guide, disk, memory, now, today: () => today, log });
  let people = 0;

  const inGuide = () => {
    let state;
    return (event) => {
      state = guide.turn(state, event, on).state ?? undefined;
    };
  };
  const inUnit = () => {
    people += 1;
    const person = `local:${people}`;
    const key = { channel: 'local', conversation: String(people) };
    let turns = 0;
    return async (event) => {
      turns += 1;
      const outcome = await unit.take({ key, person, activityId: `a${turns}`, event, channel: 'webChat' });
      if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    };
  };
  try {
    const rows = [];
    for (const [what, open, times] of [
      ['the guide alone', inGuide, 20],
      ['through the unit of work, file store', inUnit, 10],
    ]) {
      await play(2, open);
      const { took, rate } = await play(times, open);
      rows.push({
        what,
        turns: took.length,
        'turns/s': Math.round(rate),
        'p50 ms': round(at(took, 0.5)),
        'p99 ms': round(at(took, 0.99)),
        'max ms': round(at(took, 1)),
      });
    }
    console.table(rows);
  } finally {
    await disk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureHttp() {
  const PAIRS = 5;
  const ROUND_MS = 5_000;
  const agreeBy = JSON.stringify(scripts.map((one) => one.agreesBy));
  const kept = scripts.reduce((sum, one) => sum + one.keptTurns, 0);
  const all = scripts.reduce((sum, one) => sum + one.lines.length, 0);
  console.log(
    `${Math.round((kept / all) * 100)} in 100 turns are after the agreement to notes; a turn is one message sent and its answer read; ${PAIRS} pairs of ${ROUND_MS / 1000} s`,
  );
  const real = await startServer(dist);
  const echo = await startServer(dist, {
    nodeArguments: ['--import', new URL('./withEcho.mjs', import.meta.url).href],
    env: { WAYMARK_BENCH_AGREE_BY: agreeBy },
  });
  try {
    const rows = [];
    for (const people of [8, 32]) {
      for (const server of [real, echo]) await talk(server, scripts, { people, forMs: ROUND_MS });
      const rounds = { real: [], echo: [] };
      for (let n = 0; n < PAIRS; n += 1) {
        // Whoever is first in one pair is second in the next.
        const order = n % 2 === 0 ? ['real', 'echo'] : ['echo', 'real'];
        for (const which of order)
          rounds[which].push(
            await talk(which === 'real' ? real : echo, scripts, { people, forMs: ROUND_MS }),
          );
      }
      for (const which of ['real', 'echo']) {
        const took = rounds[which].flatMap((one) => one.took);
        rows.push({
          people,
          bot: which === 'real' ? 'Waymark' : 'echo',
          'turns/s': Math.round(median(rounds[which].map((one) => one.rate))),
          'p50 ms': round(at(took, 0.5), 1),
          'p99 ms': round(at(took, 0.99), 1),
          'CPU ms a turn': round(median(rounds[which].map((one) => one.cpuMs))),
          'share of echo':
            which === 'real' ? round(median(rounds.real.map((one, n) => one.rate / rounds.echo[n].rate))) : 1,
          'in each pair': which === 'real' ? shares(rounds) : '',
        });
      }
    }
    console.table(rows);
    console.log(`conversations on disk at the end: Waymark ${real.kept()}, echo ${echo.kept()}`);
  } finally {
    await real.close();
    await echo.close();
  }
}

function shares(rounds) {
  return rounds.real
    .map((one, n) => one.rate / rounds.echo[n].rate)
    .sort((a, b) => a - b)
    .map((share) => share.toFixed(2))
    .join(' ');
}

async function measureStart() {
  const STARTS = 7;
  const TURNS = 500;
  const measured = [];
  for (let n = 0; n < STARTS; n += 1) {
    const server = await startServer(dist);
    const atReady = server.memory();
    await talk(server, scripts, { people: 8, turns: TURNS });
    measured.push({ readyMs: server.readyMs, atReady, after: server.memory() });
    await server.close();
  }
  const row = (what, digits, of) => {
    const values = measured.map(of);
    return { what, median: round(median(values), digits), most: round(at(values, 1), digits) };
  };
  console.table([
    row('seconds from spawn to /readyz 200', 2, (one) => one.readyMs / 1000),
    row('MB resident when ready', 0, (one) => one.atReady),
    row(`MB resident after ${TURNS} turns`, 0, (one) => one.after),
  ]);
}

async function measureHearing() {
  const { hear } = await load('src/guidance/matching/hearing.js');
  const { fitRoles } = await load('src/guidance/matching/fitRoles.js');
  const { buildLexicon } = await load('src/guidance/matching/lexicon.js');
  const { emptyProfile, profileWith } = await load('src/guidance/matching/profile.js');
  const builtAt = performance.now();
  const lexicon = buildLexicon(knowledge);
  const builtMs = performance.now() - builtAt;

  const LONGEST = 5_000;
  const short = conversations.flatMap(({ lines }) => lines).filter((line) => /\s/.test(line));
  // Each long message begins with another line, so that no two are alike.
  const long = short.map((_, n) =>
    [...short.slice(n), ...short.slice(0, n)].join('. ').repeat(20).slice(0, LONGEST),
  );
  const rows = [];
  for (const [what, messages, times] of [
    ['a message as people write them', short, 20],
    [`a message of ${LONGEST} characters`, long, 3],
  ]) {
    const hearing = [];
    const fitting = [];
    for (let n = 0; n <= times; n += 1) {
      for (const message of messages) {
        const from = performance.now();
        const heard = hear(message, lexicon, { today });
        const between = performance.now();
        fitRoles(profileWith(emptyProfile(), heard), knowledge);
        if (n === 0) continue;
        hearing.push(between - from);
        fitting.push(performance.now() - between);
      }
    }
    rows.push({
      what,
      messages: hearing.length,
      'hear p50 ms': round(at(hearing, 0.5)),
      'hear p99 ms': round(at(hearing, 0.99)),
      'hear max ms': round(at(hearing, 1)),
      'fit p50 ms': round(at(fitting, 0.5)),
      'fit p99 ms': round(at(fitting, 0.99)),
    });
  }
  console.table(rows);
  console.log(`building the lexicon: ${Math.round(builtMs)} ms`);
}
