/** How somebody says that they employ people, and what they then ask about money. */

const places =
  '(?:care home|nursing home|residential home|care company|care agency|home care|care service|nursery|nurseries|pre-?school|business|firm|company|farm|dairy|cafe|café|restaurant|shop|garage|factory|salon|pub|hotel|takeaway|bakery|workshop|haulage (?:firm|company|business)|building (?:firm|company)|small business)';
const workers =
  '(?:staff|workers?|employees|people working|people on the books|carers?|care staff|drivers?|lads|cooks|chefs|labourers|apprentices|nursery nurses|practitioners)';

const employs: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i|we|me and [\\w ]{2,20}) (?:run|own|co-?own|run and own|started|set up|bought) (?:my |our |a |an |the |two |three |\\d+ )?(?:own )?(?:[\\w-]+ ){0,3}${places}s?\\b`,
  ),
  new RegExp(
    `\\b(?:i|we) (?:have|ve got|have got|got|employ|manage|run|look after) (?:about |around |over |nearly )?(?:a team of )?\\d+ (?:\\w+ ){0,2}${workers}\\b`,
  ),
  /\b(?:i|we) employ\b/,
  new RegExp(
    `\\b(?:farmer|builder|owner|boss|employer|manager|director|landlord|publican|business|home|nursery|farm|firm|company|shop|cafe) (?:with|wiv|w) (?:about |around )?(?:\\d+|a few|a couple of|some|two|three|four|five|six|ten|twelve) (?:\\w+ )?${workers}\\b`,
  ),
  /\b(?:im|i am|i'm|we are|were) (?:an employer|a business owner|the owner|the employer|a care home owner|a nursery owner|a farm owner|a small employer|the registered provider|an? \w+ owner|the owner of)\b/,
  /\b(?:my|our) (?:\d+ )?(?:care )?(?:staff|workers|employees|carers|drivers|apprentices|team)\b.*\b(?:train|training|trained|qualified|qualification|level \d|nvq|diploma|course|courses|funding|fund|money|grant|levy|apprenticeship)\b/,
  /\b(?:train|training|qualify|qualification|level \d|course|courses|funding|money|grant|levy|apprenticeships?)\b.*\b(?:for|of) (?:my|our) (?:\d+ )?(?:care )?(?:staff|workers|employees|carers|drivers|apprentices)\b/,
];
/** Of themselves, whatever they run: a change they want, or work for somebody else. */
const ofThemselves =
  /\b(?:new job|change (?:job|career|of career)|different job|retrain as|fed up|made redundant|my (?:boss|manager|employer)|used to|sold|gave up|want to (?:be|become|run|own|start|open)|would like to|dream|thinking of starting|join our|apply now|closing date|for (?:him|her|them|someone))\b/;

const even = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\b(i|we)'(ve|m)\b/g, '$1 $2')
    .replace(/\b(?:i m|im)\b/g, 'im')
    .replace(/\bweve\b/g, 'we ve')
    .replace(/\bive\b/g, 'i ve')
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/\s+/g, ' ');

/** Longer messages are adverts and stories, in which "we employ" is somebody else. */
const longestTold = 300;

/** Whether a message says that whoever writes it employs people, and asks nothing for themselves. */
export function speaksAsEmployer(text: string): boolean {
  if (text.length > longestTold || text.trim().split('\n').length > 2) return false;
  const line = even(text);
  return !ofThemselves.test(line) && employs.some((one) => one.test(line));
}

/** Whether care is the trade of those who ask. */
export const isOfCare = (text: string): boolean =>
  /\b(?:care home|nursing home|residential home|home care|care (?:company|agency|service|staff|workers?)|carers?|adult social care|ldss|learning and development support|domiciliary)\b/i.test(
    text,
  );

export type MoneyAsked = 'wages' | 'levy' | 'careFund' | 'price' | 'money';

/** What an employer asks about money, the most particular first; empty when it is about something else. */
export function moneyAsked(text: string): MoneyAsked[] {
  if (text.length > longestTold) return [];
  const line = even(text);
  const asked: MoneyAsked[] = [];
  if (
    /\b(?:wages?|salary|salaries|pays? (?:them|him|her|their time)|cover for|backfill)\b/.test(line) &&
    /\b(?:who|pay|pays|while|during|when|do i|do we|cover|backfill)\b/.test(line)
  )
    asked.push('wages');
  if (/\b(?:levy|levi|non levy|co-?invest\w*)\b/.test(line)) asked.push('levy');
  if (
    /\b(?:ldss|l d s s|learning and development support|adult social care (?:fund|training)|skills for care (?:fund|money)|workforce development fund|wdf|care (?:training )?fund)\b/.test(
      line,
    )
  )
    asked.push('careFund');
  if (
    /\b(?:how much|what does it cost|whats the cost|what will it cost|what is the cost|cost per|price|per (?:person|head|learner|carer))\b/.test(
      line,
    ) &&
    !asked.includes('wages')
  )
    asked.push('price');
  if (
    /\b(?:funding|funded|fund|funds|grant|grants|money|afford|subsid\w+|incentive|pay for|pays for|paid for|payed for|free training|free courses?|help with (?:the )?costs?|claim|claiming)\b/.test(
      line,
    ) &&
    asked.length === 0
  )
    asked.push('money');
  return asked;
}
