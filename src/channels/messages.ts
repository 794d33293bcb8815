/** POST /api/messages: Teams and other Bot Framework channels, with the SDK's authentication and nothing less. */
import {
  type Activity,
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { BotCredentials } from '../config.js';
import { LOCAL_CHANNEL, refusalFor } from './bot.js';
import { type Answer, type Asked, Refusal, type Route } from './http.js';
import type { Limit } from './limits.js';
import { errorCode, type Log } from './log.js';
import { words } from './words.en.js';

/** Channels give up after 15 s and send again; the SDK alone would wait for ever for a key or a reply address. */
const MOST_TO_CHECK_SENDER_MS = 5_000;
const MOST_TO_SEND_MS = 8_000;
const MOST_RETRY_AFTER_MS = 4_000;
/** The tolerance of the SDK's own clock check. */
const CLOCK_SKEW_SECONDS = 300;

const account = z.object({ id: z.string().min(1).max(500) }).passthrough();
const anyList = z.array(z.unknown()).nullish();
/** What we need of an activity; the rest passes through to the SDK. */
const envelope = z
  .object({
    type: z.string().min(1).max(64),
    id: z.string().min(1).max(500).nullish(),
    channelId: z
      .string()
      .regex(/^[a-z0-9-]{1,64}$/i)
      .refine((id) => id.toLowerCase() !== LOCAL_CHANNEL),
    serviceUrl: z.string().max(500),
    from: account,
    recipient: account,
    conversation: account,
    text: z.string().max(40_000).nullish(),
    timestamp: z.string().datetime({ offset: true }).nullish(),
    attachments: anyList,
    entities: z.array(z.record(z.unknown())).nullish(),
    membersAdded: z.array(account).nullish(),
    membersRemoved: z.array(account).nullish(),
    reactionsAdded: z.array(z.record(z.unknown())).nullish(),
    reactionsRemoved: z.array(z.record(z.unknown())).nullish(),
  })
  .passthrough();

/**
 * Whether replies may be posted there: https, an allowed host, and nothing clever in the address. Without this
 * whoever is let in decides where this server sends requests.
 */
export function isAllowedServiceUrl(serviceUrl: string, hosts: readonly string[]): boolean {
  let url: URL;
  try {
    url = new URL(serviceUrl);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/**
 * Whether a token could be one of a channel's at all. Asked before the SDK, which fetches keys from the network for
 * any token it sees.
 */
export function looksLikeAChannelToken(authorization: string, appId: string, now: Date): boolean {
  const [, head, claims] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (!head || !claims) return false;
  const read = (part: string): Record<string, unknown> => {
    try {
      const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  };
  const { alg, kid } = read(head);
  const { iss, aud, exp } = read(claims);
  return (
    alg === 'RS256' &&
    typeof kid === 'string' &&
    typeof iss === 'string' &&
    aud === appId &&
    typeof exp === 'number' &&
    exp + CLOCK_SKEW_SECONDS > now.getTime() / 1000
  );
}

/** The SDK's adapter, without what it prints and without sending a reply more than once. */
class ChannelAdapter extends CloudAdapter {
  /** Authenticates and runs one turn. `process` would print errors and send their text to the caller. */
  take(authorization: string, activity: Activity, bot: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, bot);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    stopBlindRetries(context.turnState.get(this.ConnectorClientKey));
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push(...(await this.sendOne(context, activity)));
    return responses;
  }

  /** Sends once, and again only where the channel says that it took nothing: 429, after the time it names. */
  private async sendOne(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse[]> {
    const send = () => within(MOST_TO_SEND_MS, super.sendActivities(context, [activity]));
    try {
      return await send();
    } catch (error) {
      const wait = retryAfterMs(error);
      if (wait === undefined || wait > MOST_RETRY_AFTER_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return send();
    }
  }
}

/**
 * The SDK's client posts a message up to four times when the answer to the first is lost or 5xx, and posting has no
 * idempotency key: people would read it four times.
 */
function stopBlindRetries(client: unknown): void {
  const pipeline = (
    client as { client?: { pipeline?: { removePolicy?(by: { name: string }): unknown } } } | undefined
  )?.client?.pipeline;
  pipeline?.removePolicy?.({ name: 'defaultRetryPolicy' });
}

function retryAfterMs(error: unknown): number | undefined {
  const refused = error as { statusCode?: number; response?: { headers?: { get?(name: string): unknown } } };
  if (refused?.statusCode !== 429) return undefined;
  const seconds = Number(refused.response?.headers?.get?.('retry-after') ?? 1);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export type MessagesOptions = {
  credentials: BotCredentials;
  bot: ActivityHandler;
  serviceHosts: readonly string[];
  /** Messages a conversation, counted only for senders that were checked. */
  limit: Limit;
  now(): Date;
  log: Log;
};

/** The one route of Bot Framework channels. Mount it only with full credentials. */
export function messagesRoutes(options: MessagesOptions): Route[] {
  const { credentials, bot, serviceHosts, limit, now, log } = options;
  const adapter = new ChannelAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: credentials.appId,
      MicrosoftAppType: credentials.type,
      ...(credentials.password && { MicrosoftAppPassword: credentials.password }),
      ...(credentials.tenantId && { MicrosoftAppTenantId: credentials.tenantId }),
    }),
  );
  const unauthorized = () => new Refusal(401, 'Unauthorized', words.notAuthenticated);

  async function answer(asked: Asked): Promise<Answer> {
    const authorization = String(asked.headers.authorization ?? '');
    if (!looksLikeAChannelToken(authorization, credentials.appId, now())) throw unauthorized();
    const parsed = envelope.safeParse(asked.body);
    if (!parsed.success) throw new Refusal(400, 'BadActivity', words.notUnderstood);
    if (!isAllowedServiceUrl(parsed.data.serviceUrl, serviceHosts)) {
      throw new Refusal(400, 'ServiceUrlNotAllowed', words.cannotReplyThere);
    }
    const needsId = parsed.data.type === 'message' || parsed.data.type === 'messageReaction';
    if (needsId && !parsed.data.id) throw new Refusal(400, 'BadActivity', words.notUnderstood);
    return runTurn(authorization, parsed.data);
  }

  async function runTurn(authorization: string, sent: z.infer<typeof envelope>): Promise<Answer> {
    const { timestamp, ...rest } = sent;
    const activity = { ...rest, ...(timestamp && { timestamp: new Date(timestamp) }) } as unknown as Activity;
    // Replies go by the channel's own address and never in this answer: what a channel posts twice must be ours to see.
    delete activity.deliveryMode;

    let hasBegun = false;
    let isAbandoned = false;
    let beginning: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      beginning = resolve;
    });
    const turn = adapter.take(authorization, activity, async (context) => {
      // Too late: the channel was told that its sender could not be checked, and will send again.
      if (isAbandoned) return;
      hasBegun = true;
      beginning();
      if (activity.type === 'message') await limit.count(`${activity.channelId} ${activity.conversation.id}`);
      await bot.run(context);
    });
    try {
      await within(MOST_TO_CHECK_SENDER_MS, Promise.race([begun, turn]));
      const invoked = await turn;
      return { status: invoked?.status ?? 200 };
    } catch (error) {
      if (hasBegun) throw turnRefusal(error, log);
      isAbandoned = true;
      turn.catch(() => {});
      log.warn('sender not checked', { code: errorCode(error), channel: activity.channelId });
      // A forged signature and a key that could not be fetched look alike here; only a hang is surely ours.
      if (error instanceof TookTooLong)
        throw new Refusal(503, 'CannotCheckSender', words.notAuthenticated, 10);
      throw unauthorized();
    }
  }

  return [{ method: 'POST', path: '/api/messages', answer }];
}

/** A turn that began and failed: not kept, or kept and not delivered. Either way the channel sends again. */
function turnRefusal(error: unknown, log: Log): Refusal {
  try {
    return refusalFor(error);
  } catch {
    log.error('reply not delivered', { code: errorCode(error) });
    return new Refusal(502, 'ReplyNotDelivered', words.wentWrong);
  }
}
