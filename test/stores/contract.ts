/** What every conversation store promises. Each implementation runs this same suite. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ConversationStore, StaleWrite, type StoredConversation } from '../../src/stores/ports.js';

export const key = (conversation: string, channel = 'webChat') => ({ channel, conversation });

export function record(version: number, over: Partial<StoredConversation> = {}): StoredConversation {
  return {
    version,
    person: 'person-1',
    state: { shape: 1, told: [{ name: 'goal', value: 'rôle ✓' }] },
    inbox: [{ id: 'a1', replies: [2] }],
    history: [
      { seq: 1, id: 'a1', from: 'person', at: '2026-11-22T10:00:00.000Z', text: 'hello' },
      { seq: 2, id: 'guide-2', from: 'guide', at: '2026-11-22T10:00:00.000Z', reply: { say: ['Hello.'] } },
    ],
    startedOn: '2026-11-22T10:00:00.000Z',
    savedOn: '2026-11-22T10:00:00.000Z',
    ...over,
  };
}

export const hostileIds = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '.',
  '..',
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  'a/users/b',
  'C:\\a',
  'con',
  'a\0b',
  'a\nb',
  'é',
  'e\u0301',
  '👩🏽‍🏭',
  '\ud800',
  '\udfff',
  'A',
  'a',
  'x'.repeat(4_000),
  `${'x'.repeat(3_999)}y`,
];

export function conversationStoreContract(
  open: () => Promise<{ store: ConversationStore; end: () => Promise<void> }>,
) {
  describe('contract of every store', () => {
    let store: ConversationStore;
    let end: () => Promise<void>;
    beforeEach(async () => {
      ({ store, end } = await open());
    });
    afterEach(() => end());

    test('an unknown conversation is undefined', async () => {
      expect(await store.load(key('nobody'))).toBeUndefined();
    });

    test('what was saved comes back, and shares nothing with what was given or got', async () => {
      const given = record(1);
      await store.save(key('a'), given);
      given.history.push({ seq: 3, id: 'x', from: 'person', at: '', text: 'after the save' });
      const got = await store.load(key('a'));
      expect(got).toEqual(record(1));
      got?.inbox.push({ id: 'y', replies: [] });
      expect(await store.load(key('a'))).toEqual(record(1));
    });

    test('the next version replaces the last', async () => {
      await store.save(key('a'), record(1));
      await store.save(key('a'), record(2, { state: null }));
      expect(await store.load(key('a'))).toEqual(record(2, { state: null }));
    });

    test.each([0, 1, 3, -1])('version %p over version 1 is stale, and changes nothing', async (version) => {
      await store.save(key('a'), record(1));
      await expect(store.save(key('a'), record(version, { person: 'late' }))).rejects.toBeInstanceOf(
        StaleWrite,
      );
      expect(await store.load(key('a'))).toEqual(record(1));
    });

    test('a new conversation starts with version 1', async () => {
      await expect(store.save(key('a'), record(2))).rejects.toBeInstanceOf(StaleWrite);
      expect(await store.load(key('a'))).toBeUndefined();
    });

    test('of 20 parallel writes of one version exactly one wins', async () => {
      await store.save(key('a'), record(1));
      const writers = Array.from({ length: 20 }, (_, n) => `writer-${n}`);
      const ends = await Promise.allSettled(
        writers.map((person) => store.save(key('a'), record(2, { person }))),
      );
      const winners = writers.filter((_, n) => ends[n]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const one of ends) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(StaleWrite);
      expect((await store.load(key('a')))?.person).toBe(winners[0]);
    });

    test('parallel writes of many conversations all arrive', async () => {
      const ids = Array.from({ length: 50 }, (_, n) => `c${n}`);
      await Promise.all(ids.map((id) => store.save(key(id), record(1, { person: id }))));
      for (const id of ids) expect((await store.load(key(id)))?.person).toBe(id);
    });

    test('erase leaves nothing, touches nobody else, and may be repeated', async () => {
      await store.save(key('a'), record(1));
      await store.save(key('b'), record(1));
      await store.erase(key('a'));
      await store.erase(key('a'));
      expect(await store.load(key('a'))).toBeUndefined();
      expect(await store.load(key('b'))).toEqual(record(1));
      await store.save(key('a'), record(1, { person: 'new' }));
      expect((await store.load(key('a')))?.person).toBe('new');
    });

    test('eraseSavedBefore erases what is older than the time, and not what is as old', async () => {
      await store.save(key('old'), record(1, { savedOn: '2026-10-01T00:00:00.000Z' }));
      await store.save(key('older'), record(1, { savedOn: '2025-10-01T00:00:00.000Z' }));
      await store.save(key('edge'), record(1, { savedOn: '2026-10-23T00:00:00.000Z' }));
      await store.save(key('new'), record(1, { savedOn: '2026-11-22T00:00:00.000Z' }));
      expect(await store.eraseSavedBefore('2026-10-23T00:00:00.000Z')).toBe(2);
      expect(await store.load(key('old'))).toBeUndefined();
      expect(await store.load(key('older'))).toBeUndefined();
      expect(await store.load(key('edge'))).toBeDefined();
      expect(await store.load(key('new'))).toBeDefined();
      expect(await store.eraseSavedBefore('2026-10-23T00:00:00.000Z')).toBe(0);
    });

    test('hostile ids are ids like any other, each its own', async () => {
      const keys = hostileIds.flatMap((id) => [key(id), key('conversation', id)]);
      for (const [n, one] of keys.entries()) await store.save(one, record(1, { person: `p${n}` }));
      for (const [n, one] of keys.entries()) expect((await store.load(one))?.person).toBe(`p${n}`);
      expect(Object.hasOwn(Object.prototype, 'person')).toBe(false);
    });

    test('a channel and a conversation that read the same together are still two', async () => {
      await store.save(key('bc', 'a'), record(1, { person: 'first' }));
      await store.save(key('c', 'ab'), record(1, { person: 'second' }));
      expect((await store.load(key('bc', 'a')))?.person).toBe('first');
    });

    test('values under hostile names come back, and pollute nothing', async () => {
      const state: unknown = JSON.parse(
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
      );
      await store.save(key('a'), record(1, { state }));
      const got = await store.load(key('a'));
      expect(JSON.stringify(got?.state)).toBe(JSON.stringify(state));
      expect(Object.getPrototypeOf(got?.state)).toBe(Object.prototype);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });

    test('any JSON state comes back as it was', async () => {
      let n = 0;
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (state) => {
          n += 1;
          await store.save(key(`json-${n}`), record(1, { state }));
          expect(JSON.stringify((await store.load(key(`json-${n}`)))?.state)).toBe(JSON.stringify(state));
        }),
        { numRuns: 50, seed: 11 },
      );
    });
  });
}
