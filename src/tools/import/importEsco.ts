/** The import of ESCO: from the publisher's CSVs to a pack that the guide reads at its start. */
import { dirname } from 'node:path';
import { escoAttribution, type Pack } from '../../guidance/classification/schema.js';
import { packFolder } from '../../stores/importedPacks.js';
import { ImportProblem } from './importProblem.js';
import { asOnlyImport } from './oneImport.js';
import { openInput } from './openInput.js';
import { type Esco, isEscoFile, type Reading, readEsco } from './readEsco.js';
import { writePack } from './writePack.js';

export type Imported =
  | { kind: 'imported'; folder: string; pack: Omit<Pack, 'files'> & Pick<Esco, 'dangling'> }
  | { kind: 'problems'; problems: readonly string[] };

const licence =
  'Reuse is authorised with attribution, under Commission Decision 2011/833/EU. Each user brings their own copy from the publisher.';

/**
 * Imports ESCO. The pack before is served until the new one is whole.
 * @param path a folder or a zip of the publisher's English CSVs, each plain or gzipped
 * @returns what was imported, or what is wrong with the input or the disc, or that another import runs; throws for mistakes of ours and when stopped
 */
export async function importEsco(path: string, dataDir: string, reading: Reading = {}): Promise<Imported> {
  try {
    const input = await openInput(path, isEscoFile);
    try {
      const folder = packFolder(dataDir, 'esco');
      return await asOnlyImport(dirname(folder), async () => {
        const { occupations, skills, groups, ...about } = await readEsco(input, reading);
        const pack = {
          name: 'esco',
          format: 1,
          title: 'European Skills, Competences, Qualifications and Occupations (ESCO)',
          version: versionIn(input.names),
          language: 'en',
          attribution: escoAttribution,
          licence,
          ...about,
        } as const;
        await writePack(folder, { about: pack, occupations, skills, groups }, reading.stop);
        return { kind: 'imported', folder, pack };
      });
    } finally {
      input.close();
    }
  } catch (error) {
    if (error instanceof ImportProblem) return { kind: 'problems', problems: error.problems };
    throw error;
  }
}

/**
 * The version that a name states, as in "esco-1.1.1" or "ESCO dataset - v1.2.0 - classification - en - csv.zip". The
 * files themselves do not say it, and from dates or counts it would be a guess.
 */
export function versionIn(names: readonly string[]): string | null {
  const stated = names.flatMap((name) =>
    [...name.matchAll(/(?<![\d.])(v?)(\d{1,2}(?:\.\d{1,2}){1,2})(?!\.?\d)/gi)]
      .filter(([, v]) => v !== '' || /esco/i.test(name))
      .map(([, , number]) => number ?? ''),
  );
  const [version, another] = new Set(stated);
  return another === undefined ? (version ?? null) : null;
}
