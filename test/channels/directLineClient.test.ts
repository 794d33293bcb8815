/** The real Direct Line client, as Web Chat and others use it, by polling. */

import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botframework-directlinejs';
import { ask, openTestServer, type TestServer } from './testServer.js';

const require = createRequire(import.meta.url);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket: require('ws') });
});
afterAll(() => server.erase());

/** Connects, says each thing when the one before was answered, and gives what was heard. */
async function talk(client: Client, say: string[], until: number): Promise<Activity[]> {
  const heard: Activity[] = [];
  let waiting = [...say];
  await new Promise<void>((resolve, reject) => {
    client.activity$.subscribe((activity) => {
      heard.push(activity);
      const fromGuide = heard.filter((a) => a.from.role === 'bot').length;
      if (activity.from.role === 'bot') {
        const [text, ...rest] = waiting;
        waiting = rest;
        if (text !== undefined) {
          client
            .postActivity({
              type: 'message',
              text,
              from: { id: 'somebody-else' },
              channelData: { clientActivityID: text },
            })
            .subscribe(() => {}, reject);
        }
      }
      if (fromGuide === until) resolve();
    }, reject);
  });
  return heard;
}

type Client = import('botframework-directlinejs').DirectLine;

function openClient(options: object): Client {
  const { DirectLine } = require('botframework-directlinejs') as typeof import('botframework-directlinejs');
  return new DirectLine({
    domain: `${server.url}/v3/directline`,
    webSocket: false,
    pollingInterval: 200,
    ...options,
  });
}

test('a real client starts, talks, and comes back to what was said', async () => {
  const { token } = (await ask(`${server.url}/v3/directline/tokens/generate`, { method: 'POST' })).body;
  const client = openClient({ token });
  const heard = await talk(client, ['hello', 'agree'], 3);
  client.end();

  const guide = heard.filter((a) => a.from.role === 'bot') as { text?: string }[];
  expect(guide.map((a) => a.text)).toEqual([
    'Hello.\n\nWhat next?',
    'Turn 2: hello\n\nWhat next?',
    'Turn 3: agree\n\nWhat next?',
  ]);
  const echoes = heard.filter((a) => a.from.role === 'user');
  expect(echoes.map((a) => a.channelData.clientActivityID)).toEqual(['hello', 'agree']);
  expect(new Set(echoes.map((a) => a.from.id)).size).toBe(1);
  expect(echoes[0]?.from.id).toMatch(/^dl_/);

  const conversationId = heard[0]?.conversation?.id ?? '';
  const again = openClient({ token, conversationId });
  const resumed = await talk(again, [], 3);
  again.end();
  expect(resumed.map((a) => a.id)).toEqual(heard.map((a) => a.id));
});

test('a real client with a token that is not ours is told that it failed', async () => {
  const client = openClient({ token: 'a.b.c' });
  const { ConnectionStatus } =
    require('botframework-directlinejs') as typeof import('botframework-directlinejs');
  const failed = new Promise<void>((resolve) => {
    client.connectionStatus$.subscribe((status) => {
      if (status === ConnectionStatus.FailedToConnect) resolve();
    });
  });
  client.activity$.subscribe(
    () => {},
    () => {},
  );
  await failed;
  client.end();
  expect(server.turns.length).toBeGreaterThan(0);
});
