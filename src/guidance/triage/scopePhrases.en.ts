import type { PhraseRule } from './phrasePatterns.js';
import type { ScopeAsk } from './scopeAsks.js';

/** Beside what is asked for: the signs of unfair treatment at work. */
export type ScopeMeaning = ScopeAsk | 'work-rights' | 'discrimination' | 'innocent';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Word classes that phrases share. */
export const scopeClasses: Readonly<Record<string, readonly string[]>> = {
  can: words('can could will would do does am is are if should may might need must cant how'),
  visa: words(
    'visa visas brp passport settled presettled ilr citizenship asylum refugee leave sponsor sponsorship',
  ),
  benefit: words('uc universal pip jsa esa dla benefit benefits housing carers jobseekers tax-credits'),
  boss: words('boss manager employer supervisor gaffer company agency work they foreman job'),
  trait: words(
    `pregnant pregnancy disabled disability autistic dyslexic adhd deaf blind muslim islam jewish sikh hindu christian
     religion hijab headscarf turban black asian brown white race racist racism polish romanian foreign accent gay
     lesbian trans transgender bisexual woman female girl man male age old young maternity epilepsy diabetic wheelchair
     menopause gender sexuality`,
  ),
};

const rule = (means: ScopeMeaning, phrases: string): PhraseRule<ScopeMeaning> => ({
  means,
  phrases: phrases
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
});

/** Every phrase the scope check listens for: each asks for something, none merely names a subject. */
export const scopeRules: readonly PhraseRule<ScopeMeaning>[] = [
  rule(
    'immigration',
    `
    can|could|may i ..6 work|study|apply|stay|volunteer ..5 visa|brp|asylum|settled|sponsorship|sponsored
    allowed|able|permitted to ..3 work|study|stay ..6 visa|brp|asylum|settled|uk
    do|does|would ..2 i|we|they ..4 need ..2 visa|sponsorship|sponsor|permit
    do|does|can|will|would|could|who|anyone ..3 you|they|employers|employer|it|job|company ..2 sponsor|sponsors|sponsoring ..3 visa|visas|me|workers|people|$
    get|apply|applying|switch|extend|renew|change ..3 a|my|the|for|to ..2 visa|ilr|citizenship|settled|brp !job|officer
    will|would|does|can|could ..6 visa ..6 affect|allow|let|count|cancelled|refused|expire|extended
    will|would|does|is ..5 affect ..3 visa|asylum|ilr|citizenship|settled|immigration
    my visa ..6 what|can|expires|expired|runs|refused|help|expire
    visa|brp expires|expired|expiring|refused
    on ..2 student|spouse|graduate|dependant|dependent|visitor|tourist|skilled visa ..4 can|what|am|is|do|how
    asylum seeker ..6 can|am|allowed
    right to work ..6 do|does|can|have|am
    do|does|have|has ..2 i|she|he|wife|husband ..2 right to work
    how ..5 visa|citizenship|ilr|sponsorship|asylum !officer
    bring my|me ..1 wife|husband|family|kids|children ..4 uk|visa
    deport|deported
    `,
  ),
  rule(
    'legal',
    `
    is|isnt|are|was it|that|this|they ..2 legal|illegal|lawful|unlawful|allowed|against ..1 to|for|the|law|$
    is|isnt it|that|this ..2 against the law
    legal|illegal for|to ..2 them|him|my|boss|employer|work|pay|make|ask|sack
    can|could|should|do i ..2 sue|prosecute
    take|taking ..2 them|him|her|boss|employer ..2 to court|tribunal
    sue ..2 boss|employer|company|them
    what ..2 my legal|rights|law
    what does the law say
    do|have i ..2 have|got a ..1 case|claim
    legal advice
    need|want|find|know|recommend ..2 solicitor|lawyer|barrister
    can|could|are they legally|lawfully
    do|does|must i ..2 legally
    am i ..1 entitled to ..3 compensation|redundancy|notice|holiday
    `,
  ),
  rule(
    'medical',
    `
    what|which|wot ..2 tablets|tablet|medication|meds|medicine|pills|dose|painkillers|antidepressants !course|training|do|are
    should|shall|can i ..3 take|stop|come|increase|double ..4 tablets|medication|meds|pills|sertraline|insulin|ibuprofen|antidepressants|painkillers
    should|shall|can|do i ..3 see a ..1 doctor|gp
    how ..2 much|many|do|long ..3 take|treat|cure ..3 paracetamol|ibuprofen|medication|insulin|tablets|back|pain|infection|adhd|anxiety
    is ..3 rash|lump|pain|symptom|infection|mole ..3 serious|cancer|normal|bad
    what|how ..3 good|best|treat|cure|help|do for|about|with ..2 back|bad|my|sore ..1 pain|back|knee|rash|anxiety|depression|migraine|sciatica
    do|have ive|i|you ..1 got|have? ..1 adhd|autism|depression|dyslexia|cancer|diabetes
    am|could i ..1 be? ..1 autistic|depressed|dyslexic|diabetic
    diagnose me
    can you ..2 diagnose|prescribe
    am|is i|my ..3 fit|well|safe enough? to ..2 work|drive|lift|return|go
    safe to ..2 work|lift|drive ..6 pregnant|medication|tablets|epilepsy|operation
    side effects
    `,
  ),
  rule(
    'benefits',
    `
    will|would|do|does|can|could|is|if|what ..5 <benefit> ..3 stop|stopped|affected|affect|cut|go|end|change|lose|reduced|suspended|sanctioned|sanction
    will|would|do|does|can|could ..4 i|we|this|it|they|course|job|that ..4 affect|lose|stop|cut|claim|get|keep|sanction ..5 <benefit>
    lose ..2 my|me|our|the <benefit>
    affect ..2 my|me|our|the <benefit>
    affect ..2 benefits|uc|pip|universal
    am i ..2 entitled|eligible to|for ..4 <benefit>
    what ..2 benefits ..3 can|am|do|could|i
    can|could|how|do|where ..3 i|we|claim ..2 claim|get|apply ..3 <benefit> !officer|adviser|job
    how much ..2 <benefit>
    appeal|appealing ..3 pip|uc|sanction|benefit|esa
    been ..1 sanctioned
    how many hours ..6 <benefit>
    `,
  ),
  rule(
    'tax',
    `
    do|will|would|should|must|how|when|what|can|if ..5 i|we|you|u|to ..4 pay|claim|owe|avoid ..3 tax|vat|ni|paye !officer|office
    how ..2 much ..1 tax
    what tax ..2 code|band|do|will|is|should
    is|are ..3 it|bursary|apprenticeship|wages|pay|grant|redundancy ..3 taxed|taxable
    tax|vat ..1 return|rebate|refund ..4 how|do|can|help|fill|what|when
    how|do|can|help|fill|what|when|claim ..6 tax ..1 return|rebate|refund|code
    claim ..2 tax ..2 back|relief
    register ..3 self employed|vat|hmrc
    my tax code
    tax code ..3 wrong|mean|right
    am i ..3 ir35|paying ..2 tax|$
    `,
  ),
  rule(
    'debt',
    `
    bailiff|bailiffs
    cant|couldnt|struggling|struggle|unable|how|behind ..3 pay|afford|repay|with|on ..3 rent|debt|debts|loan|loans|mortgage|bills|council|arrears|catalogue|gas|electric
    in ..2 debt !collection|recovery|management|advice|advisor|adviser
    rent arrears
    owe ..3 money|thousands|hundreds|payday|loan|loans|council|credit|rent
    debt ..1 collector|collectors ..3 me|my|at|keep|ringing|calling|chasing
    go|going|file|declare ..1 bankrupt|bankruptcy
    should|can|could i ..3 payday loan|lender
    loan shark
    an|do|get iva ..2 $|or|help
    `,
  ),
  rule(
    'recommend-one',
    `
    which|what|wot|whats ..5 you|u|yous|youd ..3 recommend|suggest|choose|pick|prefer|rate
    which|what|wot|whats ..3 the|ur|your best|favourite|top|number ..3 course|job|career|one|option|college|provider|role|qualification|training
    which|what is|s|one ..1 best
    best course|job|career|college|option|qualification|apprenticeship for me
    just ..1 tell me ..3 which|what ..1 one|course|job|to
    pick|choose one? ..1 for me
    tell me ..2 what|which ..2 to do|pick|choose|take|go
    what should i ..1 do|pick|choose|be|study $
    what|which ..2 would you do|pick|choose
    if you|u were|was me
    `,
  ),
  rule(
    'promise',
    `
    tell|say|confirm|promise|guarantee me? ..2 im|ill|i|that ..2 accepted|in|get|got|pass|passed|hired|eligible|qualify|start|be
    promise|guarantee|guaranteed ..4 job|place|interview|me|funding|pass|work|accepted|it
    will|would i ..1 definitely|def|defo|100
    will|am|have i ..2 accepted|guaranteed|hired
    can|will you ..2 get|give|find|sort me ..2 a|the|this|that ..1 job|place|interview|funding
    am i ..1 in|accepted|successful $
    have i ..1 got|passed ..2 it|in|place|job $
    will i ..2 pass|get ..3 in|it|job|place|funded|funding|accepted
    `,
  ),
  rule(
    'write-it-for-me',
    `
    write|do|make|complete|finish|fill ..3 my|me|our|the ..2 portfolio|assignment|assignments|essay|coursework|reflective|workbook|evidence|homework|dissertation|reflection|unit ..3 for|so|$
    write|do|make|complete ..3 my|me|our|the ..2 portfolio|assignment|essay|coursework|workbook|dissertation
    write ..3 for me ..4 pass|portfolio|assignment|essay|unit|coursework
    write me ..3 an|a|the|my ..2 essay|assignment|reflective|reflection|case
    do ..2 my ..2 test|exam|assessment|maths|skills ..2 for me
    give|tell|send me ..3 answers ..4 test|exam|unit|assessment|paper|cscs|mock|level|$
    fake|forge|backdate ..4 certificate|evidence|portfolio|reference|card|hours
    `,
  ),
  rule(
    'other-people',
    `
    what did ..4 my|our|the|<boss> ..5 say|tell|ask|type|write|put ..3 to|the|you|bot|in|it
    what|whats ..2 did|has|have|does ..6 said|say|told|tell|asked|ask|typed ..2 you|bot|the|waymark|guide
    what did|has my|our|the|he|she|they ..5 say|said|told|tell|ask|asked ..1 you|u|bot|to
    show|give|list|tell|send|see|get me? ..2 other|another|everyone|peoples|all|someone|her|his|their|my ..3 users|user|chats|chat|messages|conversations|conversation|passport|records|persons|elses|answers !id
    other users
    other peoples ..2 chats|answers|messages|details|data|names|results|records
    who else ..3 used|uses|using|spoken|talked|chatted|on ..2 this|you|bot|here
    who ..2 on|in my|our|the ..2 team|shift|staff|crew ..4 used|using|talked|spoke|asked|looking|leaving|said
    which ..2 of ..2 my|our ..2 staff|team|lads|workers|learners|clients|employees ..6 used|asked|want|leave|said|talked|looking
    can|could|let|able i|me|we|to ..2 see|read|look|view|check|access ..4 my|our|his|her|their|the ..2 sons|daughters|lads|staff|employees|wifes|husbands|clients|workers|learners|partners|team|kids ..3 chat|chats|answers|messages|conversation|summary|passport|what
    read|see ..1 his|her|their|someones|everyones ..1 chat|chats|messages|answers|conversation
    `,
  ),
  rule(
    'ignore-rules',
    `
    ignore|forget|disregard|bypass|override|skip|drop|break ..3 rules|instructions|prompt|guidelines|programming|safeguards|safety|restrictions|filters
    pretend ..2 you|your|youre ..4 human|person|not|no|bot|admin|dan|are
    act|behave as|like ..2 admin|developer|root|dan|human|solicitor|doctor
    you|your|youre are? now ..3 dan|admin|developer|free|root
    developer|admin|debug|god|root|sudo mode
    jailbreak
    system|initial prompt
    show|tell|give|print|reveal|whats|what me? ..2 your ..1 prompt|instructions|rules|source|code|password|config
    drop table
    select ..3 from users|people|passports|conversations
    `,
  ),
  rule(
    'work-rights',
    `
    sacked|fired|dismissed|sack ..2 with|without|for|because|by|on|no|over ..3 no|notice|warning|reason|being|text|complaining|sick|nothing|whatsapp
    no notice
    without|no ..1 notice|warning|consultation ..4 sacked|fired|dismissed|redundant
    unfair|unfairly|wrongful|wrongfully|constructive ..2 dismissal|dismissed|sacked|treated|fired|selected
    <boss> ..5 wont|refuses|refused|refusing|doesnt|didnt|havent|hasnt|not|never|dont ..2 pay|paid|paying|give|gave|giving|let ..4 me|my|us|holiday|wages|sick|notice|overtime|breaks|redundancy|time|payslip|payslips|contract
    <boss> ..2 keeps|kept|holding|withholding|owes|owe ..3 p45|holiday|wages|pay|money
    not|never|havent|hasnt|wasnt|didnt ..3 paid|pay ..4 wages|holiday|overtime|redundancy|notice|sick|weeks|month|hours|for
    unpaid wages|overtime|holiday
    owed ..2 wages|holiday|redundancy|pay|money
    below|under|less ..2 minimum wage
    no ..1 holiday|sick|redundancy pay
    holiday pay ..4 wont|refuse|owe|owed|not
    no ..1 breaks|contract|payslips ..3 at|on|all|work|and|shift
    zero hours ..8 cut|no|refuse|sacked|stopped
    cut|changed|changing my|our ..1 hours|contract|shifts|pay ..4 without|no|after|because|asking
    bullied|bullying|harassed|harassment|victimised ..3 at|by|my ..2 work|boss|manager|supervisor|colleague|foreman|job
    <boss> ..3 bullies|bullying|harasses|harassing|discriminating|discriminated|victimising ..1 me|us
    made|make me ..2 redundant ..6 pregnant|maternity|sick|fair|allowed|without|no
    <boss>|they ..3 says|said|told|say ..2 i|me cant|not|cannot ..6 apprenticeship|course|training|promotion|job|time|union|holiday ..5 because|as|im|for|since
    turned|passed ..2 down|over ..6 because|for|due ..5 <trait>
    forced|forcing|made|making me|us ..2 sign|resign|quit|work ..3 contract|settlement|for|without|unpaid|nothing|$
    whistleblowing|whistleblow|whistleblower ..3 i|my|sacked|they|got
    `,
  ),
  rule(
    'discrimination',
    `
    discriminated|discriminating against|me|us|because|for
    being discriminated
    is|thats|this|that ..2 discrimination !training|law|course
    because|cos|for|due|as ..4 im|i|my|being|of ..3 <trait> ..4 !and sacked|fired|wont|cant|not|turned|rejected|refused|treated|passed|lost|didnt
    sacked|fired|wont|cant|not|turned|rejected|refused|treated|passed|lost|didnt|redundant|dismissed ..10 because|cos|for|due|as|since|after ..4 im|i|my|being|of|on|telling|told|was|a|the|too|them|colour ..4 <trait>|skin
    <boss> ..6 racist|sexist|homophobic|ageist|transphobic ..3 to|about|comments|jokes|remarks|towards|$
    racist|sexist|homophobic|ageist comments|jokes|remarks|abuse ..4 at|from|by|work|boss
    too|said|say|says|told ..4 too old|young ..3 for|to|they|boss
    <boss>|they|interviewer ..4 asked|asking|ask ..3 if|about|when ..4 pregnant|babies|kids|religion|periods|disability|age
    `,
  ),
  rule(
    'innocent',
    `
    tax|immigration|benefits|visa|debt|legal|law|court|asylum office|officer|control|inspector|adviser|advisor|team|department|secretary|assistant|apprenticeship|job|jobs|clerk|executive|recovery|collection|caseworker|centre|firm
    work|worked|working|years|yrs|job|jobs|career|role|course|degree|qualification|training ..2 in|as|for|at|with ..2 tax|immigration|benefits|debt|legal|law|medical|asylum|visas
    `,
  ),
];
