/** What was heard, put back to the person in their own words, to confirm or take out in one tap. */
import { taughtBy } from '../otherJobs/otherJob.js';
import { attributionOfTold, closerTo, toldJobs } from '../otherJobs/toldJobs.js';
import type { Known } from './known.js';

type HeardThing = { id: string; label: string; line: string };

/** Everything heard, each with the words that earned it: jobs first, then skills. */
export function heardThings(known: Known): HeardThing[] {
  const { picture, knowledge, words } = known;
  const roles = picture.roles
    .filter((one) => one.stance === 'has-done')
    .flatMap((one) => {
      const role = knowledge.roles.get(one.roleId);
      const time = one.months === undefined ? undefined : words.years(one.months);
      return role
        ? [{ id: one.roleId, label: role.title, line: words.heardRole(role.title, one.quote, time) }]
        : [];
    });
  // The same words may name a job not held and, more closely, an imported one: that is one thing to take out.
  const others = picture.notHeld
    .filter((one) => one.stance === 'has-done' && closerTo(one.id, known) === undefined)
    .flatMap((one) => {
      const job = knowledge.notHeld.get(one.id);
      return job
        ? [{ id: one.id, label: job.title, line: words.heardRole(job.title, one.quote, undefined) }]
        : [];
    });
  const imported = toldJobs(known, 'has-done').map(({ uri, job, quote, months }) => ({
    id: uri,
    label: job.title,
    line: words.heardRole(job.title, quote, months === undefined ? undefined : words.years(months)),
  }));
  const skills = picture.skills.flatMap((one) => {
    const skill = knowledge.skills.get(one.skillId);
    return skill
      ? [{ id: one.skillId, label: skill.title, line: words.heardLine(skill.title, one.quote) }]
      : [];
  });
  return [...roles, ...others, ...imported, ...skills];
}

/**
 * As many as are shown back, each with its button: nobody has to type what a machine misheard. Few messages name
 * more; what goes beyond is still taken out by typing it.
 */
const mostShown = 15;

/** What can be taken out with a button. */
export const removable = (known: Known): HeardThing[] => heardThings(known).slice(0, mostShown);

/** The lines that show it: a heading, a bullet each, and what past roles usually bring. */
export function heardLines(known: Known): string[] {
  const { picture, knowledge, words } = known;
  const listed = removable(known);
  if (listed.length === 0) return [];
  const bullets = listed.map((one) => `• ${one.line}`);
  const [past] = picture.roles.filter((one) => one.stance === 'has-done');
  const [other] = picture.notHeld.filter((one) => one.stance === 'has-done');
  const job = other && knowledge.notHeld.get(other.id);
  const [told] = toldJobs(known, 'has-done');
  const taught = [...new Set([...(job?.skillIds ?? []), ...(told ? taughtBy(told.uri, known) : [])])]
    .flatMap((id) => knowledge.skills.get(id)?.title ?? [])
    .slice(0, 4);
  const taughtIn = told?.job.title ?? job?.title;
  const role = past && knowledge.roles.get(past.roleId);
  const alsoBrings = (role?.needs ?? [])
    .filter((need) => need.importance === 3 && !picture.skills.some((one) => one.skillId === need.skillId))
    .flatMap((need) => knowledge.skills.get(need.skillId)?.title ?? [])
    .slice(0, 4);
  return [
    [
      words.heard,
      ...(picture.service === undefined ? [] : [`• ${words.quoted(picture.service)}`]),
      ...bullets,
    ].join('\n'),
    ...(role && alsoBrings.length > 0 ? [words.heardFromRole(role.title, alsoBrings)] : []),
    ...(!role && taughtIn !== undefined && taught.length > 0 ? [words.heardFromRole(taughtIn, taught)] : []),
    ...attributionOfTold(known),
  ];
}
