/** Links the files of a knowledge base: every record parsed, every reference resolved or reported. */
import type { z } from 'zod';
import type { KnowledgeBase, Problem, RawKnowledgeFile, Written } from './knowledgeBase.js';
import type { OldFacts } from './rules/ages.js';
import { checkRules } from './rules/checkRules.js';
import { knowledgeFileSchema, type RecordKind, type RecordOf, schemas } from './schema.js';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function describeIssue(issue: z.ZodIssue): string {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `${at ? `${at}: ` : ''}unknown field ${issue.keys.join(', ')}`;
  return `${at}: ${issue.message}`;
}

/** Parses every file against its schema; a record that fails is reported and left out. */
function parseFiles(files: readonly RawKnowledgeFile[], problems: Problem[]): Written[] {
  const written: Written[] = [];
  const seen = new Map<string, string>();
  for (const { file, content } of files) {
    const parsed = knowledgeFileSchema.safeParse(content);
    if (!parsed.success) {
      problems.push({
        severity: 'error',
        file,
        id: '-',
        rule: 'schema',
        what: parsed.error.issues.map(describeIssue).join('; '),
        fix: 'A file has `kind`, optional `defaults`, and `records`, a list.',
      });
      continue;
    }
    const { kind, defaults, records } = parsed.data;
    for (const [index, raw] of records.entries()) {
      const id = typeof raw.id === 'string' ? raw.id : `record ${index + 1}`;
      const result = schemas[kind].safeParse({ ...defaults, ...raw });
      if (!result.success) {
        problems.push({
          severity: 'error',
          file,
          id,
          rule: 'schema',
          what: result.error.issues.map(describeIssue).join('; '),
          fix: `Correct the fields named; the shape of a ${kind} is in src/guidance/knowledge/schema.ts.`,
        });
        continue;
      }
      const earlier = seen.get(id);
      if (earlier !== undefined) {
        problems.push({
          severity: 'error',
          file,
          id,
          rule: 'V1',
          what: `the id is used already in ${earlier}`,
          fix: 'Give this record an id of its own; ids are never used twice.',
        });
        continue;
      }
      seen.set(id, file);
      written.push({ kind, id, file, record: result.data as RecordOf<RecordKind> });
    }
  }
  return written;
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
 * @param files parsed file contents, in any order: the result does not depend on it
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
  const inOrder = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
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
