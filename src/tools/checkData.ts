/**
 * `npm run data:check`: reads the knowledge base, the packs of WAYMARK_PACKS and the sayings, applies every rule, and
 * names file, id and what to do. `-- --today` judges ages by today, `--report` lists what is thin, old, double or missing,
 * `--pack FOLDER` checks one more pack, `--sign-off` accepts the gaps there are.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packsIn } from '../config.js';
import { checkKnowledge, readOptions } from './checkKnowledge.js';

if (existsSync('.env')) process.loadEnvFile('.env');
// From dist/src/tools to the package root.
const inPackage = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
try {
  const asked = readOptions(process.argv.slice(2), {
    base: inPackage('data/knowledge'),
    packs: packsIn(process.env.WAYMARK_PACKS),
    sayings: inPackage('data/sayings'),
    signedOffFile: inPackage('data/signed-off-gaps.yaml'),
    now: new Date().toISOString().slice(0, 10),
  });
  const { lines, ok } = await checkKnowledge(asked);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
