/** A job asked after in the middle of the talk: where it stands, or what is held near it and who knows. */
import { isInSector } from '../../src/guidance/knowledge/sectors.js';
import { contactsFor, isUnder16 } from '../../src/guidance/pathways/contacts.js';
import { plainly } from '../engine/plainly.js';
import { reach } from '../safety/safety.js';
import { jobAskedAfter, namesWithMarks } from './asksAfterJob.en.js';
import type { Known } from './known.js';
import { notHeldLines, whyNot } from './matches.js';

/** As many as are read in a line. */
const mostNear = 5;

/** What is said, and the one thing it is about, for "it" in the next question. */
export type AfterJob = { say: string[]; about?: string; roleIds: string[] };

/** Roles that have in them what was asked for: an interest, a field, a skill. */
function rolesWith(known: Known, asked: string): string[] {
  const heard = known.hear(asked);
  const interests = heard.interests.map((one) => one.interestId);
  const sectors = heard.sectors.map((one) => one.sectorId);
  const skills = heard.skills.map((one) => one.skillId);
  return [...known.knowledge.roles.values()]
    .filter(
      (role) =>
        role.interests.some((id) => interests.includes(id)) ||
        sectors.some((id) => isInSector(role.sectorIds, id, known.knowledge)) ||
        role.needs.some((need) => need.importance === 3 && skills.includes(need.skillId)),
    )
    .map((role) => role.id)
    .slice(0, mostNear);
}

/** One thing asked after. */
function answerOne(known: Known, asked: string): AfterJob {
  const { words, knowledge } = known;
  const heard = known.hear(asked);
  const [notHeld] = heard.notHeld;
  if (notHeld) return { say: notHeldLines(known, [notHeld.id]), about: notHeld.id, roleIds: [] };
  const [role] = heard.roles;
  if (role) return { say: whyNot(known, role.roleId).say, about: role.roleId, roleIds: [role.roleId] };
  const near = rolesWith(known, asked);
  const titles = near.flatMap((id) => knowledge.roles.get(id)?.title ?? []);
  if (titles.length > 0) return { say: [words.heldWith(asked, titles)], roleIds: near };
  // "drawing" alone is a pastime; "a job with drawing" is work that may be known as not held.
  const [asJob] = known.hear(`job with ${asked}`).notHeld;
  if (asJob) return { say: notHeldLines(known, [asJob.id]), about: asJob.id, roleIds: [] };
  const who = isUnder16(known.age)
    ? []
    : contactsFor(knowledge, 'adult-careers', known.nation, known.age).slice(0, 1);
  return { say: [words.noneWith(asked), ...who.map((one) => words.askHere(reach(one)))], roleIds: [] };
}

/** Answers a job asked after; undefined when the message asks after none. */
export function answerAfterJob(text: string, known: Known): AfterJob | undefined {
  const asked = jobAskedAfter(plainly(text));
  if (asked !== undefined) return answerOne(known, asked);
  const names = namesWithMarks(text);
  const isHeld = (name: string): boolean => known.hear(name).roles.length > 0;
  const isNotHeld = (name: string): boolean => known.hear(name).notHeld.length > 0;
  // One name alone is an answer or a pick, unless it is known not to be held.
  if (names.length === 0 || !(names.some(isNotHeld) || (names.length > 1 && !names.some(isHeld))))
    return undefined;
  const all = names.slice(0, 3).map((name) => answerOne(known, name));
  const about = all.find((one) => one.about !== undefined)?.about;
  return {
    say: [...new Set(all.flatMap((one) => one.say))],
    ...(about === undefined ? {} : { about }),
    roleIds: all.flatMap((one) => one.roleIds),
  };
}
