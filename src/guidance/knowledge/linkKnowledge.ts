/** Links the files of a knowledge base: every record parsed, every reference resolved or reported. */
import type { z } from 'zod';
import type { KnowledgeBase, Problem, RawKnowledgeFile, Written } from './knowledgeBase.js';
import type { OldFacts } from './rules/ages.js';
import { checkRules } from './rules/checkRules.js';
import { usedTwice } from './rules/references.js';
import { knowledgeFileSchema, type RecordKind, type RecordOf, schemas } from './schema.js';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function describeIssue(issue: z.ZodIssue): string {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `${at ? `${at}: ` : ''}unknown field ${issue.keys.join(', ')}`;
  return `${at}: ${issue.message}`;
}

/** A record and the folder it came from, while folders are laid over one another. */
type Placed = Written & { folder: number };

/**
 * Parses every file against its schema; a record that fails is reported and left out. A record of a later folder takes
 * the place of an earlier one only where its file's `overrides` names it.
 */
function parseFiles(files: readonly RawKnowledgeFile[], problems: Problem[]): Written[] {
  const placed = new Map<string, Placed>();
  const tell = (
    severity: Problem['severity'],
    rule: string,
    file: string,
    id: string,
    what: string,
    fix: string,
  ): void => {
    problems.push({ severity, file, id, rule, what, fix });
  };
  for (const { file, content, folder = 0 } of files) {
    const parsed = knowledgeFileSchema.safeParse(content);
    if (!parsed.success) {
      const what = parsed.error.issues.map(describeIssue).join('; ');
      tell(
        'error',
        'schema',
        file,
        '-',
        what,
        'A file has `kind`, optional `defaults`, and `records`, a list.',
      );
      continue;
    }
    const { kind, defaults, records } = parsed.data;
    const replaceable = new Set(
      parsed.data.overrides.filter((id) => (placed.get(id)?.folder ?? folder) < folder),
    );
    const held = new Set<string>();
    for (const [index, raw] of records.entries()) {
      const id = typeof raw.id === 'string' ? raw.id : `record ${index + 1}`;
      const earlier = placed.get(id);
      const replaces = replaceable.has(id) && !held.has(id);
      held.add(id);
      const result = schemas[kind].safeParse({ ...defaults, ...raw });
      if (!result.success) {
        const what = result.error.issues.map(describeIssue).join('; ');
        const fix = `Correct the fields named; the shape of a ${kind} is in src/guidance/knowledge/schema.ts.`;
        tell('error', 'schema', file, id, what, fix);
        continue;
      }
      if (earlier !== undefined && !replaces) {
        problems.push(usedTwice(file, id, earlier.file, folder > earlier.folder));
        continue;
      }
      if (earlier !== undefined)
        tell(
          'warning',
          'PACK',
          file,
          id,
          `replaces the record of ${earlier.file}`,
          'Nothing to do, if that is meant; else take the id out of overrides.',
        );
      placed.set(id, { kind, id, file, folder, record: result.data as RecordOf<RecordKind> });
    }
    for (const id of new Set(parsed.data.overrides)) {
      if (!held.has(id))
        tell(
          'error',
          'PACK',
          file,
          id,
          'overrides names it, and the file does not hold it',
          'Add the whole record to records, or take the id out of overrides.',
        );
      else if (!replaceable.has(id) && (placed.get(id)?.file ?? file) === file)
        tell(
          'error',
          'PACK',
          file,
          id,
          'overrides names it, and no earlier folder holds it',
          'Correct the id, or take it out of overrides: a new record needs no override.',
        );
    }
  }
  return [...placed.values()];
}

function mapOf<K extends RecordKind>(written: readonly Written[], kind: K): Map<string, RecordOf<K>> {
  const of = written.filter((one) => one.kind === kind).map((one) => one.record as RecordOf<K>);
  return new Map(of.sort(byId).map((record) => [record.id, record]));
}

function groupBy<T, G>(items: Iterable<T>, groups: (item: T) => readonly G[]): Map<G, T[]> {
  const grouped = new Map<G, T[]>();
  for (const item of items) {
    for (const group of groups(item)) {
      const list = grouped.get(group);
      if (list) list.push(item);
      else grouped.set(group, [item]);
    }
  }
  return grouped;
}

/**
 * Links the files of a knowledge base and applies the validation rules to them.
 * @param files parsed file contents, in any order: the result depends on their folders and names alone
 * @param today ISO date against which ages of facts are judged
 * @param oldFacts whether a fact past its limit is told (a warning) or refused (an error)
 * @returns the base, and every problem found; a base with errors must not be served
 */
export function linkKnowledge(
  files: readonly RawKnowledgeFile[],
  today: string,
  { oldFacts = 'told' }: { oldFacts?: OldFacts } = {},
): { knowledge: KnowledgeBase; problems: Problem[] } {
  const problems: Problem[] = [];
  const inOrder = [...files].sort(
    (a, b) => (a.folder ?? 0) - (b.folder ?? 0) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  const written = parseFiles(inOrder, problems);
  const pathways = mapOf(written, 'pathway');
  const units = mapOf(written, 'unit');
  const resources = mapOf(written, 'resource');
  const qualifications = mapOf(written, 'qualification');
  const rankedResources = [...resources.values()].sort((a, b) => a.rank - b.rank || byId(a, b));
  const knowledge: KnowledgeBase = {
    sources: mapOf(written, 'source'),
    sectors: mapOf(written, 'sector'),
    interests: mapOf(written, 'interest'),
    skills: mapOf(written, 'skill'),
    roles: mapOf(written, 'role'),
    units,
    qualifications,
    providers: mapOf(written, 'provider'),
    partnerships: mapOf(written, 'partnership'),
    resources,
    funding: mapOf(written, 'funding'),
    pathways,
    frameworks: mapOf(written, 'framework'),
    requirements: mapOf(written, 'requirement'),
    nos: mapOf(written, 'nos'),
    horizon: mapOf(written, 'horizon'),
    issues: mapOf(written, 'issue'),
    articles: mapOf(written, 'article'),
    ambiguities: mapOf(written, 'ambiguity'),
    places: mapOf(written, 'place'),
    notHeld: mapOf(written, 'notHeld'),
    edgesFrom: groupBy(pathways.values(), (edge) => [edge.from]),
    edgesTo: groupBy(pathways.values(), (edge) => [edge.to]),
    unitsForSkill: groupBy(units.values(), (unit) => [
      ...new Set([...unit.skillIds, ...unit.outcomes.flatMap((outcome) => outcome.skillIds)]),
    ]),
    resourcesFor: groupBy(rankedResources, (resource) => resource.needs),
    qualificationByNumber: new Map(
      [...qualifications.values()].flatMap((one) => (one.qan ? [[one.qan, one] as const] : [])),
    ),
  };
  problems.push(...checkRules(knowledge, written, today, oldFacts));
  return { knowledge, problems };
}
