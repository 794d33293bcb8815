/** The bot as Teams sees it, through the SDK's own test adapter. */
import { describe, expect, test } from '@jest/globals';
import { type Activity, TestAdapter } from 'botbuilder';
import { createBot, personId } from '../../src/channels/bot.js';
import { createLog } from '../../src/channels/log.js';
import { createUnitOfWork } from '../../src/channels/unitOfWork.js';
import { createMemoryStore } from '../../src/stores/memoryStore.js';
import { createCountingGuide } from './testServer.js';

function openBot() {
  const now = () => new Date('2026-11-22T10:00:00Z');
  const store = () => createMemoryStore({ mostConversations: 100, now });
  const log = createLog({ level: 'silent', key: Buffer.alloc(32) });
  const { guide, turns } = createCountingGuide();
  const unitOfWork = createUnitOfWork({
    guide,
    disk: store(),
    memory: store(),
    now,
    today: () => '2026-11-22',
    log,
  });
  const bot = createBot({ unitOfWork, sayAmongOthers: (text) => `Among others: ${text}` });
  const adapter = new TestAdapter(async (context) => bot.run(context));
  const send = async (activity: Partial<Activity>) => {
    adapter.activeQueue.length = 0;
    await adapter.processActivity({
      channelId: 'msteams',
      from: { id: '29:ann', name: '', aadObjectId: 'aad-ann' },
      recipient: { id: '28:bot', name: 'Waymark' },
      conversation: { id: 'a:1', name: '', isGroup: false, conversationType: 'personal' },
      type: 'message',
      id: 'one',
      ...activity,
    });
    return [...adapter.activeQueue];
  };
  return { send, turns };
}

describe('in Teams', () => {
  test('a message is answered with buttons in a card', async () => {
    const { send } = openBot();
    const [reply, ...rest] = await send({ text: 'hello' });
    expect(rest).toEqual([]);
    expect(reply?.text).toBe('Turn 1: hello\n\nWhat next?');
    expect(reply?.attachments?.[0]?.content.body[0].actions[0].data).toEqual({
      code: 'a',
      label: 'The first',
    });
    expect(reply?.suggestedActions).toBeUndefined();
  });

  test('the same activity again is read once, though Teams sends it twice', async () => {
    const { send, turns } = openBot();
    expect(await send({ text: 'hello' })).toHaveLength(1);
    expect(await send({ text: 'hello' })).toHaveLength(0);
    expect(turns).toEqual(['said']);
  });

  test('one greeting, however often somebody arrives', async () => {
    const { send } = openBot();
    const arrival = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot', name: '' }] };
    expect(await send(arrival)).toHaveLength(1);
    expect(await send({ ...arrival, id: 'two' })).toHaveLength(0);
  });

  test('a group is told to talk one to one, and nothing is taken down', async () => {
    const { send, turns } = openBot();
    const group = { id: '19:x', name: '', isGroup: true, conversationType: 'groupChat' };
    const [reply, ...rest] = await send({ text: 'I lost my job', conversation: group });
    expect(reply?.text).toBe('Among others: I lost my job');
    expect(rest).toEqual([]);
    expect(turns).toEqual([]);
  });

  test('an invoke that nobody handles is answered with 501', async () => {
    const { send } = openBot();
    const [response] = await send({ type: 'invoke', name: 'adaptiveCard/action', value: {} });
    expect(response?.value).toEqual({ status: 501 });
  });

  test('somebody else in the same conversation gets nothing of it', async () => {
    const { send, turns } = openBot();
    await send({ text: 'hello' });
    await expect(send({ id: 'two', text: 'hello', from: { id: '29:bob', name: '' } })).rejects.toThrow(
      'NotFound',
    );
    expect(turns).toEqual(['said']);
  });

  test('a guide that breaks says so, and is no success', async () => {
    const { send } = openBot();
    await expect(send({ text: 'break' })).rejects.toThrow('TurnFailed');
  });
});

test('a person is who their channel vouches for', () => {
  const from = { id: '29:ann', name: '', aadObjectId: 'aad' };
  expect(personId({ channelId: 'msteams', from })).toBe('msteams:aad');
  expect(personId({ channelId: 'webchat', from })).toBe('webchat:29:ann');
  expect(
    personId({
      channelId: 'webchat',
      type: 'conversationUpdate',
      from: { id: 'conversation', name: '' },
      recipient: { id: 'bot', name: '' },
      membersAdded: [
        { id: 'bot', name: '' },
        { id: 'dl_1', name: '' },
      ],
    }),
  ).toBe('webchat:dl_1');
});
