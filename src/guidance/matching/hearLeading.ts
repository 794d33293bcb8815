/**
 * Leading people, however it is told and wherever it was: "led 14 soldiers", "ran a plant troop, 14 blokes", "captain of
 * the darts team". In the forces, a club or at home it is the same skill.
 */
import type { Lexicon } from './lexicon.js';
import { type Found, findAll, type Said } from './normalise.js';
import type { Match } from './phrases.js';

const led =
  '(?:led|lead|leads|leading|ran|runs?|running|command(?:ed|ing|s)?|manag(?:ed|ing|es?)|supervis(?:ed|ing|es?)|in charge of|responsible for|head(?:ed|ing) up|captain(?:ed|ing)?(?: of)?|skipper(?:ed)?(?: of)?|coach(?:ed|ing|es)|had|look(?:ed)? after)';
const groups =
  '(?:troops?|sections?|platoons?|squads?|squadrons?|company|companies|crews?|gangs?|watch|units?|detachments?|patrols?|packs?|teams?|sides?|battery|regiments?|cadets|scouts|cubs|brownies|beavers|guides|rainbows|choir|committee|youth club|football club|street team)';
const people =
  '(?:blokes|lads|men|women|soldiers|sappers|marines|sailors|troops|airmen|people|staff|volunteers|cadets|players|drivers|operatives|workers|lasses|girls|boys|fellas|guys|others|apprentices|juniors)';
/** Between the verb and those led: "a", "the under 10s", "a plant". */
const between =
  '(?: (?:a|an|the|my|our|of|up|all|under|plant|field|rifle|local|whole|small|big|new|own|\\w{3,12}|\\d{1,3}s?)){0,3}?';
const told: readonly RegExp[] = [
  new RegExp(
    `\\b${led.replace('|had|look(?:ed)? after', '')}${between} ${groups}\\b(?! (?:leader|work\\b|building|member))(?:(?: of)? (?:up to |about |over )?\\d{1,3} ${people})?(?: [.,] \\d{1,3} ${people})?`,
    'g',
  ),
  new RegExp(
    `\\b${led}(?: (?:a|the|my|up to|about|over|team|crew|of|around|nearly))* \\d{1,3}(?: \\w{3,12})? ${people}\\b`,
    'g',
  ),
  /(?<=\b(?:did|done|do|was|been|of|at|in) (?:the |a lot of |some )?)(?:leading|leadership|team leading|people management)\b(?! (?:course|training|qualification|level|diploma))/g,
  /\b(?:was|am|as|been|made|became|being|i am|i was) (?:a |an |the |made )?(?:lance |full |staff |colour )?(?:corporal|sergeant|sgt|petty officer|warrant officer|team captain|club captain|captain|akela|scout leader|cub leader|brownie leader|troop leader|patrol leader|guide leader)\b/g,
  /\b(?:people|lads|blokes|men|staff) (?:under|below|reporting to) me\b/g,
];
/** "Led by a sergeant" is being led; "in charge of 20 staff" of a wished-for job is no telling of one's own. */
const isLedBy = (said: Said, { to }: Found): boolean => said.words[to + 1]?.word === 'by';

/** A quote this long still reads as one thing. */
const longestQuote = 6;
const titled = ['leading', 'a', 'team'];

/** Places where somebody tells of leading people, as matches of that skill; none where the base holds no such skill. */
export function leadingIn(said: Said, lexicon: Lexicon): Match[] {
  const entry = lexicon.byFirst
    .get('leading')
    ?.find(
      (one) =>
        one.kind === 'skill' &&
        one.isTitle &&
        one.words.filter((word) => !titled.includes(word)).length === 0,
    );
  if (!entry) return [];
  return told
    .flatMap((pattern) => findAll(said, pattern))
    .filter((found) => !isLedBy(said, found))
    .map(({ from, to }) => ({
      entry,
      from,
      to: Math.min(to, from + longestQuote - 1),
      how: 'exact' as const,
    }));
}
