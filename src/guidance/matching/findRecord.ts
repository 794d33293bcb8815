/** The role or the answer a question is about. Better no answer than the wrong one. */
import { meaningWords } from './asks.js';
import { type Lexicon, slipsAllowed, slipsBetween } from './lexicon.js';
import { asSaid, type Said, wordsOf } from './normalise.js';
import { longestOf, mended, phrasesIn } from './phrases.js';

/** The whole question must be about as much as this; see the table in test/guidance/matching. */
const leastShare = { ofAsk: 0.7, ofQuestion: 0.5 };
/** A word in no ask at all tells that the question is about something else, this much. */
const strangeWord = 2.5;
/** Longer messages are stories with questions in them, not questions. */
const mostWords = 40;

const questionSigns =
  /^ (?:(?:hi|hello|hiya|hey|so|ok|and|but|please|erm|um|quick question) )*(?:what|which|who|when|where|why|how|can|could|is|are|am i|do|does|did|will|would|should|has|have you|any|tell me|explain|define|meaning|difference)\b|\b(?:what is|what are|what does|how do|how does|how much|how many|how long|can i|could i|do i|does it|can it|can that|could it|could that|does that|is it|are there|is there|tell me about|worth|mean|means|difference between|should i|am i)\b/;
const statementSigns =
  /^ (?:i|we|he|she|my|just|been|got|done|did|not|no|from|live|in|lost|made|left|worked|finished|passed|need|want|looking)\b/;

const isQuestion = (said: Said): boolean =>
  said.text.includes('?') || questionSigns.test(said.line) || !statementSigns.test(said.line);

/**
 * What answers a question (an article, an issue, a guide, a way to pay), by the meaning-bearing words it shares with
 * an ask of that record; typos allowed.
 * @returns its id, or undefined when none is near enough or nothing was asked
 */
export function findAnswer(text: string, lexicon: Lexicon): string | undefined {
  const said = asSaid(text, wordsOf(text.slice(0, 1_000)));
  if (said.words.length === 0 || said.words.length > mostWords) return undefined;
  const whole = said.words.map((one) => one.word).join(' ');
  // A statement ("no gcses") is answered only when it is an ask word for word; "i have a level 3" asks nothing.
  const same = lexicon.asks.asks.find((ask) => ask.whole === whole);
  if (same || !isQuestion(said)) return same?.id;
  return nearestAsk(said, lexicon.asks.asks, leastShare, lexicon);
}

/** A problem is told, not asked, so more of the message must be about it than of a question. */
const leastOfProblem = { ofAsk: 0.75, ofQuestion: 0.6 };
/** Longer messages tell a story in which a problem may stand beside much else. */
const mostWordsOfProblem = 14;

/** The known problem of the issue desk that a short message tells: "my employer says no to training". */
export function findProblem(text: string, lexicon: Lexicon): string | undefined {
  const said = asSaid(text, wordsOf(text.slice(0, 300)));
  if (said.words.length === 0 || said.words.length > mostWordsOfProblem) return undefined;
  const problems = lexicon.asks.asks.filter((ask) => ask.id.startsWith('ISS-'));
  return nearestAsk(said, problems, leastOfProblem, lexicon);
}

function nearestAsk(
  said: Said,
  asks: Lexicon['asks']['asks'],
  least: { ofAsk: number; ofQuestion: number },
  lexicon: Lexicon,
): string | undefined {
  const typed = meaningWords(said.words.map((one) => one.word)).map((word) => nearestAskWord(word, lexicon));
  if (typed.length === 0) return undefined;
  const worthOf = (word: string): number => lexicon.asks.worth.get(word) ?? strangeWord;
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + worthOf(word), 0);
  const asked = new Set(typed);
  const askedWorth = sum(typed);
  let best: { id: string; score: number } | undefined;
  for (const ask of asks) {
    const shared = ask.words.filter((word) => asked.has(word));
    if (shared.length === 0) continue;
    const sharedWorth = sum(shared);
    const ofAsk = sharedWorth / sum(ask.words);
    const ofQuestion = sharedWorth / askedWorth;
    if (ofAsk < least.ofAsk || ofQuestion < least.ofQuestion || numbersDiffer(ask.words, typed)) continue;
    const score = (2 * ofAsk * ofQuestion) / (ofAsk + ofQuestion);
    if (best === undefined || score > best.score || (score === best.score && ask.id < best.id))
      best = { id: ask.id, score };
  }
  return best?.id;
}

/** What answers a question that is an ask word for word. */
export function findAnswerExactly(text: string, lexicon: Lexicon): string | undefined {
  const whole = wordsOf(text.slice(0, 1_000))
    .map((one) => one.word)
    .join(' ');
  return lexicon.asks.asks.find((ask) => ask.whole === whole)?.id;
}

/** "level 2" is never an answer about level 3. */
function numbersDiffer(ask: readonly string[], typed: readonly string[]): boolean {
  const small = (words: readonly string[]): string[] => words.filter((word) => /^\d$/.test(word));
  const theirs = small(typed);
  const ours = small(ask);
  return theirs.length > 0 && ours.length > 0 && !ours.some((one) => theirs.includes(one));
}

/** A typed word, or the word of an ask it is a typo of. */
function nearestAskWord(word: string, lexicon: Lexicon): string {
  const { worth } = lexicon.asks;
  if (worth.has(word) || word.length < 4 || /\d/.test(word) || lexicon.known.has(word)) return word;
  let nearest: { word: string; slips: number } | undefined;
  for (const one of worth.keys()) {
    if (one[0] !== word[0] || Math.abs(one.length - word.length) > 2) continue;
    const slips = slipsBetween(word, one);
    if (slips > slipsAllowed(Math.min(word.length, one.length))) continue;
    if (nearest === undefined || slips < nearest.slips || (slips === nearest.slips && one < nearest.word))
      nearest = { word: one, slips };
  }
  return nearest?.word ?? word;
}

/**
 * The role a question names ("whats a process op do"), typos allowed; the longest name wins.
 * @returns its id, or undefined when no role or more than one is meant
 */
export function findRole(text: string, lexicon: Lexicon): string | undefined {
  const said = mended(asSaid(text, wordsOf(text.slice(0, 1_000))), lexicon);
  const found = phrasesIn(said, lexicon);
  const roles = longestOf(found, 'role');
  const longest = [...roles].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0];
  if (!longest) return undefined;
  // A longer name of a job we do not hold: "veterinary nurse" is not a nurse.
  const outside = [...longestOf(found, 'notHeld'), ...longestOf(found, 'ambiguity')];
  if (
    outside.some(
      (one) =>
        one.from <= longest.from && one.to >= longest.to && one.to - one.from >= longest.to - longest.from,
    )
  ) {
    const titled = roles.find(
      (one) => one.from === longest.from && one.to === longest.to && one.entry.isTitle,
    );
    return titled?.entry.id;
  }
  const same = roles.filter((one) => one.from === longest.from && one.to === longest.to);
  const titled = same.filter((one) => one.entry.isTitle);
  const meant = titled.length > 0 ? titled : same;
  return meant.length === 1 ? meant[0]?.entry.id : undefined;
}

/** The role whose name a message is, and nothing else; undefined when several roles have that name. */
export function roleNamedAlone(text: string, lexicon: Lexicon): string | undefined {
  const said = mended(asSaid(text, wordsOf(text.slice(0, 200))), lexicon);
  const last = said.words.length - 1;
  const whole = phrasesIn(said, lexicon).filter(
    (one) => one.entry.kind === 'role' && one.from === 0 && one.to === last,
  );
  const titled = whole.filter((one) => one.entry.isTitle);
  const meant = new Set((titled.length > 0 ? titled : whole).map((one) => one.entry.id));
  return meant.size === 1 ? [...meant][0] : undefined;
}
