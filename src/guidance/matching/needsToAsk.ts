/** Which of what a person needs the records do not tell: said out loud, so that they can ask, and never guessed. */
import type { RoleProfile } from '../knowledge/schema.js';
import type { Matter, ToAsk } from '../reasons.js';
import { payAgainstNeed } from './payAgainstNeed.js';
import type { Profile } from './profile.js';

/** What to ask an employer about one role, because its record does not say or says it only in part. */
export function toAskAbout(role: RoleProfile, profile: Profile): ToAsk[] {
  const ask: ToAsk[] = [];
  if (profile.leastPay) {
    const pay = payAgainstNeed(role.pay, profile.leastPay);
    if (pay.kind === 'not-held') ask.push({ kind: 'pay-not-held' });
    if (pay.kind === 'in-words') ask.push({ kind: 'pay-in-words', words: role.pay?.sayInstead });
    if (pay.kind === 'middle-under') ask.push({ kind: 'pay-middle-under', middle: pay.middle, per: pay.per });
  }
  for (const need of profile.conditions)
    if (need.stance === 'needs' && !role.conditions.includes(need.condition))
      ask.push({ kind: 'condition-not-told', condition: need.condition });
  return ask;
}

/** What matters to the person and stands in no record at all: no role is moved or hidden by it. */
export const untold = (profile: Profile): Matter[] =>
  profile.matters
    .map((one) => one.what)
    .filter(
      (what) =>
        what === 'security' || what === 'close-to-home' || (what === 'pay' && profile.leastPay === undefined),
    );
