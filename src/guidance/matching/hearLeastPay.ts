/** The least somebody says they need to be paid: "need at least 25k", "£13 an hour", "nothing under 25 grand". */
import type { Span } from './normalise.js';

/** Pounds, before tax, for an hour or for a year of full-time work. */
export type LeastPay = { amount: number; per: 'hour' | 'year' };
export type HeardLeastPay = LeastPay & { span: Span };

/** What is said beyond this is a document, not a need. */
const longestRead = 2_000;

/** An amount of money: £25,000, 25k, 25 grand, 13.50. */
const amounts =
  /(£ ?)?(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)( ?(?:k|grand|thousand)\b)?( ?(?:quid|pounds?)\b)?/g;
/** How long the money is for, read right after it. */
const periods: readonly [keyof typeof yearly, RegExp][] = [
  ['hour', /^ ?(?:an? |per |each |\/ ?|p\/? ?)(?:hour|hr|h)\b|^ ?ph\b/],
  ['week', /^ ?(?:an? |per |each |\/ ?)(?:week|wk)\b|^ ?pw\b/],
  ['month', /^ ?(?:an? |per |each |\/ ?)month\b|^ ?pcm\b/],
  ['year', /^ ?(?:an? |per |each |\/ ?)(?:year|yr|annum)\b|^ ?p\.?a\b/],
];
const yearly = { hour: undefined, week: 52, month: 12, year: 1 };
/** Saying that it is needed, right before the money: "I was on 25k" does not. */
const needed =
  /\b(?:at least|no less than|not less than|less than|minimum(?: of| is)?|min|need(?: to)?(?: (?:be|earn|get|make|take home|bring home|clear|on|a|about|around|paying))*|want(?: to)?(?: (?:be|earn|get|make|on|about|around|paying))*|(?:must|have to|got to|gotta) (?:be on|earn|make|get)|(?:nothing|not|never|anything|go|live on)(?: \w+)? (?:under|below)|(?:must|has to|have to|got to|needs to) be|(?:told|telling|tell) (?:you|u)(?: (?:it|that|i|was|is|has|must|to|be|need|needs?|needed|want|wanted))*|said(?: (?:it|that|i|was|is|has|must|to|be|need|needs?|needed|want|wanted))*|looking for|asking for|least i (?:need|want|can live on|would take)(?: is)?)(?: (?:a|about|around|like|salary|wage|pay|of|is|the))* ?$/;
const orMore = /^(?: ?(?:an?|per) \w+)? ?(?:\+|(?:or more|plus|minimum|min|at least)\b)/;
/** An amount and its time, and nothing more: the answer to "tell me the least you need". */
const alone =
  /^\s*(?:yes |ok |about |around |it'?s )?£? ?\d{1,3}(?:,?\d{3})?(?:\.\d{1,2})? ?(?:k|grand|quid|pounds?)? ?(?:an?|per|\/|p\/?) ?(?:hour|hr|h|year|yr|annum|week|month)(?: please| then| thanks)?\s*[.!]?\s*$/;
/** "over 25k" is a need only where pay is what is spoken of. */
const above = /\b(?:over|more than|above|upwards of) ?$/;
const ofPay = /\b(?:pay|pays|paid|paying|earn|earning|salary|wage|wages|money)\b/;
/** What nobody is paid an hour or a year is a number of something else. */
const believable = { hour: [5, 200], year: [5_000, 300_000] } as const;

/** The least pay a message names as needed; the last one said counts. */
export function hearLeastPay(text: string): HeardLeastPay | undefined {
  const read = text.slice(0, longestRead).toLowerCase();
  let heard: HeardLeastPay | undefined;
  for (const found of read.matchAll(amounts)) {
    const [whole, pound, digits, thousands, quid] = found;
    const end = found.index + whole.length;
    const before = read.slice(Math.max(0, found.index - 45), found.index).replace(/[’']/g, '');
    const after = read.slice(end, end + 24);
    const period = periods.find(([, pattern]) => pattern.test(after));
    const number = Number((digits ?? '').replace(/,/g, '')) * (thousands ? 1_000 : 1);
    const isMoney =
      pound !== undefined || thousands !== undefined || quid !== undefined || period !== undefined;
    const isLargeAlone = number >= 10_000 && !/^ ?[a-z]/.test(after);
    if (!isMoney && !isLargeAlone) continue;
    const speaksOfPay = ofPay.test(`${before} ${after}`) || period !== undefined;
    if (
      !alone.test(read) &&
      !needed.test(before) &&
      !orMore.test(after) &&
      !(above.test(before) && speaksOfPay)
    )
      continue;
    const times = yearly[period?.[0] ?? (number <= believable.hour[1] ? 'hour' : 'year')];
    const pay: LeastPay =
      times === undefined
        ? { amount: number, per: 'hour' }
        : { amount: Math.round(number * times), per: 'year' };
    const [least, most] = believable[pay.per];
    if (pay.amount < least || pay.amount > most) continue;
    const close = end + (period?.[1].exec(after)?.[0].length ?? 0);
    const lead = needed.exec(before) ?? above.exec(before);
    const start = found.index - (lead ? before.length - lead.index : 0);
    // Apostrophes taken from what stands before would move the quote: then it begins with the money itself.
    const from = /[’']/.test(text.slice(Math.max(0, found.index - 45), found.index)) ? found.index : start;
    heard = { ...pay, span: { start: from, end: close, text: text.slice(from, close).trim() } };
  }
  return heard;
}
