/** Forms kept by name: what was told stands when questions come, go, are renamed or change their shape. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { ConversationState } from '../../../dialogs/conversation.js';
import {
  answersOf,
  type Form,
  namesOf,
  nextQuestion,
  type Question,
  questionCalled,
  questionNamed,
  type Told,
  untellLast,
} from '../../../dialogs/engine/form.js';
import { understood } from '../../../dialogs/engine/readings.js';
import { engineWords } from '../../../dialogs/engine/words.en.js';
import { findRolesForm } from '../../../dialogs/findRoles/form.js';
import { newState, readState } from '../../../dialogs/state.js';
import { startTalk, type Talk, wordsOf } from '../../conversations/talk.js';

type AnyForm = Form<Record<string, unknown>, { knows: boolean }>;
type Shape = z.ZodType<unknown, z.ZodTypeDef, unknown>;

const question = (
  shape: Shape,
  more: Partial<Question<unknown, { knows: boolean }>> = {},
): Question<unknown, { knows: boolean }> => ({
  shape,
  ask: () => ({ say: [], cards: [], ask: 'What is it?', choices: [] }),
  askAgain: () => ({ say: ['A word is enough.'], cards: [], ask: 'What is it?', choices: [] }),
  read: (said) => understood(said.text),
  mayBeSkipped: true,
  show: (value) => String(value),
  label: 'it',
  calledBy: ['it'],
  why: 'To know it.',
  ...more,
});

const cup: AnyForm = {
  drink: question(z.enum(['tea', 'coffee']), { calledBy: ['drink', 'what i drink'] }),
  sugars: question(z.number().int().min(0), { calledBy: ['sugars', 'sugar'] }),
  milk: question(z.boolean(), { calledBy: ['milk'] }),
};
const knowsNothing = { knows: false };
const toldOf = (...all: [name: string, value: unknown, turn: number][]): Told[] =>
  all.map(([name, value, turn]) => ({ name, value, turn }));
const skippedOne = (name: string, turn: number): Told => ({ name, value: null, turn, skipped: true });

describe('what was told', () => {
  test('the newest answer to each question counts', () => {
    const told = toldOf(['drink', 'tea', 1], ['sugars', 2, 2], ['drink', 'coffee', 3]);
    expect(answersOf(cup, told).answers).toEqual({ drink: 'coffee', sugars: 2 });
  });

  test('changing an earlier answer keeps the rest', () => {
    const before = toldOf(['drink', 'tea', 1], ['sugars', 2, 2], ['milk', true, 3]);
    const after = [...before, ...toldOf(['sugars', 0, 4])];
    expect(answersOf(cup, after).answers).toEqual({ ...answersOf(cup, before).answers, sugars: 0 });
    expect(nextQuestion(cup, after, knowsNothing)).toBeNull();
  });

  test('a skipped question is not asked again and leaves no answer, until it is answered', () => {
    const told = [...toldOf(['drink', 'tea', 1]), skippedOne('drink', 2)];
    expect(answersOf(cup, told)).toEqual({ answers: {}, skipped: new Set(['drink']) });
    expect(nextQuestion(cup, told, knowsNothing)).toBe('sugars');
    const answered = [...told, ...toldOf(['drink', 'coffee', 3])];
    expect(answersOf(cup, answered)).toEqual({ answers: { drink: 'coffee' }, skipped: new Set() });
  });

  test('questions come in order; one that need not be asked is passed, one still open is asked on', () => {
    expect(namesOf(cup)).toEqual(['drink', 'sugars', 'milk']);
    expect(nextQuestion(cup, [], knowsNothing)).toBe('drink');
    const passing: AnyForm = { ...cup, drink: question(z.string(), { skip: ({ knows }) => knows }) };
    expect(nextQuestion(passing, [], { knows: true })).toBe('sugars');
    const open: AnyForm = { ...cup, drink: question(z.string(), { enough: (value) => value !== 'dunno' }) };
    expect(nextQuestion(open, toldOf(['drink', 'dunno', 1]), knowsNothing)).toBe('drink');
    expect(nextQuestion(open, toldOf(['drink', 'tea', 1]), knowsNothing)).toBe('sugars');
  });

  test('nothing is lost on its way through JSON', () => {
    const told = [...toldOf(['drink', 'tea', 1], ['sugars', 0, 2]), skippedOne('milk', 3)];
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(answersOf(cup, JSON.parse(JSON.stringify(told)))).toEqual(answersOf(cup, told));
  });

  test('back with nothing told takes nothing back', () => {
    expect(untellLast([])).toEqual({ told: [], takenBack: [] });
  });

  test('change names a question by its words, the longest first, and nothing by part of a word', () => {
    const form: AnyForm = {
      ...cup,
      biscuit: question(z.string(), { calledBy: ['what i drink it with'] }),
    };
    expect(questionCalled(form, 'what i drink it with')).toBe('biscuit');
    expect(questionCalled(form, 'what i drink')).toBe('drink');
    expect(questionCalled(form, 'milky')).toBeUndefined();
    expect(questionCalled(form, '')).toBeUndefined();
  });

  test('names every object has are no questions', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(questionNamed(cup, name)).toBeUndefined();
      expect(answersOf(cup, toldOf([name, 'x', 1]))).toEqual({ answers: {}, skipped: new Set() });
    }
  });
});

describe('a form that changed while somebody was mid-conversation', () => {
  const told = toldOf(['drink', 'tea', 1], ['sugars', 2, 2]);

  test('a question added, wherever it stands, is asked, and files nothing wrongly', () => {
    for (const at of [0, 1, 2, 3]) {
      const entries = Object.entries(cup);
      entries.splice(at, 0, ['cup', question(z.string())]);
      const form: AnyForm = Object.fromEntries(entries);
      expect(answersOf(form, told).answers).toEqual({ drink: 'tea', sugars: 2 });
      expect(nextQuestion(form, told, knowsNothing)).toBe(at === 3 ? 'milk' : 'cup');
    }
  });

  test('a question removed takes only its own answer with it', () => {
    const { drink: _gone, ...form } = cup;
    expect(answersOf(form, told).answers).toEqual({ sugars: 2 });
    expect(nextQuestion(form, told, knowsNothing)).toBe('milk');
  });

  test('a question renamed keeps what was told, and what was skipped, under its old name', () => {
    const { drink: _old, ...rest } = cup;
    const form: AnyForm = {
      beverage: question(z.enum(['tea', 'coffee']), { formerly: ['drink', 'liquid'] }),
      ...rest,
    };
    expect(answersOf(form, told).answers).toEqual({ beverage: 'tea', sugars: 2 });
    expect(nextQuestion(form, told, knowsNothing)).toBe('milk');
    expect([...answersOf(form, [skippedOne('liquid', 1)]).skipped]).toEqual(['beverage']);
    expect(answersOf(form, [...told, ...toldOf(['beverage', 'coffee', 4])]).answers.beverage).toBe('coffee');
  });

  test('a name in use today is never taken for an older name of another question', () => {
    const form: AnyForm = { beverage: question(z.string(), { formerly: ['drink'] }), ...cup };
    expect(answersOf(form, told).answers).toEqual({ drink: 'tea', sugars: 2 });
  });

  test('an answer of another shape is asked again, and the others stand', () => {
    const form: AnyForm = { ...cup, drink: question(z.object({ kind: z.string() })) };
    expect(answersOf(form, told).answers).toEqual({ sugars: 2 });
    expect(nextQuestion(form, told, knowsNothing)).toBe('drink');
  });

  test('a shape that can read the older answer does', () => {
    const form: AnyForm = {
      ...cup,
      drink: question(
        z.union([z.object({ kind: z.string() }), z.string().transform((kind) => ({ kind }))]) as Shape,
      ),
    };
    expect(answersOf(form, told).answers).toEqual({ drink: { kind: 'tea' }, sugars: 2 });
  });
});

const shapes: readonly Shape[] = [z.string(), z.number(), z.boolean(), z.array(z.string())];
const names = ['a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', 'toString'];
const formArbitrary = fc
  .uniqueArray(
    fc.record({ name: fc.constantFrom(...names.slice(0, 5)), shape: fc.constantFrom(...shapes) }),
    {
      minLength: 1,
      selector: (one) => one.name,
    },
  )
  .map((all): AnyForm => Object.fromEntries(all.map(({ name, shape }) => [name, question(shape)])));
const valueArbitrary = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.constant(null),
  fc.constant({ deep: { er: [] } }),
);
const turnsArbitrary = fc.array(
  fc.array(fc.record({ name: fc.constantFrom(...names), value: valueArbitrary, skip: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  { maxLength: 6 },
);
const asTold = (turns: readonly { name: string; value: unknown; skip: boolean }[][]): Told[] =>
  turns.flatMap((turn, index) =>
    turn.map(
      ({ name, value, skip }): Told =>
        skip ? skippedOne(name, index + 1) : { name, value, turn: index + 1 },
    ),
  );
const always = { seed: 20261122, numRuns: 300 };

describe('for any form and any answers', () => {
  test('telling a turn and taking it back changes nothing', () => {
    fc.assert(
      fc.property(formArbitrary, turnsArbitrary, (form, turns) => {
        const told = asTold(turns);
        const newest = toldOf(['a', 'x', turns.length + 1], ['b', 1, turns.length + 1]);
        const back = untellLast([...told, ...newest]);
        expect(back).toEqual({ told, takenBack: newest });
        expect(answersOf(form, back.told)).toEqual(answersOf(form, told));
        expect(nextQuestion(form, back.told, knowsNothing)).toBe(nextQuestion(form, told, knowsNothing));
      }),
      always,
    );
  });

  test('every answer fits its shape, none is both answered and skipped, and the next question is open', () => {
    fc.assert(
      fc.property(formArbitrary, turnsArbitrary, (form, turns) => {
        const told = asTold(turns);
        const { answers, skipped } = answersOf(form, told);
        for (const [name, value] of Object.entries(answers)) {
          expect(questionNamed(form, name)?.shape.safeParse(value).success).toBe(true);
          expect(skipped.has(name)).toBe(false);
        }
        const next = nextQuestion(form, told, knowsNothing);
        const open = namesOf(form).filter((name) => answers[name] === undefined && !skipped.has(name));
        expect(next).toBe(open[0] ?? null);
      }),
      always,
    );
  });

  test('taking a question out of the form changes no other answer', () => {
    fc.assert(
      fc.property(formArbitrary, turnsArbitrary, (form, turns) => {
        const told = asTold(turns);
        const whole = answersOf(form, told);
        for (const gone of namesOf(form)) {
          const { [gone]: _gone, ...rest } = form;
          const { [gone]: _lost, ...expected } = whole.answers;
          expect(answersOf(rest, told).answers).toEqual(expected);
        }
      }),
      always,
    );
  });
});

// --- the real form ------------------------------------------------------------------------------------------

/** Presses on as a person who agrees, until the ideas are shown. */
function toMatches(talk: Talk): Talk {
  for (let turn = 0; turn < 8; turn += 1) {
    const { cards, choices, ask } = talk.reply();
    if (cards.some((card) => card.kind === 'matches')) return talk;
    const code = ['agreed', 'EN', 'right', 'INT-RECOVERY', 'nothing', '25-plus'].find((wanted) =>
      choices.some((one) => one.code === wanted),
    );
    if (code === undefined) throw new Error(`no way on from “${ask}”`);
    talk.press(code);
  }
  throw new Error('no matches within eight turns');
}
const toPlan = (talk: Talk): Talk => {
  talk.press(talk.reply().choices[0]?.code ?? '');
  talk.press(talk.reply().choices[0]?.code ?? '');
  expect(talk.reply().cards.map((card) => card.kind)).toContain('plan');
  return talk;
};
const started = (first: string): Talk => {
  const talk = startTalk();
  talk.arrive();
  talk.say(first);
  return talk;
};
const warehouse =
  'i worked in a warehouse for 6 years, driving a reach truck and picking. i want something with machines';
const plain = (talk: Talk): Record<string, unknown> => JSON.parse(JSON.stringify(talk.state()));
const from = (stored: unknown): Talk => startTalk('webChat', stored as ConversationState);
const rolesShown = (talk: Talk): string[] =>
  talk.reply().choices.flatMap((one) => (one.code.startsWith('ROL-') ? [one.code] : []));

describe('stored states of older and stranger guides', () => {
  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['an array', []],
    ['a string', 'state'],
    ['a number', 7],
    ['shape 0', { shape: 0 }],
    ['a shape of words', { shape: 'one' }],
    ['no shape', { told: [] }],
    ['every field null', Object.fromEntries(Object.keys(newState()).map((name) => [name, null]))],
    ['every field a number', Object.fromEntries(Object.keys(newState()).map((name) => [name, 3]))],
    ['every field a list of lists', Object.fromEntries(Object.keys(newState()).map((name) => [name, [[]]]))],
    ['told an object', { shape: 1, told: { nation: 'EN' } }],
    ['asking a question that is gone', { shape: 1, greeted: true, asking: 'shoeSize', goTo: 'shoeSize' }],
    ['asking a name every object has', { shape: 1, greeted: true, asking: '__proto__', goTo: 'constructor' }],
    ['waiting for something that is gone', { shape: 1, waiting: 'confirmPayment' }],
    ['a lane that is gone', { shape: 1, lane: 'planLearning' }],
    ['a language that is not spoken', { shape: 1, language: 'fr' }],
    ['turns that are not numbers', { shape: 1, turn: 'x', timesAsked: null, insults: {} }],
    [
      'told things without name, value or turn',
      { shape: 1, told: [{}, { name: 'nation' }, { value: 'EN', turn: 1 }, null, 'nation', 4, [[]]] },
    ],
    [
      'what was heard, in shapes of another time',
      {
        shape: 1,
        told: [
          { name: 'said', value: null, turn: 1 },
          { name: 'said', value: 'a reach truck driver', turn: 1 },
          { name: 'said', value: [], turn: 1 },
          { name: 'said', value: { skills: 'many', roles: [{ role: 1 }], lanes: 3, nation: 'FR' }, turn: 2 },
          { name: 'heardRight', value: { right: 'yes', removed: null }, turn: 2 },
          { name: 'closer', value: 'ROL-PSN-01', turn: 3 },
          { name: 'closer', value: { kind: 'role', roleId: 'ROL-GONE-99' }, turn: 3 },
          { name: 'meaning', value: { 'AMB-GONE': 'x' }, turn: 3 },
          { name: 'interest', value: 'INT-GONE', turn: 3 },
          { name: 'job', value: 'ROL-GONE-99', turn: 3 },
          { name: 'action', value: { kind: 'suggested', code: 'act:gone:1' }, turn: 3 },
        ],
      },
    ],
    [
      'ids of records that are gone',
      {
        shape: 1,
        told: [
          {
            name: 'said',
            value: {
              skills: [{ skillId: 'SKL-GONE', quote: 'x', setting: 'work' }],
              roles: [{ roleId: 'ROL-GONE', stance: 'has-done', quote: 'y' }],
              interests: [{ interestId: 'INT-GONE', stance: 'wants', quote: 'z' }],
              sectors: [{ sectorId: 'SEC-GONE', stance: 'wants', quote: 'z' }],
              ambiguous: [{ ambiguityId: 'AMB-GONE', quote: 'carer' }],
              notHeld: [{ id: 'NOT-GONE', stance: 'wants', quote: 'w' }],
            },
            turn: 1,
          },
        ],
        shown: ['ROL-GONE'],
        passedOver: ['ROL-GONE'],
      },
    ],
  ];

  test.each(garbage)('%s: read without a throw, and the talk goes on to ideas', (_what, stored) => {
    expect(() => readState(stored as ConversationState | undefined)).not.toThrow();
    const talk = from(stored ?? undefined);
    talk.say('hello');
    talk.say('carry on');
    talk.say('start again');
    talk.press('startAgain');
    talk.say(warehouse);
    toMatches(talk);
    expect(rolesShown(talk).length).toBeGreaterThanOrEqual(2);
  });

  test.each(garbage)('%s: the talk goes on to ideas without starting again', (_what, stored) => {
    const talk = from(stored ?? undefined);
    talk.say(warehouse);
    for (let turn = 0; turn < 8 && !talk.reply().cards.some((one) => one.kind === 'matches'); turn += 1) {
      const { choices } = talk.reply();
      const code = ['agreed', 'EN', 'right', '!skip', '!different'].find((wanted) =>
        choices.some((one) => one.code === wanted),
      );
      if (code !== undefined) talk.press(code);
      else talk.say('show different');
    }
    expect(talk.reply().cards.map((card) => card.kind)).toContain('matches');
  });

  test('a field that cannot be read costs nothing but itself', () => {
    const talk = toMatches(started(warehouse));
    const whole = readState(talk.state());
    for (const name of Object.keys(whole).filter((one) => one !== 'shape')) {
      for (const wrong of [null, 'x', -1.5, [null], { a: 1 }]) {
        const read = readState({ ...plain(talk), [name]: wrong } as ConversationState);
        const { [name as keyof typeof whole]: _one, ...others } = read;
        const { [name as keyof typeof whole]: _other, ...expected } = whole;
        expect(others).toEqual(expected);
      }
    }
  });

  test('any JSON at all is read without a throw, twice to the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const once = readState(value as ConversationState);
        expect(readState(once as unknown as ConversationState)).toEqual(once);
      }),
      always,
    );
  });

  test('any value under any field is answered without a throw', () => {
    const fields = [...Object.keys(newState()), ...Object.keys(findRolesForm)];
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.jsonValue({ maxDepth: 3 }),
        fc.array(
          fc.record({
            name: fc.constantFrom('said', 'forgetWants', ...fields),
            value: fc.jsonValue({ maxDepth: 3 }),
            turn: fc.nat(9),
          }),
          { maxLength: 4 },
        ),
        (field, value, told) => {
          const talk = from({ shape: 1, told, [field]: value });
          for (const text of ['carry on', 'finish now', 'my data']) {
            talk.say(text);
            expect(
              talk.reply().say.length + talk.reply().cards.length + (talk.reply().ask ? 1 : 0),
            ).toBeGreaterThan(0);
          }
        },
      ),
      { seed: 20261122, numRuns: 120 },
    );
  });

  test('an older question that is gone, and extra fields, leave every other answer as it was', () => {
    const talk = toMatches(started(warehouse));
    const before = rolesShown(talk);
    const state = plain(talk);
    const older = from({
      ...state,
      mood: 'sunny',
      asking: 'favouriteColour',
      told: [
        { name: 'favouriteColour', value: 'blue', turn: 1 },
        ...(state.told as unknown[]),
        { name: 'favouriteColour', value: { now: 'an object' }, turn: 9, extra: true },
      ],
    });
    older.say('carry on');
    expect(older.reply().cards.map((card) => card.kind)).toContain('matches');
    expect(rolesShown(older)).toEqual(before);
  });

  test('an answer whose shape has changed is asked again; nothing else is', () => {
    const talk = toMatches(started(warehouse));
    const state = plain(talk);
    const told = (state.told as Told[]).map((one) =>
      one.name === 'nation' ? { ...one, value: 'EN-UK' } : one,
    );
    const older = from({ ...state, told, asking: null, lastAsk: null });
    older.say('carry on');
    expect(older.reply().choices.map((one) => one.code)).toContain('EN');
    older.press('EN');
    expect(older.reply().cards.map((card) => card.kind)).toContain('matches');
    expect(older.keep()).toBe('disk');
  });

  test('agreement that cannot be read is no agreement', () => {
    const state = plain(toMatches(started(warehouse)));
    for (const value of ['yes', true, 1, null, ['agreed'], { agreed: true }, 'AGREED']) {
      const told = (state.told as Told[]).map((one) => (one.name === 'notes' ? { ...one, value } : one));
      const older = from({ ...state, told });
      older.say('help');
      expect(older.keep()).toBe('memory');
    }
  });
});

describe('the real form', () => {
  test('the state comes through JSON as it was, at every turn', () => {
    const talk = started(warehouse);
    const check = () => expect(readState(plain(talk) as ConversationState)).toEqual(talk.state());
    check();
    toMatches(talk);
    check();
    toPlan(talk);
    check();
  });

  const untold = (said: string, first = warehouse, until: (talk: Talk) => Talk = toMatches): void => {
    const talk = until(started(first));
    const before = talk.told();
    talk.say(said);
    expect(talk.told()).not.toEqual(before);
    talk.say('back');
    expect(talk.told()).toEqual(before);
  };
  test.each([
    'machine operator',
    '1',
    'i also do first aid',
    'skip',
    'finish now',
    'i cant do nights',
    'bricklaying sounds good',
  ])('telling “%s” and going back changes nothing', (said) => untold(said));

  test('changing a goal and going back brings back the job that was being looked at', () => {
    untold('change my goal', warehouse, (talk) => toPlan(toMatches(talk)));
  });

  test('choosing to ask for staff and going back is nobody’s employer', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('dunno');
    talk.press('staff');
    talk.say('back');
    expect(talk.told().some((one) => one.value === 'staff')).toBe(false);
    talk.say(warehouse);
    toMatches(talk);
  });

  test.each(['change', 'learn', 'notWorking', 'looking', 'staff'])(
    'the answer “%s” to what brings somebody here leads to another question',
    (code) => {
      const talk = startTalk();
      talk.arrive();
      const { ask } = talk.reply();
      talk.say('dunno');
      const again = talk.reply().ask;
      talk.press(code);
      expect([ask, again]).not.toContain(talk.reply().ask);
    },
  );

  test('yes to the one thing that may have been meant is that thing', () => {
    const asked = toMatches(started('im a nursery nurse, 4 years, and want to get my level 3'));
    const talk = from({
      ...asked.state(),
      lastAsk: engineWords.didYouMean,
      offered: [
        { code: 'ROL-CYP-03', label: 'Early years educator' },
        { code: '!skip', label: 'Skip' },
      ],
    });
    talk.say('yes');
    expect(talk.told().at(-1)).toMatchObject({ name: 'closer', value: { roleId: 'ROL-CYP-03' } });
  });

  test('a button typed out is a button, however long its label, and nothing in it was said of the person', () => {
    const talk = toMatches(started('i want to help people with addiction'));
    talk.press('ROL-DAR-01');
    const step = talk.reply().choices.find((one) => one.label.length > 64);
    expect(step).toBeDefined();
    talk.say(step?.label.toLowerCase() ?? '');
    expect(talk.told().at(-1)).toMatchObject({ name: 'action', value: { code: step?.code } });
    expect(talk.reply().cards.map((card) => card.kind)).toContain('plan');
  });

  test('what one turn told is taken back together, and the question it answered is put again', () => {
    const talk = toMatches(started(warehouse));
    const { ask } = talk.reply();
    talk.press(rolesShown(talk)[0] ?? '');
    talk.say('back');
    expect(talk.reply().ask).toBe(ask);
  });

  test('going back to the start takes back every turn, one at a time, and then says so', () => {
    const talk = toPlan(toMatches(started(warehouse)));
    const turns = new Set(readState(talk.state()).told.map((one) => one.turn)).size;
    for (let turn = 0; turn < turns; turn += 1) talk.say('back');
    expect(talk.told()).toEqual([]);
    talk.say('back');
    expect(wordsOf(talk.reply())).toContain('nothing to take back');
  });

  test('every question that may be skipped can be, and skipped answers never reach the plan', () => {
    const talk = started(warehouse);
    talk.press('browse');
    const asked: string[] = [];
    for (let turn = 0; turn < 12 && talk.reply().cards.every((card) => card.kind !== 'plan'); turn += 1) {
      asked.push(readState(talk.state()).asking ?? '');
      talk.say('skip');
    }
    expect(asked).toEqual(expect.arrayContaining(['nation', 'heardRight', 'closer', 'action']));
    const plan = talk.reply().cards.find((card) => card.kind === 'plan');
    expect(plan).toBeDefined();
    const headings = plan?.sections.map((section) => section.heading) ?? [];
    expect(headings).not.toContain('Where you are');
    expect(headings).not.toContain('What you will do this week');
    expect(JSON.stringify(plan)).not.toMatch(/null|undefined|skipped/i);
  });

  test('an answer given and then skipped is out of the plan', () => {
    const talk = toMatches(started(warehouse));
    talk.say('change what matters');
    talk.press('pay');
    talk.press('nights');
    talk.say('change what matters');
    talk.say('skip');
    talk.say('change what i want to avoid');
    talk.say('skip');
    talk.say('change where i am');
    talk.say('skip');
    talk.say('finish now');
    const plan = talk.reply().cards.find((card) => card.kind === 'plan');
    expect(plan).toBeDefined();
    const text = JSON.stringify(plan);
    expect(text).not.toContain('England');
    expect(text).not.toContain('What matters to you');
    expect(text).not.toContain('no nights');
  });

  test('changing where somebody is keeps everything else', () => {
    const talk = toPlan(toMatches(started(warehouse)));
    const before = talk.reply().cards.find((card) => card.kind === 'plan');
    talk.say('change where i am');
    talk.press('SC');
    if (talk.reply().cards.every((card) => card.kind !== 'plan')) talk.say('finish now');
    const after = talk.reply().cards.find((card) => card.kind === 'plan');
    const lines = (card: typeof before, heading: string) =>
      card?.sections.find((section) => section.heading === heading)?.lines;
    expect(lines(after, 'Where you are')).toEqual(['Scotland']);
    for (const heading of ['What you asked for', 'What you bring'])
      expect(lines(after, heading)).toEqual(lines(before, heading));
  });
});
