/** A guide that reads a pack while an import puts another in its place reads one of them, never some of both. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { writeSmallEsco } from '../tools/smallEsco.js';

/** Done before a file of a pack is opened; is given the file's path and how many were opened before. */
let beforeOpening: (path: string, opened: number) => void = () => {};
let opened = 0;
const real = { ...files };
jest.unstable_mockModule('node:fs/promises', () => ({
  ...real,
  open: async (...given: Parameters<typeof real.open>) => {
    beforeOpening(String(given[0]), opened);
    opened += 1;
    return real.open(...given);
  },
}));
const { importEsco } = await import('../../src/tools/import/importEsco.js');
const { folderBefore, packFolder, readImportedPack } = await import('../../src/stores/importedPacks.js');

const made = mkdtempSync(join(tmpdir(), 'waymark-swapped-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));
const packs: string[] = [];
let folder: string;
let count = 0;
beforeEach(async () => {
  beforeOpening = () => {};
  for (const version of packs.length === 0 ? ['1.1', '1.2'] : []) {
    const changes: Record<string, string> =
      version === '1.2' ? { 'broaderRelationsSkillPillar.csv': skillsDiffer } : {};
    await importEsco(writeSmallEsco(join(made, `esco-${version}`), changes), join(made, version));
    packs.push(packFolder(join(made, version), 'esco'));
  }
  count += 1;
  folder = join(made, `served-${count}`);
  cpSync(packs[0] ?? '', folder, { recursive: true });
  cpSync(packs[1] ?? '', fresh(), { recursive: true });
  opened = 0;
});
const skillsDiffer = 'conceptType,conceptUri,broaderType,broaderUri\r\n';
const fresh = (): string => `${folder}.new`;

async function versionRead(): Promise<unknown> {
  const read = await readImportedPack(folder);
  return read.kind === 'pack' ? read.classification.version : read;
}
const setAside = () => renameSync(folder, folderBefore(folder));
const putInPlace = () => renameSync(fresh(), folder);
const removeBefore = () => rmSync(folderBefore(folder), { recursive: true });

/** Whole, whichever it is: what was opened before the swap may be all of the pack before that differs. */
const eitherAt = (opened: number): unknown => (opened === 0 ? '1.2' : expect.stringMatching(/^1\.[12]$/));

/** Reading opens pack.json first, then the three lists. */
describe.each([0, 1, 2, 3])('with %i files opened', (at) => {
  test('the whole swap', async () => {
    beforeOpening = (_, opened) => {
      if (opened !== at) return;
      setAside();
      putInPlace();
      removeBefore();
    };
    expect(await versionRead()).toEqual(eitherAt(at));
  });

  test('the first half of the swap, and the second when the pack before is looked for', async () => {
    let half = 0;
    beforeOpening = (path, opened) => {
      if (half === 0 && opened === at) {
        setAside();
        half = 1;
      } else if (half === 1 && path === join(folderBefore(folder), 'pack.json')) {
        putInPlace();
        removeBefore();
        half = 2;
      }
    };
    expect(await versionRead()).toEqual(eitherAt(at));
  });

  test('the first half only, as of an import that is killed there', async () => {
    beforeOpening = (_, opened) => opened === at && setAside();
    expect(await versionRead()).toBe('1.1');
  });

  test('the same pack imported again', async () => {
    rmSync(fresh(), { recursive: true });
    cpSync(packs[0] ?? '', fresh(), { recursive: true });
    beforeOpening = (_, opened) => {
      if (opened !== at) return;
      setAside();
      putInPlace();
      removeBefore();
    };
    expect(await versionRead()).toBe('1.1');
  });
});

test('a pack that changes at every reading is told after a few, and never served in part', async () => {
  let swaps = 0;
  beforeOpening = (path) => {
    if (!path.endsWith('skills.jsonl')) return;
    swaps += 1;
    renameSync(folder, `${folder}.${swaps}`);
    cpSync(packs[swaps % 2] ?? '', folder, { recursive: true });
  };
  expect(await readImportedPack(folder)).toEqual({
    kind: 'problems',
    problems: [expect.stringMatching(/^pack\.json was changed again and again while the pack was read\./)],
  });
  expect(swaps).toBe(4);
});

test('a pack that is damaged and stays as it is is read once', async () => {
  rmSync(join(folder, 'groups.jsonl'));
  expect(await readImportedPack(folder)).toEqual({
    kind: 'problems',
    problems: ['groups.jsonl is missing.'],
  });
  // Four files, and pack.json looked at once more.
  expect(opened).toBe(5);
});
