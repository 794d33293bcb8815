/** Why a rule of combination is wrongly written or can't be met: each reason by itself, and none where there is none. */
import { describe, expect, test } from '@jest/globals';
import {
  creditedOnce,
  faultsOfWriting,
  type RuleFault,
  validateRule,
  whyNotMet,
} from '../../../src/guidance/credit/checkRule.js';
import type { FactsOf } from '../../../src/guidance/credit/combination.js';
import { type RuleOfCombination, ruleOfCombinationSchema } from '../../../src/guidance/knowledge/schema.js';

const rule = (body: object): RuleOfCombination =>
  ruleOfCombinationSchema.parse({ source: 'SRC-TEST', confidence: 'verified', ...body });
/** Units named by letter and credit: a3 is worth 3; a0 is one whose credit nobody knows; x1 is none at all. */
const factsOf: FactsOf = (id) => {
  const credit = Number(/\d+/.exec(id)?.[0] ?? 0);
  return id.startsWith('x') ? undefined : { id, title: id, level: 2, credit: credit || undefined };
};
const check = (body: object): RuleFault[] => validateRule(rule(body), factsOf);
const error = (fault: object) => ({ severity: 'error', ...fault });

test('nothing is wrong with a rule that can be met', () =>
  expect(
    check({
      minCredit: 12,
      mandatory: ['a3', 'a4'],
      groups: [
        { id: 'B', unitIds: ['b5', 'b6'], minUnits: 1, maxUnits: 2 },
        { id: 'C', unitIds: ['b5'], maxUnits: 1 },
      ],
      neverCount: ['n9'],
      equivalents: [['a3', 'b5']],
    }),
  ).toEqual([]));

describe('wrongly written', () => {
  test.each<[string, object, object[]]>([
    ['a unit that is not there', { mandatory: ['a3', 'x1'] }, [{ kind: 'missingUnit', unitId: 'x1' }]],
    [
      'one that only a bar names',
      { mandatory: ['a3'], barred: [['a3', 'x1']] },
      [{ kind: 'missingUnit', unitId: 'x1' }],
    ],
    ['a unit mandatory twice', { mandatory: ['a3', 'a3'] }, [{ kind: 'unitTwice', unitId: 'a3' }]],
    [
      'a unit twice in one group',
      { groups: [{ id: 'B', unitIds: ['b5', 'b5'] }] },
      [{ kind: 'unitTwice', unitId: 'b5', groupId: 'B' }],
    ],
    [
      'a unit mandatory and in a group within a group',
      { mandatory: ['a3'], groups: [{ id: 'B', groups: [{ id: 'B1', unitIds: ['a3'] }] }] },
      [{ kind: 'mandatoryAndOptional', unitId: 'a3', groupId: 'B1' }],
    ],
    [
      'a unit mandatory for all and in a group of a pathway',
      {
        mandatory: ['a3'],
        pathways: [{ id: 'p', title: 'P', groups: [{ id: 'B', unitIds: ['a3', 'b5'] }] }],
      },
      [{ kind: 'mandatoryAndOptional', unitId: 'a3', groupId: 'B', pathwayId: 'p' }],
    ],
    [
      'a unit that never counts and is asked for',
      { mandatory: ['a3', 'a4'], neverCount: ['a4'] },
      [{ kind: 'neverAndCounting', unitId: 'a4' }],
    ],
    [
      'a least over a most, in units and in credit',
      { groups: [{ id: 'B', unitIds: ['b5', 'b6'], minUnits: 2, maxUnits: 1, minCredit: 9, maxCredit: 8 }] },
      [
        { kind: 'leastOverMost', groupId: 'B', of: 'units', least: 2, most: 1 },
        { kind: 'leastOverMost', groupId: 'B', of: 'credit', least: 9, most: 8 },
      ],
    ],
    [
      'a group that holds too little',
      { groups: [{ id: 'B', unitIds: ['b5', 'b6'], minCredit: 12 }] },
      [{ kind: 'groupTooSmall', groupId: 'B', of: 'credit', least: 12, holds: 11 }],
    ],
    [
      'groups of one name, and a pathway named like a group',
      {
        groups: [{ id: 'B', unitIds: ['b5'], groups: [{ id: 'B', unitIds: ['b6'] }] }],
        pathways: [{ id: 'B', title: 'B', mandatory: ['a3'] }],
      },
      [{ kind: 'nameTwice', id: 'B' }],
    ],
    [
      'units borrowed from nowhere',
      { groups: [{ id: 'B', unitIds: ['b5'], borrow: { from: ['x-pathway'], maxUnits: 1 } }] },
      [{ kind: 'borrowedFromNowhere', groupId: 'B', from: 'x-pathway' }],
    ],
  ])('%s', (_what, body, faults) => {
    expect(faultsOfWriting(rule(body), factsOf)).toEqual(faults.map(error));
  });

  test('pathways may name their groups alike', () =>
    expect(
      check({
        pathways: ['p', 'q'].map((id) => ({
          id,
          title: id,
          groups: [{ id: 'B', unitIds: ['b5'], minUnits: 1 }],
        })),
      }),
    ).toEqual([]));
});

describe('impossible to meet', () => {
  test('demands that fail together are told together, and no others', () =>
    expect(
      check({
        minUnits: 1,
        mandatory: ['a3'],
        groups: [{ id: 'B', unitIds: ['b5', 'b6'], minUnits: 2 }],
        barred: [['b5', 'b6']],
      }),
    ).toEqual([
      error({
        kind: 'cannotBeMet',
        demands: expect.arrayContaining([
          { kind: 'group', groupId: 'B', of: 'units', least: 2 },
          { kind: 'barred', unitIds: ['b5', 'b6'] },
        ]),
      }),
    ]));

  test('mandatory units that are barred against each other', () => {
    const [fault] = check({ mandatory: ['a3', 'a4'], barred: [['a3', 'a4']] });
    expect(fault).toMatchObject({ kind: 'cannotBeMet' });
    expect(fault?.kind === 'cannotBeMet' && fault.demands.map((one) => one.kind).sort()).toEqual([
      'barred',
      'mandatory',
      'mandatory',
    ]);
  });

  test('mandatory units that are credited once, through a third', () =>
    expect(
      check({
        mandatory: ['a3', 'a4'],
        equivalents: [
          ['a3', 'c3'],
          ['c3', 'a4'],
        ],
      }),
    ).toEqual([error({ kind: 'mandatoryCreditedOnce', unitIds: ['a3', 'a4'] })]));

  test('a circle of equivalents harms nothing', () => {
    const equivalents = [
      ['a3', 'b3'],
      ['b3', 'c3'],
      ['c3', 'a3'],
    ];
    expect(check({ mandatory: ['a3'], groups: [{ id: 'B', unitIds: ['b3', 'c3'] }], equivalents })).toEqual(
      [],
    );
    expect(creditedOnce(rule({ mandatory: ['a3'], equivalents }))).toEqual([]);
  });

  test('only the pathway that is impossible is told', () => {
    const pathway = (id: string, minUnits: number) => ({
      id,
      title: id,
      groups: [{ id: 'B', unitIds: ['b5', 'b6'], minUnits }],
      barred: [['b5', 'b6']],
    });
    const faults = whyNotMet(rule({ pathways: [pathway('p', 1), pathway('q', 2)] }), factsOf);
    expect(faults).toMatchObject([{ kind: 'cannotBeMet', pathwayId: 'q' }]);
  });

  test('what is not known makes nothing impossible', () => {
    expect(check({ groups: [{ id: 'B', minUnits: 3 }] })).toEqual([]);
    expect(check({ minCredit: 20, mandatory: ['a0', 'a3'] })).toEqual([]);
    expect(check({ minCredit: 20, groups: [{ id: 'B', unitIds: ['b0'], maxCredit: 6 }] })).toEqual([]);
    expect(check({ minUnits: 3, mandatory: ['a0', 'a3'] })).toMatchObject([{ kind: 'cannotBeMet' }]);
  });

  test('without patience nothing is said that is not sure', () =>
    expect(
      whyNotMet(
        rule({ groups: [{ id: 'B', unitIds: ['b5', 'b6'], minUnits: 2 }], barred: [['b5', 'b6']] }),
        factsOf,
        undefined,
        { steps: 1 },
      ),
    ).toEqual([]));
});
