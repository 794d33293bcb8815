/**
 * Simulated people, each in every manner: all come to a plan or an honest end, soon, without being asked the same
 * thing twice with nothing new, and those we hold something for see a job that an expert would name.
 */
import { describe, expect, test } from '@jest/globals';
import { knowledge } from '../conversations/talk.js';
import { manners } from './manners.js';
import { type Meeting, meet, mostTurns } from './meet.js';
import { profiles } from './profiles.js';

/** Ideas come within this many of their own turns, when somebody answers what is asked. */
const soon = 6;

/** Fails with the whole conversation, so that it can be read. */
const must = (holds: boolean, what: string, { story }: Meeting): void => {
  if (!holds) throw new Error(`${what}\n${story}`);
};

test('every job an expert would name is held', () => {
  for (const { expected } of profiles)
    for (const id of expected) expect([...knowledge.roles.keys()]).toContain(id);
});

for (const [index, profile] of profiles.entries()) {
  describe(profile.name, () => {
    for (const [place, manner] of manners.entries()) {
      let known: Meeting | undefined;
      const meeting = (): Meeting => {
        known ??= meet(profile, manner, 1000 * index + place);
        return known;
      };

      test(`${manner.name}: a plan or an honest end within ${mostTurns} turns, and no question twice for nothing`, () => {
        const met = meeting();
        must(met.ended !== 'open', `no end after ${met.turns} turns`, met);
        if (manner.cooperates && profile.ends === 'plan') must(met.ended === 'plan', 'no plan', met);
        must(met.turns <= mostTurns, `${met.turns} turns`, met);
        must(met.repeated.length === 0, `asked again with nothing new: ${met.repeated.join(' | ')}`, met);
      });

      if (manner.cooperates && profile.expected.length > 0) {
        test(`${manner.name}: first ideas within ${soon} turns, one of them a job an expert would name`, () => {
          const met = meeting();
          must(
            (met.turnsToMatches ?? Infinity) <= soon,
            `ideas after ${met.turnsToMatches ?? 'no'} turns`,
            met,
          );
          must(
            met.roleIds.some((id) => profile.expected.includes(id)),
            `saw ${met.roleIds.join(', ')}; an expert would name one of ${profile.expected.join(', ')}`,
            met,
          );
        });
      }
    }
  });
}

test('the same seed is the same person', () => {
  const [profile] = profiles;
  const manner = manners.find((one) => one.name === 'typo-prone');
  if (!profile || !manner) throw new Error('no such person');
  expect(meet(profile, manner, 5)).toEqual(meet(profile, manner, 5));
  expect(meet(profile, manner, 5).story).not.toBe(meet(profile, manner, 6).story);
});
