import { describe, expect, test } from '@jest/globals';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../../../src/guidance/knowledge/linkKnowledge.js';
import { findSectors, indexSectors, unitIdsOf } from '../../../src/guidance/knowledge/sectors.js';

const common = { provenance: ['SRC-A'], checkedOn: '2026-11-22', reviewBy: '2027-11-22' };
const sector = (id: string, title: string, more: object = {}) => ({
  id,
  title,
  family: id.slice(4, 7),
  ...more,
  ...common,
});
const { knowledge } = linkKnowledge(
  [
    {
      file: 'sectors',
      content: {
        kind: 'sector',
        records: [
          sector('SEC-PSN', 'Process and nuclear', { aliases: ['chemicals'] }),
          sector('SEC-PSN-NUC', 'Nuclear', { parent: 'SEC-PSN', aliases: ['sellafield'] }),
          sector('SEC-PSN-NUC-DEC', 'Decommissioning', { parent: 'SEC-PSN-NUC' }),
          sector('SEC-PSN-PRO', 'Process', { parent: 'SEC-PSN', aliases: ['chemicals'] }),
          sector('SEC-CAR', 'Careers', { aliases: ['nuclear'] }),
        ],
      },
    },
  ],
  '2026-11-22',
);
const idsOf = (name: string) => [...(findSectors(knowledge, name)?.ids ?? [])].sort();

describe('a name for sectors', () => {
  test.each([
    ['SEC-PSN-NUC', ['SEC-PSN-NUC', 'SEC-PSN-NUC-DEC']],
    ['sec-psn-nuc', ['SEC-PSN-NUC', 'SEC-PSN-NUC-DEC']],
    ['psn', ['SEC-PSN', 'SEC-PSN-NUC', 'SEC-PSN-NUC-DEC', 'SEC-PSN-PRO']],
    ['SEC-PSN', ['SEC-PSN', 'SEC-PSN-NUC', 'SEC-PSN-NUC-DEC', 'SEC-PSN-PRO']],
    // A title comes before another's alias.
    ['Nuclear', ['SEC-PSN-NUC', 'SEC-PSN-NUC-DEC']],
    ['process-and--nuclear', ['SEC-PSN', 'SEC-PSN-NUC', 'SEC-PSN-NUC-DEC', 'SEC-PSN-PRO']],
    ['sellafield', ['SEC-PSN-NUC', 'SEC-PSN-NUC-DEC']],
    ['chemicals', ['SEC-PSN', 'SEC-PSN-NUC', 'SEC-PSN-NUC-DEC', 'SEC-PSN-PRO']],
    ['nuclaer', []],
    ['', []],
    ['-', []],
  ])('%j', (name, ids) => expect(idsOf(name)).toEqual(ids));

  test('knows what it is inside of', () => {
    expect([...(findSectors(knowledge, 'SEC-PSN-NUC-DEC')?.above ?? [])]).toEqual(['SEC-PSN-NUC', 'SEC-PSN']);
    expect([...(findSectors(knowledge, 'PSN')?.above ?? [])]).toEqual([]);
  });

  test('parents in a circle hang nobody', () => {
    const circle = {
      ...knowledge,
      sectors: new Map([
        ['SEC-A', sector('SEC-A', 'A', { parent: 'SEC-B', aliases: [] })],
        ['SEC-B', sector('SEC-B', 'B', { parent: 'SEC-A', aliases: [] })],
      ]),
    } as unknown as KnowledgeBase;
    expect([...(findSectors(circle, 'a')?.ids ?? [])].sort()).toEqual(['SEC-A', 'SEC-B']);
  });
});

describe('records that name no sector', () => {
  const role = (id: string, sectorIds: string[], more: object = {}) => [
    id,
    { id, sectorIds, needs: [], usualQualIds: [], requirementIds: [], ...more },
  ];
  const base = {
    ...knowledge,
    roles: new Map([
      role('ROL-1', ['SEC-PSN'], {
        needs: [
          { skillId: 'SKL-1', importance: 3 },
          { skillId: 'SKL-2', importance: 1 },
        ],
        requirementIds: ['PPR-1'],
      }),
      role('ROL-2', ['SEC-CAR'], { usualQualIds: ['QUA-2'] }),
    ] as [string, object][]),
    units: new Map(['UNI-1', 'UNI-2', 'UNI-3', 'UNI-4'].map((id) => [id, { id }])),
    unitsForSkill: new Map([
      ['SKL-1', [{ id: 'UNI-1' }]],
      ['SKL-2', [{ id: 'UNI-2' }]],
    ]),
    qualifications: new Map([
      [
        'QUA-1',
        {
          id: 'QUA-1',
          servesRoleIds: ['ROL-2'],
          unitIds: [{ unitId: 'UNI-1', mandatory: true }],
          ruleOfCombination: {
            mandatory: ['AD1'],
            groups: [{ id: 'g', unitIds: [], groups: [{ id: 'h', unitIds: ['UNI-3'] }] }],
            pathways: [],
          },
        },
      ],
    ]),
    pathways: new Map([['PTH-1', { id: 'PTH-1', from: 'ROL-2', to: 'ROL-1', bridging: ['UNI-4'] }]]),
  } as unknown as KnowledgeBase;
  const index = indexSectors(base);
  const of = (kind: keyof typeof index, id: string) => [...(index[kind].get(id) ?? [])].sort();

  test('are of the sectors of the roles they serve', () => {
    expect(of('skills', 'SKL-1')).toEqual(['SEC-PSN']);
    expect(of('skills', 'SKL-2')).toEqual([]);
    expect(of('requirements', 'PPR-1')).toEqual(['SEC-PSN']);
    expect(of('qualifications', 'QUA-1')).toEqual(['SEC-CAR']);
    expect(of('qualifications', 'QUA-2')).toEqual(['SEC-CAR']);
  });

  test('a unit is where its skills, its qualifications and its pathways lead', () => {
    expect(of('units', 'UNI-1')).toEqual(['SEC-CAR', 'SEC-PSN']);
    expect(of('units', 'UNI-2')).toEqual([]);
    expect(of('units', 'UNI-3')).toEqual(['SEC-CAR']);
    expect(of('units', 'UNI-4')).toEqual(['SEC-PSN']);
    expect(of('units', 'AD1')).toEqual([]);
  });

  test('what a qualification is made of is told once', () => {
    const [qualification] = base.qualifications.values();
    expect(qualification && unitIdsOf(qualification)).toEqual(['UNI-1', 'AD1', 'UNI-3']);
  });
});
