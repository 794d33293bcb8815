/** The line to the guide: Direct Line 3.0, by polling. Knows nothing of the page. */

/** `gone`: the conversation or its token is no more. `unreachable`: worth trying again. */
export class LineFault extends Error {
  constructor(kind, { retryAfter, say } = {}) {
    super(kind);
    this.kind = kind;
    this.retryAfter = retryAfter;
    /** What the server itself says of it, for people. */
    this.say = say;
  }
}

const base = '/v3/directline';
const ourOwn = '/v3/waymark';
// Longer than any turn takes; shorter than a person waits before pressing again.
const patience = 15_000;
const idle = { first: 1000, most: 5000, growth: 1.5 };
const afterSending = { first: 150, most: 1000, growth: 1.4, until: 20_000 };
const afterTrouble = { first: 1000, most: 15_000, growth: 2 };

async function call(method, path, token, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return await response.json();
  } catch {
    throw new LineFault('unreachable');
  }
  if ([401, 403, 404].includes(response.status)) throw new LineFault('gone');
  const retryAfter = Number(response.headers.get('retry-after')) * 1000 || undefined;
  const told = await response.json().catch(() => undefined);
  const say = typeof told?.error?.message === 'string' ? told.error.message : undefined;
  throw new LineFault('unreachable', { retryAfter, say });
}

/**
 * Opens the line and keeps it open until `close`.
 * @param place where the conversation's id and token are kept between page loads
 * @param heard `activities(list, { resumed })`, `trouble()` when the server cannot be reached, `well()` when it
 *   can, `startedOver()` when the conversation was gone, `linkMissed()` when the code opened nothing
 * @param code of a link back, when the page was opened with one
 */
export function openLine(place, heard, code) {
  let conversation;
  let watermark;
  let refreshAt = Number.POSITIVE_INFINITY;
  let isClosed = false;
  let timer;
  let isLooking = false;
  let opening;
  let delay = idle.first;
  let awaitingSince;

  function settle({ conversationId, token, expires_in: seconds }, known) {
    conversation = { conversationId: conversationId ?? known?.conversationId, token: token ?? known?.token };
    // Half way through its life: one missed refresh does no harm.
    refreshAt = seconds > 0 ? Date.now() + seconds * 500 : Number.POSITIVE_INFINITY;
    place.write(conversation);
  }

  async function resume(known) {
    const id = encodeURIComponent(known.conversationId);
    settle(await call('GET', `${base}/conversations/${id}?watermark=`, known.token), known);
  }

  async function start() {
    try {
      const pass = await call('POST', `${base}/tokens/generate`);
      settle(
        { expires_in: pass.expires_in, ...(await call('POST', `${base}/conversations`, pass.token)) },
        pass,
      );
    } catch (fault) {
      // A refusal here is not a lost conversation; starting over at once would go round for ever.
      throw fault.kind === 'gone' ? new LineFault('unreachable') : fault;
    }
  }

  function lose() {
    conversation = undefined;
    watermark = undefined;
    place.forgetConversation();
    heard.startedOver();
  }

  /** By the link; where it opens nothing, as if there had been none. */
  async function comeBack() {
    try {
      settle(await call('POST', `${ourOwn}/return`, undefined, { code }));
      code = undefined;
      return true;
    } catch (fault) {
      if (fault.kind !== 'gone') throw fault;
      code = undefined;
      heard.linkMissed();
      return false;
    }
  }

  async function begin() {
    if (code !== undefined && (await comeBack())) return { resumed: true };
    const known = place.read();
    if (known) {
      try {
        await resume(known);
        return { resumed: true };
      } catch (fault) {
        if (fault.kind !== 'gone') throw fault;
        lose();
      }
    }
    await start();
    return { resumed: false };
  }

  // Polling and sending may both find the line not open yet; only one of them opens it.
  function ensureOpen() {
    opening ??= begin().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  let resumedUnread = false;

  async function look() {
    if (!conversation) resumedUnread = (await ensureOpen()).resumed;
    if (Date.now() > refreshAt)
      settle(await call('POST', `${base}/tokens/refresh`, conversation.token), conversation);
    const asked = conversation;
    const id = encodeURIComponent(asked.conversationId);
    const from = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    const seen = await call('GET', `${base}/conversations/${id}/activities${from}`, asked.token);
    if (isClosed || asked.conversationId !== conversation?.conversationId) return;
    watermark = seen.watermark ?? watermark;
    const resumed = resumedUnread;
    resumedUnread = false;
    if (seen.activities?.length || resumed) {
      const answered = await heard.activities(seen.activities ?? [], { resumed });
      if (answered) awaitingSince = undefined;
      delay = awaitingSince === undefined ? idle.first : afterSending.first;
    }
  }

  function nextDelay() {
    const isAwaiting = awaitingSince !== undefined && Date.now() - awaitingSince < afterSending.until;
    const pace = isAwaiting ? afterSending : idle;
    const now = delay;
    delay = Math.min(pace.most, delay * pace.growth);
    return Math.min(now, pace.most);
  }

  let troubles = 0;

  async function run() {
    let wait = idle.first;
    try {
      await look();
      troubles = 0;
      heard.well();
      wait = nextDelay();
    } catch (fault) {
      if (isClosed) return;
      if (!(fault instanceof LineFault)) throw fault;
      const steps = afterTrouble.first * afterTrouble.growth ** troubles;
      wait = fault.retryAfter ?? Math.min(afterTrouble.most, steps);
      if (fault.kind === 'gone') {
        if (conversation) lose();
        if (troubles === 0) wait = 0;
      } else if (troubles > 0 || !conversation) {
        // One missed look is not worth telling a person about.
        heard.trouble();
      }
      troubles += 1;
    } finally {
      isLooking = false;
      // Nobody is reading a hidden tab: it looks again the moment it is shown.
      if (!isClosed && !document.hidden) timer = setTimeout(hurry, wait);
    }
  }

  function hurry() {
    clearTimeout(timer);
    if (isClosed || isLooking) return;
    isLooking = true;
    run();
  }

  const onShown = () => (document.hidden ? clearTimeout(timer) : hurry());
  document.addEventListener('visibilitychange', onShown);
  window.addEventListener('online', hurry);
  hurry();

  return {
    hurry,
    /** Sends one activity; resolves when the server has it. @throws LineFault, with nothing lost or repeated */
    async send(activity) {
      // `look` reads the answer, and with it whether the conversation was an old one.
      if (!conversation) resumedUnread = (await ensureOpen()).resumed || resumedUnread;
      const asked = conversation;
      const id = encodeURIComponent(asked.conversationId);
      try {
        await call('POST', `${base}/conversations/${id}/activities`, asked.token, activity);
      } catch (fault) {
        if (fault.kind === 'gone' && asked.conversationId === conversation?.conversationId) {
          lose();
          hurry();
        }
        throw fault;
      }
      awaitingSince = Date.now();
      delay = afterSending.first;
      hurry();
    },
    /** A code for a link back to this conversation, in place of any before. @throws LineFault */
    async makeCode() {
      return (await call('POST', `${ourOwn}/link`, conversation?.token)).code;
    },
    /** Keeps the place again, after it was forgotten and the person talked on. */
    rememberPlace() {
      if (conversation) place.write(conversation);
    },
    /** Sends and reads nothing more. */
    close() {
      isClosed = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onShown);
      window.removeEventListener('online', hurry);
    },
  };
}
