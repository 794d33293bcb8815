/** A small Direct Line client: starts one conversation, says things, and reads what the guide answered. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const passSchema = z.object({ conversationId: z.string(), token: z.string() });
const activitySchema = z.object({
  type: z.string(),
  id: z.string().optional(),
  from: z.object({ role: z.string().optional() }).optional(),
  text: z.string().nullish(),
  attachments: z
    .array(z.object({ content: z.object({ fallbackText: z.string().optional() }).optional() }))
    .nullish(),
  suggestedActions: z.object({ actions: z.array(z.object({ title: z.string() })) }).nullish(),
  channelData: z
    .object({ waymark: z.object({ choices: z.array(z.object({ code: z.string(), label: z.string() })) }) })
    .nullish()
    .catch(undefined),
});
const saidSchema = z.object({ activities: z.array(activitySchema), watermark: z.string().nullish() });
const aboutSchema = z.object({
  help: z.array(
    z.object({ need: z.string(), title: z.string(), phone: z.string(), textWord: z.string().optional() }),
  ),
});
const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

type Shape<T> = z.ZodType<T, z.ZodTypeDef, unknown>;

/** One activity, as far as a terminal can draw it. */
export type ToldActivity = z.infer<typeof activitySchema>;

/** The server answered with an error. `say` is in its own words for people, when it sent any. */
export class ServerRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    readonly say: string | undefined,
  ) {
    super(`the server answered ${status}`);
    this.name = 'ServerRefused';
  }
}

/** No answer, or one that no Direct Line server would give. */
export class NoServer extends Error {
  override readonly name = 'NoServer';
}

/** Whom to turn to, as the server holds it. */
export type ToldHelp = z.infer<typeof aboutSchema>['help'];

const MOST_TO_WAIT_MS = 15_000;
/** A token lasts an hour; a chat left open over lunch should not end. */
const REFRESH_AFTER_MS = 25 * 60_000;
const TRIES = 3;
const BETWEEN_TRIES_MS = 400;

export interface Line {
  /** What the guide said that was not read before. */
  read(): Promise<ToldActivity[]>;
  /** Says something, once: a lost answer is asked for again under the same id. */
  say(text: string): Promise<void>;
  close(): void;
}

/** Whom to turn to in trouble; nobody where the server cannot tell, for the chat itself must not fail for it. */
export async function readHelp(server: string): Promise<ToldHelp> {
  try {
    const response = await fetch(`${server.replace(/\/+$/, '')}/v3/waymark/about`, {
      signal: AbortSignal.timeout(MOST_TO_WAIT_MS),
    });
    return aboutSchema.parse(await response.json()).help;
  } catch {
    return [];
  }
}

/** Starts a conversation. @throws NoServer, ServerRefused */
export async function openLine(server: string): Promise<Line> {
  const base = `${server.replace(/\/+$/, '')}/v3/directline`;
  let token = '';
  let watermark: string | undefined;

  async function ask<T>(schema: Shape<T>, path: string, body?: unknown, method = 'POST'): Promise<T> {
    let response: Response;
    let told: unknown;
    try {
      response = await fetch(`${base}${path}`, {
        method,
        headers: {
          'x-waymark-client': 'terminal',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(MOST_TO_WAIT_MS),
      });
      told = JSON.parse(await response.text());
    } catch {
      throw new NoServer(`no answer from ${server}`);
    }
    if (!response.ok) {
      const { error } = errorSchema.safeParse(told).data ?? {};
      throw new ServerRefused(response.status, error?.code, error?.message);
    }
    const parsed = schema.safeParse(told);
    if (!parsed.success) throw new NoServer(`${server} does not speak Direct Line`);
    return parsed.data;
  }

  token = (await ask(z.object({ token: z.string() }), '/tokens/generate')).token;
  const pass = await ask(passSchema, '/conversations');
  token = pass.token;
  const activities = `/conversations/${encodeURIComponent(pass.conversationId)}/activities`;
  const refreshing = setInterval(() => {
    ask(passSchema, '/tokens/refresh').then(
      (fresh) => {
        token = fresh.token;
      },
      // The next message says what is wrong, if something is.
      () => {},
    );
  }, REFRESH_AFTER_MS);
  refreshing.unref();

  return {
    async read() {
      const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
      const said = await again(() => ask(saidSchema, `${activities}${query}`, undefined, 'GET'));
      watermark = said.watermark ?? watermark;
      return said.activities.filter(({ type, from }) => type === 'message' && from?.role === 'bot');
    },
    async say(text) {
      const body = { type: 'message', text, channelData: { clientActivityID: randomUUID() } };
      await again(() => ask(z.object({ id: z.string() }), activities, body));
    },
    close: () => clearInterval(refreshing),
  };
}

/** Tries again where nothing came back; an error the server sent is an answer. */
async function again<T>(request: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof NoServer) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS * tries));
    }
  }
}
