/** V2 and V5: a role is whole, and says what must be checked before somebody may do it. */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Requirement, RoleProfile } from '../schema.js';
import type { Report } from './report.js';

/** V2: the three kinds of skill, qualifications or a reason, and a way on. Four to eight duties: the schema. */
export function everyRoleIsWhole(knowledge: KnowledgeBase, one: Written, report: Report): void {
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

/** Sectors whose roles meet children or adults at risk. */
const meetsPeopleAtRisk = /^SEC-(?:CYP|ACH|DAR)(?:-|$)/;

/** V5: whoever works with children or adults at risk is taught to keep them safe. */
export function everyCareRoleIsTaughtSafeguarding(
  knowledge: KnowledgeBase,
  one: Written,
  report: Report,
): void {
  const role = knowledge.roles.get(one.id);
  if (role?.status !== 'active' || !role.sectorIds.some((id) => meetsPeopleAtRisk.test(id))) return;
  const safeguarding = role.needs.filter(
    (need) => knowledge.skills.get(need.skillId)?.theme === 'safeguarding',
  );
  if (safeguarding.length === 0)
    report(
      one,
      'V5',
      'needs no safeguarding skill',
      'Add a skill of theme safeguarding to needs; everybody near children or adults at risk has one.',
    );
  else if (!safeguarding.some((need) => knowledge.unitsForSkill.has(need.skillId)))
    report(
      one,
      'V5',
      'no unit builds its safeguarding skill',
      `Add ${safeguarding[0]?.skillId} to the skillIds of a safeguarding unit.`,
    );
}

/** Whoever is with children or adults at risk, or leads those who are; a commissioner or a leader may not be. */
const isWithThem = new Set<RoleProfile['tier']>([
  'support',
  'frontline',
  'specialist',
  'supervisor',
  'manager',
]);

/** V5: such work starts with a check, or with registration by a regulator that made one. */
export function everyCareRoleIsChecked(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const role = knowledge.roles.get(one.id);
  if (role?.status !== 'active' || !isWithThem.has(role.tier)) return;
  if (!role.sectorIds.some((id) => meetsPeopleAtRisk.test(id))) return;
  const isChecked = role.requirementIds.some((id) =>
    ['check', 'registration'].includes(knowledge.requirements.get(id)?.kind ?? ''),
  );
  if (!isChecked)
    report(
      one,
      'V5',
      'works with people at risk, and no check is linked',
      'Add a requirement of kind check or registration to requirementIds.',
    );
}

/**
 * V5: what a role's own sentences ask for is in its requirements, where the card shows it as needed before the start.
 * The words are those that name such a thing and hardly anything else.
 */
const askedInWords: readonly { words: RegExp; name: string; kinds: readonly Requirement['kind'][] }[] = [
  {
    words: /\b(?:DBS|PVG|AccessNI|barred lists?|criminal records? check)\b/,
    name: 'a criminal record check',
    kinds: ['check'],
  },
  {
    words: /\b(?:security )?vett(?:ing|ed)\b|\bsecurity clear(?:ance|ed)\b/i,
    name: 'vetting',
    kinds: ['check'],
  },
  {
    // "A driving licence helps" asks for none.
    words: /\b(?:need|must|required?)\b[^.\n]*\blicen[cs]e\b|\b(?:LGV|HGV|lorry|SIA) licen[cs]e\b/i,
    name: 'a licence',
    kinds: ['licence', 'card'],
  },
  {
    words: /\bregister(?:ed)? with the (?:NMC|HCPC|GPhC|Nursing and Midwifery Council)\b|\bNMC register\b/i,
    name: 'registration',
    kinds: ['registration'],
  },
];

/** The sentences of a role in which something may be asked of people. */
const sentencesOf = (role: RoleProfile): string[] => [
  ...role.entry,
  ...role.duties,
  ...role.notes.map((note) => note.text),
  role.purpose,
  role.cost?.text ?? '',
  role.timeToGetThere?.text ?? '',
];

export function everyCheckIsARequirement(knowledge: KnowledgeBase, one: Written, report: Report): void {
  const role = knowledge.roles.get(one.id);
  if (!role) return;
  const words = sentencesOf(role).join('\n');
  for (const asked of askedInWords) {
    if (!asked.words.test(words)) continue;
    const linked = role.requirementIds.some((id) => {
      const kind = knowledge.requirements.get(id)?.kind;
      return kind !== undefined && asked.kinds.includes(kind);
    });
    if (!linked)
      report(
        one,
        'V5',
        `its words ask for ${asked.name} and no requirement is linked`,
        `Add a requirement of kind ${asked.kinds.join(' or ')} to requirementIds.`,
      );
  }
}
