/**
 * `npm run import -- esco FOLDER-OR-ZIP`: takes in a publisher's data that somebody brings, as a pack under
 * WAYMARK_DATA_DIR. A running guide reads it on SIGHUP, a new one at its start.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importEsco } from './import/importEsco.js';
import { printable } from './printable.js';

/** What can be imported, by the name on the command line. */
const imports = { esco: importEsco };
type ImportName = keyof typeof imports;
const known = Object.keys(imports) as ImportName[];

const usage = `npm run import -- NAME FOLDER-OR-ZIP\nNAME is one of: ${known.join(', ')}.`;
/** Exit codes as of the other tools: 1 for what is wrong with the input, 2 for a mistake in the call or of ours. */
const EXIT_INPUT = 1;
const EXIT_CALL = 2;
/** What a shell expects after an interrupt. */
const EXIT_INTERRUPTED = 130;

if (existsSync('.env')) process.loadEnvFile('.env');
const [name, path, ...more] = process.argv.slice(2);
const chosen = known.find((each) => each === name);
if (chosen === undefined || path === undefined || more.length > 0) {
  const what =
    name === undefined || chosen !== undefined ? '' : `There is no import named ${printable(name)}.\n`;
  process.stderr.write(`${what}${usage}\n`);
  process.exitCode = EXIT_CALL;
} else {
  await run(chosen, path);
}

async function run(name: ImportName, path: string): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const dataDir = resolve(process.env.WAYMARK_DATA_DIR?.trim() || './var');
  try {
    const done = await imports[name](path, dataDir, {
      stop: stop.signal,
      onFile: (file) => {
        if (process.stderr.isTTY) process.stderr.write(`Reading ${file}\n`);
      },
    });
    if (done.kind === 'problems') {
      process.stderr.write(`${done.problems.join('\n')}\nNothing was imported.\n`);
      process.exitCode = EXIT_INPUT;
      return;
    }
    process.stdout.write(`${summary(done.pack, done.folder).map(printable).join('\n')}\n`);
  } catch (error) {
    if (stop.signal.aborted) process.stderr.write('Stopped. Nothing was imported.\n');
    else process.stderr.write(`${printable(error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = stop.signal.aborted ? EXIT_INTERRUPTED : EXIT_CALL;
  }
}

type Done = Extract<Awaited<ReturnType<typeof importEsco>>, { kind: 'imported' }>;

function summary(pack: Done['pack'], folder: string): string[] {
  const { counts, dangling } = pack;
  const lines = [
    `${pack.title}, ${pack.version === null ? 'version not stated by the name of what was given' : `version ${pack.version}`}`,
    `${counts.occupations} occupations, ${counts.skills} skills, ${counts.occupationGroups} groups of occupations, ${counts.skillGroups} groups of skills`,
    `links: ${counts.occupationSkillLinks} occupation to skill, ${counts.skillSkillLinks} skill to skill, ${counts.broaderOccupationLinks} and ${counts.broaderSkillLinks} to broader ones`,
    `newest change: ${pack.newestChange ?? 'not stated'}`,
  ];
  if (dangling.total > 0) {
    const rows = dangling.files.reduce((sum, each) => sum + each.rows, 0);
    lines.push(
      `${dangling.total} references in ${rows} rows lead to what the files do not hold, and these rows were left out:`,
      ...dangling.files.map(({ file, references, rows }) => `  ${file}: ${references} in ${rows} rows`),
      'Where each is first:',
      ...dangling.first.map(
        ({ file, row, uri, times }) =>
          `  ${file}, first in row ${row}, ${times === 1 ? 'once' : `${times} times`}: ${uri}`,
      ),
      `Counted are: ${dangling.counted}`,
    );
  }
  return [...lines, `Written to ${folder}. A running guide reads it on SIGHUP.`, pack.attribution];
}
