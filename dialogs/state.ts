/** The conversation's state: plain JSON, names not indexes, readable by any later version of the guide. */
import { z } from 'zod';
import type { ConversationState } from './conversation.js';

const toldSchema = z.object({
  name: z.string(),
  value: z.unknown(),
  turn: z.number(),
  skipped: z.literal(true).optional(),
  reopened: z.literal(true).optional(),
});

/** What we wait for outside the form: the answer to a safety question, or to a confirmation. */
const waitingSchema = z.enum(['areYouSafe', 'afterSafety', 'confirmDelete', 'confirmStartAgain']).nullable();
export type Waiting = z.infer<typeof waitingSchema>;

/** Every field falls back on its own: one that an older guide wrote otherwise costs nothing but itself. */
const stateSchema = z.object({
  shape: z.literal(1).catch(1),
  greeted: z.boolean().catch(false),
  told: z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one) => {
        const parsed = toldSchema.safeParse(one);
        return parsed.success ? [{ ...parsed.data, value: parsed.data.value as unknown }] : [];
      }),
    ),
  /** The question last asked; null before the first and after the last. */
  asking: z.string().nullable().catch(null),
  /** A question asked out of order, because the person chose to go there. */
  goTo: z.string().nullable().catch(null),
  turn: z.number().catch(0),
  /** How many times in a row the same question has been put. */
  timesAsked: z.number().catch(0),
  /** The buttons of the last reply: what "2" means now. */
  offered: z.array(z.object({ code: z.string(), label: z.string() })).catch([]),
  waiting: waitingSchema.catch(null),
  insults: z.number().catch(0),
  /** Short sentences and everyday words, once the person has said that English is hard for them. */
  easyRead: z.boolean().catch(false),
  language: z.enum(['en', 'cy']).catch('en'),
  /** Roles shown already, for "show different". */
  shown: z.array(z.string()).catch([]),
  passedOver: z.array(z.string()).catch([]),
  /** Careers services told in full already: after that their name is enough. */
  servicesTold: z.array(z.string()).catch([]),
  /** Roles asked after by name ("why not nurse"): where they are hidden, they are listed with what is hidden. */
  askedFor: z.array(z.string()).catch([]),
  /** The last question put, word for word, so that it is never repeated without new help. */
  lastAsk: z.string().nullable().catch(null),
  /** The last answer invited the name of a job: one typed alone is looked up, and is no wish. */
  lookingUp: z.boolean().catch(false),
  /** What was last shown, newest first: what "it" means. Forgotten after a few turns, and never stored elsewhere. */
  talkingOf: z.array(z.object({ id: z.string(), turn: z.number() })).catch([]),
  /** What was last listed, in its order: what "the second one" means. */
  listed: z.object({ ids: z.array(z.string()), turn: z.number() }).catch({ ids: [], turn: 0 }),
  /** What was last asked of a thing; `which`: we asked which job is meant. */
  wondering: z
    .object({ asks: z.array(z.string()), which: z.boolean(), turn: z.number() })
    .nullable()
    .catch(null),
  /** A short conversation beside the main one that is going on, and the question it waits on. */
  side: z
    .object({
      name: z.enum(['check', 'course']),
      asking: z.string().nullable(),
      /** How often the same question was not understood. */
      times: z.number().optional(),
    })
    .nullable()
    .catch(null),
  /** News not told yet: "show more" tells it. */
  newsLeft: z
    .object({ sectorIds: z.array(z.string()), changed: z.number(), coming: z.number() })
    .nullable()
    .catch(null),
  lastSay: z.string().nullable().catch(null),
  /** How many times in a row the same thing has been said. */
  saidAgain: z.number().catch(0),
});
export type GuideState = z.infer<typeof stateSchema>;

export const newState = (): GuideState => stateSchema.parse({});

/** Reads what was stored, by this version of the guide or an older one. */
export function readState(stored: ConversationState | undefined): GuideState {
  const parsed = stateSchema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : newState();
}
