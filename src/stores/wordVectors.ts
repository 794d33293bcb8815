/** Reads the word vectors that are shipped with us. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dimensions, type WordVectors } from '../guidance/matching/ranking/wordVectors.js';

/**
 * The vectors of a language, from a folder with `words.<language>.txt` and `vectors.<language>.int8.bin`.
 * @throws when the files are absent or do not belong together: they are ours, so it is our mistake
 */
export async function loadWordVectors(folder: string, language = 'en'): Promise<WordVectors> {
  const [text, bytes] = await Promise.all([
    readFile(join(folder, `words.${language}.txt`), 'utf8'),
    readFile(join(folder, `vectors.${language}.int8.bin`)),
  ]);
  const words = text.split('\n');
  if (words.at(-1) === '') words.pop();
  if (bytes.length !== words.length * dimensions)
    throw new Error(
      `${folder}: ${words.length} words need ${words.length * dimensions} bytes of vectors, and there are ${bytes.length}`,
    );
  return {
    places: new Map(words.map((word, place) => [word, place])),
    rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}
