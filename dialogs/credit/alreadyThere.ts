/** "You may not need to repeat": for any course that is proposed or shown, what somebody told of as held. */
import { alreadyThere } from '../../src/guidance/credit/alreadyThere.js';
import type { Qualification } from '../../src/guidance/knowledge/schema.js';
import { unitIdsOf } from '../../src/guidance/knowledge/sectors.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import type { Known } from '../findRoles/known.js';
import { countingFor, itemsOf } from './counting.js';
import { creditWords as words } from './words.en.js';

/** As many as a phone shows beside everything else of a course. */
const mostParts = 4;

/** One line a part, with why; none where nothing was told of that the course holds. */
export function partsAlreadyThere(qualification: Qualification, known: Known): string[] {
  const { knowledge, state, on } = known;
  const items = itemsOf(state.told);
  if (items.length === 0) return [];
  const { mayNotRepeat, ask, refresh } = alreadyThere(items, qualification, knowledge, on.today);
  const { why } = countingFor(known, unitIdsOf(qualification));
  const told = [...mayNotRepeat, ...ask].filter((one) => one.refresher === undefined);
  const fading = [...refresh, ...[...mayNotRepeat, ...ask].filter((one) => one.refresher !== undefined)];
  const title = (unitId: string): string => knowledge.units.get(unitId)?.title ?? '';
  return [
    ...told
      .slice(0, mostParts)
      .map((one) => words.countsAs(title(one.unitId), why(one.unitId) ?? words.why.same)),
    ...(told.length > mostParts ? [words.andMore(told.length - mostParts)] : []),
    ...fading.slice(0, 2).map((one) => words.refreshPart(title(one.unitId))),
  ];
}

/** The same in one line beside a course that is one of several. */
export function alreadyThereLines(qualification: Qualification, known: Known): string[] {
  const lines = partsAlreadyThere(qualification, known);
  return lines.length === 0 ? [] : [words.mayNotRepeat(lines)];
}

/** An answer about a qualification with what of it may not need to be repeated; any other answer as it is. */
export function withAlreadyThere(answer: FactAnswer, known: Known): FactAnswer {
  const one = answer.about === undefined ? undefined : known.knowledge.qualifications.get(answer.about);
  const lines = one === undefined ? [] : partsAlreadyThere(one, known);
  const isTold = answer.cards.some((card) =>
    card.sections.some((section) => section.heading === words.counts),
  );
  if (lines.length === 0 || isTold) return answer;
  if (answer.cards.length === 0) return { ...answer, say: [...answer.say, words.mayNotRepeat(lines)] };
  const [first, ...others] = answer.cards;
  if (first === undefined) return answer;
  const section = { heading: words.counts, lines: [...lines, words.decides] };
  return { ...answer, cards: [{ ...first, sections: [section, ...first.sections] }, ...others] };
}
