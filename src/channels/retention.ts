import type { ConversationStore } from '../stores/ports.js';
import { errorCode, type Log } from './log.js';

/** What the privacy notice promises: conversations nobody came back to for this long are erased. */
export const DAYS_KEPT = 30;

const DAY = 86_400_000;

export interface Retention {
  /** Erases what is over now; answers how many, or null when the store failed (logged, tried again in a day). */
  sweep(): Promise<number | null>;
  /** Ends the daily sweep. */
  stop(): void;
}

/**
 * Sweeps every day from now on, without keeping the process alive. Call `sweep` once at start: a server that is
 * restarted daily would never reach its timer.
 */
export function keepToRetention({
  disk,
  now,
  log,
  daysKept = DAYS_KEPT,
}: {
  disk: ConversationStore;
  now: () => Date;
  log: Log;
  daysKept?: number;
}): Retention {
  async function sweep(): Promise<number | null> {
    try {
      const count = await disk.eraseSavedBefore(new Date(now().getTime() - daysKept * DAY).toISOString());
      log.info('conversationsExpired', { count });
      return count;
    } catch (error) {
      log.error('sweepFailed', { code: errorCode(error) });
      return null;
    }
  }
  const timer = setInterval(() => void sweep(), DAY);
  timer.unref();
  return { sweep, stop: () => clearInterval(timer) };
}
