/**
 * Ranks what a short text names, taking the whole and each of its clauses together: "6 yrs on the vans, then a year in
 * the office" is two things, "help them eat, drink and take their tablets" is one thing told in three.
 */
import type { ConceptIndex } from './conceptIndex.js';
import { type QueryWord, type Ranked, rankConcepts, type Weights } from './rankConcepts.js';

/** What a clause adds to the whole, for its share of the words. */
const clauseAdds = 0.7;
/** So many of each clause's nearest are added up. */
const ofEachClause = 60;

/** The words of each clause, by the clause they were said in. */
export function clausesOf(words: readonly QueryWord[], clauseAt: (at: number) => number): QueryWord[][] {
  const clauses = new Map<number, QueryWord[]>();
  for (const word of words) {
    const clause = clauseAt(word.at);
    const known = clauses.get(clause);
    if (known) known.push(word);
    else clauses.set(clause, [word]);
  }
  return [...clauses.values()];
}

/** How many words of a text count for something. */
export const weightOf = (words: readonly QueryWord[]): number =>
  words.reduce((sum, { counts = 1 }) => sum + counts, 0);

/** The concepts nearest to a text of one or more clauses, nearest first. */
export function rankText(
  index: ConceptIndex,
  clauses: readonly (readonly QueryWord[])[],
  options: { most: number; weights?: Weights; title?: string },
): Ranked[] {
  const whole = clauses.flat();
  const most = clauses.length > 1 ? ofEachClause : options.most;
  const ranked = rankConcepts(index, whole, { ...options, most });
  if (clauses.length < 2) return ranked;
  const all = weightOf(whole);
  const together = new Map(ranked.map((one) => [one.place, { ...one }]));
  let weight = 1;
  for (const clause of clauses) {
    const share = Math.sqrt(weightOf(clause) / all);
    weight += clauseAdds * share;
    for (const one of rankConcepts(index, clause, { ...options, most })) {
      const added = clauseAdds * share * one.score;
      const known = together.get(one.place);
      if (known) known.score += added;
      else together.set(one.place, { ...one, score: added });
    }
  }
  // On the scale of one clause again, so that a score means the same however much was said.
  for (const one of together.values()) one.score /= weight;
  return [...together.values()].sort((a, b) => b.score - a.score || a.place - b.place).slice(0, options.most);
}
