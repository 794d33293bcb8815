/** One role up close: how to get there, its card with sources, and what to learn next. */

import type { Lane } from '../../src/guidance/matching/hearing.js';
import { skillGap } from '../../src/guidance/matching/skillGap.js';
import { ladder } from '../../src/guidance/pathways/waysUp.js';
import { alreadyThereLines } from '../credit/alreadyThere.js';
import type { Card, CardSection } from '../engine/messages.js';
import { roleCardInShort, roleFacts } from '../facts/cards.js';
import { otherJobCard, whoKnows } from '../otherJobs/card.js';
import { otherJob } from '../otherJobs/otherJob.js';
import { closerTo } from '../otherJobs/toldJobs.js';
import { otherJobWords } from '../otherJobs/words.en.js';
import { learningFor, lookingAt } from './actions.js';
import type { Known } from './known.js';
import { notHeldLines } from './matches.js';
import { heldAlready } from './ownCertificate.js';
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

/** Lanes of people who bring years of other work. */
const reskilling: readonly Lane[] = [
  'redundant',
  'sacked',
  'leaving-forces',
  'wants-change',
  'overseas-experience',
];

/**
 * What to learn next. Who brings work behind them sees the parts that bridge the gap, then what may already count, and only
 * then whole courses (TW-04); a newcomer sees the ways in.
 */
function learningCard(known: Known): Card | undefined {
  const { words, knowledge } = known;
  const parts: CardSection[] = [];
  const courses: CardSection[] = [];
  for (const next of learningFor(known)) {
    const unit = next.unitId === undefined ? undefined : knowledge.units.get(next.unitId);
    const qualification =
      next.qualificationId === undefined ? undefined : knowledge.qualifications.get(next.qualificationId);
    const closes = next.because.flatMap((reason) => (reason.kind === 'closes-gaps' ? reason.skillIds : []));
    const gaps = closes.flatMap((id) => knowledge.skills.get(id)?.title ?? []);
    const why = gaps.length > 0 ? [words.learningClosesGap(gaps)] : [];
    const isFirstPart = unit !== undefined && parts.length === 0 && courses.length === 0;
    if (unit)
      (isFirstPart || isReskiller(known) ? parts : courses).push({
        heading: words.learningUnit(unit.title),
        lines: [...why, ...unit.useAtWork.slice(0, 2)],
      });
    if (qualification)
      courses.push({
        heading: words.learningQualification(qualification.title, qualification.workBased),
        lines: [
          ...why,
          qualification.need,
          ...alreadyThereLines(qualification, known),
          ...qualification.entry.slice(0, 2),
          ...qualification.notes.slice(0, 1).map((note) => note.text),
        ],
      });
  }
  if (parts.length + courses.length === 0) return undefined;
  const prior = { heading: words.priorLearningTitle, lines: [words.priorLearning] };
  return {
    kind: 'learning',
    title: words.learningTitle,
    facts: [],
    sections: isReskiller(known) ? [...parts, prior, ...courses] : [...parts, ...courses, prior],
  };
}

const isReskiller = ({ picture }: Known): boolean =>
  picture.roles.some((one) => one.stance === 'has-done') ||
  reskilling.some((lane) => picture.lanes.has(lane));

/** Whether its card is one of the last two things shown: nobody needs it twice. */
const isOnScreen = ({ state }: Known, uri: string): boolean => state.talkingOf.some((one) => one.id === uri);

/** What is said and shown before "what could you do this week". */
export function closerLook(known: Known): { say: string[]; cards: Card[] } {
  const { knowledge, words } = known;
  const looking = lookingAt(known);
  if (looking?.kind === 'notHeld') {
    const closer = closerTo(looking.id, known);
    return {
      say: notHeldLines(known),
      cards:
        closer && !isOnScreen(known, closer.uri)
          ? [otherJobCard(closer.job, known, { besideId: looking.id })]
          : [],
    };
  }
  if (looking?.kind === 'imported') {
    const job = otherJob(looking.uri, known);
    if (!job) return { say: [], cards: [] };
    return isOnScreen(known, job.uri)
      ? { say: [otherJobWords.seen(job.title), ...whoKnows(job, known)], cards: [] }
      : { say: [words.roleShown], cards: [otherJobCard(job, known)] };
  }
  const role = looking?.kind === 'role' ? knowledge.roles.get(looking.roleId) : undefined;
  if (!role) return { say: [], cards: [] };
  const fit = known.matches().fits.find((one) => one.roleId === role.id);
  const learning = learningCard(known);
  const way = wayThere(known, role.id);
  const card = roleCardInShort(knowledge, role, known.on.today);
  return {
    say: [words.roleShown, ...heldAlready(known, role), ...way.say],
    cards: [
      { ...card, lead: `${fit ? words.matchWord[fit.word] : words.yourChoice}. ${card.lead ?? ''}` },
      ...way.cards,
      ...(learning ? [learning] : []),
    ],
  };
}

const mainNeed = 2;

/** Two or three roles side by side, line by line, so that it reads well aloud and on a phone. */
export function comparison(known: Known, roleIds: readonly string[]): { say: string[]; cards: Card[] } {
  const { knowledge, words } = known;
  const roles = roleIds.flatMap((id) => knowledge.roles.get(id) ?? []);
  if (roles.length < 2) return { say: [words.compareWhich], cards: [] };
  type Role = (typeof roles)[number];
  const row = (heading: string, of: (role: Role) => string) => ({
    heading,
    lines: roles.map((role) => `${role.title}: ${of(role)}`),
  });
  const facts = new Map(roles.map((role) => [role.id, roleFacts(knowledge, role)]));
  const fact = (role: Role, at: number): string => {
    const one = facts.get(role.id)?.[at];
    return one === undefined ? words.notShown : `${one.value}${one.source ? ` (${one.source})` : ''}`;
  };
  const needs = new Map(
    roles.map((role) => [
      role.id,
      skillGap(role.id, known.profile, knowledge).filter((one) => one.importance >= mainNeed),
    ]),
  );
  const titled = (all: readonly { skillId: string }[]): string[] =>
    all.flatMap((one) => knowledge.skills.get(one.skillId)?.title ?? []).slice(0, mostNamed);
  const held = (role: Role) => (needs.get(role.id) ?? []).filter((one) => one.state !== 'missing');
  const missing = (role: Role): string => {
    // Nobody is told they lack patience because they did not mention it.
    const skills = (needs.get(role.id) ?? []).filter(
      (one) => one.state === 'missing' && knowledge.skills.get(one.skillId)?.kind !== 'attitude',
    );
    const asked = role.requirementIds.flatMap((id) => knowledge.requirements.get(id)?.title ?? []);
    const all = [...titled(skills), ...asked.slice(0, 2)];
    return all.length > 0 ? listed(all) : words.noGap;
  };
  const [pay, hours, time] = [0, 1, 2] as const;
  return {
    say: [],
    cards: [
      {
        kind: 'comparison',
        title: words.compared(roles.map((one) => one.title)),
        facts: [],
        sections: [
          row(words.compareDay, (role) => role.purpose),
          row(words.compareHave, (role) =>
            words.haveOf(held(role).length, needs.get(role.id)?.length ?? 0, titled(held(role))),
          ),
          row(words.compareMissing, missing),
          ...[hours, pay].map((at) =>
            row(facts.get(roles[0]?.id ?? '')?.[at]?.label ?? '', (role) => fact(role, at)),
          ),
          row(words.compareLevel, (role) => words.levelUsual(Math.min(...role.rqfTypical))),
          row(words.compareWayIn, (role) =>
            role.timeToGetThere === null
              ? (role.entry[0] ?? '')
              : `${role.entry[0] ?? ''}. ${fact(role, time)}`,
          ),
        ],
      },
    ],
  };
}
/** What reads in one line on a phone. */
const mostNamed = 4;
