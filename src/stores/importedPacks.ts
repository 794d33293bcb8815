/** Reads what `npm run import` has written. A pack that is damaged in any way is told and never served in part. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { ZodType, ZodTypeDef } from 'zod';
import { type Classification, linkClassification } from '../guidance/classification/classification.js';
import {
  groupSchema,
  occupationSchema,
  type Pack,
  packSchema,
  skillSchema,
} from '../guidance/classification/schema.js';
import { readRegularFile } from './regularFile.js';

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

/** Bytes of each file: some six times what ESCO 1.1.1 takes up. An import refuses to write more. */
export const mostBytes: Readonly<Record<PackFile | 'pack.json', number>> = {
  'pack.json': 100_000,
  'occupations.jsonl': 20_000_000,
  'skills.jsonl': 60_000_000,
  'groups.jsonl': 10_000_000,
};
type PackFile = Pack['files'][number]['file'];

/** Two imports do not end within the reading of a pack; where that many seem to, something else is wrong. */
const mostTries = 4;
/** Longer than it takes to rename two folders. */
const pauseMs = 50;

/**
 * Reads a pack, checks that its files are those that were written, and links it. Begins again where an import puts
 * another in its place meanwhile: files of two packs would be told as a damaged one.
 * @param folder the pack's own folder
 * @returns the classification; what is wrong with the pack, by file; or that there is none
 */
export async function readImportedPack(folder: string): Promise<ImportedPack> {
  let described = await findDescription(folder);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const read = await readDescribed(described);
    if (read.kind === 'pack') return read;
    if (tries > 0) await sleep(pauseMs);
    const now = await findDescription(folder);
    if (now?.written === described?.written) return read;
    described = now;
  }
  return {
    kind: 'problems',
    problems: [
      'pack.json was changed again and again while the pack was read. Read it once more when no import runs.',
    ],
  };
}

/** A pack.json as it was found, and what tells it from the one that another import puts there. */
type Described = { written: string } & ({ pack: Pack; at: string } | { problems: string[] });

/** The pack in its place, or for the moment between two renames under its other name. */
const findDescription = async (folder: string): Promise<Described | undefined> =>
  (await readDescription(folder)) ?? (await readDescription(folderBefore(folder)));

async function readDescribed(described: Described | undefined): Promise<ImportedPack> {
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
async function readDescription(folder: string): Promise<Described | undefined> {
  const read = await readOrProblem(folder, 'pack.json');
  if ('problem' in read)
    return read.isMissing ? undefined : { problems: [read.problem], written: `${folder}: ${read.problem}` };
  const written = `${folder}: ${read.written}`;
  try {
    const parsed = packSchema.safeParse(JSON.parse(read.bytes.toString('utf8')));
    if (parsed.success) return { pack: parsed.data, at: folder, written };
    return {
      problems: parsed.error.issues
        .slice(0, mostProblems)
        .map((issue) => `pack.json, ${issue.path.join('.') || 'as a whole'}: ${issue.message}.`),
      written,
    };
  } catch {
    return { problems: ['pack.json is no JSON.'], written };
  }
}

async function readOrProblem(
  folder: string,
  file: PackFile | 'pack.json',
): Promise<{ bytes: Buffer; written: string } | { problem: string; isMissing: boolean }> {
  try {
    const read = await readRegularFile(join(folder, file), mostBytes[file]);
    if (read.kind === 'read') return read;
    const what =
      read.kind === 'tooLarge'
        ? `is larger than ${mostBytes[file] / 1_000_000} MB: nothing of it is read`
        : 'is no regular file: put the file itself there';
    return { problem: `${file} ${what}.`, isMissing: false };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return { problem: isMissing ? `${file} is missing.` : `${file} cannot be read (${code}).`, isMissing };
  }
}

async function readLines<T>(
  folder: string,
  pack: Pack,
  file: PackFile,
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
