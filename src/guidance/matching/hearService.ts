/** Time served in the forces, in the words it was told in: "12 years in the Royal Engineers". */
import { findAll, type Said, type Span } from './normalise.js';

const forces =
  '(?:british )?(?:army|navy|royal navy|raf|royal air force|marines|royal marines|forces|armed forces|military|reme|royal engineers|royal signals|royal logistics? corps?|rlc|paras|infantry|artillery|cavalry|guards|rifles|fusiliers|engineers|territorials|reserves)';
const time = '\\d{1,2}(?:\\.\\d)?(?: and a half)? (?:years?|months?)';
const served: readonly RegExp[] = [
  new RegExp(`\\b${time} (?:in|with|of|serving in|service in|as a \\w+ in) (?:the )?${forces}\\b`, 'g'),
  new RegExp(`\\b(?:in )?(?:the )?${forces} (?:for |veteran )?(?:\\w+ )?${time}\\b`, 'g'),
  new RegExp(`\\b(?:served|did|done|spent) ${time} (?:in |with )?(?:the )?${forces}\\b`, 'g'),
];
/** Whose service it was: a husband's is not theirs. */
const others =
  /\b(?:he|she|his|her|husband|wife|dad|son|partner|brother)(?: (?:is|was|has|did|had|spent|served))*$/;

/** The first time served that is told as the writer's own. */
export const serviceIn = (said: Said): Span | undefined =>
  served
    .flatMap((pattern) => findAll(said, pattern))
    .filter(({ from }) => {
      const before = said.words
        .slice(Math.max(0, from - 3), from)
        .map((one) => one.word)
        .join(' ');
      return !others.test(before);
    })
    .map((found) => found.span)[0];
