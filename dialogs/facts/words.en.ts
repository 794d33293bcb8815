/** Words of facts: role cards, qualification cards, and how sure we are of each. */
import type { Confidence, Level } from '../../src/guidance/knowledge/schema.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2026-11-22 → 22 November 2026; 2026-11 → November 2026. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const named = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), named, year].filter(Boolean).join(' ');
}

const pounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', Number.isInteger(amount) ? {} : { minimumFractionDigits: 2 })}`;

const sure: Record<Confidence, string> = {
  verified: '',
  secondary: '. Please check',
  expert: '. Not confirmed, please check',
  unverified: '. Not confirmed, please check',
};

const everydayLevel: Record<string, string> = {
  E1: 'first steps',
  E2: 'first steps',
  E3: 'first steps, before level 1',
  '1': 'about GCSE grades 3 to 1',
  '2': 'about GCSE grades 9 to 4',
  '3': 'about A level',
  '4': 'the first year of a degree, or an HNC',
  '5': 'an HND or foundation degree',
  '6': 'a full degree',
  '7': "a master's degree",
  '8': 'a doctorate',
};

export const factWords = {
  pay: 'Pay',
  hours: 'Hours',
  time: 'Time to get there',
  cost: 'Cost to you',
  notHeld: 'Not held',
  aYear: ' a year',
  anHour: ' an hour',
  payRange: (
    low: number | undefined,
    median: number | undefined,
    high: number | undefined,
    per: 'year' | 'hour',
  ) => {
    const unit = per === 'year' ? ' a year' : ' an hour';
    if (median !== undefined && low !== undefined && high !== undefined)
      return `Half earn between ${pounds(low)} and ${pounds(high)}${unit}; the middle is ${pounds(median)}`;
    if (median !== undefined) return `The middle is ${pounds(median)}${unit}`;
    if (low !== undefined && high !== undefined) return `${pounds(low)} to ${pounds(high)}${unit}`;
    const one = low ?? high;
    return one === undefined ? 'Not held' : `${pounds(one)}${unit}`;
  },
  /** `date` null: the title says when already. */
  source: (publisher: string, title: string, date: string | undefined | null, confidence: Confidence) =>
    `${publisher}, ${title}${date === null ? '' : date ? `, ${dateInWords(date)}` : ', undated'}${sure[confidence]}`,
  notSourced: 'Sector knowledge, not sourced yet. Please check',
  payVaries: 'Pay differs by employer, place and shift. I cannot promise it.',
  duties: 'What you would do',
  needs: 'What it takes',
  entry: 'Usual ways in',
  qualifications: 'Usual qualifications',
  noQualification: 'No set qualification',
  requiredByLaw: 'Needed by law',
  requiredBySite: 'Asked for by sites or employers',
  helpful: 'Helpful',
  nothingRequired: 'Nothing that every employer asks for',
  leads: 'Where this can lead',
  leadsLine: { up: 'Up', across: 'Across', between: 'Another sector' },
  worksWith: 'Works with',
  seeIt: 'Where you can see it',
  notes: 'Good to know',
  level: (level: Level) => (typeof level === 'number' ? `level ${level}` : `entry level ${level.slice(1)}`),
  levelMeans: (level: Level) => everydayLevel[String(level)] ?? '',
  levelsLine: (levels: readonly number[]) =>
    `Usually level ${levels.join(' to ')} (${everydayLevel[String(levels[0])] ?? ''})`,
  askMore: 'What would you like to look at next?',
  number: 'Number',
  size: 'Size',
  credit: (credit: number) => `${credit} credits`,
  hoursOfLearning: (hours: number) => `about ${hours.toLocaleString('en-GB')} hours of learning`,
  awardedBy: 'Awarded by',
  countsFor: 'What it is for',
  status: 'Is it still open',
  unchecked: 'Nobody has checked the register for this yet. The college or the awarding body can tell you',
  open: 'Open, when last checked',
  closedOn: (closed: string, last: string | undefined) =>
    `Closed to new people on ${dateInWords(closed)}${last ? `. Last certificates ${dateInWords(last)}` : ''}`,
  stillYours: 'If you hold the certificate, it stays yours and still counts as what it is.',
  replacedBy: (title: string, number: string | undefined) =>
    `The newer one is ${title}${number ? ` (${number})` : ''}.`,
  unknownNumber: (number: string) =>
    `I don't hold ${number}. The register at find-a-qualification.services.ofqual.gov.uk lists them all.`,
  checkNumber: (number: string) =>
    `${number} does not add up as a qualification number. One character may be mistyped, so please check it on the certificate.`,
  likelyNumber: (number: string, title: string) => `It may be ${number}: ${title}.`,
  rule: 'How it is made up',
  ruleCredit: (total: number, mandatory: number | undefined, optional: number | undefined) =>
    mandatory && optional
      ? `${total} credits: ${mandatory} from parts everyone takes, and at least ${optional} that you choose.`
      : `${total} credits.`,
  ruleUnits: (mandatory: number, optional: number | undefined) =>
    `${mandatory} parts that everyone takes${optional ? `, and at least ${optional} that you choose` : ''}.`,
  ruleAtLevel: (credit: number, level: Level) => `At least ${credit} credits at level ${level} or above.`,
  workBased: 'Can be done at work',
  trainingTitle: 'Training that covers it',
  trainingTopic: (title: string) => `${title}. A topic to ask for, not a course`,
  trainingUsed: (use: string) => `You would use it for: ${use}`,
  whoAsks: 'Who asks for it',
  force: {
    law: 'The law or a regulator',
    site: 'Sites and employers, not the law',
    helpful: 'Nobody has to have it; it helps',
  },
  givenBy: 'Who gives it',
  lasts: 'How long it lasts',
  monthsLong: (months: number) =>
    (months % 12 === 0 ? `${months / 12} years` : `${months} months`).replace(/^1 years$/, '1 year'),
  skillTitle: 'What this skill means',
  skillUsed: 'Jobs that use it',
};
