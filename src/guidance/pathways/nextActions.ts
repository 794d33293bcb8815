/** Small first steps a person could take this week, each something that can really be done. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { RoleProfile } from '../knowledge/schema.js';
import { type AgeBand, contactsFor, isYoung, type WhereSomebodyIs } from './contacts.js';

export type NextAction =
  | { kind: 'askProvider'; qualificationId: string }
  | { kind: 'findApprenticeship'; roleId: string; resourceId: string }
  | { kind: 'rightsAdvice'; resourceId: string }
  | { kind: 'seeAdviser'; resourceId: string }
  | { kind: 'schoolAdviser' }
  | { kind: 'seeTheJob'; where: string }
  | { kind: 'checkCard'; requirementId: string }
  | { kind: 'writeDown'; roleId: string }
  | { kind: 'esol'; resourceId: string }
  | { kind: 'comparability'; resourceId: string }
  | { kind: 'disclosure'; resourceId: string }
  | { kind: 'askEmployer'; unitId: string }
  | { kind: 'lookUp'; resourceId: string }
  /** For somebody who asks for their staff. */
  | { kind: 'forStaff'; step: StaffStep };

export type StaffStep = 'listTasks' | 'askProvider' | 'askAwarding' | 'checkRules';

export type ActionsFor = {
  role: RoleProfile | undefined;
  /** Who knows about a job not held that the person asked for. */
  lookUpIds: readonly string[];
  /** What comes next to learn for the role, most useful first. */
  unitIds: readonly string[];
  qualificationIds: readonly string[];
  pastRoleIds: readonly string[];
  nation: WhereSomebodyIs;
  age: AgeBand | undefined;
  working: boolean;
  /** Steps for an employer stand in for a person's own. */
  staffSteps: readonly StaffStep[];
  circumstances: ReadonlySet<'redundant' | 'prison-leaver' | 'overseas-experience' | 'limited-english'>;
};

/**
 * Suggests steps, most pressing first: rights before courses after a redundancy, school before services for
 * somebody under 16. Deterministic; never more than `most`.
 */
export function nextActions(knowledge: KnowledgeBase, person: ActionsFor, most = 4): NextAction[] {
  const { role, nation, age, circumstances } = person;
  if (person.staffSteps.length > 0)
    return person.staffSteps.slice(0, most).map((step) => ({ kind: 'forStaff', step }));
  const actions: NextAction[] = [];
  const contact = (need: Parameters<typeof contactsFor>[1]): string | undefined =>
    contactsFor(knowledge, need, nation, age)[0]?.id;
  const withContact = (
    need: Parameters<typeof contactsFor>[1],
    kind: 'rightsAdvice' | 'seeAdviser' | 'esol' | 'comparability' | 'disclosure',
  ): void => {
    const resourceId = contact(need);
    if (resourceId !== undefined) actions.push({ kind, resourceId });
  };
  if (circumstances.has('redundant')) withContact('work-rights', 'rightsAdvice');
  if (circumstances.has('limited-english')) withContact('esol', 'esol');
  if (circumstances.has('overseas-experience')) withContact('overseas-qualifications', 'comparability');
  if (isYoung(age)) actions.push({ kind: 'schoolAdviser' });
  for (const resourceId of person.lookUpIds.slice(0, 2)) {
    const resource = knowledge.resources.get(resourceId);
    const answersHere =
      resource?.nation.includes('UK') ||
      (nation !== undefined && nation !== 'outside' && resource?.nation.includes(nation));
    if (answersHere && !resource?.needs.includes('school-careers'))
      actions.push({ kind: 'lookUp', resourceId });
  }
  if (role) {
    const card = role.requirementIds
      .flatMap((id) => knowledge.requirements.get(id) ?? [])
      .find((one) => one.kind === 'card' || one.kind === 'licence');
    if (card) actions.push({ kind: 'checkCard', requirementId: card.id });
    if (circumstances.has('prison-leaver')) withContact('disclosure', 'disclosure');
    const apprenticeship = person.qualificationIds
      .flatMap((id) => knowledge.qualifications.get(id) ?? [])
      .find((one) => one.kind === 'apprenticeship');
    const search = contact('apprenticeships');
    if (
      apprenticeship &&
      search !== undefined &&
      age !== 'under-13' &&
      (nation === 'EN' || nation === undefined)
    )
      actions.push({
        kind: 'findApprenticeship',
        roleId: apprenticeship.servesRoleIds.includes(role.id)
          ? role.id
          : (apprenticeship.servesRoleIds[0] ?? role.id),
        resourceId: search,
      });
    const course = person.qualificationIds
      .flatMap((id) => knowledge.qualifications.get(id) ?? [])
      .find((one) => one.kind !== 'apprenticeship' && one.status === 'active');
    if (course) actions.push({ kind: 'askProvider', qualificationId: course.id });
    const [unitId] = person.unitIds;
    if (person.working && unitId !== undefined) actions.push({ kind: 'askEmployer', unitId });
  }
  const [pastRole] = person.pastRoleIds;
  if (pastRole !== undefined) actions.push({ kind: 'writeDown', roleId: pastRole });
  if (role?.seeIt[0]) actions.push({ kind: 'seeTheJob', where: role.seeIt[0] });
  if (!isYoung(age)) withContact('adult-careers', 'seeAdviser');
  return actions.slice(0, most);
}
