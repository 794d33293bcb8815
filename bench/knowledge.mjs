/**
 * npm run bench:knowledge [-- TIMES]: what reading, linking and checking the knowledge base costs, each time in a fresh
 * process, beside the plain YAML parse of the same files in the same run. With TIMES, a base so many times as large is
 * made of copies with other ids and other words, as long as the real ones.
 * Aims: 400 ms and 60 MB for about 3,000 records. Asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { at, median, round } from './figures.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const base = join(root, 'data', 'knowledge');
const RUNS = 7;

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const ids =
  /\b(SRC|SEC|INT|SKL|ROL|UNI|QUA|PRV|PAR|RES|FUN|PTH|FRM|PPR|NOS|HOR|ISS|ART|AMB|PLC|NOT)-(?=[A-Z0-9])/g;
/** Sentences with their longer words turned round by some letters: as long, and nobody else's. */
function otherWords(value, by) {
  if (typeof value === 'string')
    return value.includes(' ')
      ? value.replace(/[a-z]{6,}/g, (word) => word.slice(by) + word.slice(0, by))
      : value;
  if (Array.isArray(value)) return value.map((one) => otherWords(one, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, otherWords(one, by)]));
}
/** The base so many times over: the first copy as it is, the others with ids and words of their own. */
function manyTimes(times) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-knowledge-'));
  for (let n = 0; n < times; n += 1) {
    for (const path of filesOf(base)) {
      const text = readFileSync(path, 'utf8');
      const copy = join(folder, String(n), relative(base, path));
      mkdirSync(dirname(copy), { recursive: true });
      if (n === 0) writeFileSync(copy, text);
      else {
        const content = load(text.replace(ids, `$1-X${n}`), { schema: CORE_SCHEMA });
        writeFileSync(
          copy,
          dump(otherWords(content, n), { schema: CORE_SCHEMA, flowLevel: 3, lineWidth: -1 }),
        );
      }
    }
  }
  return folder;
}

/** What one fresh process does, and tells: milliseconds, and bytes held beyond what it held before. */
const child = `
const [what, folder] = process.argv.slice(1);
const root = ${JSON.stringify(root)};
const { pathToFileURL } = await import('node:url');
const { readFileSync, readdirSync } = await import('node:fs');
const { join } = await import('node:path');
const { CORE_SCHEMA, load } = await import(pathToFileURL(join(root, 'node_modules/js-yaml/index.js')).href);
const { loadKnowledge } = await import(pathToFileURL(join(root, 'dist/src/stores/knowledgeFiles.js')).href);
const parse = () => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\\.(ya?ml|json)$/.test(entry.name))
  .map((entry) => load(readFileSync(join(entry.parentPath, entry.name), 'utf8'), { schema: CORE_SCHEMA }));
gc();
const before = process.memoryUsage();
const from = performance.now();
let held = what === 'parse' ? parse() : await loadKnowledge({ folders: [folder], today: '2026-11-22' });
const ms = performance.now() - from;
const rss = process.memoryUsage().rss - before.rss;
const problems = held.problems?.length ?? 0;
// The server keeps the base and lets the list of problems go.
held = held.knowledge ?? held;
gc();
const heap = process.memoryUsage().heapUsed - before.heapUsed;
const records = held.roles ? Object.entries(held).filter(([name]) => !/^(edges|unitsFor|resourcesFor|qualificationBy)/.test(name)).reduce((sum, [, map]) => sum + map.size, 0) : held.reduce((sum, one) => sum + one.records.length, 0);
process.stdout.write(JSON.stringify({ ms, rss, heap, problems, records }));
`;
function inFreshProcess(what, folder) {
  // As npm start runs the server, with a collector to call.
  const options = [
    '--expose-gc',
    '--max-old-space-size=512',
    '--max-semi-space-size=8',
    '--input-type=module',
  ];
  const done = spawnSync(process.execPath, [...options, '--eval', child, what, folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

const times = Number(process.argv[2] ?? 1);
if (!Number.isInteger(times) || times < 1) {
  console.error('After --, give how many times as large the base should be, for example 3.');
  process.exit(2);
}
const folder = times === 1 ? base : manyTimes(times);
try {
  const bytes = filesOf(folder).reduce((sum, path) => sum + readFileSync(path).length, 0);
  const [cpu] = cpus();
  console.log(
    `node ${process.version} · ${availableParallelism()} cores of ${cpu?.model ?? 'an unknown kind'} · load ${loadavg()[0].toFixed(1)} · ${new Date().toISOString().slice(0, 10)}`,
  );
  const measured = { parse: [], load: [] };
  for (let n = 0; n < RUNS; n += 1)
    // Whoever is first in one pair is second in the next.
    for (const what of n % 2 === 0 ? ['parse', 'load'] : ['load', 'parse'])
      measured[what].push(inFreshProcess(what, folder));
  const [first] = measured.load;
  console.log(
    `${first.records} records, ${first.problems} problems told, in ${filesOf(folder).length} files of ${round(bytes / 1e6, 2)} MB`,
  );
  const row = (what, name) => {
    const runs = measured[name];
    const mb = (of) => round(median(runs.map(of)) / 2 ** 20, 1);
    return {
      what,
      'median ms': Math.round(median(runs.map((one) => one.ms))),
      'slowest ms': Math.round(
        at(
          runs.map((one) => one.ms),
          1,
        ),
      ),
      'heap MB kept': mb((one) => one.heap),
      'RSS MB more': mb((one) => one.rss),
    };
  };
  const rows = [row('plain YAML parse', 'parse'), row('read, link and check', 'load')];
  console.table(rows);
  const share = median(measured.load.map((one, n) => one.ms / measured.parse[n].ms));
  console.log(`${round(share, 1)} times the plain parse (median of ${RUNS} pairs)`);
} finally {
  if (times > 1) rmSync(folder, { recursive: true, force: true });
}
