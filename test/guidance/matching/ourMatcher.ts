/** The matcher over our own base, made as the server makes it, and the phrases it is held to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Matcher } from '../../../src/guidance/matching/matcher.js';
import { readMatcherOver } from '../../../src/matcherOver.js';
import { root } from '../../compiled.js';
import { realKnowledge } from './knowledge.js';

export const ourMatcher = async (): Promise<Matcher> =>
  (await readMatcherOver(join(root, 'data')))(await realKnowledge());

/** What people type, and the ids of which each is right; none where it names nothing. */
export type Phrase = { find: string; text: string; right: ReadonlySet<string> };

export const phrases: readonly Phrase[] = (
  parse(readFileSync(join(root, 'test', 'phrases.csv'), 'utf8'), { columns: true }) as Record<
    'find' | 'expect' | 'text',
    string
  >[]
).map(({ find, expect, text }) => ({ find, text, right: new Set(expect.split('|').filter(Boolean)) }));

/** Ten people's stories, each of which names a job or a skill beyond doubt. */
export const stories: readonly string[] = [
  'I was a warehouse operative for six years, picking and packing on nights',
  'nursery nurse level 2, four years in the baby room',
  'care assistant in an old peoples home, washing and dressing residents',
  'brickie 10 years, laying bricks and blocks on big sites',
  'I drive a lorry up and down the motorway',
  'chef in a hotel kitchen, sixty covers a night',
  'teaching assistant helping kids with their reading',
  'milk the cows at five every morning then muck out',
  'I do the tills and stack shelves in tesco',
  'lab technician, I take samples and test them in the lab',
];
