/** How large a value is once every alias in it is written out, found without writing it out. */

/** Characters and values. Four files of the largest size; past it, a small file is meant to do harm. */
export const mostExpanded = 8_000_000;

/**
 * Nested aliases make a file of a kilobyte stand for gigabytes ("billion laughs"). YAML's parser lets each alias point
 * at one value, so each value is measured once, however often it is named.
 * @returns characters of text plus one for each value; `circular` where a value stands inside itself
 */
export function expandedSize(value: unknown): number | 'circular' {
  const known = new Map<object, number>();
  const open = new Set<object>();
  const sizeOf = (one: unknown): number => {
    if (typeof one === 'string') return one.length + 1;
    if (typeof one !== 'object' || one === null) return 1;
    const before = known.get(one);
    if (before !== undefined) return before;
    if (open.has(one)) return Number.NaN;
    open.add(one);
    let size = 1;
    for (const [name, inner] of Object.entries(one))
      size += (Array.isArray(one) ? 0 : name.length) + sizeOf(inner);
    open.delete(one);
    known.set(one, size);
    return size;
  };
  const size = sizeOf(value);
  return Number.isNaN(size) ? 'circular' : size;
}
