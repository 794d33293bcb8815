import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { words as serverWords } from '../../src/channels/words.en.js';
import { words } from '../../src/tools/chat.words.en.js';
import { openTestServer } from '../channels/testServer.js';
import { compile } from '../compiled.js';
import { startTalk, testSettings, today } from '../conversations/talk.js';

// Real processes on a busy machine may be late once; the first failure is printed, and a second one fails.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let built: ReturnType<typeof compile>;
let temporary: string;
/** Something that answers where a server is looked for, and is no Waymark. */
const stranger = createServer((_req, res) => res.end('<p>Hello</p>'));
const running = new Set<ChildProcess>();

beforeAll(async () => {
  built = compile();
  temporary = mkdtempSync(join(tmpdir(), 'waymark-chat-test-'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  stranger.close();
  rmSync(temporary, { recursive: true, force: true });
});

function start(given: string[] = []) {
  const { name, contact, complaints } = testSettings.operator;
  const child = spawn(process.execPath, [join(built.folder, 'dist', 'src', 'tools', 'chat.js'), ...given], {
    // A folder without .env: the settings are these.
    cwd: built.folder,
    env: {
      PATH: process.env.PATH,
      TMPDIR: temporary,
      PORT: String((stranger.address() as AddressInfo).port),
      WAYMARK_TODAY: today,
      WAYMARK_OPERATOR_NAME: name,
      WAYMARK_OPERATOR_CONTACT: contact,
      WAYMARK_OPERATOR_COMPLAINTS: complaints,
    },
  });
  running.add(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (part) => {
    said += String(part);
  });
  child.stderr.on('data', (part) => {
    complained += String(part);
  });
  const ended = new Promise<{ code: number | null; said: string; complained: string }>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, said, complained });
    });
  });
  const until = async (text: string): Promise<void> => {
    while (!said.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended without “${text}”: ${said}${complained}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, ended, until };
}

function pipe(lines: string[], given: string[] = []) {
  const { child, ended } = start(given);
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return ended;
}

describe('the chat in a terminal', () => {
  test('with no server, starts one, plays what is piped in word for word, and leaves nothing behind', async () => {
    const lines = ['was a nursery nurse now want to drive lorries', 'yes', 'england', '1', '1', '', 'stop'];
    const talk = startTalk('terminal');
    talk.arrive();
    const help = 'In danger: call 999. To talk: Samaritans 116 123. To text: SHOUT to 85258.';
    const expected = [`${words.howTo}\n${help}\n${talk.text()}`];
    for (const line of lines.filter((one) => one !== '')) {
      talk.say(line);
      expected.push(`> ${line}\n${talk.text()}`);
    }
    expect(expected.join('\n')).toMatch(/Source: /);

    const { code, said, complained } = await pipe([...lines, 'never read']);
    const port = (stranger.address() as AddressInfo).port;
    expect(complained).toBe('');
    expect(said).toBe(
      `${[words.ownServer(`http://localhost:${port}`), expected.join('\n\n')].join('\n')}\n\n${words.goodbyeDeleted}\n`,
    );
    expect(code).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  }, 60_000);

  test('Ctrl+C ends politely and leaves nothing behind', async () => {
    const { child, ended, until } = start();
    await until('?');
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill('SIGINT');
    const { code, said } = await ended;
    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`${words.goodbyeDeleted}\n$`));
    expect(readdirSync(temporary)).toEqual([]);
  }, 60_000);

  test('talks to a server that runs, draws cards and numbered choices, and no control character', async () => {
    const server = await openTestServer();
    try {
      const { code, said } = await pipe(['card', '1', 'red \u001b[31m\u202e'], ['--url', server.url]);
      expect(said).toContain(words.theirServer(server.url));
      expect(said).toContain(
        '> card\nHere it is.\n\nA role\nPay: £1\n\nWhat next?\n\n  1. The first\n\n> 1\nTurn 3: 1',
      );
      expect(said).toContain('Turn 4: red');
      for (const character of ['\u001b', '\u202e']) expect(said).not.toContain(character);
      expect(said.endsWith(`${words.goodbye}\n`)).toBe(true);
      expect(code).toBe(0);
    } finally {
      await server.erase();
    }
  }, 30_000);

  test('passes on what the server says went wrong, goes on, and then does not exit as if all was well', async () => {
    const server = await openTestServer({ env: { WAYMARK_LIMIT_MESSAGES: '2' } });
    try {
      const { code, said } = await pipe(['break', 'still here', 'too much'], [`--url=${server.url}`]);
      expect(said).toContain(`> break\n${serverWords.wentWrong}\n`);
      expect(said).toContain('Turn 2: still here');
      expect(said).toContain(`> too much\n${serverWords.tooMany}\n`);
      expect(code).toBe(1);
    } finally {
      await server.erase();
    }
  }, 30_000);

  test('says so when the server goes away', async () => {
    const server = await openTestServer();
    const { child, ended, until } = start(['--url', server.url]);
    try {
      await until('Hello.');
    } finally {
      await server.erase();
    }
    child.stdin.end('anybody there\n');
    const { code, said } = await ended;
    expect(said).toContain(`> anybody there\n${words.notAnswered}\n`);
    expect(code).toBe(1);
  }, 30_000);

  test('a server named and not there, and arguments nobody knows, are told', async () => {
    const port = (stranger.address() as AddressInfo).port;
    const wrong = await pipe([], ['--url', `http://127.0.0.1:${port}`]);
    expect(wrong).toEqual({
      code: 1,
      said: '',
      complained: `${words.nothingThere(`http://127.0.0.1:${port}`)}\n`,
    });
    const unknown = await pipe([], ['--colour']);
    expect(unknown.code).toBe(2);
    expect(unknown.complained).toBe(`${words.badArgument('--colour')}\n\n${words.usage}\n`);
    const notAnAddress = await pipe([], ['--url', 'localhost']);
    expect(notAnAddress.code).toBe(2);
    expect((await pipe([], ['--help'])).code).toBe(0);
  }, 30_000);
});
