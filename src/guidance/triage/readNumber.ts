import Recognizers from '@microsoft/recognizers-text-suite';

/** The recogniser is slow on long text, and a number answers a question in its first words. */
const longest = 200;

const misspelt: Readonly<Record<string, string>> = {
  fourty: 'forty',
  ninty: 'ninety',
  fivety: 'fifty',
  fiveteen: 'fifteen',
  forteen: 'fourteen',
  twelv: 'twelve',
  twevle: 'twelve',
  elevan: 'eleven',
  eigth: 'eight',
  eightteen: 'eighteen',
  twnety: 'twenty',
  tweny: 'twenty',
  tweleve: 'twelve',
  thre: 'three',
  fower: 'four',
  sevn: 'seven',
  thirten: 'thirteen',
  hundrid: 'hundred',
};

/**
 * The one number a message gives, or undefined where there is none, or more than one ("two or three", "10-12"):
 * a number is never guessed. Reads figures, words, halves, "a couple", "5yrs", "2k".
 */
export function readNumber(text: string): number | undefined {
  const said = text
    .slice(0, longest)
    .toLowerCase()
    .replace(/(\d)\s*½/g, '$1.5')
    .replace(/(\d)\s*¼/g, '$1.25')
    .replace(/(\d)\s*¾/g, '$1.75')
    .replace(/½/g, '0.5')
    .replace(/¼/g, '0.25')
    .replace(/¾/g, '0.75')
    .replace(/(\d)\+/g, '$1')
    // "5yrs", "12ppl", "6mths": the unit is not part of the number. "2k" and "2nd" are.
    .replace(/(\d)(?=[a-z])(?!(?:k|st|nd|rd|th)\b)/g, '$1 ')
    .replace(/[a-z]+/g, (word) => misspelt[word] ?? word)
    .replace(/\b(\d+(?:\.\d+)?)\s*(?:and|n|&|nd)?\s*(?:a|an|1)\s*(?:half|1\/2)\b/g, (_all, whole: string) =>
      String(Number(whole) + 0.5),
    )
    .replace(/\b(?:an? )?(year|month|week|day|hour)s? (?:and|n|&) an? half\b/g, '1.5 $1')
    .replace(/\bhalf (?:of )?(?:an?|the) ?/g, '0.5 ')
    .replace(/\b(?:an? )?couple(?: of)?\b/g, '2')
    .replace(/\b(?:nil|nowt|none|nought)\b/g, '0')
    .replace(
      /^\s*(?:about|around|over|nearly|just|only|maybe|like)?\s*an? (year|month|week|day|hour|person)\b/,
      '1 $1',
    );
  if (!/[\d]|[a-z]{3}/.test(said)) return undefined;
  // "6/7 yrs" is a range and 603/2611/6 a certificate; only a half, alone or after a whole number, is a fraction.
  if (/\d\s*\/\s*\d/.test(said) && !/(?:^|\s)1\/2(?:\s|$)/.test(said)) return undefined;
  // A dash between figures is a range, not a minus.
  if (/\d\s*[-–—]\s*\d/.test(said)) return undefined;
  const values = new Set(
    Recognizers.recognizeNumber(said, 'en-us').map(({ resolution }) => Number(resolution?.value)),
  );
  const [value, another] = [...values];
  return another !== undefined || value === undefined || !Number.isFinite(value) ? undefined : value;
}
