/** How British people shorten and spell words when they type. Language, not decisions: the hearing uses it. */

const written = `
im: i am | ive: i have | id've: i would have | i'd: i would | i'll: i will | ur: your | u: you | r: are | ya: you
dont: do not | doesnt: does not | didnt: did not | cant: can not | cannot: can not | couldnt: could not
wont: will not | wouldnt: would not | isnt: is not | arent: are not | aint: am not | wasnt: was not
werent: were not | havent: have not | hasnt: has not | hadnt: had not | shouldnt: should not | dunno: do not know
dnt: do not | dont't: do not | cnt: can not | nt: not | dosnt: does not | doesn: does not | don: do not
he's: he is | she's: she is | it's: it is | that's: that is | what's: what is | who's: who is | where's: where is
there's: there is | how's: how is | let's: let us | hes: he is | shes: she is | its: it is | thats: that is
whats: what is | wots: what is | wats: what is | hows: how is | theres: there is | wheres: where is
you're: you are | youre: you are | we're: we are | they're: they are | theyre: they are | we've: we have
weve: we have | they've: they have | theyve: they have | you've: you have | youve: you have
we'd: we would | he'd: he would | she'd: she would | they'd: they would | you'd: you would | we'll: we will
wanna: want to | wana: want to | wanne: want to | gonna: going to | gona: going to | gotta: got to | hafta: have to
gimme: give me | lemme: let me | kinda: kind of | sorta: sort of | outta: out of | wanting: wanting
whit: what | doon: down | aboot: about | oot: out | cannae: can not | dinnae: do not | didnae: did not | wasnae: was not
wisnae: was not | isnae: is not | ony: any | onybody: anybody | naebody: nobody | tae: to | fae: from | hame: home | isny: is not
wot: what | wat: what | wen: when | wiv: with | wit: with | wid: with | n: and | nd: and | an: an
coz: because | cuz: because | cos: because | cus: because | bcoz: because | becoz: because | bc: because | becuz: because
kno: know | no1: no one | sumthing: something | summat: something | summit: something | sumit: something
hevy: heavy | heavey: heavy | smth: something | somethin: something | somthing: something | sommat: something | nowt: nothing | owt: anything
anythin: anything | nothin: nothing | everythin: everything | evrything: everything | evrythin: everything
thru: through | tho: though | altho: although | abt: about | b4: before | l8: late | gr8: great | m8: mate
pls: please | plz: please | ta: ta | thx: thanks | ty: thanks | tbh: tbh | ppl: people | peeps: people
yr: year | yrs: years | yo: year old | mth: month | mths: months | mos: months | wk: week | wks: weeks
hr: hour | hrs: hours | min: min | mins: minutes | lv: level | lvl: level | lev: level | lvls: levels
quals: qualifications | qual: qualification | qualis: qualifications | cert: certificate | certs: certificates
exp: experience | xp: experience | uni: university | appren: apprenticeship | apprentiship: apprenticeship
apprenticship: apprenticeship | aprenticeship: apprenticeship | apprentership: apprenticeship | app: app
mam: mum | mom: mum | mums: mum | mams: mum | dads: dad | nans: nan | bairn: child | bairns: children | wee: wee
wearhose: warehouse | wearhouse: warehouse | wharehouse: warehouse | warehose: warehouse | wherehouse: warehouse
lode: load | lodes: loads | loding: loading | peaple: people | peopel: people | poeple: people | pepole: people
costomers: customers | scool: school | scholl: school | nusery: nursery | biulding: building | bilding: building
mecanic: mechanic | electrishun: electrician | betta: better | bettr: better | beter: better | fust: first
proses: process | proccess: process | counciling: counselling | councelling: counselling | ferst: first | frist: first | werk: work | wurk: work | wark: work | werking: working | lerning: learning
lern: learn | moni: money | mony: money | munny: money | jobb: job | derection: direction | leeder: leader
reduntant: redundant | redundnt: redundant | redundent: redundant | reundant: redundant | redundency: redundancy
skool: school | skl: school | colege: college | collage: college | tecnician: technician | enginering: engineering
childrens: children | childern: children | chilren: children | kidz: kids | kiddies: kiddies | lil: little
teching: teaching | techer: teacher | inglish: english | thinkin: thinking | intrested: interested | intrest: interest
intersted: interested | lookin: looking | tryin: trying | bein: being | doin: doing | goin: going
wrk: work | wk: week | wrking: working | wkends: weekends | wkend: weekend | nites: nights | nite: night
drvr: driver | drivin: driving | mgr: manager | asst: assistant | mngr: manager | supervisior: supervisor
maths: maths | math: maths | labs: labs | defo: definitely | prolly: probably | probs: probably
favourite: favourite | alot: a lot | abit: a bit | aswell: as well | incase: in case | infact: in fact
forklifts: forklift | anymore: any more | fulltime: full time | parttime: part time | weekdays: weekdays
healthcare: healthcare | childcare: childcare | ft: full time | pt: part time | etc: etc
whos: who is | noone: no one | someones: someone is | wouldve: would have | couldve: could have
ni: ni | n.i: ni | nireland: northern ireland | armys: army | neets: neet
colour: colour | color: colour | program: programme | programs: programmes | theater: theatre | center: centre | centers: centres
aluminum: aluminium | gray: grey | tire: tyre | tires: tyres | truck: truck | trucks: trucks | licence: licence | license: licence | licenses: licences | licences: licences
`;

/** A shortened or misspelt word to the plain words it stands for. */
export const shorthand: ReadonlyMap<string, string> = new Map(
  written
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [from = '', to = ''] = entry.split(': ');
      return [from, to] as const;
    }),
);

/** Ordinary words that are never taken for a typo of a job or a skill ("want" is not "plant"). */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `apprentices apprentice captain fetch fetching gave hall prescription village corporal sergeant soldiers blokes a about above across after again against ago all almost alone along already also although always am among an and
another any anybody anyone anything anyway are area around as ask asked asking at away back bad bags bank bang
basic basis be because become been before began begin behind being believe below beside besides best better between
big bit bits black blue boat body book books boring born boss both bought box boy boys bread break bring brother
brought brown bus business busy but buy by cake call called calling came can car card cards care cared career careers
carry case cash cause certain chance change changed changing chat cheap check chips choose choice church city class
clear clever client clients close closed clothes club coat coffee cold college come comes coming common company
completely computer cook cool corner cost costs could council count country couple course courses cover crap cut
dad daily damn danger dark date daughter day days dead deal dear debt decent deep degree depend depends did die
different difficult dinner dirty do doctor does dog dogs doing done door down drink drive drop drunk dull during
each ear early earn easy eat effort eight either else email end ended enjoy enjoyed enough even evening ever every
everybody everyone everything exactly exam exams except excuse extra eye eyes face fact fail failed fair fall family
fancy far farm fast father fed feel feeling fees feet fell felt few fight figure fill film final find fine finish
finished fire first fish fit five fix flat floor folk folks follow food foot football for force forces forget form
forward found four free fresh friday friend friends from front full fun funny further future game games garden gave
general get gets getting girl girls give given giving glad go goes going gone good got great green ground group grow
guess guy guys had hair half hand hands happen happened happy hard has hate have having he head health hear heard
heart heat heavy held hello help helped helping her here hers hi high him his hit hold hole holiday home honest
honestly hope hoping hospital hot hour hours house how however huge human hundred hungry hurt husband i ice idea if
ill important in indeed inside instead interest interested into is issue it its itself job jobs join joke just keep
keeps kept kick kid kids kill kind knew know known lack lad lads lady land language large lass last late later laugh
law lay lazy lead learn learned learning learnt least leave leaving led left leg legs less let level lie life light
like liked likely line list listen little live lived lives living loads local long longer look looked looking looks
lose lost lot lots loud love loved low luck lucky lunch mad made main make makes making man manage many march mark
married mate mates matter matters may maybe me mean means meant meet men mental met middle might miles mind mine
minute minutes miss missed mix moment monday money month months mood more morning most mother mouth move moved moving
much mum music must my myself name near nearly necessary need needed needs never new news next nice night nine no
nobody none nope nor normal normally north not note nothing notice now number obviously of off offer office often oh
ok okay old on once one ones only open option options or order other others ought our ours out outside over own paid
pain paper paperwork parent parents park part particular partner parts party pass passed past pay paying people per
perhaps person phone pick picked piece place places plan plans play played please plenty plus point points police
poor possible post pounds power pretty problem problems prob proper properly provide pub public pull push put quick
quickly quiet quit quite race rain raise ran rate rather read reading ready real really reason red relate rent rest
rich ride right ring rise road room rooms round rubbish rule rules run running sad safe said same sat saturday save
saw say saying says scared school sea seat second see seem seems seen self sell send sense sent serious set seven
several shall share she shift shifts ship shit shoes shop short should show side sign since sing single sister sit
site six size skill skills skin sky sleep slow small smart smile so social some somebody someone something sometimes
somewhere son soon sorry sort sound south space speak special spend spent spoke sport stage stand star start started
starting state stay stayed step still stood stop stopped stopping story straight street stress strong stuck stuff
stupid such suit summer sun sunday sure take taken takes taking talk talking tall tea teach team tell ten tend term
test text than thank thanks that the their them then there these they thing things think thinking third this those
though thought thousand three through thursday tick till time times tired to today together told tomorrow tonight
too took top touch toward town train training travel treat tried trouble true trust try trying tuesday turn turned
twelve twenty twice two type under understand unless until up upon us use used useful useless using usual usually
very view visit voice wage wages wait waiting wake walk walking wall want wanted wanting wants warm was wash waste
watch water way ways we wear weather wednesday week weekend weeks welcome well went were west wet what whatever when
where whether which while white who whole whose why wife will win window winter wish with within without woman women
wonder wood word words work worked worker working works world worried worry worse worst worth would write writing
wrong yeah year years yes yesterday yet you young your yours yourself
able absolutely accept accident account action actually address adult advice afford afraid afternoon agency agree
allowed amount angry annoying answer anxiety apart applied apply applying argue arms arrived arse art asleep autism
autistic baby babies badly bills birth birthday block bloke blood bloody board bother bothered bottom brain brave
breath bright british broke broken brilliant bunch careful caring chair charge charity childhood children christmas
christian cigarette class clean closing clue comfortable community complete condition confidence confident confused
consider contact contract control conviction convicted correct crime criminal crying culture current currently
curious custody dance deaf decide decided decision definitely depressed depression diabetes diabetic disability
disabled divorced dozen dream dreams dress drinking drugs dyslexia dyslexic dyspraxia earned education employed
employer employers epilepsy escape especially ethnic exciting exist expect expecting experience explain faith
familiar famous favour female festival fifth finally finances finger fitness flexible foreign former fourth freedom
gay gender gets glasses grade grades grand grandad granny guidance habit handle hearing hindu history hobby hobbies
however illness imagine impossible inches income increase information injury instance intend involved islam jail
jewish journey kidding kitchen knees lately leader learner lesbian letter library limit listed lonely losing lovely
major male marriage married maternity meal medical medication member memory mention message mine minimum mistake
mobile modern motivated muslim national nature neither neighbour nervous ordinary opposite opinion opportunity
pandemic partially passion passionate pension period personal pregnant pregnancy prefer preferably prepared present
press prison private probably probation process promise proud prove provided question questions quickest quieter
random rarely realise reality recently recommend record reference refugee regret regular relationship religion
religious remember replace reply require research respect rest result retire retired return returning roughly
routine salary seeing seizure separated serve served service sexuality shouting sick sikh similar simple single skint
slightly smoke smoking society somehow spare spectrum spring stable starts station straightforward strange student
students subject subjects success suddenly suggest suited support suppose surgery surname survive system takeaway
tax teenager temporary terrible therapy tips title toilet total trained transgender trans travelling twins typical
unemployed unfortunately unhappy uniform universal university unlikely vegan version visa visual volunteer wanting
warning weight wheelchair whenever wherever willing wondering yourselves
amazon asda tesco aldi lidl argos boots greggs morrisons sainsburys royal mail google facebook indeed linkedin
alan alex ali amir amy andrew angela anita anna anne barry ben beth brian carl carol catherine charlie chris clare
claire colin craig dan daniel darren dave david dean debbie diane donna emily emma eric fatima frank gareth gary
gemma george gill gordon grace graham hannah harry helen ian jack jade james jamie jane jason jean jen jenny jess jim
joan joe john jon jordan josh joyce julie karen kate kath keith kelly ken kerry kevin kim laura lauren lee liam
linda lisa liz louise lucy luke maria marie mark martin mary matt maureen megan michael michelle mick mike mo mohammed
molly natalie nathan neil nick nicola nigel oliver olivia pam pat paul paula peter phil priya rachel ray rebecca rhys
richard rob robert ron rosie ross ruth ryan sally sam samantha sandra sarah scott sean shane sharon sheila simon
sophie stacey stella steph stephen steve stuart sue susan tanya tara terry thomas tim tina toby tom tony tracy tyler
vicky victor wayne wendy will william yasmin yusuf zara zoe`.split(/\s+/),
);

/** Words our own patterns listen for, so that their typos are mended too. */
export const cueWords: readonly string[] =
  `redundant redundancy apprenticeship apprenticeships apprentice qualification qualifications qualified certificate
certificates degree diploma university college experience interested working worked volunteer volunteering voluntary
prison released unemployed jobcentre client clients thinking looking something weekends weekend evenings evening
nights mornings morning lifting driving heights outdoors computers career careers change different retrain retraining
training country england scotland wales northern ireland employees staff daughter school teacher teaching children
flexible permanent framework frameworks partnership partnerships employers security worthwhile rewarding meaningful local progression learning qualified supervisor support
assistant technician manager operator engineer warehouse nursery nursing machines machinery driver worker labourer`.split(
    /\s+/,
  );
