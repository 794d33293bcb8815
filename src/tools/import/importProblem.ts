/** What is wrong with what somebody gave to an import. Thrown only inside an import, and returned by it as a value. */

/** Thrown, not returned, because it ends streams and parsers in the middle; the import catches it at its edge. */
export class ImportProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ImportProblem';
  }
}

/** What is wrong in a file, at a row where that is known. Rows are counted as a spreadsheet does: the header is 1. */
export const problemIn = (file: string, row: number | null, what: string): ImportProblem =>
  new ImportProblem([row === null ? `${file}: ${what}` : `${file}, row ${row}: ${what}`]);
