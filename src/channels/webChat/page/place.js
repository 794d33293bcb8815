/**
 * Where the person was: which conversation, and the words not sent yet. Kept for this tab only, because many
 * people share a device; for this device only when they ask, which the page offers after they agreed to notes.
 */
const placeKey = 'waymark.place';
const draftKey = 'waymark.draft';

// A browser may refuse storage altogether. The chat then works until the page is closed.
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Whether this device keeps this chat; the place of another one is left alone. */
function keptOnDevice() {
  const stored = attempt(() => JSON.parse(localStorage.getItem(placeKey)));
  return kept !== undefined && stored?.conversationId === kept.conversationId;
}

// Private replies are remembered by id, never by word; more than this many in one chat is not expected.
const mostPrivate = 50;

/** What is stored: `{ conversationId, token, privateSeen, stale }`. */
let kept;

function store() {
  const stored = JSON.stringify(kept);
  attempt(() => sessionStorage.setItem(placeKey, stored));
  if (keptOnDevice()) attempt(() => localStorage.setItem(placeKey, stored));
}

export const place = {
  /** The conversation to come back to, or undefined. */
  read() {
    const stored = attempt(() => sessionStorage.getItem(placeKey) ?? localStorage.getItem(placeKey));
    const found = attempt(() => JSON.parse(stored ?? 'null'));
    if (typeof found?.token !== 'string' || typeof found?.conversationId !== 'string') return undefined;
    kept = { ...found, privateSeen: Array.isArray(found.privateSeen) ? found.privateSeen : [] };
    return kept;
  },
  write({ conversationId, token }) {
    const same = kept?.conversationId === conversationId ? kept : { privateSeen: [] };
    kept = { ...same, conversationId, token };
    store();
  },
  /**
   * A private reply was shown, so that coming back does not show it again. `stale` is the last reply before it that
   * was not private: by now its choices answer nothing.
   */
  notePrivate(ids, stale) {
    if (!kept) return;
    kept = { ...kept, privateSeen: [...kept.privateSeen, ...ids].slice(-mostPrivate), stale };
    store();
  },
  wasShownInPrivate: (id) => kept?.privateSeen.includes(id) === true,
  isStale: (id) => id !== undefined && kept?.stale === id,
  /** Answers whether this device now keeps the place. */
  keepOnDevice() {
    if (kept) attempt(() => localStorage.setItem(placeKey, JSON.stringify(kept)));
    return keptOnDevice();
  },
  keptOnDevice,
  /** For this tab alone from now on. */
  forgetOnDevice() {
    if (keptOnDevice()) attempt(() => localStorage.removeItem(placeKey));
  },
  isKnown: () => kept !== undefined,
  forgetConversation() {
    kept = undefined;
    attempt(() => sessionStorage.removeItem(placeKey));
    attempt(() => localStorage.removeItem(placeKey));
  },
  readDraft: () => attempt(() => sessionStorage.getItem(draftKey)) ?? '',
  writeDraft(text) {
    attempt(() => (text ? sessionStorage.setItem(draftKey, text) : sessionStorage.removeItem(draftKey)));
  },
  /** Leaves nothing of ours on this device. */
  clear() {
    place.forgetConversation();
    place.writeDraft('');
  },
};
