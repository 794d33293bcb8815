/** V1, V4 to V6 and V8 to V10: records are whole, and so are the families they make up. */
import { describe, expect, test } from '@jest/globals';
import { families, stillBeingWritten } from '../../../src/guidance/knowledge/rules/families.js';
import {
  adding,
  copyOfReal,
  expectFault,
  linkReal,
  planted,
  problemsOf,
  qualification,
  type Raw,
  type RawFile,
  role,
  withQualification,
} from './planting.js';

describe('V1: capabilities that roles and units name', () => {
  const unit = 'UNI-COM-01';

  test.each([role, unit])('%s names one that no framework holds', (id) => {
    const result = planted(id, (record) => {
      record.capabilityIds = ['CAP-GONE'];
    });
    expectFault(result, 'V1', id, /capabilityIds names CAP-GONE/);
  });

  test('a common core area must be of a common core', () => {
    const result = planted(role, (record) => {
      record.commonCoreIds = ['CDI-1'];
    });
    expectFault(result, 'V1', role, /commonCoreIds names CDI-1, which is no area/);
    const right = planted(role, (record) => {
      record.commonCoreIds = ['CC-1'];
      record.capabilityIds = ['CDI-1'];
    });
    expect(right.found).toEqual([]);
  });

  test('two frameworks with one capability id', () => {
    const result = planted('FRM-COMMON-CORE', (record) => {
      (record.capabilities as Raw[]).push({ id: 'CDI-2', title: 'Explore' });
    });
    expectFault(result, 'V1', 'FRM-COMMON-CORE', /capability CDI-2 stands in FRM-CDI-2021 too/);
  });
});

test('V1: a sector inside itself', () => {
  const result = planted('SEC-PSN', (record) => {
    record.parent = 'SEC-PSN-NUC';
  });
  expectFault(result, 'V1', 'SEC-PSN', /its parents lead back to it/);
  expectFault(result, 'V1', 'SEC-PSN-NUC', /its parents lead back to it/);
});

describe('V4: each family is a ladder', () => {
  /** Without roles or pathways that a test says; the family of process, science and nuclear is whole. */
  function without(change: (record: Raw, kind: string) => boolean): string[] {
    const files = copyOfReal();
    for (const { content } of files)
      content.records = content.records.filter(
        (one) => !change({ ...content.defaults, ...one }, content.kind),
      );
    return problemsOf(files.filter(({ content }) => content.records.length > 0))
      .filter((one) => one.rule === 'V4' && one.id === 'SEC-PSN')
      .map((one) => `${one.severity} ${one.file}: ${one.what}`);
  }
  const isOfFamily = (record: Raw): boolean => /^ROL-PSN/.test(String(record.id));
  const file = 'shared/sectors.yaml';

  test('there are six', () => {
    for (const family of families) expect(linkReal().knowledge.sectors.has(`SEC-${family}`)).toBe(true);
    expect(families).toHaveLength(6);
  });

  test('as it is, nothing is missing', () => expect(without(() => false)).toEqual([]));

  test('too few stages', () => {
    const found = without(
      (one, kind) =>
        kind === 'role' && isOfFamily(one) && ['developing', 'experienced'].includes(String(one.stage)),
    );
    expect(found).toContainEqual(expect.stringContaining(`error ${file}: roles at `));
  });

  test('nobody at graduate level', () => {
    const found = without(
      (one, kind) => kind === 'role' && isOfFamily(one) && Math.max(...(one.rqfTypical as number[])) >= 6,
    );
    expect(found).toContain(`error ${file}: no role at graduate level`);
  });

  test('no way there in work', () => {
    const found = without((one, kind) => kind === 'pathway' && one.workBased !== false);
    expect(found).toEqual([`error ${file}: no way in work from a first job to graduate level`]);
  });

  test('too few qualifications at level 4 or above', () => {
    const found = without((one, kind) => kind === 'qualification' && Number(one.level) >= 4);
    expect(found).toEqual([`error ${file}: 0 qualifications at level 4 or above`]);
  });

  test('nobody who leads', () => {
    const found = without(
      (one, kind) =>
        kind === 'role' &&
        isOfFamily(one) &&
        (one.stage === 'leading' || ['supervisor', 'manager', 'leader'].includes(String(one.tier))),
    );
    expect(found).toContain(`error ${file}: nobody who leads`);
  });

  test('a family that is being written is told, not refused; one that is whole is on the list no more', () => {
    const { problems } = linkReal();
    const told = problems.filter((one) => one.rule === 'V4');
    expect(told.filter((one) => one.severity === 'error')).toEqual([]);
    expect([...new Set(told.map((one) => one.id.slice(4)))].sort()).toEqual([...stillBeingWritten].sort());
  });
});

describe('V5: people at risk, and what must be checked first', () => {
  const careRole = 'ROL-CYP-02';
  const isSafeguarding = (id: string): boolean =>
    linkReal().knowledge.skills.get(id)?.theme === 'safeguarding';

  test('a role with children that needs no safeguarding skill', () => {
    const result = planted(
      careRole,
      (record) => {
        record.needs = (record.needs as Raw[]).filter((need) => !isSafeguarding(String(need.skillId)));
      },
      undefined,
      copyOfReal,
    );
    expectFault(result, 'V5', careRole, /needs no safeguarding skill/);
  });

  test('a role with children and no check', () => {
    const result = planted(
      careRole,
      (record) => {
        record.requirementIds = [];
        record.entry = ['Ask a nursery.'];
        record.notes = [];
      },
      undefined,
      copyOfReal,
    );
    expectFault(result, 'V5', careRole, /works with people at risk, and no check is linked/);
  });

  test('a safeguarding skill that no unit builds', () => {
    const files: RawFile[] = copyOfReal();
    for (const { content } of files) {
      if (content.kind !== 'unit') continue;
      for (const record of content.records) {
        const keep = (ids: unknown): string[] =>
          ((ids ?? []) as string[]).filter((id) => !isSafeguarding(id));
        record.skillIds = keep(record.skillIds);
        for (const outcome of (record.outcomes ?? []) as Raw[]) outcome.skillIds = keep(outcome.skillIds);
      }
    }
    const found = problemsOf(files).find((one) => one.rule === 'V5' && one.id === careRole);
    expect(found).toMatchObject({
      severity: 'error',
      file: 'children-young-people/roles.yaml',
      what: 'no unit builds its safeguarding skill',
    });
  });

  test.each([
    ['You need an enhanced DBS check.', /a criminal record check/],
    ['Everyone is vetted before they start.', /vetting/],
    ['You must have a licence for the crane.', /a licence/],
    ['You must be registered with the NMC.', /registration/],
  ])('“%s” and no requirement linked', (sentence, what) => {
    const result = planted(role, (record) => {
      record.requirementIds = [];
      record.entry = [sentence];
    });
    expectFault(result, 'V5', role, what);
  });

  test('a licence that only helps asks for none', () => {
    const { ids } = planted(role, (record) => {
      record.requirementIds = [];
      record.entry = ['A driving licence helps.'];
    });
    expect(ids).not.toContain(`V5 ${role}`);
  });

  test('with the requirement linked, nothing is missing', () => {
    const { ids } = planted(role, (record) => {
      record.requirementIds = ['PPR-DBS-ENH'];
      record.entry = ['You need an enhanced DBS check.'];
    });
    expect(ids).not.toContain(`V5 ${role}`);
  });
});

describe('V6: units are whole', () => {
  const unit = 'UNI-COM-01';
  test.each(['outcomes', 'skillIds', 'useAtWork'])('a learning block without %s', (field) => {
    const result = planted(unit, (record) => {
      record[field] = [];
    });
    expectFault(result, 'V6', unit, new RegExp(`no ${field}`));
  });

  test('a learning block without a level', () => {
    const result = planted(unit, (record) => {
      record.level = null;
    });
    expectFault(result, 'V6', unit, /a learning-block without a level/);
  });

  const regulated = (more: Raw): Raw => ({
    id: 'UNI-TEST-01',
    title: 'A unit',
    level: null,
    basis: 'regulated-unit',
    credit: 3,
    ...more,
  });
  test('credit that nobody published', () => {
    const result = adding('unit', [regulated({ provenance: ['SRC-OURS'] })]);
    expectFault(result, 'V6', 'UNI-TEST-01', /credit without a published source/);
  });
  test('a regulated unit may leave its level open, and needs no uses', () =>
    expect(adding('unit', [regulated({})]).found).toEqual([]));
});

describe('V8 to V10: titles, ends and successors', () => {
  test('an NVQ that is not assessed at work, and without a standard', () => {
    const result = withQualification((one) => {
      one.title = 'Level 2 NVQ Certificate in Testing';
      one.workBased = false;
    });
    expectFault(result, 'V8', qualification, /not assessed at work/, 'warning');
    expectFault(result, 'V8', qualification, /without a national occupational standard/, 'warning');
  });

  test('historic without an end', () => {
    const result = withQualification((one) => {
      one.status = 'historic';
    });
    expectFault(result, 'V9', qualification, /historic without an end date or a note/);
    const ended = withQualification((one) => {
      one.status = 'historic';
      one.operationalEnd = '2019-08-31';
    });
    expect(ended.found).toEqual([]);
  });

  const withdrawn = (id: string, replacedBy: string[], status = 'withdrawn'): Raw => ({
    id,
    title: 'Level 2 Certificate in Testing',
    noQanReason: 'A test.',
    kind: 'certificate',
    level: 2,
    servesRoleIds: [role],
    need: 'For the test.',
    workBased: true,
    status,
    replacedBy,
    notes: [{ text: 'It ended.', source: 'SRC-PUBLISHED', confidence: 'verified' }],
  });
  test('a chain that ends in an open one', () => {
    const { found } = adding('qualification', [
      withdrawn('QUA-TEST-A', ['QUA-TEST-B']),
      withdrawn('QUA-TEST-B', ['QUA-TEST-C']),
      withdrawn('QUA-TEST-C', [], 'active'),
    ]);
    expect(found).toEqual([]);
  });
  test('a chain that ends in one that is over', () => {
    const result = adding('qualification', [
      withdrawn('QUA-TEST-A', ['QUA-TEST-B']),
      withdrawn('QUA-TEST-B', ['QUA-TEST-C']),
      withdrawn('QUA-TEST-C', [], 'historic'),
    ]);
    expectFault(result, 'V10', 'QUA-TEST-A', /replaced by QUA-TEST-B, and QUA-TEST-C is over/);
  });
  test('a chain that goes round', () => {
    const result = adding('qualification', [
      withdrawn('QUA-TEST-A', ['QUA-TEST-B']),
      withdrawn('QUA-TEST-B', ['QUA-TEST-A']),
    ]);
    for (const id of ['QUA-TEST-A', 'QUA-TEST-B']) expectFault(result, 'V10', id, /leads back to it/);
  });
});

describe('V9 and V1: one record for a number, one answer for a question', () => {
  test('a number on two records', () => {
    const result = planted('QUA-PSN-PMO-NCFE', (one) => {
      one.qan = '501/1313/6';
    });
    expectFault(result, 'V9', 'QUA-PSN-PMO-CG', /501\/1313\/6 is also the number of QUA-PSN-PMO-NCFE/);
  });

  test('an ask on two records', () => {
    const result = planted('ART-LEVEL-2', (one) => {
      one.asks = [...(one.asks as string[]), 'What IS level 3 worth?'];
    });
    expectFault(result, 'V1', 'ART-LEVEL-3', /“what is level 3 worth” is asked of ART-LEVEL-2 too/);
  });
});
