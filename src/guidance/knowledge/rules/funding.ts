/** V13: funding is for a nation and a time; no course start has two loans that exclude each other. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Funding } from '../schema.js';
import type { Report } from './report.js';

/**
 * The Lifelong Learning Entitlement takes the place of Advanced Learner Loans at its levels, for courses that start
 * from 1 January 2027 (Student Loans Company, LLE questions and answers v1.4, 5 May 2026): both at once would tell a
 * person two truths.
 */
const isAdvancedLearnerLoan = (loan: Funding): boolean => /\badvanced learner loans?\b/i.test(loan.title);
const isLifelongEntitlement = (loan: Funding): boolean =>
  /\blifelong learning entitlement\b|\bLLE\b/i.test(loan.title);

const shareNation = (a: Funding, b: Funding): boolean =>
  a.nation.includes('UK') || b.nation.includes('UK') || a.nation.some((one) => b.nation.includes(one));
/** No levels named: all. */
const shareLevel = (a: Funding, b: Funding): boolean =>
  a.levels.length === 0 || b.levels.length === 0 || a.levels.some((one) => b.levels.includes(one));
const shareStart = (a: Funding, b: Funding): boolean =>
  (a.courseStartFrom ?? '') <= (b.courseStartTo ?? '9999') &&
  (b.courseStartFrom ?? '') <= (a.courseStartTo ?? '9999');

export function everyFundingHasItsTime(
  knowledge: KnowledgeBase,
  written: readonly Written[],
  report: Report,
): void {
  const all = written.flatMap((one) => {
    const funding = knowledge.funding.get(one.id);
    return funding && ['active', 'emerging', 'closing'].includes(funding.status) ? [{ one, funding }] : [];
  });
  for (const { one, funding } of all) {
    const { courseStartFrom: from, courseStartTo: to } = funding;
    if (from && to && from > to)
      report(one, 'V13', `opens on ${from}, after it closes on ${to}`, 'Check both dates.');
    if (funding.status === 'closing' && !to)
      report(
        one,
        'V13',
        'closing, and no last course start',
        'Give courseStartTo, or status: active.',
        'warning',
      );
    if (funding.status === 'emerging' && !from)
      report(
        one,
        'V13',
        'to come, and no first course start',
        'Give courseStartFrom, or status: active.',
        'warning',
      );
    if (!isLifelongEntitlement(funding)) continue;
    for (const { funding: other } of all) {
      if (!isAdvancedLearnerLoan(other) || !shareNation(funding, other)) continue;
      if (shareLevel(funding, other) && shareStart(funding, other))
        report(
          one,
          'V13',
          `both it and ${other.id} would pay for one course start and level`,
          'Give each its levels, and courseStartFrom and courseStartTo that do not overlap.',
        );
    }
  }
}
