/** Certificates, cards, levels and qualification numbers a person names. */
import { hasRightCheckCharacter, qualificationNumberIn } from '../knowledge/qualificationNumber.js';
import { findAll, type Said, type Span } from './normalise.js';

export type HeardCertificate = {
  kind: 'level' | 'card' | 'degree' | 'gcse' | 'other';
  /** 0 to 8; 0 only when the person says they have none. */
  level?: number;
  /** As 603/2611/6. */
  qan?: string;
  /** Whether the number's check character fits; a number that does not is worth checking, never "fake". */
  checks?: boolean;
  /** "no GCSEs": named as not held. */
  negative: boolean;
  /** "want a level 3": named as wished for, not held. */
  wished: boolean;
  spans: Span[];
};

const kinds: readonly [HeardCertificate['kind'], RegExp, number | undefined][] = [
  [
    'level',
    /\b(?:level|nvq|svq|btec|city and guilds|qcf|rqf)(?: (?:level|a|in|nvq|btec|diploma|qcf))? ([1-8])\b/g,
    undefined,
  ],
  [
    'degree',
    /\b(?:(?:\w+ )?(?:degree|bsc|ba hons|beng|bachelors|masters|msc|phd|pgce|honours))\b(?! (?:apprenticeship|apprentice|level))/g,
    6,
  ],
  ['degree', /\b(?:graduate|graduated|2:[12])\b/g, 6],
  ['gcse', /\bgcses?\b/g, undefined],
  ['other', /\b(?:a levels?|as levels?|highers|advanced highers|t levels?|access course)\b/g, 3],
  ['other', /\b(?:hnc)\b/g, 4],
  ['other', /\b(?:hnd|foundation degree)\b/g, 5],
  [
    'other',
    /\b(?:o levels?|csc?es|functional skills|care certificate|first aid(?: at work)?(?: certificate| cert)?|food hygiene(?: certificate| cert| level)?|esol|iosh|nebosh|qualifications|certificates|bit of paper|bits of paper)\b/g,
    undefined,
  ],
  [
    'card',
    /\b(?:cscs|cpcs|npors|sia(?: badge| licence| card)?|ipaf|pasma|ccnsg|flt licence|forklift licence|fork lift licence|counterbalance licence|reach truck licence|driving licence|full licence|clean licence|cpc|dbs|crb|smsts|sssts|gas safe|jib)(?: cards?| tickets?)?\b/g,
    undefined,
  ],
];

const negatives =
  /\b(?:no|not got|without|never got|never had|never did|have not|have not got|have not any|did not get|did not pass|failed|do not have|not any|zero|left school with no)(?: (?:any|a|an|my|a single|real|got|proper))*$/;
const wishes =
  /\b(?:want|wants|wanting|like|need|get|getting|do|doing|take|looking for|loan for|apply for|study|start|starting|onto|working towards|going for)(?: (?:to|a|an|my|the|do|get|study|start|on|onto|of))*$/;
const asking = /^ (?:what|is|are|does|do|how|whats|which|difference)\b/;

/** What is named, in reading order. Levels asked about ("what is a level 3 worth") are not held. */
export function hearCertificates(said: Said): HeardCertificate[] {
  const heard: (HeardCertificate & { at: number; end: number })[] = [];
  for (const [kind, pattern, level] of kinds) {
    for (const found of findAll(said, pattern)) {
      const before = said.words
        .slice(Math.max(0, found.from - 5), found.from)
        .map((one) => one.word)
        .join(' ');
      const told = found.match[1] !== undefined ? Number(found.match[1]) : level;
      const negative = negatives.test(before);
      const vague = /qualifications|certificates|paper/.test(found.match[0]);
      if (vague && !negative) continue;
      // "is level 3 the same as A levels": asked about, unless "with a level 3" says it is theirs.
      const asked = asking.test(said.line) && !/\b(?:with|got|have)(?: (?:a|an|my))?$/.test(before);
      const wished = !negative && (asked || wishes.test(before));
      if (heard.some((one) => one.at <= found.to && one.end >= found.from)) continue;
      // "safeguarding level 2" and "class 2" are skills and licences, not a level of education.
      if (kind === 'level' && /\b(?:safeguarding|hygiene|safety|aid|band)$/.test(before)) continue;
      const none =
        negative &&
        (kind === 'gcse' ||
          found.match[0].includes('qualification') ||
          found.match[0].includes('certificates'));
      heard.push({
        kind,
        ...(none ? { level: 0 } : told === undefined || negative ? {} : { level: told }),
        negative,
        wished,
        spans: [found.span],
        at: found.from,
        end: found.to,
      });
    }
  }
  const number = qualificationNumberIn(said.text.slice(0, 5_000));
  if (number !== undefined) {
    const digits = number.replace(/\//g, '');
    const place = new RegExp(
      `${digits.slice(0, 3)}[/ ]?${digits.slice(3, 7)}[/ ]?${digits.slice(7)}`,
      'i',
    ).exec(said.text);
    const start = place?.index ?? 0;
    const end = start + (place?.[0].length ?? 0);
    heard.push({
      kind: 'other',
      qan: number,
      checks: hasRightCheckCharacter(number),
      negative: false,
      wished: false,
      spans: [{ start, end, text: said.text.slice(start, end) }],
      at: said.words.findIndex((one) => one.start >= start),
      end: -1,
    });
  }
  return heard.sort((a, b) => a.at - b.at).map(({ at: _at, end: _end, ...one }) => one);
}

/** The highest level a person says they finished; undefined when they name none. */
export function highestLevelIn(certificates: readonly HeardCertificate[]): number | undefined {
  const held = certificates.filter(
    (one) => !one.wished && one.level !== undefined && (!one.negative || one.level === 0),
  );
  return held.length === 0 ? undefined : Math.max(...held.map((one) => one.level ?? 0));
}
