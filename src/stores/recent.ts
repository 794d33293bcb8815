/** A map that forgets: the least recently used when it is full, and whatever nobody set for too long. */
export interface Recent<Value> {
  /** Reads, and counts as a use. */
  get(id: string): Value | undefined;
  /** Reads without counting as a use: what is only looked at goes when its time is up. */
  peek(id: string): Value | undefined;
  set(id: string, value: Value): void;
  drop(id: string): void;
  /** Removes those for which `matches` is true; answers how many. */
  dropWhere(matches: (value: Value) => boolean): number;
  readonly size: number;
}

/** @param keepFor milliseconds since an entry was last set or got */
export function createRecent<Value>({
  most,
  keepFor,
  now,
}: {
  most: number;
  keepFor: number;
  now: () => Date;
}): Recent<Value> {
  // A Map keeps the order of insertion, and a use inserts again: the first entry is the least recently used.
  const entries = new Map<string, { value: Value; usedAt: number }>();

  function dropWhatIsOver(): void {
    const time = now().getTime();
    for (const [id, { usedAt }] of entries) {
      if (entries.size <= most && time - usedAt <= keepFor) return;
      entries.delete(id);
    }
  }

  function set(id: string, value: Value): void {
    entries.delete(id);
    entries.set(id, { value, usedAt: now().getTime() });
    dropWhatIsOver();
  }

  function peek(id: string): Value | undefined {
    dropWhatIsOver();
    return entries.get(id)?.value;
  }

  return {
    get(id) {
      const value = peek(id);
      if (value !== undefined) set(id, value);
      return value;
    },
    peek,
    set,
    drop: (id) => void entries.delete(id),
    dropWhere(matches) {
      const before = entries.size;
      for (const [id, { value }] of entries) if (matches(value)) entries.delete(id);
      return before - entries.size;
    },
    get size() {
      dropWhatIsOver();
      return entries.size;
    },
  };
}
