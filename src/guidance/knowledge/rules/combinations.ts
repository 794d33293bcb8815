/** V14: a rule of combination agrees with itself, with its qualification and with its units. */
import { type CreditRange, creditRange, type UnitSize } from '../../credit/creditRange.js';
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Qualification, RuleOfCombination, UnitGroup } from '../schema.js';
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

/** A group and every group within it. */
function* withInner(groups: readonly UnitGroup[]): Generator<UnitGroup> {
  for (const group of groups) {
    yield group;
    yield* withInner(group.groups ?? []);
  }
}
const unitsOfGroups = (groups: readonly UnitGroup[]): string[] =>
  [...withInner(groups)].flatMap((group) => group.unitIds);
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
    everyGroupCanBeMet(knowledge, body.groups, where, one, report);
    nothingIsMandatoryAndOptional(body, where, one, report);
  }
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

/** No group asks for more than it holds, or for more than it allows. */
function everyGroupCanBeMet(
  knowledge: KnowledgeBase,
  groups: readonly UnitGroup[],
  where: string,
  one: Written,
  report: Report,
): void {
  for (const group of withInner(groups)) {
    const { id, minUnits = 0, maxUnits, minCredit = 0, maxCredit } = group;
    const units = [...new Set(unitsOfGroups([group]))];
    const credits = units.map((unit) => knowledge.units.get(unit)?.credit);
    const sum = credits.includes(undefined)
      ? Number.POSITIVE_INFINITY
      : credits.reduce<number>((total, credit) => total + (credit ?? 0), 0);
    // A group whose units the source does not list may ask for any number of them.
    if (units.length > 0 && minUnits > units.length)
      report(
        one,
        'V14',
        `the group ${id} asks for ${minUnits} units and holds ${units.length}${where}`,
        'Add the missing units, or correct minUnits.',
      );
    if (units.length > 0 && minCredit > sum)
      report(
        one,
        'V14',
        `the group ${id} asks for ${minCredit} credits and holds ${sum}${where}`,
        'Add the missing units, or correct minCredit.',
      );
    if ((maxUnits !== undefined && minUnits > maxUnits) || (maxCredit !== undefined && minCredit > maxCredit))
      report(
        one,
        'V14',
        `the group ${id} asks for more than it allows${where}`,
        'Correct its least or most.',
      );
  }
}

/** A unit may stand in several groups (it counts in one), but not twice in one, nor be mandatory and optional. */
function nothingIsMandatoryAndOptional(body: RuleBody, where: string, one: Written, report: Report): void {
  const optional = new Set(unitsOfGroups(body.groups));
  const twice = new Set([
    ...body.mandatory.filter((id, index) => optional.has(id) || body.mandatory.indexOf(id) !== index),
    ...[...withInner(body.groups)].flatMap(({ unitIds }) =>
      unitIds.filter((id, index) => unitIds.indexOf(id) !== index),
    ),
    ...body.neverCount.filter((id) => optional.has(id) || body.mandatory.includes(id)),
  ]);
  for (const id of twice)
    report(one, 'V14', `${id} stands in two places of the rule${where}`, 'Keep it in one.');
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
    if (range.kind === 'impossible')
      report(one, 'V14', `no choice of units meets the rule${where}`, 'Check its groups and barred units.');
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
