/** What each question's answer is: the shapes that stored answers must fit. */
import { z } from 'zod';
import { assertNever } from '../engine/assertNever.js';

export const closerSchema = z.union([
  z.object({ kind: z.literal('role'), roleId: z.string() }),
  z.object({ kind: z.literal('notHeld'), id: z.string() }),
  z.object({ kind: z.literal('imported'), uri: z.string() }),
]);
/** What a job looked at is found by. */
export function idOf(closer: z.infer<typeof closerSchema>): string {
  switch (closer.kind) {
    case 'role':
      return closer.roleId;
    case 'notHeld':
      return closer.id;
    case 'imported':
      return closer.uri;
    default:
      return assertNever(closer);
  }
}
export const actionSchema = z.union([
  z.object({ kind: z.literal('suggested'), code: z.string() }),
  z.object({ kind: z.literal('own'), text: z.string().max(300) }),
]);
export const ageSchema = z.enum(['under-13', '13-15', '16-18', '19-24', '25-plus']);
export const nationSchema = z.enum(['EN', 'SC', 'WA', 'NI', 'outside']);

/** What each question's answer is. Codes, not labels: labels live in words. */
export type Answers = {
  purpose: 'told' | 'change' | 'learn' | 'notWorking' | 'looking' | 'staff';
  notes: 'agreed' | 'browse';
  age: z.infer<typeof ageSchema>;
  nation: z.infer<typeof nationSchema>;
  /** Which sense of each ambiguous word was meant. */
  meaning: Record<string, string>;
  /** Asking for staff: for whom, and about what. */
  staffWho: 'one' | 'team' | 'course';
  staffNeed: string;
  /** The job somebody already has in mind: a role, one not held, or the address of an imported one. */
  job: string;
  tasks: 'told' | 'nothing';
  heardRight: { right: boolean; removed: string[] };
  interest: string;
  matters: string;
  avoid: string;
  closer: z.infer<typeof closerSchema>;
  action: z.infer<typeof actionSchema>;
  close: 'right';
};
