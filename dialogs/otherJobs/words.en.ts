/** Words for jobs that only an imported list holds: what it tells, and that it is thinner than what we hold. */

/** "a, b and c". */
const listed = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
};

export const otherJobWords = {
  takes: 'What it takes',
  brings: 'What people who do it can usually do',
  near: 'Jobs near it, on the same list',
  nearOne: (title: string, shared: number, of: number, skills: readonly string[]) =>
    `${title}: they share ${shared} of ${of} main skills. ${skills.length === 1 ? 'One is' : 'Some are'}: ${skills.join('; ')}.`,
  ours: 'Jobs near it that I know well',
  oursNone: 'I hold no job that is near it. Tell me what you like doing, and I will look.',
  oursOne: (title: string, reason: string) => `${title}: ${reason}.`,
  oursSaid: 'we see it as near',
  oursShares: (skills: readonly string[]) => `both need ${listed(skills)}`,
  oursSaidShares: (skills: readonly string[]) => `we see it as near, and both need ${listed(skills)}`,
  about: 'What I do not know of it',
  thin: 'This comes from a list of jobs for all of Europe. It is thinner than what I hold for my own jobs.',
  holdsNot: 'It holds no UK pay, no ways in and no courses.',
  regulated:
    'The list says that there are rules on who may do this job. The rules in the UK may be different, so ask.',
  askHere: (how: string) => `You can ask here: ${how}`,
  askNation: 'Tell me which part of the UK you are in, and I can say who knows more.',
  askTheirSchool: 'Their school careers leader or careers adviser is the right person to ask first.',
  askSchool: 'Your school careers leader or careers adviser is the right person to ask first.',
  version: (version: string) => `Version ${version}.`,
  changed: (date: string) => `Newest change: ${date}.`,
  seen: (title: string) => `You have seen what I know of ${title}. Somebody who does it knows more.`,
  called: (quote: string) => `That is the list’s name for “${quote}”.`,
  lookAt: (title: string) => `Look at ${title}`,

  // --- short answers about it -----------------------------------------------------------------------------
  told: (title: string, line: string) => `${title}. ${line}`,
  notHeld: 'I do not hold that. I know this job only from a list for all of Europe.',
  payNotHeld: 'I hold no pay for it. Job adverts near you show what is paid now.',
  needs: (skills: readonly string[]) => `The list for all of Europe says it takes: ${skills.join('; ')}.`,
  noRules: 'The list names no rule on who may do it. That does not mean there is none in the UK, so ask.',
  noWaysIn: 'I hold no ways in for it.',
  leads: (lines: readonly string[]) =>
    ['Jobs near it, on the same list:', ...lines.map((one) => `• ${one}`)].join('\n'),
  leadsNone: 'The list names no job near it.',

  // --- why, why not, side by side -------------------------------------------------------------------------
  why: (title: string) =>
    `${title} is not one of my ideas. I do not know it well enough to say how it fits you.`,
  whyNot: (title: string) =>
    `${title} is not ruled out. I know it only from a list for all of Europe, so I do not put it among my ideas.`,
  cannotCompare: (title: string) =>
    `I cannot set ${title} beside a job of mine line by line. I know it only from a list for all of Europe.`,
  bothNeed: (titles: readonly string[], skills: readonly string[]) =>
    `What I can see: ${listed(titles)} both need ${listed(skills)}.`,
  bothShare: (titles: readonly string[], shared: number, of: number) =>
    `What I can see: ${listed(titles)} share ${shared} of ${of} main skills.`,
  nothingShared: (titles: readonly string[]) => `I can see no skill that ${listed(titles)} both need.`,
};
