import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConversationState, Guide, TurnResult } from '../../dialogs/conversation.js';
import type { Reply } from '../../dialogs/engine/messages.js';
import type { Log, LogFields } from '../../src/channels/log.js';
import { Busy, createUnitOfWork, NotSaved, TurnFailed } from '../../src/channels/unitOfWork.js';
import { createFileStore } from '../../src/stores/files/fileStore.js';
import { createMemoryStore } from '../../src/stores/memoryStore.js';
import {
  type ConversationStore,
  type HistoryItem,
  StaleWrite,
  type StoredConversation,
} from '../../src/stores/ports.js';

const reply = (text: string, isPrivate = false): Reply => ({
  say: [text],
  cards: [],
  ask: null,
  choices: [],
  private: isPrivate,
  language: 'en',
});

type Heard = { shape: number; heard: string[]; keep: 'memory' | 'disk' };

/** Repeats what it heard and how many things that makes. Some words have an effect. */
function echoingGuide() {
  const turns: string[] = [];
  const guide: Guide = {
    turn(state, event): TurnResult {
      const before = (state as (ConversationState & Heard) | undefined) ?? {
        shape: 1,
        heard: [],
        keep: 'memory',
      };
      if (event.kind === 'arrived') {
        turns.push('arrived');
        return {
          state: before,
          reply: before.heard.length ? null : reply('welcome'),
          keep: before.keep,
          log: [],
        };
      }
      const text = event.kind === 'said' ? event.text : event.what;
      turns.push(text);
      const next: Heard = { ...before, heard: [...before.heard, text] };
      if (text === 'agree') next.keep = 'disk';
      if (text === 'withdraw') next.keep = 'memory';
      if (text === 'break') throw new Error(`broken by ${text}: secret words`);
      if (text === 'delete') return { state: null, reply: reply('deleted'), keep: 'erase', log: [] };
      if (text.startsWith('danger')) {
        next.heard = before.heard;
        const log = [{ kind: 'safety' as const, tier: 'R1' as const, contactIds: ['RES-999'] }];
        return { state: next, reply: reply('call 999', true), keep: next.keep, log };
      }
      return { state: next, reply: reply(`${next.heard.length}: ${text}`), keep: next.keep, log: [] };
    },
  };
  return { guide, turns };
}

const key = (conversation = 'c1') => ({ channel: 'webChat', conversation });
const words = (items: HistoryItem[]) =>
  items.map((item) => item.text ?? (item.reply as Reply | undefined)?.say[0]);

let folder: string;
let time: number;
let disk: ConversationStore;
let memory: ConversationStore;
let lines: { event: string; fields: LogFields | undefined }[];
let echoing: ReturnType<typeof echoingGuide>;
let counted: number;

const now = () => new Date(time);
const write = (event: string, fields?: LogFields) => void lines.push({ event, fields });
const log: Log = { info: write, warn: write, error: write };

function newUnit(over: { disk?: ConversationStore; memory?: ConversationStore; guide?: Guide } = {}) {
  return createUnitOfWork({
    guide: echoing.guide,
    disk,
    memory,
    now,
    today: () => '2026-11-22',
    log,
    ...over,
  });
}
let unit: ReturnType<typeof newUnit>;

/** One message of the person; the answer must be theirs. */
async function say(
  text: string,
  over: { conversation?: string; activityId?: string; unit?: typeof unit } = {},
) {
  counted += 1;
  const outcome = await (over.unit ?? unit).take({
    key: key(over.conversation),
    person: 'p1',
    activityId: over.activityId ?? `a${counted}`,
    event: { kind: 'said', text },
    channel: 'webChat',
  });
  if (outcome.kind !== 'answered') throw new Error(`not answered: ${outcome.kind}`);
  return outcome;
}

async function read(afterSeq?: number, over: { unit?: typeof unit } = {}) {
  const answer = await (over.unit ?? unit).history(key(), 'p1', afterSeq);
  if (answer.kind !== 'items') throw new Error(`no history: ${answer.kind}`);
  return answer;
}

async function filesOfPeople(): Promise<string[]> {
  const found = await readdir(join(folder, 'conversations'), { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)));
}

const textOnDisk = async () =>
  (await Promise.all((await filesOfPeople()).map((name) => readFile(join(folder, name), 'utf8')))).join('\n');

/** The server ends and another starts over the same folder. */
async function restart(): Promise<void> {
  await disk.close();
  disk = await createFileStore({ folder, now });
  memory = createMemoryStore({ mostConversations: 100, now });
  unit = newUnit();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-unit-'));
  time = Date.parse('2026-11-22T10:00:00.000Z');
  lines = [];
  counted = 0;
  echoing = echoingGuide();
  disk = await createFileStore({ folder, now });
  memory = createMemoryStore({ mostConversations: 100, now });
  unit = newUnit();
});
afterEach(async () => {
  await disk.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a turn', () => {
  test('answers, and goes on from the state it left', async () => {
    expect(words((await say('one')).replies)).toEqual(['1: one']);
    expect(words((await say('two')).replies)).toEqual(['2: two']);
    const { items, watermark } = await read();
    expect(words(items)).toEqual(['one', '1: one', 'two', '2: two']);
    expect(items.map((item) => item.seq)).toEqual([1, 2, 3, 4]);
    expect(watermark).toBe(4);
  });

  test('an arrival is answered once, and a turn with nothing to say has no replies', async () => {
    const arrive = (activityId: string) =>
      unit.take({ key: key(), person: 'p1', activityId, event: { kind: 'arrived' }, channel: 'webChat' });
    expect(await arrive('h1')).toMatchObject({ kind: 'answered', repeated: false });
    await say('one');
    expect(await arrive('h2')).toMatchObject({ kind: 'answered', replies: [] });
    expect(words((await read()).items)).toEqual(['welcome', 'one', '1: one']);
  });

  test('the time a channel gives is kept when it is one', async () => {
    const take = (activityId: string, at: string) =>
      unit.take({
        key: key(),
        person: 'p1',
        activityId,
        event: { kind: 'said', text: 'x' },
        channel: 'teams',
        at,
      });
    await take('a', '2026-11-22T09:59:58.000Z');
    await take('b', 'yesterday');
    const said = (await read()).items.filter((item) => item.from === 'person');
    expect(said.map((item) => item.at)).toEqual(['2026-11-22T09:59:58.000Z', '2026-11-22T10:00:00.000Z']);
  });

  test.each(['memory', 'disk'])('sent again (%s): the same replies, and no second effect', async (tier) => {
    await say(tier === 'disk' ? 'agree' : 'hello');
    const first = await say('one', { activityId: 'twice' });
    await say('two');
    const again = await say('one', { activityId: 'twice' });
    expect(again).toEqual({ ...first, repeated: true });
    expect(echoing.turns.filter((text) => text === 'one')).toHaveLength(1);
    expect(words((await say('three')).replies)).toEqual(['4: three']);
  });

  test('20 messages at once in one conversation: in order, none lost, none twice', async () => {
    await say('agree');
    const texts = Array.from({ length: 20 }, (_, n) => `m${n}`);
    const outcomes = await Promise.all(texts.map((text) => say(text)));
    expect(outcomes.flatMap((outcome) => words(outcome.replies))).toEqual(
      texts.map((text, n) => `${n + 2}: ${text}`),
    );
    expect(echoing.turns).toEqual(['agree', ...texts]);
    await restart();
    expect((await read()).items).toHaveLength(42);
  });

  test('the same message 10 times at once runs once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => say('one', { activityId: 'same' })));
    expect(outcomes.filter((outcome) => !outcome.repeated)).toHaveLength(1);
    for (const outcome of outcomes) expect(words(outcome.replies)).toEqual(['1: one']);
    expect(echoing.turns).toEqual(['one']);
  });

  test('one conversation does not wait for another, and one that is too busy says so', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow: ConversationStore = {
      ...memory,
      save: async (of, record) => {
        if (of.conversation === 'slow') await gate;
        return memory.save(of, record);
      },
    };
    const gated = newUnit({ memory: slow });
    const waiting = Array.from({ length: 21 }, () => say('x', { conversation: 'slow', unit: gated }));
    await expect(say('one more', { conversation: 'slow', unit: gated })).rejects.toBeInstanceOf(Busy);
    expect(words((await say('hello', { conversation: 'other', unit: gated })).replies)).toEqual(['1: hello']);
    open();
    await Promise.all(waiting);
    expect(words((await say('now', { conversation: 'slow', unit: gated })).replies)).toEqual(['22: now']);
  });

  test('history and inbox stay bounded, and the numbers go on', async () => {
    for (let n = 1; n <= 120; n += 1) await say(`m${n}`);
    const record = (await memory.load(key())) as StoredConversation;
    expect(record.history).toHaveLength(200);
    expect(record.history.at(-1)?.seq).toBe(240);
    expect(record.inbox).toHaveLength(50);
    expect(words((await read(238)).items)).toEqual(['m120', '120: m120']);
  });

  test('a guide that throws changes nothing, and no word of it reaches the log or the error', async () => {
    await say('agree');
    await say('one');
    const before = await disk.load(key());
    const failure = await say('break').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TurnFailed);
    expect(`${failure}${(failure as Error).cause}${JSON.stringify(lines)}`).not.toContain('secret');
    expect(lines.map((line) => line.event)).toEqual(['turnFailed']);
    expect(await disk.load(key())).toEqual(before);
    expect(words((await say('two')).replies)).toEqual(['3: two']);
  });

  test('any order of messages and repeats has one effect an activity', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 8 }), { maxLength: 25 }),
        fc.uuid(),
        async (sent, conversation) => {
          echoing.turns.length = 0;
          const answers = new Map<number, HistoryItem[]>();
          for (const n of sent) {
            const { replies, repeated } = await say(`m${n}`, { activityId: `id-${n}`, conversation });
            expect(repeated).toBe(answers.has(n));
            if (repeated) expect(replies).toEqual(answers.get(n));
            answers.set(n, replies);
          }
          expect(echoing.turns).toEqual([...new Set(sent)].map((n) => `m${n}`));
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('where a conversation is kept', () => {
  test('nothing is on disk before the person agrees; then all of it is, and it survives a restart', async () => {
    await say('before');
    expect(await filesOfPeople()).toEqual([]);
    await say('agree');
    expect(await filesOfPeople()).toHaveLength(1);
    expect(await memory.load(key())).toBeUndefined();
    await say('after');
    await restart();
    expect(words((await read()).items)).toEqual([
      'before',
      '1: before',
      'agree',
      '2: agree',
      'after',
      '3: after',
    ]);
    expect(words((await say('again')).replies)).toEqual(['4: again']);
  });

  test('a restart forgets what was in memory alone, and an old watermark gets everything new', async () => {
    await say('one');
    await say('two');
    await restart();
    expect(await unit.history(key(), 'p1')).toEqual({ kind: 'unknown' });
    expect(words((await say('three')).replies)).toEqual(['1: three']);
    expect(words((await read(4)).items)).toEqual(['three', '1: three']);
  });

  test('withdrawing takes it off the disk and keeps it in memory', async () => {
    await say('agree');
    await say('withdraw');
    expect(await filesOfPeople()).toEqual([]);
    expect(words((await say('on')).replies)).toEqual(['3: on']);
    await say('agree');
    expect(await filesOfPeople()).toHaveLength(1);
    await restart();
    expect(words((await say('still')).replies)).toEqual(['5: still']);
  });

  test('a withdrawal that fails leaves it where it was', async () => {
    await say('agree');
    const before = await disk.load(key());
    const failing = newUnit({ disk: { ...disk, erase: () => Promise.reject(new Error('EIO')) } });
    await expect(say('withdraw', { unit: failing })).rejects.toBeInstanceOf(NotSaved);
    expect(await disk.load(key())).toEqual(before);
    expect(await memory.load(key())).toBeUndefined();
  });

  test('a withdrawal that fails after the file went loses no answers', async () => {
    await say('agree');
    const failing = newUnit({
      disk: {
        ...disk,
        erase: async (of) => {
          await disk.erase(of);
          throw new Error('EIO');
        },
      },
    });
    await expect(say('withdraw', { unit: failing })).rejects.toBeInstanceOf(NotSaved);
    expect(words((await say('on', { unit: failing })).replies)).toEqual(['2: on']);
  });

  test.each(['memory', 'disk'])(
    'erase (from %s) leaves nothing; its receipt arrives, twice if asked twice',
    async (tier) => {
      await say(tier === 'disk' ? 'agree' : 'hello');
      await say('my words');
      const receipt = await say('delete', { activityId: 'del' });
      expect(words(receipt.replies)).toEqual(['deleted']);
      expect(await filesOfPeople()).toEqual([]);
      expect(await memory.load(key())).toBeUndefined();

      const again = await say('delete', { activityId: 'del' });
      expect(again).toEqual({ ...receipt, repeated: true });
      expect(echoing.turns.filter((text) => text === 'delete')).toHaveLength(1);
      expect(await filesOfPeople()).toEqual([]);

      // A client that polls finds it after what it has, and a new start goes on counting.
      expect(words((await read(4)).items)).toEqual(['deleted']);
      expect(words((await read(6)).items)).toEqual([]);
      expect(words((await read()).items)).toEqual([]);
      expect(words((await say('anew')).replies)).toEqual(['1: anew']);
      expect(words((await read(6)).items)).toEqual(['anew', '1: anew']);
      expect(words((await read()).items)).toEqual(['anew', '1: anew']);
      expect(await unit.history(key(), 'somebody else')).toEqual({ kind: 'notYours' });
    },
  );

  test('the receipt is forgotten too, after a while', async () => {
    await say('agree');
    await say('delete');
    time += 3_600_000;
    expect(await unit.history(key(), 'p1')).toEqual({ kind: 'unknown' });
    expect(await unit.personOf(key())).toBeUndefined();
  });

  test('an erase that fails is not said to be done', async () => {
    await say('agree');
    const failing = newUnit({ disk: { ...disk, erase: () => Promise.reject(new Error('EIO')) } });
    await expect(say('delete', { unit: failing, activityId: 'del' })).rejects.toBeInstanceOf(NotSaved);
    expect(words((await say('delete', { activityId: 'del' })).replies)).toEqual(['deleted']);
  });

  test('a state of an older shape goes to the guide as it is', async () => {
    const given: unknown[] = [];
    const guide: Guide = {
      turn(state) {
        given.push(state);
        return { state: { shape: 2 }, reply: null, keep: 'disk', log: [] };
      },
    };
    const stamp = now().toISOString();
    const old = { shape: 0, waterfall: { step: 3 } };
    await disk.save(key(), {
      version: 1,
      person: 'p1',
      state: old,
      inbox: [],
      history: [],
      startedOn: stamp,
      savedOn: stamp,
    });
    await say('x', { unit: newUnit({ guide }) });
    expect(given).toEqual([old]);
  });
});

describe('when saving fails', () => {
  test('nothing is answered, nothing has changed, and the same message then works', async () => {
    await say('agree');
    const before = await disk.load(key());
    let fails = true;
    const failing = newUnit({
      disk: {
        ...disk,
        save: async (of, record) => {
          if (fails) throw Object.assign(new Error('secret path'), { code: 'ENOSPC' });
          return disk.save(of, record);
        },
      },
    });
    await expect(say('one', { unit: failing, activityId: 'm' })).rejects.toBeInstanceOf(NotSaved);
    expect(await disk.load(key())).toEqual(before);
    expect(words((await read(undefined, { unit: failing })).items)).toEqual(['agree', '1: agree']);
    expect(lines.map((line) => [line.event, line.fields?.code])).toEqual([['notSaved', 'Error:ENOSPC']]);
    fails = false;
    expect(await say('one', { unit: failing, activityId: 'm' })).toMatchObject({ repeated: false });
    expect(words((await read(2, { unit: failing })).items)).toEqual(['one', '2: one']);
  });

  test('a failed move to disk keeps the conversation in memory as it was', async () => {
    await say('one');
    const before = await memory.load(key());
    const failing = newUnit({ disk: { ...disk, save: () => Promise.reject(new Error('EIO')) } });
    await expect(say('agree', { unit: failing })).rejects.toBeInstanceOf(NotSaved);
    expect(await memory.load(key())).toEqual(before);
    expect(await filesOfPeople()).toEqual([]);
  });

  test('a stale write is decided again from what is there now', async () => {
    await say('agree');
    let interfered = false;
    const raced = newUnit({
      disk: {
        ...disk,
        save: async (of, record) => {
          if (!interfered) {
            interfered = true;
            await disk.erase(of); // the sweep came in between
          }
          return disk.save(of, record);
        },
      },
    });
    // It starts anew, in memory, rather than writing on top of what was erased.
    expect(words((await say('one', { unit: raced })).replies)).toEqual(['1: one']);
    expect(await filesOfPeople()).toEqual([]);
  });

  test('a write that stays stale ends as not saved', async () => {
    await say('agree');
    const stale = newUnit({ disk: { ...disk, save: () => Promise.reject(new StaleWrite('again')) } });
    await expect(say('one', { unit: stale })).rejects.toBeInstanceOf(NotSaved);
  });

  test('a record that cannot be read: the person starts anew and is told, once', async () => {
    await say('agree');
    const [file = ''] = await filesOfPeople();
    await writeFile(join(folder, file), '{"half');
    await restart();
    // A page that resumes meets it first.
    expect(await unit.history(key(), 'p1')).toEqual({ kind: 'unknown' });
    expect(await unit.begin(key(), 'p1')).toEqual({ kind: 'begun' });
    expect(await say('one')).toMatchObject({ damaged: true });
    expect(await say('two')).toMatchObject({ damaged: false });
    expect(lines.map((line) => line.event)).toEqual(['damagedRecord']);
    expect((await filesOfPeople()).join()).toContain('.damaged-');
    await say('delete');
    expect(await filesOfPeople()).toEqual([]);
  });

  test('a record that cannot be reached is not taken for none', async () => {
    await say('agree');
    const broken = newUnit({ disk: { ...disk, load: () => Promise.reject(new Error('EIO')) } });
    await expect(say('one', { unit: broken })).rejects.toBeInstanceOf(NotSaved);
    await expect(broken.history(key(), 'p1')).rejects.toBeInstanceOf(NotSaved);
    expect(words((await say('two')).replies)).toEqual(['2: two']);
  });
});

describe('a safety turn', () => {
  test('its words are kept nowhere, and its reply only until the next turn', async () => {
    await say('agree');
    const private_ = await say('danger at home', { activityId: 'd' });
    expect(await textOnDisk()).not.toContain('danger at home');
    expect(await textOnDisk()).toContain('call 999');
    // Sent again after a crash: the same contacts.
    await restart();
    expect(await say('danger at home', { activityId: 'd' })).toEqual({ ...private_, repeated: true });
    await say('next');
    expect(await textOnDisk()).not.toContain('call 999');
    await restart();
    const { items } = await read();
    expect(words(items)).toEqual(['agree', '1: agree', 'next', '2: next']);
    expect(items.map((item) => item.seq)).toEqual([1, 2, 5, 6]);
  });

  test('said in memory, it moves to disk without its words and its reply', async () => {
    await say('danger at home');
    expect(JSON.stringify(await memory.load(key()))).not.toContain('danger at home');
    await say('agree');
    expect(await textOnDisk()).not.toMatch(/danger|999/);
  });

  test('on resume it is delivered until the client has it, and never after', async () => {
    await say('agree');
    await say('danger');
    expect(words((await read()).items)).toEqual(['agree', '1: agree', 'call 999']);
    expect(words((await read(2)).items)).toEqual([undefined, 'call 999']);
    expect(words((await read()).items)).toEqual(['agree', '1: agree', 'call 999']);
    expect(words((await read(4)).items)).toEqual([]);
    expect(words((await read()).items)).toEqual(['agree', '1: agree']);
    expect(await textOnDisk()).not.toContain('call 999');
    await restart();
    expect(words((await read()).items)).toEqual(['agree', '1: agree']);
  });

  test('a client that has not asked yet still gets it after a quick next message', async () => {
    await say('agree');
    await say('danger');
    await say('next');
    expect(await textOnDisk()).not.toContain('call 999');
    expect(words((await read(2)).items)).toEqual([undefined, 'call 999', 'next', '2: next']);
    await read(6);
    expect(words((await read()).items)).toEqual(['agree', '1: agree', 'next', '2: next']);
  });

  test('what is logged of it is the tier and the contacts, with no conversation', async () => {
    await say('danger');
    expect(lines).toEqual([{ event: 'safety', fields: { tier: 'R1', contactIds: ['RES-999'] } }]);
  });

  test('a poll whose clean-up cannot be saved still answers', async () => {
    await say('agree');
    await say('danger');
    const failing = newUnit({ disk: { ...disk, save: () => Promise.reject(new Error('EIO')) } });
    expect(words((await read(4, { unit: failing })).items)).toEqual([]);
    expect(lines.at(-1)?.event).toBe('privateReplyKept');
  });
});

describe('whose conversation it is', () => {
  test.each(['memory', 'disk'])(
    'another person gets nothing of it and changes nothing (%s)',
    async (tier) => {
      await say(tier === 'disk' ? 'agree' : 'hello');
      const theirs = {
        key: key(),
        person: 'p2',
        event: { kind: 'said', text: 'hi' },
        channel: 'webChat',
      } as const;
      expect(await unit.take({ ...theirs, activityId: 'x' })).toEqual({ kind: 'notYours' });
      expect(await unit.take({ ...theirs, activityId: 'a1' })).toEqual({ kind: 'notYours' });
      expect(await unit.begin(key(), 'p2')).toEqual({ kind: 'notYours' });
      expect(await unit.history(key(), 'p2')).toEqual({ kind: 'notYours' });
      expect(await unit.history(key(), 'p2', 2)).toEqual({ kind: 'notYours' });
      expect(await unit.personOf(key())).toBe('p1');
      expect(echoing.turns).toHaveLength(1);
      expect(words((await say('on')).replies)).toEqual(['2: on']);
    },
  );

  test('a conversation begun belongs to its person before anything is said', async () => {
    expect(await unit.begin(key(), 'p1')).toEqual({ kind: 'begun' });
    expect(await unit.begin(key(), 'p1')).toEqual({ kind: 'resumed' });
    expect(await unit.begin(key(), 'p2')).toEqual({ kind: 'notYours' });
    expect(await read()).toEqual({ kind: 'items', items: [], watermark: 0, keep: 'memory' });
    expect(words((await say('one')).replies)).toEqual(['1: one']);
    expect(await filesOfPeople()).toEqual([]);
  });

  test.each(['__proto__', 'constructor', '../../etc/passwd', '', 'x'.repeat(4_000)])(
    'an id such as %.20s is just an id',
    async (id) => {
      const take = (activityId: string, text: string) =>
        unit.take({
          key: { channel: id, conversation: id },
          person: id,
          activityId,
          event: { kind: 'said', text },
          channel: 'other',
        });
      const first = await take(id, 'agree');
      expect(await take(id, 'agree')).toEqual({ ...first, repeated: true });
      expect(await take(`${id}2`, 'on')).toMatchObject({ repeated: false });
      expect(await unit.personOf({ channel: id, conversation: id })).toBe(id);
      expect(await unit.personOf({ channel: id, conversation: `${id}x` })).toBeUndefined();
      expect(await filesOfPeople()).toHaveLength(1);
    },
  );
});

describe('polling', () => {
  test('an idle poll reads no record; a new reply is seen by the next one', async () => {
    await say('agree');
    let loads = 0;
    const watched = newUnit({
      disk: {
        ...disk,
        load: (of) => {
          loads += 1;
          return disk.load(of);
        },
      },
    });
    await read(0, { unit: watched });
    expect(loads).toBe(1);
    for (let n = 0; n < 10; n += 1) expect((await read(2, { unit: watched })).items).toEqual([]);
    expect(loads).toBe(1);
    await say('one', { unit: watched });
    expect(words((await read(2, { unit: watched })).items)).toEqual(['one', '2: one']);
  });

  test.each([Number.NaN, -1, 99, Number.POSITIVE_INFINITY])('watermark %p is a resume', async (afterSeq) => {
    await say('one');
    expect(words((await read(afterSeq)).items)).toEqual(['one', '1: one']);
  });
});
