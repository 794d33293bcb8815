/** test/checks.json names all 78 acceptance checks, and what holds it against a test run would catch a false claim. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
// @ts-expect-error a plain script, so that CI needs no compiler for it
import { unproven } from './checks.mjs';
import { root } from './compiled.js';

type Checks = Record<string, { done?: string[]; issue?: string }>;
const checks = JSON.parse(readFileSync(join(root, 'test/checks.json'), 'utf8')) as Checks;

const numbered = (letters: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letters}-${String(at + 1).padStart(2, '0')}`);

test('all 78 are there, in order', () => {
  const all = [
    ...numbered('CG', 27),
    ...numbered('TW', 8),
    ...numbered('CM', 13),
    ...numbered('WS', 19),
    ...numbered('CH', 11),
  ];
  expect(Object.keys(checks)).toEqual(all);
  expect(all).toHaveLength(78);
});

test.each(Object.entries(checks))('%s is done or given to an issue, not both', (_, { done, issue }) => {
  expect([done === undefined, issue === undefined].filter(Boolean)).toHaveLength(1);
  for (const proof of done ?? []) {
    const [file, name] = proof.split(/: (.*)/s);
    expect(existsSync(join(root, file ?? ''))).toBe(true);
    expect(name).toBeDefined();
  }
  expect(done?.length ?? 1).toBeGreaterThan(0);
});

describe('a claim', () => {
  const results = (status: string) => ({
    testResults: [
      {
        name: '/somewhere/test/a.test.ts',
        assertionResults: [
          { fullName: 'the map shows nuclear', status },
          { fullName: 'the map shows care', status: 'passed' },
        ],
      },
    ],
  });
  const claim = (proof: string): Checks => ({ 'CG-01': { done: [proof] }, 'CG-02': { issue: 'later' } });

  test('with passing tests holds', () =>
    expect(unproven(claim('test/a.test.ts: the map shows'), results('passed'))).toEqual([]));
  test.each([
    ['whose test failed', 'test/a.test.ts: the map', 'failed'],
    ['whose test was skipped', 'test/a.test.ts: the map shows nuclear', 'pending'],
    ['that names no test', 'test/a.test.ts: the framework', 'passed'],
    ['that names another file', 'test/b.test.ts: the map', 'passed'],
  ])('%s does not', (_, proof, status) => expect(unproven(claim(proof), results(status))).toHaveLength(1));
});
