/** The certificates a job usually asks for: who awards them, and whether anybody has to have one. */
import type { Qualification, RoleProfile } from '../../src/guidance/knowledge/schema.js';
import { isOpen } from '../../src/guidance/knowledge/standing.js';
import { qualificationLine } from '../facts/cards.js';
import { sourcesOf } from '../facts/provenance.js';
import { type Asking, source, type Told, told, under } from './told.js';
import { talkWords as words } from './words.en.js';

/** More would be a register, not an answer. */
const mostTold = 4;

/** The level a question names: "who gives the level 3". */
export const levelNamed = (line: string): number | undefined => {
  const found = /\b(?:level|lvl|nvq|svq) ?([1-8])\b/.exec(line)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Those usual for the job first, then others made for it; of the level that is named, where there are any. */
function papersOf(role: RoleProfile, { knowledge, line }: Asking): Qualification[] {
  const usual = role.usualQualIds.flatMap((id) => knowledge.qualifications.get(id) ?? []);
  const serving = [...knowledge.qualifications.values()].filter(
    (one) => one.servesRoleIds.includes(role.id) && isOpen(one) && one.replacedBy.length === 0,
  );
  const all = [...new Set([...usual, ...serving])];
  const level = levelNamed(line);
  const ofLevel = level === undefined ? [] : all.filter((one) => one.level === level);
  if (level !== undefined) return ofLevel;
  return usual.length > 0 ? usual : serving;
}

/** Who awards the certificates this job usually asks for, each by its name. */
export function whoAwardsForRole(role: RoleProfile, asking: Asking): Told {
  const papers = papersOf(role, asking);
  const level = levelNamed(asking.line);
  const apprenticeshipAsked = /\bapprentice/.test(asking.line);
  // An apprenticeship is no certificate of one awarding organisation; nor is a paper whose awarding one is not held.
  const named = papers.filter((one) => one.awardingOrg !== undefined).slice(0, mostTold);
  const others = papers.filter((one) => one.awardingOrg === undefined && one.kind !== 'apprenticeship');
  const apprenticeships = papers.filter((one) => one.kind === 'apprenticeship');
  if (papers.length === 0)
    return told(level === undefined ? words.awardsNoPaper : words.awardsNoPaperAt(level), words.awardsOnIt);
  return {
    ...told(
      under(
        words.awardsForJob,
        named.map((one) => words.awardsLine(one.title, one.awardingOrg ?? '')),
      ),
      named.length === 0 &&
        words.awardsNotHeld([...others, ...apprenticeships].slice(0, 2).map((one) => one.title)),
      (apprenticeshipAsked || named.length === 0) && apprenticeships.length > 0 && words.awardsApprenticeship,
      words.awardsOnIt,
      source(named.flatMap((one) => sourcesOf(asking.knowledge, one).slice(0, 1))),
    ),
    lists: (named.length > 0 ? named : papers).slice(0, mostTold).map((one) => one.id),
  };
}

/** "Do I need the NVQ": what the ways in say, and the rules that are held; never a yes or no nobody wrote down. */
export function needsPaperForRole(role: RoleProfile, asking: Asking): Told {
  const { knowledge } = asking;
  const papers = papersOf(role, asking).slice(0, mostTold);
  const rules = role.requirementIds
    .flatMap((id) => knowledge.requirements.get(id) ?? [])
    .filter((one) => one.force === 'law');
  return {
    ...told(
      words.paperNotHeldAsRule,
      under(words.waysIn, role.entry),
      papers.length > 0
        ? words.bullets(words.qualifications, papers.map(qualificationLine))
        : (role.noQualReason ?? words.noQualifications),
      under(
        words.lawRules,
        rules.map((one) => one.title),
      ),
      source(sourcesOf(knowledge, role).slice(0, 1)),
      words.paperAsk,
    ),
    lists: papers.map((one) => one.id),
  };
}

/** "Who awards it" with nothing on screen: which one is meant is asked for; never what the sizes are called. */
export function whoAwardsAtAll(line: string, { knowledge }: Pick<Asking, 'knowledge'>): string[] {
  const level = levelNamed(line);
  const orgs = [
    ...new Set(
      [...knowledge.qualifications.values()]
        .filter((one) => one.level === level && isOpen(one))
        .flatMap((one) => one.awardingOrg ?? []),
    ),
  ].sort();
  return [
    ...(level !== undefined && orgs.length > 2
      ? [words.awardsAtLevel(level, orgs.length, orgs.slice(0, 3))]
      : []),
    words.awardsWhich,
    words.awardsOnIt,
  ];
}
