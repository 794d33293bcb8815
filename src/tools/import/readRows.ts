/** The rows of a publisher's CSV, read as a stream within bounds, each with its row number. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { crc32, createGunzip } from 'node:zlib';
import { type CsvError, parse } from 'csv-parse';
import { ImportProblem, problemIn } from './importProblem.js';
import type { InputFile } from './openInput.js';

/** Bytes of one unpacked file. The largest of ESCO 1.1.1 has 21 million. */
const mostBytes = 300_000_000;
/** Bytes of one row. The longest of ESCO 1.1.1 has some 7,000; a quote left open would swallow the rest of the file. */
const mostRowBytes = 1_000_000;
/** Such files pack to a seventh; what unpacks to a hundred times its size was made to fill a memory. */
const mostRatio = 100;
/** Below this many bytes a high ratio harms nobody. */
const ratioFrom = 1_000_000;
const lineFeed = 0x0a;
/** In UTF-16, and in UTF-32, the first letter of a header has its zero byte among so many. */
const firstLetterBytes = 4;
/**
 * The parser keeps the last row back until it has seen a few bytes more. Empty lines, which it passes over, let it go,
 * so that the row to be told is counted right.
 */
const letGo = Buffer.from('\n'.repeat(16));

export type RowsRead = { rows: number; sha256: string };

/**
 * Reads every row of a file.
 * @param columns those that must be there; others may be, and are passed over
 * @param onRow is given the cells by column and the row as a spreadsheet counts it: the header is row 1
 * @param stop ends it at the next chunk
 * @returns how many rows there were below the header, and the sum of the unpacked file
 * @throws ImportProblem that names the file and the row
 */
export async function readRows<Column extends string>(
  file: InputFile,
  columns: readonly Column[],
  onRow: (cells: Record<Column, string>, row: number) => void,
  stop?: AbortSignal,
): Promise<RowsRead> {
  const hash = createHash('sha256');
  let records = 0;
  let failure: unknown;
  let places: (readonly [Column, number])[] = [];
  const take = (record: string[]) => {
    records += 1;
    if (records === 1) {
      places = placesOf(columns, record, file.name);
      return;
    }
    const cells = Object.fromEntries(places.map(([name, place]) => [name, record[place] ?? '']));
    onRow(cells as Record<Column, string>, records);
  };
  const parser = parse({
    bom: true,
    // Named, not discovered: rows end in CRLF, and cells hold single line feeds.
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    max_record_size: mostRowBytes,
    on_record: (record: string[]) => {
      // Kept and thrown between two chunks: a throw in here would be lost inside the parser.
      if (failure === undefined) {
        try {
          take(record);
        } catch (error) {
          failure = error;
        }
      }
      return null;
    },
  });
  // Every row is taken above; nothing is ever put out, and without a reader the stream would not end.
  parser.resume();
  const throwFailure = () => {
    if (failure !== undefined) throw failure;
  };
  /** The lines as they become whole, up to the first that is no text. */
  async function* wholeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    let rest: Buffer = Buffer.alloc(0);
    const refuse = async function* (what: string): AsyncGenerator<Buffer> {
      yield letGo;
      throwFailure();
      throw parser.errored ?? problemIn(file.name, records + 1, what);
    };
    for await (const chunk of source) {
      throwFailure();
      stop?.throwIfAborted();
      bytes += chunk.length;
      refuseBomb(file, bytes);
      hash.update(chunk);
      const open = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      // Looked for first: UTF-16 of plain letters is valid UTF-8 with a zero in every second place.
      const zero = open.indexOf(0);
      const end = (zero === 0 ? -1 : open.lastIndexOf(lineFeed, zero === -1 ? undefined : zero)) + 1;
      const lines = open.subarray(0, end);
      const good = textBytes(lines);
      if (good > 0) yield lines.subarray(0, good);
      throwFailure();
      if (good < end) yield* refuse(`is not in UTF-8. ${saveAgain}`);
      if (zero !== -1)
        yield* refuse(
          bytes - open.length + zero < firstLetterBytes
            ? `is not in UTF-8 but in UTF-16: every letter has a zero byte. ${saveAgain}`
            : 'holds a zero byte, which no text does: the file is damaged, or of another kind. Download it again.',
        );
      rest = open.subarray(end);
      if (rest.length > mostRowBytes) yield* refuse(tooLong);
    }
    if (bytes === 0) throw problemIn(file.name, null, 'is empty.');
    // The publisher ends every row. Without this, a file cut in its last cell would pass for a whole one.
    if (rest.length > 0) yield* refuse('is cut off: its last row does not end.');
  }
  try {
    const source = withSum(await file.open(), file);
    if (file.name.endsWith('.gz')) await pipeline(source, createGunzip(), wholeLines, parser);
    else await pipeline(source, wholeLines, parser);
  } catch (error) {
    // The first thing wrong with a row, where there was one: what came after only followed from it.
    throw failure ?? asProblem(error, file.name, records + 1);
  }
  throwFailure();
  if (records === 0) throw problemIn(file.name, null, 'is empty.');
  return { rows: records - 1, sha256: hash.digest('hex') };
}

function placesOf<Column extends string>(
  columns: readonly Column[],
  header: readonly string[],
  file: string,
): (readonly [Column, number])[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw problemIn(
      file,
      1,
      `has no column ${missing.join(', ')}. It has ${names.join(', ').slice(0, 300)}.`,
    );
  const twice = columns.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw problemIn(file, 1, `has the column ${twice} twice.`);
  return columns.map((name) => [name, names.indexOf(name)]);
}

/** Counted as they come: what a header says of the size is not believed. */
function refuseBomb(file: InputFile, bytes: number): void {
  if (bytes > mostBytes)
    throw problemIn(
      file.name,
      null,
      `unpacks to more than ${mostBytes / 1_000_000} MB: nothing of it is used.`,
    );
  if (bytes > ratioFrom && bytes > mostRatio * file.packedBytes)
    throw problemIn(
      file.name,
      null,
      `unpacks to more than ${mostRatio} times its size: nothing of it is used.`,
    );
}

/** How many bytes of whole lines are text: all of them, or those before the first line that is none. */
function textBytes(lines: Buffer): number {
  if (isUtf8(lines)) return lines.length;
  let start = 0;
  for (;;) {
    const end = lines.indexOf(lineFeed, start) + 1;
    if (end === 0 || !isUtf8(lines.subarray(start, end))) return start;
    start = end;
  }
}

/** The packed bytes, with the sum that a zip holds of them compared at the end: the zip reader does not. */
async function* withSum(source: AsyncIterable<Buffer>, file: InputFile): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of source) {
    if (file.crc32 !== undefined) sum = crc32(chunk, sum);
    yield chunk;
  }
  if (file.crc32 !== undefined && sum !== file.crc32)
    throw problemIn(file.name, null, 'is damaged: its sum is not the one the zip holds.');
}

const saveAgain = 'Save the file as UTF-8, or download it again.';
const tooLong = `is longer than ${mostRowBytes / 1_000_000} MB; a quote may be opened and not closed.`;
const said: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed; the file may be cut off.',
  CSV_INVALID_CLOSING_QUOTE: 'a quote is opened and not closed before the next cell.',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell that is not quoted.',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'has not as many cells as the header; the file may be cut off.',
  CSV_MAX_RECORD_SIZE: tooLong,
};

/** What a stream or the parser fails with, in words; what is none of theirs stays as it is. */
function asProblem(error: unknown, file: string, row: number): unknown {
  if (error instanceof ImportProblem) return error;
  const { code, message, name } = error as { code?: string; message?: string; name?: string };
  if (name === 'AbortError') return error;
  const inCsv = said[(code ?? '') as CsvError['code']];
  if (inCsv !== undefined) return problemIn(file, row, inCsv);
  if (code?.startsWith('Z_')) return problemIn(file, row, 'the packed data is cut off or damaged.');
  // EACCES and the like; ERR_… would be a mistake of ours.
  if (code !== undefined && /^E(?!RR_)/.test(code)) return problemIn(file, row, `cannot be read (${code}).`);
  // The zip reader's own errors have no code.
  if (code === undefined && name === 'Error') return problemIn(file, row, `cannot be read (${message}).`);
  if (code?.startsWith('CSV_')) return problemIn(file, row, `${message}.`);
  return error;
}
