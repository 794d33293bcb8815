/** Dates as people remember them: a day, a month or only a year. Each is a range of days, so that nothing is made up. */

/** First and last day a date may mean, ISO (2026-11-22). A day is its own first and last. */
export type DayRange = { first: string; last: string };

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const two = (figure: number): string => String(figure).padStart(2, '0');
/** The number of days in a month, 1 to 12. */
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Before this nobody alive learned a trade: a year below it is a slip of the hand. */
const earliestYear = 1920;

/** @returns undefined for what is no date: a 13th month, 30 February, words */
export function daysOf(date: string): DayRange | undefined {
  const found = pattern.exec(date.trim());
  if (!found) return undefined;
  const [, yearText = '', monthText, dayText] = found;
  const year = Number(yearText);
  if (year < earliestYear) return undefined;
  if (monthText === undefined) return { first: `${yearText}-01-01`, last: `${yearText}-12-31` };
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  const length = lengthOf(year, month);
  if (dayText === undefined)
    return { first: `${yearText}-${monthText}-01`, last: `${yearText}-${monthText}-${two(length)}` };
  const day = Number(dayText);
  if (day < 1 || day > length) return undefined;
  return { first: `${yearText}-${monthText}-${dayText}`, last: `${yearText}-${monthText}-${dayText}` };
}

/** The day so many whole months later; the last of the month where that month is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1];
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(date, lengthOf(newYear, newMonth)))}`;
}

/** Whether something is still good today: for sure, for sure no longer, or it hangs on a day that was not told. */
export type Currency =
  | { kind: 'current' }
  | { kind: 'needs-refresh'; since: string }
  | { kind: 'unknown-date' };

/**
 * Whether what was gained on `gained` and lasts so many months is good today.
 * @param gained undefined where no date was told
 */
export function currencyOf(gained: DayRange | undefined, validityMonths: number, today: string): Currency {
  if (gained === undefined) return { kind: 'unknown-date' };
  const [sooner, later] = [
    monthsAfter(gained.first, validityMonths),
    monthsAfter(gained.last, validityMonths),
  ];
  if (later < today) return { kind: 'needs-refresh', since: later };
  return sooner >= today ? { kind: 'current' } : { kind: 'unknown-date' };
}
