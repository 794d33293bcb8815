/** How often is too often. Counts are kept in memory: one server, one machine. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from './http.js';
import { words } from './words.en.js';

export interface Limit {
  /** Counts one. @throws Refusal 429 with Retry-After when there were too many in this minute */
  count(who: string): Promise<void>;
  /** Counts nothing. @throws Refusal 429 when the next one would be too many */
  check(who: string): Promise<void>;
}

/** At most so many a minute for each address or conversation; `say` is what one too many is told. */
export function limitPerMinute(points: number, say: string = words.tooMany): Limit {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  const refuse = (wait: number) => {
    throw new Refusal(429, 'TooManyRequests', say, Math.max(1, Math.ceil(wait / 1000)));
  };
  return {
    async count(who) {
      try {
        await limiter.consume(who);
      } catch (refused) {
        refuse((refused as { msBeforeNext?: number }).msBeforeNext ?? 60_000);
      }
    },
    async check(who) {
      const counted = await limiter.get(who);
      if (counted && counted.remainingPoints <= 0) refuse(counted.msBeforeNext);
    },
  };
}
