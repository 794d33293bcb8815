/** V1: every id follows its kind's pattern, is used once, and every reference resolves. */
import type { KnowledgeBase, Problem, Written } from '../knowledgeBase.js';
import type { Framework } from '../schema.js';
import type { Report } from './report.js';

/** Ids of records, found by their own shape wherever they stand. */
const idPattern =
  /^(SRC|SEC|INT|SKL|ROL|UNI|QUA|PRV|PAR|RES|FUN|PTH|FRM|PPR|NOS|HOR|ISS|ART|AMB|PLC|NOT)-[A-Z0-9]+(-[A-Z0-9]+)*$/;
const HYPHEN = '-'.charCodeAt(0);

/** Calls `found` for each id in a record. The path is written only when somebody asks: most ids resolve. */
function eachId(record: object, found: (id: string, path: () => string) => void): void {
  const at: (string | number)[] = [];
  const path = () =>
    at
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .slice(1);
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      // Only an id has its hyphen there and no space: the pattern need not be tried on every sentence.
      if (value.charCodeAt(3) === HYPHEN && idPattern.test(value)) found(value, path);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (let n = 0; n < value.length; n += 1) {
        at.push(n);
        visit(value[n]);
        at.pop();
      }
      return;
    }
    for (const name in value) {
      at.push(name);
      visit((value as Record<string, unknown>)[name]);
      at.pop();
    }
  };
  visit(record);
}

/** Every id that a record names is the id of a record. */
export function everyReferenceResolves(written: readonly Written[], report: Report): void {
  const known = new Set(written.map((one) => one.id));
  for (const one of written) {
    eachId(one.record, (id, path) => {
      if (!known.has(id))
        report(one, 'V1', `${path()} names ${id}, which no file holds`, 'Add that record or correct the id.');
    });
  }
}

/** Capabilities have ids of their own (CC-3, CDI-2); roles and units name them. */
export function everyCapabilityResolves(
  knowledge: KnowledgeBase,
  written: readonly Written[],
  report: Report,
): void {
  const owners = new Map<string, Framework>();
  for (const one of written) {
    const framework = knowledge.frameworks.get(one.id);
    for (const { id } of framework?.capabilities ?? []) {
      const owner = owners.get(id);
      if (owner)
        report(
          one,
          'V1',
          `the capability ${id} stands in ${owner.id === one.id ? 'it twice' : owner.id} too`,
          'Give the capability an id of its own, for example with the framework’s initials before it.',
        );
      else if (framework) owners.set(id, framework);
    }
  }
  for (const one of written) {
    const holder = knowledge.roles.get(one.id) ?? knowledge.units.get(one.id);
    if (!holder) continue;
    for (const id of holder.capabilityIds) {
      if (!owners.has(id))
        report(one, 'V1', `capabilityIds names ${id}, which no framework holds`, 'Add it to a framework.');
    }
    for (const id of holder.commonCoreIds) {
      if (owners.get(id)?.kind !== 'common-core')
        report(
          one,
          'V1',
          `commonCoreIds names ${id}, which is no area of a common core`,
          'Use an id of the common core framework, or capabilityIds for other frameworks.',
        );
    }
  }
}

/** V1, for an id used twice. */
export const usedTwice = (file: string, id: string, earlier: string): Problem => ({
  severity: 'error',
  file,
  id,
  rule: 'V1',
  what: `the id is used already in ${earlier}`,
  fix: 'Give this record an id of its own; ids are never used twice.',
});
