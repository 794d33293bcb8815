import { z } from 'zod';
import type { HistoryItem, StoredConversation } from './ports.js';

/** Anything JSON can hold, but there: `z.unknown()` would let the field go missing. */
const anything = z.custom<NonNullable<unknown> | null>((value) => value !== undefined, 'is missing');
const time = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is not a time');
const seq = z.number().int().positive();

const historyItem: z.ZodType<HistoryItem> = z.object({
  seq,
  id: z.string(),
  from: z.enum(['person', 'guide']),
  at: z.string(),
  text: z.string().optional(),
  reply: z.unknown().optional(),
  private: z.boolean().optional(),
});

/** What a store demands of a record it reads back. The compiler holds it to the type in ports. */
export const storedConversation: z.ZodType<StoredConversation> = z.object({
  version: z.number().int().positive(),
  person: z.string(),
  state: anything,
  inbox: z.array(z.object({ id: z.string(), replies: z.array(seq) })),
  history: z.array(historyItem),
  startedOn: time,
  savedOn: time,
  returnHash: z.string().optional(),
});
