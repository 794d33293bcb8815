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

/** Headings, hanging bullets, and sizes that follow the reader's own text size. */
function finish(renderer, card, drawn) {
  let hasTitle = false;
  for (let at = 0; at < card.getItemCount(); at += 1) {
    const item = card.getItemAt(at);
    const element = item.renderedElement;
    if (!element) continue;
    if (isHeading(renderer, item)) {
      element.setAttribute('role', 'heading');
      element.setAttribute('aria-level', hasTitle ? '3' : '2');
      hasTitle = true;
    }
    if (element.textContent.startsWith('• ')) element.classList.add('item');
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
