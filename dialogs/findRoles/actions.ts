/** First steps for this week, as buttons and in the plan. */
import { contactsFor, isUnder16 } from '../../src/guidance/pathways/contacts.js';
import { type NextAction, nextActions, type StaffStep } from '../../src/guidance/pathways/nextActions.js';
import { nextLearning } from '../../src/guidance/pathways/nextLearning.js';
import { assertNever } from '../engine/assertNever.js';
import { nearOurs } from '../otherJobs/card.js';
import { wantedAlone } from '../otherJobs/toldJobs.js';
import type { Answers } from './answers.js';
import type { Known } from './known.js';

/** What the person looks at: what they picked, or the one job they asked for where nothing else fits. */
export function lookingAt(known: Known): Answers['closer'] | undefined {
  if (known.answers.closer) return known.answers.closer;
  const [only, another] = known.picture.notHeld.filter(
    (one) => one.stance !== 'avoids' && one.stance !== 'has-done',
  );
  if (another || known.matches().fits.length > 0) return undefined;
  if (only) return { kind: 'notHeld', id: only.id };
  const [told, more] = wantedAlone(known);
  return told && !more && nearOurs(told.job, undefined).length === 0
    ? { kind: 'imported', uri: told.uri }
    : undefined;
}

/** What comes next to learn for the role being looked at. */
export function learningFor(known: Known) {
  const looking = lookingAt(known);
  return looking?.kind === 'role'
    ? nextLearning(looking.roleId, known.profile, known.knowledge, {
        isUnder19: isUnder16(known.age) || known.age === '16-18',
      })
    : [];
}

/** Whether the job looked at lies in a sector the person works in: only then can their employer train them for it. */
const worksNear = ({ picture, knowledge }: Known, roleId: string | undefined): boolean => {
  const family = (id: string): string[] => knowledge.roles.get(id)?.sectorIds ?? [];
  const there = roleId === undefined ? [] : family(roleId);
  return picture.roles.some(
    (one) => one.stance === 'has-done' && family(one.roleId).some((sector) => there.includes(sector)),
  );
};

/** The steps that suit this person and the job they are looking at; stable while the facts are. */
export function suggestedActions(known: Known): NextAction[] {
  const { picture, knowledge } = known;
  const closer = lookingAt(known);
  const learning = learningFor(known);
  const circumstances = new Set<'redundant' | 'prison-leaver' | 'overseas-experience' | 'limited-english'>();
  for (const lane of ['redundant', 'prison-leaver', 'overseas-experience'] as const)
    if (picture.lanes.has(lane)) circumstances.add(lane);
  if (picture.lanes.has('sacked')) circumstances.add('redundant');
  if (known.state.easyRead) circumstances.add('limited-english');
  const notHeld = closer?.kind === 'notHeld' ? knowledge.notHeld.get(closer.id) : undefined;
  return nextActions(knowledge, {
    role: closer?.kind === 'role' ? knowledge.roles.get(closer.roleId) : undefined,
    lookUpIds:
      closer?.kind === 'imported'
        ? contactsFor(knowledge, 'apprenticeships', known.nation, known.age).map((one) => one.id)
        : (notHeld?.resourceIds ?? []).filter(
            (id) => !knowledge.resources.get(id)?.needs.includes('adult-careers'),
          ),
    unitIds: learning.flatMap((one) => one.unitId ?? []),
    qualificationIds: learning.flatMap((one) => one.qualificationId ?? []),
    pastRoleIds: picture.roles.filter((one) => one.stance === 'has-done').map((one) => one.roleId),
    nation: known.nation,
    age: known.age,
    working:
      !['redundant', 'not-working', 'prison-leaver', 'at-school'].some((lane) => picture.lanes.has(lane)) &&
      !isUnder16(known.age) &&
      worksNear(known, closer?.kind === 'role' ? closer.roleId : undefined),
    staffSteps: known.answers.purpose === 'staff' ? staffSteps(known.answers.staffNeed) : [],
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
    case 'lookUp':
      return `act:${action.kind}:${action.resourceId}`;
    case 'checkCard':
      return `act:${action.kind}:${action.requirementId}`;
    case 'askEmployer':
      return `act:${action.kind}:${action.unitId}`;
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
export function actionText({ knowledge, words, age }: Known, action: NextAction): string {
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
      return age === '16-18' ? say.youngAdviser : say.schoolAdviser;
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
    case 'lookUp':
      return say.lookUp(service(action.resourceId));
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
