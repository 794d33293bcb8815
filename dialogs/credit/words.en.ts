/** Words of the talk about parts of qualifications, credit and what may already count. */
import type { Level } from '../../src/guidance/knowledge/schema.js';
import type { Synonyms } from '../engine/readings.js';

type Of = 'units' | 'credit';
const parts = (count: number): string => (count === 1 ? '1 part' : `${count} parts`);
const credits = (count: number): string => (count === 1 ? '1 credit' : `${count} credits`);
const some = (count: number, of: Of): string => (of === 'units' ? parts(count) : credits(count));
const listed = (things: readonly string[]): string =>
  things.length < 2
    ? (things[0] ?? '')
    : `${things.slice(0, -1).join(', ')} or ${things[things.length - 1] ?? ''}`;
const levelOf = (level: Level): string =>
  typeof level === 'number' ? `level ${level}` : `entry level ${level.slice(1)}`;
/** What is known of a size: credits where all are held, else nothing. */
const sized = ({ credit, unknown }: { credit: number; unknown: { credit: number } }): string =>
  unknown.credit === 0 && credit > 0 ? `, ${credits(credit)}` : '';

export const creditWords = {
  leave: 'Stop this check',
  left: 'Stopped. You can say “check my experience” at any time.',
  goingOn: 'We can leave that one.',
  endWithout:
    'Let us leave the check there. A college or centre can do it with you: ask about recognition of prior learning.',

  checkMay: 'It may count. The awarding organisation decides, and each has its own policy.',
  checkBeginLabel: 'Check my experience',
  checkBegin: 'I can look at what may already count. It takes about three minutes.',
  work: 'Which job have you done?',
  workHelp: 'Type the name of the job, such as “care assistant”.',
  didSay: (role: string) => `These are things people do as: ${role}.`,
  didMore: 'Noted.',
  did: 'Which of these have you really done? Press one at a time, or type “all”.',
  didRest: 'Which others have you done?',
  didAll: 'All of them',
  didDone: 'That is all',
  didHelp: 'Press them one at a time, or tell me in your own words what you did.',
  months: 'How long did you do it?',
  monthsChoices: {
    weeks: 'A few weeks',
    months: 'Half a year or so',
    years: 'One to five years',
    long: 'More than five years',
  },
  monthsHelp: 'Type how long, such as “3 years” or “8 months”.',
  monthsShown: (months: number) =>
    months % 12 === 0 && months > 0 ? `${months / 12} years` : `${months} months`,
  ended: 'Are you still doing it?',
  endedChoices: {
    now: 'Yes, still doing it',
    under3: 'I stopped less than 3 years ago',
    under5: 'I stopped 3 to 5 years ago',
    over5: 'I stopped longer ago',
  },
  endedHelp: 'Type “still”, or the year you stopped.',
  inTheFuture: (year: string) => `${year} is still to come. Type the year you stopped, or “still”.`,
  proof: 'Who or what could show it?',
  proofChoices: {
    employer: 'A manager could write it down',
    papers: 'I have papers or certificates',
    self: 'Only my own word',
    unsure: 'Not sure',
  },
  proofHelp: 'Press one, or type “manager”, “papers” or “only me”.',

  resultTitle: (role: string) => `What may already count: ${role}`,
  resultAgainst: (title: string, number: string | undefined) =>
    `Set against ${title}${number ? ` (${number})` : ''}, from what you told me. It is not a decision.`,
  otherLevel: (asked: number, used: Level | null) =>
    `I hold no list of parts at level ${asked} for this work, so this is set against ${used === null ? 'what I hold' : levelOf(used)}.`,
  resultLead: 'A first look, from what you told me. It is not a decision.',
  resultDecides: 'The awarding organisation’s policy on prior learning decides, and each has its own.',
  tablePart: 'Part',
  tableState: 'What to do',
  state: {
    'worth-asking': 'Worth asking about',
    partly: 'Partly shown',
    gap: 'Not shown yet',
    refresher: 'You may need a refresher',
    unknown: 'Ask what it covers',
  },
  stateCount: (worth: number, partly: number) =>
    worth > 0
      ? `${parts(worth)} worth asking about${partly > 0 ? `, and ${partly} partly shown` : ''}.`
      : partly > 0
        ? `${parts(partly)} partly shown. Better proof could make them worth asking about.`
        : 'Nothing is shown yet. That may change with proof, or with other work you have done.',
  because: 'Why',
  becauseLine: (part: string, shown: readonly string[], missing: readonly string[]) =>
    `${part}: ${shown.length > 0 ? `you told me of ${shown.join(', ')}` : 'nothing you told me shows it yet'}${
      missing.length > 0 ? `. Not shown: ${missing.join(', ')}` : ''
    }.`,
  withEmployer: 'If a manager writes it down',
  withEmployerLine: (titles: readonly string[]) => `These become worth asking about: ${titles.join('; ')}.`,
  withEmployerPart: (titles: readonly string[]) => `These become partly shown: ${titles.join('; ')}.`,
  toldNotShown: 'Told, and needs proof',
  topicsOnly: 'I hold the titles of these parts, not their full contents. The centre has those.',
  topicRows: 'Some lines are topics, not parts of a qualification. They show what to ask about.',
  refresherWhy:
    'Safeguarding, first aid, licences and site inductions are kept up to date, so they are not skipped.',
  proofHeading: 'Proof to gather',
  proofLines: {
    valid: 'About the part: say which task shows it.',
    authentic: 'Yours: your name, and who saw you do it.',
    current: 'Recent: the dates, and what you still do.',
    sufficient: 'Enough: more than one example of each task.',
    reliable: 'The same each time: from different days or people.',
  },
  proofHave: (line: string) => `${line} You have a start on this.`,
  proofExamples:
    'Good proof: a letter from a manager, job descriptions, rotas, training records, thank you notes, photos of work.',
  resultNext:
    'Take this list to a college or centre. Ask if it recognises prior learning for these parts, and what that costs.',
  nothingHeld: (role: string) =>
    `I hold no list of parts for ${role} yet. A centre near you can say what may count.`,
  keep: 'You can copy or print this page. With notes kept, it is in your summary too.',

  course: 'What does the course cover? Type the topics, such as “lifting, food safety, fire”.',
  courseHelp: 'Type the main topics in a few words each.',
  courseTitle: 'Your own course beside parts of qualifications',
  courseMay:
    'Not by itself: every qualification has an awarding organisation behind it. What your course covers may be recognised towards one, and that organisation decides.',
  courseLead: 'A first look. No promise that it counts.',
  courseCovered: (part: string, covered: readonly string[], missing: readonly string[]) =>
    `${part}: covers ${covered.join(', ')}${missing.length > 0 ? `. Not covered: ${missing.join(', ')}` : ''}.`,
  courseNear: 'Parts it is near to',
  courseNone:
    'I found no part that covers those topics. An awarding organisation can look at the whole course.',
  courseSteps: 'Steps to get it recognised',
  courseStep: {
    'map-to-outcomes': 'Put each topic beside the outcomes of these parts. Mark full, part or gap.',
    'teach-what-is-open': 'Add what is not covered, or plan how people learn it another way.',
    'ask-awarding-organisation':
      'Ask the awarding organisation what it needs to approve or recognise your course.',
    'ask-centre': 'Ask an approved centre if it can count as prior learning for your staff.',
    'keep-evidence': 'Keep a signed record for each person, with dates, hours and results.',
    'internal-quality': 'Decide who checks people’s work, and how you keep it fair.',
    pilot: 'Try it with a few people first.',
    'agree-in-writing':
      'Get the answer in writing, with what it costs, before you tell staff that it counts.',
  },
  courseColumn: 'Covered',
  // One topic touched says nothing of how fully: "1 of 1" would read as all of it.
  courseOf: (have: number, all: number) => (all === 1 ? 'Touches its topic' : `${have} of ${all}`),
  courseUnplaced: 'Topics I found no part for',
  courseNext: 'Ask an awarding organisation for its prior learning policy, and who to send your list to.',

  leftTitle: (title: string) => `What is left: ${title}`,
  leftLead: (size: { units: number; credit: number; unknown: { credit: number } }) =>
    `The smallest set I can find is ${parts(size.units)}${sized(size)}.`,
  /** Where the source leaves something out, a smaller set may be among what is not listed. */
  leftLeadPartial: (size: { units: number; credit: number; unknown: { credit: number } }) =>
    `From the parts I hold, the smallest set is ${parts(size.units)}${sized(size)}.`,
  noneCounts: 'None of what is held so far counts in this one.',
  cannotTell:
    'I can’t tell whether what is held counts in this one: our source leaves out parts. The centre can say.',
  wholeHeld: (title: string) =>
    `${title} is noted as held, so nothing of it is left to take. Not finished yet? Type “I have not got” and its number.`,
  onePersonAtATime:
    'I can look at one person at a time, so nothing is noted. Type what one of them has, and what they are going for.',
  nothingLeft: 'Nothing is left to take, by the rule I hold. Ask the centre to check.',
  creditSoFar: 'Credit so far',
  everyoneTakes: 'Parts everyone takes',
  of: (have: number, all: number) => `${have} of ${all}`,
  ofCredit: (have: number, all: number) => `${have} of ${credits(all)}`,
  part: (title: string, level: Level | null, credit: number | undefined) =>
    [title, level === null ? undefined : levelOf(level), credit === undefined ? undefined : credits(credit)]
      .filter(Boolean)
      .join(', '),
  route: 'The route',
  routes: 'Routes you can choose from',
  counts: 'You may not need to repeat',
  countsAs: (title: string, why: string) => `${title}: ${why}`,
  firstCertificate: 'The first certificate on the way',
  firstWith: (title: string, partsOf: readonly string[]) =>
    partsOf.length === 0 ? `${title}: nothing is left for it.` : `${title}, with: ${partsOf.join('; ')}.`,
  stillMust: 'Still to take, as everyone does',
  stillChoose: 'To choose: the smallest set',
  stillAsked: 'What the rule still asks for',
  stillNeeds: (demand: string, left: number, inUnits: boolean) =>
    `${demand} ${some(left, inUnits ? 'units' : 'credit')} still to go.`,
  ifAgreed: 'If the centre agrees',
  mayCount: (title: string, why: string | undefined) =>
    `${title} may count${why === undefined ? '' : `: ${why}`}.`,
  ofWhole: (all: number, left: number) =>
    left === 0
      ? `All ${parts(all)} may count, and none would be left.`
      : `${parts(left)} of ${all} would be left to take.`,
  thenLeft: (count: number, size: { credit: number; unknown: { credit: number } }) =>
    count === 0 ? 'Then nothing is left.' : `Then ${parts(count)} would be left${sized(size)}.`,
  swaps: 'You could swap',
  swap: (instead: string, take: readonly string[]) => `${instead} for ${listed(take)}.`,
  otherRoutes: 'Other routes',
  otherRoute: (title: string, count: number) => `${title}: ${parts(count)}.`,
  andMore: (count: number) => `And ${count} more.`,
  goodToKnow: 'Good to know',
  whereFrom: 'Where this is from',
  before: (text: string) => `Before you start: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
  missing: (things: readonly string[]) =>
    `Not in our source: ${things
      .slice(0, 3)
      .map((one) => one.charAt(0).toLowerCase() + one.slice(1))
      .join('; ')}.`,
  partial: 'If you stop early, you can ask for a certificate of the parts you passed.',
  scottish: 'These are Scottish credits. They are not added to credits from elsewhere.',
  decides: 'The awarding organisation’s own rules decide.',
  leftNext: 'Ask the centre to check this against its own rules before you pay.',
  closed: 'This one is closed to new people. It shows how it was built.',
  newer: (title: string, number: string | undefined) =>
    `The newer one is ${title}${number ? ` (${number})` : ''}.`,
  boundLead: (bound: number) =>
    `This one is too large to be sure. It can’t take less than ${bound}. This is the smallest found so far.`,
  noneLead: 'No set of parts meets the rule I hold.',
  noneWhy: 'These can’t all be met together',
  outlineLead:
    'Our source leaves out some parts, so I can’t work out the smallest set. This is what I can say.',
  notWithin: (of: Of, most: number, least: number) =>
    `${some(most, of)} would not be enough. By the rule I hold, the fewest is ${of === 'units' ? least : credits(least)}.`,
  demand: {
    mandatory: (title: string) => `Everyone takes: ${title}.`,
    total: (least: number, of: Of) => `At least ${some(least, of)} in all.`,
    optional: (least: number, of: Of) => `At least ${some(least, of)} that you choose.`,
    group: (name: string, of: Of, least: number | undefined, most: number | undefined) => {
      const title = name.length <= 3 ? `Group ${name}` : name.charAt(0).toUpperCase() + name.slice(1);
      if (least !== undefined && least === most) return `${title}: ${some(least, of)}.`;
      if (least !== undefined && most !== undefined) return `${title}: from ${least} to ${some(most, of)}.`;
      return least !== undefined
        ? `${title}: at least ${some(least, of)}.`
        : `${title}: at most ${some(most ?? 0, of)}.`;
    },
    level: (least: number, level: Level) => `At least ${credits(least)} at ${levelOf(level)} or above.`,
    barred: (titles: readonly string[]) => `Only one of these counts: ${titles.join('; ')}.`,
  },
  leftWhich: 'Which one do you mean?',
  leftWhichSay: 'I hold more than one with a name like that. Each has its own rule.',
  leftNone: 'Type the name or number of the qualification, and I will show what is left.',
  leftNoRule: (title: string) =>
    `I hold no list of parts for ${title}. The centre can show you what is left.`,
  takenOff: (titles: readonly string[]) => `Taken off what is held: ${titles.join('; ')}.`,
  supposed: (titles: readonly string[]) => `Not noted. This is how it would be with: ${titles.join('; ')}.`,
  heldNoted: (titles: readonly string[]) => `Noted as held: ${titles.join('; ')}.`,
  why: {
    same: 'it is held already',
    stands: (title: string) => `you hold “${title}”, which stands for it`,
    qualification: (title: string) => `it is part of ${title}`,
    reference: 'it has the same number',
    group: (title: string) => `“${title}” covers the same`,
    standard: (title: string) => `“${title}” meets the same standard`,
    title: 'it has the same title',
    experience: 'from what you have done',
  },
  refreshPart: (title: string) => `${title}: a refresher may be enough.`,
  mayNotRepeat: (lines: readonly string[]) => `You may not need to repeat: ${lines.join('; ')}.`,
  countsMandatory: (part: string, whole: string) =>
    `Yes. “${part}” is one of the parts everyone takes in ${whole}.`,
  countsOption: (part: string, whole: string) =>
    `Yes. “${part}” is one of the parts to choose from in ${whole}.`,
  countsNever: (part: string, whole: string) =>
    `“${part}” may be taken beside ${whole}, and does not count in it.`,
  countsLike: (part: string, other: string, whole: string) =>
    `It may. “${part}” covers the same as “${other}” in ${whole}. Ask the centre.`,
  countsNot: (part: string, whole: string) => `“${part}” is not among the parts I hold for ${whole}.`,
  countsPartial: 'Our source does not list every part of it, so ask the centre.',
  fades: (title: string, months: number) =>
    `${title} lasts ${months % 12 === 0 ? `${months / 12} years` : `${months} months`}. After that it has to be done again, or renewed.`,
  fadesAsk: 'Ask the trainer if a shorter course to renew it is open to you, and how soon after the date.',

  odd: {
    future: (year: string) => `${year} is still to come. Type the year you got it.`,
    level: (level: string) => `There is no ${level}. Levels run from entry 1 up to 8, and in Scotland to 12.`,
    number: (number: string) =>
      `${number} does not add up as a qualification number. One character may be mistyped, so please check it on the certificate.`,
    several:
      'I know more than one with a name like that. Type the number on your certificate, and I will count it.',
    unknownUnit: (reference: string) =>
      `I hold no part with the number ${reference}. Please check it on the certificate, or type its title.`,
    whichCredits:
      'Credits belong to the parts they are from. Type the name or number of each, such as “D/616/6569”.',
    negative: 'Credits are never below nothing. Type how many you have, such as “12 credits”.',
  },

  heldLabel: 'Parts and certificates held',
  ledgerTitle: 'What is held so far',
  ledgerLead: 'From what was typed here. Certificates or a centre can confirm it.',
  ledgerCounts: 'Counts',
  ledgerOnce: 'Counted once',
  ledgerHours: 'Recorded as hours, not credit',
  ledgerTotals: 'Added up',
  ledgerEmpty:
    'You have told me of no parts or certificates yet. Type one with its number, such as “I have D/616/6569”.',
  ledgerEntry: (title: string, level: Level | null, credit: number | undefined) =>
    creditWords.part(title, level, credit),
  ledgerTotal: (system: string, level: Level | null, credit: number) =>
    `${system === 'SCQF' ? 'Scottish ' : ''}${level === null ? 'Level not held' : `${levelOf(level).charAt(0).toUpperCase()}${levelOf(level).slice(1)}`}: ${credits(credit)}.`,
  ledgerSame: (title: string) => `${title}: told twice. The same part counts once, whoever awards it.`,
  ledgerStands: (title: string, other: string) =>
    `${title}: covers the same as ${other}, so one of them counts.`,
  ledgerInside: (title: string, whole: string) =>
    `${title}: it is inside ${whole}, so it is not counted again.`,
  ledgerNoCredit: (title: string) => `${title}: I hold no credit for it, so none is counted.`,
  ledgerRefresh: (title: string) => `${title}: it may have run out and need a refresher.`,
  ledgerOld: 'Older certificates stay yours. A centre decides how much of them still counts.',
  ledgerWithdrawn: (title: string) => `${title} is no longer offered. Your certificate still stands.`,
  ledgerNext: 'Say “what is left” with the name of a qualification, and I will set these against it.',

  oneTitle: (topic: string) => `Just that part: ${topic}`,
  oneLead: 'You can ask for one part on its own. You need not take the whole.',
  oneTopic: (title: string) => `${title}. A topic to ask for, not a course`,
  oneUse: (use: string) => `Where you’d use this: ${use}`,
  oneIn: (title: string) => `Part of ${title}`,
  oneNone: 'I hold no single part on that. A college can say if it teaches it as a short course.',
  oneNext: 'Ask a centre if it registers people for single parts, and what it costs.',
  oneWhich: 'Which part do you need? Name the topic, such as “health and safety” or “medicines”.',

  upskillTitle: (role: string | undefined) =>
    role === undefined ? 'Getting further in your own job' : `Getting further in your own job: ${role}`,
  upskillFirst: (theme: string) => `To start with: ${theme.charAt(0).toLowerCase()}${theme.slice(1)}`,
  upskillPick: 'You can ask for any one of these on its own.',
  upskillLead: 'You need not change job for this.',
  upskillThemes: 'Topics that help in this job',
  mostHelps: 'What it helps with',
  upskillTheme: {
    safety: 'Working safely',
    improvement: 'Making work run better',
    change: 'Change and small projects',
    leadership: 'Leading people',
    psychosocial: 'Talking and support methods',
    digital: 'Working with computers',
    safeguarding: 'Keeping people from harm',
  },
  upskillNext: 'Ask your manager which of these the workplace needs, and if it can be done in work time.',
  upskillNextSelf: 'Ask a college or centre which of these it teaches, and what it costs.',
  upskillWhich: 'What is your job now? Type its name, and I will show what helps in it.',

  mostTitle: 'The one part that would open most for you',
  mostLead: (title: string, roles: number) =>
    `${title}. It helps with ${roles === 1 ? '1 of the jobs' : `${roles} of the jobs`} you looked at.`,
  mostCloses: (role: string, skills: readonly string[]) => `${role}: it covers ${skills.join(', ')}.`,
  mostSet: 'For all of them together, the smallest set',
  mostNone: 'Tell me first what you can do or like. Then I can say which part opens most.',
  mostNothing: 'By what you told me, no part is missing for the jobs you looked at.',
  mostNext: 'Say its name to see more, or ask a centre if it can be taken on its own.',

  coreTitle: (covered: number, of: number) => `Common core: ${covered} of ${of} areas covered`,
  coreLead: 'The shared skills of all work with children and young people. The list is from 2010.',
  coreBy: (area: string, by: readonly string[]) => `${area}: ${by.join(', ')}`,
  coreCovered: 'Covered by what you told me',
  coreOpen: 'Not shown yet',
  coreNext: 'Ask your setting which of the open areas you could learn next.',
  coreJob: 'What a job usually brings counts here as told, and nobody has checked it.',
  coreNone: 'Tell me what work with children you have done, and I will set it against the common core.',

  inductionHeld: (title: string) =>
    `You already hold it: ${title}. It was made to count at other sites too. Ask the next site to accept it.`,
  inductionBriefing: 'Each site still gives its own short briefing. Ask for it on the first day.',
  inductionRefresh: (title: string) => `${title} may have run out. Ask if you need a refresher.`,
  inductionAsk: (title: string) => `${title}: each site decides. Ask the new site before you go.`,
  inductionOwn:
    'That kind of site gives its own induction each time. Yours shows that you know how they work.',
  inductionNever: 'No experience replaces a site induction.',

  rungsTitle: (from: number, to: number) => `From level ${from} to level ${to}`,
  rungsLead: (to: number) => `Level ${to} is not out of reach. Most people get there in steps.`,
  rungsUnknown: (to: number) => `Steps to level ${to}`,
  rungsStep: (level: number, titles: readonly string[]) =>
    `Level ${level}: ${titles.length > 0 ? titles.join('; ') : 'ask a centre what is offered in your field'}`,
  rungsSteps: 'The steps between',
  rungsWhy: 'Good to know',
  rungsOver: 'A course far above your level costs time and money, and you may not get on to it.',
  rungsPrior: 'Years of doing the job can count. Ask about prior learning before you start low.',
  rungsNext: 'Tell me the job you want it for, and I will show the steps for that.',
} as const;

/** The check's questions: what each is called, and why it is asked. */
export const creditQuestionWords = {
  checkWork: {
    label: 'the work to check',
    calledBy: ['work to check'],
    why: 'What counts depends on the work you did.',
  },
  checkDid: {
    label: 'what you did there',
    calledBy: ['what i did there'],
    why: 'A part counts for what you really did, not for a job title.',
  },
  checkMonths: {
    label: 'how long you did it',
    calledBy: ['how long i did it'],
    why: 'Centres ask how long, to see if it is enough.',
  },
  checkEnded: {
    label: 'when you last did it',
    calledBy: ['when i last did it'],
    why: 'Centres look at how recent it is.',
  },
  checkProof: {
    label: 'who can show it',
    calledBy: ['who can show it'],
    why: 'Proof from somebody else is worth more than a word.',
  },
  courseTopics: {
    label: 'what your course covers',
    calledBy: ['what our course covers'],
    why: 'Parts of qualifications are compared topic by topic.',
  },
} as const;

export const creditSynonyms: { ended: Synonyms; proof: Synonyms } = {
  ended: {
    now: [
      'still',
      'still there',
      'still doing',
      'still do',
      'now',
      'currently',
      'still at it',
      'present',
      'im still',
      "i'm still",
      'every day',
    ],
    under3: [
      'last year',
      'this year',
      'recently',
      'last month',
      'few months ago',
      'just left',
      'just finished',
    ],
    over5: ['long ago', 'ages ago', 'years ago', 'long time ago', 'way back', 'donkeys years'],
  },
  proof: {
    employer: [
      'manager',
      'boss',
      'employer',
      'supervisor',
      'gaffer',
      'reference',
      'letter',
      'team leader',
      'my old manager',
      'work could',
    ],
    papers: ['papers', 'paperwork', 'certificates', 'certs', 'records', 'training record', 'documents'],
    self: [
      'only me',
      'just me',
      'my word',
      'nobody',
      'no one',
      'no proof',
      'nothing',
      'none',
      'own word',
      'no paper',
      'no papers',
    ],
    unsure: ['dunno', 'not sure', 'dont know', "don't know", 'unsure', 'maybe', 'idk'],
  },
};
