/** Ages as people say them, and whose they are. */
import { findAll, type Said, type Span } from './normalise.js';

export type AgeBand = 'under-13' | '13-15' | '16-18' | '19-24' | '25-plus';
export type HeardAge = { years?: number; band: AgeBand; span: Span; whose: 'self' | 'child' | 'client' };

/** The band an age in years falls in. */
export const bandOf = (years: number): AgeBand =>
  years < 13 ? 'under-13' : years < 16 ? '13-15' : years < 19 ? '16-18' : years < 25 ? '19-24' : '25-plus';

export const childWords =
  'son|daughter|lad|lads|lass|boy|girl|child|kid|grandson|granddaughter|grandchild|nephew|niece|stepson|stepdaughter|step son|step daughter|teenager|teen|eldest|oldest|youngest|little brother|little sister|brother|sister';

/** Parents speak of toddlers when they mean their own hours; careers talk for a child starts about here. */
const youngestAsking = 9;

/** After these, a number is not an age: "im 15 miles away", "im 6 weeks pregnant". */
const notAnAge =
  '(?! ?(?:\\.\\d|%|k\\b|miles?|mins?|minutes?|hours?|days?|weeks?|months?|years? (?!old)|stone|foot|ft|quid|pounds?|grand|st|nd|rd|th|of|per|an hour|points|am|pm|percent|gcse|gcses|a levels?|credits?|people|staff|others|oclock|times|in total|odd|steps|and a half))';
const age = '(\\d{1,2})';

const selfPatterns: readonly RegExp[] = [
  new RegExp(
    `\\bi (?:am|be|is)(?: (?:only|just|nearly|almost|now|still|currently|about|turned|turning|aged|a|over|under|like|around))* ${age}\\b${notAnAge}`,
    'g',
  ),
  new RegExp(`\\bi (?:just )?(?:turned|turn) ${age}\\b${notAnAge}`, 'g'),
  new RegExp(`\\b(?:at the age of|at age) ${age}\\b`, 'g'),
  new RegExp(`\\b(?:age|aged|my age is|age is) ${age}\\b`, 'g'),
  new RegExp(`\\bnow ${age}\\b${notAnAge}`, 'g'),
  new RegExp(`\\b${age} now\\b`, 'g'),
  new RegExp(`\\b${age} (?:year|years) (?:of age|old|young)\\b`, 'g'),
  new RegExp(`(?<=^ |\\. )${age} (?:, )?(?:m|f|male|female|lad|lass)\\b`, 'g'),
  new RegExp(`(?<=^ )${age} (?=and (?:want|left|looking|just|no|need|never)\\b)`, 'g'),
];

/**
 * The age told in a message, if any, and whose it is. "15 yrs on tills", "left school at 16" and "since I was
 * 15" are no ages. A school year gives the younger band it may mean.
 */
export function hearAge(said: Said, about: { forChild: boolean; isAdviser: boolean }): HeardAge | undefined {
  const client = findAll(
    said,
    new RegExp(
      `\\b(?:client|customer|caller|yp|young person|participant|claimant|service user|student|pupil|male|female)(?: (?:is|aged|age|a|who is|of mine|who))* ${age}\\b${notAnAge}`,
      'g',
    ),
  )[0];
  if (client?.match[1] && Number(client.match[1]) >= 10)
    return {
      years: Number(client.match[1]),
      band: bandOf(Number(client.match[1])),
      span: client.span,
      whose: 'client',
    };
  const clientAfter = findAll(
    said,
    new RegExp(`\\b${age} (?:year old |year )?(?:\\w+ )?(?:client|participant|claimant)\\b`, 'g'),
  )[0];
  if (clientAfter?.match[1])
    return {
      years: Number(clientAfter.match[1]),
      band: bandOf(Number(clientAfter.match[1])),
      span: clientAfter.span,
      whose: 'client',
    };

  const child =
    findAll(
      said,
      new RegExp(
        `\\b(?:my|our|her|his) (?:\\w+ )?(?:${childWords})(?: (?:is|has|turned|just|only|nearly|aged|age|who|now|a))* ${age}\\b${notAnAge}`,
        'g',
      ),
    )[0] ?? findAll(said, new RegExp(`\\b(?:my|our) ${age} (?:year|years) old\\b`, 'g'))[0];
  if (child?.match[1] && Number(child.match[1]) >= youngestAsking)
    return {
      years: Number(child.match[1]),
      band: bandOf(Number(child.match[1])),
      span: child.span,
      whose: 'child',
    };
  const theirs = findAll(
    said,
    new RegExp(`\\b(?:he|she|they) (?:is|are)(?: (?:only|just|nearly|now))* ${age}\\b${notAnAge}`, 'g'),
  )[0];
  if (theirs?.match[1] && (about.forChild || about.isAdviser) && Number(theirs.match[1]) >= youngestAsking)
    return {
      years: Number(theirs.match[1]),
      band: bandOf(Number(theirs.match[1])),
      span: theirs.span,
      whose: about.isAdviser ? 'client' : 'child',
    };

  const whose = about.isAdviser ? 'client' : about.forChild ? 'child' : 'self';
  for (const pattern of selfPatterns) {
    for (const found of findAll(said, pattern)) {
      const years = Number(found.match[1]);
      const before = said.words[found.from - 1]?.word ?? '';
      const twoBefore = said.words[found.from - 2]?.word ?? '';
      if (years < 5 || ['when', 'since', 'until', 'till', 'before'].includes(before)) continue;
      // "experience with 5 year olds", "my 3 year old", "the 2 year olds room": not the person.
      const startsWithNumber = /^\s*\d/.test(found.match[0]);
      if (
        startsWithNumber &&
        (years < 11 || ['my', 'our', 'a', 'with', 'the', 'for', 'teach', 'of'].includes(before))
      ) {
        if (!(before === 'a' && ['am', 'as'].includes(twoBefore) && years >= 11)) continue;
      }
      // "i am nearly 16" is 15 today.
      const nearly = /\b(?:nearly|almost|turning|under)\b/.test(found.match[0]);
      const own = nearly ? years - 1 : years;
      return {
        years: own,
        band: bandOf(own),
        span: found.span,
        whose: /\bi\b/.test(found.match[0]) ? 'self' : whose,
      };
    }
  }
  const decade = findAll(said, /\bin my (?:early |mid |late )?(20|30|40|50|60)s?\b/g)[0];
  if (decade)
    return decade.match[1] === '20' ? undefined : { band: '25-plus', span: decade.span, whose: 'self' };
  const schoolYear = findAll(
    said,
    /\b(?:(?:i am|am|in|is|doing|going into|finishing) (?:in )?)year (7|8|9|10|11|12|13)\b/g,
  )[0];
  if (schoolYear) {
    const year = Number(schoolYear.match[1]);
    return { band: year < 9 ? 'under-13' : year < 12 ? '13-15' : '16-18', span: schoolYear.span, whose };
  }
  return undefined;
}
