/** "Does my experience count": what work, what of it, how long, how long ago, and who can say so. */
import { z } from 'zod';
import { type PartsToCheck, partsToCheck } from '../../src/guidance/credit/partsToCheck.js';
import { skillsOf } from '../../src/guidance/credit/refresherOnly.js';
import type { RoleProfile } from '../../src/guidance/knowledge/schema.js';
import { hearDurations } from '../../src/guidance/matching/hearDurations.js';
import { matchText, ourPack } from '../../src/guidance/matching/matcher.js';
import { asSaid, wordsOf } from '../../src/guidance/matching/normalise.js';
import type { Asked, Form } from '../engine/form.js';
import type { Choice } from '../engine/messages.js';
import { plainly } from '../engine/plainly.js';
import { misread, readChoice, understood } from '../engine/readings.js';
import { yesOrNo } from '../engine/yesNo.en.js';
import type { Known } from '../findRoles/known.js';
import { picksFrom } from './asks.en.js';
import {
  creditQuestionWords as questions,
  creditSynonyms as synonyms,
  creditWords as words,
} from './words.en.js';

const endedSchema = z.enum(['now', 'under3', 'under5', 'over5']);
const proofSchema = z.enum(['employer', 'papers', 'self', 'unsure']);

export type CheckAnswers = {
  /** The job whose work may count. */
  checkWork: string;
  /** What of it they have really done, of the skills it asks for; and what else they told. */
  checkDid: { skillIds: string[]; done: boolean };
  /** Whole months. */
  checkMonths: number;
  checkEnded: z.infer<typeof endedSchema>;
  checkProof: z.infer<typeof proofSchema>;
};

/** As many lines as a phone shows at once. */
const mostLines = 10;

/** The work that is checked: as answered, or the newest job somebody says they have done. */
export function workChecked(known: Known): RoleProfile | undefined {
  const told = known.state.told.findLast((one) => one.name === 'checkWork');
  const id = told?.reopened === true || typeof told?.value !== 'string' ? undefined : told.value;
  return known.knowledge.roles.get(id ?? done(known)[0]?.roleId ?? '');
}
const done = ({ picture }: Known) => picture.roles.filter((one) => one.stance === 'has-done').reverse();

/** Jobs that may be meant: those told, newest first; else those for which what was told is essential. */
export function mayBeMeant(known: Known): RoleProfile[] {
  const { knowledge, picture } = known;
  const told = done(known).flatMap(({ roleId }) => knowledge.roles.get(roleId) ?? []);
  // A word with several meanings: which of them is what is asked.
  const meanings = picture.ambiguous
    .flatMap((one) => knowledge.ambiguities.get(one.ambiguityId)?.senses ?? [])
    .flatMap((sense) => sense.roleIds.slice(0, 1))
    .flatMap((id) => knowledge.roles.get(id) ?? []);
  const named = [...new Set([...told, ...meanings])];
  if (named.length > 0) return named.slice(0, mostJobs);
  const said = new Set(picture.skills.map((one) => one.skillId));
  const asks = (role: RoleProfile): number =>
    role.needs.filter((need) => said.has(need.skillId)).reduce((sum, need) => sum + need.importance ** 2, 0);
  return [...knowledge.roles.values()]
    .filter(
      (role) =>
        asks(role) > 0 && role.tier !== 'manager' && role.tier !== 'leader' && role.tier !== 'commissioner',
    )
    .sort((a, b) => asks(b) - asks(a) || (a.id < b.id ? -1 : 1))
    .slice(0, mostJobs);
}
const mostJobs = 4;

/** The qualification somebody named when they asked, told under a name of its own. */
export const towardsName = 'checkTowards';
/** The level they named, where they named no qualification. */
export const levelName = 'checkLevel';
/** The level of the qualification they asked about, 1 to 12; undefined where they named none. */
export function levelAsked({ state }: Known): number | undefined {
  const told = state.told.findLast((one) => one.name === levelName && one.reopened !== true)?.value;
  return typeof told === 'number' ? told : undefined;
}
/** The parts that the work is set against, and whose they are; none before the work is known. */
export function partsChecked(known: Known): PartsToCheck {
  const role = workChecked(known);
  if (role === undefined) return { qualification: undefined, units: [] };
  const told = known.state.told.findLast((one) => one.name === towardsName && one.reopened !== true);
  const towards = told ? known.knowledge.qualifications.get(String(told.value)) : undefined;
  const level = levelAsked(known);
  return partsToCheck(role, known.knowledge, {
    towards,
    scottish: known.nation === 'SC',
    ...(level === undefined ? {} : { level }),
  });
}

/** What the parts ask for that is done and not felt, what most of them ask for first: what people tick. */
export function ticks(known: Known): string[] {
  const asked = new Map<string, number>();
  for (const unit of partsChecked(known).units) {
    const skills = skillsOf(unit);
    for (const id of skills) asked.set(id, (asked.get(id) ?? 0) + 1 / skills.length);
  }
  const isDone = (id: string): boolean => known.knowledge.skills.get(id)?.kind !== 'attitude';
  return [...asked.keys()]
    .filter(isDone)
    .sort((a, b) => (asked.get(b) ?? 0) - (asked.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, mostLines);
}

const ticked = (known: Known): string[] => {
  const told = known.state.told.findLast((one) => one.name === 'checkDid');
  return told?.reopened === true ? [] : ((told?.value as CheckAnswers['checkDid'] | null)?.skillIds ?? []);
};

const skillTitle = (known: Known, id: string): string => known.knowledge.skills.get(id)?.title ?? '';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

function askDid(known: Known, help?: string): Asked {
  const role = workChecked(known);
  const before = ticked(known);
  const left = ticks(known).filter((id) => !before.includes(id));
  const first = before.length === 0;
  return {
    say: [
      ...(help === undefined ? [] : [help]),
      ...(first ? [words.didSay(role?.title ?? '')] : [words.didMore]),
    ],
    cards: [],
    ask: first ? words.did : words.didRest,
    choices: [
      ...left.map((id) => ({ code: `did:${id}`, label: capital(skillTitle(known, id)) })),
      first ? { code: 'did:all', label: words.didAll } : { code: 'did:done', label: words.didDone },
    ],
  };
}

export const checkForm: Form<CheckAnswers, Known> = {
  checkWork: {
    shape: z.string(),
    mayBeSkipped: false,
    ...questions.checkWork,
    skip: (known) => done(known).length === 1,
    ask: (known) => ({
      say: [words.checkBegin],
      cards: [],
      ask: words.work,
      choices: mayBeMeant(known).map((role) => ({ code: role.id, label: role.title })),
    }),
    askAgain: () => ({ say: [words.workHelp], cards: [], ask: words.work, choices: [] }),
    read: (said, known) => {
      if (said.code?.startsWith('ROL-') && known.knowledge.roles.has(said.code)) return understood(said.code);
      const named = mayBeMeant(known).find((role) => plainly(role.title) === plainly(said.text));
      if (named) return understood(named.id);
      const [heard] = known.hear(said.text).roles;
      if (heard) return understood(heard.roleId);
      const [near] =
        known.matcher === undefined
          ? []
          : matchText(known.matcher, said.text, { find: 'roles', from: [ourPack], limit: 1 }).results;
      return near && near.confidence >= sureEnough ? understood(near.id) : misread(words.workHelp);
    },
    show: (value, { knowledge }) => knowledge.roles.get(value)?.title ?? null,
  },
  checkDid: {
    shape: z.object({ skillIds: z.array(z.string()), done: z.boolean() }),
    mayBeSkipped: false,
    ...questions.checkDid,
    enough: (value) => value.done,
    ask: (known) => askDid(known),
    askAgain: (known) => askDid(known, words.didHelp),
    read: (said, known) => {
      const before = ticked(known);
      const offered = ticks(known).filter((id) => !before.includes(id));
      const all = (ids: readonly string[], isDone = true) =>
        understood({ skillIds: [...new Set([...before, ...ids])], done: isDone });
      if (said.code === 'did:all') return all(offered);
      if (said.code === 'did:done') return all([]);
      if (said.code?.startsWith('did:')) {
        const id = said.code.slice('did:'.length);
        const now = [...before, id];
        return all(
          [id],
          ticks(known).every((one) => now.includes(one)),
        );
      }
      const picked = picksFrom(said.text, offered.length);
      if (picked !== undefined) return all(picked.flatMap((at) => offered[at] ?? []));
      if (before.length > 0 && (yesOrNo(said.text) === 'no' || finished.test(plainly(said.text))))
        return all([]);
      if (yesOrNo(said.text) === 'yes') return all(offered);
      const heard = known.hear(said.text).skills.map((one) => one.skillId);
      return heard.length > 0 ? all(heard) : misread(words.didHelp);
    },
    show: (value, known) => value.skillIds.map((id) => skillTitle(known, id)).join(', ') || null,
  },
  checkMonths: {
    shape: z.number().int().min(0).max(720),
    mayBeSkipped: true,
    ...questions.checkMonths,
    skip: (known) => monthsTold(known) !== undefined,
    ask: () => ({ say: [], cards: [], ask: words.months, choices: choicesOf(words.monthsChoices) }),
    askAgain: () => ({
      say: [words.monthsHelp],
      cards: [],
      ask: words.months,
      choices: choicesOf(words.monthsChoices),
    }),
    read: (said, known) => {
      const [heard] = hearDurations(asSaid(said.text, wordsOf(said.text)), known.on.today);
      if (said.code === undefined && heard) return understood(heard.months);
      const bare = /^\D{0,12}(\d{1,2})\D{0,12}$/.exec(plainly(said.text));
      if (said.code === undefined && bare && /\d/.test(said.text) && !/^[1-4]$/.test(plainly(said.text)))
        return understood(Number(bare[1]) * (/\bmon/.test(plainly(said.text)) ? 1 : 12));
      const read = readChoice<keyof typeof monthsOf>(
        said,
        choicesOf(words.monthsChoices),
        {},
        words.monthsHelp,
      );
      return read.kind === 'understood' ? understood(monthsOf[read.value]) : misread(words.monthsHelp);
    },
    show: (value) => words.monthsShown(value),
  },
  checkEnded: {
    shape: endedSchema,
    mayBeSkipped: true,
    ...questions.checkEnded,
    ask: () => ({ say: [], cards: [], ask: words.ended, choices: choicesOf(words.endedChoices) }),
    askAgain: () => ({
      say: [words.endedHelp],
      cards: [],
      ask: words.ended,
      choices: choicesOf(words.endedChoices),
    }),
    read: (said, { on }) => {
      const year = /\b(19[5-9]\d|20\d\d)\b/.exec(said.text)?.[1];
      if (said.code === undefined && year !== undefined) {
        const ago = Number(on.today.slice(0, 4)) - Number(year);
        if (ago < 0) return misread(words.inTheFuture(year));
        return understood(ago < 3 ? 'under3' : ago < 5 ? 'under5' : 'over5');
      }
      const ago = /\b(\d{1,2}) ?(?:years?|yrs?|y) (?:ago|back)\b/.exec(plainly(said.text));
      if (said.code === undefined && ago) {
        const years = Number(ago[1]);
        return understood(years < 3 ? 'under3' : years < 5 ? 'under5' : 'over5');
      }
      if (said.code === undefined && yesOrNo(said.text) === 'yes') return understood('now');
      return readChoice<CheckAnswers['checkEnded']>(
        said,
        choicesOf(words.endedChoices),
        synonyms.ended,
        words.endedHelp,
      );
    },
    show: (value) => words.endedChoices[value],
  },
  checkProof: {
    shape: proofSchema,
    mayBeSkipped: true,
    ...questions.checkProof,
    ask: () => ({ say: [], cards: [], ask: words.proof, choices: choicesOf(words.proofChoices) }),
    askAgain: () => ({
      say: [words.proofHelp],
      cards: [],
      ask: words.proof,
      choices: choicesOf(words.proofChoices),
    }),
    read: (said) => {
      if (said.code === undefined && yesOrNo(said.text) === 'no') return understood('self');
      return readChoice<CheckAnswers['checkProof']>(
        said,
        choicesOf(words.proofChoices),
        synonyms.proof,
        words.proofHelp,
      );
    },
    show: (value) => words.proofChoices[value],
  },
};

const finished =
  /^(?:no|nope|thats? (?:it|all)|done|finished|nothing else|none|that is all|no more|all done)$/;
/** What each of the lengths to press stands for, in months: its least. */
const monthsOf = { weeks: 1, months: 6, years: 12, long: 60 } as const;

/** How long they did it, as told before; in months. */
export const monthsTold = (known: Known): number | undefined =>
  done(known).find((one) => one.roleId === workChecked(known)?.id)?.months;
/** Below it the job is asked for again. */
const sureEnough = 0.4;
