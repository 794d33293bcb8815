/** The link back: who gets one, what it opens, and when it ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ask, guideTexts, openTestServer, startConversation, type TestServer } from './testServer.js';

const DAY = 86_400_000;

let server: TestServer;
let time: Date;
beforeEach(async () => {
  time = new Date('2026-11-22T10:00:00Z');
  server = await openTestServer({ now: () => time });
});
afterEach(() => server.erase());

type Chat = Awaited<ReturnType<typeof startConversation>>;
const mint = (chat: Chat) => ask(`${server.url}/v3/waymark/link`, { method: 'POST', token: chat.token });
const come = (code: unknown) => ask(`${server.url}/v3/waymark/return`, { body: { code } });

async function agreed(): Promise<Chat> {
  const chat = await startConversation(server.url);
  await chat.say('agree');
  return chat;
}

function onDisk(): string {
  const folder = join(server.dataDir, 'conversations');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('');
}

test('a link opens the conversation with a fresh token, and says nothing new in it', async () => {
  const chat = await agreed();
  const { status, body } = await mint(chat);
  expect(status).toBe(200);
  expect(body.code).toMatch(/^c_[\w-]{22}\.[\w-]{43}$/);
  expect(body.days).toBe(30);
  time = new Date(time.getTime() + DAY);

  const opened = await come(body.code);
  expect(opened.status).toBe(200);
  expect(opened.body).toMatchObject({ conversationId: chat.conversationId, expires_in: 3600 });
  expect(opened.body.token).not.toBe(chat.token);
  const said = await ask(chat.activities, { token: opened.body.token });
  expect(guideTexts(said)).toEqual(['Hello.\n\nWhat next?', 'Turn 2: agree\n\nWhat next?']);
  expect((await ask(chat.activities, { token: chat.token })).status).toBe(403);
  const [last] = said.body.activities.slice(-1);
  expect(last.channelData.waymark.keep).toBe('disk');
});

test('of the code only a hash is kept, and nothing of it is logged', async () => {
  const chat = await agreed();
  const { code } = (await mint(chat)).body;
  await come(code);
  await come(`${code}x`);
  const [, secret] = code.split('.');
  expect(onDisk()).toContain('returnHash');
  expect(onDisk()).not.toContain(secret);
  expect(server.log()).toContain('/v3/waymark/return');
  expect(server.log()).not.toContain(secret);
  expect(server.log()).not.toContain(chat.conversationId);
});

test('it outlives later turns and a restart; a new one ends the one before', async () => {
  const chat = await agreed();
  const first = (await mint(chat)).body.code;
  await chat.say('later');
  expect((await come(first)).status).toBe(200);
  const second = (await mint(chat)).body.code;
  expect((await come(first)).status).toBe(404);
  await server.close();
  const again = await openTestServer({ dataDir: server.dataDir, now: () => time });
  const opened = await ask(`${again.url}/v3/waymark/return`, { body: { code: second } });
  expect(opened.status).toBe(200);
  await again.close();
});

describe('no link', () => {
  test('before agreement, without a token, and for a conversation that is gone', async () => {
    const chat = await startConversation(server.url);
    await chat.say('hello');
    expect((await mint(chat)).status).toBe(409);
    expect((await ask(`${server.url}/v3/waymark/link`, { method: 'POST' })).status).toBe(401);
    await chat.say('agree');
    const { code } = (await mint(chat)).body;
    await chat.say('forget');
    expect((await come(code)).status).toBe(404);
    expect((await mint(chat)).status).toBe(409);
    // Whoever talks on after deleting starts a record of their own: the old link does not come back with it.
    await chat.say('agree');
    expect((await come(code)).status).toBe(404);
  });

  test('after thirty days without a word, to the hour', async () => {
    const { code } = (await mint(await agreed())).body;
    time = new Date(time.getTime() + 30 * DAY);
    expect((await come(code)).status).toBe(200);
    time = new Date(time.getTime() + 1);
    expect((await come(code)).status).toBe(404);
  });

  test.each([
    undefined,
    42,
    '',
    'c_.',
    '__proto__',
    `c_${'a'.repeat(22)}.${'b'.repeat(43)}`,
    'x'.repeat(5000),
  ])('for %j, told as any other miss', async (code) => {
    const missed = await come(code);
    expect(missed.status).toBe(404);
    expect(missed.body.code).toBe('NotFound');
  });

  test('misses are limited, a wrong secret too; hits are not', async () => {
    const chat = await agreed();
    const { code } = (await mint(chat)).body;
    for (let hit = 0; hit < 15; hit += 1) expect((await come(code)).status).toBe(200);
    const wrong = `${code.slice(0, -4)}AAAA`;
    for (let miss = 0; miss < 10; miss += 1) expect((await come(wrong)).status).toBe(404);
    const refused = await come(code);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
