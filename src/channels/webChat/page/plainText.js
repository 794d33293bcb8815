/** Plain text to elements. Never markup: a tag somebody typed stays the characters they typed. */

// Direction overrides and control characters can make words read as what they are not; newline and tab stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is looking for
const trickery = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The same words without characters that draw nothing but mislead. */
export const harmless = (text) => String(text).replace(/\r\n?/g, '\n').replace(trickery, '');

// In order: web addresses; e-mail; UK numbers as people write them; short numbers only after a word that says
// it is a number to ring, so that "999 units" stays a count.
const linkable = new RegExp(
  [
    /(?<web>https:\/\/[^\s<>"'“”]+)/,
    /(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
    /(?<![\d/-])(?<phone>(?:\+44 ?\d|0[1-9])\d(?: ?\d){7,9}|0800 ?1111|116 ?123)(?![\d/-])/,
    /(?<=\b(?:call|dial|phone|ring|Call|Dial|Phone|Ring) (?:NHS )?)(?<short>999|112|111|101|18000)(?!\d)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

/** An element to press: only for an address of ours or of a kind this file knows. */
export function link(href, text, opensAnotherPage) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  if (opensAnotherPage) {
    a.target = '_blank';
    a.rel = 'noopener noreferrer';
  }
  return a;
}

/** The text as nodes, with web addresses, e-mail addresses and phone numbers as links. */
export function withLinks(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(linkable)) {
    const { web, mail, phone, short } = found.groups;
    // A full stop or bracket after an address belongs to the sentence.
    const shown = web ? web.replace(/[.,;:!?)\]]+$/, '') : found[0];
    if (web && !URL.canParse(shown)) continue;
    if (found.index > from) nodes.push(text.slice(from, found.index));
    if (web) nodes.push(link(shown, shown, true));
    else if (mail) nodes.push(link(`mailto:${mail}`, mail, false));
    else nodes.push(link(`tel:${(phone ?? short).replace(/ /g, '')}`, shown, false));
    from = found.index + shown.length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

const listMark = /^(?:•|-) +/;

/** Paragraphs and lists, as the guide writes them: blank line between paragraphs, "• " or "- " before items. */
export function paragraphs(text) {
  const made = [];
  for (const block of harmless(text).split(/\n{2,}/)) {
    let open;
    for (const line of block.split('\n')) {
      if (!line.trim()) continue;
      const isItem = listMark.test(line);
      if (!open || (open.localName === 'ul') !== isItem) {
        open = document.createElement(isItem ? 'ul' : 'p');
        made.push(open);
      } else if (!isItem) {
        open.append(document.createElement('br'));
      }
      if (isItem) {
        const item = document.createElement('li');
        item.append(...withLinks(line.replace(listMark, '')));
        open.append(item);
      } else {
        open.append(...withLinks(line));
      }
    }
  }
  return made;
}

/** Turns addresses and numbers inside elements already drawn into links. */
export function linkWithin(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('a, button')) found.push(walker.currentNode);
  for (const node of found) {
    const nodes = withLinks(node.data);
    if (nodes.some((made) => typeof made !== 'string')) node.replaceWith(...nodes);
  }
}
