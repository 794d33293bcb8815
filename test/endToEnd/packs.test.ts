/** A pack that cannot be read stops the start, and says which: a misspelt setting must not mean "no pack". */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { compile } from '../compiled.js';

const folder = mkdtempSync(join(tmpdir(), 'waymark-pack-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (packs: string) =>
  spawnSync(process.execPath, [compile().main], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', WAYMARK_DATA_DIR: join(folder, 'var'), WAYMARK_PACKS: packs },
    encoding: 'utf8',
    timeout: 60_000,
  });

test('a pack that is missing, and one with an error', () => {
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'places.yaml'), 'kind: place\nrecords:\n  - { id: PLC-NEWTOWN-TEST }\n');
  const { status, stderr, stdout } = start(`gone,${broken}`);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('nothing is served');
  expect(stderr).toContain(`PACK ${join(folder, 'gone')} -: there is no such folder`);
  expect(stderr).toContain(`schema ${join(broken, 'places.yaml')} PLC-NEWTOWN-TEST: title: Required`);
}, 120_000);
