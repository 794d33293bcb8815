import type { PhraseRule } from './phrasePatterns.js';
import type { SafetyMeaning, SafetySignal, SafetyTopic } from './safetySignals.js';

const words = (text: string): string[] => text.split(/[\s|]+/).filter((word) => word !== '');

/** Word classes that phrases share. */
export const safetyClasses: Readonly<Record<string, readonly string[]>> = {
  i: words('i im ive id me'),
  my: words('my me ma mi our the'),
  partner: words(
    'husband wife partner boyfriend girlfriend fella feller fiance fiancee spouse ex bloke otherhalf',
  ),
  parent: words('dad father mum mother stepdad stepmum uncle auntie aunt grandad grandpa fostercarer'),
  boss: words(
    `boss bosses manager supervisor foreman gaffer chargehand gangmaster employer agency landlord colleague coworker
     workmate instructor tutor trainer coach customer director owner chef dealer pimp lads man bloke men`,
  ),
  they: words('he she hes shes they theyre someone somebody theyve'),
  harms: words(
    `hit hits hitting beat beats beating beaten punch punches punched punching slap slaps slapped slapping smack smacks
     smacked smacking kick kicks kicked kicking hurt hurts hurting choke chokes choked choking strangle strangles
     strangled strangling batter batters battered battering abuse abuses abused abusing assault assaults assaulted
     assaulting attack attacks attacked attacking rape rapes raped raping touch touches touched touching grope gropes
     groped groping molest molests molested grab grabs grabbed grabbing burns burned burnt bites bit shakes throttled
     stabs stabbed whips whipped bash bashes bashed thump thumps thumped belts leathers headbutted`,
  ),
  harming: words(
    `hitting beating punching slapping smacking kicking hurting choking strangling battering abusing assaulting
     attacking raping touching groping molesting grabbing stabbing`,
  ),
  harmed: words(
    `hit beaten hurt abused raped assaulted battered trafficked exploited groomed neglected starved strangled
     molested slapped punched kicked smacked controlled attacked threatened`,
  ),
  child: words(
    `child kid kiddie kiddy kiddies kiddo baby babies toddler infant boy girl boys girls teenager teen son daughter
     stepson stepdaughter grandson granddaughter niece nephew pupil youngperson littleone kids children bairn wean
     youngster toddlers`,
  ),
  adult: words(
    `mates friends fellas client resident patient serviceuser tenant neighbour friend mate bestie pal colleague coworker workmate sister
     brother nan gran nana grandma grandad wife husband partner apprentice learner trainee student caller man woman
     bloke guy lady someone somebody worker employee mum dad lad lass picker driver operative housemate flatmate member
     mentee boyfriend girlfriend cousin uncle aunt auntie father mother pickers workers lads ex`,
  ),
  strain: words(
    `chasing running lifting carrying lugging standing climbing digging scrubbing bending walking kneeling hoovering
     mopping pushing stairs steps shift shifts nights night commute heat hours floors boxes ladders toddlers kids`,
  ),
  body: words(
    `back backs knee knees hip hips shoulder shoulders neck leg legs foot feet ankle ankles wrist wrists elbow elbows
     hand hands joints spine`,
  ),
  adultAtRisk: words(
    `resident residents client clients patient patients serviceuser serviceusers nan nana nanas nans gran grans granny
     grannys grandma grandmas grandad grandads grandpa gramps tenant lodger pensioner inpatient nain taid granda`,
  ),
  third: words('he she hes shes him her his'),
  reflexive: words('himself herself themself themselves'),
  kill: words('kill hang drown gas shoot stab poison suffocate electrocute off top neck finish'),
  killing: words(
    'killing hanging drowning gassing shooting stabbing poisoning suffocating topping offing necking',
  ),
  cut: words('hurt harm cut burn scratch starve punish injure'),
  cutting: words('hurting harming cutting burning scratching starving punishing injuring'),
  pills: words('pills tablets paracetamol antidepressants meds insulin bleach co-codamol codeine ibuprofen'),
  means: words('pills tablets paracetamol rope noose blade blades razor razors knife gun belt bleach'),
  die: words('die dead dying'),
  course: words(
    `course courses training class classes unit module level lvl nvq qualification gcse gcses maths english diploma
     degree apprenticeship college uni skills functional job jobs nights shift shifts work working`,
  ),
  low: words(
    `depressed low down crap shit shite rubbish rough awful terrible numb empty lost lonely anxious stressed
     overwhelmed broken useless tearful miserable flat rotten panicky hollow unwell`,
  ),
  very: words(
    'so really very too just a bit quite proper well dead right pretty always all feeling constantly',
  ),
  kin: words(
    `mum dad father mother nan nana gran grandma grandad brother sister son daughter husband wife partner boyfriend
     girlfriend friend mate baby child uncle aunt auntie cousin fiance fiancee stepdad stepmum grandson granddaughter
     dog colleague`,
  ),
};

const rule = (signal: SafetySignal, topic: SafetyTopic, phrases: string): PhraseRule<SafetyMeaning> => ({
  means: { signal, topic },
  phrases: phrases
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
});

/** Every phrase the safety check listens for. A safeguarding lead should read this list before launch. */
export const safetyRules: readonly PhraseRule<SafetyMeaning>[] = [
  rule(
    'danger',
    'danger',
    `
    im|ive ..2 in danger
    im not safe
    dont feel safe right now
    not safe here|where
    im ..1 being attacked|assaulted|raped|stabbed|beaten|followed|held|strangled|kidnapped
    ive ..1 been stabbed|shot|poisoned
    <they>|<partner>|man|dad|stepdad is? ..1 attacking|strangling|stabbing|raping|battering me
    hes|shes|theyre ..1 <harming> me !all|every|most|when|whenever|at
    hes|shes|theyre|someone|somebody|<partner>|<they> ..3 got|has|holding|pulled|with ..2 knife|gun|machete|weapon
    hes|shes|theyre|someone|somebody|<partner> is? ..3 outside|at my|the house|door|window ..4 knife|gun|kill|threatening|shouting|banging|kicking
    ..1? kicking|banging|smashing|breaking my|the ..1 door|window in|down|now|right
    <they>|<partner>|someone is? ..1 breaking|trying to? get in
    trying to get in ..3 now|house|door
    hes|shes|theyre|gonna|<they>|<partner> ..3 gonna kill|stab|shoot|murder me
    wants|threatening|threatened|threatens|said|says ..3 kill|stab|shoot|murder me
    hes|theyre|shes coming for me
    <they>|theyve|hes|shes|<partner> ..2 locked me in
    im locked|trapped in ..6 cant get out
    im hiding ..6 <they>|<partner>|from
    hes here now
    ive been ..1 poisoned|drugged
    having a heart attack
    im having a ..1 stroke
    bleeding really? badly|heavily|out|everywhere
    `.replace('..1? kicking', 'kicking'),
  ),
  rule(
    'act',
    'suicide',
    `
    ive|i|just ..2 took|taken|swallowed|necked|downed ..2 load|loads|bunch|all|handful|too|packet|whole|box|bottle|lots|pack ..4 <pills>
    ive|i|just ..2 took|taken|swallowed|had ..2 overdose
    i|ive ..2 overdosed
    just overdosed
    drank|drunk|drinking bleach
    ive|i ..2 written|wrote|left ..2 note|notes|letters and|to|for|already|$
    wrote|written|writing a|my ..1 suicide|goodbye note|letter
    suicide note
    said|saying|say my goodbyes
    said goodbye to my|the kids|family|mum|dad|children|everyone
    ive|got|have|i ..2 <means> ..3 in front of me
    ive|got|have|holding|i ..2 <means> ..2 my hand|hands
    ive|got|have|i ..3 <means> ..2 ready|here|lined
    <means> ..1 front of me
    got the rope|noose|pills|tablets
    tied|tying ..2 rope|noose
    ive|just|i ..1 took|taken|swallowed|had|necked all|lot|lots|loads|whole|both of? ..1 them|packets|boxes|packet|bottle !!courses|tests|exams|quizzes|units|modules|off|and
    ^ doing it tonight|now|today
    hose|hosepipe ..2 fitted|connected|exhaust ..4 car|van|done|window|cab
    im|stood|standing|sat|sitting|am on|by|at the ..2 bridge|ledge|roof|edge|tracks|cliff|platform ..4 jump|gonna|over|edge|end|die
    im|stood|standing|sat|sitting on the ledge|tracks
    ready|about|gonna to? jump|step|walk|throw off|in|under|myself|from ..4 !with bridge|train|lorry|front|traffic|roof|cliff|bus|car|truck|under|off|building
    im gonna jump $
    about to jump $
    about to do|end it
    im|am doing it ..1 today|tonight|now|tomorrow
    gonna do it tonight|now|today
    im gonna|about ..1 end my life
    tonight is|will ..2 last night
    slit|slitting|slashed|cut my wrists !in
    goodbye world
    goodbye forever
    `,
  ),
  rule(
    'intent',
    'suicide',
    `
    <kill> myself !to|about|on|out|in|up|at|ready|together|qualified
    kill|shoot|neck|hang myself
    finish myself off
    wanna|gonna|just|could finish it all $|off|now|tonight
    finish|finishes|kill|kills me|my ..5 hope|wish|want|wanna it|that|they|this does|would|to|did|will|do
    hope|wish|hoping|wishing !!doesnt|wont|not|dont|never ..4 finishes|finish|finished|kills|kill me $|off
    killing|topping|offing|hanging|gassing|drowning|necking|shooting myself
    end|ending|ended my|me|ma|mi own? life !ing
    end|ending it all
    wanna|want|gonna|ready|could|feel|feeling|like|just|thinking|about end|ending it !with
    wanna|want|like|about|of end|ending things
    end|ending myself
    take|taking|took my|me|ma own? life
    wanna|want|wish|like|rather|ready|just ..1 die !cast|casting|cutting
    wanna|want|wish|like|rather|wanted|hope|hoping ..2 be|was|were|id dead !on
    i wish ..1 i was dead
    wish ..1 was|were|id never been? born
    id|i ..1 rather ..2 dead
    better off dead
    dont|not|didnt|never ..2 wanna|want ..1 be alive
    dont|not|didnt ..2 wanna|want|wish ..1 live !in|here|with|at|near|away|there|alone|outside|inside
    dont|not|didnt ..2 wanna|want ..1 wake up
    dont|not|didnt ..2 wanna|want|wish ..2 exist
    dont|not|didnt ..2 wanna|want ..1 be here anymore|$
    dont|not|didnt ..2 wanna|want ..1 be on this earth|planet
    dont|not|didnt ..2 wanna|want ..1 be around anymore|$
    tired of living|being? alive !with|in|at
    sleep and|n ..1 not|never wake up
    sleep and|n ..2 wake up
    not|never wake|waking up again|$
    wish ..3 didnt wake
    im|feel|feeling|felt|been|being|getting|so|bit|really|still|become|became|went|gone|very|am suicidal !clients|people|callers|patients
    suicidal thoughts|feelings|ideation|again|since|all
    thoughts ..2 suicide|dying|death|ending
    think|thinking|thought|considering|considered|contemplating|planning|planned|attempted|attempt|attempting|tried|trying|commit|committing|committed ..2 suicide
    suicide ..3 my mind|head|option|answer|way
    my suicide !first|training|prevention|awareness|intervention
    do|doing|done myself in
    jump|jumping off|from ..2 bridge|roof|building|cliff|balcony
    jump|jumping|step|stepping|walk|walking|throw|chuck|throwing in|under|myself ..4 train|lorry|traffic|bridge|bus|truck|car|tracks
    throw|chuck|fling myself off|under|in|from
    drive|driving|crash|crashing ..4 into a wall|tree|lorry|bridge
    crash ..2 car on purpose
    dont|wont|not ..4 see christmas|tomorrow|xmas|birthday
    wont|not be here|around ..1 tomorrow|christmas|much|next
    i ..1 overdose
    thinking|think|want|wanna|considering|thought ..3 overdose|overdosing
    save|saved|saving|stockpiling|stockpiled|hoarding ..3 pills|tablets
    wanna|want ..2 disappear !from
    someone|somebody|anyone|person who wants|wanna ..1 <kill> <reflexive>
    dwi isio|eisiau marw
    dw i isio|eisiau marw
    lladd fy hun|hunan
    chce umrzec|sie|zabic
    chcę umrzeć
    zabić się
    vreau sa|să mor
    marna chahta|chahti|chata|chati
    khudkushi
    quiero morir
    انتحار|الانتحار|خودکشی|самогубство
    хочу умереть|померти
    `,
  ),
  rule(
    'hopeless',
    'suicide',
    `
    whats|what is? the? ..1 point $
    whats the? point anymore|like|because|but|lost|i|im|ive|anyway|now|eh|tbh|really|honestly|life|and|just|when|if|even|mate
    whats the? point in|of|to anything|living|life|it|me|carrying|going|trying|being|existing|everything|any|all|this !course|unit|form|bot|page|test
    what is|the ..1 point of me|life|living|anything
    dont|cant|didnt|never|not|couldnt ..1 see ..1 the|a|any|much point !in|of|to|on|people|they|about|where|he|she|at
    dont|cant|didnt|never|not|couldnt ..1 see ..1 the|a|any|much point anymore|because|but|lost|i|im|anyway|now|tbh|really|and|when
    dont|cant|didnt|never|not|couldnt ..1 see ..1 the|a|any|much point in|of|to anything|living|life|it|me|carrying|going|trying|being|existing|everything|any
    theres|there ..2 no point anymore|$|living|going|carrying|trying
    no point in|of|to? living|life|going|carrying|anything|me|trying|being|existing|anymore|any
    lifes|life|living|everything|its all ..3 pointless|meaningless
    im|i|feel|its ..1 pointless $
    lifes|life|living ..1 not|isnt|aint|hardly worth
    not|isnt|aint|hardly worth living
    nobody|none would|will|ll|d|even|is|gonna ..2 miss|notice|care ..2 me|if|i|$
    nobody|none ..2 miss|misses me
    nobody|who ..1 cares if i
    nobody ..1 cares ..2 live|die
    no one|1 ..1 would|will|d ..1 miss|notice|care ..2 me|if|i
    would anyone ..1 miss|notice|care ..2 me|if
    who would|d ..1 miss|notice|care ..1 me|if
    world|everyone|they|family|kids|people|wife|mum|all ..4 better off ..1 without me
    better off without me
    better off if i wasnt|was|were|went
    cant go on !the|a|that|this|any|another|holiday|to|it|with|courses|site|sick|training|there|nights|days|shift|google|your|our|about
    cant go on like|living|anymore|any|with life|this|everything|because|but|im|i|its|since|without
    cant carry|keep on|going $
    cant carry|keep on|going like|living|anymore|any
    dont know|think how|if ..3 i can ..1 keep|carry|go going|on
    how much longer ..2 can|ill|i ..3 go|going|on|take|last|stand|cope
    cant|not ..1 do|take|stand|bear|face|handle this|it|life|living|things anymore|much|any|$
    cant take anymore $
    done|finished|over|through|fed|sick|tired|had enough|with|up|of ..1 with? life|living|being|breathing !in|skills|sciences|a|at
    done|finished|tired with|of everything
    ive? had enough of living|life|everything
    given|giving|give up on life|living|myself|everything
    no|any reason|point|will to ..1 live|living|carry|go|going|exist|be|get|wake
    nothing ..2 to|worth live|living ..1 for
    nothing ..2 live for
    no will to live|go
    lost|lose the|my will to live|go
    no|not|dont|cant ..2 see ..2 a|any|no future|way out|forward $
    no way out $
    no future for me
    theres|there ..1 no|nothing hope|left !in|over|to|of|on
    no|lost|losing|given all|up? hope !of|for|to|that
    feel|feeling|felt|feels|im ..3 hopeless !at|with|in
    its|everythings|everything|lifes|life ..2 hopeless !at|with|trying
    im|feel|feeling|felt ..3 worthless
    im|being|feel|like ..2 a ..1 burden
    burden on|to everyone|my|family|them|kids|wife
    hate myself
    hate being alive
    dont|not deserve to live|exist|be
    i ..1 shouldnt be alive|exist
    tired of everything|life
    cant see ..3 way out|forward|through
    wish i wasnt ..1 here|alive|born|around
    wish i didnt exist
    wanna|want it ..1 all? to stop|end|over
    make it all? stop
    if i wasnt|werent|weren|was|were ..1 here|around|gone|dead $
    if i was|were|died|disappeared ..1 gone|dead|tomorrow
    disappear ..2 forever|$
    i|im going|gonna to? disappear !from
    feel|feeling like disappearing !from
    ready to go $
    `.replace('    ready to go $\n', ''),
  ),
  rule(
    'self-harm',
    'self-harm',
    `
    <cut> myself
    <cutting> myself
    i|im|ive|been|started|keep|still|stop|to|from|again|used|me ..2 selfharm|selfharming|selfharmed !among|policy|policies|in
    my selfharm|selfharming !policy|training|module|essay|dissertation|research|course
    selfharm|selfharming|selfharmed again|daily|every|when|because
    ^ selfharming|selfharmed
    urge|urges to ..1 selfharm|cut|hurt
    burn|cut|burning|cutting|scratch|slash my arms|arm|legs|leg|thighs|wrist|wrists|skin !off|on|at|in
    stop|started|been|keep|back cutting|burning again|$
    keep|been|started|start|go cutting when|whenever|every|since|because|after|before !!grass|hedges
    selfharm ..6 back|again|started !!to|work
    `,
  ),
  rule(
    'harmed',
    'domestic-abuse',
    `
    <my>? <partner> ..2 <harms> me !up|out|off|with|to
    <partner>|<they> keeps ..1 <harms> me
    <they>|ex <harms> me !up|out|off|to|with|for
    <they> ..1 <harming> me
    hes|shes ..1 violent|abusive !with|clients|dog
    <partner> ..3 violent|abusive|controlling
    afraid|scared|frightened|terrified of my ..1 <partner>|<parent>|home
    afraid|scared|frightened|terrified of him|her $
    afraid|scared|frightened|terrified to go|be|live|stay home|back|alone|at ..3 !to him|her|home|house|husband
    <i> ..2 scared|frightened|terrified to go home
    takes|taking|took|keeps|keeping|controls|controlling|steals|has|holds|got ..2 my|all ..1 wages|wage|pay|money|benefits|uc !cut|down|up|back|right|rise|slip
    <they>|<partner>|<parent> ..2 takes|controls|keeps|taking|controlling ..3 the|my|our money|wages|bank|account|cash
    wont|doesnt|never|dont|not let|lets|letting|allow|allowed me ..4 out|work|leave|go|job|see|money|phone|friends|anyone !early|on|home
    <partner> ..6 wont let me
    <partner> ..2 checks|tracks|follows|watches|stalks|controls|threatens|threatening|scares|bullies|locks me|my|the|where
    <partner> ..2 keeps ..1 following|threatening|stalking|watching|hitting|turning me|up|at|my|outside
    keeps ..1 following|stalking ..3 threatening|me
    threatening|threatened|threatens me|my
    threatening|threatened|threatens to ..1 hurt|kill|rape|beat me|my
    hurt|kill|harm my family|kids|children|mum
    get|getting|got|run|escape|flee|fleeing|leave|leaving|hide away? ..1 from? my|an ..1 abusive|violent|<partner> ..3 violent|abusive|hits|hes|shes|control
    in an? ..1 abusive|violent relationship|marriage|home
    im|i|ive ..1 fleeing|fled ..1 domestic|my|an|abuse|violence
    victim of ..2 abuse|violence|rape|assault|trafficking|slavery
    im|being|was|been|am ..2 abused|raped|assaulted|molested|groomed|battered|beaten|strangled !the|to
    i ..3 got|get ..1 abused|raped|battered|beaten|strangled !the|to
    experiencing|suffering|experienced|suffered|through ..2 domestic|sexual abuse|violence
    `,
  ),
  rule(
    'harmed',
    'abuse',
    `
    <boss>|teacher|<they> ..2 keeps|kept|keep touching|groping|grabbing|hitting me|my
    <boss>|teacher|driver ..2 <harms> me|my !up|out|off|to|with
    <boss>|teacher|<they> ..2 grabbed|touched|touches|touching|groped|gropes|slapped|grabs|felt|felt my ..1 bum|arse|ass|breast|breasts|boobs|bottom|leg|thigh|chest
    <boss>|teacher|<they> ..2 tried|tries|trying to ..1 rape|touch|kiss|grope|strangle me
    sexually abused|assaulted|harassed|abusing|assaulting|harassing
    was|been|got|being raped
    raped me
    `,
  ),
  rule(
    'harmed',
    'exploitation',
    `
    takes|took|taken|has|have|got|keeps|kept|keeping|holds|holding|hid|hidden ..1 my|our ..1 passport|passports|id|documents|papers !photo|number|at|ready
    makes|make|making|made|forces|forced|forcing me|us ..2 carry|sell|deal|hold|run|move|transport ..2 drugs|stuff|weed|packages|coke|crack|gear
    makes|make|making|made|forces|forced|forcing me|us ..2 have sex
    makes|make|making|forces|forced|forcing me|us ..2 live|sleep in ..3 caravan|van|shed|container|warehouse|room
    makes|make|made|forces|forced|forcing me ..1 work ..3 for free|nothing|no|without ..1 pay|money|wages
    forced to ..1 work|sell|carry|have|live ..4 !overtime|sundays drugs|sex|free|pay|nothing|caravan
    cant|not|dont|wont|never ..1 pay|paid|get me|any|us|paid? ..6 cant leave|threaten|hurt|wont let|owe
    says|say|said i|we owe them|him ..4 !back money|flight|visa|for|rent|debt|travel
    says|say|said ..1 owe them|him
    cant leave ..4 passport|owe|debt|they|lock|locked
    owe ..2 dealer|gangmaster|loan shark
    in debt to ..2 dealer|gang|gangmaster
    being|im|been|was ..1 trafficked|exploited|enslaved
    threaten|threatened|threatening ..2 deport|immigration
    `,
  ),
  rule(
    'kin-harms',
    'abuse',
    `
    <my> <parent> ..3 <harms>|<harming> me !up|out|off|to|with
    <parent> ..1 boyfriend|girlfriend|partner|mate|friend ..3 <harms>|<harming>|comes|gets|watches me|in|into
    mums|dads|mum|dad boyfriend|partner|girlfriend ..2 comes|gets|walks in|into my|the|bed
    <parent>|stepdad|mums|he ..3 comes into|in|to my room|bed !and
    <parent>|fostercarer|teacher|coach ..3 <harms>|<harming> me !up|out|off|to|with
    staff|carer ..2 <harms>|<harming> me !up|out|off|to|with
    someone|somebody|man|bloke|he|guy|boy|lad online|snapchat|on|insta ..4 wants|asking|asked|sent|send|made|making ..2 pics|nudes|photos|pictures|videos
    wants|asking|asked|send|making|made ..3 nudes|naked
    wants ..1 pics|photos|pictures of me
    <parent> ..2 locks|locked me
    dont|doesnt feed me
    scared of my ..1 <parent>
    `,
  ),
  rule(
    'other-child',
    'child-at-risk',
    `
    <child>|lad|lass ..3 got|has|have|with|covered|had|is ..3 bruises|bruise|bruised|bruising|marks|burns|welts|injuries|scars
    unexplained ..1 bruising|bruises|injuries|marks
    <child>|lad|lass ..2 with|has|had|came ..4 cigarette|belt|burn|hand burns|marks|mark
    <child> ..5 scared|afraid|frightened|terrified to|of go|going|her|his|dad|home|mum|stepdad|them
    <child> ..5 wont|doesnt|refuses ..2 go home
    <child> ..6 disclosed !past
    <child> ..6 told|tells|says|said|saying|disclosed|mentioned ..7 <harms> her|him|them|me !up|with
    <child> ..6 told|tells|says|said|saying|disclosed ..5 touched|touches|touching|hits|hurts|hit|beats|rapes
    <child>|lad|lass ..3 is|being|been|getting|gets|are ..1 <harmed>
    <child> ..1 is|being|getting ..1 battered|beaten|hit|hurt
    <harms>|<harming> ..1 his|her|the|their|my|our|that|a ..2 kids|children|kid|baby|child|son|daughter|toddler|bairn|wean|boy|girl
    <harms> me and ..1 kids|children|baby|son|daughter
    <child> ..4 left|home|locked alone|in|on ..2 !site own|home|house|car|room|hours|all
    baby|toddler|child|kids left alone
    <child> ..4 hungry|starving|filthy|neglected ..2 every|all|always|again|home|house
    <child> ..6 <cutting>|<cut> <reflexive>
    <child> ..6 <kill>|<killing>|kill|killing <reflexive>
    <child> ..3 is|keeps|been|started|has ..1 selfharming|selfharm|cutting|suicidal
    <child> ..3 suicidal !awareness|training
    <child> ..4 wants|wanna|want to? die
    <child> ..5 doesnt|dont wanna ..1 be alive|here|live !anymore|on
    <child> ..6 end her|his|their ..1 life
    worried|think|believe|suspect|sure ..5 <child> ..4 abused|groomed|neglected|hit|trafficked|exploited|harmed
    <child> ..4 overdosed
    <child> ..4 taken|took ..2 overdose|pills
    teacher|coach|dad|mum|stepdad|uncle|carer|staff|boyfriend|man ..1 touched|touches|touching|hurt|hurts|hit|hits|raped|abuses|abused|beats|slapped|slaps ..1 my|the|a|our|her|him|his ..1 <child>
    `,
  ),
  rule(
    'other',
    'adult-at-risk',
    `
    <adult>|<third> ..3 got|has|have|with|covered|is ..3 bruises|bruise|bruised|bruising|black
    <adult> ..6 scared|afraid|frightened|terrified to|of ..1 go|going|her|his|him|back|home ..1 !the back|home|husband|son|partner|him|her|carer
    <adult>|residents|clients|tenants|pickers|workers ..6 told|tells|says|said|saying|disclosed|reckons|texted ..9 <harms> her|him|them !up|with|back|off
    <adult> ..3 is|being|been|getting|gets|are ..1 <harmed> !hard
    <adult>|<third> ..3 is|being|getting|are ..1 made|forced to ..5 sex|drugs|work|beg|steal
    <adult> ..3 made|forced to ..5 sex|drugs|beg|steal
    <adult>|<third> ..6 <cutting>|<cut> <reflexive>
    <adult>|<third> ..6 <kill>|<killing>|kill|killing <reflexive>
    <adult>|<third> ..3 is|feels|feeling|seems|been|keeps|are|hes|shes|really|very ..1 suicidal !clients|people
    hes|shes|is|feels ..1 suicidal
    <adult> suicidal
    <adult>|<third> ..4 wants to ..1 die|end
    <adult>|<third> ..5 doesnt|dont|didnt wanna ..1 be alive|live !in|on
    <adult>|<third> ..5 doesnt|dont|didnt wanna ..1 be here anymore|$
    <adult>|<third> ..6 ending|end|take|taking her|his|their ..1 life
    <adult>|<third> ..2 said|says|saying|told|texted ..3 wants|wanna|gonna ..1 end it|her|his|things
    <adult>|<third> ..3 has|have|is|been|keeps|started ..1 selfharming|selfharm
    hes|shes selfharming
    <adult>|<third> ..3 has|have|hes|shes|just|is|been ..1 overdosed|overdosing
    <adult>|<third> ..3 has|have|hes|shes|just|took|taken ..3 overdose
    <adult>|<third> ..4 taken|took|swallowed ..3 pills|tablets
    <adult>|<third> ..2 not|isnt breathing|breathe
    <adult>|<third>|son|daughter ..3 locks|locked|hits|slaps|hurts|shouts|starves|beats|strangled|strangles|punches|threatens her|him|them ..1 !up|with in|at|and|$|every|when|all|again
    <adult>|<third> ..3 strangled|strangles|raped|beats|beat|hits|slaps|stabbed|punched|punches her|him|them !up|with|to|off
    son|daughter|carer|nephew|neighbour|grandson|husband ..1 takes|taking|steals|stealing|took ..1 all? his|her|their ..1 pension|money|benefits|wages|cash|card
    <harms>|<harming> ..1 his|her|the|their|my ..1 wife|girlfriend|husband|boyfriend|partner|mum|mother|nan|sister|gran
    worried|think|believe|suspect|sure ..8 abused|trafficked|exploited|beaten|slave|groomed|suicidal
    one of my|our ..2 is|being|been|are ..1 <harmed>
    <adult>|<third> ..2 just ..2 disclosed
    <adult> disclosed ..4 today|tonight|this|just
    gonna|wanna|about ..1 kill|stab|shoot|murder|strangle|hurt|attack|batter him|her|them|someone|everyone|<partner>
    `,
  ),
  rule(
    'low',
    'low-mood',
    `
    i|im|ive|feel|feeling|felt|been|feels <very> <very>? <low> !to|paid|level|skilled|and out
    feel|feeling|felt ..3 <low> !level|paid
    i|im|been|getting|got|so|really|very|bit|feel|was|became|just|always ..1 depressed
    i|im|ive|got|have|get|my|had|with|of|having|bad|suffer|suffering|clinical|severe|for|off ..2 depression|anxiety !clients|course|training|awareness|patients|group
    anxious|anxiety|depression ..3 really|so|bad|worse|kicking|terrible|through|again|is|stops
    fed up !with the form|bus
    crying|cry|cried|tears|tearful every|all|before|at|most|myself|in|after|when|again|and|on|$
    cant ..1 stop crying
    cant|couldnt|hard|struggle|struggling ..1 get|getting ..1 out of bed
    cant|not|struggling|never ..1 sleep|sleeping !in|over|out|there|ins|away
    struggling|struggle|struggled ..2 with|bad|mentally my|mentally|mental|life|everything|mood|$
    my|with|bad|poor ..1 mental health !nurse|worker|first|award|training|course|level
    hate my life
    head|mind ..2 in|all bits|pieces|over|battered|mess
    my heads|head is? ..1 bits|gone|wrecked|mess|mashed|battered|shed
    in bits
    nerves are? ..1 shot|gone|wrecked|bad
    nervous breakdown
    breaking|broken|break down !machine|machines|pallets|cars|boxes|vehicles|the|on
    rock bottom
    lonely|isolated
    im|feel|feeling|been|gone ..1 numb
    losing|lost|lose|lack|losing|saps the will to live ..2 with|over|on|at|filling|reading|doing
    wife|husband|partner|girlfriend|boyfriend left me
    kill me now
    i ..1 could|can ..1 kill|murder|strangle|throttle|swing my|the|that|this|him|her|for
    not|never|havent ..1 been right since
    in a ..1 bad|dark place|hole
    not|dont feel|feeling ..1 myself|great|good|right|well !about|enough
    no|lost ..1 confidence|motivation|energy ..1 left|anymore|at
    cant ..1 face going|work|people|it|the|another
    i give up $
    feel|feeling like ..2 failure|giving
    im a ..1 failure
    whats|no ..1 point ..1 in|of|even? applying|bothering if|when|anymore|they|nobody|its
    lost it all
    ptsd|flashbacks
    not coping
    not suicidal
    in a state
    falling apart
    sad all|every|since
    bullied|bullying
    `.replace('    bullied|bullying\n', '    im|being|get|got|been|i bullied\n'),
  ),
  rule(
    'low',
    'panic',
    `
    panic attack|attacks !course|training|clients
    panicking ..3 !buying all|about|every|when|at|$|i|so
    anxiety attack|attacks
    cant|couldnt breathe
    heart ..1 races|racing|pounding|pounds
    `,
  ),
  rule(
    'low',
    'bereavement',
    `
    <my>|our|a <kin> ..2 died|dies|passed !out|his|her|their|on|the|me|test
    <my>|our <kin> ..2 dead|dying
    since|when|after ..1 <kin> ..1 died|passed|went
    lost my|our|me ..1 <kin> !s|keys|job
    <kin> killed|hung|hanged|drowned <reflexive>
    <kin> ..2 took|ended his|her|their own? life
    <kin> ..2 committed|died ..2 suicide
    lost ..3 to suicide|cancer|covid
    grieving|bereaved|widowed|widower|widow !support|officer|families
    im|ive|my|bereavement|from|since|after|off ..1 grief|bereavement !counsellor|service|team|officer|support|training|course
    miscarriage|stillborn|stillbirth
    buried|burying my <kin>
    `,
  ),
  rule(
    'low',
    'burnout',
    `
    cant|not|couldnt|barely|hardly|struggling|dont ..2 cope|coping !saw|saws
    is|are|be|been|just|s|work|job|shifts|nights|place|thats ..1 killing me !lol|haha
    killing me $
    killing me ..1 now|lately|atm|tbh|mate $
    killing me off|slowly
    burnt|burned out !building|car|unit|house|motor|clutch|bulb|fuse|bearing|bearings|engine|cars|coil|wire|vehicles|element
    burnout|burntout
    im|feel|feeling|like|were|i ..1 drowning
    stressed ..1 !skin out|i|im|all|at|with|$|and|about|by
    so|really|very|too|proper stressed
    im|i|feel|feeling|get|was|so stressed
    with|of|from|off|by|through|too|work|because|due ..1 stress !testing|test|fracture|corrosion|relieving|analysis|management|course|at
    signed|off off? ..1 sick|with|on ..2 stress|depression|anxiety|depressed|mental
    exhausted|shattered|knackered ..5 crying|tearful|cant|nothing|all|every|mentally|emotionally|burnt|done|head
    mentally|emotionally ..1 exhausted|drained|knackered|done|shattered|tired
    nothing ..1 left in ..1 tank|me
    on my knees ..4 stress|work|with|tired|knackered|shifts
    doing|does|did my head|nut in
    at|reached|nearly|end ..2 breaking point
    at my ..1 wits|limit|end
    end of my tether|rope
    had a ..1 breakdown
    i|im|we|id ..1 breaking down
    cracking up
    too much for me
    cant keep|take up|doing|much ..4 !with pace|paperwork|everything|life|anymore|this|all
    `,
  ),
  rule(
    'low',
    'own-substance-use',
    `
    i|im|ive|been ..2 drink|drinking|drinks|drank !tea|coffee|water ..2 every|before|most|daily|all|heavily|too|alone|vodka|whisky|cider !water|tea|coffee
    drink|drinking before|every ..1 shift|work|morning|day|night !water|tea
    need|needing ..3 drink|cans|can|beers|vodka|line|joint|spliff|fix|hit to|before|in ..2 get|sleep|through|cope|work|face|shift|the|calm|$
    cant|stop|struggling|trying|need|want|help|hard ..3 stop|stopping|quit|off|drinking|with|give drinking|drugs|drink|booze|weed|coke|heroin|spice|gambling|up drinking|alcohol !driving
    drinking|drink|drugs|weed|coke|booze|alcohol|heroin ..2 problem|habit
    im an? ..1 alcoholic|addict !worker|support|service
    im|i|ive|am|an|still ..3 alcoholic|addict|addicted|hooked|junkie !support|worker|to learning|helping|people|it
    i|im|ive|been|still|started ..2 use|using|do|doing|take|taking|smoke|smoking|snort|inject|injecting|on|back ..1 heroin|crack|coke|cocaine|weed|ket|ketamine|spice|speed|meth|drugs|gear|smack|cannabis|skunk|mandy|pills|green|joints|spliffs|valium !testing|test|training|awareness|worker
    smoke|smoking ..1 weed|crack|heroin|spice|cannabis|skunk|joints ..2 !used every|daily|all|before|at|is|most|$|and|but
    doing|do|sniffing|snorting coke|lines|ket|gear
    relapsed|relapsing
    turn|turn up|turning|go|going to|in work ..1 drunk|pissed|hungover|high|stoned
    im drunk|high|stoned ..2 every|at|now|all
    hungover every|most|all
    cant|trying ..1 get|getting off ..1 drugs|heroin|drink|methadone|crack
    im|on|taking methadone ..2 !clinic|prescribing script|now|still|$|and|but
    `,
  ),
  rule(
    'subject',
    'suicide',
    `
    suicide|suicides|suicidal
    overdose|overdoses|overdosing|overdosed
    خودکشی|samobójstwo|samobojstwo|sinucidere|suicidio
    `,
  ),
  rule('subject', 'self-harm', 'selfharm\nselfharming\nselfharmed\nselfinjury'),
  rule(
    'subject',
    'domestic-abuse',
    `
    domestic|partner|intimate abuse|violence
    coercive control
    honour based ..1 abuse|violence
    `,
  ),
  rule(
    'subject',
    'abuse',
    `
    abuse|abused|rape|raped !of|seed|seeds
    sexual abuse|assault|violence|exploitation
    disclosed|discloses|disclosing|disclosure ..2 abuse
    `,
  ),
  rule(
    'trade',
    'self-harm',
    `
    <adult>|people|youngpeople|clients|patients|residents|kids|teenagers|children|learners|students who|that ..1 selfharm
    `,
  ),
  rule(
    'trade',
    'suicide',
    `
    suicide prevention|awareness|intervention|first|training|bereavement|watch|risk|postvention|line|hotline
    suicidal clients|people|callers|patients|lads|men|women|teenagers|youngpeople|residents|learners|students|ideation|customers|service|serviceusers|person|inmates|prisoners
    who|that ..2 suicidal
    who wanna|want ..1 die
    asist
    crisis line|helpline|text ..1 operator|volunteer|worker|listener
    childline|samaritans|shout|papyrus ..6 volunteer|operator|listener|role|look
    apply|applying|operator|listener|train|training|volunteer ..6 childline|samaritans
    drugs worker|workers|counsellor
    neglect|abuse|safeguarding case|cases|disclosure|disclosures|referrals|investigations
    child abuse disclosure|disclosures
    call handler ..14 rape|jump|suicide|suicidal|distressing
    distressing calls|999|cases|content|callers
    research|study|studying|phd|dissertation|clinic|service ..2 on|in|into|of|for ..3 depression|anxiety|panic|suicide|psychosis|trauma|disorder
    panic|anxiety|depressive|personality|bipolar disorder|disorders ..2 in|and|research|among
    people|lads|men|women|clients|veterans|guys|youngpeople ..2 we|i see|support|mentor|meet|coach|teach ..3 drink|use|struggle|get|feel|have
    fled|flee|fleeing violent|abusive partners|husbands|homes|relationships
    threatening to jump
    essay|dissertation|thesis|module|modules|unit|lecture|seminar|research|project|assignment|talk|article|podcast|novel|book|film ..4 suicide|selfharm|overdose|overdoses|suicides|addiction|grief|trauma
    go|going|called|sent|respond|responding|attend|attending|attended to ..1 overdoses|suicides|overdose|suicide|jumpers
    interview|exam|panel|assessor ..12 disclose|discloses|disclosed|disclosing|suicidal|abuse
    what id|i|we|to|you|they do|say|would|should ..1 do|say|if|when ..2 child|pupil|client|resident|patient|youngperson|serviceuser|student ..1 discloses|disclosed|tells|says
    clients|patients|youngpeople|students|customers|callers|learners|residents|jobseekers|claimants|participants ..7 feeling|feel|feels|talk|being|who|with|are ..3 hopeless|suicidal|depressed|worthless|grief|anxious
    eating disorders|disorder !i
    bereavement support|services|counselling|counsellor|group|service|work|worker|care|training|volunteer
    mental health firstaid|firstaider|first|awareness|nurse|nursing|worker|support|practitioner|charity|course|training|advocate|officer
    rehab clinic|centre|worker|unit|setting
    heroin|crack|drug|cocaine|opiate|alcohol users|user
    help|support|helping|supporting ..1 trafficked|abused|bereaved|suicidal|homeless people|women|men|children|families|kids|victims
    trafficked|abused people|women|children|victims
    people|clients|patients|youngpeople|those|children|adults|women|men who|with|that ..2 depression|anxiety|ptsd|trauma|addiction|addictions|suicidal
    `,
  ),
  rule(
    'trade',
    'own-substance-use',
    `
    naloxone|nyxoid|prenoxad
    overdose training|awareness|response|prevention|course|kits|kit
    needle exchange
    `,
  ),
  rule(
    'trade',
    'child-at-risk',
    `
    safeguarding
    child|children|childrens protection|exploitation
    county lines
    risk of exploitation|abuse|harm|grooming|neglect
    dsl
    ddsl
    fgm
    cse
    `,
  ),
  rule(
    'trade',
    'domestic-abuse',
    `
    perpetrator|perpetrators programme|programmes|course|work|group
    abuse|violence perpetrator|perpetrators
    domestic abuse|violence ..1 programme|charity|officer|service|team|worker|coordinator|lead|course|training
    idva|idvas|isva|isvas|marac
    survivors of
    womens refuge|aid
    refuge worker|manager|support|for
    `,
  ),
  rule('trade', 'exploitation', 'modern slavery\nhuman trafficking\ntrafficking awareness\ngla|glaa'),
  rule(
    'now',
    'danger',
    `
    right now
    tonight|today|tomorrow
    about to
    gonna
    this evening|morning|afternoon|minute|second
    in a minute|bit|sec
    at the? moment
    now
    i ..2 have|got|ive a plan
    ive ..1 got? a plan
    i have a plan
    im ready
    ready to
    im going
    `,
  ),
  rule(
    'child-self',
    'child-at-risk',
    `
    im ..1 10|11|12|13|14|15|16|17 !years|yrs|year|yr|stone|months|weeks|miles|days|mths|st|kg|jobs|points|units
    im ..1 10|11|12|13|14|15|16|17 years|yrs|year|yr old
    im ..1 ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen !years|yrs|year|yr|stone|months|weeks|miles|days
    10|11|12|13|14|15|16|17 ..1 years|yrs|year|yr old ..2 girl|boy|here|lad|lass|and
    im|am|i in ..1 year|yr 7|8|9|10|11
    im|am|i in ..1 y7|y8|y9|y10|y11
    my foster carer
    <my> fostercarer
    im ..1 in care
    i|im ..2 at school
    my teacher
    `.replace('    my teacher\n', ''),
  ),
  rule(
    'adult-self',
    'abuse',
    `
    im ..1 18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|43|44|45|46|47|48|49|50|51|52|53|54|55|56|57|58|59|60|61|62|63|64|65
    my kids|children|wife|husband|job|mortgage
    im ..1 twenty|thirty|forty|fifty
    `,
  ),
  rule(
    'recovery',
    'own-substance-use',
    `
    clean|sober|dry for|now|since|and|from|$
    yrs|years|year clean|sober|dry
    in recovery
    recovering addict|alcoholic
    ex|former addict|alcoholic|user|drinker|heroin
    used to ..2 drink|use|be|smoke|drinking|take|inject|do
    was an? ..1 addict|alcoholic|user
    stopped|quit|gave ..1 drinking|using|smoking|heroin|crack|drink|drugs
    `,
  ),
  rule(
    'work',
    'low-mood',
    `
    training|trained|course|courses|award|certificate|cert|qualification|qualifications|quals|qual|diploma|nvq|module|cpd|worker|workers|officer|practitioner|policy|policies|procedure|procedures|awareness|prevention|intervention|firstaid|firstaider|counsellor|counselling|paramedic|paramedics|ambulance|firefighter|midwife|handler|psychologist|psychology|psychotherapist|therapist|dissertation|thesis|research|researcher|journalism|journalist|chaplain|prison|probation|custody|lecturer|seminar|clients|residents|patients|serviceusers|survivors|refuge|hostel|volunteer|volunteered|volunteering|helpline|placement|assignment|essay|coursework|record|recording|mentor|mentoring|idva|isva|dsl|adviser|advisor|advisers|advisors|supervision|centre|response|exchange|debrief|specialist|coordinator|safeguarding|lead|charity|samaritans|groups|nurse|ward|opioid|opiate|recognise|recognising|respond|responding|reverse|counsellors|teacher|police|university|module|lecture|book|workshop
    support|supporting|supported|help|helping|helped people|youngpeople|women|men|clients|victims|survivors|families|kids|children
    client disclosed|disclosure|discloses|suicide
    work|worked|working with|in
    level 1|2|3|4|5|6|7
    social work
    jobs|role|roles in|with|for
    want|wanna|like work|job|be|become ..2 with|in|a
    `,
  ),
  rule(
    'hopeless',
    'suicide',
    `
    scared|worried|frightened|afraid|dont trust ..2 what ill|i|id|myself do|might|may|could|with ..2 to|myself|$|next
    scared|worried|frightened|afraid ..2 what ill|i|id ..1 do to myself
    dont trust myself !with|to money|budget|drive
    cant|dont|not|didnt ..2 see|think|imagine|picture ..1 myself|me|ill|im ..2 around|alive|here|living|making|reach|reaching ..3 next|year|much|it|christmas|anymore|$|30|40|50
    doing|do ..1 them|everyone|kids|family|world|him|her a favour if
    look|looked|looking|googled|googling|search|searched|searching|researching|reading up? ..3 ways|how|methods|way to ..1 do|die|end|kill|disappear it|$|myself|without|quick|painlessly
    ways to ..1 end it|die|kill
    easiest|quickest|painless|painlessly way|ways to ..1 go|die|do
    life insurance ..5 pay|pays|worth|payout|covers
    worth more dead
    sick|tired|fed|weary ..2 waking|being|breathing|existing|fighting|living ..1 !in|at|on up|alive|here|it|$|everyday|every|anymore
    tired of fighting|trying|it all|my life
    sick|tired of my life
    wanna|want|need|make|wish ..3 pain|hurting|hurt|suffering|voices|everything|it|this ..1 to? stop|end|go ..1 away|$|for|all|forever|now
    nobody ..1 needs|wants|loves|likes me
    nobody cares ..2 me|$
    shouldnt have ..1 been born
    never have been born
    mistake|better if i ..1 was|had|being born|never
    better|easier|happier when|if|once im|i|ive gone|dead|wasnt|werent|died
    when|once|if im ..1 gone|dead they|everyone|youll|itll|it|nobody|the|look
    nearly|almost|close|tempted|thought|wanted to? ..1 !to jumped|jump|jumping
    bridge|roof|platform|ledge|cliff|tracks ..4 nearly|almost|thought|wanted|tempted ..2 went|jumped|did|done|go
    voices ..4 tell|telling|say|saying|told
    hear|hearing voices
    picture|picturing|imagine|imagining|planning|planned|plan|dream|dreaming ..2 my own? funeral|death|dying
    think|thinking|thought|thoughts|fantasise ..1 about|of ..1 my own death
    think|thinking|thought|thoughts|dream|dreaming|fantasise ..2 dying|dead|death !declaration|star|$
    think|thinking ..2 not being ..1 here|alive|around
    nothing|nowt matters anymore|$|now
    what have i ..2 to live|lose|carry ..1 for|on
    waste of ..1 space|oxygen|skin|air|breath
    affairs in order
    giving|given|gave away ..2 my|all ..2 things|stuff|possessions|belongings
    just|wanna|want ..2 want|wanna|be out $
    no|any ..1 hope|future|way ..1 left|out|for me|us|$
    who ..1 cares if im|i
    see no|any way ..2 out|through|forward
    dont|not care if i|im ..2 live|die|wake|dead|run|hit
    if i|something ..2 died|die|happened|crashed|got ..4 better|care|notice|mind|bother
    `,
  ),
  rule(
    'act',
    'suicide',
    `
    date|day|place|method picked|set|chosen|planned ..2 everythings|everything|all|and|its ..2 sorted|ready|planned|place
    got it all planned
    swallowed|necked|downed|took|taken ..3 box|packet|bottle|pack|strip|boxes|packets|strips|overdose ..1 of
    cut|slashed|slit my wrist|arm|arms|throat ..1 !on|in its|it|bad|deep|bleeding|open|blood|now
    `,
  ),
  rule(
    'danger',
    'danger',
    `
    im bleeding !radiators|the|brakes|for
    <they>|<partner>|ex is? ..1 smashing|trashing|wrecking ..1 the|my|up|our|house|place|flat
    <they>|<partner>|ex ..2 has|got|hes|shes|had ..1 got? me ..1 by|pinned|down|trapped|cornered
    <they>|<partner> ..2 <harms>|holding|grabbed|got me ..1 by the throat|neck
    locked myself in ..3 bathroom|toilet|room|car ..4 he|hes|she|shes|him|from|because
    im in the bathroom|cupboard|loft|wardrobe ..4 he|hes|she|shes|hiding
    <they>|<partner> ..2 wont let me ..2 call|ring|phone !work|in
    just ..1 <harms> me !up|out|off|a
    help me ..2 hes|shes|theyre
    `,
  ),
  rule(
    'harmed',
    'domestic-abuse',
    `
    <they>|<partner>|<parent> ..3 puts|putting|put me down
    <they>|<partner>|<parent> ..3 broke|smashed|breaks|smashes|threw|throws|destroyed|burned|burnt|cut my|our ..1 phone|things|stuff|clothes|laptop|door
    <they>|<partner>|<parent>|law ..3 throws|threw|throwing|chucks|chucked ..3 at me|us
    if i ..1 leave|left|go|tell|told|work|move ..3 hell|shell|theyll|he|she|hes|they|him ..3 find|kill|hurt|take|ruin|come|make|beat|die
    <they>|<partner>|<parent>|law|in-laws|inlaws ..4 keeps|has|took|takes|controls|holds|hides ..2 my ..1 bank|card|cards|money|wages|account|benefits|phone
    sleep|sleeping|slept|staying|hiding|living ..4 because|cos ..1 of my ..1 <partner>|<parent>
    sleep|sleeping|slept|staying|hiding ..4 because|cos of him|her
    my own? ..1 son|daughter|kids|carer|flatmate|housemate|neighbour ..2 hits|beats|punches|hurts|slaps|kicks|attacks|threatens|robs|steals me|from|my
    forces|forced|forcing himself|herself|themself on|onto me
    <partner>|<they> ..3 forces|forced|forcing|makes|made me ..2 sex|have|sleep|perform|do ..1 with|sex|things|it
    raped|rapes|strangled|strangles me
    walking|walk on eggshells
    hes|shes|<partner> ..2 abusive|violent|controlling ..2 !clients me|$|and|when|at
    wont|doesnt|not let|allow|want me ..1 learn|study|see|talk|speak ..2 english|my|anyone|family|friends
    `,
  ),
  rule(
    'harmed',
    'abuse',
    `
    posted|posting|sharing|shared|sent|leaked|leak|share|post ..4 photos|pics|pictures|videos|nudes|video ..3 naked|nude|nudes|intimate|me ..1 naked|nude|undressed|topless|$
    nudes of me
    <boss>|lead|<they>|teacher ..2 rubs|rubbed|rubbing|presses|pressed|pressing|exposed|exposes|flashed|flashes himself|herself|themself|against|his ..2 me|against|at|to|on
    <i> ..2 abused by
    <boss>|<they>|coach|priest ..2 abused me
    sexual comments|touching|advances
    `,
  ),
  rule(
    'harmed',
    'exploitation',
    `
    wont|refuse|refuses|dont|not|wouldnt ..2 give|hand|return ..2 us|me|my|our|back ..2 passport|passports|documents|papers|id|ids
    sleep|sleeping|live|living|share|sharing ..3 6|7|8|9|10|11|12|ten|eight|six|twelve|seven to|in|of ..2 room|caravan|van|house
    take|takes|taking|took|dock|docks|keep|keeps ..2 rent|transport|food|debt ..4 no|nothing|nowt|without ..1 left|wage|wages|pay|money
    took|take|takes|keep|keeps|kept|hold|has|have|got ..1 our|my passport|passports
    work ..4 no|without pay|wages|wage|money ..5 leave|scared|threat|passport|locked
    not allowed to leave ..1 the|$
    selling|sell|running drugs ..2 for them|him|someone
    cuckooed|cuckooing me
    `,
  ),
  rule(
    'kin-harms',
    'abuse',
    `
    <parent>|cousin ..2 makes|make|made|forces me do ..1 things|stuff|it
    <parent>|cousin ..5 throws|threw|throwing|chucks|chucked ..3 at me|us
    <parent>|cousin ..3 <harms>|<harming> us !up|out|off|to|with
    <parent> ..3 wont|doesnt|dont ..1 feed|let us|me ..1 $|eat|out|inside|in
    `,
  ),
  rule(
    'low',
    'low-mood',
    `
    chucking|throwing|being|been ..1 up|sick ..4 nerves|before|work|every|shift|morning
    with nerves
    cant stop ..1 shaking|trembling|worrying|panicking|thinking|crying
    not|havent|hardly|barely|never|cant ..2 slept|sleeping|sleep !in|over|out|there|ins|at
    sertraline|citalopram|fluoxetine|antidepressants|mirtazapine|diazepam|venlafaxine|prozac
    marriage|relationship ..1 broke|broken|ended|over|fell|breakdown !in
    im all over the place
    no life of|outside my|work
    confidence ..3 floor|shot|gone|rock|zero|knocked|shattered|destroyed|bottom
    sick|fed ..2 of|with ..1 everything|it
    fed up ..1 with ..1 everything|life|it
    worn out|down ..3 with|from|looking|by|and|caring|$
    run ragged
    feel|feeling|felt ..1 trapped|stuck|alone|invisible|sick|scared|hated
    i|im ..1 scared all|everything|every|constantly
    on my own all|every
    struggling ..2 cope|at|since|to|right|atm|mentally !park
    mood ..2 low|bad|terrible|awful
    in ..1 tears
    losing|lose my mind
    freaking out
    tired all the
    hate everything|everyone
    cant see the|a? light|end
    divorce|divorced ..4 hard|broke|alone|lost|struggling
    homeless and|on|with
    `,
  ),
  rule(
    'low',
    'bereavement',
    `
    buried|burying|funeral ..3 <kin>|old|grandson ..1 man|lady|on|last|this|yesterday|today
    lost my old man|lady|mucker
    my old man|mucker|pal ..1 died|passed|dead
    `,
  ),
  rule(
    'low',
    'own-substance-use',
    `
    bottle|bottles|litre|crate|cans of ..1 vodka|wine|whisky|gin|rum|cider|spirits|beer|lager|day|night ..2 a|every|each|most|day|night
    function|cope|sleep|work|get|calm|relax|leave ..4 without ..2 joint|drink|drugs|spliff|weed|fix|booze|alcohol|gear|can|valium
    blackout|blackouts|blacked drunk|out|drinking
    <i> ..1 hooked|addicted !to learning
    `,
  ),
  rule(
    'other',
    'adult-at-risk',
    `
    lady|fella|man|resident|client|woman|neighbour|tenant|patient ..8 son|daughter|carer|nephew|neighbour|grandson|husband|niece ..1 takes|taking|steals|stealing|took|keeps|hits|locks|shouts|hurts ..1 all? his|her|their|him
    <adult> ..6 black eye
    keep|keeps|took|take|takes|kept|taken|holding his|her|their ..1 passport|passports|wages|documents
    mates|friends|mate|friend|brother|sister is? ..1 talking|talks|talked about ..2 ending|suicide|killing|dying|end
    <adult> ..5 texted|messaged|sent ..2 goodbye|goodbyes
    resident|residents|patient|patients|client|clients ..5 sores|soiled|hungry|dirty|filthy|dehydrated|unfed ..4 nobody|all|for|left|hours|again
    residents|patients|clients|resident|patient left ..3 in|on|wet|soiled|without ..3 hours|own|food|all|night
    <boss>|staff|carer|carers|nurse|manager ..6 <harming>|pinching|pinches|dragging|rough ..1 with? ..1 residents|patients|clients|resident|serviceusers|him|her
    <boss>|staff|carer|carers|nurse ..3 hits|hit|slaps|slapped|kicked|punched|hurt|abuses|abused a|the|an ..1 resident|residents|patient|client|serviceuser
    <adult> ..3 showed|shown|showing me ..4 cuts|bruises|marks|burns|scars
    <adult>|<third> ..4 wont|not|isnt ..2 eat|eating|answering|answer|picking ..4 goodbye|die|suicidal
    `,
  ),
  rule(
    'other-child',
    'child-at-risk',
    `
    <child> ..4 black eye
    <child> ..3 showed|shown|showing me ..4 cuts|bruises|marks|burns|scars
    <child> ..8 as ..1 punishment
    <child> ..3 locked|tied in|up|out ..2 room|shed|cupboard|night|all
    10|11|12|13|14|15|10yo|11yo|12yo|13yo|14yo|15yo ..10 older|30|40|25|28|35|grown year|man|boyfriend|old|men ..1 old|boyfriend|$
    <child>|sister|brother ..5 wont|not ..1 eat|eating ..5 wants|die|scared|cries
    little|younger|baby sister|brother ..8 die|<harmed>|selfharming|suicidal|hits|hit|scared|bruises
    <child> ..6 hit|hits|beats|hurt|hurts|smacked|smacks|slapped ..1 him|her|them|me ..1 with|wi|wiv|using ..2 belt|stick|slipper|shoe|hand|spoon|cable
    `,
  ),
  rule(
    'trade',
    'suicide',
    `
    people|clients|those|patients|men|women|youngpeople|callers ..4 ending|end their ..1 life|lives
    `,
  ),
  rule(
    'trade',
    'abuse',
    `
    unit|recognising|recognise|recognize|signs|types|spot|spotting|identify|reporting|indicators|victims|understand ..4 abuse|neglect|rape|violence
    people|women|men|kids|children|girls|youngpeople|clients|those|families who|that have|ve|were|are|had|havebeen been? <harmed>
    child|children abuse|deaths|sexual cases|case|investigation|investigations|inquiry|unit|team
    `,
  ),
  rule(
    'intent',
    'suicide',
    `
    if|wish|easier|better|notice|care|cares|rather|hope|maybe|should|wanna|prefer ..6 i|id|im|me ..2 dead|die|died|existed !keen|set|line|end|on|against|lift|in|tired|good|happy|chuffed|proud
    if|wish|easier|better|easiest|wanna ..6 i ..2 didnt|dont|stopped|wasnt|werent ..1 exist|existing|here|alive|born|around !yesterday|last|for|when
    might|may as well be|just|i dead|die
    as well be dead|die
    feel|feeling|like|wanna|thinking|gonna|thought|think|of|keep ..3 jumping|jump off|from|under ..4 bridge|roof|car|building|flats|front|window|balcony|park|cliff|top|multi
    planned|plan|worked|decided|know|thought|thinking out? ..1 how|when|where|exactly ..1 id|ill|im|i|to ..2 do|die|end|kill it|myself|$
    planned|know|worked ..1 how id|ill ..1 do it
    dont|cant|not|never ..2 wanna|want ..1 carry|keep|go on|going !with|the|to
    dont|cant|not ..3 carry|keep|go on|going anymore|$
    sleep|sleeping ..1 forever
    not wake up
    `,
  ),
  rule(
    'hopeless',
    'suicide',
    `
    cant|not|couldnt|dont ..1 do this anymore|$
    life is|feels|lifes ..3 i want|wanna|need out
    nobody ..3 notice|miss|care|cares|cry ..3 if|i|me|died|gone|dead
    no|any ..1 one ..3 notice|miss|care|cry ..2 if i|me
    `,
  ),
  rule(
    'harmed',
    'domestic-abuse',
    `
    <partner>|<they>|brother|sister|flatmate|housemate ..2 went|goes|going|came|comes|lays|laid|sets|set for|at|into|about me ..1 !later|tomorrow with|last|again|when|at|in|every|and|$
    <partner>|<they>|<boss>|brother|sister|flatmate|housemate ..2 knocks|knocked|roughs|roughed|pushes|pushed|shoves|shoved|drags|dragged|throws|threw me about|around|up|down|into|across|against
    <boss>|<partner>|brother|sister|flatmate|housemate|mate|landlord ..2 <harms> us !up|out|off|with|to|hard
    brother|sister|flatmate|housemate|neighbour|roommate ..2 hits|beats|punches|hurts|slaps|kicks|attacks|threatens|strangles me
    <partner> ..2 raises|raised|lifts|lifted his|her hand|hands|fist|fists
    `,
  ),
  rule(
    'harmed',
    'exploitation',
    `
    unless|if|until i ..1 sleep|have|send|kiss|date ..1 with|sex|him|them|her
    wont|doesnt|not pay|paid me|us unless
    `,
  ),
  rule(
    'low',
    'low-mood',
    `
    ^ <very> <low> !to|paid|level|skilled|and|earth|pay
    <very> down since|about|lately|today|atm|these|after
    cant be arsed|bothered|fussed ..1 with ..1 anything|life|living|everything
    nothing|nowt makes me happy
    lost interest in everything|anything|life
    `,
  ),
  rule(
    'low',
    'burnout',
    `
    off ..2 with|from|due|for ..1 stress|anxiety|depression|nerves|exhaustion|burnout
    is|are|doing|be doing me in|nut
    doing me in
    `,
  ),
  rule(
    'low',
    'bereavement',
    `
    i|we|ive|weve|just lost ..1 <kin> ..1 last|at|in|to|this|and|$|a|on
    `,
  ),
  rule(
    'other',
    'adult-at-risk',
    `
    carer|carers|staff|son|daughter|husband|wife|nurse ..5 <harms> her|him|them !up|out|with|to|back|off
    she|he|shes|hes|they|theyll|shell|hell|keeps ..3 overdose|kill|hang|jump !on|training ..1 herself|himself|themself|$|i|if|my
    shell|hell|theyll ..1 overdose|kill
    `,
  ),
  rule(
    'trade',
    'suicide',
    `
    suicide ward|unit|team|watch|crisis|liaison|postvention|charity|charities|helpline|research|policy|talk|workshop
    `,
  ),
  rule(
    'hopeless',
    'suicide',
    `
    no tomorrow|future|hope ..1 for me|us
    my life ..1 is|feels|over|ruined|finished ..1 over|finished|ruined|done|since|$|now !to
    lifes|life over|ruined|finished
    any|no|a|one reason|point ..1 to|in ..2 stick|sticking|hang|stay|staying|bother|get|wake|breathe !on around|about|here|alive|up|anymore|$
    wish|wishing|hope|hoping|hoped|prayed|praying ..4 lorry|car|bus|train|truck|something|cancer|someone|god|heart ..3 hit|hits|kill|kills|take|takes|run|runs|end|crush|flatten me|it
    take|taking|swallow|swallowing|neck|necking ..2 all ..1 my|me|the|these|of <pills>
    better off ..1 not|gone|dead !working ..1 here|around|alive|$
    feel|feeling|felt|im|id ..2 better off not ..1 here|around
    wont be ..1 here|around|alive ..2 to|for|by|when ..3 see|long|christmas|it|much
    cant live|exist like|with|without
    dont wanna be me
    wanna|want|could ..1 vanish|evaporate
    what if i just ended|jumped
    `,
  ),
  rule(
    'harmed',
    'domestic-abuse',
    `
    <partner>|<they> ..3 smashed|smashes|slammed|slams|banged|bangs|broke|split|cracked|burnt|bust|busted my ..1 head|face|arm|ribs|nose|jaw|hand|finger|lip|hair
    <they> ..1 tracks|tracking|checks|controls|monitors ..1 my ..1 phone|messages|texts|location|car|every|money
    get|getting|got ..1 <harmed> ..4 by my ..1 <partner>|<parent>
    <i> ..1 get|got|getting|being ..1 <harmed> ..4 fella|husband|partner|boyfriend|wife|girlfriend|ex|him|her
    my carer|carers|support ..2 is|are|keeps ..1 rough|nasty|cruel|stealing|shouting|horrible
    carer ..5 steals|hits|shouts|robs ..1 me|my|from|at
    `,
  ),
  rule(
    'harmed',
    'exploitation',
    `
    report|reports|reporting|grass|tell ..2 me|us ..3 home|immigration|authorities|police ..4 if|unless
    made|forced|make|makes|force to? ..1 sleep|have ..2 with|sex ..2 men|clients|customers|him|them|$
    pay ..2 debt|flight|passport ..3 sleep|sex|leave|beat
    work ..1 for free ..3 or|if|leave|deport|report
    brothel|pimp
    `,
  ),
  rule(
    'kin-harms',
    'abuse',
    `
    <parent> ..6 batters|beats|punches|slaps|thumps|belts|kicks|hits me !up|out|with|to
    teacher|coach|man|bloke|someone|guy|boyfriend ..4 messaging|messages|texting|dming|asking ..5 pics|nudes|photos|pictures
    `,
  ),
  rule(
    'other-child',
    'child-at-risk',
    `
    <child>|old|nursery ..7 with|has|had|got ..3 burn|bruise|bite|handprint|scald ..2 shaped|mark|on|like|that
    year old ..7 burn|burns|bruise|bruises|handprint
    `,
  ),
  rule(
    'other',
    'adult-at-risk',
    `
    one|two|some of the|my|our|these ..2 has|have|is|being|been|are ..1 being? ..1 <harmed> ..1 by|and|$|again
    residents|patients|clients|serviceusers|tenants ..2 is|are|has|have ..1 being|been <harmed>
    <they>|<partner>|someone <harming> ..1 my|her|him|the|a ..1 mum|wife|sister|nan|woman|man|girl|friend|dad|mate
    `,
  ),
  rule(
    'low',
    'burnout',
    `
    broken|broke|breaking me ..1 $
    job|work|place|nights|they ..2 broken|broke me
    dreading|dread ..2 every|going|work|monday|mondays|shifts|the|it
    cant switch off
    im|feel|feeling|absolutely|just ..1 devastated|heartbroken|desperate|defeated|gutted ..1 !for and|since|at|$|i|about
    been <low> since|for|lately|all|again
    unbearable
    `,
  ),
  rule(
    'innocent',
    'low-mood',
    `
    job|jobs|role|roles|trade|trades|industry|sector|career|careers going|gonna|about to? disappear|vanish
    job|jobs|role|roles|trade|trades|industry|sector|career|careers will|might|may|could|would disappear|vanish
    will|would|could|might|is|are my|this|the|our|these|that job|jobs|role|roles|trade|trades|industry|sector|career|careers disappear|disappearing|vanish|vanishing
    disappear|vanish with|because|due|by|to ..2 ai|robots|robot|machines|automation|technology|computers
    suicide doors|door|squeeze|squeezes|sprints|runs
    kill switch|switches|cord|bill|fee
    abuse of process|power|trust|position
    cut|burn|burnt|hurt|burned|scratched|injured myself on|with|lifting|falling|at|shaving|moving|carrying|when|off|using ..3 slicer|saw|bandsaw|blade|machine|guillotine|grinder|line|metal|glass|oven|fryer|steriliser|steriliser|stanley|work|torch|welder|pallet|lifting|shaving|site|tin|swarf|sheet|kiln|iron|ladder|job|stairs
    end it ..2 contract|lease|tenancy|agreement|apprenticeship
    contract ..8 end it
    end it early|in|on|by|at|there|well|next
    whats the? point of|in doing|functional|a|level|getting|an|the|nvq|gcse|maths|english|redoing|retaking|qualifications|qualification|this course|unit|form|test|bot
    dont|cant ..1 see ..1 the|a|any point in|of doing|functional|level|getting|an|nvq|gcse|maths|english|redoing|retaking|qualifications
    back|knee|knees|feet|foot|legs|shoulder|shoulders|neck|hip|hips|hands|boots|teeth|arm|arms|leg|wrists|head ..2 killing me
    rope access
    live|living on site|campus|my|benefits|uc|a
    live|living on the site|campus|farm|streets|coast|road|island|boat|breadline
    blade|knife|rope|belt skills|sharpening|work|safety|conveyor
    die|dies cast|casting|caster|cutting|cutter|setter|setting|maker|making|sinker|tool
    put myself out
    kill|shoot myself laughing
    do|does|would ..1 i just end up
    attacked|bitten by|from a|an|the ..1 dog|dogs|cat|bull|goose|animal|cow|customer
    pushed|push me to
    take|taking|took my own? life experience|skills|coach
    drug|substance|alcohol|drugs abuse|misuse worker|service|services|team|counsellor|practitioner
    `.replace('    do|does|would ..1 i just end up\n', ''),
  ),
  rule(
    'figure',
    'low-mood',
    `
    <strain> ..5 would|will|could|might|ll|nearly|d|probably ..1 finish|finishes|finished|kill|killed|end|cripple|ruin|break me|my
    <strain> ..5 finishes|kills|cripples me|my
    <body> ..5 wrecked|shattered|broken|worn|done out|in
    <body> ..5 wrecked|shattered|broken|worn|fried|crushed|knackered|ruined|done
    wrecked|shattered|broken|worn|fried|crushed|knackered|ruined my <body>
    <body> ..8 nothing|nowt|anything|something|not|isnt|no|less ..2 heavy
    cant|not|dont|couldnt stand|sit|lift|kneel|bend|carry|climb|walk|crouch|squat up? all|for|around|about|long|behind|at ..4 day|days|shift|morning|night|long|hours|anymore|$
    cant|not|couldnt stand|sit|kneel up|down|around|about|still ..4 anymore|$
    `,
  ),
];
