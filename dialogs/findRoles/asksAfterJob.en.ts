/** How people ask after a job that was not shown: "isnt there bus driver", "is there nothing with animals". */

const asksAfter: readonly RegExp[] = [
  /^(?:(?:but|and|so|ok|well|hm+) )*(?:is there|isnt there|isn't there|is there not|are there|arent there|aren't there|there is|theres|there's|have you got|have you|haven't you got|havent you got|havent you|got|do you have|you got|dont you have|don't you have|can i see|any chance of) (?:got |no |not |any |a |an |nothing |anything |something |owt |nowt |some |none )*(?:other )?(?:jobs?|roles?|work|ideas?|things?|one|ones)? ?(?:to do )?(?:with|for|in|as|about|like|of|where you|where i|doing)? ?(?:a |an |the )?(.{3,50}?)(?: (?:in it|in them|jobs?|roles?|work|on here|here|then|instead|at all|on the list|in there|or something|or anything))*$/,
  /^(?:(?:but|and|so|ok|well) )*(?:nothing|nowt|no jobs?|any jobs?|none) (?:to do )?(?:with|for|in|as|about|like|where you|doing) (?:a |an |the )?(.{3,50}?)(?: (?:then|instead|at all|on here|here))*$/,
];
/** What is asked for in a question like these, and is no job: money, hours, a rule, a place. */
const noJob =
  /\b(?:grants?|money|funding|loans?|nights?|shifts?|weekends?|licence|age limit|limit|exams?|tests?|apprenticeships?|courses?|training|near|vacanc\w+|degree|grades|gcses|more|other|else|person|help|way|point|list|that|this|it|why|how|questions?|problem|rush|catch|cost|charge|pay|hours|certificates?|qualifications?)\b/;

/** What somebody asks after, in their words; undefined where the line asks for something else. */
export function jobAskedAfter(line: string): string | undefined {
  for (const pattern of asksAfter) {
    const wish = pattern.exec(line)?.[1]?.trim();
    if (wish !== undefined && wish.split(' ').length <= 6) return noJob.test(wish) ? undefined : wish;
  }
  return undefined;
}

/** "passenger assistant? bus driver?": names of jobs, each with its mark; empty where a message is more than that. */
export function namesWithMarks(text: string): string[] {
  if (!text.trim().endsWith('?') || text.length > 120) return [];
  const names = text
    .split(/[?,\n]|\bor\b/i)
    .map((one) => one.trim())
    .filter(Boolean);
  const isName = (one: string): boolean =>
    one.split(/\s+/).length <= 4 &&
    !/^(?:what|who|how|why|when|where|which|is|are|do|does|can|could|will|would|should|and|am|did|any|so|really|pardon|sorry|yes|no|ok|you|i|it|that|this|eh|hello|hi|help)\b/i.test(
      one,
    );
  return names.every(isName) ? names : [];
}
