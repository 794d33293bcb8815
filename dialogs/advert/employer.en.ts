/** How an employer hands over an advert of their own, in English. */

/** "Our advert: …", "check my job advert", "advert: young fit lad …, ok?". */
export const employerHandsOver = (text: string): boolean =>
  /^\s*(?:(?:is|are|can you|please|check|look at|read|hi|hello|here is|heres|here's) ){0,4}(?:my|our|this) (?:job )?(?:advert|ad|vacancy)\b/i.test(
    text,
  ) ||
  /^\s*(?:job )?advert:.{0,200}\b(?:ok|okay|alright|fair|legal|allowed)\s*\??\s*$/is.test(text) ||
  /\b(?:is (?:my|our|this) (?:job )?(?:advert|ad) (?:ok|okay|fair|legal|lawful|alright)|we are hiring.{0,40}advert)\b/i.test(
    text,
  );
