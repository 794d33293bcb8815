/** How people name a job they want, in English; for jobs that are not heard by name. */
const wish =
  /\b(?:want|wanna|wana|would like|wud like|id like|i'd like|love|hoping|dream(?:ing)?|thinking|like)(?: (?:to|of))? (?:be|become|being|becoming|work as|working as)(?: (?:a|an|the))? ([a-z][a-z' -]{2,40})/i;
const ends = /\b(?:but|and|cos|coz|because|when|so|what|how|who|or|please|one day|someday|maybe|if)\b.*$/i;
const noJob =
  /^(?:happy|better|rich|paid|different|something|anything|my own|able|good|nice|useful|left|alone|near|closer|out|honest)\b/i;

/** The job named in "I want to be a …", in the person's own words; undefined when none is. */
export function wishIn(text: string): string | undefined {
  const named = wish.exec(text.slice(0, 500))?.[1]?.replace(ends, '').trim();
  return named === undefined || named === '' || noJob.test(named) || named.split(' ').length > 4
    ? undefined
    : named;
}

/** Whether somebody speaks of the job they have: "i hate my job in …", "fed up at work". */
export const speaksOfOwnJob = (text: string): boolean =>
  /\b(?:my (?:current |own |present )?(?:job|work|boss|shift|manager)|hate|hating|sick of|fed up|bored (?:of|with)|leaving|quit|quitting|at the moment|currently|current job|same job)\b/i.test(
    text.slice(0, 1000),
  );

/** What somebody asks who has told of their work and wants to know where it leads; at the end of what they say. */
const whereToWithIt =
  /(?:^|[\s,.!;?-])(?:so |and |but |now )*(?:(?:what|wot|wat|whats?|where|which)(?: else| other)?(?: jobs?| work| kind of (?:job|work)| sort of (?:job|work))?(?: do you think)? (?:can|could|should|would|might|do|cud|shud) (?:i|me)(?: \w+){0,2}? (?:do|be|go|get|try|suit|use it for|go for|move to|move into)|what (?:jobs?|work) (?:would|might|could|will)? ?(?:suit|fit|be (?:good|right) for) (?:me|someone like me)|what (?:now|next)|what's next|whats next|any ideas|where (?:next|now|to next)|(?:is|are) there (?:anything|any jobs) (?:else )?for me|what (?:use|good) is (?:that|it))(?: (?:for|with|from|after|instead of|out of))?(?: (?:all )?(?:that|this|it|these|those|them|me|now|next|instead|my \w+))*\s*[?.!]*\s*$/i;
/** So many words before the question tell something. */
const fewestTold = 2;

/** "Chef, 20 years. What can I do with that": it tells of them and asks for ideas, and asks after no job. */
export function tellsAndAsksForIdeas(text: string): boolean {
  const found = whereToWithIt.exec(text.slice(0, 1000));
  if (found === null) return false;
  const before = text.slice(0, found.index).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    before.length >= fewestTold &&
    !/^\s*(?:what|how|when|where|who|which|does|do|is|are|can|if)\b/i.test(text)
  );
}

/** "Where's my forklift gone?", "you forgot the leading part": told a second time, because the first was lost. */
const lost =
  /^\s*(?:(?:hang on|wait|hey|oi|but|and|no|ok|so|er|um)[ ,.]+)*(?:where(?:'?s| is| has| did| have| are)? (?:my |the |all my )(.{2,60}?)(?: (?:gone|went|go|got to|disappeared|vanished|then))?|what(?:'s| has|s)? happened to (?:my |the )(.{2,60}?)|(?:you|u|ya)(?:'ve| have|ve)? (?:just )?(?:forgotten|forgot|missed|left out|lost|ignored|skipped|dropped|didn'?t (?:hear|get|note|write|put)|did not (?:hear|get|note|put)|never (?:heard|got|put|noted)|havent got|haven't got|have not got)(?: out| about| down| in)?(?: (?:the bit about|the part about|the|my|all|about|that|all my))* ?(.{2,80}?)(?: (?:part|bit|thing|stuff|in|down|out|off))*)\s*[?.!]*\s*$/i;
/** What is told as it stands: a sentence of one's own, a limit, an amount. */
const standsAlone =
  /^(?:i|i'm|im|i've|ive|no|not|nothing|can't|cant|never|at least)\b|[£\d]|\b(?:hours|mornings|days|nights|weekends|evenings|pay|off|childcare|school run|lifting|standing)\b/i;

const ofOurs =
  /\b(?:nearest|local|closest|college|centre|office|course|adviser|library|jobcentre|licence|certificate|questions?|step)\b/i;

/** What was told again, as if it were told anew; undefined where nothing is said to be lost. */
export function toldAgain(text: string): string | undefined {
  const found = lost.exec(text.slice(0, 200));
  const what = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  // "Where is my nearest college" asks for a place, and "you skipped a question" is about ours.
  if (what === undefined || ofOurs.test(what)) return undefined;
  if (/^(?:me|it|that|this|something|you|lot|answers?|notes?|data|summary|plan)$/i.test(what))
    return undefined;
  if (/^\s*£?[\d.]+/.test(what)) return `I said ${what}`;
  return standsAlone.test(what) ? what : `I have done ${what}`;
}
