/** What someone's words say of their situation, of what matters to them and of what they want to avoid. */
import type { Matter, RoleCondition } from '../reasons.js';
import { childWords } from './hearAge.js';
import { findAll, type Said, type Span } from './normalise.js';

export type Lane =
  | 'redundant'
  | 'knows-the-job'
  | 'dunno'
  | 'for-my-staff'
  | 'for-my-child'
  | 'is-adviser'
  | 'leaving-forces'
  | 'prison-leaver'
  | 'overseas-experience'
  | 'not-working'
  /** Dismissed: rights at work first, as after a redundancy. */
  | 'sacked'
  /** Looks after somebody of their own, unpaid. */
  | 'caring'
  | 'at-school'
  | 'just-looking'
  | 'wants-to-learn'
  | 'wants-change'
  | 'no-full-time-study'
  /** A date is close: an interview, a deadline, the end of a job. */
  | 'deadline'
  /** Put out of school or college, or about to be. */
  | 'exclusion';

const service =
  '(?:the )?(?:british )?(?:army|navy|royal navy|raf|royal air force|marines|royal marines|forces|armed forces|military|reme|royal engineers|paras|infantry)';
/** Whom people look after without pay; bringing up one's own children is not meant. */
const cared =
  'mum|mother|dad|father|parents|nan|nana|gran|granny|grandma|grandmother|grandad|grandfather|husband|wife|partner|boyfriend|girlfriend|brother|sister|uncle|aunt|auntie|neighbour|friend|in laws?|disabled (?:son|daughter|child|kid)|autistic (?:son|daughter|child|kid)';
const countries =
  'poland|romania|ukraine|russia|india|pakistan|nigeria|ghana|syria|iran|iraq|afghanistan|(?:the )?philippines|china|hong kong|spain|italy|portugal|france|germany|greece|bulgaria|hungary|slovakia|lithuania|latvia|czech republic|albania|zimbabwe|south africa|kenya|uganda|cameroon|ethiopia|brazil|colombia|turkey|egypt|morocco|sudan|eritrea|somalia|bangladesh|sri lanka|nepal|vietnam|malaysia|jamaica|america|the usa|canada|australia|new zealand';
const abroad = `abroad|overseas|another country|my (?:home )?country|back home(?! (?:in|to|up|down)\\b)|${countries}`;
/** Whose certificates: never kept, and never of any weight in what is shown; only the help with comparing them is. */
const peoples =
  '(?:polish|romanian|ukrainian|russian|indian|pakistani|nigerian|ghanaian|syrian|iranian|iraqi|afghan|filipino|philippine|chinese|spanish|italian|portuguese|french|german|greek|bulgarian|hungarian|slovak|lithuanian|latvian|czech|albanian|zimbabwean|south african|kenyan|ugandan|cameroonian|ethiopian|brazilian|colombian|turkish|egyptian|moroccan|sudanese|eritrean|somali|bangladeshi|sri lankan|nepali|nepalese|vietnamese|malaysian|jamaican|american|canadian|australian)';
const paper =
  '(?:degrees?|qualifications?|diplomas?|certificates?|licen[cs]e|teaching degree|nursing degree|masters)';
const theirs =
  '(?<!\\b(?:husband|wife|partner|dad|mum|son|brother|sister|boyfriend|girlfriend|daughter) (?:is |was |has |just )?(?:in |left )?)';

const lanes: readonly [Lane, RegExp][] = [
  [
    'redundant',
    /\b(?:(?:made |been |being |getting |got |get |gone |facing |voluntary |at risk of |under threat of )?(?:redundant|redundancy|redundancies)|laid off|paid off|let go|(?:site|factory|plant|shop|store|depot|place|yard|warehouse) (?:is |has |just )*(?:shut|shutting|closing|closed|shut down)|being shut(?: down)?|(?:shutting|closing) down|job cuts|(?:lost|losing|going to lose|lose) (?:my|me|our) jobs?|(?:they|work|the boss|boss|the company) (?:have |has |just |is |are )*(?:finished|finishing|laid off|laying off|let) (?:us|me|everyone|the lot of us)(?: (?:all|go|off|up))*|(?:site|factory|plant|shop|store|depot|place|yard|warehouse|firm|company|pub|nursery|care home|works|pit|mill) (?:has|have|is) (?:just |now |been )*(?:shut|shutting|closed|closing|gone under|gone bust)|(?:gone|went|going) (?:under|bust|into administration))\b/g,
  ],
  [
    'dunno',
    /(?:^ (?:i )?(?:do not know|not sure|no idea|idk|no clue|have not (?:got )?a clue|whatever|anything|not a clue|haven t a clue|not bothered|dk)(?: tbh| really| mate| lol| sorry| what i want| what to do)* $)|\b(?:do not (?:really )?know (?:what|wot)(?: (?:i|to|i would|job))*(?: (?:do|be|go))+|no idea what|not (?:really )?sure what|have not got a clue what|no clue what|what (?:can|could|should|else can) i do|what jobs? (?:can|could|should) i)\b/g,
  ],
  [
    'for-my-staff',
    /\b(?:(?:my|our|the) (?:staff|workforce|employees|workers|apprentices|operatives|carers|lads and lasses)|we have (?:\w+ )?(?:\d+ )?(?:\w+ )?(?:staff|carers|workers|employees|operatives|lads|people working)|\d+ (?:\w+ )?(?:staff|employees|workers|carers|operatives)(?! (?:under|below|reporting|around))|(?:our|my) (?:own )?(?:company|business|firm|nursery|care home|factory|farm) (?:needs?|wants?|has|is)|our own (?:\w+ )+(?:induction|training|course)|my (?:lad|lads|guys|girls|team) on (?:shift|nights|days)|as an employer|i am an employer|i (?:run|own|manage) a (?:\w+ )?(?:nursery|care home|company|business|firm|farm|factory|shop|team of)|my team (?:need|needs|of|has|have)|job advert|advert for|upskill my|train my (?:staff|team))\b/g,
  ],
  [
    'for-my-child',
    new RegExp(
      `\\b(?:(?:for|help|helping|about|advice for) (?:my|our) (?:\\d\\d years? old )?(?:\\w+ )?(?:${childWords})(?! (?:at school|in nursery|at nursery|to look))|(?:my|our) (?:\\w+ )?(?:${childWords.replace(/\|(?:lads|kid|child)\b/g, '')})(?: (?:is|has|wants|want|aged|age|loves|likes|hates|just|left|needs|will|can|does|did|who|\\d\\d|got|keeps|would))+(?! (?:working for|\\d\\b|at (?:school|nursery)|in (?:school|nursery)))|(?:my|our) (?:1\\d|2[0-4]) years? old(?: (?:son|daughter|lad|lass|boy|girl|wants|is|has|needs|loves))?)\\b`,
      'g',
    ),
  ],
  [
    'is-adviser',
    /\b(?:(?:my |a |this |our |for )?clients?(?= (?:\d|is|who|wants?|has|needs?|aged|of|in|left|with|can|just|says|came))|my client|caseload|i am a(?:n)? (?:careers? (?:adviser|advisor|coach|officer)|adviser|advisor|work coach|employability \w+|youth worker)|triage link|my (?:\d+ ?(?:am|pm|oclock)|next appointment)|client summary|(?:customer|participant|claimant) (?:is|who|wants|aged) |i work with (?:clients|neets?)|(?:level \d )?staff do guidance)\b/g,
  ],
  [
    'leaving-forces',
    new RegExp(
      `${theirs}\\b(?:(?:leaving|left|leave|out of|coming out of|come out of|came out of|got out of|ex|discharged from|finished in|finishing in|years in|yrs in|served in|serving in|was in|been in|i am in|after|from) ${service}|${service} (?:veteran|leaver|for \\d+|\\d+ (?:years?|months?)|resettlement)|(?:i am a |military |army )veteran|ex (?:forces|squaddie|army|navy|raf|military|soldier|marine)|squaddie|service leaver|resettlement)\\b`,
      'g',
    ),
  ],
  [
    'prison-leaver',
    /\b(?:out of (?:prison|jail|nick|the nick|custody)|got out (?:after|last|this|today|yesterday|on (?:licence|tag)|of hmp|\d)|just got out(?= [.,]| $)|released (?:from|last|on|this)|on (?:licence|tag)(?= |$)(?! plate)|did time|been inside|was inside|\d+ (?:months?|years?) inside|(?:did|done|got|passed|learnt|learned) (?:\w+ ){1,6}inside(?= [.,]| $)|(?:before|when|while|whilst) i (?:went in|was inside|was away)|in (?:prison|jail|custody)|ex offender|ex con|prison leaver|probation (?:officer|worker|says|said))\b/g,
  ],
  [
    'overseas-experience',
    new RegExp(
      `\\b(?:in my (?:own |home )?country|(?:back|in) my country|was (?:a |an )?\\w+ (?:in )?my country|back home i (?:was|am|worked|did|trained)|my ${paper} is from|${paper} (?:\\w+ ){0,3}?(?:is |are )?(?:from|in) (?:${abroad})|(?:overseas|foreign|${peoples}) ${paper}|(?:overseas|foreign) (?:nurse|teacher)|enic|${paper} (?:\\w+ )?recognised|(?:came|moved) to (?:the )?uk|new (?:to|in) (?:the )?uk|\\d+ (?:year|years|month|months) in (?:the )?uk|(?:worked|working|trained|qualified|studied|graduated|registered|taught) (?:(?:as|a|an|in|at|\\w+) ){0,4}?(?:in |from )?(?:the )?(?:${abroad})|(?:was|am|been) (?:a |an )?(?:\\w+ )?\\w+ (?:in (?:the )?(?:${countries})|back home(?! (?:in|to|up|down)\\b)|abroad|overseas)|university (?:in|of) (?:${countries}))\\b`,
      'g',
    ),
  ],
  [
    'not-working',
    /\b(?:unemployed|no job|out of work|not working|am not in work|jobless|job ?seeker|job ?centre|universal credit|on uc|on the dole|signing on|(?:lost|lose) (?:my|me) job|got sacked|been sacked|sacked|not worked|have not worked|off work (?:for|since)|stay at home (?:mum|dad|parent)|career break|return(?:ing)? to work|back (?:to|into) work|neet|looking for work|between jobs|never (?:had|done|got)(?: (?:a|any|an|much|no))*(?: (?:proper|real|paid|actual))* (?:jobs?|work)|never worked(?= [.,]| $| before| in my life| anywhere))\b/g,
  ],
  [
    'sacked',
    /\b(?:(?:been |got |getting |was |were |being |just )*(?:sacked|dismissed|fired(?! (?:up|clay))|given the (?:sack|boot))|(?:they|boss|work) (?:sacked|fired|dismissed) (?:me|us)|the sack)\b/g,
  ],
  [
    'caring',
    new RegExp(
      `\\b(?:(?:look(?:s|ed|ing)? after|car(?:e|ed|es|ing) for|carer (?:for|to)|(?:been|am|was) (?:a |an )?(?:\\w+ )?carer (?:for|to)) (?:my|me|our) (?:\\w+ ){0,2}?(?:${cared})|help(?:s|ed|ing)?(?: out)? (?:my|me|our) (?:\\w+ )?(?:nana?s?|${cared})(?= (?:with|to|out|get|around|at home|every|do|wash|dress)\\b)|young carer|unpaid carer|family carer|(?:my|our) (?:${cared})s carer|carers? allowance)\\b`,
      'g',
    ),
  ],
  [
    'at-school',
    /\b(?:(?:i am|still|am)(?: still)? (?:at|in) (?:school|sixth form|6th form|college)|(?:in|i am|doing|going into|finishing) year (?:7|8|9|10|11|12|13)|doing my (?:gcses?|a levels?|highers|btec|mocks)|my gcse options|gcse options|picking my options|leave school (?:this|next|in)|leaving school|i am a (?:pupil|school leaver)|school leaver|sixth former|home ed(?:ucated)?)\b/g,
  ],
  [
    'just-looking',
    /\b(?:just (?:looking|browsing|having a look|seeing|curious|nosing|being nosy)|only (?:looking|browsing)|having a (?:look|nose)|have a look (?:round|around)|see what (?:is|there is) (?:out there|about)|no rush)\b/g,
  ],
  [
    'wants-to-learn',
    /\b(?:(?:want|like|love|need|looking|hoping|trying) to (?:learn|study|train|retrain|get (?:some |more |a )?(?:qualified|qualifications?|training|certificates?)|do (?:a|an|some|my) (?:\w+ ){0,3}(?:course|courses|apprenticeship|training|qualification|degree|diploma|access course|hnc|hnd|level \d)|go (?:back )?to (?:college|university|school))|(?:looking for|find|get|start|after|want|do|onto) (?:a|an|some|any|my|the) (?:\w+ ){0,2}(?:course|courses|apprenticeship|apprenticeships|training)|learn (?:something|a trade|new)|retrain(?:ing)?|night (?:school|class|classes)|better myself|upskill|any (?:courses|training|apprenticeships)|loan for (?:a |an |my )?(?:\w+ ){0,2}(?:hnc|hnd|course|degree|level|access))\b/g,
  ],
  [
    'wants-change',
    /\b(?:change (?:of )?(?:my |a )?(?:job|jobs|career|careers|direction)|career change|(?:want|need|fancy|after|ready for|looking for|time for) (?:a |an |some )?(?:new job|new career|change|something (?:else|new|different)|fresh start|way out)|(?:something|anything) (?:else|new|different)|fed up (?:of|with)|sick of|had enough|hate my job|move on|moving on|want out|get out of|getting out of|new start|fresh start|switch(?:ing)? (?:careers?|jobs?)|leave my job|dead end|civvy (?:jobs|street|life))\b/g,
  ],
  [
    'no-full-time-study',
    /\b(?:(?:can|could) not (?:really )?(?:afford to )?(?:stop|quit|leave|give up|pack in|lose) (?:my )?(?:work|working|job|wage|wages|earning)|(?:need|have|got) to (?:keep|carry on|stay|be) (?:on )?(?:work|working|earning|in work)|(?:keep|carry on|stay) (?:on )?(?:working|earning|in work) (?:while|whilst|and|as)|while (?:i am |i )?(?:still )?(?:work|working|earning)|(?:can|could) not (?:do|go|study|manage) (?:\w+ )?full time|not full time (?:study|college|university|course)|earn (?:while|whilst|and|as)|(?:need|have) to earn|work and study|around (?:my )?(?:work|job|shifts)|on the job|(?:got )?(?:bills|rent|mortgage) to pay|part time (?:study|course|college))\b/g,
  ],
  [
    'deadline',
    /\b(?:(?:deadline|closing date|closes) (?:is )?(?:on |by )?(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|this week|tonight)|interview (?:is )?(?:on |in )?(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|this week|\d days?)|(?:last day|finish work|job ends|contract ends|finishing) (?:is )?(?:on )?(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|this week|next week)|by (?:tomorrow|friday|monday|the end of (?:the|this) week))\b/g,
  ],
  [
    'exclusion',
    /\b(?:(?:been |got |getting |being |was |about to be )?(?:excluded|expelled|kicked out of (?:school|college)|thrown out of (?:school|college)|permanent exclusion|suspended from (?:school|college)))\b/g,
  ],
];

/** Lanes told, each with the words that told it. */
export function hearLanes(said: Said): { lane: Lane; spans: Span[] }[] {
  const heard: { lane: Lane; spans: Span[] }[] = [];
  for (const [lane, pattern] of lanes) {
    const spans = findAll(said, pattern)
      .filter(
        (found) => !((lane === 'redundant' || lane === 'wants-to-learn') && deniedBefore(said, found.from)),
      )
      .map((found) => found.span);
    if (spans.length > 0) heard.push({ lane, spans });
  }
  const has = (lane: Lane): boolean => heard.some((one) => one.lane === lane);
  // "our own forklift … induction": an employer, not a parent; "client's son" likewise an adviser's.
  return has('is-adviser') || has('for-my-staff')
    ? heard.filter((one) => one.lane !== 'for-my-child')
    : heard;
}

function deniedBefore(said: Said, from: number): boolean {
  const before = said.words[from - 1]?.word ?? '';
  return before === 'not' || (before === 'no' && said.words[from]?.word !== 'redundancy');
}

const matters: readonly [Matter, RegExp][] = [
  [
    'pay',
    /\b(?:(?:good|better|decent|more|proper|higher|best|big) (?:money|pay|wage|wages|salary)|well paid|pays? (?:well|better|more|decent)|money (?:matters|is important|is the main thing)|earn (?:more|better|decent|good)|least \d+ ?k|at least \d+ (?:an hour|grand|k))\b/g,
  ],
  [
    'hours',
    /\b(?:(?:better|regular|set|flexible|fixed|good|family|normal|reduced|fewer|less|school|term time) hours|flexible work(?:ing)?|work life balance|(?:more )?time with (?:my )?(?:family|kids|children)|part time|9 (?:to|till) 5|monday to friday|mon to fri|mon fri|around (?:school|the kids|my kids|the school run)|weekends off|term time only)\b/g,
  ],
  [
    'learning',
    /\b(?:learn (?:new|something|more|on the job)|(?:get|become|be) qualified|(?:room|chance|chances|opportunity|opportunities) to (?:progress|grow|develop|learn|move up)|progression|career progression|work my way up|training (?:on the job|provided|given)|develop (?:myself|new skills)|keep learning)\b/g,
  ],
  [
    'security',
    /\b(?:job security|secure (?:job|work|income)|security(?= (?:is|matters|of)\b| $)|stable|steady|permanent (?:job|work|contract|role)?|something permanent|not (?:agency|zero hours?|temp|temporary)|no (?:agency|zero hours?|temp)|job for life|safe job)\b/g,
  ],
  [
    'being-useful',
    /\b(?:make a difference|give something back|give back|giving back|feel useful|be useful|being useful|worthwhile|meaningful|rewarding|something that matters|do some good|help (?:other )?people|help others|helping people|helping others)\b/g,
  ],
  [
    'close-to-home',
    /\b(?:(?:close|near|nearer|closer) to (?:home|where i live|my house)|near (?:home|me|my house)|local (?:job|work|jobs|to me)|something local|walking distance|walk to work|no (?:long )?commute|(?:do not|can not) travel far|(?:have|has) not (?:got )?(?:a|my own) car|no car(?! parks?\b)|not got a car|not (?:too )?far|(?:nothing|nowhere) (?:too )?far|on a bus route|bus pass|public transport|(?:only|just|rely on|relying on|depend on|use|using|get|take|need) (?:the )?bus(?:es)?|by bus|buses only|only buses|work from home|working from home)\b/g,
  ],
];

/** What a person says matters in a next step. */
export function hearMatters(said: Said): { what: Matter; spans: Span[] }[] {
  return matters.flatMap(([what, pattern]) => {
    const spans = findAll(said, pattern).map((found) => found.span);
    return spans.length === 0 ? [] : [{ what, spans }];
  });
}

/** What the work is like, by the words people use for it when they do not want it. */
const conditionWords: readonly [RoleCondition, RegExp][] = [
  ['nights', /\b(?:night shifts?|nights?(?: work)?|night work|working nights)\b/g],
  [
    'rotating-shifts',
    /\b(?:rotating shifts?|split shifts?|shift work|shifts|continental shifts?|4 on 4 off|days and nights|2 2 2)\b/g,
  ],
  ['weekends', /\b(?:weekends?(?: work)?|saturdays?|sundays?|sat and sun)\b/g],
  ['evenings', /\b(?:evenings?|late shifts?|lates|late nights)\b/g],
  [
    'early-starts',
    /\b(?:early (?:starts?|mornings?|shifts?)|earlies|getting up early|6 am starts?|5 am starts?)\b/g,
  ],
  [
    'lifting',
    /\b(?:(?:heavy )?lifting|heavy (?:work|stuff|loads|boxes)|lift(?: (?:heavy )?(?:things|stuff|boxes|people|much|a lot|heavy))?|carrying(?! on)(?: (?:heavy |big )?(?:things|stuff|boxes|loads))?|physical work|(?:anything )?(?:too |very |really |that )?(?:heavy(?! (?:goods|plant|vehicles?|machinery|metal|duty|industry|traffic))|physical)|lugging)\b/g,
  ],
  [
    'on-feet',
    /\b(?:(?:being |be |time |work )?on (?:my|your) feet(?: all (?:day|shift|night))?|standing(?: (?:up|about|around|still))?(?: (?:all (?:day|shift|night)|for (?:long|hours|ages)|for long periods|long|too long))?|stand(?: (?:up|about|around|still))?(?: (?:all (?:day|shift|night)|for (?:long|hours|ages)|(?:too |very )?long|behind a (?:till|counter)(?: all day)?|at a (?:till|counter|bench)))|stand(?= (?:or|and) (?:lift|walk|carry|bend|kneel)\b)|walking (?:about|around|all day|far|miles)|walk far)\b/g,
  ],
  ['driving', /\b(?:driving(?: jobs?)?|drive|to drive|being on the road)\b/g],
  [
    'screens',
    /\b(?:(?:sat |sitting |stuck )?(?:at|behind|in) (?:an? )?(?:desk|computer|screen|office)(?: all day)?|desk jobs?|office (?:jobs?|work)|offices?|screens?|computers?(?: work| all day)?|sitting at a computer)\b/g,
  ],
  [
    'outdoors',
    /\b(?:outdoors|outside(?: work)?|being outside|in the (?:cold|rain|wet)|out in all weathers?|outdoor work)\b/g,
  ],
  ['heights', /\b(?:heights|ladders|scaffolding|roofs|working at heights?|up high)\b/g],
  [
    'personal-care',
    /\b(?:personal care|wiping (?:bums|arses|bottoms)|toileting|changing nappies|nappies|washing people|bodily fluids)\b/g,
  ],
  ['sleep-ins', /\b(?:sleep ?ins?|sleeping (?:in|over)|sleepovers?|overnights?)\b/g],
  ['noise', /\b(?:noise|noisy(?: places?)?|loud(?: places?| noise)?)\b/g],
  [
    'people-facing',
    /\b(?:(?:deal|dealing|work|working|talk|talking) (?:with|to) (?:people|customers|the public)|customers?|the public|people all day|customer service|phones)\b/g,
  ],
  ['uniform-ppe', /\b(?:uniforms?|ppe|hard hats?)\b/g],
];

const refuses =
  /\b(?:(?:nothing|nowt|not anything)(?: (?:with|that|which|involves|involving|needs|means|has|where|i|have|got|to|am|be|too|very|much|lots|of|in|at|really|any|a|the|all))*|no(?: more)?|not|(?:can|could|will|would|do|wo) not(?: really)?(?: (?:want|like|do|work|fancy|manage|be|have|cope with|face|stand|go))?(?: (?:to|on|any|a|the|be|do|work|have|more|with|in|up))*|hate[sd]?(?: (?:the|being|working|doing))?|sick of(?: (?:the|doing|working|being))?|fed up (?:of|with)(?: (?:the|doing|working|being))?|had enough of(?: the)?|without(?: any)?|avoid(?:ing)?|rather not(?: (?:do|work|be|have))?|anything but|scared of|afraid of|terrified of|bad with|apart from|except(?: for)?|never (?:do|again)(?: do)?|done with|instead of|less|not keen on|not good with|not into|get away from|away from)(?: (?:do|doing|work|working|any|the|a|at|on|heavy|be|being|sat|stuck|more|of|with|to|sit|sitting|in|an))*$/;
const acceptsAfter =
  /^(?:is|are|would be)?(?: )?(?:fine|ok|okay|good|no (?:problem|bother|worries)|not a problem|suits?)\b/;
/** "Nights off", "anything heavy is out". */
const ruledOutAfter = /^(?:off|(?:is|are) (?:out|off|no good|a no|too much))\b/;
const accepts =
  /\b(?:do not mind|would not mind|not bothered (?:about|by)|happy (?:to|with)|fine with|ok with|not just|not only|not afraid of|not scared of|not a problem)(?: \w+)?$/;

/** Work that can be done sitting, asked for. */
const seated =
  /\b(?:(?:sitting|sit|sat|seated)(?: down)? (?:down )?(?:work|jobs?)|(?:something|anything|summat|work|jobs?|one|somewhere) (?:i can (?:do |be )?|where i (?:can |am )|that is |thats |to be )?(?:sitting|sit|sat|seated)(?: down)?(?! (?:at|in|with|on|behind) )|(?:need|have|want|got|prefer|like) to (?:be )?(?:sit|sitting|sat|seated)(?: down)?(?! (?:my|an?|the|at|in|with|behind) )|off my feet)\b/g;

const needs: readonly [RoleCondition, RegExp][] = [
  [
    'daytime',
    /\b(?:school hours|(?:(?:home|back|finish(?:ed)?)(?: in time)? (?:for|when|before) )?(?:the |my )?school runs?|(?:home|back|finish(?:ed)?)(?: in time)? (?:for|when|before) (?:the |my )?(?:kids|children|school|little ones?)(?: (?:get|come|finish|are) (?:in|home|back|school))?|(?:pick|picking|drop|dropping)(?: up| off)? (?:the |my )?(?:kids|children|son|daughter|little ones?)(?: up| off)?(?: (?:from|at) (?:school|nursery))?|(?:no|around|limited|sort|sorting|find|because of|round|got no|not got|need|can not get|can not afford) (?:\w+ )?childcare|childcare (?:is|costs?|problems?|issues?|to (?:sort|think)|for my)|9 (?:to|till|til) (?:3|5)|9 5|mornings only|days only|(?:only|just) (?:do |work |want |manage )?(?:mornings|days)|day ?time (?:only|hours|work|job)|days not nights|(?:need|want|prefer|only) days(?: only)?(?= [.,]| $| please)|monday to friday|mon to fri|mon fri|during the day|(?:just|only) during school|daytimes?|mornings are best|regular days|no shifts)\b/g,
  ],
  ['term-time', /\b(?:term time(?: only)?|school holidays off|school hours)\b/g],
  [
    'part-time-common',
    /\b(?:part time|(?:mornings|afternoons) only|(?:only|just) (?:do |work |want |manage )?(?:mornings|afternoons)|few hours a week|reduced hours|(?:16|20|24|25|30) hours(?: a week)?(?= (?:max|only|or less)))\b/g,
  ],
];

/** Conditions of work a person refuses or needs: "no nights", "school hours". Health is never read into them. */
export function hearConditions(
  said: Said,
): { condition: RoleCondition; stance: 'avoids' | 'needs'; spans: Span[] }[] {
  const heard = new Map<string, { condition: RoleCondition; stance: 'avoids' | 'needs'; spans: Span[] }>();
  const add = (condition: RoleCondition, stance: 'avoids' | 'needs', span: Span): void => {
    const key = `${condition} ${stance}`;
    const one = heard.get(key);
    if (one) one.spans.push(span);
    else heard.set(key, { condition, stance, spans: [span] });
  };
  const words = (from: number, to: number): string =>
    said.words
      .slice(Math.max(0, from), to)
      .map((one) => one.word)
      .join(' ');
  const all = conditionWords.flatMap(([condition, pattern]) =>
    findAll(said, pattern).map((found) => ({ condition, found })),
  );
  all.sort((a, b) => a.found.from - b.found.from || b.found.to - a.found.to);
  let listing = -1;
  let coveredTo = -1;
  for (const { condition, found } of all) {
    if (found.to <= coveredTo) continue;
    coveredTo = found.to;
    const sentence = said.words[found.from]?.sentence;
    let first = Math.max(0, found.from - 7);
    while (said.words[first]?.sentence !== sentence) first += 1;
    const before = words(first, found.from);
    const after = words(found.to + 1, found.to + 4);
    const between = words(listing + 1, found.from);
    // "no nights, weekends or lifting": a list carries its "no" on.
    const inList =
      listing >= 0 &&
      said.words[listing]?.sentence === sentence &&
      /^(?:(?:or|and|nor|no|any|the|heavy) ?){0,3}$/.test(between);
    if (accepts.test(before) || acceptsAfter.test(after)) continue;
    const off = ruledOutAfter.exec(after);
    if (refuses.test(before) || inList || off) {
      // "I can not drive" refuses driving; "not just nights" was let through above.
      const start = said.words[Math.max(0, found.from - (inList ? 0 : refusalLength(before)))];
      const end = said.words[found.to + (off ? off[0].split(' ').length : 0)];
      if (start && end) {
        add(condition, 'avoids', {
          start: start.start,
          end: end.end,
          text: said.text.slice(start.start, end.end),
        });
        listing = found.to;
      }
    }
  }
  for (const found of findAll(
    said,
    /\b(?:(?:come |get |coming |getting )?off the road|no (?:driving )?licence|do not drive|can not drive|(?:have|has) not (?:got )?(?:a |my own )?(?:car|licence)|no car(?! parks?\b)|not got a (?:car|licence)|indoors(?: only)?|inside job|in the warm|work alone|on my own|not a people person)\b/g,
  )) {
    const what = found.match[0];
    if (/\b(?:indoors|inside job|in the warm)/.test(what)) add('outdoors', 'avoids', found.span);
    else if (/alone|on my own|people person/.test(what)) {
      if (/people person/.test(what)) add('people-facing', 'avoids', found.span);
    } else if (/licence|drive|off the road|car\b/.test(what) && !heard.has('driving avoids'))
      add('driving', 'avoids', found.span);
  }
  for (const { match, from, span } of findAll(said, seated)) {
    if (/(?:^| )(?:no|not|do not (?:want|like)(?: (?:a|to be))?|hate|sick of)$/.test(words(from - 4, from)))
      continue;
    if (match[0] !== '') add('on-feet', 'avoids', span);
  }
  for (const [condition, pattern] of needs)
    for (const found of findAll(said, pattern)) {
      if (/^(?:no|not|do not want|hate)\b/.test(words(found.from - 3, found.from))) continue;
      add(condition, 'needs', found.span);
    }
  return [...heard.values()];
}

/** How many words back the refusal begins, so that the quote reads "cant do lifting", not "lifting". */
function refusalLength(before: string): number {
  const refusal = refuses.exec(before);
  return refusal ? refusal[0].trim().split(' ').length : 0;
}
