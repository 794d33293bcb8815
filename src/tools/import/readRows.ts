/** The rows of a publisher's CSV, read as a stream within bounds, each with its row number. */
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
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
  async function* checked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const text = new TextDecoder('utf-8', { fatal: true });
    let bytes = 0;
    let last = -1;
    for await (const chunk of source) {
      throwFailure();
      stop?.throwIfAborted();
      bytes += chunk.length;
      refuseBomb(file, bytes);
      hash.update(chunk);
      const good = readableBytes(text, chunk);
      if (good > 0) yield good === chunk.length ? chunk : chunk.subarray(0, good);
      throwFailure();
      if (good < chunk.length)
        throw problemIn(
          file.name,
          records + 1,
          'is not in UTF-8. Save the file as UTF-8, or download it again.',
        );
      last = chunk.at(-1) ?? last;
    }
    if (bytes === 0) throw problemIn(file.name, null, 'is empty.');
    // The publisher ends every row. Without this, a file cut in its last cell would pass for a whole one.
    if (last !== 0x0a) throw problemIn(file.name, records + 1, 'is cut off: its last row does not end.');
  }
  try {
    const source = withSum(await file.open(), file);
    if (file.name.endsWith('.gz')) await pipeline(source, createGunzip(), checked, parser);
    else await pipeline(source, checked, parser);
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

/** How many of the bytes are text: all of them, or those up to the line with the first that are not. */
function readableBytes(text: TextDecoder, chunk: Buffer): number {
  try {
    text.decode(chunk, { stream: true });
    // UTF-16 of plain letters is valid UTF-8 with a null in every second place.
    const nul = chunk.indexOf(0);
    return nul === -1 ? chunk.length : chunk.lastIndexOf(0x0a, nul) + 1;
  } catch {
    for (let start = 0; start < chunk.length; ) {
      const feed = chunk.indexOf(0x0a, start);
      const end = feed === -1 ? chunk.length : feed + 1;
      // The first line may begin, and the last may end, inside a character: that belongs to another chunk.
      const line = chunk.subarray(start === 0 ? continued(chunk) : start, end);
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(line, { stream: feed === -1 });
      } catch {
        return start;
      }
      start = end;
    }
    return 0;
  }
}

/** How many bytes at the beginning continue a character that began before. */
function continued(chunk: Buffer): number {
  let count = 0;
  while (count < 3 && ((chunk[count] ?? 0) & 0xc0) === 0x80) count += 1;
  return count;
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

const said: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed; the file may be cut off.',
  CSV_INVALID_CLOSING_QUOTE: 'a quote is opened and not closed before the next cell.',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell that is not quoted.',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'has not as many cells as the header; the file may be cut off.',
  CSV_MAX_RECORD_SIZE: `is longer than ${mostRowBytes / 1_000_000} MB; a quote may be opened and not closed.`,
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
