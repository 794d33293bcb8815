/** What editors look at beside the rules. */
import { describe, expect, test } from '@jest/globals';
import { linkKnowledge } from '../../../src/guidance/knowledge/linkKnowledge.js';
import {
  compareWithSignedOff,
  findDuplicates,
  findGaps,
  findStaleFacts,
  findThinRoles,
} from '../../../src/guidance/knowledge/reports.js';
import { copyOfSome, linkReal, type Raw, role, today, written } from './planting.js';

const withChange = (change: (of: (id: string) => Raw) => void) => {
  const files = copyOfSome();
  change((id) => written(files, id).record);
  return linkKnowledge(files, today).knowledge;
};
/** A skill that nobody teaches. */
const untaught = (of: (id: string) => Raw, importance: number) => {
  of('SKL-COM-01').id = 'SKL-TEST-99';
  const needs = (of(role).needs as Raw[]).filter((need) => need.skillId !== 'SKL-COM-01');
  of(role).needs = [...needs, { skillId: 'SKL-TEST-99', importance, level: 'do' }];
};

describe('gaps', () => {
  test('a skill that a role needs and no unit builds', () => {
    const gaps = findGaps(withChange((of) => untaught(of, 3)));
    expect(gaps).toContainEqual({ role, skill: 'SKL-TEST-99', importance: 3 });
  });

  test('one that is only nice to have is none', () => {
    const gaps = findGaps(withChange((of) => untaught(of, 1)));
    expect(gaps.map((one) => one.skill)).not.toContain('SKL-TEST-99');
  });

  test('the list grows only by sign-off, and shrinks when it may', () => {
    const gap = { role: 'ROL-A', skill: 'SKL-A', importance: 3 } as const;
    const accepted = { role: 'ROL-A', skill: 'SKL-A' };
    const other = { role: 'ROL-A', skill: 'SKL-B' };
    expect(compareWithSignedOff([gap], [])).toEqual({ unsigned: [gap], closed: [] });
    expect(compareWithSignedOff([gap], [accepted])).toEqual({ unsigned: [], closed: [] });
    expect(compareWithSignedOff([], [other])).toEqual({ unsigned: [], closed: [other] });
  });
});

describe('one name for several records', () => {
  test('an alias that is another’s title, letter case apart', () => {
    const knowledge = withChange((of) => {
      of('ROL-PSN-02').aliases = ['SCIENCE Manufacturing process OPERATIVE', 'panel person'];
      of(role).title = 'Science manufacturing process operative';
    });
    expect(findDuplicates(knowledge)).toContainEqual({
      kind: 'role',
      name: 'science manufacturing process operative',
      ids: [role, 'ROL-PSN-02'],
    });
  });

  test('a title and an alias of one record are none', () => {
    const knowledge = withChange((of) => {
      of(role).aliases = [String(of(role).title)];
    });
    expect(findDuplicates(knowledge).filter(({ ids }) => ids.includes(role) && ids.length < 2)).toEqual([]);
  });
});

describe('facts to be checked again', () => {
  test('on the edition’s day, none is past its limit', () =>
    expect(findStaleFacts(linkReal().knowledge, today).filter((one) => one.because === 'old')).toEqual([]));

  test('past its limit, past its review, and the oldest first', () => {
    const knowledge = withChange((of) => {
      of(role).checkedOn = '2024-01-01';
      of('ROL-PSN-02').reviewBy = '2026-11-01';
    });
    const stale = findStaleFacts(knowledge, today);
    expect(stale).toContainEqual({ id: role, because: 'old', days: 1056 });
    expect(stale).toContainEqual({ id: 'ROL-PSN-02', because: 'reviewDue', days: 21 });
    expect(stale.map((one) => one.days)).toEqual(stale.map((one) => one.days).sort((a, b) => b - a));
  });
});

describe('thin roles', () => {
  test('each thing that is missing, by name', () => {
    const knowledge = withChange((of) => {
      Object.assign(of(role), {
        pay: null,
        hours: null,
        cost: null,
        aliases: ['op'],
        seeIt: [],
        standardRefs: [],
      });
      of(role).needs = (of(role).needs as Raw[]).slice(0, 4);
    });
    const thin = findThinRoles(knowledge).find((one) => one.role === role);
    expect(thin?.lacks).toEqual(
      expect.arrayContaining([
        'fewNeeds',
        'noPay',
        'noHours',
        'noCost',
        'fewAliases',
        'nowhereToSeeIt',
        'noStandard',
      ]),
    );
    expect(thin?.lacks).not.toContain('noWayOn');
  });
});
