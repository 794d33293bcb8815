/** Short answers, buttons and commands as people type them, and the sentences that are none of these. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CommandKind, commandCode, commandIn, commandInCode } from '../../../dialogs/engine/commands.js';
import { plainly } from '../../../dialogs/engine/plainly.js';
import { choiceNamed, readChoice } from '../../../dialogs/engine/readings.js';
import { yesOrNo } from '../../../dialogs/engine/yesNo.en.js';

describe('yes, no, or neither', () => {
  test.each([
    'yes',
    'Yes.',
    'YES',
    'y',
    'ye',
    'yep',
    'yeah',
    'yh',
    'yup',
    'aye',
    'Aye go on then',
    'sure',
    'ok',
    'okay',
    'k',
    'fine',
    'of course',
    'correct',
    'right',
    "that's right",
    'that’s right',
    'thats right',
    'spot on',
    'looks good',
    'all good',
    'go on then',
    'go ahead',
    'please do',
    'definitely',
    'absolutely',
    'sounds good',
    'i agree',
    'agreed',
    'yes please',
    'yes mate',
    'yeah thats fine',
    'ok thanks',
    'yes it is',
    'ie',
    ' yes ',
    'yes 👍',
    'yess',
    'yes yes',
    'ok then',
    'yeah go on',
    'yeah sure',
  ])('“%s” is yes', (text) => expect(yesOrNo(text)).toBe('yes'));

  test.each([
    'no',
    'No.',
    'NO',
    'n',
    'nope',
    'nah',
    'na',
    'naw',
    'no thanks',
    'no thank you',
    'no ta mate',
    'not really',
    'not quite',
    'wrong',
    "that's wrong",
    "don't",
    'never',
    'rather not',
    'not now',
    'no way',
    'nage',
    'nah ta',
    'no its not',
    'no not right',
    'no, thank you',
    'nah ur alright',
    "nah you're alright",
    'no thats wrong',
    'nah mate',
    "i'd rather not",
    'id rather you didnt',
    'no dont',
  ])('“%s” is no', (text) => expect(yesOrNo(text)).toBe('no'));

  test.each([
    'not sure',
    'im not sure',
    'unsure',
    'maybe',
    'perhaps',
    'dunno',
    'i dont know',
    'idk',
    'it depends',
    'yes but…',
    'yes but i never drove',
    'yes and no',
    'no idea',
    'not yes',
    'kind of',
    'sort of',
    'no but i did first aid',
    'okay so what happens then',
    'right then where do i start',
    'yesterday i was at work',
    'north',
    'noted',
    'nobody asked me',
    'i know',
    'not bad',
    'what',
    '',
    '   ',
    '?',
    '👍',
    '1',
    'fine art',
    'no experience',
    'y not',
    'right handed',
    'ok what does that mean',
    'sure start centre',
    'never worked in a shop',
    'no qualifications',
  ])('“%s” is neither', (text) => expect(yesOrNo(text)).toBeUndefined());
});

const jobs = [
  { code: 'NURSE', label: 'Nurse' },
  { code: 'DRIVER', label: 'Lorry driver' },
  { code: 'LAB', label: 'Laboratory technician' },
  { code: 'TA', label: 'Teaching assistant' },
];
const none = {};

describe('which button a text means', () => {
  test.each([
    ['1', 'NURSE'],
    ['2', 'DRIVER'],
    ['4.', 'TA'],
    ['number 3', 'LAB'],
    ['option 2', 'DRIVER'],
    ['no 2', 'DRIVER'],
    ['#2', 'DRIVER'],
    ['2)', 'DRIVER'],
    [' 3 ', 'LAB'],
    ['nurse', 'NURSE'],
    ['NURSE', 'NURSE'],
    ['Nurse!', 'NURSE'],
    ['lorry driver', 'DRIVER'],
    ['  lorry   driver ', 'DRIVER'],
    ['“Teaching assistant”', 'TA'],
    ['two', jobs[1]?.code],
    ['number one', jobs[0]?.code],
  ])('“%s”', (text, code) => expect(choiceNamed(text, jobs)?.code).toBe(code));

  test.each([
    '2 kids',
    '2 years',
    'i have 2',
    '0',
    '5',
    '9',
    '10',
    '22',
    '1.5',
    '1 and 2',
    '1 2',
    '२',
    '½',
    '',
    ' ',
    '👍',
    'not nurse',
    'nurse no',
    'nursery nurse',
    'driver',
    'i was a lorry driver for ten years and now i want something else',
    'lorry driver '.repeat(9),
    'no',
    'number',
    'number one fan',
    'option',
    '__proto__',
    'constructor',
    '<b>nurse</b>',
  ])('“%s” is no button', (text) => expect(choiceNamed(text, jobs)).toBeUndefined());

  test('a number past the last button, or with no buttons, is none', () => {
    expect(choiceNamed('3', jobs.slice(0, 2))).toBeUndefined();
    expect(choiceNamed('1', [])).toBeUndefined();
  });

  test('any text at all means a button that is offered, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const found = choiceNamed(text, jobs);
        expect(found === undefined || jobs.includes(found)).toBe(true);
        if (found && !/\d/.test(text)) expect(plainly(text)).toBe(plainly(found.label));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe('reading a choice', () => {
  const read = (text: string, code?: string) =>
    readChoice(
      { text, code },
      jobs,
      { NURSE: ['nursing'], DRIVER: ['hgv', 'lorries', 'wagons'], TA: ['school'], LAB: ['lab'] },
      'Pick one.',
    );

  test('a pressed button is its code, and a code that is not offered is nothing', () => {
    expect(read('anything', 'LAB')).toEqual({ kind: 'understood', value: 'LAB' });
    expect(read('qwertyuiop', 'GONE')).toEqual({ kind: 'misread', say: 'Pick one.' });
    expect(read('qwertyuiop', '__proto__')).toEqual({ kind: 'misread', say: 'Pick one.' });
  });

  test.each([
    ['3', 'LAB'],
    ['lorry driver', 'DRIVER'],
    ['hgv', 'DRIVER'],
    ['i like lorries', 'DRIVER'],
    ['in a school', 'TA'],
    ['the lab one', 'LAB'],
    ['nursing please', 'NURSE'],
    // A slip in a long label holds nobody up.
    ['lory driver', 'DRIVER'],
    ['teching assistant', 'TA'],
    ['labratory technician', 'LAB'],
    ['teaching asistant', 'TA'],
  ])('“%s” is understood', (text, value) => expect(read(text)).toEqual({ kind: 'understood', value }));

  test.each([['nurs', 'NURSE']])('“%s” is near enough to ask', (text, code) => {
    const reading = read(text);
    expect(reading.kind).toBe('unclear');
    if (reading.kind === 'unclear') expect(reading.didYouMean.map((one) => one.code)).toContain(code);
  });

  test('two meant at once are asked about, never guessed', () => {
    const reading = read('hgv or school');
    expect(reading).toMatchObject({ kind: 'unclear', didYouMean: [{ code: 'DRIVER' }, { code: 'TA' }] });
  });

  test.each(['not nurse', 'not nursing', "i don't want nursing", 'anything but lorries', 'no lorries'])(
    '“%s” is never taken for the choice it refuses',
    (text) => expect(read(text).kind).not.toBe('understood'),
  );

  test.each([
    '2 kids',
    'yes',
    'no',
    'nope',
    'maybe',
    'x',
    '',
    'zzzzzz',
    '👍',
    'i have no idea what any of that is',
  ])('“%s” is not understood, and not near anything', (text) =>
    expect(read(text)).toEqual({ kind: 'misread', say: 'Pick one.' }),
  );

  test.each([
    'i used to work nights on the bins then i did a bit of everything and my sister said try this so here i am with a lab coat story',
    `once upon a time ${'and then '.repeat(40)}`,
  ])('a story offers no near buttons', (text) => {
    const reading = readChoice({ text, code: undefined }, jobs, none, 'Pick one.');
    expect(reading).toEqual({ kind: 'misread', say: 'Pick one.' });
  });

  test('any text gets a reading with at most three to choose from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const reading = read(text);
        if (reading.kind === 'unclear') expect(reading.didYouMean.length).toBeLessThanOrEqual(3);
        if (reading.kind === 'understood') expect(jobs.map((one) => one.code)).toContain(reading.value);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

const commands: Readonly<Record<CommandKind, readonly string[]>> = {
  noNotes: [
    'stop keeping notes',
    'dont keep my notes',
    "i didn't agree",
    'i never said yes',
    'changed my mind about the notes',
  ],
  language: ['polish', 'do you speak urdu', 'i need an interpreter', 'in somali', 'another language'],
  deleteData: [
    'delete my data',
    'Delete my data!',
    'please delete my data',
    'can you delete everything',
    'forget me',
    'erase it all',
    'wipe my data',
    'delete my chat',
    'remove my data please',
    'delete all my data',
    'i want to delete my data',
  ],
  myData: [
    'my data',
    'show my data',
    'what do you know about me',
    'wot u got on me',
    'export my data',
    'what data do you hold',
    'see my notes',
  ],
  whoSees: [
    'who can see this',
    'who sees this',
    'will my boss see this',
    'can my work coach read this',
    'is this private',
    'is it confidential',
  ],
  whoRuns: [
    'who runs this',
    'who made you',
    'who are you',
    'what is this',
    'are you impartial',
    'what are you',
  ],
  complain: ['i want to complain', 'how do i complain', 'make a complaint', 'complaint'],
  areYouAPerson: [
    'are you a person',
    'r u a bot',
    'are you real',
    'am i talking to a robot',
    'is this a human',
    'are u ai',
    'are you a robot?',
  ],
  person: [
    'speak to a person',
    'talk to someone',
    'can i talk to a human',
    'i want to speak to an adviser',
    'Speak to a person.',
    'i need a real person',
    'phone number',
    'human',
  ],
  startAgain: ['start again', 'start over', 'restart', 'begin again', 'start from scratch'],
  finish: [
    'finish',
    'finish now',
    'thats enough',
    "that's all",
    'done',
    'wrap up',
    'my plan',
    'show my summary',
    'give me my plan',
  ],
  stop: ['stop', 'STOP', 'bye', 'quit', 'exit', 'got to go', "i've got to go", 'see ya', 'stop please'],
  carryOn: ['carry on', 'continue', 'go on', 'where were we', 'im back', 'keep going'],
  back: [
    'back',
    'go back',
    'undo',
    'oops',
    'wrong button',
    'take that back',
    'i made a mistake',
    'go back one',
  ],
  change: [
    'change my goal',
    'change what matters',
    'edit my answers',
    'correct my age',
    'can i change my job',
    'my age is wrong',
    'i want to change my answer',
    'change where i am',
  ],
  myAnswers: ['my answers', 'check my answers', 'show my answers', 'what have i said', 'what i told you'],
  whyNot: [
    'why not nursing',
    'why not bricklayer',
    "why isn't lorry driver",
    'what about teaching',
    'how about carer',
    'why not the second one',
    'why isnt nurse there',
    'why is nurse not on the list',
    'why didnt you show me bricklayer',
    'how come there is no teaching',
  ],
  whyThis: ['why this', 'why this one', 'why that job', 'why did you pick these', 'why these', 'why 2'],
  why: [
    'why',
    'why do you ask',
    'why do you want to know',
    'y do u need that',
    'why does it matter',
    'whats that for',
  ],
  compare: [
    'compare 1 and 2',
    'compare',
    'compare lab technician and process operative',
    'compare the first two',
    'compare 1, 2 and 3',
    'compare the first and the third',
    'bricklayer vs carpenter',
    'compare nurse with care worker and paramedic',
  ],
  showAgain: [
    'never mind the nights',
    'lifting is fine',
    'nights are fine after all',
    'i dont mind weekends',
    'i can do nights now',
    'pay doesnt matter',
  ],
  advert: ['is this job for me', 'check the advert', 'do i fit this job', 'can i paste a job advert'],
  takeOut: ['remove welding', 'take out the driving', 'i never said nursing', 'take driving off my list'],
  list: [
    'show me the list again',
    'show the list',
    'the list again',
    'see the list again please',
    'show me the ideas again',
    'go back to the list',
    'what was the list',
    'what were they again',
    'where has the list gone',
    'can you show me the list again',
    'list',
  ],
  different: [
    'show different',
    'something else',
    'other jobs',
    'more ideas',
    'none of these',
    'show me more',
    'different ones',
  ],
  hidden: ['show hidden', 'show me the hidden ones', "what's hidden", 'show me what you hid'],
  skip: ['skip', 'skip it', 'pass', 'rather not say', "i'd rather not", 'prefer not to say', 'next'],
  repeat: [
    'repeat',
    'say that again',
    'what',
    'eh',
    'pardon',
    "i don't understand",
    'wot',
    'what do you mean',
    'im lost',
  ],
  help: ['help', 'help me', '?', 'options', 'what can you do', 'how does this work', 'im stuck', 'HELP'],
  thanks: ['thanks', 'thank you', 'ta', 'cheers mate', 'thank you very much', 'diolch', 'nice one'],
};

const rows = Object.entries(commands).flatMap(([kind, all]) => all.map((text) => [text, kind] as const));

describe('commands', () => {
  test('each command is tried in four wordings or more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
    for (const all of Object.values(commands)) expect(all.length).toBeGreaterThanOrEqual(4);
  });

  test.each(rows)('“%s” is %s', (text, kind) => expect(commandIn(text)?.kind).toBe(kind));

  test.each([
    // What they want, do or cannot do.
    'i dont save much money',
    'i never agreed to nights',
    'i dont keep well',
    'i dont record calls',
    'i never ask for help',
    'help people',
    'i want to help people',
    'help with my cv',
    'helping at the school',
    'i want to stop working nights',
    'stop smoking advice',
    'stop working shifts',
    'stopped work last year',
    'back pain',
    'ive got a bad back',
    'back office work',
    'back to work after kids',
    'going back to college',
    'my back is wrecked',
    'change career',
    'i want to change career',
    'change jobs',
    'want a change',
    'i need a change',
    'i want to change job',
    'change of career',
    'person centred care',
    'people person',
    'i am a person who likes routine',
    'data entry',
    'my data entry job',
    'i did data entry for 3 years',
    'skip hire driver',
    'skip lorry driver',
    'finish my level 2',
    'i want to finish my level 2',
    'finish college in june',
    'finished school at 16',
    'i finished my apprenticeship',
    'why is it that i cant get a job in a lab',
    'why cant i get a job',
    'why do people hate night shifts',
    'compare the market job',
    'i worked at compare the market',
    'start again in a new career',
    'start my own business',
    'i want to start a course',
    'next to a school',
    'next year',
    'pass my driving test',
    'pass my maths',
    'more money',
    'more hours',
    'different hours',
    'something different from care',
    'something with machines',
    'something else with kids',
    'complaints handler',
    'i deal with complaints',
    'customer complaints',
    'human resources',
    'human rights',
    'phone repairs',
    'call centre',
    'call handler',
    'contact centre work',
    'repeat prescriptions clerk',
    'plan events',
    'planning',
    'delete files all day',
    'i remove asbestos',
    'remove all asbestos',
    'wipe down tables',
    'forget things easily',
    'continue my studies',
    'go on a course',
    'who would hire me',
    'what is a nvq',
    'bye law officer',
    'leave the army',
    'leaving the army',
    'leave care',
    'cancel culture',
    'end of life care',
    'sound engineer',
    'good with kids',
    'good with my hands',
    'great with animals',
    'cool down rooms',
    'nice people',
    'hidden disabilities support',
    'update websites',
    'fix cars',
    'i fix cars',
    'fix engines',
    'fix boilers',
    'correct marking',
    'alter clothes',
    'edit videos',
    'real ale brewery',
    'previous job was in a warehouse',
    'is this safe work',
    'get me a job',
    'i need someone to teach me',
    'give me work',
    'i need people around me',
    'talk to people all day',
    'talk to customers',
    'speak to people on the phone',
    'i like to talk to people',
    'i talk to people for a living',
  ])('“%s” is no command', (text) => expect(commandIn(text)).toBeUndefined());

  test('a long message is a story, however it begins', () => {
    for (const [text] of rows)
      expect(commandIn(`${text} ${'and then i went to work '.repeat(5)}`)).toBeUndefined();
  });

  test('what follows a command comes with it', () => {
    expect(commandIn('change my goal')).toEqual({ kind: 'change', about: 'goal' });
    expect(commandIn('my age is wrong')).toEqual({ kind: 'change', about: 'age' });
    expect(commandIn('why not nursing')).toEqual({ kind: 'whyNot', about: 'nursing' });
    expect(commandIn('compare 1 and 2')).toEqual({ kind: 'compare', about: '1 and 2' });
    expect(commandIn('why 2')).toEqual({ kind: 'whyThis', about: '2' });
  });

  test('a button’s command comes through its code, and nothing else does', () => {
    for (const kind of Object.keys(commands) as CommandKind[]) {
      expect(commandInCode(commandCode(kind))).toEqual({ kind, about: '' });
      expect(commandInCode(commandCode(kind, 'a: b'))).toEqual({ kind, about: 'a: b' });
    }
    for (const code of [
      undefined,
      '',
      '!',
      'skip',
      '!gone',
      '!__proto__',
      '!toString',
      '! skip',
      '!skip\n',
      'x!skip',
    ])
      expect(commandInCode(code)).toBeUndefined();
  });

  test('any text at all is answered at once, in any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const command = commandIn(text);
        if (command) expect(Object.keys(commands)).toContain(command.kind);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
