/** Small sums over measurements. */

/** The value that a share of the sorted measurements is at or below. */
export function at(measured, share) {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (measured) => {
  const sorted = [...measured].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** So many digits after the point, as a number, so that a table shows it plainly. */
export const round = (value, digits = 2) => Number(value.toFixed(digits));
