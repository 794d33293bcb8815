/** How people answer in English where a button's label is not enough: agreeing, refusing, taking back, a step to take. */
import { plainly } from '../engine/plainly.js';

const refusal = /^(?:no|nope|nah|naw|na|nae|non?e?)\b(?! (?:problem|problems|worries|bother|idea))/;
const doNotKeep =
  /\b(?:do not|don't|dont|did not|didn't|didnt|never|not|rather not|rather you did not|without)\b(?: \w+){0,4} (?:keep|keeping|store|storing|save|saving|record|recording|notes?|agree|agreed|anything|it|say yes|consent)\b/;
const softRefusal =
  /\b(?:(?:prefer|sooner|rather)\b.*\b(?:not|wasn't|wasnt|weren't|werent|didn't|didnt|stayed?|between us|private|without)|between us|between you and me|not necessary|no need|unnecessary|(?:won't|wont|will not|don't|dont) (?:be )?need(?:ing)?|keep it private|nothing written)\b/;
/** Whether an answer about notes is a no, in whatever words; when in doubt it is. */
export const saysNoToNotes = (text: string): boolean => {
  const typed = plainly(text);
  return (
    refusal.test(typed) || /\bno notes\b/.test(typed) || doNotKeep.test(typed) || softRefusal.test(typed)
  );
};

/** A plain agreement in more words than yes; nothing with a question in it. */
export const agreesToNotes = (text: string): boolean =>
  !text.includes('?') &&
  /^(?:(?:yes|yeah|yep|ok|okay|sure|aye|alright|fine)(?: (?:please|then|that's|thats|it is|is|it's|its|ok|okay|fine|right|you can|u can|go on|go ahead|keep|them|notes|the|my|dear|mate|love|thanks|thank you|ta|please do|by me|with me))*|(?:the )?notes? (?:is|are|sounds?|would be) (?:ok|okay|fine|good|alright|great)(?: (?:by|with) me)?|happy (?:for you to keep|with) (?:the )?notes|(?:keep|save) (?:the |my |them|notes)(?: notes)?|you can (?:keep|save) (?:them|notes|the notes|my notes))$/.test(
    plainly(text),
  );

/** A question about notes deserves its answer, and no decision. */
export const asksAboutNotes = (text: string): boolean =>
  /\?|\b(?:what|who|why|how|where|which|does|will|is it|mean|wot|whats)\b/.test(
    plainly(text) + (text.includes('?') ? '?' : ''),
  );

/** A question that is about the notes, of all the questions people ask while that one is open. */
export const isAboutNotes = (text: string): boolean =>
  /\b(?:notes?|kept|keep|keeping|store|stored|save|saved|record|recorded|data|read|reads|see|sees|private|confidential|delete|gdpr|safe|share|shared|mean|why|long)\b/.test(
    plainly(text),
  );

/** While notes are asked about, what is short or names them means them: "how long", "is it safe", "do you keep it". */
export const meansNotes = (text: string): boolean =>
  /^(?:and |so |but |ok |for )*(?:how long|is (?:it|this|that) (?:safe|private|free)|why|what for|who)$/.test(
    plainly(text),
  ) ||
  (isAboutNotes(text) &&
    /\b(?:notes?|kept|keep|keeping|store|stored|save|saved|record|recorded|data|private|confidential|delete|gdpr|share|shared)\b/.test(
      plainly(text),
    ));

/** "Nothing", "no", "can't think of any", alone or before more talk. */
export const saysNothing = (text: string): boolean =>
  /^(?:no|nope|nah|nothing|nowt|none|not really|not much|dunno|don't know|dont know|can't think|cant think|i can't think|i cant think|i don't know|i dont know|not a lot|sod all|naw|nah nothing)\b/.test(
    plainly(text),
  );

/** Words that take something back, at the start of a clause or before what it names. */
export const takingBack =
  /\b(?:no+|not|never|isn't|isnt|wasn't|wasnt|remove|take out|take off|take away|delete|scrap|get rid of|wrong|without|don't|dont|do not|didn't|didnt|did not|can't|cant|cannot|i'm not|im not|i am not|i've never|ive never)\b/gi;
export const takesBack = (clause: string): boolean => clause.search(takingBack) >= 0;

const doing =
  /^(?:(?:i|we)(?: will|'ll|ll| could| can| might| shall| am going to| 'm going to|m going to|'m gonna|m gonna| would| 'd)?|gonna|going to|will|to|just|maybe|probably|please|first|lets|let's)? ?(?:\b(?:i|just|maybe|probably|first)\b )*(?:ring|phone|call|ask|talk|speak|email|e-mail|write|text|message|apply|look|search|find|check|read|visit|go|walk|drive|get|print|update|do|make|sign|join|book|start|send|contact|meet|see|watch|try|register|enrol|enroll|order|dig|practise|practice|tidy|fill|finish|take|buy|learn|study|google|list|show|tell|bring|pop|nip|drop)\b/;
/**
 * Whether somebody's own words name a step they could take: it begins with doing something, asks nothing and
 * refuses nothing. What is no step is heard as talk, and never put into their plan.
 */
export const looksLikeAStep = (text: string): boolean => {
  const typed = plainly(text);
  const count = typed.split(' ').length;
  return (
    count >= 2 &&
    count <= 40 &&
    !text.includes('?') &&
    !/\b(?:not|no|never|don't|dont|can't|cant|won't|wont|didn't|didnt|sick of|instead|show me|tell me|help me|give me|find me|make me)\b/.test(
      typed,
    ) &&
    doing.test(typed)
  );
};

/** How people name a place in a list; below nought counts from its end. */
export const placesInList: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  one: 1,
  top: 1,
  second: 2,
  '2nd': 2,
  two: 2,
  third: 3,
  '3rd': 3,
  three: 3,
  fourth: 4,
  '4th': 4,
  four: 4,
  fifth: 5,
  '5th': 5,
  five: 5,
  last: -1,
  bottom: -1,
};

/** What people add after a job's name when they ask where it is: "why isnt nurse there". */
export const trailing =
  / (?:there|here|shown|showing|listed|included|an option|(?:on|in) (?:the|my|your) (?:list|results|ideas)|though|then)$/;

/** What stands between jobs that are compared. */
export const joinsJobs = /\b(?:and|with|vs|versus|against|to)\b|[,&+/]/i;

/** "Nights are fine", "never mind the nights": the noun of a limit, put as people refuse it, to hear which it is. */
export const refused = (what: string): string => `no ${what}`;
/** Words for least pay, when it is taken back. */
export const isPay = (text: string): boolean => /\b(?:pay|money|wage|wages|salary)\b/.test(text);
/** Words for hours of any kind, when "days only" or the school run is taken back. */
export const isAnyHours = (text: string): boolean =>
  /\b(?:any (?:hours|shifts|time)|hours|school run|days only|daytime|childcare)\b/.test(text);
/** "I can do driving" takes "no driving" back only where that was said; else it tells what somebody can do or wants. */
export const mayTellOfSkill = (text: string): boolean =>
  /^(?:actually |ok |well )*(?:i )?(?:can|could|might|would|will|'d|i'd|id|i'll|changed|i've|i have|ive) /.test(
    plainly(text),
  ) && !/ (?:now|after all|actually|really|then|too)$/.test(plainly(text));
