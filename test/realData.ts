/** Publishers' own data, for tests of what no made-up file shows. None of it is in this repository. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { root } from './compiled.js';

/** Beside the project, or where WAYMARK_TEST_DATA says. */
const dataFolder = process.env.WAYMARK_TEST_DATA ?? join(root, '..', 'shared', 'data');

/** Where a publisher's data set is, by its folder's name. */
export const realData = (name: string): string => join(dataFolder, name);

/**
 * `describe` where the data set is; elsewhere its tests are skipped and say why. CI passes over these skipped ones
 * only, by the words in brackets: not everybody may have the data, and nobody may leave out anything else.
 */
export function describeWithData(name: string, title: string, tests: () => void): void {
  if (existsSync(realData(name))) describe(title, tests);
  else
    describe.skip(
      `${title} [skipped: no data set ${name} beside the project or in WAYMARK_TEST_DATA]`,
      tests,
    );
}
