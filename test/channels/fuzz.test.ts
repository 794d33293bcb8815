import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { openTestServer, startConversation, type TestServer } from './testServer.js';

// Five hundred requests: a busy machine may need more than the usual five seconds.
jest.setTimeout(60_000);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({
    env: {
      WAYMARK_LIMIT_MESSAGES: '100000',
      WAYMARK_LIMIT_CONVERSATIONS: '100000',
      WAYMARK_LIMIT_TOKENS: '100000',
    },
  });
});
afterAll(() => server.erase());

const anything = fc.anything({ maxDepth: 3, withNullPrototype: false });
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('agree', 'forget', 'risk', 'card', ''),
);
// Two in three are activities a client could send; the rest have anything anywhere.
const likely = fc.record(
  {
    type: fc.constantFrom(
      'message',
      'message',
      'message',
      'event',
      'typing',
      'conversationUpdate',
      'messageReaction',
    ),
    text,
    id: fc.string(),
    name: fc.constantFrom('webchat/join', 'x'),
    value: fc.oneof(anything, fc.record({ code: text, label: text })),
    attachments: fc.array(anything, { maxLength: 2 }),
    channelData: fc.oneof(fc.record({ clientActivityID: fc.string() }), anything),
    from: anything,
    conversation: anything,
    membersAdded: anything,
    timestamp: anything,
    entities: anything,
  },
  { requiredKeys: ['type'] },
);
const odd = fc.oneof(
  anything,
  fc.dictionary(fc.constantFrom('type', 'text', 'value', '__proto__', 'channelData'), anything),
);

test('500 activities of every kind: nothing is our fault, nothing ends the server', async () => {
  let taken = 0;
  let chat = await startConversation(server.url);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 2, arbitrary: likely }, { weight: 1, arbitrary: odd }),
      async (activity) => {
        const body = JSON.stringify(activity) ?? 'null';
        const told = await chat.post(body);
        if (told.status === 404) chat = await startConversation(server.url);
        if (told.status === 200) taken += 1;
        expect([200, 400, 404, 413]).toContain(told.status);
      },
    ),
    { numRuns: 500 },
  );
  expect(taken).toBeGreaterThan(150);
  expect((await chat.read()).status).toBe(200);
});
