import { hearWords } from './hearWords.js';
import { type Hearing, phraseFinder } from './phrasePatterns.js';
import type { ScopeAsk } from './scopeAsks.js';
import { type ScopeMeaning, scopeClasses, scopeRules } from './scopePhrases.en.js';

export type { ScopeAsk } from './scopeAsks.js';

export type ScopeFinding = {
  /** In the order a reply should take them: our own boundaries last. */
  asks: ScopeAsk[];
  /** Unfair treatment at work is told of: pay, notice, dismissal, bullying, refusals. */
  workRights: boolean;
  /** It may be about who somebody is: pregnancy, age, race, disability, religion, sex. */
  discrimination: boolean;
};

const inOrder: readonly ScopeAsk[] = [
  'immigration',
  'legal',
  'medical',
  'benefits',
  'tax',
  'debt',
  'recommend-one',
  'promise',
  'write-it-for-me',
  'other-people',
  'ignore-rules',
];

const findPhrases = phraseFinder(scopeRules, scopeClasses);

/** What out-of-scope help a message asks for. Naming a subject ("a tax office job") is not asking. */
export function checkScope(text: string): ScopeFinding {
  const heard = findPhrases(hearWords(text));
  const innocent = heard.filter((hit) => hit.means === 'innocent');
  const meant = new Set(
    heard.filter((hit) => !innocent.some((other) => isInside(hit, other))).map((hit) => hit.means),
  );
  const discrimination = meant.has('discrimination');
  return {
    asks: inOrder.filter((ask) => meant.has(ask)),
    workRights: meant.has('work-rights') || discrimination,
    discrimination,
  };
}

/** The subject word of the hit is part of a job or a course: both phrases end on it, or one lies in the other. */
const isInside = (hit: Hearing<ScopeMeaning>, other: Hearing<ScopeMeaning>): boolean =>
  hit.means !== 'innocent' &&
  other.start < hit.end &&
  other.end > hit.start &&
  (other.start >= hit.start || other.end >= hit.end) &&
  other.end >= hit.end - 1;
