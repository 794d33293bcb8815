/** What the server writes down about itself. Never a body, a word anybody said, or an id as it stands. */
import pino, { type DestinationStream } from 'pino';
import type { LogEvent } from '../../dialogs/conversation.js';
import { hashId } from './keys.js';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** All a line may hold; whatever else is passed is left out by the serializer. */
export type LogFields = {
  /** Hashed before it is written. */
  conversation?: string;
  requestId?: string;
  method?: string;
  /** The route's pattern, never the address as asked: that holds ids. */
  route?: string;
  status?: number;
  ms?: number;
  /** Our own code for what went wrong, or an error's class and system code: never its message. */
  code?: string;
  tier?: LogEvent['tier'];
  contactIds?: string[];
  count?: number;
  channel?: string;
};

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const plainNames = [
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'code',
  'tier',
  'contactIds',
  'count',
  'channel',
] as const satisfies readonly (keyof LogFields)[];

/** Opens the log. Lines are JSON on standard output, one event a line. */
export function createLog(options: { level: LogLevel; key: Buffer; to?: DestinationStream }): Log {
  const allowed = (fields: LogFields = {}): Record<string, unknown> => {
    const kept: Record<string, unknown> = {};
    for (const name of plainNames) if (fields[name] !== undefined) kept[name] = fields[name];
    if (fields.conversation !== undefined) kept.conversation = hashId(options.key, fields.conversation);
    return kept;
  };
  const settings = { level: options.level, base: undefined, messageKey: 'event' };
  const lines = options.to ? pino(settings, options.to) : pino(settings);
  return {
    info: (event, fields) => lines.info(allowed(fields), event),
    warn: (event, fields) => lines.warn(allowed(fields), event),
    error: (event, fields) => lines.error(allowed(fields), event),
  };
}

/** An error as a code for the log: its class and system code. Its message may hold a person's words. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'NotAnError';
  const system = (error as NodeJS.ErrnoException).code;
  return typeof system === 'string' ? `${error.name}:${system}` : error.name;
}
