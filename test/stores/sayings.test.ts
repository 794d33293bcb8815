/** Lines that people say, from files: what is read, what an absent folder is, and what a malformed file is told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadSayings, readSayings } from '../../src/stores/sayings.js';

let folder: string;
let sayings: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-sayings-'));
  sayings = join(folder, 'sayings');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(sayings, name)), { recursive: true });
  writeFileSync(join(sayings, name), content);
}

describe('files as they should be', () => {
  test('many lines an id, over many files, in the order they are written', async () => {
    write('en/b.csv', 'id,said\r\nROL-ACH-01,third\r\n');
    write('en/a.csv', '\ufeffid,said\nROL-ACH-01,first\nhttp://example.org/o/1,"He said ""yes"", twice"\n');
    write('en/aa.csv', 'id,said\n ROL-ACH-01 , second \nSKL-COM-01,"zwei\nZeilen"');
    write('en/README.md', 'not a file of lines');
    write('cy/a.csv', 'id,said\nROL-ACH-01,gofalu\n');
    expect(await loadSayings(sayings)).toEqual(
      new Map([
        ['ROL-ACH-01', ['first', 'second', 'third']],
        ['http://example.org/o/1', ['He said "yes", twice']],
        ['SKL-COM-01', ['zwei\nZeilen']],
      ]),
    );
    expect(await loadSayings(sayings, 'cy')).toEqual(new Map([['ROL-ACH-01', ['gofalu']]]));
    const { rows, problems } = await readSayings(sayings);
    expect(problems).toEqual([]);
    expect(rows.map(({ file, row }) => `${file} ${row}`)).toEqual([
      'sayings/cy/a.csv 2',
      'sayings/en/a.csv 2',
      'sayings/en/a.csv 3',
      'sayings/en/aa.csv 2',
      'sayings/en/aa.csv 3',
      'sayings/en/b.csv 2',
    ]);
  });

  test('no folder, no language, no lines: nothing is said', async () => {
    expect(await loadSayings(sayings)).toEqual(new Map());
    write('cy/a.csv', 'id,said\n');
    expect(await loadSayings(sayings)).toEqual(new Map());
    expect(await loadSayings(sayings, 'cy')).toEqual(new Map());
  });

  test('any line comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((said) => said.trim() !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        async (lines) => {
          const quoted = lines.map((said) => `ROL-ACH-01,"${said.replaceAll('"', '""')}"\r\n`);
          write('en/a.csv', `id,said\r\n${quoted.join('')}`);
          expect((await loadSayings(sayings)).get('ROL-ACH-01')).toEqual(lines.map((said) => said.trim()));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a malformed file', () => {
  test.each([
    ['', 1, 'the head'],
    ['said,id\nx,ROL-ACH-01\n', 1, 'the head'],
    ['"id,said"\n', 1, 'the head'],
    ['id,said,more\n', 1, 'the head'],
    ['id,said\nROL-ACH-01,a\nROL-ACH-01,a,b\n', 3, '3 fields'],
    ['id,said\nROL-ACH-01\n', 2, '1 fields'],
    ['id,said\nROL-ACH-01,a\n\nROL-ACH-01,b\n', 3, '1 fields'],
    ['id,said\nROL-ACH-01,\n', 2, 'nothing is said'],
    ['id,said\nROL-ACH-01,"  "\n', 2, 'nothing is said'],
    ['id,said\n,a\n', 2, 'the id'],
    ['id,said\nRoofer,a\n', 2, 'the id'],
    ['id,said\nQUAL-X,a\n', 2, 'the id'],
    ['id,said\nROL-ACH-01,"a\nROL-ACH-01,b\n', 2, 'a quote'],
    ['id,said\nROL-ACH-01,b\nROL-ACH-01,a "b"\n', 3, 'a quote'],
    [Buffer.from([0x69, 0x64, 0xff]), 1, 'not UTF-8'],
  ])('%j: row %d is told, and why', async (content, row, what) => {
    write('en/bad.csv', content);
    write('en/good.csv', 'id,said\nROL-ACH-01,a\n');
    const { rows, problems } = await readSayings(sayings);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(what);
    expect(problems[0]?.file).toBe(`sayings/en/bad.csv row ${row}`);
    // Of a file with a problem nothing is read; the others are.
    expect(rows.map(({ file }) => file)).toEqual(['sayings/en/good.csv']);
    await expect(loadSayings(sayings)).rejects.toThrow(`sayings/en/bad.csv row ${row}`);
  });

  test('all its wrong rows are told at once', async () => {
    write('en/bad.csv', 'id,said\nROL-ACH-01\nx,y\nROL-ACH-01,fine\nROL-ACH-01,\n');
    const { problems } = await readSayings(sayings);
    expect(problems.map(({ file }) => file)).toEqual([2, 3, 5].map((row) => `sayings/en/bad.csv row ${row}`));
  });

  test('a folder that cannot be listed is no absent one', async () => {
    writeFileSync(sayings, 'a file where the folder should be');
    await expect(loadSayings(sayings)).rejects.toThrow('ENOTDIR');
  });
});
