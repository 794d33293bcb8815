import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readMessage } from '../../src/channels/bot.js';
import { isAllowedServiceUrl } from '../../src/channels/messages.js';
import { ask, openTestServer } from './testServer.js';

const appId = '11111111-2222-3333-4444-555555555555';
const env = { MicrosoftAppId: appId, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: 'tenant' };
const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  from: { id: '29:person' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1' },
  text: 'hello',
};
const hosts = ['botframework.com', 'smba.trafficmanager.net'];

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inAnHour = Math.floor(Date.parse('2026-11-22T11:00:00Z') / 1000);
const good = { iss: 'https://somebody.example', aud: appId, exp: inAnHour };
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

function forge(head: object, claims: object, how: 'rsa' | 'hmac' | 'none' = 'rsa'): string {
  const signed = `${part({ typ: 'JWT', kid: 'k', alg: 'RS256', ...head })}.${part({ ...good, ...claims })}`;
  const mark = {
    rsa: () => sign('sha256', Buffer.from(signed), rsa).toString('base64url'),
    hmac: () => createHmac('sha256', 'x').update(signed).digest('base64url'),
    none: () => 'AA',
  };
  return `${signed}.${mark[how]()}`;
}

describe('/api/messages', () => {
  test('answers every forged token with 401 and runs no turn', async () => {
    const server = await openTestServer({ env });
    const url = `${server.url}/api/messages`;
    const tokens: [string, string | undefined][] = [
      ['none', undefined],
      ['garbage', 'garbage'],
      ['three parts of garbage', 'a.b.c'],
      ['JSON that is no object', `${part([])}.${Buffer.from('null').toString('base64url')}.AA`],
      ['alg none', forge({ alg: 'none' }, {}, 'none')],
      ['HS256', forge({ alg: 'HS256' }, {}, 'hmac')],
      ['no key id', forge({ kid: undefined }, {})],
      ['another issuer', forge({}, {})],
      ['no issuer', forge({}, { iss: undefined })],
      ['another audience', forge({}, { aud: 'somebody' })],
      ['expired', forge({}, { exp: inAnHour - 7200 })],
      ['no expiry', forge({}, { exp: undefined })],
    ];
    const statuses: [string, number][] = [];
    const bodies = new Set<string>();
    for (const [name, token] of tokens) {
      const told = await ask(url, { token, body: activity });
      statuses.push([name, told.status]);
      bodies.add(Object.keys(told.body).join());
    }
    const log = server.log();
    await server.erase();
    expect(statuses).toEqual(tokens.map(([name]) => [name, 401]));
    expect([...bodies]).toEqual(['code,requestId']);
    expect(server.turns).toEqual([]);
    expect(log).not.toContain('29:person');
  });

  test.each([
    ['no serviceUrl', { serviceUrl: undefined }],
    ['plain http', { serviceUrl: 'http://smba.trafficmanager.net/' }],
    ['this machine', { serviceUrl: 'https://127.0.0.1/' }],
    ['our own channel', { channelId: 'local' }],
    ['no sender', { from: undefined }],
    ['no conversation', { conversation: {} }],
    ['no id', { id: undefined }],
    ['a date that is none', { timestamp: 'yesterday' }],
  ])('refuses an activity with %s before anything is checked over the network', async (_what, change) => {
    const server = await openTestServer({ env });
    const told = await ask(`${server.url}/api/messages`, {
      token: forge({}, {}),
      body: { ...activity, ...change },
    });
    await server.erase();
    expect(told.status).toBe(400);
    expect(server.turns).toEqual([]);
  });
});

test.each([
  ['https://smba.trafficmanager.net/uk/', true],
  ['https://directline.botframework.com/', true],
  ['https://botframework.com', true],
  ['http://directline.botframework.com/', false],
  ['https://evilbotframework.com/', false],
  ['https://botframework.com.evil.example/', false],
  ['https://botframework.com@127.0.0.1/', false],
  ['https://user:pass@botframework.com/', false],
  ['https://botframework.com:8443/', false],
  ['https://169.254.169.254/', false],
  ['https://2130706433/', false],
  ['https://[::1]/', false],
  ['https://localhost/', false],
  ['file:///etc/passwd', false],
  ['', false],
  ['not an address', false],
])('replies to %s: %s', (url, isAllowed) => {
  expect(isAllowedServiceUrl(url, hosts)).toBe(isAllowed);
});

describe('what a message says', () => {
  const teams = { channelId: 'msteams', recipient: { id: '28:bot', name: 'Waymark' } };
  const mention = (text: string, id: string) => ({ type: 'mention', text, mentioned: { id } });

  test('is heard without the guide’s name, however often, and with other names', () => {
    const text = '<at>Waymark</at>&nbsp;what does <at>Ann</at> do, <at>Waymark</at>';
    const entities = [mention('<at>Waymark</at>', '28:bot'), mention('<at>Ann</at>', '29:ann')];
    expect(readMessage({ ...teams, text, entities })).toEqual({ kind: 'said', text: 'what does Ann do,' });
  });

  test('is heard with mentions and no text', () => {
    expect(readMessage({ ...teams, entities: [mention('<at>Waymark</at>', '28:bot')] })).toEqual({
      kind: 'said',
      text: '',
    });
  });

  test('is the label of a pressed button where there is no text', () => {
    expect(readMessage({ ...teams, value: { code: 'yes', label: 'Yes please' } })).toEqual({
      kind: 'said',
      text: 'Yes please',
      code: 'yes',
    });
  });

  test.each([[{ code: 5 }], [null], ['text'], [{ code: 'x'.repeat(201) }], [[]]])(
    'takes no code from %j',
    (value) => {
      expect(readMessage({ text: 'hi', value })).toEqual({ kind: 'said', text: 'hi' });
    },
  );

  test('is a picture only where there are no words', () => {
    const attachments = [{ contentType: 'image/png' }];
    expect(readMessage({ text: 'look', attachments })).toEqual({ kind: 'said', text: 'look' });
    expect(readMessage({ text: ' ', attachments })).toEqual({
      kind: 'sentSomethingElse',
      what: 'attachment',
    });
  });
});
