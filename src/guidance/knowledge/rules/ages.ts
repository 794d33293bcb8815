/** V12: facts grow old, funding, services and horizon items first. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Report } from './report.js';

/**
 * `told`: an old fact is a warning, so that nothing fails by the calendar alone. `refused`: past the limit it is an
 * error, for `data:check --today`.
 */
export type OldFacts = 'told' | 'refused';

/** Days. The limits are V12's: 180 and 365 for what changes quickly, 730 for everything else. */
const checkSoon = 180;
const oldWhenQuick = 365;
const oldWhenSlow = 730;
/** Pay is not shown as it stands once it is older: months. */
const oldPay = 24;

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Whole calendar months between two dates of 2026, 2026-11 or 2026-11-22. */
export const monthsBetween = (from: string, to: string): number => {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
};

/** What changes often: funding, news, and the services and help lines people ring. */
export function changesQuickly({ kind, record }: Pick<Written, 'kind' | 'record'>): boolean {
  if (kind === 'funding' || kind === 'horizon') return true;
  return kind === 'resource' && 'kind' in record && ['service', 'helpline'].includes(record.kind);
}

/** The day by which a record must have been checked again, and how many days ago it was checked. */
export function ageOf(one: Pick<Written, 'kind' | 'record'>, today: string): { days: number; limit: number } {
  return {
    days: daysBetween(one.record.checkedOn, today),
    limit: changesQuickly(one) ? oldWhenQuick : oldWhenSlow,
  };
}

export function nothingIsStale(one: Written, report: Report, today: string, oldFacts: OldFacts): void {
  const { days, limit } = ageOf(one, today);
  if (days > limit)
    report(
      one,
      'V12',
      `last checked ${days} days ago`,
      'Check it with its owner and set checkedOn.',
      oldFacts === 'refused' ? 'error' : 'warning',
    );
  else if (days > checkSoon && changesQuickly(one))
    report(one, 'V12', `last checked ${days} days ago`, 'Check it soon.', 'warning');
}

/** Pay goes out of date before anything else of a role does. */
export function payIsRecent(knowledge: KnowledgeBase, one: Written, report: Report, today: string): void {
  const pay = knowledge.roles.get(one.id)?.pay;
  if (pay?.date && monthsBetween(pay.date, today) > oldPay && !pay.sayInstead)
    report(
      one,
      'V12',
      `pay of ${pay.date} is older than ${oldPay} months`,
      'Replace the figure, or set sayInstead.',
      'warning',
    );
}
