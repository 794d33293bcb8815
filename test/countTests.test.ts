/** CI is honest about what did not run: a skip is a failure, but for want of a data set, and then it is told. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { root } from './compiled.js';
// @ts-expect-error a plain script, so that CI needs no compiler for it
import { countTests } from './countTests.mjs';

jest.setTimeout(120_000);

const told = (passed: number, others: [status: string, fullName: string][], more = {}) =>
  countTests({
    numPassedTests: passed,
    numFailedTests: others.filter(([status]) => status === 'failed').length,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: others.filter(([status]) => status === 'pending').length,
    numTodoTests: others.filter(([status]) => status === 'todo').length,
    testResults: [{ assertionResults: others.map(([status, fullName]) => ({ status, fullName })) }],
    ...more,
  });
const noData = 'the whole of it [skipped: no data set esco-1.1.1 beside the project or in X] every row';

describe('a test run', () => {
  test('with every test passed is whole', () => {
    expect(told(3, [])).toEqual({ line: '3 passed, 0 failed, 0 skipped', isWhole: true });
  });

  test('without a data set is whole, and tells how many tests and which set', () => {
    expect(told(3, [['pending', noData]])).toEqual({
      line: '3 passed, 0 failed, 0 skipped, 1 NOT RUN without their data set (esco-1.1.1)',
      isWhole: true,
    });
  });

  test.each<[string, ReturnType<typeof told>]>([
    ['with a skipped test', told(3, [['pending', 'in the browser']])],
    ['with a test to be written', told(3, [['todo', 'one day']])],
    ['with a failed test', told(3, [['failed', noData]])],
    ['with a file that could not be read', told(3, [], { numRuntimeErrorTestSuites: 1 })],
    ['in which nothing passed', told(0, [['pending', noData]])],
  ])('%s is not', (_, { isWhole }) => {
    expect(isWhole).toBe(false);
  });
});

test('tests over data that is nowhere skip themselves under the words that are counted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-no-data-'));
  try {
    const jestJson = join(folder, 'jest.json');
    const run = spawnSync(
      process.execPath,
      [
        ...['--experimental-vm-modules', join(root, 'node_modules', 'jest', 'bin', 'jest.js')],
        ...['test/tools/importEsco', '-t', 'the whole of ESCO|the version is what', '--json'],
        `--outputFile=${jestJson}`,
      ],
      { cwd: root, encoding: 'utf8', env: { ...process.env, WAYMARK_TEST_DATA: join(folder, 'nowhere') } },
    );
    expect(run.status).toBe(0);
    const results = JSON.parse(readFileSync(jestJson, 'utf8'));
    // Left out by -t, not by themselves.
    const chosen = /the whole of ESCO|the version is what/;
    for (const file of results.testResults)
      file.assertionResults = file.assertionResults.filter((one: { fullName: string }) =>
        chosen.test(one.fullName),
      );
    results.numPendingTests = results.testResults
      .flatMap((file: { assertionResults: { status: string }[] }) => file.assertionResults)
      .filter((one: { status: string }) => one.status === 'pending').length;
    expect(countTests(results)).toEqual({
      line: expect.stringMatching(/^9 passed, 0 failed, 0 skipped, [1-9]\d* NOT RUN .* \(esco-1\.1\.1\)$/),
      isWhole: true,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('CI counts with it, before anything else is told of the tests, and says it again at the end', () => {
  const ci = readFileSync(join(root, '.ci', 'run'), 'utf8');
  expect(ci).toContain('node test/countTests.mjs "$temporary/jest.json" | tee "$temporary/count"\n');
  expect(ci.trimEnd().endsWith('cat "$temporary/count"')).toBe(true);
  expect(ci).toContain('set -euo pipefail');
});
