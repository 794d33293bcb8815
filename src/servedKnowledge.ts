/**
 * The knowledge that is served now, and its replacement while people talk. A turn runs from beginning to end on one
 * base and its guide; the next turn may run on the new one. A bad edit leaves the old base serving.
 */
import type { Guide } from '../dialogs/conversation.js';
import type { KnowledgeBase, Problem } from './guidance/knowledge/knowledgeBase.js';

export type Loaded = { knowledge: KnowledgeBase; problems: readonly Problem[] };
export type Reloaded =
  | { kind: 'replaced'; knowledge: KnowledgeBase; warnings: number }
  | { kind: 'kept'; problems: readonly Problem[] };

export interface ServedKnowledge {
  knowledge(): KnowledgeBase;
  /** Always the newest: it looks up at every turn which base is served. */
  readonly guide: Guide;
  /** Loads everything anew. Asked again while it loads, it loads once more afterwards, so that no edit is missed. */
  reload(): Promise<Reloaded>;
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter((problem) => problem.severity === 'error');

/**
 * @param first a base without errors
 * @param load reads the files again; when it throws, the old base stays and the error reaches who asked
 * @param guideOver makes the guide over a base; costs a tenth of a second
 */
export function serveKnowledge(
  first: KnowledgeBase,
  load: () => Promise<Loaded>,
  guideOver: (knowledge: KnowledgeBase) => Guide,
): ServedKnowledge {
  let served = { knowledge: first, guide: guideOver(first) };
  let last: Promise<unknown> = Promise.resolve();

  const loadOnce = async (): Promise<Reloaded> => {
    const { knowledge, problems } = await load();
    const errors = errorsOf(problems);
    if (errors.length > 0) return { kind: 'kept', problems: errors };
    // Both at once, and only when both are made: no turn sees a guide over another base.
    served = { knowledge, guide: guideOver(knowledge) };
    return { kind: 'replaced', knowledge, warnings: problems.length };
  };
  return {
    knowledge: () => served.knowledge,
    guide: { turn: (state, event, on) => served.guide.turn(state, event, on) },
    reload() {
      const next = last.then(loadOnce, loadOnce);
      last = next;
      return next;
    },
  };
}
