/** The certificate somebody holds: what it is next to what a job asks for, and no step proposed that is done. */
import type { RoleProfile } from '../../src/guidance/knowledge/schema.js';
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import { sharesSector } from '../../src/guidance/pathways/waysUp.js';
import { plainly } from '../engine/plainly.js';
import type { FactAnswer } from '../facts/factAnswer.js';
import { sourcesOf, sourcesTogether } from '../facts/provenance.js';
import { lookingAt } from './actions.js';
import type { Known } from './known.js';
import { asksOfOwnCertificate } from './ownCertificate.en.js';
import { levelOf } from './picture.js';

/** The level in a record's own words: "about 18 months as a level 3 apprentice". */
const levelIn = (text: string): number | undefined => {
  const found = /\blevel (\d)\b/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Beside a card whose way in is a step that is done: what is held, and that it need not be taken again. */
export function heldAlready(known: Known, role: RoleProfile): string[] {
  const held = levelOf(known.picture);
  const step = levelIn(role.timeToGetThere?.text ?? '');
  const near = known.picture.roles.some(
    (one) => one.stance === 'has-done' && sharesSector(one.roleId, role.id, known.knowledge),
  );
  return held !== undefined && step !== undefined && step <= held && near
    ? [known.words.heldAlready(held, step)]
    : [];
}

/** "Does my level 3 count", "how is it different to what I have"; undefined when they told of none or ask another thing. */
export function answerOfOwnCertificate(text: string, known: Known): FactAnswer | undefined {
  const asks = asksOfOwnCertificate(plainly(text));
  const held = levelOf(known.picture);
  if (asks === undefined || held === undefined || held === 0) return undefined;
  const { words, knowledge } = known;
  if (asks === 'differs') {
    const level = levelIn(plainly(text)) ?? held;
    const article = knowledge.articles.get('ART-DEGREE-APPRENTICE');
    return {
      say: [
        words.ownDiffers(held, level),
        ...(/\bapprentice/.test(plainly(text)) ? [words.ownApprentice] : []),
        ...(article ? [article.answer[1] ?? '', ...sourcesTogether(sourcesOf(knowledge, article))] : []),
      ].filter((line) => line !== ''),
      cards: [],
    };
  }
  const looking = lookingAt(known);
  const id =
    looking?.kind === 'role'
      ? looking.roleId
      : known.state.talkingOf.find((one) => knowledge.roles.has(one.id))?.id;
  const role = id === undefined ? undefined : knowledge.roles.get(id);
  const lowest = role === undefined ? undefined : Math.min(...role.rqfTypical);
  const young =
    role !== undefined
      ? isInSector(role.sectorIds, 'SEC-CYP-EY', knowledge)
      : known.picture.roles.some((one) =>
          isInSector(knowledge.roles.get(one.roleId)?.sectorIds ?? [], 'SEC-CYP-EY', knowledge),
        );
  return {
    say: [
      role === undefined || lowest === undefined
        ? words.ownStands(held)
        : lowest <= held
          ? words.ownEnough(held, role.title)
          : words.ownBelow(held, lowest, role.title),
      words.ownDecides,
      young ? words.ownEarlyYears : words.ownNumber,
    ],
    cards: [],
  };
}
