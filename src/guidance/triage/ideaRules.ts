import { sentenceEnd } from './hearWords.js';
import { type Hearing, type PhraseRule, phraseFinder } from './phrasePatterns.js';

/**
 * What a few ideas mean when they are near each other, however each is worded: "a wish" beside "not waking up".
 * Ideas may come in any order unless `inOrder`, within so many words of each other, and in one sentence unless
 * `across`. With `most` of several, that many of the ideas are enough. Any idea of `unless` near them undoes it.
 */
export type IdeaRule<Meaning> = {
  means: Meaning;
  ideas: readonly string[];
  within: number;
  inOrder?: boolean;
  across?: boolean;
  atLeast?: number;
  unless?: readonly string[];
};

/** Where one idea was heard, in the order of the words. */
type Places = { starts: number[]; ends: number[] };

/**
 * Compiles ideas and what they mean together; the answer finds every meaning in a message's words.
 * `isHidden` tells which heard ideas everyday language explains. Each idea is looked for once and its places are
 * sorted, so the nearest is found without going through them all.
 * @throws when a rule names an idea there are no phrases for: our mistake, told at start-up.
 */
export function ideaFinder<Meaning>(
  ideas: Readonly<Record<string, readonly string[]>>,
  rules: readonly IdeaRule<Meaning>[],
  classes: Readonly<Record<string, readonly string[]>>,
): (words: readonly string[], isHidden: (hit: Hearing<string>) => boolean) => Hearing<Meaning>[] {
  for (const { ideas: named, unless = [] } of rules) {
    for (const name of [...named, ...unless]) {
      if (ideas[name] === undefined) throw new Error(`a safety rule names an unknown idea "${name}"`);
    }
  }
  const phrases = Object.entries(ideas).map(
    ([means, said]): PhraseRule<string> => ({ means, phrases: said }),
  );
  const findIdeas = phraseFinder(phrases, classes);

  return (words, isHidden) => {
    const heard = new Map<string, Places>();
    const hits = findIdeas(words).filter((hit) => !isHidden(hit));
    hits.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const { means, start, end } of hits) {
      const places = heard.get(means);
      if (places === undefined) heard.set(means, { starts: [start], ends: [end] });
      else {
        places.starts.push(start);
        places.ends.push(end);
      }
    }
    if (heard.size === 0) return [];
    const ends = sentencesBefore(words);
    const found: Hearing<Meaning>[] = [];
    for (const rule of rules) {
      if (rule.atLeast === undefined && rule.ideas.some((idea) => !heard.has(idea))) continue;
      found.push(...findTogether(rule, heard, ends));
    }
    return found;
  };
}

/** How many sentences have ended before each word. */
function sentencesBefore(words: readonly string[]): Uint32Array {
  const ends = new Uint32Array(words.length + 1);
  for (let index = 0; index < words.length; index += 1) {
    ends[index + 1] = (ends[index] ?? 0) + (words[index] === sentenceEnd ? 1 : 0);
  }
  return ends;
}

function findTogether<Meaning>(
  rule: IdeaRule<Meaning>,
  heard: ReadonlyMap<string, Places>,
  sentences: Uint32Array,
): Hearing<Meaning>[] {
  const places = rule.ideas.flatMap((idea) => heard.get(idea) ?? []);
  const needed = rule.atLeast ?? rule.ideas.length;
  if (places.length < needed) return [];
  const found: Hearing<Meaning>[] = [];
  const anchors = rule.inOrder ? places.slice(0, 1) : rule.atLeast ? places : [rarest(places)];
  for (const anchor of anchors) {
    if (anchor === undefined) continue;
    for (let at = 0; at < anchor.starts.length; at += 1) {
      const from = anchor.starts[at] ?? 0;
      const to = anchor.ends[at] ?? 0;
      // What is nearest may be of another sentence, or undone: then what comes after counts, or what came before.
      for (const choose of rule.inOrder ? [nextAfter] : [nearest, nextAfter, lastBefore]) {
        const span = spanFrom(rule, anchor, { start: from, end: to }, places, choose, sentences);
        if (span === undefined || isUndone(rule, heard, span)) continue;
        found.push({ means: rule.means, ...span });
        break;
      }
    }
  }
  return found;
}

type Span = { start: number; end: number };
type Choose = (places: Places, start: number, end: number, within: number) => number;

/** The words that hold the anchor and enough of the other ideas, each chosen in one way. */
function spanFrom<Meaning>(
  rule: IdeaRule<Meaning>,
  anchor: Places,
  first: Span,
  places: readonly Places[],
  choose: Choose,
  sentences: Uint32Array,
): Span | undefined {
  let { start, end } = first;
  let held = 1;
  for (const other of places) {
    if (other === anchor) continue;
    const near = rule.inOrder
      ? choose(other, start, end, rule.within)
      : choose(other, first.start, first.end, rule.within);
    if (near < 0) continue;
    const from = Math.min(start, other.starts[near] ?? 0);
    const to = Math.max(end, other.ends[near] ?? 0);
    if (!rule.across && sentences[from] !== sentences[to]) continue;
    start = from;
    end = to;
    held += 1;
  }
  return held < (rule.atLeast ?? rule.ideas.length) ? undefined : { start, end };
}

function isUndone<Meaning>(
  rule: IdeaRule<Meaning>,
  heard: ReadonlyMap<string, Places>,
  { start, end }: Span,
): boolean {
  return (rule.unless ?? []).some((idea) => {
    const against = heard.get(idea);
    return against !== undefined && nearest(against, start, end, 0) >= 0;
  });
}

const rarest = (places: readonly Places[]): Places | undefined =>
  places.reduce<Places | undefined>(
    (least, next) => (least === undefined || next.starts.length < least.starts.length ? next : least),
    undefined,
  );

/** The first place that starts at or after a word. */
function firstFrom({ starts }: Places, from: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place nearest to a stretch of words, no more than so many words away; -1 when there is none. */
function nearest(places: Places, start: number, end: number, within: number): number {
  const next = firstFrom(places, start);
  let best = -1;
  let bestGap = within + 1;
  for (const at of [next, next - 1, next - 2]) {
    const from = places.starts[at];
    const to = places.ends[at];
    if (from === undefined || to === undefined) continue;
    const gap = from >= end ? from - end : start >= to ? start - to : 0;
    if (gap < bestGap) {
      best = at;
      bestGap = gap;
    }
  }
  return best;
}

/** The place that starts no sooner than the start of a stretch and no more than so many words past its end, or -1. */
function nextAfter(places: Places, start: number, end: number, within: number): number {
  const at = firstFrom(places, start);
  const from = places.starts[at];
  return from !== undefined && from <= end + within ? at : -1;
}

/** The last place that starts no later than the start of a stretch, no more than so many words before it, or -1. */
function lastBefore(places: Places, start: number, _end: number, within: number): number {
  const at = firstFrom(places, start + 1) - 1;
  const to = places.ends[at];
  return to !== undefined && to + within >= start ? at : -1;
}
