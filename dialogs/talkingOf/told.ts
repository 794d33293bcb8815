/** What an answer about one thing is made of, before its title is put in front of it. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { sourcesTogether } from '../facts/provenance.js';
import type { Whereabouts } from '../safety/safety.js';
import { talkWords as words } from './words.en.js';

/** Where an answer is looked up, and for whom. */
export type Asking = {
  knowledge: KnowledgeBase;
  /** ISO date. */
  today: string;
  where: Whereabouts;
  /** The question as typed, in plain words: which licence, which grades. */
  line: string;
};

/** Lines of an answer, the first of them with the thing's title before it; and what it leads to. */
export type Told = { lines: string[]; lists?: string[] };

export const told = (...lines: (string | undefined | false)[]): Told => ({
  lines: lines.filter((line): line is string => typeof line === 'string' && line !== ''),
});

/** Where it is from; all of them where records of several sources are told together. */
export const source = (lines: readonly string[]): string | undefined =>
  lines.length === 0
    ? undefined
    : words.sourceOf(sourcesTogether([...new Set(lines)].slice(0, 4)).join('; '));

export const under = (heading: string, lines: readonly string[]): string | undefined =>
  lines.length === 0 ? undefined : words.bullets(heading, lines);
