/** The door to the conversation: everything a channel needs to know of it. */
import type { Reply } from './engine/messages.js';

/** What reached us. Channels turn their own activities into this. */
export type TurnEvent =
  | { kind: 'arrived' }
  /** `code` comes with a pressed button whose channel carries a value; text alone is always enough. */
  | { kind: 'said'; text: string; code?: string }
  | { kind: 'sentSomethingElse'; what: 'attachment' | 'reaction' | 'unknown' };

export type ChannelKind = 'webChat' | 'teams' | 'terminal' | 'other';

/** Given for every turn, so that the conversation itself reads no clock and no network. */
export type TurnCircumstances = { today: string; channel: ChannelKind };

/** What may be written to the log: never the person's words. */
export type LogEvent = {
  kind: 'safety';
  tier: 'R1' | 'R2' | 'R3' | 'R4';
  contactIds: string[];
};

export type TurnResult = {
  /** Plain JSON. `null` after an erase: nothing of the conversation is left. */
  state: ConversationState | null;
  /** `null` when there is nothing to say (a second arrival, a reaction). */
  reply: Reply | null;
  /**
   * Where this conversation may be kept after this turn: `memory` until the person agrees to notes and in
   * browse-only; `disk` once they have agreed; `erase` removes every trace of it, memory and disk.
   */
  keep: 'memory' | 'disk' | 'erase';
  log: LogEvent[];
};

/** The conversation's own state: opaque to stores and channels. */
export type ConversationState = { readonly shape: number } & Record<string, unknown>;

export interface Guide {
  /**
   * Answers one turn. Pure: the same state, event and circumstances give the same result.
   * Never throws for anything a person can send.
   * @param state what the last turn returned, or undefined for a new conversation
   */
  turn(state: ConversationState | undefined, event: TurnEvent, on: TurnCircumstances): TurnResult;
}
