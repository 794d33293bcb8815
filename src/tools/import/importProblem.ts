/** What is wrong with what somebody gave to an import. Thrown only inside an import, and returned by it as a value. */
import { printable } from '../printable.js';

/** Thrown, not returned, because it ends streams and parsers in the middle; the import catches it at its edge. */
export class ImportProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    // They quote what was given, which may hold anything, and are read in a terminal.
    const safe = problems.map(printable);
    super(safe.join('\n'));
    this.problems = safe;
    this.name = 'ImportProblem';
  }
}

/** What is wrong in a file, at a row where that is known. Rows are counted as a spreadsheet does: the header is 1. */
export const problemIn = (file: string, row: number | null, what: string): ImportProblem =>
  new ImportProblem([row === null ? `${file}: ${what}` : `${file}, row ${row}: ${what}`]);
