import { expect, test } from '@jest/globals';
import { didYouMean } from '../../../src/guidance/matching/didYouMean.js';

const roles = ['Laboratory technician', 'Laboratory assistant', 'Bricklayer', 'Teaching assistant'].map(
  (label) => ({
    code: label.slice(0, 4) + label.length,
    label,
  }),
);

test('the nearest come first, at most three', () => {
  expect(didYouMean('brikclayer', roles).map((one) => one.label)).toEqual(['Bricklayer']);
  const labs = didYouMean('laborat', roles).map((one) => one.label);
  expect(new Set(labs)).toEqual(new Set(['Laboratory technician', 'Laboratory assistant']));
  expect(
    didYouMean(
      'a',
      Array.from({ length: 9 }, (_, i) => ({ code: `${i}`, label: `aa ${i}` })),
    ),
  ).toEqual([]);
  expect(
    didYouMean(
      'aa',
      Array.from({ length: 9 }, (_, i) => ({ code: `${i}`, label: `aa ${i}` })),
    ),
  ).toHaveLength(3);
});

test('nothing near gives nothing', () => {
  expect(didYouMean('zzzzqqq', roles)).toEqual([]);
  expect(didYouMean('   ', roles)).toEqual([]);
});

test('a long text and a long list are cut, not refused', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => ({ code: `${i}`, label: `role ${i}` }));
  expect(didYouMean('role 199', many)[0]?.label).toBe('role 199');
  expect(didYouMean('role 4999', many).map((one) => one.label)).not.toContain('role 4999');
  expect(() => didYouMean('x'.repeat(100_000), roles)).not.toThrow();
});
