/**
 * CG-14, the transferable site induction: whether an induction done on one site holds for another. The site always gives
 * its own briefing; nobody is told that they need none.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Requirement } from '../knowledge/schema.js';
import { type Currency, currencyOf, type DayRange, daysOf } from './dayRange.js';
import type { Grade } from './evidence.js';
import { plainTitle } from './sameUnit.js';

/** An induction somebody has had: to which standard, on which site, and when. */
export type HeldInduction = {
  id: string;
  /** The requirement whose standard it is to. */
  requirementId: string;
  site: string;
  /** ISO day, month or year it was done, and the last day printed on it, where there is one. */
  date?: string | undefined;
  expires?: string | undefined;
  evidence: Grade;
};

export type InductionAnswer = {
  /**
   * `already-held`: the standard is held and moves from site to site. `held-on-this-site`: done on this very site.
   * `needs-refresh`: held and run out. `site-gives-its-own`: to that standard each site inducts anew. `ask`: no source
   * tells whether it moves, or its date was not told. `not-held`: nothing to that standard was told.
   * `no-such-requirement`: our records hold no site induction of that id.
   */
  kind:
    | 'already-held'
    | 'held-on-this-site'
    | 'needs-refresh'
    | 'site-gives-its-own'
    | 'ask'
    | 'not-held'
    | 'no-such-requirement';
  /** What is to be done whatever the answer, in order. */
  next: readonly ('check-site-briefing' | 'ask-site' | 'ask-date' | 'book-refresher' | 'do-induction')[];
  /** The induction it rests on. */
  heldId: string | undefined;
  currency: Currency | undefined;
  /** No source says how long it lasts: the site knows. */
  isLengthUnknown: boolean;
};

/**
 * @param asked the standard and the site asked about; a site is known by its name, case and marks aside
 * @param today ISO day
 */
export function siteInduction(
  held: readonly HeldInduction[],
  asked: { requirementId: string; site: string },
  knowledge: KnowledgeBase,
  today: string,
): InductionAnswer {
  const requirement = knowledge.requirements.get(asked.requirementId);
  if (requirement?.kind !== 'site-induction')
    return answer('no-such-requirement', ['ask-site'], undefined, false);
  const isLengthUnknown = requirement.validityMonths === null;
  const isHere = ({ site }: HeldInduction): boolean => plainTitle(site) === plainTitle(asked.site);
  const [best] = held
    .filter((one) => one.requirementId === requirement.id)
    .map((one) => ({ one, currency: currencyAt(one, requirement, today) }))
    .filter((one): one is { one: HeldInduction; currency: Currency } => one.currency !== 'not-yet')
    .sort(
      (a, b) =>
        order[a.currency.kind] - order[b.currency.kind] ||
        Number(isHere(b.one)) - Number(isHere(a.one)) ||
        (a.one.id < b.one.id ? -1 : 1),
    );
  if (best === undefined) return answer('not-held', ['do-induction'], undefined, isLengthUnknown);
  const say = (kind: InductionAnswer['kind'], next: InductionAnswer['next']): InductionAnswer =>
    answer(kind, next, best, isLengthUnknown);
  if (best.currency.kind === 'needs-refresh')
    return say('needs-refresh', ['book-refresher', 'check-site-briefing']);
  if (best.currency.kind === 'unknown-date') return say('ask', ['ask-date', 'check-site-briefing']);
  if (isHere(best.one)) return say('held-on-this-site', ['check-site-briefing']);
  if (requirement.transferable === true) return say('already-held', ['check-site-briefing']);
  return requirement.transferable === false
    ? say('site-gives-its-own', ['do-induction'])
    : say('ask', ['ask-site', 'check-site-briefing']);
}

/** What is good today is looked at before what may be, and that before what ran out. */
const order: Record<Currency['kind'], number> = { current: 0, 'unknown-date': 1, 'needs-refresh': 2 };

function answer(
  kind: InductionAnswer['kind'],
  next: InductionAnswer['next'],
  best: { one: HeldInduction; currency: Currency } | undefined,
  isLengthUnknown: boolean,
): InductionAnswer {
  return { kind, next, heldId: best?.one.id, currency: best?.currency, isLengthUnknown };
}

/** The day printed on it; else the length our record gives; else it stands, and the site says how long. */
function currencyAt(
  { date, expires }: HeldInduction,
  { validityMonths }: Requirement,
  today: string,
): Currency | 'not-yet' {
  const done: DayRange | undefined = date === undefined ? undefined : daysOf(date);
  if (done !== undefined && done.first > today) return 'not-yet';
  const end = expires === undefined ? undefined : daysOf(expires);
  if (end !== undefined)
    return end.last < today ? { kind: 'needs-refresh', since: end.last } : { kind: 'current' };
  return validityMonths === null ? { kind: 'current' } : currencyOf(done, validityMonths, today);
}
