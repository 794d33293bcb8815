/** A short question about what was just shown, or about a thing it names: which thing, and its answer. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { qualificationNumberIn } from '../../src/guidance/knowledge/qualificationNumber.js';
import { findQualifications } from '../../src/guidance/lookUp/findQualifications.js';
import { namedIn } from '../../src/guidance/lookUp/named.js';
import {
  standardNamed,
  unitsByReference,
  unitsByTitle,
} from '../../src/guidance/lookUp/unitsAndStandards.js';
import { findRole } from '../../src/guidance/matching/findRecord.js';
import type { Lexicon } from '../../src/guidance/matching/lexicon.js';
import { asSaid, plainPhrase, singular, wordsOf } from '../../src/guidance/matching/normalise.js';
import { longestOf, mended, phrasesIn } from '../../src/guidance/matching/phrases.js';
import { plainly } from '../engine/plainly.js';
import { qualificationCard, qualificationLine, roleCard, skillCard } from '../facts/cards.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf } from '../facts/provenance.js';
import { isQuestion } from '../facts/questions.en.js';
import { factWords } from '../facts/words.en.js';
import { reach, type Whereabouts } from '../safety/safety.js';
import {
  answerAbout,
  canBeAsked,
  ruleInShort,
  type Subject,
  standardLines,
  subjectOf,
  useLines,
} from './answerAbout.js';
import {
  type Aspect,
  asksOfWork,
  type FollowUp,
  hearFollowUp,
  isOfJobs,
  longestQuestion,
  mayBeAWish,
  type Pointer,
  putAsQuestion,
  questionWords,
} from './followUps.en.js';
import { whoAwardsAtAll } from './papersOfRole.js';
import { talkWords as words } from './words.en.js';

/** What is being talked about when a message comes. */
export type TalkedOf = {
  /** Ids, the newest first: what "it" may mean. */
  things: readonly string[];
  /** Ids just listed, in their order: what "the second one" may mean. */
  listed: readonly string[];
  /** The list was shown after them: a question that names none of it may mean any. */
  listIsNewer: boolean;
  /** What was asked last, for "and the second one?"; `which` when we asked which job was meant. */
  wondering: { asks: readonly Aspect[]; which: boolean } | undefined;
};

export type HeardFollowUp =
  /** `picks`: one of a list was pointed at and nothing else said; what was asked before is answered of it. */
  | { kind: 'answer'; answer: FactAnswer; asks: readonly Aspect[]; picks?: string }
  /** Nothing was shown that it could be about. */
  | { kind: 'which'; asks: readonly Aspect[] }
  /** A thing that was listed is picked, and nothing is asked of it. */
  | { kind: 'pick'; id: string };

type Surroundings = { knowledge: KnowledgeBase; lexicon: Lexicon };
type On = { today: string; where: Whereabouts };

/** A thing a message names, and the message with "it" in the name's place. */
type Naming = { subject: Subject; line: string; isWhole: boolean };

/** Everything a message may name, the surest first; a name that is part of a longer one comes later. */
function namings(text: string, { knowledge, lexicon }: Surroundings): Naming[] {
  const typed = questionWords(text, lexicon);
  const found: Naming[] = [];
  const add = (id: string | undefined, line: string): void => {
    const subject = id === undefined ? undefined : subjectOf(id, knowledge);
    if (subject) found.push({ subject, line, isWhole: /^(?:(?:a|an|the) )?it$/.test(line) });
  };
  const without = (piece: string): string => questionWords(text.replace(piece, ' it '), lexicon).join(' ');
  const number = qualificationNumberIn(text);
  if (number !== undefined) {
    const written = /\d{3}[/ ]?\d{4}[/ ]?[\dXx]/.exec(text)?.[0] ?? '';
    add(knowledge.qualificationByNumber.get(number)?.id, without(written));
    return found;
  }
  const referred = unitsByReference(text, knowledge);
  if (referred) add(referred.units[0]?.id, without(referred.reference).replace(/\bunit it\b/, 'it'));
  const said = mended(asSaid(text, wordsOf(text.slice(0, longestQuestion))), lexicon);
  const phrases = phrasesIn(said, lexicon);
  const inPlace = (from: number, to: number): string =>
    [...typed.slice(0, from), 'it', ...typed.slice(to + 1)].join(' ');
  const roleId = findRole(text, lexicon);
  const role = phrases.find((one) => one.entry.kind === 'role' && one.entry.id === roleId);
  if (role) add(roleId, inPlace(role.from, role.to));
  for (const one of longestOf(phrases, 'notHeld').slice(0, 1)) add(one.entry.id, inPlace(one.from, one.to));
  const line = typed.join(' ');
  const titled = unitsByTitle(line, knowledge);
  if (titled) {
    const rest = ` ${line} `
      .replace(` ${titled.words} `, ' it ')
      .trim()
      .replace(/\b(?:the )?unit it\b/, 'it');
    add(titled.units[0]?.id, rest.replace(/\bit (?:unit|module)\b/, 'it'));
  }
  // "how many credits is the level 3 diploma in adult care": what stands after the verb names it.
  const tail =
    /^(.+?) (?:is|are|for|in|of|does|do|on|has|have|after|with) (?:a |an |the |my )?((?:level \d|[a-z]+ )(?:.+))$/.exec(
      line,
    );
  if (
    tail?.[1] !== undefined &&
    tail[2] !== undefined &&
    /\b(?:diploma|certificate|award|nvq|svq|btec|apprenticeship|level \d|t level)\b/.test(tail[2])
  ) {
    const [level] = namedIn(tail[2], lexicon).levels;
    const [only, another] = findQualifications(tail[2], knowledge, level);
    if (only && !another) add(only.id, `${tail[1]} is it`);
  }
  for (const one of longestOf(phrases, 'skill').slice(0, 1)) add(one.entry.id, inPlace(one.from, one.to));
  // Of rules only who needs them is answered here; the rest stands on their cards.
  if (/\b(?:who|jobs?|roles?)\b/.test(line))
    for (const rule of knowledge.requirements.values())
      for (const name of [rule.title, ...rule.aliases]) {
        const plain = plainPhrase(name).join(' ');
        if (plain.length > 2 && ` ${line} `.includes(` ${plain} `))
          add(rule.id, ` ${line} `.replace(` ${plain} `, ' it ').trim());
      }
  for (const one of longestOf(phrases, 'sector').slice(0, 1)) add(one.entry.id, inPlace(one.from, one.to));
  return found;
}

/** The names of a thing, as sets of plain words. */
const namesOf = (id: string, knowledge: KnowledgeBase): Set<string>[] => {
  const subject = subjectOf(id, knowledge);
  if (!subject) return [];
  const aliases = 'aliases' in subject.of ? subject.of.aliases : [];
  return [subject.of.title, ...aliases].map((name) => new Set(plainPhrase(name).map(singular)));
};

/** Which of the things shown or listed is pointed at. */
function pointedAt(
  pointer: Pointer,
  { things, listed }: TalkedOf,
  knowledge: KnowledgeBase,
): string | undefined {
  switch (pointer.kind) {
    case 'it':
      return things[0];
    case 'place':
      return listed[pointer.at];
    case 'last':
      return listed.at(-1);
    case 'other':
      return listed.length === 2 ? listed.find((id) => id !== things[0]) : things[1];
    case 'called': {
      const typed = pointer.words.split(' ').map(singular);
      const among = [...new Set([...listed, ...things])];
      // A title says it more surely than another name does.
      const titled = among.filter((id) => typed.every((word) => namesOf(id, knowledge)[0]?.has(word)));
      const named = among.filter((id) =>
        typed.every((word) => namesOf(id, knowledge).some((name) => name.has(word))),
      );
      return titled[0] ?? named[0];
    }
  }
}

/** Reads a message as a short question about one thing. @returns undefined when it is none */
export function hearAbout(
  text: string,
  talked: TalkedOf,
  surroundings: Surroundings,
  on: On,
): HeardFollowUp | undefined {
  if (text.length > longestQuestion) return undefined;
  const { knowledge, lexicon } = surroundings;
  const answering = (subject: Subject, asks: readonly Aspect[], line: string): HeardFollowUp | undefined => {
    const answer = answerAbout(subject, asks, { knowledge, ...on, line });
    return answer && { kind: 'answer', answer, asks };
  };
  const whole = questionWords(text, lexicon).join(' ');
  const marked = putAsQuestion(text);
  for (const { subject, line, isWhole } of namings(text, surroundings)) {
    const heard = hearFollowUp(line);
    const asks = heard?.asks ?? [];
    if (isWhole || (heard !== undefined && asks.length === 0)) {
      // "and a care worker?" asks the same of another; so does a name alone once we asked which.
      const again = talked.wondering;
      if (
        again === undefined ||
        (isWhole && !again.which && !text.includes('?')) ||
        !again.asks.every((one) => canBeAsked(subject, one))
      )
        continue;
      const told = answering(subject, again.asks, whole);
      if (told) return told;
    }
    // What a job is, is answered with its whole card; what training covers a skill, with all there is.
    if (
      asks.length === 0 ||
      asks[0] === 'day' ||
      asks[0] === 'learn' ||
      !asks.some((one) => canBeAsked(subject, one))
    )
      continue;
    // What a rule asks and how long it lasts stands on its card.
    if (subject.kind === 'requirement' && asks[0] !== 'whoNeeds') continue;
    // Beside a thing that is named, only a question asks: "care worker nights" tells of oneself.
    if (!marked && !/\b(?:pay|hours|grades|credits|standard|level|units|number)\b/.test(line)) continue;
    const told = answering(subject, asks, whole);
    if (told) return told;
  }
  const heard = hearFollowUp(whole);
  if (!heard) return undefined;
  return heard.asks.length > 0
    ? aboutShown(heard, whole, marked, talked, knowledge, (subject, asks) => answering(subject, asks, whole))
    : pickedBy(heard, talked, knowledge, (subject, asks) => answering(subject, asks, whole));
}

/** A question that names nothing: about what is pointed at, or what was last shown that can be asked it. */
function aboutShown(
  { asks, pointer, line }: FollowUp,
  whole: string,
  marked: boolean,
  talked: TalkedOf,
  knowledge: KnowledgeBase,
  answering: (subject: Subject, asks: readonly Aspect[]) => HeardFollowUp | undefined,
): HeardFollowUp | undefined {
  if (!marked && mayBeAWish(line)) return undefined;
  const pointed =
    pointer === undefined || pointer.kind === 'it' ? undefined : pointedAt(pointer, talked, knowledge);
  const forJobs = asks.every((one) => isOfJobs.has(one));
  const names = pointer !== undefined && pointer.kind !== 'it';
  if (
    !names &&
    talked.listIsNewer &&
    forJobs &&
    talked.listed.filter((id) => knowledge.roles.has(id)).length > 1
  )
    return { kind: 'which', asks };
  const [newest] = talked.things;
  const jobs = talked.listed.filter((id) => knowledge.roles.has(id));
  // "and what do they pay" of a certificate's jobs: a certificate earns nothing.
  if (
    !names &&
    asks.every((one) => one === 'pay' || one === 'hours' || one === 'shifts') &&
    newest !== undefined &&
    subjectOf(newest, knowledge)?.kind !== 'role' &&
    jobs.length > 0 &&
    jobs.length === talked.listed.length
  ) {
    const only = jobs.length === 1 && jobs[0] !== undefined ? subjectOf(jobs[0], knowledge) : undefined;
    return only ? answering(only, asks) : { kind: 'which', asks };
  }
  const [onlyListed, another] = talked.listed;
  // One thing alone on the screen is what is meant.
  const alone = onlyListed !== undefined && another === undefined ? [onlyListed] : [];
  const ids = names
    ? pointed === undefined
      ? []
      : [pointed]
    : talked.things.length > 0
      ? talked.things
      : alone;
  for (const id of ids) {
    const subject = subjectOf(id, knowledge);
    if (!subject || !asks.some((one) => canBeAsked(subject, one))) continue;
    const answer = answering(subject, asks);
    if (answer) return answer;
  }
  if (asks[0] === 'awardedBy' && !names)
    return { kind: 'answer', answer: { say: whoAwardsAtAll(whole, { knowledge }), cards: [] }, asks };
  return (marked || names || talked.listed.length > 0) && forJobs ? { kind: 'which', asks } : undefined;
}

/** "the warehouse one": the same asked of another, or that one picked. */
function pickedBy(
  { pointer }: FollowUp,
  talked: TalkedOf,
  knowledge: KnowledgeBase,
  answering: (subject: Subject, asks: readonly Aspect[]) => HeardFollowUp | undefined,
): HeardFollowUp | undefined {
  if (pointer === undefined || pointer.kind === 'it') return undefined;
  const id = pointedAt(pointer, talked, knowledge);
  const subject = id === undefined ? undefined : subjectOf(id, knowledge);
  if (id === undefined || !subject) return undefined;
  const again = talked.wondering?.asks ?? [];
  const told = again.length > 0 ? answering(subject, again) : undefined;
  return told?.kind === 'answer' ? { ...told, picks: id } : { kind: 'pick', id };
}

/** The card of a thing that was picked from a list. */
export function shownInFull(id: string, knowledge: KnowledgeBase, today: string): FactAnswer | undefined {
  const subject = subjectOf(id, knowledge);
  if (subject?.kind === 'role')
    return { say: [], cards: [roleCard(knowledge, subject.of, today)], about: id };
  if (subject?.kind === 'qualification')
    return { say: [], cards: [qualificationCard(knowledge, subject.of, today)], about: id };
  if (subject?.kind === 'skill') return { say: [], cards: [skillCard(knowledge, subject.of)], about: id };
  if (subject?.kind === 'unit') return unitShown([subject.of.id], knowledge);
  return undefined;
}

/** A part of a qualification: its level, credit and reference, what it covers, what it is part of. */
function unitShown(ids: readonly string[], knowledge: KnowledgeBase): FactAnswer | undefined {
  const units = ids.flatMap((id) => knowledge.units.get(id) ?? []);
  const [unit, another] = units;
  if (!unit) return undefined;
  const partOf = [...knowledge.qualifications.values()].filter((one) =>
    one.unitIds.some(({ unitId }) => ids.includes(unitId)),
  );
  const facts = [
    ...(unit.awardingRef === undefined ? [] : [{ label: factWords.number, value: unit.awardingRef }]),
    ...(unit.credit === undefined ? [] : [{ label: factWords.size, value: factWords.credit(unit.credit) }]),
  ];
  const sections = [
    { heading: words.standards, lines: [...new Set(units.flatMap((one) => standardLines(one, knowledge)))] },
    { heading: words.learn, lines: unit.outcomes.map((one) => one.text).slice(0, 6) },
    { heading: words.usedFor, lines: useLines(unit, knowledge) },
    { heading: words.partOf, lines: partOf.slice(0, 4).map(qualificationLine) },
    { heading: factWords.whereFrom, lines: sourcesOf(knowledge, unit).slice(0, 2) },
  ].filter((section) => section.lines.length > 0);
  const level = unit.level === null ? undefined : factWords.level(unit.level, unit.levelSystem);
  const kind = unit.basis === 'regulated-unit' ? words.ofUnit : words.topic;
  return {
    say: another === undefined ? [] : [words.unitsCalled],
    cards: [
      {
        kind: 'fact',
        title: unit.title,
        lead: level === undefined ? kind : `${kind}, ${level}`,
        facts,
        sections,
      },
    ],
    about: unit.id,
    ...(partOf.length > 0 ? { lists: partOf.slice(0, 4).map((one) => one.id) } : {}),
  };
}

/** "what is SCDHSC0024", "what is unit D/616/6569": a code of a standard or a reference of a unit, and no more asked. */
export function answerCode(text: string, { knowledge }: Surroundings): FactAnswer | undefined {
  const count = text.trim().split(/\s+/).length;
  // "i worked in unit 79" tells a story; a code alone, or in a question, asks what it is.
  if (count > 12 || (count > 2 && !isQuestion(plainly(text), text))) return undefined;
  const referred = unitsByReference(text, knowledge);
  if (referred)
    return unitShown(
      referred.units.map((one) => one.id),
      knowledge,
    );
  const named = standardNamed(text, knowledge);
  if (!named) return undefined;
  const { code, standard, units, skillIds } = named;
  const where = knowledge.resources.get('RES-UK-NOS');
  const list = where ? [words.standardWhere(reach(where))] : [];
  if (standard === undefined && units.length === 0)
    return { say: [words.standardUnknown(code), ...list], cards: [] };
  const unitLines = units
    .slice(0, 6)
    .map((one) => (one.awardingRef === undefined ? one.title : `${one.title} (${one.awardingRef})`));
  const skills = skillIds.flatMap((id) => knowledge.skills.get(id)?.title ?? []).slice(0, 4);
  const [source] = [...(standard ? [standard] : []), ...units].flatMap((one) => sourcesOf(knowledge, one));
  return {
    say: [
      ...(standard
        ? [words.standardHeld(code, standard.title), words.standardSuite(standard.suite, standard.owner)]
        : []),
      ...(unitLines.length > 0
        ? [
            words.bullets(
              (standard ? words.standardUnits : words.standardNamed(code)).replace(/:$/, ''),
              unitLines,
            ),
          ]
        : []),
      ...(skills.length > 0 ? [words.bullets(words.standardSkills, skills)] : []),
      ...(source === undefined ? [] : [words.sourceOf(source)]),
      ...list,
    ],
    cards: [],
    ...(units.length === 1 && units[0] ? { about: units[0].id } : {}),
    ...(units.length > 0 ? { lists: units.slice(0, 6).map((one) => one.id) } : {}),
  };
}

/** A question about a field of work or a skill ("is nuclear dangerous"), answered from what is held. */
export function answerOfWork(text: string, surroundings: Surroundings, on: On): FactAnswer | undefined {
  const { knowledge, lexicon } = surroundings;
  const line = questionWords(text, lexicon).join(' ');
  const aspect = asksOfWork(line);
  if (aspect === undefined) return undefined;
  const named = namedIn(text, lexicon);
  if (aspect === 'rules') {
    const answer = rulesOfSkills(named.skillIds, knowledge);
    if (answer) return answer;
  }
  // "lorry driving" is a skill, and one job's own.
  const [doing, another] = [...knowledge.roles.values()].filter((role) =>
    role.needs.some((need) => need.importance === 3 && need.skillId === named.skillIds[0]),
  );
  const ownJob = doing && !another ? [doing.id] : [];
  for (const id of [...named.roleIds.slice(0, 1), ...ownJob, ...named.sectorIds.slice(0, 1)]) {
    const subject = subjectOf(id, knowledge);
    const answer = subject && answerAbout(subject, [aspect], { knowledge, ...on, line });
    if (answer) return answer;
  }
  return undefined;
}

/** Licences and cards of the jobs that need a skill most: "do i need a licence to drive a digger". */
function rulesOfSkills(skillIds: readonly string[], knowledge: KnowledgeBase): FactAnswer | undefined {
  const [skill] = skillIds.flatMap((id) => knowledge.skills.get(id) ?? []);
  if (!skill) return undefined;
  const roles = [...knowledge.roles.values()].filter((role) =>
    role.needs.some((need) => need.skillId === skill.id),
  );
  const held = [...new Set(roles.flatMap((role) => role.requirementIds))]
    .flatMap((id) => knowledge.requirements.get(id) ?? [])
    .filter((one) => one.kind === 'licence' || one.kind === 'card')
    // What the question names comes before the card that the site asks everybody for.
    .sort((a, b) => Number(b.kind === 'licence') - Number(a.kind === 'licence'));
  if (held.length === 0) return undefined;
  const sources = [...new Set(held.flatMap((one) => sourcesOf(knowledge, one)))];
  return {
    say: [
      words.bullets(words.rulesOfSkill(skill.title), held.slice(0, 3).map(ruleInShort)),
      ...sources.slice(0, 1).map(words.sourceOf),
    ],
    cards: [],
    about: skill.id,
    lists: roles.slice(0, 5).map((role) => role.id),
  };
}
