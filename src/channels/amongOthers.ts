/** What is said in a group, where everybody would read what one person tells: one line, and help where it is needed. */
import { answerRisk, kindLines } from '../../dialogs/safety/safety.js';
import type { Settings } from '../../dialogs/settings.js';
import type { KnowledgeBase } from '../guidance/knowledge/knowledgeBase.js';
import { checkSafety } from '../guidance/triage/safety.js';
import type { Log } from './log.js';
import { cardAsText } from './plainText.js';
import { words } from './words.en.js';

export type AmongOthers = { knowledge: KnowledgeBase; settings: Settings };

/** Nothing is known of somebody in a group, not even where they are. */
const where = { nation: undefined, age: undefined };

/** The line that asks to talk alone; after the contacts for a risk, when there is one. No turn, nothing kept. */
export function sayAmongOthers(text: string, { knowledge, settings }: AmongOthers, log: Log): string {
  const finding = checkSafety(text);
  if (finding.kind !== 'risk') return words.oneToOne;
  if (finding.tier === 'R3') {
    const { say, contactIds } = kindLines(finding, knowledge, where);
    log.info('safety', { tier: finding.tier, contactIds });
    return [...say, words.oneToOne].join('\n\n');
  }
  // Its question is left out: nobody would hear the answer.
  const { say, cards, tier, contactIds } = answerRisk(finding, knowledge, settings, where);
  log.info('safety', { tier, contactIds });
  return [...say, ...cards.map(cardAsText), words.oneToOne].join('\n\n');
}
