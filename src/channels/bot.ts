/** The bot: an activity becomes an event of the conversation, one turn is taken, the replies are drawn and sent. */
import { type Activity, ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { ChannelKind, TurnEvent } from '../../dialogs/conversation.js';
import type { ConversationKey } from '../stores/ports.js';
import { Refusal } from './http.js';
import { drawNotice, drawReply } from './rendering.js';
import { Busy, NotSaved, TurnFailed, type UnitOfWork } from './unitOfWork.js';
import { words } from './words.en.js';

/** Our own Direct Line. Not a Bot Framework channel id, so that nothing from outside can name it. */
export const LOCAL_CHANNEL = 'local';

/** One greeting a conversation: every way of arriving has this one activity id. */
export const ARRIVED = 'arrived';

// Ids of turns whose replies went out, so that a channel that sends again does not make people read twice.
const MOST_SENT = 10_000;
const LONGEST_CODE = 200;
const LONGEST_LABEL = 1_000;

export type BotOptions = {
  unitOfWork: UnitOfWork;
  /** What is said to somebody who writes where others read along. */
  sayAmongOthers(text: string): string;
};

/** Makes the bot that every adapter runs. */
export function createBot({ unitOfWork, sayAmongOthers }: BotOptions): ActivityHandler {
  const sent = new Set<string>();

  async function answer(context: TurnContext, event: TurnEvent, activityId: string): Promise<void> {
    const { activity } = context;
    const key = conversationKey(activity);
    const turn = { key, person: personId(activity), activityId, event, channel: channelKind(activity) };
    const outcome = await unitOfWork.take(turn).catch(async (error: unknown) => {
      const refusal = refusalFor(error);
      await context.sendActivity(drawNotice(refusal.say));
      throw refusal;
    });
    if (outcome.kind === 'notYours') throw new Refusal(404, 'NotFound', words.noSuchConversation);

    const mark = JSON.stringify([key.channel, key.conversation, activityId]);
    if (outcome.repeated && sent.has(mark)) return;
    const drawn = outcome.replies.flatMap((item) =>
      drawReply(item, key.conversation, turn.channel, outcome.keep),
    );
    if (outcome.damaged) drawn.unshift(drawNotice(words.damaged));
    if (drawn.length > 0) await context.sendActivities(drawn);
    sent.add(mark);
    if (sent.size > MOST_SENT) for (const oldest of sent.values()) if (sent.delete(oldest)) break;
  }

  class GuideBot extends ActivityHandler {
    constructor() {
      super();
      this.onMessage(async (context, next) => {
        const { activity } = context;
        if (isAmongOthers(activity)) {
          await context.sendActivity(drawNotice(sayAmongOthers(withoutMentions(activity))));
        } else {
          await answer(context, readMessage(activity), activity.id ?? '');
        }
        await next();
      });
      this.onMembersAdded(async (context, next) => {
        if (!isAmongOthers(context.activity) && hasPersonArrived(context.activity)) {
          await answer(context, { kind: 'arrived' }, ARRIVED);
        }
        await next();
      });
      this.onEvent(async (context, next) => {
        // What Web Chat sends when it has drawn itself.
        if (context.activity.name === 'webchat/join') await answer(context, { kind: 'arrived' }, ARRIVED);
        await next();
      });
      this.onMessageReaction(async (context, next) => {
        if (!isAmongOthers(context.activity)) {
          await answer(context, { kind: 'sentSomethingElse', what: 'reaction' }, context.activity.id ?? '');
        }
        await next();
      });
    }

    /** Nothing we draw asks for one. 501 says so to the channel. */
    protected override async onInvokeActivity(): Promise<InvokeResponse> {
      return { status: 501 };
    }
  }
  return new GuideBot();
}

/** The person of an activity, as their channel vouches for them. */
export function personId(activity: Partial<Activity>): string {
  const { channelId, from, membersAdded, recipient, type } = activity;
  // A channel may send an arrival in the name of the conversation: the person is who was added.
  const arrived =
    type === 'conversationUpdate' ? membersAdded?.find((m) => m.id !== recipient?.id) : undefined;
  const who = arrived ?? from;
  return `${channelId}:${(channelId === 'msteams' && who?.aadObjectId) || who?.id}`;
}

function conversationKey(activity: Activity): ConversationKey {
  return { channel: activity.channelId, conversation: activity.conversation.id };
}

/** How a channel draws: all that a channel's name is used for. */
function channelKind(activity: Activity): ChannelKind {
  if (activity.channelId === 'msteams') return 'teams';
  if (activity.channelId === LOCAL_CHANNEL) {
    return activity.channelData?.waymarkClient === 'terminal' ? 'terminal' : 'webChat';
  }
  return ['webchat', 'directline'].includes(activity.channelId) ? 'webChat' : 'other';
}

/** In a group somebody's redundancy or health would be read by all of it. */
function isAmongOthers(activity: Activity): boolean {
  const type = activity.conversation.conversationType;
  return activity.conversation.isGroup === true || (type !== undefined && type !== 'personal');
}

function hasPersonArrived(activity: Activity): boolean {
  const others = activity.membersAdded?.some((member) => member.id !== activity.recipient?.id);
  // Teams tells a new one-to-one chat by adding the bot alone.
  return others === true || activity.channelId === 'msteams';
}

/** What a message says: its words, the code of a pressed button, or that it was something we cannot read. */
export function readMessage(activity: Partial<Activity>): TurnEvent {
  const pressed = activity.value as { code?: unknown; label?: unknown } | null | undefined;
  const code = boundedText(pressed?.code, LONGEST_CODE);
  const label = boundedText(pressed?.label, LONGEST_LABEL);
  const text = withoutMentions(activity) || (code && label) || '';
  if (text === '' && code === undefined && (activity.attachments?.length ?? 0) > 0) {
    return { kind: 'sentSomethingElse', what: 'attachment' };
  }
  return { kind: 'said', text, ...(code !== undefined && { code }) };
}

function boundedText(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

/**
 * The words without the guide's own name, however often it was called. The SDK's removeRecipientMention takes the
 * first alone, leaves Teams' `&nbsp;` and throws where there is no text.
 */
function withoutMentions(activity: Partial<Activity>): string {
  let text = typeof activity.text === 'string' ? activity.text : '';
  if (activity.channelId !== 'msteams') return text.trim();
  for (const entity of activity.entities ?? []) {
    const mention = entity as { type?: string; text?: unknown; mentioned?: { id?: string } };
    if (mention.type !== 'mention' || typeof mention.text !== 'string' || mention.text === '') continue;
    const isGuide = mention.mentioned?.id === activity.recipient?.id;
    text = text.replaceAll(mention.text, isGuide ? ' ' : mention.text.replace(/<\/?at>/g, ''));
  }
  return text
    .replaceAll('&nbsp;', ' ')
    .replace(/[ \u00a0]{2,}/g, ' ')
    .trim();
}

/** What a turn that did not happen is to the channel: never a success, so that it may send again. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Busy) return new Refusal(429, 'Busy', words.busy, 2);
  if (error instanceof NotSaved) return new Refusal(503, 'NotSaved', words.notSaved, 5);
  if (error instanceof TurnFailed) return new Refusal(500, 'TurnFailed', words.wentWrong);
  throw error;
}
