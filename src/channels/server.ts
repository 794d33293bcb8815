/**
 * The HTTP server: restify behind guards, and the only file that knows it. What the guards are for was measured:
 * restify dies of a bad gzip body, counts compressed bytes, lets an async gate that returns run the next handler,
 * and sends the text of errors to clients. So: no encoded bodies at all, gates that call back with an error,
 * one wrapper round every handler, and fixed error bodies.
 */
import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises';
import helmet from 'helmet';
import pino from 'pino';
import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { type Answer, type Asked, Refusal, type Route } from './http.js';
import { errorCode, type Log } from './log.js';
import { words } from './words.en.js';

export const MAX_BODY_BYTES = 64 * 1024;
const MAX_JSON_DEPTH = 20;
// Ten times what one core answers in a second; past that, waiting only makes everybody late.
const MAX_IN_FLIGHT = 256;
const MAX_CONNECTIONS = 2_000;
const LOOK_ROUND_MS = 100;

export type ServerOptions = {
  host: string;
  /** 0 for any free port. */
  port: number;
  allowedOrigins: readonly string[];
  trustProxy: boolean;
  routes: readonly Route[];
  log: Log;
  /** Whether a turn could be answered and kept right now. */
  isReady(): Promise<boolean>;
};

export interface RunningServer {
  /** The address people open. */
  url: string;
  port: number;
  /** Takes no new connections, lets what is being answered finish, then cuts off what still hangs. */
  close(graceMs?: number): Promise<void>;
}

/** Opens the server. @throws the listen error (EADDRINUSE, EACCES …) */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const server = restify.createServer({
    name: '',
    // restify's own lines may hold what was asked; ours are written below.
    log: pino({ level: 'silent' }) as never,
    ignoreTrailingSlash: false,
  });
  const http = server.server as HttpServer;
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  http.keepAliveTimeout = 10_000;
  http.maxConnections = MAX_CONNECTIONS;
  // Read when listening starts; not in the public types. The default of 30 s is three times headersTimeout.
  (http as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = 1_000;

  let isDraining = false;
  let inFlight = 0;

  server.pre(gate((req, res) => noteRequest(req, res, options.log)));
  server.pre(secureHeaders());
  server.pre(
    gate((_req, res) => {
      if (inFlight >= MAX_IN_FLIGHT) throw new Refusal(503, 'Busy', words.closing, 1);
      inFlight += 1;
      res.once('close', () => {
        inFlight -= 1;
      });
    }),
  );
  server.pre(gate((req, res) => refuseForeigners(req, res, options.allowedOrigins)));
  server.pre(gate(refuseStrangeBodies));

  const send = (res: Response, answer: Answer) => {
    if (isDraining) res.setHeader('Connection', 'close');
    writeAnswer(res, answer);
  };
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    const refusal = asRefusal(error);
    if (refusal.status >= 500 && !(error instanceof Refusal)) {
      options.log.error('request failed', { code: errorCode(error), requestId: requestIdOf(res) });
    }
    send(res, tellRefusal(req, res, refusal));
    done();
  });
  // Nobody here speaks WebSocket, and restify would leave the socket open for ever.
  server.on('upgrade', (_req: unknown, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  for (const route of [...healthRoutes(() => !isDraining, options.isReady), ...options.routes]) {
    const handlers: RequestHandler[] = [
      ...(route.method === 'POST' ? readJson() : []),
      handlerOf(route, options.trustProxy, send),
    ];
    if (route.method === 'GET') server.get(route.path, ...handlers);
    else if (route.method === 'HEAD') server.head(route.path, ...handlers);
    else server.post(route.path, ...handlers);
  }

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, () => {
      server.removeListener('error', failed);
      listening();
    });
  });
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const shown = { '0.0.0.0': 'localhost', '::': 'localhost', '127.0.0.1': 'localhost', '::1': '[::1]' }[
    options.host
  ];

  return {
    url: `http://${shown ?? options.host}:${port}`,
    port,
    async close(graceMs = 8_000) {
      isDraining = true;
      const cutOff = setTimeout(() => http.closeAllConnections(), graceMs);
      // What had reached this machine before the end was asked for is let in, and read, before any door shuts.
      await everythingWaiting();
      const closed = new Promise<void>((resolve) => {
        // Not http's own close: that cuts off connections whose request is still to be read.
        NetServer.prototype.close.call(http, () => resolve());
      });
      await everythingWaiting();
      http.closeIdleConnections();
      await closed;
      clearTimeout(cutOff);
    },
  };
}

/**
 * Resolves when connections and requests that waited already were taken in. Node lets in one connection in each round
 * of its loop, and a round in which nothing happens takes no time.
 */
async function everythingWaiting(): Promise<void> {
  await sleep(LOOK_ROUND_MS);
  for (let round = 0; round < MAX_IN_FLIGHT; round += 1) await nextRound();
}

/** A gate stops the chain by calling back with an error: restify ignores what a gate returns. */
function gate(check: (req: Request, res: Response) => void): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    try {
      check(req, res);
    } catch (refusal) {
      next(refusal);
      return;
    }
    next();
  };
}

/** The one wrapper round every handler: whatever goes wrong inside ends as an answer, never as a crash. */
function handlerOf(
  route: Route,
  trustProxy: boolean,
  send: (res: Response, answer: Answer) => void,
): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    let answering: Promise<Answer>;
    try {
      answering = route.answer(askedBy(req, trustProxy));
    } catch (error) {
      answering = Promise.reject(error);
    }
    answering
      .then((answer) => send(res, answer))
      .then(
        () => next(),
        // Rejecting with nothing would read as success.
        (error: unknown) => next(error ?? new Error('rejected with no reason')),
      );
  };
}

function askedBy(req: Request, trustProxy: boolean): Asked {
  const forwarded = trustProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  const body: unknown = Buffer.isBuffer(req.body) || req.body === '' ? undefined : req.body;
  return {
    params: (req.params ?? {}) as Record<string, string>,
    query: new URLSearchParams((req.url ?? '').split('?').slice(1).join('?')),
    headers: req.headers,
    body,
    address: forwarded || req.socket.remoteAddress || 'unknown',
  };
}

function writeAnswer(res: Response, answer: Answer): void {
  if (res.headersSent || res.destroyed) return;
  const content = answer.text?.content ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  const headers: Record<string, string> = {
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(content)),
    ...((answer.text || answer.body !== undefined) && {
      'Content-Type': answer.text?.type ?? 'application/json; charset=utf-8',
    }),
    ...answer.headers,
  };
  if (answer.status === 304) delete headers['Content-Length'];
  res.sendRaw(answer.status, content, headers);
}

/** The one place where an error becomes an answer. Nothing of its own text goes out unless the words are ours. */
function tellRefusal(req: Request, res: Response, refusal: Refusal): Answer {
  const headers: Record<string, string> =
    refusal.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(refusal.retryAfterSeconds) };
  const { code, say: message, about } = refusal;
  const requestId = requestIdOf(res);
  if ((req.url ?? '').startsWith('/v3/directline/')) {
    return { status: refusal.status, body: { error: { code, message } }, headers };
  }
  // Told to people who write programs: what to do. What went wrong on our side is worded for a conversation.
  const isApi = /^\/api\/(?:knowledge|openapi\.json|match|plan)/.test(req.url ?? '') && refusal.status < 500;
  const body = isApi ? { code, message, ...about, requestId } : { code, requestId };
  return { status: refusal.status, body, headers };
}

const knownStatuses: Record<number, [code: string, say: string]> = {
  400: ['BadRequest', words.badRequest],
  403: ['Forbidden', 'This is not allowed.'],
  404: ['NotFound', 'There is nothing here.'],
  405: ['MethodNotAllowed', 'This address does not take that method.'],
  413: ['TooLarge', words.tooLarge],
  415: ['UnsupportedMediaType', words.plainJson],
};

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  const known = typeof status === 'number' ? knownStatuses[status] : undefined;
  return known ? new Refusal(status as number, ...known) : new Refusal(500, 'InternalError', words.wentWrong);
}

function refusal(status: keyof typeof knownStatuses): Refusal {
  return asRefusal({ statusCode: status });
}

function noteRequest(req: Request, res: Response, log: Log): void {
  const requestId = randomUUID();
  const began = performance.now();
  res.setHeader('X-Request-Id', requestId);
  res.once('close', () => {
    const route = (req.getRoute() as { path?: unknown } | undefined)?.path;
    log.info('request', {
      requestId,
      method: req.method ?? '',
      route: typeof route === 'string' ? route : 'none',
      status: res.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
}

function requestIdOf(res: Response): string {
  return String(res.getHeader('X-Request-Id') ?? '');
}

function secureHeaders(): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        // The card renderer sets styles from script, which this allows; it needs no 'unsafe-inline'.
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    // Both are for a server that speaks TLS itself: on http://localhost they would lock people out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  return (req: Request, res: Response, next: Next) => {
    res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    protect(req as never, res as never, (error?: unknown) => next(error));
  };
}

const ownNames = ['localhost', '127.0.0.1', '[::1]'];
// Asked by an orchestrator under whatever name it likes; they tell nothing about anybody.
const askedByAnyName = new Set(['/healthz', '/readyz']);

// Every segment plain: restify resolves `..`, so an address that only begins like this one may be another.
const publicFacts = /^\/api\/(?:knowledge(?:\/[\w-]+(?:\.json)?)*|openapi\.json)$/;

/** The knowledge API: published facts with their sources, the same for everybody who asks. */
function isPublicFacts(req: Request): boolean {
  return publicFacts.test((req.url ?? '').split('?')[0] ?? '');
}

/**
 * A page on another site may not use this server through somebody's browser: neither by its own name (Origin), nor
 * by a name of its own that points here (Host). A missing Origin is normal: programs other than browsers send none.
 *
 * One exception: the knowledge API may be read from any page, where it is asked by a public address the operator has
 * set. It takes no cookie or token and answers everybody the same, and `*` never lets a browser send credentials. By
 * localhost it is not opened: a copy on somebody's own machine may hold records of their own, and which copy runs
 * there is nobody else's business.
 */
function refuseForeigners(req: Request, res: Response, allowedOrigins: readonly string[]): void {
  if (askedByAnyName.has((req.url ?? '').split('?')[0] ?? '')) return;
  const port = req.socket.localPort;
  const own = ownNames.map((name) => `http://${port === 80 ? name : `${name}:${port}`}`);
  const origins = new Set([...own, ...allowedOrigins]);
  const hostOf = (origin: string) => new URL(origin).host;
  const host = (req.headers.host ?? '').toLowerCase();
  if (![...origins].some((origin) => hostOf(origin) === host)) {
    throw new Refusal(421, 'UnknownHost', 'This server does not answer to that name.');
  }
  const isRead = req.method === 'GET' || req.method === 'HEAD';
  const isOwnName = own.some((origin) => hostOf(origin) === host);
  if (isRead && isPublicFacts(req) && !isOwnName) {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Request-Id');
    return;
  }
  const origin = req.headers.origin;
  if (origin !== undefined && !origins.has(origin)) {
    throw new Refusal(403, 'ForeignOrigin', words.foreignOrigin);
  }
}

/** Only plain JSON of a known size or in chunks; refused before a byte of it is read. */
function refuseStrangeBodies(req: Request): void {
  if (req.headers['content-encoding'] !== undefined) throw refusal(415);
  const length = Number(req.headers['content-length'] ?? 0);
  if (length > MAX_BODY_BYTES) throw refusal(413);
  const hasBody = length > 0 || req.headers['transfer-encoding'] !== undefined;
  if (!hasBody) return;
  const type = String(req.headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (type !== 'application/json') throw refusal(415);
}

/** Reads a JSON body of at most MAX_BODY_BYTES; never a form, which would write files. */
function readJson(): RequestHandler[] {
  return [
    restify.plugins.bodyReader({ maxBodySize: MAX_BODY_BYTES }),
    ...restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
    gate(refuseDeepJson),
  ];
}

/** Deep JSON overflows the stack of whatever walks it next. This walk keeps a list of its own instead. */
function refuseDeepJson(req: Request): void {
  const isContainer = (value: unknown) =>
    typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
  let level: unknown[] = [req.body].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_JSON_DEPTH) throw refusal(400);
    level = level.flatMap((value) => Object.values(value as object)).filter(isContainer);
  }
}

function healthRoutes(isOpen: () => boolean, isReady: () => Promise<boolean>): Route[] {
  const health = async (): Promise<Answer> => ({ status: 200, body: { status: 'ok' } });
  const ready = async (): Promise<Answer> => {
    if (isOpen() && (await isReady())) return { status: 200, body: { status: 'ready' } };
    return {
      status: 503,
      body: { status: isOpen() ? 'not ready' : 'closing' },
      headers: { 'Retry-After': '5' },
    };
  };
  return (['GET', 'HEAD'] as const).flatMap((method) => [
    { method, path: '/healthz', answer: health },
    { method, path: '/readyz', answer: ready },
  ]);
}
