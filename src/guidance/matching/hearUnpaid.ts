/**
 * Help given without pay: at a food bank, a church, a school; to a nan with her shopping and tablets. Where the tasks are
 * told they are skills; where only the place is, it is kept as told, to be asked about and never passed over.
 */
import type { Lexicon } from './lexicon.js';
import { type Found, findAll, type Said, type Span } from './normalise.js';
import type { Match } from './phrases.js';

const kin =
  '(?:mum|mam|mom|mother|dad|father|nan|nans|nana|gran|granny|grandma|grandad|grandpa|aunt|auntie|uncle|sister|brother|husband|wife|partner|neighbour|neighbours|parents|friend|mate|in laws)';
const helps =
  '(?:help(?:s|ed|ing)?(?: out)?|sort(?:s|ed|ing)?(?: out)?|do|does|did|doing|get|gets|getting|fetch(?:es|ed|ing)?|look(?:s|ed|ing)? after|manag(?:e|es|ed|ing)|run|collect(?:s|ed|ing)?|pick(?:s|ed|ing)? up|go(?:es|ing)? for)';

/** What is done for them, by the title of the skill it is. */
const tasks: readonly [title: string, words: RegExp][] = [
  [
    'supporting daily life',
    /^(?:shopping|errands|housework|ironing|meals|dinners?|appointments|bills|post|tea)$/,
  ],
  [
    'helping with medicines',
    /^(?:tablets?|medication|medicines?|meds|pills|prescriptions?|insulin|inhalers?)$/,
  ],
  ['personal care', /^(?:bath|bathing|dressed|dressing|toilet)$/],
];
/** How far on from those helped a task may be told. */
const reach = 9;

/** The titled skill of the base, if it holds it. */
const skillTitled = (title: string, lexicon: Lexicon): Match['entry'] | undefined => {
  const words = title.split(' ');
  return lexicon.byFirst
    .get(words[0] ?? '')
    ?.find((one) => one.kind === 'skill' && one.isTitle && one.words.join(' ') === title);
};

/** A quote this long still reads as one thing. */
const longestQuote = 6;
const beginsQuote = new RegExp(`^(?:${helps}|with|her|his)$`);
/** From the help to the task; where that is long, from the word nearest before the task that reads as a beginning. */
function quotable(said: Said, { from, to }: Found, at: number): { from: number; to: number } {
  const last = Math.max(at, to);
  if (last - from < longestQuote) return { from, to: last };
  for (let start = last - longestQuote + 1; start < last; start += 1)
    if (beginsQuote.test(said.words[start]?.word ?? '')) return { from: start, to: last };
  return { from: last, to: last };
}

const forKin: readonly RegExp[] = [
  new RegExp(`\\b${helps} (?:my|me|our|an? (?:old|elderly)) (?:\\w+ )?${kin}\\b`, 'g'),
  new RegExp(`\\b${helps} (?:\\w+ ){1,4}?for (?:my|me|our|an? (?:old|elderly)) (?:\\w+ )?${kin}\\b`, 'g'),
];

/** The tasks somebody does for one of their own. */
export function helpForKinIn(said: Said, lexicon: Lexicon): Match[] {
  const matches: Match[] = [];
  for (const found of forKin.flatMap((pattern) => findAll(said, pattern))) {
    const sentence = said.words[found.from]?.sentence;
    for (let at = found.from; at <= Math.min(said.words.length - 1, found.to + reach); at += 1) {
      const word = said.words[at];
      if (!word || word.sentence !== sentence) break;
      for (const [title, pattern] of tasks) {
        const entry = pattern.test(word.word) ? skillTitled(title, lexicon) : undefined;
        if (entry && !matches.some((one) => one.entry.id === entry.id))
          matches.push({ entry, ...quotable(said, found, at), how: 'exact' });
      }
    }
  }
  return matches;
}

const places =
  '(?:food ?bank|charity shop|charity|church|chapel|mosque|temple|gurdwara|synagogue|school|community (?:centre|cafe|garden|hub)|library|hospice|soup kitchen|night shelter|shelter|homeless (?:shelter|kitchen)|animal (?:shelter|rescue)|rescue (?:centre|kennels)|allotments?|market stall|fetes?|fair|play ?group|toddler group|sunday school|youth (?:club|group)|care home|lunch club|day centre|scouts|cubs|brownies|pta|parkrun|park run|football club|rugby club|cricket club|club|festival|breakfast club|village hall|repair cafe|radio station)';
const unpaid: readonly RegExp[] = [
  new RegExp(
    `\\b(?:help(?:s|ed|ing)?(?: (?:out|a bit|a little|sometimes))?|volunteer(?:s|ed|ing)?|gave (?:a|them a) hand|lent a hand|worked for free|unpaid(?: work)?|voluntary(?: work)?|work experience|done my bit|did a bit|bit of (?:helping|volunteering|work))(?: (?:out|a bit|sometimes|once|for a bit))? (?:at|in|for|with|on|down)(?: (?:the|a|an|my|our|their|local|old|kids|sons|daughters|\\w+)){0,3}? ${places}(?: (?:food ?bank|shop|fete|fair|group|club|kitchen|office|garden))?\\b`,
    'g',
  ),
  /\b(?:i |used to |do |did |done |some |a bit of |been )(?:volunteer(?:s|ed|ing)?|voluntary work|unpaid work|charity work|community work)\b/g,
];

/** Where somebody says they helped without pay, in their words. */
export const unpaidIn = (said: Said): Span | undefined =>
  unpaid.flatMap((pattern) => findAll(said, pattern)).map((found) => found.span)[0];
