/** V14: a rule of combination agrees with itself, with its qualification and with its units. */
import { faultsOfWriting, type RuleFault, whyNotMet } from '../../credit/checkRule.js';
import { type Demand, unitsOfGroups, withInner } from '../../credit/combination.js';
import { type CreditRange, creditRange, type UnitSize } from '../../credit/creditRange.js';
import { targetOf } from '../../credit/targets.js';
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Qualification, RuleOfCombination } from '../schema.js';
import type { Report } from './report.js';

type RuleBody = Pick<
  RuleOfCombination,
  | 'minCredit'
  | 'mandatoryCredit'
  | 'minOptionalCredit'
  | 'mandatory'
  | 'groups'
  | 'barred'
  | 'neverCount'
  | 'equivalents'
  | 'publishedCredit'
>;

const unitsOf = (rule: RuleBody): string[] => [
  ...rule.mandatory,
  ...unitsOfGroups(rule.groups),
  ...rule.neverCount,
  ...rule.barred.flat(),
  ...rule.equivalents.flat(),
];

export function everyCombinationAgrees(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const qualification = knowledge.qualifications.get(one.id);
  const rule = qualification?.ruleOfCombination;
  if (!qualification || !rule) return;
  const { credit } = qualification;
  if (credit && rule.minCredit && credit !== rule.minCredit)
    report(one, 'V14', 'the rule asks for another credit than the qualification', 'Check both figures.');
  everyUnitIsTheQualifications(qualification, rule, one, report);
  // What the source does not show is not added up.
  const isWhole = rule.notInSource.length === 0;
  for (const body of [rule, ...rule.pathways]) {
    const where = 'id' in body && typeof body.id === 'string' ? ` in the pathway ${body.id}` : '';
    sumsAgree(knowledge, body, isWhole, where, one, report);
  }
  everyRuleCanBeMet(knowledge, qualification, rule, isWhole, one, report);
  if (isWhole) publishedCreditIsReached(knowledge, qualification, rule, one, report);
}

/** What a rule names is a unit of the qualification: by id, or by title where no unit records are held. */
function everyUnitIsTheQualifications(
  { unitIds, unitTitles }: Qualification,
  rule: RuleOfCombination,
  one: Written,
  report: Report,
): void {
  const own = new Set([...unitIds.map(({ unitId }) => unitId), ...unitTitles]);
  const strangers = [...new Set([rule, ...rule.pathways].flatMap(unitsOf))].filter((name) => !own.has(name));
  // Nothing to compare with: the names are as published, and nobody can plan with them yet.
  const areNamesAlone = own.size === 0 && strangers.every((name) => !name.startsWith('UNI-'));
  if (areNamesAlone && strangers.length > 0)
    report(
      one,
      'V14',
      `the rule names ${strangers.length} units of which no records are held`,
      'Add unit records, name them by id in the rule, and list them in unitIds.',
      'warning',
    );
  for (const name of areNamesAlone ? [] : strangers)
    report(
      one,
      'V14',
      `the rule names ${name}, which is no unit of it`,
      'Add the unit to unitIds, or correct the name in the rule.',
    );
  const mandatory = new Set([rule, ...rule.pathways].flatMap((body) => body.mandatory));
  const borrowed = new Set(
    [rule, ...rule.pathways].flatMap((body) =>
      [...withInner(body.groups)].flatMap((group) => group.borrow?.from ?? []),
    ),
  );
  for (const { unitId, mandatory: isMandatory } of unitIds) {
    // A rule that lists none leaves it to the marks.
    if (isMandatory && mandatory.size > 0 && !mandatory.has(unitId))
      report(
        one,
        'V14',
        `${unitId} is marked mandatory and the rule does not make it so`,
        'Add it to mandatory in the rule, or set mandatory: false.',
      );
    // A unit that every way makes mandatory is; one that only a pathway asks for is not, for everybody.
    if (!isMandatory && rule.mandatory.includes(unitId))
      report(one, 'V14', `the rule makes ${unitId} mandatory and unitIds does not`, 'Set mandatory: true.');
  }
  const places = new Set<string>([
    ...own,
    ...rule.pathways.flatMap((pathway) => [
      pathway.id,
      ...[...withInner(pathway.groups)].map((group) => group.id),
    ]),
    ...[...withInner(rule.groups)].map((group) => group.id),
  ]);
  for (const from of borrowed) {
    if (!places.has(from))
      report(
        one,
        'V14',
        `units are borrowed from ${from}, which the rule does not hold`,
        'Name a pathway, a group or a unit of this rule.',
      );
  }
}

/** Mandatory credit is what the mandatory units add up to, and with the optional credit makes the whole. */
function sumsAgree(
  knowledge: KnowledgeBase,
  { mandatoryCredit, minOptionalCredit, minCredit, mandatory }: RuleBody,
  isWhole: boolean,
  where: string,
  one: Written,
  report: Report,
): void {
  if (mandatoryCredit && minOptionalCredit && minCredit && mandatoryCredit + minOptionalCredit !== minCredit)
    report(
      one,
      'V14',
      `mandatory and optional credit do not add up to the whole${where}`,
      'Check the rule of combination.',
    );
  const credits = mandatory.map((id) => knowledge.units.get(id)?.credit);
  if (!mandatoryCredit || credits.length === 0 || credits.includes(undefined)) return;
  const sum = credits.reduce<number>((total, credit) => total + (credit ?? 0), 0);
  if (isWhole ? sum !== mandatoryCredit : sum > mandatoryCredit)
    report(
      one,
      'V14',
      `the mandatory units add up to ${sum} credits, not ${mandatoryCredit}${where}`,
      'Check mandatoryCredit and each unit’s credit against the source.',
    );
}

/**
 * The rule is written so that it can be met: no group asks for more than it holds or allows, a unit stands in one place
 * (it may stand in several groups, and counts in one), and some choice of units meets all of it.
 */
function everyRuleCanBeMet(
  knowledge: KnowledgeBase,
  qualification: Qualification,
  rule: RuleOfCombination,
  isWhole: boolean,
  one: Written,
  report: Report,
): void {
  const target = targetOf(qualification, knowledge);
  if (target === undefined) return;
  const written = faultsOfWriting(rule, target.factsOf);
  const isTooSmall = written.some(({ kind }) => kind === 'groupTooSmall' || kind === 'leastOverMost');
  // What the source does not show is not searched, and a group that is too small says it all.
  const unmet = isWhole && !isTooSmall ? whyNotMet(rule, target.factsOf, target.marks) : [];
  const told = new Map<string, string>();
  for (const fault of [...written, ...unmet]) {
    const said = tellFault(fault);
    const where = fault.pathwayId === undefined ? '' : ` in the pathway ${fault.pathwayId}`;
    if (said) told.set(`${said[0]}${where}`, said[1]);
  }
  for (const [what, fix] of told) report(one, 'V14', what, fix);
}

/** What is wrong, and what to do; null where another rule says it. */
function tellFault(fault: RuleFault): [what: string, fix: string] | null {
  switch (fault.kind) {
    case 'unitTwice':
    case 'mandatoryAndOptional':
    case 'neverAndCounting':
      return [`${fault.unitId} stands in two places of the rule`, 'Keep it in one.'];
    case 'nameTwice':
      return [
        `two parts of the rule are named ${fault.id}`,
        'Give each group and pathway a name of its own.',
      ];
    case 'leastOverMost':
      return [`the group ${fault.groupId} asks for more than it allows`, 'Correct its least or most.'];
    case 'groupTooSmall': {
      const isOfUnits = fault.of === 'units';
      const of = isOfUnits ? 'units' : 'credits';
      return [
        `the group ${fault.groupId} asks for ${fault.least} ${of} and holds ${fault.holds}`,
        `Add the missing units, or correct ${isOfUnits ? 'minUnits' : 'minCredit'}.`,
      ];
    }
    case 'mandatoryCreditedOnce':
      return [
        `${fault.unitIds.join(' and ')} are mandatory and credited once`,
        'Keep one of them mandatory, or take them out of equivalents.',
      ];
    case 'cannotBeMet':
      return [
        `no choice of units meets the rule: ${fault.demands.map(tellDemand).join('; ')}`,
        'Check its groups and barred units.',
      ];
    case 'missingUnit':
    case 'borrowedFromNowhere':
      return null;
  }
}

/** A demand of a rule as an editor knows it: by its field and its figures. */
function tellDemand(demand: Demand): string {
  switch (demand.kind) {
    case 'mandatory':
      return `${demand.unitId} is mandatory`;
    case 'total':
      return `${demand.least} ${demand.of} in all`;
    case 'optional':
      return `${demand.least} ${demand.of} of options`;
    case 'group': {
      const { groupId, of, least, most } = demand;
      const bounds = [
        least === undefined ? '' : `at least ${least}`,
        most === undefined ? '' : `at most ${most}`,
      ];
      return `${bounds.filter((bound) => bound !== '').join(', ')} ${of} from ${groupId}`;
    }
    case 'level':
      return `${demand.least} credit at level ${demand.level} or above`;
    case 'barred':
      return `at most one of ${demand.unitIds.join(', ')}`;
  }
}

/** Our reading of the rule gives the range that the awarding side publishes: the surest check there is. */
function publishedCreditIsReached(
  knowledge: KnowledgeBase,
  { unitIds }: Qualification,
  rule: RuleOfCombination,
  one: Written,
  report: Report,
): void {
  const sizeOf = (id: string): UnitSize | undefined => knowledge.units.get(id);
  const marked = unitIds.flatMap(({ unitId, mandatory }) => (mandatory ? [unitId] : []));
  const read = { ...rule, mandatory: rule.mandatory.length > 0 ? rule.mandatory : marked };
  const others = unitIds.flatMap(({ unitId, mandatory }) => (mandatory ? [] : [unitId]));
  const check = (published: readonly [number, number], range: CreditRange, where: string): void => {
    if (range.kind === 'range' && (range.least !== published[0] || range.most !== published[1]))
      report(
        one,
        'V14',
        `the rule allows ${range.least} to ${range.most} credits, and ${published.join(' to ')} are published${where}`,
        'Check groups, barred units and credits against the source.',
      );
  };
  if (rule.publishedCredit) check(rule.publishedCredit, creditRange(read, sizeOf, others), '');
  for (const pathway of rule.pathways) {
    if (pathway.publishedCredit)
      check(
        pathway.publishedCredit,
        creditRange({ ...read, pathways: [pathway] }, sizeOf, others),
        ` in the pathway ${pathway.id}`,
      );
  }
}
