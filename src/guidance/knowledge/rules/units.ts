/** V6: a unit of ours says what it is good for and carries no credit; credit has a published source. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Report } from './report.js';
import { isPublished } from './sources.js';

export function everyUnitIsWhole(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const unit = knowledge.units.get(one.id);
  if (!unit) return;
  if (unit.basis === 'regulated-unit') {
    if (unit.credit !== undefined && !unit.provenance.some((id) => isPublished(knowledge.sources.get(id))))
      report(
        one,
        'V6',
        'credit without a published source',
        'Name the awarding side’s publication in provenance, or leave the credit out.',
      );
    return;
  }
  if (unit.credit !== undefined)
    report(
      one,
      'V6',
      `a ${unit.basis} carries credit`,
      'Give hours instead; credit needs a regulated unit and a source.',
    );
  if (unit.level === null) report(one, 'V6', `a ${unit.basis} without a level`, 'Set level.');
  for (const [field, what] of [
    ['outcomes', 'what a person can do after it'],
    ['skillIds', 'the skills it builds'],
    ['useAtWork', 'where it is of use at work'],
  ] as const) {
    if (unit[field].length === 0) report(one, 'V6', `no ${field}`, `Say ${what} in ${field}.`);
  }
}
