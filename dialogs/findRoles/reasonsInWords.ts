/** Reasons, gaps and what was hidden, said in words. */
import type { HiddenBecause, Missing, Reason } from '../../src/guidance/reasons.js';
import { assertNever } from '../engine/assertNever.js';
import type { Known } from './known.js';

/** One reason in the person's own words where they gave some; null when it adds nothing for a reader. */
export function reasonInWords(known: Known, reason: Reason): string | null {
  const { knowledge, words } = known;
  const skillTitle = (id: string): string => knowledge.skills.get(id)?.title ?? '';
  const roleTitle = (id: string): string => knowledge.roles.get(id)?.title ?? '';
  switch (reason.kind) {
    case 'has-skill':
      return reason.quote ? words.whyHasSkill(skillTitle(reason.skillId), reason.quote) : null;
    case 'done-this-role':
      return words.whyDoneRole(roleTitle(reason.roleId));
    case 'role-shares-skills':
      return words.whyFromRole(reason.skillIds.slice(0, 4).map(skillTitle), roleTitle(reason.fromRoleId));
    case 'wants-role':
      return words.whyWants(reason.quote);
    case 'step-towards':
      return words.whyStep(reason.quote);
    case 'like-wanted-role':
      return words.whyLike(reason.quote);
    case 'wants-interest': {
      const interest = knowledge.interests.get(reason.interestId);
      return reason.quote
        ? words.whyInterest(interest?.plain ?? '', reason.quote)
        : words.whyPicked(interest?.plain ?? '');
    }
    case 'wants-sector':
      return words.whyWants(reason.quote);
    case 'pathway-to':
      return words.whyLeadsTo(roleTitle(reason.toRoleId));
    case 'pathway-from': {
      const edge = knowledge.pathways.get(reason.edgeId);
      return edge ? words.whyPathway(edge.why.replace(/\.$/, '')) : null;
    }
    case 'level-fits':
      return words.whyLevel;
    case 'meets-need':
      return words.whyNeed(reason.quote);
    case 'fits-what-matters':
      return words.whyMatters((words.mattersChoices as Record<string, string>)[reason.matter] ?? '');
    default:
      return assertNever(reason);
  }
}

/** A gap in a few words: a skill's name, a card or check, or a level. */
export function missingInWords({ knowledge, words }: Known, missing: Missing): string {
  switch (missing.kind) {
    case 'skill':
      return knowledge.skills.get(missing.skillId)?.title ?? '';
    case 'requirement':
      return knowledge.requirements.get(missing.requirementId)?.title ?? '';
    case 'level':
      return words.missingLevel(missing.needed);
    default:
      return assertNever(missing);
  }
}

/** What the person said that hides a role. */
export function hiddenInWords({ knowledge, words }: Known, because: HiddenBecause): string {
  const condition = (code: string): string => words.conditions[code] ?? code;
  switch (because.kind) {
    case 'avoids-role':
      return words.quoted(because.quote);
    case 'avoids-sector':
      return words.quoted(because.quote);
    case 'avoids-interest':
      return because.quote
        ? words.quoted(because.quote)
        : (knowledge.interests.get(because.interestId)?.title ?? '');
    case 'avoids-condition':
      return because.quote ? words.quoted(because.quote) : words.notedAvoid(condition(because.condition));
    case 'against-need':
      return because.quote ? words.quoted(because.quote) : condition(because.need);
    default:
      return assertNever(because);
  }
}
