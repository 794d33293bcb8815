/** Plays a conversation against the real guide over the real knowledge base, with the clock frozen. */
import { fileURLToPath } from 'node:url';
import type { ChannelKind, ConversationState, Guide, TurnResult } from '../../dialogs/conversation.js';
import type { Reply } from '../../dialogs/engine/messages.js';
import { createGuide } from '../../dialogs/guide.js';
import type { Settings } from '../../dialogs/settings.js';
import { replyAsText } from '../../src/channels/plainText.js';
import { readMatcherOver } from '../../src/matcherOver.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';

export const today = '2026-11-22';

export const testSettings: Settings = {
  operator: {
    name: 'Anytown Careers',
    contact: 'hello@anytown.example',
    complaints: 'complaints@anytown.example',
    safeguardingLead: undefined,
  },
};

const { knowledge, problems } = await loadKnowledge({
  folders: [fileURLToPath(new URL('../../data/knowledge', import.meta.url))],
  today,
});
const errors = problems.filter((one) => one.severity === 'error');
if (errors.length > 0)
  throw new Error(`the knowledge base has errors: ${JSON.stringify(errors.slice(0, 3))}`);

export { knowledge };

export const matcherOver = await readMatcherOver(fileURLToPath(new URL('../../data', import.meta.url)));
export const matcher = matcherOver(knowledge);
export const guide = createGuide({ knowledge, matcher, settings: testSettings });

/** One person's conversation: say something, press a button, see the reply. */
export function startTalk(channel: ChannelKind = 'webChat', from?: ConversationState, by: Guide = guide) {
  let state: ConversationState | undefined = from;
  let last: TurnResult | undefined;
  const take = (event: Parameters<typeof guide.turn>[1]): TurnResult => {
    // Through JSON, as a store would keep it: a state that does not survive that is a bug.
    last = by.turn(state === undefined ? undefined : JSON.parse(JSON.stringify(state)), event, {
      today,
      channel,
    });
    state = last.state ?? undefined;
    return last;
  };
  const reply = (): Reply => {
    if (!last?.reply) throw new Error('there was no reply');
    return last.reply;
  };
  return {
    arrive: () => take({ kind: 'arrived' }),
    say: (text: string) => take({ kind: 'said', text }),
    press: (label: string) => {
      const choice = reply().choices.find((one) => one.label === label || one.code === label);
      if (!choice)
        throw new Error(
          `no button “${label}”; there are: ${reply()
            .choices.map((one) => one.label)
            .join(' | ')}`,
        );
      return take({ kind: 'said', text: choice.label, code: choice.code });
    },
    send: take,
    reply,
    text: () => textOf(reply()),
    state: () => state,
    keep: () => last?.keep,
    log: () => last?.log ?? [],
    told: () => (state?.told ?? []) as { name: string; value: unknown }[],
  };
}
export type Talk = ReturnType<typeof startTalk>;

/** A reply as a person in a terminal reads it. */
export const textOf = (reply: Reply): string => replyAsText(reply);

/** Everything readable in a reply, without the buttons. */
export const wordsOf = (reply: Reply): string =>
  [
    ...reply.say,
    ...reply.cards.flatMap((card) => [
      card.title,
      card.lead ?? '',
      ...card.facts.map((fact) => `${fact.label}: ${fact.value}`),
      ...card.sections.flatMap((section) => [section.heading, ...section.lines]),
    ]),
    reply.ask ?? '',
  ].join('\n');

export const questionMarks = (reply: Reply): number => (wordsOf(reply).match(/\?/g) ?? []).length;

/** A talk in which these were said, one after another. */
export function talkAfter(...texts: string[]): Talk {
  const talk = startTalk();
  talk.arrive();
  for (const text of texts) talk.say(text);
  return talk;
}

/** The words of the last reply. */
export const said = (talk: Talk): string => wordsOf(talk.reply());

/** What a warehouse worker says until the ideas are on screen. */
export const listShown = [
  'worked in a warehouse 6 years, want something with machines',
  'no',
  'england',
  'yes',
];
