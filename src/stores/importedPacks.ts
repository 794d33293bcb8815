/** Reads what `npm run import` has written. A pack that is damaged in any way is told and never served in part. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ZodType, ZodTypeDef } from 'zod';
import { type Classification, linkClassification } from '../guidance/classification/classification.js';
import {
  groupSchema,
  occupationSchema,
  type Pack,
  packSchema,
  skillSchema,
} from '../guidance/classification/schema.js';

export type ImportedPack =
  | { kind: 'pack'; classification: Classification }
  | { kind: 'problems'; problems: string[] }
  | { kind: 'absent' };

/** Where the pack of a classification is, under the folder everything is written to. */
export const packFolder = (dataDir: string, name: Classification['pack']): string =>
  join(dataDir, 'imported', name);

/** Where an import puts the pack before, for the moment between two renames. */
export const folderBefore = (folder: string): string => `${folder}.before`;

/** Lines parsed before anything else gets its turn: some ten milliseconds. */
const linesAtOnce = 500;
/** A pack whose files nobody has changed holds a few lines per problem at most; more would only hide the first. */
const mostProblems = 20;

/**
 * Reads a pack, checks that its files are those that were written, and links it.
 * @param folder the pack's own folder
 * @returns the classification; what is wrong with the pack, by file; or that there is none
 */
export async function readImportedPack(folder: string): Promise<ImportedPack> {
  const described = (await readDescription(folder)) ?? (await readDescription(folderBefore(folder)));
  if (described === undefined) return { kind: 'absent' };
  if ('problems' in described) return { kind: 'problems', problems: described.problems };
  const { pack, at } = described;
  const problems: string[] = [];
  const [occupations, skills, groups] = await Promise.all([
    readLines(at, pack, 'occupations.jsonl', occupationSchema, problems),
    readLines(at, pack, 'skills.jsonl', skillSchema, problems),
    readLines(at, pack, 'groups.jsonl', groupSchema, problems),
  ]);
  if (problems.length > 0) return { kind: 'problems', problems: problems.slice(0, mostProblems) };
  const linked = linkClassification(pack, { occupations, skills, groups });
  if (linked.kind === 'problems')
    return { kind: 'problems', problems: linked.problems.slice(0, mostProblems) };
  return { kind: 'pack', classification: linked.classification };
}

/** Nothing where no pack is: the folder, or its pack.json, does not exist. */
async function readDescription(
  folder: string,
): Promise<{ pack: Pack; at: string } | { problems: string[] } | undefined> {
  const read = await readOrProblem(folder, 'pack.json');
  if ('problem' in read) return read.isMissing ? undefined : { problems: [read.problem] };
  try {
    const parsed = packSchema.safeParse(JSON.parse(read.bytes.toString('utf8')));
    if (parsed.success) return { pack: parsed.data, at: folder };
    return {
      problems: parsed.error.issues
        .slice(0, mostProblems)
        .map((issue) => `pack.json, ${issue.path.join('.') || 'as a whole'}: ${issue.message}.`),
    };
  } catch {
    return { problems: ['pack.json is no JSON.'] };
  }
}

async function readOrProblem(
  folder: string,
  file: string,
): Promise<{ bytes: Buffer } | { problem: string; isMissing: boolean }> {
  try {
    return { bytes: await readFile(join(folder, file)) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return { problem: isMissing ? `${file} is missing.` : `${file} cannot be read (${code}).`, isMissing };
  }
}

async function readLines<T>(
  folder: string,
  pack: Pack,
  file: Pack['files'][number]['file'],
  schema: ZodType<T, ZodTypeDef, unknown>,
  problems: string[],
): Promise<T[]> {
  const stated = pack.files.find((each) => each.file === file);
  if (stated === undefined) {
    problems.push(`pack.json does not name ${file}.`);
    return [];
  }
  const read = await readOrProblem(folder, file);
  if ('problem' in read) {
    problems.push(read.problem);
    return [];
  }
  if (createHash('sha256').update(read.bytes).digest('hex') !== stated.sha256) {
    problems.push(`${file} is not as it was written.`);
    return [];
  }
  const records: T[] = [];
  const { bytes } = read;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const record = parseLine(bytes.toString('utf8', start, end), schema);
    if ('problem' in record) problems.push(`${file}, line ${line}: ${record.problem}.`);
    else records.push(record.value);
    start = end + 1;
    // Read again on a signal while people talk: they are answered in between.
    if (line % linesAtOnce === 0) await setImmediate();
  }
  if (records.length !== stated.lines && problems.length === 0)
    problems.push(`${file} has ${records.length} lines, and pack.json says ${stated.lines}.`);
  return records;
}

function parseLine<T>(
  text: string,
  schema: ZodType<T, ZodTypeDef, unknown>,
): { value: T } | { problem: string } {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return { value: parsed.data };
    const issue = parsed.error.issues[0];
    return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not of the right shape'}` };
  } catch {
    return { problem: 'no JSON' };
  }
}
