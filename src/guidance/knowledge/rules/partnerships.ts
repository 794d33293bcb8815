/** V18: a partnership of more than three years ago is shown as what was done, never as an offer. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import { monthsBetween } from './ages.js';
import type { Report } from './report.js';

const mostMonths = 36;

export function everyOldPartnershipSaysSo(
  knowledge: KnowledgeBase,
  one: Written,
  report: Report,
  today: string,
): void {
  const partnership = knowledge.partnerships.get(one.id);
  if (!partnership || partnership.historical) return;
  const last = partnership.to ?? partnership.from;
  if (monthsBetween(last, today) > mostMonths)
    report(one, 'V18', `of ${last}, and not marked historical`, 'Set historical: true.');
}
