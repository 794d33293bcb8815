/** V7 to V10: sizes, titles, numbers and replacements of a qualification agree. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import { hasRightCheckCharacter } from '../qualificationNumber.js';
import type { Qualification } from '../schema.js';
import { isOver } from '../standing.js';
import type { Report } from './report.js';

export function everyQualificationAgrees(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const qualification = knowledge.qualifications.get(one.id);
  if (!qualification) return;
  sizesAgree(qualification, one, report);
  titleIsOfItsTime(knowledge, qualification, one, report);
  numberIsRight(knowledge, qualification, one, report);
  endIsTold(qualification, one, report);
  replacementsEndInAnOpenOne(knowledge, qualification, one, report);
}

/** V7. Bands of total hours: award to 120, certificate to 369, diploma from 370 (Ofqual's, since 2015). */
function sizesAgree({ tqt, glh, credit, kind }: Qualification, one: Written, report: Report): void {
  if (tqt && credit && Math.round(tqt / 10) !== credit)
    report(
      one,
      'V7',
      `credit ${credit} is not a tenth of ${tqt} hours`,
      'Check both figures against the source.',
    );
  if (tqt && glh && glh > tqt) report(one, 'V7', 'guided hours exceed total hours', 'Check both figures.');
  const band = tqt === undefined ? undefined : tqt <= 120 ? 'award' : tqt < 370 ? 'certificate' : 'diploma';
  const sized = ['award', 'certificate', 'diploma'].includes(kind);
  if (sized && band && band !== kind)
    report(
      one,
      'V7',
      `${tqt} hours is the size of ${band === 'award' ? 'an' : 'a'} ${band}`,
      'Titles before 2015 may differ; check.',
      'warning',
    );
}

/** V8: the QCF ended in 2017; an NVQ is assessed at work against national occupational standards. */
function titleIsOfItsTime(
  knowledge: KnowledgeBase,
  { title, operationalStart, workBased, unitIds }: Qualification,
  one: Written,
  report: Report,
): void {
  if (/\bQCF\b/.test(title) && (operationalStart ?? '') > '2017-12-31')
    report(one, 'V8', 'a title after 2017 names the QCF', 'Use the title on the register.');
  if (!/\bS?NVQ\b/.test(title)) return;
  if (!workBased)
    report(
      one,
      'V8',
      'an NVQ that is not assessed at work',
      'Set workBased: true, or check the title against the register.',
      'warning',
    );
  const hasStandard = unitIds.some(({ unitId }) => {
    const unit = knowledge.units.get(unitId);
    return unit !== undefined && unit.nosRefs.length + unit.nosCodes.length > 0;
  });
  if (!hasStandard)
    report(
      one,
      'V8',
      'an NVQ without a national occupational standard',
      'Add its units to unitIds, with nosRefs or nosCodes, where a source lists them.',
      'warning',
    );
}

/** V9 */
function numberIsRight(
  knowledge: KnowledgeBase,
  { id, qan, noQanReason }: Qualification,
  one: Written,
  report: Report,
): void {
  const holder = qan === undefined ? undefined : knowledge.qualificationByNumber.get(qan)?.id;
  if (holder !== undefined && holder !== id)
    report(
      one,
      'V9',
      `${qan} is also the number of ${holder}`,
      'Keep one record; several rules of one number are its pathways.',
    );
  if (qan && !hasRightCheckCharacter(qan))
    report(one, 'V9', `${qan} fails the check character`, 'Look for a typing error; never serve it.');
  if (!qan && !noQanReason)
    report(one, 'V9', 'no qualification number and no reason', 'Give qan, or noQanReason.');
}

/** V9 and V10: what is over says since when, or why, or what came after it. */
function endIsTold(
  { status, operationalEnd, certificationEnd, notes, replacedBy }: Qualification,
  one: Written,
  report: Report,
): void {
  if (status === 'historic' && !operationalEnd && !certificationEnd && notes.length === 0)
    report(
      one,
      'V9',
      'historic without an end date or a note',
      'Give operationalEnd or certificationEnd, or a note with the reason.',
    );
  if (status === 'withdrawn' && replacedBy.length === 0 && notes.length === 0)
    report(
      one,
      'V10',
      'withdrawn without a successor or a note',
      'Add replacedBy or a note with the reason.',
    );
}

/** V10: following replacedBy never goes round, and ends in something a person can still take. */
function replacementsEndInAnOpenOne(
  knowledge: KnowledgeBase,
  qualification: Qualification,
  one: Written,
  report: Report,
): void {
  for (const successor of qualification.replacedBy) {
    const end = endOf(knowledge, successor, new Set([one.id]));
    if (end === 'circle')
      report(
        one,
        'V10',
        `replaced by ${successor}, which leads back to it`,
        'Break the circle of replacedBy.',
      );
    else if (end !== 'open')
      report(
        one,
        'V10',
        `replaced by ${successor}, and ${end} is over with nothing after it`,
        'Point to the one that is open, or take replacedBy out and say why in a note.',
      );
  }
}

/** Where a chain ends: `open`, `circle`, or the id of a qualification that is over. Unknown ids are V1's. */
function endOf(knowledge: KnowledgeBase, id: string, seen: ReadonlySet<string>): string {
  if (seen.has(id)) return 'circle';
  const qualification = knowledge.qualifications.get(id);
  if (!qualification || !isOver(qualification)) return 'open';
  const ends = qualification.replacedBy.map((next) => endOf(knowledge, next, new Set([...seen, id])));
  return ends.find((end) => end === 'circle') ?? ends.find((end) => end === 'open') ?? ends[0] ?? id;
}
