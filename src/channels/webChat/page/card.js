/** Adaptive Cards, drawn by the official renderer, which is fetched with the first card and not before. */
import { harmless, linkWithin, paragraphs } from './plainText.js';

const rendererPath = '/card-renderer.js';
const cardType = 'application/vnd.microsoft.card.adaptive';
// A message waits this long for the renderer, then shows its card as text.
const patience = 5000;

let loading;

function loadRenderer() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = rendererPath;
    script.onload = () =>
      window.AdaptiveCards ? resolve(window.AdaptiveCards) : reject(new Error(rendererPath));
    script.onerror = () => reject(new Error(rendererPath));
    document.head.append(script);
  });
  // The next card may try again.
  loading.catch(() => {
    loading = undefined;
  });
  return Promise.race([
    loading,
    new Promise((_, reject) => setTimeout(() => reject(new Error(rendererPath)), patience)),
  ]);
}

const inkFor = (ink, quietInk) => ({ default: ink, subtle: quietInk });
const ink = inkFor('var(--ink)', 'var(--ink-quiet)');
const inks = {
  default: ink,
  dark: ink,
  light: ink,
  accent: inkFor('var(--strong-ink)', 'var(--strong-ink)'),
  good: ink,
  warning: ink,
  attention: ink,
};

const hostConfig = {
  fontFamily: 'inherit',
  fontSizes: { small: 15, default: 17, medium: 20, large: 22, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  textBlock: { headingLevel: 2 },
  containerStyles: { default: { backgroundColor: 'transparent', foregroundColors: inks } },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 0 },
    value: { wrap: true },
    spacing: 10,
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
  },
};

/** A line of one bold run is a heading, also where the card had to write it as rich text. */
function isHeading(renderer, item) {
  if (item instanceof renderer.TextBlock) return item.style === 'heading';
  if (!(item instanceof renderer.RichTextBlock) || item.getInlineCount() !== 1) return false;
  return item.getInlineAt(0).weight === renderer.TextWeight.Bolder;
}

const bullet = '• ';

/** Takes the bullet off the first words of an element: the list it goes into draws its own. */
function takeBullet(element) {
  const first = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!first?.data.startsWith(bullet)) return false;
  first.data = first.data.slice(bullet.length);
  return true;
}

const startsBold = (renderer, item) =>
  item instanceof renderer.RichTextBlock && item.getInlineAt(0)?.weight === renderer.TextWeight.Bolder;

/** What the renderer drew for a container's items: a heading, lists, and anything else as it is. */
function sectionOf(renderer, container) {
  const parts = { heading: undefined, rest: [] };
  let list;
  for (let at = 0; at < container.getItemCount(); at += 1) {
    const item = container.getItemAt(at);
    const element = item.renderedElement;
    if (!element) continue;
    if (at === 0 && isHeading(renderer, item)) {
      parts.heading = element;
    } else if (takeBullet(element)) {
      if (!list) {
        list = document.createElement('ul');
        parts.rest.push(list);
      }
      const line = document.createElement('li');
      line.append(element);
      if (startsBold(renderer, item)) list.classList.add('labelled');
      list.append(line);
    } else {
      list = undefined;
      parts.rest.push(element);
    }
  }
  return parts;
}

/** A section as a disclosure when its id says so, else with its heading and its lists. */
function finishSection(renderer, container) {
  const { heading, rest } = sectionOf(renderer, container);
  const element = container.renderedElement;
  const [, state] = /^(open|closed)-/.exec(container.id ?? '') ?? [];
  // Ids were for us; in a log of many cards they would not be unique.
  element.removeAttribute('id');
  element.classList.add('section');
  if (heading) asHeading(heading, 3);
  if (!state || !heading) {
    element.replaceChildren(...(heading ? [heading] : []), ...rest);
    return;
  }
  const summary = document.createElement('summary');
  summary.append(heading);
  const details = document.createElement('details');
  details.open = state === 'open';
  details.append(summary, ...rest);
  element.replaceChildren(details);
}

function asHeading(element, level) {
  element.setAttribute('role', 'heading');
  element.setAttribute('aria-level', String(level));
}

/** Headings, lists, disclosures, and sizes that follow the reader's own text size. */
function finish(renderer, card, drawn) {
  let hasTitle = false;
  for (let at = 0; at < card.getItemCount(); at += 1) {
    const item = card.getItemAt(at);
    if (!item.renderedElement) continue;
    if (item instanceof renderer.Container) {
      finishSection(renderer, item);
    } else if (isHeading(renderer, item)) {
      asHeading(item.renderedElement, hasTitle ? 3 : 2);
      hasTitle = true;
    }
  }
  for (const element of drawn.querySelectorAll('[style]')) {
    const { style } = element;
    if (style.fontSize.endsWith('px')) style.fontSize = `${Number.parseFloat(style.fontSize) / 16}rem`;
    style.lineHeight = '';
    style.overflow = '';
  }
  for (const table of drawn.querySelectorAll('table')) table.setAttribute('role', 'presentation');
  linkWithin(drawn);
}

/** The text of a card that any reader gets: for copies, and where the card cannot be drawn. */
export const cardText = (content) => harmless(content?.fallbackText ?? '').trim();

/** The Adaptive Cards of an activity. */
export const cardsOf = (activity) =>
  (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === cardType)
    .map(({ content }) => content);

function frame(title, children, language) {
  const section = document.createElement('div');
  section.className = 'card';
  section.setAttribute('role', 'group');
  if (title) section.setAttribute('aria-label', title);
  if (language === 'cy') section.lang = 'cy';
  section.append(...children);
  return section;
}

function asText(content) {
  const text = cardText(content);
  const [title = ''] = text.split('\n');
  return text && frame(title, paragraphs(text), content.lang);
}

/**
 * One card as an element; its text when the renderer fails; nothing when it has neither.
 * @param say sends what a button on the card means: `(text, code)`
 */
export async function drawCard(content, say) {
  try {
    const renderer = await loadRenderer();
    const card = new renderer.AdaptiveCard();
    card.hostConfig = new renderer.HostConfig(hostConfig);
    renderer.GlobalSettings.setTabIndexAtCardRoot = false;
    // `onProcessMarkdown` stays unset: card text is drawn as the characters it holds.
    card.parse(content);
    card.onExecuteAction = (action) => {
      if (action instanceof renderer.OpenUrlAction && /^https:\/\//.test(action.url ?? '')) {
        window.open(action.url, '_blank', 'noopener,noreferrer');
      } else if (action instanceof renderer.SubmitAction) {
        say(action.data?.text ?? action.title, action.data?.code);
      }
    };
    const drawn = card.render();
    if (!drawn?.textContent.trim()) return asText(content);
    finish(renderer, card, drawn);
    const [title] = cardText(content).split('\n');
    return frame(title, [drawn], content.lang);
  } catch {
    // Whatever the renderer could not do, the words of the card are still ours to show.
    return asText(content);
  }
}
