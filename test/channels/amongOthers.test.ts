import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { sayAmongOthers } from '../../src/channels/amongOthers.js';
import { createLog } from '../../src/channels/log.js';
import { words } from '../../src/channels/words.en.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';

const { knowledge } = await loadKnowledge({
  folders: [fileURLToPath(new URL('../../data/knowledge', import.meta.url))],
  today: '2026-11-22',
});
const operator = { name: undefined, contact: undefined, complaints: undefined, safeguardingLead: undefined };

function say(text: string) {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    key: Buffer.alloc(32),
    to: { write: (line: string) => void lines.push(line) },
  });
  return { said: sayAmongOthers(text, { knowledge, settings: { operator } }, log), logged: lines.join('') };
}

test('in a group, careers talk gets the one line and no more', () => {
  expect(say('I lost my job at the warehouse')).toEqual({ said: words.oneToOne, logged: '' });
});

test.each([
  ['i want to end my life', 'R2', '116 123'],
  ['i have taken an overdose', 'R1', '999'],
  ['my neighbour hits her little boy', 'R4', '999'],
  ['i feel so low all the time', 'R3', '116 123'],
])('in a group, %j gets its contacts and then the line, and no question', (text, tier, number) => {
  const { said, logged } = say(text);
  expect(said).toContain(number);
  expect(said.endsWith(`\n\n${words.oneToOne}`)).toBe(true);
  expect(said).not.toContain('?');
  expect(JSON.parse(logged)).toMatchObject({ event: 'safety', tier });
  expect(logged).not.toContain(text);
});
