/**
 * Reads what people say when they mean a role or a skill: `<language>/*.csv`, with the head `id,said` and as many rows an
 * id as there are ways to say it. An id is one of ours, or the publisher's own where the concept was imported.
 */
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Problem, problemLine } from '../guidance/knowledge/knowledgeBase.js';
import type { Sayings } from '../guidance/matching/ranking/ourConcepts.js';

/** One row; `row` counts as a spreadsheet does, the head being row 1. */
export type Saying = { id: string; said: string; file: string; row: number };

/** What the rows are, and whatever keeps a file from being read; a file with a problem gives no rows. */
export type ReadSayings = { rows: Saying[]; problems: Problem[] };

const head = 'id,said';
const ours = /^(?:ROL|SKL)-[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
const publishers = /^[a-z][a-z0-9+.-]*:\S+$/;

/** Whether an id is of our own base, where it can be looked up. */
export const isOurs = (id: string): boolean => ours.test(id);

/** A problem with one row, for the people who write these files. */
export const sayingProblem = (
  { file, row, id }: Omit<Saying, 'said' | 'id'> & { id?: string },
  what: string,
  fix: string,
): Problem => ({ severity: 'error', file: `${file} row ${row}`, id: id ?? '-', rule: 'SAID', what, fix });

/** The entries of a folder in the order of their names; none where there is no such folder. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // By code, not by locale: the order is the same on every machine.
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Every row of the folder's files. Never throws for what the files hold.
 * @param folder with one folder a language; absent, there are no sayings
 * @param language one language alone; all there are when it is left out
 */
export async function readSayings(folder: string, language?: string): Promise<ReadSayings> {
  const read: ReadSayings = { rows: [], problems: [] };
  const languages =
    language === undefined
      ? (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name)
      : [language];
  for (const one of languages) {
    for (const entry of await entriesOf(join(folder, one))) {
      if (!entry.isFile() || !entry.name.endsWith('.csv')) continue;
      const file = join(basename(folder), one, entry.name);
      const { rows, problems } = rowsIn(file, await readFile(join(folder, one, entry.name)));
      read.problems.push(...problems);
      if (problems.length === 0) read.rows.push(...rows);
    }
  }
  return read;
}

/**
 * What people say, by id, in the order it is written.
 * @throws Error naming file and row when a file is malformed: they are ours, so it is our mistake
 */
export async function loadSayings(folder: string, language = 'en'): Promise<Sayings> {
  const { rows, problems } = await readSayings(folder, language);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  const sayings = new Map<string, string[]>();
  for (const { id, said } of rows) {
    const known = sayings.get(id);
    if (known) known.push(said);
    else sayings.set(id, [said]);
  }
  return sayings;
}

function rowsIn(file: string, bytes: Buffer): ReadSayings {
  const rows: Saying[] = [];
  const problems: Problem[] = [];
  const refuse = (row: number, what: string, fix: string): void => {
    problems.push(sayingProblem({ file, row }, what, fix));
  };
  let records: string[][];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Fields are counted below, where every wrong row is told and not the first alone.
    records = parse(text, { relax_column_count: true });
  } catch (error) {
    const before = (error as { records?: unknown }).records;
    if (typeof before === 'number')
      refuse(
        before + 1,
        'a quote is open, or stands in the middle',
        'Put the whole field in quotes, and write a quote inside it twice.',
      );
    else refuse(1, 'the file is not UTF-8', 'Save it as UTF-8.');
    return { rows, problems };
  }
  const [first, ...rest] = records;
  if (first?.length !== 2 || first.join(',') !== head) {
    // Under another head every row would be wrong.
    refuse(1, `the head is not ${head}`, `Write ${head} as the first row.`);
    return { rows, problems };
  }
  for (const [at, fields] of rest.entries()) {
    const row = at + 2;
    const [id = '', said = ''] = fields.map((field) => field.trim());
    if (fields.length !== 2)
      refuse(row, `${fields.length} fields, not 2`, 'Put what holds a comma in quotes; leave no row empty.');
    else if (!ours.test(id) && !publishers.test(id))
      refuse(
        row,
        'the id is neither of ours nor a URI',
        "Write ROL-… or SKL-…, or the publisher's whole URI.",
      );
    else if (said === '') refuse(row, 'nothing is said', 'Write what people say, or take the row out.');
    else rows.push({ id, said, file, row });
  }
  return { rows, problems };
}
