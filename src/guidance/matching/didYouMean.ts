/** "Did you mean": the nearest few of a short list. */
import Fuse from 'fuse.js';

/** Fuse compares every candidate with every start: long queries and long lists are where it stalls. */
const longestQuery = 64;
const mostCandidates = 200;
/** 0 is the same, 1 is nothing alike; above this, suggestions are guesses. */
const furthest = 0.4;

export type Named = { code: string; label: string };

/** Up to three of the candidates most like what was typed, nearest first; none when nothing is near. */
export function didYouMean<One extends Named>(typed: string, candidates: readonly One[], most = 3): One[] {
  const query = typed.trim().slice(0, longestQuery);
  if (query.length < 2) return [];
  const fuse = new Fuse(candidates.slice(0, mostCandidates), {
    keys: ['label'],
    threshold: furthest,
    ignoreLocation: true,
    includeScore: true,
  });
  return fuse
    .search(query)
    .sort((a, b) => (a.score ?? 1) - (b.score ?? 1) || (a.item.code < b.item.code ? -1 : 1))
    .slice(0, most)
    .map((one) => one.item);
}
