/** Knowledge folders of an organisation's own: laid over the base, checked like it, and harmless. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../src/guidance/knowledge/knowledgeBase.js';
import { expandedSize, mostExpanded } from '../../src/stores/expandedSize.js';
import { loadKnowledge, mostBytes } from '../../src/stores/knowledgeFiles.js';

const base = fileURLToPath(new URL('../../data/knowledge', import.meta.url));
const today = '2026-11-22';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files, each named from the folder of its pack, and loads the base with those packs after it. */
async function withPacks(packs: Record<string, string>, names = ['ours']) {
  for (const name of names) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(packs)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { knowledge, problems } = await loadKnowledge({
    folders: [base, ...names.map((name) => join(folder, name))],
    today,
  });
  const found = problems.filter((one) => one.file.startsWith(folder));
  return { knowledge, problems, found, errors: found.filter((one) => one.severity === 'error') };
}
const place = (id: string, title: string, overrides: string[] = []): string =>
  `kind: place
overrides: [${overrides.join(', ')}]
defaults: { provenance: [SRC-WAYMARK], checkedOn: '2026-11-22', reviewBy: '2027-11-22' }
records:
  - { id: ${id}, title: ${title}, nation: [EN] }
`;
const file = (name: string): string => join(folder, name);
const error = (name: string, rule: string, id: string, what: RegExp) =>
  expect.objectContaining({
    severity: 'error',
    file: file(name),
    id,
    rule,
    what: expect.stringMatching(what),
  }) as unknown as Problem;

describe('what a pack may hold', () => {
  test('a record of its own', async () => {
    const { knowledge, found } = await withPacks({
      'ours/places.yaml': place('PLC-NEWTOWN-TEST', 'Newtown'),
    });
    expect(found).toEqual([]);
    expect(knowledge.places.get('PLC-NEWTOWN-TEST')?.title).toBe('Newtown');
    expect(knowledge.roles.size).toBeGreaterThan(20);
  });

  test('a record in place of one of the base, and it is told', async () => {
    const { knowledge, found, errors } = await withPacks({
      'ours/places.yaml': place('PLC-YORK', 'York and about', ['PLC-YORK']),
    });
    expect(errors).toEqual([]);
    expect(found).toEqual([
      expect.objectContaining({
        severity: 'warning',
        rule: 'PACK',
        file: file('ours/places.yaml'),
        id: 'PLC-YORK',
        what: 'replaces the record of shared/places.yaml',
      }),
    ]);
    expect(knowledge.places.get('PLC-YORK')?.title).toBe('York and about');
  });

  test('a second pack may replace what the first brought', async () => {
    const { knowledge, found } = await withPacks(
      {
        'one/p.yaml': place('PLC-NEWTOWN-TEST', 'Newtown'),
        'two/p.yaml': place('PLC-NEWTOWN-TEST', 'New Town', ['PLC-NEWTOWN-TEST']),
      },
      ['one', 'two'],
    );
    expect(found.map((one) => `${one.severity} ${one.what}`)).toEqual([
      `warning replaces the record of ${file('one/p.yaml')}`,
    ]);
    expect(knowledge.places.get('PLC-NEWTOWN-TEST')?.title).toBe('New Town');
  });
});

describe('what a pack may not', () => {
  test('use an id of the base without saying so', async () => {
    const { knowledge, errors } = await withPacks({ 'ours/places.yaml': place('PLC-YORK', 'Elsewhere') });
    expect(errors).toEqual([
      error('ours/places.yaml', 'V1', 'PLC-YORK', /used already in shared\/places.yaml/),
    ]);
    expect(errors[0]?.fix).toContain('overrides');
    expect(knowledge.places.get('PLC-YORK')?.title).toBe('York');
  });

  test('replace what no earlier folder holds', async () => {
    const { errors } = await withPacks({ 'ours/p.yaml': place('PLC-NOWHERE', 'Nowhere', ['PLC-NOWHERE']) });
    expect(errors).toEqual([error('ours/p.yaml', 'PACK', 'PLC-NOWHERE', /no earlier folder holds it/)]);
  });

  test('replace what it does not hold itself', async () => {
    const { errors } = await withPacks({ 'ours/p.yaml': place('PLC-NEWTOWN-TEST', 'Newtown', ['PLC-YORK']) });
    expect(errors).toEqual([error('ours/p.yaml', 'PACK', 'PLC-YORK', /the file does not hold it/)]);
  });

  test('replace one record by two', async () => {
    const { errors } = await withPacks({
      'ours/a.yaml': place('PLC-YORK', 'York one', ['PLC-YORK']),
      'ours/b.yaml': place('PLC-YORK', 'York two', ['PLC-YORK']),
    });
    expect(errors).toEqual([error('ours/b.yaml', 'V1', 'PLC-YORK', /used already in .*a\.yaml/)]);
  });

  test('break a rule', async () => {
    const { errors } = await withPacks({ 'ours/p.yaml': place('PLC-NEWTOWN-TEST', 'The best town') });
    expect(errors).toEqual([error('ours/p.yaml', 'V15', 'PLC-NEWTOWN-TEST', /says best/)]);
  });

  test('be missing, be empty, or be a file', async () => {
    const { problems } = await loadKnowledge({ folders: [base, join(folder, 'gone')], today });
    expect(problems).toContainEqual(error('gone', 'PACK', '-', /there is no such folder/));
    const { found } = await withPacks({}, ['empty']);
    expect(found).toEqual([error('empty', 'PACK', '-', /holds no .yaml or .json file/)]);
    writeFileSync(file('words'), 'words');
    const words = await loadKnowledge({ folders: [base, file('words')], today });
    expect(words.problems).toContainEqual(error('words', 'PACK', '-', /no such folder/));
  });
});

describe('what would do harm', () => {
  test('a link that leads out of the folder, and one that leads nowhere', async () => {
    writeFileSync(file('secret.yaml'), place('PLC-SECRET', 'Secret'));
    mkdirSync(file('ours'));
    symlinkSync(file('secret.yaml'), file('ours/link.yaml'));
    symlinkSync('/etc', file('ours/folder'));
    symlinkSync(file('gone.yaml'), file('ours/dangling.yaml'));
    const { knowledge, errors } = await withPacks({ 'ours/p.yaml': place('PLC-NEWTOWN-TEST', 'Newtown') });
    expect(errors).toHaveLength(3);
    expect(errors).toContainEqual(error('ours/link.yaml', 'PACK', '-', /leads out of its folder/));
    expect(errors).toContainEqual(error('ours/folder', 'PACK', '-', /leads out of its folder/));
    expect(errors).toContainEqual(error('ours/dangling.yaml', 'PACK', '-', /leads nowhere/));
    expect(knowledge.places.has('PLC-SECRET')).toBe(false);
  });

  test('links inside the folder, as some systems mount files, are no harm', async () => {
    mkdirSync(file('ours'));
    symlinkSync('..data/p.yaml', file('ours/p.yaml'));
    const { knowledge, found } = await withPacks({
      'ours/..data/p.yaml': place('PLC-NEWTOWN-TEST', 'Newtown'),
    });
    expect(found).toEqual([]);
    expect(knowledge.places.has('PLC-NEWTOWN-TEST')).toBe(true);
  });

  test('a file too large to be an editor’s', async () => {
    const { errors } = await withPacks({ 'ours/p.yaml': `# ${'x'.repeat(mostBytes)}` });
    expect(errors).toEqual([error('ours/p.yaml', 'schema', '-', /larger than 2 MB/)]);
  });

  const laughs = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (const [n, name] of [...'bcdefghij'].entries()) {
    const before = 'abcdefghi'[n];
    laughs.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  test('a small file that stands for a huge one', async () => {
    const { errors } = await withPacks({
      'ours/laughs.yaml': `kind: place\ndefaults:\n${laughs.map((line) => `  ${line}\n`).join('')}records: [{ id: PLC-X, title: *j }]\n`,
    });
    expect(errors).toContainEqual(error('ours/laughs.yaml', 'schema', '-', /stand for more than 8 MB/));
  });

  test('an alias that stands for itself, and lists without end', async () => {
    const { errors } = await withPacks({
      'ours/circle.yaml': 'kind: place\ndefaults: &a { title: *a }\nrecords: [{ id: PLC-X }]\n',
      'ours/deep.yaml': `kind: place\nrecords: ${'['.repeat(100_000)}`,
    });
    expect(errors).toContainEqual(error('ours/circle.yaml', 'schema', '-', /stands for itself/));
    expect(errors).toContainEqual(error('ours/deep.yaml', 'schema', '-', /nesting/));
  });

  test('aliases as editors use them are no harm', async () => {
    const { found } = await withPacks({
      'ours/p.yaml': place('PLC-NEWTOWN-TEST', 'Newtown').replace('[SRC-WAYMARK]', '&p [SRC-WAYMARK]'),
    });
    expect(found).toEqual([]);
  });
});

describe('the size of what aliases stand for', () => {
  test('is that of the value written out', () => {
    const inner = ['abc', 'de'];
    expect(expandedSize('abc')).toBe(4);
    expect(expandedSize(inner)).toBe(8);
    expect(expandedSize([inner, inner])).toBe(17);
    expect(expandedSize({ name: inner })).toBe(13);
  });

  test('is found at once for what would take years to write', () => {
    let value: unknown = 'lol';
    for (let n = 0; n < 90; n += 1) value = [value, value];
    expect(expandedSize(value)).toBeGreaterThan(mostExpanded);
  });

  test('has no end where a value stands inside itself', () => {
    const value: unknown[] = [];
    value.push([value]);
    expect(expandedSize(value)).toBe('circular');
  });
});
