/**
 * What a person's own words say, as plain JSON: skills, roles, interests, limits, place, age, circumstances.
 * Deterministic; each thing heard quotes the words it was heard in.
 */
import type { Matter, RoleCondition } from '../reasons.js';
import { type HeardAge, hearAge } from './hearAge.js';
import { tellsOfOwnBody } from './hearBody.js';
import { type HeardCertificate, hearCertificates } from './hearCertificates.js';
import { hearConditions, hearLanes, hearMatters, type Lane } from './hearCircumstances.js';
import { type HeardDuration, hearDurations } from './hearDurations.js';
import { leadingIn } from './hearLeading.js';
import { type HeardLeastPay, hearLeastPay } from './hearLeastPay.js';
import { type HeardNation, hearNation } from './hearNation.js';
import { serviceIn } from './hearService.js';
import { helpForKinIn, unpaidIn } from './hearUnpaid.js';
import type { Lexicon } from './lexicon.js';
import { asSaid, findAll, type Said, type Span, singular, spanOf, wordsOf } from './normalise.js';
import { covers, type How, longestOf, type Match, mended, overlaps, phrasesIn } from './phrases.js';
import { type Cue, cuesIn, type Setting, type Stance, settingAt, settingCuesIn, stanceAt } from './stance.js';

export type { Lane } from './hearCircumstances.js';
export type { Span } from './normalise.js';
export type { How } from './phrases.js';
export type { Setting, Stance } from './stance.js';

export type HeardSkill = { skillId: string; spans: Span[]; how: How; setting: Setting; months?: number };
export type HeardRole = { roleId: string; stance: Stance; spans: Span[]; how: How; months?: number };

/** A job of an imported classification; `besideId` names the job of ours, not held, that the same words name. */
export type HeardOccupation = {
  uri: string;
  label: string;
  stance: Stance;
  spans: Span[];
  months?: number;
  besideId?: string;
};

export type Heard = {
  skills: HeardSkill[];
  roles: HeardRole[];
  interests: { interestId: string; stance: 'wants' | 'avoids'; spans: Span[] }[];
  sectors: { sectorId: string; stance: Stance; spans: Span[] }[];
  conditions: { condition: RoleCondition; stance: 'avoids' | 'needs'; spans: Span[] }[];
  matters: { what: Matter; spans: Span[] }[];
  leastPay?: HeardLeastPay;
  /** Asked about, never guessed. `settled` names senses that other words settled, with nothing more to hear. */
  ambiguous: { ambiguityId: string; stance: Stance; span: Span; settled?: string }[];
  notHeld: { id: string; stance: Stance; spans: Span[] }[];
  /** From a classification somebody imported, where there is one; `perhapsImported` are to be asked about. */
  imported?: HeardOccupation[];
  perhapsImported?: { uri: string; label: string; stance: Stance; quote: string }[];
  nation?: HeardNation;
  age?: HeardAge;
  lanes: { lane: Lane; spans: Span[] }[];
  certificates: HeardCertificate[];
  /** They told of their own worn or ill body: met kindly in this turn, and never kept. */
  ownBody?: true;
  /** Where they helped without pay, where they said no more of it. */
  unpaid?: Span;
  /** Time served in the forces. */
  service?: Span;
  /** Whether anything at all was heard that a guide can use. */
  somethingHeard: boolean;
  /** Whether the message is a greeting and nothing more. */
  greetingOnly: boolean;
};

const greeting =
  /^ (?:(?:hi|hiya|hello|helo|hey|heya|hy|yo|alright|ay up|ey up|now then|good (?:morning|afternoon|evening)|morning|afternoon|evening|shwmae|bore da|howdy|greetings|hi there|there|you ok|you alright|how are you|are you ok|mate|bot|waymark|all|guys|u ok|thanks|please|[.,]) )+$/;

/** Words of a message, by their places. */
type Piece = Pick<Match, 'from' | 'to'>;

/** How somebody stands to a job that these words name: what they did, where they leave it. */
export const stanceOfJob = (
  said: Said,
  cues: readonly Cue[],
  piece: Piece,
  durations: readonly HeardDuration[],
): Stance => stancesOf(said, cues, piece, durations)[0] ?? 'mentions';

/** The stances of a role, sector or job not held: two when somebody is leaving it ("sick of retail"). */
function stancesOf(
  said: Said,
  cues: readonly Cue[],
  match: Piece,
  durations: readonly HeardDuration[],
): readonly Stance[] {
  const cue = stanceAt(said, cues, match.from, match.to);
  return cue === 'leaves' ? ['has-done', 'avoids'] : [roleStance(said, cues, match, durations, cue)];
}

function roleStance(
  said: Said,
  cues: readonly Cue[],
  match: Piece,
  durations: readonly HeardDuration[],
  cue: ReturnType<typeof stanceAt>,
): Stance {
  if (namesOthers(said, match)) return 'mentions';
  if (cue === 'wants' || cue === 'avoids' || cue === 'has-done') return cue;
  if (cue === 'likes') return 'wants';
  if (cue === 'asks' || cue === 'lacks' || cue === 'other') return 'mentions';
  const timed = durations.some(
    (one) =>
      (one.from > match.to && one.from - match.to <= 4) || (one.to < match.from && match.from - one.to <= 3),
  );
  if (timed) return 'has-done';
  // "nursery nurse, want to teach": a job named before any wish is the one somebody has.
  const wishLater = cues.some((one) => one.stance === 'wants' && one.from > match.to);
  const startsMessage = match.from <= 2 && said.words[match.from]?.sentence === 0;
  const next = said.words[match.to + 1]?.word ?? '';
  return startsMessage && (wishLater || ['at', 'for', 'on', 'in', 'with'].includes(next))
    ? 'has-done'
    : 'mentions';
}

/** Endings of words for the people who do a job; a place of work ("warehouse") has none of them. */
const forPeople =
  /(?:er|or|ist|ian|man|men|woman|women|nurse|cook|chef|guard|assistant|mechanic|operative|lady|ladies|carer|brickie|chippy|chippies)$/;

/**
 * "deal with the nurses", "train new carers", "told the manager": people somebody works beside, teaches or leads
 * are not the job they have done or want.
 */
function namesOthers(said: Said, match: Piece): boolean {
  const word = said.words[match.to]?.word ?? '';
  const one = singular(word);
  if (!forPeople.test(one)) return false;
  const before = said.words
    .slice(Math.max(0, match.from - 5), match.from)
    .map((each) => each.word)
    .join(' ');
  const beside =
    /\b(?:with|to|by|from|told|tell|ask|asked|see|saw|phone|ring|rang|called) (?:the|our|other|all|all the|some|these|those|their|his|her|new)$/;
  if (beside.test(before)) return true;
  return (
    one !== word &&
    /\b(?:with|the|to|by|our|of \d+|other|these|those|their|for|train(?:s|ed|ing)?|teach(?:es|ing)?|taught|manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|lead|leads|leading|led|mentor(?:s|ed|ing)?|support(?:s|ed|ing)?|help(?:s|ed|ing)?|assist(?:s|ed|ing)?|coach(?:es|ed|ing)?|recruit(?:s|ed|ing)?|employ(?:s|ed)?|organis(?:e|es|ed|ing))(?: (?:new|up|\d+|the|our|other|all|some|young|junior|agency|more))*$/.test(
      before,
    )
  );
}

/** "i manage drivers": what the people somebody leads can do is not what they can do. */
function isLed(said: Said, match: Match): boolean {
  const word = said.words[match.to]?.word ?? '';
  const one = singular(word);
  if (match.from !== match.to || one === word) return false;
  if (!/^(?:driver|labourer|welder|operator|machinist|mechanic|carer|fitter|picker|packer)$/.test(one))
    return false;
  const before = said.words
    .slice(Math.max(0, match.from - 4), match.from)
    .map((each) => each.word)
    .join(' ');
  return /\b(?:manag|supervis|train|teach|lead|led|recruit|employ|mentor|team of|in charge of)\w*(?: (?:new|the|our|up|\d+|young|other|all))*$/.test(
    before,
  );
}

/** Months told beside the words: the nearest length of time, before another role takes it. */
export function monthsBeside(match: Piece, durations: readonly HeardDuration[]): number | undefined {
  let nearest: { months: number; distance: number } | undefined;
  for (const one of durations) {
    const distance =
      one.from > match.to ? one.from - match.to : one.to < match.from ? match.from - one.to : 0;
    if (distance <= 9 && (nearest === undefined || distance < nearest.distance))
      nearest = { months: one.months, distance };
  }
  return nearest?.months;
}

/** What nobody has said. */
export const nothingHeard = (): Heard => ({
  skills: [],
  roles: [],
  interests: [],
  sectors: [],
  conditions: [],
  matters: [],
  ambiguous: [],
  notHeld: [],
  lanes: [],
  certificates: [],
  somethingHeard: false,
  greetingOnly: false,
});

/**
 * Hears what a message says. Never throws; time grows in line with the text.
 * @param text anything a person can type
 * @param lexicon from `buildLexicon`
 * @param options `today` (ISO) lets "since 2015" become a length of time
 */
export function hear(text: string, lexicon: Lexicon, options: { today?: string } = {}): Heard {
  const raw = asSaid(text, wordsOf(text));
  if (raw.words.length === 0) return nothingHeard();
  if (greeting.test(raw.line)) return { ...nothingHeard(), greetingOnly: true };
  const said = mended(raw, lexicon);
  const cues = cuesIn(said);
  const durations = hearDurations(said, options.today);
  const certificates = hearCertificates(said);
  const lanes = hearLanes(said);
  const has = (lane: Lane): boolean => lanes.some((one) => one.lane === lane);
  const matches = phrasesIn(said, lexicon);
  const words = said.words;

  const ambiguities = longestOf(matches, 'ambiguity');
  let roles = longestOf(matches, 'role');
  let skills = longestOf(matches, 'skill');
  // "in a clean room" is more than the "clean room" somebody tidies.
  const notHeld = longestOf(matches, 'notHeld').filter(
    (one) => ![...roles, ...skills].some((longer) => covers(longer, one)),
  );
  roles = roles.filter((role) => !notHeld.some((one) => covers(one, role)));
  // A word with several meanings is asked about, unless a longer title holds it.
  const open = ambiguities.filter((one) => ![...roles, ...notHeld].some((other) => covers(other, one)));
  roles = roles.filter((role) => !open.some((one) => overlaps(one, role)));
  roles = settledByLevel(roles, certificates, lexicon);

  const heardRoles = new Map<string, HeardRole>();
  const roleSpots: { from: number; to: number; stance: Stance }[] = [];
  const addRole = (roleId: string, match: Match): void => {
    for (const stance of stancesOf(said, cues, match, durations)) addRoleAs(stance, roleId, match);
  };
  const addRoleAs = (stance: Stance, roleId: string, match: Match): void => {
    roleSpots.push({ from: match.from, to: match.to, stance });
    const key = `${roleId} ${stance}`;
    const months = stance === 'has-done' ? monthsBeside(match, durations) : undefined;
    const one = heardRoles.get(key);
    if (one) {
      one.spans.push(spanOf(said, match.from, match.to));
      one.months ??= months;
      if (match.how === 'exact') one.how = 'exact';
    } else
      heardRoles.set(key, {
        roleId,
        stance,
        spans: [spanOf(said, match.from, match.to)],
        how: match.how,
        ...(months === undefined ? {} : { months }),
      });
  };
  for (const match of roles) addRole(match.entry.id, match);

  const ambiguous: Heard['ambiguous'] = [];
  const skillsBySense: { skillId: string; match: Match }[] = [];
  for (const match of open) {
    // The carers somebody trains or works beside are not a job of theirs to ask about.
    if (namesOthers(said, match)) continue;
    const senses = lexicon.senses.get(match.entry.id) ?? [];
    const span = spanOf(said, match.from, match.to);
    const stance = stancesOf(said, cues, match, durations).at(-1) ?? 'mentions';
    // They have named the job itself as well: nothing is left to ask.
    if (
      stance !== 'wants' &&
      senses.some((one) => one.roleIds.some((roleId) => heardRoles.has(`${roleId} has-done`)))
    )
      continue;
    const sense = senses.find((one) =>
      one.settledBy.some((phrase) => said.line.includes(` ${phrase.join(' ')} `)),
    );
    if (sense === undefined) ambiguous.push({ ambiguityId: match.entry.id, stance, span });
    else if (sense.roleIds.length > 0)
      // Somebody has done one of them, the likeliest first; wanting the word means wanting to see them all.
      for (const roleId of stance === 'has-done' ? sense.roleIds.slice(0, 1) : sense.roleIds)
        addRole(roleId, match);
    else ambiguous.push({ ambiguityId: match.entry.id, stance, span, settled: sense.code });
    for (const skillId of sense?.skillIds ?? []) skillsBySense.push({ skillId, match });
  }

  const heardNotHeld = new Map<string, Heard['notHeld'][number]>();
  for (const match of notHeld) {
    const stance = stancesOf(said, cues, match, durations).at(-1) ?? 'mentions';
    const key = `${match.entry.id} ${stance}`;
    const one = heardNotHeld.get(key);
    // "was a cook" told the job; "a cook" or "cook" is its name.
    let from = match.from;
    while (from < match.to && /^(?:am|was|as|be|been)$/.test(said.words[from]?.word ?? '')) from += 1;
    const span = spanOf(said, from, match.to);
    if (one) one.spans.push(span);
    else heardNotHeld.set(key, { id: match.entry.id, stance, spans: [span] });
  }

  const settings = settingCuesIn(said);
  const didWork = [...heardRoles.values()].some((one) => one.stance === 'has-done');
  const heardSkills = new Map<string, HeardSkill>();
  const addSkill = (skillId: string, match: Match): void => {
    const told = settingAt(said, settings, match.from);
    const setting = told === 'unknown' && didWork ? 'work' : told;
    const months = monthsBeside(match, durations);
    const one = heardSkills.get(skillId);
    if (one) {
      one.spans.push(inTheirWords(said, match, matches));
      if (match.how === 'exact') one.how = 'exact';
    } else
      heardSkills.set(skillId, {
        skillId,
        spans: [inTheirWords(said, match, matches)],
        how: match.how,
        setting,
        ...(months === undefined ? {} : { months }),
      });
  };
  const conditions = hearConditions(said);
  const limits = conditions.flatMap((one) => one.spans);
  // "Supervised 6 apprentices" is the same skill as "supervised", and reads better.
  const led = leadingIn(said, lexicon);
  const named = skills.filter(
    (one) => !led.some((other) => other.entry.id === one.entry.id && covers(other, one)),
  );
  const helped = helpForKinIn(said, lexicon);
  const alsoTold = [...led, ...helped].filter(
    (one) => !named.some((other) => other.entry.id === one.entry.id),
  );
  for (const match of [...named, ...alsoTold]) {
    // "home for the school run" is a limit on hours, not a skill with children.
    const span = spanOf(said, match.from, match.to);
    if (limits.some((one) => one.start <= span.start && one.end >= span.end)) continue;
    const cue = stanceAt(said, cues, match.from, match.to);
    if (cue !== undefined && !['has-done', 'likes', 'leaves'].includes(cue)) continue;
    if (isLed(said, match)) continue;
    // The word is part of a role somebody wants or only asks about, so it tells nothing of what they can do.
    if (roleSpots.some((one) => overlaps(one, match) && one.stance !== 'has-done')) continue;
    if (open.some((one) => overlaps(one, match)) && match.to === match.from) continue;
    if (notHeld.some((one) => overlaps(one, match)) || isOwnHealth(said, match)) continue;
    addSkill(match.entry.id, match);
  }
  for (const { skillId, match } of skillsBySense) addSkill(skillId, match);
  skills = [];

  const interests = new Map<string, Heard['interests'][number]>();
  const short = words.length <= 6 && durations.length === 0;
  for (const match of longestOf(matches, 'interest')) {
    if (isOwnHealth(said, match)) continue;
    const cue = stanceAt(said, cues, match.from, match.to);
    // What somebody does at home, unasked and unpaid, draws them.
    // So does what they say they do ("i fix bikes") when no job is told beside it.
    const ownTime =
      ((cue === 'has-done' || cue === undefined) && settingAt(said, settings, match.from) === 'home') ||
      (cue === undefined && !didWork && said.words[match.from - 1]?.word === 'i');
    if (cue === 'has-done' && !likedNearby(said, match) && !ownTime) continue;
    const stance =
      cue === 'avoids' || cue === 'leaves'
        ? 'avoids'
        : cue === 'wants' ||
            cue === 'likes' ||
            likedNearby(said, match) ||
            ownTime ||
            (cue === undefined && short)
          ? 'wants'
          : undefined;
    if (stance === undefined) continue;
    if (roleSpots.some((one) => one.from <= match.from && one.to >= match.to)) continue;
    if (notHeld.some((one) => overlaps(one, match))) continue;
    const key = `${match.entry.id} ${stance}`;
    const one = interests.get(key);
    const span = inTheirWords(said, match, matches);
    if (one) one.spans.push(span);
    else interests.set(key, { interestId: match.entry.id, stance, spans: [span] });
  }

  const sectors = new Map<string, Heard['sectors'][number]>();
  for (const match of longestOf(matches, 'sector')) {
    if (isOwnHealth(said, match)) continue;
    if ([...roleSpots, ...notHeld].some((one) => one.from <= match.from && one.to >= match.to)) continue;
    const told = stancesOf(said, cues, match, durations).at(-1) ?? 'mentions';
    // A sector named and nothing more ("nuclear") is a wish, as an interest is.
    const bare = short && stanceAt(said, cues, match.from, match.to) === undefined;
    const stance = told === 'mentions' && bare ? 'wants' : told;
    const key = `${match.entry.id} ${stance}`;
    const one = sectors.get(key);
    const span = spanOf(said, match.from, match.to);
    if (one) one.spans.push(span);
    else sectors.set(key, { sectorId: match.entry.id, stance, spans: [span] });
  }

  const nation = hearNation(
    said,
    longestOf(matches, 'place').flatMap((match) => {
      const place = lexicon.places.get(match.entry.id);
      if (!place || place.nation === 'UK') return [];
      return [
        { ...place, nation: place.nation, from: match.from, to: match.to, mended: match.how === 'near' },
      ];
    }),
  );
  const age = hearAge(said, { forChild: has('for-my-child'), isAdviser: has('is-adviser') });
  const wanted = [...heardRoles.values()].filter((one) => one.stance === 'wants');
  const knows = [
    ...findAll(said, /\b(?:i know (?:what|which|the) (?:job|i want)|know what i want|know the job)\b/g).map(
      (one) => one.span,
    ),
    ...wanted.flatMap((one) => one.spans.slice(0, 1)),
  ];
  if (knows.length > 0)
    lanes.push({
      lane: 'knows-the-job',
      spans: knows.filter((one, at) => knows.findIndex((other) => other.start === one.start) === at),
    });

  const leastPay = hearLeastPay(text);
  const unpaid = unpaidIn(said);
  const service = serviceIn(said);
  const heard: Heard = {
    skills: [...heardSkills.values()],
    roles: [...heardRoles.values()],
    interests: [...interests.values()],
    sectors: [...sectors.values()],
    conditions,
    matters: hearMatters(said),
    ...(leastPay === undefined ? {} : { leastPay }),
    ambiguous,
    notHeld: [...heardNotHeld.values()],
    ...(nation === undefined ? {} : { nation }),
    ...(age === undefined ? {} : { age }),
    lanes,
    certificates,
    ...(unpaid === undefined ? {} : { unpaid }),
    ...(service === undefined ? {} : { service }),
    ...(tellsOfOwnBody(said) ? { ownBody: true as const } : {}),
    somethingHeard: false,
    greetingOnly: false,
  };
  heard.somethingHeard =
    nation !== undefined ||
    age !== undefined ||
    leastPay !== undefined ||
    [
      heard.skills,
      heard.roles,
      heard.interests,
      heard.sectors,
      heard.conditions,
      heard.matters,
      heard.ambiguous,
      heard.notHeld,
      heard.lanes,
      heard.certificates,
    ].some((list) => list.length > 0);
  return heard;
}

/** A quote this long still reads as one thing. */
const longestQuote = 6;
/** Words that begin a thing said ("something with machines", "good with people", "dealing with complaints"). */
const leadsIn =
  /^(?:something|anything|stuff|things|jobs?|work|working|good|great|experience|looking|look|using|used|use|doing|handling|running|ran|run|driving|drove|drive|dealing|deal|dealt|writing|wrote|write|taking|took|take|giving|gave|give|making|made|make|keeping|kept|keep|training|trained|train|checking|checked|check|fixing|fixed|fix|mending|cleaning|cleaned|clean|filling|loading|teaching|taught|serving|serve|served)$/;
/** Words that join it to what it is about. */
const joins =
  /^(?:with|in|at|of|on|the|a|an|my|me|our|their|to|after|for|some|all|new|big|heavy|small|young|old|hands|up|out|about)$/;

/** The words of a skill or interest with the few before them that make the quote read as it was said. */
function inTheirWords(said: Said, match: Match, matches: readonly Match[]): Span {
  const clause = said.words[match.from]?.clause;
  let from = match.from;
  for (let at = match.from - 1; at >= 0 && match.to - at < longestQuote; at -= 1) {
    const one = said.words[at];
    const startsElsewhere = matches.some(
      (other) =>
        other.entry.kind !== 'qualification' && other.from <= at && other.to >= at && other.to < match.from,
    );
    if (!one || one.clause !== clause || startsElsewhere) break;
    if (leadsIn.test(one.word)) from = at;
    else if (!joins.test(one.word)) break;
  }
  return spanOf(said, from, match.to);
}

const healthWords =
  /^(?:autism|autistic|asd|adhd|dyslexi[ac]|dyspraxi[ac]|dementia|mental|depression|anxiety|epilepsy|epileptic|diabetes|diabetic|disabilit(?:y|ies)|disabled|deaf|blind|stroke|ptsd|bipolar|send?|addiction|hiv|cancer|asthma|wheelchair|sign)$/;

/**
 * "i have autism" tells of the person, not of what they can do, and must not change what they are shown;
 * "experience of autism" and "autism training" are skills.
 */
function isOwnHealth(said: Said, match: Match): boolean {
  const following = said.words
    .slice(match.to + 1, match.to + 4)
    .map((one) => one.word)
    .join(' ');
  // "in recovery from an operation" draws nobody to work in recovery.
  if (
    /^from (?:an? |my |the )?(?:illness|operation|surgery|cancer|injury|stroke|accident|depression|covid)\b/.test(
      following,
    )
  )
    return true;
  if (!said.words.slice(match.from, match.to + 1).some((one) => healthWords.test(one.word))) return false;
  // "I have epilepsy. Care assistant 3 years": what follows in another sentence says nothing of it.
  const here = said.words[match.from];
  const before = said.words
    .slice(Math.max(0, match.from - 6), match.from)
    .filter((one) => one.sentence === here?.sentence)
    .map((one) => one.word)
    .join(' ');
  const next = said.words[match.to + 1];
  const after = next?.clause === here?.clause ? (next?.word ?? '') : '';
  if (
    /^(?:training|experience|awareness|children|kids|clients?|people|residents?|course|certificate|unit|ward|work|adults|pupils|support|care)$/.test(
      after,
    )
  )
    return false;
  return /\b(?:i (?:have|am|got|had|suffer|struggle|live|cope|manage)|am (?:managing|coping|living)|have got|got|diagnosed|due to|because of|living|my)(?: (?:got|from|with|a|an|my|mild|severe|bad|slightly|also|been|diagnosed|\w+ and|and))*$/.test(
    before,
  );
}

/** "good with kids", "chemistry degree": liking told right beside the words. */
function likedNearby(said: Said, match: Match): boolean {
  const before = said.words
    .slice(Math.max(0, match.from - 5), match.from)
    .map((one) => one.word)
    .join(' ');
  const after = said.words
    .slice(match.to + 1, match.to + 3)
    .map((one) => one.word)
    .join(' ');
  // What somebody chose to study says what draws them.
  return (
    /\b(?:good with|loves?|enjoys?|likes?|into|passionate about|keen on|interested in)(?: \w+){0,2}$/.test(
      before,
    ) ||
    /\b(?:degree|diploma|a levels?|btec|hnd|hnc|studied|studying|graduated|2:[12])(?: (?:in|of))?$/.test(
      before,
    ) ||
    /^(?:degree|a levels?|btec|diploma|hnd|hnc)\b/.test(after)
  );
}

/** Where one phrase names roles at several levels, a level told in the message settles which. */
function settledByLevel(
  roles: readonly Match[],
  certificates: readonly HeardCertificate[],
  lexicon: Lexicon,
): Match[] {
  const told = certificates.filter(
    (one) => one.kind === 'level' && one.level && !one.negative && !one.wished,
  );
  const levels = new Set(told.map((one) => one.level));
  return roles.filter((role) => {
    const sharing = roles.filter((one) => one.from === role.from && one.to === role.to);
    if (sharing.length < 2) return true;
    const fits = (one: Match): boolean =>
      (lexicon.roleLevels.get(one.entry.id) ?? []).some((level) => levels.has(level));
    if (sharing.some(fits)) return fits(role);
    const titled = sharing.filter((one) => one.entry.isTitle);
    return titled.length === 0 || role.entry.isTitle;
  });
}
