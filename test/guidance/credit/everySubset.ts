/**
 * The planner's oracle: it tries every set of units in every place they may stand, and knows nothing of the planner.
 * Nothing of `src` is imported here, so that a mistake there can't be repeated here. Up to about 18 units.
 */

/** Levels are numbers here; entry levels are the planner's to know. */
export type Level = 1 | 2 | 3 | 4;
export type Unit = {
  id: string;
  level: Level | null;
  credit?: number | undefined;
  hours?: number | undefined;
};
export type Group = {
  id: string;
  unitIds: string[];
  minUnits?: number | undefined;
  maxUnits?: number | undefined;
  minCredit?: number | undefined;
  maxCredit?: number | undefined;
  borrow?: { from: string[]; maxUnits: number } | undefined;
  groups?: Group[] | undefined;
};
export type Body = {
  minCredit?: number | undefined;
  minUnits?: number | undefined;
  minOptionalCredit?: number | undefined;
  minOptionalUnits?: number | undefined;
  mandatory: string[];
  groups: Group[];
  creditAtOrAbove: { level: Level; credit: number }[];
  barred: string[][];
  neverCount: string[];
  equivalents: string[][];
};
export type Structure = Body & { pathways: (Body & { id: string; title: string })[] };
export type Units = ReadonlyMap<string, Unit>;

/** Where a unit counts: as mandatory (no group), or in the innermost group. */
export type Placed = { unitId: string; groupId?: string | undefined };
/** A demand as the planner words it; what it may hold is said here again. */
export type AskedFor =
  | { kind: 'mandatory'; unitId: string }
  | { kind: 'total' | 'optional'; of: 'units' | 'credit'; least: number }
  | {
      kind: 'group';
      groupId: string;
      of: 'units' | 'credit';
      least?: number | undefined;
      most?: number | undefined;
    }
  | { kind: 'level'; level: unknown; least: number }
  | { kind: 'barred'; unitIds: readonly string[] };

export type By = 'units' | 'credit' | 'hours';
/** How much is left to take: units, credit and hours. */
export type Left = { units: number; credit: number; hours: number };

/** A rule as one pathway has it, with every group by name. */
export type OneWay = {
  pathwayId: string | undefined;
  mandatory: ReadonlySet<string>;
  /** Every group at any depth: the groups around it and itself, and who may stand in it directly. */
  groups: ReadonlyMap<string, { around: string[]; group: Group; unitIds: string[] }>;
  /** Units that stand for one another have one name in common. */
  creditedAs: ReadonlyMap<string, string>;
  demands: AskedFor[];
  /** By unit: every place it may stand. */
  places: ReadonlyMap<string, Placed[]>;
};

const inside = (group: Group): Group[] => [group, ...(group.groups ?? []).flatMap(inside)];
const namesIn = (group: Group): string[] => inside(group).flatMap((one) => one.unitIds);

/** The rule once for each pathway, or once as it is. */
export function everyWay(rule: Structure, units: Units): OneWay[] {
  if (rule.pathways.length === 0) return [oneWay(rule, rule, undefined, units)];
  return rule.pathways.map((own) => {
    const body: Body = {
      minCredit: own.minCredit ?? rule.minCredit,
      minUnits: own.minUnits ?? rule.minUnits,
      minOptionalCredit: own.minOptionalCredit ?? rule.minOptionalCredit,
      minOptionalUnits: own.minOptionalUnits ?? rule.minOptionalUnits,
      mandatory: rule.mandatory.concat(own.mandatory),
      groups: rule.groups.concat(own.groups),
      creditAtOrAbove: rule.creditAtOrAbove.concat(own.creditAtOrAbove),
      barred: rule.barred.concat(own.barred),
      neverCount: rule.neverCount.concat(own.neverCount),
      equivalents: rule.equivalents.concat(own.equivalents),
    };
    return oneWay(body, rule, own.id, units);
  });
}

function oneWay(body: Body, rule: Structure, pathwayId: string | undefined, units: Units): OneWay {
  const mandatory = new Set(body.mandatory.filter((id) => !body.neverCount.includes(id)));
  const demands: AskedFor[] = [...mandatory].map((unitId) => ({ kind: 'mandatory', unitId }));
  if (body.minUnits) demands.push({ kind: 'total', of: 'units', least: body.minUnits });
  if (body.minCredit) demands.push({ kind: 'total', of: 'credit', least: body.minCredit });
  if (body.minOptionalUnits) demands.push({ kind: 'optional', of: 'units', least: body.minOptionalUnits });
  if (body.minOptionalCredit) demands.push({ kind: 'optional', of: 'credit', least: body.minOptionalCredit });
  for (const { level, credit } of body.creditAtOrAbove) demands.push({ kind: 'level', level, least: credit });
  for (const unitIds of body.barred) demands.push({ kind: 'barred', unitIds });

  const groups = new Map<string, { around: string[]; group: Group; unitIds: string[] }>();
  const enter = (group: Group, around: string[]): void => {
    const own = [...around, group.id];
    groups.set(group.id, { around: own, group, unitIds: group.unitIds });
    const { minUnits, maxUnits, minCredit, maxCredit } = group;
    if (minUnits !== undefined || maxUnits !== undefined)
      demands.push({ kind: 'group', groupId: group.id, of: 'units', least: minUnits, most: maxUnits });
    if (minCredit !== undefined || maxCredit !== undefined)
      demands.push({ kind: 'group', groupId: group.id, of: 'credit', least: minCredit, most: maxCredit });
    for (const inner of group.groups ?? []) enter(inner, own);
    if (group.borrow) {
      const unitIds = group.borrow.from
        .flatMap((name) => namedBy(name, rule))
        .filter((id) => !namesIn(group).includes(id));
      const id = `${group.id}:borrowed`;
      if (unitIds.length > 0) enter({ id, unitIds, maxUnits: group.borrow.maxUnits }, own);
    }
  };
  for (const group of body.groups) enter(group, []);

  const creditedAs = new Map([...units.keys()].map((id) => [id, id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const set of body.equivalents) {
      const names = set.map((id) => creditedAs.get(id) ?? id);
      const name = names.sort()[0] ?? '';
      for (const id of set)
        if (creditedAs.get(id) !== name) {
          creditedAs.set(id, name);
          changed = true;
        }
    }
  }

  const places = new Map<string, Placed[]>();
  for (const id of units.keys()) {
    if (body.neverCount.includes(id)) continue;
    if (mandatory.has(id)) places.set(id, [{ unitId: id }]);
    else {
      const groupIds = [...groups].filter(
        ([, { unitIds, around }]) =>
          unitIds.includes(id) &&
          // A credit nobody knows may be more than a group allows.
          (units.get(id)?.credit !== undefined ||
            around.every((name) => groups.get(name)?.group.maxCredit === undefined)),
      );
      if (groupIds.length > 0)
        places.set(
          id,
          groupIds.map(([groupId]) => ({ unitId: id, groupId })),
        );
    }
  }
  // Where a unit is mandatory, what stands for it can't count in another place beside it.
  const mandatoryAs = new Set([...mandatory].map((id) => creditedAs.get(id) ?? id));
  for (const id of places.keys())
    if (!mandatory.has(id) && mandatoryAs.has(creditedAs.get(id) ?? id)) places.delete(id);
  return { pathwayId, mandatory, groups, creditedAs, demands, places };
}

/** What may be borrowed under a name: a pathway's units, a group's, or one unit. */
function namedBy(name: string, rule: Structure): string[] {
  const pathway = rule.pathways.find((one) => one.id === name);
  if (pathway) return [...pathway.mandatory, ...pathway.groups.flatMap(namesIn)];
  const group = [rule, ...rule.pathways]
    .flatMap((one) => one.groups.flatMap(inside))
    .find((one) => one.id === name);
  return group ? namesIn(group) : [name];
}

/** How much of each demand a set of placed units fills, and whether that is as much as it asks and no more. */
function isFilled(demand: AskedFor, placed: readonly Placed[], way: OneWay, units: Units): boolean {
  const sum = (of: 'units' | 'credit', some: readonly Placed[]): number =>
    some.reduce((total, { unitId }) => total + (of === 'units' ? 1 : (units.get(unitId)?.credit ?? 0)), 0);
  switch (demand.kind) {
    case 'mandatory':
      return placed.some((one) => one.unitId === demand.unitId && one.groupId === undefined);
    case 'total':
      return sum(demand.of, placed) >= demand.least;
    case 'optional':
      return (
        sum(
          demand.of,
          placed.filter((one) => one.groupId !== undefined),
        ) >= demand.least
      );
    case 'level':
      return (
        sum(
          'credit',
          placed.filter(({ unitId }) => (units.get(unitId)?.level ?? -1) >= Number(demand.level)),
        ) >= demand.least
      );
    case 'barred':
      return placed.filter(({ unitId }) => demand.unitIds.includes(unitId)).length <= 1;
    case 'group': {
      const here = placed.filter(
        ({ groupId }) =>
          groupId !== undefined && (way.groups.get(groupId)?.around ?? []).includes(demand.groupId),
      );
      const filled = sum(demand.of, here);
      return filled >= (demand.least ?? 0) && filled <= (demand.most ?? Number.POSITIVE_INFINITY);
    }
  }
}

/** Whether units stand where they may, each credited once. */
const mayStand = (placed: readonly Placed[], way: OneWay): boolean =>
  new Set(placed.map(({ unitId }) => way.creditedAs.get(unitId) ?? unitId)).size === placed.length &&
  placed.every(({ unitId, groupId }) =>
    (way.places.get(unitId) ?? []).some((place) => place.groupId === groupId),
  );

/** Whether exactly these units, in these places, meet the whole rule. */
export const meets = (placed: readonly Placed[], way: OneWay, units: Units): boolean =>
  mayStand(placed, way) && way.demands.every((demand) => isFilled(demand, placed, way, units));

/**
 * Every set of units in every place, where it meets the demands.
 * @param goOn false ends the trying of sets with more in them than this one
 */
export function tryAll(
  way: OneWay,
  units: Units,
  demands: readonly AskedFor[],
  found: (placed: readonly Placed[]) => void,
  goOn: (placed: readonly Placed[]) => boolean = () => true,
): void {
  const ids = [...way.places.keys()];
  // What only limits gets no better with more units; the rest is asked of the whole set alone.
  const limits = demands.flatMap((demand): AskedFor[] =>
    demand.kind === 'barred' || (demand.kind === 'group' && demand.most !== undefined)
      ? [demand.kind === 'group' ? { ...demand, least: 0 } : demand]
      : [],
  );
  const placed: Placed[] = [];
  const from = (n: number): void => {
    const id = ids[n];
    if (id === undefined) {
      if (demands.every((demand) => isFilled(demand, placed, way, units))) found(placed);
      return;
    }
    const isAsked =
      way.mandatory.has(id) && demands.some((demand) => demand.kind === 'mandatory' && demand.unitId === id);
    if (!isAsked) from(n + 1);
    const name = way.creditedAs.get(id) ?? id;
    if (placed.some(({ unitId }) => (way.creditedAs.get(unitId) ?? unitId) === name)) return;
    for (const place of way.places.get(id) ?? []) {
      placed.push(place);
      if (goOn(placed) && limits.every((demand) => isFilled(demand, placed, way, units))) from(n + 1);
      placed.pop();
    }
  };
  from(0);
}

/** Whether some of a rule's demands can be met together. */
export function canBeMet(way: OneWay, units: Units, demands: readonly AskedFor[]): boolean {
  let can = false;
  tryAll(
    way,
    units,
    demands,
    () => {
      can = true;
    },
    () => !can,
  );
  return can;
}

/** Hours as counted: those given, else ten for each credit. */
const hoursOf = (unit: Unit | undefined): number => unit?.hours ?? (unit?.credit ?? 0) * 10;
const leftOf = (ids: readonly string[], units: Units): Left => ({
  units: ids.length,
  credit: ids.reduce((sum, id) => sum + (units.get(id)?.credit ?? 0), 0),
  hours: ids.reduce((sum, id) => sum + hoursOf(units.get(id)), 0),
});
const inOrder = (left: Left, by: By): number[] =>
  by === 'units'
    ? [left.units, left.credit, left.hours]
    : by === 'credit'
      ? [left.credit, left.units, left.hours]
      : [left.hours, left.units, left.credit];
/** Below zero where `a` is less to take than `b`. */
export function compare(a: Left, b: Left, by: By): number {
  const [ours, theirs] = [inOrder(a, by), inOrder(b, by)];
  for (const [n, figure] of ours.entries()) if (figure !== theirs[n]) return figure - (theirs[n] ?? 0);
  return 0;
}

/** Units not yet held, themselves or by one that stands for them. */
const notHeld = (placed: readonly Placed[], way: OneWay, held: ReadonlySet<string>): string[] => {
  const heldAs = new Set([...held].map((id) => way.creditedAs.get(id) ?? id));
  return placed.map(({ unitId }) => unitId).filter((id) => !heldAs.has(way.creditedAs.get(id) ?? id));
};

/** A rule that asks for nothing has not been told: nobody has achieved a qualification by taking no unit at all. */
const asksForSomething = ({ demands }: OneWay): boolean =>
  demands.some(
    (demand) => demand.kind === 'mandatory' || (demand.kind !== 'barred' && (demand.least ?? 0) > 0),
  );

/** The least that is left to take over all pathways; undefined where no set meets the rule. */
export function smallest(rule: Structure, units: Units, held: ReadonlySet<string>, by: By): Left | undefined {
  let best: Left | undefined;
  for (const way of everyWay(rule, units).filter(asksForSomething))
    tryAll(
      way,
      units,
      way.demands,
      (placed) => {
        const left = leftOf(notHeld(placed, way, held), units);
        if (best === undefined || compare(left, best, by) < 0) best = left;
      },
      // More units are never less to take.
      (placed) => best === undefined || compare(leftOf(notHeld(placed, way, held), units), best, by) < 0,
    );
  return best;
}

/**
 * Whether what is held, in any place and as any unit it stands for, and these units as themselves meet a rule. Not all need
 * be used.
 */
export function isEnough(
  way: OneWay,
  units: Units,
  held: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): boolean {
  let is = false;
  tryAll(
    way,
    units,
    way.demands,
    () => {
      is = true;
    },
    (placed) => !is && notHeld(placed, way, held).every((id) => taken.has(id)),
  );
  return is;
}

/** The least to take for two qualifications at once: a unit taken for one counts for the other too, also as what it stands for there. */
export function smallestOfBoth(
  rules: readonly [Structure, Structure],
  units: Units,
  held: ReadonlySet<string>,
  by: By,
): Left | undefined {
  type Chosen = { way: OneWay; needs: string[] };
  const chosen = rules.map((rule) =>
    everyWay(rule, units)
      .filter(asksForSomething)
      .flatMap((way) => {
        const needs = new Map<string, Chosen>();
        tryAll(way, units, way.demands, (placed) => {
          const ids = notHeld(placed, way, held).sort();
          needs.set(ids.join(), { way, needs: ids });
        });
        return [...needs.values()];
      }),
  );
  let best: Left | undefined;
  for (const first of chosen[0] ?? [])
    for (const second of chosen[1] ?? []) {
      const both = [...new Set([...first.needs, ...second.needs])];
      for (let mask = 0; mask < 2 ** both.length; mask += 1) {
        const taken = both.filter((_, n) => mask & (2 ** n));
        const left = leftOf(taken, units);
        if (best !== undefined && compare(left, best, by) >= 0) continue;
        const has = new Set(taken);
        if (
          [first, second].every(({ way, needs }) =>
            needs.every((id) => notHeld([{ unitId: id }], way, has).length === 0),
          )
        )
          best = left;
      }
    }
  return best;
}
