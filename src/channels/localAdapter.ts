/** The adapter of our own Direct Line: runs a turn as any Bot Framework adapter does, and posts to nobody. */
import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';

const NOTICES = Symbol('notices');

/** Replies are in the conversation's history before they are sent, and clients ask for them there. */
export class LocalAdapter extends BotAdapter {
  /**
   * Runs one turn.
   * @returns what was said that is in no history: that old notes could not be read, say
   * @throws whatever the bot throws; what it said of that is in the refusal, and is not said twice
   */
  async take(activity: Activity, bot: (context: TurnContext) => Promise<void>): Promise<Partial<Activity>[]> {
    const notices: Partial<Activity>[] = [];
    const context = new TurnContext(this, activity);
    context.turnState.set(NOTICES, notices);
    await this.runMiddleware(context, bot);
    return notices;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const notices: Partial<Activity>[] = context.turnState.get(NOTICES);
    for (const activity of activities) {
      const isInHistory = activity.channelData?.waymark !== undefined;
      if (activity.type === 'message' && !isInHistory) notices.push(activity);
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
