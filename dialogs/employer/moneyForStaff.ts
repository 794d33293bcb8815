/** What pays towards training staff: the answer of an employer, and never that of a learner. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Funding } from '../../src/guidance/knowledge/schema.js';
import type { WhereSomebodyIs } from '../../src/guidance/pathways/contacts.js';
import { assertNever } from '../engine/assertNever.js';
import type { CardSection } from '../engine/messages.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf, sourcesTogether } from '../facts/provenance.js';
import { reach } from '../safety/safety.js';
import { isOfCare, type MoneyAsked, moneyAsked } from './asEmployer.en.js';
import { employerWords as words } from './words.en.js';

export type ForEmployer = {
  knowledge: KnowledgeBase;
  nation: WhereSomebodyIs;
  /** Care is what their people do, as far as they said. */
  care: boolean;
};

const ids = {
  care: 'FUN-EN-LDSS-2025',
  levy: 'FUN-EN-EMPLOYER-LEVY',
  small: 'FUN-EN-EMPLOYER-SMALL',
  hiring: 'FUN-EN-EMPLOYER-SME-HIRE',
  lowerPay: 'FUN-EN-ASF-LOWER-PAY',
} as const;

/** Which routes each question is answered with, in the order they help. */
const routesFor: Readonly<Record<MoneyAsked, readonly (keyof typeof ids)[]>> = {
  wages: ['hiring'],
  levy: ['levy', 'small'],
  careFund: ['care'],
  price: ['care', 'small', 'levy'],
  money: ['care', 'small', 'levy', 'hiring', 'lowerPay'],
};

function sectionOf(route: keyof typeof ids, knowledge: KnowledgeBase): CardSection[] {
  const fund: Funding | undefined = knowledge.funding.get(ids[route]);
  if (!fund) return [];
  const amount = fund.amount === undefined ? [] : [words.amount(fund.amount)];
  return [
    {
      heading: fund.title,
      lines: [...fund.lines, ...amount, ...sourcesTogether(sourcesOf(knowledge, fund).slice(0, 2))],
    },
  ];
}

/** A card of the routes that are held, those asked about first. */
export function moneySections(asked: readonly MoneyAsked[], { knowledge, care }: ForEmployer): CardSection[] {
  const routes = [...new Set(asked.flatMap((one) => routesFor[one]))].filter(
    (one) => one !== 'care' || care || asked.includes('careFund'),
  );
  return routes.flatMap((one) => sectionOf(one, knowledge));
}

/** The answer itself in a line or two, before what it rests on. */
function leadsOf(asked: readonly MoneyAsked[], { knowledge, care }: ForEmployer): string[] {
  const apprentice = knowledge.articles.get('ART-APPRENTICE-PAY');
  return asked.flatMap((one) => {
    switch (one) {
      case 'wages':
        return [words.wages, ...(apprentice?.answer.slice(0, 1) ?? []), words.wagesFund];
      case 'levy':
        return [words.levy];
      case 'careFund':
        return [words.careFund];
      case 'price':
        return [words.price, ...(care ? [words.priceCare] : [])];
      case 'money':
        return [words.moneySay];
      default:
        return assertNever(one);
    }
  });
}

/** Who knows more, for an employer: a list of providers, and in care the body of that trade. Never a careers service. */
export function whoHelpsEmployers({ knowledge, nation, care }: ForEmployer): string[] {
  const inEngland = nation === undefined || nation === 'EN';
  const ids = inEngland ? [...(care ? ['RES-SKILLS-FOR-CARE'] : []), 'RES-FIND-TRAINING-EN'] : [];
  const found = ids.flatMap((id) => knowledge.resources.get(id) ?? []).map(reach);
  return found.length > 0 ? found.map(words.askHere) : [words.askProvider];
}

/** Articles that answer an employer's own words already. */
const writtenForEmployers =
  /^(?:ART-CARE-STAFF-MONEY|ART-DRUG-SERVICE-MONEY|ART-OWN-TRAINING|FUN-EN-EMPLOYER-.*|FUN-EN-LDSS-.*)$/;

/** Whether what a question asks word for word is an answer for employers as it stands. */
export const isWrittenForEmployers = (id: string | undefined): boolean =>
  id !== undefined && writtenForEmployers.test(id);

/** What an employer asks about money; undefined when the message asks nothing of that. */
export function answerForEmployer(text: string, on: ForEmployer): FactAnswer | undefined {
  const asked = moneyAsked(text);
  if (asked.length === 0) return undefined;
  const { nation } = on;
  const here = { ...on, care: on.care || isOfCare(text) };
  const elsewhere = nation !== undefined && nation !== 'EN';
  if (elsewhere)
    return {
      say: [words.notEngland, ...(asked.includes('wages') ? [words.wages] : []), words.askProvider],
      cards: [],
    };
  return {
    say: [...(nation === undefined ? [words.englandOnly] : []), ...leadsOf(asked, here)],
    cards: [{ kind: 'fact', title: words.moneyTitle, facts: [], sections: moneySections(asked, here) }],
    next: words.moneyNext,
  };
}

const toldToAsk =
  /[^.!\n]*\bask (?:your|the) (?:own )?(?:manager|employer|boss)\b[^.!\n]*[.!]?| or your manager\b/gi;
const cleaned = (text: string): string => text.replace(toldToAsk, '').trim();
const allCleaned = (lines: readonly string[]): string[] => lines.map(cleaned).filter((line) => line !== '');
const nextCleaned = (next: string): string =>
  ['', 'Next:'].includes(cleaned(next)) ? words.askProvider : cleaned(next);

/** An answer as an employer reads it: nobody tells the owner to ask the manager. */
export const withoutAskingTheBoss = (fact: FactAnswer): FactAnswer => ({
  ...fact,
  say: allCleaned(fact.say),
  cards: fact.cards.map((card) => ({
    ...card,
    sections: card.sections
      .map((section) => ({ ...section, lines: allCleaned(section.lines) }))
      .filter((section) => section.lines.length > 0),
    ...(card.next === undefined ? {} : { next: nextCleaned(card.next) }),
  })),
  ...(fact.next === undefined ? {} : { next: nextCleaned(fact.next) }),
});
