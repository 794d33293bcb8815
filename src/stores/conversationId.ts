import { createHash } from 'node:crypto';
import type { ConversationKey } from './ports.js';

/**
 * One safe name for a conversation: 64 hexadecimal characters, for files, maps and (cut short) the log.
 * Each part goes in behind its length, so that ('a', 'bc') and ('ab', 'c') never share a name, and whatever a
 * channel sends (`../../etc/passwd`, `__proto__`) is only ever something to hash.
 */
export function conversationId({ channel, conversation }: ConversationKey): string {
  const hash = createHash('sha256');
  for (const part of [channel, conversation]) {
    // UTF-16, not UTF-8: there every lone surrogate becomes the same U+FFFD, and two ids one file.
    const bytes = Buffer.from(part, 'utf16le');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
