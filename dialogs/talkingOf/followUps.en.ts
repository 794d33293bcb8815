/** How short follow-up questions are put in English: what is asked, and which of the things shown is pointed at. */
import { type Lexicon, slipsAllowed, slipsBetween } from '../../src/guidance/matching/lexicon.js';
import { wordsOf } from '../../src/guidance/matching/normalise.js';

/** What somebody may ask about a job, a certificate, a part of one, a skill or a rule. */
export const aspects = [
  'pay',
  'howMuch',
  'hours',
  'shifts',
  'grades',
  'needsPaper',
  'degree',
  'waysIn',
  'howLong',
  'day',
  'hard',
  'safe',
  'rules',
  'leads',
  'apprenticeship',
  'near',
  'cost',
  'skills',
  'credits',
  'level',
  'awardedBy',
  'mandatory',
  'units',
  'open',
  'number',
  'standard',
  'learn',
  'show',
  'whoNeeds',
  'assessed',
  'partOf',
] as const;
export type Aspect = (typeof aspects)[number];

/** Which thing is pointed at: the one last shown, one by its place in the list, or one by a word of its name. */
export type Pointer =
  | { kind: 'it' }
  | { kind: 'place'; at: number }
  | { kind: 'last' }
  | { kind: 'other' }
  | { kind: 'called'; words: string };

/** Spellings by ear that the shared list leaves alone, because in a story they may be names. */
const byEar: Readonly<Record<string, string>> = {
  hw: 'how',
  hwo: 'how',
  ow: 'how',
  dus: 'does',
  dose: 'does',
  duz: 'does',
  wen: 'when',
  wher: 'where',
  creds: 'credits',
  cred: 'credits',
  cert: 'certificate',
  license: 'licence',
  lisence: 'licence',
  liscence: 'licence',
  licences: 'licence',
  wage: 'wages',
  grds: 'grades',
  hrs: 'hours',
  uni: 'university',
  unis: 'university',
  gcse: 'gcses',
  apprentiship: 'apprenticeship',
  mins: 'minimum',
};

/** The words these questions turn on: one a slip away from them is mended. */
const turningWords =
  `much money salary wages earn hours shifts nights weekends grades gcses qualifications requirements degree university
apprenticeship apprenticeships licence certificate credits level mandatory compulsory optional units modules standard
standards number awards awarded dangerous safety heavy lifting physical learn progress promotion assessed vacancies
skills duties involved where which long take takes does many`
    .split(/\s+/)
    .filter(Boolean);

function mendedWord(word: string, lexicon: Lexicon): string {
  const heard = Object.hasOwn(byEar, word) ? byEar[word] : undefined;
  if (heard !== undefined) return heard;
  if (word.length < 4 || /\d/.test(word) || lexicon.known.has(word) || turningWords.includes(word))
    return word;
  return (
    turningWords.find(
      (one) =>
        one[0] === word[0] && slipsBetween(word, one) <= slipsAllowed(Math.min(one.length, word.length)),
    ) ?? word
  );
}

/** No short question is longer. */
export const longestQuestion = 300;

/** The plain words of a message, typos of these questions mended; word for word those of `wordsOf`. */
export const questionWords = (text: string, lexicon: Lexicon): string[] =>
  wordsOf(text.slice(0, longestQuestion)).map(({ word, start, end }) =>
    // "the first one" counts nothing.
    text.slice(start, end).toLowerCase() === 'one' ? 'one' : mendedWord(word, lexicon),
  );

const openers =
  /^(?:(?:and|so|but|ok|okay|right|also|then|well|hi|hello|hey|please|er|um|erm|cool|thanks|cheers|oh|yeah|yes|just|actually|wait|hang on|can you tell me|tell me|do you know|any idea|what about|how about|whatabout|is that) )+/;
const closers =
  / (?:please|then|mate|though|tho|exactly|again|ta|thanks|roughly|anyway|usually|typically|normally|really|actually|now|btw|pal|love|pls|plz|at all|you know|do you know|in total|altogether|yet)$/;
const things =
  'job|role|work|course|qualification|certificate|diploma|award|apprenticeship|unit|part|skill|thing';

const places: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
};

/** What is counted, and is no place in a list: "does 2 years", "is 3 credits". */
const countedThings =
  'years?|yrs?|hours?|hrs?|days?|weeks?|months?|levels?|gcses?|credits?|times?|of|people|staff|kids|children|shifts?|nights?|units?|pounds?|miles?|jobs?|or|to|and [1-9]';
/** "number 4", "does 1 pay", "3 pay": a place in the list by its number. */
const placeByNumber = new RegExp(
  `\\b(?:(?:the|your|that|my) )*(?:number|no|option|job|idea|num) ([1-9])\\b(?: one)?|\\b(?:for|of|about|in|is|does|do|with|are|will|would|can) ([1-9])\\b(?! (?:${countedThings})\\b)|^([1-9])(?= (?:what|how|do|does|is|are|pay|pays|money|wages|salary|needs?)\\b|$)`,
);

/** "the level 3", "an nvq 2", "the diploma": a certificate that is on the screen, or that the job there asks for. */
const certificateNamed =
  /\b(?:the|a|an|my|that|this|their|your)? ?(?:level [1-8]|nvq(?: level)? [1-8])(?: (?:nvq|diploma|certificate|award|qualification|course|apprenticeship|one))*(?= (?:it|is|do|does|from)\b|$)/;

/** Takes out what points at a thing and leaves "it" in its place. */
function pointedAt(line: string): { line: string; pointer: Pointer | undefined } {
  const numbered = placeByNumber.exec(line);
  if (numbered) {
    const digit = numbered[1] ?? numbered[2] ?? numbered[3] ?? '';
    return {
      line: line.replace(
        numbered[0],
        numbered[0].replace(
          /(?:(?:the|your|that|my) )*(?:(?:number|no|option|job|idea|num) )?[1-9](?: one)?$/,
          'it',
        ),
      ),
      pointer: { kind: 'place', at: Number(digit) - 1 },
    };
  }
  const place = '(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|other)';
  const placed =
    new RegExp(`\\b(?:the |that )?${place} (?:one|1|idea|${things})\\b`).exec(line) ??
    new RegExp(`\\b(?:the|that) ${place}\\b`).exec(line);
  if (placed) {
    const word = placed[1] ?? '';
    const at = places[word];
    return {
      line: line.replace(placed[0], 'it'),
      pointer: at !== undefined ? { kind: 'place', at } : { kind: word === 'last' ? 'last' : 'other' },
    };
  }
  const called =
    /\b(?:the|that) (?!same\b|whole\b|right\b|only\b)([a-z]+(?: [a-z]+)?) (?:one|job|role)\b/.exec(line);
  if (called)
    return { line: line.replace(called[0], 'it'), pointer: { kind: 'called', words: called[1] ?? '' } };
  const it = new RegExp(
    `\\b(?:this|that|the|these|those|such a)(?: same)? (?:ones?|${things})\\b|\\b(?:this|that|these|those|them)\\b|\\bone$`,
  );
  if (it.test(line)) return { line: line.replace(it, 'it'), pointer: { kind: 'it' } };
  return /\b(?:it|its)\b/.test(line) ? { line, pointer: { kind: 'it' } } : { line, pointer: undefined };
}

/** One way of saying each: whoever does it is "i", whatever verb helps is "do", what must be is "need". */
const evenly = (line: string): string =>
  ` ${line} `
    .replace(/ (?:was|were) /g, ' is ')
    .replace(/ (?:a|an|the|being an?|working as an?|being|becoming an?) it /g, ' it ')
    .replace(/ it (?:job|jobs|work|worker|role) /g, ' it ')
    .replace(/ (?:you|u|they|we|people|somebody|someone|he|she|a person) /g, ' i ')
    .replace(/ (?:does|would|will|could|can|should|might|may|did) /g, ' do ')
    .replace(
      / (?:require|requires|required|needs|needed|must have|have to have|got to have|gotta have) /g,
      ' need ',
    )
    .replace(/ (?:have to|got to|gotta|must|need to) /g, ' must ')
    .replace(/ (?:what|how) (?:is|are|s) the /g, ' the ')
    .replace(/ (?:is|are) there (?:any |an |a |much |lots of )?/g, ' any ')
    .replace(
      / (?:a|an|some) (?=(?:degree|licence|dbs|card|certificate|apprenticeship|check|ticket|medical|lot)\b)/g,
      ' ',
    )
    .replace(
      / (?:for|in|of|at|with|on|as|to do|to be|to become|to get into|about|from|doing|being|to get|to start) (?:a |an |the |my )?it (?=$)/g,
      ' ',
    )
    .replace(/ for (?:a |an |the )?it /g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const money = 'pay|salary|wages|money|earnings|rate|hourly rate|rate of pay|pay rate|pay scale|take home';
const oddHours =
  '(?:nights?|shifts?|weekends?|evenings?|night shifts?|shift work|early starts?|earlies|lates|night work|bank holidays|nights away|sundays?|saturdays?|unsocial hours)';
const papers =
  '(?:grades|gcses|qualifications|a levels|levels|english and maths|maths and english|maths|english|papers|passes)';
const paperRule =
  '(?:licence|driving licence|dbs|dbs check|crb|background check|police check|card|cscs|cscs card|certificate|ticket|tickets|check|checks|medical|registration|vetting|security clearance|first aid|food hygiene|care certificate|a car|car|to drive)';

/** In order: the first that fits the whole line wins. */
const patterns: readonly (readonly [Aspect, RegExp])[] = [
  [
    'cost',
    /^(?:(?:the )?(?:costs?|price|fees?|course fees?)|(?:how much|what) (?:do |is |are )?(?:it |the )?(?:costs?|fees?|price|course|training)(?: me| to do| it)?|(?:is it|any|it) (?:free|funded)|free|do i (?:must )?pay(?: for it)?|do it costs?(?: (?:money|me|much|anything))?|who pays(?: it)?|how much (?:do i must pay|is it to do))$/,
  ],
  ['howMuch', /^(?:how much|how much (?:is|do) (?:it|i)|how much it)$/],
  [
    'pay',
    new RegExp(
      `^(?:(?:the |starting |average |good |decent )?(?:${money})(?: (?:like|any good|good|ok|decent|is it|do it))?|what (?:(?:do|is) )?(?:it|i) (?:pay|pays|earn|make|get|get paid|paid|be paid|on|be on)|what (?:${money})(?: (?:is it|do it|do i get|like))?|how much (?:(?:do|is|am) )?(?:(?:it|i|the) )?(?:must )?(?:pay|pays|paid|earn|make|get|get paid|be paid|be on|earned|money|wages|salary)(?: it)?(?: (?:a|per|an) (?:year|month|week|hour|day))?|(?:is|do) (?:it|the pay|the money|i) (?:pay |get )?(?:well|good|ok|decent|any good|much|well paid|good money|decent money|paid well|better paid)(?: money| paid| pay)?|what am i paid|(?:is it )?minimum wages?|what is it worth(?: a year)?)$`,
    ),
  ],
  [
    'hours',
    /^(?:(?:the |working |what |which |how many )?(?:hours|working hours|work hours|days)(?: (?:like|a week|per week|is it|are it|do i work|do it|do i do|i work|do i must work|do i work a week|is it a week|of work))*|(?:(?:is|do|any) (?:it|i) (?:do it |do |work |be )?)?(?:full time|part time|full or part time|term time|flexible|9 to 5|nine to five)(?: hours| work)?|do i (?:do it|work) (?:part|full) time|how long (?:is|are) (?:the )?(?:day|days|shift|shifts|week)|(?:is|are|is it|do i do|do i work|do i must do|any) (?:the )?(?:\d{1,2} hours?|long|12s|twelve hour) (?:shifts?|days?|weeks?)(?: (?:normal|usual|common|standard|ok|typical|right|in it|there|in it job))*|when do i work|what time do i (?:start|finish))$/,
  ],
  [
    'shifts',
    new RegExp(
      `^(?:(?:the |any |what )?${oddHours}(?: (?:like|and ${oddHours}|or days|involved|work))*|(?:is|do|any) (?:it |i )?(?:must )?(?:do |work |be |have |on |involve |all |just |only |mostly |always )*(?:it )?(?:any |on |the )?${oddHours}(?: (?:involved|work|and ${oddHours}|or ${oddHours}|or days))*|what shifts (?:is it|do i (?:work|do)|are i)|is it days|days or nights|nights or days|do i (?:get )?weekends off)$`,
    ),
  ],
  [
    'degree',
    /^(?:(?:do i |is |must i )?(?:need |got |have )?(?:degree|university|to go to university|to university|a levels)(?: needed| need| required)?|(?:do i )?(?:must )?(?:need |be |have |go |going )?(?:to )?(?:go |to )*(?:university|degree|college)|is degree need|do i (?:do|get) it without degree|without degree|can i get in without degree)$/,
  ],
  [
    'needsPaper',
    /^(?:do i (?:really |actually )?need it(?: (?:for it|for|first|to start))*|do (?:i|it) (?:really |actually |even )?(?:must |need |want |ask for )+(?:to (?:have|get|do|hold) )?(?:got )?(?:the |a |an |any |my )?(?:it |level [1-8] |nvq )*(?:nvq|svq|diploma|qualification|qualifications|level [1-8]|nvq level [1-8]|nvq [1-8]|certificates|bit of paper|paper)(?: (?:for it|first|to do it|to start|at all|to get in|it|in it|nvq|diploma|certificate|award))*|is (?:the |a |an )?(?:nvq|diploma|qualification|level [1-8](?: diploma| nvq)?|nvq(?: level)? [1-8]) (?:need|essential|compulsory|must|necessary|a must)(?: for it)?|do i (?:do|start|get in|work|get) (?:it )?without (?:the |a |an |any )?(?:nvq|diploma|qualification|qualifications|level [1-8]|certificates)|(?:is it )?(?:worth (?:doing|getting|having) )(?:the |a |an )?(?:nvq|diploma|level [1-8]|qualification))$/,
  ],
  [
    'rules',
    new RegExp(
      `^(?:(?:any )?${paperRule}|(?:do|must|is) (?:i |it )?(?:must |need |have |get |got |hold |pass )*(?:any |an? |the )?${paperRule}(?: need| to do it| first| it| to start)?|(?:what|which) (?:${paperRule})s? (?:do i )?(?:need|must have|have|must get)?|is (?:an? )?${paperRule} need|do i must be (?:registered|vetted|checked|licensed|18|21)|is it regulated|is it the law|any (?:rules|checks)|what (?:rules|checks)(?: any)?|(?:what|which) licence)$`,
    ),
  ],
  [
    'skills',
    /^(?:(?:the |what |which )?skills(?: (?:do i )?(?:need|must have|have|it need))?|what (?:do i (?:must|need) )(?:be )?good at|what (?:sort|kind|type) of person(?: do i (?:need|must be))?)$/,
  ],
  [
    'grades',
    new RegExp(
      `^(?:(?:the |any |what |which |entry |how many )?(?:${papers}|requirements|entry requirements|entry)(?: (?:do (?:i|it) )?(?:need|must have|have|must get|want|ask|ask for|it need|to get in|for it|i need|is it|are i))*|what (?:do |is )?(?:i |it )?(?:need|want|ask for|must have|must do|be need)(?: (?:to get in|to do|to do it|to start|for it|to get it|first|to apply|to be it|to start|to start it|to begin))?|do (?:i|it) (?:need|must have|want|ask for)(?: any| good| my)? ${papers}|(?:no|without) ${papers}|do i get in without ${papers}|do i do it without ${papers}|am i qualified|do i need anything|what do i must (?:do )?(?:start|get in|begin|apply)|need)$`,
    ),
  ],
  [
    'waysIn',
    /^(?:how do i (?:get|go) (?:in|into|in to|started|there|on it|on|into it|it|to it|in to it)|how (?:to|do i) (?:start|become|train|qualify|get qualified|get trained|apply|be|be it|become it|become one|train it|do it|begin)(?: it)?|how to get (?:in|into it|there)|(?:the )?(?:ways?|routes?|path|way) (?:in|into it|there)|where do i (?:start|begin)|how do i get in 2 it|what is the way in|how i get in|how do i get to do it|how do i get (?:that|it)|getting in|get in)$/,
  ],
  [
    'howLong',
    /^(?:how long(?: (?:do|is|are) (?:it|i|the training|the course|the apprenticeship))?(?: (?:must )?(?:take|takes|last|lasts|long|train|study|be|for))?(?: (?:me|i|to do|to get there|to train|to qualify|to learn|to finish|to become|to get in|it|to get|to complete|to be))*|how long (?:it|it is|do it take to|to train|to qualify|to get there|to do|it take|is training|the training)|how many (?:years|months|weeks)(?: (?:is it|do it take|to train|do it|of training))?|(?:the )?(?:time|length|duration)|is it long|how long till (?:i )?(?:qualify|qualified))$/,
  ],
  [
    'day',
    /^(?:what (?:do|is) i (?:be )?(?:do|doing|actually do|do all day|doing all day)(?: (?:all day|every day|day to day|at work|most days))?|what do i actually do|(?:the |typical |normal |average )?(?:day|day to day|duties|tasks|typical day|normal day)(?: like)?|what (?:is )?it (?:like|about|involve|involved)|what is (?:typical|normal|average)? ?day(?: like)?|what do it involve|what (?:is )?involved|(?:the )?job like|what is it (?:all )?about|what is it|what do i do in a day|what (?:is |does )?an? (?:typical |normal |average )?day(?: (?:look )?like)?)$/,
  ],
  [
    'hard',
    /^(?:(?:is|how) (?:it )?(?:is )?(?:very |that |really |too |all |a )*(?:hard|heavy|tough|tiring|stressful|physical|difficult|dirty|boring|easy|exhausting|noisy|cold|messy|hard work|heavy work|hard going|physically demanding|demanding|heavy lifting|outdoors|outside)(?: (?:is it|work|job))?|(?:hard|heavy|tough|tiring|stressful|physical|heavy lifting|lifting|any lifting|any heavy lifting|hard work|stress)|do i (?:must )?(?:do )?(?:any )?(?:heavy )?(?:lift|lifting|lift heavy things?)|do it (?:involve )?(?:heavy )?lifting|how (?:hard|heavy|tough|difficult) (?:is|do) it(?: get)?|what is hard about it|the worst (?:bit|part)|what is the worst (?:bit|part))$/,
  ],
  [
    'safe',
    /^(?:(?:is|how) (?:it )?(?:is )?(?:very |that |really |too |a )*(?:safe|dangerous|risky|hazardous|bad for you|bad for i|unsafe|dodgy)(?: (?:is it|work|job))?|(?:dangerous|safety|risks?|dangers|hazards|any risks?|any dangers?|any danger|any radiation|any chemicals|any accidents?)|how (?:safe|dangerous|risky) is it|the (?:risks|dangers|hazards)|what (?:are )?(?:the )?(?:risks|dangers|hazards)|do (?:i|it) (?:get hurt|get injured|hurt i|blow up|explode|give i cancer)|do i (?:work|be) with (?:chemicals|radiation))$/,
  ],
  [
    'apprenticeship',
    /^(?:(?:any |the |which |what |an |do i |do )*(?:do |get |have |do it as |be |it as |run |it by |in as )*(?:an )?(?:apprenticeships?|apprentice)(?: (?:need|in it|any|near me|route|route in|way in|it))*|is it (?:an )?apprenticeship|do i (?:do|get in|get in by|train) (?:it )?(?:as|by|through|with|on) (?:an )?apprentice(?:ship)?|do i (?:still )?(?:earn|get paid|be paid|get wages|get a wage)(?: money)? (?:while|when|as|whilst|during) (?:i (?:do )?(?:learn|train|am training|am learning|do it|study|is training|is learning)|training|learning)|is (?:it|i) paid (?:while|when|whilst) i (?:learn|train)|(?:is it )?(?:paid training|training paid|is the training paid)|earn while i learn)$/,
  ],
  [
    'near',
    /^(?:(?:any |are |where |find )*(?:jobs |courses |places |vacancies |work |going |it |i |of it |ones? )*(?:near|nearby|local|locally|around here|round here|near here|in my area|near me|close to me|by me|round my way|near i|close by)(?: me| i| to me)?|any (?:jobs|vacancies|vacancies going|jobs going|openings|places)(?: going| now| about)?|where do i (?:do|find|study|apply|get|look|train|take|learn|see|search|sign up)(?: (?:it|one|a job|a course|jobs|for it))?|who (?:teaches|do teach|is hiring|is taking on)(?: it)?|any (?:jobs |courses )?(?:near|in|around) [a-z]+|how do i apply)$/,
  ],
  [
    'credits',
    /^(?:(?:the |how many |what )?credits?(?: (?:is|are|do|in) ?(?:it|i)?(?: (?:worth|have|get|carry|give|need))?)?|how many credits .{0,20}|how big is it|the size|what size is it|credit value|what is it worth in credits|how many credits)$/,
  ],
  [
    'level',
    /^(?:(?:the |what |which )?level(?: (?:is|are) (?:it|i|that))?|what level(?: is it| it is)?|is it (?:a )?level [1-8]|how high is it|what is it equal to|what is it equivalent to|equivalent|the level)$/,
  ],
  [
    'awardedBy',
    /^(?:who (?:(?:actually|even) )?(?:awards?|awarded|gives?|issues?|made|makes?|sets?|certificates|certifies|certify|accredits?|approves?|validates?|signs?|hands?|do award|do give|do issue|do certify)(?: (?:it|me|i|out|off|to me|up))*|who (?:is )?(?:it|that) (?:is )?(?:by|from|with|awarded by|given by)|who is (?:it )?(?:awarded by|given by|the awarding (?:body|organisation|org))|who do (?:i get )?it (?:come )?from|who do i get it (?:from|off)|where do (?:it|the certificate) come from|(?:what |which )?(?:awarding (?:body|organisation|org)|exam board|board|organisation|body)(?: (?:is it|is it with|do it|awards it|gives it|is the awarding body))*|the (?:awarding (?:body|organisation|org)|exam board)(?: is it)?|whose (?:certificate )?is it|whose name is on it)$/,
  ],
  [
    'mandatory',
    /^(?:(?:what|which|how many|the|any) ?(?:units|modules|parts|bits|ones)? ?(?:are|is|do i|must i|i)? ?(?:the )?(?:mandatory|compulsory|core|required|must|need|must do|must take|have)(?: units| modules| parts| ones| do)?|(?:mandatory|compulsory|core)(?: units| modules| parts)?|what (?:must i|do i must) (?:do|take)|which (?:units|parts|modules) do i must (?:do|take))$/,
  ],
  [
    'units',
    /^(?:(?:the |what |which |how many |list |show |show me |optional )*(?:units|modules|parts|optional units|topics)(?: (?:are|is|do) ?(?:in |there|it|i)*(?: have| do| take| in it)?)*|what (?:is )?in it|what is|what (?:do|is) (?:it|i) (?:cover|contain|include|study|covering)|what is it made (?:up )?of)$/,
  ],
  [
    'open',
    /^(?:is it (?:still )?(?:open|going|running|available|valid|live|offered|current|on|a thing|closed|around|recognised)|still (?:open|going|running|available|valid|live)|is it still (?:open|going|running|available|valid|live|offered|current)|do i still (?:do|get|start|take|sign up for) it|has it (?:closed|finished|been replaced|ended)|what replaced it|open|closed|is it out of date)$/,
  ],
  [
    'number',
    /^(?:(?:the |what |which )?(?:number|qan|reference|ref|code|qualification number)(?: (?:is|do) it(?: have)?)?|what number(?: is it)?|what is (?:the |it )?number)$/,
  ],
  [
    'standard',
    /^(?:(?:the |what |which |any )?(?:nos|national occupational standards?|occupational standards?|standards?|nos codes?)(?: (?:do|is|are) (?:it|i)(?: (?:cover|covers|in|meet|on|use|about|link to|from|based on))?| it (?:cover|covers)| cover| in it)*|what (?:nos|standard) (?:is it|do it cover)|is it (?:based )?on (?:a )?standard)$/,
  ],
  [
    'show',
    /^(?:how (?:do|to) (?:i )?(?:show|prove|evidence|demonstrate|get evidence of|say)(?: (?:it|i have it|i do it|on a cv|at an? interview|it on a cv|it at interview|evidence))*|what (?:evidence|proof)(?: (?:do i )?need| of it)*|evidence|how is it shown|what counts as evidence|how do i put it on a cv|show it|prove it)$/,
  ],
  [
    'whoNeeds',
    /^(?:who (?:needs?|need|uses?|wants?|asks?|asks for|has to have|must have)(?: it| for it)*|(?:what|which) (?:jobs?|roles?)(?: (?:needs?|need|uses?|wants?|asks? for|is it for|want|do it help with|use it for))*(?: it)?|where is it used|what is it (?:used )?for|where is it useful)$/,
  ],
  [
    'partOf',
    /^(?:what is it (?:a )?part of|(?:what|which) (?:qualifications?|course|certificate|diploma) (?:is|are) it (?:in|part of)|(?:what|which) (?:qualifications?|course|certificate|diploma) (?:is it|have it|has it|do it count for|is)(?: part of| in)?)$/,
  ],
  [
    'assessed',
    /^(?:how (?:is it|am i|are i|is i|do i get) (?:assessed|marked|tested|graded)|any (?:exams?|tests?|coursework|assessment)|is it (?:exams?|coursework)|exams?|do i (?:do|must do|must sit|sit) (?:an? )?(?:exams?|tests?)|assessment)$/,
  ],
  [
    'learn',
    /^(?:what (?:do|is|am) i (?:learn|learning|study|taught|get taught|be taught|learn on)(?: it| in it)?|how do i learn it|what training(?: (?:do i need|covers it|is it|any|do it))?|where do i learn it|(?:the )?outcomes|learning outcomes|what is it teach i|what do it teach(?: i)?|any training|training|any courses?|courses?|what courses?|which courses?)$/,
  ],
  [
    'leads',
    /^(?:what next|what is next|next steps?|the next steps?(?: up)?|where next|where (?:do|is) (?:it|i) (?:lead|go|take i|take me|take)(?: (?:to|next|from here|from there|on to|after))*|what do it lead (?:to|on to|into)|what (?:do i |is |comes |come )?(?:do |be |go on to )?(?:after|afterwards|after it|next)(?: it)?|what (?:jobs?|work|else)? ?do i (?:do|get|be|go on to|become|move on to)(?: (?:after|with|from|next))?(?: it)?|(?:any )?(?:promotion|progression|prospects|career path)|do i (?:progress|move up|go further|get promoted|go higher|go up)|(?:how|where) do i (?:progress|move up|go from (?:it|there|here))|what jobs? do it (?:lead to|get i|help with)|what do i do with it|what is it good for)$/,
  ],
];

/** What is asked, in order; empty where the line, as a whole, is none of these questions. */
function aspectsOf(line: string): Aspect[] {
  // What "i" pay is the cost; what "they" pay is the wage.
  if (/^how much (?:do|would|will) (?:i|you) (?:have to )?pay(?: for it)?$/.test(line)) return ['cost'];
  const even = evenly(line);
  // Who gives the certificate and who teaches it are two: "who does it" may mean either.
  if (/^who (?:do|runs|do run|offers|do offer|is running) it$/.test(even)) return ['awardedBy', 'near'];
  const one = patterns.find(([, pattern]) => pattern.test(even));
  if (one) return [one[0]];
  const parts = line.split(' and ');
  if (parts.length < 2 || parts.length > 3) return [];
  const each = parts.map((part) => patterns.find(([, pattern]) => pattern.test(evenly(part)))?.[0]);
  return each.every((aspect) => aspect !== undefined) ? [...new Set(each as Aspect[])] : [];
}

/** What is asked of "the level 3" beside a job: who gives it, and nothing that the level itself answers. */
const isOfCertificates: ReadonlySet<Aspect> = new Set<Aspect>(['awardedBy', 'near']);

export type FollowUp = {
  /** What is asked; empty where only a thing is pointed at ("the warehouse one"). */
  asks: Aspect[];
  pointer: Pointer | undefined;
  /** A rule that is named: "do i need a dbs". */
  line: string;
};

/**
 * The short question a line is. What is named in it stands as "it" already.
 * @returns undefined when the line, as a whole, is no such question
 */
export function hearFollowUp(typed: string): FollowUp | undefined {
  let line = typed.replace(openers, '');
  for (let before = ''; before !== line; ) {
    before = line;
    line = line.replace(closers, '');
  }
  const pointed = pointedAt(line);
  // "your number 4, what does it pay": the place is named first and asked about after it.
  pointed.line = pointed.line.replace(
    /^(?:(?:your|the|with|for|on) )*it (?=(?:what|how|do|does|is|are|which|when|where|who|can|any)\b)/,
    '',
  );
  const { pointer } = pointed;
  let asks = aspectsOf(pointed.line);
  if (asks.length === 0 && certificateNamed.test(line)) {
    const ofIt = aspectsOf(line.replace(certificateNamed, ' it').replace(/\s+/g, ' ').trim());
    if (ofIt.length > 0 && ofIt.every((one) => isOfCertificates.has(one))) asks = ofIt;
  }
  if (asks.length > 0) return { asks, pointer, line: pointed.line };
  return pointer !== undefined &&
    /^(?:a |an |the |for |is |be )*it$/.test(pointed.line) &&
    (pointer.kind !== 'it' || typed !== line)
    ? { asks, pointer, line: pointed.line }
    : undefined;
}

/** Words that are as often a wish, an answer or a fact about oneself: alone and unmarked they ask nothing. */
export const mayBeAWish = (line: string): boolean =>
  /^(?:no|without|with|need|my)\b/.test(line) ||
  /^(?:(?:part|full|term) time|flexible|english|maths|maths and english|english and maths|passes|papers|levels|a levels|college|university|driving licence|a car|car|next|open|free|outside|outdoors|apprentice|training|courses?)$/.test(
    line,
  );

/** Questions that only a job answers: "pay" of nothing shown asks which job is meant. */
export const isOfJobs: ReadonlySet<Aspect> = new Set<Aspect>([
  'pay',
  'howMuch',
  'hours',
  'shifts',
  'grades',
  'needsPaper',
  'degree',
  'waysIn',
  'howLong',
  'day',
  'hard',
  'safe',
  'apprenticeship',
  'near',
]);

/** Whether a short message is put as a question, and not as a wish or an answer. */
export const putAsQuestion = (text: string): boolean =>
  text.includes('?') ||
  /^(?:\W*(?:and|so|but|n|ok)\W+)*(?:[1-9]\W+)?(?:what|whats|what's|wot|wots|wat|wats|how|hows|hw|hwo|which|who|whos|whose|where|wher|when|is|are|do|does|dus|can|any)\b/i.test(
    text,
  );

/** "ok thanks", "great, ta": said to an answer just given. */
export const thanksForIt = (text: string): boolean =>
  /^(?:ok|okay|right|great|fine|cool|lovely|good|nice one|brilliant|oh|ah)\W+(?:thanks|thank you|ta|cheers|thx)\b[\w ]{0,12}\W*$/i.test(
    text.trim(),
  );

/** "show more", "more news": the rest of what was cut short. */
export const asksForMore = (line: string): boolean =>
  /^(?:(?:can i |please |can you |ok |yes |yeah )*(?:show|see|tell|give|read|list)(?: me)?(?: the)? )?(?:more|more news|more changes|the rest|next 5|rest|others|the others|the other [0-9]+|all of them|some more|more of them|what else|what are the others?|and the rest)(?: please| then| of it| of them)?$/.test(
    line,
  );

const ofTheWorld =
  /^(?:(?:and|so|but|hi|hello|hey|ok|please|also|just wondering|i wonder) )*(?:(?:is|are) (?!there\b|it\b|this\b|that\b|any\b|you\b|u\b|i\b|we\b)\w+|does (?!anyone\b|anybody\b|it\b|this\b|that\b)\w+|(?:do|must) (?:i|you|u|we) (?:need|have to|get)\b|how (?:dangerous|safe|hard|heavy|risky|difficult|dirty|stressful|tough|clean|old|many|much|often|tall|fit|strong)\b|(?:will|would) (?!you\b|u\b|i\b|it\b|like\b|love\b|be\b|do\b|prefer\b|rather\b)\w+ (?:\w+ )*(?:be|take|replace|end|stop|go|blow|kill|hurt)\b|why (?:is|are|do|does)\b|what (?:is|does|do) (?:an?) \w+|how much (?:do|does|is|are) (?!it\b|this\b|that\b)\w+|do \w+ (?:\w+ )?(?:blow|explode|pay|leak|get|need|have|take|earn|hire|hurt|kill|smell|die|catch)\b)/;
const tellsOfSelf =
  /\b(?:i (?:want|would like|like|love|am|was|have|did|do|work|worked|used to|can|enjoy|hate|need a job|need work)|my (?:job|work|son|daughter|lad|staff|team)|looking for|made redundant)\b/;

/** A question about how the world is ("is nuclear dangerous"), which says nothing of what somebody wants. */
export const asksOfTheWorld = (line: string, text: string): boolean =>
  line.split(' ').length <= 16 &&
  !tellsOfSelf.test(
    line.replace(
      /\b(?:do|must|will|would|can|could|should) (?:i|you|we) (?:need|have to|get|be|do|have|work)\b/g,
      ' ',
    ),
  ) &&
  (ofTheWorld.test(line) || (/^do (?!i\b|you\b|not\b)/.test(line) && text.trim().endsWith('?')));

/** What a question about a whole field of work asks, anywhere in it. */
export function asksOfWork(line: string): 'safe' | 'hard' | 'rules' | undefined {
  if (
    /\b(?:danger|dangers|dangerous|safe|unsafe|safety|hazards?|hazardous|risks?|risky|blows? up|blowing up|explodes?|explosions?|radiation|radioactive|injured|injury|injuries|accidents?|get hurt|gets? killed|die|toxic|poisonous|leaks?)\b/.test(
      line,
    )
  )
    return 'safe';
  if (
    /\b(?:licence|card|ticket|dbs|check|certificate)\b/.test(line) &&
    /\b(?:need|have to|must|get)\b/.test(line)
  )
    return 'rules';
  return /\b(?:hard|heavy|tough|tiring|stressful|physical|difficult|dirty|boring|exhausting|demanding|messy|smelly)\b/.test(
    line,
  )
    ? 'hard'
    : undefined;
}
