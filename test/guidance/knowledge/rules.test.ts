/** Every validation rule fires on a fault planted in the real base, naming the file and the record. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Problem } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { likelyNumbers } from '../../../src/guidance/knowledge/likelyNumbers.js';
import { linkKnowledge } from '../../../src/guidance/knowledge/linkKnowledge.js';
import {
  hasRightCheckCharacter,
  qualificationNumberIn,
} from '../../../src/guidance/knowledge/qualificationNumber.js';
import {
  copyOfReal,
  copyOfSome,
  expectFault,
  linkReal,
  newProblems,
  planted,
  problemsOf,
  qualification,
  type Raw,
  real,
  role,
  today,
  withQualification,
  written,
} from './planting.js';

describe('the knowledge base as it is', () => {
  test('has no errors', () => {
    expect(problemsOf(real).filter((one) => one.severity === 'error')).toEqual([]);
  });

  test('is the same whatever order its files come in', () => {
    const forward = linkKnowledge(real, today);
    const backward = linkKnowledge([...real].reverse(), today);
    expect(backward.problems).toEqual(forward.problems);
    expect([...backward.knowledge.roles.keys()]).toEqual([...forward.knowledge.roles.keys()]);
  });

  test('a role or qualification added without a fault adds no problem', () => {
    expect(withQualification(() => {}).found).toEqual([]);
  });
});

describe('files that are not what they should be', () => {
  const [file] = ['test/broken.yaml'];
  const alone = (content: unknown): Problem[] =>
    problemsOf([{ file, content }]).filter((one) => one.file === file);

  test.each<[string, unknown, RegExp]>([
    ['no file at all', null, /Expected object/],
    ['a list', [], /Expected object/],
    ['words', 'roles', /Expected object/],
    ['no kind', { records: [{ id: 'x' }] }, /kind: Required/],
    ['an unknown kind', { kind: 'job', records: [{ id: 'x' }] }, /kind: Invalid enum value/],
    ['no records', { kind: 'role' }, /records: Required/],
    ['an empty list of records', { kind: 'role', records: [] }, /records: /],
    ['records that are words', { kind: 'role', records: ['a'] }, /records\.0: Expected object/],
    ['a field the file should not have', { kind: 'role', records: [{}], extra: 1 }, /unknown field extra/],
  ])('%s: the file is named', (_what, content, what) => {
    expect(alone(content)).toEqual([
      expect.objectContaining({ severity: 'error', file, id: '-', rule: 'schema' }),
    ]);
    expect(alone(content)[0]?.what).toMatch(what);
  });

  test.each<[string, (record: Raw) => void, RegExp]>([
    [
      'a misspelt field',
      (one) => {
        one.purpos = 'x';
      },
      /unknown field purpos/,
    ],
    [
      'a field left out',
      (one) => {
        delete one.purpose;
      },
      /purpose: Required/,
    ],
    [
      'a field of the wrong kind',
      (one) => {
        one.duties = 'many';
      },
      /duties: Expected array/,
    ],
    [
      'too few duties',
      (one) => {
        one.duties = ['one'];
      },
      /duties: /,
    ],
    [
      'an id of another kind',
      (one) => {
        one.sectorIds = ['ROL-PSN-01'];
      },
      /sectorIds\.0: ids here look like SEC-ABC-01/,
    ],
    [
      'a stage we do not have',
      (one) => {
        one.stage = 'boss';
      },
      /stage: Invalid enum value/,
    ],
    [
      'a date that is not written as one',
      (one) => {
        one.checkedOn = '22/11/2026';
      },
      /checkedOn: write dates as/,
    ],
    [
      'no source',
      (one) => {
        one.provenance = [];
      },
      /provenance: /,
    ],
    [
      'an importance beyond three',
      (one) => {
        one.needs = [{ skillId: 'SKL-COM-01', importance: 4, level: 'do' }];
      },
      /needs/,
    ],
    [
      'pay without a source',
      (one) => {
        one.pay = { median: 30000, per: 'year', basis: 'x', confidence: 'verified' };
      },
      /pay\.source: Required/,
    ],
    [
      'an empty title',
      (one) => {
        one.title = '  ';
      },
      /title: /,
    ],
  ])('%s: the file, the record and the field are named', (_what, fault, what) => {
    const result = planted(role, fault);
    expectFault(result, 'schema', role, what);
  });

  test('a record without an id is named by its place', () => {
    const { found } = planted(role, (record) => {
      delete record.id;
    });
    expect(found.find((one) => one.rule === 'schema')).toMatchObject({
      id: expect.stringMatching(/^record \d+$/),
      what: expect.stringContaining('id: Required'),
    });
  });
});

describe('V1: every reference resolves, and no id is used twice', () => {
  test('an unknown skill, by the path to it', () => {
    const result = planted(role, (record) => {
      (record.needs as Raw[])[0] = { skillId: 'SKL-GONE-99', importance: 3, level: 'do' };
    });
    expectFault(result, 'V1', role, /needs\[0\]\.skillId names SKL-GONE-99/);
  });

  test.each<[string, (record: Raw) => void, RegExp]>([
    [
      'a source',
      (one) => {
        one.provenance = ['SRC-GONE'];
      },
      /provenance\[0\] names SRC-GONE/,
    ],
    [
      'a sector',
      (one) => {
        one.sectorIds = ['SEC-GONE'];
      },
      /sectorIds\[0\] names SEC-GONE/,
    ],
    [
      'an interest',
      (one) => {
        one.interests = ['INT-GONE'];
      },
      /interests\[0\] names INT-GONE/,
    ],
    [
      'a requirement',
      (one) => {
        one.requirementIds = ['PPR-GONE'];
      },
      /requirementIds\[0\] names PPR-GONE/,
    ],
    [
      'the source of a fact',
      (one) => {
        one.hours = { text: 'Shifts.', source: 'SRC-GONE', confidence: 'expert' };
      },
      /hours\.source names SRC-GONE/,
    ],
  ])('%s that no file holds', (_what, fault, what) => expectFault(planted(role, fault), 'V1', role, what));

  test('a source named in the defaults of a file is checked as well', () => {
    const files = copyOfReal();
    const at = files.find((one) => one.content.kind === 'pathway');
    if (!at) throw new Error('no pathways');
    at.content.defaults = { ...at.content.defaults, provenance: ['SRC-GONE'] };
    const gone = problemsOf(files).filter((one) => one.what.includes('SRC-GONE'));
    expect(gone.length).toBeGreaterThan(0);
    for (const one of gone) expect(one).toMatchObject({ rule: 'V1', file: at.file, severity: 'error' });
  });

  test('an id used twice names the file it was used in first', () => {
    const files = copyOfReal();
    const first = written(files, role);
    files.push({
      file: 'zz/twice.yaml',
      content: {
        kind: 'role',
        defaults: files.find((one) => one.file === first.file)?.content.defaults ?? {},
        records: [structuredClone(first.record)],
      },
    });
    const twice = problemsOf(files).filter((one) => one.file === 'zz/twice.yaml');
    expect(twice).toEqual([expect.objectContaining({ rule: 'V1', id: role, severity: 'error' })]);
    expect(twice[0]?.what).toContain(first.file);
  });
});

describe('V2: an active role is whole', () => {
  test.each(['skill', 'knowledge', 'attitude'])('no %s among what it needs', (kind) => {
    const { knowledge } = linkKnowledge(copyOfSome(), today);
    const of = (wanted: (kind: string | undefined) => boolean): Raw[] =>
      [...knowledge.skills.values()]
        .filter((skill) => wanted(skill.kind))
        .slice(0, 4)
        .map((skill) => ({ skillId: skill.id, importance: 2, level: 'do' }));
    const others = ['skill', 'knowledge', 'attitude'].filter((one) => one !== kind);
    const result = planted(role, (record) => {
      record.needs = others.flatMap((other) => of((one) => one === other));
    });
    expectFault(result, 'V2', role, new RegExp(`no need of kind ${kind}`));
    expect(result.found.filter((one) => one.rule === 'V2' && one.id === role)).toHaveLength(1);
  });

  test('the same need twice', () => {
    const result = planted(role, (record) => {
      const needs = record.needs as Raw[];
      record.needs = [...needs, structuredClone(needs[0] ?? {})];
    });
    expectFault(result, 'V2', role, /needs SKL-[A-Z0-9-]+ twice/);
  });

  test('neither a qualification nor a reason for none', () => {
    const result = planted(role, (record) => {
      record.usualQualIds = [];
      delete record.noQualReason;
    });
    expectFault(result, 'V2', role, /no usual qualification/);
    const reasoned = planted(role, (record) => {
      record.usualQualIds = [];
      record.noQualReason = 'None is asked for.';
    });
    expect(reasoned.ids).not.toContain(`V2 ${role}`);
  });

  test('no way on', () => {
    const result = planted(role, (_record, files) => {
      for (const { content } of files)
        if (content.kind === 'pathway') content.records = content.records.filter((one) => one.from !== role);
      for (const one of files.filter(({ content }) => content.records.length === 0))
        files.splice(files.indexOf(one), 1);
    });
    expectFault(result, 'V2', role, /no pathway leaves this role/);
  });

  test('a historic role need not be whole', () => {
    const { ids } = planted(role, (record) => {
      record.status = 'historic';
      record.usualQualIds = [];
      delete record.noQualReason;
    });
    expect(ids).not.toContain(`V2 ${role}`);
  });
});

describe('V3: pathways make sense', () => {
  const path = (type: string, from: string, to: string, id = 'PTH-TEST-01'): Raw => ({
    id,
    from,
    to,
    type,
    workBased: true,
    evidence: 'expert',
    why: 'For the test.',
    provenance: ['SRC-TEST-PATH'],
    checkedOn: today,
    reviewBy: '2027-11-22',
  });
  const withPaths = (...records: Raw[]) => {
    const files = copyOfReal();
    files.push(
      { file: 'test/pathways.yaml', content: { kind: 'pathway', records } },
      {
        file: 'test/sources.yaml',
        content: {
          kind: 'source',
          records: [
            {
              id: 'SRC-TEST-PATH',
              title: 'x',
              publisher: 'y',
              licence: 'authored',
              checkedOn: today,
              confidence: 'expert',
            },
          ],
        },
      },
    );
    return {
      file: 'test/pathways.yaml',
      found: newProblems(files, copyOfReal),
    };
  };

  test('up that does not rise', () => {
    expectFault(
      withPaths(path('up', 'ROL-CYP-06', 'ROL-CYP-01')),
      'V3',
      'PTH-TEST-01',
      /goes up without a higher stage/,
    );
  });

  test('a circle of up pathways, and no end of looking for it', () => {
    const { found } = withPaths(
      path('up', 'ROL-CYP-01', 'ROL-CYP-06', 'PTH-TEST-01'),
      path('up', 'ROL-CYP-06', 'ROL-CYP-01', 'PTH-TEST-02'),
    );
    for (const id of ['PTH-TEST-01', 'PTH-TEST-02'])
      expect(found).toContainEqual(
        expect.objectContaining({
          rule: 'V3',
          id,
          file: 'test/pathways.yaml',
          what: 'going up leads back to where it began',
        }),
      );
  });

  test('a circle of three', () => {
    const { found } = withPaths(
      path('up', 'ROL-CON-01', 'ROL-CON-04', 'PTH-TEST-01'),
      path('up', 'ROL-CON-04', 'ROL-CON-05', 'PTH-TEST-02'),
      path('up', 'ROL-CON-05', 'ROL-CON-01', 'PTH-TEST-03'),
    );
    expect(found.filter((one) => one.what.includes('leads back')).map((one) => one.id)).toEqual(
      expect.arrayContaining(['PTH-TEST-01', 'PTH-TEST-02', 'PTH-TEST-03']),
    );
  });

  test('across more than one level', () => {
    expectFault(
      withPaths(path('across', 'ROL-CYP-01', 'ROL-CYP-07')),
      'V3',
      'PTH-TEST-01',
      /across more than one level/,
    );
  });

  test('between sectors that are the same', () => {
    expectFault(
      withPaths(path('between', 'ROL-CYP-01', 'ROL-CYP-02')),
      'V3',
      'PTH-TEST-01',
      /stays in the same one/,
    );
  });
});

describe('V6: a learning block carries no credit', () => {
  test.each(['learning-block', 'nos-derived'])('a %s with credit', (basis) => {
    const { knowledge } = linkKnowledge(copyOfSome(), today);
    const unit = [...knowledge.units.values()].find((one) => one.basis !== 'regulated-unit');
    if (!unit) throw new Error('no learning blocks');
    const result = planted(unit.id, (record) => {
      record.basis = basis;
      record.credit = 3;
    });
    expectFault(result, 'V6', unit.id, new RegExp(`a ${basis} carries credit`));
  });
});

describe('V7 to V10 and V14: a qualification agrees with itself', () => {
  test.each<[string, string, (record: Raw) => void, RegExp, Problem['severity']]>([
    [
      'credit that is no tenth of the hours',
      'V7',
      (one) => {
        one.credit = 37;
      },
      /credit 37 is not a tenth of 200 hours/,
      'error',
    ],
    [
      'more guided hours than hours',
      'V7',
      (one) => {
        one.glh = 250;
      },
      /guided hours exceed total hours/,
      'error',
    ],
    [
      'a certificate the size of a diploma',
      'V7',
      (one) => {
        one.tqt = 400;
        one.credit = 40;
      },
      /400 hours is the size of a diploma/,
      'warning',
    ],
    [
      'a certificate the size of an award',
      'V7',
      (one) => {
        one.tqt = 120;
        one.glh = 100;
        one.credit = 12;
      },
      /120 hours is the size of an award/,
      'warning',
    ],
    [
      'a QCF title after 2017',
      'V8',
      (one) => {
        one.title = 'Level 2 Certificate (QCF)';
        one.operationalStart = '2018-01-01';
      },
      /names the QCF/,
      'error',
    ],
    [
      'a number with the wrong check character',
      'V9',
      (one) => {
        one.qan = '603/2611/7';
      },
      /603\/2611\/7 fails the check character/,
      'error',
    ],
    [
      'no number and no reason',
      'V9',
      (one) => {
        delete one.qan;
      },
      /no qualification number and no reason/,
      'error',
    ],
    [
      'withdrawn with nothing after it',
      'V10',
      (one) => {
        one.status = 'withdrawn';
      },
      /withdrawn without a successor or a note/,
      'error',
    ],
    [
      'a rule whose credit does not add up',
      'V14',
      (one) => {
        one.ruleOfCombination = {
          mandatoryCredit: 10,
          minOptionalCredit: 5,
          minCredit: 20,
          source: 'SRC-TEST',
          confidence: 'expert',
        };
      },
      /do not add up to the whole/,
      'error',
    ],
    [
      'a rule with another credit than the qualification',
      'V14',
      (one) => {
        one.ruleOfCombination = { minCredit: 25, source: 'SRC-TEST', confidence: 'expert' };
      },
      /asks for another credit/,
      'error',
    ],
    [
      'a unit in two places of a rule',
      'V14',
      (one) => {
        one.unitTitles = ['M1', 'M2'];
        one.ruleOfCombination = {
          minCredit: 20,
          mandatory: ['M1'],
          groups: [{ id: 'g', unitIds: ['M2'], groups: [{ id: 'h', unitIds: ['M1'] }] }],
          source: 'SRC-TEST',
          confidence: 'expert',
        };
      },
      /M1 stands in two places/,
      'error',
    ],
  ])('%s', (_what, rule, fault, what, severity) => {
    const result = withQualification(fault);
    expectFault(result, rule, qualification, what, severity);
    expect(result.found).toHaveLength(1);
  });

  test.each<[string, (record: Raw) => void]>([
    [
      'a QCF title from before 2018',
      (one) => {
        one.title = 'Level 2 Certificate (QCF)';
        one.operationalStart = '2014-09-01';
      },
    ],
    [
      'no number, with the reason',
      (one) => {
        delete one.qan;
        one.noQanReason = 'Not on the register.';
      },
    ],
    [
      '120 hours is an award',
      (one) => {
        one.kind = 'award';
        one.tqt = 120;
        one.glh = 100;
        one.credit = 12;
      },
    ],
    [
      '121 hours is a certificate',
      (one) => {
        one.tqt = 121;
        one.glh = 100;
        one.credit = 12;
      },
    ],
    [
      '369 hours is a certificate',
      (one) => {
        one.tqt = 369;
        one.credit = 37;
      },
    ],
    [
      '370 hours is a diploma',
      (one) => {
        one.kind = 'diploma';
        one.tqt = 370;
        one.credit = 37;
      },
    ],
    [
      'withdrawn, with what replaces it',
      (one) => {
        one.status = 'withdrawn';
        one.replacedBy = ['QUA-TEST-01'];
        one.notes = [{ text: 'Closed.', source: 'SRC-TEST', confidence: 'expert' }];
        one.replacedBy = [];
      },
    ],
    [
      'a rule that adds up',
      (one) => {
        one.unitTitles = ['M1', 'M2'];
        one.ruleOfCombination = {
          mandatoryCredit: 15,
          minOptionalCredit: 5,
          minCredit: 20,
          mandatory: ['M1'],
          groups: [{ id: 'g', unitIds: ['M2'] }],
          source: 'SRC-TEST',
          confidence: 'expert',
        };
      },
    ],
  ])('%s: no problem', (_what, change) => expect(withQualification(change).found).toEqual([]));

  test('replaced by itself', () => {
    const result = withQualification((one) => {
      one.status = 'withdrawn';
      one.replacedBy = [qualification];
    });
    expectFault(result, 'V10', qualification, /which leads back to it/);
  });
});

describe('V11: contacts, pay and marks', () => {
  const helpline = (): string => {
    const { knowledge } = linkReal();
    const found = [...knowledge.resources.values()].find((one) => one.phone !== undefined);
    if (!found) throw new Error('no resource with a phone');
    return found.id;
  };

  test.each(['12345', '+1 555 0100', 'call us', '0800', '9999', '116123', '0300 12'])(
    'a phone written “%s”',
    (phone) => {
      const id = helpline();
      expectFault(
        planted(id, (record) => {
          record.phone = phone;
        }),
        'V11',
        id,
        /does not read as a UK number/,
      );
    },
  );

  test.each([
    '999',
    '111',
    '116 123',
    '85258',
    '0800 1111',
    '0300 123 1100',
    '0808 2000 247',
    '020 7946 0958',
    '01632 960 001',
    '18001 0300 123 1100',
  ])('a phone written “%s” reads as one', (phone) => {
    const id = helpline();
    expect(
      planted(id, (record) => {
        record.phone = phone;
      }).ids,
    ).not.toContain(`V11 ${id}`);
  });

  test('a contact nobody could verify', () => {
    const id = helpline();
    expectFault(
      planted(id, (record) => {
        record.confidence = 'unverified';
      }),
      'V11',
      id,
      /an unverified contact/,
    );
  });

  test('an expert’s fact marked verified', () => {
    const { knowledge } = linkReal();
    const expert = [...knowledge.sources.values()].find((one) => one.confidence === 'expert');
    if (!expert) throw new Error('no expert source');
    const result = planted(role, (record) => {
      record.hours = { text: 'Shifts.', source: expert.id, confidence: 'verified' };
    });
    expectFault(result, 'V11', role, /from expert knowledge is marked verified/);
  });

  const pay = (more: Raw) => (record: Raw) => {
    const [source] = (record.provenance as string[]) ?? ['SRC-ONS'];
    record.pay = { per: 'year', basis: 'full-time', source, confidence: 'secondary', ...more };
  };
  /** Roles name their sources in the file's defaults; one that is held serves here. */
  const sourceId = (): string => [...linkReal().knowledge.sources.keys()][0] ?? '';

  test('pay below what the law allows', () => {
    const source = sourceId();
    expectFault(
      planted(role, pay({ median: 20_000, source })),
      'V11',
      role,
      /£20000 is below the minimum wage/,
    );
    expect(
      planted(role, pay({ median: 20_000, source, sayInstead: 'near the minimum wage' })).ids,
    ).not.toContain(`V11 ${role}`);
    expect(planted(role, pay({ median: 24_450, source })).ids).not.toContain(`V11 ${role}`);
  });

  test('V12: pay older than 24 months is for an editor to see', () => {
    const source = sourceId();
    expectFault(
      planted(role, pay({ median: 30_000, source, date: '2024-10' })),
      'V12',
      role,
      /pay of 2024-10 is older/,
      'warning',
    );
    expect(planted(role, pay({ median: 30_000, source, date: '2024-11' })).ids).not.toContain(`V12 ${role}`);
  });
});

describe('V12: facts grow old', () => {
  test('a role last checked more than two years ago', () => {
    expectFault(
      planted(role, (record) => {
        record.checkedOn = '2024-11-21';
      }),
      'V12',
      role,
      /last checked 731 days ago/,
      'warning',
    );
    expect(
      planted(role, (record) => {
        record.checkedOn = '2024-11-22';
      }).ids,
    ).not.toContain(`V12 ${role}`);
  });

  test('a service after half a year, and again after a year', () => {
    const { knowledge } = linkReal();
    const service = [...knowledge.resources.values()].find((one) => one.kind === 'helpline');
    if (!service) throw new Error('no helpline');
    const checked = (checkedOn: string) =>
      planted(service.id, (record) => {
        record.checkedOn = checkedOn;
      });
    expect(checked('2026-05-26').ids).not.toContain(`V12 ${service.id}`);
    expect(checked('2026-05-25').found[0]).toMatchObject({
      rule: 'V12',
      fix: 'Check it soon.',
      severity: 'warning',
    });
    expect(checked('2025-11-21').found[0]).toMatchObject({ rule: 'V12', what: 'last checked 366 days ago' });
  });

  test('ages are judged by the day given, not by the clock', () => {
    const inTenYears = problemsOf(real, '2036-11-22').filter((one) => one.rule === 'V12');
    expect(inTenYears.length).toBeGreaterThan(100);
    expect(inTenYears.every((one) => one.severity === 'warning')).toBe(true);
  });
});

describe('V17: somebody in danger finds a number in each nation', () => {
  test.each(['emergency', 'crisis-talk', 'urgent-mental-health', 'domestic-abuse', 'child-helpline'])(
    'no contact for %s',
    (need) => {
      const files = copyOfReal();
      for (const { content } of files) {
        if (content.kind !== 'resource') continue;
        for (const record of content.records) {
          const kept = (record.needs as string[]).filter((one) => one !== need);
          record.needs = kept.length > 0 ? kept : ['courses'];
        }
      }
      const found = problemsOf(files).filter((one) => one.rule === 'V17');
      expect(found.map((one) => one.id).sort()).toEqual(['EN', 'NI', 'SC', 'WA']);
      for (const one of found)
        expect(one).toMatchObject({ severity: 'error', what: `no contact for ${need} in ${one.id}` });
    },
  );

  test('one nation left out', () => {
    const files = copyOfReal();
    for (const { content } of files)
      if (content.kind === 'resource')
        content.records = content.records.map((one) => ({
          ...one,
          nation: ((one.nation ?? content.defaults?.nation ?? ['UK']) as string[]).flatMap((nation) =>
            nation === 'UK' ? ['EN', 'WA', 'SC'] : nation === 'NI' ? ['EN'] : [nation],
          ),
        }));
    const found = problemsOf(files).filter((one) => one.rule === 'V17');
    expect(new Set(found.map((one) => one.id))).toEqual(new Set(['NI']));
    expect(found).toHaveLength(5);
  });
});

describe('qualification numbers as people type them', () => {
  test.each([
    ['603/2611/6', '603/2611/6'],
    ['60326116', '603/2611/6'],
    ['603 2611 6', '603/2611/6'],
    ['603/26116', '603/2611/6'],
    ['6032611/6', '603/2611/6'],
    ['my certificate says 603/2611/6 on it', '603/2611/6'],
    ['QAN603/2611/6.', '603/2611/6'],
    ['610/4121/X', '610/4121/X'],
    ['610/4121/x', '610/4121/X'],
    ['6104121x', '610/4121/X'],
    ['610 4121 x', '610/4121/X'],
    ['603/2611/6, 500/1234/5', '603/2611/6'],
  ])('“%s” is %s', (typed, number) => expect(qualificationNumberIn(typed)).toBe(number));

  test.each([
    '',
    '603',
    '603/2611',
    '603/2611/',
    '603-2611-6',
    '603/2611/Y',
    '1603/2611/6',
    '603/2611/66',
    '603261166',
    '6032611',
    '603/261/16',
    'six zero three',
    '07700 900123',
    '2015 2019 1234',
  ])('“%s” is none', (typed) => expect(qualificationNumberIn(typed)).toBeUndefined());

  test.each(['603/2611/6', '603/2496/X'])('%s has the right check character', (number) =>
    expect(hasRightCheckCharacter(number)).toBe(true),
  );

  test.each(['603/2611/5', '603/2611/X', '603/2612/6', '630/2611/6', '603/2496/0', '603/2496/9'])(
    '%s has not',
    (number) => expect(hasRightCheckCharacter(number)).toBe(false),
  );

  test('exactly one check character is right for any seven digits, and any one wrong digit is noticed', () => {
    const digits = fc.tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 0, max: 9999 }));
    fc.assert(
      fc.property(digits, fc.nat(6), fc.integer({ min: 1, max: 9 }), ([first, second], at, by) => {
        const stem = `${first}${String(second).padStart(4, '0')}`;
        const withEnd = (seven: string, end: string) => `${seven.slice(0, 3)}/${seven.slice(3)}/${end}`;
        const right = [...'0123456789X'].filter((end) => hasRightCheckCharacter(withEnd(stem, end)));
        expect(right).toHaveLength(1);
        const [end = ''] = right;
        const slipped = [...stem]
          .map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit))
          .join('');
        expect(hasRightCheckCharacter(withEnd(slipped, end))).toBe(false);
        expect(qualificationNumberIn(`${stem}${end.toLowerCase()}`)).toBe(withEnd(stem, end));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('which held number a slip may have meant', () => {
  const likely = (number: string): string[] =>
    likelyNumbers(number, linkReal().knowledge).flatMap((one) => one.qan ?? []);

  test.each([
    ['603/2611/5', 'a wrong last character'],
    ['603/2661/6', 'a wrong digit'],
    ['603/2161/6', 'two neighbours swapped'],
    ['630/2611/6', 'two neighbours swapped at the start'],
    ['603/2612/6', 'one digit further'],
  ])('%s: %s', (number) => expect(likely(number)).toContain('603/2611/6'));

  test('an X read as something else', () => expect(likely('603/2496/8')).toContain('603/2496/X'));

  test.each(['999/9999/9', '603/1216/6', '306/2611/6', '603/2611/', '', '603/2611/66'])(
    '“%s” is near nothing',
    (number) => expect(likely(number)).not.toContain('603/2611/6'),
  );

  test('never more than three', () => {
    const { knowledge } = linkReal();
    for (const held of knowledge.qualificationByNumber.keys())
      expect(likelyNumbers(`${held.slice(0, -1)}0`, knowledge).length).toBeLessThanOrEqual(3);
  });
});
