/** How a person stands towards what they name: done it, wants it, does not want it, only asks. */
import { type Found, findAll, type Said } from './normalise.js';

export type Stance = 'has-done' | 'wants' | 'avoids' | 'mentions';

/**
 * `leaves`: "sick of", done and not wanted again. `lacks`: "no experience of". `asks`: "what does a … do".
 * `likes`: "good with". `other`: about somebody else.
 */
type CueStance = 'has-done' | 'wants' | 'avoids' | 'leaves' | 'lacks' | 'asks' | 'likes' | 'other';

export type Cue = { stance: CueStance; from: number; to: number };

/** How many words further on a cue still speaks of; people rarely take a breath when typing. */
const reach: Record<CueStance, number> = {
  'has-done': 14,
  wants: 14,
  avoids: 6,
  leaves: 6,
  lacks: 5,
  asks: 8,
  likes: 8,
  other: 4,
};

const family =
  'mum|dad|nan|grandad|husband|wife|partner|boyfriend|girlfriend|brother|sister|uncle|aunt|auntie|mate|friend|boss|son|daughter|lad|parents';

const patterns: readonly [CueStance, RegExp][] = [
  [
    'avoids',
    /\b(?:(?:do|would|really|definitely) not (?:really )?(?:want|like|fancy|enjoy)(?: to)?(?: (?:do|be|work|go|have))?(?: (?:any|a|an|more|in|with|back to|into))*|not (?:interested in|keen on|into|for me|up for)|hate[ds]?|can ?not stand|(?:joking|kidding|messing(?: about)?|not serious) about|(?:scrap|forget|ignore|changed my mind (?:about|on)) (?:about )?(?:the )?|anything but|anything except|other than|(?:no|nothing|not)(?: in| with)? like|nothing (?:with|in|to do with|involving)|anything apart from|apart from|aside from|as opposed to|rather than(?: (?:be|being|a|an))*|besides|except|bar being|avoid(?:ing)?|rather not(?: do)?|stay away from|get away from|away from|instead of|no|not|never again|wo not do|will not do|(?:can|could) not (?:really )?(?:do|work|manage|cope with|face)|not (?:doing|do)|refuse(?: to)?|no longer want(?: to)?)\b/g,
  ],
  [
    'leaves',
    /\b(?:sick of|fed up (?:of|with)|had enough of|bored of|tired of|done with|burnt out (?:of|in|from|with|by)|leaving|quitting|(?<!\b(?:and|or|did|do|doing|picking|pick) )packing in|(?:get|getting|got|want) out of|no more|move (?:on|away) from|moving (?:on|away) from|escape)\b/g,
  ],
  [
    'lacks',
    /\b(?:(?:no|not any|not got any|without|lack of|zero) (?:real |previous |actual )?(?:experience|qualifications|quals|training)(?: (?:in|of|with|as))?|(?:have|had|has) (?:not|never)(?: (?:got|done|had|been|worked|used|any|a))*|never (?:done|been|had|worked|used|driven)(?: (?:a|an|any|in|as|with))*|do not have(?: (?:a|an|any))?|do not know|not got(?: (?:a|an|any))?|did not (?:get|pass|finish|do)(?: (?:a|an|any|my))?)\b/g,
  ],
  [
    'wants',
    // The Welsh for wanting is heard too: it is what a Welsh first message begins with.
    /\b(?:isio|eisiau|moyn|want(?:s|ed|ing)?(?: (?:to|a|an|some|something|be|become|work|job|do|get|go|with|in|into|as))*|(?:i would |we would |would |id )(?:really )?(?:like|love|prefer)(?: (?:to|a|an|some|something|be|become|work|do|get|go|with|in|into|as))*|like to(?: (?:be|become|work|do|get|go|with|in|into|as|a|an))*|love to(?: (?:be|become|work|do|get|go|with|in|into|as|a|an))*|interested in|interest in|thinking (?:about|of)(?: (?:being|becoming|doing|working|going))*|thought about|considering|looking (?:at|for|to|into)(?: (?:be|become|work|do|get|go|with|in|into|as|a|an))*|(?:get|getting|go|going|move|moving|switch|switching|break|breaking|change|changing) (?:in ?to|over to|back to|to(?! (?:(?:the|a|my) )?(?:church|mass|chapel|mosque|temple|gurdwara|synagogue|prayers)\b))|into|becoming|become(?: a| an)?|fancy|fancied|dream (?:of|job|is)|dreaming of|retrain(?:ing)? (?:as|to be|in)|train(?:ing)? (?:to be|to become|as)|trained to be|apply(?:ing)? (?:for|to be)|after (?:a|an|some|something)|hope to|hoping to|hoping for|aim(?:ing)? (?:to|for)|how (?:do i|can i|to|would i|do you|do u|does someone) (?:be|become|get into|get to be|go into|train as)|(?:can|could) i (?:be|become|do|get into|train as)|rather (?:be|do|work)|(?:something|anything) (?:going )?(?:with|in|like|to do with|involving|around)|summat (?:with|in)|stuff with|(?<!\bmy |current |last |old |own |present )jobs? (?:in|with|as|like)|steps to|route (?:to|into)|way into|progress to|work up to|(?:to|go) be an?)\b/g,
  ],
  [
    'has-done',
    /\b(?:i (?:am|was)(?: (?:a|an|the|currently|still|now|just|only))*|i been(?: (?:a|an|the))*|(?<=^ |[.,] |and |but )(?:was|been|am)(?: (?:a|an|the))*|(?:go|going|move|moving|switch|switching|come|coming|retrain|retraining) from(?: (?:a|an|being))*|(?:have|had|has) been(?: (?:a|an|the|made|doing|working|in|as|on))*|been (?:a|an|the|doing|working|on|in|made|at)|(?:i |have |been |currently |still |now |just |did |also |always |mostly |mainly )(?:work|working|employed) (?:as|in|at|on|with|for|from)(?: (?:a|an|the))*|(?<=^ |[.,] |month |months |year |years )(?:work|working|employed) (?:as|in|at|on|for|with)(?: (?:a|an|the))*|worked(?: (?:as|in|at|on|with|for|my way))*(?: (?:a|an|the))*|used to (?:be|do|work|drive|run|have)(?: (?:a|an|as|in))*|ex|former(?:ly)?|background (?:in|is)|(?:fully )?trained(?: (?:as|in))?|(?:lost|losing|lose|left) (?:my|me|a) job(?: (?:in|at|as|with|from))?(?: (?:a|an|the))*|qualified(?: (?:as|in))?|experienced|experience(?:d)? (?:in|of|with|as|on)|my (?:job|work|trade|last job|current job|background) (?:is|was)|my (?:current |last |old |own |present )?(?:job|work|role) (?:in|at|as|with)|currently|left|retired|served|spent|got|i have(?: got)?|i had|had|i can|can do|able to|know how to|good at|done|did|i do|doing|my (?:duties|tasks|days?)|(?:picking|packing|pick and pack) (?:in|at|for)(?: (?:a|an|the))*|involve[ds]?|ticket for|my|years of|years as|years in|months as|months in|made redundant from|laid off from|sacked from|finished (?:at|in|as)|(?:been|was) (?:made|let|laid))\b/g,
  ],
  [
    'asks',
    /\b(?:what (?:does|do|is|are|would|was|will|kind of)|how (?:much|long|many)|how (?:do|does|is|are)|tell me (?:more )?about|difference between|is (?:a|an|being)|are there|pay for|salary (?:for|of)|wages? (?:for|of)|who is|what about|does (?:a|an)|do (?:you|u) (?:get|need|have)|meaning of|what)\b/g,
  ],
  [
    'likes',
    /\b(?:volunteer(?:ing|ed|s)?(?: (?:in|at|with|for|on|a|an))*|(?:i|we|really|always|do) (?:really )?(?:like|love|enjoy)[ds]?(?: (?:working|being|doing))?(?: (?:with|in|a))*|good with|keen on|happy (?:in|with|working|doing|to work)|passionate about|enjoy(?:ing|ed|s)?|loves?)\b/g,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:my (?:\\w+ )?(?:${family}) (?:is|was|works|worked|does|did)(?: (?:a|an|the|as|in|at))*|(?:he|she|they) (?:is|was|are|works?|worked)(?: (?:a|an|the|as|in|at))*|(?:my|our) (?=(?:manager|supervisor|team leader|boss|teacher|social worker|doctor|nurse|work coach|adviser|employer|key worker)\\b))`,
      'g',
    ),
  ],
];

/** Words that end what "not" speaks of: "not nursing but teaching". */
const turns = new Set(['but', 'so', 'because', 'then', 'instead', 'though', 'although', 'just', 'only']);

/** "not just", "not bothered about", "do not mind": no dislike. */
const noDislike =
  /\b(?:not (?:just|only|sure|bothered|fussed|too|that|yet|got|had|a problem|working)|(?:do|would) not (?:mind|care)|no (?:problem|worries|idea|clue|job|money|one|bother|matter|longer|experience|qualifications|way|need)|not (?:been|be|know|have|get|find|go|afford|earn|stop|really)|is not|am not (?!interested|keen|into|doing)|are not|was not|not (?:enough|much|many|all|the|my|in|at|on))\b/g;

/** Where a message turns to wanting, having done, avoiding; in reading order. */
export function cuesIn(said: Said): Cue[] {
  const harmless = findAll(said, noDislike);
  const cues: Cue[] = [];
  for (const [stance, pattern] of patterns) {
    for (const found of findAll(said, pattern)) {
      if (stance === 'avoids' && harmless.some((one) => one.from <= found.from && one.to >= found.to))
        continue;
      // "not" alone inside "do not want" has been heard already.
      cues.push({ stance, from: found.from, to: found.to });
    }
  }
  const inOrder = cues.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Cue[] = [];
  let furthest = -1;
  for (const cue of inOrder) {
    if (
      kept.some((one) => one.from <= cue.from && one.to >= cue.to && one !== cue && one.from >= furthest - 20)
    )
      continue;
    kept.push(cue);
    furthest = Math.max(furthest, cue.to);
  }
  return kept;
}

/**
 * The stance of the words from index `from`: that of the nearest cue before them in the same sentence.
 * @returns undefined when nothing before them says
 */
export function stanceAt(said: Said, cues: readonly Cue[], from: number, to: number): CueStance | undefined {
  const sentence = said.words[from]?.sentence;
  for (let at = lastBefore(cues, from); at >= 0 && at > lastBefore(cues, from) - 8; at -= 1) {
    const cue = cues[at];
    if (!cue || cue.to >= to) continue;
    if (said.words[cue.from]?.sentence !== sentence) return undefined;
    const distance = from - cue.to;
    if (distance > reach[cue.stance]) continue;
    if (
      (cue.stance === 'avoids' ||
        cue.stance === 'lacks' ||
        cue.stance === 'leaves' ||
        cue.stance === 'asks') &&
      endsBefore(said, cue.to, from)
    )
      continue;
    return cue.stance;
  }
  return undefined;
}

function lastBefore(cues: readonly Cue[], from: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a "not" has ended before the words: at "but", or at a comma that is not part of a list with "or". */
function endsBefore(said: Said, cueEnd: number, from: number): boolean {
  for (let at = cueEnd + 1; at < from; at += 1) if (turns.has(said.words[at]?.word ?? '')) return true;
  if (said.words[cueEnd]?.clause === said.words[from]?.clause) return false;
  const sentence = said.words[from]?.sentence;
  for (let at = cueEnd + 1; at < Math.min(said.words.length, from + 5); at += 1) {
    const one = said.words[at];
    if (one?.sentence === sentence && (one?.word === 'or' || one?.word === 'nor')) return false;
  }
  return true;
}

export type Setting = 'work' | 'home' | 'volunteering' | 'caring' | 'service' | 'inside' | 'unknown';

const settings: readonly [Setting, RegExp][] = [
  [
    'inside',
    /\b(?:in (?:prison|jail|nick|custody|the nick|hmp)|(?:been|was|while|when|whilst|time|year|years|months?|course|courses|it|work|kitchen|kitchens|workshop|workshops|orderly|orderlies|cert|done|did|listener) inside|(?:did|done|got|passed|learnt|learned) (?:\w+ ){1,6}inside(?= [.,]| $)|before i went (?:in|away)|did time|prison (?:kitchen|workshop|laundry|gardens|job|work))\b/g,
  ],
  [
    'service',
    /\b(?:army|navy|raf|royal air force|marines?|reme|royal engineers|royal logistics? corps?|rlc|armed forces|the forces|military|squaddie|regiment|soldier)\b/g,
  ],
  [
    'volunteering',
    /\b(?:volunteer(?:ed|ing|s)?|voluntary|charity shop|food ?bank|scouts?|brownies|cubs|girl ?guides|pta|sunday school|youth club|helping out at|unpaid at)\b/g,
  ],
  [
    'caring',
    new RegExp(
      `\\b(?:(?:look(?:s|ed|ing)? after|car(?:e|ed|es|ing) for|carer for|help(?:ed|ing)? with) (?:my|our) (?:\\w+ )?(?:${family}|kids|child|children|nana|grandma|granny|gran|mother|father|little)|young carer|unpaid carer|full time carer for)\\b`,
      'g',
    ),
  ],
  [
    'home',
    /\b(?:at home|round the house|around the house|in my (?:own|spare|free) time|hobby|hobbies|for fun|(?:my|me) (?:own )?(?:car|bike|garden|shed|house|kids|family(?! (?:is|are|was|were|come|comes|came)\b)|motorbike)|(?<!\b(?:was|were|been|got) )(?:bringing up|brought up|raised)|stay at home|diy|for (?:mates|friends|family)|my mates|allotment)\b/g,
  ],
  [
    'work',
    /\b(?:at work|my (?:job|work)|worked|working|shift|shifts|for a living|employed|warehouse|factory|on site|years|months|agency)\b/g,
  ],
];

/** Where things were done, by the nearest words that tell. */
export function settingCuesIn(said: Said): { setting: Setting; found: Found }[] {
  return settings.flatMap(([setting, pattern]) =>
    findAll(said, pattern).map((found) => ({ setting, found })),
  );
}

/** The setting of the words at an index: the nearest told within the sentence; work words count for least. */
export function settingAt(
  said: Said,
  cues: readonly { setting: Setting; found: Found }[],
  from: number,
): Setting {
  let nearest: { setting: Setting; distance: number } | undefined;
  for (const { setting, found } of cues) {
    if (said.words[found.from]?.sentence !== said.words[from]?.sentence) continue;
    const apart = from > found.to ? from - found.to : from < found.from ? found.from - from : 0;
    const distance = setting === 'work' ? apart + 12 : apart;
    if (apart <= 12 && (nearest === undefined || distance < nearest.distance))
      nearest = { setting, distance };
  }
  return nearest?.setting ?? 'unknown';
}
