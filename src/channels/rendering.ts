/** Draws what the guide said, and what a person said, as Bot Framework activities for one kind of channel. */
import type { Activity, Attachment } from 'botbuilder';
import type { ChannelKind, TurnResult } from '../../dialogs/conversation.js';
import type { Card, CardSection, CardTable, Choice, Reply } from '../../dialogs/engine/messages.js';
import type { HistoryItem } from '../stores/ports.js';
import { cardAsText } from './plainText.js';
import { words } from './words.en.js';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
// Teams draws six buttons in a row of actions and drops the rest.
const BUTTONS_IN_A_ROW = 6;
// A role has up to ten sections: what the days are like and what it takes come first, the rest on a press.
const SECTIONS_OPEN = 2;

/** The guide as a channel account. */
export const guideAccount = { id: 'waymark', name: 'Waymark', role: 'bot' } as const;

/** Our own page reads this; other clients read the suggested actions. */
export type WaymarkData = {
  choices: Choice[];
  ask: string | null;
  private: boolean;
  /** Where the conversation is kept, so that the page offers to come back only to what is still there. */
  keep: TurnResult['keep'] | undefined;
};

type Drawn = Partial<Activity>;

/**
 * Draws one thing the guide said. With cards: what is said and the cards first, then the question with its
 * choices; otherwise one activity. Ids follow from the conversation and `seq`, so drawing again changes nothing.
 */
export function drawReply(
  item: HistoryItem,
  conversation: string,
  channel: ChannelKind,
  keep?: TurnResult['keep'],
): Drawn[] {
  const reply = item.reply as Reply;
  const data = (choices: Choice[], ask: string | null): { waymark: WaymarkData } => ({
    waymark: { choices, ask, private: reply.private, keep },
  });
  const id = activityId(conversation, item.seq);
  const hasQuestion = reply.ask !== null || reply.choices.length > 0;
  const isSplit = reply.cards.length > 0 && hasQuestion;
  const cards = reply.cards.map((card) => adaptiveCard(card, reply.language));

  const first = message(item, reply, id, paragraphs(isSplit ? reply.say : [...reply.say, reply.ask]));
  if (cards.length > 0) {
    first.attachments = cards;
    first.attachmentLayout = 'list';
  }
  first.channelData = data(isSplit ? [] : reply.choices, isSplit ? null : reply.ask);
  if (!isSplit) return [askIn(first, reply, channel)];
  const second = message(item, reply, `${id}-ask`, reply.ask ?? words.choicesBefore);
  second.channelData = data(reply.choices, reply.ask);
  return [first, askIn(second, reply, channel)];
}

/**
 * Draws one thing a person said, as Direct Line echoes it: clients match it by their own id. What somebody said
 * while at risk is kept nowhere, so its echo is empty.
 */
export function drawSaid(item: HistoryItem, conversation: string, person: string): Drawn {
  return {
    type: 'message',
    id: `${conversation}|said-${item.id}`,
    timestamp: new Date(item.at),
    from: { id: person, name: '', role: 'user' },
    text: item.text ?? '',
    textFormat: 'plain',
    channelData: { clientActivityID: item.id },
  };
}

/** The id of an activity: where it was said and when in that conversation. */
export function activityId(conversation: string, seq: number): string {
  return `${conversation}|${seq}`;
}

/** A plain message of the server's own, outside any conversation's history. */
export function drawNotice(text: string): Drawn {
  return { type: 'message', from: guideAccount, text, textFormat: 'plain', inputHint: 'expectingInput' };
}

function message(item: HistoryItem, reply: Reply, id: string, text: string): Drawn {
  return {
    type: 'message',
    id,
    timestamp: new Date(item.at),
    from: guideAccount,
    locale: reply.language === 'cy' ? 'cy-GB' : 'en-GB',
    text,
    textFormat: 'plain',
  };
}

function paragraphs(said: (string | null)[]): string {
  return said.filter((part) => part !== null && part !== '').join('\n\n');
}

/** Adds the question's buttons in the way the channel draws them; typing the label always works too. */
function askIn(activity: Drawn, reply: Reply, channel: ChannelKind): Drawn {
  if (reply.ask !== null) activity.inputHint = 'expectingInput';
  if (reply.choices.length === 0) return activity;
  if (channel === 'teams') {
    // Teams shows three suggested actions at most, and none beside a card: buttons go in a card of their own.
    delete activity.channelData;
    activity.attachments = [...(activity.attachments ?? []), buttonCard(reply)];
    activity.attachmentLayout = 'list';
    return activity;
  }
  activity.suggestedActions = {
    to: [],
    actions: reply.choices.map(({ label }) => ({ type: 'imBack', title: label, value: label })),
  };
  return activity;
}

/** A text that no Markdown reader would draw as anything but itself. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}(][\p{L}\p{M}\p{N} ,.:;'’“”()/–—?&£-]*$/u.test(text) && !/www\.|:\/\/|\s-\s*$|\n/i.test(text)
  );
}

/**
 * Words on a card. Rich text runs are never read as Markdown, so nothing a person typed can become a link or a
 * date formula; a heading that is plain anyhow is a text block, because only those are headings to a screen reader.
 */
function heading(text: string, size: 'Medium' | 'Default'): Record<string, unknown> {
  if (isPlain(text)) return { type: 'TextBlock', style: 'heading', text, weight: 'Bolder', size, wrap: true };
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, weight: 'Bolder', size }] };
}

function line(...runs: { text: string; weight?: 'Bolder'; size?: 'Small'; isSubtle?: boolean }[]) {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}

function adaptiveCard(card: Card, language: Reply['language']): Attachment {
  const body: Record<string, unknown>[] = [heading(card.title, 'Medium')];
  if (card.lead) body.push(line({ text: card.lead }));
  for (const fact of card.facts) {
    const said = line({ text: `${fact.label}: `, weight: 'Bolder' }, { text: fact.value });
    body.push({ ...said, spacing: 'Medium' });
    if (fact.source) {
      body.push({
        ...line({ text: `${words.sourceBefore}${fact.source}`, size: 'Small', isSubtle: true }),
        spacing: 'None',
      });
    }
  }
  if (card.table) body.push(tableOf(card.table));
  for (const [at, section] of card.sections.entries()) body.push(sectionOf(card, section, at));
  if (card.next) body.push({ ...line({ text: card.next }), spacing: 'Medium' });
  return cardOf(body, cardAsText(card), language);
}

/** A table with its columns' headings as the first row, so that a screen reader says them with each cell. */
function tableOf({ columns, rows }: CardTable): Record<string, unknown> {
  const row = (cells: readonly string[], weight?: 'Bolder') => ({
    type: 'TableRow',
    cells: cells.map((text) => ({ type: 'TableCell', items: [line({ text, ...(weight && { weight }) })] })),
  });
  return {
    type: 'Table',
    firstRowAsHeader: true,
    showGridLines: true,
    spacing: 'Medium',
    columns: [{ width: 3 }, { width: 2 }],
    rows: [row(columns, 'Bolder'), ...rows.map((cells) => row(cells))],
  };
}

/**
 * A section in a container of its own. Its id is for our own page, which makes what it names foldable; other
 * clients draw it open.
 */
function sectionOf(card: Card, section: CardSection, at: number): Record<string, unknown> {
  const [, title, match] = (card.kind === 'matches' && /^(.+) – ([^–]+)$/s.exec(section.heading)) || [];
  const items: Record<string, unknown>[] = [];
  if (section.heading) items.push(heading(title ?? section.heading, 'Default'));
  // How well it fits, under the name and not in it: a long name wraps by itself.
  if (match) items.push({ ...line({ text: match, size: 'Small', isSubtle: true }), spacing: 'None' });
  for (const text of section.lines) items.push({ ...listLine(card, text), spacing: 'Small' });
  const isFolding = card.kind === 'role' && section.heading !== '';
  return {
    type: 'Container',
    ...(isFolding && { id: `${at < SECTIONS_OPEN ? 'open' : 'closed'}-${at}` }),
    spacing: isFolding ? 'None' : 'Medium',
    items,
  };
}

/** What is compared line by line starts with a word that says what the line is about. */
function listLine(card: Card, text: string): Record<string, unknown> {
  const [, label, rest] = /^([^:]{1,20}:)( .+)$/s.exec(text) ?? [];
  const hasLabels = card.kind === 'matches' || card.kind === 'comparison';
  if (!hasLabels || !label || !rest) return line({ text: `• ${text}` });
  return line({ text: `• ${label}`, weight: 'Bolder' }, { text: rest });
}

function buttonCard(reply: Reply): Attachment {
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < reply.choices.length; at += BUTTONS_IN_A_ROW) {
    rows.push({
      type: 'ActionSet',
      actions: reply.choices.slice(at, at + BUTTONS_IN_A_ROW).map(({ code, label }) => ({
        type: 'Action.Submit',
        title: label,
        // An object: Teams loses a bare string.
        data: { code, label },
      })),
    });
  }
  const asText = reply.choices.map((choice) => choice.label).join('\n');
  return cardOf(rows, `${words.choicesBefore}\n${asText}`, reply.language);
}

function cardOf(body: Record<string, unknown>[], fallbackText: string, lang: string): Attachment {
  return {
    contentType: ADAPTIVE_CARD,
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang,
      fallbackText,
      body,
    },
  };
}
