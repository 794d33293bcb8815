/** What is left of a qualification: what counts already, the smallest set still to take, what to ask about, in plain words. */
import type { Demand, Measure } from '../../src/guidance/credit/combination.js';
import {
  type Plan,
  type PlanAnswer,
  type PlannedUnit,
  type Preference,
  planUnits,
  swapsOf,
} from '../../src/guidance/credit/plan.js';
import { type Progress, progressTo } from '../../src/guidance/credit/progress.js';
import { smallerWithin, type Target, targetOf } from '../../src/guidance/credit/targets.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Qualification } from '../../src/guidance/knowledge/schema.js';
import { isOver } from '../../src/guidance/knowledge/standing.js';
import type { Card, CardSection } from '../engine/messages.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { lastChecked, sourceLine, sourcesOf } from '../facts/provenance.js';
import { creditWords as words } from './words.en.js';

/** What is known to count, for sure and perhaps, with why: the unit of the qualification by what is held. */
export type Counting = {
  held: ReadonlySet<string>;
  perhaps: ReadonlySet<string>;
  /** Something was told of as held, whether it counts here or not. */
  anyTold: boolean;
  /** Why a unit may count, in a few words, by its id. */
  why(unitId: string): string | undefined;
};

/** What is asked beside the name of a qualification: the most somebody wants to take, and what is to be small. */
export type Wish = {
  limit?: { of: Measure; most: number } | undefined;
  prefer?: Preference | undefined;
};

/** As many lines of one kind as a phone shows. */
const mostLines = 12;
const mostSwaps = 3;
const untitled = /\bnot in the copy\b/i;

/**
 * The answer to "what have I left of …".
 * @returns undefined where no rule of it is held
 */
export function whatsLeft(
  qualification: Qualification,
  counting: Counting,
  knowledge: KnowledgeBase,
  today: string,
  { limit, prefer = 'units' }: Wish = {},
): FactAnswer | undefined {
  const target = targetOf(qualification, knowledge);
  if (target === undefined) return undefined;
  const { held, perhaps } = counting;
  const answer = planUnits({
    targets: [target],
    held,
    perhaps,
    prefer,
    smaller: smallerWithin(qualification, knowledge),
  });
  const told = tellPlan(answer, target, qualification, counting);
  const beyond = limit && answer.kind === 'plan' && sizeBy(answer.plan, limit.of) > limit.most;
  return {
    say: [
      ...noneLine(counting, target),
      ...(beyond ? [words.notWithin(limit.of, limit.most, sizeBy(answer.plan, limit.of))] : []),
      ...(isOver(qualification) ? closedLines(qualification, knowledge) : []),
    ],
    cards: [
      {
        ...told,
        sections: [
          ...told.sections,
          { heading: words.goodToKnow, lines: goodToKnow(qualification, answer, today) },
          { heading: words.whereFrom, lines: rulesFrom(qualification, knowledge) },
        ].filter((section) => section.lines.length > 0),
      },
    ],
    next: words.leftNext,
    about: qualification.id,
  };
}

/** Nothing that is held, or may be recognised, stands anywhere in the rule, whatever route is taken. */
const isNoneOfIt = ({ held, perhaps }: Counting, target: Target): boolean =>
  ![...held, ...perhaps].some((id) => progressTo(target, new Set([id])).some((one) => one.units.have > 0));

/** Where none is found and the source leaves parts out, nobody can tell from here whether it counts. */
const noneLine = (counting: Counting, target: Target): string[] => {
  if (!counting.anyTold || !isNoneOfIt(counting, target)) return [];
  return [target.rule.notInSource.length > 0 ? words.cannotTell : words.noneCounts];
};

const sizeBy = (plan: Plan, of: Measure): number => (of === 'units' ? plan.size.units : plan.size.credit);

const closedLines = (one: Qualification, knowledge: KnowledgeBase): string[] => {
  const newer = one.replacedBy.flatMap((id) => knowledge.qualifications.get(id) ?? []);
  return [words.closed, ...newer.map((next) => words.newer(next.title, next.qan))];
};

/** Where the rule is from, with its edition. */
function rulesFrom(one: Qualification, knowledge: KnowledgeBase): string[] {
  const rule = one.ruleOfCombination;
  const line = rule ? sourceLine(knowledge, rule) : '';
  return line === '' ? sourcesOf(knowledge, one).slice(0, 1) : [line];
}

function goodToKnow(one: Qualification, answer: PlanAnswer, today: string): string[] {
  const missing = one.ruleOfCombination?.notInSource ?? [];
  return [
    ...(one.ruleOfCombination?.entry ?? []).map(words.before),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...(one.partialCertificate ? [words.partial] : []),
    ...(answer.kind === 'plan' && one.levelSystem === 'SCQF' ? [words.scottish] : []),
    words.decides,
    ...lastChecked(one, today),
  ];
}

function tellPlan(
  answer: PlanAnswer,
  target: Target,
  qualification: Qualification,
  counting: Counting,
): Card {
  const title = words.leftTitle(qualification.title);
  switch (answer.kind) {
    case 'plan':
      return planCard(title, answer, target, counting);
    case 'bounded':
      return {
        kind: 'learning',
        title,
        lead: words.boundLead(answer.bound),
        facts: [],
        sections: answer.plan ? planSections(answer.plan, counting) : [],
      };
    case 'outline':
      return outlineCard(title, answer.progress, target, counting);
    case 'none':
      return {
        kind: 'learning',
        title,
        lead: words.noneLead,
        facts: [],
        sections: [
          {
            heading: words.noneWhy,
            lines: answer.obstacles
              .slice(0, 3)
              .flatMap(({ demands }) => demands.map((one) => demandLine(one, target))),
          },
        ],
      };
  }
}

function planCard(
  title: string,
  answer: Extract<PlanAnswer, { kind: 'plan' }>,
  target: Target,
  counting: Counting,
): Card {
  const { plan, ifAgreed, otherPathways } = answer;
  // A part whose title no source gives is no choice that anybody could make.
  const swaps =
    plan.left.length > 0
      ? swapsOf(target, plan, counting.held, mostSwaps).filter((one) => !untitled.test(one.take.title))
      : [];
  const [progress] = progressTo(target, counting.held).filter(
    (one) => one.pathway?.id === plan.pathways[0]?.id,
  );
  const fewer =
    ifAgreed === undefined
      ? []
      : plan.left.filter((one) => !ifAgreed.left.some((other) => other.facts.id === one.facts.id));
  return {
    kind: 'learning',
    title,
    lead:
      plan.left.length === 0
        ? words.nothingLeft
        : target.rule.notInSource.length > 0
          ? words.leftLeadPartial(plan.size)
          : words.leftLead(plan.size),
    facts: progress ? progressFacts(progress, target) : [],
    sections: [
      ...planSections(plan, counting),
      {
        heading: words.ifAgreed,
        lines:
          ifAgreed === undefined
            ? []
            : [
                ...fewer.map((one) => words.mayCount(one.facts.title, counting.why(one.facts.id))),
                words.thenLeft(ifAgreed.size.units, ifAgreed.size),
              ],
      },
      {
        heading: words.swaps,
        lines: [...new Set(swaps.map((one) => one.instead))].slice(0, mostSwaps).map((instead) =>
          words.swap(
            plan.left.find((one) => one.facts.id === instead)?.facts.title ?? '',
            swaps.filter((one) => one.instead === instead).map((one) => one.take.title),
          ),
        ),
      },
      {
        heading: words.otherRoutes,
        lines: otherPathways.slice(0, mostSwaps).map((one) => words.otherRoute(one.title, one.size.units)),
      },
    ].filter((section) => section.lines.length > 0),
  };
}

/** How far somebody is: "14 of 46 credits", "5 of 9 parts everyone takes". */
function progressFacts({ credit, mandatory, mandatoryCredit }: Progress, target: Target): Card['facts'] {
  // Parts held whose credit the source does not give would be counted as nothing.
  const isKnown = mandatory.held.every((id) => target.factsOf(id)?.credit !== undefined);
  const all = mandatory.held.length + mandatory.left.length;
  return [
    ...(credit.of === undefined || !isKnown
      ? []
      : [{ label: words.creditSoFar, value: words.of(credit.have, credit.of) }]),
    ...(all === 0 ? [] : [{ label: words.everyoneTakes, value: words.of(mandatory.held.length, all) }]),
    ...(all === 0 && mandatoryCredit
      ? [{ label: words.everyoneTakes, value: words.ofCredit(mandatoryCredit.have, mandatoryCredit.of) }]
      : []),
  ];
}

function planSections(plan: Plan, counting: Counting): CardSection[] {
  const must = plan.left.filter((one) => one.stands.some((stand) => stand.in === 'mandatory'));
  const choose = plan.left.filter((one) => !must.includes(one));
  const line = (one: PlannedUnit): string => words.part(one.facts.title, one.facts.level, one.facts.credit);
  const counted = plan.counted.map((one) => {
    const why = counting.why(one.facts.id);
    return why === undefined ? line(one) : words.countsAs(one.facts.title, why);
  });
  return [
    ...(plan.pathways.length > 0
      ? [{ heading: words.route, lines: plan.pathways.map((one) => one.title) }]
      : []),
    { heading: words.counts, lines: cut(counted) },
    {
      heading: words.firstCertificate,
      lines: plan.first ? [words.firstWith(plan.first.title, titlesOf(plan.first.unitIds, plan))] : [],
    },
    { heading: words.stillMust, lines: cut(must.map(line)) },
    { heading: words.stillChoose, lines: cut(choose.map(line)) },
  ].filter((section) => section.lines.length > 0);
}

const titlesOf = (ids: readonly string[], plan: Plan): string[] =>
  plan.left.filter((one) => ids.includes(one.facts.id)).map((one) => one.facts.title);

const cut = (lines: readonly string[]): string[] =>
  lines.length <= mostLines
    ? [...lines]
    : [...lines.slice(0, mostLines), words.andMore(lines.length - mostLines)];

function outlineCard(title: string, all: readonly Progress[], target: Target, counting: Counting): Card {
  const [first] = all;
  if (first === undefined)
    return { kind: 'learning', title, lead: words.outlineLead, facts: [], sections: [] };
  const name = (id: string): string => target.factsOf(id)?.title ?? id;
  const listed = first.mandatory.held.length + first.mandatory.left.length;
  return {
    kind: 'learning',
    title,
    lead: words.outlineLead,
    // "0 of 58" would say that what is held counts for nothing, where that can't be told.
    facts: noneLine(counting, target).length > 0 ? [] : progressFacts(first, target),
    sections: [
      { heading: words.counts, lines: cut(first.mandatory.held.map(name)) },
      { heading: words.stillMust, lines: cut(first.mandatory.left.map(name)) },
      {
        heading: words.stillAsked,
        lines: first.standings
          // "All 14 parts" is said already where everybody takes all that there are.
          .filter(
            (one) =>
              one.left > 0 &&
              !(isUnits(one.demand) && one.demand.kind === 'total' && one.demand.least === listed),
          )
          .map((one) => words.stillNeeds(demandLine(one.demand, target), one.left, isUnits(one.demand))),
      },
      {
        heading: words.ifAgreed,
        lines: cut(
          first.mandatory.left
            .filter((id) => counting.perhaps.has(id))
            .map((id) => words.mayCount(name(id), counting.why(id))),
        ),
      },
      ...(all.length > 1
        ? [{ heading: words.routes, lines: all.flatMap((one) => one.pathway?.title ?? []) }]
        : []),
    ].filter((section) => section.lines.length > 0),
  };
}

const isUnits = (demand: Demand): boolean => 'of' in demand && demand.of === 'units';

/** One demand of a rule in plain words. */
export function demandLine(demand: Demand, target: Target): string {
  switch (demand.kind) {
    case 'mandatory':
      return words.demand.mandatory(target.factsOf(demand.unitId)?.title ?? demand.unitId);
    case 'total':
      return words.demand.total(demand.least, demand.of);
    case 'optional':
      return words.demand.optional(demand.least, demand.of);
    case 'group':
      return words.demand.group(demand.groupId, demand.of, demand.least, demand.most);
    case 'level':
      return words.demand.level(demand.least, demand.level);
    case 'barred':
      return words.demand.barred(demand.unitIds.map((id) => target.factsOf(id)?.title ?? id));
  }
}
