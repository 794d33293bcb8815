/** Reasons, gaps and what was hidden, said in words. */
import type { HiddenBecause, Missing, Reason, ToAsk } from '../../src/guidance/reasons.js';
import { assertNever } from '../engine/assertNever.js';
import type { Known } from './known.js';
import { listed } from './words.en.js';

/** One reason in the person's own words where they gave some; null when it adds nothing for a reader. */
export function reasonInWords(known: Known, reason: Reason): string | null {
  const { knowledge, words } = known;
  const skillTitle = (id: string): string => knowledge.skills.get(id)?.title ?? '';
  const roleTitle = (id: string): string => knowledge.roles.get(id)?.title ?? '';
  switch (reason.kind) {
    case 'has-skill':
      return reason.quote ? words.whyHasSkill(skillTitle(reason.skillId), reason.quote) : null;
    case 'done-this-role':
      return words.whyDoneRole(roleTitle(reason.roleId), reason.quote);
    case 'role-shares-skills':
      return words.whyFromRole(
        reason.skillIds.slice(0, 4).map(skillTitle),
        roleTitle(reason.fromRoleId),
        known.picture.roles.find((one) => one.roleId === reason.fromRoleId && one.stance === 'has-done')
          ?.quote,
      );
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
      return words.whyLevel(
        known.picture.certificates.find((one) => one.level === reason.level && !one.wished)?.quote,
      );
    case 'meets-need':
      return words.whyNeed(reason.quote);
    case 'fits-what-matters':
      return words.whyMatters(
        (words.mattersChoices as Record<string, string>)[reason.matter] ?? '',
        known.picture.matters.find((one) => one.what === reason.matter)?.quote,
      );
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
    case 'below-least-pay':
      return words.quoted(because.quote);
    default:
      return assertNever(because);
  }
}

/** The same with what it is about the job, once for each thing they said: “school run” (it can have nights). */
export function hiddenInFull(known: Known, all: readonly HiddenBecause[]): string[] {
  const { words } = known;
  const said = new Map<string, HiddenBecause[]>();
  for (const because of all) {
    const why = hiddenInWords(known, because);
    said.set(why, [...(said.get(why) ?? []), because]);
  }
  return [...said].map(([why, because]) => {
    const has = [
      ...new Set(
        because.flatMap((one) =>
          one.kind === 'avoids-condition' || one.kind === 'against-need'
            ? [words.conditions[one.condition] ?? one.condition]
            : [],
        ),
      ),
    ];
    const pays = because.flatMap((one) =>
      one.kind === 'below-least-pay' ? [words.paysUpTo(one.most, one.per)] : [],
    );
    const facts = [...(has.length > 0 ? [words.jobHas(listed(has))] : []), ...pays];
    return facts.length > 0 ? words.hiddenFor(why, listed(facts)) : why;
  });
}

/** What a limit is called when it is taken back: "nights" of "nights are fine". */
export function limitInWords({ knowledge, words }: Known, because: HiddenBecause): string {
  switch (because.kind) {
    case 'avoids-role':
      return knowledge.roles.get(because.roleId)?.title ?? '';
    case 'avoids-sector':
      return knowledge.sectors.get(because.sectorId)?.title ?? '';
    case 'avoids-interest':
      return knowledge.interests.get(because.interestId)?.title ?? '';
    case 'avoids-condition':
      return words.conditions[because.condition] ?? because.condition;
    case 'against-need':
      return words.anyHours;
    case 'below-least-pay':
      return words.anyPay;
    default:
      return assertNever(because);
  }
}

/** What to ask an employer about, because no record tells it. */
export function toAskInWords({ words }: Known, ask: ToAsk): string {
  switch (ask.kind) {
    case 'pay-not-held':
      return words.askPayNotHeld;
    case 'pay-in-words':
      return words.askPayInWords(ask.words);
    case 'pay-middle-under':
      return words.askPayMiddleUnder(ask.middle, ask.per);
    case 'condition-not-told':
      return words.askCondition(words.conditions[ask.condition] ?? ask.condition);
    default:
      return assertNever(ask);
  }
}
