import { joinedWords, keyWords, notKeyWords, spellings, wordPairs } from './spellings.en.js';

/**
 * Longest text read word by word. A longer message is heard at its beginning and at its end, which is where
 * people say what matters to them, so that no message can take long.
 */
const longest = 20_000;

/** A full stop between sentences: phrases never reach across one. */
export const sentenceEnd = '.';

/**
 * The words of a message in one plain form: lower case, no apostrophes, usual misspellings, text-speak and
 * typos in key words mended, "want to" as `wanna`, "can not" as `cant`. Sentence ends stay as `.`.
 */
export function hearWords(text: string): string[] {
  const heard =
    text.length > longest ? `${text.slice(0, longest / 2)} . ${text.slice(text.length - longest / 2)}` : text;
  const plain = heard
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/(\p{L})['’‘`´ʼ′](?=\p{L})/gu, '$1')
    .replace(/\.{2,}|…|(?<=\d)\.(?=\d)/g, ' ')
    .replace(/([\p{L}])\1{2,}/gu, '$1$1');
  const raw = plain.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}*@$]*|[.!?;]/gu) ?? [];
  return joinPairs(joinLetters(raw.map(endOrWord)).flatMap(mend).map(mendShort));
}

const endOrWord = (token: string): string =>
  token === '!' || token === '?' || token === ';' ? sentenceEnd : token;

const beforeSee = new Set(['cant', 'dont', 'not', 'never', 'to', 'can', 'wont', 'you']);
const afterAnd = new Set([
  'i',
  'im',
  'ive',
  'id',
  'ill',
  'it',
  'its',
  'in',
  'is',
  'all',
  'at',
  'on',
  'up',
  'us',
  'am',
]);
const afterKnow = new Set(['which', 'what', 'how', 'where', 'why', 'exactly']);
/** Short words told by those beside them: "am" without its "I", "cant c", "i no which". */
function mendShort(word: string, index: number, words: readonly string[]): string {
  const before = words[index - 1] ?? '';
  const after = words[index + 1] ?? '';
  if (word === 'am' && before !== 'i' && after !== 'i' && !/^\d/.test(before)) return 'im';
  if (word === 'an' && (!/^[aeiou]/.test(after) || afterAnd.has(after))) return 'and';
  if (word === 'c' && beforeSee.has(before)) return 'see';
  if (word === 'no' && before === 'i' && afterKnow.has(after)) return 'know';
  return word;
}

/** "k i l l" is a word spelt out. */
function joinLetters(tokens: readonly string[]): string[] {
  const out: string[] = [];
  let run = '';
  let parts = 0;
  const close = () => {
    if (parts >= 4) out.push(run);
    else if (parts > 0) out.push(...run);
    run = '';
    parts = 0;
  };
  for (const token of tokens) {
    if (token.length === 1 && /\p{L}/u.test(token)) {
      run += token;
      parts += 1;
    } else {
      close();
      out.push(token);
    }
  }
  close();
  return out;
}

function mend(token: string): string[] {
  const known = spellings.get(token);
  if (known !== undefined) return known;
  if (token.length < 4) return [token];
  const joined = joinedWords.get(token);
  if (joined !== undefined) return joined;
  if (/[\d@$]/.test(token) && /\p{L}/u.test(token)) {
    const letters = token.replace(/[01345@$]/g, (sign) => asLetter[sign] ?? sign);
    const spelt = spellings.get(letters);
    if (spelt !== undefined) return spelt;
    if (keyWordSet.has(letters)) return [letters];
  }
  // "tonightt": a letter held down at the end.
  if (token.charCodeAt(token.length - 1) === token.charCodeAt(token.length - 2)) {
    const single = token.slice(0, -1);
    if (keyWordSet.has(single)) return [single];
  }
  return [nearestKeyWord(token)];
}

const asLetter: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

const keyWordSet = new Set(keyWords);
/** Key words by first letter: a typo rarely spares none of the first two letters. */
const keyWordsByLetter = new Map<string, string[]>();
for (const word of keyWords) {
  const letter = word.charAt(0);
  keyWordsByLetter.set(letter, [...(keyWordsByLetter.get(letter) ?? []), word]);
}

/** The letters of a word as bits, to rule most pairs out before measuring them. */
function letterSet(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}
const lettersOf = new Map(keyWords.map((word) => [word, letterSet(word)]));
function lettersApart(a: number, b: number): number {
  let apart = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) apart += 1;
  return apart;
}

/** The key word this token most likely is, or the token itself. Real words that look like one are left alone. */
function nearestKeyWord(token: string): string {
  if (token.length < 5 || token.length > 16 || keyWordSet.has(token) || notKeyWords.has(token)) return token;
  const swapped = token.charAt(1);
  const letters = letterSet(token);
  for (const letter of swapped === token.charAt(0) ? [swapped] : [token.charAt(0), swapped]) {
    for (const word of keyWordsByLetter.get(letter) ?? []) {
      // One slip; two in a long word and in the words that matter most.
      const slips = word.length >= 10 || word.startsWith('suicid') ? 2 : 1;
      if (Math.abs(word.length - token.length) > slips) continue;
      if (letter === swapped && letter !== token.charAt(0) && token.charAt(0) !== word.charAt(1)) continue;
      if (lettersApart(letters, lettersOf.get(word) ?? 0) > slips * 2) continue;
      if (isWithin(token, word, slips)) return word;
    }
  }
  return token;
}

/** Whether two words differ by at most so many slips: a letter added, lost, changed, or two swapped. */
export function isWithin(a: string, b: string, slips: number): boolean {
  const width = b.length + 1;
  // Three rows, reused in turn: two before, one before, this one.
  const rows = new Uint8Array(width * 3);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const here = (row % 3) * width;
    const above = ((row + 2) % 3) * width;
    const twoAbove = ((row + 1) % 3) * width;
    rows[here] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = (rows[above + column - 1] ?? 0) + (same ? 0 : 1);
      const added = (rows[above + column] ?? 0) + 1;
      const lost = (rows[here + column - 1] ?? 0) + 1;
      if (added < cost) cost = added;
      if (lost < cost) cost = lost;
      const isSwap =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      const swapped = isSwap ? (rows[twoAbove + column - 2] ?? 0) + 1 : cost;
      if (swapped < cost) cost = swapped;
      rows[here + column] = cost;
      if (cost < least) least = cost;
    }
    if (least > slips) return false;
  }
  return (rows[(a.length % 3) * width + b.length] ?? 99) <= slips;
}

/** Pairs by first word, then second: looking one up makes no new string. */
const pairsOf = new Map<string, Map<string, string>>();
for (const [pair, plain] of wordPairs) {
  const [first = '', second = ''] = pair.split(' ');
  pairsOf.set(first, (pairsOf.get(first) ?? new Map<string, string>()).set(second, plain));
}

/** "want to" becomes `wanna`, so that a phrase is written once. */
function joinPairs(tokens: readonly string[]): string[] {
  const out: string[] = [];
  for (const token of tokens) {
    const before = out[out.length - 1];
    const pair = before === undefined ? undefined : pairsOf.get(before)?.get(token);
    if (pair === undefined) out.push(token);
    else out[out.length - 1] = pair;
  }
  // "my self" is myself, unless it is the start of "my self esteem".
  for (let index = out.indexOf('my self'); index >= 0; index = out.indexOf('my self', index + 1)) {
    if (notReflexive.has(out[index + 1] ?? '')) out.splice(index, 1, 'my', 'self');
    else out[index] = 'myself';
  }
  return out;
}

const notReflexive = new Set(
  'esteem employed employment assessment confidence study defence worth awareness taught care'.split(' '),
);
