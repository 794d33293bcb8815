/** A real Direct Line client plays the golden conversations against the real server. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ChatTurn, readChat, words } from './chatFile.js';
import { compile, filesOfPeople, type RealServer, startServer, temporaryFolder } from './realServer.js';

// Real processes on a busy machine may be late once; the first failure is printed, and a second one fails.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

jest.setTimeout(60_000);
const require = createRequire(import.meta.url);

const folder = join(process.cwd(), 'test', 'conversations');
const wanted = ['01', '02', '03', '07', '08', '10', '11', '16', '25'];
const files = ['happyPaths', 'safety', 'misunderstandings'].flatMap((kind) =>
  readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.chat') && wanted.includes(name.slice(0, 2)))
    .map((name) => join(kind, name)),
);

let compiled: ReturnType<typeof compile>;
let server: RealServer;
const data = temporaryFolder();
const ends: (() => void)[] = [];
beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket: require('ws') });
  compiled = compile();
  server = await startServer(compiled.main, data.folder);
});
afterAll(async () => {
  // A client left open, by a test that failed say, would ask on for ever.
  for (const end of ends) end();
  await server?.stop('SIGKILL');
  data.remove();
});

type Said = {
  id: string;
  from: { role: string };
  text: string;
  attachments?: { content: { fallbackText: string } }[];
  suggestedActions?: { actions: { title: string }[] };
  channelData: { waymark: { choices: { code: string; label: string }[]; keep: string; ask: string | null } };
};

async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  for (const giveUp = Date.now() + 15_000; Date.now() < giveUp; ) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain for ${what}`);
}

async function generateToken(): Promise<{ token: string; conversationId: string }> {
  const response = await fetch(`${server.url}/v3/directline/tokens/generate`, { method: 'POST' });
  return (await response.json()) as { token: string; conversationId: string };
}

/** A client on a conversation of its own, or on one it knows already. */
async function connect(known?: { token: string; conversationId: string }) {
  const pass = known ?? (await generateToken());
  const { DirectLine } = require('botframework-directlinejs') as typeof import('botframework-directlinejs');
  const client = new DirectLine({
    domain: `${server.url}/v3/directline`,
    webSocket: false,
    pollingInterval: 200,
    token: pass.token,
    ...(known && { conversationId: known.conversationId }),
  });
  ends.push(() => client.end());
  const heard: Said[] = [];
  const trouble: unknown[] = [];
  client.activity$.subscribe(
    (activity) => heard.push(activity as unknown as Said),
    (error) => trouble.push(error),
  );
  const guide = () => heard.filter((activity) => activity.from.role === 'bot');
  const post = (text: string, id: string, value?: object) =>
    new Promise<string>((resolve, reject) => {
      const activity = {
        type: 'message',
        text,
        value,
        from: { id: '' },
        channelData: { clientActivityID: id },
      };
      client.postActivity(activity as never).subscribe(resolve, reject);
    });

  /** What is said by these activities, as a terminal would read it. */
  const asText = (said: Said[]) =>
    said
      .flatMap(({ text, attachments, suggestedActions }) => [
        text === 'You can choose:' ? '' : text,
        ...(attachments ?? []).map(({ content }) => content.fallbackText),
        ...(suggestedActions?.actions ?? []).map(({ title }, at) => `${at + 1}. ${title}`),
      ])
      .join('\n');

  return {
    pass: () => ({ token: pass.token, conversationId: pass.conversationId }),
    heard,
    guide,
    post,
    asText,
    end: () => client.end(),
    /** Does what the person does in a turn, and gives what was said to it. */
    async play({ person, guide: golden }: ChatTurn): Promise<string> {
      const before = guide().length;
      if (person) {
        const choices = guide().at(-1)?.channelData.waymark.choices ?? [];
        const pressed = choices.find(({ label }) => label === person.text);
        if (person.kind === 'presses' && !pressed) throw new Error(`no button “${person.text}”`);
        const code = person.kind === 'presses' && pressed ? { code: pressed.code } : undefined;
        expect(await post(person.text, randomUUID(), code)).not.toBe('retry');
      }
      await until(`an answer to ${JSON.stringify(person)}, such as ${golden}`, () => {
        expect(trouble).toEqual([]);
        return guide().length > before;
      });
      // A turn with cards is two activities, which the client hands over one after the other. What is not as expected
      // once nothing more comes is given as it is, for the test to show.
      const said = () => asText(guide().slice(before));
      for (let looks = 0; looks < 150 && words(said()) !== words(golden); looks += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      return said();
    },
  };
}

test('the nine first conversations are here', () => expect(files).toHaveLength(wanted.length));

test.each(files)('%s goes over the wire word for word', async (file) => {
  const client = await connect();
  const turns = readChat(join(folder, file));
  for (const turn of turns) expect(words(await client.play(turn))).toBe(words(turn.guide));
  expect(turns.length).toBeGreaterThan(1);
  client.end();
});

const [firstFile] = files;
const first = readChat(join(folder, firstFile ?? ''));
const agreed = first.findIndex(({ person }) => person?.kind === 'presses' && /keep notes/.test(person.text));

test('nothing is on disk before agreement, and one file after it', async () => {
  const before = filesOfPeople(data.folder);
  const client = await connect();
  for (const turn of first.slice(0, agreed)) await client.play(turn);
  expect(filesOfPeople(data.folder)).toEqual(before);
  expect(client.guide().at(-1)?.channelData.waymark.keep).toBe('memory');
  for (const turn of first.slice(agreed, agreed + 1)) await client.play(turn);
  expect(filesOfPeople(data.folder)).toHaveLength(before.length + 1);
  expect(client.guide().at(-1)?.channelData.waymark.keep).toBe('disk');
  client.end();
});

test('one activity sent three times at once is answered once', async () => {
  const client = await connect();
  await client.play({ person: undefined, guide: first[0]?.guide ?? '' });
  const text = first[1]?.person?.text ?? '';
  const ids = await Promise.all([1, 2, 3].map(() => client.post(text, 'the-same')));
  expect(new Set(ids).size).toBe(1);
  await until('the answer', () => client.guide().length > 1);
  await client.post(text, 'the-same');
  await client.play({ person: { kind: 'types', text: 'hello again' }, guide: '' });
  expect(
    client
      .guide()
      .map((said) => words(client.asText([said])))
      .slice(0, 2),
  ).toEqual(first.slice(0, 2).map(({ guide }) => words(guide)));
  expect(client.guide()).toHaveLength(3);
  client.end();
});

test('killed in the middle of an agreed conversation, it goes on where it was', async () => {
  const begun = await connect();
  const half = agreed + 2;
  for (const turn of first.slice(0, half)) await begun.play(turn);
  const said = begun.guide().map(({ id }) => id);
  const conversationId = said[0]?.split('|')[0] ?? '';
  begun.end();
  await server.stop('SIGKILL');
  server = await startServer(compiled.main, data.folder);

  const resumed = await connect({ ...begun.pass(), conversationId });
  await until('what was said before', () => resumed.guide().length >= said.length);
  expect(resumed.guide().map(({ id }) => id)).toEqual(said);
  for (const turn of first.slice(half)) expect(words(await resumed.play(turn))).toBe(words(turn.guide));
  resumed.end();
});
