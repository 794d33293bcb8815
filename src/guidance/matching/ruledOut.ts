/** What in a person's own words rules a role out: always something they said, and something they can take back. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { RoleProfile } from '../knowledge/schema.js';
import type { HiddenBecause, RoleCondition } from '../reasons.js';
import { payAgainstNeed } from './payAgainstNeed.js';
import type { Profile } from './profile.js';

/** Conditions that cannot go together with a need. */
const against: Partial<Record<RoleCondition, readonly RoleCondition[]>> = {
  daytime: ['nights', 'rotating-shifts', 'evenings', 'sleep-ins'],
};

const isInSector = (role: RoleProfile, sectorId: string, knowledge: KnowledgeBase): boolean =>
  role.sectorIds.some((id) => id === sectorId || knowledge.sectors.get(id)?.parent === sectorId);

/** Every reason the role is hidden; none when it is not. */
export function ruledOut(role: RoleProfile, profile: Profile, knowledge: KnowledgeBase): HiddenBecause[] {
  const because: HiddenBecause[] = [];
  for (const one of profile.avoidedRoles)
    if (one.roleId === role.id) because.push({ kind: 'avoids-role', roleId: role.id, quote: one.quote });
  for (const one of profile.sectors ?? [])
    if (one.stance === 'avoids' && isInSector(role, one.sectorId, knowledge))
      because.push({ kind: 'avoids-sector', sectorId: one.sectorId, quote: one.quote });
  for (const one of profile.interests)
    if (one.stance === 'avoids' && role.interests.some((id) => id === one.interestId))
      because.push({ kind: 'avoids-interest', interestId: one.interestId, quote: one.quote });
  for (const one of profile.conditions) {
    if (one.stance === 'avoids' && role.conditions.includes(one.condition))
      because.push({ kind: 'avoids-condition', condition: one.condition, quote: one.quote });
    if (one.stance === 'needs')
      for (const condition of against[one.condition] ?? [])
        if (role.conditions.includes(condition))
          because.push({ kind: 'against-need', need: one.condition, condition, quote: one.quote });
  }
  if (profile.leastPay) {
    const standing = payAgainstNeed(role.pay, profile.leastPay);
    if (standing.kind === 'under')
      because.push({
        kind: 'below-least-pay',
        quote: profile.leastPay.quote,
        most: standing.most,
        per: standing.per,
      });
  }
  return because;
}
