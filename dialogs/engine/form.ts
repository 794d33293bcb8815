/**
 * Conversations as forms: one entry per question, kept by name. A waterfall keeps its place by index, so a step
 * inserted while somebody is mid-conversation files the wrong answer; here a question may come, go or be renamed
 * and every stored answer still stands under its own name.
 */
import type { z } from 'zod';
import type { Card, Choice } from './messages.js';
import type { Reading, Said } from './readings.js';

/** One thing a person told us. Answers of one turn share its number, so that "back" takes them back together. */
export type Told = {
  name: string;
  value: unknown;
  turn: number;
  /** Left out by the person: not asked again. */
  skipped?: true;
  /** Open again: what was told before no longer counts, and "back" brings it back. */
  reopened?: true;
};

/** How a question is put: what comes before it, the question itself, and its buttons. */
export type Asked = { say: string[]; cards: Card[]; ask: string; choices: Choice[] };

export interface Question<Value, Known> {
  /** The stored answer's shape: one that no longer fits is asked again instead of trusted. */
  shape: z.ZodType<Value, z.ZodTypeDef, unknown>;
  /** Names this question had before; answers stored under them still count. */
  formerly?: readonly string[];
  ask(known: Known): Asked;
  /** The same question with new help, after it was not understood or was left for something else. */
  askAgain(known: Known, times: number): Asked;
  /** How it is put after something else was answered, where that differs; else the bare question. */
  askBack?(known: Known): Asked;
  read(said: Said, known: Known): Reading<Value>;
  /** True when this need not be asked, given what is known. */
  skip?(known: Known): boolean;
  /** False while an answer given still leaves part of the question open, so that it is asked on. */
  enough?(value: Value, known: Known): boolean;
  /** Whether a person may leave it out. */
  mayBeSkipped: boolean;
  /** The answer in plain words, for check-your-answers; null when there is nothing to show. */
  show(value: Value, known: Known): string | null;
  /** What the answer is called when people check or change it: "where you are". */
  label: string;
  /** Words that name it in "change my …". */
  calledBy: readonly string[];
  /** Why we ask, as one sentence. */
  why: string;
  /** Asked only with a reason beside it. */
  personal?: true;
}

/** Every answer has its question and every question its answer: a gap does not compile. */
export type Form<Answers, Known> = { readonly [Name in keyof Answers]-?: Question<Answers[Name], Known> };

type AnyQuestion<Known> = Question<unknown, Known>;
// The one cast of the engine: a form's entries differ in their value types, and each only ever meets its own
// values, which `answersOf` has put through its `shape`.
export const questionNamed = <Answers, Known>(
  form: Form<Answers, Known>,
  name: string | null,
): AnyQuestion<Known> | undefined =>
  name !== null && Object.hasOwn(form, name)
    ? (form[name as keyof Answers] as unknown as AnyQuestion<Known>)
    : undefined;

/** The questions' names in the order they are asked. */
export const namesOf = <Answers, Known>(form: Form<Answers, Known>): (keyof Answers & string)[] =>
  Object.keys(form) as (keyof Answers & string)[];

/** Which question of today's form a stored name belongs to; undefined when it has been removed. */
function nameToday<Answers, Known>(
  form: Form<Answers, Known>,
  stored: string,
): (keyof Answers & string) | undefined {
  if (Object.hasOwn(form, stored)) return stored as keyof Answers & string;
  return namesOf(form).find((name) => questionNamed(form, name)?.formerly?.includes(stored));
}

/** The newest valid answer to each question. Answers to questions that are gone, or of another shape, are left out. */
export function answersOf<Answers, Known>(
  form: Form<Answers, Known>,
  told: readonly Told[],
): { answers: Partial<Answers>; skipped: ReadonlySet<string> } {
  const answers: Record<string, unknown> = Object.create(null);
  const skipped = new Set<string>();
  for (const one of told) {
    const name = nameToday(form, one.name);
    if (name === undefined) continue;
    if (one.reopened) {
      delete answers[name];
      skipped.delete(name);
      continue;
    }
    if (one.skipped) {
      delete answers[name];
      skipped.add(name);
      continue;
    }
    const parsed = questionNamed(form, name)?.shape.safeParse(one.value);
    if (!parsed?.success) continue;
    answers[name] = parsed.data;
    skipped.delete(name);
  }
  return { answers: answers as Partial<Answers>, skipped };
}

/** The first question that still wants an answer, or null when the form is done. */
export function nextQuestion<Answers, Known>(
  form: Form<Answers, Known>,
  told: readonly Told[],
  known: Known,
): (keyof Answers & string) | null {
  const { answers, skipped } = answersOf(form, told);
  for (const name of namesOf(form)) {
    const question = questionNamed(form, name);
    if (skipped.has(name)) continue;
    if (answers[name] !== undefined && question?.enough?.(answers[name], known) !== false) continue;
    if (question?.skip?.(known)) continue;
    return name;
  }
  return null;
}

/** Takes back everything told in the newest turn. */
export function untellLast(told: readonly Told[]): { told: Told[]; takenBack: Told[] } {
  const newest = told.reduce((turn, one) => Math.max(turn, one.turn), -1);
  return {
    told: told.filter((one) => one.turn !== newest),
    takenBack: told.filter((one) => one.turn === newest),
  };
}

/** Which question "change my …" means, by the words people use for it. */
export function questionCalled<Answers, Known>(
  form: Form<Answers, Known>,
  words: string,
): (keyof Answers & string) | undefined {
  const said = ` ${words} `;
  let found: { name: keyof Answers & string; length: number } | undefined;
  for (const name of namesOf(form)) {
    for (const called of questionNamed(form, name)?.calledBy ?? []) {
      if (said.includes(` ${called} `) && called.length > (found?.length ?? 0))
        found = { name, length: called.length };
    }
  }
  return found?.name;
}
