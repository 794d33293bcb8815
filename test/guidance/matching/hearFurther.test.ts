/** What is heard beyond the phrases we know, in people's words, and what must add nothing. */
import { describe, expect, test } from '@jest/globals';
import { hearFurther } from '../../../src/guidance/matching/hearFurther.js';
import { type Heard, hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon } from '../../../src/guidance/matching/lexicon.js';
import { realKnowledge, today } from './knowledge.js';
import { ourMatcher } from './ourMatcher.js';

const lexicon = buildLexicon(await realKnowledge());
const matcher = await ourMatcher();
const listen = (text: string): { before: Heard; after: Heard } => {
  const before = hear(text, lexicon, { today });
  return { before, after: hearFurther(before, text, matcher) };
};

/** By id, with the words that are read back. */
const added = (text: string): Record<string, string> => {
  const { before, after } = listen(text);
  const known = new Set([
    ...before.skills.map(({ skillId }) => skillId),
    ...before.roles.map(({ roleId }) => roleId),
  ]);
  return Object.fromEntries(
    [
      ...after.roles.map(({ roleId, spans }) => [roleId, spans] as const),
      ...after.skills.map(({ skillId, spans }) => [skillId, spans] as const),
    ]
      .filter(([id]) => !known.has(id))
      .map(([id, spans]) => [id, spans.map((span) => span.text).join(' … ')]),
  );
};

describe('said without its name', () => {
  test.each([
    // Care
    ['i wash him and get him dressed', 'SKL-ACH-01', 'wash him and get him dressed'],
    ['i get my nan washed and into clean clothes every morning', 'SKL-ACH-01', 'nan washed'],
    ['i help them on and off the toilet', 'SKL-ACH-01', 'toilet'],
    ['i give out the tablets at the home', 'SKL-ACH-04', 'give out the tablets'],
    ['sat with people while they were dying', 'SKL-ACH-36', 'people while they were dying'],
    [
      'sit next to a lad with autism and help him with his sums',
      'ROL-CYP-09',
      'sit next to a lad with autism and help',
    ],
    // Children
    ['I put the babies down for their nap', 'SKL-CYP-02', 'put the babies down for their nap'],
    ['help kids with their reading once a week', 'SKL-CYP-09', 'kids with their reading'],
    ['i mark their homework', 'SKL-CYP-09', 'homework'],
    ['help the little ones settle when mum leaves', 'SKL-CYP-05', 'ones settle when mum leaves'],
    // Land
    ['pull the lambs out at night', 'SKL-AGR-02', 'lambs'],
    ['feed the calves and clean out the pens', 'SKL-AGR-02', 'feed the calves'],
    ['prune the apple trees', 'SKL-AGR-01', 'prune the apple trees'],
    ['build dry stone walls and put up fences', 'SKL-AGR-04', 'dry stone walls'],
    // Kitchens, tables and shops
    ['fry fish and chips on a friday', 'SKL-HOS-02', 'fry fish and chips'],
    ['i peel the veg and keep the kitchen clean', 'SKL-COM-17', 'keep the kitchen clean'],
    ['i peel the veg and keep the kitchen clean', 'SKL-HOS-01', 'peel'],
    ['polish the glasses and lay up the tables', 'SKL-HOS-03', 'polish the glasses'],
    ['i dress the windows and set out the displays', 'SKL-RET-05', 'windows and set out the displays'],
    // Stores and roads
    ['i can drive a car and a van', 'SKL-COM-19', 'drive a car and a van'],
    ['i check the deliveries against the sheet', 'SKL-LOG-03', 'check the deliveries against'],
    ['lug heavy boxes about without doing my back in', 'SKL-COM-03', 'heavy boxes'],
    ['i push trolleys and stack the fridges', 'SKL-COM-03', 'push trolleys'],
    // Machines and laboratories
    ['weld steel gates in a shed', 'SKL-ENG-03', 'weld steel'],
    ['wire plugs and find out why the lights dont work', 'SKL-ENG-05', 'wire'],
    ['grease the machines and change the oil', 'SKL-ENG-04', 'grease the machines and change the oil'],
    ['fix bikes for the kids on our road', 'SKL-COM-20', 'fix bikes'],
    ['take samples and test them in the lab', 'SKL-PSN-12', 'test them in the lab'],
    ['wear the suit in the active area and check for contamination', 'SKL-PSN-26', 'active area'],
    // People and paper
    [
      'took on new starters and showed them the ropes',
      'SKL-COM-14',
      'new starters and showed them the ropes',
    ],
    ['sort out arguments between the lads on my crew', 'SKL-COM-15', 'sort out arguments between'],
    ['mop floors and clean the toilets', 'SKL-COM-17', 'clean the toilets'],
    ['read the dials and write it in the log', 'SKL-COM-06', 'log'],
    ['write cvs with people who have never had one', 'SKL-CAR-04', 'write cvs with people'],
    ['i can speak three languages', 'SKL-COM-05', 'speak three languages'],
    ['build dry stone walls and put up fences', 'ROL-CON-02', 'build dry stone walls'],
    ['fry fish and chips on a friday', 'ROL-HOS-03', 'fish and chips'],
    ['polish the glasses and lay up the tables', 'ROL-HOS-02', 'tables'],
    ['grease the machines and change the oil', 'ROL-ENG-02', 'grease the machines and change the oil'],
    ['clean the toilets and hoover the corridors', 'SKL-COM-17', 'clean the toilets'],
    ['i lug bricks and then i prune the apple trees', 'SKL-AGR-01', 'prune the apple trees'],
    ['type up letters and answer the phone', 'SKL-COM-08', 'type up letters'],
    ['calm the little lad when he melts down', 'SKL-COM-52', 'calm'],
    ['feed the calves at six', 'SKL-AGR-02', 'feed the calves'],
    ['I put the babies down for a sleep', 'SKL-CYP-02', 'babies down for a sleep'],
  ])('“%s” → %s, by “%s”', (text, id, quote) => expect(added(text)).toMatchObject({ [id]: quote }));
});

describe('a skill that is heard by its name brings no job along', () => {
  test.each([
    'read stories to the little ones and do singing',
    'i visit families at home and help them keep on track',
    'lay bricks dead straight with a line and a level',
    'i build walls with concrete blocks',
    'put up stud walls and hang doors',
    'load the wagons with the fork truck',
    'i pick the orders and pack the boxes',
    'i mend the machines when they break',
    'mark portfolios and watch learners do the job',
  ])('“%s”', (text) => {
    const { before, after } = listen(text);
    expect(before.skills.length).toBeGreaterThan(0);
    expect(after.roles).toEqual([]);
  });
});

describe('nothing is added by', () => {
  test.each([
    // Chat
    'hiya, hows it going',
    'its been a long day mate',
    'the kettle is on',
    'lovely weather for the garden',
    'the bus is always late',
    'my car broke down again',
    'the dog ate my homework',
    'the nursery fees are crippling us',
    'i need money',
    'i got laid off in march',
    'asdfgh',
    'ok thanks',
    'i have two kids and a dog',
    // Ways of speaking
    'this is driving me up the wall',
    'nursing a hangover today',
    'hit a brick wall with it',
    'raining cats and dogs here',
    'long story short it went to the dogs',
    'it cost an arm and a leg',
    'my plate is full',
    'i had my fingers burnt but that was bread and butter',
    // Somebody else's work
    'my husband is a welder',
    'my dad was a lorry driver all his life',
    'my sister works as a nurse at the royal',
    'he is a chef in a hotel',
    'my mum cooks for the whole street',
    'my brother drives a van',
    'my mate lays bricks for a living',
    'the council fixed my roof',
    'my social worker told me to come on here',
    'a nurse comes in to do my legs',
    // What they do not do, or do not want
    'i have never driven a lorry',
    'never cooked for anyone but me',
    'i cant weld',
    'i dont do plastering',
    'no experience of looking after animals',
    'i have not worked with children',
    'i hate cooking',
    'i cant stand cleaning',
    'anything but care work',
    'not interested in driving',
    'i would never do care work again',
    'i know nothing about electrics',
    // Questions and wishes
    'how long does it take to be a nurse',
    'what does a welder do all day',
    'is lorry driving well paid',
    'can i do bricklaying with a bad back',
    'can you cook',
    'who fixes the boiler',
    'i would love to work with animals',
    // Who they are
    'my name is Joy Cook',
    'i use a wheelchair',
    'i have a drink driving conviction',
  ])('“%s”', (text) => {
    const { before, after } = listen(text);
    // What was heard by its name stays as it was heard.
    expect(after.skills).toEqual(before.skills);
    expect(added(text)).toEqual({});
  });

  test('looking after one’s own mum: no job of a childminder', () => {
    expect(listen('i look after my mum at home').after.roles).toEqual([]);
  });
});

describe('what was heard by its name', () => {
  test('stays, and is not heard twice under another', () => {
    for (const text of [
      'been in a warehouse 6 years, picking and reach truck',
      'i deal with complaints and lay bricks dead straight with a line',
      'mix chemicals to a recipe and watch the gauges',
    ]) {
      const { before, after } = listen(text);
      expect(before.skills.length).toBeGreaterThan(0);
      expect(after.skills.slice(0, before.skills.length)).toEqual(before.skills);
      const spans = after.skills.flatMap((one) => one.spans.map(({ start, end }) => ({ start, end, one })));
      for (const a of spans)
        for (const b of spans)
          if (
            a.one !== b.one &&
            (a.one.how === 'near' || b.one.how === 'near') &&
            !before.skills.includes(b.one)
          )
            expect(a.start < b.end && b.start < a.end).toBe(false);
    }
  });

  test('a job that was named is not joined by one that only sounds like it', () => {
    const { before, after } = listen('i was a bricklayer, laying bricks dead straight with a line');
    expect(before.roles.map(({ roleId }) => roleId)).toEqual(['ROL-CON-02']);
    expect(after.roles).toEqual(before.roles);
  });

  test('a greeting stays a greeting', () => {
    const { before, after } = listen('hello there');
    expect(after).toBe(before);
  });
});

describe('how it is heard', () => {
  test('what they do all day is done; what is wished for is wished for', () => {
    const stanceOf = (text: string): string | undefined => listen(text).after.roles[0]?.stance;
    expect(stanceOf('sit next to a lad with autism and help him with his sums')).toBe('has-done');
    expect(stanceOf('grease the machines and change the oil')).toBe('has-done');
  });

  test('where it was done is told with it', () => {
    const settingOf = (text: string, id: string): string | undefined =>
      listen(text).after.skills.find(({ skillId }) => skillId === id)?.setting;
    expect(settingOf('i fry fish and chips on a friday', 'SKL-HOS-02')).toBe('unknown');
    expect(settingOf('i learnt to fry fish and chips in prison', 'SKL-HOS-02')).toBe('inside');
    expect(settingOf('at the food bank i fry fish and chips', 'SKL-HOS-02')).toBe('volunteering');
  });

  test('what is heard this way says so, and something was heard', () => {
    const { after } = listen('fry fish and chips on a friday');
    expect(after.skills.map(({ how }) => how)).toEqual(['near']);
    expect(after.somethingHeard).toBe(true);
  });

  test('of much that is told no more than six skills are added', () => {
    const text =
      'i fry fish and chips. i prune the apple trees. i can speak three languages. i clean the toilets. i give out the tablets. i weld steel. i put the babies down for their nap. i sort out arguments between the lads. i grease the machines and change the oil';
    const { before, after } = listen(text);
    expect(after.skills.length - before.skills.length).toBe(6);
  });
});
