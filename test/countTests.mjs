/**
 * Tells whether a test run was whole: `node test/countTests.mjs jest.json`. In CI nothing may be skipped: a skipped test
 * is one that did not run. Only tests over publishers' data, which this repository does not hold, may be; they say so
 * themselves (test/realData.ts), and how many, and for want of which data, is told wherever the run is.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const withoutData = /\[skipped: no data set (\S+) /;

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number, testResults: { assertionResults: { fullName: string, status: string }[] }[] }} results as `jest --json` writes them
 * @returns {{ line: string, isWhole: boolean }} the counts, and whether every test passed that could run
 */
export function countTests(results) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const sets = results.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'pending')
    .flatMap((test) => withoutData.exec(test.fullName)?.[1] ?? []);
  const skipped = results.numPendingTests + results.numTodoTests - sets.length;
  const counts = [`${results.numPassedTests} passed`, `${failed} failed`, `${skipped} skipped`];
  if (sets.length > 0)
    counts.push(`${sets.length} NOT RUN without their data set (${[...new Set(sets)].sort().join(', ')})`);
  return {
    line: counts.join(', '),
    isWhole: failed === 0 && skipped === 0 && results.numPassedTests > 0,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { line, isWhole } = countTests(JSON.parse(readFileSync(process.argv[2], 'utf8')));
  process.stdout.write(`${line}\n`);
  process.exitCode = isWhole ? 0 : 1;
}
