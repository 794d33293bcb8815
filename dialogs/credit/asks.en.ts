/** How people ask, in English, about parts of qualifications, credit and what may already count. Lines are plain words. */
import { plainly } from '../engine/plainly.js';

export type AsksOfCredit =
  /** Does what I have done count. */
  | 'check'
  /** What have I left to take. */
  | 'left'
  /** Does this part count towards that qualification. */
  | 'counts'
  /** Do I have to do it again. */
  | 'again'
  /** One part, not the whole. */
  | 'onePart'
  /** Getting better at the job they have. */
  | 'upskill'
  /** Which one part would open most. */
  | 'opensMost'
  /** What all of it adds up to. */
  | 'ledger'
  /** How much of the common core is covered. */
  | 'commonCore'
  /** Does our own course count. */
  | 'ownCourse'
  /** A site induction held, at another site. */
  | 'siteInduction'
  /** Whether an old certificate still counts. */
  | 'old'
  /** A level far above the one held. */
  | 'rungs';

const experience =
  '(?:experience|exp|what (?:i|ive|i have|we) (?:do|done|did|can do|already do|already know|know)|the (?:work|job|training) (?:i|ive) (?:do|did|done)|years|time|work|skills|army|forces|military service|service|job)';
const counts =
  '(?:count|counts|counted|recognised|recognized|recognise|accepted|worth (?:anything|something)|get me|be used|used)';

const patterns: readonly (readonly [AsksOfCredit, readonly RegExp[]])[] = [
  [
    'siteInduction',
    [
      /\b(?:triple bar|site induction standard|nuclear sit)\b.*\b(?:another|again|count|still|ran out|expired|valid|at)\b/,
      /\b(?:site )?inductions?\b.*\b(?:ran out|run out|expired|another|again|other site|new site|different site|next site|at|for|count|still|last|lasts|valid)\b/,
      /\b(?:sit|site safety) (?:card|training)\b.*\b(?:another|again|other site|new site)\b/,
    ],
  ],
  [
    'ownCourse',
    [
      /\b(?:our|my|the|an?) (?:own |works |company |firms |employers? )?(?:in ?house|internal|company|own) (?:\w+ )?(?:course|courses|training|programme|scheme|induction)\b.*\b(?:count|counts|recognised|recognized|accredited|approved|qualification|credit|worth|units?|towards)\b/,
      /\b(?:in ?house|internal|company) (?:course|courses|training|programme)\b.*\b(?:count|counts|recognised|recognized|accredited|approved|worth)\b/,
      /\b(?:our|my) own (?:\w+ ){1,6}(?:course|courses|training|programme|scheme|induction)\b.*\b(?:count|counts|recognised|recognized|accredited|approved|qualification|credit|worth|units?|towards)\b/,
      /\bget our (?:own )?(?:course|courses|training)\b.*\b(?:recognised|recognized|accredited|approved)\b/,
    ],
  ],
  [
    'opensMost',
    [
      /\b(?:which|what|wich) (?:one |single |1 )?(?:unit|part|course|module|bit of training|thing|cert|certificate|qualification|ticket|skill)?\s?(?:would|will|could|should|do|does)\b.*\b(?:open|opens|opened|unlock|help|get) (?:me )?(?:up )?(?:the )?most\b/,
      /\b(?:opens?|unlocks?) (?:up )?(?:the )?most (?:doors|jobs|roles|for me|options|work)\b/,
      /\bif i (?:could )?only (?:do|did|take|learn) one (?:unit|part|course|thing|module)\b/,
    ],
  ],
  [
    'commonCore',
    [
      /\bcommon core\b.*\b(?:i|my|me|have|got|covered|cover|how much|how many)\b/,
      /\b(?:how much|how many|my) .*\bcommon core\b/,
    ],
  ],
  [
    'ledger',
    [
      /\b(?:how many|what|total|add up|count|show|list) (?:up )?(?:my )?(?:credit|credits)\b(?!.*\b(?:left|to go|remaining|still need)\b).*\b(?:i|my|me|have|got|do)\b/,
      /\b(?:my|show my|see my|list my|add up my) (?:credits?|units|parts|certificates so far|ledger|learning so far)\b/,
      /\bwhat do (?:my|all my|the) (?:certificates|units|credits|parts|qualifications) (?:add up to|come to|make)\b/,
    ],
  ],
  [
    'again',
    [
      /\b(?:do|must|will|would|should|have to|need to|am i going to) (?:i )?(?:have to |need to )?(?:repeat|redo|resit|retake)\b(?! (?:that|what you)\b)/,
      /\b(?:do|must|will|would) i (?:have to |need to |hav to )?(?:do|take|learn|study) (?:it|that|them|this|the .{2,60}|all .{2,40}|.{2,60} (?:unit|part|module)) (?:all )?again\b/,
      /\b(?:do|must|will|would|should) i (?:have to |need to |hav to )?(?:do|take|learn|study) .{2,90}\b(?:again|twice|all over)\b/,
      /\b(?:already|allready) (?:done|did|got|have|passed|hold)\b.*\b(?:again|repeat|twice|skip|let off|exempt)\b/,
    ],
  ],
  [
    'old',
    [
      /\b(?:units?|parts?|credits?|modules?|they|it|those)\b.*\b(?:carry|carries|carried) over\b/,
      /\b(?:19[6-9]\d|200\d|201[0-5])\b.*\b(?:still|valid|count|counts|worth|expire|expired|run out|ran out|any good|any use|out of date)\b/,
      /\b(?:my|an|the) old (?:\w+ ){0,3}(?:certs?|certificates?|nvqs?|svqs?|diplomas?|qualifications?|qualis|city and guilds|btec|units?|credits?)\b.*\b(?:still|valid|count|counts|worth|expire|expired|run out|good|use)\b/,
      /\b(?:certs?|certificates?|nvqs?|diplomas?|qualifications?|credits?|units?)\b.*\b(?:expire|expired|run out|ran out|go out of date|out of date|too old)\b/,
    ],
  ],
  [
    'left',
    [
      /\b(?:what|which|how many|how much|wot)\b.*\b(?:units?|parts?|credits?|modules?|bits?)\b.*\b(?:left|remaining|still|more|to go|missing|need to finish|to finish)\b/,
      /\b(?:units?|parts?|credits?|modules?) (?:do|would|will|have) i (?:still )?(?:have )?(?:left|need|to do|got left)\b/,
      /\b(?:what is|whats|what s|wots) (?:still )?left$/,
      /\b(?:whats|wots) (?:still )?left (?:of|on|in|to do|for|with)\b/,
      /^(?:so |ok |okay |right |and |then )*(?:what|whats|wot|wots)(?: is| s)? (?:still )?left(?: then| now| to do| for me| please)*$/,
      /\b(?:what|how much|how many|which) (?:\w+ ){0,2}(?:would|will|do|does|have|has|had) (?:i|they|she|he|we|you|it|the client|my client|my staff|staff)(?: still)?(?: have| got)*(?: still)? (?:left|to go|remaining)\b/,
      /\b(?:what|wot) (?:is|would be|have i got|have i|do i have|would i have|will i have) (?:still )?left\b.*\b(?:of|on|in|to|for|with)\b/,
      /\b(?:how far|how close) (?:am i|away am i|off am i)\b.*\b(?:from|off|to)\b.*\b(?:level|diploma|certificate|award|nvq|svq|qualification)\b/,
      /\b(?:what|wot|which) (?:units?|parts?|modules?) (?:do|would|should|must) i (?:still )?(?:need|have to|take|do)\b/,
      /\b(?:fewest|smallest|least|quickest|shortest|fastest) (?:number of |set of |way (?:to|of|through) |route (?:to|through) )?(?:units?|parts?|credits?|modules?|hours?|finish\w*|complet\w*|get|getting|a certificate|the)\b.*\b(?:level|diploma|certificate|award|nvq|svq|it|\d{3}\/\d{4}|left)/,
      /\b(?:fewest|smallest|least) (?:number of |set of )?(?:units?|parts?|credits?|modules?|hours?)\b/,
      /\bfirst certificate\b.*\b(?:soonest|first|quickest|on the way)\b/,
      /\b(?:can|could|would|will) (?:i|you|u) (?:finish|complete|get|do|pass|manage|have)\b.*\b(?:with|in|by|from|for) (?:only |just |doing |taking )*(?:\d{1,3}|one|two|three|four|five|six|a single) (?:more |single )?(?:units?|parts?|credits?|modules?)\b/,
      /\bhow (?:do|can|could) i finish\b.*\b(?:level|diploma|certificate|award|nvq|svq)\b/,
    ],
  ],
  [
    'onePart',
    [
      /\b(?:only|just|jus|jst) (?:need|want|wanna|after|do|doing|take)\b.*\b(?:bit|part|unit|module|piece|section|one thing|stuff)\b/,
      /\b(?:just|only) the .{3,50} (?:bit|part|unit|module|piece)\b/,
      /\b(?:need|want) (?:one|1|a single|just one|only one) (?:unit|part|module)\b/,
      /\bnot the (?:whole|hole|full) (?:thing|qualification|course|diploma|lot)\b/,
    ],
  ],
  [
    'upskill',
    [
      /\b(?:upskill|up skill|up-skill|upskilling|skill up)\b/,
      /\b(?:get|be|become|getting) (?:better|stronger|more skilled|good) (?:at|in|on) (?:my|the) (?:current |present )?(?:job|role|work)\b/,
      /\b(?:learn|train|training|develop|improve|improving) (?:\w+ ){0,4}(?:in|for|at|within|on) my (?:current |present |own )?(?:job|role|work|place)\b/,
      /\b(?:learn|do|some|want|need) (?:more |some |the )?(?:improvement|lean|leadership|team leading|managing|safety|digital|computer|change) (?:stuff|things|skills|training|bits)\b/,
    ],
  ],
  [
    'check',
    [
      /^(?:please |can you |can we |lets |let us )*(?:check|start|do) my (?:experience|skills|work|prior learning)\b/,
      new RegExp(`\\bcheck (?:if|whether|that|what|does)\\b.*\\b(?:my|our|his|her|their)? ?${experience}\\b`),
      new RegExp(
        `\\b(?:my|our|his|her|their|all my|years of|yrs of|this|that) (?:\\w+ ){0,4}${experience}\\b.*\\b${counts}\\b`,
      ),
      new RegExp(`\\b${counts} (?:my|the|our|all my) (?:\\w+ ){0,3}${experience}\\b`),
      /\b(?:no|without|never got|not got|aint got|havent got)(?: (?:a|an|any|the))? (?:bits? of paper|paper|papers|certs?|certificates?|qualifications?|quals?)\b.*\b(?:count|counts|worth|get|recognised)\b/,
      /\b(?:rpl|apel|apl|prior learning|prior experience)\b.*\b(?:check|me|my|could i|can i|how do i|start|do)\b/,
      /\b(?:start|do|try|run) (?:the |a |an )?(?:rpl|prior learning|experience) check\b/,
      /\b(?:get|getting|be) (?:a |an )?(?:qualification|qualified|certificate|cert|credit|diploma|nvq)s? for (?:what|the (?:job|work|things|stuff)|my) (?:i|experience)\b/,
      /\blet me off (?:any |some |the )?(?:units|parts|bits|modules)\b/,
      /\b(?:can|could|will|would) (?:i )?(?:skip|miss) (?:some |any |out )?(?:units|parts|modules)\b/,
    ],
  ],
  [
    'counts',
    [
      /\b(?:does|do|would|will|can|could|is|are)\b.{0,60}\b(?:count|counts) (?:towards?|for|to|in)\b.*\b(?:level|diploma|certificate|award|nvq|svq|\d{3}\/\d{4})/,
    ],
  ],
];

/** Questions about what the words mean are answered with an article, not with a check. */
const asksMeaning =
  /^(?:so |and |but )?(?:what|whats|what's|wots) (?:is|are|does|do)? ?(?:an? |the )?(?:rpl|apel|prior learning|credits?|units?)\b(?!.*\b(?:left|need|i have|have i)\b)/;

/** What of these a message asks; undefined where none. */
export function asksOfCredit(text: string): AsksOfCredit | undefined {
  const line = plainly(text).replaceAll("'", '');
  if (line.length > mostLetters || asksMeaning.test(line)) return undefined;
  return (
    patterns.find(([, all]) => all.some((one) => one.test(line)))?.[0] ??
    (asksRungs(line) ? 'rungs' : undefined)
  );
}
const mostLetters = 400;

/** "got level 2 want level 6": the level held, or none, and the one wished for. */
export function levelsIn(text: string): { held: number | undefined; wished: number } | undefined {
  const line = plainly(text).replaceAll("'", '');
  const level = '(?:level|lvl|lev|l|nvq|nvq level)\\s?([1-8])';
  const wish = new RegExp(
    `\\b(?:want|wanna|would like|id like|like|going|go|get|getting|aim|aiming|do|straight|jump|move|up|onto|on) (?:to |on to |onto |for |do |get |start |a |an |the |my |up )*(?:.{0,24} )?${level}\\b`,
  ).exec(line);
  if (!wish) return undefined;
  const before = line.slice(0, wish.index);
  const own =
    new RegExp(`\\b${level}\\b`).exec(before) ??
    /\b(?:have|got|with|hold) (?:my |a |an )?(?:level|lvl|l|nvq) ?([1-8])\b/.exec(
      line.slice(wish.index + wish[0].length),
    );
  return { held: own ? Number(own[1]) : undefined, wished: Number(wish[1]) };
}

/** The step asked for is more than one rung. */
function asksRungs(line: string): boolean {
  const levels = levelsIn(line);
  return levels?.held !== undefined && levels.wished > levels.held + 1;
}

/** The part meant: "the health and safety bit" is health and safety. */
export function partMeant(text: string): string {
  const line = plainly(text).replaceAll("'", '');
  const found =
    /\b(?:only|just|jus|jst)\b.*?\b(?:need|want|wanna|after|do|doing|take|the)\b(?: (?:the|to|do|a|an|some|one))* (.{3,60}?) (?:bit|part|unit|module|piece|section|stuff)\b/.exec(
      line,
    ) ?? /\bthe (.{3,50}?) (?:bit|part|unit|module|piece)\b/.exec(line);
  return found?.[1] ?? line;
}

export type Theme =
  | 'safety'
  | 'improvement'
  | 'change'
  | 'leadership'
  | 'psychosocial'
  | 'digital'
  | 'safeguarding';
const themeWords: readonly (readonly [Theme, RegExp])[] = [
  ['improvement', /\b(?:improvement|improve|lean|kaizen|5s|six sigma|problem solving|efficiency|waste)\b/],
  [
    'leadership',
    /\b(?:leadership|lead|leading|team lead|team leading|supervis\w*|manag(?:e|er|ing|ement))\b/,
  ],
  ['safety', /\b(?:safety|h ?& ?s|health and safety|hazards?|risk)\b/],
  ['digital', /\b(?:digital|computers?|computer|it skills|excel|spreadsheets?|tech)\b/],
  ['change', /\b(?:change|projects?)\b/],
  ['psychosocial', /\b(?:counselling|motivational|psychosocial|talking therap\w*)\b/],
  ['safeguarding', /\bsafeguarding\b/],
];
/** The theme a message names. */
export const themeMeant = (text: string): Theme | undefined =>
  themeWords.find(([, pattern]) => pattern.test(plainly(text)))?.[0];

/** Whether some words name a theme and nothing else. */
export const isThemeAlone = (text: string): boolean =>
  /^(?:the )?(?:health and safety|health safety|h and s|h & s|hs|safety|improvement|leadership|management|digital|computers?|safeguarding|change)$/.test(
    plainly(text),
  );

/**
 * Words at which a message turns from what is held to what is not, to what is wanted, or to what may be repeated. The longer
 * ones first: "have left" and "have to" hold nothing, and "haven't got" says so.
 */
export const turnsOf = new RegExp(
  [
    // not held
    "\\b(?:do ?n[o']?t|does ?n[o']?t|have ?n[o']?t|haven'?t|havnt|has ?n[o']?t|hasn'?t|did ?n[o']?t|didn'?t|never|not|without|failed|dropped)\\b(?:\\s+(?:have|has|got|get|done|did|do|do|pass|passed|finish|finished|hold|yet|any|actually|really))*",
    // wanted
    '\\b(?:have|has|got|had|need|needs)\\s+(?:to|left)\\b',
    "\\b(?:what|whats|what's|wot|wots|which|how|target|towards?|for|want|wants|wanna|wanting|to finish|to get|doing|starting|left|aim|aiming|going for|need|needs|count(?:s)?|would|will|can|could|should|must)\\b",
    // again
    '\\b(?:repeat|redo|retake|resit)\\b',
    // held
    "\\b(?:have|has|had|i've|ive|we've|got|holds?|holding|held|done|did|passed|completed|finished|achieved|with)\\b",
  ].join('|'),
  'gi',
);

/** What such words turn to. */
export function turnOf(words: string): 'held' | 'not-held' | 'wished' | 'again' {
  const said = words.toLowerCase();
  if (/^(?:repeat|redo|retake|resit)$/.test(said)) return 'again';
  if (
    /^(?:do ?n[o']?t|does ?n[o']?t|have ?n[o']?t|haven|havnt|has ?n[o']?t|hasn|did ?n[o']?t|didn|never|not|without|failed|dropped)/.test(
      said,
    )
  )
    return 'not-held';
  if (
    /\b(?:to|left)$/.test(said) ||
    !/^(?:have|has|had|i've|ive|we've|got|holds?|holding|held|done|did|passed|completed|finished|achieved|with)$/.test(
      said,
    )
  )
    return 'wished';
  return 'held';
}

/** A question of what counts without its own words, so that what is left may name the work. */
export const withoutQuestion = (text: string): string =>
  text.replace(
    /\b(?:counts?|courses?|training|experience|certs?|certificates?|qualifications?|quals?)\b/gi,
    ' ',
  );

/** "What if they had": nothing is held by it. "If I have it already" is said by people who do. */
export const supposes = (text: string): boolean =>
  /\b(?:what|wot) if\b|\bif (?:i|we|you|they|she|he|the client|my client)(?: also| just| then| only)? (?:had|got|did|passed|took|finished|completed)\b|\b(?:suppose|supposing|imagine|lets say|let's say)\b/i.test(
    text,
  );

/** People named as holding something: "Ann has … Bob has …". Whoever is spoken of without a name is one person. */
export const holdersIn = (text: string): string[] => [
  ...new Set(
    [
      ...text.matchAll(
        /(?<![\w'])([\p{L}'-]{2,20}) (?:has|holds)(?: got| done| passed)?\b(?! to\b| left\b)/giu,
      ),
    ]
      .map((one) => (one[1] ?? '').toLowerCase())
      .filter((one) => !nobody.test(one)),
  ),
];
const nobody =
  /^(?:she|he|they|it|who|what|which|that|this|one|client|learner|apprentice|worker|member|person|employee|daughter|son|friend|staff|and|also|already|only|still|now|never|there|course|diploma|certificate)$/;

/** Only some of what is named after it: "half of", "three units of", "I have started". */
export const isPartOnly = (text: string): boolean =>
  /\b(?:half|some|part|parts|most|bits?|few|units?|modules?|credits?|started|begun|begin|enrolled|signed up|place on|almost|nearly)\b/i.test(
    text,
  );

/** Who a certificate was awarded by, as a message says it, for the awarding organisations whose names are held. */
export function awardedByIn(text: string, names: readonly string[]): string[] {
  const line = ` ${plainly(text)} `;
  const short = (name: string): string[] => [
    name,
    ...(/city\s*&\s*guilds/i.test(name) ? ['city and guilds', 'c&g', 'city guilds'] : []),
  ];
  return names.filter((name) => short(name).some((one) => line.includes(` ${plainly(one)} `)));
}

/** Years a message names as when something was got: "in 2009", "from 1998". */
export function yearIn(text: string): string | undefined {
  return /\b(?:in|from|back in|since|year|dated|got it|of|around|about)?\s?((?:19[5-9]|20[0-9])\d)\b(?!\/)/.exec(
    text,
  )?.[1];
}

/** Which numbered lines of a list a reply picks: "1 3 and 5", "all", "all but 2", "none". */
export function picksFrom(text: string, count: number): number[] | undefined {
  const line = plainly(text).replaceAll("'", '');
  const every = Array.from({ length: count }, (_, at) => at);
  const numbers = (words: string): number[] =>
    [...words.matchAll(/\b(\d{1,2})\b/g)]
      .map((one) => Number(one[1]) - 1)
      .filter((at) => at >= 0 && at < count);
  if (
    /^(?:yes |yeah |yep )?(?:(?:i )?(?:do|did|done|have done|ive done|can do) )?(?:all|all of (?:them|it|these|those)|everything|every one|the lot|all \d+)\b(?!.*\b(?:but|except|apart|bar|not)\b)/.test(
      line,
    )
  )
    return every;
  const but = /\b(?:all|everything|every one|the lot)\b.*?\b(?:but|except|apart from|bar|not)\b(.*)$/.exec(
    line,
  );
  if (but) {
    const out = new Set(numbers(but[1] ?? ''));
    return out.size > 0 ? every.filter((at) => !out.has(at)) : undefined;
  }
  if (/^(?:none|no|nope|nothing|none of (?:them|these|those|it))$/.test(line)) return [];
  // "-3" is no third line.
  if (/(?:^|\s)[-−]\s?\d/.test(text)) return undefined;
  const picked = numbers(line);
  const isList =
    /^(?:(?:numbers?|nos?|number|just|only|i do|i did|ive done|yes|mostly) )*(?:\d{1,2}(?:st|nd|rd|th)?(?: |,|and|&|\+|to|then|$)*)+$/.test(
      line,
    );
  const range = /^(\d{1,2}) (?:to|-|through) (\d{1,2})$/.exec(line);
  if (range) {
    const [from, to] = [Number(range[1]) - 1, Number(range[2]) - 1];
    return from <= to && to < count ? every.filter((at) => at >= from && at <= to) : undefined;
  }
  return isList && picked.length > 0 ? [...new Set(picked)] : undefined;
}

/** A level as it is named; `isWrong` where there is none such: they run from entry 1 to 8, in Scotland to 12. */
export function levelNamed(
  text: string,
): { level: number | undefined; as: string; isWrong: boolean } | undefined {
  const line = plainly(text);
  const found = /\b(scqf )?(?:level|lvl|lev|nvq|svq) ?(\d{1,2})\b(?!\/)/.exec(line);
  if (!found) return undefined;
  const level = Number(found[2]);
  const most = found[1] === undefined && !/\b(?:scottish|scotland|scqf|svq)\b/.test(line) ? 8 : 12;
  const isWrong = level < 1 || level > most;
  return { level: isWrong ? undefined : level, as: found[0], isWrong };
}

/** "with two parts", "in 10 credits": the most somebody wants to take. */
export function limitWished(text: string): { of: 'units' | 'credit'; most: number } | undefined {
  const line = plainly(text);
  const words: Readonly<Record<string, number>> = {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    a: 1,
    single: 1,
  };
  const found =
    /\b(?:with|in|by|doing|taking|only|just|from) (?:only |just |a |doing |taking )*(\d{1,3}|one|two|three|four|five|six|a|single) (?:more |single )?(units?|parts?|modules?|credits?)\b/.exec(
      line,
    );
  if (!found) return undefined;
  const most = words[found[1] ?? ''] ?? Number(found[1]);
  return { of: (found[2] ?? '').startsWith('credit') ? 'credit' : 'units', most };
}

/** "I have 40 credits": how many, without what of. */
export const creditsWithoutName = (text: string): boolean =>
  /^(?:i |ive |i've |we |they )*(?:have|has|got|hold|already have|with) (?:got |about |over )?\d{1,6} ?credits?(?: already| so far| now)?$/.test(
    plainly(text),
  );

/** A figure of credit below nothing. */
export const negativeCredit = (text: string): boolean =>
  /(?:^|\s)(?:-|minus )\s?\d+(?:\.\d+)? ?credits?\b/i.test(text);

/** Places people name for nuclear work. */
export const isNuclearSite = (text: string): boolean =>
  /\b(?:nuclear|sellafield|hinkley|sizewell|dounreay|heysham|torness|hunterston|hartlepool|wylfa|dungeness|devonport|faslane|power station)\b/i.test(
    text,
  );

/** The sites a message names, in order: "at hinkley … at sellafield". */
export const sitesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /\b(?:at|for|on|in|from|to) (?:the |a |an |my )?((?!need|do |have|another|new|next|other|site\b|the\b)[a-z][\w'-]{2,24})/gi,
    ),
  ]
    .map((one) => (one[1] ?? '').toLowerCase())
    .slice(0, 2);

/** The year named is when it ended, not when it was got. */
export const ranOut = (text: string): boolean =>
  /\b(?:ran out|run out|runs out|expired|expires|ended|lapsed|out of date)\b/i.test(text);

/** Asks for the check itself, whatever was told. */
export const asksToBegin = (text: string): boolean => /\bcheck\b/.test(plainly(text));

/** What the smallest set is to be smallest by, where a message says so. */
export function preferenceIn(text: string): 'credit' | 'hours' | 'first-certificate' | undefined {
  const line = plainly(text);
  if (
    /\b(?:first|soonest|a|some) (?:certificate|cert|thing to show)\b.{0,20}\b(?:soonest|first|soon|quick|quickly|quickest|fast|fastest)\b|\b(?:certificate|cert) (?:soonest|first|quickest|fastest)\b|\bfirst certificate\b/.test(
      line,
    )
  )
    return 'first-certificate';
  if (/\b(?:fewest|least|lowest|smallest number of|fewer) credits?\b/.test(line)) return 'credit';
  return /\b(?:quickest|fastest|shortest|least time|fewest hours|least hours|less time|soonest)\b/.test(line)
    ? 'hours'
    : undefined;
}
