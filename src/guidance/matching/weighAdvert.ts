/** What an advert asks for beside what a person told: met, partly, not heard yet, and what nobody can judge. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { sharesSector } from '../pathways/waysUp.js';
import type { RoleCondition } from '../reasons.js';
import { fullTimeHours } from './payAgainstNeed.js';
import { heldSkills, type Profile } from './profile.js';
import type { Advert, AdvertAsk, AdvertLine } from './readAdvert.js';

/** Certificates as they were told. */
export type ToldCertificate = {
  kind: string;
  level?: number | undefined;
  quote: string;
  negative: boolean;
  wished: boolean;
};

/**
 * `ask`: nothing was told that decides it. `employer-does`: a check the employer makes with whoever gets the job.
 * `cannot-judge`: the line names nothing known here.
 */
export type AdvertState = 'met' | 'partly' | 'missing' | 'ask' | 'employer-does' | 'cannot-judge';

export type AdvertVerdict = {
  line: AdvertLine;
  state: AdvertState;
  /** The person's own words that tell it. */
  evidence: string[];
};

/** Something the advert says of the day or the pay that goes against what the person needs, in both their words. */
export type AdvertClash =
  | { kind: 'condition'; condition: RoleCondition; advert: string; theirs: string }
  | { kind: 'pay'; advert: string; theirs: string };

type Told = { profile: Profile; certificates: readonly ToldCertificate[]; knowledge: KnowledgeBase };
type Weighed = { state: Exclude<AdvertState, 'cannot-judge'>; evidence: string[] };

/** The skill of driving: who drives for work or at home has a licence to show. */
const drivingSkill = 'SKL-COM-19';

/** Weighs every line, in the advert's order. */
export function weighAdvert(advert: Advert, told: Told): AdvertVerdict[] {
  return advert.lines.map((line) => {
    const weighed = line.asks.map((ask) => weigh(ask, advert, told));
    const evidence = [...new Set(weighed.flatMap((one) => one.evidence))].filter(Boolean);
    return { line, evidence, state: together(weighed.map((one) => one.state)) };
  });
}

/** One line that asks for several things is met when all are, and partly when some are. */
function together(states: readonly Weighed['state'][]): AdvertState {
  if (states.length === 0) return 'cannot-judge';
  const [first] = states;
  if (first !== undefined && states.every((one) => one === first)) return first;
  if (states.includes('met') || states.includes('partly')) return 'partly';
  // Nothing is held yet, and something is open still: worth telling.
  return states.includes('ask') ? 'ask' : 'missing';
}

function weigh(ask: AdvertAsk, advert: Advert, told: Told): Weighed {
  const { profile, certificates, knowledge } = told;
  const held = certificates.filter((one) => !one.negative && !one.wished);
  const named = (pattern: RegExp): string[] =>
    held.filter((one) => pattern.test(one.quote.toLowerCase())).map((one) => one.quote);
  switch (ask.kind) {
    case 'skills': {
      const all = heldSkills(profile, knowledge);
      const states = ask.skillIds.map((id) => {
        const one = all.get(id);
        if (one === undefined) return { state: 'missing', evidence: [] } as const;
        const quotes = one.quote
          ? [one.quote]
          : profile.pastRoles
              .filter((past) => one.fromRoleIds.includes(past.roleId))
              .map((past) => past.quote);
        return { state: one.quote && one.weight >= 1 ? 'met' : 'partly', evidence: quotes } as const;
      });
      const evidence = states.flatMap((one) => one.evidence);
      return { state: together(states.map((one) => one.state)) as Weighed['state'], evidence };
    }
    case 'role': {
      const past = profile.pastRoles.filter((one) => ask.roleIds.includes(one.roleId));
      return { state: past.length > 0 ? 'met' : 'missing', evidence: past.map((one) => one.quote) };
    }
    case 'time': {
      const roleIds =
        ask.roleIds.length > 0 ? ask.roleIds : advert.roleId === undefined ? [] : [advert.roleId];
      const past = profile.pastRoles.filter((one) => roleIds.includes(one.roleId));
      // Time in the same field is worth telling, whatever the job was called.
      const near =
        advert.roleId === undefined
          ? []
          : profile.pastRoles.filter((one) => sharesSector(one.roleId, advert.roleId ?? '', knowledge));
      if (past.length === 0 && near.length > 0)
        return { state: 'partly', evidence: near.map((one) => one.quote) };
      if (past.length === 0) return { state: roleIds.length > 0 ? 'missing' : 'ask', evidence: [] };
      const evidence = past.map((one) => one.quote);
      if (past.some((one) => (one.months ?? 0) >= ask.months)) return { state: 'met', evidence };
      return { state: 'partly', evidence };
    }
    case 'level': {
      if (profile.level === undefined) return { state: 'ask', evidence: [] };
      const evidence = held.filter((one) => one.level === profile.level).map((one) => one.quote);
      // The level fits; whether the subject does is for whoever reads the certificate.
      if (profile.level >= ask.level) return { state: ask.inSubject ? 'partly' : 'met', evidence };
      return { state: ask.orSimilar ? 'ask' : 'missing', evidence };
    }
    case 'gcse': {
      const evidence = named(/gcse/);
      if (evidence.length > 0) return { state: ask.withGrade ? 'partly' : 'met', evidence };
      const none = certificates.filter((one) => one.negative && /gcse|qualification/i.test(one.quote));
      if (none.length > 0 && !ask.orSimilar)
        return { state: 'missing', evidence: none.map((one) => one.quote) };
      return { state: 'ask', evidence: [] };
    }
    case 'driving-licence': {
      const cannot = profile.conditions.filter(
        (one) => one.condition === 'driving' && one.stance === 'avoids',
      );
      if (cannot.length > 0) return { state: 'missing', evidence: cannot.map((one) => one.quote) };
      const licence = named(/licen[cs]e/);
      const driving = profile.skills.filter((one) => one.skillId === drivingSkill).map((one) => one.quote);
      if (licence.length > 0) return { state: 'met', evidence: licence };
      return { state: driving.length > 0 ? 'partly' : 'ask', evidence: driving };
    }
    case 'background-check': {
      const evidence = named(/\b(?:dbs|crb|pvg)\b/);
      return { state: evidence.length > 0 ? 'met' : 'employer-does', evidence };
    }
    case 'requirement': {
      const requirement = knowledge.requirements.get(ask.requirementId);
      const names = (requirement?.aliases ?? []).map((one) => one.toLowerCase());
      const quotes = [...held.map((one) => one.quote), ...profile.skills.map((one) => one.quote)];
      const evidence = quotes.filter((quote) => names.some((name) => quote.toLowerCase().includes(name)));
      return { state: evidence.length > 0 ? 'met' : 'ask', evidence };
    }
  }
}

/** What the advert says of the day or the pay that goes against what they need. */
export function clashesWith(advert: Advert, profile: Profile): AdvertClash[] {
  const day = advert.conditions.flatMap(({ condition, quote }): AdvertClash[] => {
    const theirs = profile.conditions.find((one) => one.condition === condition && one.stance === 'avoids');
    return theirs ? [{ kind: 'condition', condition, advert: quote, theirs: theirs.quote }] : [];
  });
  const { leastPay } = profile;
  if (!advert.pay || !leastPay) return day;
  const aYear = (one: { amount: number; per: 'hour' | 'year' }): number =>
    one.per === 'hour' ? one.amount * fullTimeHours : one.amount;
  return aYear(advert.pay) < aYear(leastPay)
    ? [...day, { kind: 'pay', advert: advert.pay.quote, theirs: leastPay.quote }]
    : day;
}
