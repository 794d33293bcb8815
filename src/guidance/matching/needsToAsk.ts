/** Which of what a person needs the records do not tell: said out loud, so that they can ask, and never guessed. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { RoleProfile } from '../knowledge/schema.js';
import type { Matter, RoleCondition, ToAsk } from '../reasons.js';
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

/** What the person refuses and no record of the base tells of any job: theirs to ask, as it can hide nothing. */
export function untoldConditions(profile: Profile, knowledge: KnowledgeBase): RoleCondition[] {
  const refused = profile.conditions.filter((one) => one.stance === 'avoids').map((one) => one.condition);
  if (refused.length === 0) return [];
  const told = new Set([...knowledge.roles.values()].flatMap((role) => role.conditions));
  return refused.filter((condition) => !told.has(condition));
}
