import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openServerKeys } from '../../src/channels/keys.js';
import { createLog, errorCode, type LogFields } from '../../src/channels/log.js';
import { checkToken, mintPass, signToken, TOKEN_SECONDS } from '../../src/channels/tokens.js';

test('the key is made once, is our owner’s alone, and a damaged or open one is refused by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  try {
    const made = openServerKeys(folder);
    expect(openServerKeys(folder)).toEqual(made);
    expect(made.tokens).not.toEqual(made.log);
    const file = join(folder, 'server.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(() => openServerKeys(folder)).toThrow(/server\.key may be read by others/);
    writeFileSync(file, '', { mode: 0o600 });
    chmodSync(file, 0o600);
    expect(() => openServerKeys(folder)).toThrow(/server\.key is not a key of ours/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a token lasts an hour to the second, and no character of it can be changed', () => {
  const key = Buffer.alloc(32, 7);
  const pass = mintPass();
  const token = signToken(key, pass, 0);
  expect(checkToken(key, token, TOKEN_SECONDS * 1000 - 1)).toEqual({ kind: 'valid', pass });
  expect(checkToken(key, token, TOKEN_SECONDS * 1000)).toEqual({ kind: 'expired' });
  for (let at = 0; at < token.length; at += 1) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    // The last character of a signature holds two bits that nobody reads; the text must still be the same.
    expect(checkToken(key, changed, 0).kind).toBe('invalid');
  }
});

test('a thousand people are a thousand people', () => {
  const passes = Array.from({ length: 1_000 }, mintPass);
  expect(new Set(passes.flatMap((pass) => [pass.user, pass.conversation])).size).toBe(2_000);
});

test('a log line holds what is allowed and nothing else', () => {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    key: Buffer.alloc(32),
    to: { write: (line: string) => void lines.push(line) },
  });
  const fields = {
    conversation: 'secret-id',
    status: 200,
    text: 'canary',
    body: { text: 'canary' },
  } as LogFields;
  log.info('turn', fields);
  const line = JSON.parse(lines[0] ?? '');
  expect(Object.keys(line).sort()).toEqual(['conversation', 'event', 'level', 'status', 'time']);
  expect(line.conversation).toMatch(/^[0-9a-f]{16}$/);
  expect(lines.join()).not.toMatch(/canary|secret-id/);
});

test('an error is a code, never its message', () => {
  expect(errorCode(Object.assign(new Error('my words'), { code: 'ENOSPC' }))).toBe('Error:ENOSPC');
  expect(errorCode('my words')).toBe('NotAnError');
});
