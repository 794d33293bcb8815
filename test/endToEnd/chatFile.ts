/** A golden conversation as its turns: what the person does, and what the guide then says. */
import { readFileSync } from 'node:fs';

export type ChatTurn = {
  /** What the person does; nothing for the greeting. */
  person: { kind: 'types' | 'presses'; text: string } | undefined;
  guide: string;
};

export function readChat(path: string): ChatTurn[] {
  const turns: ChatTurn[] = [];
  let person: ChatTurn['person'];
  let saying: ChatTurn | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, presses, text] = /^user( presses)?: ?(.*)$/.exec(line) ?? [];
    if (text !== undefined) {
      person = { kind: presses ? 'presses' : 'types', text };
      saying = undefined;
    } else if (line === 'bot:') {
      saying = { person, guide: '' };
      turns.push(saying);
    } else if (saying) {
      saying.guide += `${line}\n`;
    }
  }
  return turns;
}

/** The words alone, however they are spaced. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
