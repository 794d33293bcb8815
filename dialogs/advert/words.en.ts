/** Everything said about a job advert somebody pastes in. */
import { listed } from '../findRoles/words.en.js';

const quoted = (words: string): string => `“${words.trim()}”`;

export const advertWords = {
  paste: 'Paste the advert in here as text, up to 5,000 characters. I set it beside what you told me.',
  read: (role: string | undefined) =>
    role === undefined
      ? 'That reads like a job advert. I have not taken it as your own story.'
      : `That reads like a job advert, for ${role}. I have not taken it as your own story.`,
  nothingInIt:
    'I could not find in it what the job asks for. Paste the part that lists the tasks or what they want.',
  counted: (asked: number, met: number, partly: number) =>
    `It asks for ${asked === 1 ? 'one thing' : `${asked} things`}. From what you told me, ${met === 0 ? 'none is met yet' : met === 1 ? 'one is met' : `${met} are met`}${partly === 0 ? '' : partly === 1 ? ', and one is partly met' : `, and ${partly} are partly met`}.`,
  title: (role: string | undefined) =>
    role === undefined ? 'The advert and you' : `${role}: the advert and you`,
  asksTitle: (role: string | undefined) =>
    role === undefined ? 'What the advert asks for' : `${role}: what the advert asks for`,
  headings: {
    met: 'Met',
    partly: 'Partly met',
    missing: 'Not heard from you yet',
    ask: 'Tell me about these',
    'employer-does': 'They check this with you',
    'cannot-judge': "I can't judge these",
    clash: 'Goes against what you need',
  },
  weights: { essential: 'Essential', desirable: 'Helpful, not a must', duty: 'What you would do' },
  line: (advert: string) => quoted(advert),
  lineDesirable: (advert: string) => `${quoted(advert)} (helpful, not a must)`,
  youSaid: (line: string, quotes: readonly string[]) => `${line}: you said ${listed(quotes.map(quoted))}`,
  clash: (advert: string, theirs: string) => `The advert says ${quoted(advert)}. You said ${quoted(theirs)}.`,
  more: (count: number) => `And ${count} more.`,
  next: 'If you have done more of this, tell me, and say “check the advert” to look again.',
  whichDone: 'Which of these have you done?',
  lookAgain: 'I looked at the advert again with what you told me.',
  wording: {
    age: (quotes: readonly string[]) => `${listed(quotes.map(quoted))} may turn people away by age.`,
    sex: (quotes: readonly string[]) => `${listed(quotes.map(quoted))} may turn people away by sex.`,
  },
  wordingSay: 'I read your advert for wording to look at again. This is not legal advice.',
  wordingNone: 'I found no wording about age or sex to look at again.',
  wordingHow:
    'Name the task instead, such as “lift 15 kg”, if it is real. Say “inclusive advert checklist” for the whole list.',
};
