/**
 * Whether somebody tells of their own body: "my back's gone", "bad knees", "i have arthritis". It is met with a kind
 * word and one question, and is never kept: only a need they say ("nothing heavy") counts in what they are shown.
 */
import { findAll, type Said } from './normalise.js';

const parts =
  '(?:(?:left |right |lower )?(?:backs?|knees?|hips?|shoulders?|neck|legs?|feet|foot|ankles?|wrists?|hands?|joints|spine|elbows?))';
const fails =
  '(?:bad|gone|shot|knackered|dodgy|wrecked|ruined|done(?: in)?|worn(?: out)?|packed (?:in|up)|given (?:up|out|in)|giving (?:up|out|in)|play(?:s|ing)? up|hurts?|hurting|aches?|aching|killing|stiff|weak|painful|sore|broken|buggered|terrible|awful|poorly|rubbish|no good|in bits|not (?:too |so |very |that )?(?:great|good|right|clever|strong|well|up to|what)|not it used)';
const conditions =
  '(?:arthritis|osteoarthritis|rheumatoid|sciatica|fibromyalgia|slipped disc|trapped nerve|hernia|asthma|copd|epilepsy|diabetes|long covid|chronic (?:pain|fatigue)|heart condition|angina|vertigo|multiple sclerosis|carpal tunnel|repetitive strain|hip replacement|knee replacement|bad chest)';
const own: readonly RegExp[] = [
  new RegExp(
    `(?:\\b(?:my|me) (?:bad |old |poor |whole |dodgy )?|(?<=^ |[.,] |\\bwith |\\band |\\bbut |\\bso ))${parts} (?:(?:is|are|has|have|was|were|went|just|all|really|completely|keeps?|so|too|very|been|totally|both|a bit|quite) )*${fails}\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:bad|dodgy|gammy|dicky|knackered|weak|sore|poorly|painful|injured|arthritic|wrecked|iffy) ${parts}\\b`,
    'g',
  ),
  new RegExp(
    `\\b${parts} (?:trouble|problems?|pain|injury|operation|op|replacement)\\b(?! (?:clinics?|patients?|clients?|training|management|course|courses|cases))`,
    'g',
  ),
  new RegExp(
    `\\b(?:suffer|trouble|problems?|bother|struggle|pain)(?:s|ing)? (?:with|in|from) (?:my|me) ${parts}\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:i (?:have|had|get|suffer|live)(?: (?:got|from|with))?|with|my|due to|because of|got)(?: (?:a|an|my|mild|bad|severe|some|really|the))* ${conditions}\\b(?! (?:clinics?|patients?|clients?|training|management|course|awareness|nurse))`,
    'g',
  ),
];
/** Somebody else's body, or other people's, is no word about one's own. */
const others =
  /\b(?:his|her|their|mums?|dads?|nans?|grans?|grandads?|husbands?|wifes?|partners?|sons?|daughters?|clients?|patients?|residents?|people|lads|staff|customers?|horses?|dogs?|who)(?: (?:is|has|have|had|are|was|were|and|got|with|a|really|very|hurt|hurts))*$/;

/** Whether the message tells of the writer's own worn or ill body. */
export const tellsOfOwnBody = (said: Said): boolean =>
  own.some((pattern) =>
    findAll(said, pattern).some(({ from }) => {
      const before = said.words
        .slice(Math.max(0, from - 5), from)
        .map((one) => one.word)
        .join(' ');
      return !others.test(before);
    }),
  );
