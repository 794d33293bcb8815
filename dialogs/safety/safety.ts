/**
 * Safety first: before any matching, in every state. For immediate danger, suicidal thoughts, abuse and
 * disclosures careers talk stops in that turn; low mood gets a kind line and goes on; work talk about such
 * subjects gets one line of contacts and then its answer.
 */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Need, Resource } from '../../src/guidance/knowledge/schema.js';
import { type AgeBand, contactsFor, type WhereSomebodyIs } from '../../src/guidance/pathways/contacts.js';
import type { SafetyFinding, SafetyTier, SafetyTopic } from '../../src/guidance/triage/safety.js';
import { commandCode } from '../engine/commands.js';
import type { Card, Choice } from '../engine/messages.js';
import type { Settings } from '../settings.js';
import { safetyWords as words } from './words.en.js';

export type SafetyReply = {
  say: string[];
  cards: Card[];
  ask: string | null;
  choices: Choice[];
  waiting: 'areYouSafe' | 'afterSafety';
  tier: SafetyTier;
  contactIds: string[];
};

export type Whereabouts = { nation: WhereSomebodyIs; age: AgeBand | undefined };

const topicNeeds: Record<SafetyTopic, readonly Need[]> = {
  danger: ['emergency'],
  suicide: ['crisis-talk', 'urgent-mental-health', 'crisis-text', 'young-suicide', 'child-helpline'],
  'self-harm': ['crisis-talk', 'crisis-text', 'urgent-mental-health', 'child-helpline'],
  'domestic-abuse': ['domestic-abuse', 'crisis-talk', 'crisis-text'],
  abuse: ['crisis-talk', 'crisis-text', 'domestic-abuse', 'child-helpline'],
  exploitation: ['modern-slavery', 'domestic-abuse', 'crisis-talk'],
  'child-at-risk': ['child-helpline', 'worried-about-child', 'emergency'],
  'adult-at-risk': ['crisis-talk', 'emergency', 'domestic-abuse'],
  'low-mood': ['low-mood', 'crisis-talk'],
  panic: ['low-mood', 'crisis-talk'],
  bereavement: ['low-mood', 'crisis-talk'],
  burnout: ['low-mood', 'crisis-talk'],
  'own-substance-use': ['own-substance-use'],
  gambling: ['gambling'],
};

/** Three contacts are enough to read in distress; the emergency number comes first where danger is near. */
const mostContacts = 4;

function pick(
  knowledge: KnowledgeBase,
  needs: readonly Need[],
  { nation, age }: Whereabouts,
  most: number,
): Resource[] {
  const chosen: Resource[] = [];
  for (const need of needs) {
    const [first] = contactsFor(knowledge, need, nation, age).filter((one) => !chosen.includes(one));
    if (first) chosen.push(first);
  }
  return chosen.slice(0, most);
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How to reach a contact, in one line, with a caution where nobody has confirmed the number. */
export const reach = (resource: Resource): string => {
  const line = `${upperFirst(resource.title)}: ${resource.how}`;
  const isSure = resource.confidence === 'verified' || resource.needs.includes('emergency');
  return isSure || resource.phone === undefined ? line : `${line} ${words.check}`;
};

const contactsCard = (resources: readonly Resource[]): Card => ({
  kind: 'contacts',
  title: words.contactsTitle,
  facts: resources.map((one) => ({ label: one.title, value: one.how })),
  sections: [],
});

const afterwards: Choice[] = [
  { code: 'talk', label: words.keepTalking },
  { code: commandCode('person'), label: words.person },
  { code: 'stopHere', label: words.stopHere },
];

const leadLine = ({ operator }: Settings): string[] => {
  const lead = operator.safeguardingLead;
  return lead ? [words.lead(lead.name, lead.contact, lead.hours)] : [];
};

/** The reply to immediate danger, the person's own or somebody else's. */
export function immediateDanger(
  knowledge: KnowledgeBase,
  where: Whereabouts,
  topics: readonly SafetyTopic[],
): SafetyReply {
  const needs: Need[] = ['emergency', 'urgent-mental-health', 'crisis-talk', 'crisis-text', 'child-helpline'];
  if (topics.includes('domestic-abuse')) needs.splice(1, 0, 'domestic-abuse');
  const contacts = pick(knowledge, needs, where, mostContacts + 1);
  return {
    say: [words.immediate, words.notWatching],
    cards: [contactsCard(contacts)],
    ask: null,
    choices: afterwards,
    waiting: 'afterSafety',
    tier: 'R1',
    contactIds: contacts.map((one) => one.id),
  };
}

/** The whole reply for R1, R2 and R4; careers talk waits. */
export function answerRisk(
  finding: Extract<SafetyFinding, { kind: 'risk' }>,
  knowledge: KnowledgeBase,
  settings: Settings,
  where: Whereabouts,
): SafetyReply {
  if (finding.tier === 'R1') return immediateDanger(knowledge, where, finding.topics);
  if (finding.tier === 'R4') {
    // A child writing of itself is shown the children's line whatever age it has given.
    const young: Whereabouts = finding.about === 'child' ? { ...where, age: where.age ?? '13-15' } : where;
    const needs: Need[] =
      finding.topics.includes('adult-at-risk') && !finding.topics.includes('child-at-risk')
        ? ['emergency', 'crisis-talk', 'domestic-abuse']
        : ['emergency', 'child-helpline', 'worried-about-child'];
    const contacts = pick(knowledge, needs, young, mostContacts);
    return {
      say: [
        words.beforeMore,
        words.immediateOther,
        ...leadLine(settings),
        words.council,
        words.disclosureContacts,
      ],
      cards: [contactsCard(contacts)],
      ask: null,
      choices: afterwards,
      waiting: 'afterSafety',
      tier: 'R4',
      contactIds: contacts.map((one) => one.id),
    };
  }
  const needs = finding.topics.flatMap((topic) => topicNeeds[topic]);
  // Where the nation is not known, 999 stands in for the nation's own mental health line.
  const urgent: Need =
    where.nation === undefined || where.nation === 'outside' ? 'emergency' : 'urgent-mental-health';
  const wanted = [
    ...new Set<Need>([
      ...needs.filter((need) => need !== 'urgent-mental-health'),
      'crisis-talk',
      'crisis-text',
      urgent,
    ]),
  ];
  const contacts = pick(knowledge, wanted, where, 3);
  const hurtByOthers = finding.topics.some((topic) =>
    ['domestic-abuse', 'abuse', 'exploitation'].includes(topic),
  );
  return {
    say: [hurtByOthers ? words.hurt : words.heavy, words.talkTo],
    cards: [contactsCard(contacts)],
    ask: words.areYouSafe,
    choices: [
      { code: 'safe', label: words.yesSafe },
      { code: 'notSafe', label: words.notSafe },
    ],
    waiting: 'areYouSafe',
    tier: 'R2',
    contactIds: contacts.map((one) => one.id),
  };
}

/** After "yes, I am safe": the person chooses what comes next. */
export function afterSafe(): Pick<SafetyReply, 'say' | 'ask' | 'choices' | 'waiting'> {
  return { say: [words.gladSafe], ask: words.whatNext, choices: afterwards, waiting: 'afterSafety' };
}

/** The same check, where the words may only mean the chat: asked more gently, with a way to say so. */
export function orThisChat(reply: SafetyReply): SafetyReply {
  return reply.waiting !== 'areYouSafe'
    ? reply
    : {
        ...reply,
        say: [words.orThisChat, ...reply.say],
        choices: [...reply.choices, { code: meantChatCode, label: words.meantThisChat }],
      };
}
export const meantChatCode = 'meantThisChat';

/** After "I meant this chat": no danger, and the talk may stop or go on another way. */
export function afterChatMeant(): Pick<SafetyReply, 'say' | 'ask' | 'choices' | 'waiting'> {
  return { say: [words.sorryForChat], ask: words.whatNext, choices: afterwards, waiting: 'afterSafety' };
}

/** The lines that go before the answer for low mood (R3) and for work talk about such subjects. */
export function kindLines(
  finding: SafetyFinding,
  knowledge: KnowledgeBase,
  where: Whereabouts,
): { say: string[]; contactIds: string[] } {
  if (finding.kind === 'clear') return { say: [], contactIds: [] };
  if (finding.kind === 'work-talk') {
    const [contact] = pick(knowledge, ['crisis-talk'], where, 1);
    return contact
      ? { say: [words.workLine(reach(contact))], contactIds: [contact.id] }
      : { say: [], contactIds: [] };
  }
  if (finding.topics.includes('own-substance-use')) {
    const [contact] = pick(knowledge, ['own-substance-use'], where, 1);
    return contact
      ? { say: [words.lowMood, words.ownUse(reach(contact))], contactIds: [contact.id] }
      : { say: [words.lowMood], contactIds: [] };
  }
  if (finding.topics.includes('gambling')) {
    const [contact] = pick(knowledge, ['gambling'], where, 1);
    return contact
      ? { say: [words.lowMood, words.ownGambling(reach(contact))], contactIds: [contact.id] }
      : { say: [words.lowMood], contactIds: [] };
  }
  const [contact] = pick(knowledge, ['crisis-talk'], where, 1);
  return contact
    ? {
        say: [words.lowMood, `${words.lowMoodContact(reach(contact))} ${words.gp}`],
        contactIds: [contact.id],
      }
    : { say: [words.lowMood], contactIds: [] };
}
