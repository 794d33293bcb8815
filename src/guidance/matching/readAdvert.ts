/**
 * What a job advert asks for, line by line, in the advert's own words. Pure, and in line with the length of the text:
 * every pattern is short, anchored or run on one cut line, so that a hostile text takes no longer than a plain one.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { RoleCondition } from '../reasons.js';
import { findRole } from './findRecord.js';
import type { LeastPay } from './hearLeastPay.js';
import type { Lexicon } from './lexicon.js';
import { asSaid, plainPhrase, wordsOf } from './normalise.js';
import { longestOf, mended, phrasesIn } from './phrases.js';
import { skillsNamed } from './skillsNamed.js';

/** One thing an advert asks for. */
export type AdvertAsk =
  | { kind: 'skills'; skillIds: string[] }
  | { kind: 'role'; roleIds: string[] }
  /** At least so many months of work: in these roles, or in work like the one advertised. */
  | { kind: 'time'; months: number; roleIds: string[] }
  /** `orSimilar`: "or equivalent experience" is as good. `inSubject`: it must be in something, which is not compared. */
  | { kind: 'level'; level: number; orSimilar: boolean; inSubject: boolean }
  | { kind: 'gcse'; withGrade: boolean; orSimilar: boolean }
  | { kind: 'driving-licence' }
  | { kind: 'background-check' }
  | { kind: 'requirement'; requirementId: string };

export type AdvertLine = {
  /** The advert's own words. */
  quote: string;
  weight: 'essential' | 'desirable' | 'duty';
  /** Empty where the line names nothing known. */
  asks: AdvertAsk[];
};

export type Advert = {
  roleId?: string;
  lines: AdvertLine[];
  /** What the work asks of somebody's day, in the advert's words. */
  conditions: { condition: RoleCondition; quote: string }[];
  /** The most it says it pays. */
  pay?: LeastPay & { quote: string };
};

/** What is read of a text; the same bound as a message. */
const longestRead = 5_000;
const longestLine = 400;
const longestQuote = 140;
const mostLines = 30;
/** An advert is a text, not a sentence. */
const shortestAdvert = 140;

/** Said by somebody who hands an advert over. */
const lead =
  /^\s*(?:(?:hi|hello|hey|ok|so|and|this is|here is|here's|heres|the|a|my|our|check|read|look at|can you|please) ){0,4}(?:job )?(?:advert|ad|vacancy|job description|person spec(?:ification)?|job spec)\b[^:\n]{0,40}[:\n]/i;
const asksForMe =
  /\b(?:is this (?:job|one|role|advert) (?:for|right for|ok for|good for) me|(?:could|can|would|should) i (?:do|get|apply for|go for) this|do i (?:fit|match)|am i (?:right|ok|good|qualified) for this)\b/i;

/** Signs of an employer's voice. Each counts once. */
const signs: readonly RegExp[] = [
  /\bwe (?:are|'re|re) (?:looking|seeking|recruiting|hiring|searching)\b|\bwe(?: currently| now)? (?:seek|require|have (?:a|an) (?:vacancy|opening|opportunity))\b/,
  /\byou (?:will|must|should)\b|\byou(?:'|’)ll\b/,
  /\b(?:the )?(?:successful|ideal|right) (?:candidate|applicant|person)\b/,
  /\bessential\b|\bmust have\b/,
  /\bdesirable\b|\badvantageous\b|\bnice to have\b/,
  /\bresponsibilities\b|\bkey duties\b|\bmain duties\b|\bthe role\b|\bjob purpose\b|\brole overview\b/,
  /\bperson spec|\brequirements\b|\bwhat you(?:'|’)ll (?:need|bring|do)\b|\babout you\b/,
  /\bsalary\b|\bper annum\b|\bper hour\b|\bp\/h\b|\bcompetitive (?:pay|rate|salary)\b/,
  /\bto apply\b|\bapply (?:now|today|by|online|here)\b|\bclosing date\b|\bsend (?:us )?your cv\b/,
  /\b(?:join|part of) (?:our|the|a) (?:\w+ )?team\b|\bour (?:team|company|client|school|service|customers)\b/,
  /\bwe offer\b|\bbenefits\b|\bpension\b|\bdays(?:'|’)? holiday\b/,
  /\bfull[- ]time\b|\bpart[- ]time\b|\bpermanent\b|\bfixed[- ]term\b|\bhours per week\b/,
];
/** Somebody telling of themselves. */
const ofOneself = /\b(?:i|i'm|im|i've|ive|i was|my|me)\b/g;
/** An employer who asks for training or wording talks of the same things, and hands over no advert. */
const asksOfUs =
  /\b(?:any funding|what should (?:my|our)|what do we need|do we need|can we get|as an employer|training for our|our \d+ )\b/;
const enoughSigns = 3;
const bullet = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/;

/** Whether a text is a job advert rather than somebody's own story. */
export function looksLikeAdvert(text: string): boolean {
  const read = text.slice(0, longestRead).toLowerCase().replace(/’/g, "'");
  if (read.length < shortestAdvert) return false;
  const found = signs.filter((one) => one.test(read)).length;
  const bullets = read.split('\n').filter((line) => bullet.test(line)).length;
  if (lead.test(read) || asksForMe.test(read)) return found + (bullets >= 2 ? 1 : 0) >= 1;
  if (asksOfUs.test(read)) return false;
  // A CV has headings too, and speaks of "I" and "my".
  const own = [...read.matchAll(ofOneself)].length;
  return found + (bullets >= enoughSigns ? 1 : 0) >= enoughSigns && own <= found - 1;
}

type Section = AdvertLine['weight'] | 'other' | undefined;

/** Headings, and what comes under them. */
const headings: readonly [Section, RegExp][] = [
  ['desirable', /^(?:desirable|nice to have|preferred|it would help|bonus|advantageous)\b/],
  [
    'essential',
    /^(?:essential|requirements?|person spec(?:ification)?|what (?:we need|we're looking for|you need|you'll need|you'll bring)|you(?:'ll| will)? need|you must|must haves?|about you|skills|qualifications|experience|criteria|who we're looking for|the (?:ideal|successful|right) (?:candidate|person|applicant))\b/,
  ],
  [
    'duty',
    /^(?:(?:key |main |your |the )?(?:responsibilities|duties|tasks)|what you'll (?:do|be doing)|you will|you'll|the role|the job|job purpose|role overview|day to day|in this role)\b/,
  ],
  [
    'other',
    /^(?:(?:what )?we offer|benefits|what you(?:'ll)? get|salary|pay|rate|location|about us|who we are|our (?:company|values)|how to apply|to apply|apply|closing date|contact|contract|job type|schedule|perks|start date|reference)\b/,
  ],
];
const offers =
  /\b(?:we offer|pension|holiday|benefits|closing date|to apply|apply (?:now|by|online)|send (?:us )?your cv|interviews? (?:will|on)|equal opportunit|we welcome|founded|established in|immediate start|temp to perm|mon(?:day)? to fri(?:day)?)\b/;
const wanted =
  /\b(?:must|essential|required|require|need(?:ed|s)?|looking for|seeking|experience|experienced|ability to|able to|knowledge of|qualified|qualification|licen[cs]e|willing)\b/;
const liked = /\b(?:desirable|ideally|advantage|advantageous|preferred|nice to have|bonus|would help)\b/;

/** "We are looking for a nurse to join our team": who is looked for, and no requirement of its own. */
const introduces =
  /^(?:we(?:'|’)?(?:re| are) (?:looking for|seeking|recruiting|hiring)|join (?:us|our)|an exciting)\b/i;

/** "What you will need" on a line of its own; "Salary £24,000" and "Experience in a busy lab" say something. */
const isBareHeading = (head: string): boolean => !/[\d£]/.test(head) && head.split(' ').length <= 4;

/** The text cut into lines and sentences, each with the heading it stands under. */
function piecesOf(text: string): { piece: string; section: Section; isBullet: boolean }[] {
  const pieces: { piece: string; section: Section; isBullet: boolean }[] = [];
  let lines = text.replace(/[•●▪◦‣]/g, '\n• ').split('\n');
  // Pasted into one line, its bullets are dashes between spaces.
  if (lines.length === 1 && text.split(' - ').length > enoughSigns) lines = text.split(/ (?=- )/);
  let section: Section;
  for (const whole of lines) {
    const isBullet = bullet.test(whole);
    const line = whole.replace(bullet, '').trim().slice(0, longestLine);
    if (line === '') continue;
    for (const sentence of isBullet ? [line] : line.split(/(?<=[.!?;]) +/)) {
      const colon = sentence.indexOf(':');
      const head = (colon >= 0 && colon <= 60 ? sentence.slice(0, colon) : sentence)
        .toLowerCase()
        .replace(/’/g, "'")
        .trim();
      const named = headings.find(([, pattern]) => pattern.test(head));
      const isHeading = named !== undefined && (colon >= 0 || (!isBullet && isBareHeading(head)));
      if (isHeading) section = named[0];
      // A sentence of its own after a list under a heading goes back to being prose.
      const rest = isHeading ? (colon >= 0 ? sentence.slice(colon + 1).trim() : '') : sentence;
      if (rest === '' || /^(?:you will|you'll|will|to)$/i.test(rest)) continue;
      const isList = isHeading && (section === 'essential' || section === 'desirable') && !isBullet;
      for (const piece of isList ? rest.split(/[,;]/) : [rest])
        if (piece.trim() !== '') pieces.push({ piece: piece.trim(), section, isBullet });
    }
  }
  return pieces;
}

function weightOf(piece: string, section: Section, isBullet: boolean): AdvertLine['weight'] | undefined {
  const plain = piece.toLowerCase();
  if (section === 'other' && !/\b(?:essential|must|required)\b/.test(plain)) return undefined;
  if (/\b(?:must|(?:is|are) (?:required|essential))\b/.test(plain)) return 'essential';
  if (liked.test(plain)) return 'desirable';
  if (offers.test(plain)) return undefined;
  if (section !== undefined && section !== 'other') return section;
  if (wanted.test(plain)) return 'essential';
  if (/^(?:you(?:'|’)ll|you will)\b/.test(plain) || /\byou will\b/.test(plain) || isBullet) return 'duty';
  return undefined;
}

const counts: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};
const orSimilar = /\bor (?:an? )?(?:equivalent|similar|relevant|experience|working towards)|\bequivalent\b/;

/** What one line asks for. */
function asksIn(piece: string, lexicon: Lexicon, knowledge: KnowledgeBase): AdvertAsk[] {
  const plain = piece.toLowerCase().replace(/’/g, "'");
  const asks: AdvertAsk[] = [];
  const said = mended(asSaid(piece, wordsOf(piece)), lexicon);
  const line = said.line;
  if (
    /\b(?:driving licence|driver's licence|driving license|full (?:uk )?licence|clean licence|own (?:car|transport))\b/.test(
      plain,
    )
  )
    asks.push({ kind: 'driving-licence' });
  if (/\b(?:dbs|crb|disclosure and barring|background check|pvg|access ?ni|police check)\b/.test(plain))
    asks.push({ kind: 'background-check' });
  const similar = orSimilar.test(plain);
  const inSubject =
    /\b(?:level [1-8]|nvq|svq|btec|degree|diploma|certificate|qualification|hnc|hnd|bsc|a levels?)\b.* in \w/.test(
      line,
    );
  const level = /\b(?:level|nvq|svq|btec) (?:level )?([1-8])\b/.exec(line)?.[1];
  if (/\bdegree\b(?! apprentice)|\b(?:bsc|ba hons|beng|graduate)\b/.test(line))
    asks.push({ kind: 'level', level: 6, orSimilar: similar, inSubject });
  else if (/\bhnd\b|\bfoundation degree\b/.test(line))
    asks.push({ kind: 'level', level: 5, orSimilar: similar, inSubject });
  else if (/\bhnc\b/.test(line)) asks.push({ kind: 'level', level: 4, orSimilar: similar, inSubject });
  else if (level !== undefined)
    asks.push({ kind: 'level', level: Number(level), orSimilar: similar, inSubject });
  else if (/\ba levels?\b|\bhighers\b/.test(line))
    asks.push({ kind: 'level', level: 3, orSimilar: similar, inSubject });
  if (/\bgcses?\b/.test(line))
    asks.push({ kind: 'gcse', withGrade: /\bgrade|\b[a-c]\b|\b4\b|\b5\b/.test(line), orSimilar: similar });
  const roles = longestOf(phrasesIn(said, lexicon), 'role').map((one) => one.entry.id);
  const roleIds = [...new Set(roles)];
  const time = /\b(\d{1,2}|a|one|two|three|four|five|six|ten)\+? (?:plus )?(years?|months?)\b/.exec(line);
  const isExperience = /\bexperience|\bexperienced|\bworked\b/.test(line);
  if (time?.[1] && isExperience) {
    const number = counts[time[1]] ?? Number(time[1]);
    asks.push({ kind: 'time', months: time[2]?.startsWith('y') ? number * 12 : number, roleIds });
  } else if (roleIds.length > 0 && isExperience) asks.push({ kind: 'role', roleIds });
  for (const one of knowledge.requirements.values())
    if (
      !asks.some((ask) => ask.kind === 'driving-licence' || ask.kind === 'background-check') &&
      !asks.some((ask) => ask.kind === 'requirement') &&
      one.aliases.some((alias) => line.includes(` ${plainPhrase(alias).join(' ')} `))
    )
      asks.push({ kind: 'requirement', requirementId: one.id });
  const isPaper = asks.some((one) => one.kind === 'level' || one.kind === 'gcse');
  const licence = asks.some((one) => one.kind === 'driving-licence');
  const skillIds = skillsNamed(piece, lexicon);
  // "A degree in chemistry" and "a driving licence" ask for the paper, not for a skill beside it.
  if (skillIds.length > 0 && !isPaper && !licence) asks.push({ kind: 'skills', skillIds });
  return asks;
}

/** What work asks of somebody's day, where an advert names it. */
const dayAsks: readonly [RoleCondition, RegExp][] = [
  ['nights', /\bnights?\b(?! out)/],
  ['weekends', /\bweekends?\b|\bsaturdays?\b|\bsundays?\b/],
  ['evenings', /\bevenings?\b|\blate shifts?\b/],
  ['rotating-shifts', /\brotating shifts?\b|\bshift (?:pattern|work)\b|\brota\b|\bshifts\b/],
  ['early-starts', /\bearly (?:starts?|shifts?|mornings?)\b/],
  [
    'lifting',
    /\bheavy lifting\b|\blift(?:ing)? (?:up to )?\d+ ?kg\b|\bphysically demanding\b|\bmanual handling\b/,
  ],
  ['driving', /\bdriving licence\b|\bown (?:car|transport)\b|\bdriving\b/],
  ['sleep-ins', /\bsleep[- ]?ins?\b/],
  ['outdoors', /\boutdoors?\b|\ball weathers\b/],
  ['heights', /\b(?:at|work at) heights?\b/],
];

const hours: ReadonlySet<RoleCondition> = new Set([
  'nights',
  'weekends',
  'evenings',
  'rotating-shifts',
  'early-starts',
  'sleep-ins',
]);

/** The most a line says it pays: "£24,000 to £26,000", "£12.60 per hour". */
function payIn(piece: string): (LeastPay & { quote: string }) | undefined {
  const amounts = [
    ...piece.slice(0, longestLine).matchAll(/£ ?(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)( ?k\b)?/gi),
  ].map((one) => Number((one[1] ?? '').replace(/,/g, '')) * (one[2] ? 1_000 : 1));
  const most = Math.max(0, ...amounts);
  const per = most >= 5_000 && most <= 300_000 ? 'year' : most >= 5 && most <= 200 ? 'hour' : undefined;
  return per && { amount: most, per, quote: quoteOf(piece) };
}

/** The advert's own words, as short as they may be shown; a question in them is not ours to ask. */
const quoteOf = (piece: string): string =>
  piece
    .replace(/\?/g, '')
    .replace(/[.;,!]+$/, '')
    .trim()
    .slice(0, longestQuote);

/** "Help residents, give medicines, and keep records": three tasks, each judged on its own. */
function tasksOf(piece: string): string[] {
  const parts = piece.split(/, (?:and )?/).map((one) => one.trim());
  return parts.every((one) => one.includes(' ')) ? parts : [piece];
}

/** Reads an advert. Call `looksLikeAdvert` first: this reads any text as one. */
export function readAdvert(text: string, lexicon: Lexicon, knowledge: KnowledgeBase): Advert {
  const read = text.slice(0, longestRead);
  const pieces = piecesOf(read);
  const lines: AdvertLine[] = [];
  const conditions = new Map<RoleCondition, string>();
  let pay: Advert['pay'];
  for (const { piece, section, isBullet } of pieces) {
    const whole = quoteOf(piece);
    const ofDay = dayAsks.filter(([, pattern]) => pattern.test(piece.toLowerCase()));
    for (const [condition] of ofDay) if (!conditions.has(condition)) conditions.set(condition, whole);
    const paid = payIn(piece);
    pay ??= paid;
    const weight = weightOf(piece, section, isBullet);
    if (weight === undefined) continue;
    for (const part of weight === 'duty' ? tasksOf(piece) : [piece]) {
      if (lines.length >= mostLines) break;
      // "We are looking for a nurse": who is looked for. "A reliable person" asks for something.
      if (
        introduces.test(part) &&
        (findRole(part, lexicon) !== undefined || skillsNamed(part, lexicon).length === 0)
      )
        continue;
      const quote = quoteOf(part);
      if (quote === '' || lines.some((one) => one.quote === quote)) continue;
      // "Saturdays on a rota" is when the work is, and no skill of making rotas.
      const isAboutHours = ofDay.some(([condition]) => hours.has(condition));
      const asks = asksIn(part, lexicon, knowledge).filter((one) => !isAboutHours || one.kind !== 'skills');
      // Hours and pay are set beside what the person needs, and are nothing to have done.
      if (asks.length === 0 && (ofDay.length > 0 || paid !== undefined)) continue;
      lines.push({ quote, weight, asks });
    }
  }
  const title = read
    .replace(lead, '')
    .trimStart()
    .split(/[\n.:]/, 3)
    .join(' ')
    .slice(0, 120);
  const roleId = findRole(title, lexicon);
  return {
    ...(roleId === undefined ? {} : { roleId }),
    lines,
    conditions: [...conditions].map(([condition, quote]) => ({ condition, quote })),
    ...(pay === undefined ? {} : { pay }),
  };
}
