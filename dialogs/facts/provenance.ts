/** Where a fact is from, in a line; and whether its day of review has passed. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Confidence } from '../../src/guidance/knowledge/schema.js';
import { dateInWords, factWords as words } from './words.en.js';

export type Sourced = { source: string; date?: string | undefined; confidence: Confidence };

/** "Office for National Statistics, Annual Survey …, 23 October 2025". */
export function sourceLine(knowledge: KnowledgeBase, fact: Sourced): string {
  const source = knowledge.sources.get(fact.source);
  if (!source) return '';
  if (source.licence === 'authored') return words.authored(source.title);
  const edition = source.edition ?? source.title;
  const date = fact.date ?? source.date;
  // An edition that names its year needs no date beside it.
  const year = date?.slice(0, 4);
  const saysWhen = (year !== undefined && edition.includes(year)) || /undated/i.test(edition);
  return words.source(source.publisher, edition, saysWhen ? null : date, fact.confidence);
}

/** Less sure first: what a record may claim is no more than its source does. */
const doubt: Record<Confidence, number> = { unverified: 3, expert: 2, secondary: 1, verified: 0 };

/** A record's own sources, published ones first; one line at most says that words are ours. */
export function sourcesOf(
  knowledge: KnowledgeBase,
  record: { provenance: readonly string[]; confidence?: Confidence },
): string[] {
  const sources = record.provenance
    .flatMap((id) => knowledge.sources.get(id) ?? [])
    .sort((a, b) => Number(a.licence === 'authored') - Number(b.licence === 'authored'));
  const lines = sources.map((source) => {
    const claimed = record.confidence ?? source.confidence;
    const confidence = doubt[claimed] >= doubt[source.confidence] ? claimed : source.confidence;
    return sourceLine(knowledge, { source: source.id, confidence });
  });
  const [firstOfOurs] = lines.filter((_, at) => sources[at]?.licence === 'authored');
  return [
    ...new Set(lines.filter((line, at) => sources[at]?.licence !== 'authored' || line === firstOfOurs)),
  ];
}

/** "Last checked …, please confirm", once the day of review has passed; else nothing. */
export const lastChecked = (
  { checkedOn, reviewBy }: { checkedOn: string; reviewBy: string },
  today: string,
): string[] => (reviewBy < today ? [words.lastChecked(dateInWords(checkedOn))] : []);

const doubted = /^(.*?)\. ((?:Not confirmed, p|P)lease check)$/;

/** Sources of one answer: those with the same doubt are told together, so that "please check" is said once. */
export function sourcesTogether(lines: readonly string[]): string[] {
  const sure = lines.filter((line) => !doubted.test(line));
  const byDoubt = new Map<string, string[]>();
  for (const line of lines) {
    const [, source, doubt] = doubted.exec(line) ?? [];
    if (source !== undefined && doubt !== undefined)
      byDoubt.set(doubt, [...(byDoubt.get(doubt) ?? []), source]);
  }
  return [...sure, ...[...byDoubt].map(([doubt, sources]) => `${sources.join('; ')}. ${doubt}`)];
}
