/** ESCO as its publisher's CSVs have it, read into the records of a pack. */
import type { ZodType, ZodTypeDef } from 'zod';
import {
  type ClassifiedGroup,
  type ClassifiedSkill,
  type Dangling,
  groupSchema,
  type Occupation,
  occupationSchema,
  type Pack,
  skillSchema,
} from '../../guidance/classification/schema.js';
import { ImportProblem, problemIn } from './importProblem.js';
import type { Input, InputFile } from './openInput.js';
import { type RowsRead, readRows } from './readRows.js';

/** What an import of ESCO reads, by the names of the publisher's English download. */
const fileNames = {
  occupationGroups: 'ISCOGroups',
  skillGroups: 'skillGroups',
  skills: 'skills',
  occupations: 'occupations',
  occupationSkillLinks: 'occupationSkillRelations',
  skillSkillLinks: 'skillSkillRelations',
  broaderOccupationLinks: 'broaderRelationsOccPillar',
  broaderSkillLinks: 'broaderRelationsSkillPillar',
} as const;
type Part = keyof typeof fileNames;
const parts = Object.keys(fileNames) as Part[];
/** Files of links were without the language until 1.1; since, they are named as the others. */
const maybeWithoutLanguage = new Set<Part>([
  'occupationSkillLinks',
  'skillSkillLinks',
  'broaderOccupationLinks',
  'broaderSkillLinks',
]);

/** Dangling references told by name; the rest only counted. */
const mostDangling = 20;
/** Another count may come to another number: by rows, or with files that are not read here. */
const counted =
  'both ends of every link, groups as well as occupations and skills, in the files of links that are read. skillsHierarchy and the collections are not read, and not counted.';

export type Esco = {
  occupations: Occupation[];
  skills: ClassifiedSkill[];
  groups: ClassifiedGroup[];
  counts: Pack['counts'];
  newestChange: string | null;
  dangling: Required<Pack['dangling']>;
  sources: Pack['sources'];
};

export type Reading = {
  /** Told of every file when it begins. */
  onFile?: (name: string) => void;
  stop?: AbortSignal;
};

const namesOf = (part: Part): string[] =>
  (maybeWithoutLanguage.has(part) ? ['_en', ''] : ['_en']).flatMap((language) => [
    `${fileNames[part]}${language}.csv`,
    `${fileNames[part]}${language}.csv.gz`,
  ]);
const allNames = new Set(parts.flatMap(namesOf));

/** Whether an import of ESCO reads a file of this name. */
export const isEscoFile = (name: string): boolean => allNames.has(name);

/**
 * Reads the whole of ESCO into memory: nothing is written before all of it is known to be sound.
 * @throws ImportProblem for the first thing that is wrong with a file, or for all that are missing
 */
export async function readEsco(input: Input, reading: Reading = {}): Promise<Esco> {
  const files = findFiles(input);
  const read = new Map<Part, RowsRead>();
  const rowsOf = async <Column extends string>(
    part: Part,
    columns: readonly Column[],
    onRow: (cells: Record<Column, string>, row: number, file: string) => void,
  ) => {
    const file = files[part];
    reading.onFile?.(file.name);
    read.set(part, await readRows(file, columns, (cells, row) => onRow(cells, row, file.name), reading.stop));
  };

  const groups = newShelf<Writable<ClassifiedGroup>>(groupSchema);
  const skills = newShelf<Writable<ClassifiedSkill>>(skillSchema);
  const occupations = newShelf<Writable<Occupation>>(occupationSchema);
  const newest = newestOf();
  const dangling: Esco['dangling'] = { total: 0, counted, files: [], first: [] };

  const about = ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels', 'description'] as const;
  await rowsOf('occupationGroups', [...about, 'code'], (cells, row, file) => {
    expectType(cells.conceptType, 'ISCOGroup', file, row);
    groups.put({ ...described(cells), of: 'occupations', code: cells.code.trim() }, file, row);
  });
  await rowsOf('skillGroups', [...about, 'code', 'modifiedDate'], (cells, row, file) => {
    expectType(cells.conceptType, 'SkillGroup', file, row);
    newest.see(cells.modifiedDate, file, row);
    groups.put({ ...described(cells), of: 'skills', code: cells.code.trim() }, file, row);
  });
  await rowsOf(
    'skills',
    [...about, 'hiddenLabels', 'modifiedDate', 'skillType', 'reuseLevel'],
    (cells, row, file) => {
      expectType(cells.conceptType, 'KnowledgeSkillCompetence', file, row);
      newest.see(cells.modifiedDate, file, row);
      const { broader, ...who } = described(cells);
      skills.put(
        {
          ...who,
          hiddenNames: namesIn(cells.hiddenLabels),
          type: skillType(cells.skillType, file, row),
          // The schema refuses what is none of the levels, with file and row.
          reuse: (cells.reuseLevel.trim() || null) as ClassifiedSkill['reuse'],
          group: null,
          broader,
          essential: [],
          optional: [],
        },
        file,
        row,
      );
    },
  );
  await rowsOf(
    'occupations',
    [...about, 'hiddenLabels', 'modifiedDate', 'iscoGroup', 'regulatedProfessionNote', 'code'],
    (cells, row, file) => {
      expectType(cells.conceptType, 'Occupation', file, row);
      newest.see(cells.modifiedDate, file, row);
      const { broader, ...who } = described(cells);
      const regulated = cells.regulatedProfessionNote.trim();
      occupations.put(
        {
          ...who,
          code: cells.code.trim(),
          isco: cells.iscoGroup.trim(),
          hiddenNames: namesIn(cells.hiddenLabels),
          regulated: regulated === '' || regulated.endsWith('/unregulated') ? null : regulated,
          essential: [],
          optional: [],
          broader,
        },
        file,
        row,
      );
    },
  );

  /** Tells of each address that is not held; a link is made only where both are. */
  const isDangling = (
    file: string,
    row: number,
    ...uris: readonly (readonly [string, boolean])[]
  ): boolean => {
    let inFile = dangling.files.find((each) => each.file === file);
    if (inFile === undefined) {
      inFile = { file, references: 0, rows: 0 };
      dangling.files.push(inFile);
    }
    if (uris.some(([, isHeld]) => !isHeld)) inFile.rows += 1;
    for (const [uri, isHeld] of uris) {
      if (isHeld) continue;
      expectAddress(uri, file, row);
      dangling.total += 1;
      inFile.references += 1;
      const told = dangling.first.find((each) => each.file === file && each.uri === uri);
      if (told !== undefined) told.times += 1;
      else if (dangling.first.length < mostDangling)
        dangling.first.push({ file, row, uri, times: 1 } satisfies Dangling);
    }
    return uris.some(([, isHeld]) => !isHeld);
  };
  await rowsOf('occupationSkillLinks', ['occupationUri', 'relationType', 'skillUri'], (cells, row, file) => {
    const [from, to] = [cells.occupationUri.trim(), cells.skillUri.trim()];
    const relation = relationType(cells.relationType, file, row);
    const occupation = occupations.at(from);
    const place = skills.placeOf(to);
    if (isDangling(file, row, [from, occupation !== undefined], [to, place !== undefined])) return;
    if (occupation !== undefined && place !== undefined) addOnce(occupation[relation], place);
  });
  await rowsOf(
    'skillSkillLinks',
    ['originalSkillUri', 'relationType', 'relatedSkillUri'],
    (cells, row, file) => {
      const [from, to] = [cells.originalSkillUri.trim(), cells.relatedSkillUri.trim()];
      const relation = relationType(cells.relationType, file, row);
      const skill = skills.at(from);
      const place = skills.placeOf(to);
      if (isDangling(file, row, [from, skill !== undefined], [to, place !== undefined])) return;
      if (skill !== undefined && place !== undefined) addOnce(skill[relation], place);
    },
  );
  const broader = ['conceptType', 'conceptUri', 'broaderType', 'broaderUri'] as const;
  await rowsOf('broaderOccupationLinks', broader, (cells, row, file) => {
    for (const type of [cells.conceptType, cells.broaderType])
      expectType(type, ['Occupation', 'ISCOGroup'], file, row);
    const [from, to] = [cells.conceptUri.trim(), cells.broaderUri.trim()];
    const below = occupations.at(from) ?? groups.at(from);
    const above = occupations.at(to) ?? groups.at(to);
    if (isDangling(file, row, [from, below !== undefined], [to, above !== undefined])) return;
    if (below !== undefined && above !== undefined) addOnce(below.broader, above.uri);
  });
  await rowsOf('broaderSkillLinks', broader, (cells, row, file) => {
    for (const type of [cells.conceptType, cells.broaderType])
      expectType(type, ['KnowledgeSkillCompetence', 'SkillGroup'], file, row);
    const [from, to] = [cells.conceptUri.trim(), cells.broaderUri.trim()];
    const skill = skills.at(from);
    const below = skill ?? groups.at(from);
    const group = groups.at(to);
    const above = group ?? skills.at(to);
    if (isDangling(file, row, [from, below !== undefined], [to, above !== undefined])) return;
    if (below !== undefined && above !== undefined) addOnce(below.broader, above.uri);
    if (skill !== undefined && group !== undefined) skill.group ??= group.uri;
  });

  const counts = Object.fromEntries(parts.map((part) => [part, read.get(part)?.rows ?? 0]));
  return {
    occupations: occupations.records,
    skills: skills.records,
    groups: groups.records,
    counts: counts as Esco['counts'],
    newestChange: newest.date(),
    dangling,
    sources: parts.map((part) => ({
      file: files[part].name,
      sha256: read.get(part)?.sha256 ?? '',
      rows: read.get(part)?.rows ?? 0,
    })),
  };
}

/** All files, or all that are missing: nobody should have to try eight times. */
function findFiles(input: Input): Record<Part, InputFile> {
  const problems: string[] = [];
  const found = parts.map((part) => {
    const names = namesOf(part);
    const [file, another] = input.files.filter(({ name }) => names.includes(name));
    if (file === undefined) problems.push(`${names[0]} is missing.`);
    if (file !== undefined && another !== undefined)
      problems.push(`${file.name} and ${another.name} are both there: keep one.`);
    return [part, file] as const;
  });
  if (found.every(([, file]) => file === undefined))
    throw new ImportProblem([
      `${input.names.join('/')}: holds none of ESCO's files. Download the classification in English as CSV.`,
    ]);
  if (problems.length > 0) throw new ImportProblem(problems);
  return Object.fromEntries(found) as Record<Part, InputFile>;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Records by place and by address, each checked as it is put there and none twice. */
function newShelf<T extends { uri: string }>(schema: ZodType<T, ZodTypeDef, unknown>) {
  const records: T[] = [];
  const places = new Map<string, { place: number; row: number }>();
  return {
    records,
    placeOf: (uri: string): number | undefined => places.get(uri)?.place,
    at: (uri: string): T | undefined => {
      const place = places.get(uri)?.place;
      return place === undefined ? undefined : records[place];
    },
    put(record: T, file: string, row: number): void {
      expectAddress(record.uri, file, row);
      const before = places.get(record.uri);
      if (before !== undefined)
        throw problemIn(file, row, `${record.uri} is there already, in row ${before.row}.`);
      const parsed = schema.safeParse(record);
      const issue = parsed.error?.issues[0];
      if (issue !== undefined) throw problemIn(file, row, `${issue.path.join('.')}: ${issue.message}.`);
      places.set(record.uri, { place: records.length, row });
      records.push(record);
    },
  };
}

function described(cells: Record<'conceptUri' | 'preferredLabel' | 'altLabels' | 'description', string>) {
  const label = cells.preferredLabel.trim();
  return {
    uri: cells.conceptUri.trim(),
    label,
    // The publisher often repeats the label among the other names.
    otherNames: namesIn(cells.altLabels).filter((name) => name !== label),
    description: cells.description.trim(),
    broader: [] as string[],
  };
}

/** A cell with one name a line. */
const namesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

function addOnce<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
}

/** As the schema of a pack has it; no address is seen that could not be printed. */
const mostOfAddress = 400;

function expectAddress(uri: string, file: string, row: number): void {
  if (uri.length > mostOfAddress || !/^https?:\/\/data\.europa\.eu\/esco\/[^\s\p{Cc}]+$/u.test(uri))
    throw problemIn(file, row, `“${uri.slice(0, 100)}” is no address of ESCO.`);
}

function expectType(type: string, known: string | readonly string[], file: string, row: number): void {
  if (![known].flat().includes(type.trim()))
    throw problemIn(
      file,
      row,
      `“${type.slice(0, 100)}” stands where ${[known].flat().join(' or ')} belongs.`,
    );
}

function skillType(cell: string, file: string, row: number): ClassifiedSkill['type'] {
  switch (cell.trim()) {
    case 'skill/competence':
      return 'skill';
    case 'knowledge':
      return 'knowledge';
    case '':
      return null;
    default:
      throw problemIn(file, row, `“${cell.slice(0, 100)}” is no type of skill.`);
  }
}

function relationType(cell: string, file: string, row: number): 'essential' | 'optional' {
  const type = cell.trim();
  if (type === 'essential' || type === 'optional') return type;
  throw problemIn(file, row, `“${cell.slice(0, 100)}” is no relation: it is essential or optional.`);
}

/** The newest of many dates, as it was written: "…:24Z" and "…:24.23Z" do not sort as text. */
function newestOf() {
  let newest: { text: string; time: number } | undefined;
  return {
    date: (): string | null => newest?.text ?? null,
    see(cell: string, file: string, row: number): void {
      const text = cell.trim();
      if (text === '') return;
      // What follows the day is left to Date.parse, which passes over any length of text in brackets.
      const time = /^\d{4}-\d{2}-\d{2}[^\p{Cc}]{0,30}$/u.test(text) ? Date.parse(text) : Number.NaN;
      if (Number.isNaN(time)) throw problemIn(file, row, `modifiedDate: “${text.slice(0, 100)}” is no date.`);
      if (newest === undefined || time > newest.time) newest = { text, time };
    },
  };
}
