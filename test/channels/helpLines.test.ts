/** The contacts that are always shown: from the knowledge base, the same everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aboutRoutes } from '../../src/channels/about.js';
import { helpLines } from '../../src/channels/helpLines.js';
import { linkKnowledge } from '../../src/guidance/knowledge/linkKnowledge.js';
import { root } from '../compiled.js';
import { knowledge, testSettings, today } from '../conversations/talk.js';

const lines = helpLines(knowledge);

test('danger first, then somebody to talk to and somebody to text, each for the whole of the UK', () => {
  expect(lines.map(({ need, title, phone, textWord }) => [need, title, phone, textWord])).toEqual([
    ['emergency', 'Emergency services', '999', undefined],
    ['crisis-talk', 'Samaritans', '116 123', undefined],
    ['crisis-text', 'Shout', '85258', 'SHOUT'],
  ]);
  for (const { title } of lines) {
    const resource = [...knowledge.resources.values()].find((one) => one.title === title);
    expect([title, resource?.nation]).toEqual([title, expect.arrayContaining(['UK'])]);
  }
});

test('what is not held is not shown', () =>
  expect(helpLines(linkKnowledge([], today).knowledge)).toEqual([]));

test('the page without JavaScript gives the same numbers, and no other', () => {
  const page = readFileSync(join(root, 'src/channels/webChat/page/index.html'), 'utf8');
  const [noscript = ''] = /<noscript>[\s\S]*<\/noscript>/.exec(page) ?? [];
  const numbers = [...noscript.matchAll(/href="(?:tel|sms):(\d+)">([\d ]+)</g)];
  expect(numbers.map(([, , shown]) => shown)).toEqual(lines.map(({ phone }) => phone));
  expect(numbers.map(([, pressed]) => pressed)).toEqual(lines.map(({ phone }) => phone.replace(/ /g, '')));
  for (const { textWord, title } of lines.slice(1)) expect(noscript).toContain(textWord ?? title);
});

test('/v3/waymark/about tells them, to programs and to people', async () => {
  const [route] = aboutRoutes({ ...testSettings.operator, privacyUrl: undefined }, () => lines);
  const ask = (accept: string) =>
    route?.answer({
      params: {},
      query: new URLSearchParams(),
      headers: { accept },
      body: undefined,
      address: '',
    });
  expect((await ask('application/json'))?.body).toMatchObject({ help: lines });
  const text = String((await ask('text/html'))?.text?.content);
  expect(text.startsWith(lines.map(({ title, how }) => `${title}: ${how}\n`).join(''))).toBe(true);
  expect(text).toContain('116 123');
});
