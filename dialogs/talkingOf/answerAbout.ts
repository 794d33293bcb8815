/** One short answer about one thing: a job, a certificate, a part of one, a skill, a rule, or a job not held. */

import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type {
  NotHeld,
  Qualification,
  Requirement,
  RoleProfile,
  Sector,
  Skill,
  Unit,
} from '../../src/guidance/knowledge/schema.js';
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import { sectorMap } from '../../src/guidance/lookUp/sectorMap.js';
import { usesAtWork } from '../../src/guidance/lookUp/usesAtWork.js';
import { contactsFor } from '../../src/guidance/pathways/contacts.js';
import { assertNever } from '../engine/assertNever.js';
import { plainly } from '../engine/plainly.js';
import { qualificationLine, roleFacts, statusFact } from '../facts/cards.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourceLine, sourcesOf } from '../facts/provenance.js';
import { factWords } from '../facts/words.en.js';
import { findRolesWords } from '../findRoles/words.en.js';
import { reach } from '../safety/safety.js';
import type { Aspect } from './followUps.en.js';
import { levelNamed, needsPaperForRole, whoAwardsForRole } from './papersOfRole.js';
import { type Asking, source, type Told, told, under } from './told.js';
import { talkWords as words } from './words.en.js';

const conditionWords = findRolesWords(false).conditions;

/** The things that can be talked about, by the kind of record they are. */
export type Subject =
  | { kind: 'role'; of: RoleProfile }
  | { kind: 'qualification'; of: Qualification }
  | { kind: 'unit'; of: Unit }
  | { kind: 'skill'; of: Skill }
  | { kind: 'requirement'; of: Requirement }
  | { kind: 'sector'; of: Sector }
  | { kind: 'notHeld'; of: NotHeld };

/** What an id stands for; undefined for one that is gone since. */
export function subjectOf(id: string, knowledge: KnowledgeBase): Subject | undefined {
  const role = knowledge.roles.get(id);
  if (role) return { kind: 'role', of: role };
  const qualification = knowledge.qualifications.get(id);
  if (qualification) return { kind: 'qualification', of: qualification };
  const unit = knowledge.units.get(id);
  if (unit) return { kind: 'unit', of: unit };
  const skill = knowledge.skills.get(id);
  if (skill) return { kind: 'skill', of: skill };
  const requirement = knowledge.requirements.get(id);
  if (requirement) return { kind: 'requirement', of: requirement };
  const sector = knowledge.sectors.get(id);
  if (sector) return { kind: 'sector', of: sector };
  const notHeld = knowledge.notHeld.get(id);
  return notHeld ? { kind: 'notHeld', of: notHeld } : undefined;
}

type Teller<Thing> = (thing: Thing, asking: Asking) => Told | undefined;
type Tellers<Thing> = { readonly [one in Aspect]?: Teller<Thing> };

/** Longer lists are cut: the card has them all. */
const mostLines = 6;

/** One of the four facts of a role, with its source, or what is said where it is not held. */
function roleFact(role: RoleProfile, label: string, none: string, { knowledge }: Asking): Told {
  const fact = roleFacts(knowledge, role).find((one) => one.label === label);
  if (fact === undefined || fact.source === undefined) return told(none);
  return told(words.label(label, fact.value), words.sourceOf(fact.source));
}

/** Beside any figure for pay stands what the law asks for at least. */
const minimumWageLines = (knowledge: KnowledgeBase): readonly string[] =>
  knowledge.articles.get('ART-MINIMUM-WAGE')?.answer.slice(0, 1) ?? [];

/** What an apprentice is paid at least, with where that is from. */
function apprenticePayLines(knowledge: KnowledgeBase): readonly string[] {
  const article = knowledge.articles.get('ART-APPRENTICE-PAY');
  return article === undefined
    ? []
    : [...article.answer.slice(0, 2), source(sourcesOf(knowledge, article).slice(0, 1)) ?? ''];
}

const oddHours: ReadonlySet<string> = new Set([
  'nights',
  'rotating-shifts',
  'weekends',
  'evenings',
  'early-starts',
  'sleep-ins',
]);
const bodily: ReadonlySet<string> = new Set([
  'lifting',
  'outdoors',
  'heights',
  'noise',
  'personal-care',
  'driving',
  'uniform-ppe',
  'nights',
  'rotating-shifts',
  'sleep-ins',
  'people-facing',
]);
const conditionsOf = (role: RoleProfile, kinds: ReadonlySet<string>): string[] =>
  role.conditions.filter((one) => kinds.has(one)).map((one) => conditionWords[one] ?? one);

const requirementsOf = ({ requirementIds }: RoleProfile, { knowledge }: Asking): Requirement[] =>
  requirementIds.flatMap((id) => knowledge.requirements.get(id) ?? []);
const ruleLine = ({ title, force, note }: Requirement): string =>
  words.ruleLine(title, words.force[force], note);
/** Where several are told, the first sentence of each says enough. */
export const ruleInShort = ({ title, force, note }: Requirement): string =>
  words.ruleLine(title, words.force[force], /^.+?[.](?= |$)/.exec(note)?.[0] ?? note);

const usualQualifications = (role: RoleProfile, { knowledge }: Asking): string[] =>
  role.usualQualIds.flatMap((id) => knowledge.qualifications.get(id) ?? []).map(qualificationLine);

const waysIn = (role: RoleProfile, asking: Asking): (string | undefined)[] => {
  const qualifications = usualQualifications(role, asking).slice(0, 4);
  return [
    under(words.waysIn, role.entry),
    qualifications.length > 0
      ? words.bullets(words.qualifications, qualifications)
      : (role.noQualReason ?? words.noQualifications),
    source(sourcesOf(asking.knowledge, role).slice(0, 1)),
  ];
};

/** The law's and the sites' rules, those that are only helpful left out. */
const firmRules = (role: RoleProfile, asking: Asking): Requirement[] =>
  requirementsOf(role, asking).filter((one) => one.force !== 'helpful');

/** What people call a rule, and the rules of a job that are meant by it. */
const ruleNames: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:dbs|crb|background check|police check|pvg|disclosure)\b/, /background check|dbs|disclosure/],
  [
    /\b(?:driving licence|drive|driving|a car|car)\b/,
    /driving licence|licence for the vehicles|lorry licence/,
  ],
  [/\b(?:cscs|card|site card)\b/, /card|safety passport/],
  [/\b(?:medical)\b/, /medical/],
  [/\b(?:vetting|clearance|vetted)\b/, /vetting/],
  [/\b(?:first aid)\b/, /first aid/],
  [/\b(?:food hygiene)\b/, /food/],
  [/\b(?:care certificate)\b/, /care certificate/],
  [/\b(?:registration|registered)\b/, /regist/],
  [/\b(?:licence|ticket|tickets)\b/, /licence|certificate|training|cpc/],
];

function rulesOfRole(role: RoleProfile, asking: Asking): Told {
  const all = requirementsOf(role, asking);
  const [named] = ruleNames.filter(([asked]) => asked.test(asking.line));
  const meant =
    named === undefined
      ? []
      : all.filter((one) => [one.title, ...one.aliases].some((name) => named[1].test(plainly(name))));
  const [first] = meant;
  if (first !== undefined) {
    const say = { law: words.ruleLaw, site: words.ruleSite, helpful: words.ruleHelpful }[first.force];
    return told(
      say(first.title),
      first.note,
      ...meant.slice(1, 3).map(ruleLine),
      source(sourcesOf(asking.knowledge, first).slice(0, 1)),
    );
  }
  const asked = named?.[0].exec(asking.line)?.[0];
  const held = under(words.rulesHeld, all.slice(0, mostLines).map(ruleInShort));
  if (all.length === 0)
    return told(
      asked === undefined ? words.rulesNone : words.ruleNotNamed(asked),
      source(sourcesOf(asking.knowledge, role).slice(0, 1)),
    );
  return told(
    asked !== undefined && words.ruleNotNamed(asked),
    held,
    source(sourcesOf(asking.knowledge, all[0] ?? role).slice(0, 1)),
  );
}

function leadsOf(role: RoleProfile, { knowledge }: Asking): Told {
  const edges = [...(knowledge.edgesFrom.get(role.id) ?? [])];
  const firsts = (['up', 'across', 'between'] as const).flatMap(
    (type) => edges.find((edge) => edge.type === type) ?? [],
  );
  const shown = [...firsts, ...edges.filter((edge) => !firsts.includes(edge))].slice(0, 5);
  if (shown.length === 0) return told(words.leadsNone);
  return {
    ...told(
      under(
        words.leads,
        shown.flatMap((edge) => {
          const to = knowledge.roles.get(edge.to);
          return to ? [words.leadsLine(factWords.leadsLine[edge.type], to.title, edge.why)] : [];
        }),
      ),
      source(shown.flatMap((edge) => sourcesOf(knowledge, edge).slice(0, 1))),
    ),
    lists: shown.map((edge) => edge.to),
  };
}

/** The page to search, by where somebody is: never another nation's. */
function searchPage(
  title: string,
  needs: readonly ('apprenticeships' | 'courses')[],
  { knowledge, where }: Asking,
): Told {
  if (where.nation === undefined) return told(words.nearNot, words.nearNation);
  const pages = needs
    .flatMap((need) => contactsFor(knowledge, need, where.nation, where.age))
    .filter((one) => one.url !== undefined);
  const found = [...new Set(pages)].slice(0, 2).map((one) => `${reach(one)} ${one.url ?? ''}`);
  if (found.length === 0)
    return told(
      words.nearNot,
      ...contactsFor(knowledge, 'courses', where.nation, where.age).slice(0, 1).map(reach),
    );
  return told(words.nearNot, words.bullets(words.nearPages, found), words.nearType(title));
}

const ofRole: Tellers<RoleProfile> = {
  pay: (role, { knowledge }) => {
    const [pay] = roleFacts(knowledge, role);
    return pay?.source === undefined
      ? told(words.payNotHeld, ...minimumWageLines(knowledge))
      : told(
          words.label(pay.label, pay.value),
          pay.source,
          factWords.payVaries,
          ...minimumWageLines(knowledge),
        );
  },
  hours: (role, asking) => {
    const hours = roleFact(role, factWords.hours, words.hoursNotHeld, asking);
    const odd = conditionsOf(role, oddHours);
    const part = role.conditions.includes('part-time-common')
      ? [conditionWords['part-time-common'] ?? '']
      : [];
    return told(
      ...hours.lines,
      odd.length + part.length > 0 && words.shiftsHeld([...odd, ...part]),
      words.askRota,
    );
  },
  shifts: (role, asking) => {
    const odd = conditionsOf(role, oddHours);
    const hours = roleFact(role, factWords.hours, '', asking);
    return told(odd.length > 0 ? words.shiftsHeld(odd) : words.shiftsNot, ...hours.lines, words.askRota);
  },
  grades: (role, asking) => {
    const named = role.entry.some((line) => /\b(?:gcse|grade|english|maths)/i.test(line));
    const asksGrades = /\b(?:grades?|gcses|english|maths|passes)\b/.test(asking.line);
    const rules = firmRules(role, asking)
      .slice(0, 4)
      .map(({ title, force }) => `${title} (${words.force[force]})`);
    return told(
      asksGrades && !named && words.gradesNot,
      ...waysIn(role, asking),
      under(words.rulesHeld, rules),
    );
  },
  degree: (role, asking) => {
    const degree =
      role.entry.some((line) => /\bdegree\b/i.test(line)) ||
      role.usualQualIds.some((id) => asking.knowledge.qualifications.get(id)?.kind === 'degree');
    return told(degree ? words.degreeOne : words.degreeNot, ...waysIn(role, asking));
  },
  needsPaper: needsPaperForRole,
  awardedBy: whoAwardsForRole,
  waysIn: (role, asking) => told(...waysIn(role, asking)),
  howLong: (role, asking) => roleFact(role, factWords.time, words.timeNotHeld, asking),
  cost: (role, asking) => roleFact(role, factWords.cost, words.costNotHeld, asking),
  day: (role, { knowledge }) =>
    told(
      role.purpose,
      under(words.day, role.duties.slice(0, mostLines)),
      source(sourcesOf(knowledge, role).slice(0, 1)),
    ),
  hard: (role, { knowledge, line }) => {
    const held = conditionsOf(role, bodily);
    return told(
      words.hardNot,
      held.length > 0 ? words.conditions(held) : words.conditionsNone,
      held.length > 0 &&
        /\b(?:heavy|lift|lifting)\b/.test(line) &&
        !role.conditions.includes('lifting') &&
        words.liftingNot,
      source(sourcesOf(knowledge, role).slice(0, 1)),
      words.askSomebody,
    );
  },
  safe: (role, asking) => {
    const rules = firmRules(role, asking);
    const held = conditionsOf(role, bodily);
    return told(
      words.safeNot,
      held.length > 0 && words.conditions(held),
      rules.length > 0
        ? words.bullets(words.safeAsked, rules.slice(0, mostLines).map(ruleInShort))
        : words.safeAskedNone,
      source(sourcesOf(asking.knowledge, rules[0] ?? role).slice(0, 1)),
      words.askSafe,
    );
  },
  rules: rulesOfRole,
  leads: leadsOf,
  apprenticeship: (role, asking) => {
    const { knowledge } = asking;
    const held = role.usualQualIds
      .flatMap((id) => knowledge.qualifications.get(id) ?? [])
      .filter((one) => one.kind === 'apprenticeship');
    if (held.length > 0 && /\b(?:paid|earn|wages?)\b/.test(asking.line))
      return {
        ...told(
          words.paidAsApprentice,
          ...apprenticePayLines(knowledge),
          words.bullets(words.apprenticeships, held.map(qualificationLine)),
        ),
        lists: held.map((one) => one.id),
      };
    if (held.length === 0)
      return told(words.apprenticeshipNone, ...searchPage(role.title, ['apprenticeships'], asking).lines);
    return {
      ...told(
        words.bullets(words.apprenticeships, held.map(qualificationLine)),
        source(held.flatMap((one) => sourcesOf(knowledge, one).slice(0, 1))),
        ...searchPage(role.title, ['apprenticeships'], asking).lines,
      ),
      lists: held.map((one) => one.id),
    };
  },
  near: (role, asking) => searchPage(role.title, ['apprenticeships', 'courses'], asking),
  skills: (role, { knowledge }) =>
    told(
      under(
        words.skills,
        [...role.needs]
          .sort((a, b) => b.importance - a.importance)
          .flatMap((need) => knowledge.skills.get(need.skillId)?.plain ?? [])
          .slice(0, mostLines),
      ),
      source(sourcesOf(knowledge, role).slice(0, 1)),
    ),
  level: (role, { knowledge }) =>
    told(`${factWords.levelsLine(role.rqfTypical)}.`, source(sourcesOf(knowledge, role).slice(0, 1))),
  learn: (role, asking) => told(...waysIn(role, asking)),
};

const ofQualificationSource = (one: Qualification, { knowledge }: Asking): string | undefined =>
  source(sourcesOf(knowledge, one).slice(0, 1));

function levelOf(one: Qualification | Unit, asking: Asking): Told {
  const { level, levelSystem } = one;
  return told(
    level === null
      ? words.levelNotHeld
      : words.levelMeans(factWords.level(level, levelSystem), factWords.levelMeans(level, levelSystem)),
    source(sourcesOf(asking.knowledge, one).slice(0, 1)),
  );
}

/** How much learning something is, as far as a source says. */
function sizeOf(one: Qualification | Unit, asking: Asking): Told {
  const months = 'months' in one ? one.months : undefined;
  const hours = 'hours' in one ? one.hours : undefined;
  const tqt = one.tqt ?? hours;
  const held = [
    months && factWords.courseMonths(...months),
    tqt && factWords.hoursOfLearning(tqt),
    one.glh && factWords.guidedHours(one.glh),
  ].filter((line): line is string => typeof line === 'string');
  return held.length === 0
    ? told(words.timeNotHeld)
    : told(
        words.label(factWords.size, held.join(', ')),
        source(sourcesOf(asking.knowledge, one).slice(0, 1)),
      );
}

function creditOf(one: Qualification | Unit, asking: Asking): Told {
  if (one.credit !== undefined)
    return told(
      words.label(factWords.size, factWords.credit(one.credit)),
      source(sourcesOf(asking.knowledge, one).slice(0, 1)),
    );
  return told(words.creditNotHeld, ...sizeOf(one, asking).lines.filter((line) => line !== words.timeNotHeld));
}

const entryOf = (one: Qualification, asking: Asking): Told => {
  const entry = [...one.entry, ...(one.ruleOfCombination?.entry ?? [])];
  const age = one.minAge === undefined ? [] : [words.minAge(one.minAge)];
  return entry.length + age.length === 0
    ? told(words.entryNotHeld)
    : told(words.bullets(words.entry, [...entry, ...age]), ofQualificationSource(one, asking));
};

/** Jobs a qualification is for, and where those lead. */
function afterQualification(one: Qualification, asking: Asking): Told {
  const { knowledge } = asking;
  const roles = one.servesRoleIds.flatMap((id) => knowledge.roles.get(id) ?? []);
  const leads = roles
    .flatMap((role) => (knowledge.edgesFrom.get(role.id) ?? []).filter((edge) => edge.type === 'up'))
    .filter((edge) => !one.servesRoleIds.includes(edge.to))
    .slice(0, 3);
  return {
    ...told(
      under(
        words.jobs,
        roles.slice(0, mostLines).map((role) => role.title),
      ),
      under(
        words.leads,
        leads.flatMap((edge) => {
          const to = knowledge.roles.get(edge.to);
          return to ? [words.leadsLine(factWords.leadsLine[edge.type], to.title, edge.why)] : [];
        }),
      ),
      ofQualificationSource(one, asking),
    ),
    lists: roles.slice(0, mostLines).map((role) => role.id),
  };
}

const jobsOf: Teller<Qualification> = (one, asking) => {
  const roles = one.servesRoleIds.flatMap((id) => asking.knowledge.roles.get(id) ?? []).slice(0, mostLines);
  return {
    ...told(
      words.forWhat(one.need),
      under(
        words.jobs,
        roles.map((role) => role.title),
      ),
      ofQualificationSource(one, asking),
      words.jobsAsk,
    ),
    lists: roles.map((role) => role.id),
  };
};

const priceOf: Teller<Qualification> = (one) =>
  told(words.priceNotHeld, one.kind === 'apprenticeship' ? words.priceApprentice : words.priceAsk);

const unitTitle = ({ title, awardingRef }: Unit): string =>
  awardingRef === undefined ? title : `${title} (${awardingRef})`;

function partsOf(one: Qualification, asking: Asking, mandatoryOnly: boolean): Told {
  const { knowledge } = asking;
  // Those that everyone takes come first.
  const units = [...one.unitIds]
    .filter(({ mandatory }) => mandatory || !mandatoryOnly)
    .sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
    .flatMap(({ unitId }) => knowledge.units.get(unitId) ?? []);
  const titles = mandatoryOnly || units.length > 0 ? [] : one.unitTitles;
  if (units.length + titles.length === 0) {
    const notes = one.notes.filter(({ text }) => /\b(?:units|mandatory)\b/i.test(text)).slice(0, 1);
    return told(
      mandatoryOnly ? words.mandatoryNone : words.partsNone,
      ...notes.map((note) => `${note.text} (${sourceLine(knowledge, note)})`),
    );
  }
  const lines = [
    ...units.map(({ title, level, levelSystem, credit }) =>
      factWords.partLine(title, level === null ? undefined : factWords.level(level, levelSystem), credit),
    ),
    ...titles,
  ];
  const left = lines.length - Math.min(lines.length, mostUnits);
  return {
    ...told(
      words.bullets(mandatoryOnly ? words.mandatory : words.parts, [
        ...lines.slice(0, mostUnits),
        ...(left > 0 ? [words.partsLeft(left)] : []),
      ]),
      ofQualificationSource(one, asking),
    ),
    lists: units.slice(0, mostUnits).map((unit) => unit.id),
  };
}
/** Asked for by name, a few more are read than on a card. */
const mostUnits = 12;

const ofQualification: Tellers<Qualification> = {
  credits: creditOf,
  level: levelOf,
  hard: levelOf,
  howLong: sizeOf,
  hours: sizeOf,
  howMuch: priceOf,
  cost: priceOf,
  pay: jobsOf,
  day: jobsOf,
  whoNeeds: jobsOf,
  needsPaper: (one, asking) => ({
    ...told(words.paperForWhat, ...(jobsOf(one, asking)?.lines ?? [])),
    lists: jobsOf(one, asking)?.lists ?? [],
  }),
  awardedBy: (one, asking) => {
    const level = levelNamed(asking.line);
    // "who gives the level 3" beside a level 2 is of another certificate.
    if (level !== undefined && one.level !== level) return undefined;
    return one.awardingOrg === undefined
      ? told(words.awardedNotHeld)
      : told(words.label(factWords.awardedBy, one.awardingOrg), ofQualificationSource(one, asking));
  },
  mandatory: (one, asking) => partsOf(one, asking, true),
  units: (one, asking) => partsOf(one, asking, false),
  learn: (one, asking) => partsOf(one, asking, false),
  open: (one, asking) => {
    const newer = one.replacedBy.flatMap((id) => asking.knowledge.qualifications.get(id)?.title ?? []);
    const status = statusFact(one);
    return told(
      words.label(status.label, status.value),
      newer.length > 0 && words.replaced(newer),
      ofQualificationSource(one, asking),
    );
  },
  number: (one, asking) => {
    const numbers = [one.qan, ...one.otherNumbers].filter((number) => number !== undefined);
    return numbers.length === 0
      ? told(words.numberNotHeld)
      : told(words.label(factWords.number, numbers.join(', ')), ofQualificationSource(one, asking));
  },
  grades: entryOf,
  degree: entryOf,
  waysIn: entryOf,
  leads: afterQualification,
  assessed: (one, asking) =>
    one.assessment.length === 0
      ? told(words.assessedNotHeld)
      : told(words.bullets(words.assessed, one.assessment), ofQualificationSource(one, asking)),
  apprenticeship: (one, asking) =>
    one.kind === 'apprenticeship'
      ? told(words.apprenticeshipIs, ...searchPage(one.title, ['apprenticeships'], asking).lines)
      : told(
          words.apprenticeshipIsNot,
          one.workBased ? words.atWork : words.notAtWork,
          ofQualificationSource(one, asking),
        ),
  near: (one, asking) =>
    searchPage(one.title, one.kind === 'apprenticeship' ? ['apprenticeships'] : ['courses'], asking),
  standard: (one, asking) => {
    const codes = one.unitIds.flatMap(({ unitId }) => {
      const unit = asking.knowledge.units.get(unitId);
      return unit ? standardLines(unit, asking.knowledge) : [];
    });
    const all = [...new Set(codes)];
    return all.length === 0
      ? told(words.standardsNone)
      : told(
          words.bullets(words.standards, [
            ...all.slice(0, mostUnits),
            ...(all.length > mostUnits ? [words.partsLeft(all.length - mostUnits)] : []),
          ]),
          ofQualificationSource(one, asking),
        );
  },
};

/** The standards a unit covers, with their titles where a record of the standard is held. */
export const standardLines = (unit: Unit, knowledge: KnowledgeBase): string[] => [
  ...unit.nosRefs.flatMap((id) => {
    const standard = knowledge.nos.get(id);
    return standard ? [words.standardLine(standard.code, standard.title)] : [];
  }),
  ...unit.nosCodes.map((code) => words.standardLine(code, undefined)),
];

const holding = (unit: Unit, { knowledge }: Asking): Qualification[] =>
  [...knowledge.qualifications.values()].filter((one) =>
    one.unitIds.some(({ unitId }) => unitId === unit.id),
  );

/** Where it is used: as written for it, or in a job that a certificate with it is for. */
export const useLines = (unit: Unit, knowledge: KnowledgeBase): string[] =>
  usesAtWork(unit, knowledge).map((one) =>
    one.inRole === undefined ? one.use : words.useInRole(one.use, one.inRole),
  );

const whereUsed: Teller<Unit> = (unit, asking) => {
  const held = holding(unit, asking).slice(0, mostLines);
  return {
    ...told(
      held.length === 0 ? words.partOfNone : words.bullets(words.partOf, held.map(qualificationLine)),
      under(words.usedFor, useLines(unit, asking.knowledge)),
      source(sourcesOf(asking.knowledge, unit).slice(0, 1)),
    ),
    lists: held.map((one) => one.id),
  };
};
const taughtIn: Teller<Unit> = (unit, { knowledge }) =>
  told(
    unit.outcomes.length === 0
      ? words.learnNone
      : words.bullets(
          words.learn,
          unit.outcomes.slice(0, mostLines).map((one) => one.text),
        ),
    under(words.usedFor, useLines(unit, knowledge)),
    source(sourcesOf(knowledge, unit).slice(0, 1)),
  );

const ofUnit: Tellers<Unit> = {
  credits: creditOf,
  level: levelOf,
  hard: levelOf,
  howLong: sizeOf,
  hours: sizeOf,
  standard: (unit, { knowledge }) => {
    const lines = standardLines(unit, knowledge);
    return told(
      lines.length === 0 ? words.standardsNone : words.bullets(words.standards, lines),
      source(sourcesOf(knowledge, unit).slice(0, 1)),
    );
  },
  learn: taughtIn,
  day: taughtIn,
  units: taughtIn,
  leads: whereUsed,
  partOf: whereUsed,
  whoNeeds: whereUsed,
  mandatory: whereUsed,
  number: (unit, { knowledge }) =>
    told(
      unit.awardingRef === undefined ? words.numberNotHeld : words.reference(unit.awardingRef),
      source(sourcesOf(knowledge, unit).slice(0, 1)),
    ),
  assessed: (unit, { knowledge }) =>
    told(
      unit.assessedBy.length === 0 ? words.assessedNotHeld : words.bullets(words.assessed, unit.assessedBy),
      source(sourcesOf(knowledge, unit).slice(0, 1)),
    ),
  show: (unit, { knowledge }) =>
    told(
      unit.assessedBy.length === 0 ? words.assessedNotHeld : words.bullets(words.assessed, unit.assessedBy),
      source(sourcesOf(knowledge, unit).slice(0, 1)),
    ),
  cost: () => told(words.priceNotHeld, words.priceAsk),
  howMuch: () => told(words.priceNotHeld, words.priceAsk),
};

/** Learning that covers a skill; what nobody has written a use for tells a person nothing. */
const trainingFor = (skill: Skill, { knowledge }: Asking): Unit[] =>
  (knowledge.unitsForSkill.get(skill.id) ?? []).filter(
    (one) => one.status !== 'historic' && one.useAtWork.length > 0,
  );

const trainingIn: Teller<Skill> = (skill, asking) => {
  const units = trainingFor(skill, asking).slice(0, 4);
  return {
    ...told(
      units.length === 0 ? words.showNone : words.bullets(words.showParts, units.map(unitTitle)),
      source(units.flatMap((one) => sourcesOf(asking.knowledge, one).slice(0, 1))),
    ),
    lists: units.map((one) => one.id),
  };
};
const neededIn: Teller<Skill> = (skill, { knowledge }) => {
  const roles = [...knowledge.roles.values()].filter((role) =>
    role.needs.some((need) => need.skillId === skill.id && need.importance === 3),
  );
  return {
    ...told(
      roles.length === 0
        ? words.neededByNone
        : words.bullets(words.neededBy, [
            ...roles.slice(0, mostLines).map((role) => role.title),
            ...(roles.length > mostLines ? [words.partsLeft(roles.length - mostLines)] : []),
          ]),
      source(roles.flatMap((role) => sourcesOf(knowledge, role).slice(0, 1))),
    ),
    lists: roles.slice(0, mostLines).map((role) => role.id),
  };
};
const shownBy: Teller<Skill> = (skill, asking) => {
  const ways = [...new Set(trainingFor(skill, asking).flatMap((one) => one.assessedBy))].slice(0, 3);
  return told(
    words.showLooks(skill.plain),
    words.showSay,
    under(words.showEvidence, ways),
    source(sourcesOf(asking.knowledge, skill).slice(0, 1)),
  );
};

const ofSkill: Tellers<Skill> = {
  show: shownBy,
  assessed: shownBy,
  whoNeeds: neededIn,
  leads: neededIn,
  learn: trainingIn,
  waysIn: trainingIn,
  units: trainingIn,
  day: (skill, { knowledge }) => told(skill.plain, source(sourcesOf(knowledge, skill).slice(0, 1))),
  standard: (skill, { knowledge }) => {
    const lines = skill.nosRefs.flatMap((id) => {
      const standard = knowledge.nos.get(id);
      return standard ? [words.standardLine(standard.code, standard.title)] : [];
    });
    return told(
      lines.length === 0 ? words.standardsNone : words.bullets(words.standards, lines),
      source(sourcesOf(knowledge, skill).slice(0, 1)),
    );
  },
};

const ofRequirement: Tellers<Requirement> = {
  howLong: (rule, { knowledge }) =>
    told(
      words.lasts(
        rule.validityMonths === null
          ? (rule.validityNote ?? factWords.notHeld.toLowerCase())
          : factWords.monthsLong(rule.validityMonths),
      ),
      source(sourcesOf(knowledge, rule).slice(0, 1)),
    ),
  whoNeeds: (rule, { knowledge }) => {
    const roles = [...knowledge.roles.values()].filter((role) => role.requirementIds.includes(rule.id));
    return {
      ...told(
        roles.length === 0
          ? words.neededByNone
          : words.bullets(words.neededBy, [
              ...roles.slice(0, mostLines).map((role) => role.title),
              ...(roles.length > mostLines ? [words.partsLeft(roles.length - mostLines)] : []),
            ]),
        source(sourcesOf(knowledge, rule).slice(0, 1)),
      ),
      lists: roles.slice(0, mostLines).map((role) => role.id),
    };
  },
  awardedBy: (rule, { knowledge }) =>
    told(words.givenBy(rule.issuer), source(sourcesOf(knowledge, rule).slice(0, 1))),
  day: (rule, { knowledge }) => told(rule.note, source(sourcesOf(knowledge, rule).slice(0, 1))),
};

/** A whole field of work: what many of its jobs have in common, counted. */
const rolesIn = (sector: Sector, { knowledge }: Asking): RoleProfile[] =>
  [...knowledge.roles.values()].filter((role) => isInSector(role.sectorIds, sector.id, knowledge));
/** The commonest first; as many as are read. */
function counted<Item>(all: readonly Item[], most: number): { item: Item; count: number }[] {
  const counts = new Map<Item, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .map(([item, count]) => ({ item, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
/** What one job alone asks for says little of its field, where several ask for others. */
function commonRules(sector: Sector, asking: Asking): { item: Requirement; count: number }[] {
  const rules = counted(
    rolesIn(sector, asking).flatMap((role) => firmRules(role, asking)),
    5,
  );
  const shared = rules.filter(({ count }) => count > 1);
  return shared.length >= 2 ? shared : rules;
}

/** From first jobs upwards, as many as are read. */
function payOfSector(sector: Sector, asking: Asking): Told {
  const { knowledge } = asking;
  const roles = sectorMap(sector.id, knowledge)
    .flatMap((rung) => rung.roles.map((one) => one.role))
    .filter((role) => role.pay !== null)
    .slice(0, mostLines);
  if (roles.length === 0) return told(words.payNotHeld, ...minimumWageLines(knowledge));
  const lines = roles.flatMap((role) => {
    const [pay] = roleFacts(knowledge, role);
    return pay === undefined ? [] : [words.payOfJob(role.title, pay.value, pay.source ?? '')];
  });
  return {
    ...told(
      words.bullets(words.payOfField(sector.title), lines),
      factWords.payVaries,
      ...minimumWageLines(knowledge),
    ),
    lists: roles.map((role) => role.id),
  };
}

const ofSector: Tellers<Sector> = {
  pay: payOfSector,
  safe: (sector, asking) => {
    const rules = commonRules(sector, asking);
    return told(
      words.safeOfField(sector.title),
      rules.length > 0
        ? words.bullets(
            words.safeAsked,
            rules.map(({ item }) => ruleInShort(item)),
          )
        : words.safeAskedNone,
      source(rules.flatMap(({ item }) => sourcesOf(asking.knowledge, item).slice(0, 1))),
      words.askSafe,
    );
  },
  hard: (sector, asking) => {
    const roles = rolesIn(sector, asking);
    const common = counted(
      roles.flatMap((role) => conditionsOf(role, bodily)),
      6,
    );
    return told(
      words.bullets(
        words.hardOfField(sector.title, roles.length).replace(/:$/, ''),
        common.map(({ item, count }) => words.inMany(item, count, roles.length)),
      ),
      source(roles.flatMap((role) => sourcesOf(asking.knowledge, role).slice(0, 1))),
      words.askSomebody,
    );
  },
  rules: (sector, asking) => {
    const rules = commonRules(sector, asking);
    return rules.length === 0
      ? told(words.safeAskedNone)
      : told(
          words.bullets(
            words.safeAsked,
            rules.map(({ item }) => ruleInShort(item)),
          ),
          source(rules.flatMap(({ item }) => sourcesOf(asking.knowledge, item).slice(0, 1))),
        );
  },
};

const ofNotHeld = (job: NotHeld, { knowledge, where }: Asking): Told => {
  const contacts = job.resourceIds
    .flatMap((id) => knowledge.resources.get(id) ?? [])
    .filter(
      (one) =>
        one.nation.includes('UK') ||
        (where.nation !== undefined && where.nation !== 'outside' && one.nation.includes(where.nation)),
    )
    .slice(0, 1)
    .map((one) => words.askHere(reach(one)));
  return told(
    words.notHeldFor,
    ...job.firstSteps.slice(0, 2),
    job.firstSteps.length > 0 && source(sourcesOf(knowledge, job).slice(0, 1)),
    ...contacts,
  );
};

function tellerFor(subject: Subject, aspect: Aspect): ((asking: Asking) => Told | undefined) | undefined {
  const bound = <Thing>(tellers: Tellers<Thing>, thing: Thing) => {
    const teller = tellers[aspect];
    return teller && ((asking: Asking) => teller(thing, asking));
  };
  switch (subject.kind) {
    case 'role':
      return aspect === 'howMuch' ? (asking) => ofRole.pay?.(subject.of, asking) : bound(ofRole, subject.of);
    case 'qualification':
      return bound(ofQualification, subject.of);
    case 'unit':
      return bound(ofUnit, subject.of);
    case 'skill':
      return bound(ofSkill, subject.of);
    case 'requirement':
      return bound(ofRequirement, subject.of);
    case 'sector':
      return bound(ofSector, subject.of);
    case 'notHeld':
      return (asking) => ofNotHeld(subject.of, asking);
    default:
      return assertNever(subject);
  }
}

/** Whether a thing can be asked this: a job has no credits. */
export const canBeAsked = (subject: Subject, aspect: Aspect): boolean =>
  tellerFor(subject, aspect) !== undefined;

const titleOf = (subject: Subject): string => {
  const { title } = subject.of;
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
};

/** What somebody can ask about a thing, in a line. */
export const canAskOf = (subject: Subject): string =>
  words.canAsk(titleOf(subject), words.canAskOf[subject.kind]);

/** Answers what is asked about one thing, its title first; undefined when it cannot be asked any of this. */
export function answerAbout(
  subject: Subject,
  asks: readonly Aspect[],
  asking: Asking,
): FactAnswer | undefined {
  const all = asks.flatMap((aspect) => tellerFor(subject, aspect)?.(asking) ?? []);
  const lines = [...new Set(all.flatMap((one) => one.lines))];
  const [first, ...rest] = lines;
  if (first === undefined) return undefined;
  // A field of work is named in the sentence already.
  const opening = subject.kind === 'sector' ? first : words.about(titleOf(subject), first);
  const lists = all.flatMap((one) => one.lists ?? []);
  return {
    say: [opening, ...rest],
    cards: [],
    ...(subject.kind === 'sector' ? {} : { about: subject.of.id }),
    ...(lists.length > 0 ? { lists } : {}),
  };
}
