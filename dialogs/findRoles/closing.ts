/** The end of a conversation, and what is offered to somebody who goes on after it. */
import type { Choice } from '../engine/messages.js';
import type { Known } from './known.js';

/** @param justClosed whether the person has just said that the summary is right */
export function closingLines(
  known: Known,
  justClosed: boolean,
): { say: string[]; ask: string | null; choices: Choice[] } {
  const { words, answers } = known;
  if (justClosed)
    return {
      say: [
        words.closed,
        ...(known.answers.purpose === 'staff' ? [] : [words.careerSkill]),
        answers.notes === 'agreed' ? words.comeBack : words.comeBackBrowse,
      ],
      ask: null,
      choices: [
        {
          code: known.answers.purpose === 'staff' ? '!change:staffNeed' : '!change:closer',
          label: words.closeChoices.another,
        },
        { code: '!finish', label: words.planAgain },
        { code: '!person', label: words.person },
      ],
    };
  return {
    say: [],
    ask: words.afterwards,
    choices: [
      {
        code: known.answers.purpose === 'staff' ? '!change:staffNeed' : '!change:closer',
        label: words.closeChoices.another,
      },
      { code: '!finish', label: words.planAgain },
      { code: '!person', label: words.person },
    ],
  };
}
