/** What is known in a turn, worked out once, and how more is told. */
import type { Draft } from './draft.js';
import { knowing } from './findRoles/knowing.js';
import type { Known, Surroundings } from './findRoles/known.js';

/** What is known, worked out once and again only when something was told, heard or passed over since. */
export function known(draft: Draft, surroundings: Surroundings): Known {
  const { state, heard, view } = draft;
  const stands =
    view !== undefined &&
    view.from.told === state.told &&
    view.from.count === state.told.length &&
    view.from.passedOver === state.passedOver &&
    view.from.easyRead === state.easyRead &&
    view.known.heardNow === heard;
  if (stands) return view.known;
  const from = {
    told: state.told,
    count: state.told.length,
    passedOver: state.passedOver,
    easyRead: state.easyRead,
  };
  draft.view = { known: knowing(surroundings, state, draft.on, heard), from };
  return draft.view.known;
}

/** Tells an answer, or what was heard, under its name and turn. */
export const tell = (draft: Draft, name: string, value: unknown): void => {
  draft.state.told.push({ name, value, turn: draft.state.turn });
};
