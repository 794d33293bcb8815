import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Log, LogFields } from '../../src/channels/log.js';
import { keepToRetention } from '../../src/channels/retention.js';
import { createMemoryStore } from '../../src/stores/memoryStore.js';

const now = () => new Date('2026-11-22T10:00:00.000Z');
let lines: { event: string; fields: LogFields | undefined }[];
const write = (event: string, fields?: LogFields) => void lines.push({ event, fields });
const log: Log = { info: write, warn: write, error: write };

beforeEach(() => {
  lines = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const record = (savedOn: string) => ({
  version: 1,
  person: 'p',
  state: null,
  inbox: [],
  history: [],
  startedOn: savedOn,
  savedOn,
});

test('erases what was idle for more than 30 days, and logs the count alone', async () => {
  const disk = createMemoryStore({ mostConversations: 10, now });
  await disk.save({ channel: 'c', conversation: 'over' }, record('2026-10-23T09:59:59.000Z'));
  await disk.save({ channel: 'c', conversation: 'edge' }, record('2026-10-23T10:00:00.000Z'));
  const retention = keepToRetention({ disk, now, log });
  expect(await retention.sweep()).toBe(1);
  expect(await disk.load({ channel: 'c', conversation: 'over' })).toBeUndefined();
  expect(await disk.load({ channel: 'c', conversation: 'edge' })).toBeDefined();
  expect(lines).toEqual([{ event: 'conversationsExpired', fields: { count: 1 } }]);
  retention.stop();
});

test('sweeps once a day until it is stopped', async () => {
  const disk = createMemoryStore({ mostConversations: 10, now });
  const retention = keepToRetention({ disk, now, log });
  await jest.advanceTimersByTimeAsync(3 * 86_400_000);
  expect(lines).toHaveLength(3);
  retention.stop();
  await jest.advanceTimersByTimeAsync(3 * 86_400_000);
  expect(lines).toHaveLength(3);
  expect(jest.getTimerCount()).toBe(0);
});

test('its timer keeps no process alive', () => {
  jest.useRealTimers();
  const timersThatKeepUsAlive = () =>
    process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timersThatKeepUsAlive();
  const retention = keepToRetention({ disk: createMemoryStore({ mostConversations: 1, now }), now, log });
  expect(timersThatKeepUsAlive()).toBe(before);
  retention.stop();
});

test('a store that fails is logged by its code, and the next day is tried again', async () => {
  const disk = createMemoryStore({ mostConversations: 10, now });
  const failing = {
    ...disk,
    eraseSavedBefore: () => Promise.reject(Object.assign(new Error('x'), { code: 'EIO' })),
  };
  const retention = keepToRetention({ disk: failing, now, log });
  expect(await retention.sweep()).toBeNull();
  await jest.advanceTimersByTimeAsync(86_400_000);
  expect(lines.map((line) => [line.event, line.fields?.code])).toEqual([
    ['sweepFailed', 'Error:EIO'],
    ['sweepFailed', 'Error:EIO'],
  ]);
  retention.stop();
});
