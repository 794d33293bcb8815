/** How people in Britain spell and shorten the words our phrases are made of. Data only. */

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** One spelling to what it stands for; the plain form comes first on each line. */
export const spellings: ReadonlyMap<string, string[]> = new Map(
  lines(`
    im: i'm iam aam imma
    ive: iv i've
    dont: dnt dinnae dinny dunt dont' donot dinna
    doesnt: dosnt dosent doesn dusnt
    didnt: didn dint didnae didny
    cant: cannot carnt cannae canny canna cnt cantt
    wont: willnt winnae
    wouldnt: wudnt wldnt wouldn widnae
    havent: hvnt avent havnt
    isnt: isny isnae
    wanna: wana wannae wonna wantto wnna
    gonna: gunna gona gonnae gna goingto gonn
    nobody: no1 noone nobdy nobodys nobodies noones
    anymore: nemore anymor nomore anymoar
    whats: wots wats whts wotz watz whatis
    what: wot wat wht whit
    you: u yu yous youse
    your: ur yer
    yr: yrr
    and: n nd &
    because: coz cos cuz becos bcoz becuz cus
    would: wud wld wid wad
    out: oot
    about: aboot
    now: noo
    no: nae
    without: athoot wivout withoot witout
    house: hoose
    down: doon
    from: fae frm
    over: ower
    just: jist jus jst
    wasnt: wisnae wisny wasnae wasny wernt
    arent: arenae
    shouldnt: shudnt shouldnae
    feb: febuary
    kids: weans wains bairns kidz
    child: wean wain bairn wee'un
    head: heid
    want: wnt wanty
    little: lil littel
    answering: answerin
    give: gie
    more: mair
    old: auld
    till: til
    my: mah
    i: ah
    who: whae
    father: faither
    laddie: laddy
    could: cud cld
    should: shud shld
    with: wiv wi wif wth wae wie
    have: hav hve ave hae
    are: r
    night: nite nyt nigt
    when: wen
    tomorrow: 2moro tmrw tomoz tmoz tomoro tomorow 2morrow tmoro
    getting: gettin
    tonight: tonite 2nite 2night tnight tonit
    today: 2day tday
    myself: meself mesen masel myslef mysel myselfs mysef mysself meselfs misself myselff maself
    himself: hisself himslef himselve hissen
    herself: herslef hersen
    themself: theirself themselfs theirselves themselves themsen
    kill: kil kll k1ll kyll kel unalive k*ll k**l
    killing: killin kiling unaliving
    killed: kild killd kiled
    die: diee dei dye d1e d*e
    dying: dyin dieing
    dead: ded deid
    living: livin
    hitting: hittin
    hurting: hurtin
    beating: beatin
    cutting: cuttin cuting
    thinking: thinkin
    ending: endin
    feeling: feelin feling
    drinking: drinkin
    smoking: smokin
    trying: tryin
    taking: takin
    making: makin
    touching: touchin
    coping: copin
    going: goin
    doing: doin
    being: bein
    anything: anythin owt anyfing
    nothing: nothin nowt nuffin nuthin nothink
    everything: everythin evrything evrythin everyfing
    something: summat somthing somethin
    everyone: evryone every1 everybody evry1 abody awbody awbdy
    someone: some1 somebody sum1
    life: lyf
    lifes: liefs
    point: piont poiint pont
    suicide: suicde suiside sucide suicied sewerslide suacide s*icide su*cide
    suicidal: suicidle suisidal sucidal suicidel suicial suicidial suicidul

    alcohol: alchol alcahol
    mum: mam mom mums' mummy mammy mams
    dad: da daddy
    boyfriend: bf boyfreind bfs
    girlfriend: gf girlfreind gfs
    friend: freind frend
    husband: hubby huband husbend
    wife: missus wifey mrs
    neighbour: neighbor nextdoor
    violent: vilent voilent
    pills: pilz
    tablets: tabs tablits
    really: rly realy
    please: plz pls
    people: ppl peeps
    about: abt bout
    before: b4 befor
    right: rite rihgt
    brother: bro bruv brov
    sister: sis
    fella: fellow feller
    feel: feal
    scared: scard feart frit
    depressed: depresed deppressed
    hopeless: hopless
    safeguarding: safegaurding safegarding safegurding saferguarding
    youngpeople: yps
    youngperson: yp
    school: skool
    home: hoem hame
    worthless: wothless
    disappear: dissapear disapear dissappear
    abuse: abbuse
  `).flatMap((line) => {
    const [plain = '', rest = ''] = line.split(':');
    return words(rest).map((spelling): [string, string[]] => [spelling.replace(/'/g, ''), [plain.trim()]]);
  }),
);
const several: [string, string[]][] = [
  ['rn', ['right', 'now']],
  ['idk', ['i', 'dont', 'know']],
  ['kms', ['kill', 'myself']],
  ['wanttodie', ['wanna', 'die']],
];
for (const [spelling, plain] of several) (spellings as Map<string, string[]>).set(spelling, plain);

/** "burnin", "nothin": the g is left off in speech across Britain. */
for (const verb of words(`
  burn scratch punch slap kick bang pull pick bit starv chok shout scream lock keep mak tak tell ask tak steal sell
  carry runn walk stand sitt look wait follow watch check track controll hid threaten break smash throw grabb touch
  feel wak sleep think wish hop want wonder plan plann gambl bett drink smok sniff us snort inject struggl cop
  try worry panick cry shak los giv sav stockpil hoard count star wish say talk work liv com gett bleed breath
  jump hang drown end kill hurt hitt beat cutt answer deal deliver mov sleep stay leav
`)) {
  (spellings as Map<string, string[]>).set(`${verb}in`, [`${verb}ing`]);
}

/** Words run together. */
export const joinedWords: ReadonlyMap<string, string[]> = new Map<string, string[]>([
  ['killmyself', ['kill', 'myself']],
  ['killingmyself', ['killing', 'myself']],
  ['hurtmyself', ['hurt', 'myself']],
  ['cutmyself', ['cut', 'myself']],
  ['endmylife', ['end', 'my', 'life']],
  ['enditall', ['end', 'it', 'all']],
  ['endit', ['end', 'it']],
  ['cantcope', ['cant', 'cope']],
  ['wannadie', ['wanna', 'die']],
  ['iwannadie', ['i', 'wanna', 'die']],
  ['iwanttodie', ['i', 'wanna', 'die']],
  ['cantgoon', ['cant', 'go', 'on']],
  ['selfharms', ['selfharm']],
  ['selfharmed', ['selfharmed']],
  ['selfharming', ['selfharming']],
  ['rightnow', ['right', 'now']],
  ['alot', ['a', 'lot']],
]);

/** Two words that make one plain form. Read left to right, after single words are mended. */
export const wordPairs: ReadonlyMap<string, string> = new Map(
  lines(`
    wanna: want to, want 2, want too, wanting to
    gonna: going to, going 2, going too
    im: i am
    ive: i have
    dont: do not
    doesnt: does not
    didnt: did not
    cant: can not, could not, cant not
    wont: will not
    wouldnt: would not
    havent: have not
    isnt: is not
    whats: what is
    hes: he is, he has
    shes: she is, she has
    theyre: they are
    nobody: no one, no body, not anyone
    everyone: every one
    anymore: any more, no more
    anything: any thing
    selfharm: self harm
    selfharming: self harming
    selfharmed: self harmed, self harms
    overdose: over dose
    overdosed: over dosed, od d
    stepdad: step dad, step father
    stepmum: step mum, step mother
    stepbrother: step brother
    fostercarer: foster carer, foster dad, foster mum, foster parent
    halfpast: half past
    youngperson: young person, young lad, young girl, young boy, young woman, young man, young lass
    youngpeople: young people, young persons
    littleone: little one
    serviceuser: service user
    serviceusers: service users
    otherhalf: other half
    firstaid: first aid
    firstaider: first aider
    my self: my self
    himself: him self, his self
    herself: her self
    themself: them self, them selves
  `).flatMap((line) => {
    const [plain = '', rest = ''] = line.split(':');
    return rest.split(',').map((pair): [string, string] => [pair.trim(), plain.trim()]);
  }),
);

/** Words worth mending a typo in, because missing one could cost most. Five letters or more. */
export const keyWords: readonly string[] = words(`
  suicide suicidal suicides myself himself herself themself overdose overdosed overdosing naloxone selfharm
  selfharming selfharmed abuse abused abusing abusive killing violent violence raped depressed depression anxiety
  anxious panic bruises bruised bruising safeguarding attack attacked attacking scared frightened terrified
  hurting hitting threatened threatening threatens strangled strangling worthless hopeless pointless anymore
  tonight pills tablets heroin alcoholic drinking exploited exploitation trafficked trafficking groomed nobody
  everyone anything wouldnt without miss thoughts bereavement bereaved funeral husband boyfriend girlfriend
  partner passport wages disappear burden stressed exhausted crying struggling cope disclosed resident children
  daughter nephew paracetamol antidepressants counselling domestic slavery prevention awareness training volunteer
  survivors refuge hostel client clients policy worker
`).filter((word) => word.length >= 5);

/** Real words one slip away from a key word. */
export const notKeyWords: ReadonlySet<string> = new Set(
  words(`
    milling filling billing drilling kilning skilling kneeling kissing kicking hunting hutting hosting hurling
    fitting sitting splitting pulls pill pillow polls pulse piles pilots table tablet tables tabled scored shared
    scarred scares scale scaled stared spared attach attached attaching attacks amuse abases abide abate above
    heroine heroic hero panics picnic manic stresses dressed pressed stretched stressing bruise bruiser cruising
    brushes brushed raised rapid rates rated ropes roped partners parties parted wage wagers waged mages pages
    passports password passports wagers clientele client's client train trained trainer trains trainings straining
    raining draining police polite polished polices workers works worked workers' working woken wonder
    without within thought though through throughs boyfriends girlfriends husbands patterns pattern panel
    tonights night nights volunteers volunteered residents residence residential childrens childrens' daughters
    nephews policies hostels hospital hosted domestics refuges refugee refuse refused reuse covers
    cooper coper hope hopes drinkers drinks dripping crying drying frying trying flying prying
    exploit exploits explosion exploration gloomed grouped groomer roomed groomers everyones burdens burner burned
    overdue overdoes overdone overuse abuser abusers misuse adhesive abrasive illusive
    preventing prevented aware award awarded awards aware awareness allowance
    painting paining planning panning
    killings skilling willing tilling milling
    disappears appear disclose discloses disclosure diclosed enclosed
    dependent depressions depressing decompression compression impression repression
    slaver silvery salary slave
    wouldve couldnt shouldnt
    survivor surveyors surveyor
    counsellor cancelling consulting
    stranded strapped struggled struggles strangers stranger
    violet violin
    frighten brightened lightened tightened
    miss missed misses mist moss wales explained explains explored driving overcome alcohol alcohols stress
  `),
);
