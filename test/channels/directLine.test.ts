import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openServerKeys } from '../../src/channels/keys.js';
import { signToken } from '../../src/channels/tokens.js';
import { ask, guideTexts, openTestServer, startConversation, type TestServer } from './testServer.js';

const generous = {
  WAYMARK_LIMIT_CONVERSATIONS: '100000',
  WAYMARK_LIMIT_MESSAGES: '100000',
  WAYMARK_LIMIT_TOKENS: '100000',
};

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ env: generous });
});
afterAll(() => server.erase());

describe('a conversation over Direct Line', () => {
  test('starts once, greets once, answers, and gives a watermark', async () => {
    const chat = await startConversation(server.url);
    expect(chat.status).toBe(201);
    const again = await ask(`${chat.line}/conversations`, { method: 'POST', token: chat.token });
    expect(again.status).toBe(200);
    expect(again.body.conversationId).toBe(chat.conversationId);

    const first = await chat.read('');
    expect(guideTexts(first)).toEqual(['Hello.\n\nWhat next?']);
    expect(first.body.watermark).toBe('1');

    const posted = await chat.say('hi', { channelData: { clientActivityID: 'one' } });
    expect(posted.status).toBe(200);
    const second = await chat.read(first.body.watermark);
    expect(guideTexts(second)).toEqual(['Turn 2: hi\n\nWhat next?']);
    const echo = second.body.activities[0];
    expect(echo).toMatchObject({ id: posted.body.id, text: 'hi', from: { id: chat.userId, role: 'user' } });
    expect(echo.channelData.clientActivityID).toBe('one');
    expect((await chat.read(second.body.watermark)).body).toEqual({ activities: [], watermark: '3' });
  });

  test('draws choices for any client and for our page', async () => {
    const chat = await startConversation(server.url);
    const [greeting] = (await chat.read()).body.activities;
    expect(greeting.suggestedActions.actions).toEqual([
      { type: 'imBack', title: 'The first', value: 'The first' },
    ]);
    expect(greeting.channelData.waymark).toEqual({
      choices: [{ code: 'a', label: 'The first' }],
      ask: 'What next?',
      private: false,
      keep: 'memory',
    });
    expect(greeting.textFormat).toBe('plain');
  });

  test('hears the code of a pressed button, and its label where no text came', async () => {
    const chat = await startConversation(server.url);
    await chat.say('The first', { value: { code: 'a' } });
    await chat.post({ type: 'message', value: { code: 'a', label: 'The first' } });
    expect(guideTexts(await chat.read()).slice(1)).toEqual([
      'Turn 2: The first (a)\n\nWhat next?',
      'Turn 3: The first (a)\n\nWhat next?',
    ]);
  });

  test('puts cards with what is said, and the question after them', async () => {
    const chat = await startConversation(server.url);
    await chat.say('card');
    const drawn = (await chat.read('1')).body.activities.slice(1);
    expect(drawn.map((a: { text: string }) => a.text)).toEqual(['Here it is.', 'What next?']);
    expect(drawn[0].attachments[0].content.fallbackText).toContain('Pay: £1');
    expect(drawn[0].suggestedActions).toBeUndefined();
    expect(drawn[1].attachments).toBeUndefined();
  });

  test('answers the same activity id once, however often it comes', async () => {
    const chat = await startConversation(server.url);
    const sent = { channelData: { clientActivityID: 'same' } };
    const answers = await Promise.all([1, 2, 3, 4].map(() => chat.say('once', sent)));
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
    expect(guideTexts(await chat.read('1'))).toEqual(['Turn 2: once\n\nWhat next?']);
  });

  test('tells what is said at risk once, and not again on a reload', async () => {
    const chat = await startConversation(server.url);
    // Sent before the first poll: the reply must still arrive.
    await chat.say('risk');
    const first = await chat.read('');
    expect(guideTexts(first)).toEqual(['Hello.\n\nWhat next?', 'Call now.\n\nWhat next?']);
    await chat.read(first.body.watermark);
    expect(guideTexts(await chat.read())).toEqual(['Hello.\n\nWhat next?']);
    expect(server.log()).toContain('"tier":"R2"');
  });

  test('delivers the last words after everything was deleted, and then starts anew', async () => {
    const chat = await startConversation(server.url);
    await chat.say('forget');
    expect(guideTexts(await chat.read('1'))).toEqual(['It is gone.\n\nWhat next?']);
    expect((await chat.say('hello again')).status).toBe(200);
  });

  test.each([
    [
      'an attachment',
      { type: 'message', attachments: [{ contentType: 'image/png' }] },
      'I cannot read that attachment.',
    ],
    [
      'a reaction',
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      'I cannot read that reaction.',
    ],
    ['no words', { type: 'message', text: '' }, 'Turn 2: '],
    ['words and a picture', { type: 'message', text: 'look', attachments: [{}] }, 'Turn 2: look'],
  ])('hears %s', async (_what, activity, reply) => {
    const chat = await startConversation(server.url);
    expect((await chat.post(activity)).status).toBe(200);
    expect(guideTexts(await chat.read('1'))[0]).toBe(`${reply}\n\nWhat next?`);
  });

  test.each([
    ['typing', { type: 'typing' }, 200],
    ['another event', { type: 'event', name: 'anything' }, 200],
    ['an arrival again', { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] }, 200],
    ['a join again', { type: 'event', name: 'webchat/join' }, 200],
    ['an unknown type', { type: 'invoke', name: 'x' }, 400],
    ['no type', { text: 'x' }, 400],
    ['a list', [], 400],
    ['null', 'null', 400],
    ['words that are no words', { type: 'message', text: { a: 1 } }, 400],
  ])('%s runs no turn that says anything', async (_what, activity, status) => {
    const chat = await startConversation(server.url);
    const told = await chat.post(activity);
    expect(told.status).toBe(status);
    expect((await chat.read('1')).body.activities).toEqual([]);
  });

  test('takes 5,000 characters, and refuses more than 8,000 in plain words', async () => {
    const chat = await startConversation(server.url);
    expect((await chat.say('é'.repeat(5_000))).status).toBe(200);
    const refused = await chat.say('a'.repeat(8_001));
    expect(refused.status).toBe(413);
    expect(refused.body.error).toMatchObject({ code: 'MessageTooLong' });
    expect(refused.body.error.message).toMatch(/8,000/);
  });

  test('a turn that breaks tells nothing of the inside, and the conversation goes on', async () => {
    const chat = await startConversation(server.url);
    const broken = await chat.say('break');
    expect(broken.status).toBe(500);
    expect(JSON.stringify(broken.body)).not.toMatch(/secret|passwd|stack/);
    expect((await chat.say('still there')).status).toBe(200);
    expect(server.log()).not.toMatch(/passwd/);
  });

  test('refuses a watermark that is none', async () => {
    const chat = await startConversation(server.url);
    expect((await chat.read('abc')).status).toBe(400);
    expect((await chat.read('-1')).status).toBe(400);
  });
});

describe('who somebody is', () => {
  test('is what the token says, whatever `from` says', async () => {
    const [one, two] = [await startConversation(server.url), await startConversation(server.url)];
    await one.say('mine', { from: { id: two.userId }, conversation: { id: two.conversationId } });
    expect(guideTexts(await two.read('1'))).toEqual([]);
    const echo = (await one.read('1')).body.activities[0];
    expect(echo.from.id).toBe(one.userId);
  });

  test('every route refuses every wrong token, and runs no turn', async () => {
    const own = await startConversation(server.url);
    const other = await startConversation(server.url);
    await own.say('agree');
    const keys = openServerKeys(server.dataDir);
    const pass = { user: own.userId, conversation: own.conversationId };
    const now = Date.parse('2026-11-22T10:00:00Z');
    const forge = (header: object, key: string) => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part(header)}.${part({ user: pass.user, conv: pass.conversation, exp: 9e9 })}`;
      return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
    };
    const tokens: [string, string | undefined, number][] = [
      ['none', undefined, 401],
      ['garbage', 'garbage', 403],
      ['three empty parts', '..', 403],
      ['expired', signToken(keys.tokens, pass, now - 3_601_000), 403],
      ['altered', `${own.token.slice(0, -2)}AA`, 403],
      ['another key', signToken(Buffer.alloc(32), pass, now), 403],
      ['the log key', signToken(keys.log, pass, now), 403],
      ['alg none', `${forge({ alg: 'none', typ: 'JWT' }, 'x').split('.').slice(0, 2).join('.')}.`, 403],
      ['HS256 with no key', forge({ alg: 'HS256', typ: 'JWT' }, ''), 403],
      ["somebody else's", other.token, 404],
    ];
    const here = `/conversations/${own.conversationId}`;
    const routes: [string, string, object | undefined][] = [
      ['POST', '/tokens/refresh', undefined],
      ['POST', '/conversations', undefined],
      ['GET', here, undefined],
      ['GET', `${here}/activities`, undefined],
      ['POST', `${here}/activities`, { type: 'message', text: 'agree' }],
    ];
    const before = server.turns.length;
    for (const [name, token, status] of tokens) {
      for (const [method, path, body] of routes) {
        // Their own token is good for what names no conversation.
        if (token === other.token && !path.startsWith(here)) continue;
        const told = await ask(own.line + path, { method, token, body });
        expect([name, method, path, told.status]).toEqual([name, method, path, status]);
        expect(told.body.error.code).toEqual(expect.any(String));
      }
    }
    expect(server.turns.length).toBe(before);
    for (const [method, path, body] of routes) {
      expect((await ask(own.line + path, { method, token: own.token, body })).status).toBe(200);
    }
  });

  test('somebody else’s conversation and one that never was look the same', async () => {
    const [one, two] = [await startConversation(server.url), await startConversation(server.url)];
    const [theirs, nobodys] = await Promise.all(
      [two.conversationId, 'c_AAAAAAAAAAAAAAAAAAAAAA'].map((id) =>
        ask(`${one.line}/conversations/${id}/activities`, { token: one.token }),
      ),
    );
    expect(theirs?.status).toBe(404);
    expect(theirs?.body).toEqual(nobodys?.body);
  });
});

describe('after a restart', () => {
  test('a kept token comes back to a conversation kept on disk, and to a new start where it was not', async () => {
    const before = await openTestServer({ env: generous });
    const kept = await startConversation(before.url);
    await kept.say('agree', { channelData: { clientActivityID: 'x1' } });
    const gone = await startConversation(before.url);
    await gone.say('not agreed');
    await before.close();

    const after = await openTestServer({ env: generous, dataDir: before.dataDir });
    const line = `${after.url}/v3/directline`;
    const resumed = await ask(`${line}/conversations/${kept.conversationId}?watermark=`, {
      token: kept.token,
    });
    expect(resumed.status).toBe(200);
    const path = `${line}/conversations/${kept.conversationId}/activities`;
    expect(guideTexts(await ask(path, { token: resumed.body.token }))).toEqual([
      'Hello.\n\nWhat next?',
      'Turn 2: agree\n\nWhat next?',
    ]);
    // The channel sends again what was answered before the restart.
    await ask(path, {
      token: kept.token,
      body: { type: 'message', text: 'agree', channelData: { clientActivityID: 'x1' } },
    });
    expect(after.turns).toEqual([]);
    expect((await ask(`${line}/conversations/${gone.conversationId}`, { token: gone.token })).status).toBe(
      404,
    );
    expect((await ask(`${line}/conversations`, { method: 'POST', token: gone.token })).status).toBe(201);
    await after.erase();
  });
});

describe('when something cannot be kept', () => {
  test('the person is told, the answer is no success, and sending again works', async () => {
    let isFull = false;
    const full = await openTestServer({
      env: generous,
      disk: (disk) => ({
        ...disk,
        async save(key, record) {
          if (isFull) throw Object.assign(new Error('no space: /secret/path'), { code: 'ENOSPC' });
          return disk.save(key, record);
        },
      }),
    });
    const chat = await startConversation(full.url);
    await chat.say('agree');
    isFull = true;
    const sent = { channelData: { clientActivityID: 'kept?' } };
    const refused = await chat.say('hello', sent);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.body.error).toEqual({
      code: 'NotSaved',
      message: 'I could not save that. Your earlier answers are safe. Please send it again.',
    });
    // Said in the refusal, and not a second time among what was said.
    expect(guideTexts(await chat.read('3'))).toEqual([]);
    isFull = false;
    expect((await chat.say('hello', sent)).status).toBe(200);
    expect(guideTexts(await chat.read('3'))).toEqual(['Turn 3: hello\n\nWhat next?']);
    expect(full.log()).not.toMatch(/secret/);
    await full.erase();
  });
});

describe('limits', () => {
  test('by default 60 people may start in a minute, and the next waits', async () => {
    const strict = await openTestServer();
    for (let n = 0; n < 60; n += 1) expect((await startConversation(strict.url)).status).toBe(201);
    const token = (await ask(`${strict.url}/v3/directline/tokens/generate`, { method: 'POST' })).body.token;
    const refused = await ask(`${strict.url}/v3/directline/conversations`, { method: 'POST', token });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await strict.erase();
  });

  test('messages are counted for a conversation, and X-Forwarded-For is not believed', async () => {
    const strict = await openTestServer({ env: { WAYMARK_LIMIT_MESSAGES: '2', WAYMARK_LIMIT_TOKENS: '3' } });
    const chat = await startConversation(strict.url);
    expect([
      (await chat.say('1')).status,
      (await chat.say('2')).status,
      (await chat.say('3')).status,
    ]).toEqual([200, 200, 429]);
    const other = await startConversation(strict.url);
    expect((await other.say('1')).status).toBe(200);
    const generate = (address: string) =>
      ask(`${chat.line}/tokens/generate`, { method: 'POST', headers: { 'x-forwarded-for': address } });
    expect((await generate('1.1.1.1')).status).toBe(200);
    expect((await generate('2.2.2.2')).status).toBe(429);
    await strict.erase();
  });
});
