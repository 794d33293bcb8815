/** A pack is swapped in whole or not at all: whichever call to the disc fails, the one before is still served. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { writeSmallEsco } from './smallEsco.js';

/** Calls until one fails as a full disc does; then none does, so that what was begun can be cleaned up. */
let callsLeft = Number.POSITIVE_INFINITY;
let failed = '';
const real = { ...files };
const maybeFail = (name: string) => {
  callsLeft -= 1;
  if (callsLeft !== 0) return;
  failed = name;
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
};
jest.unstable_mockModule('node:fs/promises', () => ({
  ...real,
  mkdir: async (...given: Parameters<typeof real.mkdir>) => {
    maybeFail('mkdir');
    return real.mkdir(...given);
  },
  rename: async (...given: Parameters<typeof real.rename>) => {
    maybeFail('rename');
    return real.rename(...given);
  },
  open: async (...given: Parameters<typeof real.open>) => {
    // Of a full disc a file can still be read; those are opened by number.
    if (typeof given[1] !== 'number') maybeFail('open');
    const handle = await real.open(...given);
    const { sync, writeFile } = handle;
    return Object.assign(handle, {
      sync: async () => {
        maybeFail('sync');
        return sync.call(handle);
      },
      writeFile: async (...what: Parameters<typeof writeFile>) => {
        maybeFail('writeFile');
        return writeFile.apply(handle, what);
      },
    });
  },
}));
const { importEsco } = await import('../../src/tools/import/importEsco.js');
const { writePack } = await import('../../src/tools/import/writePack.js');
const { readImportedPack } = await import('../../src/stores/importedPacks.js');

const made = mkdtempSync(join(tmpdir(), 'waymark-swap-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

test('a disc that fills up at any call leaves the pack before, and nothing beside it', async () => {
  const dataDir = join(made, 'data');
  const first = writeSmallEsco(join(made, 'esco-1.1'));
  const second = writeSmallEsco(join(made, 'esco-1.2'));
  const served = async () => {
    const read = await readImportedPack(join(dataDir, 'imported', 'esco'));
    return read.kind === 'pack' ? read.classification.version : read;
  };
  await importEsco(first, dataDir);
  const failures: string[] = [];
  for (let calls = 1; ; calls++) {
    callsLeft = calls;
    failed = '';
    const done = await importEsco(second, dataDir);
    callsLeft = Number.POSITIVE_INFINITY;
    if (done.kind === 'imported') break;
    expect(done.problems).toEqual([expect.stringContaining('cannot be written (ENOSPC)')]);
    failures.push(failed);
    expect([calls, failed, await served()]).toEqual([calls, failed, '1.1']);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  }
  // The last calls ask the disc to remember the swap: where it cannot, the new pack is served and the old one kept.
  expect([failed, await served()]).toEqual(['open', '1.2']);
  expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco', 'esco.before']);
  await importEsco(first, dataDir);
  expect(await served()).toBe('1.1');
  expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  expect(new Set(failures)).toEqual(new Set(['mkdir', 'open', 'writeFile', 'sync', 'rename']));
});

test('what no guide would read is not written', async () => {
  const folder = join(made, 'large', 'esco');
  const description = 'a'.repeat(10_000_000);
  const groups = [
    {
      uri: 'http://a',
      of: 'skills' as const,
      code: '',
      label: 'a',
      otherNames: [],
      description,
      broader: [],
    },
  ];
  const about = {} as Parameters<typeof writePack>[1]['about'];
  await expect(writePack(folder, { about, occupations: [], skills: [], groups })).rejects.toThrow(
    /^groups\.jsonl: would be larger than the 10 MB a guide reads/,
  );
  expect(readdirSync(join(made, 'large'))).toEqual([]);
});
