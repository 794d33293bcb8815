/** Puts the channels together: the unit of work, the bot, and the HTTP server with every route there is. */
import { randomUUID } from 'node:crypto';
import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from '../../dialogs/conversation.js';
import type { Settings } from '../../dialogs/settings.js';
import type { Config } from '../config.js';
import type { KnowledgeBase } from '../guidance/knowledge/knowledgeBase.js';
import type { Matcher } from '../guidance/matching/matcher.js';
import type { ConversationStore } from '../stores/ports.js';
import { aboutRoutes } from './about.js';
import { sayAmongOthers } from './amongOthers.js';
import { createBot } from './bot.js';
import { directLineRoutes } from './directLine.js';
import { helpLines } from './helpLines.js';
import type { ServerKeys } from './keys.js';
import { knowledgeApiRoutes } from './knowledgeApi/routes.js';
import { limitPerMinute } from './limits.js';
import { errorCode, type Log } from './log.js';
import { matchRoutes } from './matchApi/routes.js';
import { messagesRoutes } from './messages.js';
import { planRoutes } from './planApi/routes.js';
import { returnLinkRoutes } from './returnLink.js';
import { openServer, type RunningServer } from './server.js';
import { packageRoot, siteRoutes } from './site.js';
import { createUnitOfWork } from './unitOfWork.js';

// A link typed wrong from paper, a few times over; a code cannot be guessed at any pace.
const MOST_MISSED_LINKS = 10;

export type ChannelsOptions = {
  config: Config;
  guide: Guide;
  /** The knowledge base of this moment: asked for each time, because it may be swapped while the server runs. */
  knowledge(): KnowledgeBase;
  /** The matcher over that base, swapped with it. */
  matcher(): Matcher;
  settings: Settings;
  disk: ConversationStore;
  memory: ConversationStore;
  keys: ServerKeys;
  now(): Date;
  /** The guide's date, as 2026-11-22. */
  today(): string;
  log: Log;
};

/** Opens every channel that the configuration has. @throws the listen error (EADDRINUSE …) */
export async function openChannels(options: ChannelsOptions): Promise<RunningServer> {
  const { config, guide, knowledge, matcher, settings, disk, memory, keys, now, today, log } = options;
  const unitOfWork = createUnitOfWork({ guide, disk, memory, now, today, log });
  const bot = createBot({
    unitOfWork,
    sayAmongOthers: (text) => sayAmongOthers(text, { knowledge: knowledge(), settings }, log),
  });
  const messages = limitPerMinute(config.limits.messagesPerMinute);
  const limits = {
    conversations: limitPerMinute(config.limits.conversationsPerMinute),
    messages,
    tokens: limitPerMinute(config.limits.tokensPerMinute),
  };
  const match = { matcher, perMinute: config.limits.matchPerMinute };
  const plan = { knowledge, today, perMinute: config.limits.planPerMinute };
  const { bot: credentials, serviceHosts } = config;
  return openServer({
    host: config.host,
    port: config.port,
    allowedOrigins: config.allowedOrigins,
    trustProxy: config.trustProxy,
    log,
    isReady: () => canWrite(config.dataDir, log),
    routes: [
      ...siteRoutes(packageRoot()),
      ...aboutRoutes(config.operator, () => helpLines(knowledge())),
      ...knowledgeApiRoutes({ knowledge, today, perMinute: config.limits.apiPerMinute, match, plan }),
      ...matchRoutes(match),
      ...planRoutes(plan),
      ...directLineRoutes({ unitOfWork, bot, tokenKey: keys.tokens, limits, now }),
      ...returnLinkRoutes({
        unitOfWork,
        tokenKey: keys.tokens,
        misses: limitPerMinute(MOST_MISSED_LINKS),
        now,
      }),
      // Without credentials the Bot Framework would let anybody in: then the address does not exist.
      ...(credentials ? messagesRoutes({ credentials, bot, serviceHosts, limit: messages, now, log }) : []),
    ],
  });
}

/** Tried, not asked: a full disk and a read-only one still grant permission. */
async function canWrite(folder: string, log: Log): Promise<boolean> {
  const probe = join(folder, `.ready-${randomUUID()}`);
  try {
    await writeFile(probe, 'ready');
    return true;
  } catch (error) {
    log.error('data folder not writable', { code: errorCode(error) });
    return false;
  } finally {
    await unlink(probe).catch(() => {});
  }
}
