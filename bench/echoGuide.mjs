/**
 * A guide that only repeats, put in the place of the real one (see withEcho.mjs): same server, same unit of work,
 * same store. It agrees to notes by the same lines as the people in the scripts, so that it writes as often.
 */
const agreements = new Set(JSON.parse(process.env.WAYMARK_BENCH_AGREE_BY ?? '[]'));

export function createGuide() {
  return {
    turn(state, event) {
      const text = event.kind === 'said' ? event.text : event.kind;
      const kept = state?.kept === true || agreements.has(text);
      return {
        state: { shape: 1, count: (state?.count ?? 0) + 1, kept },
        reply: {
          say: [`You said: ${text}`],
          cards: [],
          ask: null,
          choices: [],
          private: false,
          language: 'en',
        },
        keep: kept ? 'disk' : 'memory',
        log: [],
      };
    },
  };
}
