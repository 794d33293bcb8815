import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLog } from '../../src/channels/log.js';
import { openServer } from '../../src/channels/server.js';
import { ask, openTestServer, startConversation, type TestServer } from './testServer.js';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({
    env: { WAYMARK_LIMIT_TOKENS: '100000', WAYMARK_ALLOWED_ORIGINS: 'https://guide.example.org' },
  });
});
afterAll(() => server.erase());

const generate = '/v3/directline/tokens/generate';
const isAlive = async () => (await ask(`${server.url}/healthz`)).status === 200;

/** A request with headers that fetch would not let us set. */
function rawRequest(path: string, headers: Record<string, string>, method = 'GET', body?: Buffer) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What comes back for bytes as they stand. */
function rawBytes(bytes: string) {
  return new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
}

describe('bodies', () => {
  const json = { 'content-type': 'application/json' };
  test.each([
    ['junk that claims to be gzip', Buffer.from('junk'), { ...json, 'content-encoding': 'gzip' }, 415],
    ['a gzip bomb', gzipSync(Buffer.alloc(20_000_000, 32)), { ...json, 'content-encoding': 'gzip' }, 415],
    ['an encoding nobody knows', Buffer.from('{}'), { ...json, 'content-encoding': 'identity' }, 415],
    ['64 KiB and one byte', Buffer.alloc(65_537, 32), json, 413],
    ['10 MB', Buffer.alloc(10_000_000, 32), json, 413],
    ['malformed JSON', Buffer.from('{"a":'), json, 400],
    ['deep JSON', Buffer.from('['.repeat(21) + ']'.repeat(21)), json, 400],
    ['very deep JSON', Buffer.from('['.repeat(30_000) + ']'.repeat(30_000)), json, 400],
    ['a form', Buffer.from('a=1'), { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a file', Buffer.from('--x--'), { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['text', Buffer.from('{}'), { 'content-type': 'text/plain' }, 415],
    ['no type', Buffer.from('{}'), {}, 415],
  ])('%s is refused and harms nobody', async (_what, body, headers, status) => {
    const length = { 'content-length': String(body.length) };
    const told = await rawRequest(generate, { ...length, ...headers }, 'POST', body).catch(() => undefined);
    // A server that stops reading a big body may close the socket before the answer is read.
    if (told || body.length < 1_000_000) expect(told?.status).toBe(status);
    expect(await isAlive()).toBe(true);
  });

  test('a body sent in chunks is counted as it comes', async () => {
    const chunk = 'a'.repeat(40_000);
    const chunks = `9c40\r\n${chunk}\r\n9c40\r\n${chunk}\r\n0\r\n\r\n`;
    const head = `POST ${generate} HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n`;
    const told = await rawBytes(
      `${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`,
    );
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('exactly 64 KiB and 20 levels are read', async () => {
    const told = await ask(server.url + generate, { body: `${' '.repeat(65_534)}{}` });
    expect(told.status).toBe(200);
    expect((await ask(server.url + generate, { body: '['.repeat(20) + ']'.repeat(20) })).status).toBe(200);
  });

  test('names that change objects change nothing', async () => {
    const chat = await startConversation(server.url);
    await chat.post(
      '{"type":"message","text":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('who may ask', () => {
  test.each([
    ['https://evil.example', 403],
    ['null', 403],
    [`http://localhost.evil.example`, 403],
    ['https://guide.example.org', 200],
  ])('a page of %s gets %i', async (origin, status) => {
    const told = await ask(server.url + generate, { method: 'POST', headers: { origin } });
    expect(told.status).toBe(status);
    expect(told.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a page of our own, and a program without an Origin, are let in', async () => {
    const own = `http://localhost:${server.port}`;
    expect((await ask(server.url + generate, { method: 'POST', headers: { origin: own } })).status).toBe(200);
    expect((await ask(server.url + generate, { method: 'POST' })).status).toBe(200);
  });

  test.each([
    ['evil.example', 421],
    ['localhost', 421],
    ['localhost:1', 421],
    ['guide.example.org', 200],
  ])('the name %s gets %i', async (host, status) => {
    expect((await rawRequest('/', { host })).status).toBe(status);
  });

  test('health answers under any name', async () => {
    expect((await rawRequest('/healthz', { host: '10.0.0.7' })).status).toBe(200);
    expect((await rawRequest('/readyz', { host: '10.0.0.7' })).status).toBe(200);
  });
});

describe('answers', () => {
  test.each([
    ['/nothing-here', 404],
    ['/../../etc/passwd', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/page.js/../../server.ts', 404],
    ['/api/messages', 404],
    ['/v3/directline/session/getsessionid', 404],
    ['/%E0%A4%A', 404],
  ])('%s tells a fixed body and no more', async (path, status) => {
    const told = await rawRequest(path, { host: `localhost:${server.port}` });
    expect([path, told.status]).toEqual([path, status]);
    const body = JSON.parse(told.body);
    if (path.startsWith('/v3/directline')) expect(Object.keys(body)).toEqual(['error']);
    else expect(Object.keys(body)).toEqual(['code', 'requestId']);
  });

  test('without bot credentials /api/messages does not exist', async () => {
    const before = server.turns.length;
    expect((await ask(`${server.url}/api/messages`, { body: { type: 'message' } })).status).toBe(404);
    expect(server.turns.length).toBe(before);
  });

  test('another method is refused', async () => {
    const told = await ask(server.url + generate, { method: 'PUT', body: {} });
    expect(told.status).toBe(405);
    expect((await ask(server.url + generate, { method: 'OPTIONS' })).status).toBe(405);
  });

  test('carry strict headers, also when something is refused', async () => {
    for (const path of ['/', '/nothing-here', generate]) {
      const { headers } = await ask(server.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https:|upgrade-insecure/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect((await ask(server.url + generate, { method: 'POST' })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  test('the page and the card renderer are there, typed, and answered with 304 when known', async () => {
    const page = await ask(`${server.url}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const mark = page.headers.get('etag') ?? '';
    expect((await ask(`${server.url}/`, { headers: { 'if-none-match': mark } })).status).toBe(304);
    const renderer = await ask(`${server.url}/card-renderer.js`);
    expect([renderer.status, renderer.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(renderer.headers.get('content-encoding')).toBe('gzip');
    expect((await ask(`${server.url}/`, { method: 'HEAD' })).status).toBe(200);
  });

  test('says who runs it, and leaves out what nobody set', async () => {
    expect((await ask(`${server.url}/v3/waymark/about`)).body).toEqual({ operator: {}, help: [] });
    const text = await ask(`${server.url}/v3/waymark/about`, { headers: { accept: 'text/html' } });
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.body).toContain('nobody has set this yet');
  });

  test('headers of 20 KB, half a request and a WebSocket are turned away', async () => {
    const host = `Host: localhost:${server.port}\r\n`;
    expect(await rawBytes(`GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/ 431 /);
    expect(await rawBytes('NONSENSE\r\n\r\n')).toMatch(/ 400 /);
    const upgrade = `GET / HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await rawBytes(upgrade)).toMatch(/ 426 /);
    expect(await isAlive()).toBe(true);
  });

  test('the log holds no words, no ids and no tokens', async () => {
    const chat = await startConversation(server.url);
    await chat.say('canary-words');
    await chat.read();
    const log = server.log();
    expect(log).toContain('/v3/directline/conversations/:id/activities');
    for (const secret of ['canary-words', chat.conversationId, chat.userId, chat.token]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a handler that fails', () => {
  const log = createLog({ level: 'silent', key: Buffer.alloc(32) });
  const open = (answer: () => Promise<never>) =>
    openServer({
      host: '127.0.0.1',
      port: 0,
      allowedOrigins: [],
      trustProxy: false,
      log,
      isReady: async () => true,
      routes: [{ method: 'GET', path: '/fails', answer }],
    });

  test.each([
    ['rejects', async () => Promise.reject(new Error('secret db path'))],
    [
      'throws at once',
      () => {
        throw new Error('secret db path');
      },
    ],
    ['rejects with no error', async () => Promise.reject(undefined)],
    [
      'rejects with a status of its own',
      async () => Promise.reject(Object.assign(new Error('secret'), { statusCode: 418 })),
    ],
  ])('%s: 500, a fixed body, and the server lives', async (_how, answer) => {
    const failing = await open(answer as () => Promise<never>);
    const told = [
      await ask(`http://127.0.0.1:${failing.port}/fails`),
      await ask(`http://127.0.0.1:${failing.port}/fails`),
    ];
    await failing.close();
    for (const { status, body } of told) {
      expect(status).toBe(500);
      expect(body).toEqual({ code: 'InternalError', requestId: expect.any(String) });
    }
  });
});

describe('closing', () => {
  test('finishes the turn that is being kept, and takes no other', async () => {
    let letGo: () => void = () => {};
    const slow = await openTestServer({
      disk: (disk) => ({
        ...disk,
        async save(key, record) {
          await new Promise<void>((resolve) => {
            letGo = resolve;
          });
          return disk.save(key, record);
        },
      }),
    });
    const chat = await startConversation(slow.url);
    const turn = chat.say('agree');
    while (!slow.turns.includes('said')) await new Promise((resolve) => setTimeout(resolve, 5));
    const closing = slow.close();
    // For a moment yet it lets in what had reached it; then its door is shut while the turn goes on.
    let isShut = false;
    while (!isShut)
      isShut = await fetch(`${slow.url}/healthz`).then(
        () => false,
        () => true,
      );
    letGo();
    expect((await turn).status).toBe(200);
    await closing;

    const after = await openTestServer({ dataDir: slow.dataDir });
    const path = `${after.url}/v3/directline/conversations/${chat.conversationId}/activities`;
    expect((await ask(path, { token: chat.token })).body.watermark).toBe('3');
    await after.erase();
  });

  test('a taken port is an error that names itself', async () => {
    await expect(openTestServer({ env: { PORT: String(server.port) } })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('a folder that cannot be written is not ready', async () => {
    const gone = await openTestServer();
    expect((await ask(`${gone.url}/readyz`)).body).toEqual({ status: 'ready' });
    await gone.erase();
    const elsewhere = await openTestServer({ config: { dataDir: '/dev/null/nowhere' } });
    expect((await ask(`${elsewhere.url}/readyz`)).status).toBe(503);
    await elsewhere.erase();
  });
});
