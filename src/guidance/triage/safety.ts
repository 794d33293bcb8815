import { hearWords, sentenceEnd } from './hearWords.js';
import { ideaFinder } from './ideaRules.js';
import { isLongAgo } from './longAgo.js';
import { type Hearing, phraseFinder } from './phrasePatterns.js';
import { safetyIdeas, safetyTogether } from './safetyIdeas.en.js';
import { safetyClasses, safetyRules } from './safetyPhrases.en.js';
import type { SafetyMeaning, SafetySignal, SafetyTier, SafetyTopic } from './safetySignals.js';

export type { SafetyTier, SafetyTopic } from './safetySignals.js';

export type SafetyFinding =
  | { kind: 'clear' }
  /**
   * Somebody at risk now: careers talk waits. `about` tells whose risk it is; `child` may be the person
   * typing, when they say they are under 18.
   */
  | { kind: 'risk'; tier: SafetyTier; about: 'self' | 'child' | 'someone-else'; topics: SafetyTopic[] }
  /** The subject is part of somebody's work or study: one line of contacts, then the answer. */
  | { kind: 'work-talk'; topics: SafetyTopic[] };

type Heard = Hearing<SafetyMeaning>;
type Span = { start: number; end: number };
type Risk = { tier: SafetyTier; about: 'self' | 'child' | 'someone-else'; topic: SafetyTopic };

const findPhrases = phraseFinder(safetyRules, safetyClasses);
const findTogether = ideaFinder(safetyIdeas, safetyTogether, safetyClasses);

/**
 * Whether a message tells of a risk, and whose: runs on every message, in every state, before any matching. Never throws; linear in the length of the message.
 * A person's own risk wins over work talk in the same message, and a risk now over everything.
 */
export function checkSafety(text: string): SafetyFinding {
  const words = hearWords(text);
  const phrases = findPhrases(words);
  const innocent = placesOf(phrases.filter((hit) => hit.means.signal === 'innocent'));
  const isHidden = (hit: Span) => isHiddenBy(innocent, hit);
  const told = phrases.filter((hit) => hit.means.signal === 'figure');
  const figures = placesOf(told.filter((hit) => !namesPeople(hit, words, 0)));
  // What somebody does to the speaker is no figure, even where it is told a few words before.
  const ownFigures = placesOf(told.filter((hit) => !namesPeople(hit, words, 3)));
  const together = findTogether(
    words,
    (hit) => isHidden(hit) || (lowIdeas.has(hit.means) && isHiddenBy(figures, hit)),
  );
  const heard = fewOfEach(
    [...phrases.filter((hit) => !everyday.has(hit.means.signal) && !isHidden(hit)), ...together].filter(
      ({ means: { signal }, ...hit }) =>
        !(
          (signal === 'low' && isHiddenBy(figures, hit)) ||
          (harms.has(signal) && isHiddenBy(ownFigures, hit))
        ),
    ),
  );
  const ideas = new Set(together);
  if (heard.length === 0) return { kind: 'clear' };

  const of = (signal: SafetySignal) => heard.filter((hit) => hit.means.signal === signal);
  const isAdult = of('adult-self').length > 0;
  const saysAdultAge = of('adult-self').some((hit) => words[hit.start] === 'im');
  const isChild = of('child-self').length > 0 && !saysAdultAge;
  const recovery = of('recovery').length > 0;
  // Weeks or months dry is still hard; years are experience.
  const isEarly = words.some((word) => earlyDays.has(word));
  const nows = of('now');
  // Ideas far apart have a "now" near them by chance; those happening now are rules of their own.
  const isNow = (hit: Heard, distance: number) =>
    !ideas.has(hit) && isNear(hit, nows.filter(isThisInstant(words)), distance);
  const works = of('work');

  // "clients who feel hopeless", "a novel on self-harm": said of the work, with no "I" in it.
  const trades = of('trade').filter((hit) => !namesSpeaker(hit, words));
  const isOfWork = (hit: Heard) =>
    trades.some((trade) => trade.start < hit.end && trade.end > hit.start) && !namesSpeaker(hit, words);

  const risks: Risk[] = [];
  const talks: SafetyTopic[] = [];
  for (const hit of heard) {
    const { signal, topic } = hit.means;
    if (ofOwn.has(signal) && isOfWork(hit)) continue;
    switch (signal) {
      case 'danger':
        risks.push(
          isDenied(hit, words)
            ? { tier: 'R3', about: 'self', topic: 'low-mood' }
            : { tier: 'R1', about: isChild ? 'child' : 'self', topic },
        );
        break;
      case 'danger-other':
        risks.push({ tier: 'R1', about: isChild ? 'child' : 'someone-else', topic });
        break;
      case 'act':
      case 'intent':
      case 'self-harm':
        risks.push(
          ...readOwnRisk(hit, words, ideas.has(hit) ? nows.filter(isTonight(words)) : nows, isChild),
        );
        break;
      case 'hopeless':
        // "my son says he cant go on"; without the "he" it is the speaker who cannot.
        if (pronouns.has(words[hit.start - 1] ?? '') && whoseWords(hit, words) === 'someone-else') {
          risks.push({ tier: 'R4', about: 'someone-else', topic });
          break;
        }
        risks.push({ tier: 'R2', about: isChild ? 'child' : 'self', topic });
        break;
      case 'harmed':
      case 'kin-harms': {
        // "women who have been trafficked" are whom somebody works with.
        if (isOfPeople(hit, words)) break;
        // "my sister is being abused" holds "being abused" and nobody's "me".
        if (!namesSpeaker(hit, words) && sharesWords(hit, heard, ['other', 'other-child', 'trade'])) break;
        if (ideas.has(hit) && isToldOfOther(hit, words)) {
          risks.push({ tier: 'R4', about: 'someone-else', topic });
          break;
        }
        const child = isChild || (signal === 'kin-harms' && !isAdult);
        if (isNow(hit, 4)) {
          risks.push({ tier: 'R1', about: child ? 'child' : 'self', topic: 'danger' });
        }
        risks.push(
          child
            ? { tier: 'R4', about: 'child', topic: 'child-at-risk' }
            : { tier: 'R2', about: 'self', topic },
        );
        break;
      }
      case 'other-child':
        if (isSupposed(hit, words)) talks.push(topic);
        else if (isNow(hit, 4)) {
          risks.push({ tier: 'R1', about: 'child', topic });
        } else risks.push({ tier: 'R4', about: 'child', topic });
        break;
      case 'other':
        if (isSupposed(hit, words)) talks.push(topic);
        else if (isNow(hit, 4)) {
          risks.push({ tier: 'R1', about: 'someone-else', topic });
        } else risks.push({ tier: 'R4', about: 'someone-else', topic });
        break;
      case 'low':
        if (topic === 'bereavement' && isLongAgo(hit, words)) break;
        if (!(topic === 'own-substance-use' && recovery && !isEarly))
          risks.push({ tier: 'R3', about: 'self', topic });
        break;
      case 'trade':
        talks.push(topic);
        break;
      case 'subject':
        // A bare "suicide" may be a subject or a cry: only words of work beside it make it a subject.
        if (isNear(hit, works, 14) && !(topic === 'suicide' && isCriedOut(hit, words, works)))
          talks.push(topic);
        else if (!isWithinAny(hit, heard, subjectSpeakers)) {
          risks.push({ tier: 'R2', about: isChild ? 'child' : 'self', topic });
        }
        break;
      default:
        break;
    }
  }
  return decide(risks, talks, of('trade').length > 0);
}

/** Signals that hide others and tell nothing themselves. */
const everyday: ReadonlySet<SafetySignal> = new Set(['innocent', 'figure']);
/** Harm by others: a figure of speech may explain it. Own thoughts of dying are heard whatever stands beside them. */
const harms: ReadonlySet<SafetySignal> = new Set(['harmed', 'kin-harms', 'other', 'other-child']);
/** Ideas of low mood alone, which a worn body explains: no rule of anything more urgent is made of them. */
const lowIdeas: ReadonlySet<string> = new Set(['lowWords', 'burnoutSigns']);
/** "Toddlers would finish me off" is a figure; "he would finish me off" is none. */
const namesPeople = (hit: Heard, words: readonly string[], before: number): boolean =>
  words.slice(Math.max(0, hit.start - before), hit.end).some((word) => noFigure.has(word));
/** People who may do harm, and leaping: with these no stairs and no toddlers are a figure of speech. */
const noFigure = new Set([
  ...(safetyClasses.adult ?? []),
  ...(safetyClasses.boss ?? []),
  ...(safetyClasses.partner ?? []),
  ...(safetyClasses.parent ?? []),
  ...`he she him her hes shes hed shed hell shell they them theyre theyd theyll who someone somebody everyone
   jump jumping throw throwing off`.split(/\s+/),
]);

const earlyDays = new Set(['weeks', 'months', 'days', 'week', 'month', 'mths', 'script', 'methadone']);

/** Signals of somebody's own risk. */
const ofOwn: ReadonlySet<SafetySignal> = new Set([
  'intent',
  'self-harm',
  'hopeless',
  'harmed',
  'low',
  'subject',
]);

/** Signals that say whose the subject is, so that the bare word adds nothing. */
const subjectSpeakers: readonly SafetySignal[] = [
  'act',
  'intent',
  'self-harm',
  'harmed',
  'kin-harms',
  'other',
  'other-child',
  'low',
  'trade',
];

/**
 * Most urgent first. A person's own thoughts of dying come before what they tell of others; a child at risk
 * before harm done to an adult, so that both kinds of contact are shown, the most pressing first.
 */
function urgency({ tier, about, topic }: Risk): number {
  if (tier === 'R1') return 0;
  if (tier === 'R2' && (topic === 'suicide' || topic === 'self-harm')) return 1;
  if (tier === 'R4' && about === 'child') return 2;
  if (tier === 'R2') return 3;
  if (tier === 'R4') return 4;
  return 5;
}

function decide(risks: readonly Risk[], talks: readonly SafetyTopic[], isTrade: boolean): SafetyFinding {
  const [first, ...rest] = [...risks].sort((a, b) => urgency(a) - urgency(b));
  if (first === undefined) {
    return talks.length > 0 || isTrade ? { kind: 'work-talk', topics: unique(talks) } : { kind: 'clear' };
  }
  return {
    kind: 'risk',
    tier: first.tier,
    about: first.about,
    topics: unique([first.topic, ...rest.map((risk) => risk.topic)]),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function readOwnRisk(hit: Heard, words: readonly string[], nows: readonly Heard[], isChild: boolean): Risk[] {
  const { signal, topic } = hit.means;
  const speaker = whoseWords(hit, words);
  if (speaker === 'people') return [];
  if (speaker === 'someone-else') return [{ tier: 'R4', about: 'someone-else', topic }];
  const about = isChild ? 'child' : 'self';
  if (isDenied(hit, words)) return [{ tier: 'R3', about: 'self', topic: 'low-mood' }];
  if (isPast(hit, words)) return [{ tier: signal === 'act' ? 'R2' : 'R3', about, topic }];
  const urgent = signal === 'act' || isNear(hit, nows.filter(isOfIntent(hit, words)), 5);
  return [{ tier: urgent ? 'R1' : 'R2', about, topic }];
}

/**
 * The bare word at the very start or end of a sentence, joined to nothing and with no word of work close by:
 * "SUICIDE worked in a care home" leaves its full stop out.
 */
function isCriedOut(hit: Heard, words: readonly string[], works: readonly Heard[]): boolean {
  const before = words[hit.start - 1] ?? sentenceEnd;
  const after = words[hit.end] ?? sentenceEnd;
  if ((before !== sentenceEnd) === (after !== sentenceEnd)) return before === sentenceEnd;
  const named = works.filter((work) => !/^work(ed|ing)?$/.test(words[work.start] ?? ''));
  return !isNear(hit, named, 2) && !joiners.has(before === sentenceEnd ? after : before);
}
const joiners = new Set(
  'in on of to with about for and or is as at from the a an this that like are was can do how what'.split(
    ' ',
  ),
);

const isNear = (hit: Heard, others: readonly Heard[], distance: number): boolean =>
  others.some((other) => other.start <= hit.end + distance && other.end >= hit.start - distance);

const isWithinAny = (hit: Heard, heard: readonly Heard[], signals: readonly SafetySignal[]): boolean =>
  heard.some(
    (other) => signals.includes(other.means.signal) && other.start <= hit.start && other.end >= hit.end,
  );

const sharesWords = (hit: Heard, heard: readonly Heard[], signals: readonly SafetySignal[]): boolean =>
  heard.some(
    (other) => signals.includes(other.means.signal) && other.start < hit.end && other.end > hit.start,
  );

/** "she not paid, she sleep in the shop": ideas of harm with nobody's "I" or "us" among them. */
const isToldOfOther = (hit: Heard, words: readonly string[]): boolean => {
  const said = words.slice(hit.start, hit.end);
  return said.some((word) => word === 'she' || word === 'her') && !said.some((word) => owners.has(word));
};
const owners = new Set('i im ive id my myself us our we'.split(' '));

/** "Now", "right now", "at the moment": what is happening, not what is planned. */
const isThisInstant =
  (words: readonly string[]) =>
  (now: Heard): boolean =>
    words[now.end - 1] === 'now' && words[now.start - 1] !== 'from' && words[now.end] !== 'that';

/** Beside ideas far apart, only a day that has come makes it urgent: "hoping i dont wake up for tomorrow" is R2. */
const isTonight =
  (words: readonly string[]) =>
  (now: Heard): boolean =>
    words[now.end - 1] === 'tonight' || words[now.end - 1] === 'today';

/** "Gonna" and "about to" count right before the act only; "im gonna start college" beside it does not. */
const isOfIntent =
  (hit: Heard, words: readonly string[]) =>
  (now: Heard): boolean => {
    const last = words[now.end - 1];
    // "going to sleep" is no "gonna".
    if (words[now.end] === 'sleep') return false;
    return last === 'gonna' || last === 'to' || last === 'going'
      ? now.end <= hit.start + 1 && now.end >= hit.start - 2
      : true;
  };

/** Everyday phrases by each word they cover, so that a hit meets only those that share its words. */
function placesOf(innocent: readonly Heard[]): Map<number, Heard[]> {
  const places = new Map<number, Heard[]>();
  for (const hit of innocent) {
    for (let index = hit.start; index < hit.end; index += 1) {
      const known = places.get(index);
      if (known === undefined) places.set(index, [hit]);
      else known.push(hit);
    }
  }
  return places;
}

/** Everyday language hides a hit that shares its words, never one elsewhere in the message. */
function isHiddenBy(innocent: ReadonlyMap<number, Heard[]>, hit: Span): boolean {
  if (innocent.size === 0) return false;
  for (let index = hit.start; index < hit.end; index += 1) {
    if (innocent.get(index)?.some((other) => covers(other, hit))) return true;
  }
  return false;
}

/**
 * Of one meaning said over and over, the first and the last few: more of the same tells nothing more, and keeps
 * the work small in a very long message.
 */
function fewOfEach(heard: readonly Heard[]): Heard[] {
  const most = 12;
  const byMeaning = new Map<SafetyMeaning, Heard[]>();
  for (const hit of heard) {
    const known = byMeaning.get(hit.means);
    if (known === undefined) byMeaning.set(hit.means, [hit]);
    else known.push(hit);
  }
  return [...byMeaning.values()].flatMap((hits) =>
    hits.length <= most * 2 ? hits : [...hits.slice(0, most), ...hits.slice(-most)],
  );
}

/** At least half of the hit lies in the innocent phrase. */
const covers = (innocent: Span, hit: Span): boolean =>
  (Math.min(innocent.end, hit.end) - Math.max(innocent.start, hit.start)) * 2 >= hit.end - hit.start;

const denials = new Set([
  'not',
  'never',
  'isnt',
  'aint',
  'arent',
  'dont',
  'wasnt',
  'no',
  'wouldnt',
  'didnt',
  'havent',
]);
/** Words that may stand between a denial and what it denies. Anything else, and it is no denial. */
const carriers = new Set(
  `feeling actually really gonna going about planning thinking want wanna wanting been being be having had have any
   like that of to saying trying gonna even the a im i`.split(/\s+/),
);
const nonCarrierStarts = new Set(['i', 'im', 'ive', 'id']);

/** "im not suicidal": a denial straight before the words. "why dont i kill myself" is none. */
function isDenied(hit: Heard, words: readonly string[]): boolean {
  // A phrase that holds its own "not" ("dont wanna live") cannot be denied by it.
  for (let index = hit.start; index < hit.end; index += 1) {
    const word = words[index] ?? '';
    if (index > hit.start && denials.has(word) && words[hit.start] !== undefined) {
      const first = words[hit.start] ?? '';
      return nonCarrierStarts.has(first) && isDenialOfOwn(words, index, hit.end);
    }
  }
  if (denials.has(words[hit.start] ?? '')) return false;
  for (let index = hit.start - 1; index >= Math.max(0, hit.start - 5); index -= 1) {
    const word = words[index] ?? '';
    if (denials.has(word)) {
      if (words[index - 1] === 'why') return false;
      return !words.slice(index + 1, hit.start).some((between) => nonCarrierStarts.has(between));
    }
    if (!carriers.has(word)) return false;
  }
  return false;
}

/** "im not in danger", "im not feeling suicidal": the denial is inside the phrase, after its first word. */
function isDenialOfOwn(words: readonly string[], denial: number, end: number): boolean {
  const after = words.slice(denial + 1, end);
  if (after.some((word) => word === 'wanna' || word === 'want' || word === 'safe' || word === 'live'))
    return false;
  return after.slice(0, -1).every((word) => carriers.has(word) || word === 'in') || after.length <= 1;
}

const pronouns = new Set(['he', 'she', 'hes', 'shes']);
const saying = new Set(['said', 'says', 'saying', 'say', 'texted', 'messaged', 'told', 'tells', 'reckons']);
const thirdPeople = new Set([
  ...(safetyClasses.adult ?? []),
  ...(safetyClasses.child ?? []),
  'he',
  'she',
  'hes',
  'shes',
]);
const plurals = new Set(['they', 'theyre', 'who']);
const links = new Set(
  'is was are has been be being feels feel keeps seems talking talks a text sent message just really also that me he she hes shes'.split(
    ' ',
  ),
);

/**
 * Whose words these are. Somebody else only where a verb joins them to it or they are quoted, never because a
 * person is named just before: "i have 2 kids want to die" is the speaker's own risk.
 * "my mate is feeling suicidal" and "she said i want to die" are somebody else's. */
function whoseWords(hit: Heard, words: readonly string[]): 'self' | 'someone-else' | 'people' {
  const own = words.slice(hit.start, hit.end);
  if (own.some((word) => plurals.has(word)) && own[0] === 'who') return 'people';
  const quoted = nonCarrierStarts.has(own[0] ?? '');
  let heardSaying = false;
  let isLinked = false;
  for (let index = hit.start - 1; index >= Math.max(0, hit.start - 7); index -= 1) {
    const word = words[index] ?? '';
    if (word === sentenceEnd || nonCarrierStarts.has(word) || word === 'and' || word === 'to') return 'self';
    if (saying.has(word)) heardSaying = true;
    else if (thirdPeople.has(word) && !heardSaying && isLinked && !quoted && !own.includes('myself')) {
      return own.includes('my') ? 'self' : 'someone-else';
    } else if (thirdPeople.has(word) && heardSaying) return own.includes('to') ? 'self' : 'someone-else';
    else if (plurals.has(word) && !quoted && !own.includes('myself') && !own.includes('my')) return 'people';
    else if (links.has(word)) isLinked = true;
    else return 'self';
  }
  return 'self';
}

/** "people who were abused": the three words before name several people. */
const isOfPeople = (hit: Heard, words: readonly string[]): boolean => {
  const before = words.slice(Math.max(0, hit.start - 3), hit.start + 1);
  const who = before.findIndex((word) => word === 'who' || word === 'that');
  return who > 0 && severalPeople.has(before[who - 1] ?? '');
};
const speakerWords = new Set('i im ive id me my myself us our we'.split(' '));
const namesSpeaker = (hit: Heard, words: readonly string[]): boolean =>
  words.slice(hit.start, hit.end).some((word) => speakerWords.has(word));
const severalPeople = new Set(
  'people women men kids children girls youngpeople clients those families residents patients adults'.split(
    ' ',
  ),
);

const pastVerbs = new Set(
  'tried attempted wanted felt was selfharmed took overdosed cut hurt had were thought'.split(' '),
);
const longAgo = new Set('years yrs year yr ages decade decades'.split(' '));
const againWords = new Set('again still lately recently back'.split(' '));

/** Told as over: "used to", or a past verb with "years ago". Never where "again" or "still" follows. */
function isPast(hit: Heard, words: readonly string[]): boolean {
  const before = words.slice(Math.max(0, hit.start - 3), hit.end);
  const after = words.slice(hit.end, hit.end + 6);
  if (words.slice(hit.start, hit.end + 14).some((word) => againWords.has(word))) return false;
  const used = before.lastIndexOf('used');
  if (used >= 0 && before[used + 1] === 'to') {
    const between = before.slice(used + 2, Math.max(used + 2, before.length - (hit.end - hit.start)));
    if (between.every((word) => carriers.has(word) || word === 'feel' || word === 'get')) return true;
  }
  if (!before.some((word) => pastVerbs.has(word))) return false;
  return after.some(
    (word, index) =>
      (word === 'ago' && longAgo.has(after[index - 1] ?? '')) ||
      word === 'teenager' ||
      word === 'younger' ||
      (word === 'when' && after[index + 2] === 'was'),
  );
}

const supposers = new Set(['if', 'when', 'whenever', 'where', 'how']);

/** "what do i do if a child tells me…": a question about the work, not a disclosure. */
function isSupposed(hit: Heard, words: readonly string[]): boolean {
  const [two, one] = [words[hit.start - 2] ?? '', words[hit.start - 1] ?? ''];
  return supposers.has(one) || (supposers.has(two) && (one === 'a' || one === 'an' || one === 'the'));
}
