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
