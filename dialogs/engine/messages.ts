/**
 * What the guide says, before any channel draws it. No Bot Framework types: a channel renders this.
 * Order on every screen: what is said, then cards, then the one question with its choices.
 */

/** A button. `code` is what the answer means; `label` is what people read and may type. */
export type Choice = { code: string; label: string };

/** A fact on a card, with the line that says where it is from and how old it is. */
export type CardFact = { label: string; value: string; source?: string };

export type CardSection = { heading: string; lines: string[] };

/** A table with a heading over each column. */
export type CardTable = { columns: [string, string]; rows: [string, string][] };

/** A card that any channel can draw, and that reads well as plain text from top to bottom. */
export type Card = {
  kind: 'role' | 'matches' | 'comparison' | 'learning' | 'contacts' | 'plan' | 'answers' | 'fact' | 'data';
  title: string;
  /** One line under the title, e.g. the match word. */
  lead?: string;
  facts: CardFact[];
  /** Rows to read across, before the sections: two columns, so that it fits a phone. */
  table?: CardTable;
  sections: CardSection[];
  /** The one next step, read last and never folded away. */
  next?: string;
};

export type Reply = {
  /** Short paragraphs, plain text. None holds a question mark. */
  say: string[];
  cards: Card[];
  /** The one question of this turn, or null. */
  ask: string | null;
  /** Buttons; free text is always welcome too. */
  choices: Choice[];
  /** A safety turn: never shown again on resume, in a summary, a print or an export. */
  private: boolean;
  language: 'en' | 'cy';
};
