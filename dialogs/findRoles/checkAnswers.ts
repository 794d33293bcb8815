/** Check your answers: each answer in plain words, each with a way to change it. */
import { answersOf } from '../engine/form.js';
import type { Card } from '../engine/messages.js';
import { findRolesForm } from './form.js';
import type { Known } from './known.js';

/** What somebody told us, answer by answer, to check or change. */
export function answersCard(known: Known): Card {
  const { words, state } = known;
  const { answers } = answersOf(findRolesForm, state.told);
  const facts = Object.entries(findRolesForm).flatMap(([name, question]) => {
    const value = answers[name as keyof typeof answers];
    if (value === undefined) return [];
    // Each question shows only its own answer, whose shape has been checked.
    const shown = (question.show as (value: unknown, known: Known) => string | null)(value, known);
    return shown === null ? [] : [{ label: question.label, value: shown }];
  });
  return { kind: 'answers', title: words.answersTitle, facts, sections: [] };
}
