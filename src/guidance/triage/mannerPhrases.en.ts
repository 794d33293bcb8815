import type { PhraseRule } from './phrasePatterns.js';

export type MannerMeaning = 'insult' | 'limited-english' | 'english-as-subject';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const rule = (means: MannerMeaning, phrases: string): PhraseRule<MannerMeaning> => ({
  means,
  phrases: phrases
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
});

const bad = words(
  `useless stupid thick rubbish shit shite crap dumb idiot pathetic moron garbage pants wank clueless hopeless
   terrible awful annoying brainless worthless bollocks pointless joke muppet dope ugly`,
);
const names = words(
  'idiot moron twat wanker prick dickhead knobhead bellend tosser arsehole bastard bitch cunt muppet knob gobshite',
);

export const mannerClasses: Readonly<Record<string, readonly string[]>> = {
  bad,
  names,
  you: words('you your youre ye'),
  bot: words('bot robot machine chatbot computer app program thing ai website'),
  off: words('fuck f piss sod bugger eff feck naff'),
};

/** After these, the words are somebody else's: "he told me to f off". */
export const reportedBefore: ReadonlySet<string> = new Set(
  words('to me said told says him her them us like'),
);

/** Said alone, they are said to us. */
export const epithets: ReadonlySet<string> = new Set(names.filter((word) => word !== 'knob'));

export const mannerRules: readonly PhraseRule<MannerMeaning>[] = [
  rule(
    'insult',
    `
    <you> ..1 are? ..2 !not|for|course|never|application <bad>|<names> ..1 !at|with|in|jobs|maths bot|robot|machine|thing|$|idiot|and|you|f|fuck|at
    <you> are? ..1 a|an ..2 <bad>|<names>
    your|youre <bad> $
    <you> are? ..1 fucking|bloody|so|just|really|totally <bad>|<names>
    <you> <bad>|<names> ..1 bot|robot|machine|thing|idiot|f
    you ..1 <names>
    <bad>|<names>|fucking|bloody ..1 bot|robot|chatbot|ai $
    <bad>|fucking|bloody stupid|bad|useless|dumb ..1 bot|robot|machine|thing|chatbot|app
    this|the ..1 bot|robot|chatbot|guide|app is|are ..2 <bad>|<names>
    <off> off !work|sick|shift
    fuck|screw you
    up yours
    get lost
    do one $
    shut up !shop
    shut the ..1 up
    go to hell
    go away you
    kys
    kill yourself
    hate you
    eat shit
    suck my
    `,
  ),
  rule(
    'limited-english',
    `
    my|me|our english|inglish|englis|inglis|engles ..2 not|no|bad|poor|little|small|weak|low|basic|broken|isnt|very|so ..3 good|well|bad|poor|little|basic|great|strong|weak|$|small|low|sorry|broken
    my|me english|inglish|englis|inglis bad|poor|little|small|weak|low|basic|broken|no
    english|inglish|englis|inglis ..2 no|not|isnt ..1 my ..1 first|mother|main|native? language|lenguage|languaje|tongue|lang
    english|inglish|englis|inglis ..2 second|third|2nd language|lenguage|languaje|lang
    not|dont|no|cant|little ..2 speak|talk|understand|write|read|speaking ..3 english|inglish|englis|inglis
    speak|talk|understand|write|know ..2 little|bit|not|only|small|bad ..3 english|inglish|englis|inglis
    speak|talk|understand|write english|inglish|englis|inglis ..1 little|not|bad|bit
    sorry ..2 for? my? ..1 bad? english|inglish|englis|inglis
    no|little|bad|poor|small|broken|not ..1 good|much|very? english|inglish|englis|inglis !gcse|or|maths|level|qualification|exam|grade|and|functional|teacher
    bad|poor|broken|little english|inglish|englis|inglis !gcse|or|maths|level|grade|teacher
    no english|inglish|englis|inglis !gcse|or|maths|level|qualification|qualifications|exam|grade|and|functional|teacher|gcses
    learning|learn|study|studying|improve|improving ..1 english|inglish|englis|inglis !gcse|level|literature|lit|and|maths|teacher|at
    need|needing|take|taking|doing|on|go|in|want esol !teacher|tutor|trainer
    im|do|doing ..2 esol ..2 class|course|now|entry|level|$
    `,
  ),
  rule(
    'english-as-subject',
    `
    english ..3 gcse|gcses|functional|literature|lit|grade|maths|exam
    gcse|gcses|maths|functional|fail|failed|level|teach|teaching|teacher ..4 english
    `,
  ),
];

/** Little words no other language here shares, as people spell them. */
export const englishWords: ReadonlySet<string> = new Set(
  words(
    `the and my is for with want wanna have can what how work job but not you are was this that or need from im ive
     dont been get of in it be at if they there do to wot wat wiv hav iv thru cos coz bcos becuz somthing summat owt
     nowt aint dunno gonna wana ur u wanted looking worked working years yrs yr experience help hello hi please thanks
     apprenticship cant would like did does any some just me like no yes an as on so we he she were has had them then
     than when where who will could should about into out up am i`,
  ),
);

/** Welsh words; several stand for "in", "with" and so on, and are counted, never trusted alone. */
export const welshWords: ReadonlySet<string> = new Set(
  words(
    `dwi rwy rwyf dw isio eisiau gwaith waith gweithio gyda efo plant phlant blant sydd sy gael cael gymraeg cymraeg
     nghymraeg yng nghymru cymru gymru helo shwmae sut mae ydw ydych ydy oes nid wedi hoffwn hoffi gallaf alla allwch
     fy diolch bore prynhawn swydd swyddi coleg gwneud mewn ond neu hefyd blwyddyn flynyddoedd ble pryd beth pwy yn yr y
     ac ar be i o am gan fel rydw rydym chi ti nhw ni dim ddim cwrs cyrsiau prentisiaeth ysgol siarad dysgu angen help
     os gwelwch`,
  ).filter(
    (word) => !['i', 'o', 'am', 'ar', 'be', 'help', 'ti', 'ni', 'y', 'dim', 'fel', 'os'].includes(word),
  ),
);

/** Welsh words that are nothing else: one is enough where no English stands beside it. */
export const welshOwn: ReadonlySet<string> = new Set(
  words(
    'dwi rwy rwyf isio eisiau shwmae diolch phlant hoffwn gymraeg cymraeg gwaith swydd swyddi prentisiaeth cyrsiau',
  ),
);

/** Little words of the languages people in Britain most often begin in; none is also English. */
export const languageWords: readonly ReadonlySet<string>[] = [
  // Polish
  `jestem nie się sie czy pracę praca pracy szukam chcę chce dzień dobry dzien proszę prosze jak dla mogę moge pracować
   pracowac angielski angielskiego angielsku mówię mowie polsku polski polska jest gdzie dziękuję dziekuje cześć czesc
   mieszkam jako mam bardzo też tylko witam potrzebuję potrzebuje dziećmi dziecmi`,
  // Romanian
  `sunt vreau să și si pentru lucrez munca muncă lucru caut bună buna ziua engleza engleză limba romana română mulțumesc
   multumesc unde cum este nu ani copii vorbesc lucra loc mai foarte am`,
  // Spanish
  `hola estoy soy quiero trabajo trabajar busco hablo ingles inglés español pero muy gracias necesito tengo años donde
   dónde puedo como cómo niños una con mi vivo aquí`,
  // Portuguese
  `olá ola estou sou quero trabalho trabalhar procuro não nao falo inglês ingles obrigado obrigada preciso tenho você
   crianças uma muito moro aqui eu`,
  // French
  `je suis bonjour cherche travail veux travailler parle anglais merci avec vous nous dans jai mais très bien enfants
   salut peux`,
  // Italian
  `ciao sono cerco lavoro voglio lavorare parlo inglese grazie vorrei buongiorno anni della bambini posso come ho`,
  // German
  `ich suche arbeit möchte mochte und nicht ein eine auf deutsch bitte danke habe kein arbeiten mit kindern hallo`,
  // Lithuanian, Latvian
  `noriu dirbti darbo ieškau ieskau labas esu yra angliškai angliskai darbą gyvenu aš meklēju darbu strādāt gribu es
   labdien`,
  // Hungarian
  `vagyok szeretnék szeretnek munkát munkat keresek nem és hogy köszönöm angolul dolgozni jó napot`,
  // Czech, Slovak
  `hledám hledam práci praci jsem chci ahoj dobrý den prosím prosim hľadám prácu som chcem anglicky pracovat pracovať`,
  // Turkish
  `merhaba iş arıyorum ariyorum istiyorum ben çalışmak calismak için icin ingilizce çocuk bilmiyorum lütfen`,
  // Albanian
  `jam dua punë pune kërkoj kerkoj përshëndetje unë une flas anglisht nuk mund punoj`,
  // Somali
  `waxaan rabaa shaqo waan ahay magacaygu iyo ingiriisi raadinayaa ma doonayaa`,
  // Urdu, Hindi and Punjabi in Latin letters
  `mujhe mein hai hain kaam chahiye nahi nahin kya hoon hun aap karna naukri bachon ke saath mera menu kam chahida
   main ki`,
  // Tagalog
  `ako ang naghahanap trabaho gusto po kumusta salamat magtrabaho hindi ng mga`,
  // Vietnamese
  `tôi toi muốn muon việc viec làm tìm tiếng anh không xin chào`,
].map(
  (line) =>
    new Set(
      words(line).filter(
        (word) =>
          ![
            'am',
            'mi',
            'si',
            'ma',
            'main',
            'some',
            'es',
            'com',
            'den',
            'loc',
            'ho',
            'mai',
            'no',
            'con',
            'come',
            'po',
            'jam',
            'pune',
            'mit',
            'ben',
            'like',
            'kam',
            'menu',
            'ng',
            'ke',
            'ki',
            'po',
            'mam',
            'toi',
            'anh',
          ].includes(word),
      ),
    ),
);
