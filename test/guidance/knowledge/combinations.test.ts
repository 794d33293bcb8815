/** V14: rules of combination, and the credit they allow, held against ranges that awarding sides publish. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { creditRange, type UnitSize } from '../../../src/guidance/credit/creditRange.js';
import { type RuleOfCombination, ruleOfCombinationSchema } from '../../../src/guidance/knowledge/schema.js';
import { adding, expectFault, type Raw, role } from './planting.js';

const rule = (body: Raw): RuleOfCombination =>
  ruleOfCombinationSchema.parse({ source: 'SRC-TEST', confidence: 'verified', ...body });
/** Units named by letter and credit: A7 is worth 7, and A7b is another of 7. */
const worth = (id: string): UnitSize => ({ credit: Number(/\d+/.exec(id)?.[0]), level: 3 });
const range = (least: number, most: number) => ({ kind: 'range', least, most });
const exactly = (n: number) => ({ minUnits: n, maxUnits: n });

describe('the least and the most credit', () => {
  test('SVQ Process Engineering Maintenance Mechanical, GP76 47: 66 to 74 (SQA Accreditation)', () => {
    const found = creditRange(
      rule({
        mandatory: ['m5', 'm5b', 'm7', 'm6', 'm2', 'm8', 'm6b', 'm8b'],
        groups: [
          { id: 'A', unitIds: ['a7', 'a5', 'a4', 'a6', 'a6b', 'a6c', 'a6d'], ...exactly(2) },
          { id: 'B', unitIds: ['b4', 'b6', 'b6b', 'b6c', 'b6d', 'b7', 'b7b', 'b6e'], ...exactly(2) },
        ],
      }),
      worth,
    );
    expect(found).toEqual(range(66, 74));
  });

  test('Engineering Maintenance, pathway 9: 189 with the barred pair honoured, 188 without', () => {
    const pathway = (barred: string[][]) =>
      creditRange(
        rule({
          mandatory: ['m5', 'm5b', 'm5c', 'm39'],
          pathways: [
            {
              id: '9',
              title: 'Pathway 9',
              mandatory: ['p58'],
              groups: [{ id: 'B', unitIds: ['u38', 'u38b', 'u39', 'u56'], ...exactly(2) }],
              barred,
            },
          ],
        }),
        worth,
      );
    expect(pathway([['u38', 'u38b']])).toMatchObject({ least: 189 });
    expect(pathway([])).toMatchObject({ least: 188 });
  });

  test('Automotive Engineering, GJ9C 23: 134 to 231, a unit of group B not being one of group A', () => {
    const groupA = ['a71', 'a73', 'a71b', 'a68', 'a72'];
    const found = creditRange(
      rule({
        mandatory: ['m5', 'm5b', 'm5c'],
        pathways: [
          { id: '1', title: 'Painting', mandatory: ['p45', 'p74'] },
          { id: '2', title: 'Wiring', mandatory: ['w45', 'w65', 'w76'] },
          {
            id: '3',
            title: 'Body building',
            groups: [
              { id: 'A', unitIds: groupA, ...exactly(2) },
              {
                id: 'B',
                unitIds: [...groupA, 'b69', 'b68', 'b63', 'b57', 'b32', 'b31', 'b30'],
                ...exactly(1),
              },
            ],
          },
        ],
      }),
      worth,
      // Units of one pathway are no choice in another, though the qualification lists them all.
      [...groupA, 'b69', 'p45', 'p74', 'w45', 'w65', 'w76'],
    );
    expect(found).toEqual(range(134, 231));
  });

  test('all mandatory: additional units never change it', () => {
    const mandatory = [
      'm8',
      'm11',
      'm12',
      'm12b',
      'm9',
      'm9b',
      'm8b',
      'm8c',
      'm7',
      'm8d',
      'm9c',
      'm9d',
      'm8e',
      'm9e',
    ];
    const found = creditRange(rule({ mandatory, neverCount: ['x7', 'x8'] }), worth, ['x7', 'x8']);
    expect(found).toEqual(range(127, 127));
  });

  test('without groups, any optional unit may be taken', () =>
    expect(creditRange(rule({ mandatory: ['m8'], minCredit: 10 }), worth, ['o3', 'o4'])).toEqual(
      range(11, 15),
    ));

  test('groups within groups, least credit, and least credit at a level', () => {
    const found = creditRange(
      rule({
        minCredit: 10,
        groups: [
          {
            id: 'C',
            unitIds: [],
            maxCredit: 12,
            groups: [
              { id: 'C1', unitIds: ['c3', 'c5'], maxCredit: 5 },
              { id: 'C2', unitIds: ['d4', 'd6'] },
            ],
          },
        ],
      }),
      worth,
    );
    // 4 + 6 or more; 3 + 5 is over the 5 of C1, and 5 + 4 + 6 over the 12 of C: the most is 5 + 6 + … = 11 or 4 + 6.
    expect(found).toEqual(range(10, 11));
    const levels: Record<string, UnitSize> = { low: { credit: 9, level: 2 }, high: { credit: 4, level: 3 } };
    const atLevel = creditRange(
      rule({ creditAtOrAbove: [{ level: 3, credit: 4 }], groups: [{ id: 'A', unitIds: ['low', 'high'] }] }),
      (id) => levels[id],
    );
    expect(atLevel).toEqual(range(4, 13));
  });

  test('what is not known is not guessed', () => {
    expect(creditRange(rule({ mandatory: ['a'] }), () => undefined).kind).toBe('unknown');
    expect(creditRange(rule({ groups: [{ id: 'A', minUnits: 2 }] }), worth).kind).toBe('unknown');
    expect(creditRange(rule({ groups: [{ id: 'A', unitIds: ['a3'], minUnits: 2 }] }), worth).kind).toBe(
      'impossible',
    );
  });

  test('agrees with trying every choice', () => {
    const small = fc.record({
      a: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      b: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      shared: fc.integer({ min: 1, max: 9 }),
      minA: fc.integer({ min: 0, max: 2 }),
      maxA: fc.integer({ min: 2, max: 3 }),
      maxCreditB: fc.integer({ min: 3, max: 20 }),
      minCredit: fc.integer({ min: 1, max: 25 }),
      bars: fc.boolean(),
    });
    fc.assert(
      fc.property(small, (one) => {
        const a = one.a.map((credit, n) => `a${n}_${credit}`);
        const b = one.b.map((credit, n) => `b${n}_${credit}`);
        const both = `s_${one.shared}`;
        const of = (id: string): number => Number(id.split('_')[1]);
        const barred = one.bars ? [[a[0] ?? '', b[0] ?? '']] : [];
        const found = creditRange(
          rule({
            minCredit: one.minCredit,
            groups: [
              { id: 'A', unitIds: [...a, both], minUnits: one.minA, maxUnits: one.maxA },
              { id: 'B', unitIds: [...b, both], maxCredit: one.maxCreditB },
            ],
            barred,
          }),
          (id) => ({ credit: of(id), level: 3 }),
        );
        const places: [string, string][] = [
          ...[...a, both].map((id): [string, string] => ['A', id]),
          ...[...b, both].map((id): [string, string] => ['B', id]),
        ];
        const totals: number[] = [];
        for (let mask = 0; mask < 2 ** places.length; mask += 1) {
          const taken = places.filter((_, n) => mask & (2 ** n));
          const ids = taken.map(([, id]) => id);
          const inA = taken.filter(([group]) => group === 'A').length;
          const creditB = taken.filter(([group]) => group === 'B').reduce((sum, [, id]) => sum + of(id), 0);
          const total = ids.reduce((sum, id) => sum + of(id), 0);
          const fits =
            new Set(ids).size === ids.length &&
            inA >= one.minA &&
            inA <= one.maxA &&
            creditB <= one.maxCreditB &&
            total >= one.minCredit &&
            !barred.some((set) => set.every((id) => ids.includes(id)));
          if (fits) totals.push(total);
        }
        expect(found).toEqual(
          totals.length === 0 ? { kind: 'impossible' } : range(Math.min(...totals), Math.max(...totals)),
        );
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
});

const unit = (id: string, credit: number): Raw => ({
  id,
  title: id,
  level: 2,
  basis: 'regulated-unit',
  credit,
});
const units = [
  unit('UNI-TEST-M3', 3),
  unit('UNI-TEST-M4', 4),
  unit('UNI-TEST-O5', 5),
  unit('UNI-TEST-O6', 6),
];
/** A qualification of two mandatory units and one of two optional ones: 12 to 13 credits. */
function withRule(change: (body: Raw, qualification: Raw) => void) {
  const body: Raw = {
    mandatory: ['UNI-TEST-M3', 'UNI-TEST-M4'],
    mandatoryCredit: 7,
    minOptionalCredit: 5,
    minCredit: 12,
    groups: [{ id: 'O', unitIds: ['UNI-TEST-O5', 'UNI-TEST-O6'], minUnits: 1, maxUnits: 1 }],
    publishedCredit: [12, 13],
    source: 'SRC-PUBLISHED',
    confidence: 'verified',
  };
  const id = 'QUA-TEST-RULE';
  const record: Raw = {
    id,
    title: 'Level 2 Certificate in Testing',
    noQanReason: 'A test.',
    kind: 'certificate',
    level: 2,
    servesRoleIds: [role],
    need: 'For the test.',
    workBased: true,
    unitIds: [
      { unitId: 'UNI-TEST-M3', mandatory: true },
      { unitId: 'UNI-TEST-M4', mandatory: true },
      { unitId: 'UNI-TEST-O5', mandatory: false },
      { unitId: 'UNI-TEST-O6', mandatory: false },
    ],
    ruleOfCombination: body,
  };
  change(body, record);
  const [provenance, checkedOn] = [['SRC-PUBLISHED'], '2026-11-22'];
  const withUnits = [
    {
      file: 'test/units.yaml',
      content: {
        kind: 'unit',
        defaults: { provenance, checkedOn, reviewBy: '2027-11-22' },
        records: units,
      },
    },
  ];
  const { file, found } = adding('qualification', [record], () => withUnits);
  const problems = found.filter((one) => one.rule === 'V14');
  return { file, found: problems };
}

describe('V14: a rule agrees with its qualification', () => {
  const id = 'QUA-TEST-RULE';
  test('one that does', () => expect(withRule(() => {}).found).toEqual([]));

  test.each<[string, (body: Raw, qualification: Raw) => void, RegExp]>([
    [
      'mandatory units that add up to another credit',
      (body) => {
        body.mandatoryCredit = 8;
        body.minCredit = 13;
        body.publishedCredit = [13, 13];
      },
      /add up to 7 credits, not 8/,
    ],
    [
      'a unit that the qualification does not list',
      (_body, one) => {
        one.unitIds = (one.unitIds as Raw[]).slice(0, 3);
      },
      /names UNI-TEST-O6, which is no unit of it/,
    ],
    [
      'a unit marked mandatory that the rule leaves free',
      (_body, one) => {
        (one.unitIds as Raw[])[2] = { unitId: 'UNI-TEST-O5', mandatory: true };
      },
      /UNI-TEST-O5 is marked mandatory and the rule does not/,
    ],
    [
      'a mandatory unit marked optional',
      (_body, one) => {
        (one.unitIds as Raw[])[0] = { unitId: 'UNI-TEST-M3', mandatory: false };
      },
      /makes UNI-TEST-M3 mandatory and unitIds does not/,
    ],
    [
      'a group that asks for more units than it holds',
      (body) => {
        body.groups = [{ id: 'O', unitIds: ['UNI-TEST-O5', 'UNI-TEST-O6'], minUnits: 3 }];
        delete body.publishedCredit;
      },
      /group O asks for 3 units and holds 2/,
    ],
    [
      'a group that asks for more credit than it holds',
      (body) => {
        body.groups = [{ id: 'O', unitIds: ['UNI-TEST-O5', 'UNI-TEST-O6'], minCredit: 12 }];
        delete body.publishedCredit;
      },
      /group O asks for 12 credits and holds 11/,
    ],
    [
      'a group that asks for more than it allows',
      (body) => {
        body.groups = [{ id: 'O', unitIds: ['UNI-TEST-O5', 'UNI-TEST-O6'], minUnits: 2, maxUnits: 1 }];
        delete body.publishedCredit;
      },
      /group O asks for more than it allows/,
    ],
    [
      'a published range that our reading does not give',
      (body) => {
        body.publishedCredit = [12, 18];
      },
      /allows 12 to 13 credits, and 12 to 18 are published/,
    ],
    [
      'a published range that no choice reaches',
      (body) => {
        body.barred = [['UNI-TEST-M3', 'UNI-TEST-O5', 'UNI-TEST-O6']];
      },
      /no choice of units meets the rule/,
    ],
    [
      'demands that each can be met, and not together',
      (body) => {
        body.barred = [['UNI-TEST-O5', 'UNI-TEST-O6']];
        body.groups = [{ id: 'O', unitIds: ['UNI-TEST-O5', 'UNI-TEST-O6'], minUnits: 2 }];
        delete body.publishedCredit;
      },
      /no choice of units meets the rule: (?=.*at least 2 units from O)(?=.*at most one of UNI-TEST-O5, UNI-TEST-O6)/,
    ],
    [
      'more credit in all than its units come to',
      (body, one) => {
        Object.assign(body, { minCredit: 19, minOptionalCredit: 12, groups: [] });
        delete body.publishedCredit;
        one.credit = 19;
      },
      /no choice of units meets the rule: (?:19 credit in all|12 credit of options)/,
    ],
    [
      'mandatory units that stand for one another',
      (body) => {
        body.equivalents = [['UNI-TEST-M3', 'UNI-TEST-M4']];
        delete body.publishedCredit;
      },
      /UNI-TEST-M3 and UNI-TEST-M4 are mandatory and credited once/,
    ],
    [
      'a pathway that nobody can take',
      (body) => {
        const pathway = (id: string, minUnits: number) => ({
          id,
          title: id,
          groups: [{ id: 'O', unitIds: ['UNI-TEST-O5', 'UNI-TEST-O6'], minUnits, maxUnits: 2 }],
          barred: [['UNI-TEST-O5', 'UNI-TEST-O6']],
        });
        body.groups = [];
        body.pathways = [pathway('p', 1), pathway('q', 2)];
        delete body.publishedCredit;
      },
      /no choice of units meets the rule: .* in the pathway q/,
    ],
    [
      'a unit that is mandatory for all and an option in a pathway',
      (body) => {
        body.groups = [];
        body.pathways = [
          {
            id: 'p',
            title: 'P',
            groups: [{ id: 'O', unitIds: ['UNI-TEST-M3', 'UNI-TEST-O5', 'UNI-TEST-O6'] }],
          },
        ];
        delete body.publishedCredit;
      },
      /UNI-TEST-M3 stands in two places of the rule in the pathway p/,
    ],
    [
      'two groups of one name',
      (body) => {
        body.groups = [
          { id: 'O', unitIds: ['UNI-TEST-O5'] },
          { id: 'O', unitIds: ['UNI-TEST-O6'] },
        ];
      },
      /two parts of the rule are named O/,
    ],
    [
      'units borrowed from nowhere',
      (body) => {
        body.pathways = [
          { id: 'p', title: 'P', groups: [{ id: 'g', borrow: { from: ['q'], maxUnits: 1 } }] },
        ];
      },
      /borrowed from q, which the rule does not hold/,
    ],
  ])('%s', (_what, change, what) => expectFault(withRule(change), 'V14', id, what));

  test('what the source leaves out keeps a rule from being called impossible', () => {
    const { found } = withRule((body) => {
      Object.assign(body, { minCredit: 47, minOptionalCredit: 40, notInSource: ['Most of the options'] });
      delete body.publishedCredit;
    });
    expect(found).toEqual([]);
  });

  test('a rule that lists no mandatory units leaves it to the marks', () =>
    expect(
      withRule((body) => {
        delete body.mandatory;
      }).found,
    ).toEqual([]));

  test('what the source does not show is not added up', () => {
    const { found } = withRule((body) => {
      body.mandatoryCredit = 20;
      body.minCredit = 25;
      body.publishedCredit = [25, 30];
      body.notInSource = ['Two mandatory units'];
    });
    expect(found).toEqual([]);
    const tooMuch = withRule((body) => {
      body.mandatoryCredit = 6;
      body.minCredit = 11;
      body.notInSource = ['Two mandatory units'];
    });
    expectFault(tooMuch, 'V14', id, /add up to 7 credits, not 6/);
  });

  test('names without any records are for an editor to see', () => {
    const result = withRule((body, one) => {
      one.unitIds = [];
      body.mandatory = ['Safety', 'Health'];
      body.groups = [];
      delete body.publishedCredit;
      delete body.mandatoryCredit;
    });
    expectFault(result, 'V14', id, /names 2 units of which no records are held/, 'warning');
  });
});
