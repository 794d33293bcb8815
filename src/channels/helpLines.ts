/**
 * Whom to turn to in danger or distress, wherever in the UK somebody is. Shown at all times: the safety check misses
 * much of what people only hint at (docs/safety.md), so help waits for no finding of it.
 */
import type { KnowledgeBase } from '../guidance/knowledge/knowledgeBase.js';
import { contactsFor } from '../guidance/pathways/contacts.js';

/** In the order to be read: danger first. */
const alwaysShown = ['emergency', 'crisis-talk', 'crisis-text'] as const;

/** `how` is the whole sentence of the knowledge base; `textWord` what to send to a number for texts, when it names one. */
export type HelpLine = {
  need: (typeof alwaysShown)[number];
  title: string;
  phone: string;
  how: string;
  textWord?: string;
};

/** The first contact for each need that answers everybody: nobody's nation or age is known here. */
export function helpLines(knowledge: KnowledgeBase): HelpLine[] {
  return alwaysShown.flatMap((need) => {
    for (const { title, phone, how } of contactsFor(knowledge, need, undefined, undefined)) {
      if (phone === undefined) continue;
      const textWord = /\bText (\p{Lu}+) to\b/iu.exec(how)?.[1];
      return [{ need, title, phone, how, ...(textWord !== undefined && { textWord }) }];
    }
    return [];
  });
}
