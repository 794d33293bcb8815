/**
 * How people say the commands in English. Matched against the whole message, lower case and without punctuation,
 * with "please", "can you", "i want to" already taken off. Order matters: the first that fits wins.
 */
export const commandPatterns = {
  deleteData: [
    /^(?:delete|erase|remove|wipe|forget|get rid of) (?:all )?(?:of )?(?:(?:my|the) (?:data|details|info|information|notes|chat|history|answers|account|stuff|messages?|conversation)|me|everything|evrything|evrythin|everythin|it all|all of it|all of this|the lot|all)(?: (?:you|u|ya|that|on|about|from|please|now|i|we|off|here)\b.*)?$/,
    /^(?:delete|erase|wipe|remove|get rid of) (?:what|whatever|anything|any|the|that)\b.*\b(?:kept|keep|saved|save|stored|store|notes|hold)\b.*$/,
    /^forget (?:me|everything|all of it)$/,
  ],
  noNotes: [
    /^(?:no )?(?:i )?(?:did not|didn't|didnt|never|have not|haven't|havent) (?:say yes|said yes|agree|agreed|consent|consented)(?: (?:to|about) (?:that|this|it|any of (?:it|this|that)|notes|you .*|keeping .*|any notes))?$/,
    /^(?:no )?(?:i )?(?:do not|don't|dont) (?:want you to |wanna you to |you )?(?:keep|store|save|record) (?:anything|it|this|that|them|any of (?:it|this)|notes|any notes|my (?:data|info|information|notes|details|stuff|words|chat|messages)|what i (?:say|said|tell you)|a record)(?: .*)?$/,
    /^(?:stop|quit) (?:keeping|storing|saving|recording)(?: (?:notes|it|this|that|things|stuff|everything|my .*|what .*))?$/,
    /^(?:i )?(?:changed my mind|take back)(?: about)?(?: the)? notes$/,
  ],
  language: [
    /^(?:in |speak |do you speak |u speak |you speak |have you got |is there )?(?:a )?(?:polish|polski|urdu|punjabi|romanian|arabic|ukrainian|russian|spanish|french|portuguese|somali|bengali|turkish|farsi|tigrinya|kurdish|lithuanian|bulgarian|gujarati|hindi|tamil|chinese|mandarin|cantonese)(?: language| languages| speaker| interpreter| translation| translator)*$/,
    // "Other" alone is no language: it asks for something else.
    /^(?:any |have you got |do you speak |do you have |in )?other (?:languages?|tongues?)(?: .{1,20})?$/,
    /^(?:i need |need )?(?:an? )?(?:interpreter|translator|translation)$/,
    /^(?:in )?(?:my|another|different) language$/,
  ],
  myData: [
    /^(?:show |see |export |download |get |give me |send me )?(?:me )?my (?:data|notes|information|info|details)$/,
    /^(?:what|wot) (?:do |have )?(?:you|u|ya) (?:know|hold|got|have|keep|kept|store|stored)(?: (?:on|about|of))?(?: me)?$/,
    /^(?:what|wot) (?:data )?(?:do you|d'you|do u) (?:hold|keep|store)(?: .*)?$/,
  ],
  whoSees: [
    /^who (?:can |else can |could |will |is able to )?(?:see|sees|read|reads|look at)s? (?:this|my|it|that|what)(?: .*)?$/,
    /^(?:will|can|does) (?:my )?(?:boss|manager|employer|work|gaffer|school|college|mum|dad|parents|jobcentre|job centre|work coach)(?: be able to)? (?:see|read|know|find out)(?: .*)?$/,
    /^is (?:this|it) (?:private|confidential|anonymous|safe|secure)$/,
  ],
  whoRuns: [
    /^who (?:runs|made|owns|built|is behind|'s behind|pays for|are) (?:you|this|waymark|u)(?: .*)?$/,
    /^what (?:is|are) (?:this|waymark|you)$/,
    /^are you (?:impartial|independent|biased|selling .*|paid .*)$/,
  ],
  complain: [
    /^(?:i want to |make a )?(?:complain|complaint|make a complaint|raise a complaint)(?: .*)?$/,
    /^how do i complain(?: .*)?$/,
  ],
  areYouAPerson: [
    /^(?:are|r) (?:you|u|ya) (?:a |an )?(?:person|human|real|real person|robot|bot|ai|machine|computer|man|woman|chatgpt|alive)(?: .*)?$/,
    /^(?:is this|is it|am i (?:talking|speaking|chatting) to) (?:a |an )?(?:person|human|real person|robot|bot|ai|machine|computer|someone real|real|somebody)(?: .*)?$/,
    /^who am i (?:talking|speaking|chatting) (?:to|with)$/,
  ],
  person: [
    /^(?:speak|talk|chat) (?:to|with) (?:a |an |some)?(?:person|human|someone|somebody|one|body|real person|adviser|advisor|careers adviser|careers advisor|human being|actual person|real someone|someone real|somebody real)(?: (?:please|now|instead|there|here|about .{1,60}))?$/,
    /^(?:real |actual )?(?:person|human|adviser|advisor|careers adviser)$/,
    /^(?:put me through|i need|get me|is there|give me)(?: to| a| an)*(?: real| actual)? (?:person|human|someone|somebody|adviser|advisor)(?: (?:to (?:talk|speak) to|i can (?:talk|speak) to|please|now))?$/,
    /^(?:contact|phone|call|ring)(?: someone| a person| you| number)?$/,
    /^phone number$/,
  ],
  startAgain: [
    /^(?:start|begin) (?:again|over|afresh|from (?:the )?(?:start|beginning|scratch))$/,
    /^(?:restart|reset|new chat|start new|start over again)$/,
  ],
  finish: [
    /^(?:finish|finish now|finish up|wrap up|wrap it up|end now|i'm done|im done|that's enough|thats enough|that's all|thats all|that will do|thatll do|that's it|thats it|done|finished)$/,
    /^(?:show |give |make )(?:me )?(?:my |the |a )?(?:summary|plan)$/,
    /^(?:my )?(?:summary|plan)$/,
  ],
  stop: [
    /^(?:stop|quit|exit|bye|goodbye|bye bye|cheerio|ta ra|leave|cancel|end|end chat|i have to go|i've got to go|ive got to go|gotta go|got to go|see ya|see you|stop it|stop now|leave it there)$/,
  ],
  carryOn: [
    /^(?:carry on|continue|go on|keep going|resume|where were we|back to it|let's carry on|lets carry on|im back|i'm back)$/,
  ],
  back: [
    /^(?:(?:i|ive|i've|i have) )*changed? my mind$/,
    /^(?:back|go back|undo|take (?:that|it) back|previous|that was wrong|i made a mistake|oops|ooops|wrong button|last question|scrub that)(?: (?:one|a step|please|to (?:that|it|the (?:last|previous)(?: question| one)?)))?$/,
  ],
  change: [
    /^(?:change|edit|correct|update|alter|fix) (?:my|what i said about|the answer about) (.{1,60})$/,
    /^(?:change|edit|correct) (?:the )?(what .{1,40}|where .{1,30}|how old i am|nation|goal|skills|notes|age|summary|first step|plan)$/,
    /^(?:change|edit|correct) ?(?:something|an answer|answers|my answers|it|that|anything)?$/,
    /^(?:my |the )(.{1,40}) (?:is|was|are) wrong$/,
  ],
  myAnswers: [
    /^(?:check |show |see |review )?(?:my |me my )?(?:answers|what i said|what i told you)$/,
    /^what (?:have i|did i) (?:said|say|told you|tell you)$/,
  ],
  whyNot: [
    /^why (?:not|isn't|isnt|aren't|arent|no) (?:the )?(.{1,60})$/,
    /^why (?:is|are|was) (?:the )?(.{1,50}?) (?:not|missing from) (?:there|here|shown|(?:on |in )?(?:the|my|your) list|included|an option)$/,
    /^why (?:did|have|do) you not (?:show|shown|give|given|suggest|suggested|pick|picked|list|listed)(?: me)? (?:the )?(.{1,60})$/,
    /^why (?:didn't|didnt|haven't|havent|don't|dont) (?:you|u) (?:show|shown|give|given|suggest|suggested|pick|picked|list|listed)(?: me)? (?:the )?(.{1,60})$/,
    /^(?:how come|why) (?:is there |there is |there's |theres )?no (.{1,60})$/,
    /^(?:what about|how about) (?:the |a |an )?(.{1,60})$/,
  ],
  whyThis: [
    /^why (?:this|that|these|them|those)(?: ones?| jobs?| roles?| ideas?)?(?: tho| though| then)?(.*)$/,
    /^why (?:did you |would you |have you |do you )?(?:pick|picked|choose|chosen|suggest|suggested|show|shown|say|said) (.{1,60})$/,
    /^why (?:the )?((?:number |option )?[1-9]|(?:first|second|third|fourth|fifth|last)(?: one| job| role)?)$/,
  ],
  why: [
    /^(?:why|y|whys that|but why|and why|ok why)$/,
    /^(?:why|y) (?:do|d'|are|r|did|would|does|should) ?(?:you|u|ya|it|i)? ?(?:ask|asking|need|want|wanna|have to|ask that|know|care|tell you).*$/,
    /^(?:what|wot) (?:has|does) (?:that|this) (?:got to do|matter).*$/,
    /^why (?:is|does) (?:that|this|it) (?:matter|important|needed).*$/,
    /^(?:what's|whats|wots) (?:that|this|it) (?:for|got to do with.*)$/,
  ],
  compare: [
    /^compare ((?:number )?[1-9](?: ?(?:and|with|to|vs|or|&|,)? ?)(?:number )?[1-9])$/,
    /^compare ((?:the )?(?:first|top|all)(?: (?:two|three|2|3))?)$/,
    /^compare ([1-9](?:(?: and)? [1-9]){1,4})$/,
    /^compare (.{1,40} (?:and|with|to|vs|versus|against) .{1,40})$/,
    /^(.{1,60} (?:vs|versus) .{1,60})$/,
    /^compare(?: them| these| two| these two)?$/,
  ],
  list: [
    /^(?:show|see|give|read|tell|get|go back to|back to|go to|return to)(?: me| us)? (?:the |my |that |your )?(?:list|ideas|job list|list of jobs|first list|last list)(?: (?:again|back|one more time|once more|now))*$/,
    /^(?:the |my )?(?:list|ideas)(?: (?:again|back))*$/,
    /^(?:what (?:was|were|is|are)|whats|what's|wots) (?:on |in )?(?:the |my |your |that )?(?:list|ideas)(?: again)?$/,
    /^(?:what were|which were|show me) (?:they|those|them|these)(?: jobs| ideas)? again$/,
    /^(?:where has|where's|wheres|where is) (?:the |my )?list(?: gone)?$/,
  ],
  different: [
    /^(?:show |see |give me )?(?:me )?(?:something |some )?(?:different|others?|other jobs|other ideas|more|more jobs|more ideas|something else|other ones|different ones|different jobs)$/,
    /^(?:what else|wot else|anything else|any others?|any other (?:jobs?|ideas?)|what other (?:jobs?|ideas?)(?: .{1,20})?)(?: (?:is there|have you got|could i do|can i do|you got|there))?$/,
    /^(?:none|none of (?:these|them|those)|not (?:these|those|them|any of (?:these|them|those))|nothing there|nun|non of (?:these|them)|none of (?:em|ur ideas|the above)|dont like any(?: of (?:these|them))?|don't like any(?: of (?:these|them))?|i dont (?:like|want|fancy) any(?: of (?:these|them))?|i don't (?:like|want|fancy) any(?: of (?:these|them))?)$/,
  ],
  hidden: [
    /^(?:show|see|what is|what's|whats|list) (?:me )?(?:the )?(?:hidden|ones you hid|hidden ones|hidden jobs|what you hid|what is hidden|what's hidden|whats hidden)(?: .*)?$/,
    /^(?:what|wot|which|which ones|which jobs)(?: jobs| ones| ideas)? (?:did|have|has|are|is|r|was|were) (?:you |u |being |been )?(?:hide|hid|hidden|hiding)(?: from me)?$/,
    /^(?:how many|what else|what) (?:jobs |ideas )?(?:are|is|did you|have you|you) (?:hide|hid|hidden|hiding)$/,
  ],
  showAgain: [
    /^(?:ignore|drop|lose|bin|scrap|forget|cancel|disregard|never mind) (?:about |what i said about |the (?:bit|thing|one) about |the |my |having |needing )+(.{2,40}?)(?: (?:bit|thing|limit|rule|now|then|for now|after all))*$/,
    /^(?:actually )?(?:i )?(?:do not|don't|dont|no longer) (?:really )?need (?:the |it to be )?(.{2,40}?)(?: (?:now|after all|actually|any more|anymore|any longer|either))*$/,
    /^(?:actually )?(?:i(?:'ve| have|ve)? )?changed (?:my|me) mind (?:about|on) (?:the )?(.{2,40})$/,
    /^(?:there is |there's |theres )?no (?:longer any )?need for (?:the )?(.{2,40}?)(?: (?:now|after all|any more|anymore))*$/,
    /^(?:i'm |im |i am )?not (?:bothered|fussed) about (?:the )?(.{2,40}?)(?: (?:now|after all|any more|anymore|really|either))*$/,
    /^(.{2,40}?)'s (?:actually |really )?(?:fine|ok|okay|alright|no problem|good)(?: (?:now|after all|actually|with me|by me|too))*$/,
    /^(?:actually |ok |well )*(?:i )?(?:can|could|might|would|will|'d|i'd|id|i'll) (?:do|work|manage|cope with|take) (?:the odd |a few |some |the )?(.{2,40}?)(?: (?:if needed|if i (?:have|had) to|as well|sometimes|now and then))*$/,
    /^(?:never mind|nevermind|dont worry|don't worry|forget|scrap) (?:about )(?:the |my |having )?(.{2,40})$/,
    /^(?:never mind|nevermind|forget what i said about|i take back|take back) (?:the |my |having )?(.{2,40})$/,
    /^(?:actually |ok |okay |well )?(?:the )?(.{2,40}?) (?:is|are|would be|r|'s|s) (?:actually |really )?(?:fine|ok|okay|alright|all right|no problem|not a problem|good)(?: (?:now|after all|actually|really|with me|by me|for me|then|too))*$/,
    /^(?:actually )?(?:i )?(?:do not|don't|dont|wouldn't|wouldnt) mind (?:doing |working |a bit of |some |about )?(?:the )?(.{2,40}?)(?: (?:now|after all|actually|really|then|too))*$/,
    /^(?:actually )?(?:i )?(?:can|could) (?:do|work|manage) (?:the )?(.{2,40}?)(?: (?:now|after all|actually|really|then|too))+$/,
    /^(?:show|see) (?:me )?(?:the )?(?:ones|jobs) with (.{2,40})$/,
    /^(.{2,40}?) (?:does not|doesn't|doesnt|do not|don't|dont) (?:really )?matter(?: (?:now|after all|actually|really|to me))*$/,
  ],
  advert: [
    /^(?:is|would) (?:this|that) (?:job|advert|one|role)(?: be)? (?:right |ok |good )?for me$/,
    /^(?:check|show|look at|read|what about) (?:me )?(?:the|this|that) (?:job )?(?:advert|ad|vacancy|job description)(?: again| now)?$/,
    /^(?:do i fit|do i match|am i right for|could i get|should i apply for) (?:the|this|that) (?:job|advert|role|one)$/,
    /^(?:can i |could i )?(?:paste|send|show you)(?: you| in)? (?:a|an|the) (?:job )?(?:advert|ad)$/,
    /^i (?:have|found|saw|ve got|have got) an? (?:job )?(?:advert|ad)(?: (?:to show you|i like))?$/,
  ],
  takeOut: [
    /^(?:remove|delete) (?!all\b|files\b)(?:the |my )?(\S{2,30}(?: \S{1,20})?)$/,
    /^(?:take out|take off|cross out|cross off) (?:the |my )?(.{2,60})$/,
    /^(?:remove|delete|take) (?:the |my )?(.{2,60}) (?:from|off|out of) (?:the |my )?(?:list|skills)$/,
    /^i (?:never|didn't|didnt|did not) (?:say|said) (?:anything about )?(?:the )?(.{2,60})$/,
  ],
  skip: [
    /^(?:skip|skip it|skip this|pass|next|rather not say|prefer not to say|i'd rather not|id rather not|don't want to say|dont want to say|no comment|not saying|none of your business)$/,
  ],
  repeat: [
    /^(?:what|wot|eh|pardon|sorry|say again|say that again|repeat|repeat that|come again|huh|what was the question|i don't understand|i dont understand|dont understand|don't get it|dont get it|i'm lost|im lost|confused|im confused|i'm confused|what do you mean|wot do u mean|what do u mean)$/,
  ],
  help: [
    /^(?:help|help me|\?|options|menu|commands|what can (?:you|i) (?:do|say|ask)|what can u do|how does (?:this|it) work|how do i use this|i'm stuck|im stuck|stuck)$/,
  ],
  thanks: [
    /^(?:thanks|thank you|ta|cheers|thx|thankyou|thank u|ty|nice one|diolch|brilliant|great|lovely|perfect|good|nice|cool|ace|wicked|sound)(?: (?:mate|love|very much|so much|that's great|thats great|a lot|pal))?$/,
  ],
} satisfies Record<string, readonly RegExp[]>;
