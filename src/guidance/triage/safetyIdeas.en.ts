import type { IdeaRule } from './ideaRules.js';
import type { SafetyMeaning, SafetySignal, SafetyTopic } from './safetySignals.js';

/**
 * The ideas people speak of risk with, each in many wordings, and what they mean beside one another. People in
 * trouble rarely use the plain words; they name a wish, a place, a person, a thing put in order.
 */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const safetyIdeas: Readonly<Record<string, readonly string[]>> = {
  /** The speaker, or a sentence that leaves "I" out. */
  self: lines(`
    i|im|ive|id|ill|me|my|myself
    ^ feel|feeling|been|wanna|want|thinking|wish|wishing|hoping|hope|just|gonna|keep|stood|sat|tired|sick|done|started
    and|but|so|sometimes|honestly|tbh|just feel|been|wanna|want|thinking|wish|wishing|hoping|hope|gonna|keep|cant
  `),
  /** Somebody the speaker tells of. */
  third: lines(`
    he|she|hes|shes|him|her|his|they|theyre|them|their
    <adultAtRisk>|<child>|<adult>
  `),
  heShe: lines('he|she|hes|shes|him|her|<child>|<adult>'),
  wish: lines(`
    wish|wishing|wished|hope|hoping|hoped|pray|praying|prayed|want|wanna|wanted|wanting|rather|longing|dream|dreaming
    like|easier|kinder|better|relief|relieved|peaceful|peace|tempted|tempting|jealous|envy|lucky|luckier|simpler|nice|nicer|sounds|appealing
    thinking|think|thought|thoughts|wonder|wondering|imagine|imagining|fantasise|fantasising|picture|planning
    wouldnt mind
    dont|wouldnt care|mind if
    looking forward
    cant wait
    ready|happy to
    be glad|relieved
  `),
  notBeing: lines(`
    crash|accident|attack|fall|op|surgery|fire|ambulance|they|it ..2 finished|killed|ended|finish|taken|let ..1 the job|me
    finished the job|me off|$
    born into|again
    never asked ..2 born
    dont|didnt|doesnt|not|never|wouldnt|wont wake|waking|woken|woke up? !early|late|on|at|in
    not be|being here|alive|around|about !!late|early|tomorrow|monday|today|for|on|when|during
    not|stop|stopped existing|exist
    disappearing|disappear|vanish|vanishing|evaporate|fade ..1 forever|off|away|$|good|and|completely|quietly|altogether
    for good ..5 just|be gone
    sleep|sleeping ..2 forever|good|ever
    be|was|were|id|im dead|gone !!on|to|tired|keen|set|good|easy|handy|through|into|down|from|for|over|off|up|home|back
    just|all|already gone $
    be|get|to ..1 done with it|this|life|everything all? $|and|life
    it|this|everything|all|life to|would|will|could|can|be? ..1 just|all|be? end|over|stop|finished $|and|but|now|already|for
    never ..2 been? born
    never ..1 come|coming|come back|home
    six foot|feet under
    in the ground|grave $
    in a|my|the box|coffin
    up there with
    meet my maker
    end of me
    switch ..1 off for good
    stop breathing|living|my heart
    heart ..2 stop|stopped|stops|gave|give !racing
    slip|drift|fade away|under
    go|going|went to? sleep and
    walk|walking|keep walking into the sea|river|water|loch|lake
    just|be nothing $
    peace at last
    no|not ..1 more tomorrows|mornings|days
    die|dying|died !cast|casting|to|cutter|cutting|cutters|setter|setters|maker|making|sinker|off|down|out|tool
    end|ending ..1 it|everything|myself|me !with|there|in|on|early|at|well
  `),
  /** A wish to die, denied. */
  denied: lines(`
    im|i|was|wasnt not|never|wasnt|dont thinking|planning|saying|considering|gonna|meaning|talking ..3 end|ending|dead|die|dying|kill|killing|disappear|anything
    dont|not|never ..1 wish|want|wanna ..2 was|be|to? dead|die|gone !to
  `),
  /** Words about the speaker's own life ending, that need only the speaker. */
  deathOwn: lines(`
    voice|voices|something|part ..4 says|tells|saying|telling ..3 do it|jump|end|go|jump|step
    dont|didnt|cant ..1 have|see|picture an after
    dont|cant|never ..2 see|picture me there|anywhere|in it
    wish|wishing ..3 never ..1 had|have|born|bore me
    wish ..3 me|id|i ..1 been? aborted|miscarried|drowned
    who gets what
    would|be|so ..2 so|too ..1 easy ..4 what|with|at ..3 keep|have|cupboard|drawer|cabinet|trolley|got|handle !!course|maths
    drug|drugs|poison|chemical|gun|medicine cupboard|cabinet|store|safe ..6 so ..1 easy
    never asked ..3 born|exist|mornings|any of this|life
    why ..1 i ..1 keep|bother|even waking|getting|being|living|breathing|existing !the|for|to|paid|turned|rejected|told
    dignitas !!story|case|law|debate|essay
    note|letter explaining|saying|telling ..5 easier|family|kids|wife|why|everything|mum !!course|resignation
    doing|do it tonight|tomorrow|today once|when|while|after|before ..2 kids|wife|mum|they|she|he|family|everyone
    my own? funeral|grave|ashes|coffin|wake|headstone !work|job|service|director
    when|once|if|after im ..1 dead|gone|buried|not|no here|longer|about|around|$|they|she|he|the|my|maybe
    if im not about|around|here
    in my own|way out
  `),
  /** Being with somebody who has died. */
  reunion: lines(`
    wanna|want|like|rather|just|could|ready|gonna|id|time ..3 be|see|join|go with? ..1 <kin>|him|her ..1 again|soon|now|up|in|who|$ ..2 died|there|heaven|passed|again|dead|soon
    wanna|want|like|rather|just|ready|time ..2 join|follow ..1 <kin>|him|her ..1 $|now|soon|up|wherever|because
    be|together with ..2 again in heaven
    join ..2 <kin> in|up
  `),
  /** Chance doing it. */
  chance: lines(`
    i ..1 went|go|fell|got under|off|beneath|over ..5 bus|train|lorry|wheels|edge|side|bridge|boat
    infection|illness|heart|flu|covid|cancer|winter|cold|operation ..1 takes|took|kills|killed|finishes me
    lorry|truck|bus|train|car|van|tram|lightning|cancer|tumour|stroke|tree|wagon|hgv|brick|meteor|plane|something|crash|illness ..4 hit|hits|took|take|takes|run|ran|runs|flatten|flattened|kill|killed|got|crashed|finish|finished|came|fell ..1 me|us|along
    got|get|had|have|caught|diagnosed ..1 cancer|terminal|tumour|hit|ran|run ..1 $|by|over|id|and|it|me
    had an accident|crash
    didnt come|make ..1 back|it|through|home
    never came|made ..1 back|it|home
  `),
  welcome: lines(`
    dont|not ..1 care|mind|bothered whether|if
    nobody ..5 look|notice|care|blink
    not ..2 care|mind|bothered ..1 whether|if
    relieved|relief|glad|thankful|grateful|fine|happy|lucky|luckier|easier|easy|better|peaceful|blessing|jealous|envy|favour
    wouldnt mind|care|bother|move|fight|matter|complain|swerve|brake|stop
    dont|wouldnt|not care|mind|bothered|scared
    no big loss
    so be it
  `),
  others: lines(`
    girls|boys|weans|bairns|lad|them
    wife|husband|kids|children|family|mum|dad|everyone|they|theyd|theyll|people|world|folk|folks|partner|girlfriend|boyfriend|son|daughter|mates|friends|parents|lads|team|all
    you ..1 all
  `),
  betterOff: lines(`
    get|have|find ..1 a ..2 proper|decent|better|real|new ..1 dad|mum|wife|husband|father|mother|life|bloke
    be shot|rid of me
    would|wud|d|be|manage|cope|get|do|are|is|all|much|so|theyd|theyll ..2 better|happier|easier|fine|relieved|glad|grand|alright|ok|manage|sorted|richer|simpler|lighter
    not|wont have|need to ..1 worry|put|look|carry|deal|see
    be a ..1 relief|favour|weight|kindness|blessing
    move on
    get|be over it
    better off
    have|be one less|fewer
    less to worry
    doing ..3 favour
  `),
  withoutMe: lines(`
    if|when|once i ..1 got|get|was|went|left|moved|am|is out|away ..1 of? ..1 the|their ..1 road|way|picture|$
    without me !there|doing|working|on|driving|paying|knowing|having|at|to
    than with me
    with me gone|dead|out|sat|away !!to
    if i|i'd ..2 wasnt|werent|didnt|was|were|went|died|disappeared|left ..1 here|gone|around|about|there|exist|dead|alive|in|$
    when|once|if im ..1 gone|dead
    if i never ..1 been|existed|born
    on the ..1 insurance|payout
    me out of ..1 the|their way|picture|lives
    without a|having me|failure to|round
    not be|being here|around
  `),
  /** If the speaker were not there. */
  ifGone: lines(`
    if|when|once i|id ..2 didnt|wasnt|werent|never|went|stopped|crashed|jumped|died|disappeared|vanished|dropped !!work|nights|have|need|do|study|part|days|college|back|full|get|drive|shifts
  `),
  burden: lines(`
    drain|burden|millstone|liability|nuisance|parasite on|to|for|$|and|around
    dead weight
    waste of ..1 space|oxygen|skin|air|breath|food
    in everyones|everyone|their way
    mouth to feed
    drag|dragging|dragged|drags|bring|bringing ..1 them|everyone|family|my ..1 ..1 down
    no|any good|use|help to anyone|anybody|nobody|them|my|anything|man|beast|the
    good|use to nobody
    useless|worthless|pointless|failure to|as everyone|them|my|a
    nothing but|to ..1 trouble|offer|give|problems
    letting ..1 everyone|them|family down
  `),
  nobodyCares: lines(`
    nobody ..5 look|looks|blink|flinch up|twice|an ..4 phone|telly|tv|eyelid|$
    nobody|who|whod|wholl ..2 miss|notice|notices|care|cares|cry|mourn|blink|know|bother|find ..2 me|if|i|im|$
    not|hardly anyone|soul|person ..2 miss|notice|notices|care|cares|cry|mourn|know ..2 me|if|i|im|$
    would|will|d anyone ..2 miss|notice|care|cry ..2 me|if|i|im|$
    wouldnt|wont|not be missed
    take|be ..1 weeks|days|months|ages ..3 notice|find|found|realise
    find|found my body
    how long ..6 notice|find|noticed
  `),
  onlyThing: lines(`
    only thing|reason|thing's|one|ones|person ..1 thats? ..2 stopping|stops|keeping|keeps|holding|holds|kept|stopped ..1 me ..4 my|the|them|him|her|<kin>|kids|dog|cat|nan|mum|daughter|son|baby|rabbit|horse !maths|money|cost|fees|travel|licence|job|lack|childcare|english|car|distance|fare|fact|interview|bus|gcse|cv|course
    only thing|reason|one|ones ..1 ..1 keeping|keeps|holding|kept ..1 me ..1 here|alive|going|sane|on|breathing
    only reason|thing ..2 im|i ..2 still|here|alive|am|up|havent|didnt|carry|go|wake|havent !!applying|want|need|asking|left|applied|on|learn
    if it wasnt|werent ..1 for my|the|<kin> ..4 id|i|wouldnt ..3 here|gone|done|dead|topped
    not|wasnt for the|my ..1 dog|cat|kids|children|bairns|weans|mum|baby|daughter|son ..1 i|id ..3 here|gone|be|done|dead
  `),
  onlyThingJob: lines(`
    applying|apply|the|starting|signing|retraining|training|studying|learning|enrolling|doing ..2 it|course|job|level
  `),
  noSight: lines(`
    cant|dont|not|never|hardly|unable|cannot|couldnt|no|nae|struggle ..3 see|imagine|picture|find|think|visualise|feel|foresee
    stopped|given|gave|lost ..2 seeing|imagining|sight|planning|up
  `),
  future: lines(`
    future|tomorrow !in|as|with|career|careers|working
    light|end at|of|in|to|$ !!course|module
    way|road|path|exit|route|door out|off|through|forward|forwards|of|past !!retail|care|industry
    version|life ..4 with me in
    any road|way|road|door out
    way|road out
    past|beyond ..2 christmas|tomorrow|summer|birthday|week|weekend|month|year|today|tonight|this
    next year|christmas|week|month|summer|birthday
    myself ..1 at|past|reach|reaching|making|getting|hitting ..1 30|40|50|60|25|thirty|forty|fifty|sixty|old|christmas
    me being|here|around|alive|in|anywhere
  `),
  noPoint: lines(`
    no|any|much|see|what|whats|nae|wheres ..1 the? ..1 point|reason|sense|purpose
    nothing|nowt ..2 left|matters|means|worth
    pointless|meaningless
    what ..1 for $
  `),
  ofLiving: lines(`
    of|in|to|for ..2 me|living|life|carrying|anything|it|trying|existing|being|going|getting|keep|fighting|waking|any !!the|a|level|gcse|this|maths|english|applying|apply|nvq|qualification|course|functional|to|old|on
    anymore $
    getting|get|wake|waking up ..2 morning|day|$|anymore|tomorrow
    in me
    stick|sticking|hang|hanging|stay|staying ..1 around|about|alive
    go|carry|keep on|going $
    left ..1 for|in|to ..1 me|life|live|this|$|lose
  `),
  cannot: lines(`
    cant|dont|couldnt|wont|not|too|no ..3 do|face|take|go|carry|keep|bear|stand|stick|handle|fight|live|get|hack|manage|survive|wanna|want
    had enough|it|all of
    tired|sick|weary|exhausted|fed|done of|with|up|fighting
  `),
  lifeItself: lines(`
    this|my|ma life anymore|$|like|and|now|as !skills|changing
    any of it|this anymore|$|and|now|i
    another day|night|morning|week|year|hour !shift|at|on|off|in|of|to|for|with|rate
    being|be ..1 alive|here|me|awake !on|at|for|in|till|late|with|until|again
    living|breathing|existing ..1 $|anymore|like|this|with|in|and|for
    life $
    it all $
    this life|pain|world|existence
    fighting|trying|pretending|existing|surviving ..1 $|anymore|everyday|every|to|it|this|and|with
  `),
  /** All that is left is settled. */
  deathSettled: lines(`
    nothing|nowt|no left ..2 for ..2 them|him|her|anyone|family ..2 deal|sort|do|worry|pay
    who gets what
    filling in time
  `),
  /** Setting things in order for after. */
  putInOrder: lines(`
    sorted|sorting|sort|organised|organising|arranged|arranging|made|making|written|wrote|writing|write|left|leaving|updated|updating|paid|changed|finished|tidied|cleared|planned|planning|planned|got|done|put|printed|list|listed
  `),
  affairs: lines(`
    my will $|and|so|for|is|up|out|today|last|yesterday|this
    a will $|and|so|for|out|today|last|yesterday
    my? affairs
    passwords|password|pin ..4 for|to|down|on ..2 <kin>|them|kids|her|him|family|wife|mum|everyone
    funeral !director|directors|work|home|service|services|care|arranger|operative|business|job|trade|plans|planning|parlour|on|last
    paperwork|documents|insurance|bank|bills|everything|accounts ..8 for|so ..1 my|the ..1 <kin>|kids|family|them|children
    letter|letters|note|notes|card|cards|video|videos ..1 for|to ..1 my|the|each|everyone|ma|me ..1 <kin>|kids|family|everyone|children|weans|wains|bairns|girls|boys|wife|parents
    goodbye|suicide|last letter|letters|note|notes
    last|final wishes
    life|my insurance ..6 kids|family|wife|them
  `),
  giveAway: lines(`
    dog|dogs|cat|cats ..2 gonna|going|go|goes to ..4 sisters|mums|friends|rescue|shelter|neighbour|aunts|mates|nans
    giving|given|gave|give|gies|handing|handed|selling|sold|rehomed|rehoming|rehome|homed ..3 my|me|ma|all|the|our|everything|him|her|stuff|things|dog|cat
    found ..2 home|homes for|him|her
    given|giving|gave|handed ..4 away
  `),
  belongings: lines(`
    stuff|things|belongings|possessions|xbox|playstation|guitar|guitars|records|watch|bike|tools|clothes|dog|cat|dogs|cats|pet|pets|rabbit|hamster|car|laptop|phone|jewellery|ring|games|camera|collection|kit|everything
  `),
  noNeed: lines(`
    wont|dont|not|no|never|nae|need ..1 be|gonna|need|use|want|wanna ..1 need|needing|needed|use|for|wanting ..1 it|them|anymore|where|now|soon|much|any|$
    where im going|gonna
    someone|somebody ..2 look|looks after
    wont ..1 be ..1 here|around|about|needing !!monday|tomorrow|when|until|till|before|on|at|after|for|this|next
  `),
  pets: lines(`dog|dogs|cat|cats|pets|pet|rabbit|horse|budgie|hamster`),
  lifeMoney: lines(`
    redundancy|pension|money|insurance|house|savings|payout ..3 still ..1 go|goes|paid|pay|come
    redundancy|pension|money|payout ..3 go|goes to them|her|him|kids|wife|family
    life insurance|policy|cover|assurance
    death in service
    death benefit|benefits|grant
    insurance|pension|payout|policy ..2 pay|pays|go|goes|paid|cover|covers|still
  `),
  ownHand: lines(`
    own doing|hand|fault|choice
    did it myself|themself
    suicide
    if i|something ..2 died|die|happened|wasnt|were|kill|killed|took|take|do|did|go|went !!off|retire|part|back|on|to|leave
    if im ..1 not|gone|dead|no
    when|once|after im|i ..1 gone|dead|go|die|died
    kill|take|end myself|my
    worth more
    kids|family|wife|children|them ..3 if|when|once i|im
    take|took my own? life
    on purpose
  `),
  /** The way is thought out. */
  knowMethod: lines(`
    know|no|knew|worked|thought|picked|chosen|decided out? ..2 which|what|how|exactly|precisely|where ..4 id|i|could|would|ill ..3 take|use|do|end|tie|jump|go|drive|need
  `),
  /** What is said of a way thought out. */
  ifItCame: lines(`
    if|when it ..2 came|comes to|down ..1 it
    if ..2 had|got|gets to|bad|worse|much
    comforting|comfort|comforts|daft|calming|calm|reassuring|soothing
    how long|much|many it
    just in case
    not ..1 good|great sign
  `),
  lookedUp: lines(`
    looked|looking|look|googled|googling|google|searched|searching|search|researched|researching|reading|read|worked|working|calculated|know|asked|checked ..2 up|out|about|into|how|for|what|on|online ..3 how|what|where|which|ways|it|much|many|long|high
  `),
  lethal: lines(`
    ways then|but|$|online|most|all|every|at
    ways ..1 of doing|ending
    how many ..3 take|takes|need|kill|enough|would !course|units|hours|credits|jobs
    how long|much|many it ..2 takes|take ..2 $|to die|hang|drown|bleed|kill
    how many|much|long|high|quick|fast ..5 take|takes|be|is ..1 $|enough|instant|painless|sorry
    lethal|fatal|fatally|painless|painlessly !!accident|accidents|injury|incident
    enough to ..2 finish|kill|end|do|never
    ways|how|way|places|best ..2 to? die|kill|end|hang|drown|jump|go|dying
    how to do it $|without|painlessly|quick|quickly
    what ..1 dose|amount
  `),
  medicines: lines(`
    <pills>|pill|medication|medicine|medicines|sleepers|painkillers|tramadol|morphine|sertraline|prescription|zopiclone|amitriptyline|valium|propranolol|diazepam|antidepressants|sleeping|insulin|pain !!dispensing|round
  `),
  stockpile: lines(`
    saving|saved|save|stockpiling|stockpiled|hoarding|hoarded|collecting|collected|keeping|kept|hiding|hid|stash|stashed|stashing|gathered|putting|put|storing|stored|squirrelled|counted|counting|building
  `),
  stockpiled: lines(`
    by instead|for|just|until|in|every|$
    up for|in|just|$|instead|and|till|until|since
    instead of ..1 taking|swallowing|having
    in my ..1 drawer|bag|pocket|wardrobe|locker|car
    every night|week|month|prescription|day|script
    just in case
    under ..2 bed|mattress|pillow
    aside|back|away
    out|enough on|the|in|to
  `),
  lookAt: lines(`
    looking at|down !for|jobs|after
    look|stare at|down !!for|jobs|after
    staring|stared|gazing|holding|hold|held|stroking|counting|counted|laid|lined|got|bought|buying|ordered|have|having|keep|kept|hidden|hid|ive
    sat with|next|beside
    in front
  `),
  sharps: lines(`
    beam|rafters|rafter|banister|bannister|joist|beams !!fixing|lifting|steel|installing|and|laying
    rope|noose|blade|blades|razor|razors|shotgun|ligature|scalpel
    the|my|a|these|those|all bottle|bottles|packets|packet|pills|tablets|paracetamol|meds|gun|knife|knives|rope|hosepipe|hose|belt !!course|skills|licence|sander|conveyor|work|drop|fillers|filling
  `),
  whyMeans: lines(`
    more than|longer|too i|much|often|long
    way i|than
    cant stop
    for hours
    thinking|wondering|tempted|tempting|tonight|scared|planning
    in|out ..2 drawer|garage|shed|loft|car|boot|wardrobe ..2 just|waiting|ready|and|in|for|if|case
    just in case
    calling me
    do it $
    use it|them on|tonight|$|now
    every night
    say goodbye
  `),
  highPlace: lines(`
    bridge|bridges|viaduct|flyover|ledge|parapet|railings|rails|railing|cliff|cliffs|tracks|track|platform|roof|rooftop|balcony|edge|pier|harbour|weir|quarry|canal|river|reservoir|water|sea|loch|multistorey|overpass
    train|railway|tram line|lines|tracks|track|station
    top floor|of
    car park
    multi storey
    level crossing
    hard shoulder
    beachy head
  `),
  atPlace: lines(`
    stand|stood|standing|stands|sit|sat|sitting|walk|walked|walking|walks|drive|drove|driving|go|going|gone|went|parked|ended|found|end|climbed|climbing|looked|looking|look|leaned|leaning|stop|stopped|wandered|wander|keep|drawn|near|came
  `),
  wavering: lines(`
    count|counting|counted ..2 how|steps|seconds|trains
    wondering|wondered|wonder !if|what|about|how|whether|where
    longer than
    thought|think|thinking about it !job|course
    thinking $
    thinking|thought|think about|of|i|what|how ..4 jump|jumping|it|over|going|could|just|if|would|easy|cold|end|stepping|falling|quick
    dont|didnt|not know|sure what|why|if|how
    nearly|almost|close
    came|come|got|talked|walked|turned|pulled ..1 me? down|back|away !to|from|into
    how cold|easy|quick|high|fast|deep|far
    one step|more
    over|off the edge|side
    jump|jumping|stepping|letting|leap ..1 go|off|in|over|out|$
    dont know who
    next train
    too close
    longer than i
    something|someone stopped me
    calling me|calls
    what it would|wud be|feel
    imagine|imagining|pictured|fall|falling
    wrong|other side
    in case
    more than|every i|should|night
    end it
    if i just|could|had
  `),
  onPlaceNow: lines(`
    im ..2 on|at|by|over|up|near|off|here
    im? sat|stood|sitting|standing|stuck|hanging|perched|here|leaning ..3 on|at|by|over|up|near|side|off|above|of
  `),
  edgePlace: lines(`
    multi storey|story
    top deck|floor|level
    parapet|weir|lock|viaduct|quay
    end|edge|past ..2 platform|platforms|pier|roof|cliff|cliffs|quay|jetty
    fast|next|through train|one|ones ..1 due|in|coming
    wrong|other side of ..2 railings|railing|barrier|fence|rail|bridge
    platform|tracks|railings|ledge|parapet|bridge|cliff|cliffs|rooftop|edge|roof|balcony
    train tracks|line|station
    top of ..2 car|multi|cliff|building|flats|tower
    car park roof
  `),
  leaving: lines(`
    sorry for ..1 wasting|this|the|being
    wasting your time
    windy|quiet|beautiful|high
    bye $
    minutes|mins|min $
    due|leaves|coming|comes|passes in ..2 minutes|mins|min|seconds|secs
    arent|not meant|supposed to
    dont know why im ..2 telling|typing|writing|saying|here|messaging
    why|know im ..1 telling|messaging
    cant do it|this anymore
    thats|this me done|finished|away
    thats it $
    tell them|her|him|everyone ..3 i|sorry|love|tried
    goodbye
    tell|let my|ma|the|me ..2 <kin>|kids|family|girls|boys|wains|weans|bairns ..6 sorry|love|loved|didnt|wasnt|know|not|forgive|goodbye|thing|proud
    goodbye|farewell !then|for|to|thanks
    this|that ..1 is it $|for|then|now|folks|everyone
    sorry for|to everyone|everything|all|the|my ..1 !!delay|late
    sorry everyone|mum|dad|kids
    last ..2 message|time|words|text|thing ..3 ill|i|im|ever|you|send|write|say
    by the time ..2 you|anyone|they|someone
    had a ..1 good|decent|long|fair run|life|innings|go
    thanks|thank ..1 for everything|all|being|trying|listening
    wanted|want|wanna|need|just to? ..1 tell|say|talk someone|anyone|somebody|goodbye|bye
    look after my|the|her|him|them|each|yourselves !kids|nan|mum|house|dad|gran|work|people|children
    forgive me
    its time $
    im ready
    bye everyone|all|world|forever
    wont|not be here|around|alive ..2 morning|tomorrow|when|long
    dont know what else
    next train
    jump|let|step go|off|now|over|in
    dont ..1 want|wanna|need ..1 anyone|help|saving
    cold|dark|windy|dizzy|calm|peaceful|crying|shaking
  `),
  /** A way made ready in a car. */
  gasFitted: lines(`
    hose|hosepipe|pipe|exhaust ..3 fitted|connected|attached|taped|rigged|exhaust|window|running|ready
    engine ..1 running ..3 garage|windows|door
  `),
  /** Where, and that it is the last. */
  parkedUp: lines(`
    parked|layby|garage|car|tell|goodbye|sorry|done|van|cab|shed|sealed
  `),
  /** An act with its time. */
  setTime: lines(`
    gonna|going|be|im doing|do it when|after|once|as ..4 chat|ends|asleep|gone|leave|kids|home|bed|log|dark
  `),
  takenTonight: lines(`
    drank|drunk|swallowed|drinking|drink|necked|injected ..2 antifreeze|bleach|petrol|paint|weedkiller|poison|paraquat|screenwash|insulin|cleaner
    antifreeze|bleach|paraquat ..3 ago|drank|drunk
    <pills>|pill|painkillers|medication|sleepers|bottle ..3 beginning|starting|started|kicking|kicked|working|work|taking|gone|empty ..2 to|in|effect|work|kick|now|$|down|all
    taken|took|swallowed|had|necked|downed|drank|drunk|injected|overdosed ..4 them|all|lot|load|everything|whole|too|bottle|box|packet|strip|whole|something|handful|insulin|mixture|pills|tablets|bleach|antifreeze !!in|minutes|time|notes|job
    done|did something|summat ..1 stupid|silly|terrible|awful|bad|really|daft
    ive done it
    cut too deep
    cut|slit ..2 wrists|wrist|throat|deep|veins|neck
  `),
  effects: lines(`
    stupid|silly ..1 now
    ago
    message|tell
    dizzy|drowsy|sleepy|woozy|faint|fainting|numb|blurry|tingly|heavy|floaty|unconscious|vomiting !!market
    feel|feeling|getting|im ..2 sick|cold|weird|funny|tired|calm|warm|strange !!of|with|about
    passing|pass|blacking|black|conking out
    going|gone|cant|hard ..1 to? dizzy|numb|cold|dark|blurry|see|stand|breathe|move|stay|keep|feel ..1 awake|straight|my|up|$|properly|eyes|and
    blood everywhere|all|on|coming|wont|pouring
    wont stop bleeding
    bleeding
    scared|regret|dont|didnt ..1 wanna|want|mean ..1 to? die
    what do i do
    goodbye
    help
    dont tell
    too late
    wanted|want to? tell someone
  `),
  /** A grave injury. */
  maimed: lines(`
    hand|arm|leg|foot|finger|fingers|fingers|thumb ..3 went|caught|stuck|trapped|pulled|hanging|gone|crushed|severed|off ..3 in|off|into|under|by|through ..3 baler|machine|press|saw|auger|conveyor|mincer|roller|harvester|grinder|pto|shaft|mower|belt|forklift|$
    hand|arm|finger|thumb|leg|foot|its hanging off
    bone sticking|out|through
  `),
  /** Nobody there. */
  alone: lines(`
    im|am ..1 on my own|alone
    help|please|bleeding|blood|now|hanging|field|stuck|trapped|cant
  `),
  blood: lines(`
    blood ..1 everywhere|all over|wont|pouring|gushing|pumping|spurting
    theres|so|lot|lots|too|losing ..2 much|of|a blood !tests|test|samples|bank|pressure|donors|work
    bleeding very|really|so|badly|bad|heavily|lot|out|wont|alot|everywhere|to !!heart
    wont|cant stop ..1 bleeding
    cut|sliced|stabbed ..4 artery|vein|open
  `),
  collapsed: lines(`
    gone|went|going limp|floppy|grey|stiff|cold|blue
    gurgling|gasping|fitting|foaming|convulsing|seizing
    cant feel|move ..1 my|her|his|their legs|arms|face|side|body
    face ..1 drooped|drooping|droop|dropped
    put|slipped ..2 something ..2 my|her|his ..1 drink|food|tea|pint
    isnt|not|stopped|aint|barely|hardly breathing !apparatus
    wont|cant ..2 wake up|her|him
    cant|wont wake him|her|them|my
    unconscious
    collapsed|unresponsive
    not|isnt responding|moving
    hes|shes|he|she ..2 not waking
    gone|turned|turning|going|lips ..1 blue|grey
    having|had a|an ..1 fit|seizure|stroke|heart|asthma|allergic|anaphylactic !!course|training
    choking
    swallowed ..2 all|loads|lot|load|bunch|something|bleach|whole|her|his ..3 meds|pills|tablets|bleach|it|them|medication|paracetamol
    overdosed
    been stabbed|shot
    crushed|trapped ..2 under|in|by ..2 forklift|machine|lorry|pallet|pallets|trench|tractor|digger|car|truck
    fell|fallen|falling ..2 off|from|down|in ..3 scaffold|scaffolding|roof|ladder|river|canal|stairs|window|platform ..5 not|blood|moving|bleeding|badly|unconscious
    carbon monoxide
  `),
  happeningNow: lines(`
    our ..1 lass|lad|mum|dad|boss
    legs|arms $
    my legs|face|arms
    cant feel
    now !on|that|i|im|and|looking|qualified
    just !the|a|an|had|finished|passed
    please
    help
    what do|should i do
    what number
    whats the? number
    in front of me
    this minute|second|moment|instant
    right here
    proper|properly
    somebody|someone come|help|quick
    ambulance|999
    quick|quickly|urgent|emergency|hurry
    she|he|shes|hes|flatmate
  `),
  teaching: lines(`
    course|courses|training|trained|trainee|certificate|cert|qualification|qualified|level|nvq|module|firstaid|firstaider|essay|dissertation|interview|test|exam|learn|teach|taught|assignment|unit|study|studying|degree|cpd|lifeguard
    first aid|aider
    paramedic|ambulance technician|job|jobs|career|care
    if|when|whenever a|an|someone|somebody|your|you|the|one
    used to
    years|yrs|months|weeks ago
    last year|month|summer
    worked|works|working as|with|on|in
    in my job
    every day|week|shift
  `),
  chest: lines(`
    chest ..3 pain|pains|crushing|tight|tightness|hurts|hurting|killing|heavy|agony
    pain|pains|crushing ..3 chest
  `),
  heartSigns: lines(`
    arm|jaw|breathe|breath|breathing|sweating|collapse|dizzy|faint|numb|crushing
  `),
  attackerNear: lines(`
    hes|shes|theyre ..2 outside|downstairs|upstairs|coming|back|here|at|banging|kicking|smashing|trying|hammering|chasing|breaking|holding|circling
    he|she|they|<partner>|dad|stepdad|man|men|someone|somebody|brother|gang|lads|ex|bloke is|are ..2 outside|downstairs|upstairs|coming|back|here|at|banging|kicking|smashing|trying|hammering|chasing|breaking|holding|circling !!late|early|home|work|college|uni|with|from|for
  `),
  weaponOrThreat: lines(`
    petrol|knife|gun|machete|bat|hammer|axe|crowbar|acid|hatchet|bottle|sword|screwdriver|lighter
    kill|burn|stab|shoot|murder|batter|hurt|beat|smash|torch|strangle|end me|us|him|her|my|them|the|everything|it|you
    break|smash|kick|breaking|smashing|kicking ..2 in|down|up|door|window|windows
    get in
    cant talk|speak|ring|call|phone|make ..2 out|loud|noise|police|$|999|because|he|anyone
    im ..1 hiding|hid|locked|scared|terrified|whispering|trapped
    the door|window|windows|house ..2 in|down|now|shouting|screaming
    screaming|shouting|threatening
    help me
  `),
  seized: lines(`
    hand|hands|arm|belt|cord|knife|blade|pillow ..2 on|round|around|at|to|over ..3 throat|neck|face|mouth
    has|got|have|hes|shes|holding|had|pinned|dragged|put|grabbed|holding ..2 my|me|our|her|him|the|mum|a ..2 mum|dad|sister|brother|by|nan|kid|baby|against|hands|wife|up ..1 by|the|round|around|against|wall|throat|neck ..2 throat|neck|wall|hair|floor|down|pinned
  `),
  locked: lines(`
    got|has me ..1 locked|shut|trapped
    locked|shut|trapped|barricaded me|myself|us ..3 in
    im ..1 locked|shut|barricaded in
    lock|locks|locked|locking|bolt|bolted|padlock|padlocked|chained|shut ..1 us|me|the|in|up|our|all ..2 in|inside|up|door|doors|gate|gates|house|factory|room|van|container|now|here !!out|down|lockdown
  `),
  /** The speaker means to hurt somebody. */
  harmOther: lines(`
    gonna|about|ill|im|wanna|want|planning|going ..2 stab|slash|shoot|murder|knife|kill|batter|burn|hurt him|her|them|my|the|someone|everyone|somebody
  `),
  /** A weapon or a time. */
  armed: lines(`
    knife|blade|gun|machete|shotgun|bat|hammer|acid|petrol|axe
    tonight|tomorrow|today
  `),
  /** A weapon in somebody else's hands. */
  weaponOut: lines(`
    has|got|have|taken|took|holding|with|gone|out|loaded ..2 shotgun|rope|noose|gun|rifle|hosepipe !licence
    shotgun|rope|noose|gun|rifle|pills ..1 out|gone|missing|with
  `),
  /** What says why. */
  dyingOr: lines(`
    no ..1 use|good to
    away|gone|heading|walked ..3 shed|barn|woods|field|fields|loft|garage|out
    should|do i follow|call|stop
    end|kill|die|goodbye|hurt|shoot|hang|dead|alive|locked
    not|wont ..1 answering|talk|speak|come
  `),
  /** Why being shut in is danger. */
  airless: lines(`
    hes|shes|theyre|he ..3 kitchen|drawer|knives|drinking|looking|searching|screaming|shouting|door|back|coming|through|outside|banging
    drawer|knife|knives|scissors
    no ..1 air|oxygen|water|light
    cant ..2 breathe|breath
    please|help|percent|battery|dying|suffocating|smoke|fire|burning|flooding|freezing|gas|bleeding|fainted|fainting|unconscious
  `),
  whisper: lines(`
    cant ..1 talk|speak|ring|phone|call|make ..2 out|loud|noise|police|999|because|hell|shell
    hes|shes|theyre ..1 in the next|other room
    pretend|pretending im
    no|dont text|call|reply|noise|sound
    dont ..1 ring|call|phone me|back
  `),
  inDanger: lines(`
    hes|shes|theyre|he|she|help|scared|please|quiet|hurt|kill|bleeding|hear|find
  `),
  selfInjure: lines(`
    snapping|snap|doing|rubbing|picking|flicking|starving
    burn|burning|burned|burnt|burns|scratch|scratching|scratched|cut|cutting|cuts|hit|hitting|punch|punching|bang|banging|pull|pulling|pick|picking|bite|biting|pinch|pinching|slice|slicing|stab|stabbing|carve|carving|dig|digging|scrub|scrubbing|starve|starving|bruise|bruising|nick|hurt|hurting|scald|scalding|smash|smashing|headbutt|claw|clawing|gouge|gouging|sticking|prick|jab|jabbing|slap|slapping
  `),
  /** Relief at blood. */
  bloodRelief: lines(`
    only|better|ok|calm|feel ..3 when|once|after ..2 blood|bleeds|bleed|cut ..1 comes|runs|shows|flows|see|$
  `),
  ownBody: lines(`
    myself !short|off|up|out|some|slack
    my|me|ma ..1 arm|arms|leg|legs|thigh|thighs|wrist|wrists|skin|stomach|belly|hips|ankles|hair|hand|hands|forearm|forearms|knuckles|scalp|nails|face|head
  `),
  injureWhy: lines(`
    are|till|until ..3 raw|bleeding|blood
    raw|lighters|lighter|blades
    since
    till|until|so they|it|i|theyre|theres|my|im ..1 bleed|bleeds|bleeding|raw|blood|feel|stops|calm|stop|pass
    to feel|cope|calm|punish|release|stop|get !!better|ready|the|a|to|into|work
    when|whenever|cause ..1 im|i|it|things|its|theyre ..2 stressed|upset|bad|angry|sad|anxious|fail|low|home|alone|hard|worked|feel|get|gets|mess|cant
    before|after|since every|each|any|interviews|interview|i|shifts|lost|shift|exams|he|she|mum|dad|the|school|work
    on purpose|deliberately
    again $|and|since|lately|last|but
    every night|day|time|shift|week
    with ..2 straighteners|lighter|cigarette|cigarettes|razor|scissors|compass|lighters|pin|needle|knife|blade|fags|fag|matches
    against|off ..1 the wall|walls|door|desk|floor|mirror
    wall|walls|door
    long|wear sleeves
    nobody|no knows
    makes|helps me ..1 feel|cope|calm
    for relief|the relief
    its the only|my
    cant stop
    feel|feels ..1 something|better
    so ill|nobody|no
    hate myself
    bleed|bleeds
  `),
  atWork: lines(`
    slicer|saw|grinder|machine|oven|fryer|pallet|pallets|ladder|welder|welding|torch|steriliser|kiln|iron|blade|chisel|stanley|hob|kettle|steam|hot|pan|accident|accidentally|shaving|guillotine|drill|nailgun|sanding|lifting|falling|fell|cement|chemicals|grit|rugby|boxing|gym|swarf|metal|glass|cooking|kitchen|chef
    hair|beauty|nails|barber|barbering|salon|carcass|carcasses|stone|wood|timber
  `),
  /** Driving into something. */
  steering: lines(`
    seatbelt|belt|lights|helmet off ..3 see|seeing|waiting|hoping|happens
    without ..1 my? ..1 seatbelt|helmet|lights|belt
    eyes ..1 shut|closed ..5 drive|driving|road|wheel
    turn|turned|turning|pull|pulled|swerve|swerved|swerving|steer|steered|drive|driving|drove|wheel|aim|aimed|plough ..3 into|under|off|at|in ..4 lorry|oncoming|wall|tree|traffic|barrier|bridge|pillar|truck|river
  `),
  /** Nearly, or wanting to. */
  nearlyDid: lines(`
    driving|riding|been
    nearly|almost|wanted|tempted|temptation|thought|thinking|think|urge|close|could|wonder|wondering|imagine|easy|keep|want|wanna|just
  `),
  attempt: lines(`
    tried|tryed|attempted|attempt|nearly|almost|close|failed|attempting|survived ..2 to|on|of|at ..1 end|ending|kill|take|hang|my|do|overdose ..2 things|it|life|myself|my|own|everything|all|me
    survived|after|since|following|from|had|made ..1 an|my|a ..1 suicide? attempt
    sectioned|section ..1 after|because|for|2|3|twice|last|in|when
    a&e|hospital ..4 after|for ..3 tried|overdose|pills|cutting|myself
    cut|cutting|cuts me down
    stomach|had pumped
  `),
  mightHarm: lines(`
    scared|worried|frightened|afraid|dont trust ..3 what|myself|ill|i'll|be ..3 do|alone|myself|tonight|something
    do|doing ..1 something ..1 stupid|silly|daft|drastic
    not safe with|around|on|alone|by|in ..1 myself|own|my|$|knives|head
    cant|shouldnt|dont be|trust ..2 left? alone|myself|tonight
  `),

  /** Who may control or hurt somebody. */
  controller: lines(`
    <partner>|<parent>|inlaws|inlaw|laws|family|families|parents|brother|sister|son|daughter|flatmate|housemate|landlord|gangmaster|cousin|cousins
    baby father|daddy|dad
    he|she|hes|shes|they|theyre|theyve|hed|hell|shell|theyll
    baby dad
    the father of
    kids|childrens|babys dad|father|mum
  `),
  bossish: lines(`
    boss|bosses|gangmaster|agency|employer|farm|landlord|madam|sir|manager|owner|supervisor|foreman|agent|recruiter|family|company|factory|they|he|she|lads|dealer|olders|elders|sponsor|gaffer|man|men|guys|people
  `),
  takesMoney: lines(`
    bank app|card|account ..3 on|in|with his|her|their phone|name|pocket ..1 only
    takes|taking|took|takin|take|keeps|keep|kept|keeping|gets|get|has|holds|hold|controls|control|controlling|steals|stole|spends|spent|checks|empties|emptied|demands|wants|collects|collect ..2 all? ..1 my|me|our|all|every|the|half|back ..2 wages|wage|pay|money|salary|benefits|uc|card|cards|payslip|payslips|tips|account|cash|savings|pension|earnings|pip !!rise|cut|wrong|right
    my|our|all|the wages|wage|pay|money|salary|benefits|uc|earnings ..3 paid|go|goes|into|in|gets|comes|straight ..3 his|her|their|hers account|bank|card|name
    gives|give|gave|allows|allow me ..3 week|month|pocket|allowance|pound|quid|20|10|30|50|40|15|25
    hand|give|giving|handing|turn ..1 over|him|her|them ..2 my|every|all|the ..1 wages|wage|pay|payslip|payslips|money|salary|penny
    pocket money
    loan|loans|debt|debts|credit|card|finance ..4 in my|own name
    every penny|pound|receipt|penny's !!counts
    ask|beg|account ..2 for money|every|food|fare|tampons
    no|any|own money|account|bank ..2 of my own
    asks|ask|wants|see|checks ..2 receipts|receipt
  `),
  takesThings: lines(`
    takes|took|taken|take|keeps|keep|kept|hides|hide|hid|hidden|holds|hold|locked|locks|checks|check|reads|read|tracks|track|monitors|smashed|smashes|breaks|broke|bins|binned|cut|cuts|destroyed|rips|ripped|burned|burnt|deletes|deleted|has|got|confiscated|controls|blocks|goes|going|looks|puts|put ..3 my|our|me|ma|all ..2 phone|phones|passport|passports|keys|key|uniform|messages|texts|emails|email|id|documents|papers|card|bank|sim|laptop|clothes|medication|meds|inhaler|location|facebook|whatsapp|calls|visa|sponsorship|brp|shoes|bag|books|homework
    puts|put|throws|threw|chucks|chucked|hides my ..3 bin|fire|river|away|out
    holds|hold|controls|owns my|our ..1 sponsorship|visa|papers|house|accommodation|tenancy
    tracker|tracking|camera|cameras|app ..3 my|on|in|phone|car|the|me|house
    rings|calls|phones|texts|messages me? ..3 ten|10|20|30|50|every|all|constantly|hundred|twenty|dozens ..2 times|minutes|break|day|hour|five|10
    wants|needs|has to ..1 know where i|im
    times ..1 me when|getting|to|home
    follows|waits|watches|stalks|sits|parks|turns ..2 me|my|outside ..2 work|home|shift|everywhere|from|about|college|job
    got|gets me ..1 sacked|fired
    ring|rings|rang|calls|called my ..1 work|boss|job|manager
  `),
  /** Somebody who comes after the speaker. */
  waitsFor: lines(`
    gets|get|comes|is|let|when out ..4 he|she|hell|shell|will ..3 come|find|straight|look !home|for
    come|comes|coming|turn|turns|turning ..2 straight|round|up ..2 to|at|after|for|looking ..2 flat|house|door|me|us|mine
    released|tagged|bail|bailed|restraining|injunction|non-molestation|injunctions
  `),
  /** Getting away, or being found. */
  farAway: lines(`
    far ..1 from|away
    live in
    move|moving|hide|hiding|away|find|found|scared|safe|leave|flat|door
  `),
  /** Not able to be at home. */
  sleepsRough: lines(`
    sleep|sleeping|slept|staying|stay|hiding|living|kipping in|at|on|round ..2 car|friends|mates|sofa|sisters|mums|work|hotel|van|refuge|shed|garage|couch
  `),
  /** The cause is somebody. */
  becauseOf: lines(`
    because|cos|since|after of? ..1 what|him|her|how ..1 he|she|hes|him|they|$
    because|cos|since|after he|she|hes|shes|him|her
  `),
  stopsMe: lines(`
    timing|times|counts|count|checks|clocks how long|far ..3 took|takes|walk|me|get|been
    counts how long
    wont|doesnt|dont|never|not|refuses|wouldnt|hardly ..1 let|lets|letting|allow|allowed|allows|have me|us|to ..5 out|work|job|leave|see|college|friends|drive|money|learn|go|talk|phone|study|course|family|alone|outside|speak|anywhere|have|own|eat|sleep|use|wear|anyone|shop|doctor !early|on|till|until
    im|were|am not allowed ..1 to? ..1 out|work|job|leave|see|friends|drive|money|go|talk|phone|speak|anywhere|have|mine
    forbid|forbids|forbidden|banned|bans ..1 me|from
    says|said|tells|thinks|told ..2 i|im|a|my|me ..2 wife|woman|women|girls|girl|thick|stupid|useless|ugly|worthless|nothing|mental|place|fat !!job
    too thick|stupid|ugly|useless ..4 anyone|employ|have|want
    stops|stopped|stopping me ..1 from? ..1 seeing|going|working|leaving|having|talking|getting
    sabotages|sabotaged|ruins|ruined
    lost ..3 jobs|job ..5 because|cos of him|her
    has|have to ask permission|him|her
    ask ..1 his|her|their|him permission|first
    cut|cuts me off
    dont|doesnt like me ..1 going|having|seeing|talking|working|being
    accuses|accused|accusing me
  `),
  afraidOf: lines(`
    scared|frightened|afraid|terrified|petrified|fear|feart|dread|dreading|nervous|anxious|shaking|panic|walking|eggshells|flinch
  `),
  whenHome: lines(`
    when|whenever|time|before|if|once he|hes|she|shes|they|him|her ..2 comes|gets|is|finds|find|coming|drinks|been|drunk|home|goes|kicks|walks|back
    of ..2 him|her|<partner>|what ..2 $|hell|shell|he|she|when|if|and|at|but|because|will|might
    what hell|shell|theyll|he|she ..2 do|say|might|would
    his|her temper|moods|fists|key|footsteps
  `),
  escape: lines(`
    get|run|break|getting|running|move|moving|escape|escaping|leave|leaving|hide|flee ..2 away|from|him|her|them|out|without|secretly|quietly|safely
    he|she|they|hes|him|her ..1 wont|doesnt|cant|dont|not|never|without ..1 know|knowing|find|finding|see|seeing|noticing ..2 about|out|where|it|me|$
    quietly|secretly|secret $|so|without|from
    behind his|her
    without <partner>|him|her|my|them ..2 knowing|finding|noticing
    hide|hiding|hidden ..2 money|it|from ..2 from|him|her|them
    so i can leave
    safe place|somewhere
  `),
  kicksOff: lines(`
    kicks|kick|goes|gone|go|flips|went|turns|gets ..1 off|mental|mad|mad|nuts|violent|nasty|crazy|ballistic|physical|aggressive|handy ..1 when|if|at|with|on|every|and|$|over
    loses it|his|her|temper
    hell ..1 to pay
    hell|shell|hed|shed|theyll|he|she ..1 will|would|d|gonna ..1 go mental|mad|nuts|ballistic|spare|ape|crazy
    if|when|in|case he|she|they|hes ..1 finds|found|find ..1 out|this|my|me|these|it
    hell|shell|hed|shed|theyll ..2 kill|batter|hurt|hit|beat|find|lock|leather|murder|throttle|smash|swing|belt me|us|my|if|the|at !to
    throws|threw|smashes|smashed|punches|punched|breaks|lobs|chucks ..2 things|stuff|plates|wall|door|at|the|walls ..2 me|walls|holes|when|when|if|us
    makes me ..1 pay for|later|sorry
    punishes|punish|punished me
    dont|doesnt ..1 speak|talk ..2 days|weeks
    calls me ..3 slag|thick|stupid|fat|ugly|useless|bitch|worthless|names|whore|slut|cow
    belittles|humiliates|degrades|intimidates|threatens|terrorises me|us
  `),
  hitsMe: lines(`
    hand|hands ..2 up|down|under|in|inside ..1 my ..1 skirt|top|trousers|shirt|bra|dress|blouse|knickers|jumper
    trapped|stuck ..1 with|by ..1 him|her|them
    im|i|get|getting|being|got am? slapped|beaten|hit|kicked|punched|whipped|strangled if|when|for|because|by|whenever !a|redundancy
    <they> only|just|always|sometimes|still|often|never|does|used|even|once|first|also|then|really|usually|mostly ..2 <harms> me !up|out|off|with|on|for
    <they>|<partner>|<parent> ..2 gave|give|gives|given|left|leaves me ..2 black|thick|fat|broken|bruise|bruises|lip|slap|hiding|beating|kicking|battering|dig|marks|bust
    he|she|they|his|her|<partner> ..3 hands|fists|hand|fist|handy ..3 round|around|on|me|my|with|up ..1 my|me|throat|neck|$
    black eye|eyes ..6 he|she|him|her|partner|husband|wife|boyfriend|work|makeup
    cover|covering|hide|hiding ..3 bruises|bruise|marks|black
    bruises ..6 he|him|her|hes|husband|boyfriend|partner|fella|make|makeup
    <they>|<partner> ..2 raises|raised|lifts|lifted his|her|a hand|fist
    <they> ..2 pulls|pulled|drags|dragged ..1 me|my ..1 by|hair
    <they> ..1 spits|spat ..1 at|on|in me|my
    <they>|<partner> ..4 make|makes|made|force|forces|making me ..2 sex|bed|naked|sleep|things
    have|having sex ..5 when|even|dont|keep|peace|say
    wont take no
    holds|held|pins|pinned me ..1 down|against
  `),
  /** Rough handling at work. */
  assaultsMe: lines(`
    tape|tapes|taped|tie|ties|tied|strip|strips|stripped|spray|sprayed|dangle|dangled|hose|hosed|pin|pins|pinned|dunk|dunked|punch|punched|burn|burnt|burned|hit|kick|kicked|slap|slapped|lock|locked|throw|threw|spit|spat|piss|pissed ..1 on|at|in? me|us !!responsible|back|up
  `),
  /** Something wanted in return. */
  inReturn: lines(`
    good|better|best|extra|more|nice|easy ..1 rota|shifts|shift|hours|jobs|money|marks|grade|references ..2 if|when|once i ..1 come|go|do|am|let|send|went|meet|stay ..3 his|him|round|drink|hotel|nice|dinner|her
    stay|rent|room|job|shifts|hours|pay|promotion|contract|passport|free|reference|overtime|hire|money ..4 if|unless|or i ..2 do|give|send|show|let|sleep|kiss|am ..2 things|favours|nice|sex|him|nudes|pics|friendly
    for|exchange sex|sexual ..1 favours
  `),
  threatTo: lines(`
    says|said|say|told|telling|threatening|threatens|threatened|threat|hell|shell|theyll|theyd|hed|shed|will|gonna|would
  `),
  harmAct: lines(`
    break|smash|cut|burn|slit|snap|shoot|stab|kneecap|batter|hurt|harm|kill|find|drown|bury|beat|rape ..2 my|me|us|our|ma|your ..1 legs|leg|arm|arms|face|family|fingers|neck|throat|kids|mum|house|brother|sister|nan|dog|parents|children|knees|hands|$|if
    burn us|me|house|it|the ..1 out|down|alive|house
    send|post|share|leak|show|put|upload ..3 pics|pictures|photos|video|videos|nudes|them|it|screenshots ..4 boss|work|family|everyone|mum|online|parents|friends|college|facebook|group|dad|internet|manager
    take ..1 my|the|our kids|children|baby|daughter|son|weans|wains|bairns !!to|for|swimming|school
    have me|us|them deported|sectioned|done|killed|shot|hurt|beaten
    kill himself|herself|themself if|unless
    know|knows where ..3 live|lives|work|mum|nan|family|kids|goes|school
    come|coming after|for me|us|my|nan
    pay|be a? visit
    ruin|finish me|my
  `),
  pics: lines(`
    pics|pictures|photos|nudes|video|videos|photo|images|screenshots
  `),
  picsMisuse: lines(`
    online|posts|posting|post|share|shares|sharing|leak|leaked|leaking|unless|blackmail|blackmailing|send|sends|sent|demanding|demands|threatening|naked|nude|private|intimate|without
  `),
  exPartner: lines(`
    ex|boyfriend|girlfriend|husband|he|hes|hell|she|shes|someone|lad|partner|they|theyre|guy|man|bloke|coach|colleague|boss|manager
  `),

  /** The signs of forced work: any two mean more than either. */
  notPaid: lines(`
    give|gives ..1 us|me|her|only ..2 only|just food|bed|room|rice
    only|just ..1 food|bed ..1 !bank
    work|clean|cook|pick|mind|look|wash ..4 for ..2 ticket|flight|visa|food|bed|room
    hours ..2 no ..1 wage|wages|pay|money
    work|working ..2 for|without free|nothing|pay
    no|not|never|dont|wont|without|isnt|arent|doesnt|didnt ..2 pay|paid|wage|wages|salary|money !!tax|back|rise|scale|cut|for|off|the|attention|well|enough|gap|fees|childcare|course
    take|takes|keep|keeps|took|deduct|deducts|cash|back ..2 all|most|half|from ..2 my|our|the? pay|wages|salary|money
    cash back
    for|work free|nothing !!in|the|else|to|college|course|courses|online|training
    pay|paying ..3 him|them|boss|agent|back ..3 house|van|room|bed|flight|visa|job|food
  `),
  debtHeld: lines(`
    for ..1 the|my|her|his ..1 ticket|flight|visa|journey|papers|passage|travel
    brought me|us|her
    years|months ..2 for ..2 ticket|flight|visa|debt
    owe|owes|owing ..3 them|him|her|boss|pound|pounds|money|agency|4000|5000|3000|2000|1000|10000|agent|thousand|still|debt
    debt|debts|bond ..5 them|him|boss|agent|work|pay|off|flight|travel|agency|never
    they|he|say|says ..2 still owe
  `),
  confined: lines(`
    cant|cannot|not|never ..2 go ..2 shop|out|outside|anywhere|alone|doctor|church
    only food|rice|bread
    from ..1 4|5|6|four|five|six|am|5am|6am to ..1 8|9|10|11|nine|ten|eight|pm|midnight
    two|three|one|2|3|4|five years|year|months for
    lock|locks|locked ..2 door|us|me|in|house|gate|night|room|doors
    cant|not|never|dont|wont|unable ..2 leave|go out|outside|quit !!course|college|school|job|on|early|until|till
    sleep|sleeps|sleeping|live|lives|living|stay|stays ..2 in|at|on|above ..2 shop|factory|van|work|salon|container|shed|warehouse|restaurant|kitchen|garage|floor|caravan|bar|wash
    7|8|9|10|11|12|six|seven|eight|nine|ten|twelve|fifteen|15 ..1 people|men|of|women|person|workers|girls|us ..2 one|a|same|room|house|bedroom
    one|a|same room ..2 eight|ten|six|seven|8|7|6|10
    no|never|without|not day|days|one|time|even ..1 off|rest !work|school|sick|college
    work ..2 7|seven|every days|day ..4 no|without|never
    cant get out
    not allow|allowed ..2 leave|out|go|talk|phone|speak|outside
    take|takes|drives|drive|drop|bring ..1 her|him|them|us|me ..3 night|nights|different|houses|hotel|somewhere|men
    watch|watches|watching|watched|guard|guards|follow ..1 us|me|her|them
    no phone|key|passport
  `),
  authority: lines(`
    keep|keeps|kept|has|have|took|takes|hold|holds|hide|hides ..1 our|my|her|their|all ..1 papers|passport|passports|documents|id|phone|phones|cards
    im|get|getting|being slapped|beaten|hit|punched|kicked|starved
    deport|deported|deportation
    call|calls|report|reports|tell|telling|ring|phone ..2 police|immigration|home office|embassy|authorities|us|me ..1 !!for|about|my|course
    police|immigration|home ..1 office ..4 if|unless|on|back
    passport|passports|documents|papers ..4 has|took|take|keep|keeps|hold|holds|back|his|boss|with|locked|safe
    took|take|takes|keep|keeps|hold|holds|kept|has|have ..2 passport|passports|documents|papers|sponsorship|visa|id
    if ..1 i|we|you|anyone ..1 complain|complains|leave|leaves|quit|go|run|talk|tell|report|speak ..4 police|deport|deported|immigration|family|hurt|money|visa|send|pay|cancel|hell|theyll|they|he !!early
    cancel|cancels|cancelled ..2 visa|sponsorship|certificate|cos
    hurt|harm|kill|beat|threaten|threatens|find ..2 family|families|me|us|her
    families back home
    beat|beats|hit|hits|shout|shouts|slap|slaps ..1 us|her|them|me
    afraid|scared|frightened|fear of|if|to|he|they|boss|because ..2 boss|him|them|leave|go|tell|man|he|they
  `),
  reprisal: lines(`
    will|gonna|says|said|told|threatens|threatened|theyll|hell|shell ..8 call|calls|report|tell|deport|deported|ring|send|cancel|find|hurt|beat|harm
  `),
  weUs: lines('i|im|ive|we|us|me|my|our|were|mi'),
  sexSold: lines(`
    see|with|sleep|have|meet|entertain|go|visit|be ..2 his|her|their|men|other|customers|clients|mates|friends|guys|strangers|blokes ..3 men|friends|mates|customers|clients|money|cash|pay|debt|guys|blokes
    sex|sexual ..3 men|customers|money|rent|debt|pay|clients|landlord|favours|drugs
    sell myself|my body
    instead of rent
    sell|selling sex
  `),
  made: lines(`
    gets|get|got|makes|make|made|makin|forces|forced|force|has|wants|want|wanted|told|tells|tell|expects|asked|having|pushing|pressuring|keeps ..1 me|us|her|him|my|them
    being|im|was|am|were made|forced|told
    have to
  `),
  /** A home taken over. */
  homeTaken: lines(`
    use|using|used|took|taken|taking|taking ..1 over? ..1 my ..1 flat|house|place|room|gaff|home|kitchen
    wont|dont|refuse ..1 leave|go ..2 my ..1 flat|house|home
  `),
  /** For drugs, or that cannot be stopped. */
  byOthers: lines(`
    bag|bagging|cook|deal|dealing|shot|trap|stash|drugs|weed|gear|sell|selling
    cant ..2 get|make|tell|ask|kick ..2 out|leave|stop|go|no
  `),
  carries: lines(`
    deliver|delivering|carry|carrying|hold|holding|drop|dropping|drops|move|moving|run|running|collect|collecting|take|taking|stash|stashing|sell|selling|shot|shotting|trapping ..3 packages|package|parcels|stuff|bags|bag|gear|drugs|food|packs|weed|money|bits|it|coke|crack|phone
    county line|lines !course|training|awareness|worker
    going|go country|cunch|cunt
    use|used|using|took|taken ..2 my|his|her ..1 flat|account|bank|room|house ..2 to|for|over|deal|money|drugs
    bank account ..4 money|them|him|through
  `),
  trapped: lines(`
    cant get|leave|stop|say|back ..1 out|no|of|it|away|$|now|because
    owe|owes|owed ..2 them|him|money
    know|knows where
    scared|threatening|threat|threatened|threats|threaten|terrified
    wont let me
    hurt|kill|stab|beat|batter|shank ..1 me|my|us|him
    olders|elders
    too deep|far
    in over
    if i|he|dont|say ..1 stop|dont|no|refuse|leave
    no choice
  `),
  forcedMarriage: lines(`
    nikah|nikkah|mehndi|engagement|shaadi ..3 booked|set|arranged|planned|fixed|july|summer|august|soon|$
    married|marry|wedding|marriage|rishta !to|counsellor|photographer|photography|planner|venue|dress|cakes|cars
  `),
  sentAway: lines(`
    booked|arranged|fixed|set
    never|not|didnt|dont ..2 said|say|agree|agreed|yes|choose|chose
    must|have|has|has|got|want|wants ..1 to? ..2 marry|wedding|married
    airport
    brothers|father|parents|family|uncles|dad|mum ..3 says|say|said|want|wants|making|found
    pakistan|india|bangladesh|somalia|turkey|afghanistan|iraq|yemen|nigeria|sudan|abroad|kurdistan|iran|syria|gambia|kenya|egypt|morocco
    back|over home|there
    force|forced|forcing|made|make|making ..2 me|to|us|marry
    dont|not|no|never ..2 wanna|want|choice|say|agree
    dont ..1 know him
    never met
  `),

  /** A child told of. */
  aChild: lines(`
    <child>|sister|sisters|brother|brothers|cousin|cousins|friend|mate|mates|daughters|sons|nieces|nephews is|only? 8|9|10|11|12|13|14|15 !years|yrs|of|stone
    <child>|lad|lass|laddie|lassie|tot|tots|reception|preschooler|newborn|teenager|teen|schoolboy|schoolgirl|minor !minder|minding|care|services|support|protection|development|play
    little|wee|tiny|young|youngest|small|baby|younger one|lad|boy|girl|lass|brother|sister|wan|fella
    two|three|four|five|six|seven|eight|nine|ten|2|3|4|5|6|7|8|9|10|11|12|13|14|15 year|yr|years|yrs old|olds
    in ..1 year|yr|y 1|2|3|4|5|6|7|8|9|10|11
    in y7|y8|y9|y10|y11
    2yo|3yo|4yo|5yo|6yo|7yo|8yo|9yo|10yo|11yo|12yo|13yo|14yo|15yo
    whos|who|hes|shes|is|only|aged|girl|boy ..1 5|6|7|8|9|10|11|12|13|14|15|16
    <child>|one|boy|girl|lad|lass ..2 in my|the|our ..1 class|form|group|room|nursery|setting|team|squad|bubble
    girl|boy|kid 11|12|13|14|15|16
    my friend at school
    were|both|im ..1 both 11|12|13|14|15|16
  `),
  childSign: lines(`
    cant|couldnt|hurts|struggles|wont ..2 sit ..1 down|still|$ !in|through|for
    sore|red|bleeding|swollen ..2 down|there|bottom|bum|private
    wont|refuses|never|doesnt|not ..2 take|takes|taken|roll|show|change|undress ..2 jumper|sleeves|top|coat|hoodie|off|pe|arms|swimming
    drew|draws|drawing|drawn|wrote ..4 hitting|hurting|hit|hurt|dad|blood|kill|touching|naked|stepdad
    finger|grip|thumb|teeth|rope|cord marks|mark|bruises|bruise
    on ..1 his|her|their own ..2 all|when|while|overnight|every|at|days
    touches|touching|touched|tickles|kisses|licks|rubs ..3 willy|privates|private|bits|bum|bottom|fanny|minnie|flower|chest|legs|breasts
    carrying|running|dealing|shotting|selling|holding for ..3 older|olders|lads|boys|gang|them|him|man|men|elders
    be|being|getting|get|to ..1 cut|circumcised|married|wed !hair
    he|she|boyfriend|boyfriends|theyre|hes|shes ..2 18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|40 ..8 picks|gives|buys|vapes|money|messages|lifts|trainers|sees|stays
    bruise|bruises|bruised|bruising|welts|handprint|handprints|burns|scald|scalds
    belt|cigarette|bite|finger|fingertip|strap|slap|burn|strange|red|funny|odd|scratch mark|marks
    marks|mark|burn|cuts|scars on|all|round|around ..1 his|her|their|him|wrists|arms|neck|back|legs|thigh|them
    flinch|flinches|flinched|flinching|cowers|cowered
    scared|frightened|terrified|afraid|petrified|dreads|refuses|begs|beg|cries|screams|dont|doesnt|didnt|wont|not|never ..3 to|of|be|wanna|want|go|going ..2 home|his|her|their|back|dad|mum|stepdad|daddy|collected|picked|uncle|stepdads|mums
    isnt|not|aint|never|arent|wont allowed|let|fed|feed|given|get|gets|had|has|having|eat ..3 eat|food|dinner|drink|tea|fed|them|in|breakfast|meal|meals|anything|inside|him|her
    no food|heating|bed|electric|dinner ..3 home|in|house|at|for|days|
    starving|starved|malnourished|skinny|emaciated|filthy|neglected|unwashed|stinking|soiled|underfed|hungry ..1 all|and|always|every|as|every|again|with|again|$
    stealing|steals|hoarding|hides|hiding|begging|begs|taking ..1 food|bread|biscuits|sandwiches
    sleeps|sleeping|sleep|lives|living|kept|locked|left|shut|put ..3 in|out|outside ..2 shed|garden|garage|cupboard|car|kennel|cellar|weathers|cold|rain|bathroom|dark|loft
    left|leaves|leaving|leave !me ..3 alone|on|by|overnight ..2 all|own|themself|for|overnight|days|house|himself|herself|with|night|night|while|alone
    stepdad|stepmum|dad|mum|daddy|mummy|uncle|brother|grandad|coach|teacher|mums|boyfriend|nan|foster|mams|father|mother|cousin ..3 done|did|does|hurt|hurts|hit|hits|hitting|touched|touches|smacks|smacked|kicks|kicked|beats|beat|belted|belts|slapped|slaps|punched|burned|burnt|threw|throws|locked|locks|shakes|shook|grabbed|batters|battered ..1 it|that|this|him|her|them|me|to|his|$|us
    not to tell|say
    our|a|special|big|dirty secret !!santa|shopper
    touched|touches|touching|interfered|fiddled|molested|raped|abused|groomed ..2 him|her|them|me|privates|down|bottom|with|by|there
    wees|wets|wet|wetting|soiling ..1 himself|herself|the
    private parts|bits|area
    sore|hurts|hurt|pain ..1 down there|below
    carrying|selling|running|dealing|delivering|shotting ..1 drugs|weed|crack|knives|knife|packages|for
    older|grown|adult|24|25|26|27|28|29|30|35|40|old man|men|boyfriend|bf|lads|guy ..4 buys|bought|phones|phone|trainers|picks|gifts|presents|money|messages|messaging|texting|meet|meeting|clothes|vapes|lifts|nails
    boyfriend ..5 buys|bought|older|30|25|27|28|29|40|35|grown|trainers
    gone|goes|going|went missing
    missing overnight|again|from|for|all|since
    asks|asked|asking|wants|want|wanted|sent|send|sending|sends|keeps ..3 pics|pictures|photos|nudes|videos
    cutting|selfharming|selfharm|cuts|overdose|overdosed|suicidal|suicide|die|kill|starving
    hits|hit|beats|beaten|battered|smacked|slapped|punched|kicked|strangled|belted|thrown|shaken ..1 him|her|them|by|at|again|$|about|with|his|and|regularly
    kept|keep|keeping ..2 home|off from|school
    drunk|drugs|drink|high|smack|heroin|crack ..3 in|looking|in|front|charge|the|while ..3 kids|children|baby|after|bairns|weans
    dad|mum|stepdad|mams|mums|boyfriend|parents ..3 drunk|violent|drinking|high|using|smashed|screaming ..3 every|at|all|most|again
    see|sees|saw|heard|hears|watch|watches ..2 dad|stepdad|boyfriend|daddy ..2 hit|hurt|hitting|hurting|kick|beat|punch|strangle
  `),
  /** What tells a question about the work from something seen: "if a child", "signs of". */
  /** The speaker is a child. */
  childSelf: lines(`
    im ..1 10|11|12|13|14|15|16|17 !years|yrs|stone|months|weeks|miles|days|mths|st|kg|jobs|points|units
    im|am|i in ..1 year|yr|y 7|8|9|10|11
    im|am|i in ..1 y7|y8|y9|y10|y11
    at my school
    after|at school ..2 club|teacher
    my fostercarer
    im in care
  `),
  /** What is done to a child at home or by those meant to look after them. */
  ownPast: lines(`
    as a ..1 kid|child|lad|boy|girl|teenager
    when i was
    my ..1 childhood
    growing up
  `),
  homeHarm: lines(`
    do|does|doing|making|cook|look|looking|all ..4 cooking|cleaning|care|washing|shopping|meals|tea ..4 dont|wont|cant|asleep|drunk|out|gone|ill|never
    mum|dad|she|he ..1 dont|doesnt|wont|never|cant ..1 wake|get|come|move|eat|stop|talk ..1 up|home|out|drinking
    gives|give|gave|buys|bought ..1 me ..3 money|sweets|phone|things|vapes|gifts|presents ..3 quiet|secret|say|not|if|for|to
    keep|stay|kept ..1 quiet|secret|it
    leaves|left|leave|leaving|ditches us|me|my ..4 food|days|alone|own|night|nights|overnight|weekend|weekends|weeks
    no food|heating|electric|leccy|dinner
    never|not|dont|doesnt|wont ..2 feed|feeds|food|eat|home|washed
    kept|keeps|keep|made|make|makes|take|takes|takin ..4 school ..2 to|so|for|and
    makes|make|made|making|forces|forcing us|me|my ..3 work|sell|do|sleep|drink|touch|watch|steal|beg|clean|stay|carry|marry
    work|works|working ..6 till|until ..1 1|2|3|4|1am|2am|3am|4am|midnight
    asks|asked|asking|wants|want|wanted|sending|sends|sent|keeps ..4 pics|pictures|photos|nudes|videos|secret|alone|hotel
    pics|pictures|photos|nudes ..3 of|myself|me|him|or
    locks|locked|lock|chained ..2 me|us
    scared|frightened|afraid|terrified ..2 of|to ..2 home|mum|dad|stepdad|him|her|uncle|brother|them|men|house
    hits|hit|beats|beat|hurts|hurt|slaps|smacks|punches|kicks|touches|touched|touching|strangled|throws|batters|belts|leathers|whips|burns ..1 me|us|my !up|out|off
    comes|came|gets|got in|into ..2 room|bed|bath|bathroom|shower
    drunk|drinking|high|drugs|smack|gear|violent ..4 every|all|hits|and|when|at
    dont|cant|not|wont|scared ..2 wanna|go|live|going|safe ..2 home|there|back|in
    taking|takes|take|sending|send|sends|flying|fly ..2 me|us ..3 pakistan|india|bangladesh|somalia|abroad|nigeria|turkey|afghanistan|back|kurdistan ..8 married|marry|marriage|wedding|husband|cut|circumcised
    thrown|kicked|chucked|throwing|kicking ..1 me|us out
    nowhere ..1 to sleep|go|stay|live
    boyfriend|bf|man|fella|guy ..2 18|19|2*|30|31|32|33|34|35|40|older
  `),
  /** Grown children, told of beside the older person they look after. */
  elderKin: lines(`
    <adultAtRisk>|lady|man|woman|gentleman|fella|neighbour ..6 his|her|their son|sons|daughter|daughters|grandson|niece|nephew
    his|her|their son|sons|daughter|daughters|grandson|nephew|niece ..3 pension|been
    <adultAtRisk> son|daughter
  `),
  supposed: lines(`
    if|when|whenever|suppose|supposing|say a|an|some|someone|somebody|any|your|child|children|kid|client|clients|resident|pupil|young|youngperson|patient|serviceuser|one
    signs|types|indicators|symptoms|recognise|recognising|spotting|spot of|abuse|neglect|the|signs|harm
    training|course|courses|module|essay|dissertation|policy|procedure|qualification|thesis|assignment|lecture|placement|webinar
    interview ..6 ask|asked|question|questions|tomorrow
    children|kids|people|families|clients|women|men|youngpeople|adults|patients|residents|victims|survivors|offenders|pupils|girls|boys|teenagers|students|learners|prisoners|users who|affected|facing|experiencing|that ..1 have|has|are|were|been|had|struggle|experience|experienced|suffer|suffered|face|faced|live|self*|get|cant|wont|dont
    working|work|worked|works with children|kids|people|families|clients|women|youngpeople|adults|patients|residents|victims|survivors|offenders|teenagers
    jobs|job|career|careers|role|roles|help|support|supporting|helping|protect|protecting|safeguard ..1 with|for|helping|where|children|kids|people|women|trafficked|vulnerable|victims|families
    charity|charities|ngo|researching|research|novel|book|film|documentary
    nit|nits|sports|football|rugby|pe|hockey
    climbing|bouncy
  `),
  /** An adult who may not be able to keep themselves safe. */
  anAdultAtRisk: lines(`
    <adultAtRisk>|<adult>|<child>|lad|lads ..2 on|in|at the|our|my ..1 autism|dementia|learning|stroke|brain|elderly|care|psychiatric unit|ward|home
    autism|dementia|stroke|psychiatric|elderly|geriatric unit|ward|home
    <adultAtRisk>
    old|elderly|older|vulnerable|disabled|blind|frail|deaf|autistic|confused boy|man|woman|lady|fella|gentleman|couple|dear|girl|chap|bloke|neighbour|aunt|uncle|lodger|person|adult|tenant|friend|brother|sister|son|daughter
    has|with|got|have downs|dementia|alzheimers|autism|epilepsy|learning|cerebral|schizophrenia|disabilities !!care|course|training|friendly|champion
    learning difficulties|disability|disabilities|difficulty
    downs syndrome
    in a|the|her|his wheelchair|carehome|hospice
    im|i care|caring|clean|cook|shop|visit|support|look for|after ..2 man|lady|woman|fella|gentleman|couple
    old boy|dear|girl|fella|chap
    house|bed bound
    bedbound|housebound
  `),
  adultSign: lines(`
    finger|grip|thumb|rope|cord|strap|unexplained marks|mark|bruises|bruise
    tape|taped|taping|belts|strap|strapping|tying|tie|ties|restrain|restrains ..2 her|him|them|wrists|into|to|in
    signed|sign|signs|transferred|gave|put ..2 house|bungalow|flat|home|car|savings|money ..1 over|to|in
    cant|not|wont ..2 get|let|allowed ..2 past|in|see|us ..3 door|house|her|him
    has|makes|gets|got|made|making|getting her|him ..1 doing|wash|clean|cook|perform
    gives|giving|gave|pays her|him ..1 money|cash|fags|drink for
    slap|slaps|slapped|pinch|pinched|hit|hits|punch|drag|drags|dragged|grab|shove|shoved|yank|hold|holds|held ..3 nose|hair|face|arm|wrist|mouth|across
    bruise|bruises|bruised|bruising|unexplained|welts
    black eye
    marks|mark|burns|cuts on|all|round|around ..1 his|her|their|him|wrists|arms|neck|back|legs
    takes|taking|took|takin|takes|stealing|steals|stole|nicking|nicked|pinching|robbing|spending|uses|using|used|emptying|emptied|drained|helping|withdrawing|borrowing|keeps|controls|has ..3 his|her|their|all|pension|bank|him|the|from ..2 pension|money|card|bank|cash|savings|benefits|purse|account|pip|jewellery|him|meds|medication|morphine
    money|cash|jewellery|pension|savings|purse|things|meds ..3 missing|vanishing|disappearing|disappear|gone|vanished|disappeared|stolen|taken
    signed|sign|change|changed|changing ..3 will|house|over
    locked|locks|locking|lock|shut|shuts|tied|ties|strapped|kept|keeps|barricaded ..4 in|room|bedroom|chair|bed|door|out|house|prisoner|up
    shouts|shouting|shouted|screams|screaming|swears|swearing|swore|yells|yelling|laughs|laughing|mocks|mocked|threatens|threatened|threatening|bullies|snaps ..2 at|him|her|them|to
    left|leaves|leave|leaving|sat|sitting|sits|lying|lay|kept ..3 in|without|alone|on|for|soaking ..2 wet|soiled|urine|pad|pads|own|mess|dark|faeces|food|water|clothes|hours|floor|filth|dirty|nappy|poo|drink|buzzer|meds
    wet clothes|bed|pad|pads|sheets|through|all
    soiled|bedsores|sores|dehydrated|starving|filthy|unwashed|malnourished|unfed|neglected|hungry|thirsty|skin
    rough|roughly|rougher ..1 with|handled|handling|her|him|them !sleepers|sleeping
    handled|manhandled|dragged|dragging|yanked|yanks|yanking|pulled|pulling|grabbed|grabs|grabbing|pinches|pinched|shoved|shoves|shoving|pushed|pushes|threw|throws|forced|forces|force ..2 rough|roughly|him|her|them|by|fed|feeding|the|residents|down
    hits|hit|hitting|slaps|slapped|slapping|punches|punched|smacks|smacked|beats|beating|kicked|kicks|hurts|hurting|hurt|strangled|burned ..2 him|her|them|by|a|the|one|my
    frightened|scared|afraid|terrified|flinches|flinch|petrified|wary ..3 say|of|tell|to|when|him|her|them|son|carer|speak
    took|taken|taking|moved|take ..3 over ..3 flat|house|home|place
    moved|moving|come|coming ..2 in|round ..5 using|drugs|bank|flat|dealing|card
    wont|doesnt|not|dont|isnt|never ..2 feed|fed|feeding|let|allowed|letting|wash|washed|given|change|changed|get|getting|bathed ..2 her|him|them|see|food|visitors|out|leave|eat|$|meds|medication|doctor|any|family|properly
    touched|touches|touching|raped|abused|abusing|molested|groped|assaulted|exploited
    goes|gone|went quiet ..3 when|if|ask|asked|around|and
    not|never ..1 to tell
    overmedicated|drugged|sedated|drugging
    call|calls|calling|called ..1 her|him|them ..2 stupid|names|horrible|retard|idiot|useless|smelly
    wont|not|doesnt ..1 answer|open ..2 door
    made to ..2 work|sleep|beg
    ripped|rip|rips|con|conned|scammed|scamming ..1 off|her|him|out
  `),

  /** Somebody seen hurting those they look after. */
  sawCarer: lines(`
    seen|saw|watched|witnessed|heard|caught|see ..3 carer|nurse|staff|colleague|member|worker|manager|carers|hca|assistant|senior ..4 <harms>|slap|pinch|drag|shove|grab|shout|swear|mock|steal
    carer|nurse|senior|hca|carers|nurses ..4 slap|slaps|slapped|pinch|pinched|drag|dragged
  `),
  /** The speaker has hurt a child, or fears to. */
  hurtOwnChild: lines(`
    i|ive hit|hurt|shook|shaken|smacked|slapped|punched|kicked|burned|strangled|choked my|the|our ..2 <child>|lad|lass
    scared|worried|afraid ..2 ill|i ..3 hurt|hit|harm|shake ..2 my|the|our ..2 <child>|him|her|lad|them
  `),
  /** Everyday harm done to a friend or neighbour. */
  aFriend: lines(`
    girls|woman|women|man|lady ..3 flat|house|upstairs|room|salon|bar|downstairs|door|next
    friend|friends|mate|mates|neighbour|neighbours|sister|sisters|brother|brothers|cousin|colleague|coworker|mum|mums|daughter|daughters|flatmate|housemate|workmate|auntie|aunt|woman|girl|lass|lady|flatmates|housemates|colleagues|dads|sons|da|learner|apprentice|student|lad|bloke|lodger|tenant|roommate|manager|supervisor|dad|son|uncle|nephew|niece|pal|colleagues|girls
  `),
  friendHurt: lines(`
    never|not|doesnt|dont|isnt|hardly ..2 goes|go|leaves|leave|allowed|let ..1 out|outside|alone|anywhere ..8 crying|cars|men|night|scared|bruises|locked
    different ..1 cars|men|blokes ..3 night|day|hour
    hear|heard ..2 her|him|them|crying|screaming|shouting ..1 crying|screaming|scream|begging|cry
    partner|husband|boyfriend|fella|ex|wife|girlfriend|bloke|stepdad|he|she|man|boss|dad|son|pimp|manager ..4 <harms>|controls|threatens|locks|wont|tracks|follows|screams|stalks ..1 her|him|them|let !!up|off|with|out|for|on|to
    bruises|bruised|battered
    black eye|eyes
    scared|terrified|frightened|afraid of|to ..2 him|her|his|husband|partner|boyfriend|go|dad|leave|man|ex
    in an? ..1 abusive|violent
    being|getting|gets|got|been|is ..1 hit|beaten|abused|raped|stalked|controlled|trafficked|exploited|battered|strangled|groomed|threatened|cuckooed
  `),
  friendDying: lines(`
    wants|want|wanted|wanna|wishes|talking|talks|talked|thinking|threatening|threatened|threatens|said|says|saying|going|gonna|keeps|hinting|posting|posted|texted|messaged|texting|told|hinting ..5 die|dead|dying|suicide|jump|overdose|kill|goodbye|end|ending|suicidal|exist|disappear|alive|goodbyes
    <reflexive> !!in|for|a|off|up|on|with|to|at
    no|any|nothing|see|not|doesnt ..3 point|reason|future|wanna|want ..2 living|live|anymore|alive|going|on|be|to !!nights|the|course
    given|giving|gave ..2 away|stuff
    goodbye|goodbyes
    not herself|himself
    taken|took|swallowed ..3 pills|tablets|overdose|meds|paracetamol
    selfharms|selfharming|selfharm|suicidal|overdosed
    cutting !hair|grass|trees|hours|costs|corners|down|and|back|it|the
  `),
  strongDying: lines(`
    die|dying|suicide|suicidal|jump|overdose|overdosed|kill|goodbye|goodbyes|end|ending|pills|tablets|selfharm|selfharming|cutting|alive|exist|hang|hanging|dead|cliffs|bridge|living|hurt|cut|harm
  `),
  notAnswering: lines(`
    hung up
    from|at|on|by the ..1 weir|bridge|cliff|cliffs|tracks|roof|platform|station|river|canal|quarry|ledge|railway
    not|isnt|wont|hasnt|never|aint ..2 answering|answerin|answer|picking|replying|reply|texted|home|responding|pick|come|opening|seen
    hes|shes|gone|away|heading|walked|driven|off|went ..2 to|on|out|up|at|missing ..2 cliffs|cliff|bridge|river|canal|railway|tracks|woods|sea|roof|beach|quarry
    this minute|second|instant
    right now
    phone ..2 off|dead|ringing
    door locked
    dont know where ..1 he|she|they ..1 is|are|s|gone
    cant find|reach|get
  `),
  sayingBye: lines(`
    tell ..1 my|his|her|the ..1 mum|dad|wife|kids|family|girls|husband ..2 sorry|love|loved|goodbye
    sorry ..2 hung
    goodbye|goodbyes|farewell|sorry !to|for|about|i|but
    suicide|note|kill|die|end|jump|jumping|overdose|hang|cliffs|cliff
  `),
  now: lines(`
    now|minute|second|instant|tonight|currently|immediately|right
  `),

  /** Low mood told without "I". */
  lowAlone: lines(`
    dont|not|never|cant enjoy|enjoying ..1 anything|nothing|life|things
    nothing|nowt ..2 joy|fun|enjoyable|interests
    not felt like ..2 anything|nothing
    no motivation ..1 for|to ..1 anything|nothing
    dont feel like ..1 doing anything|nothing
  `),
  /** Low mood and what it does to days. */
  lowWords: lines(`
    heavy !!lifting|lift|boxes|loads|load|work|goods|stuff|things|bags|plant|machinery|vehicles|equipment|manual|lorries|jobs
    scunnered|miserable|wretched|hollow|joyless|gutted|distraught|despairing|despair|despondent|dejected|demoralised|crushed|deflated|flat|grey|bleak|lifeless|overwhelmed|frazzled|tearful|weepy|broken|paranoid|ashamed|numb
    no|nae|zero|little|hardly|lost|lack ..1 of|any|all? energy|motivation|interest|confidence|appetite|joy|drive|spark|enthusiasm
    cloud|fog|darkness|weight ..2 over|on|in|round|following|hanging ..1 me|my
    black dog|cloud|hole
    cant|cannot|cannae|struggle|struggling|hard ..2 get|getting|drag ..2 out|going|up|myself|of ..2 bed|anything|with|$|most|in
    bed|sofa ..3 all day|before|afternoon|weekend
    not been|feeling|felt|doing myself|great|well|right|good ..1 lately|since|for|at|this|atm|mentally
    crying|cry|cried|sobbing|bawling|tears|weeping
    rock bottom
    everything|all|life ..2 feels|seems|is ..2 grey|heavy|too|black|much|dark|pointless|effort|empty|falling
    dont|not|never|cant enjoy|bothered|face|cope|laugh|smile|eat|sleep !!overtime
    my head ..2 gone|bad|mess|wrecked|place|away|pieces|mince|dark|mashed
    so|really|very|too|feel|feeling|im|bit|pretty|proper ..1 low|lonely|sad|down|empty|lost|alone|hopeless|useless|worthless|depressed|stressed|anxious|ashamed|miserable|desperate|drained|exhausted|defeated|burnt|fragile|overwhelmed|scared ..1 !skilled|level|paid|to earth
  `),
  nearSelf: lines('i|im|ive|id|me|my|myself|am'),
  /** A first day without somebody. */
  firstWithout: lines(`
    first|second|another ..1 christmas|birthday|xmas|eid|anniversary|summer|year|mothers|fathers|easter ..2 without
  `),
  gambling: lines(`
    scratch cards|card
    scratchcards|scratchcard|lottery|poker|crypto|puggy|puggies|bandits
    gambling|gamblings|gamble|gambled|betting|bets|bookies|slots|casino|roulette|fobts|bet365
    fruit machine|machines
  `),
  gamblingTrouble: lines(`
    every morning|shift
    hid|hide|hiding|hidden ..2 from
    grand gone|down
    cant|couldnt ..1 hold|keep
    out of control|hand
    cant|trying|struggling|struggle|need|want|wanna|help|hard ..2 stop|stopping|quit|control|give
    addict|addicted|addiction|problem|habit|hooked|relapse|relapsed|compulsive
    hold of me
    lost|lose|losing|spent|spend|blew|blown|spending|blow|owe|debt|debts|gone|skint|broke !!job|jobs
    wages|rent|savings|pay
    again
    every day|night|week|payday
    got|getting ..1 me|worse|bad
    ruined|ruining|destroyed|wrecked|cost
  `),
  gamblingWork: lines(`
    work|worked|working|job|jobs ..2 in|at|for ..2 casino|bookies|betting|bookie
    croupier|dealer|cashier|manager|industry|regulation|shop|staff|support|counsellor|worker|software|compliance|firm|company
  `),
  drugsOrDrink: lines(`
    bottle|box|glass of red|white|wine|prosecco|gin|rum|vodka
    coke|cocaine|heroin|crack|weed|ket|ketamine|spice|speed|meth|methadone|subutex|buprenorphine|gear|smack|cannabis|valium|xanax|pregabalin|tramadol|codeine|vodka|cider|drink|drinking|drank|booze|alcohol|cans|wine|whisky|beers|bottle|pills|mdma|mandy|joint|joints|spliff|steroids|bevvy|swally
  `),
  useSigns: lines(`
    a|every|each night|day ..2 since|to|just
    bottle|box|litre|bottles of ..2 red|white|wine|vodka|gin|whisky|cider|rum ..1 a|every|each night|day
    cant|couldnt ..1 hold|keep ..1 a|down|any
    from ..1 when|the i|minute|moment
    all day
    first thing
    cant get|do|cope|sleep|work|face|start ..6 without !the|it|a|any
    need|have ..1 to get|cope|sleep through|$
    hands|hand shake|shakes|shaking|trembling
    shakes
    script|scripts !writer
    every day|night|morning|weekend|single|weekends !!shift
    at weekends
    lost ..4 job|licence|house|kids|wife|marriage|it
    till|until|unless|before|without ..2 ive|i|had ..2 had|drink|can|a|fix ..2 can|drink|line|joint|$
    wake|waking|woke up
    clean|sober|relapsed|relapse|rehab|detox|off|dry ..1 for|since|gear|months|weeks|now|the|in|and|again|days
    weeks|months|days|year|years clean|sober|dry|off
    too much
    out of|getting control|hand|bad|worse|worse
    need|using|used ..2 to|it|for ..2 sleep|cope|work|relax|face|function|get
    to get|cope|sleep|numb|forget|block ..1 through|it|$|by|day|at|with
    hiding|hide|secretly|sneaking
    cant stop
    hooked|addicted|addict|alcoholic|dependent|dependency|problem|habit
    got|took ..1 hold of
    more than i
    sort|sorting|straighten ..1 myself|me|it|my ..1 out|life
    helps|only me|thing
    keep|keeps me
    blacking|blackouts|blackout
  `),
  drugWork: lines(`
    worker|workers|service|services|support|dispensing|pharmacy|pharmacist|testing|test|tests|bar|pub|brewery|retail|counsellor|nurse|licence|serving|driver|clinic|users|clients|warehouse|distillery|packing|factory|delivery|offlicence|course|training|tea|coffee|water|policy|shop
    clean years|yrs
    years|yrs clean|sober
    used to
    recovery
  `),
  dying: lines(`
    killed|electrocuted|crushed on|in|by|at
    died|passed|funeral|buried|dying|terminal|lost|killed|cancer|miscarriage|stillborn
  `),
  myKin: lines(`
    our|the|my ..1 son|daughter|baby|boy|girl|mum|dad|lad|twins
    best mate|friend|pal|butty
    ^ best|mate|mum|dad|nan|husband|wife ..1 mate|friend|died|passed
    my|our|me|ma|wee ..2 <kin>|brother|sister|cousin|dog|twin|gran|grandad|grandparents|parents|best|pal|butty|cat
  `),
  grieving: lines(`
    summer|winter|spring|autumn|year|easter|christmas|go|near|end|and
    since|miss|missing|cant|havent|struggling|cried|crying|hard|lost|coping|anniversary|grief|grieving|months|weeks|still|dont|off|not|away|last|ever|never|alone|before|after|then|just|in
  `),
  kinJob: lines(`
    passed ..3 test|exam|driving|driver|gcse|it|down|on|level|course|theory|interview|to
    lost ..2 job|his job|licence|keys|card|phone|business|contract
    used to
    wife|husband who
    care|hospice work|worker|nurse|job|support|home
    killed it
  `),
  burnoutSigns: lines(`
    jumping at ..1 every|any|noise|noises|the
    nothing|nowt ..1 left for|to ..1 give|my|anyone|the
    sit|sat|sitting ..2 in|outside ..1 my|the car ..6 cant|before|crying|go|hour|minutes
    cant ..1 go|walk|get ..1 in|into|through ..1 the|that ..1 building|door|gate|office|ward|classroom|school
    sweaty|sweating|sweats|jumpy|flashbacks|nightmares
    hiding|hide from ..1 everyone|everybody|people|world
    cant look ..1 at myself|anyone
    cry|crying ..2 sunday|sundays|nights|mornings|before
    cant|not|dont ..3 keep|sustain ..2 pace|this|it ..1 up|$
    running|run on empty
    on empty
    nothing left ..1 $|in|to give
    at|past|reached|hit breaking|wall|limit|my limit|point
    worn|wore|drained|knackered|wiped|shattered|exhausted|frazzled|fried|wrecked out|with|in|$|from|all|mentally|emotionally|and|by|because|completely !!level|qualifications
    dread|dreading ..1 monday|mondays|work|going|every|shifts|the|each|sunday|sundays
    sick|throw|threw|puke|vomit|vomiting|heave|retching ..1 with|up|in|before|every|at ..2 work|shift|car|nerves|morning|dread|monday|mondays|every
    cry|crying|cried|tears|sob|sobbing ..4 car|toilets|toilet|cupboard|work|loo|shift|van|way|break
    signed|gone|went|been off ..1 sick|with|work ..2 stress|anxiety|depression|nerves|mental|exhaustion|burnout
    doctor|gp ..3 signed|sertraline|tablets|antidepressants|anxiety|depression|stress|counselling
    havent|not|dont ..1 slept|sleeping|sleep ..2 weeks|days|months|properly|since|night
    heart|chest|hands ..2 pounding|racing|goes|going|thumping|tight|tightens|hammering|shaking|shake|sweat|sweating
    freeze|frozen|shake|shaking|panic|panics|panicky ..2 when|every|before|at|in|on|if
    cant breathe
    doing|does|does my head|nut in
    falling|fallen|going|coming|gone apart|under|pieces
    cant take|face|cope|hack|handle|stand ..2 anymore|much|longer|pressure|monday|people|work
    too much|many for me
    hanging on by|barely
    at the end of ..1 my
    end of ..1 my tether
    struggling ..2 mentally|emotionally|lately|bad|badly|alone|$|at|inside
    self|no|zero|lost|low ..1 esteem|confidence ..1 $|left|is|in|after|since|anymore|and|at|rock
  `),
  speaker: lines('i|im|ive|id|me|my|am|myself|we'),
};

type Extra = Partial<Omit<IdeaRule<SafetyMeaning>, 'means' | 'ideas' | 'within'>>;
const together = (
  signal: SafetySignal,
  topic: SafetyTopic,
  ideas: string,
  within: number,
  { unless, ...extra }: Omit<Extra, 'unless'> & { unless?: string } = {},
): IdeaRule<SafetyMeaning> => ({
  means: { signal, topic },
  ideas: ideas.split(' '),
  within,
  ...extra,
  ...(unless === undefined ? {} : { unless: unless.split(' ') }),
});

/** What ideas mean beside one another. A safeguarding lead should read this list before launch. */
export const safetyTogether: readonly IdeaRule<SafetyMeaning>[] = [
  // Thoughts of dying
  together('intent', 'suicide', 'self wish notBeing', 7, { inOrder: true, unless: 'denied' }),
  together('intent', 'suicide', 'wish notBeing self', 4, { inOrder: true, unless: 'third denied' }),
  together('intent', 'suicide', 'notBeing wish', 5, { inOrder: true, unless: 'teaching third denied' }),
  together('hopeless', 'suicide', 'chance welcome speaker', 14, { unless: 'atWork' }),
  together('hopeless', 'suicide', 'deathOwn', 0, { unless: 'teaching' }),
  together('intent', 'suicide', 'reunion', 0),
  together('hopeless', 'suicide', 'others betterOff withoutMe', 6, { inOrder: true }),
  together('hopeless', 'suicide', 'withoutMe betterOff', 6, { inOrder: true }),
  together('hopeless', 'suicide', 'speaker burden', 6),
  together('hopeless', 'suicide', 'nobodyCares', 0, { unless: 'onlyThingJob' }),
  together('hopeless', 'suicide', 'onlyThing', 0, { unless: 'onlyThingJob' }),
  together('hopeless', 'suicide', 'noSight future', 5, { inOrder: true }),
  together('hopeless', 'suicide', 'noPoint ofLiving', 3, { inOrder: true, unless: 'teaching' }),
  together('hopeless', 'suicide', 'cannot lifeItself', 3, { inOrder: true }),
  together('hopeless', 'suicide', 'putInOrder affairs', 5, { inOrder: true, unless: 'atWork' }),
  together('hopeless', 'suicide', 'affairs putInOrder', 4, { inOrder: true, unless: 'atWork' }),
  together('intent', 'suicide', 'giveAway belongings noNeed', 12, { across: true }),
  together('hopeless', 'suicide', 'giveAway pets noNeed', 14, { across: true }),
  together('intent', 'suicide', 'lifeMoney ownHand', 10, { across: true }),
  together('intent', 'suicide', 'lookedUp lethal', 6, { inOrder: true }),
  together('intent', 'suicide', 'stockpile medicines stockpiled', 5, { inOrder: true }),
  together('intent', 'suicide', 'self lookAt sharps whyMeans', 8, {
    inOrder: true,
    unless: 'heShe teaching',
  }),
  together('intent', 'suicide', 'speaker atPlace highPlace wavering', 10, { unless: 'teaching' }),
  together('intent', 'suicide', 'attempt', 0),
  together('intent', 'suicide', 'mightHarm', 0),
  together('act', 'suicide', 'onPlaceNow edgePlace leaving', 12, { across: true, inOrder: true }),
  together('act', 'suicide', 'takenTonight effects', 14, { across: true }),
  together('act', 'suicide', 'takenTonight leaving', 14, { across: true }),

  together('hopeless', 'suicide', 'betterOff others ifGone', 6, { unless: 'onlyThingJob' }),
  together('intent', 'suicide', 'knowMethod ifItCame', 12, {
    inOrder: true,
    across: true,
    unless: 'teaching',
  }),
  together('intent', 'suicide', 'self nearlyDid steering', 9, { inOrder: true, unless: 'teaching heShe' }),
  together('act', 'suicide', 'gasFitted parkedUp', 14, { across: true, unless: 'atWork teaching' }),
  together('hopeless', 'suicide', 'putInOrder deathSettled', 8, { inOrder: true, unless: 'teaching' }),
  together('act', 'suicide', 'setTime', 0, { unless: 'teaching' }),
  // Hurting oneself
  together('self-harm', 'self-harm', 'speaker selfInjure ownBody injureWhy', 6, {
    inOrder: true,
    unless: 'atWork',
  }),
  together('self-harm', 'self-harm', 'selfInjure ownBody injureWhy', 5, {
    inOrder: true,
    unless: 'atWork heShe',
  }),

  together('self-harm', 'self-harm', 'bloodRelief', 0),
  // Danger now
  together('danger', 'danger', 'maimed alone', 12, { across: true, unless: 'teaching' }),
  together('danger', 'danger', 'chest heartSigns', 8, { across: true, unless: 'teaching' }),
  together('danger', 'danger', 'blood happeningNow', 14, { across: true, unless: 'teaching' }),
  together('danger', 'danger', 'blood effects', 14, { across: true, unless: 'teaching' }),
  together('danger', 'danger', 'attackerNear weaponOrThreat', 10, { across: true, unless: 'teaching' }),
  together('danger', 'danger', 'whisper inDanger', 10, { across: true }),
  together('danger', 'danger', 'locked now', 4, { unless: 'teaching' }),
  together('danger-other', 'danger', 'collapsed happeningNow', 12, { across: true, unless: 'teaching' }),
  together('danger-other', 'danger', 'harmOther armed', 12, { across: true, unless: 'teaching' }),
  together('danger-other', 'danger', 'aFriend weaponOut dyingOr', 14, { across: true, unless: 'teaching' }),
  together('danger', 'danger', 'locked airless', 12, { across: true, unless: 'teaching' }),
  together('danger-other', 'danger', 'seized', 0, { unless: 'teaching' }),
  together('danger-other', 'suicide', 'aFriend sayingBye notAnswering', 12, {
    across: true,
    unless: 'teaching',
  }),

  // Harm by a partner, family or others
  together('harmed', 'domestic-abuse', 'controller takesMoney', 6, { inOrder: true, unless: 'supposed' }),
  together('harmed', 'domestic-abuse', 'controller takesThings', 6, { inOrder: true, unless: 'supposed' }),
  together('harmed', 'domestic-abuse', 'controller stopsMe', 8, { inOrder: true, unless: 'supposed' }),
  together('harmed', 'domestic-abuse', 'controller waitsFor farAway', 14, {
    across: true,
    unless: 'supposed',
  }),
  together('harmed', 'domestic-abuse', 'sleepsRough becauseOf', 10, { unless: 'supposed' }),
  together('harmed', 'domestic-abuse', 'afraidOf whenHome speaker', 14, { unless: 'supposed' }),
  together('harmed', 'domestic-abuse', 'speaker escape controller', 8, { inOrder: true }),
  together('harmed', 'domestic-abuse', 'speaker kicksOff controller', 10, { unless: 'supposed' }),
  together('harmed', 'domestic-abuse', 'hitsMe', 0, { unless: 'supposed' }),
  together('harmed', 'abuse', 'bossish assaultsMe', 9, { inOrder: true, unless: 'supposed' }),
  together('harmed', 'abuse', 'inReturn', 0, { unless: 'supposed' }),
  together('harmed', 'abuse', 'threatTo harmAct', 6, { inOrder: true, unless: 'supposed' }),
  together('harmed', 'abuse', 'exPartner pics picsMisuse speaker', 12, { unless: 'supposed' }),
  together('harmed', 'exploitation', 'weUs notPaid debtHeld confined authority', 14, {
    across: true,
    atLeast: 3,
    unless: 'supposed',
  }),
  together('harmed', 'exploitation', 'bossish authority reprisal', 10, { across: true, unless: 'supposed' }),
  together('harmed', 'exploitation', 'bossish authority confined', 14, { across: true, unless: 'supposed' }),
  together('harmed', 'exploitation', 'made sexSold', 6, { inOrder: true, unless: 'supposed' }),
  together('harmed', 'exploitation', 'homeTaken byOthers', 10, { across: true, unless: 'supposed' }),
  together('harmed', 'exploitation', 'speaker carries trapped', 18, { across: true, unless: 'supposed' }),
  together('kin-harms', 'abuse', 'childSelf homeHarm', 25, { across: true, unless: 'supposed' }),
  together('harmed', 'abuse', 'forcedMarriage sentAway speaker', 12, { across: true, unless: 'supposed' }),

  // Somebody else at risk
  together('other-child', 'child-at-risk', 'aChild childSign', 16, {
    across: true,
    unless: 'supposed ownPast elderKin',
  }),
  together('other', 'adult-at-risk', 'anAdultAtRisk adultSign', 14, { across: true, unless: 'supposed' }),
  together('other', 'adult-at-risk', 'sawCarer', 0, { unless: 'supposed' }),
  together('other-child', 'child-at-risk', 'hurtOwnChild', 0, { unless: 'supposed ownPast' }),
  together('other', 'adult-at-risk', 'aFriend friendHurt', 8, { inOrder: true, unless: 'supposed' }),
  together('other', 'adult-at-risk', 'aFriend friendDying strongDying', 6, {
    inOrder: true,
    unless: 'supposed',
  }),

  together('low', 'low-mood', 'denied', 0),
  // Distress
  together('low', 'low-mood', 'nearSelf lowWords', 5, { unless: 'supposed' }),
  together('low', 'low-mood', 'lowAlone', 0, { unless: 'supposed' }),
  together('low', 'burnout', 'nearSelf burnoutSigns', 6, { unless: 'supposed' }),
  together('low', 'bereavement', 'myKin dying grieving', 6, { unless: 'kinJob' }),
  together('low', 'bereavement', 'firstWithout', 0),
  together('low', 'gambling', 'gambling gamblingTrouble', 7, { unless: 'gamblingWork' }),
  together('low', 'own-substance-use', 'drugsOrDrink useSigns', 9, { across: true, unless: 'drugWork' }),
];
