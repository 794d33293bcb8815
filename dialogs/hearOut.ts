/** Hears what a person said and tells it: what the names say, what the ranking hears further, and how they stand to it. */
import { hearFurther } from '../src/guidance/matching/hearFurther.js';
import { type Heard, hear, type Stance } from '../src/guidance/matching/hearing.js';
import { hearOccupations } from '../src/guidance/matching/hearOccupations.js';
import type { Draft } from './draft.js';
import { noticed } from './findRoles/firstAnswer.js';
import type { Surroundings } from './findRoles/known.js';
import { namedToAvoid } from './findRoles/ownBody.js';
import { digestOf, saidName } from './findRoles/picture.js';
import { speaksOfOwnJob } from './findRoles/wishes.en.js';
import { known, tell } from './whatIsKnown.js';

/** Lanes in which a job named without more is the one somebody has or had. */
const havingWorked = new Set([
  'redundant',
  'sacked',
  'leaving-forces',
  'not-working',
  'wants-change',
  'overseas-experience',
]);

/** A bare job title answers the question it was said to: what somebody does, or what they have in mind. */
function withStances(heard: Heard, asking: string | null, text: string): Heard {
  // "army mechanic, like fixing things": where a wish stands beside it, a job just named is the one they know.
  const wishes =
    heard.interests.some((one) => one.stance === 'wants') ||
    heard.lanes.some((one) => havingWorked.has(one.lane)) ||
    heard.conditions.length > 0 ||
    speaksOfOwnJob(text);
  const first = asking === null || asking === 'purpose';
  const meant =
    asking === 'tasks' || (first && wishes) ? 'has-done' : first || asking === 'job' ? 'wants' : undefined;
  if (meant === undefined) return heard;
  const settle = <One extends { stance: Stance }>(one: One): One =>
    one.stance === 'mentions' ? { ...one, stance: meant } : one;
  return {
    ...heard,
    roles: heard.roles.map(settle),
    notHeld: heard.notHeld.map(settle),
    ...(heard.imported === undefined ? {} : { imported: heard.imported.map(settle) }),
    ...(heard.perhapsImported === undefined ? {} : { perhapsImported: heard.perhapsImported.map(settle) }),
  };
}

export const withoutRemoved = (text: string): string => text.replace(/\[[a-z ]+ removed\]/g, ' ');

/** Who tells of a client or of their staff does not tell of themselves; what they name is heard, and nothing guessed. */
const speaksOfOthers = new Set(['is-adviser', 'for-my-staff', 'for-my-child']);

function further(
  heard: Heard,
  text: string,
  { matcher, classification }: Surroundings,
  today: string,
): Heard {
  if (matcher === undefined) return heard;
  const plain = withoutRemoved(text);
  const namesOnly = heard.lanes.some((one) => speaksOfOthers.has(one.lane));
  const ours = namesOnly ? heard : hearFurther(heard, plain, matcher);
  return classification === undefined ? ours : hearOccupations(ours, plain, matcher, { today, namesOnly });
}

/** Hears a free text and tells what it says. @returns what it added to the picture, in a few words each */
export function hearOut(
  draft: Draft,
  text: string,
  surroundings: Surroundings,
  keep: (heard: Heard) => boolean,
  says: 'answers' | 'asks' = 'answers',
): string[] {
  const before = known(draft, surroundings);
  // What stands for something taken out is not heard as anything.
  const plain = hear(withoutRemoved(text), surroundings.lexicon, { today: draft.on.today });
  // A job somebody asks about is not yet one they want.
  const heard =
    says === 'asks'
      ? { ...plain, certificates: [], matters: [] }
      : draft.state.asking === 'avoid'
        ? namedToAvoid(text, plain, before.hear)
        : withStances(further(plain, text, surroundings, draft.on.today), draft.state.asking, text);
  draft.heard = heard;
  if (!heard.somethingHeard || !keep(heard)) return [];
  tell(draft, saidName, digestOf(heard));
  if (before.answers.purpose === undefined && heard.lanes.some((one) => one.lane === 'for-my-staff'))
    tell(draft, 'purpose', 'staff');
  return noticed(before, known(draft, surroundings));
}
