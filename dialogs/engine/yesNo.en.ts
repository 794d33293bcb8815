/** Yes and no as people type them in English, with a little Welsh. */
import { plainly } from './plainly.js';

const yesAlone =
  /^(?:y|ye|yes+|yep|yup|yeah|yea|ya|yh|aye|sure|ok|okay|okey|oki|k|kk|fine|alright|of course|course|correct|right|that's right|thats right|that is right|spot on|looks right|looks good|all good|go on|go on then|go ahead|go for it|please|please do|definitely|absolutely|totally|exactly|sounds good|sounds right|i agree|agreed?|i do|it is|affirmative|indeed|certainly|by all means|sure thing|that's (?:fine|ok|okay|it|all right|alright|good|great|perfect|correct|me)|thats (?:fine|ok|okay|all right|alright|good|great|perfect|correct|me)|fine (?:by|with) me|works for me|you have|you did|got it in one|yes please|ie|iawn|tak|si)$/;
const noAlone =
  /^(?:n|no+|nope|nah+|na|naw|nae|nay|no thanks|no thank you|no ta|not really|not quite|not right|wrong|that's wrong|thats wrong|that is wrong|don't|dont|never|i don't|i dont|rather not|i'd rather not|id rather not|i would rather not|id rather you didnt|i'd rather you didn't|not now|no way|nage|na dim|nie)$/;
const yesLead =
  /^(?:y|ye|yes+|yep|yup|yeah|yea|yh|aye|sure|ok|okay|fine|alright|affirmative|correct|indeed|certainly)$/;
const noLead = /^(?:n|no+|nope|nah+|na|naw|nae)$/;
/** What people add to a yes or no without changing it; anything else makes the answer more than that. */
const filler = new Set(
  "dear darling sweetheart petal flower chuck pet lad lass indeed affirmative certainly quite exactly thank bang oh well please thanks thank you u ur ta mate love pal then go on ahead that is thats that's it its it's right correct fine ok okay good great sure yes yess yeah yep aye alright have got me there looks sounds perfect spot course of definitely absolutely do i agree all with by totally exactly lovely cheers cool sound no nope nah so just yer your you're hun duck luv sir for it'll thanx thx".split(
    ' ',
  ),
);
const refusing = /\b(?:not|wrong|don't|dont|didn't|didnt|isn't|isnt|never|rather)\b/;

/** Yes, no, or neither ("not sure" is neither: the stock recogniser reads it as yes). */
export function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const typed = plainly(text);
  if (yesAlone.test(typed)) return 'yes';
  if (noAlone.test(typed)) return 'no';
  const [first = '', ...rest] = typed.split(' ');
  if (yesLead.test(first))
    return rest.every((word) => filler.has(word) && !noLead.test(word)) ? 'yes' : undefined;
  if (!noLead.test(first)) return undefined;
  // "No that's right" is neither; "no thats wrong" and "no dont" are a no.
  const isPlain = rest.every(
    (word) => filler.has(word) && !yesLead.test(word) && word !== 'right' && word !== 'correct',
  );
  const isRefusal = refusing.test(rest.join(' ')) && rest.length <= 4;
  const isKindly = /^(?:ur|you're|youre|your) (?:alright|ok|fine)$/.test(rest.join(' '));
  return isPlain || isRefusal || isKindly ? 'no' : undefined;
}
