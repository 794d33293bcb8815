/** The questions people ask, by their meaning-bearing words and how rare each is. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { plainPhrase, singular } from './normalise.js';

export type AskIndex = {
  readonly asks: readonly { id: string; words: readonly string[]; whole: string }[];
  /** What a word tells: little when many records use it. */
  readonly worth: ReadonlyMap<string, number>;
};

const empty = new Set(
  `a an the is are was were be been am i you we they he she it me my your our their this that these those do does did
doing done to of in on at for from with and or but if so as by about can could would should will shall may might
have has had got get gets getting there here what which who when where why how much many any some please just like
want need tell explain know say said go going s t u wot thing things really now not no up out them than then
these day days one`.split(/\s+/),
);

/** Words whose absence turns a question into another: kept although they are short or common. */
const kept = new Set(['no', 'not', 'pay', 'paid']);

/** The words of a text that carry its meaning, in the singular; numbers count. */
export function meaningWords(words: readonly string[]): string[] {
  const meant = words.filter((word) => kept.has(word) || !empty.has(word)).map((word) => singular(word));
  return [...new Set(meant)];
}

/** Everything that people ask for in their own phrasings: articles, the issue desk, guides of ours, ways to pay. */
const askable = (knowledge: KnowledgeBase): { id: string; title: string; asks: readonly string[] }[] =>
  [
    ...knowledge.articles.values(),
    ...knowledge.issues.values(),
    ...knowledge.resources.values(),
    ...knowledge.funding.values(),
  ].filter((one) => one.asks.length > 0);

/** Indexes every phrasing of every record that has some. */
export function indexAsks(knowledge: KnowledgeBase): AskIndex {
  const records = askable(knowledge);
  const asks = records.flatMap((one) =>
    [...one.asks, one.title].flatMap((ask) => {
      const plain = plainPhrase(ask);
      const words = meaningWords(plain);
      return words.length === 0 ? [] : [{ id: one.id, words, whole: plain.join(' ') }];
    }),
  );
  const recordsWith = new Map<string, Set<string>>();
  for (const { id, words } of asks)
    for (const word of words) recordsWith.set(word, (recordsWith.get(word) ?? new Set()).add(id));
  const all = Math.max(records.length, 1);
  return {
    asks,
    worth: new Map([...recordsWith].map(([word, ids]) => [word, Math.log(1 + all / ids.size)])),
  };
}
