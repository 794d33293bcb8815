/** POST /api/match over the real knowledge base: what it finds, what it refuses, and that it keeps nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { matchesSchema } from '../../src/channels/matchApi/shapes.js';
import { linkKnowledge } from '../../src/guidance/knowledge/linkKnowledge.js';
import { conceptSet, createMatcher, type Matcher } from '../../src/guidance/matching/matcher.js';
import { readMatcherOver } from '../../src/matcherOver.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';
import { root } from '../compiled.js';
import { ask, openTestServer, type TestServer, type Told } from './testServer.js';

jest.setTimeout(60_000);

const TODAY = '2026-11-22';
const published = 'https://guide.example.org';
const { knowledge } = await loadKnowledge({ folders: [join(root, 'data', 'knowledge')], today: TODAY });
const matcherOver = await readMatcherOver(join(root, 'data'));
const imported = conceptSet(
  'tiny',
  'roles',
  [{ id: 'o1', names: ['lighthouse keeper'], notes: ['Keeps the lamp of a lighthouse lit'] }],
  undefined,
  { uris: ['http://example.org/o/1'], attribution: 'From the tiny set.' },
);
const ours = matcherOver(knowledge);
const real: Matcher = { sets: [...ours.sets, imported], packs: [...ours.packs, 'tiny'] };

let now: Matcher = real;
let server: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely, and fail where they are not as expected
let described: any;
let judge: Ajv2020;
beforeAll(async () => {
  server = await openTestServer({
    env: { WAYMARK_LIMIT_MATCH: '1000000', WAYMARK_ALLOWED_ORIGINS: published },
    knowledge: () => knowledge,
    matcher: () => now,
  });
  described = (await ask(`${server.url}/api/openapi.json`)).body;
  judge = new Ajv2020({ strict: false, allErrors: true });
});
afterAll(() => server.erase());

const match = (body: unknown, headers: Record<string, string> = {}) =>
  ask(`${server.url}/api/match`, { body, headers });

const operation = () => described.paths['/api/match'].post;
const judgeOf = (schema: object) => judge.compile({ ...schema, components: described.components });

function expectRefused(told: Told, status: number, code: string, parameter?: string): void {
  expect([told.status, told.body.code, told.body.parameter]).toEqual([status, code, parameter]);
  expect(told.body.message).toMatch(/\.$/);
  expect(judgeOf(described.components.schemas.Error)(told.body)).toBe(true);
  expect(told.headers.get('cache-control')).toBe('no-store');
}

describe('what it finds', () => {
  test('a role, with the words that earned it', async () => {
    const text = 'I was a care assistant for years';
    const { status, body, headers } = await match({ text, find: 'roles', from: ['waymark'] });
    expect(status).toBe(200);
    expect(matchesSchema.parse(body)).toEqual(body);
    const [first] = body.results;
    expect(first).toMatchObject({
      pack: 'waymark',
      uri: first.id,
      label: knowledge.roles.get(first.id)?.title,
    });
    expect(first.label).toMatch(/care/i);
    expect(first.spans.length).toBeGreaterThan(0);
    for (const { start, end, text: words } of first.spans) expect(text.slice(start, end)).toBe(words);
    expect(body.results.length).toBeLessThanOrEqual(10);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('etag')).toBeNull();
  });

  test('skills, when skills are looked for', async () => {
    const { status, body } = await match({ text: 'moving and handling people safely', find: 'skills' });
    expect(status).toBe(200);
    expect(body.results.length).toBeGreaterThan(0);
    for (const { id } of body.results) expect(knowledge.skills.has(id)).toBe(true);
  });

  test('in the packs that are named, and at most as many as asked for', async () => {
    const text = 'lighthouse keeper';
    const tiny = await match({ text, find: 'roles', from: ['tiny'] });
    expect(tiny.body.attributions).toEqual(['From the tiny set.']);
    expect((await match({ text, find: 'roles', from: ['waymark'] })).body).not.toHaveProperty('attributions');
    expect(tiny.body.results).toMatchObject([
      { pack: 'tiny', id: 'o1', uri: 'http://example.org/o/1', label: 'lighthouse keeper' },
    ]);
    expect(tiny.body.results[0].because[0]).toEqual({
      kind: 'name',
      name: 'lighthouse keeper',
      isTitle: true,
    });
    expect((await match({ text, find: 'roles', from: ['waymark', 'tiny'] })).body.results).toContainEqual(
      expect.objectContaining({ pack: 'tiny' }),
    );
    const ours = await match({ text, find: 'roles', from: ['waymark'] });
    for (const { pack } of ours.body.results) expect(pack).toBe('waymark');
    const many = { text: 'care, nursing, welding, teaching, driving, cooking, farming', find: 'roles' };
    expect((await match({ ...many, limit: 2 })).body.results).toHaveLength(2);
    expect((await match({ ...many, limit: 50 })).status).toBe(200);
  });

  test('nothing, where there is nothing, and says so', async () => {
    for (const text of ['?', '…', '\u{1F600}'.repeat(2_500)]) {
      const { status, body } = await match({ text, find: 'roles' });
      expect([text, status, body.abstained]).toEqual([text, 200, true]);
    }
    expect((await match({ text: '?', find: 'skills' })).body).toEqual({ results: [], abstained: true });
  });

  test('a matcher that is swapped is the one that answers, at once', async () => {
    const asked = { text: 'care assistant', find: 'roles' };
    expect((await match(asked)).body.results).not.toEqual([]);
    now = createMatcher(linkKnowledge([], TODAY).knowledge, { sayings: new Map() });
    try {
      expect((await match(asked)).body).toEqual({ results: [], abstained: true });
      expectRefused(await match({ ...asked, from: ['tiny'] }), 400, 'BadParameter', 'from');
    } finally {
      now = real;
    }
  });
});

describe('what it refuses', () => {
  const right = { text: 'care assistant', find: 'roles' };
  test.each<[unknown, string | undefined]>([
    [{ find: 'roles' }, 'text'],
    [{ ...right, text: '' }, 'text'],
    [{ ...right, text: ' \n\t\u00a0\u3000' }, 'text'],
    [{ ...right, text: 'a'.repeat(5_001) }, 'text'],
    [{ ...right, text: ['care'] }, 'text'],
    [{ ...right, text: 1 }, 'text'],
    [{ ...right, text: null }, 'text'],
    [{ text: 'care' }, 'find'],
    [{ ...right, find: 'units' }, 'find'],
    [{ ...right, find: 'Roles' }, 'find'],
    [{ ...right, find: ['roles'] }, 'find'],
    [{ ...right, from: 'waymark' }, 'from'],
    [{ ...right, from: [] }, 'from'],
    [{ ...right, from: ['nosuch'] }, 'from'],
    [{ ...right, from: ['waymark', 3] }, 'from'],
    [{ ...right, from: null }, 'from'],
    [{ ...right, from: Array(11).fill('waymark') }, 'from'],
    [{ ...right, limit: 0 }, 'limit'],
    [{ ...right, limit: 51 }, 'limit'],
    [{ ...right, limit: 1.5 }, 'limit'],
    [{ ...right, limit: '10' }, 'limit'],
    [{ ...right, limit: null }, 'limit'],
    [{ ...right, sector: 'PSN' }, 'sector'],
    [{ ...right, '<script>': 1 }, undefined],
    ['{"text":"care","find":"roles","__proto__":{"a":1}}', undefined],
    ['{"text":"care","find":"roles","constructor":1}', 'constructor'],
    ['[]', undefined],
    ['"care"', undefined],
    ['null', undefined],
    ['7', undefined],
    ['{}', 'text'],
  ])('%j: 400, and the field', async (body, parameter) => {
    const told = await match(body);
    expectRefused(told, 400, 'BadParameter', parameter);
    expect(JSON.stringify(told.body)).not.toMatch(/nosuch|<script|units|PSN/);
  });

  test('what may be given instead is told', async () => {
    expect((await match({ ...right, x: 1 })).body.allowed).toEqual(['text', 'find', 'from', 'limit']);
    expect((await match('[]')).body.allowed).toEqual(['text', 'find', 'from', 'limit']);
    expect((await match({ ...right, find: 'x' })).body.allowed).toEqual(['roles', 'skills']);
    expect((await match({ ...right, from: ['x'] })).body.allowed).toEqual(['waymark', 'tiny']);
  });

  test('what is right to the last letter is taken', async () => {
    for (const body of [
      { ...right, text: 'a'.repeat(5_000) },
      { ...right, text: ` ${'\n'.repeat(4_000)}care` },
      { ...right, from: Array(10).fill('waymark'), limit: 50 },
      { ...right, limit: 1 },
    ])
      expect((await match(body)).status).toBe(200);
  });

  test('what is no plain JSON', async () => {
    for (const body of ['{"text":', 'text=care&find=roles', '{"text":"a","find":"roles"}}', "{'text':1}"])
      expectRefused(await match(body), 400, 'BadRequest');
    const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
    expectRefused(await match(deep), 400, 'BadRequest');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expectRefused(await match(right, { 'content-type': type }), 415, 'UnsupportedMediaType');
    for (const encoding of ['gzip', 'br', 'identity'])
      expectRefused(await match(right, { 'content-encoding': encoding }), 415, 'UnsupportedMediaType');
    expectRefused(await match({ ...right, text: 'a'.repeat(70_000) }), 413, 'TooLarge');
    expectRefused(await ask(`${server.url}/api/match`, { method: 'POST' }), 400, 'BadParameter');
    expect((await match(right, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  test('a text in the address, where it would be written down on its way', async () => {
    const told = await ask(`${server.url}/api/match?text=care`, { body: right });
    expectRefused(told, 400, 'BadParameter', 'text');
    expect(told.body.allowed).toEqual([]);
  });

  test('every method but POST', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect([method, (await ask(`${server.url}/api/match`, { method })).status]).toEqual([method, 405]);
    for (const path of ['/api/match/', '/api/match/roles', '/api/matches'])
      expect([path, (await ask(`${server.url}${path}`, { body: right })).status]).toEqual([path, 404]);
  });

  test('pages of other sites, at whatever address they ask', async () => {
    const evil = { origin: 'https://evil.example' };
    const own = { origin: `http://localhost:${server.port}` };
    expectRefused(await match(right, evil), 403, 'ForeignOrigin');
    expect((await match(right, own)).status).toBe(200);
    const preflight = await ask(`${server.url}/api/match`, { method: 'OPTIONS', headers: own });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect((await match(right, own)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what it keeps', () => {
  test('nothing that was typed is in a line of the log or in a file', async () => {
    const secret = 'xyzzycanary';
    await match({ text: `${secret} care assistant`, find: 'roles' });
    await match({ text: secret, find: secret });
    await match({ text: secret, find: 'roles', [secret]: 1 });
    await match(`{"text": ${secret}`);
    await match({ text: secret, find: 'roles' }, { 'content-type': 'text/plain' });
    await match({ text: secret.repeat(7_000), find: 'roles' });
    await ask(`${server.url}/api/match?text=${secret}`, { body: { text: secret, find: 'roles' } });
    // What is counted is told: the route, and never what was asked of it.
    const lines = server
      .log()
      .split('\n')
      .filter((line) => line.includes('"route":"/api/match"'));
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(server.log()).not.toContain(secret);
    expect(server.log()).not.toContain('assistant');
    for (const line of lines)
      expect(Object.keys(JSON.parse(line)).sort()).toEqual(
        ['event', 'level', 'method', 'ms', 'requestId', 'route', 'status', 'time'].sort(),
      );
    const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    for (const content of files) expect(content).not.toContain(secret);
  });

  test('nor where the matcher breaks', async () => {
    now = {
      packs: ['waymark'],
      get sets(): Matcher['sets'] {
        throw new Error('xyzzybroken');
      },
    };
    try {
      const { status, body } = await match({ text: 'xyzzybroken', find: 'roles' });
      expect([status, body]).toEqual([500, { code: 'InternalError', requestId: body.requestId }]);
      expect(server.log()).toContain('request failed');
      expect(server.log()).not.toContain('xyzzybroken');
    } finally {
      now = real;
    }
  });
});

test('too many are told when to come again, nobody else is, and the knowledge API counts apart', async () => {
  const small = await openTestServer({ env: { WAYMARK_LIMIT_MATCH: '2', WAYMARK_TRUST_PROXY: 'yes' } });
  try {
    const from = (address: string, body: unknown = { text: 'a', find: 'roles' }) =>
      ask(`${small.url}/api/match`, { body, headers: { 'x-forwarded-for': address } });
    // One that cannot be used counts too.
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.1', {})).status]).toEqual([200, 400]);
    const refused = await from('192.0.2.1');
    expectRefused(refused, 429, 'TooManyRequests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(200);
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    expect((await ask(`${small.url}/api/knowledge/sectors`, { headers })).status).toBe(200);
  } finally {
    await small.erase();
  }
});

describe('the description', () => {
  test('its example is what is answered, and its limits are what holds', async () => {
    const { requestBody, responses, description } = operation();
    const { schema, example } = requestBody.content['application/json'];
    expect(judgeOf(schema)(example)).toBe(true);
    const told = await match(example);
    expect(responses[200].content['application/json'].example).toEqual(told.body);
    expect(told.body.results).toHaveLength(1);
    expect(description).toContain('1000000 times a minute');
    expect(description).toContain('no preflight');
    expect(schema.properties.from.items.enum).toEqual(['waymark', 'tiny']);
    expect(schema.required).toEqual(['text', 'find']);
  });

  test('its faults are told as they are answered', async () => {
    const right = { text: 'care', find: 'roles' };
    const answers = {
      BadField: await match({ ...right, limit: 99 }),
      Forbidden: await match(right, { origin: 'https://evil.example' }),
      TooLarge: await match({ ...right, text: 'a'.repeat(70_000) }),
      UnsupportedMediaType: await match(right, { 'content-type': 'text/plain' }),
    };
    for (const [name, { status, body }] of Object.entries(answers)) {
      const { example } = described.components.responses[name].content['application/json'];
      expect([name, { ...body, requestId: example.requestId }]).toEqual([name, example]);
      expect(operation().responses[status]).toEqual({ $ref: `#/components/responses/${name}` });
    }
  });

  test('a fault in an answer would be found', async () => {
    const isRight = judgeOf(operation().responses[200].content['application/json'].schema);
    const { body } = await match({ text: 'care assistant', find: 'roles' });
    const [first] = body.results;
    expect(isRight(body)).toBe(true);
    for (const wrong of [
      { ...body, more: 1 },
      { results: [] },
      { ...body, results: [{ ...first, confidence: 1.1 }] },
      { ...body, results: [{ ...first, because: [] }] },
      { ...body, results: [{ ...first, because: [{ kind: 'guessed' }] }] },
      { ...body, results: [{ ...first, because: [{ kind: 'name', name: 'x' }] }] },
      { ...body, results: [{ ...first, spans: [{ start: -1, end: 1, text: 'x' }] }] },
    ])
      expect(isRight(wrong)).toBe(false);
  });
});

describe('whatever is sent', () => {
  const anyText = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    // Halves of characters, alone or in the wrong order, as a careless client cuts them.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.constantFrom(
          ..."care assistant don't 22 yrs I'm a Level3 nurse, … h&s ﬁtter Ⅷ café e\u0301 İstanbul ß 👩🏽‍🚒 twenty two , . \n".split(
            ' ',
          ),
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
  );

  test('any text is answered or refused, never our fault; every span is words of it', async () => {
    const isRight = judgeOf(operation().responses[200].content['application/json'].schema);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.constantFrom('roles', 'skills'),
        fc.integer({ min: 1, max: 50 }),
        async (text, find, limit) => {
          const { status, body } = await match({ text, find, limit });
          expect(status).toBe(text.trim() === '' ? 400 : 200);
          if (status !== 200) return;
          expect(isRight(body)).toBe(true);
          expect(body.results.length).toBeLessThanOrEqual(limit);
          let before = 1;
          for (const { confidence, spans } of body.results) {
            found += 1;
            expect(confidence).toBeLessThanOrEqual(before);
            expect(confidence).toBeGreaterThanOrEqual(0);
            before = confidence;
            for (const span of spans) {
              expect(span.start).toBeLessThan(span.end);
              expect(span.end).toBeLessThanOrEqual(text.length);
              expect(text.slice(span.start, span.end)).toBe(span.text);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('what the description allows is answered, and nothing else is', async () => {
    const isAllowed = judgeOf(operation().requestBody.content['application/json'].schema);
    const odd = fc.jsonValue({ maxDepth: 2 });
    const mostly = (usual: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const fields = {
      text: mostly(fc.constantFrom('care', 'nurse ', '\ud800', '\n')),
      find: mostly(fc.constantFrom('roles', 'skills')),
      from: mostly(fc.array(fc.constantFrom('waymark', 'tiny'), { maxLength: 12 })),
      limit: mostly(fc.integer({ min: -1, max: 55 })),
    };
    const body = fc.oneof(
      { weight: 6, arbitrary: fc.record(fields, { requiredKeys: ['text', 'find'] }) },
      { weight: 1, arbitrary: fc.record({ ...fields, more: odd }, { requiredKeys: [] }) },
      { weight: 1, arbitrary: odd },
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const text = JSON.stringify(sent);
        const { status } = await match(text);
        expect([text, status]).toEqual([text, isAllowed(JSON.parse(text)) ? 200 : 400]);
        if (status === 200) answered += 1;
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(50);
  });
});
