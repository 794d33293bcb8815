/** The list of ideas as a whole: why these, what changed in it, and what to do when there are no more. */
import { commandCode } from '../engine/commands.js';
import type { Choice } from '../engine/messages.js';
import { hiddenOf, undoChoices } from './hidden.js';
import type { Known } from './known.js';
import { gapsOf, reasonsOf } from './matches.js';
import { listed } from './words.en.js';

const titleOf = ({ knowledge }: Known, roleId: string): string => knowledge.roles.get(roleId)?.title ?? '';

/** "why" of a list: each job with the reasons that weigh most. */
export function whyThese(known: Known): string[] {
  const { words } = known;
  const lines = known.matches().fits.map((fit) => {
    const [first] = reasonsOf(known, fit, 2);
    const gap = gapsOf(known, fit, 2);
    const why = first ?? words.whyNothingAgainst;
    return `• ${titleOf(known, fit.roleId)}: ${why}${gap.length > 0 ? `. ${words.gap}: ${listed(gap)}` : ''}`;
  });
  return lines.length === 0 ? [] : [[words.whyThese, ...lines].join('\n'), words.whyTheseHow];
}

/** What a thing told changed in the list that was on screen; nothing where none was. */
export function whatChanged(before: Known, after: Known): string[] {
  if (before.state.shown.length === 0) return [];
  const { words } = after;
  const were = before.matches().fits.map((one) => one.roleId);
  const are = after.matches().fits.map((one) => one.roleId);
  const titles = (ids: readonly string[], not: readonly string[]): string[] =>
    ids.filter((id) => !not.includes(id)).map((id) => titleOf(after, id));
  const [gone, come] = [titles(were, are), titles(are, were)];
  if (gone.length + come.length === 0)
    return were.join() === are.join() ? [words.listSame] : [words.listReordered];
  return [
    [gone.length > 0 ? words.listGone(gone) : '', come.length > 0 ? words.listCome(come) : '']
      .filter(Boolean)
      .join(' '),
  ];
}

/** No more ideas: said, with the one thing that would bring others, and never the same list again. */
export function nothingLeft(known: Known): { say: string[]; ask: string; choices: Choice[] } {
  const { words, picture } = known;
  const hidden = hiddenOf(known);
  const [undo] = undoChoices(known, hidden);
  const list = { code: commandCode('list'), label: words.listAgainLabel };
  const person = { code: commandCode('person'), label: words.person };
  if (undo)
    return {
      say: [words.nothingLeft, words.limitHides(hidden.length, undo.label)],
      ask: words.nothingLeftAsk,
      choices: [undo, list, person],
    };
  const likes = picture.interests.some((one) => one.stance === 'wants');
  return {
    say: [words.nothingLeft, words.oneMoreThing],
    ask: likes ? words.askSkill : words.askLike,
    choices: [list, person],
  };
}
