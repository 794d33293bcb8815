/** Who comes: what they do, want and will not do, where they are, and the jobs an expert would name for them. */

export type Profile = {
  name: string;
  /** What they write first, as they would. */
  first: string;
  /** The same in three to six words, for people who write little. */
  short: string;
  /** What they say they do, when asked for a normal day. */
  does: string;
  purpose: 'change' | 'learn' | 'notWorking' | 'looking' | 'staff';
  nation: 'EN' | 'SC' | 'WA' | 'NI';
  age: 'under-13' | '13-15' | '16-18' | '19-24' | '25-plus';
  notes: 'agreed' | 'browse';
  interest: string;
  /** Which sense of a word they mean, when asked. */
  sense?: RegExp;
  /** Jobs of which an expert would name at least one; empty where nothing is held for them. */
  expected: readonly string[];
  /** Ends with a job that is not held, a person to ask, or a plan without roles. */
  ends: 'plan' | 'honestly';
};

export const profiles: readonly Profile[] = [
  {
    name: 'warehouse picker who wants machines',
    first:
      'made redundant from a warehouse after 6 years, picking and reach truck. want something with machines',
    short: 'warehouse, want machines',
    does: 'i pick orders, drive a reach truck and load lorries',
    purpose: 'change',
    nation: 'EN',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-MACHINES',
    expected: ['ROL-PSN-01', 'ROL-ENG-01', 'ROL-PSN-03'],
    ends: 'plan',
  },
  {
    name: 'nursery nurse who wants to get on',
    first:
      'im a nursery nurse level 2, 4 years, i want to get my level 3 and run a room but i cant stop working',
    short: 'nursery nurse, want level 3',
    does: 'i plan activities, do nappies and meals and talk to parents',
    purpose: 'learn',
    nation: 'WA',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-CHILDREN',
    expected: ['ROL-CYP-03', 'ROL-CYP-04'],
    ends: 'plan',
  },
  {
    name: 'prison leaver who laid bricks',
    first:
      'just got out after 18 months. did bricklaying inside and had a cscs card before, want to get on a site',
    short: 'did bricklaying, want site work',
    does: 'i laid bricks and mixed mortar',
    purpose: 'notWorking',
    nation: 'EN',
    age: '25-plus',
    notes: 'browse',
    interest: 'INT-BUILDING',
    expected: ['ROL-CON-02', 'ROL-CON-01'],
    ends: 'plan',
  },
  {
    name: 'care home worker who wants to move up',
    first: 'ive worked in a care home for 5 years as a care assistant, i want to move up and lead a team',
    short: 'care assistant, want to move up',
    does: 'personal care, medication, care plans and showing new starters what to do',
    purpose: 'change',
    nation: 'SC',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-HELPING',
    sense: /paid|home|work/i,
    expected: ['ROL-ACH-04', 'ROL-DAR-02'],
    ends: 'plan',
  },
  {
    name: 'in recovery, wants to help others',
    first:
      'i have been in recovery 3 years and volunteer at a group. i want to help people with addiction as a job',
    short: 'volunteer in recovery group, want it as a job',
    does: 'i run a peer group, listen to people and help them get to appointments',
    purpose: 'change',
    nation: 'EN',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-RECOVERY',
    expected: ['ROL-DAR-01', 'ROL-DAR-02', 'ROL-DAR-03'],
    ends: 'plan',
  },
  {
    name: 'chemistry A level, wants a lab',
    first: 'im 19 and did a level chemistry, i want to work in a lab and not go to uni',
    short: 'a level chemistry, want lab job',
    does: 'experiments at college, measuring, writing up results, and a saturday job in a cafe',
    purpose: 'learn',
    nation: 'WA',
    age: '19-24',
    notes: 'agreed',
    interest: 'INT-SCIENCE',
    expected: ['ROL-PSN-05', 'ROL-PSN-06'],
    ends: 'plan',
  },
  {
    name: 'leaving the army, fixes vehicles',
    first:
      'leaving the army after 8 years as a vehicle mechanic, i like fixing things and want a civvy job with machines',
    short: 'army mechanic, like fixing things',
    does: 'i strip and repair engines, find faults, read drawings and keep the records',
    purpose: 'change',
    nation: 'EN',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-FIXING',
    expected: ['ROL-ENG-02', 'ROL-PSN-07', 'ROL-ENG-01'],
    ends: 'plan',
  },
  {
    name: 'process operator who wants nuclear',
    first:
      'i am a process operator at a chemical plant, 10 years on shifts. i want to get into nuclear, no more nights',
    short: 'process operator, want nuclear',
    does: 'i run the plant from the control room, take samples and do isolations',
    purpose: 'change',
    nation: 'SC',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-ENERGY',
    expected: ['ROL-PSN-14', 'ROL-PSN-15', 'ROL-PSN-18', 'ROL-PSN-16'],
    ends: 'plan',
  },
  {
    name: 'home with children, wants school hours',
    first:
      'ive been at home with my kids for 9 years and helped at the school. i want to work with children in school hours',
    short: 'mum, want to work in a school',
    does: 'reading with children at the school, cooking, budgeting and looking after my dad',
    purpose: 'notWorking',
    nation: 'NI',
    age: '25-plus',
    notes: 'browse',
    interest: 'INT-CHILDREN',
    expected: ['ROL-CYP-09', 'ROL-CYP-01', 'ROL-CYP-08'],
    ends: 'plan',
  },
  {
    name: 'lorry driver who wants off the road',
    first:
      'hgv driver for 15 years and my back is bad. want off the road, maybe planning transport or running a team',
    short: 'hgv driver, want off the road',
    does: 'i drive, check the lorry, plan my route and train new drivers',
    purpose: 'change',
    nation: 'EN',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-ORGANISING',
    expected: ['ROL-LOG-03', 'ROL-LOG-04'],
    ends: 'plan',
  },
  {
    name: 'sixteen, likes fixing and maths',
    first: 'im 16 doing my gcses, i like fixing bikes and maths. dont want to go uni, want to earn',
    short: 'im 16, like fixing bikes',
    does: 'i fix bikes, build pcs and do maths',
    purpose: 'looking',
    nation: 'EN',
    age: '16-18',
    notes: 'agreed',
    interest: 'INT-FIXING',
    expected: ['ROL-ENG-01', 'ROL-ENG-02', 'ROL-PSN-07'],
    ends: 'plan',
  },
  {
    name: 'teacher from another country',
    first:
      'hello my english not good. i was teacher in my country, i am 2 year in uk. i want work with childrens',
    short: 'teacher my country, want work with children',
    does: 'i teach children, make lesson, speak with parents',
    purpose: 'notWorking',
    nation: 'EN',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-CHILDREN',
    expected: ['ROL-CYP-09', 'ROL-CYP-01', 'ROL-CYP-02', 'ROL-CYP-03'],
    ends: 'plan',
  },
  {
    name: 'joiner who wants to run sites',
    first: 'carpenter and joiner 20 years, my knees have gone, want to supervise on site instead',
    short: 'joiner, want to supervise sites',
    does: 'first and second fix, reading drawings, ordering materials and running two apprentices',
    purpose: 'change',
    nation: 'NI',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-BUILDING',
    expected: ['ROL-CON-04', 'ROL-CON-05'],
    ends: 'plan',
  },
  {
    name: 'says little and does not know',
    first: 'dunno really',
    short: 'dunno',
    does: 'i look after my nan, do her shopping and her tablets',
    purpose: 'looking',
    nation: 'EN',
    age: '19-24',
    notes: 'browse',
    interest: 'INT-HELPING',
    expected: ['ROL-ACH-02', 'ROL-DAR-01', 'ROL-DAR-02'],
    ends: 'plan',
  },
  {
    name: 'fifteen, wants to be a paramedic',
    first: 'im 15 and i want to be a paramedic, whats the quickest way',
    short: 'im 15, want paramedic',
    does: 'first aid with the cadets and i babysit',
    purpose: 'looking',
    nation: 'EN',
    age: '13-15',
    notes: 'agreed',
    interest: 'INT-HELPING',
    expected: [],
    ends: 'honestly',
  },
  {
    name: 'wants a job nobody holds',
    first: 'i want to be an astronaut',
    short: 'want to be an astronaut',
    does: 'i work in a shop, tills and stacking shelves',
    purpose: 'change',
    nation: 'EN',
    age: '19-24',
    notes: 'agreed',
    interest: 'INT-SCIENCE',
    expected: [],
    ends: 'honestly',
  },
  {
    name: 'employer with a shift to train',
    first: 'i need training for my staff, 12 process operatives on shift',
    short: 'training for my staff',
    does: 'i run a plant',
    purpose: 'staff',
    nation: 'EN',
    age: '25-plus',
    notes: 'agreed',
    interest: 'INT-MACHINES',
    expected: [],
    ends: 'plan',
  },
];
