import { describe, expect, test } from '@jest/globals';
import type { Card, Reply } from '../../dialogs/engine/messages.js';
import { cardAsText, replyAsText } from '../../src/channels/plainText.js';
import { drawReply } from '../../src/channels/rendering.js';
import type { HistoryItem } from '../../src/stores/ports.js';

const card: Card = {
  kind: 'role',
  title: 'Care worker',
  lead: 'A close match',
  facts: [{ label: 'Pay', value: '£12 an hour', source: 'A survey, 2025' }],
  sections: [{ heading: 'What you do', lines: ['Help people wash', 'Write it down'] }],
};
const reply = (more: Partial<Reply> = {}): Reply => ({
  say: ['One.', 'Two.'],
  cards: [],
  ask: 'Which?',
  choices: [
    { code: 'a', label: 'This' },
    { code: 'b', label: 'That' },
  ],
  private: false,
  language: 'en',
  ...more,
});
const item = (said: Reply): HistoryItem => ({
  seq: 7,
  id: 'guide-7',
  from: 'guide',
  at: '2026-11-22T10:00:00Z',
  reply: said,
});

type Element = {
  type: string;
  style?: string;
  text?: string;
  id?: string;
  items?: Element[];
  inlines?: Run[];
};
type Run = { type: string; text: string; weight?: string };

/** Every element of a card's body, those in containers too. */
const elementsOf = (body: Element[]): Element[] =>
  body.flatMap((element) => [element, ...elementsOf(element.items ?? [])]);

test('a card and a reply read well from top to bottom', () => {
  expect(cardAsText(card)).toBe(
    [
      'Care worker',
      'A close match',
      'Pay: £12 an hour',
      '  Source: A survey, 2025',
      '',
      'What you do',
      '- Help people wash',
      '- Write it down',
    ].join('\n'),
  );
  expect(replyAsText(reply())).toBe('One.\n\nTwo.\n\nWhich?\n\n  1. This\n  2. That');
});

test('a table is read across with its headings, in text and on a card', () => {
  const tabled: Card = {
    ...card,
    table: { columns: ['Part', 'What to do'], rows: [['Talking', 'Worth asking about']] },
  };
  expect(cardAsText(tabled)).toContain('Part | What to do\n- Talking | Worth asking about');
  const [first] = drawReply(item(reply({ cards: [tabled] })), 'c', 'teams');
  const content = first?.attachments?.[0]?.content as { body: Element[] } | undefined;
  const table = content?.body.find((one) => one.type === 'Table');
  expect(table).toMatchObject({ firstRowAsHeader: true, rows: [{ type: 'TableRow' }, { type: 'TableRow' }] });
  expect(JSON.stringify(table)).toContain('Worth asking about');
});

describe('ids and activities', () => {
  test('one activity without cards, two with, and always the same ids', () => {
    expect(drawReply(item(reply()), 'c', 'webChat').map((a) => [a.id, a.text])).toEqual([
      ['c|7', 'One.\n\nTwo.\n\nWhich?'],
    ]);
    const withCard = item(reply({ cards: [card] }));
    expect(drawReply(withCard, 'c', 'webChat').map((a) => [a.id, a.text])).toEqual([
      ['c|7', 'One.\n\nTwo.'],
      ['c|7-ask', 'Which?'],
    ]);
    expect(drawReply(withCard, 'c', 'webChat')).toEqual(drawReply(withCard, 'c', 'webChat'));
  });

  test('cards without a question stay one activity', () => {
    const drawn = drawReply(item(reply({ cards: [card], ask: null, choices: [] })), 'c', 'webChat');
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.suggestedActions).toBeUndefined();
  });
});

describe('sections', () => {
  const sections = ['One', 'Two', 'Three', ''].map((heading) => ({ heading, lines: ['The gap: lifting.'] }));
  const bodyOf = (kind: Card['kind']): Element[] => {
    const [drawn] = drawReply(item(reply({ cards: [{ ...card, sections, kind }] })), 'c', 'webChat');
    return drawn?.attachments?.[0]?.content.body;
  };

  test('of a role fold on our page, the first two open; no other card folds', () => {
    const ids = (kind: Card['kind']) => bodyOf(kind).flatMap(({ id }) => id ?? []);
    expect(ids('role')).toEqual(['open-0', 'open-1', 'closed-2']);
    for (const kind of ['matches', 'plan', 'comparison', 'contacts'] as const) expect(ids(kind)).toEqual([]);
  });

  test('without a heading start with their lines', () => {
    expect(bodyOf('contacts').at(-1)?.items).toHaveLength(1);
  });

  test('that are compared have their labels in bold, and others are left as they are', () => {
    const runs = (kind: Card['kind']) =>
      bodyOf(kind)
        .at(-1)
        ?.items?.[0]?.inlines?.map(({ text }) => text);
    expect(runs('matches')).toEqual(['• The gap:', ' lifting.']);
    expect(runs('plan')).toEqual(['• The gap: lifting.']);
  });
});

test('where a conversation is kept goes with every activity of a reply', () => {
  const drawn = drawReply(item(reply({ cards: [card] })), 'c', 'webChat', 'disk');
  expect(drawn.map((a) => a.channelData.waymark.keep)).toEqual(['disk', 'disk']);
});

describe('Teams', () => {
  test('buttons are in a card, at most six in a row, with a code and a label; never suggested actions', () => {
    const choices = Array.from({ length: 8 }, (_, n) => ({ code: `c${n}`, label: `Choice ${n}` }));
    const [drawn, ...rest] = drawReply(item(reply({ choices })), 'c', 'teams');
    expect(rest).toEqual([]);
    expect(drawn?.suggestedActions).toBeUndefined();
    const rows = drawn?.attachments?.[0]?.content.body as { actions: { data: object; title: string }[] }[];
    expect(rows.map((row) => row.actions.length)).toEqual([6, 2]);
    expect(rows[1]?.actions[1]).toEqual({
      type: 'Action.Submit',
      title: 'Choice 7',
      data: { code: 'c7', label: 'Choice 7' },
    });
  });
});

describe('what a person typed', () => {
  const hostile = [
    '[press](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '{{DATE(2026-11-22,SHORT)}}',
    '# heading',
    '1. list',
    '- list',
    '**bold**',
    'www.evil.example',
    'https://evil.example',
    'two\nlines',
    '`code`',
    '~~x~~',
  ];

  test.each(hostile)('%j is on a card only as a run of text', (text) => {
    const said: Card = {
      kind: 'answers',
      title: text,
      lead: text,
      facts: [{ label: text, value: text, source: text }],
      sections: [{ heading: text, lines: [text] }],
    };
    const [drawn] = drawReply(item(reply({ cards: [said] })), 'c', 'webChat');
    const content = drawn?.attachments?.[0]?.content;
    expect(content.version).toBe('1.5');
    const kinds = new Set<string>();
    for (const element of elementsOf(content.body)) {
      kinds.add(element.type);
      for (const run of element.inlines ?? []) kinds.add(run.type);
    }
    expect([...kinds].sort()).toEqual(['Container', 'RichTextBlock', 'TextRun']);
  });

  test('a plain title is a heading that a screen reader finds', () => {
    const [drawn] = drawReply(item(reply({ cards: [card] })), 'c', 'webChat');
    const headings = elementsOf(drawn?.attachments?.[0]?.content.body).filter((e) => e.style === 'heading');
    expect(headings.map((e) => e.text)).toEqual(['Care worker', 'What you do']);
  });
});
