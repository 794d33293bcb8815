/** A turn as it is put together. */
import type { Heard } from '../src/guidance/matching/hearing.js';
import type { LogEvent, TurnCircumstances } from './conversation.js';
import type { Card, Choice } from './engine/messages.js';
import type { Known } from './findRoles/known.js';
import type { GuideState } from './state.js';

/** What was decided so far. */
export type Draft = {
  state: GuideState;
  on: TurnCircumstances;
  heard: Heard | undefined;
  /** What is known, with what it was worked out from. */
  view:
    | {
        known: Known;
        from: { told: readonly unknown[]; count: number; passedOver: readonly string[]; easyRead: boolean };
      }
    | undefined;
  say: string[];
  cards: Card[];
  private: boolean;
  log: LogEvent[];
  /** Set where the turn itself puts a question, or none at all, instead of the form's next one. */
  close: { ask: string | null; choices: Choice[] } | undefined;
  /** Buttons that go with what was said this turn, after those of the question. */
  offer: Choice[];
  erase: boolean;
  /** The form's question was left for something else, and is put again as it was. */
  interrupted: boolean;
  /** The answer was not understood: the question is put again with new help. */
  misread: boolean;
  /** The person asked something new: the same answer again is no repeat of ours. */
  asksAnew: 'no' | 'answered' | 'unanswered' | 'which';
};

export const newDraft = (state: GuideState, on: TurnCircumstances): Draft => ({
  state,
  on,
  heard: undefined,
  view: undefined,
  say: [],
  cards: [],
  private: false,
  log: [],
  close: undefined,
  offer: [],
  erase: false,
  interrupted: false,
  misread: false,
  asksAnew: 'no',
});
