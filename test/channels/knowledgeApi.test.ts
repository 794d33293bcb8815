/** The knowledge API over the real knowledge base: it answers what its description says, and nothing else. */
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { keepAnswers } from '../../src/channels/knowledgeApi/keptAnswers.js';
import { knowledgeApiRoutes } from '../../src/channels/knowledgeApi/routes.js';
import { kinds } from '../../src/channels/knowledgeApi/shapes.js';
import { matchRoutes } from '../../src/channels/matchApi/routes.js';
import { planRoutes } from '../../src/channels/planApi/routes.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../../src/guidance/knowledge/linkKnowledge.js';
import { stages } from '../../src/guidance/knowledge/schema.js';
import { createMatcher } from '../../src/guidance/matching/matcher.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';
import { root } from '../compiled.js';
import { ask, openTestServer, startConversation, type TestServer } from './testServer.js';

// Every record of the real base, one request each: a busy machine may need more than the usual five seconds.
jest.setTimeout(60_000);

const TODAY = '2026-11-22';
const { knowledge: real } = await loadKnowledge({ folders: [join(root, 'data', 'knowledge')], today: TODAY });
const published = 'https://guide.example.org';

const matcher = createMatcher(real, { sayings: new Map() });

let now: KnowledgeBase = real;
let server: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely, and fail where they are not as expected
let described: any;
let judge: Ajv2020;
const judges = new Map<string, ReturnType<Ajv2020['compile']>>();
beforeAll(async () => {
  server = await openTestServer({
    env: {
      WAYMARK_LIMIT_API: '1000000',
      WAYMARK_ALLOWED_ORIGINS: published,
      WAYMARK_OPERATOR_CONTACT: 'canary-operator@example.org',
    },
    knowledge: () => now,
    matcher: () => matcher,
  });
  described = (await ask(`${server.url}/api/openapi.json`)).body;
  judge = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(judge);
});
afterAll(() => server.erase());

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(`${server.url}/api/knowledge/${path}`, { headers });
const itemsAt = async (path: string) => {
  const told = await get(path);
  expect([path, told.status]).toEqual([path, 200]);
  return told.body.items;
};
type Item = { id: string; title: string };
/** All there are, page after page: a kind may hold more than one page takes. */
const allAt = async (path: string) => {
  const mark = path.includes('?') ? '&' : '?';
  const found = [];
  for (let offset = 0, total = 1; offset < total; offset += 500) {
    const { status, body } = await get(`${path}${mark}limit=500&offset=${offset}`);
    expect([path, status]).toEqual([path, 200]);
    found.push(...body.items);
    total = body.total;
  }
  return found;
};
const idsAt = async (path: string): Promise<string[]> => (await allAt(path)).map(({ id }: Item) => id);

/** A request as it stands: fetch would set and unpack headers of its own. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          });
        });
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

/** What the description's schema for an answer finds wrong with it. */
function faultsOf(path: string, status: number, body: unknown): unknown[] {
  const isError = status !== 200;
  const key = isError ? 'Error' : path;
  const schema = isError
    ? described.components.schemas.Error
    : (described.paths[path].get ?? described.paths[path].post).responses[200].content['application/json']
        .schema;
  const isRight = judges.get(key) ?? judge.compile({ ...schema, components: described.components });
  judges.set(key, isRight);
  return isRight(body) ? [] : (isRight.errors ?? []);
}

describe('the description', () => {
  test('is OpenAPI 3.1, and every pointer in it leads somewhere', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(described));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(described.openapi).toBe('3.1.0');
    const text = JSON.stringify(described);
    for (const [, pointer] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = (pointer ?? '').split('/').reduce((at, name) => at?.[name], described);
      expect([pointer, typeof found]).toEqual([pointer, 'object']);
    }
    expect(described.info.description).toContain('Open Government Licence v3.0');
    expect(described.info.description).toContain('1000000 times a minute');
  });

  test('tells the addresses there are, and no others', () => {
    const match = { matcher: () => matcher, perMinute: 1 };
    const plan = { knowledge: () => real, today: () => TODAY, perMinute: 1 };
    const routes = [
      ...knowledgeApiRoutes({ knowledge: () => real, today: () => TODAY, perMinute: 1, match, plan }),
      ...matchRoutes(match),
      ...planRoutes(plan),
    ];
    const told = (method: string) =>
      Object.keys(described.paths)
        .filter((path) => method in described.paths[path])
        .sort();
    const open = (method: string) =>
      routes
        .filter((route) => route.method === method)
        .map((route) => route.path.replace(/:(\w+)/g, '{$1}'))
        .sort();
    expect(open('GET')).toEqual(told('get'));
    expect(open('HEAD')).toEqual(open('GET'));
    expect(open('POST')).toEqual(['/api/match', '/api/plan']);
    expect(told('post')).toEqual(open('POST'));
    expect([...told('get'), ...told('post')].sort()).toEqual(Object.keys(described.paths).sort());
  });

  test('its examples are answers', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the description is read as a reader would
    for (const [path, { get, post }] of Object.entries<any>(described.paths)) {
      const told = get ?? post;
      const { example } = told.responses[200].content['application/json'];
      if (example !== undefined) expect([path, faultsOf(path, 200, example)]).toEqual([path, []]);
      const inPath = told.parameters?.find((one: { in?: string }) => one.in === 'path');
      if (inPath?.example === undefined) continue;
      const address = path.replace(/\{\w+\}/, inPath.example);
      expect([address, (await ask(server.url + address)).status]).toEqual([address, 200]);
    }
    const { Unchanged: _, Other: __, ...errors } = described.components.responses;
    for (const name of Object.keys(errors)) {
      const { example } = described.components.responses[name].content['application/json'];
      expect([name, faultsOf('', 400, example)]).toEqual([name, []]);
    }
  });

  test('a fault in an answer would be found', async () => {
    const [role] = await itemsAt('roles?limit=1');
    const path = '/api/knowledge/roles';
    expect(faultsOf(path, 200, { items: [role], total: 1 })).toEqual([]);
    expect(faultsOf(path, 200, { items: [{ ...role, more: 1 }], total: 1 })).not.toEqual([]);
    expect(faultsOf(path, 200, { items: [{ ...role, sources: [] }], total: 1 })).not.toEqual([]);
    const { duties: _, ...less } = role;
    expect(faultsOf(path, 200, { items: [less], total: 1 })).not.toEqual([]);
    const { aliases: __, ...withoutDefault } = role;
    expect(faultsOf(path, 200, { items: [withoutDefault], total: 1 })).not.toEqual([]);
  });
});

describe('answers', () => {
  test.each(kinds)('%s: every record, in pages and alone, is as described and has sources', async (kind) => {
    const first = await get(`${kind}?limit=500`);
    expect(faultsOf(`/api/knowledge/${kind}`, first.status, first.body)).toEqual([]);
    const all = await allAt(kind);
    const held = [...real[kind].values()].filter((one) => !('expires' in one) || one.expires > TODAY);
    expect(first.body.total).toBe(held.length);
    expect(all.map(({ id }: Item) => id)).toEqual(held.map(({ id }) => id));
    for (const item of all) {
      expect([item.id, item.sources.length > 0]).toEqual([item.id, true]);
      for (const source of item.sources) expect(source.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      const named = new Set(JSON.stringify(item).match(/"SRC-[A-Z0-9-]+"/g));
      expect([item.id, item.sources.length]).toEqual([item.id, named.size]);
      const alone = await get(`${kind}/${item.id}`);
      expect(faultsOf(`/api/knowledge/${kind}/{id}`, alone.status, alone.body)).toEqual([]);
      expect(alone.body).toEqual(item);
    }
  });

  test('a role has what it takes to be understood: six parts, none empty', async () => {
    const roles = await allAt('roles');
    const active = roles.filter(({ status }: { status: string }) => status === 'active');
    expect(active.length).toBeGreaterThan(20);
    for (const role of active) {
      const { id, purpose, duties, skills, knowledge, attitudes, entry, leadsTo } = role;
      expect([id, purpose.length > 0]).toEqual([id, true]);
      const parts = { duties, skills, knowledge, attitudes, entry, leadsTo };
      const empty = Object.entries(parts).filter(([, part]) => part.length === 0);
      expect([id, empty]).toEqual([id, []]);
      expect([id, role.usualQualifications.length > 0 || role.noQualReason?.length > 0]).toEqual([id, true]);
    }
  });

  test('pages join up to the whole', async () => {
    const all = await idsAt('roles');
    const pages: string[] = [];
    for (let offset = 0; offset < all.length; offset += 7) {
      const page = await get(`roles?limit=7&offset=${offset}`);
      expect(page.body.total).toBe(all.length);
      pages.push(...page.body.items.map(({ id }: Item) => id));
    }
    expect(pages).toEqual(all);
    expect((await get(`roles?offset=${all.length}`)).body).toEqual({ items: [], total: all.length });
    expect((await itemsAt('resources')).length).toBe(Math.min(100, real.resources.size));
  });

  test('a sector is found by its id, by its family and by what people call it, with its parts', async () => {
    const nuclear = await idsAt('roles?sector=SEC-PSN-NUC');
    expect(nuclear.length).toBeGreaterThan(2);
    expect(await idsAt('roles?sector=nuclear')).toEqual(nuclear);
    expect(await idsAt('roles?sector=Nuclear%20')).toEqual(nuclear);
    const family = await idsAt('roles?sector=PSN');
    expect(await idsAt('roles?sector=SEC-PSN')).toEqual(family);
    expect(family.length).toBeGreaterThan(nuclear.length);
    expect(family).toEqual(expect.arrayContaining(nuclear));
    expect(await idsAt('roles?sector=adult-social-care')).toEqual(await idsAt('roles?sector=SEC-ACH-CARE'));
    for (const kind of kinds) {
      const [some, all] = [await idsAt(`${kind}?sector=nuclear`), await idsAt(`${kind}`)];
      expect(all).toEqual(expect.arrayContaining(some));
    }
    expect((await itemsAt('units?sector=nuclear')).length).toBeGreaterThan(3);
    expect((await itemsAt('qualifications?sector=nuclear')).length).toBeGreaterThan(1);
  });

  const expectStages = async (family: string) => {
    const edges = await allAt(`pathways?sector=${family}`);
    type End = { stage: (typeof stages)[number]; rqfTypical: number[] };
    const ends: End[] = edges.flatMap((edge: { fromRole: End; toRole: End }) => [edge.fromRole, edge.toRole]);
    expect(new Set(ends.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(4);
    expect(Math.max(...ends.flatMap(({ rqfTypical }) => rqfTypical))).toBeGreaterThanOrEqual(6);
  };
  test.each(['PSN', 'DAR', 'CYP', 'ACH', 'CAR', 'TRA'])(
    '%s has ways at four stages or more, and one at level 6 or above',
    (family) => expectStages(family),
  );

  test('a standard finds the units that are built on it, as published or by its id', async () => {
    const [standard] = [...real.units.values()].flatMap((unit) => unit.nosRefs);
    const held = real.nos.get(standard ?? '');
    const expected = [...real.units.values()].filter((unit) => unit.nosRefs.includes(held?.id ?? ''));
    expect(expected.length).toBeGreaterThan(0);
    const ids = expected.map(({ id }) => id);
    expect(await idsAt(`units?nos=${held?.code}`)).toEqual(ids);
    expect(await idsAt(`units?nos=${held?.code.toLowerCase()}`)).toEqual(ids);
    expect(await idsAt(`units?nos=${held?.id}`)).toEqual(ids);
    expect((await get('units?nos=NOSUCH1')).body).toEqual({ items: [], total: 0 });
  });

  test('the standard for safeguarding is shared by units of two sectors or more', async () => {
    const units = await itemsAt('units?nos=SCDHSC0035');
    const sectors = new Set(units.flatMap((unit: { sectors: Item[] }) => unit.sectors.map(({ id }) => id)));
    expect(sectors.size).toBeGreaterThanOrEqual(2);
  });

  test('a theme finds skills that carry it and units that build them', async () => {
    expect((await idsAt('units?theme=psychosocial')).length).toBeGreaterThanOrEqual(4);
    for (const theme of ['safety', 'improvement', 'leadership']) {
      const skills = await itemsAt(`skills?theme=${theme}`);
      expect(skills.map((skill: { theme: string }) => skill.theme)).toEqual(skills.map(() => theme));
      expect((await itemsAt(`units?theme=${theme}`)).length).toBeGreaterThan(0);
    }
  });

  test('a framework has a short name, and its tree holds all its capabilities', async () => {
    const { body } = await get('frameworks/cdi-cdf');
    expect(body.slug).toBe('cdi-cdf');
    expect(body.capabilities).toHaveLength(6);
    expect(body.tree.flatMap((branch: { capabilities: Item[] }) => branch.capabilities)).toHaveLength(6);
    expect((await get('frameworks/children')).status).toBe(200);
    expect((await get('roles/cdi-cdf')).status).toBe(404);
  });

  test('the framework for treatment is a tree with sources', async () => {
    const { status, body } = await get('frameworks/dar-capability');
    expect(status).toBe(200);
    expect(body.tree.length).toBeGreaterThan(0);
  });
  test('the framework for work with children spans five services or more', async () => {
    expect((await get('frameworks/children')).body.services.length).toBeGreaterThanOrEqual(5);
  });

  test('the map of a sector: stages in order, ways with both ends named and why', async () => {
    const map = await get('maps/nuclear');
    expect(faultsOf('/api/knowledge/maps/{sector}', map.status, map.body)).toEqual([]);
    expect(map.body.title).toBe('Nuclear');
    const order = map.body.stages.map(({ stage }: { stage: (typeof stages)[number] }) =>
      stages.indexOf(stage),
    );
    expect(order.length).toBeGreaterThanOrEqual(3);
    expect(order).toEqual([...order].sort());
    const here = map.body.stages.flatMap(({ roles }: { roles: Item[] }) => roles.map(({ id }) => id));
    const all = await allAt('roles?sector=nuclear');
    const open = all.filter(({ status }) => status !== 'withdrawn' && status !== 'historic');
    expect([...here].sort()).toEqual(open.map(({ id }) => id));
    expect(map.body.edges.length).toBeGreaterThan(5);
    for (const { from, to, why } of map.body.edges) {
      expect([from.title, to.title, why].every((text) => text.length > 0)).toBe(true);
      expect(here.includes(from.id) || here.includes(to.id)).toBe(true);
    }
    expect((await get('maps/nuclear.json')).body).toEqual(map.body);
    expect((await get('maps/SEC-PSN-NUC')).body).toEqual(map.body);
    for (const sector of real.sectors.keys()) {
      const told = await get(`maps/${sector}`);
      expect([sector, faultsOf('/api/knowledge/maps/{sector}', told.status, told.body)]).toEqual([
        sector,
        [],
      ]);
    }
    expect((await get('maps/nowhere')).body).toMatchObject({ code: 'NotFound', parameter: 'sector' });
  });

  test('the report of gaps names roles and skills, and takes pages and sectors', async () => {
    const told = await get('reports/gaps?limit=500');
    expect(faultsOf('/api/knowledge/reports/gaps', told.status, told.body)).toEqual([]);
    // Our own learning is named, and is never an awarding organisation's.
    expect(told.body.total).toBeGreaterThan(50);
    for (const { ours } of told.body.items) {
      for (const { id } of ours) expect(real.units.get(id)?.basis).not.toBe('regulated-unit');
    }
    // Without any units, every skill that counts is a gap.
    now = { ...real, unitsForSkill: new Map() };
    try {
      const { status, body } = await get('reports/gaps?limit=500');
      expect(faultsOf('/api/knowledge/reports/gaps', status, body)).toEqual([]);
      expect(body.total).toBeGreaterThan(told.body.total);
      for (const { roleId, role, skillId, importance } of body.items) {
        expect(real.roles.get(roleId)).toMatchObject({ title: role, status: 'active' });
        expect(real.roles.get(roleId)?.needs).toContainEqual(
          expect.objectContaining({ skillId, importance }),
        );
      }
      const family = await get('reports/gaps?limit=500&sector=DAR');
      expect(family.body.total).toBeGreaterThan(0);
      expect(family.body.total).toBeLessThan(body.total);
      expect((await get('reports/gaps?limit=1&offset=2')).body.items).toEqual(body.items.slice(2, 3));
    } finally {
      now = real;
    }
  });

  test('nothing of anybody is in them', async () => {
    const chat = await startConversation(server.url);
    await chat.say('agree');
    await chat.say('canary-words');
    for (const path of Object.keys(described.paths)) {
      const told = await raw(path.replace(/\/\{\w+\}/, '') || '/', { host: `localhost:${server.port}` });
      const text = told.body.toString();
      for (const secret of [
        'canary-words',
        'canary-operator',
        chat.conversationId,
        chat.userId,
        chat.token,
      ]) {
        expect(text).not.toContain(secret);
      }
    }
  });
});

describe('news', () => {
  const dated = (id: string, expires: string) => ({
    id,
    date: '2026-09',
    what: 'A rule changes',
    effect: 'Ask first',
    affects: id.endsWith('2') ? ['SEC-DAR'] : [],
    expires,
    confidence: 'expert',
    title: id,
    provenance: ['SRC-A'],
    checkedOn: TODAY,
    reviewBy: '2027-11-22',
  });
  const { knowledge, problems } = linkKnowledge(
    [
      {
        file: 'sources',
        content: {
          kind: 'source',
          records: [
            {
              id: 'SRC-A',
              title: 'A',
              publisher: 'B',
              licence: 'authored',
              checkedOn: TODAY,
              confidence: 'expert',
            },
          ],
        },
      },
      {
        file: 'sectors',
        content: {
          kind: 'sector',
          defaults: { provenance: ['SRC-A'], checkedOn: TODAY, reviewBy: '2027-11-22' },
          records: [
            { id: 'SEC-DAR', family: 'DAR', title: 'Treatment' },
            { id: 'SEC-DAR-A', family: 'DAR', parent: 'SEC-DAR', title: 'A part of it' },
            { id: 'SEC-CAR', family: 'CAR', title: 'Careers' },
          ],
        },
      },
      {
        file: 'horizon',
        content: {
          kind: 'horizon',
          records: [dated('HOR-1', '2026-11-23'), dated('HOR-2', '2027-01-01'), dated('HOR-3', TODAY)],
        },
      },
    ],
    TODAY,
  );

  test('what expired is gone, alone too; what touches a whole sector touches its parts', async () => {
    // V4 and V17 ask for whole ladders and help lines, which this small base does without.
    const asked = new Set(['V4', 'V17']);
    expect(problems.filter(({ severity, rule }) => severity === 'error' && !asked.has(rule))).toEqual([]);
    now = knowledge;
    try {
      expect(await idsAt('horizon')).toEqual(['HOR-1', 'HOR-2']);
      expect((await get('horizon/HOR-2')).body.affected).toEqual([{ id: 'SEC-DAR', title: 'Treatment' }]);
      expect((await get('horizon/HOR-3')).status).toBe(404);
      expect(await idsAt('horizon?sector=SEC-DAR-A')).toEqual(['HOR-1', 'HOR-2']);
      expect(await idsAt('horizon?sector=careers')).toEqual(['HOR-1']);
    } finally {
      now = real;
    }
  });

  test('a base that is swapped is the one that answers, at once', async () => {
    const before = await get('sectors');
    now = knowledge;
    try {
      const mark = before.headers.get('etag') ?? '';
      const after = await get('sectors', { 'if-none-match': mark });
      expect([after.status, after.body.total]).toEqual([200, 3]);
    } finally {
      now = real;
    }
    expect((await get('sectors')).body).toEqual(before.body);
  });
});

describe('what cannot be used', () => {
  test.each([
    ['roles?limit=0', 'limit'],
    ['roles?limit=501', 'limit'],
    ['roles?limit=1.5', 'limit'],
    ['roles?limit=', 'limit'],
    ['roles?limit=-1', 'limit'],
    ['roles?limit=1&limit=2', 'limit'],
    ['roles?offset=-1', 'offset'],
    ['roles?offset=1000000', 'offset'],
    ['roles?sector=nuclaer', 'sector'],
    ['roles?sector=', 'sector'],
    [`roles?sector=${'a'.repeat(101)}`, 'sector'],
    ['units?theme=sfaety', 'theme'],
    ['units?nos=%20', 'nos'],
    [`units?nos=${'A'.repeat(41)}`, 'nos'],
    ['roles?theme=safety', 'theme'],
    ['roles?nos=SCDHSC0035', 'nos'],
    ['roles?color=red', 'color'],
    ['roles?__proto__=1', undefined],
    ['roles?constructor=1', 'constructor'],
    ['roles?%3Cscript%3E=1', undefined],
    ['roles/ROL-DAR-01?limit=1', 'limit'],
    ['maps/nuclear?limit=1', 'limit'],
    ['reports/gaps?theme=safety', 'theme'],
  ])('%s: 400, and what was wrong', async (path, parameter) => {
    const { status, body } = await get(path);
    expect([status, body.code, body.parameter]).toEqual([400, 'BadParameter', parameter]);
    expect(body.message).toMatch(/\.$/);
    expect(faultsOf('', 400, body)).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/<script|nuclaer|sfaety|red/);
  });

  test('what may be given instead is told', async () => {
    expect((await ask(`${server.url}/api/openapi.json?x=1`)).body).toMatchObject({
      parameter: 'x',
      allowed: [],
    });
    expect((await get('units?theme=x')).body.allowed).toContain('psychosocial');
    expect((await get('roles?sector=x')).body.allowed).toEqual(
      expect.arrayContaining(['SEC-PSN-NUC', 'PSN']),
    );
    expect((await get('roles?x=1')).body.allowed).toEqual(['limit', 'offset', 'sector']);
  });

  test.each([
    'roles/ROL-NOBODY',
    'roles/',
    'nothing',
    'reports/nothing',
    'roles/a%2f..%2fb',
    '../knowledge',
    '',
  ])('%s: 404', async (path) => {
    const told = await raw(`/api/knowledge/${path}`, { host: `localhost:${server.port}` });
    expect(told.status).toBe(404);
    expect(JSON.parse(told.body.toString()).code).toBe('NotFound');
  });

  test('nothing is written here', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const told = await ask(`${server.url}/api/knowledge/roles`, { method });
      expect([method, told.status]).toEqual([method, 405]);
    }
  });

  test('400 questions of every kind: never our fault, and every answer as described', async () => {
    const names = fc.oneof(
      fc.constantFrom('limit', 'offset', 'sector', 'nos', 'theme', '__proto__', ''),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const values = fc.oneof(
      fc.constantFrom('1', '500', 'nuclear', 'PSN', 'SCDHSC0035', 'safety', 'NaN', '1e3', '٣'),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    const paths = fc.constantFrom(...kinds, 'reports/gaps', 'maps/nuclear', 'roles/ROL-DAR-01');
    const anyPath = fc.string({ maxLength: 60 }).map((text) => `roles/${encodeURIComponent(text)}`);
    const wellFormed = (text: string) => Buffer.from(text).toString();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: paths }, { weight: 1, arbitrary: anyPath }),
        fc.array(fc.tuple(names, values), { maxLength: 3 }),
        async (path, pairs) => {
          const query = pairs.map((pair) => pair.map(wellFormed).map(encodeURIComponent).join('=')).join('&');
          const { status, body } = await get(query ? `${path}?${query}` : path);
          expect([200, 400, 404]).toContain(status);
          if (status === 200) answered += 1;
          else expect(faultsOf('', status, body)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(40);
    const odd = ['roles?%', 'roles?limit=%E0%A4%A', 'roles?&&==', 'roles?limit=1#x', 'roles?sector[]=1'];
    for (const path of odd) {
      const told = await raw(`/api/knowledge/${path}`, { host: `localhost:${server.port}` });
      expect([path, [200, 400].includes(told.status)]).toEqual([path, true]);
    }
  });
});

test('an answer is made once while there is room, and the oldest makes room', () => {
  const made: string[] = [];
  const keep = keepAnswers(2_500);
  const ask = (key: string) =>
    keep(key, () => {
      made.push(key);
      return key.repeat(500);
    });
  for (const key of ['a', 'a', 'b', 'a', 'b', 'c', 'c', 'b', 'a']) ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
  // One that is larger than all the room is answered all the same.
  expect(keep('large', () => 'x'.repeat(5_000)).content).toHaveLength(5_000);
});

describe('how they are sent', () => {
  const host = () => ({ host: `localhost:${server.port}` });
  const roles = '/api/knowledge/roles';

  test('an answer that is held already is not sent again', async () => {
    for (const path of [roles, '/api/openapi.json', '/api/knowledge/maps/nuclear', `${roles}/ROL-DAR-01`]) {
      const first = await raw(path, host());
      const mark = String(first.headers.etag);
      expect(mark).toMatch(/^W\/"[\w-]{22}"$/);
      expect(first.headers['cache-control']).toBe('no-cache');
      for (const known of [mark, mark.slice(2), '*', `"other", ${mark}`, `${mark},W/"x"`]) {
        const again = await raw(path, { ...host(), 'if-none-match': known });
        expect([known, again.status, again.body.length]).toEqual([known, 304, 0]);
        expect(again.headers.etag).toBe(mark);
      }
      for (const other of ['"other"', mark.slice(3, -1), '', '"']) {
        expect((await raw(path, { ...host(), 'if-none-match': other })).status).toBe(200);
      }
    }
    const marks = await Promise.all(
      [roles, `${roles}?limit=1`, `${roles}?sector=DAR`].map((path) => raw(path, host())),
    );
    expect(new Set(marks.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('large answers are packed for who can unpack them', async () => {
    const plain = await raw(roles, host());
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'Accept-Encoding']);
    for (const takes of ['gzip', 'br, gzip;q=0.5', 'gzip, deflate, br']) {
      const packed = await raw(roles, { ...host(), 'accept-encoding': takes });
      expect([takes, packed.headers['content-encoding']]).toEqual([takes, 'gzip']);
      expect(packed.body.length).toBeLessThan(plain.body.length / 2);
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    }
    for (const takes of ['', 'br', 'gzip;q=0', 'identity, gzip; q=0.0']) {
      const told = await raw(roles, { ...host(), 'accept-encoding': takes });
      expect([takes, told.headers['content-encoding']]).toEqual([takes, undefined]);
    }
    const small = await raw('/api/knowledge/units?nos=NOSUCH1', { ...host(), 'accept-encoding': 'gzip' });
    expect(small.headers['content-encoding']).toBeUndefined();
  });

  test('HEAD tells the headers alone', async () => {
    for (const path of [roles, '/api/openapi.json', '/api/knowledge/maps/nuclear']) {
      const [head, whole] = [await raw(path, host(), 'HEAD'), await raw(path, host())];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      for (const name of ['etag', 'content-length', 'content-type', 'vary']) {
        expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
      }
    }
    expect((await raw(`${roles}?limit=x`, host(), 'HEAD')).status).toBe(400);
    expect((await raw(`${roles}/ROL-NOBODY`, host(), 'HEAD')).status).toBe(404);
  });

  test('a page of another site reads it at a published address, and there alone', async () => {
    const evil = { origin: 'https://evil.example' };
    const atPublic = { host: 'guide.example.org', ...evil };
    for (const path of [
      roles,
      '/api/openapi.json',
      `${roles}/ROL-DAR-01`,
      '/api/knowledge/maps/nuclear.json',
    ]) {
      const told = await raw(path, atPublic);
      expect([path, told.status, told.headers['access-control-allow-origin']]).toEqual([path, 200, '*']);
      expect(told.headers['access-control-allow-credentials']).toBeUndefined();
      const here = await raw(path, { ...host(), ...evil });
      expect([path, here.status, here.headers['access-control-allow-origin']]).toEqual([
        path,
        403,
        undefined,
      ]);
      expect((await raw(path, { host: 'evil.example', ...evil })).status).toBe(421);
    }
    // Also what went wrong can be read there.
    expect((await raw(`${roles}?x=1`, atPublic)).headers['access-control-allow-origin']).toBe('*');
    for (const path of [
      '/',
      '/v3/waymark/about',
      '/api/messages',
      '/api/knowledge/../../v3/waymark/about',
      '/api/knowledge/%2e%2e/%2e%2e/v3/waymark/about',
      '/api/knowledgeable',
    ]) {
      const told = await raw(path, atPublic);
      expect([path, told.status, told.headers['access-control-allow-origin']]).toEqual([
        path,
        403,
        undefined,
      ]);
    }
    expect((await raw(roles, atPublic, 'POST')).status).toBe(403);
  });

  test('too many are told when to come again, and nobody else is', async () => {
    const small = await openTestServer({
      env: { WAYMARK_LIMIT_API: '2', WAYMARK_TRUST_PROXY: 'yes' },
      knowledge: () => real,
    });
    try {
      const from = (address: string) =>
        ask(`${small.url}/api/knowledge/sectors`, { headers: { 'x-forwarded-for': address } });
      expect([(await from('192.0.2.1')).status, (await from('192.0.2.1')).status]).toEqual([200, 200]);
      const refused = await from('192.0.2.1');
      expect([refused.status, refused.body.code]).toEqual([429, 'TooManyRequests']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(faultsOf('', 429, refused.body)).toEqual([]);
      expect((await from('192.0.2.2')).status).toBe(200);
    } finally {
      await small.erase();
    }
  });
});
