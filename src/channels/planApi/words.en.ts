/** What the plan API says: of itself to the people who write programs for it, and of a plan to whoever reads the answer. */
import type { RuleFault } from '../../guidance/credit/checkRule.js';
import type { Measure } from '../../guidance/credit/combination.js';
import type { Size } from '../../guidance/credit/plan.js';
import type { Level } from '../../guidance/knowledge/schema.js';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const measured = (n: number, of: Measure): string => (of === 'units' ? count(n, 'unit') : count(n, 'credit'));
const joined = (parts: readonly string[], last = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
/** Long lists are in the data beside the sentence. */
const some = (parts: readonly string[], most = 4): string =>
  parts.length <= most ? joined(parts) : `${parts.slice(0, most).join(', ')} and ${parts.length - most} more`;

export const words = {
  badBody: 'Send a JSON object. Its fields are under allowed.',
  unknownField:
    'There is no such field here. Fields that may stand here are under allowed, where that is a short list.',
  neither: 'Send qualification, or rule with units.',
  both: 'Send qualification or rule, not both.',
  noUnits: 'Send units with rule: each with id, level, credit and hours, as far as you know them.',
  strayUnits: 'units goes with rule. With qualification we use the units we hold.',
  badQualification: (most: number) =>
    `qualification must be an id, or a list of 1 to ${most} ids. An id looks like QUA-TL-L2-OCR, 603/2611/6 or GL2M 23.`,
  unknownQualification:
    'We hold no such qualification. An id looks like QUA-TL-L2-OCR. A number looks like 603/2611/6, with or without ' +
    'strokes. /api/knowledge/qualifications lists what we hold.',
  wrongCheckCharacter:
    'The last character of that number does not fit the seven before it. Check the number on the certificate or the page.',
  sameQualification: 'Name each qualification once.',
  badList: (most: number) => `This must be a list of at most ${most}.`,
  badId: (most: number) =>
    `This must be an id of at most ${most} characters: letters, digits, spaces and . / _ + - between them.`,
  badText: (most: number) => `This must be a text of 1 to ${most} characters.`,
  badLevel:
    'A level is E1, E2, E3 or a whole number: 1 to 8, or 1 to 12 in Scotland. Leave it out where you do not know it.',
  badCredit: (most: number) =>
    `A credit is a number above 0 and at most ${most}, with at most two decimals. Leave it out where you do not know it.`,
  badHours: (most: number) =>
    `Hours are a number above 0 and at most ${most}. Leave them out where you do not know them.`,
  badSum: (most: number) => `This must be a number above 0 and at most ${most}, with at most two decimals.`,
  badSumOrNone: (most: number) => `This must be 0 or more and at most ${most}, with at most two decimals.`,
  badCount: (most: number) => `This must be a whole number of units, at most ${most}.`,
  badRule:
    'rule must be an object, as ruleOfCombination is in the knowledge base, without source and confidence.',
  badUnits: (most: number) =>
    `units must be a list of at most ${most}, each with id, level, credit and hours.`,
  badGroups: (most: number, deep: number) =>
    `Groups are lists of at most ${most} in all, at most ${deep} deep, each with an id.`,
  badPathways: (most: number) => `pathways must be a list of at most ${most}, each with id and title.`,
  badSets: (most: number) => `This must be a list of at most ${most} sets, each of two units or more.`,
  badHeld: (most: number) =>
    `held must be a list of at most ${most}, each with unit and, if you like, date and awardedBy.`,
  badDate: 'A date is written as 2026-11-22 and is a day there is.',
  futureDate: 'That day has not come yet. Send the day it was awarded, or leave date out.',
  badAmounts: (most: number) =>
    `credit must be a list of at most ${most}, each with in and with credit or units. Where it counts is under allowed.`,
  badIn: 'in must be one of the names under allowed: mandatory, a group or a pathway of the rule.',
  oneForAmounts: 'Credit without names of units can be told for one qualification at a time.',
  badPrefer: 'prefer must be one of the words under allowed.',
  badAlternatives: 'alternatives must be true or false.',
  unitTwice: (id: string) => `The unit ${id} stands twice in units. Send it once.`,
  unitAsGroup: (id: string) => `${id} is both a unit and a group or pathway. Give each a name of its own.`,
  reserved: 'mandatory is the name of the mandatory part. Give this group or pathway another.',
  fault: (fault: RuleFault): string => {
    const where = fault.pathwayId === undefined ? '' : ` in the pathway ${fault.pathwayId}`;
    switch (fault.kind) {
      case 'missingUnit':
        return `The rule names ${fault.unitId}, and units does not hold it. Add it to units, or correct the name.`;
      case 'unitTwice':
        return `The rule lists ${fault.unitId} twice in one place${where}. Keep it once.`;
      case 'mandatoryAndOptional':
        return `${fault.unitId} is mandatory and stands in the group ${fault.groupId}${where}. Keep it in one place.`;
      case 'neverAndCounting':
        return `${fault.unitId} never counts, and the rule asks for it${where}. Keep it in one place.`;
      case 'nameTwice':
        return `Two parts of the rule are named ${fault.id}. Give each group and pathway a name of its own.`;
      case 'borrowedFromNowhere':
        return `The group ${fault.groupId} borrows from ${fault.from}, which the rule does not hold. Name a pathway, a group or a unit of it.`;
      case 'leastOverMost':
        return `The group ${fault.groupId} asks for at least ${fault.least} and at most ${fault.most}${where}. Correct its least or its most.`;
      case 'groupTooSmall':
        return `The group ${fault.groupId} asks for ${measured(fault.least, fault.of)} and holds ${fault.holds}${where}.`;
      case 'mandatoryCreditedOnce':
        return words.obstacle([words.demand.creditedOnce(fault.unitIds)]);
      case 'cannotBeMet':
        return words.none;
    }
  },

  decides:
    'This is our reading of the rule. The awarding organisation’s own rules, and its policy on prior learning, decide. ' +
    'Ask the centre before you act on it.',
  nothingLeft: 'Nothing is left to take by the rule as we hold it.',
  left: ({ units, credit, hours, unknown }: Size): string => {
    const sum = (told: string, name: string, lack: number): string =>
      lack === units
        ? `${name} not known`
        : lack === 0
          ? told
          : `${told}, and ${count(lack, 'unit')} whose ${name} we do not know`;
    const parts = [
      sum(count(credit, 'credit'), 'credit', unknown.credit),
      sum(`${count(hours, 'hour')} of learning`, 'hours', unknown.hours),
    ];
    return `${count(units, 'unit')} left: ${parts.join('; ')}.`;
  },
  counted: (n: number): string => `${count(n, 'unit')} held and counted.`,
  viaPathway: (title: string): string => `By the pathway ${title}.`,
  first: (title: string, units: number): string =>
    units === 0
      ? `The first certificate, ${title}, needs no more units.`
      : `The first certificate, ${title}, is ${count(units, 'unit')} away.`,
  ifAgreed: 'If the centre agrees: what may be recognised is counted here as well. Only the centre can say.',
  leavesOut: (what: readonly string[]): string =>
    `The source leaves out: ${what.join('; ')}. More may be asked for.`,
  noRule:
    'We hold no rule of combination for it, only which of its units are mandatory. More may be asked for.',
  nothingHeld: 'We hold neither a rule nor units for it. Ask the awarding organisation for its structure.',
  nothingListed: 'The source lists no units to choose from, so this says where you stand and is no plan.',
  outline: 'This says where you stand and what is left. It names no units where the source lists none.',
  twoSystems:
    'These qualifications count level and credit in different systems. Figures of both are added as they stand.',
  none: 'No choice of these units meets the rule.',
  noneFoundWhy: 'Why not could not be found in the time there is.',
  bounded:
    'This structure is too large to be sure in the time there is. It is the smallest found so far, and no plan can be ' +
    'smaller than the bound.',
  boundedNothing:
    'This structure is too large to be sure in the time there is, and no plan was found in it. There may be one.',

  over: (status: 'withdrawn' | 'historic'): string =>
    status === 'withdrawn'
      ? 'Withdrawn: nobody new can start it. What you hold of it stays yours.'
      : 'Historic: nobody new can start it. What you hold of it stays yours.',
  closing: 'Closing: ask if new people can still start it.',
  lastCertificates: (day: string, isPast: boolean): string =>
    isPast ? `The last certificates were on ${day}.` : `The last certificates are on ${day}.`,
  replaced: (ids: readonly string[]): string => `What came after it: ${ids.join(', ')}.`,

  progress: {
    credit: (have: number, of: number): string => `${have} of ${count(of, 'credit')}.`,
    units: (have: number, of: number): string => `${have} of ${count(of, 'unit')}.`,
    mandatory: (have: number, of: number): string => `${have} of ${of} mandatory units.`,
    mandatoryCredit: (have: number, of: number): string => `${have} of ${count(of, 'mandatory credit')}.`,
    left: (demand: string, left: number, of: Measure): string => `${demand}: ${measured(left, of)} left.`,
    over: (demand: string, over: number, of: Measure): string =>
      `${demand}: ${measured(over, of)} more than count.`,
    met: 'All that the rule asks for here is met.',
    ask: (group: string): string => `The source lists no units of ${group}. Ask which there are.`,
  },
  demand: {
    mandatory: (title: string): string => `${title} is mandatory`,
    total: (least: number, of: Measure): string => `at least ${measured(least, of)} in all`,
    optional: (least: number, of: Measure): string => `at least ${measured(least, of)} from options`,
    group: (group: string, of: Measure, least: number | undefined, most: number | undefined): string => {
      const bounds = [
        ...(least ? [`at least ${measured(least, of)}`] : []),
        ...(most === undefined ? [] : [`at most ${measured(most, of)}`]),
      ];
      return `${joined(bounds)} from group ${group}`;
    },
    level: (level: Level, least: number): string =>
      `at least ${count(least, 'credit')} at level ${level} or above`,
    barred: (titles: readonly string[]): string => `at most one of ${some(titles)} counts`,
    creditedOnce: (titles: readonly string[]): string =>
      `${some(titles)} are all mandatory, and stand for one another, so they are credited once`,
  },
  obstacle: (demands: readonly string[], pathway?: string): string => {
    const where = pathway === undefined ? '' : `In the pathway ${pathway}: `;
    const what = demands.length === 1 ? 'this cannot be met' : 'these cannot be met together';
    const said = `${where}${what}: ${demands.join('; ')}.`;
    return said.charAt(0).toUpperCase() + said.slice(1);
  },

  summary: 'The smallest set of units left to a qualification, over what is held',
  about: (perMinute: number): string =>
    [
      'Send a qualification we hold, or a rule of combination of your own with its units, and what somebody holds. The ' +
        'answer is the smallest set of units left, where each counts, and what may be taken instead.',
      'Where the source lists no units the answer says how far somebody is. Where no choice of units meets the rule it ' +
        'says why. Where the structure is too large to be sure it gives the smallest found, with a bound.',
      'Units are counted by what the rule says. The awarding organisation and the centre decide; every answer says so. ' +
        'Levels and credit of one nation are never turned into those of another.',
      `One address may ask ${perMinute} times a minute, counted apart from the rest of the API. Programs may ask, and ` +
        'pages of this server itself. Pages of other sites may not: there is no preflight (OPTIONS) here. What is sent ' +
        'is in no store, no cache and no log.',
    ].join('\n\n'),
  fields: {
    level: 'E1, E2, E3, then 1 to 8; 1 to 12 in Scotland',
    qualification:
      'The id or number of a qualification we hold, or a list of up to four to be planned together',
    rule: 'A rule of combination to plan by, as the knowledge base writes one; sent with units',
    units: 'The units that rule names',
    held: 'Units held for sure, by id or awarding reference, with the day and who awarded them if you like',
    perhaps: 'Units that may be recognised, if the centre agrees',
    credit:
      'Credit or units held without saying which, and in what part of the rule. The answer is then an outline',
    prefer: 'What the plan is smallest by. first-certificate: hours to the first certificate, then units',
    alternatives: 'Whether swaps and other pathways are told too',
  },
  told: {
    kinds: {
      plan: 'The smallest set of units left',
      outline: 'How far somebody is, where there is nothing to choose from or only amounts were told',
      none: 'No choice of units meets the rule, and why',
      bounded: 'Too large to be sure: the smallest found, and a bound',
    },
    says: 'Plain sentences that say the answer',
    decides: 'To be shown wherever the answer is',
    for: 'What was planned for: standing, conditions and where the rule comes from',
    notCounted: 'What is held and not counted here',
    notCountedBecause:
      'unknown: no unit by that name; not-in-rule: the rule does not name it; ran-out: a pass that was over by today; ' +
      'no-room-or-need: the plan has no place for it, or needs it no more',
    heldPlace: 'Its place in held, from 0',
    placeFor: 'For which qualification; rule where a rule was sent',
    placeAs: 'The unit whose place is filled',
    heldAs: 'What is held: the unit itself, or one that stands for it',
    because: 'Why it counts: itself, or the rule says it stands for the unit asked for',
    unitIfAgreed: 'Counted only if the centre recognises it',
    awardedElsewhere:
      'Awarded by another organisation than this qualification’s: the centre has to accept the transfer',
    unknown: 'How many units lack each figure; they are in no sum',
    left: 'Units still to take: mandatory ones first',
    counted: 'Units of the rule that what is held fills',
    size: 'How much is left',
    firstCertificate: 'The first smaller qualification on the way, and the units left to it',
    barred: 'At most one of these may count',
    creditedOnce: 'Mandatory units that stand for one another',
    demand: 'One demand of the rule',
    over: 'What is held beyond a most, and cannot count',
    isMet: 'Nothing is left by the rule as we hold it',
    unlisted: 'Groups of which the source lists no units',
    aboutId: 'Its id here; rule where a rule was sent',
    standing: 'In plain words, where it is not open',
    entry: 'Conditions before somebody may register',
    notInSource: 'What the source leaves out: more may be asked for',
    rule: 'Where the rule comes from and how sure we are; left out where a rule was sent or we hold none',
    ifAgreed: 'A smaller plan, if the centre agrees',
    otherPathways: 'Other pathways, each with the size of its smallest plan',
    swaps: 'One unit for another, the rest staying as it is; each is valid by the whole rule',
    swapsCut: 'True where there was no time to look for all swaps',
    found: 'The smallest found so far; left out where none was',
    bound: 'No plan is smaller than this, by what prefer asks for',
  },
  wrongField: 'The body is no JSON, or a field is missing, unknown or cannot be used',
  answered: 'A plan, or what can be said instead of one',
  notCached: 'What somebody holds is in no cache',
  example: {
    units: ['Work safely outdoors', 'Plant and sow', 'Lay a lawn', 'Prune shrubs'],
  },
} as const;
