/** How English questions of fact begin, and what they ask about. */

const openings =
  /^(?:so |and |but |hi |hello |hiya |hey |ok |please |also |btw )*(?:what|whats|what's|wot|wots|wat|which|how|hows|when|where|who|is|are|does|do|can|could|should|would|will|did|has|am|tell me (?:about|what|how)|explain|show me (?:a|the|what|how)|difference between|meaning of|define|any idea)\b/;
const wishes =
  /\b(?:i|we) (?:want|wanna|would like|need|am looking|was|have been|used to|worked|do not know|dont know|don't know)\b|\b(?:i'd like|im looking|i'm looking|id like|made redundant)\b/;

/** "ive done key work 5yrs no bit of paper can that count": people leave the mark out. */
const countsAtTheEnd = /\b(?:can|could|does|will|would) (?:it|that|this|they) (?:count|be|become)\b/;

/** A question, rather than a story that ends in one. */
export const isQuestion = (typed: string, text: string): boolean =>
  typed.length <= 200 &&
  (openings.test(typed) ||
    ((text.trim().endsWith('?') || countsAtTheEnd.test(typed)) && !wishes.test(typed)));

/** Whether a question is about pay, about a job, or about something else that an article may answer. */
export function asksAbout(typed: string): 'pay' | 'role' | 'article' | 'training' {
  if (
    /\b(?:training|course|courses|unit|units|learn)\b.*\b(?:cover|covers|in|for|about|on|with)\b/.test(typed)
  )
    return 'training';
  if (/\b(?:minimum wage|min wage|living wage|apprentice (?:wage|pay|rate))\b/.test(typed)) return 'article';
  if (
    /\b(?:pay|paid|salary|wage|wages|earn|earning|money|much (?:do|does|is|would|will|u|you))\b/.test(
      typed,
    ) &&
    !/\b(?:who|help|get it|for (?:it|the course|training|a course)|course|loan|grant|funding)\b/.test(typed)
  )
    return 'pay';
  if (
    /\b(?:level|lvl|qcf|nvq|diploma|credit|credits|loan|funding|free|bootcamp|apprenticeships? (?:work|pay|is)|cscs|dbs|degree from)\b/.test(
      typed,
    )
  )
    return 'article';
  return 'role';
}

/** Whether a question is about what the law, a site or an employer asks for. */
export const asksForRules = (typed: string): boolean =>
  /\b(?:rule|rules|law|legal|legally|required|requirement|requirements|have to|need|needs|must|certificate|licence|license|card|check|long does|last|lasts|valid|renew|expire|expires)\b/.test(
    typed,
  );

/** A message longer than this, in words, is a story. */
const mostWords = 16;
const isShort = (line: string): boolean => line.trim().split(' ').length <= mostWords;

/** "show the map for nuclear", "career paths in care". Tested on the line of plain words, as are those below. */
export const asksForMap = (line: string): boolean =>
  isShort(line) &&
  !/\b(?:care workforce pathway|google|satnav|lost)\b/.test(line) &&
  (/\bmaps?\b/.test(line) ||
    (/\b(?:pathways|career paths?|progression routes?|career ladders?|job ladders?)\b/.test(line) &&
      (/\b(?:show|see|view|list|draw|what|which)\b/.test(line) || line.trim().split(' ').length <= 5)));

/** "what can i do after level 3 adult care", "where does team leader lead". @returns what is asked about */
export function asksWhatNext(line: string): string | undefined {
  if (!isShort(line)) return undefined;
  const after =
    /\b(?:what|where|which|options?|next|anything|progress|go)\b.* (?:after|beyond|following|on from|up from)\b(.*)$/.exec(
      line,
    );
  if (after) return after[1];
  const doNext =
    /\bwhat (?:can|could|do|does|should) (?:a |an |my |i as a )?(.+?) (?:do|move on to|go on to) next\b/.exec(
      line,
    );
  if (doNext) return doNext[1];
  const doElse =
    /\bwhat (?:else|other jobs|other work) (?:can|could) (?:a |an )?(.+?) (?:do|be|become|get|work as|go into)\b/.exec(
      line,
    );
  if (doElse && !/^(?:i|you|u|we|they)$/.test(doElse[1] ?? '')) return doElse[1];
  const lead =
    /\bwhere (?:does|do|can|could|would|will|might) (?:a |an |the |being |my )*(.+?) (?:lead|go|take)\b/.exec(
      line,
    ) ?? /\bwhat (?:does|do|can|could|would) (?:a |an |the |being |my )*(.+?) lead (?:to|on)\b/.exec(line);
  return lead?.[1];
}

/** "what units are in the level 2 diploma in care", "level 3 diploma in adult care". @returns what names it */
export function asksForQualification(line: string): string | undefined {
  if (!isShort(line) || /\b(?:i|we|my|want|need|doing|done|got|have)\b/.test(line)) return undefined;
  const parts =
    /\b(?:units?|parts|modules|rules? of combination|credits?)\b.*?\b(?:in|of|for|on|from|does|do)\b(.*)$/.exec(
      line,
    );
  if (parts && !/\b(?:training|course|cover|covers)\b/.test(line)) return parts[1];
  const title =
    /^ (?:(?:what is|show|tell me about|show me) )?(?:the |a |an )?((?:ncfe |city and guilds |pearson |sqa |eal |level \d{1,2} )*(?:nvq |svq )?(?:level \d )?(?:diploma|certificate|award|nvq|svq)(?: level \d)? (?:in|for) .+) $/.exec(
      line,
    );
  return title?.[1];
}

/** "what apprenticeships are there in farming", "any courses for lorry drivers"; not who pays for them, nor one's own. */
export const asksForCourses = (line: string): boolean =>
  isShort(line) &&
  /\b(?:what|which|any|list|show|is there|are there)\b.*\b(?:apprenticeships?|courses?|qualifications?|training)\b.* (?:in|for|on|at) /.test(
    line,
  ) &&
  !/\b(?:covers?|covered|pays?|paid|costs?|free|fund|funded|funding|loan|need|needed|my|did|done|got|have|had)\b/.test(
    line,
  );

/** Questions about frameworks of skills, and whose view is meant. */
export const asksForFramework = (line: string): boolean =>
  isShort(line) &&
  !/\bapprenticeships?\b/.test(line) &&
  /\b(?:frameworks?|capabilities (?:for|of)|competenc(?:ies|es) (?:for|of)|common core|care workforce pathway|code of ethics|gatsby|matrix standard)\b/.test(
    line,
  );
export function tierNamed(line: string): 'frontline' | 'manager' | 'commissioner' | undefined {
  if (/\bcommission(?:er|ers|ing)\b/.test(line)) return 'commissioner';
  if (/\b(?:managers?|management|leaders?|supervisors?)\b/.test(line)) return 'manager';
  return /\b(?:frontline|front line|key ?workers?|practitioners?|workers?|staff)\b/.test(line)
    ? 'frontline'
    : undefined;
}

/** "im a housing officer need drugs training": another profession that wants to know about drugs and alcohol. */
export const asksForOverlay = (line: string): boolean =>
  /\b(?:drugs?|alcohol|substances?|addiction)\b/.test(line) &&
  /\b(?:training|train|trained|learn|learning|course|courses|awareness|know|skills)\b/.test(line);

/** "who works with employers in farming", "colleges that work with employers". */
export const asksForPartners = (line: string): boolean =>
  isShort(line) &&
  (/\bwho (?:else )?(?:works?|worked|partners?|partnered|teams?|teamed|links?|linked|joins?|joined)(?: up)? with (?:the |local |any )*(?:employers?|colleges?|firms|companies|business|businesses|providers?|industry)\b/.test(
    line,
  ) ||
    /\b(?:colleges?|providers?|universit(?:y|ies))\b.*\b(?:work|works|working|worked|link|links|linked|partner|partners)(?: up)? with (?:the |local |any )*(?:employers?|firms|companies|business|businesses|industry)\b/.test(
      line,
    ) ||
    /\bpartnerships\b|\b(?:employer|college|industry) partnership\b/.test(line));

/** "what's changing in care", "whats new for nurseries". */
export const asksWhatChanges = (line: string): boolean =>
  isShort(line) &&
  (/\bwhat (?:is|are) (?:the )?(?:changing|new|changes|coming up|coming|news|going to change|about to change)\b/.test(
    line,
  ) ||
    /\bwhat (?:has |have |will |is going to )?(?:changes|changed|change)\b/.test(line) ||
    /\b(?:any|the|latest|more) (?:changes|news)\b/.test(line) ||
    /\b(?:is|are) (?:there )?(?:anything|things|something) (?:changing|new|different)\b/.test(line) ||
    /\bhorizon\b/.test(line)) &&
  !/\bmy\b/.test(line);

/** Whether a question with a number on it asks what the certificate counts as. */
export const asksWhetherItCounts = (typed: string): boolean =>
  /\b(?:counts?|counted|counting|ratios?|recognised|full and relevant)\b/.test(typed);

/** "what does manual handling mean", "explain teamwork", "teamwork as a manager". */
export const asksWhatItMeans = (typed: string): boolean =>
  /^(?:what (?:is|does|are)|whats|what's|wots|explain|define|tell me about|how does)\b/.test(typed) ||
  /\b(?:mean|means|meaning|as a (?:manager|supervisor|leader))\b/.test(typed);

/** "what about a hairdresser": asks after it, and not why it is missing. */
export const asksAfter = (text: string): boolean => /^\s*(?:(?:and|so|ok) )?(?:what|how) about\b/i.test(text);
