/** What the rest of Waymark needs of a store. lowdb files serve one machine; PostgreSQL comes behind the same port. */

/** Which conversation: never used as a file name or key as it stands (see `conversationId`). */
export type ConversationKey = { channel: string; conversation: string };

/** One thing said, either way. `seq` rises by one within a conversation and is the Direct Line watermark. */
export type HistoryItem = {
  seq: number;
  /** The channel's id of the activity (a person's), or one of ours. */
  id: string;
  from: 'person' | 'guide';
  at: string;
  text?: string;
  /** A `Reply` of dialogs, opaque here. */
  reply?: unknown;
  /** A safety turn: never shown again on resume. */
  private?: boolean;
};

export type StoredConversation = {
  /** Rises by one a save; a save with another number than expected is stale. */
  version: number;
  /** The person this conversation belongs to, as the server minted or authenticated it. */
  person: string;
  /** The conversation's own state, opaque here. */
  state: unknown;
  /** Activity ids answered already, newest last, with the seq numbers of what was replied. */
  inbox: { id: string; replies: number[] }[];
  history: HistoryItem[];
  startedOn: string;
  savedOn: string;
  /** SHA-256 of the code in the person's link back to this conversation, in hexadecimal, when they asked for one. */
  returnHash?: string;
};

/** Somebody else saved in between: read again and decide again. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';

  static of(id: string, stored: number, given: number): StaleWrite {
    return new StaleWrite(`conversation ${id}: version ${stored} is stored, and version ${given} came`);
  }
}

/** A record could not be read; it was set aside, never overwritten. The message names the file, named by its id. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

export interface ConversationStore {
  /** The record, or undefined when there is none. @throws DamagedRecord */
  load(key: ConversationKey): Promise<StoredConversation | undefined>;
  /**
   * Writes the whole record, or nothing. When it resolves, the record survives a power cut.
   * `record.version` must be one more than what is stored (1 for a new one). @throws StaleWrite
   */
  save(key: ConversationKey, record: StoredConversation): Promise<void>;
  /** Removes every trace; no error when there was none. */
  erase(key: ConversationKey): Promise<void>;
  /** Erases conversations last saved before the given ISO time; answers how many. */
  eraseSavedBefore(time: string): Promise<number>;
  close(): Promise<void>;
}
