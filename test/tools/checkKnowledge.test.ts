/** `npm run data:check`: what it prints, what it refuses, and the list of accepted gaps. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkKnowledge, readOptions } from '../../src/tools/checkKnowledge.js';
import { root } from '../compiled.js';

let folder: string;
let signedOffFile: string;
let base: string;
let sayings: string;
const role = 'ROL-PSN-01';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-check-'));
  base = join(folder, 'knowledge');
  sayings = join(folder, 'sayings');
  cpSync(join(root, 'data', 'knowledge'), base, { recursive: true });
  signedOffFile = join(folder, 'signed-off-gaps.yaml');
  // A skill that a role needs and no unit builds.
  const file = join(base, 'process-science-nuclear', 'roles-process-laboratory.yaml');
  const text = readFileSync(file, 'utf8');
  const [needs] = /( *)- \{ skillId: /.exec(text.slice(text.indexOf(role))) ?? [''];
  const at = text.indexOf(needs, text.indexOf(role));
  const indent = /^ */.exec(needs)?.[0] ?? '';
  const need = `${indent}- { skillId: SKL-TEST-99, importance: 3, level: do }\n`;
  writeFileSync(file, text.slice(0, at) + need + text.slice(at));
  mkdirSync(join(base, 'test'));
  writeFileSync(
    join(base, 'test', 'skills.yaml'),
    `kind: skill
defaults: { provenance: [SRC-WAYMARK], checkedOn: '2026-11-22', reviewBy: '2027-11-22' }
records:
  - { id: SKL-TEST-99, kind: skill, title: juggling, statement: Juggle, plain: You juggle }
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(signedOffFile, { force: true }));

const asked = (...options: string[]) =>
  readOptions(options, { base, packs: [], sayings, signedOffFile, now: '2026-11-23' });

describe('gaps', () => {
  test('one nobody has signed off fails; signed off, it passes; closed, it is told', async () => {
    const before = await checkKnowledge(asked());
    expect(before.ok).toBe(false);
    expect(before.lines).toContainEqual(
      expect.stringMatching(/^error GAP .* ROL-PSN-01: needs SKL-TEST-99, and no unit/),
    );

    const signed = await checkKnowledge(asked('--sign-off'));
    expect(signed.ok).toBe(true);
    expect(readFileSync(signedOffFile, 'utf8')).toContain(`  - { role: ${role}, skill: SKL-TEST-99 }\n`);
    expect((await checkKnowledge(asked())).ok).toBe(true);

    writeFileSync(
      signedOffFile,
      `${readFileSync(signedOffFile, 'utf8')}  - { role: ROL-PSN-02, skill: SKL-COM-01 }\n`,
    );
    const closed = await checkKnowledge(asked());
    expect(closed.ok).toBe(true);
    expect(closed.lines).toContainEqual(
      expect.stringMatching(/^warning GAP .* ROL-PSN-02: SKL-COM-01 is signed off/),
    );
  });

  test.each(['gaps: 3', 'gaps:\n  - [', 'other: []'])(
    'a list that reads “%s” is refused, with what to do',
    async (text) => {
      writeFileSync(signedOffFile, text);
      const { lines, ok } = await checkKnowledge(asked());
      expect(ok).toBe(false);
      expect(lines).toContainEqual(expect.stringMatching(/^error GAP .*list of accepted gaps.*--sign-off/));
    },
  );
});

test('the report names what is missing, and counts', async () => {
  const { lines } = await checkKnowledge(asked('--report'));
  for (const title of [
    'Skills that no unit builds',
    'One name for several',
    'To be checked again',
    'Roles with something',
  ])
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${title}.*: \\d+$`)));
  expect(lines.join('\n')).toContain(`  ${role} SKL-TEST-99 essential: `);
});

test('a pack is checked with the base, and its gaps are its own', async () => {
  const pack = join(folder, 'pack');
  mkdirSync(pack, { recursive: true });
  writeFileSync(
    join(pack, 'places.yaml'),
    `kind: place
defaults: { provenance: [SRC-GONE], checkedOn: '2026-11-22', reviewBy: '2027-11-22' }
records:
  - { id: PLC-NEWTOWN-TEST, title: Newtown }
`,
  );
  await checkKnowledge(asked('--sign-off'));
  const { lines, ok } = await checkKnowledge(asked('--pack', pack));
  expect(ok).toBe(false);
  expect(lines).toContainEqual(
    expect.stringContaining(`error V1 ${join(pack, 'places.yaml')} PLC-NEWTOWN-TEST`),
  );
});

describe('what people say', () => {
  const withSayings = async (files: Record<string, string>) => {
    rmSync(sayings, { recursive: true, force: true });
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(sayings, name)), { recursive: true });
      writeFileSync(join(sayings, name), content);
    }
    await checkKnowledge(asked('--sign-off'));
    const { lines, ok } = await checkKnowledge(asked());
    return { said: lines.filter((line) => line.includes(' SAID ')), ok };
  };

  test('lines for records there are, and for a publisher’s, pass; and so does an absent folder', async () => {
    expect(await withSayings({})).toEqual({ said: [], ok: true });
    const right = `id,said\n${role},watch the dials\n${role},"mind the plant, nights"\nhttp://example.org/o/1,watch the dials\n`;
    expect(await withSayings({ 'en/a.csv': right })).toEqual({ said: [], ok: true });
  });

  test('what is wrong is named with file and row', async () => {
    const story = 'and then '.repeat(23);
    const { said, ok } = await withSayings({
      'en/a.csv': `id,said\n${role},Watch the dials\nROL-NOBODY,x\nSKL-NOBODY-01,x\n${role},${story}\n`,
      'en/b.csv': `id,said\n${role},watch  the dials\n`,
      'cy/a.csv': `id,said\n${role}\n`,
    });
    expect(ok).toBe(false);
    expect(said).toEqual([
      expect.stringMatching(/^error SAID sayings\/cy\/a\.csv row 2 -: 1 fields/),
      expect.stringMatching(/^error SAID sayings\/en\/a\.csv row 3 ROL-NOBODY: no role or skill/),
      expect.stringMatching(/^error SAID sayings\/en\/a\.csv row 4 SKL-NOBODY-01: no role or skill/),
      expect.stringMatching(/^error SAID sayings\/en\/a\.csv row 5 ROL-PSN-01: 206 characters, and 200 /),
      expect.stringMatching(
        /^error SAID sayings\/en\/b\.csv row 2 ROL-PSN-01: says again what sayings\/en\/a\.csv row 2 says/,
      ),
    ]);
  });
});

describe('options', () => {
  test('what is not known is named, and so is what is', () => {
    expect(() => asked('--reprot')).toThrow(/There is no --reprot. There are --today/);
    expect(() => asked('--pack')).toThrow(/needs a folder/);
    expect(() => asked('--pack', '--report')).toThrow(/needs a folder/);
  });
  test('ages are judged by the edition’s day, or by today', () => {
    expect(asked()).toMatchObject({ today: '2026-11-22', refusesOldFacts: false });
    expect(asked('--today')).toMatchObject({ today: '2026-11-23', refusesOldFacts: true });
  });
});

test('the list of accepted gaps that is kept is as --sign-off would write it', async () => {
  const kept = readFileSync(join(root, 'data', 'signed-off-gaps.yaml'), 'utf8');
  await checkKnowledge({ ...asked('--sign-off'), base: join(root, 'data', 'knowledge') });
  expect(readFileSync(signedOffFile, 'utf8')).toBe(kept);
});
