/** What a question of fact is answered with. */
import type { Card } from '../engine/messages.js';

export type FactAnswer = {
  say: string[];
  cards: Card[];
  /** The one step after it, read last. */
  next?: string;
  /** That step is to type the name of a job: the name alone then asks for its card. */
  invitesJob?: true;
};
