/** Too many are waiting for the same conversation: ask the sender to try again in a moment. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

export interface OneAtATime {
  /**
   * Runs `work` when all work given earlier under this name has ended, well or badly. Other names do not wait.
   * @throws Busy when `mostWaiting` pieces of work wait already
   */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything given so far has ended. */
  drained(): Promise<void>;
  /** How many names have work running or waiting: falls back to 0, so that the map does not grow. */
  readonly names: number;
}

/** First come, first served, a name. There is no time limit: a lock that expires lets two turns run together. */
export function createOneAtATime({ mostWaiting }: { mostWaiting: number }): OneAtATime {
  const lines = new Map<string, { inside: number; last: Promise<void> }>();
  return {
    run(name, work) {
      const line = lines.get(name) ?? { inside: 0, last: Promise.resolve() };
      // One of those inside is running; the others wait.
      if (line.inside > mostWaiting) return Promise.reject(new Busy('Too many messages are waiting here.'));
      lines.set(name, line);
      line.inside += 1;
      const mine = line.last.then(work);
      const leave = () => {
        line.inside -= 1;
        if (line.inside === 0) lines.delete(name);
      };
      line.last = mine.then(leave, leave);
      return mine;
    },
    async drained() {
      await Promise.all([...lines.values()].map((line) => line.last));
    },
    get names() {
      return lines.size;
    },
  };
}
