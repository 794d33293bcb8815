/**
 * Direct Line 3.0 for the web chat page, the terminal and any other Direct Line client, by polling.
 * The server says who somebody is: a token holds one person and their one conversation, and the `from` of an
 * activity is never read.
 */
import { randomBytes } from 'node:crypto';
import type { Activity, ActivityHandler } from 'botbuilder';
import { z } from 'zod';
import { ARRIVED, LOCAL_CHANNEL, refusalFor } from './bot.js';
import { type Answer, type Asked, Refusal, type Route } from './http.js';
import type { Limit } from './limits.js';
import { LocalAdapter } from './localAdapter.js';
import { keyOf, passOf, passport, personOf } from './pass.js';
import { activityId, drawReply, drawSaid, guideAccount } from './rendering.js';
import { mintPass, type Pass } from './tokens.js';
import type { UnitOfWork } from './unitOfWork.js';
import { words } from './words.en.js';

export const BASE = '/v3/directline';
export const LONGEST_MESSAGE = 8_000;

// Notices wait in memory for the next poll: a few for each of the conversations that had one of late.
const MOST_NOTICES = 5;
const MOST_WITH_NOTICES = 1_000;

const clientId = z.string().min(1).max(200);
/** What a client may send. Everything else, `from` before all, is dropped. */
const activitySchema = z.object({
  type: z.enum(['message', 'event', 'typing', 'conversationUpdate', 'messageReaction', 'endOfConversation']),
  id: clientId.nullish(),
  text: z.string().nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z.object({ clientActivityID: clientId.nullish() }).nullish().catch(undefined),
});
type Sent = z.infer<typeof activitySchema>;

export type DirectLineOptions = {
  unitOfWork: UnitOfWork;
  bot: ActivityHandler;
  tokenKey: Buffer;
  /** Conversations and tokens are counted for an address, messages for a conversation. */
  limits: { conversations: Limit; messages: Limit; tokens: Limit };
  now(): Date;
};

/** The routes of Direct Line. */
export function directLineRoutes({ unitOfWork, bot, tokenKey, limits, now }: DirectLineOptions): Route[] {
  const notices = new Map<string, Partial<Activity>[]>();
  const adapter = new LocalAdapter();
  const passportOf = (pass: Pass) => passport(tokenKey, pass, now());

  function leaveNotices(conversation: string, said: Partial<Activity>[]): void {
    if (said.length === 0) return;
    const waiting = notices.get(conversation) ?? [];
    notices.set(conversation, [...waiting, ...said].slice(-MOST_NOTICES));
    const oldest = notices.keys().next().value;
    if (notices.size > MOST_WITH_NOTICES && oldest !== undefined) notices.delete(oldest);
  }

  /** One answer for a conversation of somebody else, one that never was, and one we hold no more. */
  const noSuchConversation = () => new Refusal(404, 'NotFound', words.noSuchConversation);

  /** The asker, when the conversation in the address is theirs and held. */
  async function ownerOf(asked: Asked): Promise<Pass> {
    const pass = passOf(asked, tokenKey, now());
    if (asked.params.id !== pass.conversation) throw noSuchConversation();
    const person = await unitOfWork.personOf(keyOf(pass)).catch(refuse);
    if (person !== personOf(pass)) throw noSuchConversation();
    return pass;
  }

  async function runTurn(asked: Asked, pass: Pass, turn: Partial<Activity>): Promise<void> {
    const activity: Partial<Activity> = {
      ...turn,
      channelId: LOCAL_CHANNEL,
      serviceUrl: '',
      from: { id: pass.user, name: '', role: 'user' },
      recipient: guideAccount,
      conversation: { id: pass.conversation, name: '', isGroup: false, conversationType: 'personal' },
      timestamp: now(),
      channelData: { waymarkClient: asked.headers['x-waymark-client'] },
    };
    const said = await adapter.take(activity as Activity, (context) => bot.run(context)).catch(refuse);
    leaveNotices(pass.conversation, said);
  }

  const arrive = (asked: Asked, pass: Pass) =>
    runTurn(asked, pass, {
      type: 'conversationUpdate',
      id: ARRIVED,
      membersAdded: [{ id: pass.user, name: '' }],
    });

  async function generate(asked: Asked): Promise<Answer> {
    await limits.tokens.count(asked.address);
    const pass = mintPass();
    return { status: 200, body: { ...passportOf(pass), userId: pass.user } };
  }

  async function refresh(asked: Asked): Promise<Answer> {
    const pass = passOf(asked, tokenKey, now());
    await limits.tokens.count(asked.address);
    return { status: 200, body: passportOf(pass) };
  }

  /** Starts the token's conversation, once: asking again, after a lost answer say, changes nothing. */
  async function start(asked: Asked): Promise<Answer> {
    const pass = passOf(asked, tokenKey, now());
    await limits.conversations.count(asked.address);
    const begun = await unitOfWork.begin(keyOf(pass), personOf(pass)).catch(refuse);
    if (begun.kind === 'notYours') throw noSuchConversation();
    await arrive(asked, pass);
    return { status: begun.kind === 'begun' ? 201 : 200, body: passportOf(pass) };
  }

  async function reconnect(asked: Asked): Promise<Answer> {
    return { status: 200, body: passportOf(await ownerOf(asked)) };
  }

  async function post(asked: Asked): Promise<Answer> {
    const pass = await ownerOf(asked);
    const parsed = activitySchema.safeParse(asked.body);
    if (!parsed.success) throw new Refusal(400, 'BadArgument', words.notUnderstood);
    const sent = parsed.data;
    if ((sent.text?.length ?? 0) > LONGEST_MESSAGE) throw new Refusal(413, 'MessageTooLong', words.tooLong);
    const id = sent.channelData?.clientActivityID ?? sent.id ?? randomBytes(16).toString('base64url');

    if (isForTheGuide(sent)) {
      await limits.messages.count(pass.conversation);
      // Web Chat says that it is there by an event, and old clients by an update: both are the one arrival.
      if (sent.type === 'message' || sent.type === 'messageReaction')
        await runTurn(asked, pass, turnOf(sent, id));
      else await arrive(asked, pass);
    }
    return { status: 200, body: { id: `${pass.conversation}|said-${id}` } };
  }

  async function read(asked: Asked): Promise<Answer> {
    const pass = await ownerOf(asked);
    const given = asked.query.get('watermark') ?? '';
    if (!/^\d{0,9}$/.test(given)) throw new Refusal(400, 'BadArgument', words.notUnderstood);
    const after = given === '' ? undefined : Number(given);
    const said = await unitOfWork.history(keyOf(pass), personOf(pass), after).catch(refuse);
    if (said.kind !== 'items') throw noSuchConversation();

    const drawn = said.items.flatMap((item) => {
      if (item.from === 'person') return [drawSaid(item, pass.conversation, pass.user)];
      return item.reply === undefined ? [] : drawReply(item, pass.conversation, 'webChat', said.keep);
    });
    const waiting = (notices.get(pass.conversation) ?? []).map((notice, at) => ({
      ...notice,
      id: `${activityId(pass.conversation, said.watermark)}-notice-${now().getTime()}-${at}`,
      timestamp: now(),
    }));
    notices.delete(pass.conversation);
    const activities = [...drawn, ...waiting].map((activity) => ({
      ...activity,
      channelId: 'directline',
      conversation: { id: pass.conversation },
    }));
    return { status: 200, body: { activities, watermark: String(said.watermark) } };
  }

  return [
    { method: 'POST', path: `${BASE}/tokens/generate`, answer: generate },
    { method: 'POST', path: `${BASE}/tokens/refresh`, answer: refresh },
    { method: 'POST', path: `${BASE}/conversations`, answer: start },
    { method: 'GET', path: `${BASE}/conversations/:id`, answer: reconnect },
    { method: 'POST', path: `${BASE}/conversations/:id/activities`, answer: post },
    { method: 'GET', path: `${BASE}/conversations/:id/activities`, answer: read },
  ];
}

function refuse(error: unknown): never {
  throw refusalFor(error);
}

/** Typing, other events and a goodbye are heard politely and need no turn. */
function isForTheGuide(sent: Sent): boolean {
  switch (sent.type) {
    case 'message':
    case 'messageReaction':
    case 'conversationUpdate':
      return true;
    case 'event':
      return sent.name === 'webchat/join';
    case 'typing':
    case 'endOfConversation':
      return false;
  }
}

function turnOf(sent: Sent, id: string): Partial<Activity> {
  return {
    type: sent.type,
    id,
    text: sent.text ?? '',
    value: sent.value,
    attachments: (sent.attachments ?? []).map(() => ({ contentType: 'unread' })),
    ...(sent.type === 'messageReaction' && { reactionsAdded: [{ type: 'unread' }] }),
  };
}
