/**
 * Clauses in which people tell who they are: a name, a pronoun, an age, faith, health, a baby, a conviction. The ranking
 * is never given these: they must change nothing of what somebody is shown. "Experience with deaf children" is no such
 * clause, and is heard.
 */
const health =
  'epilepsy|epileptic|autism|autistic|aspergers?|adhd|add|dyslexi[ac]|dyspraxi[ac]|depress(?:ion|ed)|anxiety|anxious|bipolar|diabet(?:es|ic)|bad back|bad knees?|hearing (?:impairment|aids?|loss)|learning (?:disability|difficulty|difficulties)|arthritis|ptsd|visual impairment|ms|stroke|cancer|asthma|mental health(?: \\w+)?|deaf|blind|partially sighted|disab(?:led|ility)|wheelchair|one (?:arm|leg|eye|hand)|guide dog|neuro ?(?:divergent|diverse)|on the spectrum|chronic \\w+|fibromyalgia|long covid|illness|condition|panic attacks?|stammer|tourettes|an? addict|alcoholic';
const faith =
  'muslim|christian|catholic|protestant|jewish|jew|sikh|hindu|buddhist|atheist|islam|faith|religion|religious|sabbath|hijab|turban|church|mosque|temple|synagogue|gurdwara|pray(?:ing|er)?|ramadan|halal|kosher';
const people =
  'woman|man|male|female|lady|girl|boy|trans(?:gender)?(?: \\w+)?|non ?binary|gay|lesbian|bisexual|bi|queer|straight|black(?: british)?|white|asian|mixed race|african|caribbean|gypsy|traveller|roma|romanian|polish|somali|chinese|indian|pakistani|bangladeshi|nigerian|ukrainian|irish|scottish|welsh|english|british|refugee|asylum seeker|immigrant|citizen';
const baby =
  'pregnant|expecting|maternity|paternity|mat leave|(?:a|the|my|our) baby (?:is )?due|had a baby|baby (?:in|is due|due)|twins|due in \\w+';
const law =
  'criminal record|convict(?:ion|ions|ed)|unspent|caution(?:ed)?|on probation|on tag|on licence|trouble with the police|police record|a record for|offen[cd]\\w*|theft|fraud|shoplifting|court';

const ofThemselves =
  '(?:i am|i was|i have|i had|i got|i use|i wear|i go to|i keep|i live with|i pray|am|have got|as an?|as|speaking as|being|because of|due to|despite|with|my|we are|we|just|on|in|coming back from|diagnosed with|registered|managing|brought up|got)';

const tellers: readonly RegExp[] = [
  // A name or a pronoun, whatever it is.
  /\b(?:my name|the name|name is|call me|i am called|am called|my pronouns?|pronouns?|(?:she|he|they) (?:her|him|them))\b/,
  // An age, and nothing but an age.
  /^(?:i am |am |aged |age |just turned |i turn(?:ed)? )?\d{2}(?: (?:years old|years|year|this year|and a bit|now|yo|old|soon|last \w+))*$/,
  new RegExp(`\\b${ofThemselves} (?:\\w+ ){0,4}?(?:${health}|${faith}|${people}|${law})\\b`),
  new RegExp(`^(?:${health}|${faith}|${people}|${baby}|${law})$`),
  new RegExp(`\\b(?:${baby})\\b`),
];

/** Work with or for such people is work: "experience with autistic children", "teach blind adults". */
const asWork =
  /\b(?:work\w*|experience\w*|train\w*|teach\w*|taught|support\w*|help\w*|care[ds]?|caring|cook\w*|drove|drive|driving|push\w*|look\w* after|assist\w*|nurs\w+|kids?|child|children|pupils?|clients?|residents?|patients?|customers?|people|adults?|lads?|girls|women|men|gentleman|lady|job|jobs|course|volunteer\w*|run|ran|lead|led|clean\w*|build\w*|built)\b/;

/** An age told in the middle of a sentence: those words say nothing of work, whatever stands beside them. */
export const ageTold =
  /\b(?:(?:i )?am |aged |age )?\d{2} (?:years? old|year old|yo)\b|\bi am \d{2}\b(?! (?:years|months|weeks|hours|miles))/g;

/** Whether a clause, as plain words, tells who somebody is and nothing of their work. */
export const tellsWhoTheyAre = (clause: string): boolean =>
  clause.length < 120 && !asWork.test(clause) && tellers.some((pattern) => pattern.test(clause));
