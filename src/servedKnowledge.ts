/**
 * The knowledge that is served now, and its replacement while people talk. A turn runs from beginning to end on one
 * base and what was made over it; the next turn may run on the new one. A bad edit leaves the old base serving.
 */
import type { Guide } from '../dialogs/conversation.js';
import type { Classification } from './guidance/classification/classification.js';
import type { KnowledgeBase, Problem } from './guidance/knowledge/knowledgeBase.js';
import type { Matcher } from './guidance/matching/matcher.js';
import type { ImportedPack } from './stores/importedPacks.js';

export type Loaded = {
  knowledge: KnowledgeBase;
  problems: readonly Problem[];
  /** What `npm run import` has put there. */
  imported?: ImportedPack;
};
export type Reloaded =
  | { kind: 'replaced'; knowledge: KnowledgeBase; warnings: number }
  | { kind: 'kept'; problems: readonly Problem[] };

/** What is made over one base, and swapped with it. */
export type MadeOver = { matcher: Matcher; guide: Guide };

export interface ServedKnowledge {
  knowledge(): KnowledgeBase;
  /** Of the base that is served now. */
  matcher(): Matcher;
  /** The classification somebody imported, where there is one that can be read. */
  classification(): Classification | undefined;
  /** Always the newest: it looks up at every turn which base is served. */
  readonly guide: Guide;
  /** Loads everything anew. Asked again while it loads, it loads once more afterwards, so that no edit is missed. */
  reload(): Promise<Reloaded>;
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter((problem) => problem.severity === 'error');

/** A pack that is damaged now leaves the one before serving; one that was taken away is gone. */
function classificationIn(
  imported: ImportedPack | undefined,
  before: Classification | undefined,
): Classification | undefined {
  if (imported?.kind === 'problems') return before;
  return imported?.kind === 'pack' ? imported.classification : undefined;
}

/**
 * @param first a base without errors
 * @param load reads the files again; when it throws, the old base stays and the error reaches who asked
 * @param makeOver makes the matcher and the guide over a base; costs some tenths of a second
 * @param imported what goes with the first base
 */
export function serveKnowledge(
  first: KnowledgeBase,
  load: () => Promise<Loaded>,
  makeOver: (knowledge: KnowledgeBase, classification: Classification | undefined) => MadeOver,
  imported?: ImportedPack,
): ServedKnowledge {
  const serve = (knowledge: KnowledgeBase, classification: Classification | undefined) => ({
    knowledge,
    classification,
    ...makeOver(knowledge, classification),
  });
  let served = serve(first, classificationIn(imported, undefined));
  let last: Promise<unknown> = Promise.resolve();

  const loadOnce = async (): Promise<Reloaded> => {
    const { knowledge, problems, imported } = await load();
    const errors = errorsOf(problems);
    if (errors.length > 0) return { kind: 'kept', problems: errors };
    // All at once, and only when all are made: no turn sees a guide or a matcher over another base.
    served = serve(knowledge, classificationIn(imported, served.classification));
    return { kind: 'replaced', knowledge, warnings: problems.length };
  };
  return {
    knowledge: () => served.knowledge,
    matcher: () => served.matcher,
    classification: () => served.classification,
    guide: { turn: (state, event, on) => served.guide.turn(state, event, on) },
    reload() {
      const next = last.then(loadOnce, loadOnce);
      last = next;
      return next;
    },
  };
}
