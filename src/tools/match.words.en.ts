/** What `npm run match` says itself, in English. */
import type { Sought } from '../guidance/matching/matcher.js';

const one: Record<Sought, string> = { roles: 'role', skills: 'skill' };

export const words = {
  usage:
    'Usage: npm run match -- [--find roles|skills] [--from a,b] [--limit n] [--json] "text"\n\n' +
    'Finds the roles (or skills) that a text names. Without a text it reads standard input.\n' +
    '--json prints what POST /api/match answers. A text that begins with -- comes after --.',
  unknownOption: (option: string) => `I do not know “${option}”.`,
  noValue: (option: string) => `${option} needs something after it.`,
  typeIt: 'Type the text, then press Ctrl+D.',
  knowledgeBroken: 'The knowledge base has errors, so nothing can be found.',
  allowed: (names: string) => `Allowed: ${names}.`,
  nothing: (find: Sought) => `I found no ${one[find]} in it.`,
  notSure: (find: Sought) => `It names no ${one[find]} clearly. These are to ask about:`,
  sure: { sure: 'sure', likely: 'likely', perhaps: 'perhaps' },
} as const;
