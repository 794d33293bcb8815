/** Structures of qualifications made at random, with every shape a rule of combination may have. */
import fc from 'fast-check';
import type { Body, Group, Level, Structure, Unit, Units } from './everySubset.js';

export type Made = { rule: Structure; units: Units; held: ReadonlySet<string> };

/** There in so many of a hundred cases. */
const inSome = <T>(percent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: value },
  );

const unitOf = fc.record({
  // Credits in quarters, most of them whole.
  credit: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 2, max: 30 }).map((quarters) => quarters / 4),
    },
  ),
  hours: inSome(60, fc.integer({ min: 3, max: 90 })),
  level: inSome(90, fc.constantFrom<Level>(1, 2, 3, 4)).map((level) => level ?? null),
  // Where it stands: a number for mandatory or a group, and seldom a second group.
  at: fc.nat(99),
  also: inSome(35, fc.nat(99)),
  isHeld: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});
const groupOf = fc.record({
  minUnits: inSome(35, fc.integer({ min: 0, max: 2 })),
  units: inSome(30, fc.integer({ min: 0, max: 2 })),
  minCredit: inSome(25, fc.integer({ min: 1, max: 8 })),
  credit: inSome(25, fc.integer({ min: 0, max: 9 })),
  inside: inSome(40, fc.nat(99)),
  borrow: inSome(
    20,
    fc.record({
      from: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }),
      maxUnits: fc.integer({ min: 1, max: 2 }),
    }),
  ),
});
const sets = inSome(
  45,
  fc.array(fc.array(fc.nat(99), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
).map((some) => some ?? []);
const bodyOf = (groups: { minLength: number; maxLength: number }) =>
  fc.record({
    groups: fc.array(groupOf, groups),
    minCredit: inSome(50, fc.integer({ min: 1, max: 22 })),
    minUnits: inSome(25, fc.integer({ min: 1, max: 4 })),
    minOptionalCredit: inSome(20, fc.integer({ min: 1, max: 9 })),
    minOptionalUnits: inSome(20, fc.integer({ min: 1, max: 3 })),
    level: inSome(
      30,
      fc.record({ level: fc.constantFrom<Level>(2, 3, 4), credit: fc.integer({ min: 1, max: 9 }) }),
    ),
    barred: sets,
    equivalents: sets,
    never: inSome(25, fc.nat(99)),
    /** A group of which no units are listed stays in the rule. */
    keepsEmpty: inSome(10, fc.constant(true)),
  });

export type Shape = {
  units: { minLength: number; maxLength: number };
  groups: number;
  pathways: number;
  /** Names of units begin with it. */
  name?: string;
};

/** A structure of so many units, with at most so many groups and pathways. */
export const structureOf = ({ units, groups, pathways, name = 'u' }: Shape): fc.Arbitrary<Made> =>
  fc
    .record({
      units: fc.array(unitOf, units),
      whole: bodyOf({ minLength: 1, maxLength: groups }),
      pathways: fc.array(bodyOf({ minLength: 0, maxLength: 2 }), { maxLength: pathways }),
    })
    .map((drawn): Made => {
      const made = drawn.units.map(
        ({ credit, hours, level }, n): Unit => ({ id: `${name}${n}`, credit, hours, level }),
      );
      const idAt = (n: number): string => made[n % made.length]?.id ?? '';
      const bodies = [drawn.whole, ...drawn.pathways];
      // Every place a unit may be listed in: each body's mandatory part once, each group three times.
      type Slot = { body: number; group?: number };
      const slots = bodies.flatMap((body, at): Slot[] => [
        { body: at },
        ...body.groups.flatMap((_, group) => new Array<Slot>(3).fill({ body: at, group })),
      ]);
      const listed = drawn.units.map(({ at, also }) => {
        const first = slots[at % slots.length];
        const second = also === undefined ? undefined : slots[also % slots.length];
        return [first, second?.group === undefined ? undefined : second];
      });
      const unitsIn = (body: number, group?: number): string[] =>
        made
          .filter((_, n) => listed[n]?.some((slot) => slot?.body === body && slot.group === group))
          .map(({ id }) => id);
      const groupName = (body: number, group: number): string => `g${body}${group}`;
      const isThere = (body: number, group: number): boolean =>
        bodies[body]?.keepsEmpty === true || unitsIn(body, group).length > 0;
      const names = [
        ...bodies.flatMap((body, at) =>
          body.groups.map((_, group) => groupName(at, group)).filter((_, group) => isThere(at, group)),
        ),
        ...drawn.pathways.map((_, n) => `p${n + 1}`),
        ...made.map(({ id }) => id),
      ];
      const build = (body: (typeof bodies)[number], at: number): Body => {
        const all = body.groups.map(
          (one, n): Group => ({
            id: groupName(at, n),
            unitIds: unitsIn(at, n),
            minUnits: one.minUnits,
            maxUnits: one.units === undefined ? undefined : (one.minUnits ?? 0) + one.units,
            minCredit: one.minCredit,
            maxCredit: one.credit === undefined ? undefined : (one.minCredit ?? 0) + one.credit,
            borrow: one.borrow && {
              from: one.borrow.from.map((n) => names[n % names.length] ?? ''),
              maxUnits: one.borrow.maxUnits,
            },
            groups: [],
          }),
        );
        const isInner = new Set<number>();
        for (const [n, { inside }] of body.groups.entries()) {
          const [group, outer] = [all[n], n === 0 || inside === undefined ? undefined : all[inside % n]];
          if (group && outer) {
            outer.groups?.push(group);
            isInner.add(n);
          }
        }
        return {
          minCredit: body.minCredit,
          minUnits: body.minUnits,
          minOptionalCredit: body.minOptionalCredit,
          minOptionalUnits: body.minOptionalUnits,
          mandatory: unitsIn(at),
          groups: withUnits(
            all.filter((_, n) => !isInner.has(n)),
            body.keepsEmpty ?? false,
          ),
          creditAtOrAbove: body.level ? [body.level] : [],
          barred: body.barred.map((set) => set.map(idAt)).filter((set) => new Set(set).size === set.length),
          equivalents: body.equivalents.map((set) => set.map(idAt)),
          neverCount: body.never === undefined ? [] : [idAt(body.never)],
        };
      };
      return {
        rule: {
          ...build(drawn.whole, 0),
          pathways: drawn.pathways.map((body, n) => ({
            id: `p${n + 1}`,
            title: `Pathway ${n + 1}`,
            ...build(body, n + 1),
          })),
        },
        units: new Map(made.map((one) => [one.id, one])),
        held: new Set(made.filter((_, n) => drawn.units[n]?.isHeld).map(({ id }) => id)),
      };
    });

/** Without groups that list no units, in themselves or within. */
const withUnits = (groups: readonly Group[], keepsEmpty: boolean): Group[] =>
  groups
    .map((group) => ({ ...group, groups: withUnits(group.groups ?? [], keepsEmpty) }))
    .filter((group) => keepsEmpty || group.unitIds.length > 0 || group.groups.length > 0);
