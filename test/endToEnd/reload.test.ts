/** kill -HUP reads the knowledge base again: what was edited is served, no conversation is dropped, a bad edit is not served. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compile, type RealServer, startServer, temporaryFolder } from './realServer.js';

// Real processes on a busy machine may be late once; the first failure is printed, and a second one fails.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(60_000);

const made = temporaryFolder();
const pack = join(made.folder, 'pack');
/** A sector body's own article, from outside the repository. */
const writePack = (answer: string, more = ''): void =>
  writeFileSync(
    join(pack, 'articles.yaml'),
    `kind: article
records:
  - id: ART-PACK-TEST
    title: Canal boat pilots
    asks: [how do i become a canal boat pilot]
    answer: ['${answer}']
    next: Ask the canal trust
    confidence: expert
    provenance: [SRC-EXPERT]
    checkedOn: '2026-11-22'
    reviewBy: '2027-11-22'
${more}`,
  );

let server: RealServer;
beforeAll(async () => {
  mkdirSync(pack, { recursive: true });
  writePack('Walk the towpath first.');
  server = await startServer(compile().main, join(made.folder, 'data'), { WAYMARK_PACKS: pack });
});
afterAll(async () => {
  await server?.stop('SIGKILL');
  made.remove();
});

async function line(): Promise<{ say(text: string): Promise<string> }> {
  const url = `${server.url}/v3/directline`;
  const { token } = (await (await fetch(`${url}/tokens/generate`, { method: 'POST' })).json()) as {
    token: string;
  };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const opened = await fetch(`${url}/conversations`, { method: 'POST', headers });
  const { conversationId } = (await opened.json()) as { conversationId: string };
  const address = `${url}/conversations/${conversationId}/activities`;
  let watermark = '';
  return {
    async say(text) {
      const sent = await fetch(address, {
        method: 'POST',
        headers,
        body: JSON.stringify({ type: 'message', text, from: { id: 'me' } }),
      });
      expect(sent.status).toBe(200);
      const got = (await (await fetch(`${address}?watermark=${watermark}`, { headers })).json()) as {
        watermark: string;
        activities: unknown[];
      };
      watermark = got.watermark;
      return JSON.stringify(got.activities);
    },
  };
}

/** Sends the signal and waits until the server has said what came of it. */
async function reread(): Promise<string> {
  const before = server.out().length + server.err().length;
  process.kill(server.pid ?? 0, 'SIGHUP');
  for (let waits = 0; waits < 400; waits += 1) {
    const said = server.out() + server.err();
    if (said.length > before && /\n$/.test(said)) return said;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the server said nothing');
}

describe('SIGHUP', () => {
  test('an edit is served to the conversation that was open before it', async () => {
    writePack('Walk the towpath first.');
    await reread();
    const talk = await line();
    await talk.say('made redundant from a warehouse after 6 years, want to work with machines');
    expect(await talk.say('how do i become a canal boat pilot')).toContain('Walk the towpath first.');
    writePack('Learn the locks first.');
    // Turns go on while the base is read.
    const during = Promise.all(
      Array.from({ length: 10 }, (_, at) => line().then((one) => one.say(`hello ${at}`))),
    );
    await reread();
    expect((await during).every((said) => said.includes('Waymark'))).toBe(true);
    expect(await talk.say('how do i become a canal boat pilot')).toContain('Learn the locks first.');
    // What was told before is still there.
    expect(await talk.say('my data')).toMatch(/warehouse/i);
  });

  test('a skill that was added is found in a text, and texts are matched while the base is read', async () => {
    const match = async (text: string): Promise<{ status: number; ids: string[] }> => {
      const told = await fetch(`${server.url}/api/match`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, find: 'skills' }),
      });
      const { results } = (await told.json()) as { results: { id: string }[] };
      return { status: told.status, ids: results.map(({ id }) => id) };
    };
    const added = 'SKL-TEST-98';
    expect((await match('narrowboat lockwheeling')).ids).not.toContain(added);
    writePack('Learn the locks first.');
    writeFileSync(
      join(pack, 'skills.yaml'),
      `kind: skill
defaults: { provenance: [SRC-EXPERT], checkedOn: '2026-11-22', reviewBy: '2027-11-22' }
records:
  - { id: ${added}, kind: skill, title: narrowboat lockwheeling, statement: Set locks, plain: You set locks }
`,
    );
    const during = Promise.all(Array.from({ length: 30 }, () => match('narrowboat lockwheeling')));
    await reread();
    expect((await during).map(({ status }) => status)).toEqual(Array(30).fill(200));
    expect((await match('narrowboat lockwheeling')).ids[0]).toBe(added);
  });

  test.each([
    ['a record that breaks a rule', "  - { id: ART-BROKEN, title: 'x' }\n", 'ART-BROKEN'],
    ['YAML that cannot be read', '  - [\n', 'articles.yaml'],
  ])('%s leaves the old base serving, and the editor is told where', async (_, more, named) => {
    writePack('This must not be served.', more);
    const said = await reread();
    expect(said).toContain('the one before is still served');
    expect(said).toContain(named);
    const talk = await line();
    expect(await talk.say('how do i become a canal boat pilot')).toContain('Learn the locks first.');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });
});
