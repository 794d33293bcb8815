/** What a request asks and what it is answered, with no web framework in sight. Only server.ts knows restify. */

/** A request that passed the guards of server.ts. */
export type Asked = {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON, at most 20 levels deep; undefined when nothing was sent. */
  body: unknown;
  /** The network address that limits are counted against. */
  address: string;
};

export type Answer = {
  status: number;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it stands. */
  text?: { type: string; content: string | Buffer };
  headers?: Record<string, string>;
};

/** `path` as restify writes it: /conversations/:id. */
export type Route = {
  method: 'GET' | 'HEAD' | 'POST';
  path: string;
  answer(asked: Asked): Promise<Answer>;
};

/**
 * Refuses a request. The words reach the client, so they are always ours and hold nothing of the request.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** For programs: NotSaved, TokenExpired … */
    readonly code: string,
    /** For people. */
    readonly say: string,
    readonly retryAfterSeconds?: number,
    /** Told beside the code: which parameter was wrong, and what it may be. */
    readonly about: { parameter?: string; allowed?: readonly string[] } = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
