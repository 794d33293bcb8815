/** How the server starts, ends and refuses to start: one plain line, the right exit code, and no turn lost. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compile, type RealServer, startServer, temporaryFolder, tryToStart } from './realServer.js';

// Real processes on a busy machine may be late once; the first failure is printed, and a second one fails.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

jest.setTimeout(60_000);

let compiled: ReturnType<typeof compile>;
const folders: (() => void)[] = [];
/** With folders above it that are made too. */
const dataDir = join(folder(), 'one', 'two');
let running: RealServer | undefined;
beforeAll(() => {
  compiled = compile();
});
afterAll(async () => {
  await running?.stop('SIGKILL');
  for (const remove of folders) remove();
});

function folder(): string {
  const made = temporaryFolder();
  folders.push(made.remove);
  return made.folder;
}

/** The server of these tests; started anew, on the same folder, after a test that stopped it. */
async function theServer(): Promise<RealServer> {
  running ??= await startServer(compiled.main, dataDir);
  return running;
}

/** One line of plain words: no stack, no code of ours, no second line. */
function expectOneLine(said: string): void {
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/^\s+at |node:|\bError:/m);
}

async function post(url: string, token: string, body?: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

describe('a start that cannot be', () => {
  test.each([
    ['half of the credentials', { MicrosoftAppId: 'an-id' }, 78, 'MicrosoftAppPassword'],
    [
      'a data folder that cannot be made',
      { WAYMARK_DATA_DIR: '/proc/waymark/data' },
      1,
      '/proc/waymark/data',
    ],
  ])('%s ends it with one line that names it', async (_, env, code, named) => {
    const server = await tryToStart(compiled.main, folder(), env);
    expect((await server.ended).code).toBe(code);
    expectOneLine(server.err());
    expect(server.err()).toContain(named);
    expect(server.out()).toBe('');
  });

  test('a folder another server holds, and a port another server has', async () => {
    const first = await theServer();
    const port = new URL(first.url).port;

    const [onOneFolder, onOnePort] = await Promise.all([
      tryToStart(compiled.main, dataDir),
      tryToStart(compiled.main, folder(), { PORT: port }),
    ]);
    expect((await onOneFolder.ended).code).toBe(1);
    expectOneLine(onOneFolder.err());
    expect(onOneFolder.err()).toContain(`in use by another Waymark (process ${first.pid})`);

    expect((await onOnePort.ended).code).toBe(1);
    expectOneLine(onOnePort.err());
    expect(onOnePort.err()).toBe(`Port ${port} is taken. Stop what uses it, or set PORT to another.\n`);

    // Whoever could not start did no harm to the one that runs.
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets the turns in flight be answered, and exits 0',
  async (signal) => {
    // The second of them starts on the folder that the first one left.
    const server = await theServer();
    const line = `${server.url}/v3/directline`;
    const { token } = (await (await fetch(`${line}/tokens/generate`, { method: 'POST' })).json()) as {
      token: string;
    };
    const { conversationId } = (await (await post(`${line}/conversations`, token)).json()) as {
      conversationId: string;
    };
    const activities = `${line}/conversations/${conversationId}/activities`;
    const text = 'made redundant from a warehouse after 6 years, want to work with machines';
    expect((await post(activities, token, { type: 'message', text })).status).toBe(200);

    // Twelve turns of one conversation wait for each other; the signal comes once the first of them is answered.
    const answers = Array.from({ length: 12 }, (_, at) =>
      post(activities, token, { type: 'message', text: `help me, for the ${at}th time: ${text}` }),
    );
    await Promise.race(answers);
    const end = await server.stop(signal);
    running = undefined;
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual(Array(12).fill(200));
    expect(end).toEqual({ code: 0, signal: null });
    expect(server.err()).toBe('');
    await expect(fetch(server.url)).rejects.toThrow();
  },
);
