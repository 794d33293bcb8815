/** A job advert pasted in: what it asks for, beside what the person told. Nothing in it becomes their own story. */
import { z } from 'zod';
import { type AdvertWording, wordingToLookAt } from '../../src/guidance/matching/advertWording.js';
import { type Advert, looksLikeAdvert, readAdvert } from '../../src/guidance/matching/readAdvert.js';
import {
  type AdvertState,
  type AdvertVerdict,
  clashesWith,
  weighAdvert,
} from '../../src/guidance/matching/weighAdvert.js';
import type { Draft } from '../draft.js';
import type { Card, CardSection } from '../engine/messages.js';
import type { Known } from '../findRoles/known.js';
import { hasSubstance } from '../findRoles/picture.js';
import { employerHandsOver } from './employer.en.js';
import { advertWords as words } from './words.en.js';

/** The name under which what an advert asks for is told; the advert itself is not kept. */
export const advertName = 'advert';

const skillIds = z.array(z.string());
const askSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skills'), skillIds }),
  z.object({ kind: z.literal('role'), roleIds: skillIds }),
  z.object({ kind: z.literal('time'), months: z.number(), roleIds: skillIds }),
  z.object({
    kind: z.literal('level'),
    level: z.number(),
    orSimilar: z.boolean(),
    inSubject: z.boolean().catch(false),
  }),
  z.object({ kind: z.literal('gcse'), withGrade: z.boolean(), orSimilar: z.boolean() }),
  z.object({ kind: z.literal('driving-licence') }),
  z.object({ kind: z.literal('background-check') }),
  z.object({ kind: z.literal('requirement'), requirementId: z.string() }),
]);
const advertSchema = z.object({
  roleId: z.string().optional(),
  lines: z.array(
    z.object({
      quote: z.string(),
      weight: z.enum(['essential', 'desirable', 'duty']),
      asks: z.array(askSchema),
    }),
  ),
  conditions: z.array(z.object({ condition: z.string(), quote: z.string() })),
  pay: z.object({ amount: z.number(), per: z.enum(['hour', 'year']), quote: z.string() }).optional(),
});

/** The advert looked at last, if any. */
function advertTold({ state }: Known): Advert | undefined {
  const told = state.told.findLast((one) => one.name === advertName);
  const parsed = advertSchema.safeParse(told?.value);
  return parsed.success ? (parsed.data as Advert) : undefined;
}

/** Whether enough was told to set beside an advert. */
const toldAnything = ({ picture }: Known): boolean =>
  hasSubstance(picture) || picture.certificates.length > 0;

/** Answers a pasted advert. @returns false when the text is none, and is read as what the person says */
export function answeredForAdvert(draft: Draft, text: string, known: Known): boolean {
  const forStaff = known.answers.purpose === 'staff' || employerHandsOver(text);
  const wording = forStaff ? wordingToLookAt(text) : [];
  if (!looksLikeAdvert(text)) {
    // A line of an advert ("advert: young fit lad") is answered with the checklist; its wording is named first.
    if (employerHandsOver(text) && wording.length > 0) draft.say.push(...wordingLines(wording));
    return false;
  }
  if (forStaff) {
    draft.say.push(words.wordingSay, ...(wording.length > 0 ? wordingLines(wording) : [words.wordingNone]));
    draft.say.push(words.wordingHow);
    draft.interrupted = true;
    return true;
  }
  const advert = readAdvert(text, known.lexicon, known.knowledge);
  const role = advert.roleId === undefined ? undefined : known.knowledge.roles.get(advert.roleId)?.title;
  draft.say.push(words.read(role));
  if (advert.lines.length === 0) {
    draft.say.push(words.nothingInIt);
    draft.interrupted = true;
    return true;
  }
  draft.state.told.push({ name: advertName, value: advert, turn: draft.state.turn });
  setBeside(draft, advert, known);
  return true;
}

/** "Is this job for me": the advert looked at last, or an invitation to paste one. */
export function showAdvert(draft: Draft, known: Known): true {
  const advert = advertTold(known);
  if (advert) setBeside(draft, advert, known);
  else {
    draft.say.push(words.paste);
    draft.interrupted = true;
  }
  return true;
}

/** The question that was asked of the advert. */
export const asksOfAdvert = (lastAsk: string | null): boolean => lastAsk === words.whichDone;

/** After "which of these have you done": the advert again, with what was told since. */
export function lookAgain(draft: Draft, known: Known): void {
  const advert = advertTold(known);
  if (!advert || !toldAnything(known)) return;
  const { say, card } = weighed(advert, known);
  draft.say.push(words.lookAgain, say);
  draft.cards.push(card);
}

function setBeside(draft: Draft, advert: Advert, known: Known): void {
  if (!toldAnything(known)) {
    draft.cards.push(asked(advert, known));
    draft.close = { ask: words.whichDone, choices: [] };
    return;
  }
  const { say, card } = weighed(advert, known);
  draft.say.push(say);
  draft.cards.push(card);
  draft.interrupted = true;
}

const titleOf = (advert: Advert, { knowledge }: Known): string | undefined =>
  advert.roleId === undefined ? undefined : knowledge.roles.get(advert.roleId)?.title;

/** More lines than this of one kind nobody reads. */
const mostLines = 12;
const bounded = (lines: readonly string[]): string[] => [
  ...lines.slice(0, mostLines),
  ...(lines.length > mostLines ? [words.more(lines.length - mostLines)] : []),
];

/** What the advert asks for, while nothing was told to set beside it. */
function asked(advert: Advert, known: Known): Card {
  const sections = (['essential', 'duty', 'desirable'] as const).flatMap((weight): CardSection[] => {
    const lines = advert.lines.filter((one) => one.weight === weight).map((one) => words.line(one.quote));
    return lines.length > 0 ? [{ heading: words.weights[weight], lines: bounded(lines) }] : [];
  });
  return { kind: 'fact', title: words.asksTitle(titleOf(advert, known)), facts: [], sections };
}

const inOrder: readonly AdvertState[] = ['met', 'partly', 'missing', 'ask', 'employer-does', 'cannot-judge'];

function weighed(advert: Advert, known: Known): { say: string; card: Card } {
  const { profile, picture, knowledge } = known;
  const verdicts = weighAdvert(advert, { profile, certificates: picture.certificates, knowledge });
  const clashes = clashesWith(advert, profile).map((one) => words.clash(one.advert, one.theirs));
  const count = (state: AdvertState): number => verdicts.filter((one) => one.state === state).length;
  const sections = inOrder.flatMap((state): CardSection[] => {
    const lines = verdicts.filter((one) => one.state === state).map(lineOf);
    return lines.length > 0 ? [{ heading: words.headings[state], lines: bounded(lines) }] : [];
  });
  return {
    say: words.counted(verdicts.length, count('met'), count('partly')),
    card: {
      kind: 'fact',
      title: words.title(titleOf(advert, known)),
      facts: [],
      sections: [
        ...sections,
        ...(clashes.length > 0 ? [{ heading: words.headings.clash, lines: clashes }] : []),
      ],
      next: words.next,
    },
  };
}

function lineOf({ line, evidence }: AdvertVerdict): string {
  const said = line.weight === 'desirable' ? words.lineDesirable(line.quote) : words.line(line.quote);
  return evidence.length > 0 ? words.youSaid(said, evidence.slice(0, 3)) : said;
}

const wordingLines = (found: readonly AdvertWording[]): string[] =>
  (['age', 'sex'] as const).flatMap((kind) => {
    const quotes = found.filter((one) => one.kind === kind).map((one) => one.quote);
    return quotes.length > 0 ? [words.wording[kind](quotes.slice(0, 5))] : [];
  });
