/** One role up close: how to get there, its card with sources, and what to learn next. */
import { ladder } from '../../src/guidance/pathways/waysUp.js';
import type { Card } from '../engine/messages.js';
import { roleCard, roleCardInShort } from '../facts/cards.js';
import { learningFor, lookingAt } from './actions.js';
import type { Known } from './known.js';
import { notHeldLines } from './matches.js';
import { listed } from './words.en.js';

/** The way from what somebody has done to the role, step by step; nothing when it is one step or none. */
function wayThere(known: Known, roleId: string): { say: string[]; cards: Card[] } {
  const { knowledge, picture, words } = known;
  const from = picture.roles.find((one) => one.stance === 'has-done' && one.roleId !== roleId);
  const none = { say: [], cards: [] };
  if (!from) return none;
  const hops = ladder(from.roleId, roleId, knowledge, {
    workBasedOnly: picture.lanes.has('no-full-time-study'),
  });
  if (hops.length < 2) return none;
  const steps = hops.map((hop) => knowledge.roles.get(hop.to)?.title ?? '');
  const title = knowledge.roles.get(roleId)?.title ?? '';
  return {
    say: [words.notYet(steps), hops.every((hop) => hop.workBased) ? words.allAtWork : words.someFullTime],
    cards: [
      {
        kind: 'learning',
        title: words.wayTitle(title),
        facts: [],
        sections: hops.map((hop, index) => ({
          heading: `${index + 1}. ${knowledge.roles.get(hop.to)?.title ?? ''}`,
          lines: [
            knowledge.pathways.get(hop.edgeId)?.why ?? '',
            [hop.workBased ? words.wayAtWork : '', hop.months ? words.wayMonths(...hop.months) : '']
              .filter(Boolean)
              .join(' '),
          ].filter(Boolean),
        })),
      },
    ],
  };
}

function learningCard(known: Known): Card | undefined {
  const { words, knowledge } = known;
  const sections = learningFor(known).flatMap((next) => {
    const unit = next.unitId === undefined ? undefined : knowledge.units.get(next.unitId);
    const qualification =
      next.qualificationId === undefined ? undefined : knowledge.qualifications.get(next.qualificationId);
    const closes = next.because.flatMap((reason) => (reason.kind === 'closes-gaps' ? reason.skillIds : []));
    const gaps = closes.flatMap((id) => knowledge.skills.get(id)?.title ?? []);
    const why = gaps.length > 0 ? [words.learningClosesGap(gaps)] : [];
    if (unit)
      return [{ heading: words.learningUnit(unit.title), lines: [...why, ...unit.useAtWork.slice(0, 2)] }];
    if (qualification)
      return [
        {
          heading: words.learningQualification(qualification.title, qualification.workBased),
          lines: [
            ...why,
            qualification.need,
            ...qualification.entry.slice(0, 2),
            ...qualification.notes.slice(0, 1).map((note) => note.text),
          ],
        },
      ];
    return [];
  });
  if (sections.length === 0) return undefined;
  return {
    kind: 'learning',
    title: words.learningTitle,
    facts: [],
    sections: [...sections, { heading: words.priorLearningTitle, lines: [words.priorLearning] }],
  };
}

/** What is said and shown before "what could you do this week". */
export function closerLook(known: Known): { say: string[]; cards: Card[] } {
  const { knowledge, words } = known;
  const looking = lookingAt(known);
  if (looking?.kind === 'notHeld') return { say: notHeldLines(known), cards: [] };
  const role = looking?.kind === 'role' ? knowledge.roles.get(looking.roleId) : undefined;
  if (!role) return { say: [], cards: [] };
  const fit = known.matches().fits.find((one) => one.roleId === role.id);
  const learning = learningCard(known);
  const way = wayThere(known, role.id);
  const card = roleCardInShort(knowledge, role, known.on.today);
  return {
    say: [words.roleShown, ...way.say],
    cards: [
      { ...card, lead: `${fit ? words.matchWord[fit.word] : words.yourChoice}. ${card.lead ?? ''}` },
      ...way.cards,
      ...(learning ? [learning] : []),
    ],
  };
}

/** Two roles side by side, line by line, so that it reads well aloud and on a phone. */
export function comparison(known: Known, one: string, other: string): { say: string[]; cards: Card[] } {
  const { knowledge, words } = known;
  const roles = [one, other].flatMap((id) => knowledge.roles.get(id) ?? []);
  const [first, second] = roles;
  if (!first || !second) return { say: [words.compareWhich], cards: [] };
  const cards = roles.map((role) => roleCard(knowledge, role, known.on.today));
  const [firstCard, secondCard] = cards;
  const sections = (firstCard?.facts ?? []).map((fact, index) => ({
    heading: fact.label,
    lines: [
      `${first.title}: ${fact.value}${fact.source ? ` (${fact.source})` : ''}`,
      `${second.title}: ${secondCard?.facts[index]?.value ?? words.notShown}${secondCard?.facts[index]?.source ? ` (${secondCard.facts[index].source})` : ''}`,
    ],
  }));
  const gapLine = (roleId: string): string => {
    const fit = known.matches().fits.find((candidate) => candidate.roleId === roleId);
    const title = knowledge.roles.get(roleId)?.title ?? '';
    const skills = (fit?.missing ?? []).flatMap((missing) =>
      missing.kind === 'skill' ? (knowledge.skills.get(missing.skillId)?.title ?? []) : [],
    );
    return `${title}: ${skills.length > 0 ? listed(skills.slice(0, 4)) : words.noGap}`;
  };
  return {
    say: [],
    cards: [
      {
        kind: 'comparison',
        title: words.compared(first.title, second.title),
        facts: [],
        sections: [
          {
            heading: words.day,
            lines: [`${first.title}: ${first.purpose}`, `${second.title}: ${second.purpose}`],
          },
          ...sections,
          { heading: words.gap, lines: [gapLine(first.id), gapLine(second.id)] },
        ],
      },
    ],
  };
}
