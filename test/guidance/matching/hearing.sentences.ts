/** What British people type, and what must be heard in it. `not` lists what must not be. */
export type HearingSentence = {
  text: string;
  /** As `ROL-LOG-01 has-done`, with months after a colon where they matter: `ROL-CYP-02 has-done:48`. */
  roles?: string[];
  skills?: string[];
  /** Settings by skill: `SKL-COM-04 volunteering`. */
  settings?: string[];
  interests?: string[];
  sectors?: string[];
  conditions?: string[];
  matters?: string[];
  lanes?: string[];
  notHeld?: string[];
  ambiguous?: string[];
  certificates?: string[];
  not?: string[];
};

export const hearingSentences: readonly HearingSentence[] = [
  // Several things in one message
  {
    text: 'hi ive just been made redundnt from amazon warehouse 6yrs picking and reach truck dont kno wot to do want summat with machines',
    roles: ['ROL-LOG-01 has-done:72'],
    skills: ['SKL-LOG-01', 'SKL-LOG-02'],
    interests: ['INT-MACHINES wants'],
    lanes: ['redundant', 'dunno'],
  },
  {
    text: 'im a nursery nurse lv 2 been doing it 4 yrs want to be a teacher but cant afford to stop workin',
    roles: ['ROL-CYP-02 has-done:48', 'ROL-CYP-07 wants'],
    certificates: ['level 2'],
    lanes: ['no-full-time-study', 'knows-the-job'],
    not: ['ROL-CYP-02 wants', 'ROL-CYP-07 has-done'],
  },
  {
    text: 'hello my inglish not good i am 2 year in uk i was teacher my country i want work with childrens',
    roles: ['ROL-CYP-07 has-done'],
    interests: ['INT-CHILDREN wants'],
    lanes: ['overseas-experience'],
    not: ['ROL-CYP-07 has-done:24'],
  },
  {
    text: 'just got out after 18 month wana do bricklayin had cscs before i went in',
    roles: ['ROL-CON-02 wants'],
    certificates: ['card'],
    lanes: ['prison-leaver'],
  },
  { text: 'im 15 n want 2 be a paramedic wots the quickest way', notHeld: ['NOT-PARAMEDIC wants'] },
  { text: 'how much do u get paid as a nuclear operative', roles: ['ROL-PSN-14 mentions'], not: ['pay'] },
  {
    text: 'got a chemistry degree 2:2 no job 8 months feeling a bit crap',
    certificates: ['degree 6'],
    interests: ['INT-SCIENCE wants'],
    lanes: ['not-working'],
  },
  {
    text: 'leaving the army REME 12yrs what civvy jobs',
    skills: ['SKL-ENG-04'],
    settings: ['SKL-ENG-04 service'],
    lanes: ['leaving-forces'],
  },
  { text: 'dunno', lanes: ['dunno'] },
  {
    text: 'client 19 neet leeds wants early yrs no gcses anything',
    sectors: ['SEC-CYP-EY wants'],
    certificates: ['gcse 0 negative'],
    lanes: ['is-adviser', 'not-working'],
  },
  { text: "we've 12 care staff half no level 2 any money", lanes: ['for-my-staff'], not: ['level 2 held'] },
  {
    text: 'our own forklift and process induction is good, can it be a proper qualification',
    lanes: ['for-my-staff'],
    not: ['for-my-child'],
  },
  { text: 'my boss says i cant do the apprenticship coz im pregnant', not: ['wants-to-learn', 'redundant'] },

  // Wanted, avoided, done, only asked about
  { text: 'what does a process operator do', roles: ['ROL-PSN-02 mentions'] },
  { text: 'not nursing, but something helping people', notHeld: [], interests: ['INT-HELPING wants'] },
  {
    text: 'anything but warehouse, ive got my forklift licence',
    roles: ['ROL-LOG-01 avoids'],
    skills: ['SKL-LOG-02'],
  },
  {
    text: 'sick of warehouse work, 10 years, want something outdoors',
    roles: ['ROL-LOG-01 has-done:120', 'ROL-LOG-01 avoids'],
    interests: ['INT-OUTDOORS wants'],
    lanes: ['wants-change'],
  },
  { text: 'i want to get out of the warehouse', roles: ['ROL-LOG-01 has-done', 'ROL-LOG-01 avoids'] },
  {
    text: 'ex chippy looking at teaching it',
    roles: ['ROL-CON-03 has-done'],
    interests: ['INT-TEACHING wants'],
  },
  { text: 'I work as a teaching assistant', roles: ['ROL-CYP-09 has-done'] },
  {
    text: 'i want to work as a teaching assistant',
    roles: ['ROL-CYP-09 wants'],
    not: ['ROL-CYP-09 has-done'],
  },
  { text: 'interested in becoming a bricklayer', roles: ['ROL-CON-02 wants'] },
  { text: 'thinking about being a lab technician', roles: ['ROL-PSN-06 wants'] },
  { text: 'used to be a bricklayer', roles: ['ROL-CON-02 has-done'] },
  { text: 'worked as a brickie for six years', roles: ['ROL-CON-02 has-done:72'] },
  { text: 'bricklayer for 18 month', roles: ['ROL-CON-02 has-done:18'] },
  { text: 'HGV driver since 2015', roles: ['ROL-LOG-02 has-done:132'] },
  { text: 'been a TA for 3½ years', roles: ['ROL-CYP-09 has-done:42'] },
  { text: 'my mum is a teaching assistant', roles: ['ROL-CYP-09 mentions'] },
  { text: 'dont want to be a lorry driver', roles: ['ROL-LOG-02 avoids'] },
  { text: 'how do i become a nuclear operative', roles: ['ROL-PSN-14 wants'] },
  { text: 'warehouse operative, want a change', roles: ['ROL-LOG-01 has-done'], lanes: ['wants-change'] },
  {
    text: 'can i be a social worker without a degree',
    notHeld: ['NOT-SOCIAL-WORKER wants'],
    not: ['degree 6'],
  },
  { text: 'no experience of forklift', not: ['SKL-LOG-02'] },
  { text: 'never done first aid', not: ['SKL-COM-18'] },
  { text: 'want to do first aid', not: ['SKL-COM-18'] },
  { text: 'i want to be a warehouse team leader', roles: ['ROL-LOG-03 wants'], not: ['SKL-COM-15'] },

  {
    text: 'do you have anything in a lab near bristol',
    interests: ['INT-SCIENCE wants'],
    sectors: ['SEC-PSN-LAB wants'],
  },
  { text: 'been a dinner lady 12 years, love the kids, could i be a TA', roles: ['ROL-CYP-09 wants'] },
  {
    text: 'im a peer mentor, looking to be a recovery worker',
    roles: ['ROL-DAR-01 has-done', 'ROL-DAR-03 wants'],
  },
  { text: 'can i go from retail manager to something in the civil service', not: ['NOT-RETAIL wants'] },
  { text: 'was a bricklayer, then a joiner', roles: ['ROL-CON-02 has-done', 'ROL-CON-03 has-done'] },
  {
    text: 'im a stay at home dad, kids now in school',
    not: ['SEC-CYP has-done', 'SEC-CYP-SCH has-done', 'at-school'],
  },
  { text: 'I work in a primary school', sectors: ['SEC-CYP-SCH has-done'] },
  { text: 'i have autism', not: ['SKL-CYP-08'] },

  // Typos and slang
  { text: 'wnat to be a lab technicain', roles: ['ROL-PSN-06 wants'] },
  { text: 'maintanance fitter 8yrs', roles: ['ROL-ENG-02 has-done:96'] },
  { text: 'i was a teaching assitant', roles: ['ROL-CYP-09 has-done'] },
  { text: 'i did forklfit and stock controll', skills: ['SKL-LOG-02', 'SKL-LOG-04'] },
  { text: 'wanna be a carpentar', roles: ['ROL-CON-03 wants'] },
  { text: 'fancy bein a brickie', roles: ['ROL-CON-02 wants'] },
  { text: 'want summat wiv machinary', interests: ['INT-MACHINES wants'] },
  { text: 'i want work', not: ['INT-MACHINES wants', 'SKL-LOG-02'] },
  { text: 'want a new plan', not: ['INT-MACHINES wants'] },
  { text: 'what kind of jobs are there', not: ['SKL-COM-53'] },
  { text: 'in other words i dont know', not: ['SKL-COM-08'] },

  // Settings
  {
    text: 'i volunteer at a food bank doing stock checks',
    skills: ['SKL-LOG-04'],
    settings: ['SKL-LOG-04 volunteering'],
  },
  { text: 'did food hygiene and cleaning inside', settings: ['SKL-COM-17 inside'], lanes: [] },
  { text: 'drove lorries in the army, vehicle checks and that', settings: ['SKL-LOG-05 service'] },
  { text: 'fixing cars at home in my spare time', settings: ['SKL-ENG-06 home'] },
  { text: 'i look after my nan, do her record keeping and cleaning', settings: ['SKL-COM-17 caring'] },
  { text: 'at work i do manual handling', settings: ['SKL-COM-03 work'] },

  // What to avoid, what matters
  { text: 'no nights', conditions: ['nights avoids'] },
  {
    text: 'no nights, weekends or lifting',
    conditions: ['nights avoids', 'weekends avoids', 'lifting avoids'],
  },
  { text: 'cant do lifting', conditions: ['lifting avoids'] },
  { text: 'need weekends off', conditions: ['weekends avoids'] },
  { text: 'school hours only', conditions: ['daytime needs', 'term-time needs'], not: ['SEC-CYP-SCH wants'] },
  { text: 'mornings only please', conditions: ['daytime needs'] },
  { text: "don't mind nights but no weekends", conditions: ['weekends avoids'], not: ['nights avoids'] },
  { text: 'nights are fine', not: ['nights avoids'] },
  { text: 'dont want to drive', conditions: ['driving avoids'] },
  { text: 'i dont want to be stuck at a desk', conditions: ['screens avoids'] },
  { text: 'scared of heights', conditions: ['heights avoids'] },
  { text: 'im on nights at the minute', not: ['nights avoids'] },
  { text: 'want better pay and close to home', matters: ['pay', 'close-to-home'] },
  { text: 'something with job security', matters: ['security'] },
  { text: 'want to give something back', matters: ['being-useful'] },
  { text: 'more time with my kids', matters: ['hours'], not: ['INT-CHILDREN wants', 'SEC-CYP wants'] },

  { text: 'dont want to sit in an office', conditions: ['screens avoids'] },
  {
    text: 'i dont want to work with people at all, happy with machines',
    conditions: ['people-facing avoids'],
    interests: ['INT-MACHINES wants'],
  },
  { text: 'on nights at asda, need days', conditions: ['daytime needs'], not: ['nights avoids'] },

  // Words with several meanings, and jobs not held
  { text: 'im a carer', ambiguous: ['AMB-CARER'] },
  { text: 'carer in a care home 4 yrs', roles: ['ROL-ACH-02 has-done:48'], not: ['AMB-CARER'] },
  { text: 'thinking about support work', ambiguous: ['AMB-SUPPORT-WORKER'] },
  { text: 'sparky', notHeld: ['NOT-ELECTRICIAN mentions'] },

  // Circumstances
  { text: 'my lad 16 home ed loves fixing bikes', lanes: ['for-my-child'], interests: ['INT-FIXING wants'] },
  { text: 'my daughter is 15 and wants to work with animals', lanes: ['for-my-child'] },
  { text: 'im on universal credit and fed up', lanes: ['not-working'] },
  { text: 'im in year 11', lanes: ['at-school'] },
  { text: 'just looking thanks', lanes: ['just-looking'] },
  { text: 'i want to do a college course', lanes: ['wants-to-learn'] },
  { text: 'career change please', lanes: ['wants-change'] },
  { text: 'ex squaddie, royal engineers', lanes: ['leaving-forces'] },
  { text: 'my husband is leaving the army', not: ['leaving-forces'] },
  { text: 'on licence, out of prison in may', lanes: ['prison-leaver'] },
  { text: 'i want something outdoors not stuck inside', not: ['prison-leaver'] },
  { text: 'just got out of the army', lanes: ['leaving-forces'], not: ['prison-leaver'] },
  { text: 'my degree is from nigeria', lanes: ['overseas-experience'] },
  { text: 'i need to keep earning while i train', lanes: ['no-full-time-study'] },
  { text: 'what did my lad on shift B say to the bot', lanes: ['for-my-staff'], not: ['for-my-child'] },
  { text: 'ive been excluded from school', lanes: ['exclusion'] },
  { text: 'interview on thursday help', lanes: ['deadline'] },

  // Certificates
  { text: 'i have a level 3', certificates: ['level 3'] },
  { text: 'got nvq 2 and level three', certificates: ['level 2', 'level 3'] },
  { text: 'is level 3 the same as a levels', not: ['level 3 held'] },
  { text: 'want to do my level 3', not: ['level 3 held'] },
  {
    text: 'just finished uni with a 2:1 in biology',
    certificates: ['degree 6'],
    interests: ['INT-SCIENCE wants'],
  },
  { text: 'no qualifications', certificates: ['other 0 negative'] },
  { text: '603/2611/6 is that any good', certificates: ['qan 603/2611/6 checks'] },
  { text: '60326117', certificates: ['qan 603/2611/7 does not check'] },
];

export type PlaceSentence = { text: string; nation?: string; place?: string };

export const placeSentences: readonly PlaceSentence[] = [
  { text: 'im in leeds', nation: 'EN', place: 'Leeds' },
  { text: 'live in scotland', nation: 'SC' },
  { text: 'from cardiff', nation: 'WA' },
  { text: 'northern ireland', nation: 'NI' },
  { text: 'im in ni', nation: 'NI' },
  { text: 'ni number', nation: undefined },
  { text: 'belfast', nation: 'NI' },
  { text: 'glasgow lad, want a job', nation: 'SC' },
  { text: 'from cardiff originally but i live in leeds now', nation: 'EN', place: 'Leeds' },
  { text: 'moved from scotland to leeds', nation: 'EN', place: 'Leeds' },
  { text: 'used to live in wales', nation: undefined },
  { text: 'i was teacher my country', nation: undefined },
  { text: 'im irish', nation: undefined },
  { text: 'no english gcse', nation: undefined },
  { text: 'i speak welsh', nation: undefined },
  { text: 'bank of scotland worker 3 yrs', nation: undefined },
  { text: 'reading is my hobby', nation: undefined },
  { text: 'i like reading', nation: undefined },
  { text: 'im 2 year in uk', nation: undefined },
  { text: 'i live in spain', nation: 'outside' },
  { text: 'im from poland, live in hull', nation: 'EN' },
  { text: 'from poland', nation: undefined },
  { text: 'degree from leeds uni', nation: undefined },
  { text: 'new england patriots fan', nation: undefined },
];

export type AgeSentence = { text: string; years?: number; band?: string; whose?: string };

export const ageSentences: readonly AgeSentence[] = [
  { text: 'im 15', years: 15, band: '13-15', whose: 'self' },
  { text: "I'm 15", years: 15, band: '13-15', whose: 'self' },
  { text: 'I’m fifteen', years: 15, band: '13-15', whose: 'self' },
  { text: '17 yr old', years: 17, band: '16-18', whose: 'self' },
  { text: 'im 15 n want 2 be a paramedic', years: 15, band: '13-15', whose: 'self' },
  { text: 'i am a 19 year old', years: 19, band: '19-24', whose: 'self' },
  { text: 'aged 52 and want a change', years: 52, band: '25-plus', whose: 'self' },
  { text: 'im nearly 16', years: 15, band: '13-15', whose: 'self' },
  { text: 'just turned 18', years: undefined },
  { text: 'i just turned 18', years: 18, band: '16-18', whose: 'self' },
  { text: 'im 12', years: 12, band: 'under-13', whose: 'self' },
  { text: 'twenty two, male', years: 22, band: '19-24', whose: 'self' },
  { text: 'im in my 40s', band: '25-plus', whose: 'self' },
  { text: 'im in year 10', band: '13-15', whose: 'self' },
  { text: "my son's 15", years: 15, band: '13-15', whose: 'child' },
  { text: 'my lad 16 home ed', years: 16, band: '16-18', whose: 'child' },
  { text: 'my daughter is 14', years: 14, band: '13-15', whose: 'child' },
  { text: 'client 19 neet leeds', years: 19, band: '19-24', whose: 'client' },
  { text: 'my client is 24', years: 24, band: '19-24', whose: 'client' },
  { text: '15 yrs on tills', years: undefined },
  { text: 'left school at 16', years: undefined },
  { text: 'since i was 15', years: undefined },
  { text: 'when i was 16 i did joinery', years: undefined },
  { text: 'i am 2 year in uk', years: undefined },
  { text: 'im 30 miles from leeds', years: undefined },
  { text: 'im 14 weeks pregnant', years: undefined },
  { text: 'im 20 minutes away', years: undefined },
  { text: 'im 15 stone', years: undefined },
  { text: 'experience with 5 year olds', years: undefined },
  { text: 'i look after the 2 year olds room', years: undefined },
  { text: 'ive been there 25 years', years: undefined },
  { text: 'my 3 year old is at nursery', years: undefined },
  { text: 'im on 12 an hour', years: undefined },
  { text: 'level 3', years: undefined },
];
