/**
 * V11: a figure, a date or a number to ring comes from a publication, and what nobody has published is never called
 * verified. Facts that are less than verified are shown with "please check" by the conversation, so they may stand.
 */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { ShownText, SourcedFact } from '../recordParts.js';
import type { Report } from './report.js';
import { isDated, isPublished } from './sources.js';

/** Phones as written in the UK, short codes included. */
const ukPhone = /^(?:999|112|111|105|116 123|85258|0(?: ?\d){7,10}|18001 .+)$/;

export function everyContactCanBeDialled(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const resource = knowledge.resources.get(one.id);
  if (!resource) return;
  if (resource.phone && !ukPhone.test(resource.phone))
    report(one, 'V11', `${resource.phone} does not read as a UK number`, 'Write it in groups, as published.');
  if (resource.confidence === 'unverified')
    report(one, 'V11', 'an unverified contact', 'Leave it out until a source is found.');
  if (resource.phone && !resource.provenance.some((id) => isDated(knowledge.sources.get(id))))
    report(
      one,
      'V11',
      'a phone number without a published source',
      'Name in provenance where the number was read, with its date, edition or web address.',
    );
}

/** Nobody's word but ours, or an expert's, is never `verified`: neither a record nor a fact inside it. */
export function nothingUnpublishedIsVerified(
  knowledge: KnowledgeBase,
  one: Written,
  facts: readonly SourcedFact[],
  report: Report,
): void {
  if (one.kind === 'source') {
    const source = knowledge.sources.get(one.id);
    if (source?.confidence === 'verified' && source.licence === 'authored')
      report(one, 'V11', 'our own wording is marked verified', 'Mark it expert.');
    return;
  }
  if (
    'confidence' in one.record &&
    one.record.confidence === 'verified' &&
    'provenance' in one.record &&
    !one.record.provenance.some((id) => isPublished(knowledge.sources.get(id)))
  )
    report(
      one,
      'V11',
      'marked verified, with no published source',
      'Name where it was read in provenance, or mark it expert.',
    );
  for (const fact of facts) {
    const source = knowledge.sources.get(fact.source);
    if (fact.confidence === 'verified' && source && !isPublished(source))
      report(
        one,
        'V11',
        `a fact from expert knowledge is marked verified (${fact.source})`,
        'Mark it expert.',
      );
    else if (fact.confidence === 'verified' && source && source.confidence !== 'verified')
      report(
        one,
        'V11',
        `a fact is marked verified, surer than its source (${fact.source}: ${source.confidence})`,
        `Mark it ${source.confidence}, or read it in the publisher’s own page and say so in the source.`,
        'warning',
      );
  }
}

/** Who may have money is a rule that people act on: until its source is found it is shown with "please check". */
export function everyEntitlementHasASource(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const funding = knowledge.funding.get(one.id);
  if (!funding || (funding.rules.length === 0 && !funding.amount)) return;
  if (!funding.provenance.some((id) => isDated(knowledge.sources.get(id))))
    report(
      one,
      'V11',
      'rules without a published source',
      'Name where they were read, a source with a date, an edition or a web address; or leave the rules out.',
      'warning',
    );
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What a person may act on to their cost when it is wrong: money, a date, a number to ring. */
const figures: readonly (readonly [RegExp, string])[] = [
  [/£\s?\d/, 'an amount of money'],
  [/(?<![\d/-])0\d{2,4} ?\d{3,4}(?: ?\d{3,4})?(?![\d/-])|\b116 123\b/, 'a phone number'],
  [new RegExp(`\\b(?:${months}) (?:19|20)\\d\\d\\b`), 'a date'],
];
const anyFigure = /£|\b0\d|116 123|\b(?:19|20)\d\d\b/;

/** A sentence with a figure has a source that somebody published, with a date: its own, or the record's. */
export function everyFigureHasASource(
  knowledge: KnowledgeBase,
  one: Written,
  texts: readonly ShownText[],
  report: Report,
): void {
  if (!('provenance' in one.record)) return;
  const { provenance } = one.record;
  for (const { text, source } of texts) {
    if (!anyFigure.test(text)) continue;
    const [, figure] = figures.find(([pattern]) => pattern.test(text)) ?? [];
    if (figure === undefined) continue;
    const sources = source === undefined ? provenance : [source];
    if (!sources.some((id) => isDated(knowledge.sources.get(id))))
      report(
        one,
        'V11',
        `${figure} without a published source: “${shorten(text)}”`,
        'Name where it was read, a source with a date, an edition or a web address; or leave the figure out.',
      );
  }
}

/** The first words, to find the sentence by. */
const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}…`);

/** £12.71 × 37 hours × 52 weeks: the 2026 National Living Wage as a year (facts B10). */
const lowestYearlyPay = 24_450;

/** No figure shown as pay may be below what the law allows. */
export function payIsLawful(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const pay = knowledge.roles.get(one.id)?.pay;
  if (pay?.per === 'year' && pay.median && pay.median < lowestYearlyPay && !pay.sayInstead)
    report(
      one,
      'V11',
      `a median of £${pay.median} is below the minimum wage`,
      'Set sayInstead; do not show it as pay.',
    );
}
