import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CourseMap, type CourseTopic, mapCourse } from '../../../src/guidance/credit/courseMap.js';
import { skillsOf } from '../../../src/guidance/credit/refresherOnly.js';
import { samenessOf } from '../../../src/guidance/credit/sameUnit.js';
import { knowledge, unit } from './records.js';

const topic = (text: string, ...skillIds: string[]): CourseTopic => ({ text, skillIds });
const map = (topics: readonly CourseTopic[], sectorId?: string): CourseMap =>
  mapCourse(topics, knowledge, sectorId === undefined ? {} : { sectorIds: [sectorId] });

describe("an employer's own course", () => {
  const forklift = [
    topic('fork lift', 'SKL-LOG-02'),
    topic('warehouse rules', 'SKL-LOG-20', 'SKL-COM-01'),
    topic('unicorns'),
  ];

  test('set beside a unit: what is covered, by which topic, and what is open', () => {
    const found = map(forklift, 'SEC-TRA-LOG').units.find((one) => one.unitId === 'UNI-LOG-03');
    const outcomes = unit('UNI-LOG-03').outcomes;
    const taught = new Set(forklift.flatMap((one) => one.skillIds));
    expect(found?.covered.map((one) => one.outcomeId)).toEqual(
      outcomes.filter((one) => one.skillIds.every((id) => taught.has(id))).map((one) => one.id),
    );
    expect(found?.open.map((one) => one.outcomeId)).toEqual(
      outcomes.filter((one) => !one.skillIds.every((id) => taught.has(id))).map((one) => one.id),
    );
    expect(new Set(found?.covered.flatMap((one) => one.by))).toEqual(
      new Set(['fork lift', 'warehouse rules']),
    );
    expect(found).toMatchObject({ basis: 'outcomes', isOurs: true, refresher: { kind: 'licence' } });
  });

  test('an outcome of which only one skill is taught is open', () => {
    const found = map([topic('children first aid', 'SKL-CYP-20')]).units.find(
      (one) => one.unitId === 'UNI-CYP-13',
    );
    expect(found?.covered.map((one) => one.outcomeId)).toEqual(['1', '3']);
    expect(found?.open).toEqual([{ outcomeId: '2' }]);
  });

  test('topics that lead nowhere are named', () => {
    expect(map(forklift).unplaced).toContain('unicorns');
    expect(map(forklift).unplaced).not.toContain('fork lift');
  });

  test("a unit with skills alone is mapped by topics, to be checked against the organisation's outcomes", () => {
    const found = map([topic('talking and writing', 'SKL-COM-05', 'SKL-COM-06')]).units.find(
      (one) => one.unitId === 'UNI-BUSADMIN3-02',
    );
    expect(found).toMatchObject({ basis: 'topics', isOurs: false, open: [], coverage: 1 });
    expect(found?.covered.map((one) => one.skillId)).toEqual(['SKL-COM-05', 'SKL-COM-06']);
  });

  test('units of other fields only where nothing nearer is held', () => {
    expect(map([topic('safety', 'SKL-COM-01')], 'SEC-TRA-LOG').units.map((one) => one.field)).not.toContain(
      'other',
    );
    const far = map([topic('fork lift', 'SKL-LOG-02')], 'SEC-CYP-EY').units.map((one) => one.field);
    expect(new Set(far)).toEqual(new Set(['other']));
  });

  test('the steps: mapping first, an agreement last; what is open is taught where every unit has some', () => {
    const whole = map([topic('talking and writing', 'SKL-COM-05', 'SKL-COM-06')]).steps;
    expect(whole).toEqual([
      'map-to-outcomes',
      'ask-awarding-organisation',
      'ask-centre',
      'keep-evidence',
      'internal-quality',
      'pilot',
      'agree-in-writing',
    ]);
    const part = map([topic('pesticides', 'SKL-AGR-05')]);
    expect(part.units.every((one) => one.open.length > 0)).toBe(true);
    expect(part.steps).toContain('teach-what-is-open');
  });

  test('nothing matched: still somebody to ask, and every topic named', () => {
    expect(map([topic('unicorns'), topic('dragons', 'SKL-NO-SUCH')])).toEqual({
      units: [],
      unplaced: ['unicorns', 'dragons'],
      steps: ['ask-awarding-organisation', 'map-to-outcomes', 'ask-centre', 'agree-in-writing'],
    });
    expect(map([]).units).toEqual([]);
  });

  test('the unit the course was written for comes before a small one it happens to cover', () => {
    const [first] = map(forklift, 'SEC-TRA-LOG').units;
    expect(first).toMatchObject({ unitId: 'UNI-LOG-03', coverage: 0.75, ofCourse: 1 });
  });

  test('whatever it teaches: at most five, no two alike, every part of a unit once', () => {
    const topics = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.subarray([...knowledge.skills.keys()], { maxLength: 3 }))
        .map(([text, skillIds]) => topic(text, ...skillIds)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(topics, (all) => {
        const { units } = map(all);
        expect(units.length).toBeLessThanOrEqual(5);
        for (const one of units) {
          const of = unit(one.unitId);
          const parts = one.basis === 'outcomes' ? of.outcomes.length : skillsOf(of).length;
          expect(one.covered.length).toBeGreaterThan(0);
          expect(one.coverage).toBeCloseTo(one.covered.length / parts, 10);
          expect(one.ofCourse > 0 && one.ofCourse <= 1).toBe(true);
          expect(one.covered.length + one.open.length).toBe(parts);
          for (const other of units)
            if (other !== one) expect(samenessOf(of, unit(other.unitId), knowledge)).toBeUndefined();
        }
      }),
    );
  });
});
