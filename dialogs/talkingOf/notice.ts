/** Keeps in the state what is being talked about, and forgets it after a few turns of other talk. */
import type { FactAnswer } from '../facts/factAnswer.js';
import type { GuideState } from '../state.js';
import type { TalkedOf } from './followUp.js';
import { type Aspect, aspects } from './followUps.en.js';

/** Two turns of other talk, and "it" still means what was shown before them. */
const turnsKept = 3;
/** The last thing shown and the one before. */
const thingsKept = 2;
/** A map of a large field lists this many jobs and more; nobody counts further. */
const listKept = 20;

/** One thing was shown, or spoken of: from now on it is what "it" means. */
export function noteThing(state: GuideState, id: string): void {
  const others = state.talkingOf.filter((one) => one.id !== id);
  state.talkingOf = [{ id, turn: state.turn }, ...others].slice(0, thingsKept);
  // Somebody who asks about one of a list still has the list in mind.
  if (state.listed.ids.includes(id)) state.listed = { ...state.listed, turn: state.turn };
}

/** Things were listed: "the second one" means the second of these. */
export function noteListed(state: GuideState, ids: readonly string[]): void {
  state.listed = { ids: ids.slice(0, listKept), turn: state.turn };
}

/** What an answer was about, what it listed, and what is left of it. */
export function noteAnswer(state: GuideState, { about, lists, more }: FactAnswer): void {
  if (about !== undefined) noteThing(state, about);
  if (lists !== undefined && lists.length > 0) noteListed(state, lists);
  state.newsLeft = more ?? null;
}

/** What was asked, for "and the second one?"; `which` when we asked which job was meant. */
export function noteAsked(state: GuideState, asks: readonly Aspect[], which: boolean): void {
  state.wondering = { asks: [...asks], which, turn: state.turn };
}

/** Everything shown or listed of late, however long ago: what may be meant where nothing plainly is. */
export const mayBeMeant = ({ listed, talkingOf }: GuideState, most: number): string[] => [
  ...new Set([...listed.ids.slice(0, most), ...talkingOf.map((one) => one.id)]),
];

const isAspect = (text: string): text is Aspect => (aspects as readonly string[]).includes(text);

/**
 * What is being talked about in the turn that now comes.
 * @param looking the role or job that is looked at, where nothing was shown of late
 */
export function talkedOf(state: GuideState, looking: string | undefined): TalkedOf {
  const isFresh = ({ turn }: { turn: number }): boolean => state.turn - turn <= turnsKept;
  const things = state.talkingOf.filter(isFresh).map((one) => one.id);
  const { wondering } = state;
  return {
    things: things.length > 0 || looking === undefined ? things : [looking],
    listed: isFresh(state.listed) ? state.listed.ids : [],
    listIsNewer: isFresh(state.listed) && state.listed.turn > (state.talkingOf[0]?.turn ?? 0),
    wondering:
      wondering !== null && state.turn - wondering.turn === 1
        ? { asks: wondering.asks.filter(isAspect), which: wondering.which }
        : undefined,
  };
}

/** Whether something was shown in the reply just before: only then does "how long" beside a question mean it. */
export const wasJustShown = (state: GuideState): boolean =>
  state.talkingOf.some((one) => state.turn - one.turn === 1);

/** A button that asks the same of a job: the code holds both. */
export const askingCode = (asks: readonly Aspect[], id: string): string => `ask:${asks.join('+')}:${id}`;
export function askingIn(code: string | undefined): { asks: Aspect[]; id: string } | undefined {
  const found = code === undefined ? null : /^ask:([a-zA-Z+]+):(.+)$/.exec(code);
  const asks = (found?.[1] ?? '').split('+').filter(isAspect);
  return found?.[2] !== undefined && asks.length > 0 ? { asks, id: found[2] } : undefined;
}
