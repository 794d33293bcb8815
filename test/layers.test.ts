/** The layer rules catch what they are for: one forbidden import planted for each, in a copy of the sources. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { root } from './compiled.js';

type Cruised = {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};

/** Rule → the file that breaks it and what it says. */
const planted: Record<string, [file: string, content: string][]> = {
  'guidance-imports-nothing-of-ours': [
    ['src/guidance/matching/planted.ts', "export { replyOf } from '../../../dialogs/guide.js';"],
    // A type is knowledge too.
    ['src/guidance/plantedType.ts', "export type { ConversationStore } from '../stores/ports.js';"],
  ],
  'guidance-does-no-io': [
    [
      'src/guidance/triage/planted.ts',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    ],
  ],
  'stores-know-guidance-only': [
    ['src/stores/planted.ts', "export { words } from '../channels/words.en.js';"],
    ['src/stores/files/planted.ts', "export type { Reply } from '../../../dialogs/engine/messages.js';"],
  ],
  'dialogs-know-guidance-and-store-ports': [
    ['dialogs/planted.ts', "export { createMemoryStore } from '../src/stores/memoryStore.js';"],
    ['dialogs/facts/planted.ts', "export const later = () => import('../../src/config.js');"],
  ],
  'channels-do-not-reach-main': [
    ['src/channels/planted.ts', "export { startOwnServer } from '../tools/ownServer.js';"],
  ],
  'only-channels-import-the-bot-framework': [
    ['dialogs/engine/planted.ts', "export { TurnContext } from 'botbuilder';"],
    ['src/planted.ts', "import restify from 'restify';\nexport const server = restify;"],
    ['src/tools/planted.ts', "export type { Activity } from 'botframework-schema';"],
  ],
  'no-cycles': [
    ['src/stores/plantedOne.ts', "import { two } from './plantedTwo.js';\nexport const one = () => two;"],
    ['src/stores/plantedTwo.ts', "import { one } from './plantedOne.js';\nexport const two = () => one;"],
  ],
};
const plants = Object.entries(planted).flatMap(([rule, files]) =>
  files.map(([file, content]) => ({ rule, file, content })),
);

const copy = mkdtempSync(join(tmpdir(), 'waymark-layers-'));
let cruised: Cruised;

beforeAll(() => {
  for (const name of ['src', 'dialogs', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  mkdirSync(join(copy, 'empty'));
  for (const { file, content } of plants) writeFileSync(join(copy, file), `${content}\n`);
  cruised = cruise('src', 'dialogs');
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function cruise(...folders: string[]): Cruised {
  const bin = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const done = spawnSync(
    process.execPath,
    [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (done.stdout === '') throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Cruised;
}

describe('the layer rules', () => {
  test('every rule has a planted import of its own', () => {
    const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[];
    };
    expect(Object.keys(planted).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort());
  });

  test.each(plants)('$rule catches $file', ({ rule, file }) => {
    // A cycle is told once, from either end.
    const broken = cruised.summary.violations
      .filter(({ from, to }) => from === file || to === file)
      .map((one) => one.rule.name);
    expect(broken).toContain(rule);
  });

  test('everything that was not planted keeps them', () => {
    const files = new Set(plants.map(({ file }) => file));
    expect(cruised.summary.violations.filter(({ from }) => !files.has(from))).toEqual([]);
  });

  // Without its parser dependency-cruiser reads nothing, finds nothing wrong and exits with 0.
  test('the sources were read, and a run that read nothing can be told by its count', () => {
    expect(cruised.summary.totalCruised).toBeGreaterThan(plants.length + 100);
    expect(cruise('empty').summary).toMatchObject({ totalCruised: 0, violations: [] });
  });
});
