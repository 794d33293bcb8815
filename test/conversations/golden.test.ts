/**
 * Golden conversations: every .chat file is played against the guide, and what the guide says must be what the file
 * holds. `npm run conversations:accept` rewrites them; the diff is the content review.
 *
 * A file: `#` lines say what it shows; `user: …` types; `user presses: …` presses a button; `bot:` and the indented
 * lines after it are what the guide said. `channel: teams` before the first line plays it there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { ChannelKind, Guide } from '../../dialogs/conversation.js';
import { guideWithMadeUp } from './otherJobs/madeUp.js';
import { guide, questionMarks, startTalk } from './talk.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.chat'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

/** Plays a file and gives it back as it should read. */
function played(source: string, by: Guide): { text: string; marks: number[] } {
  const head = source.split('\n').filter((line) => line.startsWith('#') || line.startsWith('channel:'));
  const channel = (head
    .find((line) => line.startsWith('channel:'))
    ?.slice(8)
    .trim() ?? 'webChat') as ChannelKind;
  const talk = startTalk(channel, undefined, by);
  const out = [...head, ''];
  const marks: number[] = [];
  const bot = (): void => {
    marks.push(questionMarks(talk.reply()));
    out.push(
      'bot:',
      ...talk
        .text()
        .split('\n')
        .map((line) => (line === '' ? '' : `  ${line}`)),
      '',
    );
  };
  talk.arrive();
  bot();
  for (const line of source.split('\n')) {
    const typed = /^user: ?(.*)$/.exec(line);
    const pressed = /^user presses: (.*)$/.exec(line);
    if (typed) talk.say(typed[1] ?? '');
    else if (pressed) talk.press(pressed[1] ?? '');
    else continue;
    out.push(line);
    bot();
  }
  return { text: `${out.join('\n').trimEnd()}\n`, marks };
}

describe('golden conversations', () => {
  test('there are some', () => expect(files.length).toBeGreaterThanOrEqual(9));
  for (const file of files) {
    test(relative(folder, file), () => {
      const source = readFileSync(file, 'utf8');
      // Those of this folder are played where somebody has imported a classification.
      const by = relative(folder, file).startsWith('otherJobs') ? guideWithMadeUp : guide;
      const { text, marks } = played(source, by);
      if (process.env.WAYMARK_ACCEPT === '1') writeFileSync(file, text);
      else expect(text).toBe(source);
      for (const count of marks) expect(count).toBeLessThanOrEqual(1);
    });
  }
});
