/**
 * npm run bench:planning [-- STRUCTURES [UNITS]]: what a plan costs at 10 to 60 units in six optional groups, or at so many
 * units alone, beside HiGHS, a solver of integer programmes, on the same structures in the same run. Structures are made at
 * random from one seed, each around a choice of units that meets it, so that a plan exists and its bounds are near. By hours
 * each unit has hours of its own, eight to twelve for each credit. The two take turns in going first.
 * Both must find plans of the same size by the preference: any other answer fails the bench, and so does a bound above that
 * size where ours gave up. Ours also decides between plans equal by it, which the programme is not asked for.
 * Aim: p99 of 50 ms at 60 units.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import loadHighs from 'highs';
import { combinationsOf } from '../dist/src/guidance/credit/combination.js';
import { planUnits } from '../dist/src/guidance/credit/plan.js';
import { at, median, round } from './figures.mjs';

const SIZES = [10, 20, 30, 40, 50, 60];
const SEED = 20261125;
const PREFERENCES = ['units', 'credit', 'hours'];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A qualification of so many units: a sixth of them mandatory, the others in six groups of which one lies in another, a
 * seventh of them in two groups. A group has a least or a most, or both, by units or by credit; two pairs are barred; some
 * credit must be at level 3; some units are held.
 */
function makeStructure(count, seed, hasHours) {
  const next = numbersFrom(seed);
  // In a row of their own, so that the structure is the same without them.
  const nextHours = numbersFrom(seed + 1);
  const below = (n) => Math.floor(next() * n);
  const chance = (share) => next() < share;
  const units = Array.from({ length: count }, (_, n) => ({
    id: `u${n}`,
    title: `u${n}`,
    level: chance(0.5) ? 3 : 2,
    // As in real diplomas: mostly 2 to 6, some larger.
    credit: chance(0.8) ? 2 + below(5) : 7 + below(9),
    guidedHours: undefined,
  }));
  if (hasHours)
    for (const unit of units) unit.hours = unit.credit * 8 + Math.floor(nextHours() * (unit.credit * 4 + 1));
  const mandatoryCount = Math.max(1, Math.round(count / 6));
  const mandatory = units.slice(0, mandatoryCount);
  const optional = units.slice(mandatoryCount);
  const homes = optional.map((_, n) => {
    const first = n < 6 ? n : below(6);
    return chance(1 / 7) ? [...new Set([first, below(6)])] : [first];
  });
  // What the bounds are made around: a choice of nearly half of the optional units, each in its first group.
  const chosen = optional.map(() => chance(0.45));
  // Group 5 lies in group 4.
  const isIn = (home, group) => home === group || (group === 4 && home === 5);
  const groups = Array.from({ length: 6 }, (_, group) => {
    const here = optional.filter((_, n) => chosen[n] && isIn(homes[n][0], group));
    const credit = here.reduce((sum, unit) => sum + unit.credit, 0);
    const byUnits = chance(0.5);
    const value = byUnits ? here.length : credit;
    const least = Math.round(value * (0.5 + next() * 0.5));
    const most = Math.round(value * (1 + next() * 0.5));
    const [hasLeast, hasMost] = [chance(0.8), chance(0.7)];
    return {
      id: `g${group}`,
      unitIds: optional.filter((_, n) => homes[n].includes(group)).map(({ id }) => id),
      ...(hasLeast && least > 0 ? { [byUnits ? 'minUnits' : 'minCredit']: least } : {}),
      ...(hasMost ? { [byUnits ? 'maxUnits' : 'maxCredit']: most } : {}),
      groups: [],
    };
  });
  const [inner] = groups.splice(5, 1);
  groups[4].groups.push(inner);
  const taken = [...mandatory, ...optional.filter((_, n) => chosen[n])];
  const sum = (some) => some.reduce((total, unit) => total + unit.credit, 0);
  const others = optional.filter((_, n) => !chosen[n]);
  const barred = [0, 1].flatMap(() => {
    const [one, two] = [optional[below(optional.length)], others[below(others.length)]];
    return one && two && one !== two ? [[one.id, two.id]] : [];
  });
  const atThree = sum(taken.filter(({ level }) => level === 3));
  return {
    rule: {
      minCredit: Math.max(1, Math.round(sum(taken) * (0.85 + next() * 0.15))),
      mandatory: mandatory.map(({ id }) => id),
      groups,
      creditAtOrAbove:
        atThree > 0 ? [{ level: 3, credit: Math.max(1, Math.round(atThree * (0.7 + next() * 0.3))) }] : [],
      barred,
      neverCount: [],
      equivalents: [],
      pathways: [],
      notInSource: [],
    },
    units: new Map(units.map((unit) => [unit.id, unit])),
    held: new Set(units.filter(() => chance(0.15)).map(({ id }) => id)),
  };
}

const targetOf = ({ rule, units }) => ({
  id: 'made',
  title: 'made',
  rule,
  factsOf: (id) => units.get(id),
  marks: { mandatory: [], others: [] },
  entry: [],
});

/** The same task as a programme in whole numbers: one variable for each place of each unit. By the preference's figure alone. */
function programmeOf(structure, prefer) {
  const { rule, units, held } = structure;
  const places = new Map([...units.keys()].map((id) => [id, []]));
  for (const id of rule.mandatory) places.get(id).push({ name: `x_${id}_m`, around: [] });
  const enter = (group, around) => {
    const own = [...around, group.id];
    for (const id of group.unitIds) places.get(id).push({ name: `x_${id}_${group.id}`, around: own });
    for (const innerGroup of group.groups) enter(innerGroup, own);
  };
  for (const group of rule.groups) enter(group, []);
  const all = [...places].flatMap(([id, some]) =>
    some.map((place) => ({ ...place, id, unit: units.get(id) })),
  );
  const line = (some, weight) =>
    some.map((one) => `${weight(one)} ${one.name}`).join(' + ') || `0 ${all[0].name}`;
  const one = () => 1;
  const credit = ({ unit }) => unit.credit;
  const lines = [];
  for (const [id, some] of places)
    lines.push(`${line(some, one)} ${rule.mandatory.includes(id) ? '=' : '<='} 1`);
  lines.push(`${line(all, credit)} >= ${rule.minCredit}`);
  for (const { level, credit: least } of rule.creditAtOrAbove)
    lines.push(
      `${line(
        all.filter(({ unit }) => unit.level >= level),
        credit,
      )} >= ${least}`,
    );
  for (const set of rule.barred)
    lines.push(
      `${line(
        all.filter(({ id }) => set.includes(id)),
        one,
      )} <= 1`,
    );
  const bound = (group) => {
    const here = all.filter(({ around }) => around.includes(group.id));
    if (group.minUnits) lines.push(`${line(here, one)} >= ${group.minUnits}`);
    if (group.maxUnits !== undefined) lines.push(`${line(here, one)} <= ${group.maxUnits}`);
    if (group.minCredit) lines.push(`${line(here, credit)} >= ${group.minCredit}`);
    if (group.maxCredit !== undefined) lines.push(`${line(here, credit)} <= ${group.maxCredit}`);
    for (const innerGroup of group.groups) bound(innerGroup);
  };
  for (const group of rule.groups) bound(group);
  const cost = ({ id, unit }) => (held.has(id) ? 0 : prefer === 'units' ? 1 : unit[prefer]);
  return `Minimize\n obj: ${line(all, cost)}\nSubject To\n${lines.map((text, n) => ` c${n}: ${text}`).join('\n')}\nBinary\n ${all.map(({ name }) => name).join(' ')}\nEnd\n`;
}

const timed = (run) => {
  const from = performance.now();
  const result = run();
  return { result, ms: performance.now() - from };
};

const structures = Number(process.argv[2] ?? 200);
if (!Number.isInteger(structures) || structures < 1) {
  console.error('After --, give how many structures of each size, for example 100.');
  process.exit(2);
}
const only = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
if (only !== undefined && (!Number.isInteger(only) || only < 10)) {
  console.error('After that, give how many units, ten or more, for example 60.');
  process.exit(2);
}
const highs = await loadHighs();
const [cpu] = cpus();
console.log(
  `node ${process.version} · ${availableParallelism()} cores of ${cpu?.model ?? 'an unknown kind'} · load ${loadavg()[0].toFixed(1)} · ${new Date().toISOString().slice(0, 10)} · seed ${SEED}`,
);
const rows = [];
let disagreements = 0;
for (const size of only === undefined ? SIZES : [only]) {
  for (const prefer of PREFERENCES) {
    const ours = [];
    const theirs = [];
    let unfinished = 0;
    let counts = 0;
    // The first twenty of each only warm both up.
    for (let n = -20; n < structures; n += 1) {
      const structure = makeStructure(size, SEED + size * 100_003 + n, prefer === 'hours');
      const target = targetOf(structure);
      const programme = programmeOf(structure, prefer);
      const runs = {
        ours: () => planUnits({ targets: [target], held: structure.held, prefer }),
        theirs: () => highs.solve(programme, { mip_rel_gap: 0, mip_abs_gap: 0.5 }),
      };
      const order = n % 2 === 0 ? ['ours', 'theirs'] : ['theirs', 'ours'];
      const done = Object.fromEntries(order.map((who) => [who, timed(runs[who])]));
      const answer = done.ours.result;
      const least =
        done.theirs.result.Status === 'Optimal' ? Math.round(done.theirs.result.ObjectiveValue) : undefined;
      const found = answer.kind === 'plan' ? answer.plan.size[prefer] : undefined;
      const isAbove = answer.kind === 'bounded' && answer.bound > least;
      if (answer.kind === 'bounded') unfinished += 1;
      if (isAbove || (answer.kind !== 'bounded' && found !== least)) {
        disagreements += 1;
        console.error(
          `${size} units, by ${prefer}, structure ${n}: ${answer.kind} ${found}, and HiGHS found ${least}`,
        );
      }
      if (n < 0) continue;
      ours.push(done.ours.ms);
      theirs.push(done.theirs.ms);
      counts += combinationsOf(target.rule, target.factsOf, target.marks)[0]?.counts.length ?? 0;
    }
    rows.push({
      units: size,
      by: prefer,
      counts: round(counts / structures, 1),
      'p50 ms': round(median(ours), 1),
      'p99 ms': round(at(ours, 0.99), 1),
      'most ms': round(at(ours, 1), 1),
      'HiGHS p50': round(median(theirs), 1),
      'HiGHS p99': round(at(theirs, 0.99), 1),
      'p50 ratio': round(median(ours) / median(theirs)),
      'p99 ratio': round(at(ours, 0.99) / at(theirs, 0.99)),
      'not finished': `${round((100 * unfinished) / (structures + 20), 1)}%`,
    });
  }
}
console.table(rows);
for (const prefer of only === undefined ? PREFERENCES : []) {
  const of = rows.filter((one) => one.by === prefer);
  const [first, last] = [of[0], of.at(-1)];
  console.log(
    `by ${prefer}, from ${first.units} to ${last.units} units: p50 ${round(last['p50 ms'] / first['p50 ms'], 1)} times, p99 ${round(last['p99 ms'] / first['p99 ms'], 1)} times as long`,
  );
}
console.log(`${disagreements} disagreements`);
if (disagreements > 0) process.exitCode = 1;
