/** What a question names: sectors, roles, a level. For questions about things, not for stories about oneself. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Lexicon } from '../matching/lexicon.js';
import { asSaid, plainPhrase, singular, wordsOf } from '../matching/normalise.js';
import { longestOf, mended, phrasesIn } from '../matching/phrases.js';

export type Named = {
  sectorIds: string[];
  roleIds: string[];
  skillIds: string[];
  /** Numbers after the word level, as typed: 1 to 12. */
  levels: number[];
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Everything of ours that a text names, typos mended, in the order it is named. */
export function namedIn(text: string, lexicon: Lexicon): Named {
  const said = mended(asSaid(text, wordsOf(text.slice(0, 1_000))), lexicon);
  const found = phrasesIn(said, lexicon);
  const idsOf = (kind: 'sector' | 'role' | 'skill'): string[] =>
    unique(longestOf(found, kind).map((one) => one.entry.id));
  return {
    sectorIds: idsOf('sector'),
    roleIds: idsOf('role'),
    skillIds: idsOf('skill'),
    levels: [...said.line.matchAll(/\blevel (\d{1,2})\b/g)]
      .map((one) => Number(one[1]))
      .filter((level) => level >= 1 && level <= 12),
  };
}

const joining: ReadonlySet<string> = new Set(['and', 'the', 'of', 'work', 'sector', 'industry']);
const tellingWords = (text: string): string[] =>
  plainPhrase(text)
    .map(singular)
    .filter((word) => !joining.has(word));

/**
 * The field whose title holds every word of a text, widest first. For questions alone: "drugs and alcohol" said by
 * somebody about themselves is no interest in a job, so it is no alias of a field.
 */
export function fieldTitled(text: string, knowledge: KnowledgeBase): string | undefined {
  const typed = tellingWords(text);
  if (typed.length === 0) return undefined;
  return [...knowledge.sectors.values()].find(({ title }) => {
    const held = new Set(tellingWords(title));
    return typed.every((word) => held.has(word));
  })?.id;
}
