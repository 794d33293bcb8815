import { conversationId } from './conversationId.js';
import { type ConversationStore, StaleWrite, type StoredConversation } from './ports.js';
import { createRecent } from './recent.js';

/** A day: somebody who has not agreed to notes can still come back to an open page the next morning. */
const HOURS_IDLE = 24;

/** 100 MB of text at two bytes a character: a fifth of the heap that `npm start` allows. */
const MOST_CHARACTERS = 50_000_000;

type Kept = { text: string; version: number; savedOn: string };

/**
 * Conversations of people who have not agreed to notes, and of browse-only: gone with the process.
 * @param mostConversations above this, the least recently used go
 * @param mostCharacters and above this of all of them together: a conversation may be 1 kB or 200
 * @param hoursIdle a conversation nobody loads or saves for this long goes
 */
export function createMemoryStore({
  mostConversations,
  now,
  mostCharacters = MOST_CHARACTERS,
  hoursIdle = HOURS_IDLE,
}: {
  mostConversations: number;
  now: () => Date;
  mostCharacters?: number;
  hoursIdle?: number;
}): ConversationStore {
  // Kept as text: nothing a caller does to a record it gave or got reaches what is stored, and a value comes
  // back exactly as it would from a file.
  const kept = createRecent<Kept>({
    most: mostConversations,
    keepFor: hoursIdle * 3_600_000,
    now,
    weigh: ({ text }) => text.length,
    mostWeight: mostCharacters,
  });

  return {
    async load(key) {
      const found = kept.get(conversationId(key));
      return found && (JSON.parse(found.text) as StoredConversation);
    },
    async save(key, record) {
      const id = conversationId(key);
      const stored = kept.peek(id)?.version ?? 0;
      if (record.version !== stored + 1) throw StaleWrite.of(id, stored, record.version);
      kept.set(id, { text: JSON.stringify(record), version: record.version, savedOn: record.savedOn });
    },
    async erase(key) {
      kept.drop(conversationId(key));
    },
    async eraseSavedBefore(time) {
      const limit = Date.parse(time);
      return kept.dropWhere(({ savedOn }) => Date.parse(savedOn) < limit);
    },
    async close() {
      kept.dropWhere(() => true);
    },
  };
}
