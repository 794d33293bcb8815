/** The planner, held against an oracle that tries everything, over thousands of structures made at random. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  lacksFacts,
  type Plan,
  type PlanAnswer,
  planUnits,
  preferences,
  swapsOf,
} from '../../../src/guidance/credit/plan.js';
import type { Target } from '../../../src/guidance/credit/targets.js';
import { whyImpossible } from '../../../src/guidance/credit/whyNone.js';
import {
  type Body,
  type By,
  canBeMet,
  compare,
  everyWay,
  type Group,
  isEnough,
  type Left,
  meets,
  type OneWay,
  type Placed,
  type Structure,
  smallest,
  smallestOfBoth,
  type Units,
} from './everySubset.js';
import { type Made, structureOf } from './structures.js';

const seed = 20261125;
const by = fc.constantFrom<By>('units', 'credit', 'hours');
const small = structureOf({ units: { minLength: 2, maxLength: 7 }, groups: 3, pathways: 2 });
const middle = structureOf({ units: { minLength: 6, maxLength: 12 }, groups: 5, pathways: 2 });
const large = structureOf({ units: { minLength: 13, maxLength: 18 }, groups: 6, pathways: 1 });

function asTarget(rule: Structure, units: Units, id = 'target'): Target {
  return {
    id,
    title: id,
    rule: { ...rule, notInSource: [] },
    factsOf: (unitId) => {
      const unit = units.get(unitId);
      return unit && { ...unit, title: unitId };
    },
    marks: { mandatory: [], others: [] },
    entry: [],
  };
}

const planFor = ({ rule, units, held }: Made, prefer: By): PlanAnswer =>
  planUnits({ targets: [asTarget(rule, units)], held, prefer });
const sizeOf = ({ size }: Plan): Left => ({ units: size.units, credit: size.credit, hours: size.hours });
/** How much a plan leaves to take; undefined where there is none. */
const leftBy = (answer: PlanAnswer): Left | undefined =>
  answer.kind === 'plan' ? sizeOf(answer.plan) : undefined;

const placesOf = (plan: Plan): Placed[] =>
  [...plan.counted, ...plan.left].flatMap(({ stands }) =>
    stands.map(({ unitId, groupId }) => ({ unitId, groupId })),
  );
function wayOf({ rule, units }: Pick<Made, 'rule' | 'units'>, pathwayId: string | undefined): OneWay {
  const way = everyWay(rule, units).find((one) => one.pathwayId === pathwayId);
  if (!way) throw new Error(`no pathway ${pathwayId}`);
  return way;
}

describe('beside an oracle that tries every set', () => {
  test.each([
    ['2 to 7 units', small, 1_000],
    ['6 to 12 units', middle, 1_000],
    ['13 to 18 units', large, 400],
  ])('a plan of %s is as small, and meets the rule', (_name, structures, numRuns) => {
    const kinds: Record<string, number> = {};
    fc.assert(
      fc.property(structures, by, (made, prefer) => {
        const answer = planFor(made, prefer);
        kinds[answer.kind] = (kinds[answer.kind] ?? 0) + 1;
        expect(leftBy(answer)).toEqual(smallest(made.rule, made.units, made.held, prefer));
        if (answer.kind !== 'plan') return;
        const way = wayOf(made, answer.plan.pathways[0]?.id);
        expect(meets(placesOf(answer.plan), way, made.units)).toBe(true);
      }),
      { seed, numRuns },
    );
    // Nothing would be shown by structures that all come out the same way.
    expect(kinds.plan).toBeGreaterThan(numRuns / 4);
    expect(kinds.none).toBeGreaterThan(numRuns / 10);
    expect(kinds.bounded).toBeUndefined();
  });

  test('why there is none is a set of demands that cannot be met, and that could without any one of them', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.oneof(small, middle), (made) => {
        const { rule, factsOf } = asTarget(made.rule, made.units);
        const reasons = new Map(
          whyImpossible(rule, factsOf).map(({ pathwayId, demands }) => [pathwayId, demands]),
        );
        for (const way of everyWay(made.rule, made.units)) {
          const demands = reasons.get(way.pathwayId);
          expect(canBeMet(way, made.units, way.demands)).toBe(demands === undefined);
          if (demands === undefined) continue;
          told += 1;
          expect(canBeMet(way, made.units, demands)).toBe(false);
          for (const left of demands)
            expect(
              canBeMet(
                way,
                made.units,
                demands.filter((one) => one !== left),
              ),
            ).toBe(true);
        }
      }),
      { seed, numRuns: 600 },
    );
    expect(told).toBeGreaterThan(200);
  });

  test('what may be taken instead leaves a valid plan', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.oneof(small, middle), by, (made, prefer) => {
        const answer = planFor(made, prefer);
        if (answer.kind !== 'plan') return;
        const way = wayOf(made, answer.plan.pathways[0]?.id);
        for (const { instead, take } of swapsOf(asTarget(made.rule, made.units), answer.plan, made.held)) {
          told += 1;
          const taken = new Set([...answer.plan.left.map(({ facts }) => facts.id), take.id]);
          expect(taken.delete(instead)).toBe(true);
          expect(isEnough(way, made.units, made.held, taken)).toBe(true);
        }
      }),
      { seed, numRuns: 600 },
    );
    expect(told).toBeGreaterThan(200);
  });

  test('of two qualifications that share units, the joint plan is as small', () => {
    const one = structureOf({ units: { minLength: 3, maxLength: 6 }, groups: 2, pathways: 1 });
    let told = 0;
    fc.assert(
      fc.property(one, one, by, (first, second, prefer) => {
        // Units of the same name are the same unit, with the first's figures where both have it.
        const units = new Map([...second.units, ...first.units]);
        const held = new Set([...first.held].filter((id) => second.held.has(id)));
        const targets = [asTarget(first.rule, units, 'first'), asTarget(second.rule, units, 'second')];
        const least = smallestOfBoth([first.rule, second.rule], units, held, prefer);
        expect(leftBy(planUnits({ targets, held, prefer }))).toEqual(least);
        expect(leftBy(planUnits({ targets: [...targets].reverse(), held, prefer }))).toEqual(least);
        if (least) told += 1;
      }),
      { seed, numRuns: 600 },
    );
    expect(told).toBeGreaterThan(60);
  });
});

describe('whatever the structure', () => {
  test('more held never makes a plan longer', () =>
    fc.assert(
      fc.property(middle, by, fc.nat(99), (made, prefer, n) => {
        const less = leftBy(planFor(made, prefer));
        const ids = [...made.units.keys()];
        const held = new Set([...made.held, ids[n % ids.length] ?? '']);
        const more = leftBy(planFor({ ...made, held }, prefer));
        expect(more === undefined).toBe(less === undefined);
        if (less && more) expect(compare(more, less, prefer)).toBeLessThanOrEqual(0);
      }),
      { seed, numRuns: 300 },
    ));

  test('the order of units, groups and pathways changes nothing of the size', () =>
    fc.assert(
      fc.property(middle, by, (made, prefer) => {
        const units = new Map([...made.units].reverse());
        expect(leftBy(planFor({ ...made, rule: turned(made.rule), units }, prefer))).toEqual(
          leftBy(planFor(made, prefer)),
        );
      }),
      { seed, numRuns: 300 },
    ));

  test('equal requests give equal plans', () =>
    fc.assert(
      fc.property(middle, fc.constantFrom(...preferences), ({ rule, units, held }, prefer) => {
        const request = () => ({
          targets: [asTarget(structuredClone(rule), new Map(units))],
          held: new Set([...held].reverse()),
          prefer,
        });
        expect(planUnits(request())).toEqual(planUnits(request()));
      }),
      { seed, numRuns: 200 },
    ));

  test('there is an outline only where the source leaves something out, and else a reason', () =>
    fc.assert(
      fc.property(middle, by, (made, prefer) => {
        const target = asTarget(made.rule, made.units);
        const answer = planUnits({ targets: [target], held: made.held, prefer });
        if (answer.kind === 'none') {
          expect(lacksFacts(target)).toBe(false);
          expect(answer.obstacles.map((one) => one.pathwayId)).toEqual(
            everyWay(made.rule, made.units).map((one) => one.pathwayId),
          );
        }
        if (answer.kind === 'outline') expect(lacksFacts(target)).toBe(true);
      }),
      { seed, numRuns: 300 },
    ));
});

const plain: Body = {
  mandatory: [],
  groups: [],
  creditAtOrAbove: [],
  barred: [],
  neverCount: [],
  equivalents: [],
};
const unitsOf = (...ids: string[]): Units =>
  new Map(ids.map((id) => [id, { id, level: 2, credit: Number(/\d+(\.\d+)?/.exec(id)?.[0]) }]));

describe('units that stand for one another', () => {
  const units = unitsOf('a3', 'b3', 'c3', 'd9');
  const circle = [
    ['a3', 'b3'],
    ['b3', 'c3'],
    ['c3', 'a3'],
  ];
  const rule = (minCredit: number): Structure => ({
    ...plain,
    minCredit,
    groups: [{ id: 'O', unitIds: ['a3', 'b3', 'c3', 'd9'] }],
    equivalents: circle,
    pathways: [],
  });

  test('in a circle are credited once', () => {
    const held = new Set(['a3', 'b3', 'c3']);
    const answer = planFor({ rule: rule(6), units, held }, 'credit');
    expect(leftBy(answer)).toEqual({ units: 1, credit: 9, hours: 90 });
    expect(planFor({ rule: rule(13), units, held }, 'credit')).toEqual({
      kind: 'none',
      obstacles: [{ targetId: 'target', demands: [{ kind: 'total', of: 'credit', least: 13 }] }],
    });
  });

  test('one that is held fills the place of the one that is mandatory', () => {
    const answer = planFor(
      {
        rule: { ...plain, mandatory: ['a3', 'd9'], equivalents: circle, pathways: [] },
        units,
        held: new Set(['c3']),
      },
      'units',
    );
    if (answer.kind !== 'plan') throw new Error(answer.kind);
    expect(answer.plan.counted).toMatchObject([{ facts: { id: 'a3' }, heldAs: 'c3' }]);
    expect(answer.plan.left.map(({ facts }) => facts.id)).toEqual(['d9']);
  });

  test('two mandatory ones cannot both count', () => {
    const answer = planFor(
      {
        rule: { ...plain, mandatory: ['a3', 'b3', 'd9'], equivalents: circle, pathways: [] },
        units,
        held: new Set(),
      },
      'units',
    );
    expect(answer).toEqual({
      kind: 'none',
      obstacles: [
        {
          targetId: 'target',
          demands: [
            { kind: 'mandatory', unitId: 'a3' },
            { kind: 'mandatory', unitId: 'b3' },
          ],
        },
      ],
    });
  });

  test('for one qualification only do for both, whichever is asked first', () => {
    const first: Structure = { ...plain, mandatory: ['a3'], pathways: [] };
    const second: Structure = { ...plain, mandatory: ['b3'], equivalents: [['a3', 'b3']], pathways: [] };
    const targets = [asTarget(first, units, 'first'), asTarget(second, units, 'second')];
    for (const order of [targets, [...targets].reverse()]) {
      const answer = planUnits({ targets: order, held: new Set(), prefer: 'units' });
      if (answer.kind !== 'plan') throw new Error(answer.kind);
      expect(answer.plan.left.map(({ facts }) => facts.id)).toEqual(['a3']);
    }
  });
});

describe('figures', () => {
  test('decimals of credit are not rounded when plans are compared', () => {
    const units = unitsOf('a2.5', 'b0.75', 'c1.5');
    const rule: Structure = {
      ...plain,
      minCredit: 2.25,
      groups: [{ id: 'O', unitIds: ['a2.5', 'b0.75', 'c1.5'] }],
      pathways: [],
    };
    expect(leftBy(planFor({ rule, units, held: new Set() }, 'credit'))).toEqual({
      units: 2,
      credit: 2.25,
      hours: 22.5,
    });
  });

  test('what may be recognised is told beside what is sure', () => {
    const units = unitsOf('a4', 'b5', 'c6');
    const rule: Structure = { ...plain, mandatory: ['a4', 'b5', 'c6'], pathways: [] };
    const answer = planUnits({
      targets: [asTarget(rule, units)],
      held: new Set(['a4']),
      perhaps: new Set(['b5']),
      prefer: 'units',
    });
    if (answer.kind !== 'plan') throw new Error(answer.kind);
    expect(sizeOf(answer.plan)).toMatchObject({ units: 2, credit: 11 });
    expect(answer.ifAgreed && sizeOf(answer.ifAgreed)).toMatchObject({ units: 1, credit: 6 });
  });
});

/** A rule with its units and groups, and those of its groups, the other way round. */
function turned(rule: Structure): Structure {
  const turnedGroups = (groups: readonly Group[]): Group[] =>
    groups
      .map((group) => ({
        ...group,
        unitIds: [...group.unitIds].reverse(),
        groups: turnedGroups(group.groups ?? []),
      }))
      .reverse();
  const body = (one: Body): Body => ({
    ...one,
    mandatory: [...one.mandatory].reverse(),
    groups: turnedGroups(one.groups),
    creditAtOrAbove: [...one.creditAtOrAbove].reverse(),
    barred: one.barred.map((set) => [...set].reverse()).reverse(),
    equivalents: one.equivalents.map((set) => [...set].reverse()).reverse(),
  });
  return {
    ...body(rule),
    pathways: rule.pathways.map((one) => ({ ...one, ...body(one) })).reverse(),
  };
}
