/** Everything the guide says while it finds roles with somebody. One idea a sentence; one question a turn. */

const quoted = (words: string): string => `“${words.trim()}”`;

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const pounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`;
const payFor = (amount: number, per: 'hour' | 'year'): string =>
  `${pounds(amount)} ${per === 'hour' ? 'an hour' : 'a year'}`;

const everyday = {
  quoted,
  // --- arriving -------------------------------------------------------------------------------------------
  hello: (operator: string | undefined) =>
    operator === undefined
      ? "Hello. I'm Waymark, an automated careers guide. I'm free to use. The people who run this copy have not put their name here yet."
      : `Hello. I'm Waymark, an automated careers guide run by ${operator}. I'm free to use.`,
  goodAt:
    'I can look at jobs, skills and training with you. It takes about 10 minutes. You can ask for a person at any time.',
  nothingKept: 'Nothing is saved unless you say yes.',
  teams:
    'I show your employer nothing. Your organisation’s own Microsoft system may still keep this chat, so private matters are better on the web page.',
  purpose: "What's brought you here today?",
  purposeAgain: 'Which of these is closest?',
  purposeHelp: 'A few words are plenty. You can also pick one of these.',
  notRecognised: 'Thank you for telling me. I did not hear a job or a skill that I know in that.',
  notSureMeant: 'I am not sure I understood that.',
  noneOfThese: 'None of these',
  purposeChoices: {
    change: 'I want to change job',
    learn: 'I want to learn something',
    notWorking: "I'm not working",
    looking: "I'm just looking",
    staff: "I'm asking for my staff",
  },
  purposeInstead: 'What would you like instead?',
  purposeNext: 'What would you like to do next?',
  // --- the contract ---------------------------------------------------------------------------------------
  contract: (operator: string | undefined) =>
    `I'm an automated guide${operator === undefined ? '' : `, run by ${operator}`}. I can keep notes of this chat for 30 days, so that you can come back and have a summary. Nobody reads them unless you share them. Say “stop” or “delete my data” at any time.`,
  contractAsk: 'Is it OK if I keep notes?',
  contractChoices: { agreed: 'Yes, keep notes', more: 'Tell me more', browse: 'No, just browse' },
  contractMore: (operator: string | undefined, contact: string | undefined) => [
    `If you say yes, I save what you tell me about work, skills and plans on this server${operator === undefined ? '' : ` of ${operator}`}. It is deleted after 30 days without a visit, or as soon as you say “delete my data”.`,
    'If you say no, everything works the same, and it is gone when you close the chat.',
    contact === undefined
      ? 'I do not send it to anyone.'
      : `I do not send it to anyone. Questions go to ${contact}.`,
  ],
  contractHelp: 'Say yes or no. If you are not sure, say no: nothing is kept, and we go on.',
  notesAgreed: 'Thank you. I will keep notes.',
  browsing: 'Fine. I will not keep anything after this chat.',
  youngerNoNotes:
    'You are under 13, so I keep no notes. It is good to look at this with a parent, a carer or your school.',
  // --- where ----------------------------------------------------------------------------------------------
  nation: 'Which part of the UK are you in?',
  nationReason: 'Courses, money and help lines differ.',
  nationChoices: {
    EN: 'England',
    SC: 'Scotland',
    WA: 'Wales',
    NI: 'Northern Ireland',
    outside: 'Outside the UK',
  },
  nationHelp: 'A town or a nation is enough, for example “Leeds” or “Wales”.',
  nationWhy:
    'Courses, funding and help lines are different in England, Scotland, Wales and Northern Ireland.',
  // --- age ------------------------------------------------------------------------------------------------
  age: 'Which age group are you in?',
  ageChild: 'Which age group is your child in?',
  ageReason: 'Some routes depend on age.',
  ageChoices: {
    'under-13': 'Under 13',
    '13-15': '13 to 15',
    '16-18': '16 to 18',
    '19-24': '19 to 24',
    '25-plus': '25 or over',
  },
  ageHelp: 'Pick a group, or skip it.',
  // --- what a word meant ----------------------------------------------------------------------------------
  meaning: (word: string) => `When you say ${quoted(word)}, which do you mean?`,
  meaningHelp: 'Pick the one that is closest, or skip it.',
  // --- skills ---------------------------------------------------------------------------------------------
  job: 'Which job do you have in mind?',
  jobHelp: 'A job title is enough, for example “lab technician”.',
  tasks: 'Tell me about a normal day. What do you actually do?',
  tasksNotWorking: 'What have you done before, paid or not? Home, caring, volunteering and hobbies count.',
  tasksChild: 'What does your child like doing, or do well? School, home and hobbies all count.',
  tasksSay: 'Skills from work, home, caring, volunteering or service all count.',
  tasksHelp:
    'Two or three things are plenty, for example “I drive a van, sort deliveries and train new starters”.',
  tasksChoices: { nothing: "I can't think of any" },
  heard: 'This is what I heard you can do:',
  heardFromRole: (role: string, skills: readonly string[]) =>
    `From ${role}, people usually also bring: ${listed(skills)}.`,
  heardLine: (skill: string, quote: string) => `${skill} (you said ${quoted(quote)})`,
  heardRole: (role: string, quote: string, time: string | undefined) =>
    `${role}${time ? `, ${time}` : ''} (you said ${quoted(quote)})`,
  years: (months: number) => {
    if (months < 12) return `${months} months`;
    const years = Math.round(months / 6) / 2;
    return years === 1 ? '1 year' : `${years} years`;
  },
  heardAsk: 'Have I got that right?',
  heardYes: "Yes, that's right",
  heardNot: (what: string) => `Not ${what}`,
  heardAdded: (what: readonly string[]) => `I have added ${listed(what)}.`,
  takenOut: (what: readonly string[]) => `I have taken out ${listed(what)}. It no longer counts.`,
  heardHelp: 'Say yes, press what is wrong, or tell me what to add.',
  heardNotRight: 'Tell me what is wrong or missing, in your own words.',
  noted: (what: readonly string[]) => `I have noted: ${what.join('; ')}.`,
  knownAlready: 'I have that already.',
  sorryLost: 'Sorry, I have not got that. Tell me in a few words what you did, and I will add it.',
  notedAvoid: (what: string) => `no ${what}`,
  // --- interest -------------------------------------------------------------------------------------------
  interest: 'Out of these, which sounds most like you?',
  interestSay:
    'There is no right answer. You can also type your own, for example outdoors, science, driving or recovery work.',
  interestHelp: 'Pick one, or say it in your own words.',
  // --- what matters ---------------------------------------------------------------------------------------
  matters: 'What matters most in your next step?',
  mattersChoices: {
    pay: 'Pay',
    hours: 'Hours that fit my life',
    learning: 'Learning',
    security: 'A secure job',
    'being-useful': 'Being useful',
    'close-to-home': 'Close to home',
  },
  mattersHelp: 'Pick one, or say it in your own words.',
  avoid: 'Is there anything you want to avoid?',
  fear: 'Being scared of this is normal. We can go slowly, one small step at a time.',
  unpaidCounts: (quote: string) => `${quoted(quote)}: that counts, paid or not.`,
  unpaidWhat: 'What did you do there, for example packing, serving or talking to people?',
  unpaidTell: 'Tell me what you did there, and I will look again.',
  bodyKind: 'Thank you for telling me. It does not count against you here.',
  bodyTell:
    'If there is anything a job should not ask of you, like lifting or standing, tell me and I will look round it.',
  avoidBody: 'Is there anything a job should not ask of you, like lifting or standing?',
  avoidChoices: {
    nights: 'Nights',
    lifting: 'Heavy lifting',
    'on-feet': 'Standing for long',
    driving: 'Driving',
    screens: 'Screens all day',
    nothing: 'Nothing',
  },
  avoidHelp: 'For example nights, lifting, driving or weekends. You can skip this.',
  conditions: {
    nights: 'nights',
    'rotating-shifts': 'changing shifts',
    weekends: 'weekends',
    evenings: 'evenings',
    'early-starts': 'early starts',
    lifting: 'heavy lifting',
    driving: 'driving',
    screens: 'screens all day',
    outdoors: 'working outdoors',
    heights: 'heights',
    'personal-care': 'personal care',
    'sleep-ins': 'sleep-ins',
    'on-feet': 'standing for long',
    'term-time': 'term time only',
    'part-time-common': 'part time',
    daytime: 'daytime hours',
    'uniform-ppe': 'uniform or safety kit',
    noise: 'noise',
    'people-facing': 'dealing with people',
  } as Readonly<Record<string, string>>,
  // --- first answers --------------------------------------------------------------------------------------
  acknowledged: {
    redundant: "I'm sorry about your job. There are two tracks: your rights now, and what could come next.",
    'prison-leaver':
      'Welcome. What you did before still counts, and so does what you learned inside. You do not need to tell me anything about why.',
    'leaving-forces': 'Thank you. Service trades carry over well, and your service qualifications may count.',
    'overseas-experience':
      'What you learned in another country may count. UK ENIC can compare your certificates with UK ones.',
    'no-full-time-study':
      'You want to keep earning while you learn, so I will look for ways to train at work.',
    'for-my-child':
      'You are asking for your child. I will answer for them, and I do not store anything about their health or past.',
    'is-adviser':
      'You can describe a person in a few words, without a name, or ask me about a job, a course or a number.',
    'knows-the-job': '',
    'at-school': '',
    'not-working': 'Being out of work is hard, and it says nothing about what you can do.',
    caring: 'Looking after somebody is work, and it counts here.',
    sacked: "I'm sorry about your job. There are two tracks: your rights now, and what could come next.",
    dunno: '',
    'for-my-staff': '',
    'just-looking': '',
    'wants-to-learn': '',
    'wants-change': '',
  } as Readonly<Record<string, string>>,
  understood: (things: readonly string[]) => `I heard: ${things.join('; ')}.`,
  willAsk: (word: string) => `${quoted(word)}, which can mean several jobs, so I will ask`,
  didRole: (role: string, time: string | undefined) => (time ? `${role}, ${time}` : role),
  wantsRole: (role: string) => `you want to look at ${role}`,
  inAgeGroup: (band: string) => `age group: ${band.toLowerCase()}`,
  inNation: (nation: string) => `you are in: ${nation}`,
  wantsSector: (sector: string) => `you are looking at ${sector.toLowerCase()}`,
  wantsInterest: (interest: string) => `you like the idea of ${interest}`,
  avoidsRole: (role: string) => `not ${role}`,
  firstIdeas: (roles: readonly string[]) => `First ideas: ${roles.join('; ')}. I will show why in a moment.`,
  rightsLater: 'Tell me which part of the UK you are in, and I can show who advises on your rights there.',
  rightsNow: (how: string) => `Now: ${how}`,
  unknownJob: (wish: string) =>
    `I don't hold anything on ${quoted(wish)} yet. Tell me what draws you to it and what you can do, and I will look for what is near.`,
  heldWith: (what: string, roles: readonly string[]) =>
    `These have ${quoted(what)} in them: ${listed(roles)}. Say a name to see it.`,
  noneWith: (what: string) => `I hold no job for ${quoted(what)} yet. That does not mean there is none.`,
  nearIt: (roles: readonly string[]) => `Near it, I do hold: ${roles.join('; ')}.`,
  notHeldYet: (title: string) => `I don't hold ${title} yet, so I can't show you pay or courses for it.`,
  askHere: (how: string) => `You can ask here: ${how}`,
  schoolFirstChild: 'Their school careers leader or careers adviser is the right person to ask first.',
  schoolFirst: 'Your school careers leader or careers adviser is the right person to ask first.',
  // --- matches --------------------------------------------------------------------------------------------
  matchesSay: (count: number) =>
    count === 1
      ? 'Here is one idea that fits what you told me.'
      : `Here are ${count} ideas that fit what you told me.`,
  nothingLeft: 'Those were all the ideas I have that fit what you told me.',
  nothingLeftAsk: 'What would you like to do?',
  limitHides: (count: number, label: string) =>
    `${count === 1 ? 'One more is' : `${count} more are`} hidden by what you told me. Say “${label}” to bring back what it hides.`,
  oneMoreThing: 'One more thing about you can bring up other jobs.',
  askLike: 'What do you like doing, at work or at home?',
  askSkill: 'What else are you good at?',
  listAgainLabel: 'Show the list again',
  listHere: 'Here is the list again.',
  listSame: 'That changes nothing in the list.',
  listReordered: 'The same jobs are in the list, in a new order.',
  listGone: (titles: readonly string[]) => `Gone from the list: ${listed(titles)}.`,
  listCome: (titles: readonly string[]) => `New in it: ${listed(titles)}.`,
  whyThese: 'These come nearest to what you told me:',
  whyTheseHow: 'Say “why 1” for all the reasons of one. Nobody pays to be in the list.',
  whyNothingAgainst: 'nothing you told me speaks against it',
  matchesFew: 'I could not find many that fit. Tell me more about what you do, and I will look again.',
  matchesAgain: 'I looked again with what you just told me.',
  matchWord: { strong: 'Strong match', possible: 'Possible match', look: 'Worth a look' },
  matchesTitle: 'Ideas for you',
  nothingHidden: 'Nothing is hidden at the moment.',
  yourChoice: 'You asked to see it',
  day: 'What it is',
  because: 'Why',
  also: 'Also',
  gap: 'The gap',
  heldAlready: (held: number, step: number) =>
    `You said you have level ${held}. The step at level ${step} on this card is for people who do not have it yet.`,
  ownDiffers: (held: number, level: number) =>
    level > held
      ? `You said you have level ${held}. Level ${level} is harder, so it is a step up.`
      : level === held
        ? `You said you have level ${held}. This is at the same level, so it is no step up.`
        : `You said you have level ${held}. Level ${level} is below it.`,
  ownApprentice: 'An apprenticeship is a paid job with training. A certificate is the paper alone.',
  ownStands: (held: number) => `Your level ${held} stays yours, and it stays a level ${held}.`,
  ownEnough: (held: number, role: string) =>
    `You said you have level ${held}. ${role} usually asks for that level or below.`,
  ownBelow: (held: number, asked: number, role: string) =>
    `You said you have level ${held}. ${role} usually asks for level ${asked}.`,
  ownDecides: 'The employer decides whether yours is in the right subject.',
  ownEarlyYears:
    'In a nursery there is a list of those that count. Type the number on yours, and I can look in the copy I hold.',
  ownNumber: 'Type the title or the number on it, and I can say what I hold about it.',
  roleShown: 'This is what I hold on that job.',
  wayTitle: (role: string) => `The way to ${role}`,
  wayMonths: (from: number, to: number) => `About ${from} to ${to} months.`,
  wayAtWork: 'At work.',
  noGap: 'Nothing big that I know of.',
  whyHasSkill: (skill: string, quote: string) => `you said ${quoted(quote)}: ${skill}`,
  whyTaught: (quote: string, skills: readonly string[]) =>
    `what you did (${quoted(quote)}) usually brings ${listed(skills)}`,
  whyLikeJobs: (quote: string, skills: readonly string[]) =>
    `jobs like ${quoted(quote)} often ask for this: ${listed(skills)}`,
  whyFromRole: (skills: readonly string[], role: string, quote: string | undefined) =>
    `${role}${quote ? ` (you said ${quoted(quote)})` : ''} usually brings ${listed(skills)}`,
  whyDoneRole: (role: string, quote: string) =>
    `you have done ${role}${quote ? ` (you said ${quoted(quote)})` : ''}`,
  whyWants: (quote: string) => `you want ${quoted(quote)}`,
  whyInterest: (interest: string, quote: string) => `you said ${quoted(quote)}: ${interest}`,
  whyPathway: (why: string) => `people make this move: ${why}`,
  whyLeadsTo: (role: string) => `it can lead on to ${role}`,
  whyStep: (quote: string) => `it is a step towards ${quoted(quote)}`,
  whyLike: (quote: string) => `it is close to ${quoted(quote)}`,
  whyPicked: (interest: string) => `you picked ${interest}`,
  whyNeed: (quote: string) => `it fits what you said: ${quoted(quote)}`,
  missingLevel: (level: number) => `a level ${level} qualification`,
  whyLevel: (quote: string | undefined) =>
    quote ? `the level is right for you: you said ${quoted(quote)}` : 'the level is right for you',
  whyMatters: (what: string, quote: string | undefined) =>
    quote
      ? `it suits what matters to you: ${what} (you said ${quoted(quote)})`
      : `it suits what matters to you: ${what}`,
  hiddenCount: (count: number, why: readonly string[]) =>
    `${count === 1 ? 'One idea is' : `${count} ideas are`} hidden because you said ${listed(why)}. Say “show hidden” to see ${count === 1 ? 'it' : 'them'}.`,
  hiddenShown: 'These were hidden by what you told me:',
  hiddenTogether: (why: string, titles: readonly string[]) =>
    `${why} (${titles.length === 1 ? '1 job' : `${titles.length} jobs`}): ${titles.join(', ')}`,
  hiddenFor: (quote: string, fact: string) => `${quote} (${fact})`,
  jobHas: (condition: string) => `it can have ${condition}`,
  paysUpTo: (most: number, per: 'hour' | 'year') => `the pay I hold goes up to ${payFor(most, per)}`,
  anyPay: 'any pay',
  anyHours: 'any hours',
  isFine: (limit: string) =>
    `${limit.charAt(0).toUpperCase()}${limit.slice(1)} ${limit.endsWith('s') ? 'are' : 'is'} fine`,
  hidesNothing: (limit: string) => `Nothing is hidden because of ${limit}.`,
  hiddenUndo: 'Say which is fine after all, for example “nights are fine”, and I show those jobs again.',
  undoOne: (label: string) => `To see it again, say “${label}”.`,
  shownAgain: (limit: string) =>
    `OK. What you said about ${limit.replace(/^any /, '')} no longer hides a job.`,
  leastPay: (amount: number, per: 'hour' | 'year') => `at least ${payFor(amount, per)}`,
  askLine: 'Ask the employer',
  askPayNotHeld: 'what it pays, as I hold no pay for it',
  askPayInWords: (words: string | undefined) =>
    words === undefined ? 'what it pays, as I hold no figure' : `what it pays; I hold only “${words}”`,
  askPayMiddleUnder: (middle: number, per: 'hour' | 'year') =>
    `what it pays; half earn less than ${payFor(middle, per)}`,
  askCondition: (condition: string) =>
    `whether it can be ${condition.startsWith('daytime') ? 'in the daytime' : condition}`,
  cannotTell: (what: readonly string[]) =>
    `I can't tell this from what I hold: ${listed(what)}. Please ask each employer. It hides nothing and moves nothing here.`,
  untold: {
    security: 'how secure a job is',
    'close-to-home': 'how close a job is to you',
  } as Readonly<Record<string, string>>,
  payCompared: (hourly: number, yearly: number, hours: number) =>
    `I count ${payFor(hourly, 'hour')} as about ${payFor(yearly, 'year')}: ${hours} hours a week, all year round.`,
  untoldCondition: (condition: string) => `which jobs mean ${condition}`,
  payHow:
    'To put pay to use, tell me the least you need, for example “at least £25,000” or “£13 an hour”. I then hide what pays less, where I hold the pay.',
  yesPlan: 'I have put that in your plan.',
  thin: 'None of these is sure. Tell me more and the list gets better.',
  notOnlyThese: 'You can also say “show different”, “compare 1 and 2” or “what matters to me”.',
  closer: 'Which of these is worth a closer look?',
  closerNone: 'None of these',
  closerMatters: 'What matters to me',
  closerHelp: 'Press one, say its number, or tell me more about what you like or want to avoid.',
  closerPlanFor: (title: string) => `Make a plan for ${title}`,
  noneLeft: 'I have no more ideas that fit. A careers adviser can look wider than I can.',
  different: 'Here are some different ones.',
  compared: (titles: readonly string[]) => `${listed(titles)}, side by side`,
  compareWhich:
    'Say two numbers or two jobs, for example “compare 1 and 2” or “compare bricklayer and carpenter”.',
  compareUnknown: (jobs: readonly string[]) => `I don't hold ${listed(jobs.map(quoted))}.`,
  compareDay: "What you'd do",
  compareHave: 'What you have for it',
  compareMissing: 'Not heard yet',
  compareLevel: 'Level',
  compareWayIn: 'Way in',
  haveOf: (held: number, all: number, which: readonly string[]) =>
    held === 0 ? `none of the ${all} main needs heard yet` : `${held} of ${all} main needs: ${listed(which)}`,
  levelUsual: (level: number) => `usually level ${level}`,
  whyNotFit: (role: string, missing: readonly string[]) =>
    `${role} is not ruled out. What I have not heard from you yet: ${listed(missing)}.`,
  whyNotHeldSome: (held: readonly string[]) => `What you have for it so far: ${listed(held)}.`,
  whyNotDone: (role: string) =>
    `You have done ${role}, so I put new jobs first. Say its name and I will show it.`,
  whyNotListed: 'It is in the list.',
  whyNotPassed: 'You have seen it already. This is what I said of it:',
  whyNotFurther: 'It fits, and others fit a little more, so it is further down.',
  whyNotHidden: (role: string, why: string) => `${role} is hidden because you said ${why}.`,
  whyNotUnknown: (job: string) => `I don't hold a job called ${quoted(job)}, so I can't show it.`,
  whyNotOpen: (role: string) => `${role} is open to you. Say its name and I will show it.`,
  // --- one role -------------------------------------------------------------------------------------------
  notYet: (steps: readonly string[]) => `Not yet, but there is a way: ${steps.join(', then ')}.`,
  allAtWork: 'Every step of that can be done while you work.',
  someFullTime: 'Part of that asks for time away from work.',
  priorLearningTitle: 'What you have done may count',
  learningTitle: 'What to learn next',
  learningUnit: (unit: string) => `${unit}. A topic to ask for, not a course`,
  learningClosesGap: (skills: readonly string[]) => `It closes a gap: ${listed(skills)}.`,
  learningQualification: (title: string, atWork: boolean) =>
    `${title}${atWork ? ', at work' : ', at a college or training centre'}`,
  priorLearning: 'It is worth asking the centre. The awarding organisation’s policy decides.',
  // --- actions --------------------------------------------------------------------------------------------
  action: "What's one small thing you could do this week? Pick one, or say your own.",
  actionHelp: 'One small thing is enough. You can change it later.',
  actionOther: 'Look at another job',
  actions: {
    askProvider: (title: string) => `Ask a college or training centre about ${title}`,
    findApprenticeship: (role: string) => `Look on Find an apprenticeship for: ${role}`,
    rightsAdvice: (service: string) => `Ring ${service} about notice and redundancy pay`,
    seeAdviser: (service: string) => `Contact a careers adviser: ${service}`,
    youngAdviser: 'Ask your school, college or council for a careers adviser',
    schoolAdviser: 'Ask your school careers leader for ten minutes',
    seeTheJob: (where: string) => where,
    checkCard: (card: string) => `Find out how to get this: ${card}`,
    writeDown: (what: string) => `Write down three things you did in ${what}, with dates`,
    esol: 'Ask a college about free English (ESOL) classes',
    comparability: 'Ask UK ENIC what your certificate compares with',
    lookUp: (service: string) => `Look at ${service}`,
    disclosure: 'Find out what you have to tell employers, and what you do not',
    askEmployer: (topic: string) => `Ask your employer about training in ${topic}`,
    forStaff: {
      listTasks: 'Write down what your people must be able to do, and who can do it now',
      askProvider:
        'Ask two training providers the same three questions: what counts, what it costs, how it fits the work',
      askAwarding: 'Ask an awarding organisation or an approved centre how your training could be recognised',
      checkRules: 'Check the rules for the job with whoever makes them, and note the date',
    },
  },
  // --- close ----------------------------------------------------------------------------------------------
  planTitle: 'Your plan',
  planSoon: 'How soon',
  planSoonWhy: {
    redundancy: 'This week, because of the redundancy.',
    deadline: 'This week, because of a date you named.',
    exclusion: 'This week, because of your place at school or college.',
  },
  planAsked: 'What you asked for',
  planBring: 'What you bring',
  planMatters: 'What matters to you',
  planIdeas: 'Jobs you looked at',
  planLearn: 'What to learn next',
  planActions: 'What you will do this week',
  planIdeasForActions: 'Small steps you could take',
  planWhere: 'Where you are',
  planPerson: 'A person who can help',
  planUnsure: 'What I am not sure of',
  planUnsureFacts: 'Facts marked “please check” may have changed. Ask the owner before you rely on them.',
  planHidden: (count: number, why: readonly string[]) =>
    `${count} hidden by what you told me: ${listed(why)}`,
  planRuledOut: (what: readonly string[]) => `You ruled out: ${listed(what)}`,
  planSay: 'Here is your summary. It is yours to keep, change or share.',
  close: 'Is this right, or would you like to change something?',
  closeChoices: { right: "That's right", change: 'Change something', another: 'Look at another job' },
  closeHelp: 'Say “that’s right”, or tell me what to change, for example “change my goal”.',
  closed: 'Good luck with it. One small step is a real start.',
  careerSkill:
    'Today you used a career skill: exploring possibilities. To try it again, ask someone who does the job what their day is like.',
  comeBack: 'Your notes are here for 30 days. Come back and say “carry on”.',
  comeBackBrowse: 'I keep nothing after this chat. Copy or print the plan if you want it.',
  planAgain: 'Show my summary',
  person: 'Speak to a person',
  afterwards: 'What would you like to look at now?',
  whichChange: 'Which answer shall we change?',
  answersTitle: 'What you told me',
  skipped: 'Skipped. That is fine.',
  cantSkip: 'I need that one to go on.',
  nothingToTakeBack: 'There is nothing to take back yet.',
  notShown: 'skipped',
};

/** What any language must say. */
export type FindRolesWords = typeof everyday;

/** For people who say that English is hard for them: shorter words and sentences for what everybody must read. */
const easy: Partial<FindRolesWords> = {
  goodAt: 'I can help you find a job. I can help you learn. You can ask for a person.',
  contract: (operator: string | undefined) =>
    `I am a computer${operator === undefined ? '' : ` at ${operator}`}. I can keep what you say here for 30 days. You can say “stop”.`,
  contractAsk: 'Can I keep it?',
  contractMore: () => [
    'If you say yes, I keep your words on this computer for 30 days. Nobody else reads them.',
    'If you say no, I keep nothing. I still help you.',
  ],
  notesAgreed: 'Thank you.',
  browsing: 'OK. I keep nothing.',
  nation: 'Do you live in England, Wales, Scotland or Northern Ireland?',
  nationReason: 'Help is not the same in each one.',
  tasks: 'What did you do at work, or at home?',
  tasksSay: 'Work, home and family all count.',
  heard: 'You told me this:',
  heardAsk: 'Is that right?',
  acknowledged: {
    ...everyday.acknowledged,
    'overseas-experience':
      'Your work in your country counts. UK ENIC can tell you what your papers mean here.',
  },
  firstIdeas: (roles: readonly string[]) =>
    `Some jobs for you: ${roles.join('; ')}. I can tell you more soon.`,
  understood: (things: readonly string[]) => `You told me: ${things.join('; ')}.`,
  heardFromRole: (role: string, skills: readonly string[]) =>
    `As a ${role} you may also do: ${listed(skills)}.`,
  wantsInterest: (interest: string) => `you like ${interest}`,
  matchesSay: (count: number) => (count === 1 ? 'Here is a job for you.' : `Here are ${count} jobs for you.`),
  notOnlyThese: 'You can say “more”.',
  yesPlan: 'I have put that in your plan.',
  thin: 'Tell me more and I can find more.',
  closer: 'Which job do you want to see?',
  closerHelp: 'Press one.',
  gap: 'You need',
  action: 'What can you do this week?',
  learningUnit: (unit: string) => `${unit}. Ask for this`,
  priorLearning: 'Ask the college about it.',
  planSay: 'Here is your plan. You can keep it.',
  close: 'Is it right?',
  whyTaught: (quote: string) => `you know some of this from ${quoted(quote)}`,
  closed: 'Good luck.',
};

const easyWords: FindRolesWords = { ...everyday, ...easy };

/** The words for this person: everyday, or easy to read. */
export const findRolesWords = (easyRead: boolean): FindRolesWords => (easyRead ? easyWords : everyday);

/** What each answer is called, how people name it to change it, and why we ask. */
export const questionWords = {
  purpose: {
    label: 'your goal',
    calledBy: ['reason', 'why i came', 'purpose', 'goal', 'goals', 'aim', 'what i want', 'mind'],
    why: 'So that I start with what matters to you, and not with a list of questions.',
  },
  notes: {
    label: 'whether I keep notes',
    calledBy: ['notes', 'consent', 'keep notes', 'agreement'],
    why: 'Your words are yours. I may only keep them if you say so.',
  },
  age: {
    label: 'your age group',
    calledBy: ['age', 'age group', 'how old i am'],
    why: 'Some courses and apprenticeships have age rules. I never ask for a date of birth.',
  },
  nation: {
    label: 'where you are',
    calledBy: ['nation', 'country', 'where i am', 'where i live', 'place', 'location', 'area'],
    why: 'Courses, funding and help lines are different in England, Scotland, Wales and Northern Ireland.',
  },
  meaning: {
    label: 'what a word meant',
    calledBy: ['meaning', 'what i meant'],
    why: 'That word is used for several jobs, and I would rather ask than guess.',
  },
  job: {
    label: 'the job you have in mind',
    calledBy: ['the job i want', 'dream job', 'job title'],
    why: 'So that I look at that job first.',
  },
  tasks: {
    label: 'what you do and have done',
    calledBy: ['skills', 'what i do', 'tasks', 'experience', 'job', 'jobs i did', 'work', 'what i can do'],
    why: 'What you already do is the quickest way to jobs that fit.',
  },
  heardRight: {
    label: 'what I heard',
    calledBy: ['what you heard', 'heard'],
    why: 'If I misheard you, everything after this would be wrong.',
  },
  interest: {
    label: 'what draws you',
    calledBy: ['interest', 'interests', 'what i like'],
    why: 'It tells me which jobs to look at first.',
  },
  matters: {
    label: 'what matters to you',
    calledBy: ['what matters', 'matters', 'what matters to me', 'priorities'],
    why: 'It changes the order of the ideas, and I always say what it hides.',
  },
  avoid: {
    label: 'what you want to avoid',
    calledBy: ['avoid', 'what to avoid', 'what i want to avoid', 'what i avoid'],
    why: 'So that I do not show you work you would not take. What I hide, I count and can show.',
  },
  closer: {
    label: 'the job you are looking at',
    calledBy: ['job', 'role', 'the job', 'idea', 'choice'],
    why: 'So that we look at one thing properly. You are not choosing a job today.',
  },
  action: {
    label: 'your first step',
    calledBy: ['action', 'actions', 'first step', 'step', 'plan', 'what i will do'],
    why: 'A small first step this week makes the rest easier to start.',
  },
  close: {
    label: 'your summary',
    calledBy: ['summary'],
    why: 'It is your summary, so it should say what you mean.',
  },
};

/** Words people use for a choice although its button does not hold them. */
export const synonyms = {
  purpose: {
    change: ['change', 'change job', 'new job', 'different job', 'move on', 'another job'],
    learn: ['learn', 'course', 'training', 'qualification', 'study', 'learn something'],
    notWorking: ['not working', 'unemployed', 'no job', 'out of work', 'on the dole', 'signing on'],
    looking: ['just looking', 'looking', 'nosy', 'having a look', 'look around'],
    staff: ['my staff', 'staff', 'employer', 'my team'],
  },
  nation: {
    EN: ['england', 'english', 'eng', 'lloegr'],
    SC: ['scotland', 'scottish', 'scot'],
    WA: ['wales', 'welsh', 'cymru'],
    NI: ['northern ireland', 'n ireland', 'ni', 'norn iron', 'ulster'],
    outside: [
      'outside uk',
      'outside the uk',
      'abroad',
      'not in the uk',
      'ireland',
      'republic of ireland',
      'overseas',
      'other',
    ],
  },
  avoid: { nothing: ['nothing', 'no', 'not really', 'nope', 'dont mind', "don't mind"] },
  close: { right: ['looks right', 'its right', 'fine', 'thats fine', 'all good'] },
};
