/** The adapter of our own Direct Line: runs a turn as any Bot Framework adapter does, and posts to nobody. */
import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';

/**
 * Replies are in the conversation's history before they are sent, and clients ask for them there. What is in no
 * history (a failed save, say) is handed to `notice`.
 */
export class LocalAdapter extends BotAdapter {
  constructor(private readonly notice: (conversation: string, activity: Partial<Activity>) => void) {
    super();
  }

  /** Runs one turn. @throws whatever the bot throws */
  async take(activity: Activity, bot: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), bot);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      const isInHistory = activity.channelData?.waymark !== undefined;
      if (activity.type === 'message' && !isInHistory)
        this.notice(context.activity.conversation.id, activity);
    }
    return activities.map((activity) => ({ id: activity.id ?? '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('LocalAdapter: what was said is not changed');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('LocalAdapter: what was said is not taken back');
  }

  override async continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    throw new Error('LocalAdapter: the guide never speaks first');
  }
}
