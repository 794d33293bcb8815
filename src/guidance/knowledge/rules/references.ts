/** V1: every id follows its kind's pattern, is used once, and every reference resolves. */
import type { KnowledgeBase, Problem, Written } from '../knowledgeBase.js';
import type { Framework } from '../schema.js';
import type { Report } from './report.js';

/** Where an id stands in a record, for the message; looked for only when it does not resolve. */
function* pathsTo(id: string, value: unknown, path = ''): Generator<string> {
  if (value === id) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${name}]` : path === '' ? name : `.${name}`;
    yield* pathsTo(id, inner, path + step);
  }
}

/** Every id that a record names is the id of a record. */
export function everyReferenceResolves(
  known: ReadonlySet<string>,
  one: Written,
  ids: readonly string[],
  report: Report,
): void {
  for (const id of new Set(ids.filter((named) => !known.has(named)))) {
    for (const path of pathsTo(id, one.record))
      report(one, 'V1', `${path} names ${id}, which no file holds`, 'Add that record or correct the id.');
  }
}

/** A sector is inside its parent, and its parent is not inside it. */
export function noSectorIsInsideItself(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const sector = knowledge.sectors.get(one.id);
  const seen = new Set<string>();
  for (let above = sector?.parent; above !== undefined; above = knowledge.sectors.get(above)?.parent) {
    if (above === one.id) {
      report(one, 'V1', 'its parents lead back to it', 'Correct parent: a sector is inside a wider one.');
      return;
    }
    if (seen.has(above)) return;
    seen.add(above);
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

/**
 * V1, for an id used twice.
 * @param inLaterFolder the earlier one is of the base or an earlier pack, so that it may be meant
 */
export const usedTwice = (file: string, id: string, earlier: string, inLaterFolder: boolean): Problem => ({
  severity: 'error',
  file,
  id,
  rule: 'V1',
  what: `the id is used already in ${earlier}`,
  fix: inLaterFolder
    ? 'Give this record an id of its own, or name the id in overrides if it is to take the other’s place.'
    : 'Give this record an id of its own; ids are never used twice.',
});
