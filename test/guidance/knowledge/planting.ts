/** Faults planted in the real knowledge base, one at a time, and what the rules say of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Problem, RawKnowledgeFile } from '../../../src/guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../../../src/guidance/knowledge/linkKnowledge.js';

export const today = '2026-11-22';
const folder = fileURLToPath(new URL('../../../data/knowledge', import.meta.url));

export type Raw = Record<string, unknown>;
export type RawFile = { file: string; content: { kind: string; defaults?: Raw; records: Raw[] } };
/** The files as they are, for nobody to change. */
export const real: readonly RawFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry): RawFile => {
    const path = join(entry.parentPath, entry.name);
    const content = load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA });
    return { file: relative(folder, path), content: content as RawFile['content'] };
  });

export const copyOfReal = (): RawFile[] => structuredClone(real) as RawFile[];
/** Three folders are enough to plant most faults in, and quicker to link than all of them. */
export const copyOfSome = (): RawFile[] =>
  structuredClone(
    real.filter(({ file }) => /^(?:shared|process-science-nuclear|guidance-resources)\b/.test(file)),
  );

const linkedReal = new Map<string, ReturnType<typeof linkKnowledge>>();
/** The base as it is, linked once for each day. */
export function linkReal(on = today): ReturnType<typeof linkKnowledge> {
  const linked = linkedReal.get(on) ?? linkKnowledge(real, on);
  linkedReal.set(on, linked);
  return linked;
}
export const problemsOf = (files: readonly RawKnowledgeFile[], on = today): Problem[] =>
  linkKnowledge(files, on).problems;
const linkedBefore = new Map<string, Set<string>>();
/** The problems a faulty copy has beyond those that copy had without the fault. */
export function newProblems(
  files: readonly RawKnowledgeFile[],
  without: () => RawFile[],
  on = today,
): Problem[] {
  const key = `${without.name} ${on}`;
  const before =
    linkedBefore.get(key) ?? new Set(problemsOf(without(), on).map((one) => JSON.stringify(one)));
  linkedBefore.set(key, before);
  return problemsOf(files, on).filter((one) => !before.has(JSON.stringify(one)));
}

/** A record of the copy as it is written, with the file it stands in. */
export function written(files: readonly RawFile[], id: string): { file: string; record: Raw } {
  for (const { file, content } of files)
    for (const record of content.records) if (record.id === id) return { file, record };
  throw new Error(`no record ${id} in the knowledge base`);
}
/** Plants a fault in one record and gives the problems that were not there before. */
export function planted(
  id: string,
  fault: (record: Raw, files: RawFile[]) => void,
  on = today,
  from: () => RawFile[] = copyOfSome,
) {
  const files = from();
  const { file, record } = written(files, id);
  fault(record, files);
  const found = newProblems(files, from, on);
  return { file, found, ids: found.map((one) => `${one.rule} ${one.id}`) };
}

const testSource = (id: string, more: Raw = {}): Raw => ({
  id,
  title: 'A test',
  publisher: 'Tester',
  licence: '© – facts only',
  date: '2026-11',
  checkedOn: today,
  confidence: 'verified',
  ...more,
});
/** Adds records of one kind, and two sources for them: SRC-PUBLISHED, which is, and SRC-OURS, which is our own. */
export function adding(kind: string, records: Raw[], from: () => RawFile[] = copyOfSome, on = today) {
  const file = `test/${kind}.yaml`;
  const common = { provenance: ['SRC-PUBLISHED'], checkedOn: today, reviewBy: '2027-11-22' };
  const files: RawFile[] = [
    ...from(),
    { file, content: { kind, defaults: common, records } },
    {
      file: 'test/sources.yaml',
      content: {
        kind: 'source',
        records: [
          testSource('SRC-PUBLISHED'),
          testSource('SRC-OURS', { licence: 'authored', confidence: 'expert' }),
        ],
      },
    },
  ];
  return { file, found: newProblems(files, from, on) };
}

export const expectFault = (
  { file, found }: { file: string; found: Problem[] },
  rule: string,
  id: string,
  what: RegExp,
  severity: Problem['severity'] = 'error',
): void => {
  const matching = found.filter((one) => one.rule === rule && one.id === id && what.test(one.what));
  expect(found).toEqual(expect.arrayContaining([expect.objectContaining({ rule, id })]));
  expect(matching).toHaveLength(1);
  expect(matching[0]).toMatchObject({ file, severity });
  expect(matching[0]?.fix).not.toBe('');
};

export const role = 'ROL-PSN-01';
export const qualification = 'QUA-TEST-01';
/** Adds a qualification that breaks no rule, to break one at a time. */
export function withQualification(change: (record: Raw) => void) {
  const files = copyOfSome();
  const record: Raw = {
    id: qualification,
    title: 'Level 2 Certificate in Testing',
    qan: '603/2611/6',
    kind: 'certificate',
    level: 2,
    tqt: 200,
    glh: 150,
    credit: 20,
    servesRoleIds: [role],
    need: 'For the test.',
    workBased: true,
    provenance: ['SRC-TEST'],
    checkedOn: today,
    reviewBy: '2027-11-22',
  };
  change(record);
  files.push(
    { file: 'test/qualifications.yaml', content: { kind: 'qualification', records: [record] } },
    {
      file: 'test/sources.yaml',
      content: {
        kind: 'source',
        records: [
          {
            id: 'SRC-TEST',
            title: 'A test',
            publisher: 'Tester',
            licence: 'authored',
            checkedOn: today,
            confidence: 'expert',
          },
        ],
      },
    },
  );
  const found = newProblems(files, copyOfSome);
  return { file: 'test/qualifications.yaml', found };
}
