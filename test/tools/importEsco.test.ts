/** `npm run import -- esco`: what is taken in, what is refused with file and row, and that the pack before stays. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Classification } from '../../src/guidance/classification/classification.js';
import { listAt } from '../../src/guidance/classification/classification.js';
import { readImportedPack } from '../../src/stores/importedPacks.js';
import { importEsco, versionIn } from '../../src/tools/import/importEsco.js';
import { readRows } from '../../src/tools/import/readRows.js';
import { compile, root } from '../compiled.js';
import { describeWithData, realData } from '../realData.js';
import { metals, nobody, piper, smallEsco, soldering, tinker, tuning, writeSmallEsco } from './smallEsco.js';
import { type ZipEntry, zipOf } from './zipOf.js';

jest.setTimeout(120_000);

const made = mkdtempSync(join(tmpdir(), 'waymark-import-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

let count = 0;
let dataDir: string;
let given: string;
beforeEach(() => {
  count += 1;
  dataDir = join(made, `data-${count}`);
  given = join(made, `given-${count}`);
});
const packAt = (folder: string): string => join(folder, 'imported', 'esco');

async function problemsOf(path: string): Promise<readonly string[]> {
  const done = await importEsco(path, dataDir);
  return done.kind === 'problems' ? done.problems : ['it was imported'];
}
async function classificationIn(folder: string): Promise<Classification> {
  const read = await readImportedPack(packAt(folder));
  if (read.kind !== 'pack') throw new Error(`no pack: ${JSON.stringify(read)}`);
  return read.classification;
}
/** Every file of a pack by name, as bytes in hex would be too long to read: as sums. */
const sumsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(packAt(folder)).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(packAt(folder), name)))
        .digest('hex'),
    ]),
  );
const entriesOf = (folder = ''): ZipEntry[] =>
  Object.entries(smallEsco).map(([name, content]) => ({ name: folder + name, content }));
const zipped = (entries: readonly ZipEntry[], name = 'esco.zip'): string => {
  mkdirSync(given, { recursive: true });
  writeFileSync(join(given, name), zipOf(entries));
  return join(given, name);
};
const changed = (file: string, from: string | RegExp, to: string): Record<string, string> => {
  const text = smallEsco[file] ?? '';
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing to change in ${file}`);
  return { [file]: after };
};

describe('what is taken in', () => {
  test('names, texts and links, with line feeds inside cells kept apart from the ends of rows', async () => {
    const done = await importEsco(writeSmallEsco(given), dataDir);
    expect(done.kind).toBe('imported');
    const esco = await classificationIn(dataDir);
    const [first, second] = esco.occupations;
    expect(first).toMatchObject({
      uri: tinker,
      code: '7213.1',
      isco: '72',
      label: 'tinker',
      otherNames: ['pan mender', 'tinsmith'],
      description: 'Mends pans.',
      regulated: null,
      essential: [esco.skillByUri.get(soldering)],
      optional: [esco.skillByUri.get(metals)],
      broader: ['http://data.europa.eu/esco/isco/C72'],
    });
    expect(second).toMatchObject({
      regulated: 'http://data.europa.eu/esco/regulated-professions/regulated',
      broader: [tinker],
    });
    const skill = (uri: string) => esco.skills[esco.skillByUri.get(uri) ?? -1];
    expect(skill(soldering)).toMatchObject({
      type: 'skill',
      reuse: 'sector-specific',
      // Trimmed, without the label itself.
      otherNames: ['solder pots', 'mend pans'],
      group: 'http://data.europa.eu/esco/skill/S7',
      broader: [tuning, 'http://data.europa.eu/esco/skill/S7'],
      essential: [esco.skillByUri.get(metals)],
    });
    expect(skill(metals)).toMatchObject({
      type: 'knowledge',
      reuse: null,
      group: null,
      otherNames: ['"noble" metals, and base ones'],
      hiddenNames: ['ores'],
      description: 'Of metals.\nTwo lines, é.',
    });
    expect([...listAt(esco.essentialFor, esco.skillByUri.get(soldering) ?? -1)]).toEqual([0, 1]);
    expect([...listAt(esco.optionalFor, esco.skillByUri.get(metals) ?? -1)]).toEqual([0]);
    expect([...listAt(esco.essentialFor, esco.skillByUri.get(metals) ?? -1)]).toEqual([]);
    expect(esco.groups.map(({ of, code }) => [of, code])).toEqual([
      ['occupations', '7'],
      ['occupations', '72'],
      ['skills', 'S7'],
    ]);
    expect(esco).toMatchObject({
      version: null,
      // Half a second after the other, though it sorts before it as text.
      newestChange: '2022-03-04T05:06:07.5Z',
      attribution: 'This service uses the ESCO classification of the European Commission.',
    });
  });

  test('references to what no file holds are told with file, row and how often, and left out', async () => {
    const done = await importEsco(writeSmallEsco(given), dataDir);
    expect(done).toMatchObject({
      pack: {
        dangling: {
          total: 2,
          first: [{ file: 'occupationSkillRelations.csv', row: 6, uri: nobody, times: 2 }],
        },
        counts: { occupationSkillLinks: 6, occupations: 2, skills: 3 },
      },
    });
  });

  test('what is counted of them are both ends of a link, groups too, and it is said', async () => {
    const group = (end: string) => `http://data.europa.eu/esco/skill/${end}`;
    const row = (type: string, from: string, to: string) => `${type},${from},SkillGroup,${to}\r\n`;
    writeSmallEsco(given, {
      'broaderRelationsSkillPillar.csv': [
        smallEsco['broaderRelationsSkillPillar.csv'],
        row('SkillGroup', group('gone'), group('gone-too')),
        row('SkillGroup', group('S7'), group('gone')),
        row('KnowledgeSkillCompetence', metals, group('gone')),
      ].join(''),
      'broaderRelationsOccPillar.csv': [
        smallEsco['broaderRelationsOccPillar.csv'],
        `ISCOGroup,http://data.europa.eu/esco/isco/C9,ISCOGroup,http://data.europa.eu/esco/isco/C7\r\n`,
      ].join(''),
    });
    const { code, out } = run('esco', given);
    expect(code).toBe(0);
    expect(out).toMatch(/\n7 references in 6 rows lead to what the files do not hold/);
    expect(out).toMatch(/\n {2}broaderRelationsSkillPillar\.csv: 4 in 3 rows\n/);
    expect(out).toMatch(/, first in row 4, 3 times: \S+\/gone\n/);
    expect(out).toMatch(/\nCounted are: .*groups as well.*skillsHierarchy and the collections are not read/);
    const pack = JSON.parse(readFileSync(join(packAt(dataDir), 'pack.json'), 'utf8'));
    expect(pack.dangling).toMatchObject({
      total: 7,
      counted: expect.stringMatching(
        /^both ends of every link, groups as well .* skillsHierarchy .* not counted\.$/,
      ),
      files: [
        { file: 'occupationSkillRelations.csv', references: 2, rows: 2 },
        { file: 'skillSkillRelations.csv', references: 0, rows: 0 },
        { file: 'broaderRelationsOccPillar.csv', references: 1, rows: 1 },
        { file: 'broaderRelationsSkillPillar.csv', references: 4, rows: 3 },
      ],
    });
    const esco = await classificationIn(dataDir);
    expect(esco.groups.flatMap(({ broader }) => broader).join()).not.toContain('gone');
    expect(esco.skills.flatMap(({ broader }) => broader).join()).not.toContain('gone');
  });

  test('the same rows give the same records from a folder, gzipped files, a zip, and one folder deeper', async () => {
    const wrapped: Record<string, () => string> = {
      folder: () => writeSmallEsco(given),
      deeper: () => {
        writeSmallEsco(join(given, 'inside'));
        return given;
      },
      gzipped: () => {
        mkdirSync(given);
        for (const [name, text] of Object.entries(smallEsco))
          writeFileSync(join(given, `${name}.gz`), gzipSync(text));
        return given;
      },
      zip: () => zipped(entriesOf()),
      'zip, deeper, with other things': () =>
        zipped([{ name: 'read me.txt', content: 'x' }, ...entriesOf('ESCO dataset/')]),
      'newer names': () =>
        writeSmallEsco(given, {
          'occupationSkillRelations.csv': null,
          'occupationSkillRelations_en.csv': smallEsco['occupationSkillRelations.csv'] ?? '',
        }),
      'with a byte order mark': () =>
        writeSmallEsco(given, { 'skills_en.csv': `\uFEFF${smallEsco['skills_en.csv']}` }),
    };
    const sums = new Set<string>();
    for (const [how, prepare] of Object.entries(wrapped)) {
      given = join(made, `given-${count}-${how}`);
      expect([how, (await importEsco(prepare(), dataDir)).kind]).toEqual([how, 'imported']);
      const { 'pack.json': _, ...records } = sumsIn(dataDir);
      sums.add(JSON.stringify(records));
    }
    expect(sums.size).toBe(1);
  });

  test('a second import of the same files gives the same bytes, and leaves nothing beside the pack', async () => {
    writeSmallEsco(given);
    await importEsco(given, dataDir);
    const before = sumsIn(dataDir);
    await importEsco(given, dataDir);
    expect(sumsIn(dataDir)).toEqual(before);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  });

  test('what an import that was killed has left behind goes with the next', async () => {
    await importEsco(writeSmallEsco(given), dataDir);
    renameSync(packAt(dataDir), `${packAt(dataDir)}.before`);
    mkdirSync(`${packAt(dataDir)}.new-999999999`);
    // The number of a process that runs, and is no import: what it stands on is gone all the same.
    mkdirSync(`${packAt(dataDir)}.new-1`);
    await importEsco(given, dataDir);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
    expect((await classificationIn(dataDir)).occupations.length).toBe(2);
  });

  test.each([
    [['esco-1.1.1'], '1.1.1'],
    [['ESCO dataset - v1.2.0 - classification - en - csv.zip'], '1.2.0'],
    [['download.zip', 'esco v1.1'], '1.1'],
    [['esco-1.1.1', 'esco-1.1.1'], '1.1.1'],
    [['esco'], null],
    [['2024.05.15 export'], null],
    [['ESCO 17.07.2024'], null],
    [['data-1.2'], null],
    [['esco-1.1.1', 'esco-1.2.0'], null],
  ])('the version is what the name states: %j → %j', (names, version) => {
    expect(versionIn(names)).toBe(version);
  });
});

/** A cell of 1.2 MB, and a file that packs to a thousandth. */
const long = 'a'.repeat(1_200_000);
const cutGzip = (text: string): Buffer => {
  const whole = gzipSync(text);
  return whole.subarray(0, whole.length - 12);
};

/** Every way in which chunks may cut a file, and a character of it. */
test.each([1, 2, 3, 5, 7, 100])('the row told is the bad one, in chunks of %i bytes', async (size) => {
  const tellRow = async (rows: readonly string[], end = '\r\n') => {
    const bytes = Buffer.from(rows.join('\r\n') + end, 'latin1');
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const file = {
      name: 'f',
      packedBytes: bytes.length,
      crc32: undefined,
      open: async () => Readable.from(chunks),
    };
    return readRows(file, ['a'], () => {}).then(
      ({ rows }) => `${rows} rows`,
      (error: Error) => error.message.replace(/[:.].*/, ''),
    );
  };
  expect(await tellRow(['a,b', '1,2', '3,4'])).toBe('2 rows');
  expect(await tellRow(['é,b', '1,2'])).toBe('f, row 1');
  expect(await tellRow(['a,b', '1,2', '3,é'])).toBe('f, row 3');
  expect(await tellRow(['a,b', '1,2', '3,4', '5,é', '6,7'])).toBe('f, row 4');
  expect(await tellRow(['a,b', '1,"2\n2"', '3,é'])).toBe('f, row 3');
  expect(await tellRow(['a,b', '1,"2\né\n2"', '3,4'])).toBe('f, row 2');
  // A row wrong in another way before it is told first.
  expect(await tellRow(['a,b', '1,2,3', '4,é'])).toBe('f, row 2');
  expect(await tellRow(['a,b', '1,2', '3,4'], '')).toBe('f, row 3');
  expect(await tellRow(['a,b', '1,2', '3'], '')).toBe('f, row 3');
  // What is UTF-8 is not cut into what is none.
  expect(await tellRow(['a,b', Buffer.from('€,é').toString('latin1')])).toBe('1 rows');
});

describe('what is refused, with nothing written and the pack before untouched', () => {
  const refused: Record<string, [() => string, RegExp]> = {
    'a folder that is not there': [() => given, /there is no such folder or zip/],
    'a folder that is not ESCO': [
      () => {
        mkdirSync(given);
        writeFileSync(join(given, 'occupations.xlsx'), 'x');
        return given;
      },
      /holds none of ESCO's files/,
    ],
    'files that are missing, all at once': [
      () => writeSmallEsco(given, { 'skills_en.csv': null, 'broaderRelationsOccPillar.csv': null }),
      /^skills_en\.csv is missing\.\nbroaderRelationsOccPillar_en\.csv is missing\.$/,
    ],
    'a file twice': [
      () => writeSmallEsco(given, { 'skills_en.csv.gz': gzipSync(smallEsco['skills_en.csv'] ?? '') }),
      /skills_en\.csv and skills_en\.csv\.gz are both there/,
    ],
    'an empty file': [() => writeSmallEsco(given, { 'skills_en.csv': '' }), /^skills_en\.csv: is empty/],
    'gzip that is cut off': [
      () =>
        writeSmallEsco(given, {
          'skills_en.csv': null,
          'skills_en.csv.gz': cutGzip(smallEsco['skills_en.csv'] ?? ''),
        }),
      /^skills_en\.csv\.gz, row \d+: the packed data is cut off or damaged/,
    ],
    'what is called gzip and is none': [
      () => writeSmallEsco(given, { 'skills_en.csv': null, 'skills_en.csv.gz': 'plain' }),
      /^skills_en\.csv\.gz, row 1: the packed data is cut off or damaged/,
    ],
    'a quote never closed': [
      () => writeSmallEsco(given, changed('skills_en.csv', 'Two lines, é."', 'Two lines, é.')),
      /^skills_en\.csv, row 4: a quote is opened and never closed/,
    ],
    'a quote closed in the wrong place': [
      () => writeSmallEsco(given, changed('skills_en.csv', '"solder pots', '"solder" pots')),
      /^skills_en\.csv, row 2: a quote is opened and not closed before the next cell/,
    ],
    'a row longer than any': [
      () => writeSmallEsco(given, changed('occupations_en.csv', 'Mends pans.', long)),
      /^occupations_en\.csv, row 2: is longer than 1 MB/,
    ],
    'a file cut in the middle of a row': [
      () => writeSmallEsco(given, changed('occupations_en.csv', /,released[^\n]*,7213\.2\r\n$/, '\r\n')),
      /^occupations_en\.csv, row 3: has not as many cells as the header/,
    ],
    'a file cut in its last cell': [
      () => writeSmallEsco(given, changed('occupations_en.csv', /\.2\r\n$/, '')),
      /^occupations_en\.csv, row 3: is cut off/,
    ],
    'a column renamed': [
      () => writeSmallEsco(given, changed('occupations_en.csv', 'altLabels', 'otherLabels')),
      /^occupations_en\.csv, row 1: has no column altLabels\. It has conceptType/,
    ],
    'a column twice': [
      () => writeSmallEsco(given, changed('occupations_en.csv', 'scopeNote', 'altLabels')),
      /^occupations_en\.csv, row 1: has the column altLabels twice/,
    ],
    'Latin-1': [
      () =>
        writeSmallEsco(given, { 'skills_en.csv': Buffer.from(smallEsco['skills_en.csv'] ?? '', 'latin1') }),
      /^skills_en\.csv, row 4: is not in UTF-8/,
    ],
    'Latin-1, in the row after one that ends in a plain cell': [
      () =>
        writeSmallEsco(given, {
          'occupations_en.csv': Buffer.from(
            (smallEsco['occupations_en.csv'] ?? '').replace('piper', 'pipér'),
            'latin1',
          ),
        }),
      /^occupations_en\.csv, row 3: is not in UTF-8\. /,
    ],
    'UTF-16': [
      () =>
        writeSmallEsco(given, {
          'skills_en.csv': Buffer.from(`\uFEFF${smallEsco['skills_en.csv']}`, 'utf16le'),
        }),
      /^skills_en\.csv, row 1: is not in UTF-8 but in UTF-16/,
    ],
    // Its é is no UTF-8 either, and is not to be told instead.
    'UTF-16 without its mark': [
      () =>
        writeSmallEsco(given, { 'skills_en.csv': Buffer.from(smallEsco['skills_en.csv'] ?? '', 'utf16le') }),
      /^skills_en\.csv, row 1: is not in UTF-8 but in UTF-16/,
    ],
    'UTF-16 of the other order, without its mark': [
      () =>
        writeSmallEsco(given, {
          'skills_en.csv': Buffer.from(smallEsco['skills_en.csv'] ?? '', 'utf16le').swap16(),
        }),
      /^skills_en\.csv, row 1: is not in UTF-8 but in UTF-16/,
    ],
    'a zero byte': [
      () => writeSmallEsco(given, changed('occupations_en.csv', 'piper', 'pi\0per')),
      /^occupations_en\.csv, row 3: holds a zero byte/,
    ],
    'a header with control characters': [
      () => writeSmallEsco(given, changed('occupations_en.csv', 'altLabels', 'alt\x1b[31m\x9bLabels\u202e')),
      /^occupations_en\.csv, row 1: has no column altLabels\. It has [^\p{Cc}\u202e]*alt\ufffd\[31m\ufffdLabels\ufffd/u,
    ],
    'an address with control characters': [
      () => writeSmallEsco(given, changed('occupationSkillRelations.csv', nobody, `${nobody}\x1b[2J`)),
      /^occupationSkillRelations\.csv, row 6: “[^\p{Cc}]+” is no address of ESCO/u,
    ],
    'an address longer than any': [
      () => writeSmallEsco(given, changed('occupationSkillRelations.csv', nobody, nobody.padEnd(500, '0'))),
      /^occupationSkillRelations\.csv, row 6: “.{100}” is no address of ESCO/,
    ],
    'an address twice': [
      () => writeSmallEsco(given, changed('occupations_en.csv', piper, tinker)),
      /^occupations_en\.csv, row 3: \S+0001 is there already, in row 2/,
    ],
    'an address that is none': [
      () => writeSmallEsco(given, changed('occupations_en.csv', piper, 'piper')),
      /^occupations_en\.csv, row 3: “piper” is no address of ESCO/,
    ],
    'a link to an address that is none': [
      () => writeSmallEsco(given, changed('occupationSkillRelations.csv', soldering, 'solder')),
      /^occupationSkillRelations\.csv, row 2: “solder” is no address of ESCO/,
    ],
    'a relation nobody knows': [
      () => writeSmallEsco(given, changed('occupationSkillRelations.csv', 'optional', 'handy')),
      /^occupationSkillRelations\.csv, row 3: “handy” is no relation/,
    ],
    'a type of skill nobody knows': [
      () => writeSmallEsco(given, changed('skills_en.csv', 'skill/competence', 'talent')),
      /^skills_en\.csv, row 2: “talent” is no type of skill/,
    ],
    'a reuse level nobody knows': [
      () => writeSmallEsco(given, changed('skills_en.csv', 'cross-sector', 'galactic')),
      /^skills_en\.csv, row 3: reuse: /,
    ],
    'another kind of concept': [
      () => writeSmallEsco(given, changed('occupations_en.csv', /\r\nOccupation/, '\r\nQualification')),
      /^occupations_en\.csv, row 2: “Qualification” stands where Occupation belongs/,
    ],
    'a row without a name': [
      () => writeSmallEsco(given, changed('occupations_en.csv', ' tinker ', ' ')),
      /^occupations_en\.csv, row 2: label: /,
    ],
    'a date that is none': [
      () => writeSmallEsco(given, changed('occupations_en.csv', '2021-01-01T00:00:00Z', 'last week')),
      /^occupations_en\.csv, row 2: modifiedDate: “last week” is no date/,
    ],
    'gzip that unpacks to a hundred times its size': [
      () =>
        writeSmallEsco(given, {
          'skills_en.csv': null,
          'skills_en.csv.gz': gzipSync(`${smallEsco['skills_en.csv']}${'\n'.repeat(3_000_000)}`),
        }),
      /^skills_en\.csv\.gz: unpacks to more than 100 times its size/,
    ],
    'a zip that unpacks to a hundred times its size': [
      () => zipped([...entriesOf().slice(1), { name: 'ISCOGroups_en.csv', content: '\n'.repeat(3_000_000) }]),
      /^ISCOGroups_en\.csv: unpacks to more than 100 times its size/,
    ],
    'a zip that lies about a size': [
      () => zipped(entriesOf().map((entry, place) => (place === 0 ? { ...entry, size: 10 } : entry))),
      /^ISCOGroups_en\.csv, row 1: cannot be read \(too many bytes/,
    ],
    'a zip whose content is not what was packed': [
      () => zipped(entriesOf().map((entry, place) => (place === 0 ? { ...entry, crc: 1 } : entry))),
      /^ISCOGroups_en\.csv: is damaged: its sum/,
    ],
    'a zip that climbs out': [
      () => zipped([...entriesOf(), { name: '../x.csv', content: 'x' }]),
      /^esco\.zip: is not safe to read.*relative path: \.\.\/x\.csv/,
    ],
    'a zip with an absolute path': [
      () => zipped([...entriesOf(), { name: '/etc/x.csv', content: 'x' }]),
      /^esco\.zip: is not safe to read.*absolute path: \/etc\/x\.csv/,
    ],
    'a zip with a symbolic link': [
      () => zipped([...entriesOf(), { name: 'a', content: '/etc/passwd', mode: 0o120777 }]),
      /^esco\.zip: holds a symbolic link, a:/,
    ],
    'a zip with such files in two folders': [
      () => zipped([...entriesOf('a/'), ...entriesOf('b/')]),
      /^esco\.zip: holds such files both in “a\/” and in “b\/”/,
    ],
    'a zip that is cut off': [
      () => {
        const path = zipped(entriesOf());
        writeFileSync(path, readFileSync(path).subarray(0, 900));
        return path;
      },
      /^esco\.zip: is no zip, or is cut off/,
    ],
  };
  test.each(Object.keys(refused))('%s', async (name) => {
    const [prepare, says] = refused[name] ?? [() => '', /never/];
    const valid = writeSmallEsco(join(made, `valid-${count}`));
    await importEsco(valid, dataDir);
    const before = sumsIn(dataDir);
    const told = (await problemsOf(prepare())).join('\n');
    expect(told).toMatch(says);
    expect(told.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(sumsIn(dataDir)).toEqual(before);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
    // And where there was none, there is none.
    dataDir = join(made, `none-${count}`);
    await problemsOf(given);
    expect(readdirSync(made)).not.toContain(`none-${count}`);
  });

  test('a disc that cannot be written', async () => {
    writeFileSync(dataDir, 'a file where the folder should be');
    expect(await problemsOf(writeSmallEsco(given))).toEqual([
      expect.stringMatching(/imported: cannot be written \(E\w+\)\. The pack before is untouched\.$/),
    ]);
  });

  test('a stop while it reads', async () => {
    await importEsco(writeSmallEsco(given), dataDir);
    const before = sumsIn(dataDir);
    const stop = new AbortController();
    const more = { ...changed('occupations_en.csv', 'tinsmith', 'tin worker') };
    const onFile = (name: string) => name.startsWith('broaderRelationsSkill') && stop.abort();
    const stopped = importEsco(writeSmallEsco(given, more), dataDir, { stop: stop.signal, onFile });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(sumsIn(dataDir)).toEqual(before);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  });
});

describe('two imports at once', () => {
  const running = /^Another import into \S+imported is running \(process \d+\)\. Wait until it has ended/;

  test('the second is refused while the first reads, and the first goes on', async () => {
    writeSmallEsco(given);
    let second: Promise<readonly string[]> | undefined;
    const first = await importEsco(given, dataDir, {
      onFile: () => {
        second ??= problemsOf(given);
      },
    });
    expect(first.kind).toBe('imported');
    expect(await second).toEqual([expect.stringMatching(running)]);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  });

  test('of several that start together one is done, and the others are told', async () => {
    writeSmallEsco(given);
    const ends = await Promise.all(Array.from({ length: 5 }, () => importEsco(given, dataDir)));
    expect(ends.filter(({ kind }) => kind === 'imported')).toHaveLength(1);
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  });

  test('one in another process keeps the next out until it is killed, and not longer', async () => {
    writeSmallEsco(given);
    const module = join(compile().folder, 'dist', 'src', 'tools', 'import', 'oneImport.js');
    const other = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { asOnlyImport } from ${JSON.stringify(module)};
         await asOnlyImport(${JSON.stringify(join(dataDir, 'imported'))}, () => {
           console.log('holds');
           return new Promise(() => setInterval(() => {}, 1000));
         });`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      await once(other.stdout, 'data');
      expect(run('esco', given)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining(`is running (process ${other.pid}).`),
      });
    } finally {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['import.lock']);
    expect((await importEsco(given, dataDir)).kind).toBe('imported');
    expect(readdirSync(join(dataDir, 'imported'))).toEqual(['esco']);
  });

  test('a lock that another machine left is not guessed at', async () => {
    mkdirSync(join(dataDir, 'imported'), { recursive: true });
    const lock = join(dataDir, 'imported', 'import.lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', boot: 'x', started: '1' }));
    expect(await problemsOf(writeSmallEsco(given))).toEqual([
      `Another import into ${join(dataDir, 'imported')} was started on "elsewhere". If none is running there, delete ${lock}.`,
    ]);
  });
});

/** Runs the compiled tool as people do, and tells the most memory it had. */
function run(...given: string[]) {
  const tellMemory = 'process.on("exit", () => console.error("most kB " + process.resourceUsage().maxRSS))';
  const done = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(tellMemory)}`,
      join(compile().folder, 'dist', 'src', 'tools', 'importData.js'),
      ...given,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, WAYMARK_DATA_DIR: dataDir } },
  );
  const [, kilobytes = 'NaN'] = /most kB (\d+)/.exec(done.stderr) ?? [];
  return {
    code: done.status,
    out: done.stdout,
    err: done.stderr.replace(/most kB \d+\n/, ''),
    megabytes: Number(kilobytes) / 1_000,
  };
}

describe('the command', () => {
  test('says what it took in, once, on its output', () => {
    expect(run('esco', writeSmallEsco(given))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\n2 occupations, 3 skills, 2 groups of occupations, 1 groups of skills\n/),
      err: '',
    });
  });

  test('says what is wrong and fails', () => {
    expect(run('esco', writeSmallEsco(given, { 'skills_en.csv': null }))).toMatchObject({
      code: 1,
      out: '',
      err: 'skills_en.csv is missing.\nNothing was imported.\n',
    });
  });

  test('lists the imports there are', () => {
    const usage = 'npm run import -- NAME FOLDER-OR-ZIP\nNAME is one of: esco.\n';
    expect(run('onet', 'x')).toMatchObject({
      code: 2,
      out: '',
      err: `There is no import named onet.\n${usage}`,
    });
    expect(run()).toMatchObject({ code: 2, out: '', err: usage });
    expect(run('esco')).toMatchObject({ code: 2, out: '', err: usage });
    expect(run('toString', 'x')).toMatchObject({ code: 2 });
  });
});

/** Another reading of CSV than the importer's: character by character, for rows that end in CRLF. */
function parseSlowly(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ',' || char === '\r') {
      row.push(cell);
      cell = '';
      if (char === ',') continue;
      rows.push(row);
      row = [];
      at += 1;
    } else cell += char;
  }
  return rows;
}

describeWithData('esco-1.1.1', 'the whole of ESCO 1.1.1', () => {
  const folder = realData('esco-1.1.1');
  const rowsOf = (name: string) => {
    const [header = [], ...rows] = parseSlowly(gunzipSync(readFileSync(join(folder, name))).toString('utf8'));
    return rows.map((row) => new Map(header.map((column, place) => [column, row[place] ?? ''])));
  };
  const linesOf = (cell = ''): string[] => [
    ...new Set(
      cell
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];

  /** Of long lists only what differs first is compared in full. */
  const expectSame = (held: readonly unknown[], wanted: readonly unknown[]) => {
    expect(held.length).toBe(wanted.length);
    const at = held.findIndex((record, place) => !isDeepStrictEqual(record, wanted[place]));
    if (at !== -1) expect(held[at]).toEqual(wanted[at]);
  };

  test('every row, every name and every link, in bounded memory, and the same bytes again', async () => {
    const first = run('esco', folder);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.megabytes).toBeLessThan(700);
    const sums = sumsIn(dataDir);
    expect(run('esco', folder)).toMatchObject({ code: 0, out: first.out });
    expect(sumsIn(dataDir)).toEqual(sums);

    const pack = JSON.parse(readFileSync(join(packAt(dataDir), 'pack.json'), 'utf8'));
    expect(pack).toMatchObject({
      version: '1.1.1',
      newestChange: '2022-08-25T12:53:49.834Z',
      counts: {
        occupations: 3_007,
        skills: 13_896,
        occupationGroups: 619,
        skillGroups: 640,
        occupationSkillLinks: 123_855,
        skillSkillLinks: 5_899,
        broaderOccupationLinks: 3_617,
        broaderSkillLinks: 20_656,
      },
    });
    const lost = 'http://data.europa.eu/esco/occupation/a9e54177-a185-404d-b6e6-15663d31137e';
    // One occupation, and seven groups of skills that stand in ten places of seven rows.
    expect(pack.dangling).toMatchObject({
      total: 78,
      files: [
        { references: 67, rows: 67 },
        { references: 0, rows: 0 },
        { references: 1, rows: 1 },
        { references: 10, rows: 7 },
      ],
    });
    expect(pack.dangling.first[0]).toMatchObject({
      file: 'occupationSkillRelations.csv.gz',
      uri: lost,
      times: 67,
    });

    const esco = await classificationIn(dataDir);
    for (const [file, records] of [
      ['occupations_en.csv.gz', esco.occupations],
      ['skills_en.csv.gz', esco.skills],
    ] as const) {
      const rows = rowsOf(file);
      expect(records.length).toBe(rows.length);
      const wanted = rows.map((row) => {
        const label = row.get('preferredLabel')?.trim() ?? '';
        return {
          uri: row.get('conceptUri'),
          label,
          otherNames: linesOf(row.get('altLabels')).filter((name) => name !== label),
          hiddenNames: linesOf(row.get('hiddenLabels')),
          description: row.get('description')?.trim(),
        };
      });
      const held = records.map(({ uri, label, otherNames, hiddenNames, description }) => ({
        uri,
        label,
        otherNames,
        hiddenNames,
        description,
      }));
      expectSame(held, wanted);
      expect(held.filter(({ otherNames }) => otherNames.length > 5).length).toBeGreaterThan(1_000);
    }

    const links = rowsOf('occupationSkillRelations.csv.gz').filter(
      (row) => row.get('occupationUri') !== lost,
    );
    const wanted = links
      .map((row) => `${row.get('occupationUri')} ${row.get('relationType')} ${row.get('skillUri')}`)
      .sort();
    const held = esco.occupations.flatMap((occupation) =>
      (['essential', 'optional'] as const).flatMap((relation) =>
        occupation[relation].map((place) => `${occupation.uri} ${relation} ${esco.skills[place]?.uri}`),
      ),
    );
    expectSame(held.sort(), wanted);
    const turned = (['essential', 'optional'] as const).flatMap((relation) =>
      esco.skills.flatMap((skill, place) =>
        [...listAt(relation === 'essential' ? esco.essentialFor : esco.optionalFor, place)].map(
          (occupation) => `${esco.occupations[occupation]?.uri} ${relation} ${skill.uri}`,
        ),
      ),
    );
    expectSame(turned.sort(), wanted);
  });
});
