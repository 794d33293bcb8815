/**
 * A small Direct Line server for the page's own tests: the same pages, headers and activities as the real one,
 * and it can be taken down, lose an answer or forget a conversation when a test asks.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Reply } from '../../dialogs/engine/messages.js';
import type { HelpLine } from '../../src/channels/helpLines.js';
import { drawReply, drawSaid } from '../../src/channels/rendering.js';

export type Heard = { text: string; code?: string; clientActivityID?: string };
/** A reply, and what the real server says of where the conversation is kept. */
export type FakeReply = Reply & { keep?: 'memory' | 'disk' | 'erase' };

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "manifest-src 'self'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";
const pageFolder = join(process.cwd(), 'src', 'channels', 'webChat', 'page');
const rendererFile = join(process.cwd(), 'node_modules', 'adaptivecards', 'dist', 'adaptivecards.min.js');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** As the real server sends it; test/channels/helpLines.test.ts holds that one to the knowledge base. */
const help: HelpLine[] = [
  { need: 'emergency', title: 'Emergency services', phone: '999', how: 'Call 999.' },
  { need: 'crisis-talk', title: 'Samaritans', phone: '116 123', how: 'Call 116 123.' },
  { need: 'crisis-text', title: 'Shout', phone: '85258', how: 'Text SHOUT to 85258.', textWord: 'SHOUT' },
];
/** The line of it at the foot of the page. */
export const helpShown = 'In danger: call 999. To talk: Samaritans 116 123. To text: SHOUT to 85258.';

/** A reply with nothing in it but what is given. */
export function reply(parts: Partial<FakeReply>): FakeReply {
  return { say: [], cards: [], ask: null, choices: [], private: false, language: 'en', ...parts };
}

type Drawn = Record<string, unknown>;
type Conversation = { id: string; token: string; activities: Drawn[]; answered: Map<string, string> };

/** Starts it on a free port. `answer` is given every new message once, and `arrived` for a new conversation. */
export async function startFakeServer(answer: (heard: Heard | 'arrived') => FakeReply | null) {
  const conversations = new Map<string, Conversation>();
  const received: Heard[] = [];
  const paths: string[] = [];
  let made = 0;
  let isDown = false;
  let answersToLose = 0;
  let hasRenderer = true;
  let wait = 0;

  function speak(conversation: Conversation, said: FakeReply | null) {
    if (!said) return;
    const { keep, ...shown } = said;
    const seq = conversation.activities.length;
    const item = { seq, id: `g${seq}`, from: 'guide' as const, at: '2026-11-22T09:00:00.000Z', reply: shown };
    for (const drawn of drawReply(item, conversation.id, 'webChat')) {
      const channelData = drawn.channelData as { waymark?: object } | undefined;
      if (keep && channelData?.waymark) drawn.channelData = { waymark: { ...channelData.waymark, keep } };
      conversation.activities.push(drawn as Drawn);
    }
  }

  function open(): Conversation {
    made += 1;
    const conversation = { id: `c${made}`, token: `token-${made}`, activities: [], answered: new Map() };
    conversations.set(conversation.id, conversation);
    speak(conversation, answer('arrived'));
    return conversation;
  }

  function take(conversation: Conversation, body: Record<string, unknown>): string {
    const { clientActivityID } = (body.channelData ?? {}) as { clientActivityID?: string };
    const known = clientActivityID && conversation.answered.get(clientActivityID);
    if (known) return known;
    const { code } = (body.value ?? {}) as { code?: string };
    const heard = { text: String(body.text), code, clientActivityID };
    received.push(heard);
    const seq = conversation.activities.length;
    const at = '2026-11-22T09:00:00.000Z';
    const item = { seq, id: clientActivityID ?? '', from: 'person' as const, at, text: heard.text };
    const drawn = drawSaid(item, conversation.id, 'person');
    conversation.activities.push(drawn as Drawn);
    if (clientActivityID) conversation.answered.set(clientActivityID, String(drawn.id));
    setTimeout(() => speak(conversation, answer(heard)), wait);
    return String(drawn.id);
  }

  function directLine(request: IncomingMessage, path: string, query: URLSearchParams, body: string) {
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    const byToken = [...conversations.values()].find((conversation) => conversation.token === token);
    const pass = (conversation: Conversation) => ({
      conversationId: conversation.id,
      token: conversation.token,
      expires_in: 1800,
    });
    if (path === '/tokens/generate') return { status: 200, json: pass(open()) };
    if (!byToken) return { status: 403, json: { error: { code: 'BadToken' } } };
    if (path === '/tokens/refresh' || path === '/conversations') return { status: 200, json: pass(byToken) };
    const [, id, activities] = path.match(/^\/conversations\/([^/]+)(\/activities)?$/) ?? [];
    if (id !== byToken.id) return { status: 404, json: { error: { code: 'BadConversation' } } };
    if (!activities) return { status: 200, json: pass(byToken) };
    if (request.method === 'POST') return { status: 200, json: { id: take(byToken, JSON.parse(body)) } };
    const from = Number(query.get('watermark') ?? 0);
    const list = byToken.activities.slice(from);
    return { status: 200, json: { activities: list, watermark: String(byToken.activities.length) } };
  }

  function sendFile(response: ServerResponse, file: string) {
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'text/plain',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    });
    response.end(readFileSync(file));
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    paths.push(pathname);
    let body = '';
    for await (const chunk of request) body += chunk;
    const isApi = pathname.startsWith('/v3/');
    if (isDown && isApi) return request.socket.destroy();
    if (pathname === '/v3/waymark/about') {
      response.writeHead(200, { 'content-type': 'application/json' });
      const operator = {
        name: 'Example Careers',
        contact: 'phone 01632 960123 or email help@careers.example',
        complaints: 'write to complaints@careers.example',
      };
      return response.end(JSON.stringify({ operator, help }));
    }
    if (isApi) {
      const { status, json } = directLine(
        request,
        pathname.replace('/v3/directline', ''),
        searchParams,
        body,
      );
      if (request.method === 'POST' && pathname.endsWith('/activities') && answersToLose > 0) {
        answersToLose -= 1;
        return request.socket.destroy();
      }
      response.writeHead(status, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(json));
    }
    if (pathname === '/card-renderer.js' && hasRenderer) return sendFile(response, rendererFile);
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    if (/^[\w.]+\.(html|css|js|svg)$/.test(name) && name !== 'card-renderer.js') {
      return sendFile(response, join(pageFolder, name));
    }
    response.writeHead(404);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    /** Every message taken, once each. */
    received,
    /** Every path asked for. */
    paths,
    goDown: () => {
      isDown = true;
      server.closeIdleConnections();
    },
    comeUp: () => {
      isDown = false;
    },
    /** Takes the next message, and breaks every connection that asks for the answer. */
    loseNextAnswer: () => {
      // More than one: the browser itself asks again when a connection it used before breaks.
      answersToLose = 3;
    },
    forgetConversations: () => conversations.clear(),
    withoutRenderer: () => {
      hasRenderer = false;
    },
    /** Milliseconds before each reply. */
    answerAfter: (milliseconds: number) => {
      wait = milliseconds;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type FakeServer = Awaited<ReturnType<typeof startFakeServer>>;
