/** "Does this certificate count?": what the list we hold says, of what day, and where to look before relying on it. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Qualification } from '../../src/guidance/knowledge/schema.js';
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import { dateInWords, factWords as words } from './words.en.js';

/** Lines, the answer first. Never "it does not count": an absent certificate is one we do not know about. */
export function countsAs(held: Qualification, typed: string, knowledge: KnowledgeBase): string[] {
  const listed = held.fullAndRelevant;
  const isForChildren = held.servesRoleIds.some((id) =>
    isInSector(knowledge.roles.get(id)?.sectorIds ?? [], 'SEC-CYP-EY', knowledge),
  );
  if (!listed) return isForChildren ? [words.countsNot, words.countsCheck] : [words.countsNoList];
  const publisher = knowledge.sources.get(listed.source)?.publisher ?? '';
  const date = dateInWords(listed.date ?? held.checkedOn);
  const asked = /\blevel (\d)\b/.exec(typed)?.[1];
  const answer =
    asked !== undefined && Number(asked) !== listed.level
      ? words.countsOther(listed.level, Number(asked), publisher, date)
      : words.countsYes(listed.level, publisher, date);
  return [
    answer,
    ...(listed.caveat === undefined ? [] : [`${words.countsKnowledgeOnly} ${listed.caveat}`]),
    words.countsCheck,
  ];
}
