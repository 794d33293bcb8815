/** Questions about a job that only an imported classification holds: its card, short answers, why and side by side. */
import type { HeardOccupation } from '../../src/guidance/matching/hearing.js';
import { hearOccupations } from '../../src/guidance/matching/hearOccupations.js';
import { tellingSkills } from '../../src/guidance/pathways/adjacentRoles.js';
import { linkedSkills } from '../../src/guidance/pathways/linkedSkills.js';
import { commandIn } from '../engine/commands.js';
import type { Choice } from '../engine/messages.js';
import { plainly } from '../engine/plainly.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { asksAbout, asksAfter, isQuestion } from '../facts/questions.en.js';
import { joinsJobs } from '../findRoles/answers.en.js';
import type { Known } from '../findRoles/known.js';
import { shownInFull } from '../talkingOf/followUp.js';
import {
  type Aspect,
  hearFollowUp,
  mayBeAWish,
  putAsQuestion,
  questionWords,
} from '../talkingOf/followUps.en.js';
import { talkedOf } from '../talkingOf/notice.js';
import {
  attributionLines,
  inShort,
  labelsOf,
  nearChoices,
  nearLines,
  nearOurs,
  otherJobCard,
  whoKnows,
} from './card.js';
import { isAddress, type OtherJob, otherJob } from './otherJob.js';
import { otherJobWords as words } from './words.en.js';

/** An answer, and the buttons that go with it. */
export type OtherJobAnswer = { answer: FactAnswer; offer: Choice[]; asks?: readonly Aspect[] };

/** Longer messages tell a story; what they name is heard, and no question. */
const longestAsked = 120;
const mostSkills = 8;
const mostSteps = 2;

type Named = { job: OtherJob; heard: HeardOccupation };

/** The imported job a text names, where it names none of ours. */
function named(text: string, known: Known): Named | undefined {
  if (known.matcher === undefined || known.classification === undefined) return undefined;
  const plain = known.hear(text);
  if (plain.roles.length > 0) return undefined;
  const [heard] = hearOccupations(plain, text, known.matcher, { namesOnly: true }).imported ?? [];
  const job = heard && otherJob(heard.uri, known);
  return heard && job ? { job, heard } : undefined;
}

/** The job of ours, not held, beside which an imported one was heard. */
const besideOf = (uri: string, { picture }: Known): string | undefined =>
  picture.imported.find((one) => one.uri === uri)?.besideId;

/** The card of a job, as an answer. */
export function shownJob(
  job: OtherJob,
  known: Known,
  heard?: Pick<HeardOccupation, 'besideId' | 'spans'>,
): OtherJobAnswer {
  const besideId = heard ? heard.besideId : besideOf(job.uri, known);
  const called = heard?.spans[0]?.text;
  const isTheirs = known.picture.imported.some((one) => one.uri === job.uri && one.stance === 'has-done');
  return {
    answer: { say: [], cards: [otherJobCard(job, known, { besideId, isTheirs, called })], about: job.uri },
    offer: nearChoices(job, besideId),
  };
}

/** What a button under such a card shows. */
export function shownByButton(id: string, known: Known): OtherJobAnswer | undefined {
  const job = otherJob(id, known);
  if (job) return shownJob(job, known);
  const shown = shownInFull(id, known.knowledge, known.on.today);
  return shown && { answer: shown, offer: [] };
}

/** What is asked that the list can tell, and what it cannot. */
function aspectLines(asks: Aspect, job: OtherJob, known: Known, besideId: string | undefined): string[] {
  const { classification } = job.linking;
  const needs = (): string[] => {
    const skills = labelsOf(job, tellingSkills(job.place, classification).slice(0, mostSkills));
    return skills.length > 0 ? [words.needs(skills)] : [];
  };
  // Of a job not held we may know first steps, and of the list none.
  const steps = (known.knowledge.notHeld.get(besideId ?? '')?.firstSteps ?? []).slice(0, mostSteps);
  const who = whoKnows(job, known);
  switch (asks) {
    case 'day':
      return [...(job.of.description === '' ? needs() : [inShort(job.of.description)])];
    case 'skills':
    case 'show':
    case 'hard':
      return needs();
    case 'rules':
      return [job.of.regulated === null ? words.noRules : words.regulated, ...who];
    case 'waysIn':
    case 'grades':
    case 'degree':
    case 'learn':
    case 'apprenticeship':
      return [
        words.noWaysIn,
        ...steps,
        ...needs(),
        ...(job.of.regulated === null ? [] : [words.regulated]),
        ...who,
      ];
    case 'leads': {
      const near = nearLines(job);
      return [near.length > 0 ? words.leads(near) : words.leadsNone];
    }
    case 'pay':
    case 'howMuch':
      return [words.payNotHeld, ...who];
    default:
      return [words.notHeld, ...who];
  }
}

function shortAnswer(
  asks: readonly Aspect[],
  job: OtherJob,
  known: Known,
  besideId: string | undefined,
): OtherJobAnswer {
  const [first = '', ...rest] = [...new Set(asks.flatMap((one) => aspectLines(one, job, known, besideId)))];
  return {
    answer: {
      say: [words.told(job.title, first), ...rest, ...attributionLines(job)],
      cards: [],
      about: job.uri,
    },
    offer: [],
    asks,
  };
}

/**
 * A short question about an imported job, by its name or as "it", and "why not", "compare" with one.
 * @returns undefined where the message is about none
 */
export function askedOfOtherJob(text: string, known: Known): OtherJobAnswer | undefined {
  if (known.classification === undefined || text.length > longestAsked) return undefined;
  const command = commandIn(text);
  if (command?.kind === 'whyNot' || command?.kind === 'whyThis') {
    const {
      things: [newest],
      listIsNewer,
    } = talkedOf(known.state, undefined);
    if (command.about !== '') {
      const meant = named(command.about, known);
      if (meant && asksAfter(text)) return shownJob(meant.job, known, meant.heard);
      return meant && whyOf(command.kind, meant.job, known, meant.heard.besideId);
    }
    const it =
      !listIsNewer && newest !== undefined && isAddress(newest) ? otherJob(newest, known) : undefined;
    return it && whyOf(command.kind, it, known, besideOf(it.uri, known));
  }
  if (command?.kind === 'compare') return compared(text, known);
  if (command !== undefined) return undefined;

  const one = named(text, known);
  if (one) {
    const [span] = one.heard.spans;
    const line =
      span === undefined
        ? text
        : `${text.slice(0, span.start)} it ${text.slice(span.end)}`.replace(/\b(?:an?|the) +it\b/i, 'it');
    const asked = questionWords(line, known.lexicon).join(' ');
    // "dog groomer pay" asks what "pay?" does.
    const { asks } = hearFollowUp(asked) ?? hearFollowUp(asked.replace(/^it /, '')) ?? { asks: [] };
    // What a job is, is answered with its whole card.
    if (asks.length === 0 || asks[0] === 'day') return undefined;
    return putAsQuestion(text) || /\b(?:pay|hours|wages|salary)\b/.test(plainly(line))
      ? shortAnswer(asks, one.job, known, one.heard.besideId)
      : undefined;
  }
  const [newest] = talkedOf(known.state, undefined).things;
  const job = newest !== undefined && isAddress(newest) ? otherJob(newest, known) : undefined;
  if (!job) return undefined;
  const heard = hearFollowUp(questionWords(text, known.lexicon).join(' '));
  if (!heard || heard.asks.length === 0) return undefined;
  if (heard.pointer !== undefined && heard.pointer.kind !== 'it') return undefined;
  if (!putAsQuestion(text) && mayBeAWish(heard.line)) return undefined;
  return shortAnswer(heard.asks, job, known, besideOf(job.uri, known));
}

/**
 * "what does a dog groomer do", or the name alone where it answers no question: the card.
 * @param nameAlone whether a name and nothing more asks for it here
 */
export function cardAskedFor(text: string, known: Known, nameAlone: boolean): OtherJobAnswer | undefined {
  if (known.classification === undefined || text.length > longestAsked) return undefined;
  const typed = plainly(text);
  const asks = isQuestion(typed, text) && asksAbout(typed) === 'role';
  if (!asks && !nameAlone) return undefined;
  const one = named(text, known);
  if (!one) return undefined;
  const [span] = one.heard.spans;
  const isWhole = span !== undefined && plainly(span.text) === typed.replace(/^(?:an?|the) /, '');
  return asks || isWhole ? shownJob(one.job, known, one.heard) : undefined;
}

function whyOf(
  kind: 'whyNot' | 'whyThis',
  job: OtherJob,
  known: Known,
  besideId: string | undefined,
): OtherJobAnswer {
  const near = nearOurs(job, besideId);
  return {
    answer: {
      say: [
        kind === 'whyNot' ? words.whyNot(job.title) : words.why(job.title),
        ...(near.length === 0 ? [words.oursNone] : []),
        ...whoKnows(job, known),
      ],
      cards: [],
      about: job.uri,
    },
    offer: nearChoices(job, besideId),
  };
}

/** Side by side with a job of ours only what both need can be seen; between two of the list, what they share. */
function compared(text: string, known: Known): OtherJobAnswer | undefined {
  const parts = text
    .replace(/^\s*(?:please )?compare /i, '')
    .split(joinsJobs)
    .map((one) => one.trim())
    .filter(Boolean);
  const jobs = parts.flatMap((one) => named(one, known)?.job ?? []);
  const [job, other] = jobs;
  if (!job) return undefined;
  const say = [words.cannotCompare(job.title)];
  if (other) {
    const theirs = new Set(other.of.essential);
    const shared = [...new Set(job.of.essential)].filter((one) => theirs.has(one));
    const titles = [job.title, other.title];
    say.push(
      shared.length > 0
        ? words.bothShare(titles, shared.length, new Set(job.of.essential).size)
        : words.nothingShared(titles),
    );
  } else {
    const taught = linkedSkills(job.place, job.linking).map((one) => one.skillId);
    for (const role of parts.flatMap((one) => known.hear(one).roles.slice(0, 1))) {
      const ours = known.knowledge.roles.get(role.roleId);
      if (!ours) continue;
      const shared = ours.needs
        .filter((need) => taught.includes(need.skillId))
        .flatMap((need) => known.knowledge.skills.get(need.skillId)?.title ?? [])
        .slice(0, mostSkills);
      const titles = [job.title, ours.title];
      say.push(shared.length > 0 ? words.bothNeed(titles, shared) : words.nothingShared(titles));
    }
  }
  return {
    answer: { say: [...say, ...whoKnows(job, known), ...attributionLines(job)], cards: [], about: job.uri },
    offer: nearChoices(job, besideOf(job.uri, known)),
  };
}
