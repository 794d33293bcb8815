/** How sure a match is: within bounds, the surer for each good sign, and less sure where all rests on a slip. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/guidance/matching/normalise.js';
import { buildConceptIndex } from '../../../../src/guidance/matching/ranking/conceptIndex.js';
import {
  confidenceOf,
  isTheRightOne,
  namesAnything,
  type Signs,
  signsOf,
  type Told,
  toldBy,
} from '../../../../src/guidance/matching/ranking/confidence.js';
import {
  queryWords,
  type Ranked,
  rankConcepts,
} from '../../../../src/guidance/matching/ranking/rankConcepts.js';
import { chat } from '../../../../src/guidance/matching/ranking/wordLists.en.js';

const index = buildConceptIndex([
  { id: 'welder', names: ['Welder'] },
  { id: 'plasterer', names: ['Plasterer'] },
  { id: 'baker', names: ['Baker of bread'] },
  { id: 'driver', names: ['Lorry driver', 'driver'] },
  { id: 'coach', names: ['Coach driver'] },
]);
const read = (text: string) => {
  const words = queryWords(wordsOf(text), chat);
  const ranked = rankConcepts(index, words, { most: 5 });
  return { words, ranked, told: signsOf(index, words, ranked) };
};
const sureOf = (text: string): number => {
  const { told, ranked } = read(text);
  return ranked[0] ? confidenceOf(told, ranked[0], ranked[0], 0) : 0;
};

describe('the signs', () => {
  test('of nothing found are none', () => {
    expect(read('xyz').told).toEqual({
      signs: { score: 0, covered: 0, named: 0, notes: 0, about: 0, ahead: 0, tells: 0, chats: 1 },
      slips: 0,
    });
  });

  test('say how far the first is ahead: all the way where it is alone, not at all where two are one', () => {
    expect(read('welder').told.signs.ahead).toBe(1);
    const twins = buildConceptIndex([
      { id: 'a', names: ['Thatcher'] },
      { id: 'b', names: ['Thatcher'] },
    ]);
    const words = queryWords(wordsOf('thatcher'));
    expect(signsOf(twins, words, rankConcepts(twins, words, { most: 2 })).signs.ahead).toBe(0);
    expect(read('driver').told.signs.ahead).toBeGreaterThan(0);
    expect(read('driver').told.signs.ahead).toBeLessThan(1);
  });

  test('say whether every word only chats', () => {
    expect(read('welder').told.signs.chats).toBe(0);
    const words = [{ word: 'driver', at: 0, counts: 0.4 }];
    expect(signsOf(index, words, rankConcepts(index, words, { most: 2 })).signs.chats).toBe(1);
  });

  test('tell the share that rests on slips', () => {
    expect(read('welder plasterer').told.slips).toBe(0);
    expect(read('weldre').told.slips).toBe(1);
    const half = read('weldre plasterer').told.slips;
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(0.6);
  });

  test('words that tell much are told from those that tell little', () => {
    expect(read('welder').told.signs.tells).toBeGreaterThan(0);
    expect(read('welder').told.signs.tells).toBeLessThanOrEqual(1);
    const worthOf = (text: string): number => toldBy(index, queryWords(wordsOf(text), chat));
    expect(worthOf('welder')).toBeGreaterThan(worthOf('driver'));
    expect(worthOf('driver')).toBeGreaterThan(worthOf('zebra'));
    expect(worthOf('zebra')).toBeGreaterThan(0);
    expect(worthOf('')).toBe(0);
  });
});

describe('slips', () => {
  test.each([
    ['welder', 'weldre'],
    ['plasterer', 'plastrer'],
    ['lorry driver', 'lorry drivr'],
  ])('“%s” is surer than “%s”', (right, slip) => {
    expect(sureOf(slip)).toBeGreaterThan(0);
    expect(sureOf(right)).toBeGreaterThan(sureOf(slip));
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signs: fc.Arbitrary<Signs> = fc.record({
  score: fc.double({ min: 0, max: 4, noNaN: true }),
  covered: share,
  named: share,
  notes: share,
  about: share,
  ahead: share,
  tells: share,
  chats: fc.constantFrom(0, 1),
});
const told: fc.Arbitrary<Told> = fc.record({ signs, slips: share });
const match = (score: number): Ranked => ({
  place: 0,
  score,
  label: 0,
  covered: 1,
  named: 1,
  notes: 0,
  about: 0,
});

describe('always', () => {
  test('between 0 and 1, in thousandths', () => {
    fc.assert(
      fc.property(told, share, fc.nat({ max: 9 }), (one, part, place) => {
        const confidence = confidenceOf(one, match(3), match(3 * part), place);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(Math.round(confidence * 1000)).toBeCloseTo(confidence * 1000, 9);
      }),
      { seed: 20261122 },
    );
  });

  test('no sign at all is hardly sure, and every good sign is nearly certain', () => {
    const at = (value: number): Signs => ({
      score: 3 * value,
      covered: value,
      named: value,
      notes: value,
      about: value,
      ahead: value,
      tells: value,
      chats: 0,
    });
    expect(confidenceOf({ signs: at(0), slips: 0 }, match(1), match(1), 0)).toBeLessThan(0.1);
    expect(confidenceOf({ signs: at(1), slips: 0 }, match(1), match(1), 0)).toBeGreaterThan(0.9);
  });

  // A sign that one of the two weighs for and the other against may go either way.
  const oneWay = (Object.keys(namesAnything) as (keyof Signs | 'start')[]).flatMap((sign) => {
    const [a, b] = [namesAnything[sign], isTheRightOne[sign]];
    return sign === 'start' || a * b < 0 ? [] : [[sign, Math.sign(a + b)] as const];
  });

  test('most signs go one way', () => {
    expect(oneWay.filter(([, way]) => way > 0).length).toBeGreaterThanOrEqual(4);
    expect(oneWay.some(([, way]) => way < 0)).toBe(true);
  });

  test.each(oneWay)('more of “%s” never goes against its sign (%i)', (sign, way) => {
    fc.assert(
      fc.property(told, share, (one, more) => {
        const raised = { ...one, signs: { ...one.signs, [sign]: one.signs[sign] + more } };
        const [before, after] = [one, raised].map((each) => confidenceOf(each, match(1), match(1), 0));
        expect(way * ((after ?? 0) - (before ?? 0))).toBeGreaterThanOrEqual(0);
      }),
      { seed: 20261122 },
    );
  });

  test.each(oneWay)('enough of “%s” is seen (%i)', (sign, way) => {
    const middling = {
      score: 1,
      covered: 0.5,
      named: 0.5,
      notes: 0.3,
      about: 0.3,
      ahead: 0.3,
      tells: 0.3,
      chats: 0,
    };
    const more = { ...middling, [sign]: middling[sign] + 1 };
    const [before = 0, after = 0] = [middling, more].map((each) =>
      confidenceOf({ signs: each, slips: 0 }, match(1), match(1), 0),
    );
    expect(way * (after - before)).toBeGreaterThan(0);
  });

  test('the more rests on slips, the less sure; half as sure where all does', () => {
    fc.assert(
      fc.property(signs, share, share, (one, a, b) => {
        const at = (slips: number): number => confidenceOf({ signs: one, slips }, match(1), match(1), 0);
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)));
        expect(Math.abs(at(1) - at(0) / 2)).toBeLessThan(0.002);
      }),
      { seed: 20261122 },
    );
  });

  test('those further down are never surer than those before them, and one of equal score is as sure', () => {
    fc.assert(
      fc.property(told, share, share, (one, a, b) => {
        const at = (part: number): number => confidenceOf(one, match(2), match(2 * part), 1);
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
        expect(at(1)).toBe(confidenceOf(one, match(2), match(2), 0));
      }),
      { seed: 20261122 },
    );
  });
});
