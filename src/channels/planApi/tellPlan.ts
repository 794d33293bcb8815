/** Plans what `readPlan` read and writes it as the API answers it. */
import { assertNever } from '../../../dialogs/engine/assertNever.js';
import { creditedOnce } from '../../guidance/credit/checkRule.js';
import type { Patience } from '../../guidance/credit/choose.js';
import {
  combinationsOf,
  type Demand,
  joinedWith,
  type UnitFacts,
} from '../../guidance/credit/combination.js';
import {
  hoursOf,
  type Obstacle,
  type Plan,
  type PlanAnswer,
  type PlannedUnit,
  planUnits,
  swapsOf,
} from '../../guidance/credit/plan.js';
import { isOfCredit, type Progress, progressTo, type Standing } from '../../guidance/credit/progress.js';
import type { Target } from '../../guidance/credit/targets.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import type { Qualification } from '../../guidance/knowledge/schema.js';
import { type PlanAsked, type PlanFor, SENT_RULE, unitsNamedBy } from './readPlan.js';
import {
  MOST_HOURS,
  MOST_UNITS,
  type NotCounted,
  type PlanAnswered,
  type ToldAbout,
  type ToldDemand,
  type ToldPlan,
  type ToldProgress,
  type ToldUnit,
} from './shapes.js';
import { isTooLarge, TimeIsUp } from './timeToPlan.js';
import { words } from './words.en.js';

/** What is common to all answers, and to what is told inside them. */
type Telling = {
  asked: PlanAsked;
  targets: readonly Target[];
  knowledge: KnowledgeBase;
  today: string;
  patience: Patience & { isOver(): boolean };
};

/**
 * The answer to what was read.
 * @param today ISO day, for what is over by then
 * @param patience of this request: planning and alternatives together stay inside it
 */
export function tellPlan(
  asked: PlanAsked,
  knowledge: KnowledgeBase,
  today: string,
  patience: Patience & { isOver(): boolean },
): PlanAnswered {
  const targets = asked.for.flatMap(({ target }) => (target ? [target] : []));
  const telling: Telling = { asked, targets, knowledge, today, patience };
  // Nothing is held to plan with: that is said, not guessed over.
  if (targets.length < asked.for.length) return outline(telling, []);
  if (asked.for.some(({ sent }) => sent !== undefined) && targets.some(isTargetTooLarge))
    return bounded(telling, undefined, 0);
  try {
    if (asked.amounts.length > 0) return outline(telling, progressOf(telling));
    return answerOf(
      telling,
      planUnits({
        targets,
        held: new Set(asked.held.keys()),
        ...(asked.perhaps.size > 0 && { perhaps: asked.perhaps }),
        prefer: asked.prefer,
        smaller: asked.smaller,
        patience,
      }),
    );
  } catch (error) {
    if (error instanceof TimeIsUp) return bounded(telling, undefined, 0);
    throw error;
  }
}

const isTargetTooLarge = (target: Target): boolean =>
  isTooLarge(combinationsOf(target.rule, target.factsOf, target.marks));

const progressOf = ({ asked, targets, patience }: Telling): (Progress & { targetId: string })[] =>
  targets.flatMap((target) =>
    progressTo(target, new Set(asked.held.keys()), asked.amounts, patience).map((one) => ({
      ...one,
      targetId: target.id,
    })),
  );

function answerOf(telling: Telling, answer: PlanAnswer): PlanAnswered {
  switch (answer.kind) {
    case 'plan': {
      const { plan } = answer;
      // A rule that names no units is met by none of them, and that is no plan.
      if (plan.left.length === 0 && plan.counted.length === 0) return outline(telling, progressOf(telling));
      return planned(telling, answer);
    }
    case 'bounded':
      return bounded(telling, answer.plan, answer.bound);
    case 'outline':
      return outline(telling, answer.progress);
    case 'none':
      return none(telling, answer.obstacles);
    default:
      return assertNever(answer);
  }
}

/** What every answer holds; `says` are the sentences that come before those of the source. */
function always(telling: Telling, says: readonly string[], plan?: Plan): Omit<PlanAnswered, 'kind'> {
  const { asked, targets } = telling;
  const systems = new Set(asked.for.flatMap(({ record }) => (record ? [record.levelSystem] : [])));
  return {
    says: [...says, ...asked.for.flatMap(gapsOf), ...(systems.size > 1 ? [words.twoSystems] : [])],
    decides: words.decides,
    for: asked.for.map((one) => about(one, telling)),
    notCounted: notCounted(asked, targets, plan),
  };
}

/** What is not known of the whole, so that nobody takes a plan for all there is. */
function gapsOf({ target, record }: PlanFor): string[] {
  if (target === undefined) return [words.nothingHeld];
  if (target.rule.notInSource.length > 0) return [words.leavesOut(target.rule.notInSource)];
  if (unitsNamedBy(target).length === 0) return [words.nothingListed];
  return record !== undefined && record.ruleOfCombination === undefined ? [words.noRule] : [];
}

function about({ target, record, sent }: PlanFor, { knowledge, today }: Telling): ToldAbout {
  if (record === undefined)
    return {
      id: SENT_RULE,
      title: SENT_RULE,
      entry: sent?.entry ?? [],
      notInSource: sent?.notInSource ?? [],
    };
  const rule = record.ruleOfCombination;
  const source = rule && knowledge.sources.get(rule.source);
  const standing = standingOf(record, today);
  return {
    id: record.id,
    title: record.title,
    ...(record.qan !== undefined && { qan: record.qan }),
    status: record.status,
    ...(standing !== '' && { standing }),
    ...(record.replacedBy.length > 0 && { replacedBy: record.replacedBy }),
    ...(record.certificationEnd !== undefined && { certificationEnd: record.certificationEnd }),
    entry: [...new Set([...record.entry, ...(target?.entry ?? [])])],
    notInSource: [...(target?.rule.notInSource ?? [])],
    ...(rule &&
      source && {
        rule: {
          source: {
            id: source.id,
            title: source.title,
            publisher: source.publisher,
            ...(source.date !== undefined && { date: source.date }),
            checkedOn: source.checkedOn,
          },
          confidence: rule.confidence,
          ...(rule.edition !== undefined && { edition: rule.edition }),
        },
      }),
  };
}

function standingOf(record: Qualification, today: string): string {
  const { status, certificationEnd, replacedBy } = record;
  const says: string[] = [];
  if (status === 'withdrawn' || status === 'historic') says.push(words.over(status));
  if (status === 'closing') says.push(words.closing);
  if (certificationEnd !== undefined)
    says.push(words.lastCertificates(certificationEnd, certificationEnd < today));
  if (replacedBy.length > 0) says.push(words.replaced(replacedBy));
  return says.join(' ');
}

/** What is held and fills no place; without a plan only what no rule names is told. */
function notCounted(asked: PlanAsked, targets: readonly Target[], plan: Plan | undefined): NotCounted[] {
  const named = new Set(targets.flatMap(unitsNamedBy));
  const counted = new Set(plan?.counted.flatMap(({ heldAs }) => heldAs ?? []));
  const perPlace = new Map<number, { counts: boolean; unit: string; isNamed: boolean }>();
  for (const [unit, { at }] of asked.held) {
    const before = perPlace.get(at);
    perPlace.set(at, {
      unit: before?.isNamed ? before.unit : unit,
      counts: before?.counts === true || counted.has(unit),
      isNamed: before?.isNamed === true || named.has(unit),
    });
  }
  const rest = [...perPlace].flatMap(([held, { counts, unit, isNamed }]): NotCounted[] => {
    if (!isNamed) return [{ held, unit, because: 'not-in-rule' }];
    return counts || plan === undefined ? [] : [{ held, unit, because: 'no-room-or-need' }];
  });
  return [...asked.leftOut, ...rest].sort((a, b) => a.held - b.held);
}

function planned(telling: Telling, answer: PlanAnswer & { kind: 'plan' }): PlanAnswered {
  const { asked, targets, patience } = telling;
  const { plan, ifAgreed, otherPathways } = answer;
  const [target] = targets;
  let more: Pick<PlanAnswered & { kind: 'plan' }, 'otherPathways' | 'swaps' | 'swapsCut'> = {};
  if (asked.alternatives && target !== undefined && targets.length === 1)
    more = {
      otherPathways: otherPathways.map(({ id, title, size }) => ({ id, title, size })),
      ...swapsWithin(target, plan, asked, patience),
    };
  return {
    kind: 'plan',
    ...always(telling, sayPlan(plan), plan),
    plan: tellOne(plan, telling),
    ...(ifAgreed && { ifAgreed: { says: words.ifAgreed, plan: tellOne(ifAgreed, telling) } }),
    ...more,
  };
}

/** Swaps for as long as there is time; a plan is never lost because they took too long. */
function swapsWithin(
  target: Target,
  plan: Plan,
  asked: PlanAsked,
  patience: Telling['patience'],
): Pick<PlanAnswered & { kind: 'plan' }, 'swaps' | 'swapsCut'> {
  try {
    const swaps = swapsOf(target, plan, new Set(asked.held.keys()), undefined, patience);
    return {
      swaps: swaps.map(({ instead, take }) => ({ instead, take: tellUnit(take) })),
      ...(patience.isOver() && { swapsCut: true }),
    };
  } catch (error) {
    if (error instanceof TimeIsUp) return { swaps: [], swapsCut: true };
    throw error;
  }
}

const sayPlan = (plan: Plan): string[] => [
  plan.left.length === 0 ? words.nothingLeft : words.left(plan.size),
  ...(plan.counted.length > 0 ? [words.counted(plan.counted.length)] : []),
  ...plan.pathways.map(({ title }) => words.viaPathway(title)),
  ...(plan.first ? [words.first(plan.first.title, plan.first.unitIds.length)] : []),
];

const tellUnit = (facts: UnitFacts): ToldUnit => {
  const hours = hoursOf(facts);
  return {
    id: facts.id,
    title: facts.title,
    level: facts.level,
    ...(facts.credit !== undefined && { credit: facts.credit }),
    ...(hours !== undefined && { hours }),
    ...(facts.guidedHours !== undefined && { guidedHours: facts.guidedHours }),
  };
};

function tellOne(plan: Plan, { asked, knowledge, targets }: Telling): ToldPlan {
  const places = ({ stands }: PlannedUnit): ToldPlan['left'][number]['counts'] =>
    stands.map((stand) => ({
      for: stand.targetId,
      as: stand.unitId,
      in: stand.in,
      ...(stand.groupId !== undefined && { group: stand.groupId }),
    }));
  return {
    left: plan.left.map((one) => ({ ...tellUnit(one.facts), counts: places(one) })),
    counted: plan.counted.map((one) => {
      const heldAs = one.heldAs ?? one.facts.id;
      const isElsewhere = targets.some(
        ({ id }) =>
          one.stands.some((stand) => stand.targetId === id) &&
          isOfAnother(asked.held.get(heldAs)?.awardedBy, knowledge.qualifications.get(id)?.awardingOrg),
      );
      return {
        ...tellUnit(one.facts),
        counts: places(one),
        heldAs,
        because: one.stands.every((stand) => stand.unitId === heldAs) ? 'itself' : 'stands-for-it',
        ...(!asked.held.has(heldAs) && { ifAgreed: true }),
        ...(isElsewhere && { awardedElsewhere: true }),
      };
    }),
    size: plan.size,
    pathways: plan.pathways.map(({ targetId, id, title }) => ({ for: targetId, id, title })),
    ...(plan.first && {
      firstCertificate: { id: plan.first.id, title: plan.first.title, units: [...plan.first.unitIds] },
    }),
  };
}

/** Whether two names are of two organisations; unknown is not another. */
function isOfAnother(one: string | undefined, other: string | undefined): boolean {
  const plain = (name = ''): string =>
    name
      .toLowerCase()
      .replace(/&/g, 'and')
      .replace(/[^a-z0-9]/g, '');
  const [a, b] = [plain(one), plain(other)];
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a);
}

function bounded(telling: Telling, plan: Plan | undefined, bound: number): PlanAnswered {
  const { prefer } = telling.asked;
  return {
    kind: 'bounded',
    ...always(telling, plan ? [words.bounded, ...sayPlan(plan)] : [words.boundedNothing], plan),
    ...(plan && { plan: tellOne(plan, telling) }),
    bound: {
      of: prefer === 'credit' || prefer === 'hours' ? prefer : 'units',
      least: boundBelow(bound),
    },
  };
}
/** Where a search ended before it had any bound, its figure is larger than any plan: then nothing is known. */
const boundBelow = (bound: number): number => (bound < MOST_FIGURE ? Math.max(0, bound) : 0);
const MOST_FIGURE = MOST_UNITS * MOST_HOURS + 1;

function none(telling: Telling, obstacles: readonly Obstacle[]): PlanAnswered {
  const told = obstacles.map(({ targetId, pathwayId, demands }) => {
    const target = telling.targets.find(({ id }) => id === targetId);
    // Of units credited once each is a demand, and all of them together are one reason.
    const reasons = new Map(
      demands
        .map((demand) => reasonOf(demand, target, pathwayId))
        .map((one) => [JSON.stringify(one), one] as const),
    );
    const title = target?.rule.pathways.find(({ id }) => id === pathwayId)?.title;
    return {
      for: targetId,
      ...(pathwayId !== undefined && { pathway: pathwayId }),
      demands: [...reasons.values()],
      says: words.obstacle(
        [...reasons.values()].map((one) => sayDemand(one, target)),
        title,
      ),
    };
  });
  return {
    kind: 'none',
    ...always(telling, [
      words.none,
      ...(told.length > 0 ? told.map(({ says }) => says) : [words.noneFoundWhy]),
    ]),
    obstacles: told,
  };
}

/** Mandatory units that are credited once leave one of them without a place: that is the reason, not that one unit. */
function reasonOf(demand: Demand, target: Target | undefined, pathwayId: string | undefined): ToldDemand {
  if (demand.kind === 'mandatory' && target !== undefined) {
    const pathway = target.rule.pathways.find(({ id }) => id === pathwayId);
    const body = pathway ? joinedWith(target.rule, pathway) : target.rule;
    const mandatory = body.mandatory.length > 0 ? body.mandatory : target.marks.mandatory;
    const set = creditedOnce({ ...body, mandatory: [...mandatory] }).find((ids) =>
      ids.includes(demand.unitId),
    );
    if (set) return { kind: 'credited-once', unitIds: set };
  }
  return tellDemand(demand);
}

const tellDemand = (demand: Demand): ToldDemand =>
  demand.kind === 'barred' ? { kind: 'barred', unitIds: [...demand.unitIds] } : demand;

function sayDemand(demand: ToldDemand, target: Target | undefined): string {
  const titleOf = (id: string): string => target?.factsOf(id)?.title ?? id;
  switch (demand.kind) {
    case 'mandatory':
      return words.demand.mandatory(titleOf(demand.unitId));
    case 'total':
      return words.demand.total(demand.least, demand.of);
    case 'optional':
      return words.demand.optional(demand.least, demand.of);
    case 'group':
      return words.demand.group(demand.groupId, demand.of, demand.least, demand.most);
    case 'level':
      return words.demand.level(demand.level, demand.least);
    case 'barred':
      return words.demand.barred(demand.unitIds.map(titleOf));
    case 'credited-once':
      return words.demand.creditedOnce(demand.unitIds.map(titleOf));
    default:
      return assertNever(demand);
  }
}

function outline(telling: Telling, progress: readonly (Progress & { targetId: string })[]): PlanAnswered {
  const told = progress.map((one) => tellProgress(one, telling));
  const [only] = told;
  return {
    kind: 'outline',
    ...always(telling, [words.outline, ...(told.length === 1 && only ? only.says : [])]),
    progress: told,
  };
}

function tellProgress(progress: Progress & { targetId: string }, { targets }: Telling): ToldProgress {
  const target = targets.find(({ id }) => id === progress.targetId);
  const unit = (id: string): ToldUnit => tellUnit(target?.factsOf(id) ?? { id, title: id, level: null });
  const { pathway, mandatory, mandatoryCredit, credit, units, standings, unlisted, isMet } = progress;
  // A rule that names no demands and no units is met by nothing, and that says nothing.
  const isKnown = standings.length > 0 || mandatory.left.length + mandatory.held.length > 0;
  return {
    for: progress.targetId,
    ...(pathway && { pathway: { id: pathway.id, title: pathway.title } }),
    says: sayProgress(progress, target, isKnown),
    isMet: isMet && isKnown,
    mandatory: { held: mandatory.held.map(unit), left: mandatory.left.map(unit) },
    ...(mandatoryCredit && { mandatoryCredit: { have: mandatoryCredit.have, of: mandatoryCredit.of } }),
    credit: { have: credit.have, ...(credit.of !== undefined && { of: credit.of }) },
    units: { have: units.have, ...(units.of !== undefined && { of: units.of }) },
    demands: standings.map(({ demand, have, left, over }) => ({
      demand: tellDemand(demand),
      have,
      left,
      over,
    })),
    unlisted: unlisted.map(({ id, title }) => ({ id, ...(title !== undefined && { title }) })),
  };
}

function sayProgress(progress: Progress, target: Target | undefined, isKnown: boolean): string[] {
  const { mandatory, mandatoryCredit, credit, units, standings, unlisted, isMet } = progress;
  const all = mandatory.held.length + mandatory.left.length;
  const isTotal = ({ demand }: Standing): boolean => demand.kind === 'total';
  const measureOf = ({ demand }: Standing): 'units' | 'credit' => (isOfCredit(demand) ? 'credit' : 'units');
  return [
    ...(credit.of === undefined ? [] : [words.progress.credit(credit.have, credit.of)]),
    ...(units.of === undefined ? [] : [words.progress.units(units.have, units.of)]),
    ...(all === 0 ? [] : [words.progress.mandatory(mandatory.held.length, all)]),
    ...(mandatoryCredit === undefined
      ? []
      : [words.progress.mandatoryCredit(mandatoryCredit.have, mandatoryCredit.of)]),
    ...standings
      .filter((one) => one.left > 0 && !isTotal(one))
      .map((one) =>
        words.progress.left(upper(sayDemand(tellDemand(one.demand), target)), one.left, measureOf(one)),
      ),
    ...standings
      .filter((one) => one.over > 0)
      .map((one) =>
        words.progress.over(upper(sayDemand(tellDemand(one.demand), target)), one.over, measureOf(one)),
      ),
    ...unlisted.map(({ id, title }) => words.progress.ask(title ?? id)),
    ...(isMet && isKnown ? [words.progress.met] : []),
  ];
}
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
