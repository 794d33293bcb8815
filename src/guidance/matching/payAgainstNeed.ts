/** How the pay held for a role stands against the least a person says they need. Only pay with a source is compared. */
import type { RoleProfile } from '../knowledge/schema.js';
import type { LeastPay } from './hearLeastPay.js';

/**
 * `under`: even the most held is less. `middle-under`: half earn less than is needed. `in-words`: held only in words,
 * such as "at or near the minimum wage", so it cannot be compared.
 */
export type PayStanding =
  | { kind: 'not-held' }
  | { kind: 'in-words' }
  | { kind: 'under'; most: number; per: 'hour' | 'year' }
  | { kind: 'middle-under'; middle: number; per: 'hour' | 'year' }
  | { kind: 'meets' };

/** Hours of a full-time year: 37.5 a week, the usual full-time week that pay surveys show, in 52 weeks. */
export const weeklyHours = 37.5;
export const fullTimeHours = weeklyHours * 52;

/** Pounds a year, so that an hour's pay and a year's can be set side by side. */
const aYear = (amount: number, per: 'hour' | 'year'): number =>
  per === 'hour' ? amount * fullTimeHours : amount;

/** Compares; a role without pay from a source is never under. */
export function payAgainstNeed(pay: RoleProfile['pay'], least: LeastPay): PayStanding {
  if (pay === null || pay.confidence === 'expert') return { kind: 'not-held' };
  const most = pay.high ?? pay.median ?? pay.low;
  if (pay.sayInstead !== undefined || most === undefined) return { kind: 'in-words' };
  const needed = aYear(least.amount, least.per);
  if (aYear(most, pay.per) < needed) return { kind: 'under', most, per: pay.per };
  if (pay.median !== undefined && aYear(pay.median, pay.per) < needed)
    return { kind: 'middle-under', middle: pay.median, per: pay.per };
  return { kind: 'meets' };
}
