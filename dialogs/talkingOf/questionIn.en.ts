/** A statement and a question in one message, as people write them: what is asked, and what is told beside it. */
import { plainly } from '../engine/plainly.js';
import { yesOrNo } from '../engine/yesNo.en.js';
import { putAsQuestion } from './followUps.en.js';

/** One message in its parts, each as typed; what is told may be empty. */
export type Mixed = { told: string; asked: string };

/** Where a question begins in the middle of a line that has no stops. */
const beginsHere =
  /[\s,]((?:and |but |so |also )?(?:how (?:much|long|many|do|can|would)|hw much|what (?:does|do|is|are|can|about|would|else|if)|whats|wots|who (?:pays?|awards?|gives?|does|runs|would pay|will pay)|where (?:do|can|would)|which (?:one|job|course)|(?:do|can|could|would|will|should) (?:i|u|you|we|they|it)|(?:is|isnt|isn't|are|arent) (?:there|it))\b.*)$/i;
/** Where somebody goes on to tell of themselves after the question: "who pays for it i got no money". */
const tellsAgain =
  /\s((?:cos|coz|because|cause|as|since|im|i'm|ive|i've)\s.*|(?:i|we) (?:got|have|ve|am|cant|can't|dont|don't|cannot|only|bin|been|was|work|live|haven't|havent|need)\b.*)$/i;
/** Words that tie what follows to the question: "what if i have none", "can i do it when i have kids". */
const tied =
  /\b(?:if|when|while|whilst|that|than|until|unless|after|before|what|which|how|where|who|do|can|should|must|and|or|as|the)$/i;

const fewestWords = 3;
const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** Cuts off what is told after a question that has no stop. */
function withoutTail(question: string): { asked: string; tail: string } {
  const found = tellsAgain.exec(question);
  const asked = found === null ? question : question.slice(0, found.index);
  return found === null || countWords(asked) < fewestWords || tied.test(asked.trim())
    ? { asked: question, tail: '' }
    : { asked, tail: found[1] ?? '' };
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * The question in a message that also tells something.
 * @returns undefined where the message asks nothing, or nothing but the question
 */
export function questionIn(text: string): Mixed | undefined {
  const sentences = sentencesOf(text);
  const at = sentences.findLastIndex((one) => putAsQuestion(one) && countWords(one) > 1);
  const sentence = at < 0 ? undefined : sentences[at];
  if (sentence !== undefined && (sentences.length > 1 || !/[\s,]/.test(text))) {
    const { asked, tail } = startOf(sentence);
    return { told: [...sentences.filter((_, index) => index !== at), tail].filter(Boolean).join(' '), asked };
  }
  const { asked, tail } = startOf(text);
  return tail === '' ? undefined : { told: tail, asked };
}

/** The question itself in one sentence, and what is told before or after it. */
function startOf(sentence: string): { asked: string; tail: string } {
  const begins = putAsQuestion(sentence.replaceAll('?', '')) ? null : beginsHere.exec(sentence);
  const before = begins === null ? '' : sentence.slice(0, begins.index).trim();
  const { asked, tail } = withoutTail(begins?.[1] ?? sentence);
  return { asked, tail: [before, tail].filter(Boolean).join('. ') };
}

const plainAnswer =
  /^(?:y|ye|yes+|yep|yup|yeah|yea|yh|aye|no|nope|nah|naw|correct|that's right|thats right)\b/;

/**
 * An answer, then a question: "1. do i get paid while i learn", "yes. what else can a chef do".
 * @param isOffered whether a text names one of the buttons
 */
export function answerThenQuestion(text: string, isOffered: (text: string) => boolean): Mixed | undefined {
  const found = /^\s*([^.!?;,\n]{1,60}?)\s*[.!;,\n:)-]+\s*(\S.*)$/s.exec(text);
  const [told, asked] = [found?.[1] ?? '', found?.[2] ?? ''];
  if (told === '' || countWords(asked) < fewestWords || !putAsQuestion(asked)) return undefined;
  // "ok" and "right" open a question as often as they answer one.
  const answers = isOffered(told) || (plainAnswer.test(plainly(told)) && yesOrNo(told) !== undefined);
  return answers ? { told, asked } : undefined;
}
