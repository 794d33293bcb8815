const nationNames = { EN: 'England', SC: 'Scotland', WA: 'Wales', NI: 'Northern Ireland', UK: 'the UK' };

/** How to reach a person: a careers adviser, the people who run this guide, or help with one kind of question. */
export const personWords = {
  say: 'Of course. These people can talk with you. I do not pass anything on, so it is your choice what you tell them.',
  under16:
    'At your age the first person to ask is your school careers leader or careers adviser. A parent or carer can help too.',
  under13: 'Please ask a parent, a carer or your school to look at this with you.',
  operator: (name: string | undefined, contact: string) =>
    `${name ?? 'The people who run this guide'}: ${contact}`,
  noOperatorContact: 'The people who run this copy have not given a contact yet.',
  nationUnknown:
    'Tell me if you are in England, Scotland, Wales or Northern Ireland, and I can be more exact.',
  answersIn: (nations: readonly (keyof typeof nationNames)[], how: string) =>
    `in ${nations.map((one) => nationNames[one]).join(', ')}, ${how}`,
  title: 'People you can talk to',
  careers: 'Careers advice',
  runs: 'The people who run this guide',
  takeWith: 'You can take your summary with you: say “my summary”.',
  whoRuns: (name: string | undefined) =>
    name === undefined
      ? 'I am Waymark, an automated careers guide. The people who run this copy have not put their name here yet.'
      : `I am Waymark, an automated careers guide run by ${name}.`,
  impartial:
    'No course or employer pays to be shown, and I always show more than one way. My facts come from published sources, with the date beside them.',
  whoSees:
    'Nobody reads this chat unless you share it. An employer sees nothing of it. If you agreed to notes, they are kept on this server for 30 days.',
  whoSeesTeams:
    'I show your employer nothing. Your organisation’s own Microsoft system may still keep this chat and can search it under its rules. Private matters are better on the web page.',
  complain: (contact: string) => `To complain, contact ${contact}. They must acknowledge it within 30 days.`,
  complainUnset:
    'The people who run this copy have not given a complaints contact yet. You can tell the service that showed you this page.',
};

/** Advice we do not give: said kindly, with who does. */
export const scopeWords = {
  immigration: 'I cannot give immigration or visa advice. The law only lets registered advisers do that.',
  legal: 'I cannot give legal advice.',
  medical: 'I cannot give medical advice. Your GP, a pharmacist or NHS 111 can.',
  benefits:
    'I cannot give benefits advice. Ask your work coach before you start a course, because it can change a claim.',
  tax: 'I cannot give tax advice.',
  debt: 'I cannot give debt advice. Free and confidential help is here.',
  workRights:
    'That may not be fair, and I cannot say what the law says about your case. These people can, for free.',
  recommendOne:
    'I do not pick a favourite. I can show at least three that fit what you told me, with the reasons.',
  promise:
    'I cannot promise a job, a place or money, and I cannot accept anyone. The college or employer decides.',
  writeIt:
    'I cannot write it for you. An assessor has to see your own work. I can help you list what you did and what shows it.',
  otherPeople:
    'I cannot show anyone what another person said. Each person can share their own summary if they want to.',
  rules: 'I cannot do that. I can look at jobs, skills and training with you.',
  ask: (how: string) => `Ask here: ${how}`,
  training: 'I am happy to talk about training whenever you want.',
};
