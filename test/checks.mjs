/**
 * Holds test/checks.json against the results of a test run: `node test/checks.mjs jest.json`. Every acceptance check of
 * the mission is either claimed done, with the tests that prove it, or given to the issue that will do it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param {Record<string, { done?: string[], issue?: string }>} checks by id; a proof is "file: beginning of the test's full name"
 * @param {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} results as `jest --json` writes them
 * @returns {string[]} one line for each claim that no passing test proves; empty when all hold
 */
export function unproven(checks, results) {
  const lines = [];
  for (const [id, { done }] of Object.entries(checks)) {
    for (const proof of done ?? []) {
      const [file, name = ''] = proof.split(/: (.*)/s);
      const found = results.testResults
        .filter((one) => one.name.replaceAll('\\', '/').endsWith(`/${file}`))
        .flatMap((one) => one.assertionResults)
        .filter((one) => one.fullName.startsWith(name));
      const failing = found.filter((one) => one.status !== 'passed');
      if (found.length === 0) lines.push(`${id}: no test “${proof}” ran`);
      for (const one of failing) lines.push(`${id}: “${one.fullName}” ${one.status}`);
    }
  }
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const checks = read(new URL('checks.json', import.meta.url));
  const lines = unproven(checks, read(process.argv[2]));
  const done = Object.values(checks).filter((one) => one.done).length;
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.stdout.write(
    `${done} of ${Object.keys(checks).length} acceptance checks claimed done; ${lines.length} without a passing test\n`,
  );
  process.exitCode = lines.length > 0 ? 1 : 0;
}
