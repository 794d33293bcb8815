/** What may already count: a table by part, why, what a letter would change, and the proof to gather. To take away. */
import { planUnits } from '../../src/guidance/credit/plan.js';
import { type Evidence, type Recognition, recogniseFor } from '../../src/guidance/credit/recognise.js';
import { skillsOf } from '../../src/guidance/credit/refresherOnly.js';
import { targetOf } from '../../src/guidance/credit/targets.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { Qualification, RoleProfile, Unit } from '../../src/guidance/knowledge/schema.js';
import { unitIdsOf } from '../../src/guidance/knowledge/sectors.js';
import { answersOf } from '../engine/form.js';
import type { CardSection } from '../engine/messages.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf, sourcesTogether } from '../facts/provenance.js';
import type { Known } from '../findRoles/known.js';
import {
  type CheckAnswers,
  checkForm,
  levelAsked,
  monthsTold,
  partsChecked,
  workChecked,
} from './checkForm.js';
import { countingFor } from './counting.js';
import { heldLearning } from './heldLearning.js';
import { creditWords as words } from './words.en.js';

/** Reasons a phone shows without losing the thread. */
const mostWhy = 4;

/** What was answered, as evidence: from the job as ticked, and from parts and certificates told of. */
function evidenceOf(answers: Partial<CheckAnswers>, role: RoleProfile, known: Known): Evidence[] {
  const months = answers.checkMonths ?? monthsTold(known);
  const said = known.picture.roles.find((one) => one.roleId === role.id)?.quote;
  const did = answers.checkDid?.skillIds ?? [];
  // What sort of person a job asks for is not ticked off: who has done it has been that at work.
  const attitudes = role.needs
    .map((need) => need.skillId)
    .filter((id) => did.length > 0 && known.knowledge.skills.get(id)?.kind === 'attitude');
  const work: Evidence = {
    quote: said === undefined || said === '' ? role.title : said,
    skillIds: [...did, ...attitudes],
    // A letter that could be had is what a centre would see; a doubt is none.
    grade:
      answers.checkProof === 'employer' ? 'employer' : answers.checkProof === 'papers' ? 'document' : 'self',
    ...(months === undefined || months <= 0 ? {} : { months }),
    until: endOf(answers.checkEnded, known.on.today),
  };
  const passed = heldLearning(known.state.told).flatMap((one): Evidence[] =>
    one.unitId === undefined
      ? []
      : [
          {
            quote: one.title,
            skillIds: [],
            unitIds: [one.unitId],
            grade: 'self',
            ...(one.year === undefined ? {} : { until: one.year }),
          },
        ],
  );
  // In their own words, where they named what they did before it was asked.
  const own = known.picture.skills
    .filter((one) => did.includes(one.skillId) && one.quote !== '')
    .map((one): Evidence => ({ ...work, quote: one.quote, skillIds: [one.skillId] }));
  return [...own, work, ...passed];
}

/** The year it ended at the latest, or the day of today where it goes on. */
function endOf(ended: CheckAnswers['checkEnded'] | undefined, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  switch (ended) {
    case 'now':
      return today;
    case 'under3':
      return String(year - 2);
    case 'under5':
      return String(year - 4);
    case 'over5':
      return String(year - 8);
    default:
      return undefined;
  }
}

const order: Record<Recognition['state'], number> = {
  'worth-asking': 0,
  partly: 1,
  refresher: 2,
  gap: 3,
  unknown: 4,
};

/** What the check found, best first; undefined where it was not finished. */
function found(answers: Partial<CheckAnswers>, known: Known) {
  const role = workChecked(known);
  if (role === undefined || answers.checkDid?.done !== true) return undefined;
  const { qualification, units } = partsChecked(known);
  const evidence = evidenceOf(answers, role, known);
  const all = recogniseFor(units, evidence, known.knowledge, known.on.today, qualification).units;
  return { role, qualification, shown: [...all].sort((a, b) => order[a.state] - order[b.state]) };
}

/** Parts worth asking about by a check that was done; for plans, which count them only "if the centre agrees". */
export function worthAsking(known: Known): string[] {
  // A check that runs now has nothing to say yet.
  if (known.state.side?.name === 'check') return [];
  const { answers } = answersOf(checkForm, known.state.told);
  return (found(answers, known)?.shown ?? [])
    .filter((one) => one.state === 'worth-asking')
    .map((one) => one.unitId);
}

/** The end of the check. */
export function checkResult(answers: Partial<CheckAnswers>, known: Known): FactAnswer {
  const { knowledge } = known;
  const result = found(answers, known);
  if (result === undefined) return { say: [words.resultDecides], cards: [], next: words.resultNext };
  const { role, qualification, shown } = result;
  if (shown.length === 0)
    return { say: [words.nothingHeld(role.title), words.resultDecides], cards: [], next: words.resultNext };
  const unitOf = (one: Recognition): Unit | undefined => knowledge.units.get(one.unitId);
  const title = (one: Recognition): string => unitOf(one)?.title ?? '';
  const count = (state: Recognition['state']): number => shown.filter((one) => one.state === state).length;
  const canGain = answers.checkProof !== 'employer' && answers.checkProof !== 'papers';
  const gains = (state: Recognition['state']): string[] =>
    shown
      .filter((one) => canGain && order[one.withEmployer] < order[one.state] && one.withEmployer === state)
      .slice(0, mostWhy)
      .map(title);
  const refreshed = shown.filter((one) => one.state === 'refresher');
  const sources = shown.flatMap((one) => {
    const unit = unitOf(one);
    return unit ? sourcesOf(knowledge, unit).slice(0, 1) : [];
  });
  const sections: CardSection[] = [
    {
      heading: words.because,
      lines: shown
        .filter((one) => one.state === 'worth-asking' || one.state === 'partly')
        .slice(0, mostWhy)
        .map((one) => whyLine(one, unitOf(one), answers.checkDid?.skillIds ?? [], knowledge)),
    },
    {
      heading: words.withEmployer,
      lines: [
        ...(gains('worth-asking').length > 0 ? [words.withEmployerLine(gains('worth-asking'))] : []),
        ...(gains('partly').length > 0 ? [words.withEmployerPart(gains('partly'))] : []),
      ],
    },
    { heading: words.ifAgreed, lines: qualification ? ifAgreedLines(qualification, shown, known) : [] },
    { heading: words.state.refresher, lines: refreshed.length > 0 ? [words.refresherWhy] : [] },
    { heading: words.proofHeading, lines: [...proofLines(shown), words.proofExamples] },
    {
      heading: words.goodToKnow,
      lines: [
        ...(shown.some((one) => one.basis !== 'outcomes') ? [words.topicsOnly] : []),
        ...(shown.some((one) => unitOf(one)?.basis !== 'regulated-unit') ? [words.topicRows] : []),
        words.resultDecides,
        words.keep,
      ],
    },
    { heading: words.whereFrom, lines: sourcesTogether([...new Set(sources)].slice(0, 3)) },
  ];
  const asked = levelAsked(known);
  const otherLevel =
    asked !== undefined && qualification !== undefined && qualification.level !== asked
      ? [words.otherLevel(asked, qualification.level)]
      : [];
  return {
    say: [words.stateCount(count('worth-asking'), count('partly')), ...otherLevel],
    cards: [
      {
        kind: 'learning',
        title: words.resultTitle(role.title),
        lead: qualification ? words.resultAgainst(qualification.title, qualification.qan) : words.resultLead,
        facts: [],
        table: {
          columns: [words.tablePart, words.tableState],
          rows: shown.map((one): [string, string] => [title(one), stateLine(one)]),
        },
        sections: sections.filter((section) => section.lines.length > 0),
      },
    ],
    next: words.resultNext,
    lists: shown.map((one) => one.unitId),
  };
}

/** What would be left of the qualification, if all that is worth asking about were recognised. */
function ifAgreedLines(one: Qualification, shown: readonly Recognition[], known: Known): string[] {
  const target = targetOf(one, known.knowledge);
  const worth = shown.filter((each) => each.state === 'worth-asking').map((each) => each.unitId);
  if (target === undefined || worth.length === 0) return [];
  const { held } = countingFor(known, unitIdsOf(one));
  const answer = planUnits({ targets: [target], held, perhaps: new Set(worth), prefer: 'units' });
  return answer.kind === 'plan' && answer.ifAgreed
    ? [words.ofWhole(answer.plan.size.units, answer.ifAgreed.size.units)]
    : [];
}

/** Something told that weighs too little by itself is not nothing. */
const stateLine = (one: Recognition): string =>
  one.state === 'gap' && one.outcomes.some((each) => each.coverage > 0)
    ? words.toldNotShown
    : words.state[one.state];

/** Why a part stands where it does: what was shown of it, and what was not, outcome by outcome or topic by topic. */
function whyLine(
  one: Recognition,
  unit: Unit | undefined,
  did: readonly string[],
  knowledge: KnowledgeBase,
): string {
  const skillTitle = (id: string): string => knowledge.skills.get(id)?.title ?? '';
  const name = (outcome: Recognition['outcomes'][number]): string => {
    const text = unit?.outcomes.find((each) => each.id === outcome.outcomeId)?.text;
    return text === undefined
      ? skillTitle(outcome.skillId ?? '')
      : text.charAt(0).toLowerCase() + text.slice(1);
  };
  const ticked = unit === undefined ? [] : skillsOf(unit).filter((id) => did.includes(id));
  return words.becauseLine(
    unit?.title ?? '',
    ticked.map(skillTitle).slice(0, 3),
    one.outcomes
      .filter((each) => each.coverage === 0)
      .map(name)
      .slice(0, 2),
  );
}

/** The five tests of proof, each in a line; those that are met in all of what is worth asking about say so. */
function proofLines(shown: readonly Recognition[]): string[] {
  const asked = shown.filter((one) => one.state === 'worth-asking' || one.state === 'partly');
  return (Object.keys(words.proofLines) as (keyof typeof words.proofLines)[]).map((point) => {
    const isMet =
      asked.length > 0 &&
      asked.every((one) => one.checklist.some((each) => each.point === point && each.isMet));
    return isMet ? words.proofHave(words.proofLines[point]) : words.proofLines[point];
  });
}
