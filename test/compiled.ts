/** The compiled program in a folder of its own, for tests that run it as people do. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the tree beside links to what it needs, so that no test writes to the folder that `npm start` runs. */
export function compile(): { folder: string; erase(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-compiled-'));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(
    process.execPath,
    [tsc, '-p', root, '--outDir', join(folder, 'dist'), '--noCheck', '--sourceMap', 'false'],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`tsc: ${done.stdout}${done.stderr}`);
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['node_modules', 'data', 'src/channels/webChat/page']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(join(root, name), join(folder, name), 'dir');
  }
  return { folder, erase: () => rmSync(folder, { recursive: true, force: true }) };
}
