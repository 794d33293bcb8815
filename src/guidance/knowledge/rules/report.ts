/** How a rule tells an editor what it found. */
import type { Problem, Written } from '../knowledgeBase.js';

/** @param fix what to do, as an instruction; severity is `error` unless said */
export type Report = (
  one: Written,
  rule: string,
  what: string,
  fix: string,
  severity?: Problem['severity'],
) => void;

/** Gives a `Report` that adds to a list. */
export function reportTo(problems: Problem[]): Report {
  return (one, rule, what, fix, severity = 'error') => {
    problems.push({ severity, file: one.file, id: one.id, rule, what, fix });
  };
}
