/** Which nation a person lives in, where their words tell it. */
import { findAll, type Said, type Span } from './normalise.js';

export type HeardNation = {
  nation: 'EN' | 'WA' | 'SC' | 'NI' | 'outside';
  span: Span;
  placeTitle?: string;
  devolvedArea?: string;
};

type Place = {
  from: number;
  to: number;
  title: string;
  nation: 'EN' | 'WA' | 'SC' | 'NI' | undefined;
  devolvedArea?: string;
  mended: boolean;
};

const nations: readonly ['EN' | 'WA' | 'SC' | 'NI', RegExp][] = [
  ['EN', /\bengland\b/g],
  ['SC', /\bscotland\b/g],
  ['WA', /\b(?:wales|cymru)\b/g],
  [
    'NI',
    /\b(?:northern ireland|north of ireland|n ireland|(?<=\b(?:in|from|live in|based in) )ni\b(?! (?:number|no|insurance|contributions)))\b/g,
  ],
];

/** Countries people may be living in. Where someone comes from is not where they live, so a present cue is needed. */
const elsewhere =
  /\b(?:(?:i am|i live|live|living|based|currently|staying|still) (?:in|outside|out in) (?:the )?(?:republic of ireland|ireland|france|spain|germany|poland|romania|italy|portugal|usa|america|canada|australia|new zealand|india|pakistan|bangladesh|nigeria|ghana|kenya|uganda|south africa|ukraine|turkey|dubai|uae|china|hong kong|philippines|dublin|cork|galway)|(?:i|we) (?:do not live in|live outside|am not in|am outside)(?: of)? the uk|not in the uk|outside (?:of )?the uk|live abroad|living abroad)\b/g;

/** Places whose names are ordinary words: believed only after "in", "from", "near" and the like. */
const likeWords = new Set(
  'reading bath sale deal bury rugby wells ware hove ash settle battle hope eye barking wash poole hull sandwich stone street ripley chard beer rye diss lancaster nelson bolton washington lincoln march crook hale bow ham wick ford milford newport durham bangor preston ashton kent down craven worth mold barry neath tring ely penn marlow stafford warwick kendal keith wigan corby selby thorne goole ayr alloa perth york chester'.split(
    ' ',
  ),
);
const placeCues = new Set([
  'in',
  'from',
  'near',
  'around',
  'outside',
  'round',
  'to',
  'at',
  'live',
  'based',
  'area',
  'by',
  'of',
]);
const past =
  /\b(?:used to live in|lived in|was (?:born |raised |brought up )?in|were in|moved (?:away )?from|born in|grew up in|left|originally from|came from|worked in|stationed in|university of|uni of|bank of|parents (?:are )?from|trained in|studied in|degree from|city of)$/;
const present =
  /\b(?:(?:i )?live (?:in|near|outside|round)|living (?:in|near)|i am (?:in|from|near)|based (?:in|near)|moved to|moving to|here in|we are in)$/;
const notPlaces =
  /^(?:uni|university|united|city (?:fc|council)|building|festival|fc|rovers|albion|town fc|police|water|power|wanderers|rangers|road|street|pudding|pasty|accent|language|national|college of)\b/;

/** The nation told, or undefined. A place someone left, a club, a bank or a language is no home. */
export function hearNation(said: Said, places: readonly Place[]): HeardNation | undefined {
  const candidates: { heard: HeardNation; weight: number; at: number }[] = [];
  const weigh = (from: number, to: number): number | undefined => {
    const before = said.words
      .slice(Math.max(0, from - 5), from)
      .map((one) => one.word)
      .join(' ');
    const after = said.words
      .slice(to + 1, to + 3)
      .map((one) => one.word)
      .join(' ');
    if (past.test(before) || notPlaces.test(after) || /\b(?:new|bank of|church of)$/.test(before))
      return undefined;
    if (present.test(before)) return 3;
    return placeCues.has(said.words[from - 1]?.word ?? '') ? 2 : 1;
  };
  for (const [nation, pattern] of nations) {
    for (const found of findAll(said, pattern)) {
      const weight = weigh(found.from, found.to);
      if (weight !== undefined)
        candidates.push({ heard: { nation, span: found.span }, weight, at: found.from });
    }
  }
  if (/^ (?:i am in |im in )?ni $/.test(said.line)) {
    const only = findAll(said, /\bni\b/g)[0];
    if (only) candidates.push({ heard: { nation: 'NI', span: only.span }, weight: 3, at: only.from });
  }
  for (const place of places) {
    if (place.nation === undefined) continue;
    const weight = weigh(place.from, place.to);
    if (weight === undefined) continue;
    const alone = said.words.length <= place.to - place.from + 2;
    const word = said.words[place.from]?.word ?? '';
    const doubtful = place.mended || (place.from === place.to && likeWords.has(word));
    if (doubtful && weight < 2 && !alone) continue;
    if (word === 'reading' && weight < 3 && !alone) continue;
    const start = said.words[place.from];
    const end = said.words[place.to];
    if (!start || !end) continue;
    const span = { start: start.start, end: end.end, text: said.text.slice(start.start, end.end) };
    candidates.push({
      heard: {
        nation: place.nation,
        span,
        placeTitle: place.title,
        ...(place.devolvedArea === undefined ? {} : { devolvedArea: place.devolvedArea }),
      },
      weight,
      at: place.from,
    });
  }
  for (const found of findAll(said, elsewhere))
    candidates.push({ heard: { nation: 'outside', span: found.span }, weight: 3, at: found.from });
  candidates.sort(
    (a, b) =>
      b.weight - a.weight ||
      Number(b.heard.placeTitle !== undefined) - Number(a.heard.placeTitle !== undefined) ||
      b.at - a.at,
  );
  return candidates[0]?.heard;
}
