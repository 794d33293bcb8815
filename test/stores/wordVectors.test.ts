/** The word vectors that are shipped: the very bytes, and nothing that does not belong together. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dimensions } from '../../src/guidance/matching/ranking/wordVectors.js';
import { loadWordVectors } from '../../src/stores/wordVectors.js';
import { root } from '../compiled.js';

const shipped = join(root, 'data', 'words');

describe('the files that are shipped', () => {
  test.each([
    ['words.en.txt', '3ef3f9dd35951704922ba05604341f178cc1ab96e6cea9d51fd91df52c8655fd'],
    ['vectors.en.int8.bin', 'edcd793dceb42b2501c4320b1b875949eeb53232ba06c936bd359e8467e19c96'],
  ])('%s is the one the matcher was measured with', (name, sum) => {
    expect(
      createHash('sha256')
        .update(readFileSync(join(shipped, name)))
        .digest('hex'),
    ).toBe(sum);
  });

  test('hold 40,000 different words, the most frequent first, and a row for each', async () => {
    const { places, rows } = await loadWordVectors(shipped);
    expect(places.size).toBe(40_000);
    expect(rows).toHaveLength(40_000 * dimensions);
    expect(places.get('the')).toBeLessThan(10);
    expect(places.get('plumber') ?? 0).toBeGreaterThan(places.get('job') ?? Number.POSITIVE_INFINITY);
  });

  test('words used alike lie nearer than words that are not', async () => {
    const { places, rows } = await loadWordVectors(shipped);
    const rowOf = (word: string): number[] => {
      const start = (places.get(word) ?? Number.NaN) * dimensions;
      return [...rows.subarray(start, start + dimensions)];
    };
    const near = (a: string, b: string): number => {
      const [left, right] = [rowOf(a), rowOf(b)];
      const dot = left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
      return dot / (Math.hypot(...left) * Math.hypot(...right));
    };
    expect(near('nurse', 'doctor')).toBeGreaterThan(near('nurse', 'concrete'));
    expect(near('bricks', 'mortar')).toBeGreaterThan(near('bricks', 'patient'));
    expect(near('lorry', 'truck')).toBeGreaterThan(near('lorry', 'baby'));
  });
});

describe('files of one’s own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-words-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (words: string, bytes: number, language = 'en'): void => {
    writeFileSync(join(folder, `words.${language}.txt`), words);
    writeFileSync(
      join(folder, `vectors.${language}.int8.bin`),
      Int8Array.from({ length: bytes }, (_, at) => (at % 256) - 128),
    );
  };

  test.each(['one\ntwo\n', 'one\ntwo'])('%j is two words, in their order', async (words) => {
    write(words, 2 * dimensions);
    const { places, rows } = await loadWordVectors(folder);
    expect([...places]).toEqual([
      ['one', 0],
      ['two', 1],
    ]);
    expect([rows[0], rows[127], rows[128], rows[199]]).toEqual([-128, -1, 0, 71]);
  });

  test('another language has files of its own', async () => {
    write('un\n', dimensions, 'cy');
    expect([...(await loadWordVectors(folder, 'cy')).places.keys()]).toEqual(['un']);
    await expect(loadWordVectors(folder)).rejects.toThrow(/words\.en\.txt/);
  });

  test.each([
    ['a row too few', 1],
    ['a row too many', 3],
    ['half a row', 1.5],
  ])('%s: they do not belong together, and that is said with both sizes', async (_what, share) => {
    write('one\ntwo\n', share * dimensions);
    await expect(loadWordVectors(folder)).rejects.toThrow(
      `2 words need 200 bytes of vectors, and there are ${share * dimensions}`,
    );
  });

  test('vectors alone are none', async () => {
    write('one\n', dimensions);
    rmSync(join(folder, 'words.en.txt'));
    await expect(loadWordVectors(folder)).rejects.toThrow(/ENOENT/);
  });
});
