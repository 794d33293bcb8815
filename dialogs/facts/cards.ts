/** Cards of facts: each line with its source and date, or "not held". */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type {
  Qualification,
  Requirement,
  RoleProfile,
  Skill,
  UnitGroup,
} from '../../src/guidance/knowledge/schema.js';
import { isOver } from '../../src/guidance/knowledge/standing.js';
import type { Card, CardFact, CardSection } from '../engine/messages.js';
import { lastChecked, type Sourced, sourceLine, sourcesOf } from './provenance.js';
import { factWords as words } from './words.en.js';

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

/** A longer note stands on many cards and is read on none of them: how it begins, and all of it when asked. */
const longNote = 200;
const shortNote = 110;

function noteInShort(note: string): string {
  if (note.length <= longNote) return note;
  const [first = note, ...others] = note.split(/(?<=[.]) /);
  let short = first;
  for (const sentence of others) {
    if (short.length + sentence.length > shortNote) break;
    short = `${short} ${sentence}`;
  }
  return `${short} ${words.askForMore}`;
}

function requirementSections(knowledge: KnowledgeBase, role: RoleProfile): CardSection[] {
  const held = role.requirementIds.flatMap((id) => knowledge.requirements.get(id) ?? []);
  const linesFor = (force: 'law' | 'site' | 'helpful'): string[] =>
    held.filter((one) => one.force === force).map((one) => `${one.title}. ${noteInShort(one.note)}`);
  const sections = [
    { heading: words.requiredByLaw, lines: linesFor('law') },
    { heading: words.requiredBySite, lines: linesFor('site') },
    { heading: words.helpful, lines: linesFor('helpful') },
  ].filter((section) => section.lines.length > 0);
  return sections.length > 0 ? sections : [{ heading: words.requiredBySite, lines: [words.nothingRequired] }];
}

export const qualificationLine = (qualification: Qualification): string => {
  const { level, levelSystem } = qualification;
  return lineOf(qualification, level === null ? undefined : words.level(level, levelSystem));
};

/** The same where its level stands above it: how long it takes instead. */
export const courseLine = (qualification: Qualification): string =>
  lineOf(qualification, qualification.months && words.courseMonths(...qualification.months));

const lineOf = ({ title, awardingOrg, qan }: Qualification, more: string | undefined): string =>
  // The same title from two awarding bodies is two qualifications.
  [title, awardingOrg && !title.includes(awardingOrg) ? awardingOrg : undefined, more, qan]
    .filter(Boolean)
    .join(', ');

/** A role in short, for the middle of a conversation: facts with sources, a day, what is needed, where it leads. */
export function roleCardInShort(knowledge: KnowledgeBase, role: RoleProfile, today: string): Card {
  const full = roleCard(knowledge, role, today);
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

/** How many lines of each a phone shows without losing the thread. */
const mostLines = { duties: 6, skill: 4, knowledge: 3, attitude: 2, qualifications: 4, leads: 5 } as const;

/** What the role asks for of one kind, the essential first. */
const needLines = (knowledge: KnowledgeBase, role: RoleProfile, kind: Skill['kind']): string[] =>
  [...role.needs]
    .sort((a, b) => b.importance - a.importance)
    .flatMap((need) => knowledge.skills.get(need.skillId) ?? [])
    .filter((skill) => skill.kind === kind)
    .map((skill) => skill.plain)
    .slice(0, mostLines[kind]);

/** Ways on, one of each kind first, so that none is lost where there are many. */
function leadsInTurn(knowledge: KnowledgeBase, roleId: string) {
  const edges = [...(knowledge.edgesFrom.get(roleId) ?? [])];
  const firsts = (['up', 'across', 'between'] as const).flatMap(
    (type) => edges.find((edge) => edge.type === type) ?? [],
  );
  return [...firsts, ...edges.filter((edge) => !firsts.includes(edge))].slice(0, mostLines.leads);
}

/** A role in full: what you would do, what it takes, ways in, rules, qualifications, where it leads. */
export function roleCard(knowledge: KnowledgeBase, role: RoleProfile, today: string): Card {
  const qualifications = role.usualQualIds.flatMap((id) => knowledge.qualifications.get(id) ?? []);
  const notes = [
    ...role.notes.map((note) => `${note.text} (${sourceLine(knowledge, note)})`),
    ...(role.emerging || role.status === 'emerging' ? [words.emerging(role.checkedOn)] : []),
    ...lastChecked(role, today),
  ];
  const sections: CardSection[] = [
    { heading: words.duties, lines: role.duties.slice(0, mostLines.duties) },
    { heading: words.skill, lines: needLines(knowledge, role, 'skill') },
    { heading: words.knowledge, lines: needLines(knowledge, role, 'knowledge') },
    { heading: words.attitude, lines: needLines(knowledge, role, 'attitude') },
    { heading: words.entry, lines: role.entry },
    {
      heading: words.qualifications,
      lines:
        qualifications.length > 0
          ? qualifications.slice(0, mostLines.qualifications).map(qualificationLine)
          : [role.noQualReason ?? words.noQualification],
    },
    ...requirementSections(knowledge, role),
    {
      heading: words.leads,
      lines: leadsInTurn(knowledge, role.id).flatMap((edge) => {
        const to = knowledge.roles.get(edge.to);
        return to ? [`${words.leadsLine[edge.type]}: ${to.title}. ${edge.why}`] : [];
      }),
    },
    { heading: words.worksWith, lines: [role.worksWith.join(', ')] },
    { heading: words.seeIt, lines: role.seeIt },
    { heading: words.notes, lines: notes },
  ];
  return {
    kind: 'role',
    title: role.title,
    lead: `${role.purpose} ${words.levelsLine(role.rqfTypical)}.`,
    facts: roleFacts(knowledge, role),
    sections: sections.filter((section) => section.lines.length > 0),
  };
}

/** More choices of one kind than this would be a syllabus. */
const mostGroups = 4;

/** What each group of parts asks for, by its own least and most. */
function groupLines(groups: readonly UnitGroup[]): string[] {
  const lines = groups.flatMap((group) => {
    const inside = group.unitIds.length + (group.groups ?? []).flatMap((one) => one.unitIds).length;
    const asks = words.ruleGroup(group.minUnits, group.maxUnits, group.minCredit, group.maxCredit, inside);
    return asks === undefined ? [] : [words.ruleOfGroup(group.title ?? group.id, asks)];
  });
  return lines.length > mostGroups
    ? [...lines.slice(0, mostGroups), words.andMore(lines.length - mostGroups)]
    : lines;
}

/** The rule of combination in plain lines: the whole, everyone's parts, each choice, routes, what never counts. */
function ruleLines(qualification: Qualification): string[] {
  const rule = qualification.ruleOfCombination;
  if (!rule) return [];
  const total = rule.minCredit ?? qualification.credit;
  const everybody = rule.mandatory.length;
  const isWhole = everybody > 0 && rule.groups.length === 0 && rule.pathways.length === 0;
  const isAllMandatory = isWhole && rule.minOptionalUnits === undefined && rule.notInSource.length === 0;
  return [
    ...(total ? [words.ruleCredit(total, rule.mandatoryCredit, rule.minOptionalCredit)] : []),
    ...(isAllMandatory
      ? [words.ruleAllOfThem(everybody)]
      : everybody > 0
        ? [words.ruleUnits(everybody, rule.minOptionalUnits)]
        : []),
    ...groupLines(rule.groups),
    ...(rule.pathways.length > 0
      ? [words.rulePathways(rule.pathways.map((one) => one.title).slice(0, 6), rule.pathways.length)]
      : []),
    ...rule.creditAtOrAbove.map((one) => words.ruleAtLevel(one.credit, one.level)),
    ...(rule.barred.length > 0 ? [words.ruleBarred] : []),
    ...(rule.neverCount.length > 0 ? [words.ruleNeverCount(rule.neverCount.length)] : []),
    ...rule.entry.map(words.ruleEntry),
    ...(rule.notInSource.length > 0 ? [words.ruleNotHeld(rule.notInSource)] : []),
  ];
}

/** Parts everyone takes, by name; how many there are to choose from. */
function partLines(knowledge: KnowledgeBase, qualification: Qualification): string[] {
  const units = qualification.unitIds.flatMap(({ unitId, mandatory }) => {
    const unit = knowledge.units.get(unitId);
    return unit ? [{ unit, mandatory }] : [];
  });
  const needed = units.filter((one) => one.mandatory);
  const never = new Set(qualification.ruleOfCombination?.neverCount ?? []);
  const toChoose = units.filter((one) => !one.mandatory && !never.has(one.unit.id)).length;
  const shown = needed
    .slice(0, mostParts)
    .map(({ unit }) =>
      words.partLine(
        unit.title,
        unit.level === null ? undefined : words.level(unit.level, unit.levelSystem),
        unit.credit,
      ),
    );
  const titles = units.length === 0 ? qualification.unitTitles.slice(0, mostParts) : [];
  const left = Math.max(needed.length, qualification.unitTitles.length * Number(units.length === 0));
  return [
    ...shown,
    ...titles,
    ...(left > mostParts ? [words.andMore(left - mostParts)] : []),
    ...(toChoose > 0 ? [words.partsToChoose(toChoose)] : []),
  ];
}
/** More would be a syllabus, not an answer. */
const mostParts = 6;

/** Whether it is open, closed or unchecked, with its days where they are held. */
export function statusFact(qualification: Qualification): CardFact {
  const { operationalEnd, certificationEnd, registerStatus } = qualification;
  if (operationalEnd) return { label: words.status, value: words.closedOn(operationalEnd, certificationEnd) };
  if (isOver(qualification)) return { label: words.status, value: words.closedUndated };
  return { label: words.status, value: registerStatus === 'available' ? words.open : words.unchecked };
}

/** A qualification: number, level and size, whether it is open, what replaced it, its parts, what it is for. */
export function qualificationCard(
  knowledge: KnowledgeBase,
  qualification: Qualification,
  today: string,
): Card {
  const { level, levelSystem, credit, tqt, glh } = qualification;
  const size = [
    credit && words.credit(credit),
    tqt && words.hoursOfLearning(tqt),
    glh && words.guidedHours(glh),
  ]
    .filter(Boolean)
    .join(', ');
  const isClosed = isOver(qualification);
  const facts: CardFact[] = [];
  if (qualification.qan) facts.push({ label: words.number, value: qualification.qan });
  if (size) facts.push({ label: words.size, value: size });
  if (qualification.awardingOrg) facts.push({ label: words.awardedBy, value: qualification.awardingOrg });
  facts.push(statusFact(qualification));
  const successors = qualification.replacedBy.flatMap((id) => knowledge.qualifications.get(id) ?? []);
  const earlier = qualification.replaces.flatMap((id) => knowledge.qualifications.get(id)?.title ?? []);
  const serves = qualification.servesRoleIds.flatMap((id) => knowledge.roles.get(id)?.title ?? []);
  const means = level === null ? '' : words.levelMeans(level, levelSystem);
  const name = level === null ? '' : words.level(level, levelSystem);
  const sections: CardSection[] = [
    {
      heading: words.status,
      lines: isClosed
        ? [words.stillYours, ...successors.map((one) => words.replacedBy(one.title, one.qan))]
        : [],
    },
    { heading: words.countsFor, lines: [qualification.need, ...serves] },
    {
      heading: words.rule,
      lines: [
        ...ruleLines(qualification),
        ...(isClosed && qualification.unitIds.length > 0 ? [words.usedToBuild] : []),
        ...(levelSystem === 'SCQF' && qualification.unitIds.length > 0 ? [words.scottishCredit] : []),
      ],
    },
    { heading: words.partsTitle, lines: partLines(knowledge, qualification) },
    {
      heading: words.howAssessed,
      lines: isClosed
        ? []
        : qualification.assessment.length > 0
          ? qualification.assessment
          : [words.askAssessed],
    },
    {
      heading: words.notes,
      lines: [
        ...(qualification.fullAndRelevant?.caveat ? [qualification.fullAndRelevant.caveat] : []),
        ...earlier.map(words.replacesIt),
        ...qualification.notes.map((note) => `${note.text} (${sourceLine(knowledge, note)})`),
        ...lastChecked(qualification, today),
      ],
    },
    { heading: words.whereFrom, lines: sourcesOf(knowledge, qualification).slice(0, 2) },
  ];
  return {
    kind: 'fact',
    title: qualification.title,
    ...(name === '' ? {} : { lead: means === '' ? upperFirst(name) : `${upperFirst(name)}: ${means}` }),
    facts,
    sections: sections.filter((section) => section.lines.length > 0),
  };
}
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A requirement: who asks for it, whether the law does, how long it lasts, and where that is from. */
export function requirementCard(knowledge: KnowledgeBase, requirement: Requirement, today: string): Card {
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
          requirement.validityMonths === null
            ? (requirement.validityNote ?? words.notHeld)
            : words.monthsLong(requirement.validityMonths),
      },
    ],
    sections: [{ heading: words.notes, lines: [requirement.note, ...lastChecked(requirement, today)] }],
  };
}

/** Jobs that ask for it; more would be a list nobody reads. */
const mostJobs = 6;

/** A skill: what it means, how it grows from frontline to manager, jobs that use it. */
export function skillCard(knowledge: KnowledgeBase, skill: Skill): Card {
  const jobs = [...knowledge.roles.values()]
    .filter((role) => role.needs.some((need) => need.skillId === skill.id && need.importance === 3))
    .map((role) => role.title);
  const grows = skill.progression;
  const sections: CardSection[] = [
    { heading: words.skillTitle, lines: [skill.plain] },
    {
      heading: words.skillGrows,
      lines: grows
        ? [
            words.skillAt.frontline(grows.frontline),
            words.skillAt.supervisor(grows.supervisor),
            words.skillAt.manager(grows.manager),
          ]
        : [],
    },
    { heading: words.skillUsed, lines: jobs.slice(0, mostJobs) },
    { heading: words.whereFrom, lines: sourcesOf(knowledge, skill).slice(0, 1) },
  ];
  return {
    kind: 'fact',
    title: `${skill.title.charAt(0).toUpperCase()}${skill.title.slice(1)}`,
    facts: [],
    sections: sections.filter((section) => section.lines.length > 0),
  };
}
