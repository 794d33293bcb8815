/** Reaching a person, who runs this guide, who can see what, and advice we do not give. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Need } from '../../src/guidance/knowledge/schema.js';
import { contactsFor, contactsInEveryNation, isUnder16 } from '../../src/guidance/pathways/contacts.js';
import type { ChannelKind } from '../conversation.js';
import type { Card } from '../engine/messages.js';
import { reach, type Whereabouts } from '../safety/safety.js';
import type { Settings } from '../settings.js';
import { scopeWords, personWords as words } from './words.en.js';

type Answer = { say: string[]; cards: Card[] };

/** The people somebody can talk to: by age and nation, and whoever runs this guide. */
export function peopleToTalkTo(knowledge: KnowledgeBase, { operator }: Settings, where: Whereabouts): Answer {
  const careers = isUnder16(where.age)
    ? []
    : contactsFor(knowledge, 'adult-careers', where.nation, where.age);
  const school =
    isUnder16(where.age) || where.age === '16-18'
      ? contactsFor(knowledge, 'school-careers', where.nation, where.age)
      : [];
  const childline = isUnder16(where.age)
    ? contactsFor(knowledge, 'child-helpline', where.nation, where.age)
    : [];
  const runs =
    operator.contact === undefined
      ? words.noOperatorContact
      : words.operator(operator.name, operator.contact);
  const say = [words.say];
  if (where.age === 'under-13') say.push(words.under13);
  else if (isUnder16(where.age)) say.push(words.under16);
  else if (where.nation === undefined) say.push(words.nationUnknown);
  const lines = [...school, ...careers, ...childline].map(reach);
  return {
    say,
    cards: [
      {
        kind: 'contacts',
        title: words.title,
        facts: [],
        sections: [
          ...(lines.length > 0 ? [{ heading: words.careers, lines }] : []),
          { heading: words.runs, lines: [runs] },
        ],
      },
    ],
  };
}

/** Who runs this guide, and whether it can be trusted to be impartial. */
export const whoRunsThis = ({ operator }: Settings): string[] => [
  words.whoRuns(operator.name),
  words.impartial,
  operator.contact === undefined ? words.noOperatorContact : words.operator(operator.name, operator.contact),
];

/** Who can see what; in Teams the organisation's own system is named. */
export const whoCanSee = (channel: ChannelKind): string[] => [
  channel === 'teams' ? words.whoSeesTeams : words.whoSees,
];

/** How to complain. */
export const howToComplain = ({ operator }: Settings): string[] => [
  operator.complaints === undefined ? words.complainUnset : words.complain(operator.complaints),
];

/** What is asked that we do not do, and whom to ask instead. */
export const outOfScope = {
  immigration: { say: scopeWords.immigration, need: 'immigration' },
  legal: { say: scopeWords.legal, need: 'legal' },
  medical: { say: scopeWords.medical, need: undefined },
  benefits: { say: scopeWords.benefits, need: 'benefits-debt-housing' },
  tax: { say: scopeWords.tax, need: 'tax' },
  debt: { say: scopeWords.debt, need: 'money' },
  'work-rights': { say: scopeWords.workRights, need: 'work-rights' },
  discrimination: { say: scopeWords.workRights, need: 'discrimination' },
  'recommend-one': { say: scopeWords.recommendOne, need: undefined },
  promise: { say: scopeWords.promise, need: undefined },
  'write-it-for-me': { say: scopeWords.writeIt, need: undefined },
  'other-people': { say: scopeWords.otherPeople, need: undefined },
  'ignore-rules': { say: scopeWords.rules, need: undefined },
} as const satisfies Record<string, { say: string; need: Need | undefined }>;

export type OutOfScope = keyof typeof outOfScope;

/** Who advises on a matter, a line each; where the nation is not known, each line says where it answers. */
export function whoAdvises(knowledge: KnowledgeBase, need: Need, where: Whereabouts): string[] {
  const here = contactsFor(knowledge, need, where.nation, where.age);
  const dialled = here.filter((one) => one.phone !== undefined);
  if (where.nation !== undefined || dialled.length > 0)
    return (dialled.length > 0 ? dialled : here).slice(0, 2).map(reach);
  const everywhere = contactsInEveryNation(knowledge, need).slice(0, 2);
  return everywhere.length > 0
    ? everywhere.map((one) => words.answersIn(one.nation, reach(one)))
    : here.slice(0, 2).map(reach);
}

/** One kind answer: what we do not do, and who does, in this person's nation. */
export function answerOutOfScope(
  knowledge: KnowledgeBase,
  asks: readonly OutOfScope[],
  where: Whereabouts,
): string[] {
  const say: string[] = [];
  for (const ask of asks) {
    const { say: line, need } = outOfScope[ask];
    if (!say.includes(line)) say.push(line);
    if (need !== undefined) {
      for (const one of whoAdvises(knowledge, need, where))
        if (!say.includes(scopeWords.ask(one))) say.push(scopeWords.ask(one));
    }
  }
  return say;
}
