/** What the knowledge base must hold, checked against the base itself; tests are named for the acceptance checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasRightCheckCharacter } from '../../../src/guidance/knowledge/qualificationNumber.js';
import { type RoleProfile, stages, type UnitGroup } from '../../../src/guidance/knowledge/schema.js';
import { isInSector, unitIdsOf } from '../../../src/guidance/knowledge/sectors.js';
import { isOpen } from '../../../src/guidance/knowledge/standing.js';
import { frameworkMeant } from '../../../src/guidance/lookUp/frameworks.js';
import { root } from '../../compiled.js';
import { knowledge } from '../../conversations/talk.js';
import { neverServed, numbers, otherNumbers } from './numbersHeld.js';
import { structures, unitReferences } from './structuresHeld.js';

const families = ['PSN', 'DAR', 'CYP', 'ACH', 'CAR', 'TRA'] as const;
const roles = [...knowledge.roles.values()].filter(isOpen);
const familyOf = (role: RoleProfile): string | undefined =>
  knowledge.sectors.get(role.sectorIds[0] ?? '')?.family;
const of = (family: string): RoleProfile[] => roles.filter((role) => familyOf(role) === family);
const highest = (role: RoleProfile): number => Math.max(...role.rqfTypical);
const isStart = (role: RoleProfile): boolean => role.stage === 'entry' || role.stage === 'pre-entry';

/** Roles that can be reached from these without leaving work. */
function reachedAtWork(from: readonly RoleProfile[]): Set<string> {
  const reached = new Set(from.map((role) => role.id));
  for (const id of reached)
    for (const edge of knowledge.edgesFrom.get(id) ?? []) if (edge.workBased) reached.add(edge.to);
  return reached;
}

describe('roles', () => {
  test('CG-02 every role leads on', () =>
    expect(roles.filter((role) => !knowledge.edgesFrom.has(role.id)).map((role) => role.id)).toEqual([]));

  test.each(families)('CG-03 %s has four stages and graduate level', (family) => {
    expect(new Set(of(family).map((role) => role.stage)).size).toBeGreaterThanOrEqual(4);
    expect(Math.max(...of(family).map(highest))).toBeGreaterThanOrEqual(6);
    for (const role of of(family)) expect(stages).toContain(role.stage);
  });

  test.each(families)(
    'CG-09 %s has graduate roles reached at work, and three qualifications from level 4',
    (family) => {
      const start = of(family).filter(isStart);
      const reached = reachedAtWork(start);
      const graduate = of(family).filter((role) => highest(role) >= 6);
      expect(graduate.filter((role) => reached.has(role.id)).length).toBeGreaterThan(0);
      const ids = new Set(of(family).map((role) => role.id));
      const higher = [...knowledge.qualifications.values()].filter(
        (one) =>
          isOpen(one) &&
          one.levelSystem !== 'SCQF' &&
          typeof one.level === 'number' &&
          one.level >= 4 &&
          one.servesRoleIds.some((id) => ids.has(id)),
      );
      expect(higher.length).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(families)('TW-06 %s has a leadership rung', (family) =>
    expect(
      of(family).some((role) => ['supervisor', 'manager', 'leader', 'commissioner'].includes(role.tier)),
    ).toBe(true),
  );

  test('WS-01 every role asks for skills, knowledge and attitudes', () => {
    const lacking = roles.flatMap((role) => {
      const kinds = new Set(role.needs.map((need) => knowledge.skills.get(need.skillId)?.kind));
      return kinds.size === 3 ? [] : [role.id];
    });
    expect(lacking).toEqual([]);
  });

  test('jobs are found by 400 names people use, and some words are asked about', () => {
    expect(roles.flatMap((role) => role.aliases).length).toBeGreaterThanOrEqual(400);
    expect(knowledge.ambiguities.size).toBeGreaterThanOrEqual(10);
  });

  test('skills that several families share tell how they grow from frontline to manager', () => {
    const shared = [...knowledge.skills.values()].filter(
      (skill) =>
        skill.kind === 'skill' &&
        new Set(roles.filter((role) => role.needs.some((need) => need.skillId === skill.id)).map(familyOf))
          .size >= 2,
    );
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter((skill) => skill.progression === undefined).map((skill) => skill.id)).toEqual([]);
  });

  test('WS-18 a peer support role exists, leads on, and asks for no qualification first', () => {
    const peer = knowledge.roles.get('ROL-DAR-01');
    expect(peer?.title).toMatch(/peer support/i);
    expect((knowledge.edgesFrom.get('ROL-DAR-01') ?? []).some((edge) => edge.type === 'up')).toBe(true);
    expect(peer?.rqfTypical.some((level) => level <= 3)).toBe(true);
  });

  test('CH-02 from a nursery worker one can move up, across and between', () => {
    const types = new Set((knowledge.edgesFrom.get('ROL-CYP-02') ?? []).map((edge) => edge.type));
    expect([...types].sort()).toEqual(['across', 'between', 'up']);
  });

  test('CH-08 no children’s or care role is without safeguarding that a unit builds', () => {
    const safeguarding = new Set(
      [...knowledge.skills.values()].filter((one) => one.theme === 'safeguarding').map((one) => one.id),
    );
    const lacking = roles
      .filter((role) => ['SEC-CYP', 'SEC-ACH'].some((id) => isInSector(role.sectorIds, id, knowledge)))
      .filter(
        (role) =>
          !role.needs.some(
            (need) => safeguarding.has(need.skillId) && knowledge.unitsForSkill.has(need.skillId),
          ),
      );
    expect(lacking.map((role) => role.id)).toEqual([]);
  });

  test('CH-09 every role says who it works with, and where it can be seen', () => {
    expect(roles.filter((role) => role.worksWith.length === 0).map((role) => role.id)).toEqual([]);
    expect(roles.filter((role) => role.seeIt.length === 0).map((role) => role.id)).toEqual([]);
  });
});

describe('qualifications', () => {
  const held = new Set(knowledge.qualificationByNumber.keys());
  const others = new Set([...knowledge.qualifications.values()].flatMap((one) => one.otherNumbers));

  test('every number our sources give is held', () =>
    expect(numbers.filter((number) => !held.has(number))).toEqual([]));
  test('every Scottish and Welsh code our sources give is held', () =>
    expect(otherNumbers.filter((code) => !others.has(code))).toEqual([]));
  test('every unit reference our sources print is held', () => {
    const printed = [...knowledge.units.values()].map((unit) => unit.awardingRef ?? '').join(' ');
    expect(unitReferences.filter((reference) => !printed.includes(reference))).toEqual([]);
  });
  test('each is made up as it was read: parts, rule, groups, pathways', () => {
    const groupsIn = (groups: readonly UnitGroup[]): number =>
      groups.reduce((sum, group) => sum + 1 + groupsIn(group.groups ?? []), 0);
    const now = [...knowledge.qualifications.values()].flatMap((one) => {
      const parts = unitIdsOf(one).length;
      const rule = one.ruleOfCombination;
      if (!rule && parts === 0) return [];
      const told = rule
        ? `${rule.minCredit ?? 0} credits ${rule.minUnits ?? 0} units ${groupsIn(rule.groups)} groups ${rule.pathways.length} pathways`
        : 'no rule';
      return [`${one.id}: ${parts} parts, ${told}`];
    });
    expect(now.sort()).toEqual([...structures].sort());
  });
  test('numbers that must never be served are not', () =>
    expect(neverServed.filter((number) => held.has(number) || others.has(number))).toEqual([]));
  test('every number held has the right check character', () =>
    expect([...held].filter((number) => !hasRightCheckCharacter(number))).toEqual([]));

  test('CG-16 each says who awards it, or that nobody’s name is held', () => {
    const unnamed = [...knowledge.qualifications.values()].filter(
      (one) =>
        one.awardingOrg === undefined &&
        ['award', 'certificate', 'diploma', 'svq', 'tlevel', 'hnc', 'hnd'].includes(one.kind),
    );
    // Our sources leave these unnamed, and say so in their titles or notes.
    expect(unnamed.filter((one) => !one.noQanReason && one.notes.length === 0).map((one) => one.id)).toEqual(
      [],
    );
  });

  test('CG-25 each serves a role and a need; a withdrawn one says what came after or why', () => {
    for (const one of knowledge.qualifications.values()) {
      expect(one.servesRoleIds.length).toBeGreaterThan(0);
      expect(one.need.length).toBeGreaterThan(5);
      if (one.status === 'withdrawn') expect(one.replacedBy.length + one.notes.length).toBeGreaterThan(0);
    }
  });

  test.each([
    // The mandatory credit and the units of structures that our sources print whole.
    ['610/4234/1', 'Level 2 Adult Social Care Certificate', 36],
    ['603/2946/4', 'Demolition', 38],
    ['603/2512/4', 'Concrete Repair', 50],
  ])('%s (%s)', (number, _, credit) => {
    const one = knowledge.qualificationByNumber.get(number);
    expect(one?.ruleOfCombination?.minCredit ?? one?.credit ?? 0).toBe(credit);
  });
});

describe('frameworks', () => {
  test('WS-04 each has a source that is not ours alone, or says why not', () => {
    for (const one of knowledge.frameworks.values()) {
      const published = one.provenance.some((id) => knowledge.sources.get(id)?.licence !== 'authored');
      expect([one.id, published || (one.summary ?? '').length > 20]).toEqual([one.id, true]);
    }
  });
  test('WS-03 three views of drug and alcohol work differ', () => {
    const framework = frameworkMeant(knowledge, () => false, ['SEC-DAR'], 'commissioner');
    const view = (tier: 'frontline' | 'manager' | 'commissioner'): string[] =>
      (framework?.capabilities ?? []).filter((one) => one.tiers.includes(tier)).map((one) => one.id);
    const views = [view('frontline'), view('manager'), view('commissioner')];
    for (const one of views) expect(one.length).toBeGreaterThanOrEqual(4);
    expect(new Set(views.map((one) => one.join())).size).toBe(3);
  });
  test('CH-01 the children’s framework spans five services', () => {
    const framework = [...knowledge.frameworks.values()].find((one) => one.slug === 'children');
    expect(new Set(framework?.capabilities.flatMap((one) => one.services)).size).toBeGreaterThanOrEqual(5);
  });
  test('the care workforce pathway has its eight roles', () =>
    expect(knowledge.frameworks.get('FRM-CARE-PATHWAY')?.capabilities).toHaveLength(8));
  test('nuclear has job contexts and levels', () => {
    const nuclear = [...knowledge.frameworks.values()].find((one) => one.slug === 'nuclear');
    expect(nuclear?.capabilities).toHaveLength(13);
    expect(nuclear?.levels).toHaveLength(5);
  });
});

describe('standards, partnerships and resources', () => {
  test('CG-07 one standard serves units in several sectors', () => {
    const sectorsOf = (code: string): Set<string> => {
      const ids = new Set(
        [...knowledge.nos.values()].filter((one) => one.code === code).map((one) => one.id),
      );
      const units = [...knowledge.units.values()].filter(
        (one) => one.nosCodes.includes(code) || one.nosRefs.some((id) => ids.has(id)),
      );
      const unitIds = new Set(units.map((one) => one.id));
      const skills = new Set(units.flatMap((one) => one.skillIds));
      const fromQualifications = [...knowledge.qualifications.values()]
        .filter((one) => one.unitIds.some(({ unitId }) => unitIds.has(unitId)))
        .flatMap((one) => one.servesRoleIds);
      const fromSkills = roles.filter((role) => role.needs.some((need) => skills.has(need.skillId)));
      return new Set(
        [...fromQualifications.flatMap((id) => knowledge.roles.get(id) ?? []), ...fromSkills].flatMap(
          (role) => familyOf(role) ?? [],
        ),
      );
    };
    expect(sectorsOf('SCDHSC0035').size).toBeGreaterThanOrEqual(2);
  });

  test('TW-01 the nine partnerships of 2015 are held and marked historical', () => {
    const nine = [...knowledge.partnerships.values()].filter((one) => one.from.startsWith('2015'));
    expect(nine).toHaveLength(9);
    for (const one of nine) expect(one.historical).toBe(true);
  });

  test('TW-07 every resource names its source, with a date or as undated', () => {
    const bare = [...knowledge.resources.values()].filter((one) =>
      one.provenance.every((id) => {
        const source = knowledge.sources.get(id);
        return !source?.date && !/undated/i.test(source?.edition ?? '') && source?.licence !== 'authored';
      }),
    );
    expect(bare.map((one) => one.id)).toEqual([]);
  });

  test('WS-19 drug and alcohol workers find resources that are not training', () => {
    const needs = ['wellbeing-at-work', 'supervision', 'workload-and-reward', 'team-development'] as const;
    for (const need of needs)
      expect([need, knowledge.resourcesFor.get(need)?.length ?? 0]).not.toEqual([need, 0]);
  });
});

/** The counts that data/README.md tells, kept true. */
test('data/README.md tells the counts there are', () => {
  const readme = readFileSync(join(root, 'data/README.md'), 'utf8');
  const counted: Record<string, number> = {
    'role profiles': roles.length,
    skills: knowledge.skills.size,
    units: knowledge.units.size,
    qualifications: knowledge.qualifications.size,
    'pathway edges': knowledge.pathways.size,
    resources: knowledge.resources.size,
    'funding options': knowledge.funding.size,
    'passport requirements': knowledge.requirements.size,
    frameworks: knowledge.frameworks.size,
    partnerships: knowledge.partnerships.size,
    'horizon items': knowledge.horizon.size,
    'issue-desk articles': knowledge.issues.size,
    'National Occupational Standards': knowledge.nos.size,
  };
  const told = Object.fromEntries(
    Object.keys(counted).map((name) => {
      const row = new RegExp(`^\\| ${name} \\| ([\\d,]+) \\|`, 'm').exec(readme);
      return [name, Number((row?.[1] ?? '0').replace(',', ''))];
    }),
  );
  expect(told).toEqual(counted);
});
