/** What lies near a job of an imported list, and how its skills stand for ours. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Classification,
  linkClassification,
} from '../../../src/guidance/classification/classification.js';
import { escoAttribution } from '../../../src/guidance/classification/schema.js';
import { nearOccupations, nearRoles, tellingSkills } from '../../../src/guidance/pathways/adjacentRoles.js';
import { linkedSkills, rarity } from '../../../src/guidance/pathways/linkedSkills.js';
import { classification, jobAt, matcherWithMadeUp } from '../../conversations/otherJobs/madeUp.js';
import { knowledge } from '../../conversations/talk.js';

const linking = { knowledge, classification, matcher: matcherWithMadeUp };
const placeOf = (name: string): number => classification.occupationByUri.get(jobAt(name)) ?? -1;

function classificationOf(essentials: readonly (readonly number[])[], skills: number): Classification {
  const linked = linkClassification(
    { name: 'esco', title: 'x', version: null, newestChange: null, attribution: escoAttribution },
    {
      occupations: essentials.map((essential, at) => ({
        uri: `http://lists.example/${String(at).padStart(3, '0')}`,
        code: '',
        isco: '1',
        label: `job ${at}`,
        otherNames: [],
        hiddenNames: [],
        description: '',
        regulated: null,
        essential: [...essential],
        optional: [],
        broader: [],
      })),
      skills: Array.from({ length: skills }, (_, at) => ({
        uri: `http://lists.example/skill/${at}`,
        type: at % 3 === 0 ? ('knowledge' as const) : ('skill' as const),
        reuse: null,
        label: `skill ${at}`,
        otherNames: [],
        hiddenNames: [],
        description: '',
        group: null,
        broader: [],
        essential: [],
        optional: [],
      })),
      groups: [],
    },
  );
  if (linked.kind === 'problems') throw new Error(linked.problems.join());
  return linked.classification;
}

const skillCount = 12;
const anyEssentials = fc.array(fc.uniqueArray(fc.nat({ max: skillCount - 1 }), { maxLength: skillCount }), {
  minLength: 2,
  maxLength: 15,
});

describe('near occupations', () => {
  test('every one is another job, and names skills that both need', () => {
    fc.assert(
      fc.property(anyEssentials, (essentials) => {
        const made = classificationOf(essentials, skillCount);
        for (const place of essentials.keys()) {
          const near = nearOccupations(place, made);
          expect(near.length).toBeLessThanOrEqual(3);
          expect(new Set(near.map((one) => one.place)).size).toBe(near.length);
          for (const { place: other, because } of near) {
            expect(other).not.toBe(place);
            expect(because.of).toBe(essentials[place]?.length);
            expect(because.skillPlaces.length).toBeGreaterThan(0);
            for (const skill of because.skillPlaces) {
              expect(essentials[place]).toContain(skill);
              expect(essentials[other]).toContain(skill);
            }
            const shared = essentials[place]?.filter((one) => essentials[other]?.includes(one)) ?? [];
            expect([...because.skillPlaces].sort()).toEqual([...shared].sort());
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a job of the very same skills is never behind one of fewer', () => {
    fc.assert(
      fc.property(anyEssentials, (essentials) => {
        const [first = []] = essentials;
        fc.pre(first.length >= 2);
        const twin = essentials.length;
        const made = classificationOf([...essentials, first], skillCount);
        const same = essentials.findIndex(
          (one, at) => at > 0 && one.length === first.length && one.every((skill) => first.includes(skill)),
        );
        const [nearest] = nearOccupations(0, made);
        expect(nearest?.place).toBe(same === -1 ? twin : same);
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(anyEssentials, fc.nat(), (essentials, turn) => {
        const skills = essentials.map((one) => [...one.slice(turn % 5), ...one.slice(0, turn % 5)]);
        const plain = (made: Classification) =>
          nearOccupations(0, made).map((one) => [one.place, [...one.because.skillPlaces].sort()]);
        expect(plain(classificationOf(skills, skillCount))).toEqual(
          plain(classificationOf(essentials, skillCount)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('a skill that few ask for tells more than one that most do', () => {
    // 0 is asked for by all; 1 and 2 by two jobs each. Jobs 1 and 2 both share two skills with job 0.
    const made = classificationOf(
      [
        [0, 1, 2, 3],
        [1, 2, 7, 8],
        [0, 3, 9, 10],
        [0, 3],
        [0, 3],
        [0, 3, 11],
      ],
      12,
    );
    expect(rarity(1, made)).toBeGreaterThan(rarity(0, made));
    const places = nearOccupations(0, made).map((one) => one.place);
    expect(places.indexOf(1)).toBeLessThan(places.includes(2) ? places.indexOf(2) : places.length);
    expect(nearOccupations(0, made)[0]?.because.skillPlaces).toHaveLength(2);
  });

  test('of a job nobody shares a skill with, none; what is not there, none', () => {
    const made = classificationOf(
      [
        [0, 1],
        [2, 3],
      ],
      4,
    );
    expect(nearOccupations(0, made)).toEqual([]);
    expect(nearOccupations(99, made)).toEqual([]);
    expect(tellingSkills(99, made)).toEqual([]);
  });

  test('what is done comes before what is known, and nothing is lost', () => {
    fc.assert(
      fc.property(anyEssentials, (essentials) => {
        const made = classificationOf(essentials, skillCount);
        const told = tellingSkills(0, made);
        expect([...told].sort()).toEqual([...(essentials[0] ?? [])].sort());
        const isKnown = told.map((one) => one % 3 === 0);
        expect(isKnown.indexOf(true) === -1 ? [] : isKnown.slice(isKnown.indexOf(true))).not.toContain(false);
      }),
    );
  });
});

describe('the way back to our own roles', () => {
  test('a skill stands for ours where their names agree, and says by which', () => {
    const linked = linkedSkills(placeOf('bus'), linking);
    const driving = linked.find((one) => one.because.theirs === 'driving');
    expect(driving && knowledge.skills.get(driving.skillId)?.title).toBe('driving');
    for (const one of linked) {
      const our = knowledge.skills.get(one.skillId);
      expect([our?.title, ...(our?.aliases ?? [])]).toContain(one.because.ours);
      expect(classification.skills[one.skillPlace]?.label).toBe(one.because.theirs);
    }
    // Shared words that tell nothing of the work are no link.
    expect(linkedSkills(placeOf('keeper'), linking)).toEqual([]);
  });

  test('each near role shares skills that it asks for, or is said to be near; the said ones come first', () => {
    for (const place of classification.occupations.keys()) {
      const taught = new Set(linkedSkills(place, linking).map((one) => one.skillId));
      for (const { roleId, because } of nearRoles(place, linking)) {
        const role = knowledge.roles.get(roleId);
        expect(because.length).toBeGreaterThan(0);
        for (const reason of because)
          if (reason.kind === 'shares-skills')
            for (const skillId of reason.skillIds) {
              expect(taught.has(skillId)).toBe(true);
              expect(role?.needs.map((one) => one.skillId)).toContain(skillId);
            }
      }
    }
    const [first] = nearRoles(placeOf('hairdresser'), linking, { notHeldId: 'NOT-HAIRDRESSER' });
    expect(knowledge.notHeld.get('NOT-HAIRDRESSER')?.nearRoleIds).toContain(first?.roleId);
    expect(first?.because[0]).toEqual({ kind: 'said-to-be-near', notHeldId: 'NOT-HAIRDRESSER' });
  });

  test('twice is the same', () => {
    for (const place of classification.occupations.keys())
      expect(nearRoles(place, linking)).toEqual(nearRoles(place, { ...linking }));
  });
});
