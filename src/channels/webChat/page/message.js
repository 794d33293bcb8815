/** One message, from an activity to what is shown and what is copied. */
import { cardsOf, cardText, drawCard } from './card.js';
import { harmless, paragraphs } from './plainText.js';
import { words } from './words.en.js';

/** Guide or person: the guide's own activities say so; everything else in this chat is the person's. */
const isGuides = (activity) => activity.from?.role === 'bot' || activity.channelData?.waymark !== undefined;

function choicesOf(activity) {
  const own = activity.channelData?.waymark?.choices;
  const listed =
    own ?? (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({ label: title ?? value }));
  // Two buttons of one name cannot be told apart by ear: the first one stands.
  const labels = new Set();
  return listed.filter(({ label }) => label && !labels.has(label) && labels.add(label));
}

/** What an activity says, in our terms; undefined when it is nothing to show. */
export function readMessage(activity) {
  if (activity.type !== 'message') return undefined;
  const text = harmless(activity.text ?? '').trim();
  const own = activity.channelData?.waymark ?? {};
  // The question of a turn with cards comes as an activity of its own; it is one thing said all the same.
  const goesOn = activity.id?.endsWith('-ask') === true;
  const common = { id: activity.id, goesOn, text, isPrivate: own.private === true };
  if (!isGuides(activity)) {
    return { ...common, from: 'person', clientId: activity.channelData?.clientActivityID };
  }
  const ask = harmless(own.ask ?? '').trim();
  return {
    ...common,
    from: 'guide',
    // The question comes last, after the cards, so it is taken off the end of what is said.
    text: ask && text.endsWith(ask) ? text.slice(0, -ask.length).trim() : text,
    ask,
    choices: choicesOf(activity),
    cards: cardsOf(activity),
    language: own.language === 'cy' || activity.locale?.startsWith('cy') ? 'cy' : undefined,
    // The server itself speaks, not the guide: the question before it still stands.
    isNotice: activity.channelData?.waymark === undefined && !activity.suggestedActions,
    keep: own.keep,
    answers: activity.replyToId,
  };
}

function withClass(element, name) {
  element.className = name;
  return element;
}

function textElement(name, className, text) {
  const element = withClass(document.createElement(name), className);
  element.textContent = text;
  return element;
}

/** The element of a message. Cards may wait for their renderer, so this may take a moment. */
export async function drawMessage(message, say) {
  const element = withClass(document.createElement('article'), `message from-${message.from}`);
  if (message.goesOn) element.classList.add('goes-on');
  else element.append(textElement('p', 'sender', message.from === 'guide' ? words.guide : words.you));
  const body = withClass(document.createElement('div'), 'body');
  element.append(body);
  if (message.from === 'person') {
    const said = document.createElement('bdi');
    said.textContent = message.text;
    body.append(said);
    return element;
  }
  if (message.language) body.lang = message.language;
  body.append(...paragraphs(message.text));
  for (const content of message.cards) {
    const card = await drawCard(content, say);
    if (card) body.append(card);
  }
  if (message.ask) {
    const asked = paragraphs(message.ask);
    for (const paragraph of asked) paragraph.classList.add('ask');
    body.append(...asked);
  }
  if (message.choices.length > 0) {
    // Read out with the message, and what is left of the buttons once they are gone.
    body.append(textElement('p', 'unseen', words.choicesInText(message.choices.map(({ label }) => label))));
  }
  return element;
}

/** A message as lines for a copy. */
export function copyOf(message) {
  const name = message.from === 'guide' ? words.guide : words.you;
  const parts = [message.text, ...(message.cards ?? []).map(cardText), message.ask];
  const said = parts.filter(Boolean).join('\n\n');
  return message.goesOn ? said : `${name}: ${said}`;
}
