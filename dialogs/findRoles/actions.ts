/** First steps for this week, as buttons and in the plan. */
import { isUnder16 } from '../../src/guidance/pathways/contacts.js';
import { type NextAction, nextActions, type StaffStep } from '../../src/guidance/pathways/nextActions.js';
import { nextLearning } from '../../src/guidance/pathways/nextLearning.js';
import { assertNever } from '../engine/assertNever.js';
import type { Known } from './known.js';
import { profileOf } from './picture.js';

/** What comes next to learn for the role being looked at. */
export function learningFor(known: Known) {
  const { closer } = known.answers;
  return closer?.kind === 'role'
    ? nextLearning(closer.roleId, profileOf(known.picture, known.nation), known.knowledge)
    : [];
}

/** The steps that suit this person and the job they are looking at; stable while the facts are. */
export function suggestedActions(known: Known): NextAction[] {
  const { answers, picture, knowledge } = known;
  const { closer } = answers;
  const learning = learningFor(known);
  const circumstances = new Set<'redundant' | 'prison-leaver' | 'overseas-experience' | 'limited-english'>();
  for (const lane of ['redundant', 'prison-leaver', 'overseas-experience'] as const)
    if (picture.lanes.has(lane)) circumstances.add(lane);
  if (known.state.easyRead) circumstances.add('limited-english');
  const notHeld = closer?.kind === 'notHeld' ? knowledge.notHeld.get(closer.id) : undefined;
  return nextActions(knowledge, {
    role: closer?.kind === 'role' ? knowledge.roles.get(closer.roleId) : undefined,
    firstSteps: notHeld?.firstSteps ?? [],
    unitIds: learning.flatMap((one) => one.unitId ?? []),
    qualificationIds: learning.flatMap((one) => one.qualificationId ?? []),
    pastRoleIds: picture.roles.filter((one) => one.stance === 'has-done').map((one) => one.roleId),
    nation: known.nation,
    age: known.age,
    working: !picture.lanes.has('redundant') && !picture.lanes.has('not-working') && !isUnder16(known.age),
    staffSteps: known.state.lane === 'employer' ? staffSteps(known.answers.staffNeed) : [],
    circumstances,
  });
}

/** What an employer can do this week, by what they asked about. */
const staffSteps = (need: string | undefined): readonly StaffStep[] =>
  need === 'own'
    ? ['listTasks', 'askAwarding']
    : need === 'rules'
      ? ['checkRules', 'askProvider']
      : ['listTasks', 'askProvider', 'checkRules'];

/** A code that stays the same while the step does: kind, then what it is about. */
export function actionCode(action: NextAction): string {
  switch (action.kind) {
    case 'askProvider':
      return `act:${action.kind}:${action.qualificationId}`;
    case 'findApprenticeship':
    case 'writeDown':
      return `act:${action.kind}:${action.roleId}`;
    case 'rightsAdvice':
    case 'seeAdviser':
    case 'esol':
    case 'comparability':
    case 'disclosure':
      return `act:${action.kind}:${action.resourceId}`;
    case 'checkCard':
      return `act:${action.kind}:${action.requirementId}`;
    case 'askEmployer':
      return `act:${action.kind}:${action.unitId}`;
    case 'firstStep':
      return `act:${action.kind}:${action.step.slice(0, 40)}`;
    case 'forStaff':
      return `act:${action.kind}:${action.step}`;
    case 'seeTheJob':
    case 'schoolAdviser':
      return `act:${action.kind}`;
    default:
      return assertNever(action);
  }
}

/** The step in a line. */
export function actionText({ knowledge, words }: Known, action: NextAction): string {
  const say = words.actions;
  const service = (id: string): string => knowledge.resources.get(id)?.title ?? '';
  switch (action.kind) {
    case 'askProvider':
      return say.askProvider(knowledge.qualifications.get(action.qualificationId)?.title ?? '');
    case 'findApprenticeship':
      return say.findApprenticeship(knowledge.roles.get(action.roleId)?.title ?? '');
    case 'rightsAdvice':
      return say.rightsAdvice(service(action.resourceId));
    case 'seeAdviser':
      return say.seeAdviser(service(action.resourceId));
    case 'schoolAdviser':
      return say.schoolAdviser;
    case 'seeTheJob':
      return say.seeTheJob(action.where);
    case 'checkCard':
      return say.checkCard(knowledge.requirements.get(action.requirementId)?.title ?? '');
    case 'writeDown':
      return say.writeDown(knowledge.roles.get(action.roleId)?.title ?? '');
    case 'esol':
      return say.esol;
    case 'comparability':
      return say.comparability;
    case 'disclosure':
      return say.disclosure;
    case 'askEmployer':
      return say.askEmployer(knowledge.units.get(action.unitId)?.title ?? '');
    case 'firstStep':
      return action.step;
    case 'forStaff':
      return say.forStaff[action.step];
    default:
      return assertNever(action);
  }
}

/** How to do it: the contact, number or page that goes with a step, if it has one. */
export function actionHow({ knowledge }: Known, action: NextAction): string | undefined {
  if (!('resourceId' in action)) return undefined;
  const resource = knowledge.resources.get(action.resourceId);
  return resource && [resource.how, resource.url].filter(Boolean).join(' ');
}
