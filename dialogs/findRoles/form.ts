/**
 * Finding roles: the questions, in the order they are asked. Before the first matches come only agreement, the
 * nation and what was heard, to confirm; everything else is asked when it helps, or when somebody wants it.
 */
import { z } from 'zod';
import { didYouMean } from '../../src/guidance/matching/didYouMean.js';
import type { Heard } from '../../src/guidance/matching/hearing.js';
import { employerAnswer, employerQuestions, isForStaff } from '../employer/questions.js';
import { assertNever } from '../engine/assertNever.js';
import { commandCode } from '../engine/commands.js';
import type { Asked, Form } from '../engine/form.js';
import type { Choice } from '../engine/messages.js';
import { plainly } from '../engine/plainly.js';
import { choiceNamed, misread, readChoice, type Said, understood } from '../engine/readings.js';
import { yesOrNo } from '../engine/yesNo.en.js';
import { isAddress, otherJob } from '../otherJobs/otherJob.js';
import { actionCode, actionText, lookingAt, suggestedActions } from './actions.js';
import {
  agreesToNotes,
  asksAboutNotes,
  looksLikeAStep,
  saysNoToNotes,
  saysNothing,
  takesBack,
  takingBack,
} from './answers.en.js';
import { type Answers, actionSchema, ageSchema, closerSchema, nationSchema } from './answers.js';
import { closerLook } from './closerLook.js';
import { heardLines, heardThings, removable } from './heard.js';
import { hiddenLine } from './hidden.js';
import type { Known } from './known.js';
import { matchesShown, planChoices } from './matches.js';
import { hasSubstance } from './picture.js';
import { summaryCard } from './summary.js';
import { questionWords, synonyms } from './words.en.js';

const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** The plainest way to put a question again: one line of help, then the question and its buttons. */
const withHelp = (asked: Asked, help: string): Asked => ({
  say: [help],
  cards: [],
  ask: asked.ask,
  choices: asked.choices,
});
const putting = (ask: string, choices: Choice[], say: string[] = []): Asked => ({
  say,
  cards: [],
  ask,
  choices,
});

/** Whether the person has told us what they do, have done or want, so that no open question is needed. */
const hasTold = ({ picture }: Known): boolean =>
  picture.skills.length > 0 ||
  picture.roles.some((one) => one.stance === 'has-done' || one.stance === 'wants') ||
  [...picture.notHeld, ...picture.imported].some(
    (one) => one.stance === 'has-done' || one.stance === 'wants',
  );

const askContract = ({ words, settings, on }: Known): Asked =>
  putting(words.contractAsk, choicesOf(words.contractChoices), [
    words.contract(settings.operator.name),
    ...(on.channel === 'teams' ? [words.teams] : []),
  ]);

const askMeaning = ({ words, unsettled, knowledge }: Known): Asked => {
  const [first] = unsettled;
  const ambiguity = first && knowledge.ambiguities.get(first.ambiguityId);
  return putting(
    words.meaning(first?.quote ?? ''),
    (ambiguity?.senses ?? []).map((sense) => ({ code: sense.code, label: sense.label })),
  );
};

const askHeard = (known: Known): Asked => {
  const { words } = known;
  return putting(
    words.heardAsk,
    [
      { code: 'right', label: words.heardYes },
      ...removable(known).map((one) => ({ code: `not:${one.id}`, label: words.heardNot(one.label) })),
    ],
    heardLines(known),
  );
};

/** Six to press; every other is understood when typed. */
const offeredInterests = [
  'INT-HELPING',
  'INT-CHILDREN',
  'INT-MACHINES',
  'INT-FIXING',
  'INT-NUMBERS',
  'INT-ORGANISING',
];

const askInterest = (known: Known): Asked => {
  const { words, knowledge } = known;
  const heard = isHeardWithInterest(known) && known.answers.heardRight === undefined;
  return putting(
    words.interest,
    [
      ...offeredInterests
        .flatMap((id) => knowledge.interests.get(id) ?? [])
        .map((one) => ({ code: one.id, label: one.title })),
      ...(heard
        ? removable(known).map((one) => ({
            code: commandCode('takeOut', one.id),
            label: words.heardNot(one.label),
          }))
        : []),
    ],
    // Where their own words hide every idea, that is said before anything else is asked.
    [...(heard ? heardLines(known) : []), ...hiddenLine(known), words.interestSay],
  );
};

const askAction = (known: Known): Asked => {
  const { words } = known;
  const { say, cards } = isForStaff(known) ? employerAnswer(known) : closerLook(known);
  return {
    say,
    cards,
    ask: words.action,
    choices: [
      ...suggestedActions(known)
        .slice(0, 3)
        .map((action) => ({ code: actionCode(action), label: actionText(known, action) })),
      { code: commandCode('change', isForStaff(known) ? 'staffNeed' : 'closer'), label: words.actionOther },
    ],
  };
};

const askClose = (known: Known): Asked => {
  const { words } = known;
  return {
    say: [words.planSay],
    cards: [summaryCard(known)],
    ask: words.close,
    choices: [
      { code: 'right', label: words.closeChoices.right },
      { code: commandCode('change'), label: words.closeChoices.change },
      {
        code: commandCode('change', isForStaff(known) ? 'staffNeed' : 'closer'),
        label: words.closeChoices.another,
      },
    ],
  };
};

/** Whether a message names work somebody wants, does or likes. */
const saysWhatIsWanted = ({ roles, skills, interests, sectors, notHeld, imported = [] }: Heard): boolean =>
  roles.length + skills.length + interests.length + sectors.length + notHeld.length + imported.length > 0;

/** Whether a message names work somebody does, or what draws them. */
const saysWhatIsDone = ({ skills, roles, interests, notHeld, imported = [] }: Heard): boolean =>
  skills.length + roles.length + interests.length + notHeld.length + imported.length > 0;

/** At most a few words, and no question: somebody names what they pick. */
const namesOnly = (text: string): boolean => text.trim().split(/\s+/).length <= 7 && !text.includes('?');

/**
 * Somebody who had to be asked what they do, and named one or two things, is shown them beside the question what
 * draws them: a turn of its own would be one too many before the first ideas.
 */
const isHeardWithInterest = ({ isThin, picture, answers }: Known): boolean =>
  answers.tasks !== undefined &&
  (isThin ||
    (answers.interest !== undefined &&
      picture.skills.length < 3 &&
      !picture.roles.some((one) => one.stance === 'has-done')));

/** Which purpose a way of putting it stands for. */
const purposeOfLane: Readonly<Record<string, Answers['purpose']>> = {
  'knows-the-job': 'told',
  'wants-change': 'change',
  'wants-to-learn': 'learn',
  'not-working': 'notWorking',
  'just-looking': 'looking',
};

/** Shorter words are in too many labels to tell which one is meant. */
const tellingWord = 6;

/** Which of the things heard a message takes back, clause by clause: "I'm not a nurse! I do drive though". */
export function takenOut({ text }: Said, known: Known): string[] {
  const things = heardThings(known);
  return text
    .split(/[.!?;,\n]|\b(?:and|but)\b/)
    .filter((clause) => takesBack(clause))
    .flatMap((clause) => {
      const named = known.hear(clause.replace(takingBack, ' '));
      const ids = new Set([
        ...named.skills.map((one) => one.skillId),
        ...named.roles.map((one) => one.roleId),
        ...named.notHeld.map((one) => one.id),
      ]);
      const told = new Set(
        plainly(clause)
          .split(' ')
          .filter((word) => word.length >= tellingWord),
      );
      return things
        .filter(
          (one) =>
            ids.has(one.id) ||
            plainly(one.label)
              .split(' ')
              .some((word) => told.has(word)),
        )
        .map((one) => one.id);
    });
}

/** What the job looked at is called. */
function closerTitle(value: Answers['closer'], known: Known): string | undefined {
  switch (value.kind) {
    case 'role':
      return known.knowledge.roles.get(value.roleId)?.title;
    case 'notHeld':
      return known.knowledge.notHeld.get(value.id)?.title;
    case 'imported':
      return otherJob(value.uri, known)?.title;
    default:
      return assertNever(value);
  }
}

export const findRolesForm: Form<Answers, Known> = {
  purpose: {
    shape: z.enum(['told', 'change', 'learn', 'notWorking', 'looking', 'staff']),
    mayBeSkipped: true,
    ...questionWords.purpose,
    skip: ({ picture, answers }) => answers.purpose !== undefined || hasSubstance(picture),
    ask: ({ words, state }) => putting(state.goTo === 'purpose' ? words.purposeInstead : words.purpose, []),
    askBack: ({ words, state }) =>
      state.goTo === 'purpose'
        ? putting(words.purposeInstead, [])
        : putting(words.purposeNext, choicesOf(words.purposeChoices)),
    askAgain: ({ words }) =>
      putting(words.purposeAgain, choicesOf(words.purposeChoices), [words.purposeHelp]),
    read: (said, { words, heardNow }) => {
      const lane =
        said.code === undefined
          ? heardNow?.lanes.map((one) => purposeOfLane[one.lane]).find(Boolean)
          : undefined;
      if (lane !== undefined) return understood(lane);
      if (said.code === undefined && heardNow && saysWhatIsWanted(heardNow)) return understood('told');
      return readChoice<Answers['purpose']>(
        said,
        choicesOf(words.purposeChoices),
        synonyms.purpose,
        words.purposeHelp,
      );
    },
    show: () => null,
  },
  job: {
    ...questionWords.job,
    shape: z.string(),
    mayBeSkipped: true,
    skip: (known) => isForStaff(known) || !known.picture.lanes.has('knows-the-job') || hasTold(known),
    ask: ({ words }) => putting(words.job, []),
    askAgain: ({ words }) => putting(words.job, [], [words.jobHelp]),
    read: (said, { words, heardNow, knowledge }) => {
      const [role] = heardNow?.roles ?? [];
      if (role) return understood(role.roleId);
      const [job] = heardNow?.notHeld ?? [];
      if (job) return understood(job.id);
      const [other] = heardNow?.imported ?? [];
      if (other) return understood(other.uri);
      const near =
        yesOrNo(said.text) !== undefined
          ? []
          : didYouMean(
              said.text,
              [...knowledge.roles.values()].map((one) => ({ code: one.id, label: one.title })),
            );
      if (near.length > 0) return { kind: 'unclear', didYouMean: near };
      return misread(words.jobHelp);
    },
    show: (value, known) =>
      known.knowledge.roles.get(value)?.title ??
      known.knowledge.notHeld.get(value)?.title ??
      otherJob(value, known)?.title ??
      null,
  },
  notes: {
    shape: z.enum(['agreed', 'browse']),
    mayBeSkipped: false,
    ...questionWords.notes,
    skip: ({ picture }) => picture.age === 'under-13',
    ask: askContract,
    askAgain: ({ words }) => putting(words.contractAsk, choicesOf(words.contractChoices)),
    read: (said, { words, settings }) => {
      const offered = choicesOf(words.contractChoices);
      const pressed = said.code === undefined ? choiceNamed(said.text, offered)?.code : said.code;
      if (pressed === 'agreed' || pressed === 'browse') return understood(pressed);
      if (pressed === 'more')
        return misread(words.contractMore(settings.operator.name, settings.operator.contact).join('\n\n'));
      // A yes must be a yes and nothing else; whatever sounds like a no is one.
      if (saysNoToNotes(said.text)) return understood('browse');
      if (yesOrNo(said.text) === 'yes' || agreesToNotes(said.text)) return understood('agreed');
      return misread(
        asksAboutNotes(said.text)
          ? words.contractMore(settings.operator.name, settings.operator.contact).join('\n\n')
          : words.contractHelp,
      );
    },
    show: (value, { words }) =>
      value === 'agreed' ? words.contractChoices.agreed : words.contractChoices.browse,
  },
  age: {
    shape: ageSchema,
    mayBeSkipped: true,
    personal: true,
    ...questionWords.age,
    // Asked only when a route turns on it: somebody at school, or a parent asking for a child.
    skip: ({ picture, answers }) =>
      picture.age !== undefined ||
      !(
        picture.lanes.has('at-school') ||
        picture.isForChild ||
        (answers.tasks === 'nothing' && picture.roles.length === 0)
      ),
    ask: ({ words, picture }) =>
      putting(picture.isForChild ? words.ageChild : words.age, choicesOf(words.ageChoices), [
        words.ageReason,
      ]),
    askAgain: ({ words, picture }) =>
      putting(picture.isForChild ? words.ageChild : words.age, choicesOf(words.ageChoices), [words.ageHelp]),
    read: (said, { words, heardNow }) =>
      heardNow?.age && said.code === undefined
        ? understood(heardNow.age.band)
        : readChoice<Answers['age']>(said, choicesOf(words.ageChoices), {}, words.ageHelp),
    show: (value, { words }) => words.ageChoices[value],
  },
  nation: {
    shape: nationSchema,
    mayBeSkipped: true,
    ...questionWords.nation,
    skip: ({ picture }) => picture.nation !== undefined,
    ask: ({ words }) => putting(words.nation, choicesOf(words.nationChoices), [words.nationReason]),
    askAgain: ({ words }) => putting(words.nation, choicesOf(words.nationChoices), [words.nationHelp]),
    read: (said, { words, heardNow }) =>
      heardNow?.nation && said.code === undefined
        ? understood(heardNow.nation.nation)
        : readChoice<Answers['nation']>(
            said,
            choicesOf(words.nationChoices),
            synonyms.nation,
            words.nationHelp,
          ),
    show: (value, { words }) => words.nationChoices[value],
  },
  meaning: {
    shape: z.record(z.string()),
    mayBeSkipped: true,
    ...questionWords.meaning,
    skip: ({ unsettled }) => unsettled.length === 0,
    enough: (_value, { unsettled }) => unsettled.length === 0,
    ask: askMeaning,
    askAgain: (known) => withHelp(askMeaning(known), known.words.meaningHelp),
    read: (said, known) => {
      const [first] = known.unsettled;
      if (!first) return misread(known.words.meaningHelp);
      const read = readChoice<string>(said, askMeaning(known).choices, {}, known.words.meaningHelp);
      return read.kind === 'understood'
        ? understood({ ...known.answers.meaning, [first.ambiguityId]: read.value })
        : read;
    },
    show: () => null,
  },
  ...employerQuestions,
  tasks: {
    shape: z.enum(['told', 'nothing']),
    mayBeSkipped: true,
    ...questionWords.tasks,
    skip: (known) => isForStaff(known) || hasTold(known),
    ask: ({ words, answers, picture, heardNow }) =>
      putting(
        heardNow?.unpaid
          ? words.unpaidWhat
          : picture.isForChild
            ? words.tasksChild
            : answers.purpose === 'notWorking' || picture.lanes.has('not-working')
              ? words.tasksNotWorking
              : words.tasks,
        choicesOf(words.tasksChoices),
        heardNow?.unpaid ? [] : [words.tasksSay],
      ),
    askAgain: ({ words }) => putting(words.tasksNotWorking, choicesOf(words.tasksChoices), [words.tasksHelp]),
    read: (said, { words, heardNow }) => {
      if (said.code === 'nothing' || saysNothing(said.text)) return understood('nothing');
      if (heardNow && saysWhatIsDone(heardNow)) return understood('told');
      return misread(words.tasksHelp);
    },
    show: (_value, known) => heardLines(known).slice(1).join('; ') || null,
  },
  heardRight: {
    shape: z.object({ right: z.boolean(), removed: z.array(z.string()) }),
    mayBeSkipped: true,
    ...questionWords.heardRight,
    // Even one skill is shown back: what was misheard would be in every answer after this.
    skip: (known) => isForStaff(known) || isHeardWithInterest(known) || removable(known).length === 0,
    enough: (value) => value.right,
    ask: askHeard,
    askAgain: (known) => ({ ...askHeard(known), say: [known.words.heardHelp, ...heardLines(known)] }),
    read: (said, known) => {
      const removed = known.answers.heardRight?.removed ?? [];
      if (said.code?.startsWith('not:'))
        return understood({ right: false, removed: [...removed, said.code.slice(4)] });
      const out = said.code === undefined ? takenOut(said, known) : [];
      if (out.length > 0) return understood({ right: false, removed: [...removed, ...out] });
      const answer = said.code === 'right' ? 'yes' : yesOrNo(said.text);
      if (answer === 'yes') return understood({ right: true, removed });
      if (answer === 'no') return misread(known.words.heardNotRight);
      // Something more was told: it has been heard already, and stands to be confirmed with the rest.
      if (known.heardNow?.somethingHeard) return understood({ right: false, removed });
      return misread(known.words.heardHelp);
    },
    show: () => null,
  },
  interest: {
    shape: z.string(),
    mayBeSkipped: true,
    ...questionWords.interest,
    skip: (known) =>
      isForStaff(known) ||
      (known.matches().fits.length > 0 && !known.isThin) ||
      [...known.picture.notHeld, ...known.picture.imported].some((one) => one.stance === 'wants'),
    ask: askInterest,
    askAgain: (known) => withHelp(askInterest(known), known.words.interestHelp),
    read: (said, known) => {
      const [heard] = known.heardNow?.interests ?? [];
      if (heard && said.code === undefined) return understood(heard.interestId);
      return readChoice<string>(said, askInterest(known).choices, {}, known.words.interestHelp);
    },
    show: (value, { knowledge }) => knowledge.interests.get(value)?.title ?? null,
  },
  matters: {
    shape: z.string(),
    mayBeSkipped: true,
    ...questionWords.matters,
    // Asked when somebody wants it, after the first matches: they come first.
    skip: () => true,
    ask: ({ words }) => putting(words.matters, choicesOf(words.mattersChoices)),
    askAgain: ({ words }) => putting(words.matters, choicesOf(words.mattersChoices), [words.mattersHelp]),
    read: (said, { words, heardNow }) => {
      const [heard] = heardNow?.matters ?? [];
      if (heard && said.code === undefined) return understood(heard.what);
      return readChoice<string>(said, choicesOf(words.mattersChoices), {}, words.mattersHelp);
    },
    show: (value, { words }) => (words.mattersChoices as Record<string, string>)[value] ?? value,
  },
  avoid: {
    shape: z.string(),
    mayBeSkipped: true,
    ...questionWords.avoid,
    skip: ({ answers }) => answers.matters === undefined,
    ask: ({ words, heardNow }) =>
      putting(heardNow?.ownBody ? words.avoidBody : words.avoid, choicesOf(words.avoidChoices)),
    askAgain: ({ words }) => putting(words.avoid, choicesOf(words.avoidChoices), [words.avoidHelp]),
    read: (said, { words, heardNow }) => {
      if (yesOrNo(said.text) === 'no') return understood('nothing');
      const [heard] = heardNow?.conditions ?? [];
      if (heard && said.code === undefined) return understood('told');
      return readChoice<string>(said, choicesOf(words.avoidChoices), synonyms.avoid, words.avoidHelp);
    },
    show: (value, { words }) => (words.avoidChoices as Record<string, string>)[value] ?? null,
  },
  closer: {
    shape: closerSchema,
    mayBeSkipped: true,
    ...questionWords.closer,
    skip: (known) => isForStaff(known) || lookingAt(known) !== undefined,
    ask: matchesShown,
    askAgain: (known) => withHelp(matchesShown(known), known.words.closerHelp),
    read: (said, known) => {
      const choices = planChoices(known);
      const read = readChoice<string>(said, choices, {}, known.words.closerHelp);
      const named = read.kind === 'understood' ? read.value : undefined;
      if (named?.startsWith('ROL-')) return understood({ kind: 'role', roleId: named });
      if (named?.startsWith('NOT-')) return understood({ kind: 'notHeld', id: named });
      if (named !== undefined && isAddress(named)) return understood({ kind: 'imported', uri: named });
      const jobs = known.heardNow?.roles.filter((one) => one.stance !== 'avoids') ?? [];
      const [wanted, another] = jobs;
      // A job's name on its own picks it; one named in a complaint or beside others does not.
      if (wanted && !another && namesOnly(said.text))
        return understood({ kind: 'role', roleId: wanted.roleId });
      return read.kind === 'understood' ? misread(known.words.closerHelp) : read;
    },
    show: (value, known) => closerTitle(value, known) ?? null,
  },
  action: {
    shape: actionSchema,
    mayBeSkipped: true,
    ...questionWords.action,
    ask: askAction,
    askAgain: (known) => withHelp(askAction(known), known.words.actionHelp),
    read: (said, known) => {
      const { choices } = askAction(known);
      const read = readChoice<string>(said, choices, {}, known.words.actionHelp);
      if (read.kind === 'understood') return understood({ kind: 'suggested', code: read.value });
      const own = said.text.trim();
      // Their own words are an answer here: a step somebody names is worth more than one we suggest.
      if (looksLikeAStep(own)) return understood({ kind: 'own', text: own });
      return read;
    },
    show: (value, known) =>
      value.kind === 'own'
        ? value.text
        : (suggestedActions(known)
            .filter((one) => actionCode(one) === value.code)
            .map((one) => actionText(known, one))[0] ?? null),
  },
  close: {
    shape: z.literal('right'),
    mayBeSkipped: true,
    ...questionWords.close,
    ask: askClose,
    askAgain: (known) => ({ ...askClose(known), cards: [], say: [known.words.closeHelp] }),
    read: (said, known) => {
      if (said.code === 'right' || yesOrNo(said.text) === 'yes') return understood('right');
      return readChoice<'right'>(
        said,
        [{ code: 'right', label: known.words.closeChoices.right }],
        synonyms.close,
        known.words.closeHelp,
      );
    },
    show: () => null,
  },
};
