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

/**
 * @param keepFor milliseconds since an entry was last set or got
 * @param weigh what an entry counts towards `mostWeight`; the newest one stays whatever it weighs
 */
export function createRecent<Value>({
  most,
  keepFor,
  now,
  weigh = () => 0,
  mostWeight = 0,
}: {
  most: number;
  keepFor: number;
  now: () => Date;
  weigh?: (value: Value) => number;
  mostWeight?: number;
}): Recent<Value> {
  // A Map keeps the order of insertion, and a use inserts again: the first entry is the least recently used.
  const entries = new Map<string, { value: Value; usedAt: number }>();
  let weight = 0;

  function drop(id: string): void {
    const found = entries.get(id);
    if (found === undefined) return;
    weight -= weigh(found.value);
    entries.delete(id);
  }

  function dropWhatIsOver(): void {
    const time = now().getTime();
    for (const [id, { usedAt }] of entries) {
      const isOver = entries.size > most || (entries.size > 1 && weight > mostWeight);
      if (!isOver && time - usedAt <= keepFor) return;
      drop(id);
    }
  }

  function set(id: string, value: Value): void {
    drop(id);
    entries.set(id, { value, usedAt: now().getTime() });
    weight += weigh(value);
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
    drop,
    dropWhere(matches) {
      const before = entries.size;
      for (const [id, { value }] of entries) if (matches(value)) drop(id);
      return before - entries.size;
    },
    get size() {
      dropWhatIsOver();
      return entries.size;
    },
  };
}
