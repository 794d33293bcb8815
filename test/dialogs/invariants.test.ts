/** What holds of every turn, whatever arrives and in whatever order. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConversationState, TurnEvent, TurnResult } from '../../dialogs/conversation.js';
import { guide, questionMarks, today, wordsOf } from '../conversations/talk.js';

const firstMessages = [
  'hi ive just been made redundnt from amazon warehouse 6yrs picking and reach truck dont kno wot to do want summat with machines',
  'im a nursery nurse lv 2 been doing it 4 yrs want to be a teacher but cant afford to stop workin',
  'whats a qcf level 3 worth these days',
  'hello my inglish not good i am 2 year in uk i was teacher my country i want work with childrens',
  'just got out after 18 month wana do bricklayin had cscs before i went in',
  'im 15 n want 2 be a paramedic wots the quickest way',
  'ur useless stupid bot f off',
  'dunno',
  'i need training for my staff, 12 process operatives',
  'my son is 16 and likes cars, what can he do',
  'helo, dwi eisiau gweithio gyda phlant',
  'i run a care home and want to know about level 3',
  'im a carer',
  'i want to be an astronaut',
  'asking for a client, 34, forklift licence, bad back, Leeds',
  '603/2611/6',
];
const answers = [
  'yes',
  'no',
  'ok',
  'yes please',
  'not sure',
  'england',
  'im in scotland',
  '1',
  '2',
  '3',
  '9',
  'skip',
  'i drive a van and lift boxes',
  'first aid',
  'not reach truck',
  'no nights please',
  'pay',
  'bricklayer',
  'laboratory technician',
  'i will ring my old boss on monday',
  'that’s right',
  'process operator',
  'teacher',
  'its wrong',
  'please do not keep notes',
];
const commands = [
  'help',
  'why',
  'back',
  'change my goal',
  'change my answers',
  'change what matters',
  'my answers',
  'my data',
  'delete my data',
  'start again',
  'finish now',
  'stop',
  'carry on',
  'show different',
  'show hidden',
  'compare 1 and 2',
  'compare',
  'why this',
  'why 2',
  'why not nursing',
  'speak to a person',
  'who can see this',
  'who runs this',
  'are you a bot',
  'complain',
  'what',
  'thanks',
  'skip',
];
const canary = 'Zanzibarquokka';
const risky = [
  `i want to kill myself ${canary}`,
  `my husband hits me and his name is ${canary}`,
  `im going to end it tonight ${canary}`,
  `i have taken an overdose ${canary}`,
  `my dad touches me, im 13, ${canary}`,
];
/** Numbers nobody should type into a chat: none of their digits may be kept. */
const numbers = [
  'QQ123456C',
  '4111 1111 1111 1111',
  'sort code 20-99-93 account 55779911',
  'GB29NWBK60161331926819',
];
const secrets = [canary, '123456', '1111', '55779911', '20-99-93', '60161331926819'];

const said = (text: string): TurnEvent => ({ kind: 'said', text });
const pressing = fc.nat(13).map((index) => ({ kind: 'press' as const, index }));
const from = (...texts: string[]) => fc.constantFrom(...texts).map(said);
const anyEvent = fc.oneof(
  { weight: 6, arbitrary: pressing },
  { weight: 4, arbitrary: from(...firstMessages) },
  { weight: 5, arbitrary: from(...answers) },
  { weight: 5, arbitrary: from(...commands) },
  { weight: 2, arbitrary: from(...risky) },
  { weight: 1, arbitrary: from(...numbers.map((one) => `i work in a warehouse, my number is ${one}`)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map(said) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map(said) },
  {
    weight: 2,
    arbitrary: from(
      '',
      '   ',
      '\u0000',
      '\ud800',
      '👍',
      '???',
      '<b>nurse</b><script>alert(1)</script>',
      '__proto__',
      'constructor',
      '{"code":"agreed"}',
      'change __proto__',
      'why not constructor',
      '!skip',
      '!person',
      '\u202Eyes',
      'ﷺ',
      'x'.repeat(5000),
      'i lift boxes. '.repeat(360),
      'a\nb\nc',
      "'; drop table notes; --",
      '$(rm -rf)',
      '%s%n',
      'мне нужна работа',
      '我想找工作',
      '1'.repeat(400),
      '?'.repeat(300),
      'why '.repeat(900),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'agreed',
          'ROL-PSN-01',
          'ROL-GONE',
          '!person',
          '!gone',
          'not:SKL-GONE',
          'safe',
          '__proto__',
          '',
        ),
        fc.constantFrom('yes', '', 'x'),
      )
      .map(([code, text]): TurnEvent => ({ kind: 'said', text, code })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TurnEvent>(
      { kind: 'arrived' },
      { kind: 'sentSomethingElse', what: 'attachment' },
      { kind: 'sentSomethingElse', what: 'reaction' },
      { kind: 'sentSomethingElse', what: 'unknown' },
    ),
  },
);
type AnyEvent = TurnEvent | { kind: 'press'; index: number };

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** Sentences over 35 words, counted over the whole run and shown at the end: for editors, not a failure. */
const longSentences = new Map<string, number>();
const agreedIn = (state: ConversationState | null): boolean =>
  ((state?.told ?? []) as { name: string; value: unknown }[]).some(
    (one) => one.name === 'notes' && one.value === 'agreed',
  );

/** What a turn did that no turn may do, whatever came before it. */
function wrongs({ reply, state, keep }: TurnResult, before: TurnResult | undefined): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  const json = JSON.stringify(state);
  must(JSON.stringify(JSON.parse(json)) === json, 'the state does not come through JSON');
  must(json.length < 64 * 1024, `a state of ${json.length} characters`);
  for (const secret of secrets) must(!json.includes(secret), `“${secret}” is in the state`);
  must((keep === 'erase') === (state === null), `a state of ${typeof state} with keep ${keep}`);
  must(keep !== 'disk' || agreedIn(state), 'kept on disk without agreement');
  if (!reply) return wrong;
  const marks = questionMarks(reply);
  must(marks <= 1, `${marks} question marks`);
  must(wordCount(reply.ask ?? '') <= 35, `a question of ${wordCount(reply.ask ?? '')} words: ${reply.ask}`);
  must(reply.say.length + reply.cards.length + (reply.ask === null ? 0 : 1) > 0, 'a reply of nothing');
  must(reply.choices.length <= 13, `${reply.choices.length} buttons`);
  for (const key of ['code', 'label'] as const) {
    const all = reply.choices.map((one) => one[key]);
    const twice = all.filter((one, index) => all.indexOf(one) !== index);
    must(twice.length === 0, `the same button ${key} twice: ${twice.join(' | ')}`);
    must(
      all.every((one) => one.trim() !== ''),
      `a button without a ${key}`,
    );
  }
  for (const line of reply.say) {
    must(line.trim() !== '', 'an empty line');
    must(!/\bundefined\b|\bnull\b|\bNaN\b|\[object /.test(line), `ours, not for people: ${line}`);
    for (const sentence of line.split(/(?<=[.!?])\s+|\n/))
      if (wordCount(sentence) > 35) longSentences.set(sentence, (longSentences.get(sentence) ?? 0) + 1);
  }
  const last = before?.reply;
  const isSame =
    last &&
    reply.ask !== null &&
    reply.ask === last.ask &&
    reply.cards.length + last.cards.length === 0 &&
    reply.say.join('\n') === last.say.join('\n');
  must(!isSame, `the same again, with nothing new: ${reply.say.join(' / ')} ${reply.ask}`);
  return wrong;
}

/** Plays events from a fresh state, each through JSON as a store would keep it, checking every turn. */
function play(events: readonly AnyEvent[]): TurnResult[] {
  const results: TurnResult[] = [];
  let state: ConversationState | undefined;
  for (const event of events) {
    const choices = results.at(-1)?.reply?.choices ?? [];
    const choice = event.kind === 'press' ? choices[event.index % Math.max(choices.length, 1)] : undefined;
    if (event.kind === 'press' && !choice) continue;
    const sent: TurnEvent =
      event.kind === 'press' ? { kind: 'said', text: choice?.label ?? '', code: choice?.code ?? '' } : event;
    const result = guide.turn(state, sent, { today, channel: 'webChat' });
    results.push(result);
    state = result.state === null ? undefined : JSON.parse(JSON.stringify(result.state));
  }
  return results;
}
const wrongsOf = (results: readonly TurnResult[]): string[] =>
  results.flatMap((one, index) => wrongs(one, results[index - 1]));

describe('any conversation', () => {
  test('of up to twelve events keeps what every turn must keep', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        expect(wrongsOf(play(events))).toEqual([]);
      }),
      { seed: 20261122, numRuns: 300 },
    );
    const worst = [...longSentences].sort((a, b) => b[1] - a[1]);
    if (worst.length > 0)
      process.stderr.write(
        `${worst.length} sentences over 35 words:\n${worst.map(([sentence, count]) => `  ${count} × ${sentence}`).join('\n')}\n`,
      );
  });

  test('the same events give the same replies', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), (events) => {
        expect(play(events)).toEqual(play(events));
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  test('a turn never changes the state it was given', () => {
    const frozen = <Value>(value: Value): Value => {
      if (value !== null && typeof value === 'object') for (const one of Object.values(value)) frozen(one);
      return Object.freeze(value);
    };
    let state: ConversationState | undefined;
    for (const text of [
      firstMessages[0] ?? '',
      'yes',
      'england',
      'yes',
      '1',
      '1',
      'back',
      'change my goal',
      'stop',
      'carry on',
      'finish now',
    ])
      state = frozen(
        JSON.parse(JSON.stringify(guide.turn(state, said(text), { today, channel: 'webChat' }).state)),
      );
    expect(state).toBeDefined();
  });
});

describe('a question is never put twice in a row without new help', () => {
  test('however often the same message is sent', () => {
    for (const text of [...firstMessages, ...answers, ...commands, '', '👍', 'asdfgh', '<b>', '???']) {
      const repeated = wrongsOf(play([{ kind: 'arrived' }, ...Array.from({ length: 6 }, () => said(text))]));
      expect({ text, repeated: repeated.filter((one) => one.startsWith('the same again')) }).toEqual({
        text,
        repeated: [],
      });
    }
  });
});

describe('notes', () => {
  const start: AnyEvent[] = [{ kind: 'arrived' }, said('i worked in a warehouse for 6 years')];

  test.each([
    'no',
    'nah',
    'no thanks',
    'not now',
    'rather not',
    "i'd rather not",
    'id rather you didnt',
    'dont keep notes',
    "don't keep notes",
    'do not keep notes',
    'please do not keep notes',
    'i dont want you to keep notes',
    'no dont keep them',
    'dont keep them',
    'never keep notes',
    "i don't agree",
    'dont save anything',
    'keep nothing',
    'why would i let you keep notes',
    'you must not keep them',
    'not sure',
    'maybe later',
    'no, just browse',
    'just browsing',
    'skip',
    'what',
    'who can see this',
    'tell me more',
    'how long do you keep them',
    'can i say no',
    'finish now',
    'stop',
    '3',
    '2',
    'i worked in an office too',
    'do you have to keep notes',
    'is it ok if i say no',
    'what if you keep notes',
    'yes but dont keep notes',
    'not ok',
  ])('“%s” is no agreement to keep them', (text) => {
    expect(play([...start, said(text)]).at(-1)?.keep).toBe('memory');
  });

  test.each([
    'yes',
    'ok',
    'yes please',
    'yeah go on',
    'fine',
    '1',
    'yes, keep notes',
    'keep notes',
    'sure',
    'aye',
  ])('“%s” agrees', (text) => expect(play([...start, said(text)]).at(-1)?.keep).toBe('disk'));

  test('are taken back with the answer, and gone with the data', () => {
    expect(play([...start, said('yes'), said('back')]).at(-1)?.keep).toBe('memory');
    const erased = play([...start, said('yes'), said('delete my data'), said('yes')]).at(-1);
    expect(erased).toMatchObject({ keep: 'erase', state: null });
  });

  test('are never kept for somebody under 13, whenever they say so', () => {
    expect(play([{ kind: 'arrived' }, said('im 12 and i like machines'), said('yes')]).at(-1)?.keep).toBe(
      'memory',
    );
    expect(play([...start, said('yes'), said('england'), said('im 12')]).at(-1)?.keep).toBe('memory');
  });
});

describe('a safety turn', () => {
  const before: [string, AnyEvent[]][] = [
    ['first of all', []],
    ['after a greeting', [{ kind: 'arrived' }]],
    ['at the notes', [{ kind: 'arrived' }, said('i worked in a warehouse for 6 years')]],
    ['at the nation', [{ kind: 'arrived' }, said('i worked in a warehouse for 6 years'), said('yes')]],
    [
      'at the ideas',
      [said('i worked in a warehouse for 6 years'), said('yes'), said('england'), said('yes')],
    ],
    [
      'at the first step',
      [said('i worked in a warehouse for 6 years'), said('yes'), said('england'), said('yes'), said('1')],
    ],
    [
      'at the plan',
      [
        said('i worked in a warehouse for 6 years'),
        said('yes'),
        said('england'),
        said('yes'),
        said('1'),
        said('1'),
      ],
    ],
    [
      'at a question whether to delete',
      [said('i worked in a warehouse for 6 years'), said('delete my data')],
    ],
    ['after stopping', [said('i worked in a warehouse for 6 years'), said('stop')]],
  ];
  test.each(before)('%s, is private and leaves no word of it', (_when, events) => {
    for (const text of risky) {
      const results = play([...events, said(text)]);
      const last = results.at(-1);
      expect(last?.reply?.private).toBe(true);
      expect(last?.reply?.cards.map((card) => card.kind)).toEqual(['contacts']);
      expect(last?.log.map((one) => one.kind)).toEqual(['safety']);
      expect(JSON.stringify(last?.log)).not.toContain(canary);
      const after = play([
        ...events,
        said(text),
        said('yes i am safe'),
        said('talk'),
        said('my data'),
        said('my answers'),
        said('finish now'),
      ]);
      for (const one of after.slice(events.length))
        if (one.reply) expect(wordsOf(one.reply)).not.toContain(canary);
    }
  });
});
