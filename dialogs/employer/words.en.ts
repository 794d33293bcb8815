/** Asking for staff: what an employer hears and reads. */
export const employerWords = {
  who: 'Are you asking about one person, a team, or a course you want to build?',
  whoHelp: 'Pick the closest one.',
  whoChoices: { one: 'One person', team: 'A team', course: 'A course to build' },
  impartial:
    'I show nothing about any person, even to an employer. A person can share their own summary with you if they want to.',
  need: 'What do you need to know?',
  needHelp: 'Pick one, or name the job or certificate in your own words.',
  needChoices: {
    rules: 'Rules and checks for a job',
    counts: 'Whether a certificate counts',
    training: 'Training and apprenticeships',
    money: 'Money towards training',
    own: 'Getting our own training recognised',
  },
  ruleSay:
    'Name the job, for example “warehouse operative”, and I will show what is needed by law and what sites ask for.',
  countsSay: 'Type the number on the certificate, for example 603/2611/6, or its title.',
  asEmployer: 'You are asking as an employer, so I answer for your staff.',
  moneyTitle: 'Money towards training your staff',
  moneySay: 'It turns on your pay bill, and on the age and pay of your staff. This is what I hold.',
  amount: (amount: string) => `How much: ${amount.replace(/\.$/, '')}.`,
  wages: 'You do. Their wages are yours to pay while they train, and an apprentice trains in paid hours.',
  wagesFund: 'I hold no fund that pays wages during training.',
  levy: 'Levy money pays for apprenticeships and some short units. I hold nothing that says it pays for other courses.',
  careFund:
    'I hold the terms of that care fund for 2025 to 2026 only. They covered courses paid for by 31 March 2026. I hold none for this year.',
  price: 'I hold no price for a person. Each provider sets its own, so ask two of them.',
  priceCare:
    'The only sum I hold in care is for the Level 2 Adult Social Care Certificate. It is a different paper from the diploma.',
  englandOnly: 'This is for England. Tell me if you are somewhere else in the UK.',
  notEngland: 'The rules I hold on money for employers are for England. I hold none for where you are.',
  moneyNext:
    'Next: count your staff by age, pay and what they hold. Then ask two training providers what each would cost you.',
  askHere: (how: string) => `As an employer you can ask here: ${how}`,
  askProvider: 'Next: ask a training provider or a college near you.',
  decided: 'The training provider or awarding organisation decides in each case. I promise nothing.',
  title: 'What I hold on this',
  brief: 'Your brief for a college or training provider',
  briefLines: [
    'What people must be able to do at the end, in your own words.',
    'Who they are now and what they can do already.',
    'Where, when and how they can learn around the work.',
    'Who brings each kind of knowledge: the trade, the business, the teaching and the assessing.',
  ],
  ownLines: [
    'List what your training covers and how you check that people can do it.',
    'Compare that with the outcomes of a qualification’s units.',
    'Ask an awarding organisation or an approved centre whether it can count. Their policy decides.',
  ],
  questions: {
    staffWho: {
      label: 'who you are asking for',
      calledBy: ['who', 'who for', 'who i ask for'],
      why: 'One person, a team and a new course need different help.',
    },
    staffNeed: {
      label: 'what you need to know',
      calledBy: ['need', 'what i need'],
      why: 'So that I show you what bears on your staff and nothing else.',
    },
  },
  synonyms: {
    who: {
      one: ['one', 'one person', 'one of my staff', 'a member of staff', 'an employee'],
      team: ['team', 'several', 'all of them', 'my staff', 'a few', 'everyone'],
      course: ['course', 'build', 'our own course', 'a course'],
    },
    need: {
      money: ['money', 'funding', 'grant', 'levy', 'pay for', 'cost'],
      training: ['training', 'apprenticeship', 'apprenticeships', 'course', 'courses', 'qualification'],
      rules: ['rules', 'checks', 'dbs', 'legal', 'law', 'required'],
      counts: ['count', 'counts', 'certificate', 'valid', 'recognised'],
      own: ['our own', 'in house', 'inhouse', 'own training', 'recognition'],
    },
  },
};
