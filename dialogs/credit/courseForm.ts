/** "Does our own course count": the one thing asked is what it covers. */
import { z } from 'zod';
import { matchText, ourPack } from '../../src/guidance/matching/matcher.js';
import type { Form } from '../engine/form.js';
import { misread, understood } from '../engine/readings.js';
import type { Known } from '../findRoles/known.js';
import { creditQuestionWords as questions, creditWords as words } from './words.en.js';

export type CourseAnswers = {
  /** Topics in the employer's own words, each with the skills it names. */
  courseTopics: { topic: string; skillIds: string[] }[];
};

/** As many topics as are read. */
const mostTopics = 12;

/** Topics as they are typed: parted by commas, "and", or lines. */
const topicsIn = (text: string): string[] =>
  text
    .split(/[,;\n•]|\band\b|\s-\s/i)
    .map((one) => one.trim())
    .filter((one) => one.length > 2)
    .slice(0, mostTopics);

export const courseForm: Form<CourseAnswers, Known> = {
  courseTopics: {
    shape: z.array(z.object({ topic: z.string(), skillIds: z.array(z.string()) })),
    mayBeSkipped: false,
    ...questions.courseTopics,
    ask: () => ({ say: [], cards: [], ask: words.course, choices: [] }),
    askAgain: () => ({ say: [words.courseHelp], cards: [], ask: words.course, choices: [] }),
    read: (said, known) => {
      const topics = topicsIn(said.text).map((topic) => ({ topic, skillIds: skillsIn(topic, known) }));
      return topics.some((one) => one.skillIds.length > 0) || topics.length > 1
        ? understood(topics)
        : misread(words.courseHelp);
    },
    show: (value) => value.map((one) => one.topic).join(', ') || null,
  },
};

/** Skills a topic names, by name and else by meaning. */
function skillsIn(topic: string, known: Known): string[] {
  const named = known.hear(topic).skills.map((one) => one.skillId);
  if (named.length > 0 || known.matcher === undefined) return named;
  const [first] = matchText(known.matcher, topic, { find: 'skills', from: [ourPack], limit: 1 }).results;
  return first && first.confidence >= sureEnough ? [first.id] : [];
}
/** Below it a topic is told as not matched, and nothing is guessed. */
const sureEnough = 0.5;
