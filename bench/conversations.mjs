/** Real conversations for the benchmarks: what people type in test/conversations, played once to see where they agree to notes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const today = '2026-11-22';

/** Every conversation's lines, in the order of the files. A pressed button is typed as its label. */
export function readConversations(root) {
  const folder = join(root, 'test', 'conversations');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.chat'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => /^user(?: presses)?: (.+)$/.exec(line)?.[1] ?? []);
      return { file, lines };
    });
}

/** Those whose person agrees to notes, with the line they do it by: from there on every turn is written to disk. */
export function agreeing(conversations, guide) {
  return conversations.flatMap(({ file, lines }) => {
    let state = guide.turn(undefined, { kind: 'arrived' }, { today, channel: 'webChat' }).state ?? undefined;
    for (const [at, text] of lines.entries()) {
      const result = guide.turn(state, { kind: 'said', text }, { today, channel: 'webChat' });
      state = result.state ?? undefined;
      if (result.keep === 'disk') return [{ file, lines, agreesBy: text, keptTurns: lines.length - at }];
    }
    return [];
  });
}
