/** Answers to questions of fact, at any moment: a qualification number, a job, its pay, an article. */

import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { likelyNumbers } from '../../src/guidance/knowledge/likelyNumbers.js';
import {
  hasRightCheckCharacter,
  qualificationNumberIn,
} from '../../src/guidance/knowledge/qualificationNumber.js';
import type { Requirement } from '../../src/guidance/knowledge/schema.js';
import { findArticle, findRole } from '../../src/guidance/matching/findRecord.js';
import type { Lexicon } from '../../src/guidance/matching/lexicon.js';
import { skillsNamed } from '../../src/guidance/matching/skillsNamed.js';
import type { Card } from '../engine/messages.js';
import { plainly } from '../engine/plainly.js';
import { qualificationCard, requirementCard, roleCard, roleFacts, sourceLine } from './cards.js';
import { asksAbout, asksForRules, isQuestion } from './questions.en.js';
import { factWords as words } from './words.en.js';

export type FactAnswer = { say: string[]; cards: Card[] };

function aboutNumber(number: string, knowledge: KnowledgeBase): FactAnswer {
  const held = knowledge.qualificationByNumber.get(number);
  if (held) return { say: [], cards: [qualificationCard(knowledge, held)] };
  if (!hasRightCheckCharacter(number)) {
    const likely = likelyNumbers(number, knowledge);
    return {
      say: [words.checkNumber(number), ...likely.map((one) => words.likelyNumber(one.qan ?? '', one.title))],
      cards: [],
    };
  }
  return { say: [words.unknownNumber(number)], cards: [] };
}

/** The rule a question names, by the longest of its names that stands in it. */
function requirementNamed(typed: string, knowledge: KnowledgeBase): Requirement | undefined {
  let found: { requirement: Requirement; length: number } | undefined;
  for (const requirement of knowledge.requirements.values()) {
    for (const name of [requirement.title, ...requirement.aliases]) {
      const plain = plainly(name);
      if (` ${typed} `.includes(` ${plain} `) && plain.length > (found?.length ?? 0))
        found = { requirement, length: plain.length };
    }
  }
  return found?.requirement;
}

/** Which learning covers the skills a question names. */
function aboutTraining(text: string, knowledge: KnowledgeBase, lexicon: Lexicon): FactAnswer | undefined {
  const skillIds = skillsNamed(text, lexicon);
  const units = [...new Set(skillIds.flatMap((id) => knowledge.unitsForSkill.get(id) ?? []))]
    .map((unit) => ({ unit, covers: unit.skillIds.filter((id) => skillIds.includes(id)).length }))
    .sort((a, b) => b.covers - a.covers || (a.unit.id < b.unit.id ? -1 : 1))
    .slice(0, 3);
  if (units.length === 0) return undefined;
  return {
    say: [],
    cards: [
      {
        kind: 'learning',
        title: words.trainingTitle,
        facts: [],
        sections: units.map(({ unit }) => ({
          heading: words.trainingTopic(unit.title),
          lines: [
            ...unit.outcomes.slice(0, 2).map((one) => one.text),
            words.trainingUsed(unit.useAtWork[0] ?? ''),
          ],
        })),
      },
    ],
  };
}

/**
 * Answers a question of fact, or undefined when the message is not one we can answer.
 * Wanting or having done something is not a question: those messages are heard instead.
 */
export function answerFact(text: string, knowledge: KnowledgeBase, lexicon: Lexicon): FactAnswer | undefined {
  const number = qualificationNumberIn(text);
  if (number !== undefined) return aboutNumber(number, knowledge);
  const typed = plainly(text);
  if (!isQuestion(typed, text)) return undefined;
  const topic = asksAbout(typed);
  const requirement = asksForRules(typed) ? requirementNamed(typed, knowledge) : undefined;
  if (requirement) return { say: [], cards: [requirementCard(knowledge, requirement)] };
  if (topic === 'training') {
    const answer = aboutTraining(text, knowledge, lexicon);
    if (answer) return answer;
  }
  if (topic === 'role' || topic === 'pay') {
    const roleId = findRole(text, lexicon);
    const role = roleId === undefined ? undefined : knowledge.roles.get(roleId);
    if (role && topic === 'pay') {
      const [pay] = roleFacts(knowledge, role);
      return pay === undefined
        ? undefined
        : {
            say: [
              `${role.title}. ${pay.label}: ${pay.value}.`,
              ...(pay.source ? [pay.source] : []),
              words.payVaries,
            ],
            cards: [],
          };
    }
    if (role) return { say: [], cards: [roleCard(knowledge, role)] };
  }
  const articleId = findArticle(text, lexicon);
  const article = articleId === undefined ? undefined : knowledge.articles.get(articleId);
  if (!article) return undefined;
  const [source] = article.provenance;
  return {
    say: [
      article.answer.join('\n'),
      ...(source === undefined ? [] : [sourceLine(knowledge, { source, confidence: article.confidence })]),
      article.next,
    ],
    cards: [],
  };
}
