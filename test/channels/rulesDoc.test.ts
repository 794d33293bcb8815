/**
 * docs/rules-of-combination.md tells the truth: its examples are what POST /api/plan answers, its rules are those of the
 * knowledge base, and no field of a rule is left out. WAYMARK_ACCEPT=1 writes rules and answers anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ruleOfCombinationSchema } from '../../src/guidance/knowledge/schema.js';
import { loadKnowledge } from '../../src/stores/knowledgeFiles.js';
import { root } from '../compiled.js';
import { ask, openTestServer, type TestServer } from './testServer.js';

const path = join(root, 'docs', 'rules-of-combination.md');
const page = readFileSync(path, 'utf8');
const { knowledge } = await loadKnowledge({
  folders: [join(root, 'data', 'knowledge')],
  today: '2026-11-22',
});

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ knowledge: () => knowledge });
});
afterAll(() => server.erase());

type Block = { info: string; text: string };
const fence = /```json (\w+)([^\n]*)\n([\s\S]*?)```/g;
const blocks: Block[] = [...page.matchAll(fence)].map(([, kind = '', more = '', text = '']) => ({
  info: `${kind}${more}`,
  text,
}));

/** JSON for readers: what fits on a line stands on one. */
function written(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || `${indent}${flat}`.length <= 150) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((one) => inner + written(one, inner)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value).map(
    ([name, one]) => `${inner}${JSON.stringify(name)}: ${written(one, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** A rule as it is held, without what is empty; with a pathway named, of its pathways that one. */
function ruleHeld(info: string): unknown {
  const [, id = '', pathway] = info.split(' ');
  const rule = knowledge.qualifications.get(id)?.ruleOfCombination;
  if (!rule) throw new Error(`${id} has no rule of combination in the knowledge base`);
  const shown =
    pathway === undefined ? rule : { ...rule, pathways: rule.pathways.filter((one) => one.id === pathway) };
  const withoutEmpty = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutEmpty);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0))
        .map(([name, one]) => [name, withoutEmpty(one)]),
    );
  };
  return withoutEmpty(shown);
}

/** What each block should hold, in order; a request is what it is. */
async function blocksAsTheyAre(): Promise<unknown[]> {
  const held: unknown[] = [];
  for (const [at, { info, text }] of blocks.entries()) {
    if (info.startsWith('rule ')) held.push(ruleHeld(info));
    else if (info === 'answer') {
      const asked: unknown = JSON.parse(blocks[at - 1]?.text ?? '');
      const { status, body } = await ask(`${server.url}/api/plan`, { body: asked });
      expect(status).toBe(200);
      held.push(body);
    } else held.push(JSON.parse(text));
  }
  return held;
}

describe('docs/rules-of-combination.md', () => {
  test('its rules are held and its examples are answered', async () => {
    const held = await blocksAsTheyAre();
    if (process.env.WAYMARK_ACCEPT === '1') {
      let at = -1;
      const fresh = page.replace(fence, (whole, kind: string, more: string) => {
        at += 1;
        return kind === 'request' ? whole : `\`\`\`json ${kind}${more}\n${written(held[at])}\n\`\`\``;
      });
      writeFileSync(path, fresh);
      return;
    }
    expect(blocks.map(({ text }) => JSON.parse(text))).toEqual(held);
    expect(blocks.filter(({ info }) => info === 'answer')).toHaveLength(3);
    expect(blocks.filter(({ info }) => info === 'request')).toHaveLength(3);
  });

  test('each field of a rule and of a group is told, and all fifteen shapes', () => {
    const group = [
      'id',
      'title',
      'unitIds',
      'minUnits',
      'maxUnits',
      'minCredit',
      'maxCredit',
      'borrow',
      'groups',
    ];
    for (const field of [...Object.keys(ruleOfCombinationSchema.shape), ...group])
      expect([field, page.includes(`\`${field}\``)]).toEqual([field, true]);
    for (let shape = 1; shape <= 15; shape += 1) expect(page).toContain(`\n| R${shape} |`);
  });
});
