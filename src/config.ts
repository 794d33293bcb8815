/** The environment as one typed object. Says by name what is missing or wrong; nothing is guessed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type LogLevel, logLevels } from './channels/log.js';

/** Exit code for a setting that is missing or wrong (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

/** Who runs this copy: said to people wherever they ask who holds their words. Unset is unset, never invented. */
export type Operator = {
  name: string | undefined;
  contact: string | undefined;
  complaints: string | undefined;
  safeguardingLead: { name: string; contact: string; hours: string } | undefined;
  privacyUrl: string | undefined;
};

export type BotCredentials = {
  type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  appId: string;
  password?: string;
  tenantId?: string;
};

export type Config = {
  port: number;
  host: '127.0.0.1' | '0.0.0.0' | '::1' | '::';
  /** Absolute. Everything written lives under it. */
  dataDir: string;
  /** Absolute: knowledge folders loaded after the one of this repository, in this order. */
  packs: string[];
  operator: Operator;
  /** Names of operator settings nobody has set, so that start-up can say so. */
  operatorNotSet: string[];
  /** Origins beyond this machine's own that may use the web chat, e.g. https://guide.example.org. */
  allowedOrigins: string[];
  limits: {
    conversationsPerMinute: number;
    messagesPerMinute: number;
    tokensPerMinute: number;
    apiPerMinute: number;
    matchPerMinute: number;
    planPerMinute: number;
  };
  /** Believe the last X-Forwarded-For address: only behind a proxy of one's own. */
  trustProxy: boolean;
  /** `null` when no bot credentials are set: then /api/messages does not exist. */
  bot: BotCredentials | null;
  /** Hosts, or parts after a dot, that replies may be posted to. */
  serviceHosts: string[];
  /** A frozen date for tests. */
  today?: string;
  logLevel: LogLevel;
};

export type ReadConfig = { kind: 'config'; config: Config } | { kind: 'problems'; problems: string[] };

/** Where Bot Framework channels receive replies, as Microsoft's allow-list advice has it. */
const defaultServiceHosts = ['botframework.com', 'smba.trafficmanager.net'];

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be a whole number from ${least} to ${most}`);

const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const origin = z.string().refine((value) => {
  try {
    const url = new URL(value);
    return url.origin === value && (url.protocol === 'https:' || url.protocol === 'http:');
  } catch {
    return false;
  }
}, 'must be origins such as https://guide.example.org, without a path, with commas between');

const flag = z.enum(['yes', 'no'], { message: 'must be yes or no' }).transform((value) => value === 'yes');

const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535).default('3978'),
  HOST: z
    .enum(['127.0.0.1', '0.0.0.0', '::1', '::'], { message: 'must be 127.0.0.1, ::1, 0.0.0.0 or ::' })
    .default('127.0.0.1'),
  WAYMARK_DATA_DIR: z.string().default('./var'),
  WAYMARK_PACKS: list.default(''),
  WAYMARK_OPERATOR_NAME: z.string().max(200).optional(),
  WAYMARK_OPERATOR_CONTACT: z.string().max(400).optional(),
  WAYMARK_OPERATOR_COMPLAINTS: z.string().max(400).optional(),
  WAYMARK_PRIVACY_URL: z.string().url('must be a web address').optional(),
  WAYMARK_SAFEGUARDING_LEAD_NAME: z.string().max(200).optional(),
  WAYMARK_SAFEGUARDING_LEAD_CONTACT: z.string().max(400).optional(),
  WAYMARK_SAFEGUARDING_LEAD_HOURS: z.string().max(200).optional(),
  WAYMARK_ALLOWED_ORIGINS: list.pipe(z.array(origin)).default(''),
  WAYMARK_LIMIT_CONVERSATIONS: wholeNumber(1, 1_000_000).default('60'),
  WAYMARK_LIMIT_MESSAGES: wholeNumber(1, 1_000_000).default('30'),
  WAYMARK_LIMIT_TOKENS: wholeNumber(1, 1_000_000).default('120'),
  WAYMARK_LIMIT_API: wholeNumber(1, 1_000_000).default('300'),
  // Fifty a second, and room for a pace that is not quite even.
  WAYMARK_LIMIT_MATCH: wholeNumber(1, 1_000_000).default('3600'),
  // Most take some milliseconds, and a hard one a quarter of a second.
  WAYMARK_LIMIT_PLAN: wholeNumber(1, 1_000_000).default('600'),
  WAYMARK_TRUST_PROXY: flag.default('no'),
  WAYMARK_SERVICE_HOSTS: list
    .pipe(z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be host names with commas between')))
    .default(defaultServiceHosts.join(',')),
  WAYMARK_TODAY: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-22')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { message: `must be one of ${logLevels.join(', ')}` }).default('info'),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], {
      message: 'must be SingleTenant, MultiTenant or UserAssignedMSI',
    })
    .optional(),
});
type Settings = z.infer<typeof settingsSchema>;

/** Settings that may come from a file instead, named NAME_FILE. */
const secretNames = ['MicrosoftAppPassword'] as const;

/**
 * Reads the settings. A setting left empty counts as not set.
 * @returns the frozen configuration, or one plain line for each thing wrong; a line never holds a secret
 */
export function readConfig(env: Record<string, string | undefined>): ReadConfig {
  const problems: string[] = [];
  const given: Record<string, string> = {};
  for (const name of Object.keys(settingsSchema.shape)) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  for (const name of secretNames) {
    const file = env[`${name}_FILE`]?.trim();
    if (!file) continue;
    if (given[name]) {
      problems.push(`${name} and ${name}_FILE are both set: keep one.`);
      continue;
    }
    try {
      const secret = readFileSync(file, 'utf8').trim();
      if (secret) given[name] = secret;
      else problems.push(`${name}_FILE names an empty file.`);
    } catch {
      problems.push(`${name}_FILE names a file that cannot be read.`);
    }
  }

  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path[0]} ${issue.message}.`);
    return { kind: 'problems', problems: [...problems, ...new Set(lines)] };
  }
  const settings = parsed.data;
  const lead = readSafeguardingLead(settings, problems);
  const bot = readCredentials(settings, problems);
  if (problems.length > 0) return { kind: 'problems', problems };

  const config: Config = {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.WAYMARK_DATA_DIR),
    packs: packsIn(given.WAYMARK_PACKS),
    operator: {
      name: settings.WAYMARK_OPERATOR_NAME,
      contact: settings.WAYMARK_OPERATOR_CONTACT,
      complaints: settings.WAYMARK_OPERATOR_COMPLAINTS,
      safeguardingLead: lead,
      privacyUrl: settings.WAYMARK_PRIVACY_URL,
    },
    operatorNotSet: (
      ['WAYMARK_OPERATOR_NAME', 'WAYMARK_OPERATOR_CONTACT', 'WAYMARK_OPERATOR_COMPLAINTS'] as const
    ).filter((name) => settings[name] === undefined),
    allowedOrigins: settings.WAYMARK_ALLOWED_ORIGINS,
    limits: {
      conversationsPerMinute: settings.WAYMARK_LIMIT_CONVERSATIONS,
      messagesPerMinute: settings.WAYMARK_LIMIT_MESSAGES,
      tokensPerMinute: settings.WAYMARK_LIMIT_TOKENS,
      apiPerMinute: settings.WAYMARK_LIMIT_API,
      matchPerMinute: settings.WAYMARK_LIMIT_MATCH,
      planPerMinute: settings.WAYMARK_LIMIT_PLAN,
    },
    trustProxy: settings.WAYMARK_TRUST_PROXY,
    bot,
    serviceHosts: settings.WAYMARK_SERVICE_HOSTS,
    ...(settings.WAYMARK_TODAY && { today: settings.WAYMARK_TODAY }),
    logLevel: settings.LOG_LEVEL,
  };
  return { kind: 'config', config: deepFreeze(config) };
}

/** The folders that WAYMARK_PACKS names, for a tool that needs no other setting. */
export const packsIn = (value = ''): string[] => list.parse(value).map((folder) => resolve(folder));

/** All three parts or none: half a safeguarding lead would send somebody in danger nowhere. */
function readSafeguardingLead(settings: Settings, problems: string[]): Operator['safeguardingLead'] {
  const parts = {
    WAYMARK_SAFEGUARDING_LEAD_NAME: settings.WAYMARK_SAFEGUARDING_LEAD_NAME,
    WAYMARK_SAFEGUARDING_LEAD_CONTACT: settings.WAYMARK_SAFEGUARDING_LEAD_CONTACT,
    WAYMARK_SAFEGUARDING_LEAD_HOURS: settings.WAYMARK_SAFEGUARDING_LEAD_HOURS,
  };
  const missing = Object.entries(parts).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length === 3) return undefined;
  if (missing.length > 0) {
    problems.push(`${missing.join(' and ')} must be set too: a safeguarding lead needs all three parts.`);
    return undefined;
  }
  return {
    name: parts.WAYMARK_SAFEGUARDING_LEAD_NAME ?? '',
    contact: parts.WAYMARK_SAFEGUARDING_LEAD_CONTACT ?? '',
    hours: parts.WAYMARK_SAFEGUARDING_LEAD_HOURS ?? '',
  };
}

/**
 * Full credentials or none. Without an app id the Bot Framework switches authentication off and says nothing,
 * and a type it does not know means "off" too, so half of the settings stops the server.
 */
function readCredentials(settings: Settings, problems: string[]): BotCredentials | null {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId } = settings;
  if (!appId && !password && !tenantId && !settings.MicrosoftAppType) return null;
  // New bots are single-tenant unless somebody says otherwise.
  const type = settings.MicrosoftAppType ?? 'SingleTenant';
  const missing: string[] = [];
  if (!appId) missing.push('MicrosoftAppId');
  if (!password && type !== 'UserAssignedMSI') missing.push('MicrosoftAppPassword');
  if (!tenantId && type !== 'MultiTenant') missing.push('MicrosoftAppTenantId');
  if (missing.length > 0) {
    problems.push(`${missing.join(' and ')} must be set too: a ${type} bot needs them. Set all or none.`);
    return null;
  }
  if (password && type === 'UserAssignedMSI') {
    problems.push('MicrosoftAppPassword must not be set for a UserAssignedMSI bot.');
    return null;
  }
  return { type, appId: appId ?? '', ...(password && { password }), ...(tenantId && { tenantId }) };
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
