/**
 * Clauses in which people tell who they are: a name, a pronoun, an age, faith, health, a baby, a conviction. The ranking
 * is never given these: they must change nothing of what somebody is shown. "Experience with deaf children" is no such
 * clause, and is heard.
 */
const health =
  'epilepsy|epileptic|autism|autistic|aspergers?|adhd|add|dyslexi[ac]|dyspraxi[ac]|depress(?:ion|ed)|anxiety|anxious|bipolar|diabet(?:es|ic)|bad back|bad knees?|hearing (?:impairment|aids?|loss)|learning (?:disability|difficulty|difficulties)|arthritis|ptsd|visual impairment|ms|stroke|cancer|asthma|mental health(?: \\w+)?|deaf|blind|partially sighted|disab(?:led|ility)|wheelchair|(?:1|one) (?:arm|leg|eye|hand)|guide dog|neuro ?(?:divergent|diverse)|on the spectrum|chronic \\w+|fibromyalgia|long covid|illness|condition|panic attacks?|stammer|tourettes|hiv|crohns|colitis|ibs|lupus|sciatica|ocd|schizophreni[ac]|hard of hearing|nerves|an? addict|alcoholic';
const faith =
  'muslim|christian|catholic|protestant|jewish|jew|sikh|hindu|buddhist|atheist|islam|faith|religion|religious|sabbath|hijab|turban|church|mosque|temple|synagogue|gurdwara|pray(?:ing|er)?|ramadan|halal|kosher';
const people =
  'woman|man|male|female|lady|girl|boy|trans(?:gender)?(?: \\w+)?|non ?binary|gay|lesbian|bisexual|bi|queer|straight|black(?: british)?|white|asian|mixed race|african|caribbean|gypsy|traveller|roma|romanian|polish|somali|chinese|indian|pakistani|bangladeshi|nigerian|ukrainian|irish|scottish|welsh|english|british|refugee|asylum seeker|immigrant|citizen|single (?:mum|mam|dad|parent|mother|father)|married|divorced|widow(?:ed|er)?';
const baby =
  'pregnant|expecting|maternity|paternity|mat leave|(?:a|the|my|our) baby (?:is )?due|had a baby|baby (?:in|is due|due)|twins|due in \\w+';
const law =
  'criminal record|convict(?:ion|ions|ed)|unspent|caution(?:ed)?|on probation|on tag|on licence|trouble with the police|police record|a record for|offen[cd]\\w*|theft|fraud|shoplifting|court';

const ofThemselves =
  '(?:i am|i was|i have|i had|i got|i use|i wear|i go to|i keep|i live with|i pray|am|have got|as an?|as|speaking as|being|because of|due to|despite|with|my|we are|we|just|on|in|coming back from|diagnosed with|suffer(?:ed|ing)? from|registered|managing|brought up|got)';

const tellers: readonly RegExp[] = [
  // A name or a pronoun, whatever it is.
  /\b(?:my name|the name|name is|call me|i am called|am called|my pronouns?|pronouns?|(?:she|he|they) (?:her|him|them))\b/,
  // An age, and nothing but an age.
  /^(?:i am |am |aged |age |just turned |i turn(?:ed)? )?\d{2}(?: (?:years old|years|year|this year|and a bit|now|yo|old|soon|last \w+))*$/,
  new RegExp(`\\b${ofThemselves} (?:\\w+ ){0,4}?(?:${health}|${faith}|${people}|${law})\\b`),
  new RegExp(`^(?:${health}|${faith}|${people}|${baby}|${law})$`),
  new RegExp(`\\b(?:${baby})\\b`),
];

/** Work with or for such people is work: "experience with autistic children", "teach blind adults"; so is "the bin man". */
const asWork =
  /\b(?:work\w*|experience\w*|train\w*|teach\w*|taught|support\w*|help\w*|care[ds]?|caring|cook\w*|drove|drive|driving|push\w*|look\w* after|assist\w*|nurs\w+|kids?|child|children|pupils?|clients?|residents?|patients?|customers?|people|adults?|lads?|girls|women|men|gentleman|lady|job|jobs|course|volunteer\w*|run|ran|lead|led|clean\w*|build\w*|built|sell|sold|fitted|fitting|fitter|repair\w*|deliver(?:y|ies|ed twins)|midwi\w+|translat\w+|interpret(?:er|ing)|carers? (?:for|to)|wards?|rehab|clinics?|gcses?|court (?:usher|reporter|clerk)|black cabs?|condition (?:survey\w*|monitoring)|add (?:on|up)|straight talk\w*|(?:bin|dust|post|milk|lollipop|maintenance|security|door|odd job|fire|camera|van|tea) (?:man|men|woman|women|lady|ladies))\b/;

/** A name and nothing else: Joy Cook is no cook. */
const onlyName =
  /^(?:\w+ ){0,2}?(?:my name is|the name is|name is|call me|i am called|am called)(?: (?!(?:and|i)\b)[\p{L}\p{N}]+){1,3}$/u;

/** No driving for a living. */
const offenceOnTheRoad = /\b(?:drink|drunk|dangerous|careless) driv\w+/g;

/** An age told in the middle of a sentence: those words say nothing of work, whatever stands beside them. */
export const ageTold =
  /\b(?:(?:i )?am |aged |age )?\d{2} (?:years? old|year old|yo)\b|\bi am \d{2}\b(?! (?:years|months|weeks|hours|miles))/g;

/** Whether a clause, as plain words, tells who somebody is and nothing of their work. */
export function tellsWhoTheyAre(clause: string): boolean {
  if (clause.length >= 120) return false;
  if (onlyName.test(clause)) return true;
  const said = clause.replace(offenceOnTheRoad, 'offence');
  return !asWork.test(said) && tellers.some((pattern) => pattern.test(said));
}
