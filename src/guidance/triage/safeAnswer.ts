/** The answer to "Are you safe right now?": only a clear yes is one. */
import { hearWords, sentenceEnd } from './hearWords.js';
import { checkSafety } from './safety.js';

/**
 * Only a clear yes is `safe`; a no, a maybe, a joke, silence or anything unclear is `not-safe` and is treated as R1.
 * "Goodness no, I'm quite safe, I only meant the stairs" says so in as many words, and says what was meant.
 */
export function readSafeAnswer(text: string): 'safe' | 'not-safe' {
  const words = hearWords(text).filter((word) => word !== sentenceEnd);
  if (words.length === 0 || text.includes('?')) return 'not-safe';
  const finding = checkSafety(text);
  if (finding.kind === 'risk' && finding.tier !== 'R3') return 'not-safe';
  if (words.length <= longestYes && words.every((word) => safeWords.has(word)))
    return words.some((word) => yesWords.has(word)) ? 'safe' : 'not-safe';
  return saysSafeAndExplains(words) ? 'safe' : 'not-safe';
}

const longestYes = 12;
const longestExplained = 40;

/** A yes, or "I'm quite safe", with what was meant: nothing in it that leaves a doubt. */
function saysSafeAndExplains(words: readonly string[]): boolean {
  if (words.length > longestExplained || words.some((word) => inDoubt.has(word))) return false;
  const line = ` ${words.join(' ')} `;
  const saysSafe = / (?:im|i am) (?:\w+ly |quite |very |all |just fine and |fine and |ok and )?safe /.exec(
    line,
  );
  // "I'm not safe" and "I'm hardly safe" are none; "no dear" before it only waves the question away.
  if (saysSafe && / (?:hardly|barely|scarcely|nearly|mostly|partly) safe /.test(saysSafe[0])) return false;
  const [, ...afterNo] = line.split(/ (?:no|not|never|nope|nah) /);
  if (afterNo.length > 0 && !saysSafe) return false;
  if (!saysSafe && !/^ (?:oh )?(?:yes|yeah|yep|aye|yes dear|yeah im)/.test(line)) return false;
  // What comes after the words that say it must not take it back.
  const explained =
    / (?:(?:only|just|all) (?:meant|mean|saying|talking|joking|tired|said)|meant(?! (?:it|what|every)\b)|a (?:figure of speech|saying|joke|turn of phrase)|talking about|wasnt serious|didnt mean) /.test(
      line,
    );
  const bare = words.every((word) => safeWords.has(word) || softeners.has(word));
  return bare ? saysSafe !== null : explained;
}

const yesWords = new Set('yes yeah yep yea aye ydw safe ydy yh ye yup'.split(' '));
/** Words a clear yes may be said with. Any other word makes it unclear. */
const safeWords = new Set(
  `yes yeah yep yea aye ydw ydy yh ye yup safe im i am right now thanks thank you ta ok okay fine feel at home
   here and all good honestly definitely really very diolch dw dwi yn saff`.split(/\s+/),
);
/** What people say around a plain "I'm safe" without changing it. */
const softeners = new Set(
  `oh goodness gosh heavens gracious dear love pet duck hen hun mate bless me no quite perfectly totally completely
   absolutely of course so sorry dont worry about that please bot is my just`.split(/\s+/),
);
/** Words that leave a doubt, or name what may be near: then it is no clear yes, whatever it explains. */
const inDoubt = new Set(
  `maybe but lol haha guess suppose think sort kind if unless until till probably almost mostly ish except although
   though scared afraid frightened hurt hurts pills tablets knife rope blade belt he she him her hes shes they them
   myself die dying dead kill alone outside tonight yet usually sometimes husband wife partner boyfriend girlfriend ex
   dad mum son brother lonely`.split(/\s+/),
);
