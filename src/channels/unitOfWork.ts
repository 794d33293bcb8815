/**
 * One turn, whole or not at all:
 *
 *     lock(conversation) → answered this activity before? the same replies
 *       → load → guide → ONE commit of { state, activity id, what was said } → only now: the replies
 *
 * And where a conversation may be kept: in memory until the person agrees to notes, on disk from then on.
 */
import type {
  ChannelKind,
  ConversationState,
  Guide,
  TurnEvent,
  TurnResult,
} from '../../dialogs/conversation.js';
import { conversationId } from '../stores/conversationId.js';
import { createOneAtATime } from '../stores/oneAtATime.js';
import {
  type ConversationKey,
  type ConversationStore,
  DamagedRecord,
  type HistoryItem,
  StaleWrite,
  type StoredConversation,
} from '../stores/ports.js';
import { createRecent } from '../stores/recent.js';
import { errorCode, type Log } from './log.js';

export { Busy } from '../stores/oneAtATime.js';

/** Nothing of this turn was kept, and nothing may be answered but "I could not save that". */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** Our mistake: the guide threw. Nothing has changed. It has no cause, because that may hold somebody's words. */
export class TurnFailed extends Error {
  override readonly name = 'TurnFailed';
}

export type IncomingTurn = {
  key: ConversationKey;
  /** As the channel authenticated or the server minted it. */
  person: string;
  activityId: string;
  event: TurnEvent;
  channel: ChannelKind;
  /** When the person sent it, as their channel says; without it, or when it is no time, now. */
  at?: string;
};

export type TurnOutcome =
  | {
      kind: 'answered';
      /** What the guide said in this turn, saved already. Empty when there was nothing to say. */
      replies: HistoryItem[];
      /** This activity was answered before: nothing ran, nothing changed. */
      repeated: boolean;
      /** What was kept of this conversation could not be read and was set aside: the person starts anew. */
      damaged: boolean;
      /** Where the conversation is kept now. */
      keep: TurnResult['keep'];
    }
  /** The conversation belongs to somebody else. */
  | { kind: 'notYours' };

export type Begun = { kind: 'begun' | 'resumed' | 'notYours' };

export type HistoryAnswer =
  /**
   * `watermark` is the newest number of the conversation, 0 before anything was said. `keep` is where it is kept
   * now, `erase` while only the receipt of an erase is left; undefined when there is nothing new to tell.
   */
  | { kind: 'items'; items: HistoryItem[]; watermark: number; keep?: TurnResult['keep'] }
  | { kind: 'notYours' }
  /** No such conversation, or it is gone. */
  | { kind: 'unknown' };

export interface UnitOfWork {
  /**
   * Answers one activity, once. When it resolves, everything of the turn is kept.
   * @throws Busy when more than 20 messages of the conversation wait, NotSaved, TurnFailed
   */
  take(incoming: IncomingTurn): Promise<TurnOutcome>;
  /** Makes an empty conversation that belongs to this person, or finds theirs. @throws Busy, NotSaved */
  begin(key: ConversationKey, person: string): Promise<Begun>;
  /** Whose conversation this is, or undefined when there is none. @throws NotSaved when it cannot be read */
  personOf(key: ConversationKey): Promise<string | undefined>;
  /**
   * What was said after a watermark, which also tells us that the client has everything up to it. Without one, or
   * with one from before we forgot the conversation: all of it, but for safety turns that the client has had.
   * @throws NotSaved when it cannot be read
   */
  history(key: ConversationKey, person: string, afterSeq?: number): Promise<HistoryAnswer>;
  /**
   * Keeps the hash of a code that opens this conversation again, in place of the one before. False, and nothing is
   * kept, unless the conversation is this person's and on disk: a link must not outlive what it leads to.
   * @throws Busy, NotSaved
   */
  keepReturnHash(key: ConversationKey, person: string, hash: string): Promise<boolean>;
  /** The hash kept, and whose conversation it opens; undefined when there is none. @throws NotSaved */
  returnOf(key: ConversationKey): Promise<{ person: string; hash: string; savedOn: string } | undefined>;
}

const MOST_WAITING = 20;
/** A hundred exchanges: about an hour of talk. */
const MOST_HISTORY = 200;
/** Channels send again within a minute; a person sends no fifty messages in that. */
const MOST_INBOX = 50;
/** Only another hand on the store (the sweep, an eviction) makes a write stale: one try more is enough, two are kind. */
const MOST_TRIES = 3;

/** What an idle poll needs to know, so that it does not read a file. About 200 bytes each. */
type Head = { person: string; latest: number; privateRepliesKept: boolean };
const MOST_HEADS = 10_000;
const HEADS_KEPT = 3_600_000;

/**
 * Said, but kept in no store: the receipt of an erase, and safety replies that a later turn removed from the record
 * before a polling client asked for them. Channels send again, and clients poll, well within these ten minutes.
 */
type Unkept = {
  person: string;
  inbox: StoredConversation['inbox'];
  items: HistoryItem[];
  acknowledged: number;
};
const MOST_UNKEPT = 1_000;
const UNKEPT_KEPT = 600_000;
const MOST_UNKEPT_ITEMS = 20;

type Found = { tier: 'memory' | 'disk'; record: StoredConversation };

/**
 * @param disk the store that survives a restart; only this unit writes to it, besides the daily sweep
 * @param today the guide's date, as 2026-11-22
 */
export function createUnitOfWork({
  guide,
  disk,
  memory,
  now,
  today,
  log,
}: {
  guide: Guide;
  disk: ConversationStore;
  memory: ConversationStore;
  now: () => Date;
  today: () => string;
  log: Log;
}): UnitOfWork {
  const oneAtATime = createOneAtATime({ mostWaiting: MOST_WAITING });
  const heads = createRecent<Head>({ most: MOST_HEADS, keepFor: HEADS_KEPT, now });
  const unkept = createRecent<Unkept>({ most: MOST_UNKEPT, keepFor: UNKEPT_KEPT, now });
  /** Set aside by a poll or a resume, and not yet told to the person. */
  const damagedUntold = createRecent<true>({ most: MOST_UNKEPT, keepFor: HEADS_KEPT, now });

  /** The error for the caller; what happened, without a word of anybody's, for the log. */
  function notSaved(id: string, error: unknown): NotSaved {
    if (error instanceof NotSaved) return error;
    const code = errorCode(error);
    log.error('notSaved', { conversation: id, code });
    return new NotSaved(`conversation ${id}: ${code}`);
  }

  async function find(key: ConversationKey, id: string): Promise<Found | undefined> {
    try {
      const inMemory = await memory.load(key);
      if (inMemory) return { tier: 'memory', record: inMemory };
      const onDisk = await disk.load(key);
      if (onDisk) return { tier: 'disk', record: onDisk };
      // A reader waits for no turn: the conversation may have moved to memory between the two looks.
      const moved = await memory.load(key);
      return moved && { tier: 'memory', record: moved };
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw notSaved(id, error);
      damagedUntold.set(id, true);
      log.error('damagedRecord', { conversation: id });
      return undefined;
    }
  }

  function runGuide(found: Found | undefined, { event, channel }: IncomingTurn, id: string): TurnResult {
    const state = (found?.record.state ?? undefined) as ConversationState | undefined;
    try {
      return guide.turn(state, event, { today: today(), channel });
    } catch (error) {
      log.error('turnFailed', { conversation: id, code: errorCode(error) });
      throw new TurnFailed(`conversation ${id}: the guide threw ${errorCode(error)}`);
    }
  }

  async function takeOnce(incoming: IncomingTurn, id: string): Promise<TurnOutcome> {
    const { key, person, activityId } = incoming;
    const found = await find(key, id);
    const left = unkept.peek(id);
    const owner = found?.record.person ?? left?.person;
    if (owner !== undefined && owner !== person) return { kind: 'notYours' };

    const answered = [...(found?.record.inbox ?? []), ...(left?.inbox ?? [])].find(
      (a) => a.id === activityId,
    );
    if (answered) {
      const replies = saidIn(found, left).filter((item) => answered.replies.includes(item.seq) && item.reply);
      return { kind: 'answered', replies, repeated: true, damaged: false, keep: keptIn(found) };
    }

    const result = runGuide(found, incoming, id);
    const { record, replies } = afterTurn({ found, left, incoming, result, time: now() });
    await commit(key, found, record, result.keep);
    const damaged = damagedUntold.peek(id) !== undefined;
    damagedUntold.drop(id);
    remember(id, { found, left, record, replies, result, activityId });
    for (const { tier, contactIds } of result.log) log.info('safety', { tier, contactIds });
    return { kind: 'answered', replies, repeated: false, damaged, keep: result.keep };
  }

  /** The one write of a turn. The tier the conversation leaves is emptied only when the other one has it. */
  async function commit(
    key: ConversationKey,
    found: Found | undefined,
    record: StoredConversation,
    keep: TurnResult['keep'],
  ): Promise<void> {
    const stays = (tier: Found['tier']) => found === undefined || found.tier === tier;
    switch (keep) {
      case 'memory':
        if (stays('memory')) return memory.save(key, record);
        return withdraw(key, found?.record, record);
      case 'disk':
        await disk.save(key, stays('disk') ? record : { ...record, version: 1 });
        return memory.erase(key);
      case 'erase':
        await disk.erase(key);
        return memory.erase(key);
      default:
        throw new Error(`the guide asks to keep a turn in ${JSON.stringify(keep satisfies never)}`);
    }
  }

  /** From disk back to memory: the person said no to notes after all. */
  async function withdraw(
    key: ConversationKey,
    before: StoredConversation | undefined,
    record: StoredConversation,
  ): Promise<void> {
    const { returnHash: _gone, ...unlinked } = record;
    await memory.save(key, { ...unlinked, version: 1 });
    try {
      await disk.erase(key);
    } catch (error) {
      // Back to what was last acknowledged, wherever that is now.
      const onDisk = await disk.load(key).catch(() => before);
      await memory.erase(key);
      if (onDisk === undefined && before) await memory.save(key, { ...before, version: 1 });
      throw error;
    }
  }

  function remember(
    id: string,
    turn: {
      found: Found | undefined;
      left: Unkept | undefined;
      record: StoredConversation;
      replies: HistoryItem[];
      result: TurnResult;
      activityId: string;
    },
  ): void {
    const { found, left, record, replies, result, activityId } = turn;
    if (result.keep === 'erase') {
      heads.drop(id);
      const inbox = [{ id: activityId, replies: replies.map((item) => item.seq) }];
      unkept.set(id, { person: record.person, inbox, items: replies, acknowledged: 0 });
      return;
    }
    heads.set(id, headOf(record));
    // What this turn removed from the record, the client may not have asked for yet.
    const removed = found?.record.history.filter((item) => isPrivateReply(item)) ?? [];
    if (removed.length === 0) return;
    unkept.set(id, {
      person: record.person,
      inbox: left?.inbox ?? [],
      items: [...(left?.items ?? []), ...removed].slice(-MOST_UNKEPT_ITEMS),
      acknowledged: left?.acknowledged ?? 0,
    });
  }

  /** The client has these safety replies: they go from the record now, not only with the next turn. */
  async function forgetAcknowledged(key: ConversationKey, id: string, afterSeq: number): Promise<void> {
    try {
      await oneAtATime.run(id, async () => {
        const found = await find(key, id);
        if (!found?.record.history.some((item) => isPrivateReply(item) && item.seq <= afterSeq)) return;
        const history = found.record.history.map((item) =>
          item.seq <= afterSeq ? withoutPrivateReply(item) : item,
        );
        const record = { ...found.record, version: found.record.version + 1, history };
        await (found.tier === 'disk' ? disk : memory).save(key, record);
        heads.set(id, headOf(record));
      });
    } catch (error) {
      // The next turn removes them all the same; the poll goes on.
      log.warn('privateReplyKept', { conversation: id, code: errorCode(error) });
    }
  }

  return {
    async take(incoming) {
      const id = conversationId(incoming.key);
      return oneAtATime.run(id, async () => {
        for (let tries = 1; ; tries += 1) {
          try {
            return await takeOnce(incoming, id);
          } catch (error) {
            if (error instanceof TurnFailed) throw error;
            if (!(error instanceof StaleWrite) || tries === MOST_TRIES) throw notSaved(id, error);
          }
        }
      });
    },

    async begin(key, person) {
      const id = conversationId(key);
      return oneAtATime.run(id, async () => {
        const found = await find(key, id);
        const left = unkept.peek(id);
        const owner = found?.record.person ?? left?.person;
        if (owner !== undefined && owner !== person) return { kind: 'notYours' };
        if (found) return { kind: 'resumed' };
        const time = now().toISOString();
        const record = {
          version: 1,
          person,
          state: null,
          inbox: [],
          history: [],
          startedOn: time,
          savedOn: time,
        };
        await memory.save(key, record).catch((error) => {
          throw notSaved(id, error);
        });
        return { kind: 'begun' };
      });
    },

    async personOf(key) {
      const id = conversationId(key);
      return heads.get(id)?.person ?? (await find(key, id))?.record.person ?? unkept.peek(id)?.person;
    },

    async history(key, person, afterSeq) {
      const id = conversationId(key);
      const left = unkept.peek(id);
      const head = heads.get(id);
      const isIdlePoll = head?.person === person && head.latest === afterSeq && !head.privateRepliesKept;
      const found = isIdlePoll ? undefined : await find(key, id);
      if (!isIdlePoll && !found && !left) {
        heads.drop(id);
        return { kind: 'unknown' };
      }
      const owner = head?.person ?? found?.record.person ?? left?.person;
      if (owner !== person) return { kind: 'notYours' };

      const watermark = isIdlePoll ? head.latest : latestOf(found, left);
      // A number we have not reached is from before an erase, or a restart that forgot: give everything.
      const isResume = afterSeq === undefined || !(afterSeq >= 0 && afterSeq <= watermark);
      if (!isResume && left) left.acknowledged = Math.max(left.acknowledged, afterSeq);
      if (isIdlePoll) return { kind: 'items', items: [], watermark };
      if (found && head === undefined && heads.peek(id) === undefined) heads.set(id, headOf(found.record));

      const said = saidIn(found, left);
      if (isResume)
        return {
          kind: 'items',
          items: said.filter((item) => isForResume(item, left)),
          watermark,
          keep: keptIn(found),
        };
      if (found?.record.history.some((item) => isPrivateReply(item) && item.seq <= afterSeq))
        await forgetAcknowledged(key, id, afterSeq);
      // A safety reply that is gone leaves its number behind, and nothing to say.
      const items = said.filter(
        (item) => item.seq > afterSeq && (item.from === 'person' || item.reply !== undefined),
      );
      return { kind: 'items', items, watermark, keep: keptIn(found) };
    },

    async keepReturnHash(key, person, hash) {
      const id = conversationId(key);
      return oneAtATime.run(id, async () => {
        const found = await find(key, id);
        if (found?.tier !== 'disk' || found.record.person !== person) return false;
        const record = { ...found.record, version: found.record.version + 1, returnHash: hash };
        await disk.save(key, record).catch((error) => {
          throw notSaved(id, error);
        });
        return true;
      });
    },

    async returnOf(key) {
      const found = await find(key, conversationId(key));
      if (found?.tier !== 'disk' || found.record.returnHash === undefined) return undefined;
      const { person, returnHash: hash, savedOn } = found.record;
      return { person, hash, savedOn };
    },
  };
}

/** Where a conversation is kept: found nowhere, it was erased. */
const keptIn = (found: Found | undefined): TurnResult['keep'] => found?.tier ?? 'erase';

const isPrivateReply = (item: HistoryItem) => item.private === true && item.reply !== undefined;

function withoutPrivateReply(item: HistoryItem): HistoryItem {
  if (!isPrivateReply(item)) return item;
  const { reply: _gone, ...rest } = item;
  return rest;
}

/** What the record holds, with what was said beside it; in order. */
function saidIn(found: Found | undefined, left: Unkept | undefined): HistoryItem[] {
  const said = new Map((found?.record.history ?? []).map((item) => [item.seq, item]));
  for (const item of left?.items ?? []) said.set(item.seq, item);
  return [...said.values()].sort((a, b) => a.seq - b.seq);
}

function isForResume(item: HistoryItem, left: Unkept | undefined): boolean {
  const wasUnkept = left?.items.includes(item) ?? false;
  if (wasUnkept || item.private === true)
    return item.reply !== undefined && item.seq > (left?.acknowledged ?? 0);
  return true;
}

const latestOf = (found: Found | undefined, left: Unkept | undefined) =>
  Math.max(found?.record.history.at(-1)?.seq ?? 0, left?.items.at(-1)?.seq ?? 0);

function headOf({ person, history }: StoredConversation): Head {
  return { person, latest: history.at(-1)?.seq ?? 0, privateRepliesKept: history.some(isPrivateReply) };
}

/** The record as it stands when this turn is kept, and the replies of it. */
function afterTurn({
  found,
  left,
  incoming,
  result,
  time,
}: {
  found: Found | undefined;
  left: Unkept | undefined;
  incoming: IncomingTurn;
  result: TurnResult;
  time: Date;
}): { record: StoredConversation; replies: HistoryItem[] } {
  const { event, activityId, person } = incoming;
  const savedOn = time.toISOString();
  const isPrivate = result.reply?.private === true;
  const items: HistoryItem[] = [];
  let seq = latestOf(found, left);

  if (event.kind !== 'arrived') {
    seq += 1;
    items.push({
      seq,
      id: activityId,
      from: 'person',
      at: incoming.at !== undefined && !Number.isNaN(Date.parse(incoming.at)) ? incoming.at : savedOn,
      // What somebody says when they are at risk is kept nowhere.
      ...(event.kind === 'said' && !isPrivate && { text: event.text }),
      ...(isPrivate && { private: true }),
    });
  }
  const replies: HistoryItem[] = [];
  if (result.reply) {
    seq += 1;
    const { reply } = result;
    replies.push({
      seq,
      id: `guide-${seq}`,
      from: 'guide',
      at: savedOn,
      reply,
      ...(isPrivate && { private: true }),
    });
  }

  const before = found?.record;
  // A safety reply stays for a channel that sends its activity again; a new activity says that the last one ended.
  const earlier = (before?.history ?? []).map(withoutPrivateReply);
  return {
    replies,
    record: {
      version: (before?.version ?? 0) + 1,
      person,
      state: result.state,
      inbox: [...(before?.inbox ?? []), { id: activityId, replies: replies.map((item) => item.seq) }].slice(
        -MOST_INBOX,
      ),
      history: [...earlier, ...items, ...replies].slice(-MOST_HISTORY),
      startedOn: before?.startedOn ?? savedOn,
      savedOn,
      ...(before?.returnHash !== undefined && { returnHash: before.returnHash }),
    },
  };
}
