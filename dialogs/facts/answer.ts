/** Answers to questions of fact, at any moment: a qualification number, a job, its pay, an article. */

import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { likelyNumbers } from '../../src/guidance/knowledge/likelyNumbers.js';
import {
  hasRightCheckCharacter,
  qualificationNumberIn,
} from '../../src/guidance/knowledge/qualificationNumber.js';
import { findArticle, findRole } from '../../src/guidance/matching/findRecord.js';
import type { Lexicon } from '../../src/guidance/matching/lexicon.js';
import type { Card } from '../engine/messages.js';
import { plainly } from '../engine/readings.js';
import { qualificationCard, roleCard, roleFacts, sourceLine } from './cards.js';
import { asksAbout, isQuestion } from './questions.en.js';
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
  if (topic !== 'article') {
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
