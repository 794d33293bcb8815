import { beforeAll, describe, expect, test } from '@jest/globals';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { emptyProfile, type Profile } from '../../../src/guidance/matching/profile.js';
import { skillGap } from '../../../src/guidance/matching/skillGap.js';
import { nextLearning } from '../../../src/guidance/pathways/nextLearning.js';
import { ladder, sharesSector } from '../../../src/guidance/pathways/waysUp.js';
import { realKnowledge } from '../matching/knowledge.js';

let knowledge: KnowledgeBase;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

const nurseryNurse = (): Profile => ({
  ...emptyProfile(),
  pastRoles: [{ roleId: 'ROL-CYP-02', months: 48, quote: 'nursery nurse' }],
  level: 2,
  noFullTimeStudy: true,
});

describe('ladder', () => {
  /** A step to a lower level: the end of a way it may be, and no part of a longer one. */
  const goesDown = ({ from, to }: { from: string; to: string }): boolean =>
    Math.max(...(knowledge.roles.get(to)?.rqfTypical ?? [])) <
    Math.min(...(knowledge.roles.get(from)?.rqfTypical ?? []));

  test('never climbs by going down: nobody becomes an educator by way of a lower job elsewhere', () => {
    expect(ladder('ROL-CYP-07', 'ROL-CYP-03', knowledge)).toEqual([]);
    const everywhere = [...knowledge.roles.keys()].flatMap((from) =>
      [...knowledge.roles.keys()].flatMap((to) => ladder(from, to, knowledge).slice(0, -1)),
    );
    expect(everywhere.filter(goesDown)).toEqual([]);
  });

  test('a nursery nurse reaches teaching step by step, all at work', () => {
    const hops = ladder('ROL-CYP-02', 'ROL-CYP-07', knowledge, { workBasedOnly: true });
    expect(hops.length).toBeGreaterThanOrEqual(2);
    expect(hops[0]?.from).toBe('ROL-CYP-02');
    expect(hops.at(-1)?.to).toBe('ROL-CYP-07');
    for (const [index, hop] of hops.entries()) {
      expect(hop.workBased).toBe(true);
      expect(knowledge.pathways.get(hop.edgeId)).toMatchObject({ from: hop.from, to: hop.to });
      if (index > 0) expect(hop.from).toBe(hops[index - 1]?.to);
    }
  });

  test('is as short as any chain there is that leads up', () => {
    const byBreadth = (from: string, to: string): number | undefined => {
      let layer = new Set([from]);
      const seen = new Set(layer);
      for (let steps = 0; steps <= 8; steps += 1) {
        if (layer.has(to)) return steps;
        const next = new Set<string>();
        for (const id of layer)
          for (const edge of knowledge.edgesFrom.get(id) ?? [])
            if (!seen.has(edge.to) && (edge.to === to || !goesDown(edge))) {
              seen.add(edge.to);
              next.add(edge.to);
            }
        layer = next;
      }
      return undefined;
    };
    const roles = [...knowledge.roles.keys()];
    for (const from of roles.filter((_, index) => index % 5 === 0)) {
      for (const to of roles.filter((_, index) => index % 7 === 0)) {
        if (from === to) continue;
        const least = byBreadth(from, to);
        const hops = ladder(from, to, knowledge);
        // Effort prefers going up to crossing sectors, so at most half as many steps again.
        if (least === undefined) expect(hops).toEqual([]);
        else {
          expect(hops.length).toBeGreaterThanOrEqual(least);
          expect(hops.length).toBeLessThanOrEqual(Math.ceil(least * 1.5));
        }
      }
    }
  });

  test('from nowhere it starts at an entry role of the same family', () => {
    const hops = ladder(undefined, 'ROL-CYP-07', knowledge);
    expect(['entry', 'pre-entry']).toContain(knowledge.roles.get(hops[0]?.from ?? '')?.stage);
    expect(hops[0]?.from.slice(0, 7)).toBe('ROL-CYP');
  });

  test('there already, or nowhere to go, is empty', () => {
    expect(ladder('ROL-CYP-02', 'ROL-CYP-02', knowledge)).toEqual([]);
    expect(ladder('ROL-NONE-1', 'ROL-CYP-02', knowledge)).toEqual([]);
    expect(ladder('ROL-CYP-02', 'ROL-NONE-1', knowledge)).toEqual([]);
  });
});

describe('nextLearning', () => {
  test('the first thing closes the gaps that matter most', () => {
    const learning = nextLearning('ROL-CYP-03', nurseryNurse(), knowledge);
    expect(learning.length).toBeGreaterThan(0);
    expect(learning.length).toBeLessThanOrEqual(3);
    const first = learning.find((one) => one.unitId !== undefined);
    const closes = first?.because.flatMap((one) => (one.kind === 'closes-gaps' ? one.skillIds : [])) ?? [];
    const gaps = skillGap('ROL-CYP-03', nurseryNurse(), knowledge).filter((one) => one.state === 'missing');
    expect(closes.length).toBeGreaterThan(0);
    for (const id of closes) expect(gaps.map((one) => one.skillId)).toContain(id);
    const unit = knowledge.units.get(first?.unitId ?? '');
    const built = [...(unit?.skillIds ?? []), ...(unit?.outcomes.flatMap((one) => one.skillIds) ?? [])];
    for (const id of closes) expect(built).toContain(id);
  });

  test('a far goal gives the qualification of the next step, and says what comes after', () => {
    const learning = nextLearning('ROL-CYP-07', nurseryNurse(), knowledge);
    const qualification = learning.find((one) => one.qualificationId !== undefined);
    const record = knowledge.qualifications.get(qualification?.qualificationId ?? '');
    expect(record?.level).toBeLessThanOrEqual(3);
    expect(qualification?.because).toContainEqual({
      kind: 'step-on-the-way',
      roleId: expect.stringMatching(/^ROL-CYP/),
      towardsRoleId: 'ROL-CYP-07',
    });
    expect(qualification?.then?.at(-1)).toBe('ROL-CYP-07');
  });

  test('who cannot stop working is given only what can be done at work', () => {
    for (const roleId of knowledge.roles.keys()) {
      for (const one of nextLearning(roleId, nurseryNurse(), knowledge)) {
        if (one.qualificationId === undefined) continue;
        expect(knowledge.qualifications.get(one.qualificationId)?.workBased).toBe(true);
      }
    }
  });

  test('nothing withdrawn, nothing of another nation, the same every time', () => {
    const inScotland: Profile = { ...emptyProfile(), nation: 'SC' };
    for (const roleId of knowledge.roles.keys()) {
      const learning = nextLearning(roleId, inScotland, knowledge);
      expect(learning).toEqual(nextLearning(roleId, inScotland, knowledge));
      expect(learning.length).toBeLessThanOrEqual(3);
      for (const one of learning) {
        const record =
          knowledge.qualifications.get(one.qualificationId ?? '') ?? knowledge.units.get(one.unitId ?? '');
        expect(['active', 'emerging']).toContain(record?.status);
        expect(record?.nation.some((nation) => nation === 'UK' || nation === 'SC')).toBe(true);
        expect(one.because.length).toBeGreaterThan(0);
      }
    }
  });

  test('an unknown role gives nothing', () => {
    expect(nextLearning('ROL-NONE-1', emptyProfile(), knowledge)).toEqual([]);
  });

  test('a T Level is for somebody known to be under 19', () => {
    const kinds = (isUnder19: boolean): (string | undefined)[] =>
      [...knowledge.roles.keys()].flatMap((roleId) =>
        nextLearning(roleId, emptyProfile(), knowledge, { isUnder19 }).map(
          (one) => knowledge.qualifications.get(one.qualificationId ?? '')?.kind,
        ),
      );
    expect(kinds(false)).not.toContain('tlevel');
    expect(kinds(true)).toContain('tlevel');
  });

  test('a unit of another sector’s certificate is never offered', () => {
    for (const roleId of knowledge.roles.keys()) {
      const units = nextLearning(roleId, emptyProfile(), knowledge).map((one) => one.unitId);
      if (!roleId.startsWith('ROL-LOG')) expect(units).not.toContain('UNI-LOG-02');
      if (roleId.startsWith('ROL-CYP'))
        for (const id of units) expect(id ?? '').not.toMatch(/^UNI-(?:LOG|PRO|CON|ENG)/);
    }
  });

  test('a certificate they hold at that level, in that sector, is not offered again', () => {
    const level3 = { ...nurseryNurse(), level: 3, noFullTimeStudy: false };
    for (const roleId of ['ROL-CYP-02', 'ROL-CYP-03', 'ROL-CYP-04'])
      for (const one of nextLearning(roleId, level3, knowledge)) {
        const level = knowledge.qualifications.get(one.qualificationId ?? '')?.level;
        if (typeof level === 'number') expect(level).toBeGreaterThan(3);
      }
  });
});

test('roles share a sector by its own id or its parent', () => {
  expect(sharesSector('ROL-LOG-01', 'ROL-LOG-03', knowledge)).toBe(true);
  expect(sharesSector('ROL-LOG-01', 'ROL-CYP-02', knowledge)).toBe(false);
  expect(sharesSector('ROL-LOG-01', 'ROL-ENG-01', knowledge)).toBe(false);
  expect(sharesSector('ROL-NONE-1', 'ROL-LOG-01', knowledge)).toBe(false);
});
