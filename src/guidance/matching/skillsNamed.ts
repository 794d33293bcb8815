/** The skills a text names, whoever has them: for questions about a skill rather than stories about oneself. */
import type { Lexicon } from './lexicon.js';
import { asSaid, wordsOf } from './normalise.js';
import { longestOf, mended, phrasesIn } from './phrases.js';

/** Skill ids in the order they are named; empty when none is. */
export function skillsNamed(text: string, lexicon: Lexicon): string[] {
  const said = mended(asSaid(text, wordsOf(text)), lexicon);
  return [...new Set(longestOf(phrasesIn(said, lexicon), 'skill').map((one) => one.entry.id))];
}
