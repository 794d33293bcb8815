/** `npm run match`: what it understands, what it prints, and that it prints what the API answers. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { conceptSet } from '../../src/guidance/matching/matcher.js';
import { readMatcherOver } from '../../src/matcherOver.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';
import { words } from '../../src/tools/match.words.en.js';
import { matchOnce, readArguments } from '../../src/tools/matchOnce.js';
import { openTestServer, type TestServer } from '../channels/testServer.js';
import { compile, root } from '../compiled.js';

jest.setTimeout(60_000);

const { knowledge } = await loadKnowledge({
  folders: [join(root, 'data', 'knowledge')],
  today: '2026-11-22',
});
const matcherOver = await readMatcherOver(join(root, 'data'));
const matcher = matcherOver(knowledge);

describe('the command line', () => {
  test.each<[string[], object]>([
    [['care assistant'], { text: 'care assistant', fields: { find: 'roles' }, json: false }],
    [['care', 'assistant', '--json'], { text: 'care assistant', fields: { find: 'roles' }, json: true }],
    [[], { text: undefined, fields: { find: 'roles' }, json: false }],
    [['--find', 'skills', 'x'], { text: 'x', fields: { find: 'skills' }, json: false }],
    [
      ['x', '--from=a, b', '--limit=3'],
      { text: 'x', fields: { find: 'roles', from: ['a', 'b'], limit: 3 }, json: false },
    ],
    [['--limit', 'many', 'x'], { text: 'x', fields: { find: 'roles', limit: 'many' }, json: false }],
    [['--', '--json', '-h'], { text: '--json -h', fields: { find: 'roles' }, json: false }],
    [['a=b'], { text: 'a=b', fields: { find: 'roles' }, json: false }],
    [[''], { text: '', fields: { find: 'roles' }, json: false }],
  ])('%j is understood', (given, asked) => {
    expect(readArguments(given)).toEqual({ kind: 'match', ...asked });
  });

  test('help, and what there is not', () => {
    expect(readArguments(['x', '-h'])).toEqual({ kind: 'help' });
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
    expect(readArguments(['--fnid', 'roles'])).toEqual({ kind: 'wrong', say: words.unknownOption('--fnid') });
    expect(readArguments(['x', '--limit'])).toEqual({ kind: 'wrong', say: words.noValue('--limit') });
  });
});

describe('what it prints', () => {
  const print = (body: Record<string, unknown>, json = false, over = matcher) =>
    matchOnce(over, { find: 'roles', ...body }, json);

  test('a line a result: how sure, what, which, and the words that earned it', () => {
    const { kind, text } = print({ text: 'care assistant', limit: 3 });
    expect(kind).toBe('found');
    const lines = text.split('\n').filter((line) => !line.endsWith(':'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^(sure|likely|perhaps) {2,}\S.* {2,}ROL-[A-Z]+-\d+ {2,}“.+”$/);
    expect(lines[0]).toMatch(/care/i);
    expect(text).not.toMatch(/0\.\d/);
  });

  test('an imported one with its pack', () => {
    const tiny = conceptSet('tiny', 'roles', [{ id: 'o1', names: ['lighthouse keeper'] }], undefined);
    const { text } = print(
      { text: 'lighthouse keeper', from: ['tiny'] },
      false,
      matcherOver(knowledge, [tiny]),
    );
    expect(text).toContain('lighthouse keeper  tiny o1  “lighthouse keeper”');
  });

  test('that there is nothing', () => {
    expect(print({ text: '?' }).text).toBe(words.nothing('roles'));
    expect(print({ text: '?', find: 'skills' }).text).toBe(words.nothing('skills'));
  });

  test('no control character of the text', () => {
    const { text } = print({ text: 'care\u001b[31m\u202eassistant\u0007 care\tassistant care assistant' });
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ text: '' }, /^text must be/],
    [{ text: 'a'.repeat(5_001) }, /^text must be/],
    [{ text: 'a', find: 'jobs' }, /^find must be .*\nAllowed: roles, skills\.$/],
    [{ text: 'a', from: ['nosuch'] }, /^from must be .*\nAllowed: waymark\.$/],
    [{ text: 'a', limit: 'many' }, /^limit must be/],
  ])('what the API refuses is refused in its words', (body, say) => {
    expect(print(body)).toEqual({ kind: 'refused', text: expect.stringMatching(say) });
  });
});

describe('as people run it', () => {
  let server: TestServer;
  let built: ReturnType<typeof compile>;
  beforeAll(async () => {
    built = compile();
    server = await openTestServer({ knowledge: () => knowledge, matcher: () => matcher });
  });
  afterAll(() => server.erase());

  /** Runs it in a folder without .env, with something on standard input. */
  const run = (given: string[], input = '') =>
    new Promise<{ code: number | null; said: string; complained: string }>((resolve) => {
      const tool = join(built.folder, 'dist', 'src', 'tools', 'match.js');
      const child = spawn(process.execPath, [tool, ...given], {
        cwd: built.folder,
        env: { PATH: process.env.PATH },
      });
      let said = '';
      let complained = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        complained += part;
      });
      child.once('close', (code) => resolve({ code, said, complained }));
      // It may have ended before it read: a wrong option needs no text.
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });

  test('with --json it prints what the API answers, to the letter', async () => {
    const text = 'I was a care assistant, then I drove a van — “nights” too';
    const told = await fetch(`${server.url}/api/match`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, find: 'skills', from: ['waymark'], limit: 4 }),
    });
    const expected = `${await told.text()}\n`;
    const options = ['--find', 'skills', '--from', 'waymark', '--limit', '4', '--json'];
    expect(await run([...options, text])).toEqual({ code: 0, said: expected, complained: '' });
    expect(await run(options, `${text}\n`)).toEqual({ code: 0, said: expected, complained: '' });
  });

  test('help goes out; what is wrong is told apart, with exit code 2', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, said: `${words.usage}\n`, complained: '' });
    const wrong = await run(['--nosuch']);
    expect([wrong.code, wrong.said]).toEqual([2, '']);
    expect(wrong.complained).toContain(words.usage);
    expect(await run([], '\n')).toMatchObject({
      code: 2,
      complained: expect.stringMatching(/^text must be/),
    });
    expect(await run(['--json'], 'a'.repeat(200_000))).toMatchObject({ code: 2, said: '' });
  });
});
