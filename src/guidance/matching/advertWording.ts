/** Wording of an employer's advert that may turn people away by age or sex: found to be looked at, never judged. */

export type AdvertWording = { kind: 'age' | 'sex'; quote: string };

const longestRead = 5_000;
/** Words for the people who are looked after or taught, rather than hired. */
const ofThoseServed =
  /\b(?:with|support(?:ing)?|help(?:ing)?|teach(?:ing)?|car(?:e|ing) for|coach(?:ing)?) (?:\w+ )?$/;

const patterns: readonly [AdvertWording['kind'], RegExp][] = [
  [
    'age',
    /\b(?:young|youthful|mature|digital native|recent graduate|school leaver|fresh out of school)\b(?! (?:people|person's|children|adults|offenders|carers|learners))/g,
  ],
  [
    'age',
    /\b(?:under|over|below|no older than|aged|age) (?!18\b|21\b|16\b)\d\d\b(?! ?(?:hours|kg|miles|staff|people|%|k\b))/g,
  ],
  [
    'sex',
    /\b(?:lads?|lass(?:es)?|girls?|boys?|guys?|man|men|woman|women|male|female|gentlem[ae]n|lad(?:y|ies)|handyman|salesman|saleswoman|foreman|craftsman|waitress|barmaid|barman|chairman|housewi(?:fe|ves))\b/g,
  ],
  ['sex', /\b(?:he|she|his|her)\b(?! ?(?:\/|or) ?(?:she|he|her|his))(?<!(?:\/|or) ?\w+)/g],
];
/** "Men and women", "he or she", "women are welcome": open to all. */
const toAll =
  /\b(?:men and women|women and men|male or female|female or male|men or women|man or woman|he or she|his or her|he\/she|his\/her|(?:women|men) (?:are )?(?:welcome|encouraged))\b/g;

/** Each wording once, in reading order. */
export function wordingToLookAt(text: string): AdvertWording[] {
  const read = text
    .slice(0, longestRead)
    .toLowerCase()
    .replace(toAll, (open) => ' '.repeat(open.length));
  const found = patterns.flatMap(([kind, pattern]) =>
    [...read.matchAll(pattern)]
      .filter((one) => !ofThoseServed.test(read.slice(Math.max(0, one.index - 24), one.index)))
      .map((one) => ({ kind, quote: text.slice(one.index, one.index + one[0].length), at: one.index })),
  );
  found.sort((a, b) => a.at - b.at);
  return found
    .filter(
      (one, at) => found.findIndex((other) => other.quote.toLowerCase() === one.quote.toLowerCase()) === at,
    )
    .map(({ kind, quote }) => ({ kind, quote }));
}
