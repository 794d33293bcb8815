/**
 * The validation rules of the knowledge base (V1 to V18 of the content design), applied after parsing.
 * Each says where, what is wrong and what to do. Errors stop a start; warnings are for editors.
 */
import type { KnowledgeBase, Problem, Written } from './knowledgeBase.js';
import { hasRightCheckCharacter } from './qualificationNumber.js';
import { type RuleOfCombination, stages, type UnitGroup } from './schema.js';

type Report = (one: Written, rule: string, what: string, fix: string, severity?: Problem['severity']) => void;

/** Fields that hold ids of other records, found by the shape of the id itself, wherever they stand. */
const idPattern =
  /^(SRC|SEC|INT|SKL|ROL|UNI|QUA|PRV|PAR|RES|FUN|PTH|FRM|PPR|NOS|HOR|ISS|ART|AMB|PLC|NOT)-[A-Z0-9]+(-[A-Z0-9]+)*$/;

function* idsIn(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') {
    if (idPattern.test(value)) yield [path, value];
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* idsIn(item, `${path}[${index}]`);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* idsIn(item, path ? `${path}.${key}` : key);
  }
}

/** V1: every reference resolves. */
function everyReferenceResolves(written: readonly Written[], report: Report): void {
  const known = new Set(written.map((one) => one.id));
  for (const one of written) {
    for (const [path, id] of idsIn(one.record, '')) {
      if (!known.has(id))
        report(one, 'V1', `${path} names ${id}, which no file holds`, 'Add that record or correct the id.');
    }
  }
}

/** V2: an active role is whole: the three kinds of skill, qualifications or a reason, and a way on. */
function everyRoleIsWhole(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const role = knowledge.roles.get(one.id);
  if (role?.status !== 'active') return;
  const kinds = new Set(role.needs.map((need) => knowledge.skills.get(need.skillId)?.kind));
  for (const kind of ['skill', 'knowledge', 'attitude'] as const) {
    if (!kinds.has(kind)) report(one, 'V2', `no need of kind ${kind}`, `Add at least one ${kind} to needs.`);
  }
  const repeated = role.needs.filter(
    (need, index) => role.needs.findIndex((other) => other.skillId === need.skillId) !== index,
  );
  for (const need of repeated) report(one, 'V2', `needs ${need.skillId} twice`, 'Keep one of the two.');
  if (role.usualQualIds.length === 0 && !role.noQualReason)
    report(one, 'V2', 'no usual qualification', 'Name one, or say why not in noQualReason.');
  if (!knowledge.edgesFrom.has(role.id))
    report(one, 'V2', 'no pathway leaves this role', 'Add a pathway record from it.');
}

/** V3: pathways make sense, and going up never leads back. */
function everyPathwayMakesSense(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const edge = knowledge.pathways.get(one.id);
  if (!edge) return;
  const from = knowledge.roles.get(edge.from);
  const to = knowledge.roles.get(edge.to);
  if (!from || !to) return;
  const lowest = (role: typeof from): number => Math.min(...role.rqfTypical);
  const highest = (role: typeof from): number => Math.max(...role.rqfTypical);
  if (edge.type === 'up') {
    const rises = stages.indexOf(to.stage) > stages.indexOf(from.stage) || highest(to) > highest(from);
    if (!rises)
      report(one, 'V3', 'goes up without a higher stage or level', 'Use across, or correct the roles.');
    const reached = new Set<string>();
    const open = [edge.to];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === edge.from) {
        report(one, 'V3', 'going up leads back to where it began', 'Break the circle of up pathways.');
        break;
      }
      if (reached.has(next)) continue;
      reached.add(next);
      for (const further of knowledge.edgesFrom.get(next) ?? [])
        if (further.type === 'up') open.push(further.to);
    }
  }
  if (edge.type === 'across' && Math.abs(lowest(from) - lowest(to)) > 1)
    report(one, 'V3', 'goes across more than one level', 'Use up, or correct the levels.');
  if (edge.type === 'between' && from.sectorIds.every((id) => to.sectorIds.includes(id)))
    report(one, 'V3', 'goes between sectors but stays in the same one', 'Use up or across.');
}

/** Every unit reference that a rule of combination names, once. */
function* unitsInGroups(groups: readonly UnitGroup[]): Generator<string> {
  for (const group of groups) {
    yield* group.unitIds;
    yield* unitsInGroups(group.groups ?? []);
  }
}
const unitsInRule = (rule: RuleOfCombination): string[] => [
  ...rule.mandatory,
  ...unitsInGroups(rule.groups),
  ...rule.pathways.flatMap((pathway) => [...pathway.mandatory, ...unitsInGroups(pathway.groups)]),
];

/** V7 to V10 and V14: sizes, titles, numbers and replacements of a qualification agree. */
function everyQualificationAgrees(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const qualification = knowledge.qualifications.get(one.id);
  if (!qualification) return;
  const { tqt, glh, credit, qan, title, ruleOfCombination: rule } = qualification;
  if (tqt && credit && Math.round(tqt / 10) !== credit)
    report(
      one,
      'V7',
      `credit ${credit} is not a tenth of ${tqt} hours`,
      'Check both figures against the source.',
    );
  if (tqt && glh && glh > tqt) report(one, 'V7', 'guided hours exceed total hours', 'Check both figures.');
  const band = tqt === undefined ? undefined : tqt <= 120 ? 'award' : tqt < 370 ? 'certificate' : 'diploma';
  const sized = ['award', 'certificate', 'diploma'].includes(qualification.kind);
  if (sized && band && band !== qualification.kind)
    report(
      one,
      'V7',
      `${tqt} hours is the size of a ${band}`,
      'Titles before 2015 may differ; check.',
      'warning',
    );
  if (/\bQCF\b/.test(title) && (qualification.operationalStart ?? '') > '2017-12-31')
    report(one, 'V8', 'a title after 2017 names the QCF', 'Use the title on the register.');
  if (qan && !hasRightCheckCharacter(qan))
    report(one, 'V9', `${qan} fails the check character`, 'Look for a typing error; never serve it.');
  if (!qan && !qualification.noQanReason)
    report(one, 'V9', 'no qualification number and no reason', 'Give qan, or noQanReason.');
  if (
    qualification.status === 'withdrawn' &&
    qualification.replacedBy.length === 0 &&
    qualification.notes.length === 0
  )
    report(
      one,
      'V10',
      'withdrawn without a successor or a note',
      'Add replacedBy or a note with the reason.',
    );
  for (const successor of qualification.replacedBy) {
    if (knowledge.qualifications.get(successor)?.status === 'withdrawn')
      report(one, 'V10', `replaced by ${successor}, itself withdrawn`, 'Point to the one that is open.');
  }
  if (rule) {
    const { mandatoryCredit, minOptionalCredit, minCredit } = rule;
    if (
      mandatoryCredit &&
      minOptionalCredit &&
      minCredit &&
      mandatoryCredit + minOptionalCredit !== minCredit
    )
      report(
        one,
        'V14',
        'mandatory and optional credit do not add up to the whole',
        'Check the rule of combination.',
      );
    if (credit && minCredit && credit !== minCredit)
      report(one, 'V14', 'the rule asks for another credit than the qualification', 'Check both figures.');
    const units = unitsInRule(rule);
    const twice = units.filter((id, index) => units.indexOf(id) !== index && rule.pathways.length === 0);
    for (const id of twice)
      report(one, 'V14', `${id} stands in two places of the rule`, 'Keep it in one group.');
  }
}

/** V6: a learning block carries no credit, whatever seems obvious. */
function noBlockCarriesCredit(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const unit = knowledge.units.get(one.id);
  if (unit && unit.basis !== 'regulated-unit' && unit.credit !== undefined)
    report(
      one,
      'V6',
      `a ${unit.basis} carries credit`,
      'Give hours instead; credit needs a regulated unit and a source.',
    );
}

/** Phones as written in the UK, short codes included. V11. */
const ukPhone = /^(?:999|112|111|105|116 123|85258|0(?: ?\d){7,10}|18001 .+)$/;
function everyContactCanBeDialled(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const resource = knowledge.resources.get(one.id);
  if (!resource) return;
  if (resource.phone && !ukPhone.test(resource.phone))
    report(one, 'V11', `${resource.phone} does not read as a UK number`, 'Write it in groups, as published.');
  if (resource.confidence === 'unverified')
    report(one, 'V11', 'an unverified contact', 'Leave it out until a source is found.');
}

/** V11: no figure shown as pay may be below what the law allows; and a K mark is never verified. */
function everyFactIsMarked(knowledge: KnowledgeBase, one: Written, report: Report, today: string): void {
  const role = knowledge.roles.get(one.id);
  if (!role) return;
  const facts = [role.pay, role.hours, role.timeToGetThere, role.cost, ...role.notes];
  for (const fact of facts) {
    if (!fact) continue;
    const source = knowledge.sources.get(fact.source);
    if (fact.confidence === 'verified' && source?.confidence === 'expert')
      report(one, 'V11', 'a fact from expert knowledge is marked verified', 'Mark it expert.');
  }
  const { pay } = role;
  if (pay?.per === 'year' && pay.median && pay.median < lowestYearlyPay && !pay.sayInstead)
    report(
      one,
      'V11',
      `a median of £${pay.median} is below the minimum wage`,
      'Set sayInstead; do not show it as pay.',
    );
  if (pay?.date && monthsBetween(pay.date, today) > 24 && !pay.sayInstead)
    report(
      one,
      'V12',
      `pay of ${pay.date} is older than 24 months`,
      'Replace the figure, or set sayInstead.',
      'warning',
    );
}
/** £12.71 × 37 hours × 52 weeks: the 2026 National Living Wage as a year (facts B10). */
const lowestYearlyPay = 24_450;

const monthsBetween = (from: string, to: string): number => {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
};

/** V12: facts grow old: funding, services and horizon items first. */
function nothingIsStale(one: Written, report: Report, today: string): void {
  const record = one.record as { checkedOn?: string; kind?: string };
  if (!record.checkedOn) return;
  const quick =
    ['funding', 'horizon'].includes(one.kind) ||
    (one.kind === 'resource' && ['service', 'helpline'].includes(record.kind ?? ''));
  const age = daysBetween(record.checkedOn, today);
  const limit = quick ? 365 : 730;
  if (age > limit)
    report(
      one,
      'V12',
      `last checked ${age} days ago`,
      'Check it with its owner and set checkedOn.',
      'warning',
    );
  else if (quick && age > 180)
    report(one, 'V12', `last checked ${age} days ago`, 'Check it soon.', 'warning');
}
const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** V17: somebody in danger finds a number in each nation. */
function everyNationHasSafetyContacts(knowledge: KnowledgeBase, problems: Problem[]): void {
  for (const nation of ['EN', 'WA', 'SC', 'NI'] as const) {
    for (const need of [
      'emergency',
      'crisis-talk',
      'urgent-mental-health',
      'domestic-abuse',
      'child-helpline',
    ] as const) {
      const found = (knowledge.resourcesFor.get(need) ?? []).some(
        (resource) => resource.nation.includes(nation) || resource.nation.includes('UK'),
      );
      if (!found)
        problems.push({
          severity: 'error',
          file: '-',
          id: nation,
          rule: 'V17',
          what: `no contact for ${need} in ${nation}`,
          fix: 'Add a sourced resource of kind helpline.',
        });
    }
  }
}

/** Applies every rule. @param today ISO date against which ages are judged */
export function checkRules(knowledge: KnowledgeBase, written: readonly Written[], today: string): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (one, rule, what, fix, severity = 'error') =>
    problems.push({ severity, file: one.file, id: one.id, rule, what, fix });
  everyReferenceResolves(written, report);
  for (const one of written) {
    everyRoleIsWhole(knowledge, one, report);
    everyPathwayMakesSense(knowledge, one, report);
    everyQualificationAgrees(knowledge, one, report);
    noBlockCarriesCredit(knowledge, one, report);
    everyContactCanBeDialled(knowledge, one, report);
    everyFactIsMarked(knowledge, one, report, today);
    nothingIsStale(one, report, today);
  }
  everyNationHasSafetyContacts(knowledge, problems);
  return problems;
}
