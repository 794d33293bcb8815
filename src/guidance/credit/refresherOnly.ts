/**
 * What earlier learning can shorten to a refresher and never replace: licences, safeguarding, first aid and site
 * induction (D2). Skill fades in all four, somebody may be hurt, and a rule or a site asks for it to be fresh.
 */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Requirement, Unit } from '../knowledge/schema.js';
import { plainTitle } from './sameUnit.js';

export type RefresherReason =
  /** A pass lasts so many months. */
  | { kind: 'runs-out'; validityMonths: number }
  | { kind: 'safeguarding' | 'first-aid' | 'licence'; skillId?: string }
  | { kind: 'site-induction' }
  /** It is named like something the law, a regulator or a site asks for. */
  | { kind: 'requirement'; requirementId: string };

/** Skills that mean first aid or a licence to drive or use machines, with the reason; safeguarding is a theme. */
const skillsThatFade: Readonly<Record<string, 'first-aid' | 'licence'>> = {
  // First aid at work, and for babies and children: certificates last three years.
  'SKL-COM-18': 'first-aid',
  'SKL-CYP-20': 'first-aid',
  // Lift trucks, lorries, site plant and crop sprays: nobody may use them on what they once could.
  'SKL-LOG-02': 'licence',
  'SKL-LOG-05': 'licence',
  'SKL-CON-07': 'licence',
  'SKL-AGR-05': 'licence',
};
/** Words in a title, for units of which we hold no skills. */
const titlesThatFade: readonly (readonly [
  RegExp,
  'safeguarding' | 'first-aid' | 'licence' | 'site-induction',
])[] = [
  [/\bsafeguarding\b|\bchild protection\b|\bprotection and welfare\b/i, 'safeguarding'],
  [/\bfirst[ -]aid\b|\bresuscitation\b|\blife support\b/i, 'first-aid'],
  [/\bsite induction\b/i, 'site-induction'],
  [/\blorr(?:y|ies)\b|\blift trucks?\b|\bfork ?lifts?\b|\bCPC\b|\blicen[cs]/i, 'licence'],
];
/** Requirements that are learned and then run out or are a licence; a check or a medical is no unit. */
const kindsThatFade: ReadonlySet<Requirement['kind']> = new Set(['licence', 'site-induction', 'refresher']);
/** A name of one word is too ordinary to know a requirement by. */
const fewestWords = 2;

/** The part of a unit's skills from which on it is about them: one among many makes no safeguarding unit. */
const share = 0.5;

/**
 * Why a unit is never more than a refresher; undefined where earlier learning may count for it. A unit with some such
 * skill among others may count, less what `fadingSkills` names.
 */
export function refresherReason(unit: Unit, knowledge: KnowledgeBase): RefresherReason | undefined {
  if (unit.validityMonths !== undefined) return { kind: 'runs-out', validityMonths: unit.validityMonths };
  for (const [pattern, kind] of titlesThatFade) if (pattern.test(unit.title)) return { kind };
  const fading = fadingSkills(unit, knowledge);
  if (fading[0] !== undefined && fading.length >= skillsOf(unit).length * share) return fading[0];
  const title = ` ${plainTitle(unit.title)} `;
  for (const one of knowledge.requirements.values()) {
    if (!kindsThatFade.has(one.kind)) continue;
    const names = [one.title, ...one.aliases].map(plainTitle);
    if (names.some((name) => name.split(' ').length >= fewestWords && title.includes(` ${name} `)))
      return { kind: 'requirement', requirementId: one.id };
  }
  return undefined;
}

export type FadingSkill = { kind: 'safeguarding' | 'first-aid' | 'licence'; skillId: string };

/** The skills of a unit for which at most a refresher is left out, with the reason. */
export const fadingSkills = (unit: Unit, knowledge: KnowledgeBase): FadingSkill[] =>
  skillsOf(unit).flatMap((skillId): FadingSkill[] => {
    const kind = skillsThatFade[skillId];
    if (kind !== undefined) return [{ kind, skillId }];
    const isSafeguarding = knowledge.skills.get(skillId)?.theme === 'safeguarding';
    return isSafeguarding ? [{ kind: 'safeguarding', skillId }] : [];
  });

/** The skills a unit teaches, of its own list and of its outcomes, each once. */
export const skillsOf = (unit: Unit): string[] => [
  ...new Set([...unit.skillIds, ...unit.outcomes.flatMap((one) => one.skillIds)]),
];
