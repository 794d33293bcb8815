/** An imported pack is served as it was written, or not at all. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { folderBefore, mostBytes, packFolder, readImportedPack } from '../../src/stores/importedPacks.js';
import { importEsco } from '../../src/tools/import/importEsco.js';
import { writeSmallEsco } from '../tools/smallEsco.js';

const made = mkdtempSync(join(tmpdir(), 'waymark-packs-'));
const sound = join(made, 'sound');
let count = 0;
let folder: string;
beforeAll(async () => {
  const done = await importEsco(writeSmallEsco(join(made, 'esco-1.1.1')), sound);
  if (done.kind === 'problems') throw new Error(done.problems.join('\n'));
});
beforeEach(() => {
  count += 1;
  folder = join(made, `pack-${count}`);
  cpSync(packFolder(sound, 'esco'), folder, { recursive: true });
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Changes a file's text, and its sum in pack.json as somebody would who means it. */
function rewrite(file: string, change: (text: string) => string): void {
  const text = change(readFileSync(join(folder, file), 'utf8'));
  writeFileSync(join(folder, file), text);
  const path = join(folder, 'pack.json');
  const pack = JSON.parse(readFileSync(path, 'utf8')) as { files: { file: string; sha256: string }[] };
  for (const each of pack.files)
    if (each.file === file) each.sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(path, JSON.stringify(pack));
}

function replaceBy(file: string, make: (path: string) => unknown): void {
  rmSync(join(folder, file));
  make(join(folder, file));
}

test('a sound pack is read and linked', async () => {
  expect(await readImportedPack(folder)).toMatchObject({
    kind: 'pack',
    classification: { pack: 'esco', version: '1.1.1', occupations: { length: 2 }, skills: { length: 3 } },
  });
});

test('a pack that does not say what its count of references counts, as the first did, is read', async () => {
  const path = join(folder, 'pack.json');
  const pack = JSON.parse(readFileSync(path, 'utf8')) as { dangling: { total: number; first: unknown[] } };
  const { total, first } = pack.dangling;
  writeFileSync(path, JSON.stringify({ ...pack, dangling: { total, first } }));
  expect((await readImportedPack(folder)).kind).toBe('pack');
});

test('no folder, and a folder without a pack, are no pack', async () => {
  expect(await readImportedPack(join(made, 'nowhere'))).toEqual({ kind: 'absent' });
  mkdirSync(join(made, 'empty'));
  expect(await readImportedPack(join(made, 'empty'))).toEqual({ kind: 'absent' });
});

test('between the two renames of an import the pack before is read', async () => {
  renameSync(folder, folderBefore(folder));
  expect((await readImportedPack(folder)).kind).toBe('pack');
});

const damages: Record<string, [() => void, RegExp]> = {
  'a byte more': [
    () => appendFileSync(join(folder, 'skills.jsonl'), ' '),
    /^skills\.jsonl is not as it was written\.$/,
  ],
  'a file less': [() => rmSync(join(folder, 'groups.jsonl')), /^groups\.jsonl is missing\.$/],
  'a pack.json that is cut off': [
    () => writeFileSync(join(folder, 'pack.json'), readFileSync(join(folder, 'pack.json')).subarray(0, 80)),
    /^pack\.json is no JSON\.$/,
  ],
  'a pack.json of another format': [
    () => rewrite('pack.json', (text) => text.replace('"format": 1', '"format": 2')),
    /^pack\.json, format: /,
  ],
  'a pack.json without the attribution': [
    () => rewrite('pack.json', (text) => text.replace('This service uses the ESCO', 'Made from the ESCO')),
    /^pack\.json, attribution: /,
  ],
  'a line that is no JSON': [
    () => rewrite('occupations.jsonl', (text) => text.replace('{', '')),
    /^occupations\.jsonl, line 1: no JSON\.$/,
  ],
  'a line of another shape': [
    () => rewrite('occupations.jsonl', (text) => text.replace('"isco":"72"', '"isco":72')),
    /^occupations\.jsonl, line 1: isco: /,
  ],
  'a list of other things': [
    () => rewrite('skills.jsonl', (text) => text.replace('"mend pans"', '7')),
    /^skills\.jsonl, line 1: otherNames: /,
  ],
  'a line more than pack.json says': [
    () => rewrite('groups.jsonl', (text) => `${text}${text.split('\n')[0]?.replace('C7', 'C8')}\n`),
    /^groups\.jsonl has 4 lines, and pack\.json says 3\.$/,
  ],
  'a file larger than any': [
    () => truncateSync(join(folder, 'groups.jsonl'), mostBytes['groups.jsonl'] + 1),
    /^groups\.jsonl is larger than 10 MB: nothing of it is read\.$/,
  ],
  'a pack.json larger than any': [
    () => truncateSync(join(folder, 'pack.json'), mostBytes['pack.json'] + 1),
    /^pack\.json is larger than 0\.1 MB: nothing of it is read\.$/,
  ],
  'a link, even to the file itself': [
    () => {
      renameSync(join(folder, 'groups.jsonl'), join(folder, 'elsewhere.jsonl'));
      symlinkSync('elsewhere.jsonl', join(folder, 'groups.jsonl'));
    },
    /^groups\.jsonl is no regular file: put the file itself there\.$/,
  ],
  'a link to a device that never ends': [
    () => replaceBy('pack.json', (path) => symlinkSync('/dev/zero', path)),
    /^pack\.json is no regular file/,
  ],
  'a pipe that nobody writes into': [
    () => replaceBy('skills.jsonl', (path) => execFileSync('mkfifo', [path])),
    /^skills\.jsonl is no regular file/,
  ],
  'a pipe for a pack.json': [
    () => replaceBy('pack.json', (path) => execFileSync('mkfifo', [path])),
    /^pack\.json is no regular file/,
  ],
  'a folder in place of a file': [
    () => replaceBy('groups.jsonl', (path) => mkdirSync(path)),
    /^groups\.jsonl is no regular file/,
  ],
  'an address twice': [
    () => rewrite('occupations.jsonl', (text) => text.replace('000000000002', '000000000001')),
    /0001 is twice among the occupations\.$/,
  ],
  'a link to a skill that is not there': [
    () => rewrite('occupations.jsonl', (text) => text.replace('"essential":[0]', '"essential":[3]')),
    /0001 names a skill that the pack does not hold\.$/,
  ],
};
test.each(Object.keys(damages))('%s is told, and nothing is served', async (name) => {
  const [damage, says] = damages[name] ?? [() => {}, /never/];
  damage();
  expect(await readImportedPack(folder)).toEqual({
    kind: 'problems',
    problems: [expect.stringMatching(says)],
  });
});

test('of a pack with nothing right only the first problems are told', async () => {
  rewrite('skills.jsonl', () => '{}\n'.repeat(5_000));
  const read = await readImportedPack(folder);
  expect(read.kind === 'problems' && read.problems.length).toBe(20);
});

test('the bounds leave the publisher room to grow', () => {
  // What ESCO 1.1.1 takes up: its import is tested where the data is, and this without it.
  const today = { 'occupations.jsonl': 3_367_724, 'skills.jsonl': 10_786_235, 'groups.jsonl': 1_268_936 };
  for (const [file, bytes] of Object.entries(today))
    expect(mostBytes[file as keyof typeof today]).toBeGreaterThan(4 * bytes);
  expect(mostBytes['pack.json']).toBeGreaterThan(10 * statSync(join(folder, 'pack.json')).size);
});
