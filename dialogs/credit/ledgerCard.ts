/** Everything somebody has told of as held: what counts, what counts once, what is hours, and what it adds up to. */
import { creditLedger, type LedgerEntry, type NotCounted } from '../../src/guidance/credit/ledger.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import type { Known } from '../findRoles/known.js';
import { itemsOf } from './counting.js';
import { heldLearning } from './heldLearning.js';
import { creditWords as words } from './words.en.js';

/** Since then the framework of England and Northern Ireland is another one: older certificates are asked about. */
const frameworkChanged = '2015';

/** What is held, by title, for people to see and export. */
export const heldFacts = ({ state }: Known): { label: string; value: string }[] => {
  const titles = [...new Set(heldLearning(state.told).map((one) => one.title))];
  return titles.length === 0 ? [] : [{ label: words.heldLabel, value: titles.join('; ') }];
};

/** The ledger in words. */
export function ledgerAnswer({ state, knowledge, on }: Known): FactAnswer {
  const items = itemsOf(state.told);
  if (items.length === 0) return { say: [words.ledgerEmpty], cards: [] };
  const { entries, totals } = creditLedger(items, knowledge, on.today);
  const titleOf = (itemId: string): string => entries.find((one) => one.itemId === itemId)?.title ?? '';
  const unit = (one: LedgerEntry) => knowledge.units.get(one.unitId ?? '');
  const counted = entries.filter((one) => one.state === 'counts');
  const isOld = heldLearning(state.told).some((one) => one.year !== undefined && one.year < frameworkChanged);
  const gone = entries.filter((one) => one.over !== undefined);
  return {
    say: [],
    cards: [
      {
        kind: 'learning',
        title: words.ledgerTitle,
        lead: words.ledgerLead,
        facts: [],
        sections: [
          {
            heading: words.ledgerCounts,
            lines: counted.map((one) => {
              const [part] = one.parts;
              return words.ledgerEntry(
                one.title,
                part?.level ?? null,
                one.parts.reduce((sum, each) => sum + each.credit, 0),
              );
            }),
          },
          {
            heading: words.ledgerOnce,
            lines: [
              ...new Set(
                entries.flatMap((one) =>
                  one.notCounted.map(({ because, countsInstead }) =>
                    onceLine(one, because, titleOf(countsInstead), knowledge),
                  ),
                ),
              ),
            ],
          },
          {
            heading: words.ledgerHours,
            lines: entries
              .filter((one) => one.state === 'hours')
              .map((one) => words.ledgerNoCredit(one.title || (unit(one)?.title ?? ''))),
          },
          {
            heading: words.ledgerTotals,
            lines: totals
              .filter((one) => one.credit > 0)
              .map((one) => words.ledgerTotal(one.levelSystem, one.level, one.credit)),
          },
          {
            heading: words.goodToKnow,
            lines: [
              ...entries
                .filter((one) => one.state === 'needs-refresh')
                .map((one) => words.ledgerRefresh(one.title)),
              ...gone.map((one) => words.ledgerWithdrawn(one.title)),
              ...(isOld || gone.length > 0 ? [words.ledgerOld] : []),
              words.decides,
            ],
          },
        ].filter((section) => section.lines.length > 0),
      },
    ],
    next: words.ledgerNext,
  };
}

function onceLine(one: LedgerEntry, because: NotCounted, other: string, knowledge: KnowledgeBase): string {
  switch (because.kind) {
    case 'same-unit':
    case 'same-reference':
    case 'same-qualification':
      return words.ledgerSame(one.title);
    case 'equivalent':
      return words.ledgerStands(one.title, other);
    case 'inside-qualification':
    case 'may-be-inside-qualification':
    case 'qualification-inside':
      return words.ledgerInside(
        one.title,
        knowledge.qualifications.get(because.qualificationId)?.title ?? other,
      );
  }
}
