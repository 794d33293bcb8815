/** What a person's own words hide: counted, listed in full, and how to see it again. */
import { ruledOut } from '../../src/guidance/matching/ruledOut.js';
import type { HiddenBecause } from '../../src/guidance/reasons.js';
import { commandCode } from '../engine/commands.js';
import type { Choice } from '../engine/messages.js';
import type { Known } from './known.js';
import { hiddenInFull, hiddenInWords, limitInWords } from './reasonsInWords.js';
import { listed } from './words.en.js';

type Hidden = { roleId: string; because: HiddenBecause[] };

/** Everything hidden that would have fitted, and every hidden job that was asked about by name. */
export function hiddenOf(known: Known): Hidden[] {
  const { hidden } = known.matches();
  const asked = known.state.askedFor.flatMap((roleId) => {
    const role = known.knowledge.roles.get(roleId);
    const because = role ? ruledOut(role, known.profile, known.knowledge) : [];
    return because.length > 0 && !hidden.some((one) => one.roleId === roleId) ? [{ roleId, because }] : [];
  });
  return [...hidden, ...asked];
}

/** What is hidden, counted, with the person's own words that hide it. */
export function hiddenLine(known: Known): string[] {
  const hidden = hiddenOf(known);
  if (hidden.length === 0) return [];
  const why = [
    ...new Set(hidden.flatMap((one) => one.because.map((because) => hiddenInWords(known, because)))),
  ];
  return [known.words.hiddenCount(hidden.length, why.slice(0, 3))];
}

/** Buttons that take a limit back, one for each that hides something; what hides most comes first. */
export function undoChoices(
  known: Known,
  hidden: readonly { because: readonly HiddenBecause[] }[],
): Choice[] {
  const byLabel = new Map<string, { choice: Choice; count: number }>();
  for (const because of hidden.flatMap((one) => one.because)) {
    const limit = limitInWords(known, because);
    const label = known.words.isFine(limit);
    const count = (byLabel.get(label)?.count ?? 0) + 1;
    byLabel.set(label, { choice: { code: commandCode('showAgain', limit), label }, count });
  }
  return [...byLabel.values()]
    .sort((a, b) => b.count - a.count)
    .map((one) => one.choice)
    .slice(0, mostUndone);
}
/** As many as fit beside the question on a phone. */
const mostUndone = 5;
/** As many are read one by one; more are told together, by what hides them. */
const mostSingly = 6;

/** Every hidden role, with what hides it, and how to see it again. None is left out of the list. */
export function hiddenShown(known: Known): { say: string[]; choices: Choice[] } {
  const hidden = hiddenOf(known);
  const { words } = known;
  if (hidden.length === 0) return { say: [words.nothingHidden], choices: [] };
  return {
    say: [
      [
        words.hiddenShown,
        ...(hidden.length > mostSingly ? together(known, hidden) : singly(known, hidden)),
      ].join('\n'),
      words.hiddenUndo,
    ],
    choices: undoChoices(known, hidden),
  };
}

const titleOf = ({ knowledge }: Known, roleId: string): string => knowledge.roles.get(roleId)?.title ?? '';

const singly = (known: Known, hidden: readonly Hidden[]): string[] =>
  hidden.map((one) => `• ${titleOf(known, one.roleId)}: ${listed(hiddenInFull(known, one.because))}`);

/** "“no nights” hides 15: …", a line for each thing that was said. */
function together(known: Known, hidden: readonly Hidden[]): string[] {
  const byWhy = new Map<string, string[]>();
  for (const one of hidden) {
    const why = listed([...new Set(one.because.map((because) => hiddenInWords(known, because)))]);
    byWhy.set(why, [...(byWhy.get(why) ?? []), titleOf(known, one.roleId)]);
  }
  return [...byWhy].map(([why, titles]) => `• ${known.words.hiddenTogether(why, titles)}`);
}
