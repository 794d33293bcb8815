/**
 * The planner on real structures: for each, what the awarding side's own document says must come out. And one example of
 * every shape a rule of combination has.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { combinationsOf, type Rule, unitsOfGroups } from '../../../src/guidance/credit/combination.js';
import { creditRange } from '../../../src/guidance/credit/creditRange.js';
import { type Plan, type PlanAnswer, planUnits, preferences } from '../../../src/guidance/credit/plan.js';
import { type Amount, amountsIn, type Progress, progressTo } from '../../../src/guidance/credit/progress.js';
import { smallerWithin, type Target, targetOf } from '../../../src/guidance/credit/targets.js';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { type Qualification, ruleOfCombinationSchema } from '../../../src/guidance/knowledge/schema.js';
import { loadKnowledge } from '../../../src/stores/knowledgeFiles.js';

let knowledge: KnowledgeBase;
beforeAll(async () => {
  ({ knowledge } = await loadKnowledge({ folders: ['data/knowledge'], today: '2026-11-25' }));
});

const qualification = (id: string): Qualification => {
  const found = knowledge.qualifications.get(id);
  if (!found) throw new Error(`no qualification ${id}`);
  return found;
};
const target = (id: string): Target => {
  const found = targetOf(qualification(id), knowledge);
  if (!found) throw new Error(`nothing to plan with for ${id}`);
  return found;
};
const mandatoryOf = (id: string): Set<string> => new Set(target(id).rule.mandatory);
const pathwayOf = ({ rule }: Target, id: string): Rule['pathways'][number] => {
  const found = rule.pathways.find((one) => one.id === id);
  if (!found) throw new Error(`no pathway ${id}`);
  return found;
};

function planOf(answer: PlanAnswer): Plan {
  if (answer.kind !== 'plan') throw new Error(`${answer.kind} instead of a plan`);
  return answer.plan;
}
const plan = (
  id: string,
  held: Iterable<string> = [],
  prefer: (typeof preferences)[number] = 'units',
): Plan => planOf(planUnits({ targets: [target(id)], held: new Set(held), prefer }));
const left = (one: Plan | undefined): string[] => (one?.left ?? []).map(({ facts }) => facts.id);
const range = ({ rule, factsOf }: Target) => creditRange(rule, factsOf);

/** Where somebody stands in a rule, or in one of its pathways. */
function progress(one: Target, held: Iterable<string>, amounts: Amount[] = [], pathwayId?: string): Progress {
  const found = progressTo(one, new Set(held), amounts).find(({ pathway }) => pathway?.id === pathwayId);
  if (!found) throw new Error(`no progress to ${one.id}`);
  return found;
}
const standing = ({ standings }: Progress, kind: string, groupId?: string) =>
  standings.find(
    ({ demand }) => demand.kind === kind && (!('groupId' in demand) || demand.groupId === groupId),
  );

describe('real structures', () => {
  test.each([
    ['QUA-PSN-SVQ-PEM-GP76', 66, 74],
    ['QUA-ENG-SVQ-GM0V', 38, 47],
    ['QUA-ENG-SVQ-GL6E', 129, 204],
    ['QUA-ENG-SVQ-GL46', 315, 399],
    ['QUA-ENG-SVQ-GP07', 72, 307],
    ['QUA-AGR-SVQ6-GK3G', 106, 123],
  ])('F1: %s allows the published %i to %i credits', (id, least, most) => {
    expect(range(target(id))).toEqual({ kind: 'range', least, most });
    // The smallest plan by credit is the least the rule allows.
    expect(plan(id, [], 'credit').size.credit).toBe(least);
  });

  test('F1: wind turbines: 75 to 76, once the one credit the source leaves out is that of its group', () => {
    const wind = target('QUA-ENG-SVQ-R094');
    expect(range(wind)).toEqual({ kind: 'unknown' });
    const factsOf: Target['factsOf'] = (id) => {
      const facts = wind.factsOf(id);
      return facts && { ...facts, credit: facts.credit ?? 10 };
    };
    expect(range({ ...wind, factsOf })).toEqual({ kind: 'range', least: 75, most: 76 });
    expect(plan(wind.id, [], 'credit').size).toMatchObject({ credit: 75, unknown: { credit: 0 } });
  });

  test('F2: Engineering Maintenance, pathway 9: 189 as published with the barred pairs, 188 without', () => {
    const whole = target('QUA-ENG-SVQ-GL2M');
    const nine = pathwayOf(whole, 'pathway-9');
    const only = (change: Partial<typeof nine>): Target => ({
      ...whole,
      rule: { ...whole.rule, pathways: [{ ...nine, ...change }] },
    });
    expect(range(only({}))).toMatchObject({ least: 189 });
    expect(range(only({ barred: [] }))).toMatchObject({ least: 188 });
  });

  test('F3: Automotive, pathway 3: 231 at most, where the unit of group B is none of group A', () => {
    const whole = target('QUA-ENG-SVQ-GJ9C');
    const three = { ...whole, rule: { ...whole.rule, pathways: [pathwayOf(whole, 'pathway-3')] } };
    expect(range(three)).toMatchObject({ most: 231 });
  });

  test.each([
    ['QUA-CON-SVQ-GJ1C', 127],
    ['QUA-CON-SVQ-GJ19', 188],
    ['QUA-CON-SVQ-ESO', 71],
  ])('F4: %s is %i credits whatever additional units are held', (id, credit) => {
    const additional = target(id).rule.neverCount;
    expect(range(target(id))).toEqual({ kind: 'range', least: credit, most: credit });
    expect(plan(id, additional).size.credit).toBe(credit);
    expect(plan(id, additional).counted).toEqual([]);
  });

  test('F5: team leading, the five mandatory held: four units are left, and group C counts to at most 6', () => {
    const id = 'QUA-TL-L2-OCR';
    const held = mandatoryOf(id);
    const found = plan(id, held);
    expect(found.size).toMatchObject({ units: 4, credit: 18 });
    const groupC = found.left.filter(({ stands }) => stands.some((one) => one.groupId === 'C'));
    expect(groupC.reduce((sum, { facts }) => sum + (facts.credit ?? 0), 0)).toBeLessThanOrEqual(6);
    // Two units of 5 in group C: the second is over its most, and a unit counts whole or not at all.
    const both = progress(target(id), [...held, 'UNI-A-506-2130', 'UNI-A-506-2158']);
    expect(standing(both, 'group', 'C')).toMatchObject({ have: 5 });
    expect(both.credit).toEqual({ have: 27, of: 40 });
    // Told as an amount, 10 credits count as 6.
    const told = progress(target(id), held, [{ in: 'C', credit: 10, level: 2 }]);
    expect(standing(told, 'group', 'C')).toMatchObject({ have: 6, over: 4 });
    expect(told.credit.have).toBe(28);
  });

  test('F6: the assessing award held leaves one unit of the certificate', () => {
    const held = mandatoryOf('QUA-CAR-ACWE-NCFE');
    expect([...held]).toEqual(['UNI-D-601-5313', 'UNI-H-601-5314']);
    expect(left(plan('QUA-CAR-CAVA-SQA', held))).toEqual(['UNI-F-601-5319']);
  });

  test('F7: demolition held meets 3 of 6 units and 10 of 50 credits of concrete repair', () => {
    const demolition = qualification('QUA-CON-L2-DEMOLITION-SQA').unitIds.map(({ unitId }) => unitId);
    const concrete = 'QUA-CON-L2-CONCRETE-SQA';
    const found = plan(concrete, demolition);
    expect([found.counted.length, found.left.length]).toEqual([3, 3]);
    expect(progress(target(concrete), demolition).credit).toEqual({ have: 10, of: 50 });
    expect(found.size.credit).toBe(40);
  });

  test('F8: site supervision held: one unit of site management is sure, another is to be asked', () => {
    const management = target('QUA-CON-SVQ-GJ19');
    const held = mandatoryOf('QUA-CON-SVQ-GJ1C');
    const answer = planUnits({
      targets: [management],
      held,
      perhaps: new Set(['UNI-F3GS-04']),
      prefer: 'units',
    });
    const sure = planOf(answer);
    expect(sure.counted.map(({ facts }) => [facts.id, facts.credit])).toEqual([['UNI-F3H0-04', 8]]);
    expect(sure.size).toMatchObject({ units: 18, credit: 180 });
    const agreed = answer.kind === 'plan' ? answer.ifAgreed : undefined;
    expect(left(sure).filter((id) => !left(agreed).includes(id))).toEqual(['UNI-F3GS-04']);
    expect(agreed?.size).toMatchObject({ units: 17, credit: 171 });
    // The same standard under another code is never taken for the same unit.
    const standards = ['UNI-F3GS-04', 'UNI-F3D9-04'].map((id) => knowledge.units.get(id)?.nosRefs);
    expect(standards).toEqual([['NOS-COSVR713'], ['NOS-COSVR713']]);
    expect(held.has('UNI-F3D9-04')).toBe(true);
  });

  test('F9: career information, mandatory held: three optional units reach 15 credits', () => {
    const found = plan('QUA-CAR-L4-CIA-OCR', mandatoryOf('QUA-CAR-L4-CIA-OCR'));
    expect(found.left.map(({ facts }) => facts.credit).sort()).toEqual([3, 6, 6]);
  });

  const retail = (amounts: Amount[]): Progress => progress(target('QUA-RET-L2-SKILLS-IAO'), [], amounts);
  test('F10: retail: 6 credits from C1, where 5 may count, are one too few in all', () => {
    const found = retail([
      { in: 'mandatory', credit: 8, level: 2 },
      { in: 'B', credit: 14, level: 2 },
      { in: 'C1', credit: 6, level: 2 },
      { in: 'C2', credit: 9, level: 2 },
    ]);
    expect(found.isMet).toBe(false);
    expect(standing(found, 'group', 'C1')).toMatchObject({ have: 5, over: 1 });
    expect(found.credit).toEqual({ have: 36, of: 37 });
    const allowed = retail([
      { in: 'mandatory', credit: 8, level: 2 },
      { in: 'B', credit: 14, level: 2 },
      { in: 'C1', credit: 5, level: 2 },
      { in: 'C2', credit: 10, level: 2 },
    ]);
    expect(allowed.isMet).toBe(true);
  });

  test('F11: retail: 37 credits with 6 below level 2 are one too few at the level', () => {
    const with_ = (low: number): Progress =>
      retail([
        { in: 'mandatory', credit: 8, level: 2 },
        { in: 'B', credit: 29 - low, level: 2 },
        { in: 'B', credit: low, level: 1 },
      ]);
    expect(with_(6).isMet).toBe(false);
    expect(standing(with_(6), 'level')).toMatchObject({ have: 31, left: 1 });
    expect(with_(5).isMet).toBe(true);
  });

  test('F12: adult care: the same 58 credits with 36 at level 3 pass one rule and fail two others', () => {
    const ncfe = progress(
      target('QUA-ACH-ADC-L3'),
      [],
      [
        { in: 'mandatory', credit: 22, level: 2 },
        { in: 'mandatory', credit: 17, level: 3 },
        { in: 'optional', credit: 19, level: 3 },
      ],
    );
    expect(standing(ncfe, 'level')).toMatchObject({ have: 36, left: 0 });
    expect(ncfe.credit).toEqual({ have: 58, of: 58 });
    expect(ncfe.isMet).toBe(true);
    const mandatory: Amount[] = [
      { in: 'mandatory', credit: 22, level: 2 },
      { in: 'mandatory', credit: 6, level: 3 },
    ];
    const ruleB = progress(
      target('QUA-ACH-ADC-L3-RULE-B'),
      [],
      [...mandatory, { in: 'B', credit: 20, level: 3 }, { in: 'C', credit: 10, level: 3 }],
    );
    const ruleC = progress(
      target('QUA-ACH-ADC-L3-RULE-C'),
      [],
      [...mandatory, { in: 'optional', credit: 30, level: 3 }],
    );
    for (const [found, left] of [
      [ruleB, 7],
      [ruleC, 10],
    ] as const) {
      expect(found.credit.have).toBe(58);
      expect(found.standings.filter((one) => one.left > 0)).toEqual([standing(found, 'level')]);
      expect(standing(found, 'level')).toMatchObject({ have: 36, left });
      expect(found.isMet).toBe(false);
    }
  });

  test('F13: first aid at work, unit 1 held: one unit of 12 guided hours is left', () => {
    const found = plan('QUA-FAW-FAA', ['UNI-Y-615-8504']);
    expect(left(found)).toEqual(['UNI-M-615-8508']);
    expect(found.size.guidedHours).toBe(12);
  });

  test.each([
    ['early-learning', 22, 16],
    ['social-care', 13, 25],
    ['learning-development', 13, 25],
  ])('F14: children’s workforce, core and %s held: %i and 27 leave %i', (pathway, own, still) => {
    const found = progress(
      target('QUA-CYP-L3-CYPW-CG'),
      [],
      [
        { in: 'mandatory', credit: 27 },
        { in: pathway, credit: own },
      ],
      pathway,
    );
    expect(found.mandatoryCredit).toEqual({ have: 27 + own, of: 27 + own });
    expect(standing(found, 'total')).toMatchObject({ left: still });
    expect(found.isMet).toBe(false);
  });
});

describe('every qualification with a rule or marked units', () => {
  const targets = (): Target[] =>
    [...knowledge.qualifications.values()].flatMap((one) => targetOf(one, knowledge) ?? []);

  test.each([...preferences])('is planned by %s, or it is told why not', (prefer) => {
    const kinds: Record<string, string[]> = { plan: [], outline: [], none: [], bounded: [] };
    for (const one of targets()) {
      const smaller = smallerWithin(qualification(one.id), knowledge);
      const answer = planUnits({ targets: [one], held: new Set(), prefer, smaller });
      kinds[answer.kind]?.push(one.id);
      if (answer.kind === 'plan') expect([one.id, answer.plan.left.length]).not.toEqual([one.id, 0]);
      if (answer.kind === 'outline')
        expect([one.id, answer.progress.length]).toEqual([
          one.id,
          combinationsOf(one.rule, one.factsOf, one.marks).length,
        ]);
      if (answer.kind === 'none')
        expect(answer.obstacles.map(({ demands }) => demands.length)).not.toContain(0);
    }
    expect(kinds.bounded).toEqual([]);
    // A rule that nothing held can meet would be one we have read wrongly.
    expect(kinds.none).toEqual([]);
    expect(kinds.plan?.length).toBeGreaterThan(35);
  });

  test('with everything held, nothing is left of any plan', () => {
    for (const one of targets()) {
      const held = new Set(qualification(one.id).unitIds.map(({ unitId }) => unitId));
      for (const body of [one.rule, ...one.rule.pathways])
        for (const id of [...body.mandatory, ...unitsOfGroups(body.groups)]) held.add(id);
      const answer = planUnits({ targets: [one], held, prefer: 'units' });
      if (answer.kind === 'plan') expect([one.id, ...left(answer.plan)]).toEqual([one.id]);
    }
  });

  test('tells under which names amounts may be told', () => {
    for (const one of targets())
      for (const name of amountsIn(one)) {
        const told = progressTo(one, new Set(), [{ in: name, credit: 1, units: 1 }]);
        expect(told).toHaveLength(combinationsOf(one.rule, one.factsOf, one.marks).length);
      }
  });

  test('a rule of which the source tells nothing that is asked for is an outline, not a plan of nothing', () => {
    const open = targets().filter((one) =>
      combinationsOf(one.rule, one.factsOf, one.marks).every(
        ({ isOpen, lacksMandatory }) => isOpen || lacksMandatory,
      ),
    );
    expect(open.map(({ id }) => id)).toContain('QUA-CON-L3-OWS-NOCN');
    for (const one of open) {
      const { kind } = planUnits({ targets: [one], held: new Set(), prefer: 'units' });
      expect([one.id, kind]).toEqual([one.id, 'outline']);
      expect(progressTo(one, new Set()).map(({ isMet }) => isMet)).not.toContain(true);
    }
  });
});

describe('every shape of rule', () => {
  /** Units named by letter and credit: a5 is worth 5. Those that begin with `low` are at level 1, others at level 3. */
  const made = (body: Record<string, unknown>): Target => ({
    id: 'made',
    title: 'made',
    rule: ruleOfCombinationSchema.parse({ source: 'SRC-TEST', confidence: 'verified', ...body }),
    factsOf: (id) => ({
      id,
      title: id,
      level: id.startsWith('low') ? 1 : 3,
      credit: Number(/\d+/.exec(id)?.[0]),
    }),
    marks: { mandatory: [], others: [] },
    entry: [],
  });
  const planMade = (body: Record<string, unknown>, held: string[] = []): Plan =>
    planOf(planUnits({ targets: [made(body)], held: new Set(held), prefer: 'credit' }));
  const groupsIn = (one: Plan): (string | undefined)[] =>
    one.left.flatMap(({ stands }) => stands.map(({ groupId }) => groupId)).sort();

  test('R1: all mandatory', () =>
    expect(left(plan('QUA-CON-L2-CONCRETE-SQA')).sort()).toEqual(
      [...mandatoryOf('QUA-CON-L2-CONCRETE-SQA')].sort(),
    ));

  test('R2: mandatory credit and a least of optional credit', () =>
    expect(plan('QUA-CAR-L4-CIA-OCR').size.credit).toBe(30 + 15));

  test('R3: a group with a least and a most', () => {
    const body = {
      minCredit: 30,
      groups: [
        { id: 'B', unitIds: ['a4', 'b3', 'c2', 'd5'], minCredit: 2, maxCredit: 7 },
        { id: 'C', unitIds: ['e9', 'f8', 'g8'], minCredit: 23 },
      ],
    };
    expect(left(planMade(body)).sort()).toEqual(['d5', 'e9', 'f8', 'g8']);
    // Beyond 7 of group B and 25 of group C nothing counts.
    const more = planUnits({ targets: [made({ ...body, minCredit: 33 })], held: new Set(), prefer: 'units' });
    expect(more.kind).toBe('none');
  });

  test('R4: a group with a most alone', () => {
    const found = plan('QUA-TL-L2-OCR', [], 'credit');
    const inC = found.left.filter(({ stands }) => stands.some(({ groupId }) => groupId === 'C'));
    expect(inC.reduce((sum, { facts }) => sum + (facts.credit ?? 0), 0)).toBeLessThanOrEqual(6);
    expect(found.size.credit).toBe(40);
  });

  test('R5: mosts of groups within a group', () => {
    const body = {
      minCredit: 20,
      groups: [
        { id: 'B', unitIds: ['b9'] },
        {
          id: 'C',
          maxCredit: 12,
          groups: [
            { id: 'C1', unitIds: ['c5', 'd5'], maxCredit: 5 },
            { id: 'C2', unitIds: ['e7', 'f8'] },
          ],
        },
      ],
    };
    const found = planMade(body);
    expect(found.size.credit).toBe(21);
    expect(groupsIn(found)).toEqual(['B', 'C1', 'C2']);
    const [answer] = [
      planUnits({ targets: [made({ ...body, minCredit: 22 })], held: new Set(), prefer: 'units' }),
    ];
    expect(answer).toMatchObject({
      kind: 'none',
      obstacles: [
        {
          demands: expect.arrayContaining([
            { kind: 'total', of: 'credit', least: 22 },
            { kind: 'group', groupId: 'C', of: 'credit', most: 12 },
          ]),
        },
      ],
    });
  });

  test('R6: credit at or above a level', () => {
    const body = {
      minCredit: 10,
      creditAtOrAbove: [{ level: 2, credit: 8 }],
      groups: [{ id: 'O', unitIds: ['low3', 'low4', 'low6', 'b6', 'c8'] }],
    };
    expect(left(planMade(body)).sort()).toEqual(['c8', 'low3']);
    expect(left(planMade(body, ['low3', 'low4', 'low6']))).toEqual(['c8']);
  });

  test('R7 and R8: so many units of each of several groups', () => {
    const found = plan('QUA-ENG-SVQ-GL46');
    expect(groupsIn(found).filter(Boolean)).toEqual(['B', 'B', 'B', 'C', 'C', 'D']);
    expect(found.size.units).toBe(10);
  });

  test('R9: one pathway of several, the smallest, with the others beside it', () => {
    const answer = planUnits({ targets: [target('QUA-ENG-SVQ-GL2M')], held: new Set(), prefer: 'credit' });
    expect(planOf(answer)).toMatchObject({ pathways: [{ id: 'pathway-9' }], size: { credit: 189 } });
    expect(answer.kind === 'plan' && answer.otherPathways).toHaveLength(10);
  });

  test('R10: units borrowed from another pathway, to a most', () => {
    const body = (maxUnits: number) => ({
      minUnits: 3,
      pathways: [
        {
          id: 'one',
          title: 'One',
          groups: [{ id: 'A', unitIds: ['a5'], minUnits: 3, borrow: { from: ['two'], maxUnits } }],
        },
        { id: 'two', title: 'Two', groups: [{ id: 'B', unitIds: ['b9', 'c9', 'd9'], minUnits: 3 }] },
      ],
    });
    const found = planMade(body(2));
    expect(found.pathways).toMatchObject([{ id: 'one' }]);
    expect(groupsIn(found)).toEqual(['A', 'A:borrowed', 'A:borrowed']);
    expect(planMade(body(1)).pathways).toMatchObject([{ id: 'two' }]);
  });

  test('R11: a unit of two groups counts in one of them', () => {
    const whole = target('QUA-ENG-SVQ-GJ9C');
    const three = { ...whole, rule: { ...whole.rule, pathways: [pathwayOf(whole, 'pathway-3')] } };
    const inBoth = pathwayOf(whole, 'pathway-3').groups[0]?.unitIds ?? [];
    const found = planOf(planUnits({ targets: [three], held: new Set(inBoth), prefer: 'units' }));
    expect(found.counted).toHaveLength(3);
    for (const { stands } of found.counted) expect(stands).toHaveLength(1);
    expect(left(found).sort()).toEqual([...whole.rule.mandatory].sort());
  });

  test('R12: barred units never stand together', () => {
    const body = {
      minUnits: 2,
      groups: [{ id: 'O', unitIds: ['a1', 'b1', 'c9'] }],
      barred: [['a1', 'b1']],
    };
    expect(left(planMade(body))).toContain('c9');
    expect(left(planMade({ ...body, barred: [] })).sort()).toEqual(['a1', 'b1']);
  });

  test('R13: additional units never count', () => {
    const additional = target('QUA-CON-SVQ-GJ19').rule.neverCount;
    expect(progress(target('QUA-CON-SVQ-GJ19'), additional).units).toEqual({ have: 0, of: 19 });
  });

  test('R14: a smaller qualification inside is done on the way to the larger', () => {
    const whole = qualification('QUA-FAW-FAA');
    const answer = planUnits({
      targets: [target('QUA-FAW-FAA')],
      held: new Set(),
      prefer: 'first-certificate',
      smaller: smallerWithin(whole, knowledge),
    });
    expect(planOf(answer).first).toMatchObject({ id: 'QUA-EFAW-FAA', unitIds: ['UNI-Y-615-8504'] });
    expect(left(planOf(answer))).toEqual(['UNI-Y-615-8504', 'UNI-M-615-8508']);
    const diploma = smallerWithin(qualification('QUA-CYP-CCE-L3-DIP'), knowledge).map(({ id }) => id);
    expect(diploma.sort()).toEqual(['QUA-CYP-CCE-L3-AWARD', 'QUA-CYP-CCE-L3-CERT']);
  });

  test('R15: a condition before registration is told with the target', () =>
    expect(target('QUA-CON-L3-OWS-NOCN').entry).toHaveLength(1));
});
