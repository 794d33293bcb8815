/** The page: what a person does here, and what they see come of it. */
import { drawHelpLines } from './helpLines.js';
import { openLine } from './line.js';
import { codeIn, linkTo, takeCode } from './link.js';
import { wireMenu } from './menu.js';
import { copyOf, drawMessage, readMessage } from './message.js';
import { place } from './place.js';
import { harmless, withLinks } from './plainText.js';
import { words } from './words.en.js';

const at = (id) => document.getElementById(id);
const log = at('log');
const box = at('box');
const choiceGroup = at('choices');

// What the server takes in one message.
const longestMessage = 5000;
// From here on the count is shown.
const countFrom = 4500;
// A reply that comes sooner needs no "is writing".
const writingAfter = 700;
// Esc three times within this leaves the page.
const escWithin = 3000;

for (const element of document.querySelectorAll('[data-words]'))
  element.textContent = words[element.dataset.words];
document.title = words.pageTitle;
log.setAttribute('aria-label', words.log);
choiceGroup.setAttribute('aria-label', words.choices);
at('help-lines').setAttribute('aria-label', words.helpName);

/** Everything in the log, in order: `{ message, element }`. */
let said = [];
/** Ids and client ids of what is in the log already. */
let seen = new Set();
/** The choices under the newest message of the guide, and the last it gave, should the server ask to send again. */
let choices = [];
let lastGiven = [];
/** What is being sent, or could not be: `{ activity, typed, inFlight, entry, choices }`. */
let outgoing;
let line;
let writingTimer;
let agreedToNotes = false;

// ── Saying things about the page ──

/** A quiet line above the box. It stays until the person does the next thing: nothing here is on a clock. */
function tell(text) {
  at('status').textContent = text;
}

function quieten() {
  at('status').textContent = '';
}

function warn(text, canTryAgain) {
  if (at('notice').hidden || at('notice-text').textContent !== text) {
    at('notice').hidden = false;
    at('notice-text').textContent = text;
  }
  at('again').hidden = !canTryAgain;
}

function stopWarning() {
  const hadFocus = at('notice').contains(document.activeElement);
  at('notice').hidden = true;
  at('notice-text').textContent = '';
  if (hadFocus) box.focus({ preventScroll: true });
}

// ── Scrolling ──

/** The page is gliding to its end by itself: a reply that comes meanwhile is one the reader waits for. */
let glidesToEnd = false;
const stopsGliding = () => {
  glidesToEnd = false;
};
// The reader takes over, or the glide is done, which not every browser tells.
for (const kind of ['scrollend', 'wheel', 'touchstart', 'pointerdown']) {
  window.addEventListener(kind, stopsGliding, { passive: true });
}
window.addEventListener('keydown', ({ key }) => {
  if (['ArrowUp', 'PageUp', 'Home'].includes(key)) stopsGliding();
});

const isAtEnd = () => {
  const page = document.documentElement;
  return window.innerHeight + window.scrollY >= page.scrollHeight - 60;
};

/** Shows the end, or as much as fits from the top of `first`, so that a long reply is read from its start. */
function scrollToShow(first, { calmly }) {
  const page = document.documentElement;
  const covered = getComputedStyle(at('top')).position === 'sticky' ? at('top').offsetHeight : 0;
  const top = first
    ? first.getBoundingClientRect().top + window.scrollY - covered - 12
    : Number.POSITIVE_INFINITY;
  const end = page.scrollHeight - window.innerHeight;
  const still = calmly || matchMedia('(prefers-reduced-motion: reduce)').matches;
  glidesToEnd = !still && top >= end && !isAtEnd();
  window.scrollTo({ top: Math.min(top, end), behavior: still ? 'instant' : 'smooth' });
}

/** Focus must not hide behind the header or the box, whatever their height at this text size. */
function measureEdges() {
  document.documentElement.style.setProperty('--header', `${at('top').offsetHeight}px`);
  document.documentElement.style.setProperty('--composer', `${at('composer').offsetHeight}px`);
  document.documentElement.style.setProperty('--help-lines', `${at('help-lines').offsetHeight}px`);
}
const edges = new ResizeObserver(measureEdges);
edges.observe(at('top'));
edges.observe(at('composer'));
edges.observe(at('help-lines'));

function showNewestButton() {
  at('to-newest').hidden = isAtEnd();
}
window.addEventListener(
  'scroll',
  () => {
    if (isAtEnd()) at('to-newest').hidden = true;
  },
  { passive: true },
);
at('to-newest').addEventListener('click', () => {
  scrollToShow(newestTurn()?.element, { calmly: false });
  at('to-newest').hidden = true;
  log.focus({ preventScroll: true });
});

// ── The log ──

function append(message, element) {
  const entry = { message, element };
  if (message.isPrivate) element.classList.add('private');
  log.append(element);
  said.push(entry);
  return entry;
}

/** Where the last thing the guide said begins. */
const newestTurn = () => said.findLast(({ message }) => message.from === 'guide' && !message.goesOn);

function appendNote(text) {
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = text;
  log.append(note);
}

/** What the person said to get a private reply is as private as the reply. */
function spreadPrivacy(messages) {
  for (const [index, reply] of messages.entries()) {
    if (reply.from !== 'guide' || !reply.isPrivate) continue;
    const answered = messages.find(({ id }) => id !== undefined && id === reply.answers);
    if (answered) {
      answered.isPrivate = true;
      continue;
    }
    for (let back = index - 1; back >= 0; back -= 1) {
      const earlier = messages[back];
      if (earlier.from === 'person') earlier.isPrivate = true;
      else if (!earlier.isPrivate) break;
    }
  }
}

function showChoices(list) {
  choices = list;
  choiceGroup.hidden = list.length === 0;
  choiceGroup.replaceChildren(
    ...list.map(({ label, code }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = harmless(label);
      button.addEventListener('click', () => say(label, code));
      return button;
    }),
  );
  at('box-label').textContent = list.length > 0 ? words.typeYourOwn : words.typeYourAnswer;
}

function awaitReply() {
  clearTimeout(writingTimer);
  writingTimer = setTimeout(() => {
    at('writing').textContent = words.writing;
  }, writingAfter);
}

function stopAwaiting() {
  clearTimeout(writingTimer);
  at('writing').textContent = '';
}

/** Our own message came back from the server: it is not drawn twice, and it is no longer unsent. */
function recogniseEcho(message) {
  if (message.clientId === undefined || message.clientId !== outgoing?.activity.channelData.clientActivityID)
    return;
  if (outgoing.inFlight) return;
  // The answer to our request was lost, not the request.
  if (outgoing.typed && box.value.trim() === outgoing.activity.text) setBox('');
  outgoing = undefined;
  stopWarning();
}

async function hear(activities, { resumed }) {
  const fresh = [];
  for (const activity of activities) {
    const message = readMessage(activity);
    if (!message || (message.id !== undefined && seen.has(message.id))) continue;
    if (message.id !== undefined) seen.add(message.id);
    if (message.from === 'person') {
      recogniseEcho(message);
      const drawn = message.clientId && said.find((entry) => entry.message.clientId === message.clientId);
      if (drawn) drawn.message.id = message.id;
      // The server gives back no word of what was private.
      if (drawn || !message.text) continue;
    }
    fresh.push(message);
  }

  spreadPrivacy([...said.map(({ message }) => message), ...fresh]);
  for (const { message, element } of said) element.classList.toggle('private', message.isPrivate);

  const wasAtEnd = glidesToEnd || isAtEnd();
  // A private reply is shown once. One that came while the page was being reloaded has not been shown yet.
  const shown = fresh.filter(
    ({ isPrivate, from, id }) => !resumed || !isPrivate || (from === 'guide' && !place.wasShownInPrivate(id)),
  );
  // Drawn side by side, put in the log in order.
  const elements = await Promise.all(shown.map((message) => drawMessage(message, say)));
  if (shown.some(({ from }) => from === 'guide')) stopAwaiting();
  log.classList.toggle('still', resumed);
  const entries = elements.map((element, index) => append(shown[index], element));

  for (const { keep } of fresh) {
    if (keep === undefined) continue;
    agreedToNotes = keep === 'disk';
    if (keep === 'erase') place.forgetConversation();
    else if (!place.isKnown()) line.rememberPlace();
    if (keep !== 'disk') place.forgetOnDevice();
  }
  offerComingBack();

  const newest = shown.findLast(({ from }) => from === 'guide');
  const isStale = resumed && (!newest || place.isStale(newest.id));
  for (const message of shown) if (message.from === 'guide' && !message.isNotice) lastGiven = message.choices;
  if (isStale) {
    lastGiven = [];
    showChoices([]);
    appendNote(words.backWhereYouWere);
  } else if (newest) {
    showChoices(lastGiven);
  }
  const privateIds = shown.filter(({ from, isPrivate }) => from === 'guide' && isPrivate).map(({ id }) => id);
  if (privateIds.length > 0) {
    place.notePrivate(
      privateIds,
      said.findLast(({ message }) => message.from === 'guide' && !message.isPrivate)?.message.id,
    );
  }

  if (entries.length > 0 && (wasAtEnd || resumed)) {
    const firstNew = entries.findIndex(({ message }) => message.from === 'guide');
    const before = said[said.indexOf(entries[Math.max(firstNew, 0)]) - 1];
    const from = resumed ? newestTurn() : before?.message.from === 'person' ? before : entries[0];
    scrollToShow(from?.element, { calmly: resumed });
  } else if (entries.length > 0) {
    showNewestButton();
  }
  return newest !== undefined;
}

function startedOver() {
  stopAwaiting();
  appendNote(words.startedOver);
  lastGiven = [];
  showChoices([]);
  seen = new Set();
}

// ── Sending ──

function setBox(text) {
  box.value = text;
  place.writeDraft(text);
  fitBox();
  count();
}

/** Sends what is said by a button of ours, a choice or a card. The box is left as it is. */
function say(text, code) {
  const activity = {
    type: 'message',
    text,
    from: { id: 'any' },
    channelData: { clientActivityID: crypto.randomUUID?.() ?? randomId() },
  };
  if (code !== undefined) activity.value = { code };
  return send({ activity, typed: false });
}

// `randomUUID` is missing on plain http, where a small office may run this.
function randomId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

function sendBox() {
  const text = box.value.trim();
  quieten();
  if (!text) {
    tell(words.nothingTyped);
    return;
  }
  if (text.length > longestMessage) {
    tell(words.charactersOver(text.length - longestMessage));
    return;
  }
  if (outgoing?.inFlight) {
    tell(words.stillSending);
    return;
  }
  // The same words again are the same message again: the server answers it once.
  const isRetry = outgoing?.typed && outgoing.activity.text === text;
  const clientActivityID = isRetry
    ? outgoing.activity.channelData.clientActivityID
    : (crypto.randomUUID?.() ?? randomId());
  const activity = { type: 'message', text, from: { id: 'any' }, channelData: { clientActivityID } };
  setBox('');
  send({ activity, typed: true });
}

async function send(message) {
  if (outgoing?.inFlight) {
    tell(words.stillSending);
    return;
  }
  quieten();
  stopWarning();
  const pressed = choiceGroup.contains(document.activeElement);
  const offered = choices;
  const clientId = message.activity.channelData.clientActivityID;
  outgoing = { ...message, inFlight: true };
  const drawing = { from: 'person', clientId, text: harmless(message.activity.text), isPrivate: false };
  const entry = append(drawing, await drawMessage(drawing));
  showChoices([]);
  if (pressed) {
    // The button that had the focus is gone; the next Tab goes on from here.
    entry.element.tabIndex = -1;
    entry.element.focus({ preventScroll: true });
  }
  scrollToShow(undefined, { calmly: false });
  awaitReply();
  try {
    await line.send(message.activity);
    outgoing = undefined;
  } catch (fault) {
    if (outgoing?.activity !== message.activity) return;
    // Heard back after all, while the request seemed lost.
    if (entry.message.id !== undefined) {
      outgoing = undefined;
      return;
    }
    stopAwaiting();
    outgoing.inFlight = false;
    const hadFocus = entry.element === document.activeElement;
    entry.element.remove();
    said = said.filter((other) => other !== entry);
    if (message.typed) setBox([message.activity.text, box.value].filter(Boolean).join('\n'));
    if (message.typed) {
      warn(fault.say ?? words.couldNotSend, true);
    } else {
      // A choice belongs to the question it answered; in a new conversation there is no such question.
      const canTryAgain = fault.kind !== 'gone';
      warn(canTryAgain ? (fault.say ?? words.couldNotSendChoice) : words.couldNotSendOldChoice, canTryAgain);
      if (!canTryAgain) outgoing = undefined;
    }
    if (fault.kind !== 'gone' && choices.length === 0) showChoices(offered);
    if (hadFocus) (at('again').hidden ? box : at('again')).focus();
  }
}

at('again').addEventListener('click', () => {
  if (!outgoing || outgoing.inFlight) return;
  if (outgoing.typed) sendBox();
  else send({ activity: outgoing.activity, typed: false });
});

at('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  sendBox();
});

box.addEventListener('keydown', (event) => {
  // While a word is being composed (Chinese, Japanese, Korean), Enter belongs to that word.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  sendBox();
});

box.addEventListener('input', () => {
  quieten();
  place.writeDraft(box.value);
  fitBox();
  count();
});

function fitBox() {
  box.style.height = 'auto';
  // Up to the most that page.css allows: four lines.
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}

let countTimer;

function count() {
  const left = longestMessage - box.value.trim().length;
  const text = left < 0 ? words.charactersOver(-left) : words.charactersLeft(left);
  at('count').textContent = left <= longestMessage - countFrom ? text : '';
  clearTimeout(countTimer);
  // Said aloud when typing pauses, not at every key.
  if (at('count').textContent) countTimer = setTimeout(() => tell(text), 1500);
}

// ── The header and its menu ──

at('person').addEventListener('click', () => say(words.speakToAPerson));
wireMenu(at('menu-button'), at('menu'));

const today = () =>
  new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

function transcript() {
  const kept = said.filter(({ message }) => !message.isPrivate).map(({ message }) => copyOf(message));
  return [words.pageTitle, words.saidOn(today()), ...kept].join('\n\n');
}

at('copy').addEventListener('click', async () => {
  const text = transcript();
  try {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  } catch {
    // No clipboard on plain http, or refused: the text is offered to copy by hand.
    at('copy-text').value = text;
    at('copy-dialog').showModal();
    at('copy-text').select();
  }
});

if (navigator.share) at('share').parentElement.hidden = false;
at('share').addEventListener('click', async () => {
  try {
    await navigator.share({ title: words.pageTitle, text: transcript() });
    tell(words.shared);
  } catch {
    // Closed without sharing: nothing happened, and nothing need be said.
  }
});

// A closed part of a card would be missing on paper.
let openedToPrint = [];
window.addEventListener('beforeprint', () => {
  at('printed').textContent = `${words.pageTitle}. ${words.printed(today())}`;
  openedToPrint = [...log.querySelectorAll('details:not([open])')];
  for (const details of openedToPrint) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of openedToPrint) details.open = false;
  openedToPrint = [];
});
at('print').addEventListener('click', () => window.print());

function offerComingBack() {
  at('keep-place').parentElement.hidden = !agreedToNotes || place.keptOnDevice();
  at('get-link').parentElement.hidden = !agreedToNotes;
}
at('keep-place').addEventListener('click', () => {
  tell(place.keepOnDevice() ? words.placeKept : words.placeNotKept);
  offerComingBack();
});

at('get-link').addEventListener('click', async () => {
  try {
    at('link-text').value = linkTo(await line.makeCode());
    at('link-status').textContent = '';
    at('link-dialog').showModal();
  } catch {
    tell(words.linkFailed);
  }
});
at('link-copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(at('link-text').value);
    at('link-status').textContent = words.linkCopied;
  } catch {
    at('link-text').select();
    at('link-status').textContent = words.linkCopyByHand;
  }
});
at('link-dialog').addEventListener('close', () => {
  at('link-text').value = '';
});

for (const button of document.querySelectorAll('[data-closes]')) {
  button.addEventListener('click', () => button.closest('dialog').close());
}

at('help-points').append(
  ...words.helpPoints.map((point) => {
    const item = document.createElement('li');
    item.textContent = point;
    return item;
  }),
);
at('help').addEventListener('click', () => at('help-dialog').showModal());
at('help-ask').addEventListener('click', () => {
  at('help-dialog').close();
  say(words.helpSays);
});

at('finish').addEventListener('click', () => at('finish-dialog').showModal());
at('finish-delete').addEventListener('click', () => {
  at('finish-dialog').close();
  say(words.deleteSays);
});
at('finish-yes').addEventListener('click', () => {
  at('finish-dialog').close();
  forgetEverything();
  at('chat').hidden = true;
  at('top').hidden = true;
  at('finished').hidden = false;
  window.scrollTo(0, 0);
  at('finished-title').focus();
});
// A fresh page holds nothing of the old chat, not even in memory.
at('start-again').addEventListener('click', () => location.reload());

/** Nothing of the chat is left on this device: not stored, not shown, not in a field. */
function forgetEverything() {
  line?.close();
  stopAwaiting();
  clearTimeout(countTimer);
  outgoing = undefined;
  said = [];
  log.replaceChildren();
  showChoices([]);
  stopWarning();
  quieten();
  at('printed').textContent = '';
  at('copy-text').value = '';
  at('link-text').value = '';
  box.value = '';
  place.clear();
}

function leave() {
  const { leaveTo } = at('leave').dataset;
  forgetEverything();
  // Blank at once: the other site may take a while, and Back may show this page as it was left.
  document.title = '';
  document.body.hidden = true;
  location.replace(leaveTo);
}

at('leave').href = at('leave').dataset.leaveTo;
at('leave').addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

let escPresses = [];
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.repeat) return;
  const now = event.timeStamp;
  escPresses = [...escPresses.filter((time) => now - time < escWithin), now];
  if (escPresses.length >= 3) leave();
});

// ── Who runs this, and whom to turn to ──

let aboutAsked = false;

async function showAbout() {
  if (aboutAsked) return;
  aboutAsked = true;
  try {
    const response = await fetch('/v3/waymark/about');
    if (!response.ok) throw new Error(`about: ${response.status}`);
    const { operator, help } = await response.json();
    at('help-lines').replaceChildren(...drawHelpLines(help));
    at('help-lines').hidden = at('help-lines').childElementCount === 0;
    const lines = [
      operator?.name && words.runBy(operator.name),
      operator?.contact && words.otherWays(operator.contact),
      operator?.complaints && words.complaints(operator.complaints),
      operator?.privacyUrl && words.privacy(operator.privacyUrl),
    ].filter(Boolean);
    at('about').append(...withLinks(harmless(lines.slice(0, 2).join(' '))));
    at('help-contact').append(
      ...lines.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.append(...withLinks(harmless(text)));
        return paragraph;
      }),
    );
  } catch {
    // Asked again when the server is heard from; until then the guide itself names who runs it.
    aboutAsked = false;
  }
}

// ── Begin ──

showChoices([]);
setBox(place.readDraft());
const heard = {
  activities: hear,
  startedOver,
  linkMissed: () => appendNote(words.linkEnded),
  trouble() {
    if (!outgoing) warn(words.cannotReach, false);
  },
  well() {
    showAbout();
    if (!outgoing) stopWarning();
  },
};
line = openLine(place, heard, takeCode());
// A link pasted over this page changes nothing but what follows the #; the page is opened anew with it.
window.addEventListener('hashchange', () => {
  if (codeIn(location.hash)) location.reload();
});
showAbout();
