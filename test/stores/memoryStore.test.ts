import { describe, expect, test } from '@jest/globals';
import { createMemoryStore } from '../../src/stores/memoryStore.js';
import { Busy, createOneAtATime } from '../../src/stores/oneAtATime.js';
import { conversationStoreContract, key, record } from './contract.js';

const frozen = () => new Date('2026-11-22T10:00:00.000Z');

describe('the memory store', () => {
  conversationStoreContract(async () => {
    const store = createMemoryStore({ mostConversations: 1_000, now: frozen });
    return { store, end: () => store.close() };
  });

  test('above its bound the least recently used goes', async () => {
    const store = createMemoryStore({ mostConversations: 2, now: frozen });
    await store.save(key('a'), record(1));
    await store.save(key('b'), record(1));
    await store.load(key('a'));
    await store.save(key('c'), record(1));
    expect(await store.load(key('a'))).toBeDefined();
    expect(await store.load(key('b'))).toBeUndefined();
    expect(await store.load(key('c'))).toBeDefined();
  });

  test('above its bound of characters the least recently used go, and the newest stays whatever its length', async () => {
    const one = JSON.stringify(record(1)).length;
    const store = createMemoryStore({ mostConversations: 100, mostCharacters: 2 * one + 40, now: frozen });
    for (const name of ['a', 'b']) await store.save(key(name), record(1));
    // Saved again, it counts once.
    await store.save(key('a'), { ...record(1), version: 2 });
    expect(await store.load(key('b'))).toBeDefined();
    await store.erase(key('a'));
    await store.save(key('c'), record(1));
    expect(await store.load(key('b'))).toBeDefined();
    await store.save(key('d'), record(1));
    expect(await store.load(key('c'))).toBeUndefined();
    expect(await store.load(key('d'))).toBeDefined();

    await store.save(key('long'), { ...record(1), state: 'x'.repeat(3 * one) });
    for (const name of ['b', 'd']) expect(await store.load(key(name))).toBeUndefined();
    expect(await store.load(key('long'))).toBeDefined();
  });

  test('an idle conversation goes, a used one stays', async () => {
    let time = Date.parse('2026-11-22T10:00:00.000Z');
    const store = createMemoryStore({ mostConversations: 10, hoursIdle: 2, now: () => new Date(time) });
    await store.save(key('idle'), record(1));
    await store.save(key('used'), record(1));
    time += 3_600_000;
    await store.load(key('used'));
    time += 3_600_001;
    expect(await store.load(key('idle'))).toBeUndefined();
    expect(await store.load(key('used'))).toBeDefined();
  });

  test('a clock that steps back drops nothing', async () => {
    let time = Date.parse('2026-11-22T10:00:00.000Z');
    const store = createMemoryStore({ mostConversations: 10, hoursIdle: 2, now: () => new Date(time) });
    await store.save(key('a'), record(1));
    time -= 3_600_000;
    await store.save(key('b'), record(1));
    expect(await store.load(key('a'))).toBeDefined();
  });
});

describe('one at a time', () => {
  test('runs work of one name in order, goes on after a failure, and forgets the name', async () => {
    const lines = createOneAtATime({ mostWaiting: 10 });
    const done: number[] = [];
    const failing = lines.run('a', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done.push(1);
      throw new Error('no');
    });
    const second = lines.run('a', async () => done.push(2));
    await expect(failing).rejects.toThrow('no');
    await second;
    await lines.drained();
    expect(done).toEqual([1, 2]);
    expect(lines.names).toBe(0);
  });

  test('refuses one more than may wait, and takes the next when there is room', async () => {
    const lines = createOneAtATime({ mostWaiting: 2 });
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const taken = [1, 2, 3].map(() => lines.run('a', () => gate));
    await expect(lines.run('a', () => gate)).rejects.toBeInstanceOf(Busy);
    await lines.run('b', async () => {});
    open();
    await Promise.all(taken);
    await lines.run('a', async () => {});
    expect(lines.names).toBe(0);
  });
});
