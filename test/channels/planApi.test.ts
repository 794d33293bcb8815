/** POST /api/plan over the real knowledge base and over rules that are sent: what it answers, refuses, and never keeps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readPlan } from '../../src/channels/planApi/readPlan.js';
import { type PlanAnswered, planAnswerSchema } from '../../src/channels/planApi/shapes.js';
import { tellPlan } from '../../src/channels/planApi/tellPlan.js';
import { startPatience } from '../../src/channels/planApi/timeToPlan.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';
import { root } from '../compiled.js';
import { ask, openTestServer, type TestServer, type Told } from './testServer.js';

jest.setTimeout(60_000);

const TODAY = '2026-11-22';
const published = 'https://guide.example.org';
const { knowledge: real } = await loadKnowledge({ folders: [join(root, 'data', 'knowledge')], today: TODAY });

let now: KnowledgeBase = real;
let server: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely, and fail where they are not as expected
let described: any;
let judge: Ajv2020;
beforeAll(async () => {
  server = await openTestServer({
    env: { WAYMARK_LIMIT_PLAN: '1000000', WAYMARK_ALLOWED_ORIGINS: published },
    knowledge: () => now,
  });
  described = (await ask(`${server.url}/api/openapi.json`)).body;
  judge = new Ajv2020({ strict: false, allErrors: true });
});
afterAll(() => server.erase());

const plan = (body: unknown, headers: Record<string, string> = {}) =>
  ask(`${server.url}/api/plan`, { body, headers });
const operation = () => described.paths['/api/plan'].post;
const judges = new Map<object, ReturnType<Ajv2020['compile']>>();
const judgeOf = (schema: object) => {
  const isRight = judges.get(schema) ?? judge.compile({ ...schema, components: described.components });
  judges.set(schema, isRight);
  return isRight;
};

/** The answer, as the shapes and the description both have it. */
async function planned(body: unknown) {
  const told = await plan(body);
  expect([told.status, told.body.message]).toEqual([200, undefined]);
  expect(planAnswerSchema.parse(told.body)).toEqual(told.body);
  const isRight = judgeOf(operation().responses[200].content['application/json'].schema);
  expect([isRight(told.body), isRight.errors]).toEqual([true, null]);
  expect(told.body.decides).toMatch(/awarding organisation/);
  expect(told.body.says.length).toBeGreaterThan(0);
  return told.body;
}

function expectRefused(told: Told, status: number, code: string, parameter?: string): void {
  expect([told.status, told.body.code, told.body.parameter]).toEqual([status, code, parameter]);
  expect(told.body.message).toMatch(/\.$/);
  expect(judgeOf(described.components.schemas.Error)(told.body)).toBe(true);
  expect(told.headers.get('cache-control')).toBe('no-store');
}

const idsOf = (units: readonly { id: string }[]): string[] => units.map(({ id }) => id);
const unit = (id: string, credit?: number, more: object = {}) => ({
  id,
  title: `Unit ${id}`,
  level: 2,
  credit,
  ...more,
});
const units = [unit('a', 3), unit('b', 4), unit('c', 5), unit('d', 6), unit('e', 6)];
const rule = { minCredit: 12, mandatory: ['a'], groups: [{ id: 'B', unitIds: ['b', 'c', 'd', 'e'] }] };

describe('a qualification of ours', () => {
  test('is planned with where each unit counts, the size left, and where the rule comes from', async () => {
    const held = ['L/506/1788', 'T5061798', 'h 506 1800', 'UNI-R-506-2294', 'R/506/2957'];
    const body = await planned({ qualification: 'QUA-TL-L2-OCR', held: held.map((one) => ({ unit: one })) });
    expect(body.kind).toBe('plan');
    // F5: four options reach the 18 that are left; three never do.
    expect(body.plan.left).toHaveLength(4);
    expect(body.plan.size).toMatchObject({ units: 4, unknown: { credit: 0, hours: 0, guidedHours: 0 } });
    expect(body.plan.size.credit).toBeGreaterThanOrEqual(18);
    for (const { counts } of body.plan.left)
      expect(counts).toEqual([expect.objectContaining({ for: 'QUA-TL-L2-OCR', in: 'group' })]);
    expect(idsOf(body.plan.counted)).toHaveLength(5);
    for (const one of body.plan.counted) expect(one).toMatchObject({ heldAs: one.id, because: 'itself' });
    expect(body.notCounted).toEqual([]);
    expect(body.swaps.length).toBeGreaterThan(0);
    expect(body.for[0]).toMatchObject({
      id: 'QUA-TL-L2-OCR',
      status: 'historic',
      standing: expect.stringContaining('nobody new can start it'),
      notInSource: expect.arrayContaining(['Whether a unit may count in part']),
      rule: { source: { id: 'SRC-OCR-TEAM-LEADING-2014', date: '2014' }, confidence: 'verified' },
    });
    expect(body.says.join(' ')).toContain('The source leaves out: ');
  });

  test('by its id, its number with and without strokes, and a Scottish code', async () => {
    const ids: string[] = [];
    for (const qualification of ['QUA-ACH-CARE-L2', '603/2611/6', '60326116', '603 2611 6', ['603/2611/6']])
      ids.push((await planned({ qualification })).for[0].id);
    expect(new Set(ids)).toEqual(new Set(['QUA-ACH-CARE-L2']));
    for (const qualification of ['GL2M 23', 'gl2m23'])
      expect((await planned({ qualification })).for[0].id).toBe('QUA-ENG-SVQ-GL2M');
  });

  test('whose source lists no units is an outline: how far, and what is left', async () => {
    const body = await planned({
      qualification: '603/2611/6',
      credit: [
        { in: 'mandatory', credit: 14 },
        { in: 'mandatory', credit: 2 },
      ],
    });
    expect(body.kind).toBe('outline');
    expect(body.says).toEqual(expect.arrayContaining(['16 of 46 credits.', '16 of 24 mandatory credits.']));
    expect(body.progress).toMatchObject([{ isMet: false, credit: { have: 16, of: 46 } }]);
    expect((await planned({ qualification: '603/2611/6' })).kind).toBe('outline');
  });

  test('with no rule to speak of never comes out as done', async () => {
    for (const one of real.qualifications.values()) {
      const body = await planned({ qualification: one.id, alternatives: false });
      if (body.kind === 'plan') expect([one.id, body.plan.left.length]).not.toEqual([one.id, 0]);
      if (body.kind === 'outline')
        for (const { isMet } of body.progress) expect([one.id, isMet]).toEqual([one.id, false]);
      expect([one.id, ['plan', 'outline']]).toEqual([one.id, expect.arrayContaining([body.kind])]);
    }
  });

  test('nothing to plan with is said', async () => {
    const none = [...real.qualifications.values()].find(
      (one) => !one.ruleOfCombination && !one.unitIds.some(({ mandatory }) => mandatory),
    );
    const body = await planned({ qualification: none?.id });
    expect(body).toMatchObject({ kind: 'outline', progress: [] });
    expect(body.says.join(' ')).toContain('We hold neither a rule nor units for it.');
  });

  test('that is withdrawn is answered, with what came after it and its last day', async () => {
    const body = await planned({ qualification: '603/2618/9' });
    expect(body.for[0]).toMatchObject({
      status: 'withdrawn',
      replacedBy: ['QUA-ACH-ADC-L3'],
      certificationEnd: '2025-04-30',
      standing: expect.stringMatching(/Withdrawn: .*The last certificates were on 2025-04-30/),
    });
  });

  test('several at once: a unit of both is taken once', async () => {
    // F7: three of the six units of Concrete Repair are units of Demolition.
    const body = await planned({ qualification: ['603/2946/4', '603/2512/4'] });
    const both = body.plan.left.filter(({ counts }: { counts: unknown[] }) => counts.length === 2);
    expect(both).toHaveLength(3);
    expect(body).not.toHaveProperty('swaps');
    const one = await planned({ qualification: '603/2946/4' });
    const other = await planned({ qualification: '603/2512/4' });
    expect(body.plan.size.units).toBe(one.plan.size.units + other.plan.size.units - 3);
  });

  test('pathways: the one taken, and the size of each other', async () => {
    const body = await planned({ qualification: 'GL2M 23' });
    expect(body.plan.pathways).toEqual([expect.objectContaining({ id: 'pathway-9' })]);
    expect(body.plan.size.credit).toBe(189);
    expect(idsOf(body.otherPathways)).toHaveLength(10);
    const planOnly = await planned({ qualification: 'GL2M 23', alternatives: false });
    expect(planOnly).not.toHaveProperty('otherPathways');
    expect(planOnly.plan).toEqual(body.plan);
  });

  test('the first certificate on the way', async () => {
    const body = await planned({ qualification: '603/2081/3', prefer: 'first-certificate' });
    expect(body.plan.firstCertificate).toMatchObject({ id: 'QUA-EFAW-FAA', units: ['UNI-Y-615-8504'] });
    expect(body.plan.left[0].id).toBe('UNI-Y-615-8504');
  });

  test('a circle of smaller qualifications ends', async () => {
    const [whole, first] = ['QUA-FAW-FAA', 'QUA-EFAW-FAA'].map((id) => real.qualifications.get(id));
    if (!whole || !first) throw new Error('the first aid awards are gone from the knowledge base');
    now = {
      ...real,
      qualifications: new Map([
        ...real.qualifications,
        [first.id, { ...first, includes: [whole.id, first.id] }],
      ]),
    };
    try {
      const body = await planned({ qualification: whole.id, prefer: 'first-certificate' });
      expect(body.plan.firstCertificate.id).toBe(first.id);
    } finally {
      now = real;
    }
  });

  test('held units: those of others, those that ran out, and those nobody knows', async () => {
    const id = 'UNI-Y-615-8504';
    const lasting = real.units.get(id);
    if (!lasting) throw new Error(`${id} is gone from the knowledge base`);
    now = { ...real, units: new Map([...real.units, [id, { ...lasting, validityMonths: 36 }]]) };
    try {
      const held = (date: string) => [{ unit: 'Y/615/8504', date, awardedBy: 'Somebody Else' }];
      const over = await planned({ qualification: '603/2081/3', held: held('2023-11-21') });
      expect(over.notCounted).toEqual([{ held: 0, unit: id, because: 'ran-out' }]);
      expect(over.plan.left).toHaveLength(2);
      const inDate = await planned({ qualification: '603/2081/3', held: held('2023-11-22') });
      expect(idsOf(inDate.plan.counted)).toEqual([id]);
      expect(inDate.plan.left).toHaveLength(1);
    } finally {
      now = real;
    }
    const body = await planned({
      qualification: 'QUA-TL-L2-OCR',
      held: [
        { unit: 'L/506/1788', awardedBy: 'Skillsfirst' },
        { unit: 'T/506/1798', awardedBy: 'OCR', date: TODAY },
        { unit: 'Z/999/0000' },
        { unit: 'HE9D 04' },
      ],
    });
    expect(body.notCounted).toEqual([
      { held: 2, because: 'unknown' },
      { held: 3, unit: 'UNI-HE9D-04', because: 'not-in-rule' },
    ]);
    const elsewhere = body.plan.counted.map((one: { awardedElsewhere?: true }) => one.awardedElsewhere);
    expect(elsewhere).toEqual([true, undefined]);
  });
});

describe('a rule that is sent', () => {
  test('is planned, by what is preferred', async () => {
    expect(idsOf((await planned({ rule, units })).plan.left)).toEqual(['a', 'b', 'c']);
    const hours = [
      unit('a', 3),
      unit('b', 4, { hours: 10 }),
      unit('c', 5, { hours: 400 }),
      unit('d', 6, { hours: 9 }),
    ];
    const groups = [{ id: 'B', unitIds: ['b', 'c', 'd'] }];
    const body = await planned({ rule: { ...rule, groups }, units: hours, prefer: 'hours' });
    expect(idsOf(body.plan.left)).toEqual(['a', 'b', 'd']);
    expect(body.for).toEqual([{ id: 'rule', title: 'rule', entry: [], notInSource: [] }]);
    expect(body.plan.left[1].counts).toEqual([{ for: 'rule', as: 'b', in: 'group', group: 'B' }]);
  });

  test('with what stands for a unit, and what may be recognised', async () => {
    const body = await planned({
      rule: { ...rule, equivalents: [['a', 'x']] },
      units: [...units, unit('x', 3)],
      held: [{ unit: 'x' }],
      perhaps: ['d', 'nobody knows it'],
    });
    expect(body.plan.counted).toMatchObject([{ id: 'a', heldAs: 'x', because: 'stands-for-it' }]);
    expect(body.ifAgreed.says).toMatch(/^If the centre agrees/);
    expect(idsOf(body.ifAgreed.plan.left)).toEqual(['b']);
    expect(body.ifAgreed.plan.counted).toContainEqual(
      expect.objectContaining({ id: 'd', heldAs: 'd', ifAgreed: true }),
    );
  });

  test('says what is left over a most, and what is unknown', async () => {
    const groups = [{ id: 'B', unitIds: ['b', 'c'], maxUnits: 1 }];
    const body = await planned({
      rule: { mandatory: ['a'], groups, minUnits: 2 },
      units,
      held: ['a', 'b', 'c', 'e'].map((one) => ({ unit: one })),
    });
    expect(body.plan.left).toEqual([]);
    expect(body.says).toContain('Nothing is left to take by the rule as we hold it.');
    expect(body.notCounted.map((one: { because: string }) => one.because)).toEqual([
      'no-room-or-need',
      'not-in-rule',
    ]);
    const unknown = await planned({ rule: { mandatory: ['a', 'z'] }, units: [unit('a', 3), unit('z')] });
    expect(unknown.plan.size).toMatchObject({ credit: 3, hours: 30, unknown: { credit: 1, hours: 1 } });
  });

  test('that nobody can meet: why, in data and in words', async () => {
    const body = await planned({
      rule: { groups: [{ id: 'B', unitIds: ['b', 'c'], minUnits: 2 }], barred: [['b', 'c']] },
      units,
    });
    expect(body.kind).toBe('none');
    expect(body.obstacles).toHaveLength(1);
    expect(body.obstacles[0].demands.map((one: { kind: string }) => one.kind).sort()).toEqual([
      'barred',
      'group',
    ]);
    expect(body.obstacles[0].says).toMatch(
      /^These cannot be met together: .*at most one of Unit b and Unit c counts/,
    );
    const small = await planned({ rule: { groups: [{ id: 'B', unitIds: ['b'], minCredit: 20 }] }, units });
    expect(small).toMatchObject({ kind: 'none', obstacles: [{ demands: [{ kind: 'group', least: 20 }] }] });
  });

  test('equivalents in a circle are joined; two mandatory units among them are the reason', async () => {
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ];
    const body = await planned({ rule: { ...rule, minCredit: 9, equivalents: circle }, units });
    // One of a, b and c counts, as a; six more credits are d or e.
    expect(idsOf(body.plan.left)).toEqual(['a', expect.stringMatching(/^[de]$/)]);
    const once = await planned({ rule: { mandatory: ['a', 'b'], equivalents: circle }, units });
    expect(once).toMatchObject({
      kind: 'none',
      obstacles: [{ demands: [{ kind: 'credited-once', unitIds: ['a', 'b'] }] }],
    });
    expect(once.obstacles[0].says).toContain('credited once');
  });

  test('with credit that is only told as amounts: where somebody stands', async () => {
    const body = await planned({
      rule: { ...rule, mandatoryCredit: 3, groups: [{ id: 'B', title: 'Options', minCredit: 9 }] },
      units,
      held: [{ unit: 'a' }],
      credit: [{ in: 'B', credit: 2.5, units: 1, level: 'E3' }],
    });
    expect(body.kind).toBe('outline');
    expect(body.progress[0]).toMatchObject({
      credit: { have: 5.5, of: 12 },
      mandatory: { held: [{ id: 'a' }], left: [] },
      unlisted: [{ id: 'B', title: 'Options' }],
    });
  });

  test('with mandatory credit that no unit is named for: that is said', async () => {
    const answered = (mandatoryCredit: number) => planned({ rule: { ...rule, mandatoryCredit }, units });
    const missing = await answered(24);
    expect(missing.kind).toBe('outline');
    expect(missing.says.join(' ')).toContain('0 of 24 mandatory credits');
    expect((await answered(3)).kind).toBe('plan');
  });

  test('names like those of a programming language are names', async () => {
    const odd = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const body = await planned({ rule: { mandatory: odd }, units: odd.map((id) => unit(id, 2)) });
    expect(idsOf(body.plan.left)).toEqual(odd);
  });

  test('too large to be made ready is bounded, at once', async () => {
    const many = Array.from({ length: 200 }, (_, n) => unit(`u${n}`, 7.77 + n / 100));
    const body = await planned({
      rule: { minCredit: 1_500.01, groups: [{ id: 'B', unitIds: idsOf(many) }] },
      units: many,
    });
    expect(body).toMatchObject({ kind: 'bounded', bound: { of: 'units' } });
    expect(body.says[0]).toMatch(/too large to be sure in the time there is/);
  });
});

describe('time', () => {
  /** As the route does it, on a clock that goes on by so much at each look. */
  function tellAfter(msEachLook: number, body: object): PlanAnswered {
    let time = 0;
    const clock = () => {
      time += msEachLook;
      return time;
    };
    return tellPlan(readPlan(body, real, TODAY), real, TODAY, startPatience(clock));
  }
  const many = Array.from({ length: 120 }, (_, n) =>
    unit(`u${n}`, 1 + ((n * 7) % 23), { level: 1 + (n % 5) }),
  );
  const groups = Array.from({ length: 24 }, (_, g) => ({
    id: `g${g}`,
    unitIds: idsOf(many).filter((_id, n) => n % 24 === g || n % 17 === g % 17),
    minUnits: 1,
    maxCredit: 40,
  }));
  const large = { rule: { minCredit: 500, groups }, units: many };

  test('over softly: what was found, or its bound, is told in those words', () => {
    const told = tellAfter(60, large);
    expect(told.kind).toBe('bounded');
    expect(told.says[0]).toMatch(/too large to be sure in the time there is/);
    expect(planAnswerSchema.parse(told)).toEqual(told);
  });

  test('over for good: still an answer', () => {
    const told = tellAfter(10_000, large);
    expect(told).toMatchObject({ kind: 'bounded', bound: { least: 0 } });
    expect(told).not.toHaveProperty('plan');
  });

  test('swaps stop with the time, and the plan stays', () => {
    const told = tellAfter(100, { qualification: 'QUA-TL-L2-OCR' });
    expect(told).toMatchObject({ kind: 'plan', swapsCut: true });
    expect(tellAfter(0, { qualification: 'QUA-TL-L2-OCR' })).not.toHaveProperty('swapsCut');
  });
});

describe('what it refuses', () => {
  const right = { rule, units };
  const withRule = (more: object) => ({ rule: { ...rule, ...more }, units });
  const withGroup = (more: object) => withRule({ groups: [{ id: 'B', unitIds: ['b', 'c'], ...more }] });
  const withUnit = (more: object) => ({ rule, units: [...units.slice(1), { ...unit('a', 3), ...more }] });
  const nested = (depth: number): object => ({
    id: `g${depth}`,
    ...(depth > 1 ? { groups: [nested(depth - 1)] } : { unitIds: ['b'] }),
  });
  test.each<[string, unknown, string | undefined]>([
    ['nothing to plan for', {}, undefined],
    ['both', { ...right, qualification: '603/2611/6' }, 'rule'],
    ['a rule without units', { rule }, 'units'],
    ['units without a rule', { units, qualification: '603/2611/6' }, 'units'],
    ['no qualification of ours', { qualification: 'QUA-NO-SUCH' }, 'qualification'],
    ['no number of ours', { qualification: '100/0000/8' }, 'qualification'],
    ['a number typed wrong', { qualification: '603/2611/7' }, 'qualification'],
    ['one of several unknown', { qualification: ['603/2611/6', 'QUA-X'] }, 'qualification[1]'],
    ['five at once', { qualification: Array(5).fill('603/2611/6') }, 'qualification'],
    ['none at once', { qualification: [] }, 'qualification'],
    ['one twice', { qualification: ['603/2611/6', 'QUA-ACH-CARE-L2'] }, 'qualification'],
    ['a number that is none', { qualification: 7 }, 'qualification'],
    ['a level that does not exist', withUnit({ level: 13 }), 'units[4].level'],
    ['level 0', withUnit({ level: 0 }), 'units[4].level'],
    ['level 2.5', withUnit({ level: 2.5 }), 'units[4].level'],
    ['entry level 4', withUnit({ level: 'E4' }), 'units[4].level'],
    [
      'a level in words',
      withRule({ creditAtOrAbove: [{ level: '3', credit: 4 }] }),
      'rule.creditAtOrAbove[0].level',
    ],
    ['credit of nothing', withUnit({ credit: 0 }), 'units[4].credit'],
    ['credit below nothing', withUnit({ credit: -3 }), 'units[4].credit'],
    ['credit with three decimals', withUnit({ credit: 1.125 }), 'units[4].credit'],
    ['enormous credit', withUnit({ credit: 1e21 }), 'units[4].credit'],
    ['credit as text', withUnit({ credit: '3' }), 'units[4].credit'],
    ['enormous hours', withUnit({ hours: 1e9 }), 'units[4].hours'],
    ['an enormous least', withRule({ minCredit: 1e15 }), 'rule.minCredit'],
    ['a least of part of a unit', withRule({ minUnits: 1.5 }), 'rule.minUnits'],
    ['a unit that units lacks', withRule({ mandatory: ['a', 'zz'] }), 'rule'],
    ['a barred unit that units lacks', withRule({ barred: [['a', 'zz']] }), 'rule'],
    ['a unit twice in units', { rule, units: [...units, unit('a', 9)] }, 'units[5].id'],
    ['a unit mandatory and in a group', withGroup({ unitIds: ['a', 'b'] }), 'rule'],
    ['a least over a most', withGroup({ minUnits: 2, maxUnits: 1 }), 'rule'],
    ['groups of one name', withRule({ groups: [{ id: 'B' }, { id: 'B' }] }), 'rule'],
    ['a group named as a unit', withRule({ groups: [{ id: 'b', unitIds: ['c'] }] }), 'rule'],
    [
      'a group named as the mandatory part',
      withRule({ groups: [{ id: 'mandatory', unitIds: ['c'] }] }),
      'rule',
    ],
    ['borrowing from nowhere', withGroup({ borrow: { from: ['p9'], maxUnits: 1 } }), 'rule'],
    ['a bar of one', withRule({ barred: [['a']] }), 'rule.barred[0]'],
    [
      'groups seven deep',
      withRule({ groups: [nested(7)] }),
      `rule.groups[0]${'.groups[0]'.repeat(5)}.groups`,
    ],
    [
      'too many groups',
      withRule({ groups: Array.from({ length: 61 }, (_, n) => ({ id: `g${n}` })) }),
      'rule.groups',
    ],
    [
      'too many groups in all',
      withRule({
        groups: Array.from({ length: 31 }, (_, n) => ({ id: `g${n}`, groups: [{ id: `h${n}` }] })),
      }),
      'rule.groups',
    ],
    [
      'too many pathways',
      withRule({ pathways: Array.from({ length: 21 }, (_, n) => ({ id: `p${n}`, title: 'P' })) }),
      'rule.pathways',
    ],
    ['too many units', { rule, units: Array.from({ length: 201 }, (_, n) => unit(`u${n}`)) }, 'units'],
    ['too many bars', withRule({ barred: Array(101).fill(['a', 'b']) }), 'rule.barred'],
    ['a source, which is not asked for', withRule({ source: 'SRC-X' }), 'source'],
    ['an id of markup', { rule, units: [unit('<script>')] }, 'units[0].id'],
    ['an id of line breaks', { ...right, held: [{ unit: 'a\nb' }] }, 'held[0].unit'],
    ['an id of nothing', { ...right, held: [{ unit: '' }] }, 'held[0].unit'],
    ['a long id', { ...right, perhaps: ['a'.repeat(81)] }, 'perhaps[0]'],
    ['too much held', { ...right, held: Array(301).fill({ unit: 'a' }) }, 'held'],
    ['a day to come', { ...right, held: [{ unit: 'a', date: '2026-11-23' }] }, 'held[0].date'],
    ['a day there is not', { ...right, held: [{ unit: 'a', date: '2025-02-29' }] }, 'held[0].date'],
    ['a month there is not', { ...right, held: [{ unit: 'a', date: '2025-13-01' }] }, 'held[0].date'],
    ['a day of another writing', { ...right, held: [{ unit: 'a', date: '1/2/2025' }] }, 'held[0].date'],
    ['held as names alone', { ...right, held: ['a'] }, 'held[0]'],
    ['an amount nowhere', { ...right, credit: [{ in: 'nosuch', credit: 3 }] }, 'credit[0].in'],
    ['an amount of nothing', { ...right, credit: [{ in: 'B' }] }, 'credit[0]'],
    [
      'amounts of several',
      { qualification: ['603/2611/6', 'GL2M 23'], credit: [{ in: 'mandatory', credit: 3 }] },
      'credit',
    ],
    ['an unknown preference', { ...right, prefer: 'money' }, 'prefer'],
    ['alternatives in words', { ...right, alternatives: 'yes' }, 'alternatives'],
    ['an unknown field', { ...right, colour: 'red' }, 'colour'],
    ['a field that is markup', { ...right, '<script>': 1 }, undefined],
    ['a list', '[]', undefined],
    ['null', 'null', undefined],
    ['a prototype', '{"qualification":"603/2611/6","__proto__":{"prefer":"units"}}', undefined],
    ['a prototype inside', '{"rule":{"__proto__":{"mandatory":["a"]}},"units":[]}', undefined],
    [
      'credit without end',
      '{"rule":{"mandatory":["a"]},"units":[{"id":"a","credit":1e999}]}',
      'units[0].credit',
    ],
    ['a number that is none in JSON', '{"rule":{"minUnits":1e400},"units":[]}', 'rule.minUnits'],
  ])('%s: 400, and the field', async (_what, body, parameter) => {
    const told = await plan(body);
    expectRefused(told, 400, 'BadParameter', parameter);
    expect(JSON.stringify(told.body)).not.toMatch(/<script|nosuch|money|"red"|SRC-X|QUA-NO-SUCH|1e21/);
  });

  test('a message says what to do, and names what may stand there instead', async () => {
    expect((await plan({ ...right, colour: 1 })).body.allowed).toEqual([
      'qualification',
      'rule',
      'units',
      'held',
      'perhaps',
      'credit',
      'prefer',
      'alternatives',
    ]);
    expect((await plan({ ...right, prefer: 'x' })).body.allowed).toContain('first-certificate');
    expect((await plan({ ...right, credit: [{ in: 'x', credit: 1 }] })).body.allowed).toEqual([
      'mandatory',
      'B',
    ]);
    expect((await plan({ qualification: 'QUA-X' })).body.message).toContain(
      '603/2611/6, with or without strokes',
    );
    expect((await plan({ qualification: '603/2611/7' })).body.message).toContain('last character');
    expect((await plan(withRule({ mandatory: ['zz'] }))).body.message).toBe(
      'The rule names zz, and units does not hold it. Add it to units, or correct the name.',
    );
  });

  test('what is right to the last letter is taken', async () => {
    for (const body of [
      { rule, units: [...units.slice(1), { id: 'a' }], held: [{ unit: 'a', date: TODAY, awardedBy: 'X' }] },
      { rule: { ...rule, groups: [{ ...nested(6), id: 'top' }], minCredit: 3 }, units },
      { ...right, units: [...units.slice(1), unit('a', 400, { level: 12, hours: 4_000 })] },
      { ...right, units: [...units.slice(1), unit('a', 0.25, { level: 'E1' })] },
      { ...right, held: Array(300).fill({ unit: 'a' }) },
      {
        rule: {
          ...rule,
          entry: ['Work in a garden'],
          edition: '2',
          notInSource: ['x'],
          publishedCredit: [12, 24],
        },
        units,
      },
    ])
      expect([(await plan(body)).body.message]).toEqual([undefined]);
  });

  test('what is no plain JSON, and what is too large or too deep', async () => {
    for (const body of ['{"rule":', 'qualification=1', "{'rule':1}"])
      expectRefused(await plan(body), 400, 'BadRequest');
    expectRefused(await plan(`${'['.repeat(40)}${']'.repeat(40)}`), 400, 'BadRequest');
    expectRefused(await plan(right, { 'content-type': 'text/plain' }), 415, 'UnsupportedMediaType');
    expectRefused(await plan(right, { 'content-encoding': 'gzip' }), 415, 'UnsupportedMediaType');
    expectRefused(await plan({ ...right, perhaps: ['a'.repeat(70_000)] }), 413, 'TooLarge');
    expectRefused(await ask(`${server.url}/api/plan`, { method: 'POST' }), 400, 'BadParameter');
    const asked = await ask(`${server.url}/api/plan?held=a`, { body: right });
    expectRefused(asked, 400, 'BadParameter', 'held');
  });

  test('every method but POST, and pages of other sites', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect([method, (await ask(`${server.url}/api/plan`, { method })).status]).toEqual([method, 405]);
    for (const path of ['/api/plan/', '/api/plan/x', '/api/plans'])
      expect([path, (await ask(`${server.url}${path}`, { body: right })).status]).toEqual([path, 404]);
    expectRefused(await plan(right, { origin: 'https://evil.example' }), 403, 'ForeignOrigin');
    const own = await plan(right, { origin: `http://localhost:${server.port}` });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });
});

test('nothing that was sent is in a line of the log or in a file, nor where the planner breaks', async () => {
  const secret = 'xyzzycanary';
  await plan({
    rule: { mandatory: [secret] },
    units: [unit(secret, 3)],
    held: [{ unit: secret, awardedBy: secret }],
  });
  await plan({ qualification: secret, [secret]: 1 });
  await plan(`{"held": ${secret}`);
  await ask(`${server.url}/api/plan?${secret}=1`, { body: {} });
  now = {
    ...real,
    get qualifications(): KnowledgeBase['qualifications'] {
      throw new Error(secret);
    },
  };
  try {
    const { status, body } = await plan({ qualification: secret });
    expect([status, body]).toEqual([500, { code: 'InternalError', requestId: body.requestId }]);
  } finally {
    now = real;
  }
  expect(server.log()).toContain('"route":"/api/plan"');
  expect(server.log()).not.toContain(secret);
  const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  for (const content of files) expect(content).not.toContain(secret);
});

test('too many are told when to come again, and nobody else is', async () => {
  const small = await openTestServer({ env: { WAYMARK_LIMIT_PLAN: '2', WAYMARK_TRUST_PROXY: 'yes' } });
  try {
    const from = (address: string, body: unknown = { rule, units }) =>
      ask(`${small.url}/api/plan`, { body, headers: { 'x-forwarded-for': address } });
    // One that cannot be used counts too.
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.1', {})).status]).toEqual([200, 400]);
    const refused = await from('192.0.2.1');
    expectRefused(refused, 429, 'TooManyRequests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(200);
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    expect((await ask(`${small.url}/api/knowledge/sectors`, { headers })).status).toBe(200);
  } finally {
    await small.erase();
  }
});

describe('the description', () => {
  test('its example is what is answered, and its limits are what holds', async () => {
    const { requestBody, responses, description } = operation();
    const { schema, example } = requestBody.content['application/json'];
    expect(judgeOf(schema)(example)).toBe(true);
    const told = await planned(example);
    expect(responses[200].content['application/json'].example).toEqual(told);
    expect(told.kind).toBe('plan');
    expect(told.plan.left.length).toBeGreaterThan(0);
    expect(description).toContain('1000000 times a minute');
    expect(schema.additionalProperties).toBe(false);
    for (const body of [
      { rule, units },
      { qualification: ['603/2611/6'], held: [{ unit: 'a', date: TODAY }] },
    ])
      expect(judgeOf(schema)(body)).toBe(true);
    for (const body of [{ rule: { groups: 1 }, units }, { qualification: [] }, { prefer: 'money' }])
      expect(judgeOf(schema)(body)).toBe(false);
  });

  test('a fault in an answer would be found', async () => {
    const isRight = judgeOf(operation().responses[200].content['application/json'].schema);
    const body = await planned({ rule, units });
    for (const wrong of [
      { ...body, more: 1 },
      { ...body, kind: 'guess' },
      { ...body, decides: undefined },
      { ...body, plan: { ...body.plan, left: [{ id: 'a' }] } },
    ])
      expect(isRight(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

describe('whatever is sent', () => {
  /** Mostly what could be meant; one in thirty is not. */
  const oddly = <T>(right: fc.Arbitrary<T>, ...odd: unknown[]): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
  const name = oddly(fc.constantFrom('a', 'b', 'c', 'd', 'e'), 'zz', '__proto__', '<', 7, '');
  const names = (maxLength: number, minLength = 0) =>
    fc.uniqueArray(name, { minLength, maxLength: Math.max(minLength, maxLength) });
  const figure = (most: number) =>
    oddly(fc.integer({ min: 1, max: most }), -1, 0.1, 0.333, 1e9, null, '3', 0);
  const level = oddly(fc.constantFrom(1, 2, 3, 'E3'), 0, 13, 'E9');
  const groupTo = (depth: number): fc.Arbitrary<object> =>
    fc.record(
      {
        id: oddly(fc.constantFrom('B', 'C', 'D', 'F', 'G', 'H'), 'mandatory', 'a', ''),
        unitIds: names(4),
        minUnits: figure(2),
        maxUnits: figure(4),
        minCredit: figure(8),
        maxCredit: figure(30),
        ...(depth > 0 && { groups: fc.array(groupTo(depth - 1), { maxLength: 1 }) }),
        borrow: fc.record({
          from: fc.array(oddly(fc.constantFrom('a', 'p'), 'x'), { maxLength: 1 }),
          maxUnits: figure(2),
        }),
      },
      { requiredKeys: ['id', 'unitIds'] },
    );
  const bodyOfRule = {
    minCredit: figure(20),
    minUnits: figure(4),
    mandatory: names(1),
    groups: fc.array(groupTo(1), { maxLength: 2 }),
    barred: fc.array(names(3, 2), { maxLength: 1 }),
    equivalents: fc.array(names(3, 2), { maxLength: 1 }),
    creditAtOrAbove: fc.array(fc.record({ level, credit: figure(12) }), { maxLength: 1 }),
  };
  const pathway = fc.record(
    { id: fc.constantFrom('p', 'q'), title: fc.constant('A pathway'), ...bodyOfRule },
    { requiredKeys: ['id', 'title'] },
  );
  const date = oddly(fc.constantFrom('2025-01-01'), '2030-01-01', 'soon');
  const request = fc.record(
    {
      rule: fc.record(
        { ...bodyOfRule, pathways: fc.array(pathway, { maxLength: 2 }) },
        { requiredKeys: ['mandatory'] },
      ),
      units: fc.constant(units),
      held: fc.array(fc.record({ unit: name, date }, { requiredKeys: ['unit'] }), { maxLength: 3 }),
      perhaps: names(2),
      credit: fc.array(fc.record({ in: oddly(fc.constant('mandatory'), 'B'), credit: figure(9) }), {
        maxLength: 1,
      }),
      prefer: oddly(fc.constantFrom('units', 'credit', 'hours', 'first-certificate'), 'x'),
    },
    { requiredKeys: ['rule', 'units'] },
  );

  test('rules of every kind, and anything anywhere: answered in shape or refused, never our fault', async () => {
    const isRight = judgeOf(operation().responses[200].content['application/json'].schema);
    const kinds = new Map<string, number>();
    const anything = fc.dictionary(
      fc.constantFrom('qualification', 'rule', 'units', 'held', 'perhaps', 'credit', 'prefer', '__proto__'),
      fc.anything({ maxDepth: 4, withNullPrototype: false }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: request }, { weight: 1, arbitrary: anything }),
        async (body) => {
          const told = await plan(JSON.stringify(body) ?? 'null');
          const kind = told.status === 200 ? told.body.kind : String(told.status);
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          if (told.status === 200) expect([isRight(told.body), isRight.errors]).toEqual([true, null]);
          else {
            expect(told.status).toBe(400);
            expect(told.body.message).toMatch(/\.$/);
          }
        },
      ),
      { seed: 20261122, numRuns: 600 },
    );
    for (const kind of ['plan', 'none', 'outline', '400'])
      expect([kind, kinds.get(kind) ?? 0]).not.toEqual([kind, 0]);
    expect((await plan({ rule, units })).status).toBe(200);
  });
});
