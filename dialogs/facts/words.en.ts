/** Words of facts: role cards, qualification cards, and how sure we are of each. */
import type { Confidence, Level, LevelSystem } from '../../src/guidance/knowledge/schema.js';

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

/** Scottish levels, by the level of England they are broadly compared with (Qualifications can cross boundaries). */
const scottishLevel: Record<string, string> = {
  '4': '1',
  '5': '2',
  '6': '3',
  '7': '4',
  '8': '5',
  '9': '6',
  '10': '6',
  '11': '7',
  '12': '8',
};

const stageNames: Record<string, string> = {
  'pre-entry': 'First steps',
  entry: 'Starting out',
  developing: 'Getting skilled',
  experienced: 'Experienced',
  leading: 'Leading',
  professional: 'Graduate level and professional',
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
  authored: (title: string) => `${title}. Please check`,
  payIsLeast: (amount: number) => `£${amount.toFixed(2)} an hour is the least the law allows at 21 or over.`,
  payOverLeast: (amount: number, pence: number, least: number) =>
    `£${amount.toFixed(2)} an hour is ${pence < 100 ? `${pence}p` : `£${(pence / 100).toFixed(2)}`} more than the least the law allows at 21 or over (£${least.toFixed(2)}).`,
  payUnderLeast: (amount: number, pence: number, least: number) =>
    `£${amount.toFixed(2)} an hour is ${pence < 100 ? `${pence}p` : `£${(pence / 100).toFixed(2)}`} less than the least the law allows at 21 or over (£${least.toFixed(2)}). The least is lower for people under 21 and some apprentices.`,
  payCompare: 'I cannot say if it is good. Name the job, and I can show what I hold on its pay.',
  payVaries: 'Pay differs by employer, place and shift. I cannot promise it.',
  duties: 'What you would do',
  skill: 'What you would be good at',
  knowledge: 'What you would know about',
  attitude: 'What you would be like at work',
  entry: 'Usual ways in',
  qualifications: 'Usual qualifications',
  noQualification: 'No set qualification',
  requiredByLaw: 'Needed by law',
  requiredBySite: 'Asked for by sites or employers',
  helpful: 'Helpful',
  askForMore: 'Ask me about it for more.',
  nothingRequired: 'Nothing that every employer asks for',
  leads: 'Where this can lead',
  leadsLine: { up: 'Up', across: 'Across', between: 'Another sector' },
  worksWith: 'Works with',
  seeIt: 'Where you can see it',
  notes: 'Good to know',
  level: (level: Level, system: LevelSystem = 'RQF') =>
    typeof level !== 'number'
      ? `entry level ${level.slice(1)}`
      : system === 'SCQF'
        ? `Scottish level ${level}`
        : `level ${level}`,
  levelMeans: (level: Level, system: LevelSystem = 'RQF') => {
    if (system !== 'SCQF') return everydayLevel[String(level)] ?? '';
    const near = scottishLevel[String(level)];
    return near === undefined ? '' : `roughly level ${near} in England, ${everydayLevel[near] ?? ''}`;
  },
  levelsLine: (levels: readonly number[]) =>
    `Usually level ${levels.join(' to ')} (${everydayLevel[String(levels[0])] ?? ''})`,
  askMore: 'What would you like to look at next?',
  number: 'Number',
  size: 'Size',
  credit: (credit: number) => (credit === 1 ? '1 credit' : `${credit} credits`),
  guidedHours: (hours: number) => `${hours.toLocaleString('en-GB')} of them taught or guided`,
  hoursOfLearning: (hours: number) => `about ${hours.toLocaleString('en-GB')} hours of learning`,
  awardedBy: 'Awarded by',
  countsFor: 'What it is for',
  status: 'Is it still open',
  unchecked: 'Nobody has checked the register for this yet. The college or the awarding body can tell you',
  open: 'Open, when last checked',
  closedOn: (closed: string, last: string | undefined) =>
    `Closed to new people on ${dateInWords(closed)}${last ? `. Last certificates ${dateInWords(last)}` : ''}`,
  closedUndated: 'No longer offered, as far as our source says',
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
  ruleAllOfThem: (count: number) => `All ${count} parts, with none to choose.`,
  /** What a group asks for; undefined where it only lists parts. */
  ruleGroup: (
    least: number | undefined,
    most: number | undefined,
    leastCredit: number | undefined,
    mostCredit: number | undefined,
    from: number,
  ) => {
    const of = from > 0 ? ` from ${from} parts` : '';
    const parts =
      least !== undefined && least === most
        ? `${least}${of}`
        : least !== undefined && most !== undefined
          ? `${least} to ${most}${of}`
          : least !== undefined
            ? `at least ${least}${of}`
            : most !== undefined
              ? `at most ${most}${of}`
              : undefined;
    const credits =
      leastCredit !== undefined && mostCredit !== undefined
        ? leastCredit === mostCredit
          ? `${leastCredit} credits`
          : `${leastCredit} to ${mostCredit} credits`
        : leastCredit !== undefined
          ? `at least ${leastCredit} credits`
          : mostCredit !== undefined
            ? `at most ${mostCredit} credits`
            : undefined;
    const asks = [parts, credits].filter(Boolean).join(', ');
    return asks === '' ? undefined : asks;
  },
  ruleOfGroup: (name: string, asks: string) =>
    /^(?:optional|read|both)$/i.test(name)
      ? `To choose: ${asks}.`
      : `${name.length <= 3 ? `Group ${name}` : name}: ${asks}.`,
  rulePathways: (titles: readonly string[], count: number) =>
    `Then one of ${count} routes, such as ${titles.slice(0, 3).join('; ')}.`,
  ruleBarred: 'Some parts may not be taken together.',
  ruleNeverCount: (count: number) =>
    count === 1
      ? 'One more part may be taken and never counts.'
      : `${count} more parts may be taken and never count.`,
  ruleEntry: (text: string) => `Before you start: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
  ruleNotHeld: (things: readonly string[]) =>
    `Not in our source: ${things
      .slice(0, 3)
      .map((one) => one.charAt(0).toLowerCase() + one.slice(1))
      .join('; ')}.`,
  qualificationsTitle: 'Which one do you mean',
  qualificationsHeld: 'With names like this I hold',
  qualificationsNext: 'Next: type the number on the certificate, and I will show its parts.',
  ruleAtLevel: (credit: number, level: Level) => `At least ${credit} credits at level ${level} or above.`,
  workBased: 'Can be done at work',
  coursesTitle: (about: string, apprenticeships: boolean) =>
    `${apprenticeships ? 'Apprenticeships' : 'Courses and apprenticeships'}: ${about}`,
  levelHeading: (level: Level, system: LevelSystem) => {
    const name: string = factWords.level(level, system);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  },
  coursesNoLevel: 'No level in our source',
  courseMonths: (least: number, most: number) =>
    least === most ? `about ${least} months` : `about ${least} to ${most} months`,
  coursesMore: (count: number) =>
    `And ${count} more. Ask again with a level, such as “level 3”, to see others.`,
  coursesNone: (about: string) =>
    `I hold no course like that for: ${about}. That does not mean there is none.`,
  coursesNext: 'Next: ask a college or training centre near you which of these it runs, and who pays.',
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
  skillGrows: 'How it grows',
  skillAt: {
    frontline: (text: string) => `Frontline: ${text}`,
    supervisor: (text: string) => `Supervisor: ${text}`,
    manager: (text: string) => `Manager: ${text}`,
  },
  skillNext: 'Next: think of one time you did this, and tell me about it.',
  emerging: (date: string) =>
    `This is a new kind of job, as we saw it on ${dateInWords(date)}. Titles may still change.`,
  lastChecked: (date: string) => `Last checked ${dateInWords(date)}, please confirm.`,
  whereFrom: 'Where this is from',
  andMore: (count: number) => `And ${count} more.`,
  /** One next step under each answer. */
  nextRole: (see: string) => `Next, to see it for yourself: ${see.charAt(0).toLowerCase()}${see.slice(1)}.`,
  notThatButThis: 'I do not hold an answer to that. This is what I hold about the job.',
  nextRoleAsk: 'Next: ask somebody who does this job what a normal day is like.',
  nextQualification: 'Next: ask a college or training provider if they run it, and give them the number.',
  nextClosed: 'Next: keep the certificate safe. If you want to go further, ask about the newer one.',
  nextClosedUnknown:
    'Next: keep the certificate safe. I do not hold what came after it. A college or the awarding body can tell you.',
  howAssessed: 'How you are assessed',
  askAssessed: 'I do not hold this. Ask the provider how and where you are assessed.',
  partsTitle: 'Its parts',
  partLine: (title: string, level: string | undefined, credit: number | undefined) =>
    [title, level, credit === undefined ? undefined : credit === 1 ? '1 credit' : `${credit} credits`]
      .filter(Boolean)
      .join(', '),
  partsToChoose: (count: number) =>
    count === 1 ? 'And 1 part to choose.' : `And ${count} parts to choose from.`,
  usedToBuild: 'It shows how this kind of qualification is built. It is not an offer.',
  replacesIt: (title: string) => `It took the place of ${title}.`,
  scottishCredit: 'Scottish credits are counted in their own way. They do not turn into credits elsewhere.',

  mapTitle: (sector: string) => `Map: ${sector}`,
  mapLead: 'From first jobs upwards. Every job leads on.',
  stage: (stage: string) => stageNames[stage] ?? stage,
  mapRole: (title: string, levels: readonly number[]) => `${title} (level ${levels.join(' to ')})`,
  mapLeads: { up: 'up to', across: 'across to', between: 'into another sector:' },
  mapBig: (sector: string) => `${sector} is a big map, so pick a part of it.`,
  mapPart: (sector: string) => `Type “map for ${sector}”`,
  mapParts: 'Parts of it',
  mapWhich: 'Name a field of work, for example “map for nuclear” or “map for care”.',
  mapNext: 'Next: type the name of a job to see what it takes.',
  mapNone: (sector: string) => `I don't hold a map for ${sector} yet.`,

  afterTitle: (what: string) => `After ${what}`,
  afterJobs: 'Jobs it is for',
  afterLeads: 'Where those can lead',
  leadsOn: 'Where it can lead',
  afterLearning: 'What people often take next',
  afterSeveral: (count: number) =>
    `I hold ${count} with names like this, each with rules of its own. The number on your certificate tells which is yours.`,

  frameworkBy: (owner: string, edition: string) => `By ${owner}, ${edition}.`,
  frameworkFor: {
    frontline: 'What frontline workers are asked for.',
    manager: 'What managers are asked for.',
    commissioner: 'What commissioners are asked for.',
  },
  frameworkAll: 'What it covers',
  frameworkNext: 'Next: ask “what training covers …” and name one line of it.',
  frameworks: 'Frameworks of skills',
  frameworkWhich: 'I hold these. Name one of them',
  frameworkHeld: (title: string, owner: string) => (title.includes(owner) ? title : `${title} (${owner})`),
  overlayTitle: (profession: string) => `For a ${profession}: drugs and alcohol`,
  overlayLead: 'A short set, not the whole job of a drug and alcohol worker.',
  overlayNext: 'Next: ask your employer which of these your training covers already.',

  partnersTitle: (sector: string) => `Colleges and employers: ${sector}`,
  partnersAll: 'Colleges and employers that built training together',
  partners: (providers: readonly string[], employers: readonly string[]) =>
    `${providers.join('; ')} with ${employers.join('; ')}`,
  partnersPast: (year: string) => `${year} project, may no longer run.`,
  partnersNoDetail: 'What they made together is not held.',
  partnersQuality: 'No quality information held about the college or provider.',
  partnersNone: (sector: string) => `I hold no employer and college partnership for ${sector}.`,
  partnersNext: 'Next: ask a college near you which employers it works with today.',

  changed: (sector: string | undefined) =>
    sector === undefined ? 'What has changed lately' : `What has changed lately: ${sector}`,
  coming: (sector: string | undefined) =>
    sector === undefined ? 'What is coming' : `What is coming: ${sector}`,
  moreNews: (count: number) =>
    `There ${count === 1 ? 'is 1 more' : `are ${count} more`}. Say “show more” to see them.`,
  noMoreNews: 'That was all the news I hold on this. Ask your manager or college what it means for you.',
  changesNone: (sector: string) => `I hold no dated change for ${sector} at the moment.`,
  changesNoneAtAll: 'I hold no dated change at the moment.',
  changesUnsure: 'Dates can move. Check with whoever is named before you rely on one.',

  countsYes: (level: number, publisher: string, date: string) =>
    `Yes, the ${publisher} early years list I hold has it at level ${level} (copy of ${date}).`,
  countsOther: (listed: number, asked: number, publisher: string, date: string) =>
    `The ${publisher} early years list I hold has it at level ${listed}, not level ${asked} (copy of ${date}).`,
  countsNot: 'The early years list I hold does not name it. That does not mean it does not count.',
  countsNoList:
    'I hold no list that says what this counts as for a job. The employer or the regulator of that job decides.',
  countsKnowledgeOnly: 'Check one thing:',
  countsCheck:
    'The live check is “Check an early years qualification” on GOV.UK. Look there before anybody relies on this.',

  trainingCapability: (capability: string, framework: string) =>
    `It is evidence for “${capability}” (${framework})`,
  trainingAwarded: (title: string, number: string | undefined) =>
    `It is part of ${title}${number ? ` (${number})` : ''}`,
  trainingNext: 'Next: ask a training provider or your manager for this topic by name.',

  formerTitle: (title: string, note: string) => `${title}: ${note}`,
  issueCauses: 'Why it may be',
  issueRoutes: 'What you can try',
  issueEscalate: (to: string) => `If that does not help: ${to}`,
  fundingDecided: (by: string) => `Who decides: ${by}.`,
  fundingAmount: (amount: string) => `How much: ${amount}.`,
  fundingNoPromise: 'This is not a promise. Rules differ by nation and by when the course starts.',
  guideMore: 'Take this list with you.',
};
