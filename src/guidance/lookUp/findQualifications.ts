/** The qualifications a text means: "level 3 adult care", "care cert", a title or its number. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { qualificationNumberIn } from '../knowledge/qualificationNumber.js';
import type { Qualification } from '../knowledge/schema.js';
import { isOpen, isOver } from '../knowledge/standing.js';
import { plainPhrase, singular } from '../matching/normalise.js';

/** Words of a title that tell one qualification from no other, and what people put around a title. */
const small = new Set(
  `a an the in of for and with to my our your i im is are do does did done got have has had get getting finish finished
complete completed pass passed what where can could next now then after from it that this level diploma certificate
award qualification course nvq svq qcf rqf btec england wales scotland`.split(/\s+/),
);

const tellingWords = (text: string): string[] =>
  plainPhrase(text)
    .map(singular)
    .filter((word) => !small.has(word) && !/^\d+$/.test(word));

/** How much of what was typed a title must hold: every telling word. */
const wholly = (typed: readonly string[], title: ReadonlySet<string>): boolean =>
  typed.length > 0 && typed.every((word) => title.has(word));

/** Open ones first, then those with fewest words beside what was asked, then by id. */
const rank = (one: Qualification): number => (isOpen(one) ? 0 : isOver(one) ? 2 : 1);

/**
 * Finds them.
 * @param level the level the text asks for, where it names one: no other is then meant
 * @returns likeliest first; empty when the text holds no telling word of any title
 */
export function findQualifications(
  text: string,
  knowledge: KnowledgeBase,
  level?: number,
): readonly Qualification[] {
  const number = qualificationNumberIn(text);
  const held = number === undefined ? undefined : knowledge.qualificationByNumber.get(number);
  if (held) return [held];
  const typed = [...new Set(tellingWords(text))];
  const sizes = (['award', 'certificate', 'diploma'] as const).filter((size) =>
    plainPhrase(text).includes(size),
  );
  return (
    [...knowledge.qualifications.values()]
      .filter((one) => level === undefined || one.level === level)
      // Somebody who says diploma does not mean the award.
      .filter((one) => sizes.length === 0 || sizes.some((size) => size === one.kind))
      .flatMap((one) => {
        const names = [one.title, ...one.aliases];
        const fitting = names
          .map((name) => new Set(tellingWords(name)))
          .filter((words) => wholly(typed, words))
          .map((words) => words.size - typed.length);
        return fitting.length > 0 ? [{ one, more: Math.min(...fitting) }] : [];
      })
      .sort((a, b) => rank(a.one) - rank(b.one) || a.more - b.more || (a.one.id < b.one.id ? -1 : 1))
      .map(({ one }) => one)
  );
}
