/** Answers to questions of fact, at any moment: a number, a job, its pay, a map, a framework, a known problem. */

import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { likelyNumbers } from '../../src/guidance/knowledge/likelyNumbers.js';
import {
  hasRightCheckCharacter,
  otherNumberIn,
  qualificationNumberIn,
} from '../../src/guidance/knowledge/qualificationNumber.js';
import type { Qualification, Requirement, RoleProfile, Unit } from '../../src/guidance/knowledge/schema.js';
import { isOver } from '../../src/guidance/knowledge/standing.js';
import { capabilitiesOf } from '../../src/guidance/lookUp/frameworks.js';
import {
  findAnswer,
  findAnswerExactly,
  findProblem,
  findRole,
  roleNamedAlone,
} from '../../src/guidance/matching/findRecord.js';
import type { Lexicon } from '../../src/guidance/matching/lexicon.js';
import { asSaid, wordsOf } from '../../src/guidance/matching/normalise.js';
import { mended } from '../../src/guidance/matching/phrases.js';
import { skillsNamed } from '../../src/guidance/matching/skillsNamed.js';
import { plainly } from '../engine/plainly.js';
import { answerAbout } from '../talkingOf/answerAbout.js';
import { asksOfTheWorld } from '../talkingOf/followUps.en.js';
import { answerOf } from './answers.js';
import { qualificationCard, requirementCard, roleCard, skillCard } from './cards.js';
import { countsAs } from './counts.js';
import type { FactAnswer } from './factAnswer.js';
import { lookUp } from './lookUps.js';
import { payAgainstMinimum } from './payAgainstMinimum.js';
import { sourcesOf } from './provenance.js';
import { asksAbout, asksForRules, asksWhatItMeans, asksWhetherItCounts, isQuestion } from './questions.en.js';
import { factWords as words } from './words.en.js';

function aboutHeld(held: Qualification, typed: string, knowledge: KnowledgeBase, today: string): FactAnswer {
  const isClosed = isOver(held);
  const afterwards = held.replacedBy.length > 0 ? words.nextClosed : words.nextClosedUnknown;
  return {
    say: asksWhetherItCounts(typed) ? countsAs(held, typed, knowledge) : [],
    cards: [qualificationCard(knowledge, held, today)],
    next: isClosed ? afterwards : words.nextQualification,
    about: held.id,
  };
}

function aboutNumber(number: string, typed: string, knowledge: KnowledgeBase, today: string): FactAnswer {
  const held = knowledge.qualificationByNumber.get(number);
  if (held) return aboutHeld(held, typed, knowledge, today);
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

const aboutRole = (role: RoleProfile, knowledge: KnowledgeBase, today: string): FactAnswer => ({
  say: [],
  cards: [roleCard(knowledge, role, today)],
  next: role.seeIt[0] === undefined ? words.nextRoleAsk : words.nextRole(role.seeIt[0]),
  about: role.id,
});

/** The first qualification that holds a unit, for its number. */
const heldIn = (unit: Unit, knowledge: KnowledgeBase) =>
  [...knowledge.qualifications.values()].find((one) => one.unitIds.some(({ unitId }) => unitId === unit.id));

/** Which learning covers the skills a question names: the topic, its use, what it is evidence for. */
function aboutTraining(text: string, knowledge: KnowledgeBase, lexicon: Lexicon): FactAnswer | undefined {
  const skillIds = skillsNamed(text, lexicon);
  const units = [...new Set(skillIds.flatMap((id) => knowledge.unitsForSkill.get(id) ?? []))]
    // A part whose use nobody has written down tells a person nothing.
    .filter((unit) => unit.useAtWork.length > 0 && unit.status !== 'historic')
    .map((unit) => ({ unit, covers: unit.skillIds.filter((id) => skillIds.includes(id)).length }))
    .sort(
      (a, b) =>
        b.covers - a.covers ||
        Number(a.unit.basis === 'regulated-unit') - Number(b.unit.basis === 'regulated-unit') ||
        (a.unit.id < b.unit.id ? -1 : 1),
    )
    .slice(0, 3)
    .map(({ unit }) => unit);
  if (units.length === 0) return undefined;
  return {
    say: [],
    cards: [
      {
        kind: 'learning',
        title: words.trainingTitle,
        facts: [],
        sections: units.map((unit) => {
          const held = unit.basis === 'regulated-unit' ? heldIn(unit, knowledge) : undefined;
          const [source] = sourcesOf(knowledge, unit);
          return {
            heading: unit.basis === 'regulated-unit' ? unit.title : words.trainingTopic(unit.title),
            lines: [
              ...unit.outcomes.slice(0, 2).map((one) => one.text),
              ...unit.useAtWork.slice(0, 1).map(words.trainingUsed),
              ...(held ? [words.trainingAwarded(held.title, held.qan)] : []),
              ...capabilitiesOf(unit, knowledge)
                .slice(0, 2)
                .map(({ framework, capability }) =>
                  words.trainingCapability(capability.title, framework.title),
                ),
              ...(source === undefined ? [] : [source]),
            ],
          };
        }),
      },
    ],
    next: words.trainingNext,
    lists: units.map((unit) => unit.id),
  };
}

/**
 * Answers a question of fact, or undefined when the message is not one we can answer.
 * Wanting or having done something is not a question: those messages are heard instead.
 * @param today ISO date: what is news, and what is past its day of review
 * @param options `nameAlone`: the name of a job and nothing else asks for its card
 */
export function answerFact(
  text: string,
  knowledge: KnowledgeBase,
  lexicon: Lexicon,
  today: string,
  { nameAlone = false }: { nameAlone?: boolean } = {},
): FactAnswer | undefined {
  const number = qualificationNumberIn(text);
  const typed = plainly(text);
  if (number !== undefined) return aboutNumber(number, typed, knowledge, today);
  const other = otherNumberIn(text);
  const listed =
    other === undefined
      ? undefined
      : [...knowledge.qualifications.values()].find((one) => one.otherNumbers.includes(other));
  if (listed) return aboutHeld(listed, typed, knowledge, today);
  const named = nameAlone ? roleNamedAlone(text, lexicon) : undefined;
  const looked = named === undefined ? undefined : knowledge.roles.get(named);
  if (looked) return aboutRole(looked, knowledge, today);
  const rate = payAgainstMinimum(text, knowledge);
  if (rate) return rate;
  const asked = findAnswerExactly(text, lexicon);
  if (asked !== undefined) return answerOf(asked, knowledge, today);
  const { line } = mended(asSaid(text, wordsOf(text.slice(0, 300))), lexicon);
  const found = lookUp({ text, line: line.replace(/ [.,]/g, ''), knowledge, lexicon, today });
  if (found) return found;
  if (!isQuestion(typed, text)) {
    const problem = findProblem(text, lexicon);
    return problem === undefined ? undefined : answerOf(problem, knowledge, today);
  }
  const topic = asksAbout(typed);
  const requirement = asksForRules(typed) ? requirementNamed(typed, knowledge) : undefined;
  if (requirement)
    return { say: [], cards: [requirementCard(knowledge, requirement, today)], about: requirement.id };
  if (topic === 'training') {
    const answer = aboutTraining(text, knowledge, lexicon);
    if (answer) return answer;
  }
  if (topic === 'role' || topic === 'pay') {
    const roleId = findRole(text, lexicon);
    const role = roleId === undefined ? undefined : knowledge.roles.get(roleId);
    if (role && topic === 'pay')
      return answerAbout({ kind: 'role', of: role }, ['pay'], {
        knowledge,
        today,
        where: { nation: undefined, age: undefined },
        line: typed,
      });
    if (role && !/^(?:what|wot|wat|how)/.test(typed) && asksOfTheWorld(typed, text)) {
      // "will robots take warehouse jobs": a job's card alone would not be its answer.
      const near = findAnswer(text, lexicon);
      const answer = near === undefined ? undefined : answerOf(near, knowledge, today);
      return answer ?? { ...aboutRole(role, knowledge, today), say: [words.notThatButThis] };
    }
    if (role) return aboutRole(role, knowledge, today);
  }
  const near = findAnswer(text, lexicon);
  if (near !== undefined) return answerOf(near, knowledge, today);
  const [skillId] = asksWhatItMeans(typed) ? skillsNamed(text, lexicon) : [];
  const skill = skillId === undefined ? undefined : knowledge.skills.get(skillId);
  return skill
    ? { say: [], cards: [skillCard(knowledge, skill)], next: words.skillNext, about: skill.id }
    : undefined;
}
