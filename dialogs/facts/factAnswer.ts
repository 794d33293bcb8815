/** What a question of fact is answered with. */
import type { Card } from '../engine/messages.js';

/** News not told yet: of which fields, and how many of those that are past and to come were told. */
export type NewsLeft = { sectorIds: string[]; changed: number; coming: number };

export type FactAnswer = {
  say: string[];
  cards: Card[];
  /** The one step after it, read last. */
  next?: string;
  /** That step is to type the name of a job: the name alone then asks for its card. */
  invitesJob?: true;
  /** The one thing it is about (a role, qualification, unit, skill, rule or job not held): what "it" means next. */
  about?: string;
  /** The things it lists, in their order: what "the second one" means next. */
  lists?: string[];
  /** What is left of a list that was cut: "show more" tells it. */
  more?: NewsLeft;
};
