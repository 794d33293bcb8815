/** V15 and V16: what people read is plain and short, calls nobody he or she, and holds nobody's private data. */
import { bannedIn, longSentences, mostWords } from '../../plainWords.js';
import { gradeOf } from '../../readingAge.js';
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { ShownText } from '../recordParts.js';
import type { Report } from './report.js';

export function everyTextIsPlain(one: Written, texts: readonly ShownText[], report: Report): void {
  for (const { text } of texts) {
    for (const banned of bannedIn(text))
      report(one, 'V15', `says ${banned}: “${text}”`, 'Say it another way; the tone guide has words for it.');
    for (const { words, sentence } of longSentences(text))
      report(
        one,
        'V15',
        `a sentence of ${words} words: “${sentence}”`,
        `Make two of it; ${mostWords} words are the most.`,
        'warning',
      );
  }
}

/**
 * The grade from which an answer is told to be hard: a reading age of 15. Aims are lower (9 to 11), but names of
 * services and laws count as words here, and short texts swing widely.
 */
const hardestGrade = 10;
/** Fewer words than this tell nothing about reading age. */
const fewestWords = 25;

/** The longer answers of a record, as one text: what somebody reads in one message. */
function answerOf(knowledge: KnowledgeBase, id: string): readonly string[] {
  const article = knowledge.articles.get(id);
  if (article) return [...article.answer, article.next];
  const issue = knowledge.issues.get(id);
  if (issue) return [...issue.causes, ...issue.routes];
  const horizon = knowledge.horizon.get(id);
  if (horizon) return [horizon.what, horizon.effect];
  const funding = knowledge.funding.get(id);
  if (funding) return [...funding.lines, funding.next];
  return knowledge.resources.get(id)?.lines ?? [];
}

/** V15: somebody who reads like a fourteen-year-old can read the answer. */
export function everyAnswerCanBeRead(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const answer = answerOf(knowledge, one.id).join('\n');
  if (answer.split(/\s+/).length < fewestWords) return;
  const grade = gradeOf(answer);
  if (grade >= hardestGrade)
    report(
      one,
      'V15',
      `reads like school year ${Math.round(grade) + 1}`,
      'Use shorter sentences and more everyday words.',
      'warning',
    );
}

/** Mailboxes of an office; anything else before the @ may be a person. */
const officeMailbox =
  /^(?:info|help|helpdesk|hello|enquir(?:y|ies)|contact|contactus|support|advice|office|admin|careers?|jobs|mail|team|service|services|customer\.?services?|complaints|training|apprenticeships?|textphone|text|relay|jo)$/i;
const email = /([\w.+-]+)@[\w-]+(?:\.[\w-]+)+/g;
/** The letters that National Insurance numbers use (HMRC, National Insurance Manual NIM39110). */
const insuranceNumber = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/;
const bornOn = /\b(?:born(?: on)?|date of birth|d\.?o\.?b\.?)\W{0,4}(?:the )?\d/i;

/** V16: every text of the record, shown or not. */
export function nobodyIsInIt(one: Written, strings: readonly string[], report: Report): void {
  for (const text of strings) {
    for (const [address, mailbox = ''] of text.includes('@') ? text.matchAll(email) : []) {
      if (!officeMailbox.test(mailbox))
        report(
          one,
          'V16',
          `${address} may be a person's address`,
          'Use the address of the office, or its web page.',
        );
    }
    if (!/\d/.test(text)) continue;
    if (insuranceNumber.test(text))
      report(one, 'V16', 'what reads like a National Insurance number', 'Take it out.');
    if (bornOn.test(text)) report(one, 'V16', 'what reads like a date of birth', 'Take it out.');
  }
}

const gendered =
  /\b(?:he|she|him|his|hers?|himself|herself|(?:chair|trades|fore|crafts|sales|sports|repair|delivery|barr?)m[ae]n|(?:chair|fore|sales|trades)wom[ae]n|manpower|man-hours|manned|workm[ae]n(?:like)?|housewi(?:fe|ves))\b/i;

/** V16: work is anybody's: its duties and its purpose call nobody he or she. */
export function everyRoleIsAnybodys(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const role = knowledge.roles.get(one.id);
  if (!role) return;
  for (const text of [role.purpose, ...role.duties]) {
    const found = gendered.exec(text)?.[0];
    if (found) report(one, 'V16', `says ${found}: “${text}”`, 'Say they, you, or the name of the work.');
  }
}
