/** The compiled program in a folder of its own, for tests that run it as people do. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const FOLDER_NAME = 'waymark-compiled-';
const MOST_KEPT_MS = 86_400_000;

/**
 * The tree compiled beside links to what it needs, so that no test writes to the folder that `npm start` runs. Every
 * suite, and the next run, shares the one folder of what the sources say now; nobody writes to it once it is there.
 */
export function compile(): { folder: string; main: string } {
  const folder = join(tmpdir(), `${FOLDER_NAME}${hashOfSources()}`);
  removeOldOnes();
  if (!existsSync(folder)) compileInto(folder);
  return { folder, main: join(folder, 'dist', 'src', 'main.js') };
}

function compileInto(folder: string): void {
  const made = mkdtempSync(join(tmpdir(), `${FOLDER_NAME}new-`));
  try {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const done = spawnSync(
      process.execPath,
      [tsc, '-p', root, '--outDir', join(made, 'dist'), '--noCheck', '--sourceMap', 'false'],
      { encoding: 'utf8' },
    );
    if (done.status !== 0) throw new Error(`tsc: ${done.stdout}${done.stderr}`);
    copyFileSync(join(root, 'package.json'), join(made, 'package.json'));
    for (const name of ['node_modules', 'data', 'src/channels/webChat/page']) {
      mkdirSync(dirname(join(made, name)), { recursive: true });
      symlinkSync(join(root, name), join(made, name), 'dir');
    }
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    // Another suite was first with the same sources.
    if (!existsSync(folder)) throw error;
  }
}

/** Of every file that tsc reads, and of where the links lead. */
function hashOfSources(): string {
  const files = ['src', 'dialogs', 'test'].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(name, path)),
  );
  const hash = createHash('sha256').update(root);
  for (const file of [...files.sort(), 'tsconfig.json', 'package.json', 'package-lock.json'])
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** A day old: of sources that have changed since, most likely, and what is in it may have been tidied away in part. */
function removeOldOnes(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER_NAME)) continue;
    const folder = join(tmpdir(), name);
    const madeAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - madeAt > MOST_KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
}
