import Recognizers from '@microsoft/recognizers-text-suite';

/** What was taken out of a message before it is kept anywhere. */
export type Removed = 'national-insurance' | 'bank-account' | 'sort-code' | 'card-number' | 'phone' | 'email';

type Span = { start: number; end: number; what: Removed };

/** The recogniser is slow on long text; it is shown short pieces around what may be a number or an address. */
const longestPiece = 200;
/** A message with more than this many candidates is somebody pasting a list: our own rules do the rest. */
const mostPieces = 40;

/** A message with personal numbers and addresses replaced by a bracketed word, and what they were. */
export function redactPersonal(text: string): { text: string; removed: Removed[] } {
  if (!/\d{2}|@/.test(text)) return { text, removed: [] };
  const spans = [
    ...findNationalInsurance(text),
    ...findCards(text),
    ...findBank(text),
    ...findEmails(text),
    ...findPhones(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let from = 0;
  const removed: Removed[] = [];
  for (const span of spans) {
    if (span.end <= from) continue;
    if (span.start >= from) {
      out += `${text.slice(from, span.start)}${span.what === 'email' ? '[email removed]' : '[number removed]'}`;
    }
    from = Math.max(from, span.end);
    if (!removed.includes(span.what)) removed.push(span.what);
  }
  return { text: out + text.slice(from), removed };
}

function findAll(
  text: string,
  pattern: RegExp,
  what: Removed,
  isOne = (_found: RegExpMatchArray) => true,
): Span[] {
  return [...text.matchAll(pattern)]
    .filter(isOne)
    .map((found) => ({ start: found.index, end: found.index + found[0].length, what }));
}

/** Two letters, six digits, A to D; spaces, dots or dashes anywhere between. The last letter is often left off. */
const findNationalInsurance = (text: string): Span[] => [
  ...findAll(
    text,
    /(?<![\p{L}\d])[a-z][ .-]?[a-z][ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}[a-d](?![\p{L}\d])/giu,
    'national-insurance',
  ),
  ...findAll(
    text,
    /(?<=(?:\bni|nino|insurance)\b[^\d\n]{0,20})(?<![\p{L}\d])[a-z]{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}(?!\d)/giu,
    'national-insurance',
  ),
];

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const findCards = (text: string): Span[] =>
  findAll(text, /(?<![\d/])\d(?:[ -]?\d){12,18}(?![\d/])/g, 'card-number', ([found = '']) =>
    isCardNumber(digitsOf(found)),
  );

/** The check digit of payment cards (ISO/IEC 7812, Luhn). */
function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

const sortCode = /(?<![\d/.-])\d{2}([ -]?)\d{2}\1\d{2}(?![\d/-])/g;
const accountNumber = /(?<![\d/])\d(?:[ -]?\d){6,7}(?![\d/])/g;
const accountWord = /\b(?:account|accnt|acct|acc|a\/c|bank|iban)\b/gi;
const sortWord = /\b(?:sort[ -]?code|sortcode|s\/c|sort)\b/gi;
/** How far from the word "account" its number may be. */
const reach = 40;

/**
 * Eight digits alone may be a qualification or a provider number, six in pairs a date: they are bank details
 * only beside one another or beside the word.
 */
function findBank(text: string): Span[] {
  const iban = findAll(
    text,
    /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/gi,
    'bank-account',
    ([found = '']) => /\d{6}/.test(found.replace(/ /g, '')),
  );
  const accountWords = findAll(text, accountWord, 'bank-account');
  const sortWords = findAll(text, sortWord, 'sort-code');
  const accounts = findAll(
    text,
    accountNumber,
    'bank-account',
    ([found = '']) => digitsOf(found).length === 8,
  );
  const sorts = findAll(text, sortCode, 'sort-code');
  const isNear = (span: Span, others: readonly Span[], distance: number) =>
    others.some(
      (other) => other !== span && other.start <= span.end + distance && other.end >= span.start - distance,
    );
  const isSort = (span: Span) =>
    isNear(span, sortWords, reach) ||
    (isNear(span, accounts, 12) && !accounts.some((other) => overlaps(other, span)));
  const foundSorts = sorts.filter(isSort);
  const foundAccounts = accounts.filter(
    (span) => isNear(span, accountWords, reach) || isNear(span, foundSorts, 25),
  );
  return [...iban, ...foundSorts, ...foundAccounts];
}
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Text around each place the pattern matches, short enough for the recogniser. */
function piecesAround(text: string, pattern: RegExp): { from: number; piece: string }[] {
  if (text.length <= longestPiece) return pattern.test(text) ? [{ from: 0, piece: text }] : [];
  return [...text.matchAll(new RegExp(pattern.source, 'g'))].slice(0, mostPieces).map(({ index }) => {
    const from = Math.max(0, index - longestPiece / 2);
    return { from, piece: text.slice(from, from + longestPiece) };
  });
}

const emailRule = /[^\s@<>()[\]{},;:"]{1,64}@[^\s@<>()[\]{},;:"]{1,180}\.[\p{L}]{2,24}/gu;

function findEmails(text: string): Span[] {
  if (!text.includes('@')) return [];
  const recognised = piecesAround(text, /@/).flatMap(({ from, piece }) =>
    Recognizers.recognizeEmail(piece, 'en-us').map(
      ({ start, end }): Span => ({ start: from + start, end: from + end + 1, what: 'email' }),
    ),
  );
  return [...recognised, ...findAll(text, emailRule, 'email')];
}

/** A number dialled in Britain begins with 0 or +; years and certificate numbers do not. */
const phoneHint = /(?:\+|\(?0)[\d ().-]{8,20}\d/;
const phoneRule =
  /(?<![\d/.])(?:\+\d{1,3}[ .-]?(?:\(0\)[ .-]?)?|00\d{2}[ .-]?|\(?0)\d(?:[ ().-]{0,2}\d){7,11}(?![\d/])/g;

function findPhones(text: string): Span[] {
  if (!phoneHint.test(text)) return [];
  const recognised = piecesAround(text, phoneHint).flatMap(({ from, piece }) =>
    Recognizers.recognizePhoneNumber(piece, 'en-us')
      .filter(({ text: found }) => isPhone(found))
      .map(({ start, end }): Span => ({ start: from + start, end: from + end + 1, what: 'phone' })),
  );
  return [...recognised, ...findAll(text, phoneRule, 'phone', ([found = '']) => isPhone(found))];
}

function isPhone(found: string): boolean {
  const digits = digitsOf(found);
  if (!/^\s*(?:\+|\(?0)/.test(found) || found.includes('/')) return false;
  // Two dates beside one another ("01 09 2019 05 07 2021") are longer than any number people dial here.
  return digits.length >= 10 && digits.length <= 15 && !/^\d{2}[ .-]\d{2}[ .-](?:19|20)\d{2}\b/.test(found);
}
