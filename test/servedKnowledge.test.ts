/** The knowledge base is read again while people talk: the good edit is served, the bad one is not, nobody is dropped. */
import { describe, expect, test } from '@jest/globals';
import type { ConversationState, Guide } from '../dialogs/conversation.js';
import { createGuide } from '../dialogs/guide.js';
import { linkClassification } from '../src/guidance/classification/classification.js';
import { escoAttribution } from '../src/guidance/classification/schema.js';
import type { KnowledgeBase, Problem } from '../src/guidance/knowledge/knowledgeBase.js';
import { linkKnowledge } from '../src/guidance/knowledge/linkKnowledge.js';
import { createMatcher } from '../src/guidance/matching/matcher.js';
import { type Loaded, type MadeOver, serveKnowledge } from '../src/servedKnowledge.js';
import type { ImportedPack } from '../src/stores/importedPacks.js';
import { knowledge, testSettings } from './conversations/talk.js';

const on = { today: '2026-11-22', channel: 'terminal' } as const;
const { knowledge: empty } = linkKnowledge([], on.today);
const guideOver = (base: KnowledgeBase): Guide => createGuide({ knowledge: base, settings: testSettings });
const makeOver = (base: KnowledgeBase): MadeOver => ({
  matcher: createMatcher(base, { sayings: new Map() }),
  guide: guideOver(base),
});
const error: Problem = {
  severity: 'error',
  file: 'roles.yaml',
  id: 'ROL-X',
  rule: 'V1',
  what: 'x',
  fix: 'y',
};
const warning: Problem = { ...error, severity: 'warning' };

const asking = (guide: Guide, text: string, state?: ConversationState) =>
  guide.turn(state, { kind: 'said', text }, on);
const saidBy = (guide: Guide, text: string): string => JSON.stringify(asking(guide, text).reply);

const rolesIn = (served: { matcher(): MadeOver['matcher'] }): number =>
  served.matcher().sets.find((set) => set.find === 'roles')?.concepts.length ?? 0;

function imported(version: string): ImportedPack {
  const pack = {
    name: 'esco',
    title: 'ESCO',
    version,
    newestChange: null,
    attribution: escoAttribution,
  } as const;
  const linked = linkClassification(pack, { occupations: [], skills: [], groups: [] });
  if (linked.kind === 'problems') throw new Error(linked.problems.join());
  return { kind: 'pack', classification: linked.classification };
}

describe('reading the knowledge base again', () => {
  test('a good base is served from the next turn on, by the same guide', async () => {
    const served = serveKnowledge(empty, async () => ({ knowledge, problems: [warning] }), makeOver);
    expect(served.knowledge()).toBe(empty);
    expect(rolesIn(served)).toBe(0);
    expect(saidBy(served.guide, 'what does a nuclear operative do')).not.toContain('Nuclear operative');

    expect(await served.reload()).toEqual({ kind: 'replaced', knowledge, warnings: 1 });
    expect(served.knowledge()).toBe(knowledge);
    expect(rolesIn(served)).toBeGreaterThan(20);
    expect(saidBy(served.guide, 'what does a nuclear operative do')).toContain('Nuclear operative');
  });

  test('a base with errors, and one that cannot be read, leave the old one serving', async () => {
    const loads: (() => Promise<Loaded>)[] = [
      async () => ({ knowledge: empty, problems: [warning, error] }),
      async () => {
        throw new Error('the disk is gone');
      },
      async () => ({ knowledge: empty, problems: [] }),
    ];
    const served = serveKnowledge(knowledge, async () => (await loads.shift()?.()) as Loaded, makeOver);
    const matcher = served.matcher();
    expect(await served.reload()).toEqual({ kind: 'kept', problems: [error] });
    expect(served.knowledge()).toBe(knowledge);
    expect(served.matcher()).toBe(matcher);
    await expect(served.reload()).rejects.toThrow('the disk is gone');
    expect(served.knowledge()).toBe(knowledge);
    // What went wrong once is no reason not to try again.
    expect((await served.reload()).kind).toBe('replaced');
    expect(served.knowledge()).toBe(empty);
  });

  test('where one of the things over a base cannot be made, all the old ones stay', async () => {
    const served = serveKnowledge(
      empty,
      async () => ({ knowledge, problems: [] }),
      (base) => {
        if (base === knowledge) throw new Error('no room');
        return makeOver(base);
      },
    );
    const matcher = served.matcher();
    await expect(served.reload()).rejects.toThrow('no room');
    expect(served.knowledge()).toBe(empty);
    expect(served.matcher()).toBe(matcher);
  });

  test('what was imported goes with it: damaged, the one before is served; taken away, it is gone', async () => {
    const { kind, classification } = imported('1.1.1') as Extract<ImportedPack, { kind: 'pack' }>;
    const loads: ImportedPack[] = [
      { kind: 'problems', problems: ['skills.jsonl is missing.'] },
      imported('1.2'),
      { kind: 'absent' },
    ];
    const given: (string | null | undefined)[] = [];
    const served = serveKnowledge(
      empty,
      async () => ({ knowledge: empty, problems: [], imported: loads.shift() }),
      (base, over) => {
        given.push(over?.version);
        return makeOver(base);
      },
      { kind, classification },
    );
    expect(served.classification()).toBe(classification);
    await served.reload();
    expect(served.classification()).toBe(classification);
    await served.reload();
    expect(served.classification()?.version).toBe('1.2');
    await served.reload();
    expect(served.classification()).toBeUndefined();
    expect(given).toEqual(['1.1.1', '1.1.1', '1.2', undefined]);
  });

  test('asked twice at once, it loads twice, one after the other', async () => {
    let loading = 0;
    let most = 0;
    let times = 0;
    const served = serveKnowledge(
      empty,
      async () => {
        loading += 1;
        times += 1;
        most = Math.max(most, loading);
        await new Promise((resolve) => setImmediate(resolve));
        loading -= 1;
        return { knowledge, problems: [] };
      },
      makeOver,
    );
    await Promise.all([served.reload(), served.reload()]);
    expect([times, most]).toEqual([2, 1]);
  });
});

describe('somebody mid-conversation', () => {
  const words = [
    'made redundant from a warehouse after 6 years, want to work with machines',
    'yes',
    'england',
    'yes thats right',
    '1',
    'whats next',
  ];

  test.each(words.map((_, at) => at))('after %s messages, goes on where what they chose is gone', (at) => {
    const old = guideOver(knowledge);
    const fresh = guideOver(empty);
    let state: ConversationState | undefined;
    for (const text of words.slice(0, at + 1)) state = asking(old, text, state).state ?? undefined;
    // As a store keeps it.
    const kept = JSON.parse(JSON.stringify(state)) as ConversationState;
    for (const text of ['1', 'why this', 'summary', 'my data', 'show different', 'back']) {
      const { reply } = asking(fresh, text, structuredClone(kept));
      expect(reply?.say.length ?? 0).toBeGreaterThan(0);
    }
  });

  test('and finds their answers again once the record is back', () => {
    const old = guideOver(knowledge);
    let state: ConversationState | undefined;
    for (const text of words.slice(0, 4)) state = asking(old, text, state).state ?? undefined;
    const told = JSON.stringify(state?.told);
    const between = asking(guideOver(empty), 'help', state).state ?? undefined;
    const after = asking(old, 'help', between);
    expect(JSON.stringify(after.state?.told)).toBe(told);
  });
});
