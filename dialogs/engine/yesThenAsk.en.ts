/** "Yes. What else can a chef do": a yes with a question after it, both of which deserve an answer. */
import { isQuestion } from '../facts/questions.en.js';
import { plainly } from './plainly.js';
import { yesOrNo } from './yesNo.en.js';

/** The yes, with what is said around it; then what joins it to the rest; then the rest. */
const parts =
  /^\s*((?:yes+|yeah|yep|yup|yh|aye|ok|okay|sure|affirmative|alright)(?:[ ,]+(?:dear|love|mate|pal|please|thanks|thank you|ta|that'?s (?:right|fine|ok|okay|correct)|it is|(?:you can )?keep (?:the |them |my )?notes|notes (?:is|are) (?:fine|ok)|right|correct|of course))*)\s*([.,;!–-]+\s*|\s+)((?:but|and|now|so|also|then)\s+)?(\S.*)$/is;
const insists = /^(?:please |just |can you |will you )?answer (?:me|my|the|what)\b/;
/** "Answer my question" names none: there is nothing to say that it cannot be answered. */
export const insistsOnAnswer = (text: string): boolean => insists.test(plainly(text));

/** A question of fewer words is part of the yes: "yes is fine". */
const fewestAsked = 3;

/**
 * A yes and a question in one message; undefined where either is in doubt. After "but" only a yes that names what it
 * agrees to counts: "yes but …" is a doubt.
 */
export function yesThenAsk(text: string): { yes: string; rest: string; apart: boolean } | undefined {
  if (yesOrNo(text) !== undefined) return undefined;
  const [, yes = '', between = '', joint = '', rest = ''] = parts.exec(text) ?? [];
  if (rest === '') return undefined;
  const asked = plainly(rest);
  const asks = insists.test(asked) || (isQuestion(asked, rest) && asked.split(' ').length >= fewestAsked);
  if (!asks || (/^but/i.test(joint) && !/notes|right|fine|correct/i.test(yes))) return undefined;
  // "Yes. What …" and "yes keep notes, what …" say the yes by itself; "yes what is that for" may not.
  const pointsBack = /\b(?:that|this|it)\b/.test(asked);
  return { yes, rest, apart: !pointsBack && (/\S/.test(between) || /notes/i.test(yes)) };
}
