/**
 * What a message says beyond the phrases we know: "i wash him and get him dressed" names no skill by its name. The
 * ranking hears it, and what it hears is shown back to be confirmed or taken out, like everything else.
 */
import type { Heard, HeardRole, HeardSkill, Stance } from './hearing.js';
import { type Matcher, matchSaid, ourPack, type TextMatch } from './matcher.js';
import { asSaid, type Said, type Span, wordsOf } from './normalise.js';
import { cuesIn, type Setting, settingAt, settingCuesIn, stanceAt } from './stance.js';

/** So sure must a match be that it is taken as said. */
const takenAsSaid = { skills: 0.45, roles: 0.5 };
/** A long message may tell much; more than this at once nobody can check. */
const mostSkills = 6;

/** What is done at home or unpaid is a skill, and no job somebody had. */
const unpaid: ReadonlySet<Setting> = new Set(['home', 'caring', 'volunteering', 'inside']);

const crosses = (match: TextMatch, spans: readonly { start: number; end: number }[]): boolean =>
  match.spans.some((one) => spans.some((other) => one.start < other.end && other.start < one.end));

/** The words from the first that earned it to the last, where they stand close together: what can be read back. */
function quoted(match: TextMatch, said: Said): Span[] {
  const at = (position: number): number => said.words.findIndex((word) => word.end > position);
  const spans: Span[] = [];
  for (const span of match.spans) {
    const last = spans.at(-1);
    const from = last === undefined ? -1 : at(last.start);
    const to = at(span.start);
    const isNear =
      last !== undefined &&
      to - from < longestQuote &&
      said.words[from]?.sentence === said.words[to]?.sentence;
    if (isNear)
      spans[spans.length - 1] = {
        start: last.start,
        end: span.end,
        text: said.text.slice(last.start, span.end),
      };
    else spans.push(span);
  }
  return spans;
}
/** A longer quote is read past. */
const longestQuote = 9;

/** What was heard, and what the ranking hears besides. Nothing heard by its name is changed. */
export function hearFurther(heard: Heard, text: string, matcher: Matcher): Heard {
  if (heard.greetingOnly) return heard;
  const said = asSaid(text, wordsOf(text));
  if (said.words.length === 0) return heard;
  const cues = cuesIn(said);
  const settings = settingCuesIn(said);
  const wordOf = (match: TextMatch): number => {
    const start = match.spans[0]?.start ?? 0;
    return Math.max(
      0,
      said.words.findIndex((word) => word.end > start),
    );
  };

  const others = [
    ...heard.roles.flatMap((one) => one.spans),
    ...heard.notHeld.flatMap((one) => one.spans),
    ...heard.ambiguous.map((one) => one.span),
    // What a job must or must not ask of them is no skill: "home for the school run".
    ...heard.conditions.flatMap((one) => one.spans),
    ...heard.matters.flatMap((one) => one.spans),
    ...heard.certificates.flatMap((one) => one.spans),
    ...(heard.leastPay === undefined ? [] : [heard.leastPay.span]),
  ];
  const skills: HeardSkill[] = [];
  for (const match of matchSaid(matcher, said, {
    find: 'skills',
    from: [ourPack],
    limit: 12,
    pieces: 'also',
  }).results) {
    if (match.confidence < takenAsSaid.skills || skills.length === mostSkills) break;
    const at = wordOf(match);
    const stance = stanceAt(said, cues, at, at);
    if (stance === 'wants' || stance === 'asks') continue;
    if (heard.skills.some((one) => one.skillId === match.id) || crosses(match, others)) continue;
    if (
      crosses(
        match,
        [...heard.skills, ...skills].flatMap((one) => one.spans),
      )
    )
      continue;
    skills.push({
      skillId: match.id,
      spans: quoted(match, said),
      how: 'near',
      setting: settingAt(said, settings, at),
    });
  }

  const roles: HeardRole[] = [];
  if (heard.roles.length === 0 && heard.notHeld.length === 0 && heard.ambiguous.length === 0) {
    const [match] = matchSaid(matcher, said, { find: 'roles', from: [ourPack], limit: 2 }).results;
    // What was heard by its name as a skill, a field or a wish is no sign of a job as well: many wash and dress their own.
    if (
      match &&
      match.confidence >= takenAsSaid.roles &&
      !unpaid.has(settingAt(said, settings, wordOf(match))) &&
      !crosses(match, [
        ...others,
        ...[...heard.skills, ...heard.interests, ...heard.sectors].flatMap((one) => one.spans),
      ])
    )
      roles.push({
        roleId: match.id,
        stance: stanceTo(match, said, wordOf(match)),
        spans: quoted(match, said),
        how: 'near',
      });
  }

  function stanceTo(match: TextMatch, of: Said, at: number): Stance {
    const cue = stanceAt(of, cues, at, at);
    if (cue === 'wants' || cue === 'likes') return 'wants';
    if (cue === 'asks') return 'mentions';
    // Who tells what they do all day, without the name of the job, tells of their own.
    return cue === 'has-done' ||
      match.because.some((one) => one.kind === 'saying' && one.saying.includes(' '))
      ? 'has-done'
      : 'mentions';
  }

  if (skills.length === 0 && roles.length === 0) return heard;
  return {
    ...heard,
    skills: [...heard.skills, ...skills],
    roles: [...heard.roles, ...roles],
    somethingHeard: true,
  };
}
