/**
 * The validation rules of the knowledge base (V1 to V18 of the content design, and V19 of ours), applied after
 * parsing. Each says where, what is wrong and what to do. Errors stop a start; warnings are for editors.
 */
import type { KnowledgeBase, Problem, Written } from '../knowledgeBase.js';
import { partsOf } from '../recordParts.js';
import { nothingIsStale, type OldFacts, payIsRecent } from './ages.js';
import { everyAskHasOneAnswer } from './asks.js';
import { everyCombinationAgrees } from './combinations.js';
import {
  everyContactCanBeDialled,
  everyEntitlementHasASource,
  everyFigureHasASource,
  nothingUnpublishedIsVerified,
  payIsLawful,
} from './facts.js';
import { everyFamilyIsALadder } from './families.js';
import { everyFundingHasItsTime } from './funding.js';
import { nothingIsPadded } from './padding.js';
import { everyOldPartnershipSaysSo } from './partnerships.js';
import { everyPathwayMakesSense } from './pathways.js';
import { everyQualificationAgrees } from './qualifications.js';
import { everyCapabilityResolves, everyReferenceResolves, noSectorIsInsideItself } from './references.js';
import { reportTo } from './report.js';
import {
  everyCareRoleIsChecked,
  everyCareRoleIsTaughtSafeguarding,
  everyCheckIsARequirement,
  everyRoleIsWhole,
} from './roles.js';
import { everyNationHasSafetyContacts } from './safetyContacts.js';
import { everyUnitIsWhole } from './units.js';
import { everyAnswerCanBeRead, everyRoleIsAnybodys, everyTextIsPlain, nobodyIsInIt } from './words.js';

/**
 * Applies every rule.
 * @param today ISO date against which ages are judged
 * @param oldFacts whether a fact past its limit is told or refused
 */
export function checkRules(
  knowledge: KnowledgeBase,
  written: readonly Written[],
  today: string,
  oldFacts: OldFacts,
): Problem[] {
  const problems: Problem[] = [];
  const report = reportTo(problems);
  const known = new Set(written.map((one) => one.id));
  everyCapabilityResolves(knowledge, written, report);
  for (const one of written) {
    const { ids, strings, shown, facts } = partsOf(one.kind, one.record);
    everyReferenceResolves(known, one, ids, report);
    noSectorIsInsideItself(knowledge, one, report);
    everyRoleIsWhole(knowledge, one, report);
    everyPathwayMakesSense(knowledge, one, report);
    everyCareRoleIsTaughtSafeguarding(knowledge, one, report);
    everyCareRoleIsChecked(knowledge, one, report);
    everyCheckIsARequirement(knowledge, one, report);
    everyUnitIsWhole(knowledge, one, report);
    everyQualificationAgrees(knowledge, one, report);
    everyCombinationAgrees(knowledge, one, report);
    everyContactCanBeDialled(knowledge, one, report);
    nothingUnpublishedIsVerified(knowledge, one, facts, report);
    everyFigureHasASource(knowledge, one, shown, report);
    everyEntitlementHasASource(knowledge, one, report);
    payIsLawful(knowledge, one, report);
    nothingIsStale(one, report, today, oldFacts);
    payIsRecent(knowledge, one, report, today);
    everyTextIsPlain(one, shown, report);
    everyAnswerCanBeRead(knowledge, one, report);
    nobodyIsInIt(one, strings, report);
    everyRoleIsAnybodys(knowledge, one, report);
    everyOldPartnershipSaysSo(knowledge, one, report, today);
  }
  everyFamilyIsALadder(knowledge, written, problems);
  everyFundingHasItsTime(knowledge, written, report);
  everyNationHasSafetyContacts(knowledge, problems);
  everyAskHasOneAnswer(written, report);
  nothingIsPadded(knowledge, written, report);
  return problems;
}
