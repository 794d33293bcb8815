/** Works out what is known of somebody from the state of their conversation. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import { fitRoles, isThinGround, type RoleFits } from '../../src/guidance/matching/fitRoles.js';
import { type Heard, hear } from '../../src/guidance/matching/hearing.js';
import type { TurnCircumstances } from '../conversation.js';
import { answersOf } from '../engine/form.js';
import { isAddress, taughtBy } from '../otherJobs/otherJob.js';
import type { GuideState } from '../state.js';
import type { Answers } from './answers.js';
import { findRolesForm } from './form.js';
import type { Known, Surroundings } from './known.js';
import { type Picture, pictureOf, profileOf } from './picture.js';
import { findRolesWords } from './words.en.js';

/** "No more kitchens", from a chef: what is refused is all of that kind of work, in the sector they have worked in. */
function refusedWith(ambiguityId: string, picture: Picture, knowledge: KnowledgeBase): string[] {
  const named = knowledge.ambiguities.get(ambiguityId)?.senses.flatMap((one) => one.roleIds) ?? [];
  const done = picture.roles.filter((one) => one.stance === 'has-done' && named.includes(one.roleId));
  const sectors = done.flatMap((one) => knowledge.roles.get(one.roleId)?.sectorIds ?? []);
  return named.filter((id) => knowledge.roles.get(id)?.sectorIds.some((sector) => sectors.includes(sector)));
}

/** Adds the roles and skills of ambiguous words once their sense is known. */
function withMeanings(
  picture: Picture,
  meaning: Record<string, string>,
  { knowledge }: Surroundings,
): Picture {
  const roles = [...picture.roles];
  const skills = [...picture.skills];
  const kept = (id: string): boolean => !picture.removed.includes(id);
  for (const { ambiguityId, quote, settled, stance } of picture.ambiguous) {
    const code = meaning[ambiguityId] ?? settled;
    const sense = knowledge.ambiguities.get(ambiguityId)?.senses.find((one) => one.code === code);
    if (sense === undefined && stance === 'avoids')
      for (const roleId of refusedWith(ambiguityId, picture, knowledge))
        if (kept(roleId)) roles.push({ roleId, stance, quote });
    // Somebody has done one of them, the likeliest first; wanting the word means wanting to see them all.
    const meant = stance === 'wants' || stance === 'avoids' ? stance : 'has-done';
    const roleIds = sense?.roleIds ?? [];
    for (const roleId of meant === 'has-done' ? roleIds.slice(0, 1) : roleIds)
      if (kept(roleId) && !roles.some((one) => one.roleId === roleId))
        roles.push({ roleId, stance: meant, quote });
    for (const skillId of sense?.skillIds ?? [])
      if (kept(skillId) && !skills.some((one) => one.skillId === skillId))
        skills.push({ skillId, quote, setting: 'unknown' });
  }
  return { ...picture, roles, skills };
}

/** Adds what was answered by button to what was heard in free text. */
function withAnswers(picture: Picture, answers: Partial<Answers>, told: GuideState['told']): Picture {
  // "Nights are fine", said after the button, takes the button back.
  const stands = (name: string, what: string): boolean =>
    (picture.takenBackAt.get(what) ?? -1) < told.findLastIndex((one) => one.name === name);
  const { interest, matters, avoid, job } = answers;
  const roles = [...picture.roles];
  const notHeld = [...picture.notHeld];
  const imported = [...picture.imported];
  if (job?.startsWith('ROL-')) roles.push({ roleId: job, stance: 'wants', quote: '' });
  if (job !== undefined && isAddress(job)) imported.push({ uri: job, stance: 'wants', quote: '' });
  if (job?.startsWith('NOT-')) notHeld.push({ id: job, stance: 'wants', quote: '' });
  const interests = [...picture.interests];
  if (interest?.startsWith('INT-') && !interests.some((one) => one.interestId === interest))
    interests.push({ interestId: interest, stance: 'wants', quote: '' });
  const wanted = [...picture.matters];
  if (matters !== undefined && stands('matters', matters) && !wanted.some((one) => one.what === matters))
    wanted.push({ what: matters, quote: '' });
  const conditions = [...picture.conditions];
  if (
    avoid !== undefined &&
    avoid !== 'nothing' &&
    avoid !== 'told' &&
    stands('avoid', avoid) &&
    !conditions.some((one) => one.condition === avoid)
  )
    conditions.push({ condition: avoid, stance: 'avoids', quote: '' });
  return { ...picture, roles, notHeld, imported, interests, matters: wanted, conditions };
}

/** A word is settled too by a job told in another message: a care worker who trains carers needs no asking. */
const isToldAlready = (ambiguityId: string, { roles }: Picture, { knowledge }: Surroundings): boolean =>
  (knowledge.ambiguities.get(ambiguityId)?.senses ?? []).some((sense) =>
    sense.roleIds.some((id) => roles.some((one) => one.roleId === id && one.stance === 'has-done')),
  );

/** Somebody who asks for a change is not shown the job they leave, unless they want it too. */
const leaving = ({ lanes, roles }: Picture): string[] =>
  lanes.has('wants-change')
    ? roles
        .filter(
          (one) =>
            one.stance === 'has-done' &&
            !roles.some((other) => other.roleId === one.roleId && other.stance === 'wants'),
        )
        .map((one) => one.roleId)
    : [];

/**
 * An adviser's own job is not their client's; an adviser who leaves that job, or has lost it, speaks of themselves.
 */
function ofTheClient(picture: Picture, { knowledge }: Surroundings): Picture {
  const { lanes } = picture;
  const ofThemselves = lanes.has('wants-change') || lanes.has('redundant') || lanes.has('sacked');
  if (!lanes.has('is-adviser') || ofThemselves) return picture;
  const advises = (roleId: string): boolean =>
    isInSector(knowledge.roles.get(roleId)?.sectorIds ?? [], 'SEC-CAR', knowledge);
  return {
    ...picture,
    roles: picture.roles.filter((one) => one.stance === 'wants' || !advises(one.roleId)),
  };
}

/** Works out what is known from the state. @param heardNow what the message now being read said */
export function knowing(
  surroundings: Surroundings,
  state: GuideState,
  on: TurnCircumstances,
  heardNow: Heard | undefined,
): Known {
  const { answers } = answersOf(findRolesForm, state.told);
  const removed = answers.heardRight?.removed ?? [];
  const meaning = answers.meaning ?? {};
  const heard = ofTheClient(pictureOf(state.told, removed), surroundings);
  const picture = withAnswers(withMeanings(heard, meaning, surroundings), answers, state.told);
  const nation = answers.nation ?? picture.nation;
  const profile = profileOf(picture, nation, surroundings.knowledge, (uri) => taughtBy(uri, surroundings));
  let matched: RoleFits | undefined;
  return {
    ...surroundings,
    on,
    state,
    words: findRolesWords(state.easyRead),
    answers,
    picture,
    profile,
    nation,
    age: answers.age ?? picture.age,
    unsettled: picture.ambiguous.filter(
      (one) =>
        one.settled === undefined &&
        meaning[one.ambiguityId] === undefined &&
        !isToldAlready(one.ambiguityId, heard, surroundings),
    ),
    heardNow,
    hear: (text) => hear(text, surroundings.lexicon, { today: on.today }),
    isThin:
      isThinGround(profile, surroundings.knowledge) &&
      ![...picture.notHeld, ...picture.imported].some((one) => one.stance === 'wants'),
    matches: () => {
      matched ??= fitRoles(profile, surroundings.knowledge, {
        without: [...state.passedOver, ...leaving(picture)],
      });
      return matched;
    },
  };
}
