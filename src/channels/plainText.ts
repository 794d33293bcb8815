/** A reply as plain text: for the terminal, for screen readers, and wherever a card cannot be drawn. */
import type { Card, Reply } from '../../dialogs/engine/messages.js';
import { words } from './words.en.js';

/** A card read from top to bottom, one thought a line. */
export function cardAsText(card: Card): string {
  const lines = [card.title];
  if (card.lead) lines.push(card.lead);
  for (const fact of card.facts) {
    lines.push(`${fact.label}: ${fact.value}`);
    if (fact.source) lines.push(`  ${words.sourceBefore}${fact.source}`);
  }
  if (card.table) {
    const { columns, rows } = card.table;
    lines.push('', columns.join(' | '), ...rows.map((row) => `- ${row.join(' | ')}`));
  }
  for (const section of card.sections) {
    lines.push('', section.heading, ...section.lines.map((line) => `- ${line}`));
  }
  if (card.next) lines.push('', card.next);
  return lines.join('\n');
}

/** A whole reply in its order on every screen: what is said, the cards, the question, its choices by number. */
export function replyAsText(reply: Reply): string {
  const blocks = [...reply.say, ...reply.cards.map(cardAsText)];
  if (reply.ask) blocks.push(reply.ask);
  if (reply.choices.length > 0) {
    blocks.push(reply.choices.map((choice, at) => `  ${at + 1}. ${choice.label}`).join('\n'));
  }
  return blocks.join('\n\n');
}
