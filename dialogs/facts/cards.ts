/** Cards of facts: each line with its source and date, or "not held". */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type {
  Confidence,
  Qualification,
  Requirement,
  RoleProfile,
} from '../../src/guidance/knowledge/schema.js';
import type { Card, CardFact, CardSection } from '../engine/messages.js';
import { factWords as words } from './words.en.js';

type Sourced = { source: string; date?: string | undefined; confidence: Confidence };

/** "Office for National Statistics, Annual Survey …, 23 October 2025". */
export function sourceLine(knowledge: KnowledgeBase, fact: Sourced): string {
  const source = knowledge.sources.get(fact.source);
  if (!source) return '';
  if (source.licence === 'authored') return words.notSourced;
  const edition = source.edition ?? source.title;
  const date = fact.date ?? source.date;
  // An edition that names its year needs no date beside it.
  const year = date?.slice(0, 4);
  const saysWhen = (year !== undefined && edition.includes(year)) || /undated/i.test(edition);
  return words.source(source.publisher, edition, saysWhen ? null : date, fact.confidence);
}

function factOf(
  knowledge: KnowledgeBase,
  label: string,
  fact: (Sourced & { text: string }) | null,
): CardFact {
  return fact === null
    ? { label, value: words.notHeld }
    : { label, value: fact.text, source: sourceLine(knowledge, fact) };
}

function payFact(knowledge: KnowledgeBase, { pay }: RoleProfile): CardFact {
  if (pay === null) return { label: words.pay, value: words.notHeld };
  const value = pay.sayInstead ?? words.payRange(pay.low, pay.median, pay.high, pay.per);
  return { label: words.pay, value: `${value} (${pay.basis})`, source: sourceLine(knowledge, pay) };
}

/** The four facts every role card states, each sourced and dated, or "not held". */
export const roleFacts = (knowledge: KnowledgeBase, role: RoleProfile): CardFact[] => [
  payFact(knowledge, role),
  factOf(knowledge, words.hours, role.hours),
  factOf(knowledge, words.time, role.timeToGetThere),
  factOf(knowledge, words.cost, role.cost),
];

function requirementSections(knowledge: KnowledgeBase, role: RoleProfile): CardSection[] {
  const held = role.requirementIds.flatMap((id) => knowledge.requirements.get(id) ?? []);
  const linesFor = (force: 'law' | 'site' | 'helpful'): string[] =>
    held.filter((one) => one.force === force).map((one) => `${one.title}. ${one.note}`);
  const sections = [
    { heading: words.requiredByLaw, lines: linesFor('law') },
    { heading: words.requiredBySite, lines: linesFor('site') },
    { heading: words.helpful, lines: linesFor('helpful') },
  ].filter((section) => section.lines.length > 0);
  return sections.length > 0 ? sections : [{ heading: words.requiredBySite, lines: [words.nothingRequired] }];
}

const qualificationLine = (qualification: Qualification): string =>
  [
    qualification.title,
    qualification.level === null ? undefined : words.level(qualification.level),
    qualification.qan,
  ]
    .filter(Boolean)
    .join(', ');

/** A role in short, for the middle of a conversation: facts with sources, a day, what is needed, where it leads. */
export function roleCardInShort(knowledge: KnowledgeBase, role: RoleProfile): Card {
  const full = roleCard(knowledge, role);
  const most: Readonly<Record<string, number>> = {
    [words.duties]: 4,
    [words.entry]: 3,
    [words.leads]: 2,
    [words.notes]: 1,
  };
  const kept = [
    words.duties,
    words.entry,
    words.requiredByLaw,
    words.requiredBySite,
    words.leads,
    words.notes,
  ];
  return {
    ...full,
    sections: full.sections
      .filter((section) => kept.includes(section.heading))
      .map((section) => ({ ...section, lines: section.lines.slice(0, most[section.heading] ?? 2) })),
  };
}

/** A role in full: what you would do, what it takes, ways in, rules, qualifications, where it leads. */
export function roleCard(knowledge: KnowledgeBase, role: RoleProfile): Card {
  const needs = [...role.needs]
    .sort((a, b) => b.importance - a.importance)
    .flatMap((need) => knowledge.skills.get(need.skillId)?.plain ?? []);
  const edges = knowledge.edgesFrom.get(role.id) ?? [];
  const qualifications = role.usualQualIds.flatMap((id) => knowledge.qualifications.get(id) ?? []);
  return {
    kind: 'role',
    title: role.title,
    lead: `${role.purpose} ${words.levelsLine(role.rqfTypical)}.`,
    facts: roleFacts(knowledge, role),
    sections: [
      { heading: words.duties, lines: role.duties },
      { heading: words.needs, lines: needs.slice(0, 6) },
      { heading: words.entry, lines: role.entry },
      {
        heading: words.qualifications,
        lines:
          qualifications.length > 0
            ? qualifications.slice(0, 4).map(qualificationLine)
            : [role.noQualReason ?? words.noQualification],
      },
      ...requirementSections(knowledge, role),
      {
        heading: words.leads,
        lines: edges.flatMap((edge) => {
          const to = knowledge.roles.get(edge.to);
          return to ? [`${words.leadsLine[edge.type]}: ${to.title}. ${edge.why}`] : [];
        }),
      },
      { heading: words.worksWith, lines: [role.worksWith.join(', ')] },
      ...(role.notes.length > 0
        ? [
            {
              heading: words.notes,
              lines: role.notes.map((note) => `${note.text} (${sourceLine(knowledge, note)})`),
            },
          ]
        : []),
    ],
  };
}

function ruleLines(qualification: Qualification): string[] {
  const rule = qualification.ruleOfCombination;
  if (!rule) return [];
  const total = rule.minCredit ?? qualification.credit;
  const lines = total
    ? [words.ruleCredit(total, rule.mandatoryCredit, rule.minOptionalCredit)]
    : rule.mandatory.length > 0
      ? [words.ruleUnits(rule.mandatory.length, rule.minOptionalUnits)]
      : [];
  return [...lines, ...rule.creditAtOrAbove.map((one) => words.ruleAtLevel(one.credit, one.level))];
}

/** A qualification: number, level and size, whether it is open, what replaced it, what it is for. */
export function qualificationCard(knowledge: KnowledgeBase, qualification: Qualification): Card {
  const { level, credit, tqt, operationalEnd } = qualification;
  const size = [credit && words.credit(credit), tqt && words.hoursOfLearning(tqt)].filter(Boolean).join(', ');
  const provenance = qualification.provenance.flatMap((id) => {
    const source = knowledge.sources.get(id);
    return source ? [sourceLine(knowledge, { source: id, confidence: source.confidence })] : [];
  });
  const [source] = provenance;
  const withSource = (fact: CardFact): CardFact => (source ? { ...fact, source } : fact);
  const facts: CardFact[] = [];
  if (qualification.qan) facts.push(withSource({ label: words.number, value: qualification.qan }));
  if (size) facts.push(withSource({ label: words.size, value: size }));
  if (qualification.awardingOrg) facts.push({ label: words.awardedBy, value: qualification.awardingOrg });
  facts.push(
    operationalEnd
      ? withSource({
          label: words.status,
          value: words.closedOn(operationalEnd, qualification.certificationEnd),
        })
      : {
          label: words.status,
          value: qualification.registerStatus === 'available' ? words.open : words.unchecked,
        },
  );
  const successors = qualification.replacedBy.flatMap((id) => knowledge.qualifications.get(id) ?? []);
  const serves = qualification.servesRoleIds.flatMap((id) => knowledge.roles.get(id)?.title ?? []);
  return {
    kind: 'fact',
    title: qualification.title,
    ...(level === null ? {} : { lead: `${words.level(level)}: ${words.levelMeans(level)}` }),
    facts,
    sections: [
      ...(operationalEnd
        ? [
            {
              heading: words.status,
              lines: [words.stillYours, ...successors.map((one) => words.replacedBy(one.title, one.qan))],
            },
          ]
        : []),
      { heading: words.countsFor, lines: [qualification.need, ...serves] },
      { heading: words.rule, lines: ruleLines(qualification) },
      ...(qualification.fullAndRelevant?.caveat
        ? [{ heading: words.notes, lines: [qualification.fullAndRelevant.caveat] }]
        : []),
      ...(qualification.notes.length > 0
        ? [
            {
              heading: words.notes,
              lines: qualification.notes.map((note) => `${note.text} (${sourceLine(knowledge, note)})`),
            },
          ]
        : []),
    ].filter((section) => section.lines.length > 0),
  };
}

/** A requirement: who asks for it, whether the law does, how long it lasts, and where that is from. */
export function requirementCard(knowledge: KnowledgeBase, requirement: Requirement): Card {
  const [source] = requirement.provenance;
  const confidence = source === undefined ? undefined : knowledge.sources.get(source)?.confidence;
  const from =
    source === undefined || confidence === undefined
      ? undefined
      : sourceLine(knowledge, { source, confidence });
  const asked = { label: words.whoAsks, value: words.force[requirement.force] };
  return {
    kind: 'fact',
    title: requirement.title,
    facts: [
      from === undefined ? asked : { ...asked, source: from },
      { label: words.givenBy, value: requirement.issuer },
      {
        label: words.lasts,
        value:
          requirement.validityMonths === null ? words.notHeld : words.monthsLong(requirement.validityMonths),
      },
    ],
    sections: [{ heading: words.notes, lines: [requirement.note] }],
  };
}
