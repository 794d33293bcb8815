/**
 * Jobs of an imported classification in a message: those that our own base does not know. Ours wins: where a name of
 * ours was heard, nothing is heard over it. A job of our list of those not held is heard beside it, for what the work is.
 */
import { hearDurations } from './hearDurations.js';
import { type Heard, type HeardOccupation, monthsBeside, type Stance, stanceOfJob } from './hearing.js';
import {
  type ConceptSet,
  type Matcher,
  matchSaid,
  matchText,
  ourPack,
  sureEnough,
  type TextMatch,
} from './matcher.js';
import { asSaid, plainPhrase, type Said, type Span, singular, spanOf, wordsOf } from './normalise.js';
import { leadsOrHelps } from './rankOfJobs.en.js';
import { cuesIn, stanceAt } from './stance.js';

/** A name that stands in the message must still be likely: "driver" is the name of a hearse driver, too. */
const namedLikely = 0.15;
/** So sure at least must its title or what people call it be, taken alone. */
const titleSure = 0.4;
/** The second is as likely as the first from here on: they are asked about. */
const nearTie = 0.8;
const mostRanked = 8;
const mostHeard = 3;
const mostAsked = 3;
/** A longer message tells a story: of it only names are heard. */
const mostWordsUnnamed = 10;

/** A candidate, and the words of the message it is for. */
type Found = { match: TextMatch; from: number; to: number; surely: number };

const crosses = (span: Span, spans: readonly Span[]): boolean =>
  spans.some((one) => one.start < span.end && span.start < one.end);

/** What was heard, and the imported jobs besides. Nothing heard before is changed. */
export function hearOccupations(
  heard: Heard,
  text: string,
  matcher: Matcher,
  options: { today?: string; namesOnly?: boolean } = {},
): Heard {
  const packs = matcher.packs.filter((pack) => pack !== ourPack);
  if (packs.length === 0 || heard.greetingOnly) return heard;
  const said = asSaid(text, wordsOf(text));
  if (said.words.length === 0) return heard;
  const ranked = matchSaid(matcher, said, { find: 'roles', from: packs, limit: mostRanked }).results;
  if (ranked.length === 0) return heard;

  // A role of ours that was ranked, and not named, gives way to a name: an "estate agent" manages no site.
  const ours = [
    ...heard.roles.flatMap((one) => (one.how === 'exact' ? one.spans : [])),
    ...heard.ambiguous.map((one) => one.span),
    ...heard.certificates.flatMap((one) => one.spans),
  ];
  const groups = namedIn(said, ranked, matcher).filter(({ span }) => !crosses(span, ours));
  const unnamed =
    groups.length > 0 || options.namesOnly === true ? undefined : describedIn(heard, said, ranked, ours);
  const tellsOfDoing = unnamed !== undefined;
  if (unnamed) groups.push(unnamed);
  if (groups.length === 0) return heard;

  const cues = cuesIn(said);
  const durations = hearDurations(said, options.today);
  // A length of time belongs to one job.
  const timed = new Set(heard.roles.flatMap((one) => one.months ?? []));
  const imported: HeardOccupation[] = [];
  const perhaps: NonNullable<Heard['perhapsImported']> = [];
  for (const { span, from, to, all } of groups.slice(0, mostHeard)) {
    const [first, second] = all;
    if (!first) continue;
    const plain = stanceOfJob(said, cues, { from, to }, durations);
    // Who tells what they do, without the name of a job, tells of their own.
    const stance: Stance = tellsOfDoing && plain === 'mentions' ? 'has-done' : plain;
    if (stance === 'avoids') continue;
    const { uri, label } = first.match;
    if (second && second.surely >= nearTie * first.surely) {
      // What we can say of a job not held is said; which of two foreign names is meant need not be asked then.
      if (!heard.notHeld.some((one) => crosses(span, one.spans)))
        for (const one of all.slice(0, mostAsked))
          perhaps.push({ uri: one.match.uri, label: one.match.label, stance, quote: span.text });
      continue;
    }
    const months =
      stance === 'has-done'
        ? monthsBeside(
            { from, to },
            durations.filter((one) => !timed.has(one.months)),
          )
        : undefined;
    if (months !== undefined) timed.add(months);
    const beside = heard.notHeld.find((one) => crosses(span, one.spans))?.id;
    imported.push({
      uri,
      label,
      stance,
      spans: [span],
      ...(months === undefined ? {} : { months }),
      ...(beside === undefined ? {} : { besideId: beside }),
    });
  }
  if (imported.length + perhaps.length === 0) return heard;
  const named = groups.map((one) => one.span);
  return {
    ...heard,
    roles: heard.roles.filter(
      (one) => one.how === 'exact' || !one.spans.some((span) => crosses(span, named)),
    ),
    ...(imported.length > 0 ? { imported, somethingHeard: true } : {}),
    ...(perhaps.length > 0 ? { perhapsImported: perhaps } : {}),
  };
}

type Group = { span: Span; from: number; to: number; all: Found[] };

/** Names that stand in the message word for word, the longest first, each piece of it used once. */
function namedIn(said: Said, ranked: readonly TextMatch[], matcher: Matcher): Group[] {
  const found = ranked.flatMap((match) => {
    const named = nameIn(said, match, matcher);
    if (!named || match.confidence < namedLikely) return [];
    return [{ ...named, match, surely: match.confidence }];
  });
  found.sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) || a.looseness - b.looseness || b.match.confidence - a.match.confidence,
  );
  const groups: Group[] = [];
  for (const one of found) {
    if (groups.some((group) => group.from <= one.to && one.from <= group.to)) continue;
    const alike = found.filter(
      (other) => other.from === one.from && other.to === one.to && other.looseness === one.looseness,
    );
    const span = spanOf(said, one.from, one.to);
    // What stands around a name makes it less likely to be all that is told, and no less likely to be meant.
    const alone = matchText(matcher, span.text, { find: 'roles', from: [one.match.pack], limit: 4 }).results;
    const all = alike
      .map(({ match, from, to }) => ({
        match,
        from,
        to,
        surely: Math.max(match.confidence, alone.find((each) => each.id === match.id)?.confidence ?? 0),
      }))
      .sort((a, b) => b.surely - a.surely);
    const least = one.looseness === 0 ? titleSure : sureEnough;
    // Two of one name share how sure we are that one of them is meant.
    if (all.reduce((sum, each) => sum + each.surely, 0) >= least)
      groups.push({ span, from: one.from, to: one.to, all });
  }
  return groups.sort((a, b) => a.from - b.from);
}

const places = new WeakMap<ConceptSet, ReadonlyMap<string, number>>();
function placeIn(set: ConceptSet, id: string): number | undefined {
  let known = places.get(set);
  if (!known) {
    known = new Map(set.index.ids.map((one, place) => [one, place]));
    places.set(set, known);
  }
  return known.get(id);
}

/** The longest of its names that stands in the message: 0 for its title and what people say, 1 for other names. */
function nameIn(
  said: Said,
  { pack, id }: TextMatch,
  matcher: Matcher,
): { from: number; to: number; looseness: number } | undefined {
  const set = matcher.sets.find((one) => one.pack === pack && one.find === 'roles');
  const concept = set?.concepts[placeIn(set, id) ?? -1];
  if (!concept) return undefined;
  let longest: { from: number; to: number; looseness: number } | undefined;
  const look = (name: string, looseness: number): void => {
    // "actor/actress" is two names.
    for (const one of name.split('/')) {
      const words = plainPhrase(one);
      if (words.length === 0 || words.length > said.words.length) continue;
      const from = whereIn(said, words);
      if (from === undefined) continue;
      const to = from + words.length - 1;
      if (longest === undefined || to - from > longest.to - longest.from) longest = { from, to, looseness };
    }
  };
  const [title, ...others] = concept.names;
  if (title !== undefined) look(title, 0);
  for (const example of concept.examples ?? []) look(example, 0);
  for (const name of others) look(name, 1);
  return longest;
}

function whereIn(said: Said, words: readonly string[]): number | undefined {
  const last = said.words.length - words.length;
  for (let from = 0; from <= last; from += 1)
    if (
      words.every((word, at) => {
        const typed = said.words[from + at];
        return typed !== undefined && (typed.word === word || singular(typed.word) === word);
      })
    )
      return from;
  return undefined;
}

/** A short message that names no job by a name of it, where nothing else was heard: "i work in a call centre". */
function describedIn(
  heard: Heard,
  said: Said,
  ranked: readonly TextMatch[],
  ours: readonly Span[],
): Group | undefined {
  const hears =
    heard.roles.length + heard.ambiguous.length + heard.skills.length + heard.interests.length > 0;
  if (hears || said.words.length > mostWordsUnnamed) return undefined;
  const line = said.words.map((one) => one.word).join(' ');
  // A manager of the place somebody works in is nothing they named.
  const likely = ranked.filter(
    ({ label }) => leadsOrHelps(label) === undefined || leadsOrHelps(line) !== undefined,
  );
  const [first] = likely;
  const span = first?.spans[0];
  if (!first || !span || first.confidence < sureEnough || crosses(span, ours)) return undefined;
  const from = said.words.findIndex((word) => word.end > span.start);
  const last = first.spans.at(-1)?.end ?? span.end;
  const to = Math.max(
    from,
    said.words.findLastIndex((word) => word.start < last),
  );
  const cue = stanceAt(said, cuesIn(said), from, to);
  // Liking dogs is no job.
  if (from < 0 || cue === 'likes') return undefined;
  return {
    span: spanOf(said, from, to),
    from,
    to,
    all: likely.map((match) => ({ match, from, to, surely: match.confidence })),
  };
}
