/** The summary a person keeps: their words, what they bring, ideas, next learning, and what they will do. */

import type { Lane } from '../../src/guidance/matching/hearing.js';
import { contactsFor, isYoung } from '../../src/guidance/pathways/contacts.js';
import { urgency } from '../../src/guidance/triage/urgency.js';
import { worthAsking } from '../credit/checkResult.js';
import { heldFacts } from '../credit/ledgerCard.js';
import { employerWords } from '../employer/words.en.js';
import type { Card } from '../engine/messages.js';
import { otherJob } from '../otherJobs/otherJob.js';
import { attributionOfTold, toldJobs, wantedAlone } from '../otherJobs/toldJobs.js';
import { reach } from '../safety/safety.js';
import { actionCode, actionHow, actionText, learningFor, suggestedActions } from './actions.js';
import { actionSchema, closerSchema, idOf } from './answers.js';
import { hiddenOf } from './hidden.js';
import type { Known } from './known.js';
import { gapsOf } from './matches.js';
import { hiddenInWords } from './reasonsInWords.js';

/** The first steps chosen, newest last; suggestions stand in when none was. */
function steps(known: Known): { chosen: boolean; lines: string[] } {
  const suggested = suggestedActions(known);
  const withHow = (text: string, how: string | undefined): string => (how ? `${text}. ${how}` : text);
  const chosen = known.state.told
    .filter((one) => one.name === 'action' && !one.skipped)
    .flatMap((one) => {
      const parsed = actionSchema.safeParse(one.value);
      if (!parsed.success) return [];
      const { data } = parsed;
      if (data.kind === 'own') return [data.text];
      const action = suggested.find((candidate) => actionCode(candidate) === data.code);
      return action ? [withHow(actionText(known, action), actionHow(known, action))] : [];
    });
  if (chosen.length > 0) return { chosen: true, lines: [...new Set(chosen)].slice(-3) };
  return {
    chosen: false,
    lines: suggested
      .slice(0, 3)
      .map((action) => withHow(actionText(known, action), actionHow(known, action))),
  };
}

/** An employer's summary: what they asked, where, and the next steps; nothing about any person. */
function staffSummary({ words, answers }: Known, place: string[], actionLines: string[]): Card {
  const need =
    answers.staffNeed === undefined
      ? []
      : [
          employerWords.needChoices[answers.staffNeed as keyof typeof employerWords.needChoices] ??
            answers.staffNeed,
        ];
  const who = answers.staffWho === undefined ? [] : [employerWords.whoChoices[answers.staffWho]];
  const sections = [
    { heading: words.planAsked, lines: [...who, ...need] },
    { heading: words.planWhere, lines: place },
    { heading: words.planActions, lines: actionLines },
    { heading: words.planUnsure, lines: [employerWords.decided] },
  ].filter((section) => section.lines.length > 0);
  return { kind: 'plan', title: words.planTitle, facts: [], sections };
}

/** Everything in it was said by the person or comes from a sourced record; nothing of a safety turn is. */
export function summaryCard(known: Known): Card {
  const { words, knowledge, picture, nation, age } = known;
  const titles = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => knowledge.roles.get(id)?.title ?? []);
  const wants = [
    ...picture.roles.filter((one) => one.stance === 'wants').map((one) => words.quoted(one.quote)),
    ...picture.interests
      .filter((one) => one.quote !== '' && one.stance === 'wants')
      .map((one) => words.quoted(one.quote)),
    ...picture.notHeld.filter((one) => one.stance === 'wants').map((one) => words.quoted(one.quote)),
    ...wantedAlone(known).map((one) => words.quoted(one.quote)),
    ...picture.sectors.filter((one) => one.stance === 'wants').map((one) => words.quoted(one.quote)),
  ];
  const brings = [
    ...picture.roles
      .filter((one) => one.stance === 'has-done')
      .map((one) =>
        words.didRole(
          knowledge.roles.get(one.roleId)?.title ?? '',
          one.months === undefined ? undefined : words.years(one.months),
        ),
      ),
    ...toldJobs(known, 'has-done').map(({ job, months }) =>
      words.didRole(job.title, months === undefined ? undefined : words.years(months)),
    ),
    ...picture.skills.map((one) => knowledge.skills.get(one.skillId)?.title ?? ''),
    ...picture.certificates
      .filter((one) => !one.negative && !one.wished)
      .map((one) => words.quoted(one.quote)),
  ].filter(Boolean);
  const matters = [
    ...picture.matters.map((one) => (words.mattersChoices as Record<string, string>)[one.what] ?? one.what),
    ...picture.conditions.map((one) =>
      one.stance === 'avoids'
        ? words.notedAvoid(words.conditions[one.condition] ?? one.condition)
        : (words.conditions[one.condition] ?? one.condition),
    ),
  ];
  const { fits } = known.matches();
  const hidden = hiddenOf(known);
  const looked = known.state.told.flatMap((one) => {
    const parsed = one.name === 'closer' ? closerSchema.safeParse(one.value) : undefined;
    return parsed?.success ? [idOf(parsed.data)] : [];
  });
  const ideas = [...new Set(looked)].flatMap((id) => {
    const title =
      knowledge.roles.get(id)?.title ?? knowledge.notHeld.get(id)?.title ?? otherJob(id, known)?.title;
    if (title === undefined) return [];
    const fit = fits.find((one) => one.roleId === id);
    const gaps = fit ? gapsOf(known, fit, 3) : [];
    return [
      `${title}${fit ? `. ${words.matchWord[fit.word]}` : ''}${gaps.length > 0 ? `. ${words.gap}: ${gaps.join(', ')}` : ''}`,
    ];
  });
  const learning = learningFor(known).flatMap((next) => {
    const unit = next.unitId === undefined ? undefined : knowledge.units.get(next.unitId);
    const qualification =
      next.qualificationId === undefined ? undefined : knowledge.qualifications.get(next.qualificationId);
    if (unit) return [words.learningUnit(unit.title)];
    return qualification ? [words.learningQualification(qualification.title, qualification.workBased)] : [];
  });
  const { chosen, lines: actionLines } = steps(known);
  const avoided = titles(picture.roles.filter((one) => one.stance === 'avoids').map((one) => one.roleId));
  const hiddenWhy = [
    ...new Set(hidden.flatMap((one) => one.because.map((why) => hiddenInWords(known, why)))),
  ];
  const people = contactsFor(knowledge, isYoung(age) ? 'school-careers' : 'adult-careers', nation, age);
  const asked = picture.notHeld
    .filter((one) => one.stance === 'wants')
    .flatMap((one) => knowledge.notHeld.get(one.id) ?? []);
  const soon = urgency({ lanes: [...picture.lanes].map((lane) => ({ lane: lane as Lane, spans: [] })) });
  const place = nation === undefined ? [] : [words.nationChoices[nation]];
  if (known.answers.purpose === 'staff') return staffSummary(known, place, actionLines);
  const sections = [
    { heading: words.planSoon, lines: soon.because === 'none' ? [] : [words.planSoonWhy[soon.because]] },
    { heading: words.planAsked, lines: [...new Set(wants)].filter((one) => one !== words.quoted('')) },
    { heading: words.planBring, lines: [...new Set(brings)].slice(0, 8) },
    { heading: words.planMatters, lines: matters },
    { heading: words.planWhere, lines: place },
    {
      heading: words.planIdeas,
      lines: ideas.length > 0 ? ideas : titles(fits.slice(0, 3).map((one) => one.roleId)),
    },
    ...heldFacts(known).map(({ label, value }) => ({ heading: label, lines: [value] })),
    {
      heading: words.priorLearningTitle,
      lines: worthAsking(known).flatMap((id) => knowledge.units.get(id)?.title ?? []),
    },
    { heading: words.planLearn, lines: [...learning, ...asked.flatMap((job) => job.firstSteps.slice(0, 3))] },
    { heading: chosen ? words.planActions : words.planIdeasForActions, lines: actionLines },
    { heading: words.planPerson, lines: people.slice(0, 1).map(reach) },
    {
      heading: words.planUnsure,
      lines: [
        words.planUnsureFacts,
        ...attributionOfTold(known),
        ...(hidden.length > 0 ? [words.planHidden(hidden.length, hiddenWhy.slice(0, 3))] : []),
        ...(avoided.length > 0 ? [words.planRuledOut(avoided)] : []),
      ],
    },
  ].filter((section) => section.lines.length > 0);
  return { kind: 'plan', title: words.planTitle, facts: [], sections };
}
