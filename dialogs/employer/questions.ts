/** The questions of somebody who asks for their staff. They are part of the one form, and skipped by others. */
import { z } from 'zod';
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import type { Question } from '../engine/form.js';
import type { Card, Choice } from '../engine/messages.js';
import { misread, readChoice, understood } from '../engine/readings.js';
import { sourceLine } from '../facts/provenance.js';
import type { Answers } from '../findRoles/answers.js';
import type { Known } from '../findRoles/known.js';
import { moneySections } from './moneyForStaff.js';
import { employerWords as words } from './words.en.js';

export const isForStaff = ({ answers }: Pick<Known, 'answers'>): boolean => answers.purpose === 'staff';

/** Whether what they told of so far lies in adult care. */
export const isCareEmployer = ({ picture, knowledge }: Known): boolean =>
  picture.sectors.some((one) => isInSector([one.sectorId], 'SEC-ACH', knowledge)) ||
  [...picture.roles.map((one) => knowledge.roles.get(one.roleId)?.sectorIds ?? [])].some((ids) =>
    isInSector(ids, 'SEC-ACH-CARE', knowledge),
  ) ||
  picture.skills.some((one) => one.skillId.startsWith('SKL-ACH-'));

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** Articles that answer each need, in the order they help. */
const articlesFor: Readonly<Record<string, readonly string[]>> = {
  training: ['ART-APPRENTICESHIP', 'ART-FOUNDATION-APP'],
  money: [],
  counts: ['ART-LEVELS', 'ART-AWARD-CERT-DIPLOMA'],
  rules: [],
  own: ['ART-PRIOR-LEARNING'],
};

/** What we hold on an employer's need: sourced lines, and what to write down before asking a provider. */
export function employerAnswer(known: Known): { say: string[]; cards: Card[] } {
  const { knowledge, answers } = known;
  const need = answers.staffNeed ?? '';
  const sections = (articlesFor[need] ?? []).flatMap((id) => {
    const article = knowledge.articles.get(id);
    if (!article) return [];
    const sources = article.provenance
      .slice(0, 1)
      .map((source) => sourceLine(knowledge, { source, confidence: article.confidence }));
    return [{ heading: article.title, lines: [...article.answer, ...sources] }];
  });
  if (need === 'money')
    sections.push(
      ...moneySections(['money'], { knowledge, nation: known.nation, care: isCareEmployer(known) }),
    );
  if (need === 'own') sections.push({ heading: words.needChoices.own, lines: words.ownLines });
  if (answers.staffWho === 'course') sections.push({ heading: words.brief, lines: words.briefLines });
  const say = need === 'rules' ? [words.ruleSay] : need === 'counts' ? [words.countsSay] : [];
  return {
    say: [...say, words.decided],
    cards: sections.length > 0 ? [{ kind: 'fact', title: words.title, facts: [], sections }] : [],
  };
}

export const employerQuestions: {
  staffWho: Question<Answers['staffWho'], Known>;
  staffNeed: Question<Answers['staffNeed'], Known>;
} = {
  staffWho: {
    ...words.questions.staffWho,
    shape: z.enum(['one', 'team', 'course']),
    mayBeSkipped: true,
    skip: (known) => !isForStaff(known),
    ask: () => ({ say: [words.impartial], cards: [], ask: words.who, choices: choicesOf(words.whoChoices) }),
    askAgain: () => ({
      say: [words.whoHelp],
      cards: [],
      ask: words.who,
      choices: choicesOf(words.whoChoices),
    }),
    read: (said) =>
      readChoice<Answers['staffWho']>(said, choicesOf(words.whoChoices), words.synonyms.who, words.whoHelp),
    show: (value) => words.whoChoices[value],
  },
  staffNeed: {
    ...words.questions.staffNeed,
    shape: z.string(),
    mayBeSkipped: true,
    skip: (known) => !isForStaff(known),
    ask: () => ({ say: [], cards: [], ask: words.need, choices: choicesOf(words.needChoices) }),
    askAgain: () => ({
      say: [words.needHelp],
      cards: [],
      ask: words.need,
      choices: choicesOf(words.needChoices),
    }),
    read: (said) => {
      const read = readChoice<string>(
        said,
        choicesOf(words.needChoices),
        words.synonyms.need,
        words.needHelp,
      );
      return read.kind === 'understood'
        ? understood(read.value)
        : read.kind === 'unclear'
          ? read
          : misread(words.needHelp);
    },
    show: (value) => (words.needChoices as Record<string, string>)[value] ?? value,
  },
};
