/** "Is £12.85 a good rate": set beside the minimum wage that is held, with its date; never called good or bad. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { FactAnswer } from './factAnswer.js';
import { sourcesOf, sourcesTogether } from './provenance.js';
import { factWords as words } from './words.en.js';

const asksWhetherGood =
  /\b(?:good|ok|okay|fair|decent|low|right|enough|normal|bad|rubbish|legal|alright|all right|average|usual|any good|poor|crap|minimum|worth it|going rate)\b/;
const amountIn =
  /(?:£ ?(\d{1,2}(?:\.\d{1,2})?)\b(?! ?(?:k|,|a year|per year|a week|a month))|\b(\d{1,2}\.\d{2})\b|\b(\d{1,2}(?:\.\d{1,2})?) ?(?:quid |pound |pounds )?(?:an hour|per hour|a hour|an hr|ph|p\/h|per hr)\b)/;

/** An hourly rate asked about, beside the least the law allows; undefined when none is asked about. */
export function payAgainstMinimum(text: string, knowledge: KnowledgeBase): FactAnswer | undefined {
  const line = text.toLowerCase();
  if (line.length > 200 || !asksWhetherGood.test(line)) return undefined;
  if (!/\?|^\W*(?:so |and |but )?(?:is|are|would|does|do|am|what|whats|how)\b/.test(line)) return undefined;
  const found = amountIn.exec(line);
  const amount = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? Number.NaN);
  const article = knowledge.articles.get('ART-MINIMUM-WAGE');
  const held = article?.answer[0] ?? '';
  const least = Number(/£(\d+\.\d{2}) an hour at 21/.exec(held)?.[1] ?? Number.NaN);
  if (!article || !(amount >= 3 && amount < 100) || Number.isNaN(least)) return undefined;
  const pence = Math.round((amount - least) * 100);
  return {
    say: [
      pence === 0
        ? words.payIsLeast(amount)
        : pence > 0
          ? words.payOverLeast(amount, pence, least)
          : words.payUnderLeast(amount, -pence, least),
      held,
      ...sourcesTogether(sourcesOf(knowledge, article).slice(0, 1)),
      pence < 0 ? article.next : words.payCompare,
    ],
    cards: [],
  };
}
