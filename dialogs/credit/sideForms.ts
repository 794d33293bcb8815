/**
 * Short conversations beside the main one: a few questions, then an answer. They are forms like the main one, their answers
 * are told under their own names, and "back" takes them back as any other. One runs at a time; the main one waits.
 */

import type { Draft } from '../draft.js';
import { commandIn, commandInCode } from '../engine/commands.js';
import { type Asked, answersOf, type Form, namesOf, nextQuestion, questionNamed } from '../engine/form.js';
import type { Choice } from '../engine/messages.js';
import { plainly } from '../engine/plainly.js';
import type { Said } from '../engine/readings.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { isQuestion } from '../facts/questions.en.js';
import type { Known } from '../findRoles/known.js';
import { type CheckAnswers, checkForm } from './checkForm.js';
import { checkResult } from './checkResult.js';
import { type CourseAnswers, courseForm } from './courseForm.js';
import { courseResult } from './courseResult.js';
import { creditWords as words } from './words.en.js';

type Side<Answers> = {
  form: Form<Answers, Known>;
  /** What is said when all is answered. */
  result(answers: Partial<Answers>, known: Known): FactAnswer;
};
/** One that is begun, whatever its answers are: its form and its result belong together by construction. */
type AnySide = {
  next(known: Known): string | null;
  question(name: string): ReturnType<typeof questionNamed<unknown, Known>>;
  names: readonly string[];
  result(known: Known): FactAnswer;
};
const side = <Answers>({ form, result }: Side<Answers>): AnySide => ({
  next: (known) => nextQuestion(form, known.state.told, known),
  question: (name) => questionNamed(form, name),
  names: namesOf(form),
  result: (known) => result(answersOf(form, known.state.told).answers, known),
});

const sides = {
  check: side<CheckAnswers>({ form: checkForm, result: checkResult }),
  course: side<CourseAnswers>({ form: courseForm, result: courseResult }),
};
export type SideName = keyof typeof sides;

const leaveCode = 'side:leave';

/** Begins one anew: what was answered in it before no longer counts. */
export function beginSide(draft: Draft, name: SideName): void {
  const { state } = draft;
  for (const question of sides[name].names)
    if (state.told.some((one) => one.name === question))
      state.told.push({ name: question, value: null, turn: state.turn, reopened: true });
  state.side = { name, asking: null };
}

/** The question of the one that runs; undefined when none runs, or all of it is answered. */
export function sideQuestion(known: Known): { name: string; asked: Asked } | undefined {
  const running = known.state.side;
  if (running === null) return undefined;
  const at = sides[running.name];
  const name = at.next(known);
  const question = name === null ? undefined : at.question(name);
  if (name === null || question === undefined) return undefined;
  const asked = question.ask(known);
  return { name, asked: { ...asked, choices: [...asked.choices, leaveChoice] } };
}
const leaveChoice: Choice = { code: leaveCode, label: words.leave };

/** What one that is all answered ends with; undefined while it runs. */
export const sideResult = (known: Known): FactAnswer | undefined =>
  known.state.side === null || sides[known.state.side.name].next(known) !== null
    ? undefined
    : sides[known.state.side.name].result(known);

/** What somebody says while one runs: its answer, its end, or something else that is answered elsewhere. */
export type SideReading = 'answered' | 'left' | 'misread' | 'else';

/**
 * Reads a message as the answer to the question of the one that runs.
 * @param known made before anything of this message was told
 */
export function readSide(draft: Draft, said: Said, known: Known): SideReading {
  const { state } = draft;
  const running = state.side;
  if (running === null || running.asking === null) return 'else';
  if (said.code === leaveCode || (said.code === undefined && leaves.test(plainly(said.text)))) {
    state.side = null;
    draft.say.push(words.left);
    return 'left';
  }
  const command = commandInCode(said.code) ?? (said.code === undefined ? commandIn(said.text) : undefined);
  if (command?.kind === 'skip') {
    state.told.push({ name: running.asking, value: null, turn: state.turn, skipped: true });
    return 'answered';
  }
  const question = sides[running.name].question(running.asking);
  if (question === undefined) return 'else';
  // A button of something else on the screen is pressed for what it says.
  if (said.code !== undefined && !question.ask(known).choices.some((one) => one.code === said.code))
    return 'else';
  if (running.name === 'course' && asksSomething(said.text)) return 'else';
  // "No" and "all" are answers here, and everything else that is asked for at any moment stays that.
  const reading = command === undefined || command.kind === 'finish' ? question.read(said, known) : undefined;
  if (reading?.kind === 'understood') {
    state.told.push({ name: running.asking, value: reading.value, turn: state.turn });
    return 'answered';
  }
  if (command !== undefined || said.code !== undefined) return 'else';
  if (isQuestion(plainly(said.text), said.text)) return 'else';
  if (reading?.kind === 'misread') {
    state.side = { ...running, times: (running.times ?? 0) + 1 };
    if ((state.side.times ?? 0) > mostTries && !question.mayBeSkipped) {
      // Nothing can be said without it: nobody is kept at a question.
      state.side = null;
      draft.say.push(words.endWithout);
      return 'left';
    }
    if ((state.side.times ?? 0) > mostTries) {
      state.told.push({ name: running.asking, value: null, turn: state.turn, skipped: true });
      state.side = { ...state.side, times: 0 };
      draft.say.push(words.goingOn);
      return 'answered';
    }
    draft.say.push(reading.say);
    return 'misread';
  }
  return 'else';
}
/** A question about somebody is no list of topics, with a question mark or without. */
const asksSomething = (text: string): boolean =>
  isQuestion(plainly(text), text) ||
  /\b(?:do|does|can|will|would|did) (?:they|it|she|he|i|we|you|this|that)\b/i.test(text);
const mostTries = 2;
const leaves =
  /^(?:actually |ok |just |please )*(?:stop|leave|end|quit|cancel|exit|forget) (?:the |this |that )?(?:check|questions?|that|it|course)$|^(?:never mind|nevermind)$/;

/** What was answered beside the main conversation, for people to see and export. */
export const sideFacts = (known: Known): { label: string; value: string }[] =>
  Object.values(sides).flatMap((at) =>
    at.names.flatMap((name) => {
      const told = known.state.told.findLast((one) => one.name === name);
      const question = at.question(name);
      const value = question?.shape.safeParse(told?.value);
      if (question === undefined || told?.reopened === true || value?.success !== true) return [];
      const shown = question.show(value.data, known);
      return shown === null ? [] : [{ label: question.label, value: shown }];
    }),
  );
