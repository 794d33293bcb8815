/** A server for tests: the real channels and unit of work, a small guide that can be told how to behave. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guide, TurnResult } from '../../dialogs/conversation.js';
import type { Reply } from '../../dialogs/engine/messages.js';
import { openServerKeys } from '../../src/channels/keys.js';
import { createLog } from '../../src/channels/log.js';
import { openChannels } from '../../src/channels/openChannels.js';
import { type Config, readConfig } from '../../src/config.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../../src/guidance/knowledge/linkKnowledge.js';
import { createMatcher, type Matcher } from '../../src/guidance/matching/matcher.js';
import { createFileStore } from '../../src/stores/files/fileStore.js';
import { createMemoryStore } from '../../src/stores/memoryStore.js';
import type { ConversationStore } from '../../src/stores/ports.js';

const { knowledge: noKnowledge } = linkKnowledge([], '2026-11-22');

const noMatcher = createMatcher(noKnowledge, { sayings: new Map() });

export const replyOf = (say: string, more: Partial<Reply> = {}): Reply => ({
  say: [say],
  cards: [],
  ask: 'What next?',
  choices: [{ code: 'a', label: 'The first' }],
  private: false,
  language: 'en',
  ...more,
});

/** Counts what it is told; "agree", "forget", "risk", "card" and "break" do what they say. */
export function createCountingGuide() {
  const turns: string[] = [];
  const guide: Guide = {
    turn(state, event): TurnResult {
      turns.push(event.kind);
      const count = Number(state?.count ?? 0) + 1;
      const keep =
        state?.keep === 'disk' || (event.kind === 'said' && event.text === 'agree') ? 'disk' : 'memory';
      const next = { shape: 1, count, keep };
      const answer = (reply: Reply | null): TurnResult => ({ state: next, reply, keep, log: [] });
      if (event.kind === 'arrived') return answer(state ? null : replyOf('Hello.'));
      if (event.kind === 'sentSomethingElse') return answer(replyOf(`I cannot read that ${event.what}.`));
      switch (event.text) {
        case 'forget':
          return { state: null, reply: replyOf('It is gone.'), keep: 'erase', log: [] };
        case 'risk':
          return {
            ...answer(replyOf('Call now.', { private: true })),
            log: [{ kind: 'safety', tier: 'R2', contactIds: ['RES-1'] }],
          };
        case 'card':
          return answer(
            replyOf('Here it is.', {
              cards: [
                { kind: 'role', title: 'A role', facts: [{ label: 'Pay', value: '£1' }], sections: [] },
              ],
            }),
          );
        case 'break':
          throw new Error('secret inside the guide: /etc/passwd');
        default:
          return answer(replyOf(`Turn ${count}: ${event.text}${event.code ? ` (${event.code})` : ''}`));
      }
    },
  };
  return { guide, turns };
}

export type TestServer = Awaited<ReturnType<typeof openTestServer>>;

/** Opens one on a free port. `close` ends it; `erase` removes its folder too. */
export async function openTestServer(
  given: {
    env?: Record<string, string>;
    dataDir?: string;
    now?: () => Date;
    disk?: (disk: ConversationStore) => ConversationStore;
    config?: Partial<Config>;
    knowledge?: () => KnowledgeBase;
    matcher?: () => Matcher;
  } = {},
) {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'waymark-'));
  const read = readConfig({ PORT: '0', WAYMARK_DATA_DIR: dataDir, LOG_LEVEL: 'info', ...given.env });
  if (read.kind === 'problems') throw new Error(read.problems.join(' '));
  const config = { ...read.config, ...given.config };
  const lines: string[] = [];
  const keys = openServerKeys(dataDir);
  const now = given.now ?? (() => new Date('2026-11-22T10:00:00Z'));
  const log = createLog({
    level: 'info',
    key: keys.log,
    to: { write: (line: string) => void lines.push(line) },
  });
  const { guide, turns } = createCountingGuide();
  const fileStore = await createFileStore({ folder: dataDir, now });
  const disk = given.disk ? given.disk(fileStore) : fileStore;
  const memory = createMemoryStore({ mostConversations: 1_000, now });
  const server = await openChannels({
    config,
    guide,
    knowledge: given.knowledge ?? (() => noKnowledge),
    matcher: given.matcher ?? (() => noMatcher),
    settings: { operator: config.operator },
    disk,
    memory,
    keys,
    now,
    today: () => '2026-11-22',
    log,
  });
  const url = `http://127.0.0.1:${server.port}`;
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await server.close(2_000);
    await fileStore.close();
  };
  return {
    url,
    port: server.port,
    dataDir,
    turns,
    log: () => lines.join(''),
    close,
    async erase() {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Told = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers freely, and fail where they are not as expected
  body: any;
};

type ToldActivity = { from: { role: string }; text: string };

/** One request; the body as JSON where it is JSON. */
export async function ask(
  url: string,
  given: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Told> {
  const response = await fetch(url, {
    method: given.method ?? (given.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(given.token && { authorization: `Bearer ${given.token}` }),
      ...(given.body !== undefined && { 'content-type': 'application/json' }),
      ...given.headers,
    },
    ...(given.body !== undefined && {
      body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body),
    }),
  });
  const text = await response.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {}
  return { status: response.status, headers: response.headers, body };
}

/** A started conversation with what a client needs of it. */
export async function startConversation(url: string) {
  const line = `${url}/v3/directline`;
  const generated = await ask(`${line}/tokens/generate`, { method: 'POST' });
  const started = await ask(`${line}/conversations`, { method: 'POST', token: generated.body.token });
  const { conversationId, token } = started.body as { conversationId: string; token: string };
  const activities = `${line}/conversations/${conversationId}/activities`;
  return {
    line,
    status: started.status,
    conversationId,
    token,
    userId: generated.body.userId as string,
    activities,
    say: (text: string, more: object = {}) =>
      ask(activities, { token, body: { type: 'message', text, ...more } }),
    post: (body: unknown) => ask(activities, { token, body }),
    read: (watermark?: string) =>
      ask(watermark === undefined ? activities : `${activities}?watermark=${watermark}`, { token }),
  };
}

/** The words of what the guide said, in order. */
export const guideTexts = (told: Told): string[] =>
  told.body.activities.filter((a: ToldActivity) => a.from.role === 'bot').map((a: ToldActivity) => a.text);
